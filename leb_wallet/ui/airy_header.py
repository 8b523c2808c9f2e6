"""The titles of a table's columns, with room between one and the next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QTableView, QWidget

from leb_wallet.ui import theme

# Styles put next to nothing beside a title; those of two columns then read as one.
_ROOM, _THIN = "\N{EN SPACE}", "\N{THIN SPACE}"


class AiryHeader(QHeaderView):
    """Looks and works as the header a table has by itself.

    Args:
        is_padded: the cells are drawn by :class:`~leb_wallet.ui.two_line_delegate.TwoLineDelegate`, which begins
            further right than cells do by themselves.
    """

    def __init__(self, parent: QWidget | None = None, *, is_padded: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._before = _ROOM if is_padded else _THIN
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """Draw a title with room on both sides."""
        super().initStyleOptionForIndex(option, logicalIndex)
        text: str = option.text
        option.text = f"{self._before}{text}{_ROOM}" if text else text

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """Return the size a title needs with its room."""
        size = super().sectionSizeFromContents(logicalIndex)
        return QSize(size.width() + theme.text_width(self.font(), self._before + _ROOM), size.height())


def give_header(table: QTableView, *, is_padded: bool = False) -> AiryHeader:
    """Put such a header above a table and return it."""
    header = AiryHeader(table, is_padded=is_padded)
    table.setHorizontalHeader(header)
    return header
