"""A card from somebody else, or what somebody did for a card: what is in the file, and what to do with it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.next_step import NextStep
from leb_wallet.domain.numbers import mask
from leb_wallet.services.exporting import Exporting, FoundCardFile
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import theme, words
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, text_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.exporting.export_words import ExportWords
from leb_wallet.ui.exporting.icon_button import IconButton
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.next_step_words import NextStepWords
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.record_dialog import RecordDialog

_MOST_SHOWN = 12  # records


class TakeInDialog(QDialog):
    """Shows the file; the user adds the card, records what was done, or takes over what somebody else did.

    Signals:
        card_requested(str): the user wants to see the card with this id.
    """

    card_requested = Signal(str)

    def __init__(
        self,
        exporting: Exporting,
        file: FoundCardFile,
        shelf: ReceiptShelf,
        *,
        covers: bool = False,
        can_change: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """With ``covers`` nothing that identifies the line is shown."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._exporting, self._file, self._covers = exporting, file, covers
        self._shelf = shelf.apart()  # what is recorded here goes back, and stays out of this wallet
        self._done: tuple[Event, ...] = ()
        self._is_unsaved = self._is_asked = False
        self.found = file.found
        self.taken = exporting.taking_in(file.found)
        self.outcome = Outcome()
        self.add_button = IconButton(self._action(), "add", self.take_in)
        self.record_button = IconButton(self.tr("&Record what was done…"), "record", self.record)
        self.show_button = IconButton(self.tr("S&how the card"), "card", self.show_card)
        self.save_button = IconButton(self.tr("&Save the answer…"), "export", self.ask_answer)
        for button in (self.add_button, self.record_button, self.show_button, self.save_button):
            button.setAutoDefault(True)  # there are no lines of text here: Enter does what has the keyboard
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.setWindowTitle(self.tr("Card file"))
        self._build(can_change)
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for what is asked for in a few lines."""
        width = theme.text_width(self.font(), "x" * 66)
        needed = self._lines.totalHeightForWidth(width - 2 * theme.MEDIUM) + self.buttons.sizeHint().height()
        return QSize(width, needed + 3 * theme.MEDIUM + 3 * self.fontMetrics().lineSpacing())  # and what may be said

    def take_in(self) -> None:
        """Add what is new, as one change that can be undone."""
        try:
            taken = self._exporting.take_in(self._file)
        except WalletError as error:
            self._fail(error)
            return
        self.add_button.setEnabled(False)
        self._praise(ExportWords().taken_in(len(taken.events), is_new=taken.card is not None))
        self.show_button.show()
        self.show_button.setFocus()

    def record(self) -> None:
        """Ask what was done for a card that stays out of this wallet."""
        card, today = self.found.card, self._exporting.today
        RecordDialog([card], card, today, self._shelf, self._on_recorded, parent=self).open()

    def ask_answer(self) -> None:
        """Ask where to save what was recorded, for the one the card is from."""
        name = f"leb-wallet-{self._exporting.today.isoformat()}.lebcard"
        kinds = self.tr("Cards of LEB Wallet (*.lebcard)")
        ask_where_to_save(self, self.tr("Save the answer"), name, kinds, lambda path: self.save_answer(Path(path)))

    def save_answer(self, path: Path) -> None:
        """Write what was recorded and say how it went."""
        try:
            answer = self._exporting.answer_to(self.found, self._done)
            done = self._exporting.write_card(path, answer, shelf=self._shelf)
        except WalletError as error:
            self._fail(error)
            return
        self._is_unsaved = False
        said = ExportWords().written(done)
        self._praise(self.tr("{what} Send it to whom you have the card from.").format(what=said))

    def show_card(self) -> None:
        """Close, and have the card shown."""
        self.card_requested.emit(self.found.card.id)
        self.accept()

    def reject(self) -> None:
        """Close; what was recorded and not saved only when asked again."""
        if self._is_unsaved and not self._is_asked:
            self._is_asked = True
            self.save_button.setFocus()
            text = self.tr("What you recorded is not saved yet. Save the answer, or close again to throw it away.")
            self.outcome.say(text, is_error=True)
            announce(self.outcome, text, urgent=True)
            return
        super().reject()

    def done(self, result: int) -> None:
        """Close, and keep nothing of what was for somebody else."""
        super().done(result)
        self._shelf.throw_away()

    # --- Inside ---------------------------------------------------------------------------

    def _on_recorded(self, _before: Event | None, event: Event) -> None:
        self._done = (*self._done, event)
        self._is_unsaved, self._is_asked = True, False
        self.add_button.hide()  # the card would come without what was recorded here
        self.save_button.show()
        self.save_button.setFocus()
        self._praise(self.tr("%n record(s) so far. Save the answer and send it back.", "", len(self._done)))

    def _action(self) -> str:
        if self.found.is_answer and self.taken.card is None:
            return self.tr("&Take over")
        return self.tr("&Add the card") if self.taken.card is not None else self.tr("&Update the card")

    def _build(self, can_change: bool) -> None:
        is_empty = self.taken.is_empty
        self.add_button.setVisible(not is_empty)
        self.add_button.setEnabled(can_change)
        self.record_button.setVisible(not self.found.is_answer and not is_empty)
        self.save_button.hide()
        self.show_button.setVisible(self.taken.card is None)
        page = QWidget()
        self._lines = lines = column(text_line(self._title(), theme.TITLE, bold=True), spacing=theme.MEDIUM)
        if self.found.message:
            lines.addWidget(Panel(column(muted_line(self._from_words()), text_line(self.found.message))))
        elif self.found.sender:
            lines.addWidget(muted_line(self._from_words()))
        lines.addWidget(Panel(column(*(text_line(text) for text in self._card_words()))))
        if self.found.is_answer:
            lines.addWidget(heading(self.tr("What was done")))
            lines.addWidget(column_of(self._records()))
        elif self.found.wanted is not None:
            lines.addWidget(heading(self.tr("What to do")))
            lines.addWidget(column_of(self._wanted(self.found.made_on)))
        if is_empty:
            lines.addWidget(text_line(ExportWords().would_take_in(0, is_new=False)))
        elif not self.found.is_answer:
            lines.addWidget(muted_line(self._explained()))
        lines.addWidget(self.outcome)
        lines.addWidget(FlowBox([self.add_button, self.record_button, self.save_button, self.show_button]))
        page.setLayout(lines)
        outer = column(scrolling(page), self.buttons, spacing=theme.MEDIUM)
        outer.setStretch(0, 1)
        outer.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(outer)
        self.buttons.rejected.connect(self.reject)
        (self.show_button if is_empty or not can_change else self.add_button).setFocus()

    def _title(self) -> str:
        label = self.found.card.label
        if self.found.is_answer:
            return self.tr("What was done for “{label}”").format(label=label)
        return self.tr("Please keep “{label}” alive").format(label=label)

    def _from_words(self) -> str:
        day = words.date_words(self.found.made_on)
        if not self.found.sender:
            return self.tr("On {day}:").format(day=day)
        return self.tr("From {name}, {day}").format(name=self.found.sender, day=day)

    def _card_words(self) -> list[str]:
        card = self.found.card
        numbers = [number.e164 or number.typed for number in card.numbers]
        texts = [words.operator_name(card), ", ".join(map(mask, numbers) if self._covers else numbers)]
        return [text for text in texts if text]

    def _wanted(self, made_on: date) -> list[str]:
        wanted = self.found.wanted
        assert wanted is not None
        told = []
        if wanted.kind:
            act = NextStepWords().act(NextStep(wanted.kind, least=wanted.least))
            told.append(act[:1].upper() + act[1:])
        if wanted.by is not None:
            is_late = wanted.by < made_on
            by = self.tr("At once: {day} has passed.") if is_late else self.tr("By {day}, the last safe day.")
            told.append(by.format(day=words.date_words(wanted.by)))
        if wanted.limit is not None and wanted.consequence:
            text = self.tr("Otherwise, from {day}: {consequence}").format(
                day=words.date_words(wanted.limit), consequence=words.consequence_word(wanted.consequence)
            )
            told.append(text)
        return told or [self.tr("The file does not say. Ask whom you have it from.")]

    def _records(self) -> list[str]:
        new = {event.id for event in self.taken.events}
        told = [self._record(event) for event in self.found.events if event.id in new]
        if len(told) > _MOST_SHOWN:
            told = [*told[:_MOST_SHOWN], self.tr("and %n more", "", len(told) - _MOST_SHOWN)]
        return told or [self.tr("Nothing that is not in the wallet already.")]

    def _record(self, event: Event) -> str:
        receipts = self.tr("%n receipt(s)", "", len(event.receipts)) if event.receipts else ""
        parts = (
            words.date_words(event.happened_on),
            words.kind_word(event.kind),
            words.money_words(event.amount, event.currency),
            words.event_state_word(event.state),
            receipts,
        )
        return " · ".join(filter(None, parts))

    def _explained(self) -> str:
        return self.tr(
            "Add the card and you are reminded like of your own; “Export” later sends back what you did. "
            "Or only record what you did, without the card in your wallet."
        )

    def _praise(self, text: str) -> None:
        self.outcome.praise(text)
        announce(self.outcome, text)

    def _fail(self, error: WalletError) -> None:
        self.outcome.say(sentence(error), is_error=True)
        announce(self.outcome, sentence(error), urgent=True)


def column_of(texts: list[str]) -> QWidget:
    """Return lines of text, close together."""
    holder = QWidget()
    holder.setLayout(column(*map(text_line, texts), spacing=theme.TIGHT))
    return holder
