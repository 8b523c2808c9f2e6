"""Packs chosen records with their receipts into one file, for a complaint."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.evidence import EvidenceChoice
from leb_wallet.services.evidence import EvidenceService
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, heading, muted_line
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.evidence_page import EvidencePage
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.receipts.receipt_words import ReceiptWords

ROWS_SHOWN = 6


class EvidenceDialog(QDialog):
    """Asks which records go in and what may be told, then writes the file.

    Signals:
        saved: the pack has been written.
    """

    saved = Signal()

    def __init__(
        self,
        service: EvidenceService,
        records: Sequence[tuple[Card, Event]],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Evidence pack"))
        self._service, self._records, self._today = service, tuple(records), today
        self._words = ReceiptWords(self)
        self.list = QListWidget()
        self.full_number = QCheckBox(self.tr("Tell the &whole number of the card, not only its end"))
        self.as_taken = QCheckBox(self.tr("Leave &place, time and device in the photos"))
        self.remark = Outcome()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.save_button = self.buttons.addButton(self.tr("&Save as…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._build()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for long names of cards."""
        return QSize(theme.text_width(self.font(), "x" * 70), super().sizeHint().height())

    def chosen(self) -> list[tuple[Card, Event]]:
        """Return the records that go into the pack."""
        checked = Qt.CheckState.Checked
        return [pair for row, pair in enumerate(self._records) if self.list.item(row).checkState() == checked]

    def choose_place(self) -> None:
        """Ask where the file shall lie; its name tells nothing but the day."""
        name = f"leb-wallet-evidence-{self._today.isoformat()}.zip"
        title, kinds = self.tr("Save the evidence pack"), self.tr("ZIP files (*.zip)")
        ask_where_to_save(self, title, name, kinds, self._on_place_chosen)

    def save(self, path: Path) -> None:
        """Write the pack, replacing a file there, and say how it went."""
        choice = EvidenceChoice(self.full_number.isChecked(), self.as_taken.isChecked())
        try:
            evidence = self._service.gather(self.chosen(), choice, self._today)
            self._service.write(evidence, EvidencePage().html(evidence), path, replace=True)
        except WalletError as error:
            self.remark.say(sentence(error), is_error=True)
            return
        text = self._words.packed(evidence.lacking, evidence.unclean)
        if evidence.lacking or evidence.unclean:
            self.remark.say(text, is_error=False)
        else:
            self.remark.praise(text)
        self.saved.emit()

    def _build(self) -> None:
        page = QWidget()
        intro = self.tr(
            "One ZIP file with a readable page, the receipts, and the sums that show nothing was changed. "
            "Send it to the operator, the shop or your bank."
        )
        page.setLayout(
            column(
                muted_line(intro),
                heading(self.tr("Records")),
                self._filled_list(),
                heading(self.tr("What may be told")),
                self.full_number,
                self.as_taken,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        layout.setSpacing(theme.MEDIUM)
        for widget in (scrolling(page), self.remark, self.buttons):
            layout.addWidget(widget)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.choose_place)
        self.buttons.rejected.connect(self.reject)
        self.list.itemChanged.connect(self._update)
        self._update()
        self.list.setFocus()

    def _filled_list(self) -> QListWidget:
        for card, event in self._records:
            item = QListWidgetItem(self._record_words(card, event))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setAccessibleName(self.tr("Records"))
        rows = min(max(len(self._records), 2), ROWS_SHOWN)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), theme.LARGE) + 2 * self.list.frameWidth())
        if self._records:
            self.list.setCurrentRow(0)
        return self.list

    def _record_words(self, card: Card, event: Event) -> str:
        files = self.tr("%n receipt(s)", "", len(event.receipts))
        parts = (
            words.date_words(event.happened_on),
            card.label,
            words.kind_word(event.kind),
            words.money_words(event.amount, event.currency),
            files,
        )
        return " · ".join(filter(None, parts))

    def _update(self) -> None:
        self.save_button.setEnabled(bool(self.chosen()))

    def _on_place_chosen(self, name: str) -> None:
        self.save(Path(name))
