"""Language, brightness and size of letters: set before the first paint, switched when the settings change."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from leb_wallet.app.language import Language
from leb_wallet.app.peek import text_in
from leb_wallet.ui.appearance import SYSTEM, Appearance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.domain.settings import Settings
    from leb_wallet.services.settings_service import SettingsService


_USUAL_SIZE = 100  # percent


class Look(QObject):
    """How the program shows itself.

    Signals:
        outdated: what is shown must be made anew: its texts, its letters, or which numbers it shows.
    """

    outdated = Signal()

    def __init__(
        self, app: QApplication, choices: dict[str, Any], language: str | None = None, theme: str | None = None
    ) -> None:
        """Apply what settings.json says, unchecked as it is.

        ``language`` and ``theme`` are from the command line; each wins until another is chosen in the settings.
        """
        super().__init__(app)
        self._language, self._appearance = Language(app), Appearance(app)
        self._service: SettingsService | None = None
        self._language.apply(language or text_in(choices, "language"))
        size = choices.get("text_size")
        self._theme = theme or text_in(choices, "theme") or SYSTEM
        self._appearance.apply(self._theme, size if isinstance(size, int) else _USUAL_SIZE)

    def follow(self, service: "SettingsService") -> None:
        """Apply what the user chooses from now on."""
        self._service, self._known = service, service.settings
        service.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        assert self._service is not None
        before, now = self._known, self._service.settings
        self._known = now
        if now.language != before.language:
            self._language.apply(now.language)
        if now.theme != before.theme:
            self._theme = now.theme
        if (now.theme, now.text_size) != (before.theme, before.text_size):
            self._appearance.apply(self._theme, now.text_size)
        if _shown(now) != _shown(before):
            self.outdated.emit()


def _shown(settings: "Settings") -> tuple[object, ...]:
    return settings.language, settings.text_size, settings.hides_numbers
