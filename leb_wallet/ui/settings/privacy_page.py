"""What others may see: on the screen, on the clipboard, in notifications."""

from PySide6.QtGui import QKeySequence

from leb_wallet.ui.settings.choice_box import ChoiceBox
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import CheckRow, SettingRow

HIDE_KEYS = "Ctrl+Shift+H"
_SECONDS, _MINUTES = (30,), (1, 2)


class PrivacyPage(SettingsPage):
    """Privacy mode, the clipboard, details in notifications."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self.set_title(self.tr("Privacy"))
        keys = QKeySequence(HIDE_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.hides_numbers = CheckRow(
            self.tr("&Hide all numbers and codes"),
            self.tr(
                "Shown as dots only, until you switch this off. {keys} does the same anywhere in the window."
            ).format(keys=keys),
        )
        self.hides_numbers.box.setObjectName("hides_numbers")
        self.clipboard = self._clipboard_box()
        self.details = CheckRow(
            self.tr("Show the end of the &number and the credit in notifications"),
            self.tr("Notifications may be seen by others, also on a locked screen."),
        )
        self.details.box.setObjectName("shows_details")
        self.add_section(self.tr("On the screen"), self.hides_numbers)
        self.add_section(
            self.tr("Clipboard"),
            SettingRow(
                self.tr("&Clear what was copied after"),
                self.clipboard,
                self.tr("Applies to numbers and codes that you copy here. What you copy elsewhere stays."),
            ),
        )
        self.add_section(self.tr("Notifications"), self.details)
        self.refresh()
        self.hides_numbers.chosen.connect(self._keep_hidden)
        self.clipboard.chosen.connect(self._keep_clipboard)
        self.details.chosen.connect(self._keep_details)

    def refresh(self) -> None:
        """Show what is in force now."""
        self.hides_numbers.show_value(self.keeper.settings.hides_numbers)
        self.clipboard.show_value(self.keeper.settings.clipboard_seconds)
        self.details.show_value(self.keeper.reminders.shows_details)

    def _clipboard_box(self) -> ChoiceBox:
        box = ChoiceBox(self.tr("Clear what was copied after"))
        box.setObjectName("clipboard_seconds")
        for seconds in _SECONDS:
            box.add(seconds, self.tr("%n second(s)", "", seconds))
        for minutes in _MINUTES:
            box.add(minutes * 60, self.tr("%n minute(s)", "", minutes))
        shown = self.keeper.settings.clipboard_seconds
        if shown and shown not in box.values():
            box.add(shown, self.tr("%n second(s)", "", shown))
        box.add(0, self.tr("Never"))
        return box

    def _keep_hidden(self, is_on: bool) -> None:
        self.keeper.change(hides_numbers=is_on)

    def _keep_clipboard(self, seconds: object) -> None:
        self.keeper.change(clipboard_seconds=seconds)

    def _keep_details(self, is_on: bool) -> None:
        self.keeper.change_reminders(shows_details=is_on)
