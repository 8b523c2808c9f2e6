"""An operator's text on the left, what was found in it on the right, and the record that becomes of it."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QSplitter, QWidget

from leb_wallet.domain.acts import MONEY_FIELDS
from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.candidates import NUMBERS, Prior
from leb_wallet.domain.importing.carrier_text import MAX_TEXT, CarrierText, draft_of, read_carrier_text
from leb_wallet.domain.importing.which_card import guess_card
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row
from leb_wallet.ui.errors import report_errors, sentence, sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.form import give_room, order_tabs, scrolling
from leb_wallet.ui.importing.code_reading import Code, CodeKind, codes_in, image_of
from leb_wallet.ui.importing.esim_offer import KeepCode
from leb_wallet.ui.importing.found_codes import FoundCodes, Providers
from leb_wallet.ui.importing.found_rows import FoundRows
from leb_wallet.ui.importing.found_words import FoundWords
from leb_wallet.ui.importing.paste_edit import MAX_PASTED, PasteEdit
from leb_wallet.ui.importing.qr_button import QrButton
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.record_form import RecordForm

PAUSE_MS = 60  # after the last letter, before the text is read
_ANY_HEIGHT = (1 << 24) - 1  # what Qt calls no limit
Take = Callable[[Event], None]  # gets the record; raises WalletError


class PasteDialog(QDialog):
    """Reads a text while it is typed or pasted, and hands the record that becomes of it to ``take``.

    Where ``take`` fails it stays open. Nothing is saved before the user says so.

    Args:
        card: the card that is meant; None lets the text say which.
        keep_code: keeps an eSIM activation code on a card, given before and after; None offers nothing of the kind.
        kind: the kind of record that is meant; None lets the text and the user say which.
        hands_over: the record goes into another form rather than into the wallet.
        providers: the operators whose own addresses are known, for judging those that a code holds.
    """

    def __init__(
        self,
        cards: Iterable[Card],
        card: Card | None,
        today: date,
        shelf: ReceiptShelf,
        take: Take,
        *,
        keep_code: KeepCode | None = None,
        kind: str | None = None,
        hands_over: bool = False,
        providers: Providers = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste operator’s text"))
        self._cards = tuple(cards)
        self._today, self._shelf, self._take = today, shelf, take
        self._hands_over = hands_over
        self._found = CarrierText("")
        self._last: Event | None = None
        self._card_is_chosen = card is not None
        self._kind, self._keeping_is_chosen = kind, False
        self._words = FoundWords(self)
        self.edit, self.text_remark, self.qr = PasteEdit(), Remark(), QrButton()
        self.found_rows, self.guess = FoundRows(), muted_line("")
        self.form = RecordForm(self._cards, today, shelf)
        self.keeps_text = QCheckBox(self.tr("&Keep the text as a receipt"))
        self.form.kind.setEnabled(kind is None)
        self.codes = FoundCodes(self.form, keep_code, providers)
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        button = self.tr("&Take over") if hands_over else self.tr("&Record")
        self.save_button = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._build()
        self._connect()
        if card is not None:
            self.form.set_card(card)
        self._show()
        give_room(self)
        self.edit.setFocus()

    def begin_with(self, card: Card | None) -> None:
        """Show a card until the text says another one."""
        if card is not None:
            self.form.set_card(card)

    def take_mime(self, mime: QMimeData) -> None:
        """Take what was dropped or copied before the dialog was opened."""
        self.edit.insertFromMimeData(mime)

    def accept(self) -> None:
        """Hand the record over if everything in it can be used, then close."""
        self._read_now()
        if not self.form.review():
            return
        with report_errors(self):
            event = self.form.record()
            if self.keeps_text.isChecked() and not self.keeps_text.isHidden():
                sha = self._shelf.keep(self.edit.toPlainText().encode("utf-8", "replace"))
                event = event.replace(receipts=tuple(dict.fromkeys((*event.receipts, sha))))
            self._take(event)
            super().accept()

    def done(self, result: int) -> None:
        """Close, and let go of who takes the record."""
        super().done(result)
        self._take = _is_closed

    def sizeHint(self) -> QSize:
        """Return room for text and record side by side."""
        width = theme.text_width(self.font(), "x" * 130)
        return QSize(width, round(width * 0.62))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text above the record where there is no room beside it."""
        needed = self.form.minimumSizeHint().width() + 3 * theme.LARGE
        room = self.width() - 2 * theme.MEDIUM - self._splitter.handleWidth()
        is_wide = room - needed >= theme.text_width(self.font(), "x" * 28)
        if is_wide != self._is_wide:
            self._arrange(is_wide)
        if is_wide:
            right = max(needed, room * 3 // 5)
            self._splitter.setSizes([room - right, right])
        super().resizeEvent(event)

    def _arrange(self, is_wide: bool) -> None:
        self._is_wide, had_focus = is_wide, self.focusWidget() is self.edit
        if is_wide:
            self._splitter.insertWidget(0, self._left)
        else:
            self._page.insertWidget(0, self._left)
        self.edit.setMaximumHeight(_ANY_HEIGHT if is_wide else 5 * theme.LARGE)
        self._left.show()
        if had_focus:
            self.edit.setFocus()
        self._order()

    # --- Reading --------------------------------------------------------------------------

    def _read_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._read()

    def _read(self) -> None:
        text, before = self.edit.toPlainText(), self.form.card()
        self._found = read_carrier_text(text, self._today, Prior.of(before))
        self.guess.setText(self._choose_card(self._found))
        self.guess.setVisible(bool(self.guess.text()))
        if self.form.card() != before:
            self._found = read_carrier_text(text, self._today, Prior.of(self.form.card()))
        self.text_remark.say(self._about_length(text), is_error=False)
        self.found_rows.show_found(self._found)
        self.codes.show_codes(self._found.codes)
        self._fill()
        self._show()
        self._order()

    def _choose_card(self, found: CarrierText) -> str:
        """Choose the card that a text is about, unless the user has; return why."""
        if self._card_is_chosen:
            return ""
        numbers = [one.readings[0] for one in found.of(NUMBERS)]
        guess = guess_card(found.text, numbers, (card for card in self._cards if not card.archived))
        if guess is None:
            return ""
        self.form.set_card(guess.card)
        return self._words.guess(guess)

    def _about_length(self, text: str) -> str:
        return sentence_for("pasted_text_cut", {"limit": f"{MAX_TEXT:,}"}) if len(text) > MAX_TEXT else ""

    def _fill(self) -> None:
        """Put what is chosen into the form; what the user has typed there stays."""
        card = self.form.card()
        if card is None:
            return
        draft = self._with_picks(draft_of(self._found, card, self._today, kind=self._kind))
        if self._last is not None:
            draft = self._with_typed(draft.replace(id=self._last.id), self._last)
        self._last = draft
        self.form.show_event(draft)
        if draft.currency is None and any(getattr(draft, field) is not None for field in MONEY_FIELDS):
            self.form.currency_box.set_code(None)  # nobody says which: the form asks

    def _with_picks(self, draft: Event) -> Event:
        """Return the draft with what is chosen above. A record has one currency: sums in another stay outside."""
        values = self.found_rows.values()
        picked = {field: value for field, value in values.items() if field in Event.model_fields}
        if picked.get("happened_on") is None:
            picked.pop("happened_on", None)
        currency = self.found_rows.currency(draft.currency)
        fitting = self.found_rows.fitting(currency)
        picked |= {field: None for field in MONEY_FIELDS & picked.keys() if field not in fitting}
        return draft.replace(**picked, currency=currency if fitting else None)

    def _with_typed(self, draft: Event, last: Event) -> Event:
        try:
            now = self.form.record()
        except InvalidInput:  # something half typed
            return draft
        names = set(Event.model_fields) - {"id", "card_id", "kind", "recorded_at"}
        typed = {name: getattr(now, name) for name in names if getattr(now, name) != getattr(last, name)}
        return draft.replace(**typed)

    # --- Codes and pictures ---------------------------------------------------------------

    def _on_codes(self, codes: tuple[Code, ...]) -> None:
        """Show what a picture holds: codes as text, addresses as what they are."""
        self.text_remark.say("", is_error=False)
        texts = [code.text for code in codes if code.kind != CodeKind.LINK]
        if texts:
            self.edit.appendPlainText("\n".join(texts))
            self._read_now()
        for code in codes:
            if code.kind == CodeKind.LINK:
                self.codes.show_link(code.text)
        self._order()

    def _on_picture(self, mime: QMimeData) -> None:
        """Read the codes of a picture; one without any is attached as a receipt."""
        try:
            codes = codes_in(image_of(mime))
        except WalletError as error:
            if error.code != "picture_without_code":
                self._on_failed(error)
                return
            self.form.receipts.take(mime)
            said = self.tr("There is no QR code on this picture. It was attached to the record as a receipt.")
            self.text_remark.say(said, is_error=False)
        else:
            self._on_codes(codes)

    def _on_failed(self, error: WalletError) -> None:
        self.text_remark.say(sentence(error), is_error=True)

    def _on_refused(self) -> None:
        self.text_remark.say(sentence_for("pasted_text_too_long", {"limit": f"{MAX_PASTED:,}"}), is_error=True)

    # --- Choosing -------------------------------------------------------------------------

    def _on_card_chosen(self) -> None:
        self._card_is_chosen = True
        self._read()

    def _on_keeping_chosen(self) -> None:
        self._keeping_is_chosen = True

    def _on_kind_chosen(self) -> None:
        self._kind = self.form.kind.currentData()
        self._fill()

    def _show(self) -> None:
        """Show the record once there is something to record."""
        has_text = bool(self.edit.toPlainText().strip())
        self._nothing.setVisible(has_text and self._found.is_empty)
        self._hint.setVisible(not has_text)
        self._found_panel.setVisible(bool(self.found_rows.rows))
        self.keeps_text.setVisible(has_text and not self._hands_over)
        if not self._keeping_is_chosen:
            self.keeps_text.setChecked(has_text and not self._found.codes)

    # --- Making ---------------------------------------------------------------------------

    def _build(self) -> None:
        self.edit.setPlaceholderText(self.tr("Paste or drop an SMS, an e-mail or the text of a page here."))
        self.edit.setAccessibleName(self.tr("The operator’s text"))
        self.edit.setMinimumHeight(4 * theme.LARGE)
        self._hint = muted_line(
            self.tr("Credit, data left, end date, amount and order number are found. Nothing leaves this computer.")
        )
        self._nothing = muted_line(self.tr("Nothing was found in this text. You can fill in the record yourself."))
        left = QWidget()
        left.setLayout(column(heading(self.tr("The operator’s text")), self.edit, self.text_remark, row(self.qr, 1)))
        self._found_panel = Panel(column(heading(self.tr("What was found")), self.found_rows))
        page = QWidget()
        self._page = column(
            self._hint,
            self._nothing,
            self.codes,
            self._found_panel,
            heading(self.tr("The record")),
            self.guess,
            self.form,
            self.keeps_text,
            spacing=theme.MEDIUM,
        )
        page.setLayout(self._page)
        self.guess.hide()
        self._right = scrolling(page)
        self._right.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its inputs bring themselves into sight
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setHandleWidth(theme.MEDIUM)
        layout = column(self._splitter, self.buttons, spacing=theme.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.save_button.setDefault(True)
        self._left, self._is_wide = left, True
        self._order()

    def _order(self) -> None:
        """Let Tab go from top to bottom, also through what came later."""
        order_tabs(self._left, self.codes, self.found_rows, self.form, self.keeps_text, self.buttons)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._read)
        self.edit.picture_pasted.connect(self._on_picture)
        self.edit.text_refused.connect(self._on_refused)
        self.qr.read.connect(self._on_codes)
        self.qr.failed.connect(self._on_failed)
        self.found_rows.picked.connect(self._fill)
        self.form.card_box.activated.connect(self._on_card_chosen)
        self.form.kind.activated.connect(self._on_kind_chosen)
        self.keeps_text.clicked.connect(self._on_keeping_chosen)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


def _is_closed(_event: Event) -> None:
    """Take nothing any more."""
