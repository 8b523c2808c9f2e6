"""The pages for everything, for a table, for the calendar, and for one card."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from leb_wallet.services.exporting import Exporting, What, Written
from leb_wallet.ui.exporting.export_page import ExportPage
from leb_wallet.ui.exporting.icon_button import IconButton
from leb_wallet.ui.exporting.table_words import TableWords
from leb_wallet.ui.exporting.writing_page import WritingPage
from leb_wallet.ui.form import form_layout, name_rows, note_edit
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.settings.rows import CheckRow

_CSV, _XLSX = "csv", "xlsx"
_LONGEST_NAME = 80


class WholePage(WritingPage):
    """Everything: with codes where it is protected, without them where it is not, unless the user says otherwise."""

    def __init__(self, exporting: Exporting, parent: QWidget | None = None) -> None:
        super().__init__(protects=True, parent=parent)
        self._exporting = exporting
        self.title.setText(self.tr("The whole wallet"))
        self.about(
            self.tr(
                "All cards, records and receipts as documented JSON in one file. "
                "Any LEB Wallet takes it in again, and so can other programs."
            )
        )
        self.secrets = CheckRow(
            self.tr("With &codes and accounts"),
            self.tr("eSIM codes, voucher codes, and what hangs on your numbers. Without them it is not complete."),
        )
        self._has_chosen = False
        self.secrets.show_value(True)
        self.save_button = IconButton(self.tr("&Save…"), "export", self.ask)
        self.add(self.protection, self.secrets, self.progress)
        self.add_buttons(self.save_button)
        self.protection.switched.connect(self._on_protection)
        self.secrets.chosen.connect(self._on_secrets)
        self.busy.connect(lambda is_busy: self.save_button.setEnabled(not is_busy))
        self._tell()

    def ask(self) -> None:
        """Ask where to save it."""
        day = self._exporting.today.isoformat()
        if self.protection.is_on:
            self.begin(f"leb-wallet-{day}.age", self.tr("Encrypted files (*.age)"), self.save)
        else:
            self.begin(f"leb-wallet-{day}.zip", self.tr("ZIP files (*.zip)"), self.save)

    def save(self, path: Path, passphrase: str) -> Written:
        """Write it, in any thread."""
        return self._exporting.write_wallet(path, with_secrets=self.secrets.box.isChecked(), passphrase=passphrase)

    def _on_protection(self, is_on: bool) -> None:
        if not self._has_chosen:
            self.secrets.show_value(is_on)
        self._tell()

    def _on_secrets(self, _is_on: bool) -> None:
        self._has_chosen = True
        self._tell()

    def _tell(self) -> None:
        if self.protection.is_on:
            self.secrecy.say(self.tr("Safe to keep anywhere: it opens with the passphrase only."), is_risky=False)
        elif self.secrets.box.isChecked():
            text = self.tr("Holds numbers and codes that anybody can read: keep it where only you can.")
            self.secrecy.say(text, is_risky=True)
        else:
            text = self.tr("Holds numbers, notes and receipts that anybody can read, but no codes and no accounts.")
            self.secrecy.say(text, is_risky=True)


class TablePage(ExportPage):
    """Cards or history, for a spreadsheet."""

    def __init__(self, exporting: Exporting, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exporting, self._what = exporting, what
        if what == What.HISTORY:
            self.title.setText(self.tr("History as a table"))
            self.about(
                self.tr("Every top-up and other record, a row each, for a spreadsheet. An import knows it again.")
            )
        else:
            self.title.setText(self.tr("Cards as a table"))
            self.about(self.tr("Every card, a row each, for a spreadsheet. An import knows it again."))
        self.form = QComboBox()
        self.form.addItem(self.tr("Excel workbook (XLSX)"), _XLSX)
        self.form.addItem(self.tr("Text with commas (CSV)"), _CSV)
        quiet(self.form)
        self.secrets = CheckRow(*self._secret_words())
        fields = QWidget()
        form = form_layout(fields, margin=0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Kind of file"), self.form)
        name_rows(form)
        self.save_button = IconButton(self.tr("&Save…"), "export", self.ask)
        self.add(fields, self.secrets)
        self.add_buttons(self.save_button)
        self.secrets.chosen.connect(self._tell)
        self._tell()

    def ask(self) -> None:
        """Ask where to save it."""
        ending = self.form.currentData()
        kinds = self.tr("Excel workbooks (*.xlsx)") if ending == _XLSX else self.tr("CSV files (*.csv)")
        name = f"leb-wallet-{self._what}-{self._exporting.today.isoformat()}.{ending}"
        self.ask_where(name, kinds, self.save)

    def save(self, path: Path) -> None:
        """Write it and say how it went."""
        self.carry_out(lambda: self._written(path))

    def _written(self, path: Path) -> str:
        said = TableWords()
        table = self._exporting.table(self._what, said, with_secrets=self.secrets.box.isChecked())
        as_xlsx = self.form.currentData() == _XLSX
        self._exporting.write(path, self._exporting.table_bytes(table, said.title(self._what), as_xlsx=as_xlsx))
        return self.tr("Written: %n row(s).", "", len(table.rows))

    def _secret_words(self) -> tuple[str, str]:
        if self._what == What.HISTORY:
            return self.tr("With &voucher codes"), ""
        return self.tr("With &codes and serial numbers"), self.tr("ICCID, EID, and the codes of eSIMs.")

    def _tell(self) -> None:
        if self.secrets.box.isChecked():
            text = self.tr("Holds numbers and codes that anybody can read: keep it where only you can.")
            self.secrecy.say(text, is_risky=True)
        else:
            self.secrecy.say(self.tr("Holds whole phone numbers and notes, but no codes."), is_risky=True)


class CalendarPage(ExportPage):
    """Leads to the dialog of the calendar.

    Signals:
        wanted: the user goes there.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Dates for a calendar"))
        self.about(
            self.tr("Every last safe day and limit as a calendar file with alarms, once or always kept up to date.")
        )
        self.secrecy.say(self.tr("Holds names of cards and days, no numbers and no amounts."), is_risky=False)
        self.open_button = IconButton(self.tr("Go to the &calendar…"), "year", self.wanted.emit)
        self.add_buttons(self.open_button)


