"""Tiles of equal width: two side by side where there is room, else one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from leb_wallet.ui import theme

_COLUMNS = 2


class TileGrid(QWidget):
    """As wide as its place allows; never asks for more than one tile needs."""

    def __init__(self, tiles: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tiles
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.MEDIUM)
        self._columns = 0
        self._lay_out(_COLUMNS)

    def minimumSizeHint(self) -> QSize:
        """Return the room for one column: the tiles are put below each other before they are cut off."""
        return QSize(self._tile_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns for another width."""
        super().resizeEvent(event)
        room = event.size().width()
        self._lay_out(_COLUMNS if room >= _COLUMNS * self._tile_width() + theme.MEDIUM else 1)

    def _tile_width(self) -> int:
        return max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, int(place < columns))
