"""Where everything lies, and a copy of it for another place."""

from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from leb_wallet.domain.backup import CopyResult
from leb_wallet.domain.errors import WalletError
from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, row, text_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.page import SettingsPage
from leb_wallet.ui.settings.rows import PathLine, SettingRow


class DataPage(SettingsPage):
    """Data and backup."""

    def __init__(self, keeper: Keeper, desk: SettingsDesk) -> None:
        super().__init__(keeper)
        self._desk = desk
        self.set_title(self.tr("Data & backup"))
        self.folder = PathLine(self.tr("Data folder"), str(desk.data_folder))
        self.open_button = QPushButton(self.tr("&Open folder"))
        self.open_button.setIcon(icons.text_icon("folder", self.palette()))
        self.copy_button = QPushButton(self.tr("&Save a copy of everything…"))
        self.copy_button.setObjectName("save_copy")
        self.copy_button.setIcon(icons.text_icon("backup", self.palette()))
        self.last_copy = text_line("", bold=True)
        self.keep_last = self._number("keep_backups", self.tr("How many of the last backups to keep"), 1, 100)
        self.keep_days = self._number("keep_backup_days", self.tr("For how many days to keep one each"), 0, 365)
        self.outcome = Outcome()
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show how old the last copy is."""
        self.last_copy.setText(self._last_copy_words())
        for box, value in (
            (self.keep_last, self.keeper.settings.keep_backups),
            (self.keep_days, self.keeper.settings.keep_backup_days),
        ):
            with QSignalBlocker(box):
                box.setValue(value)

    def finish(self) -> QWidget | None:
        """Save a number that is still being typed."""
        self.keep_last.interpretText()
        self.keep_days.interpretText()
        return None

    def ask_where(self) -> None:
        """Ask where to save the copy."""
        name = f"leb-wallet-copy-{self._desk.now():%Y-%m-%d}.zip"
        title, kinds = self.tr("Save a copy of everything"), self.tr("ZIP files (*.zip)")
        ask_where_to_save(self, title, name, kinds, self.save)

    def save(self, name: str) -> None:
        """Save the copy and say how it went."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            result = self._desk.save_copy(Path(name))
        except WalletError as error:
            self.outcome.say(sentence(error), is_error=True)
        else:
            self.keeper.change(last_copy_at=self._desk.now())
            self._tell(result)
        finally:
            QGuiApplication.restoreOverrideCursor()
        announce(self.copy_button, self.outcome.text(), urgent=True)

    def _tell(self, result: CopyResult) -> None:
        size = QLocale().formattedDataSize(result.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        told = self.tr("Saved and read back: %n file(s), {size}. The copy is whole.", "", result.files)
        told = told.format(size=size)
        if not result.altered:
            self.outcome.praise(told)
            return
        odd = self.tr(
            "%n receipt(s) had been altered before and were copied as they are; “leb-wallet doctor” names them.",
            "",
            result.altered,
        )
        self.outcome.say(f"{told} {odd}", is_error=False)

    def _last_copy_words(self) -> str:
        last, now = self.keeper.settings.last_copy_at, self._desk.now()
        if last is None:
            return self.tr("Last copy: never")
        days = (now.date() - last.astimezone(now.tzinfo).date()).days
        return self.tr("Last copy: %n day(s) ago", "", days) if days > 0 else self.tr("Last copy: today")

    def _build(self) -> None:
        for button in (self.open_button, self.copy_button):
            button.setAutoDefault(False)
        self.add_section(
            self.tr("Data folder"),
            SettingRow(
                self.tr("&Everything is kept here"),
                self.folder,
                self.tr("Cards, records, receipts. Nothing leaves this computer by itself."),
                is_wide=True,
            ),
            row(self.open_button, 1),
        )
        explained = self.tr(
            "One ZIP with your cards, records, receipts and settings, and a page that tells how to put it back. "
            "Keep it on another drive. It is not encrypted and holds numbers and codes."
        )
        if self._desk.encryption is not None and self._desk.encryption.is_on:
            explained = self.tr(
                "One ZIP with your cards, records, receipts and settings, and a page that tells how to put it back. "
                "Keep it on another drive. All but the settings is encrypted in it and opens with your passphrase."
            )
        self.add_section(
            self.tr("Automatic backups"),
            SettingRow(
                self.tr("Keep the &last ones"),
                self.keep_last,
                self.tr(
                    "Made at the first change of a day and when the wallet closes, in the folder “backups”. "
                    "The menu File shows them and leads back to one."
                ),
            ),
            SettingRow(self.tr("And one for each of this many &days"), self.keep_days),
        )
        self.add_section(
            self.tr("Backup"),
            self.last_copy,
            text_line(explained),
            column(row(self.copy_button, 1), self.outcome, spacing=theme.SMALL),
        )
        self.open_button.clicked.connect(self._open_folder)
        self.copy_button.clicked.connect(self.ask_where)
        self.keep_last.valueChanged.connect(lambda value: self.keeper.change(keep_backups=value))
        self.keep_days.valueChanged.connect(lambda value: self.keeper.change(keep_backup_days=value))

    def _number(self, name: str, title: str, least: int, most: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setRange(least, most)
        box.setKeyboardTracking(False)
        quiet(box)
        return box

    def _open_folder(self) -> None:
        self._desk.open_folder()