class CardPage(WritingPage):
    """One card for somebody else, or what was done for a card of somebody else."""

    def __init__(self, exporting: Exporting, parent: QWidget | None = None) -> None:
        super().__init__(protects=False, parent=parent)
        self._exporting = exporting
        self.title.setText(self.tr("One card for somebody else"))
        self.about(
            self.tr(
                "Somebody else keeps one card alive for you: they open the file with LEB Wallet, see what to do and "
                "by when, and send back what they did, with the receipt."
            )
        )
        self.card = QComboBox()
        for card in exporting.cards():
            self.card.addItem(card.label, card.id)
        quiet(self.card)
        self.from_name = QLineEdit()
        self.from_name.setMaxLength(_LONGEST_NAME)
        self.message = note_edit()
        self.fields = QWidget()
        form = form_layout(self.fields, margin=0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Card"), self.card)
        form.addRow(self.tr("&Your name"), self.from_name)
        form.addRow(self.tr("&Message"), self.message)
        name_rows(form)
        self.save_button = IconButton(self.tr("&Save…"), "export", self.ask)
        self.add(self.fields, self.protection, self.progress)
        self.add_buttons(self.save_button)
        self.card.currentIndexChanged.connect(self._tell)
        self.busy.connect(lambda is_busy: self.save_button.setEnabled(not is_busy))
        self.protection.switched.connect(self._tell)
        self._tell()

    def choose(self, card_id: str) -> None:
        """Choose a card."""
        self.card.setCurrentIndex(max(self.card.findData(card_id), 0))

    def ask(self) -> None:
        """Ask where to save it."""
        name = f"leb-wallet-{self._exporting.today.isoformat()}.lebcard"
        card = self._exporting.card_for_other(
            self.card.currentData(), sender=self.from_name.text().strip(), message=self.message.toPlainText().strip()
        )
        kinds = self.tr("Cards of LEB Wallet (*.lebcard)")
        self.begin(name, kinds, lambda path, passphrase: self._exporting.write_card(path, card, passphrase))

    def _tell(self) -> None:
        card_id = self.card.currentData()
        self.save_button.setEnabled(card_id is not None)
        if card_id is not None and self._exporting.is_of_somebody_else(card_id):
            text = self.tr("Goes back: holds the number, what you recorded for this card, and its receipts.")
        else:
            text = self.tr("Holds this card’s number, rules and dates; no other card, no codes, notes or accounts.")
        self.secrecy.say(text, is_risky=False)
