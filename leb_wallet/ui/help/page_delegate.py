"""An entry of a list: its title, and muted under it what there is to say, such as the words around a hit."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leb_wallet.ui import theme

LINE_ROLE = Qt.ItemDataRole.UserRole + 2  # what stands under the title, str
_State = QStyle.StateFlag


class PageDelegate(QStyledItemDelegate):
    """Draws a title and muted lines under it; selection and hover look as the desktop draws them."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        """``lines`` is how many lines there is room for under a title that has something under it."""
        super().__init__(parent)
        self._lines = lines

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one entry."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        title, cell.text = cell.text, ""
        cell.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        line = str(index.data(LINE_ROLE) or "")
        area = cell.rect.adjusted(theme.SMALL, theme.SMALL, -theme.SMALL, -theme.SMALL)
        large = theme.scaled(cell.font, theme.BODY, bold=bool(line))
        metrics = QFontMetrics(large)
        flags = cell.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.save()
        painter.setClipRect(cell.rect)
        painter.setFont(large)
        painter.setPen(_title_color(cell))
        first = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.drawText(first, flags, metrics.elidedText(title, Qt.TextElideMode.ElideRight, area.width()))
        if line:
            painter.setFont(_small(cell.font))
            painter.setPen(_line_color(cell))
            rest = area.adjusted(0, metrics.height() + theme.TIGHT // 2, 0, 0)
            painter.drawText(rest, flags | Qt.TextFlag.TextWordWrap, line)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for the title, and for the found words where there are some."""
        height = QFontMetrics(theme.scaled(option.font, theme.BODY)).height() + 2 * theme.SMALL
        if index.data(LINE_ROLE):
            height += self._lines * QFontMetrics(_small(option.font)).lineSpacing() + theme.TIGHT // 2
        return QSize(0, height)


def _small(font: QFont) -> QFont:
    return theme.scaled(font, theme.CAPTION)


def _title_color(cell: QStyleOptionViewItem) -> QColor:
    group = QPalette.ColorGroup.Active if cell.state & _State.State_Active else QPalette.ColorGroup.Inactive
    is_chosen = bool(cell.state & _State.State_Selected)
    role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
    return cell.palette.color(group, role)


def _line_color(cell: QStyleOptionViewItem) -> QColor:
    return _title_color(cell) if cell.state & _State.State_Selected else theme.color("muted", cell.palette)
