"""How bright the window is and how large its letters are, switched while it is open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from leb_wallet.ui import palettes, theme

SYSTEM, LIGHT, DARK = "system", "light", "dark"  # as in the settings, which are not loaded before the first paint
_SIZES = 100, 200
_SCHEMES = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}


class Appearance:
    """Holds the program's own letters and colours. Made once, before anything changes them."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._font = QFont(app.font())
        self._is_own = False
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def apply(self, brightness: str, text_size: int) -> None:
        """Show the window ``light``, ``dark`` or as the ``system`` does, its letters at ``text_size`` percent.

        A desktop that knows light and dark is asked for its own colours; elsewhere ours are taken.
        """
        self._set_colors(brightness)
        font = theme.scaled(self._font, min(max(text_size, _SIZES[0]), _SIZES[1]) / 100)
        if font != self._app.font():
            self._app.setFont(font)

    def _set_colors(self, brightness: str) -> None:
        wanted = _SCHEMES.get(brightness, Qt.ColorScheme.Unknown)
        hints = self._app.styleHints()
        if wanted != Qt.ColorScheme.Unknown or hints.colorScheme() != Qt.ColorScheme.Unknown:
            hints.setColorScheme(wanted)
        found = hints.colorScheme()
        if found == Qt.ColorScheme.Unknown or wanted not in (Qt.ColorScheme.Unknown, found):
            self._app.setPalette(palettes.own_palette(dark=brightness == DARK))
            self._is_own = True
        elif self._is_own:
            self._app.setPalette(QPalette())
            self._is_own = False
        self._recolor()

    def _on_scheme_changed(self) -> None:
        """The desktop itself has become light or dark, at sunset for instance."""
        self._recolor()

    def _recolor(self) -> None:
        if self._app.topLevelWidgets():  # none before the first paint, and then icons are not loaded either
            from leb_wallet.ui.tones import recolor

            self._app.sendPostedEvents()  # widgets learn of other colours by events
            recolor(self._app.topLevelWidgets())
