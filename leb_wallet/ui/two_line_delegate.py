"""Table cells of two lines: what matters large, what it means small and muted below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.indexed_model import DETAIL_ROLE

_State = QStyle.StateFlag


class TwoLineDelegate(QStyledItemDelegate):
    """Draws text and detail of a cell; selection and hover look as the desktop draws them."""

    def __init__(self, bold_columns: frozenset[int] = frozenset(), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bold_columns = bold_columns

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, icon = cell.text, QIcon(cell.icon)
        cell.text, cell.icon = "", QIcon()
        cell.state &= ~_State.State_HasFocus  # the whole row is the current one, not a cell
        cell.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        area = cell.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        if not icon.isNull():
            size = theme.STATE_ICON
            place = QRect(area.left(), area.center().y() - size // 2, size, size)
            icon.paint(painter, place, mode=QIcon.Mode.Selected if _is_selected(cell) else QIcon.Mode.Normal)
            area.setLeft(area.left() + size + theme.SMALL)
        lines = (text, str(index.data(DETAIL_ROLE) or ""))
        self._draw_lines(painter, cell, area, lines, bold=index.column() in self._bold_columns)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for two lines whether or not there are two, so that all rows are of one height."""
        return QSize(super().sizeHint(option, index).width(), row_height(option.font))

    def _draw_lines(
        self, painter: QPainter, cell: QStyleOptionViewItem, area: QRect, lines: tuple[str, str], *, bold: bool
    ) -> None:
        text, detail = lines
        large = theme.scaled(cell.font, theme.BODY, bold=bold)
        small = theme.scaled(cell.font, theme.CAPTION)
        first = QFontMetrics(large).height()
        second = QFontMetrics(small).height() if detail else 0
        top = area.top() + (area.height() - first - second) // 2
        painter.save()
        for font, color, line, height in (
            (large, _text_color(cell), text, first),
            (small, _detail_color(cell), detail, second),
        ):
            if not line:
                continue
            room = QRect(area.left(), top, area.width(), height)
            shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | cell.displayAlignment, shown)
            top += height
        painter.restore()


def row_height(font: QFont) -> int:
    """Return the height of a row of two lines with room around them."""
    small = theme.scaled(font, theme.CAPTION)
    return QFontMetrics(font).height() + QFontMetrics(small).height() + 2 * theme.SMALL


def _is_selected(cell: QStyleOptionViewItem) -> bool:
    return bool(cell.state & _State.State_Selected)


def _text_color(cell: QStyleOptionViewItem) -> QColor:
    if _is_selected(cell):
        group = QPalette.ColorGroup.Active if cell.state & _State.State_Active else QPalette.ColorGroup.Inactive
        return cell.palette.color(group, QPalette.ColorRole.HighlightedText)
    own = cell.index.data(Qt.ItemDataRole.ForegroundRole)
    return QBrush(own).color() if own is not None else cell.palette.color(QPalette.ColorRole.Text)


def _detail_color(cell: QStyleOptionViewItem) -> QColor:
    return _text_color(cell) if _is_selected(cell) else theme.color("muted", cell.palette)
