"""The lanes: a list like any other for keys and screen readers, each row painted as a card's year."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leb_wallet.domain.year_ahead import AFTER, Lane, Range, lane_of, month_starts, year_range
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.insights import lane_drawing as draw
from leb_wallet.ui.insights.lane_words import LaneWords
from leb_wallet.ui.insights.month_scale import MonthScale

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_LEAST_HEIGHT = 44
_LEAST_ROWS = 4
_LEAST_WORD = 30  # pixels; in less no word of a stage can be read


class LaneRow(NamedTuple):
    """One card and its line."""

    row: CardRow
    lane: Lane


class LaneModel(QAbstractListModel):
    """A row a card."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LaneRow] = []
        self._words = LaneWords(self)

    def set_rows(self, rows: Sequence[CardRow], shown: Range) -> None:
        """Show these cards, in their order."""
        self.beginResetModel()
        self._rows = [LaneRow(row, lane_of(row.deadlines, shown)) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return name, words or the lane itself."""
        if not index.isValid():
            return None
        shown = self._rows[index.row()]
        if role == Role.DisplayRole:
            return shown.row.card.label
        if role in (Role.ToolTipRole, Role.AccessibleTextRole, Role.AccessibleDescriptionRole):
            return self._words.told(shown.row, shown.lane)
        return shown if role == Role.UserRole else None


class LaneView(QListView):
    """The list, below a scale of months that stays in place while it scrolls."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today, self.shown = today, year_range(today)
        self.lanes = LaneModel(self)
        self.scale = MonthScale(self)
        self.setModel(self.lanes)
        self.setItemDelegate(LaneDelegate(self))
        self.setAccessibleName(self.tr("The next 12 months, a line for each card"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setViewportMargins(0, self.scale.sizeHint().height(), 0, 0)
        self.setMinimumHeight(self._height(_LEAST_ROWS))

    def show_rows(self, rows: Sequence[CardRow], today: date) -> None:
        """Show the year from ``today`` on."""
        self.today, self.shown = today, year_range(today)
        self.lanes.set_rows(rows, self.shown)
        self.scale.show_range(self.shown, today)
        self.setMaximumHeight(self._height(max(_LEAST_ROWS, len(rows))))  # a short list ends where its last row does

    def row_height(self) -> int:
        """Return the height of a lane: two lines of text, as in other lists."""
        small = QFontMetrics(theme.scaled(self.font(), theme.CAPTION))
        return max(_LEAST_HEIGHT, self.fontMetrics().height() + small.height() + 2 * theme.SMALL)

    def axis(self, area: QRect) -> draw.Axis:
        """Return where days stand on a row of the list, or on the scale above it."""
        return draw.Axis(area, self.shown, self.font(), is_rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scale above the rows, exactly as wide as they are."""
        super().resizeEvent(event)
        area = self.viewport().geometry()
        height = self.scale.sizeHint().height()
        self.scale.setGeometry(area.left(), area.top() - height, area.width(), height)

    def sizeHint(self) -> QSize:
        """Return room for a few rows: the list scrolls by itself, so that the months stay in sight."""
        return QSize(super().sizeHint().width(), self._height(_LEAST_ROWS))

    def _height(self, rows: int) -> int:
        return self.scale.sizeHint().height() + rows * self.row_height() + 2 * self.frameWidth()


class LaneDelegate(QStyledItemDelegate):
    """Paints one lane."""

    def __init__(self, view: LaneView) -> None:
        super().__init__(view)
        self._view = view
        self._words = LaneWords(self)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for all."""
        return QSize(0, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw name, days and what happens on them."""
        shown: LaneRow = index.data(Role.UserRole)
        palette = self._view.palette()
        axis = self._view.axis(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, palette)
        self._draw_name(painter, axis, shown, palette)
        self._draw_months(painter, axis, palette)
        draw.draw_today(painter, axis.x(self._view.today), option.rect.top(), option.rect.bottom() + 1, palette)
        small = theme.scaled(self._view.font(), theme.CAPTION)
        height = QFontMetrics(small).height()
        middle = option.rect.bottom() - theme.TIGHT - height / 2 - 2
        painter.setFont(small)
        self._draw_bands(painter, axis, shown.lane, middle, palette)
        self._draw_safe_day(painter, axis, shown, middle, palette)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, palette: QPalette) -> None:
        accent, base = theme.color("accent", palette), draw.ground(palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(option.rect, theme.blend(accent, base, 0.14 if selected else 0.05))
        if selected:
            is_rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = option.rect.right() - 2 if is_rtl else option.rect.left()
            painter.fillRect(QRect(left, option.rect.top(), 3, option.rect.height()), accent)
        painter.setPen(QPen(theme.line_color(palette), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if selected and self._view.hasFocus():
            painter.setPen(QPen(accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5))

    def _draw_name(self, painter: QPainter, axis: draw.Axis, shown: LaneRow, palette: QPalette) -> None:
        is_rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = axis.names().adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        size = theme.STATE_ICON
        standing = shown.row.standing
        left = room.right() - size if is_rtl else room.left()
        place = QRect(left, room.center().y() - size // 2, size, size)
        icons.state_icon(standing, palette, size).paint(painter, place)
        room = room.adjusted(0, 0, -size - theme.SMALL, 0) if is_rtl else room.adjusted(size + theme.SMALL, 0, 0, 0)
        small = theme.scaled(self._view.font(), theme.CAPTION)
        first, second = QFontMetrics(self._view.font()).height(), QFontMetrics(small).height()
        top = room.top() + (room.height() - first - second) // 2
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        lines = (
            (self._view.font(), shown.row.card.label, palette.color(QPalette.ColorRole.Text), first),
            (small, self._words.days(shown.row), theme.color("muted", palette), second),
        )
        for font, text, color, height in lines:
            painter.setFont(font)
            painter.setPen(color)
            line = QRect(room.left(), top, room.width(), height)
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, cut)
            top += height

    def _draw_months(self, painter: QPainter, axis: draw.Axis, palette: QPalette) -> None:
        painter.setPen(QPen(theme.blend(palette.color(QPalette.ColorRole.Text), draw.ground(palette), 0.08), 1))
        for month in month_starts(self._view.shown):
            x = round(axis.x(month)) + 0.5
            painter.drawLine(QPointF(x, axis.area.top()), QPointF(x, axis.area.bottom()))

    def _draw_bands(self, painter: QPainter, axis: draw.Axis, lane: Lane, middle: float, palette: QPalette) -> None:
        height = QFontMetrics(painter.font()).height() + 2
        for band in lane.bands:
            room = axis.stretch(band.starts_on, band.ends_on, middle, height)
            draw.draw_band(painter, room, band.kind, band.tone, palette)
            if band.kind == AFTER and room.width() > _LEAST_WORD:
                self._draw_stage(painter, room, self._stage(lane, band.stage), palette)
        for mark in lane.marks:
            draw.draw_mark(painter, QPointF(axis.x(mark.day), middle), palette)

    def _stage(self, lane: Lane, stage: Any) -> str:
        if stage is not None:
            return words.stage_word(stage.state)
        return words.consequence_word(lane.clock.consequence or "") if lane.clock else ""

    def _draw_stage(self, painter: QPainter, room: QRectF, text: str, palette: QPalette) -> None:
        letters = QFontMetrics(painter.font())
        inner = room.adjusted(theme.TIGHT, 0, -theme.TIGHT, -1)
        cut = letters.elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        if len(cut) > 1:  # more than the dots of a cut
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _draw_safe_day(
        self, painter: QPainter, axis: draw.Axis, shown: LaneRow, middle: float, palette: QPalette
    ) -> None:
        day, tone, days = shown.row.deadlines.last_safe_day, shown.row.standing, axis.days()
        text = words.date_words(day) if day is not None else words.state_word(shown.row.standing)
        letters = QFontMetrics(painter.font())
        width = letters.horizontalAdvance(text) + 2
        x = axis.x(day or self._view.today)
        is_outside = day is not None and not self._view.shown.holds(day)
        if day is not None and is_outside:
            draw.draw_arrow(painter, QPointF(x, middle), tone, palette, points_left=x < days.center().x())
        elif day is not None:
            draw.draw_point(painter, QPointF(x, middle), tone, palette)
        left = min(max(days.left(), x - width / 2), days.right() - width)
        if day is None:
            left = x + theme.SMALL if x + theme.SMALL + width < days.right() else x - theme.SMALL - width
        above = QRectF(left, axis.area.top() + 2, width, letters.height())
        if day is not None:  # today's line must not cross the letters
            painter.fillRect(above, self._ground_under(shown, palette))
        painter.setPen(theme.color(tone, palette))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)

    def _ground_under(self, shown: LaneRow, palette: QPalette) -> Any:
        current: LaneRow | None = self._view.currentIndex().data(Role.UserRole)
        is_current = current is not None and current.row.card.id == shown.row.card.id
        accent = theme.color("accent", palette)
        return theme.blend(accent, draw.ground(palette), 0.14) if is_current else draw.ground(palette)
