"""Amounts one below the other, each with a bar as long as its share of the largest."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from leb_wallet.ui import theme

_MOST_LETTERS = 22  # a longer name is cut; the description has all of it
_LEAST_BAR = 48
_MOST_SHARE = 0.36  # of the width, for names


class Bar(NamedTuple):
    """One row. ``share`` is 0 to 1; None draws no bar, where amounts cannot be compared."""

    name: str
    amount: str
    share: float | None = None


class Bars(QWidget):
    """Names, bars, and the amounts written beside them. As text: a row a line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def show_bars(self, bars: Iterable[Bar]) -> None:
        """Show other amounts."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("\n".join(f"{bar.name}: {bar.amount}" for bar in self._bars))
        self.setFixedHeight(len(self._bars) * self._row())
        self.update()

    def description(self) -> str:
        """Return what is painted, as text."""
        return self.accessibleDescription()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which names and amounts can be read."""
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = QFontMetrics(self.font())
        names = max((letters.horizontalAdvance(bar.name) for bar in self._bars), default=0) + 2
        names = min(names, letters.averageCharWidth() * _MOST_LETTERS, round(self.width() * _MOST_SHARE))
        amounts = max((letters.horizontalAdvance(bar.amount) for bar in self._bars), default=0) + 2
        amounts = min(amounts, self.width() - names - theme.MEDIUM)
        for place, bar in enumerate(self._bars):
            self._draw(painter, bar, place * self._row(), names, amounts)
        painter.end()

    def _row(self) -> int:
        return self.fontMetrics().height() + theme.SMALL

    def _draw(self, painter: QPainter, bar: Bar, top: int, names: int, amounts: int) -> None:
        palette, letters, height = self.palette(), QFontMetrics(self.font()), self._row()
        text, muted = palette.color(QPalette.ColorRole.WindowText), theme.color("muted", palette)
        name = letters.elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
        amount = letters.elidedText(bar.amount, Qt.TextElideMode.ElideRight, amounts)
        painter.setPen(text)
        painter.drawText(self._mirrored(QRect(0, top, names, height)), self._side(leading=True), name)
        room = QRect(names + theme.MEDIUM, top, self.width() - names - amounts - 2 * theme.MEDIUM, height)
        if bar.share is not None and room.width() >= _LEAST_BAR:
            self._draw_bar(painter, self._mirrored(room), bar.share)
        painter.setPen(text if bar.share or bar.share is None else muted)
        end = QRect(self.width() - amounts, top, amounts, height)
        painter.drawText(self._mirrored(end), self._side(leading=False), amount)

    def _draw_bar(self, painter: QPainter, room: QRect, share: float) -> None:
        thick = max(6, self.fontMetrics().height() // 2)
        track = QRectF(room.left(), room.center().y() - thick / 2 + 0.5, room.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line_color(self.palette()))
        painter.setOpacity(0.45)
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        painter.setOpacity(1)
        if share > 0:
            width = max(float(thick), track.width() * min(1.0, share))
            left = track.right() - width if self._is_rtl() else track.left()
            painter.setBrush(theme.color("accent", self.palette()))
            painter.drawRoundedRect(QRectF(left, track.top(), width, thick), thick / 2, thick / 2)

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirrored(self, room: QRect) -> QRect:
        if not self._is_rtl():
            return room
        return QRect(self.width() - room.left() - room.width(), room.top(), room.width(), room.height())

    def _side(self, *, leading: bool) -> Qt.AlignmentFlag:
        is_left = leading != self._is_rtl()
        side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter
