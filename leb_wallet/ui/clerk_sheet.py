"""The show-to-the-clerk page with its choices: language, what is asked for, full screen, paper, PDF."""

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QWidget

from leb_wallet.domain.number_formats import grouped
from leb_wallet.domain.phrases import FALLBACK, Ask, PhraseBook, Phrases
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.clerk_page import ClerkJob, can_show, joined
from leb_wallet.ui.clerk_paper import ClerkDialog, ClerkPaper
from leb_wallet.ui.clerk_print import draw_on, pdf_of, save
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.field import Remark
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.quiet_wheel import quiet

LANGUAGES: Mapping[str, Any] = {
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "zh_CN": QT_TRANSLATE_NOOP("Languages", "Chinese"),
    "yue": QT_TRANSLATE_NOOP("Languages", "Cantonese"),
    "th": QT_TRANSLATE_NOOP("Languages", "Thai"),
    "ms": QT_TRANSLATE_NOOP("Languages", "Malay"),
    "id": QT_TRANSLATE_NOOP("Languages", "Indonesian"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "de": QT_TRANSLATE_NOOP("Languages", "German"),
    "it": QT_TRANSLATE_NOOP("Languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("Languages", "Japanese"),
    "vi": QT_TRANSLATE_NOOP("Languages", "Vietnamese"),
    "fil": QT_TRANSLATE_NOOP("Languages", "Filipino"),
}


class ClerkSheet(QWidget):
    """The page and what can be done with it. As high as its page: put it into an area that scrolls."""

    def __init__(self, phrases: PhraseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._number = self._operator = self._amount = ""
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language of the clerk"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the clerk is asked for"))
        quiet(self.language, self.kind)
        self.full_screen_button = QPushButton(self.tr("&Full screen"))
        self.print_button = QPushButton(self.tr("&Print…"))
        self.pdf_button = QPushButton(self.tr("Save as P&DF…"))
        self.remark = Remark()
        self.paper = ClerkPaper()
        choices = row(self.language, self.kind, 1, self.full_screen_button)
        below = row(1, self.print_button, self.pdf_button)
        self.setLayout(column(choices, self.remark, self.paper, below, spacing=theme.SMALL))
        self._draw_icons()
        for button, slot in (
            (self.full_screen_button, self._show_full_screen),
            (self.print_button, self._ask_printer),
            (self.pdf_button, self._ask_file),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        self.language.currentIndexChanged.connect(self._show)
        self.kind.currentIndexChanged.connect(self._show)

    def show_job(self, number_text: str, operator: str, amount_text: str, country: str | None, kind: str) -> None:
        """Show what the clerk is asked for, in a language that is read in ``country``.

        Args:
            number_text: the number as the clerk types it; only its digits go into QR code and bars.
            amount_text: the amount with its currency; while it is empty there is only the question.
            kind: see :class:`leb_wallet.domain.phrases.Ask`.
        """
        self._number, self._operator, self._amount = number_text, operator, amount_text
        with QSignalBlocker(self.language), QSignalBlocker(self.kind):
            self._fill_languages(country)
            self._fill_kinds(kind)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _fill_languages(self, country: str | None) -> None:
        self.language.clear()
        ordered = self._phrases.ordered(country)
        for phrases in ordered:
            self.language.addItem(_language_words(phrases), phrases.language)
        readable = next((at for at, phrases in enumerate(ordered) if self._has_letters(phrases)), 0)
        self.language.setCurrentIndex(readable)

    def _fill_kinds(self, kind: str) -> None:
        kinds = {
            Ask.TOP_UP: self.tr("Top up this number"),
            Ask.VOUCHER: self.tr("Buy a voucher"),
            Ask.ASK: self.tr("Ask whether they do it"),
        }
        self.kind.clear()
        for code, text in kinds.items():
            if self._amount or code == Ask.ASK:
                self.kind.addItem(text, code)
        self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))

    def _show(self) -> None:
        phrases = self._phrases.in_language(self.language.currentData())
        missing = self.tr("This computer has no letters for this language: they show as boxes. Choose another one.")
        self.remark.say("" if self._has_letters(phrases) else missing, is_error=False)
        self.paper.show_job(self._job(phrases, self.kind.currentData()))

    def _job(self, phrases: Phrases, kind: str) -> ClerkJob:
        # The number is shown where the clerk types it, and to nobody else.
        needs_number = kind == Ask.TOP_UP
        heroes = {Ask.TOP_UP: grouped(self._number), Ask.VOUCHER: self._amount}
        leads = {Ask.TOP_UP: f"{self._operator} · {self._amount}", Ask.VOUCHER: self._operator}
        is_own = phrases.language == ("zh_CN" if words.language().startswith("zh") else FALLBACK)
        return ClerkJob(
            hero=heroes.get(kind, self._operator),
            lead=leads.get(kind, ""),
            sentence=phrases.sentence(kind, self._operator, self._amount),
            meaning="" if is_own else self._meaning(kind),
            courtesies=joined(phrases.courtesies(kind)),
            courtesies_meaning="" if is_own else " ".join(self._courtesies(kind)),
            scanned=re.sub(r"\D", "", self._number) if needs_number else "",
        )

    def _meaning(self, kind: str) -> str:
        templates = {
            Ask.TOP_UP: self.tr("Please top up this number: {amount} for {operator}."),
            Ask.VOUCHER: self.tr("I would like a {operator} top-up voucher of {amount}."),
            Ask.ASK: self.tr("Can you top up a prepaid {operator} SIM here?"),
        }
        return templates[kind].format(operator=self._operator, amount=self._amount)

    def _courtesies(self, kind: str) -> tuple[str, ...]:
        wait, receipt = self.tr("Please tell me when it has gone through."), self.tr("May I have the receipt, please?")
        thanks = self.tr("Thank you.")
        return {Ask.TOP_UP: (wait, receipt, thanks), Ask.VOUCHER: (receipt, thanks)}.get(kind, (thanks,))

    def _has_letters(self, phrases: Phrases) -> bool:
        return can_show(phrases.ask + phrases.top_up, self.font())

    def _show_full_screen(self) -> None:
        job = self.paper.job()
        if job is not None:
            ClerkDialog(job, self).open()

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)  # its own open() wants a slot by name

    def _print(self) -> None:
        job = self.paper.job()
        with report_errors(self):
            if job is not None:
                draw_on(self._printer, job, self.font())

    def _ask_file(self) -> None:
        name = self.tr("Page for the clerk") + ".pdf"
        ask_where_to_save(self, self.tr("Save the page"), name, self.tr("PDF files (*.pdf)"), self._save)

    def _save(self, path: str) -> None:
        job = self.paper.job()
        with report_errors(self):
            if job is not None:
                save(path, pdf_of(job, self.tr("Page for the clerk"), self.font()))

    def _draw_icons(self) -> None:
        for button, name in (
            (self.full_screen_button, "fullscreen"),
            (self.print_button, "print"),
            (self.pdf_button, "document"),
        ):
            button.setIcon(icons.text_icon(name, self.palette()))


def _language_words(phrases: Phrases) -> str:
    """Return a language by its own name and the user's: 「ไทย · Thai」."""
    known = LANGUAGES.get(phrases.language, "")
    in_words = QCoreApplication.translate("Languages", known) if known else ""
    return phrases.name if in_words in ("", phrases.name) else f"{phrases.name} · {in_words}"
