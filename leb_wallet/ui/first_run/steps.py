"""The three steps of the first start."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import Panel, column, row, text_line
from leb_wallet.ui.first_run.big_choice import BigChoice
from leb_wallet.ui.quiet_hours_box import show_time, time_edit, time_of
from leb_wallet.ui.settings.close_to_tray_row import CloseToTrayRow
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.look_boxes import LanguageBox, ThemeBox
from leb_wallet.ui.settings.rows import CheckRow, SettingRow
from leb_wallet.ui.system_switch import SwitchRow


class WelcomeStep(QWidget):
    """What the program does, and how it shall look."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self.language, self.theme = LanguageBox(keeper), ThemeBox(keeper)
        sign = QLabel()
        sign.setPixmap(icons.app_icon().pixmap(QSize(theme.LARGE_ICON, theme.LARGE_ICON)))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = self.tr(
            "It knows the last safe day of each of your prepaid SIM and eSIM cards, and reminds you in time. "
            "Everything stays on this computer."
        )
        head = row(
            sign,
            column(text_line(self.tr("Welcome to LEB Wallet"), theme.TITLE, bold=True), text_line(text)),
            spacing=theme.MEDIUM,
        )
        head.setStretch(1, 1)
        rows = column(
            SettingRow(self.tr("&Language (语言)"), self.language),
            SettingRow(self.tr("&Colours"), self.theme),
            spacing=theme.MEDIUM,
        )
        self.setLayout(_with_room(column(head, Panel(rows), spacing=theme.LARGE)))

    def first(self) -> QWidget:
        """Return the input to begin with."""
        return self.language


class RemindersStep(QWidget):
    """Whether and when to remind. What is switched is in force at once; what is left alone stays as it is."""

    def __init__(self, keeper: Keeper, desk: SettingsDesk) -> None:
        super().__init__()
        self._keeper = keeper
        self.enabled = CheckRow(
            self.tr("&Remind me"), self.tr("In good time before a card’s last safe day, and every day after it.")
        )
        self.enabled.box.setObjectName("enabled")
        self.time_edit = time_edit(self.tr("Time of day"))
        self.time_edit.setObjectName("time_of_day")
        self.autostart = SwitchRow(
            self.tr("Start &with the computer"),
            self.tr("A reminder can come only while the app runs. It starts when you log in, without a window."),
            desk.autostart,
        )
        self.autostart.box.setObjectName("autostart")
        self.close_to_tray = CloseToTrayRow(keeper, has_tray=desk.has_tray())
        self._time = SettingRow(self.tr("At this time of the &day"), self.time_edit)
        rows = column(self.enabled, self._time, self.autostart, self.close_to_tray, spacing=theme.MEDIUM)
        title = text_line(self.tr("Shall it remind you?"), theme.TITLE, bold=True)
        text = text_line(self.tr("Reminders appear as notifications of your desktop, and in the tab Reminders."))
        self.setLayout(_with_room(column(title, text, Panel(rows), spacing=theme.MEDIUM)))
        self.refresh()
        self.enabled.chosen.connect(self._keep_enabled)
        self.time_edit.timeChanged.connect(self._keep_time)

    def first(self) -> QWidget:
        """Return the input to begin with."""
        return self.enabled.box

    def finish(self) -> None:
        """Save a time that is still being typed."""
        self.time_edit.interpretText()

    def refresh(self) -> None:
        """Show what is in force."""
        reminders = self._keeper.reminders
        self.enabled.show_value(reminders.enabled)
        self._time.setEnabled(reminders.enabled)
        with QSignalBlocker(self.time_edit):
            show_time(self.time_edit, reminders.time_of_day)
        self.close_to_tray.refresh()

    def _keep_enabled(self, is_on: bool) -> None:
        self._keeper.change_reminders(enabled=is_on)

    def _keep_time(self) -> None:
        self._keeper.change_reminders(time_of_day=time_of(self.time_edit))


class BeginStep(QWidget):
    """Where to go from here."""

    def __init__(self) -> None:
        super().__init__()
        self.add_card = BigChoice(
            "add", self.tr("Add my first card"), self.tr("Choose its operator; its rules are filled in for you.")
        )
        self.import_file = BigChoice(
            "document",
            self.tr("Take over a list I have"),
            self.tr("From a table (CSV or Excel) or another program. You see what would happen first."),
        )
        self.samples = BigChoice(
            "look-around",
            self.tr("Look around with sample cards"),
            self.tr("Opens a second window with made-up cards. They are gone when you close it."),
        )
        self.later = BigChoice("waiting", self.tr("Later"), self.tr("Go to the empty wallet. Help is in the menu."))
        for choice, name in (
            (self.add_card, "add_card"),
            (self.import_file, "import_file"),
            (self.samples, "samples"),
            (self.later, "later"),
        ):
            choice.setObjectName(name)  # by which the keyboard is back where it was, in another language
        title = text_line(self.tr("How do you want to begin?"), theme.TITLE, bold=True)
        choices = self.add_card, self.import_file, self.samples, self.later
        self.setLayout(_with_room(column(title, *choices, spacing=theme.MEDIUM)))

    def first(self) -> QWidget:
        """Return the choice to begin with."""
        return self.add_card


def _with_room(lines: QVBoxLayout) -> QVBoxLayout:
    """Leave some room for the bar that scrolls."""
    lines.setContentsMargins(0, 0, theme.TIGHT, 0)
    return lines
