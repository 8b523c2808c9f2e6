"""The newest receipts of a card, a row each; a click shows one."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QVBoxLayout, QWidget

from leb_wallet.domain.events import Event
from leb_wallet.domain.file_types import FileKind
from leb_wallet.domain.receipts import ReceiptFile, ReceiptState
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import muted_line
from leb_wallet.ui.receipts.receipt_words import receipt_kind_word, receipt_state_word, size_words
from leb_wallet.ui.recent_events import newest
from leb_wallet.ui.why import event_words

SHOWN = 4


class CardReceipts(QWidget):
    """Only the folder is looked at, no file is opened.

    Signals:
        receipt_requested: show the receipt with this SHA-256, of this event.
    """

    receipt_requested = Signal(str, object)

    def __init__(self, shelf: ReceiptShelf, events: Iterable[Event], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kept = [event for event in events if event.receipts]
        found = [(sha, event) for event in newest(kept, len(kept)) for sha in event.receipts]
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.rows = [ReceiptRow(shelf.glance_file(sha), event) for sha, event in found[:SHOWN]]
        for line in self.rows:
            line.clicked.connect(self._on_clicked)
            lines.addWidget(line)
        if len(found) > SHOWN:
            text = self.tr("%n more receipt(s) under “All acts”.", "", len(found) - SHOWN)
            lines.addWidget(muted_line(text))

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, ReceiptRow):
            self.receipt_requested.emit(row.file.sha, row.act)


class _Look(NamedTuple):
    icon: str
    tone: str


class ReceiptRow(QAbstractButton):
    """Icon and act at the start, kind and size at the end; long texts are cut."""

    def __init__(self, file: ReceiptFile, act: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self.act = file, act
        self._title, self._facts = event_words(act), self._say_facts()
        self.setText(self.tr("Receipt: {act}, {facts}").format(act=self._title, facts=self._facts))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Show this receipt"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        letters = self.fontMetrics()
        return QSize(letters.averageCharWidth() * 20, max(letters.height(), theme.ICON) + 2 * theme.TIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go dark again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, texts and, with the keyboard on it, the frame of the focus."""
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text reads its own way
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint("accent", palette))
            painter.drawRoundedRect(self.rect(), theme.TIGHT, theme.TIGHT)
        look = self._look()
        color = theme.color(look.tone, palette)
        box = self.rect().adjusted(theme.TIGHT, 0, -theme.TIGHT, 0)
        mark = QRect(box.left(), (self.height() - theme.ICON) // 2, theme.ICON, theme.ICON)
        picture = icons.pixmap(look.icon, color, theme.ICON, self.devicePixelRatioF())
        painter.drawPixmap(self._placed(mark).topLeft(), picture)
        letters = self.fontMetrics()
        end = min(letters.horizontalAdvance(self._facts) + 1, box.width() // 2)
        start = box.adjusted(theme.ICON + theme.SMALL, 0, -end - theme.SMALL, 0)
        self._write(painter, start, self._title, palette.color(QPalette.ColorRole.WindowText), at_end=False)
        room = QRect(box.right() + 1 - end, box.top(), end, box.height())
        self._write(painter, room, self._facts, color, at_end=True)
        if self.hasFocus():
            focus = QStyleOptionFocusRect()
            focus.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, self)
        painter.end()

    def _write(self, painter: QPainter, room: QRect, text: str, color: QColor, *, at_end: bool) -> None:
        painter.setPen(color)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        aligned = QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self._placed(room), aligned, shown)

    def _placed(self, room: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), room)

    def _look(self) -> _Look:
        if self.file.state != ReceiptState.PRESENT:
            return _Look("warning", "due")
        is_image = self.file.type is not None and self.file.type.kind == FileKind.IMAGE
        return _Look("image" if is_image else "document", "muted")

    def _say_facts(self) -> str:
        if self.file.state != ReceiptState.PRESENT:
            return receipt_state_word(self.file.state)
        kind = receipt_kind_word(self.file.type.kind if self.file.type else None) or self.tr("file")
        return self.tr("{kind} · {size}").format(kind=kind, size=size_words(self.file.size))
