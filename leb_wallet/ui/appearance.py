"""How bright the window is and how large its letters are, switched while it is open."""

import gc

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from leb_wallet.ui import palettes, theme

SYSTEM, LIGHT, DARK = "system", "light", "dark"  # as in the settings, which are not loaded before the first paint
_SIZES = 100, 200
_NO_THEME = "#efefef"  # the ground of Qt's own style where no desktop has its say


class Appearance:
    """Holds the program's own letters and colours. Made once, before anything changes them."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._font = QFont(app.font())
        self._is_own = self._has_outlines = False
        app.styleHints().colorSchemeChanged.connect(self._recolor)  # the desktop's own, at sunset for instance
        # To ask for the scheme loads all enums of the namespace Qt, which takes longer than the window to paint.
        self._has_asked = False

    def apply(self, brightness: str, text_size: int) -> None:
        """Show the window ``light``, ``dark`` or as the ``system`` does, its letters at ``text_size`` percent.

        A desktop that knows light and dark is asked for its own colours; elsewhere ours are taken.
        """
        self._set_colors(brightness)
        font = theme.scaled(self._font, min(max(text_size, _SIZES[0]), _SIZES[1]) / 100)
        if font != self._app.font():
            self._app.setFont(font)

    def _set_colors(self, brightness: str) -> None:
        if brightness in (LIGHT, DARK) or self._has_asked:
            is_followed = self._ask_desktop(brightness)
        else:
            ground = self._app.palette().color(QPalette.ColorRole.Window).name()
            is_followed = not self._is_own and ground != _NO_THEME
        if not is_followed:
            self._set_style(dark=brightness == DARK)
            self._app.setPalette(palettes.own_palette(dark=brightness == DARK))
            self._is_own = True
        elif self._is_own:
            self._set_style(dark=False)
            self._app.setPalette(QPalette())
            self._is_own = False
        self._recolor()

    def _ask_desktop(self, brightness: str) -> bool:
        """Ask the desktop for its own light or dark colours, and tell whether it has them."""
        hints = self._app.styleHints()
        schemes = type(hints.colorScheme())
        wanted = {LIGHT: schemes.Light, DARK: schemes.Dark}.get(brightness, schemes.Unknown)
        hints.setColorScheme(wanted)
        self._has_asked = True
        found = hints.colorScheme()
        return found != schemes.Unknown and wanted in (schemes.Unknown, found)

    def _set_style(self, *, dark: bool) -> None:
        """Take the style that draws edges for a dark ground, or go back to the one of the start."""
        if dark == self._has_outlines or self._app.style().name() not in ("fusion", ""):
            return
        self._has_outlines = dark
        focus = self._app.focusWidget()
        if dark:
            from leb_wallet.ui.outlined_style import OutlinedStyle

            self._app.setStyle(OutlinedStyle())
        else:
            self._app.setStyle("fusion")
        if focus is not None:
            focus.setFocus()  # boxes of buttons are laid out anew by another style, and let go of it

    def _recolor(self) -> None:
        is_collecting = gc.isenabled()
        gc.disable()  # a forgotten window that is collected while all are gone through ends the program
        try:
            if self._app.topLevelWidgets():  # none before the first paint, and then icons are not loaded either
                from leb_wallet.ui.tones import recolor

                self._app.sendPostedEvents()  # widgets learn of other colours by events
                recolor(self._app.topLevelWidgets())
        finally:
            if is_collecting:
                gc.enable()
