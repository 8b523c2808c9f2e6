"""The pages for what is printed: the report and the emergency sheet, with a preview."""

from datetime import tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from leb_wallet.services.exporting import Exporting
from leb_wallet.ui.blocks import muted_line
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.exporting.emergency_page import EmergencyPage, SheetChoice
from leb_wallet.ui.exporting.export_page import ExportPage
from leb_wallet.ui.exporting.export_words import ExportWords
from leb_wallet.ui.exporting.icon_button import IconButton
from leb_wallet.ui.exporting.paper import Paper
from leb_wallet.ui.exporting.paper_view import PaperView
from leb_wallet.ui.exporting.report_page import ReportChoice, ReportPage
from leb_wallet.ui.field import Remark
from leb_wallet.ui.settings.rows import CheckRow


class PaperPage(ExportPage):
    """Choices, what it will look like, and two ways out. ``covers`` leaves the preview away, as numbers are hidden."""

    def __init__(self, exporting: Exporting, name: str, *, covers: bool, parent: QWidget | None = None) -> None:
        """``name`` is in the name of the file."""
        super().__init__(parent)
        self._exporting, self._name, self._covers = exporting, name, covers
        self._shown: Paper | None = None
        self.letters = Remark()
        self.view = PaperView()
        self.hidden = muted_line(self.tr("There is no preview while numbers are hidden. The paper shows them."))
        self.view.setVisible(not covers)
        self.hidden.setVisible(covers)
        self.print_button = IconButton(self.tr("&Print…"), "print", self.ask_printer)
        self.save_button = IconButton(self.tr("&Save as PDF…"), "document", self.ask)

    def add_choices(self, *choices: CheckRow) -> None:
        """Add what can be chosen, and below it all the rest."""
        for choice in choices:
            choice.chosen.connect(self.refresh)
        self.add(*choices, self.letters)
        self.add_buttons(self.save_button, self.print_button)
        self.add(self.view, self.hidden)
        self.refresh()

    def paper(self) -> Paper:
        """Return the pages as they are chosen now."""
        if self._shown is None:
            self._shown = self.make()
        return self._shown

    def make(self) -> Paper:
        """Make the pages; for children."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what was chosen."""
        self._shown = None
        paper = self.paper()
        self.letters.say("" if paper.has_letters() else ExportWords().no_letters(), is_error=False)
        if not self._covers:
            self.view.show_paper(paper)
        self.tell()

    def tell(self) -> None:
        """Say what is secret; for children."""

    def ask(self) -> None:
        """Ask where to save the PDF."""
        name = f"leb-wallet-{self._name}-{self._exporting.today.isoformat()}.pdf"
        self.ask_where(name, self.tr("PDF files (*.pdf)"), self.save)

    def save(self, path: Path) -> None:
        """Write the PDF and say how it went."""
        self.carry_out(lambda: self._written(path))

    def ask_printer(self) -> None:
        """Show the desktop's dialog for printers."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setFullPage(True)  # the margins are on the pages
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)  # its own open() wants a slot by name

    def _print(self) -> None:
        with report_errors(self):
            self.paper().draw_on(self._printer)

    def _written(self, path: Path) -> str:
        paper = self.paper()
        self._exporting.write(path, paper.pdf())
        return self.tr("Written: %n page(s).", "", paper.pages)


class ReportPane(PaperPage):
    """The report."""

    def __init__(self, exporting: Exporting, *, covers: bool, parent: QWidget | None = None) -> None:
        super().__init__(exporting, "report", covers=covers, parent=parent)
        self._said = ReportPage()
        self.title.setText(self.tr("Printable report"))
        self.about(self.tr("All cards with their dates on paper, and if you like what was done for each."))
        self.history = CheckRow(self.tr("With the &history of each card"))
        self.numbers = CheckRow(self.tr("&Whole numbers, not only their ends"))
        self.archived = CheckRow(self.tr("Also &archived cards"))
        self.history.show_value(True)
        self.add_choices(self.history, self.numbers, self.archived)

    def make(self) -> Paper:
        """Make the pages."""
        choice = ReportChoice(self.history.box.isChecked(), self.numbers.box.isChecked(), self.archived.box.isChecked())
        today = self._exporting.today
        html = self._said.html(self._exporting.rows(), today, choice)
        return Paper(html, self._said.title(), partial(self._said.foot, today), self.font())

    def tell(self) -> None:
        """Say what is secret."""
        if self.numbers.box.isChecked():
            self.secrecy.say(self.tr("Holds whole phone numbers, but no codes."), is_risky=True)
        else:
            self.secrecy.say(self.tr("Holds the ends of numbers only, and no codes."), is_risky=False)


class EmergencyPane(PaperPage):
    """The emergency sheet."""

    def __init__(
        self, exporting: Exporting, zone: tzinfo | None, *, covers: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(exporting, "emergency", covers=covers, parent=parent)
        self._zone, self._said = zone, EmergencyPage()
        self.title.setText(self.tr("Emergency sheet"))
        self.about(
            self.tr(
                "For a drawer or an envelope: which numbers there are, where the cards lie, what to do and by when, "
                "should you not be able to."
            )
        )
        self.accounts = CheckRow(
            self.tr("With what &hangs on each number"), self.tr("The names of banks and services.")
        )
        self.codes = CheckRow(
            self.tr("With &codes, serial numbers and notes"), self.tr("ICCID, EID, the codes of eSIMs, and your notes.")
        )
        self.add_choices(self.accounts, self.codes)

    def make(self) -> Paper:
        """Make the pages."""
        choice = SheetChoice(codes=self.codes.box.isChecked(), accounts=self.accounts.box.isChecked())
        today = self._exporting.today
        html = self._said.html(self._exporting.rows(), today, choice, self._zone)
        return Paper(html, self._said.title(), partial(self._said.foot, today, choice), self.font())

    def tell(self) -> None:
        """Say what is secret."""
        if self.codes.box.isChecked() or self.accounts.box.isChecked():
            text = self.tr("Holds secrets: print it at home, and keep it where only the right people find it.")
            self.secrecy.say(text, is_risky=True)
        else:
            text = self.tr("Holds whole numbers, names and places, but no codes, accounts or notes.")
            self.secrecy.say(text, is_risky=True)
