"""A card as a tile: what it is at the leading side, how long is left at the trailing one, below it the time passed."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.cards_model import TILE_ROLE, Tile
from leb_wallet.ui.flags import Flags
from leb_wallet.ui.tile_metrics import BAR, GAP, INNER, LINE, PADDING, STRIPE, Metrics, Place, Shape

_State = QStyle.StateFlag
SELECTED, _HOVERED = 0.10, 0.04  # how much of the accent is in the ground
_HOVERED_FRAME = 0.45
_FADED = 0.6  # the flag of an archived card


class CardTileDelegate(QStyledItemDelegate):
    """Draws tiles and the headings between them; the chosen tile has a frame, so that its colours stay readable."""

    def __init__(self, is_heading: Callable[[int], bool], parent: QWidget | None = None) -> None:
        """Draw the rows of a list.

        Args:
            is_heading: tells whether a row is a heading; asked for every row, so it has to be quick.
        """
        super().__init__(parent)
        self._is_heading = is_heading
        self._metrics: Metrics | None = None
        self.pictures = Pictures()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one height for all tiles, and one for all headings."""
        metrics = self._metrics_of(option)
        if self._is_heading(index.row()):
            return QSize(0, metrics.heading_height)
        view = option.widget
        room = view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()
        return QSize(0, metrics.tile_height(room - GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a tile or a heading."""
        metrics = self._metrics_of(option)
        whole = Place(option.rect, option.direction)
        tile = index.data(TILE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a name is written in its own direction
        if isinstance(tile, Tile):
            area = whole.at(0, 0, option.rect.width() - GAP, option.rect.height() - GAP)
            painting = _TilePainting(painter, metrics, Place(area, option.direction), tile, option.palette)
            painting.draw_ground(option.state)
            painting.draw_content(self.pictures)
        else:
            _draw_heading(painter, metrics, whole, str(index.data() or ""), option.palette)
        painter.restore()

    def _metrics_of(self, option: QStyleOptionViewItem) -> Metrics:
        if self._metrics is None or self._metrics.font != option.font:
            self._metrics = Metrics(option.font)
        return self._metrics


class Pictures:
    """Flags and icons of states, each drawn once."""

    def __init__(self) -> None:
        self.flags = Flags()
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}

    def icon(self, state: str, color: QColor, size: int, ratio: float) -> QPixmap:
        """Return the icon of a state."""
        key = state, color.name(), size, ratio
        if key not in self._icons:
            self._icons[key] = icons.pixmap(f"state-{state}", color, size, ratio)
        return self._icons[key]


class _TilePainting:
    """One tile on its way to the screen."""

    def __init__(self, painter: QPainter, metrics: Metrics, place: Place, tile: Tile, palette: QPalette) -> None:
        self._painter, self._metrics, self._place, self._tile, self._palette = painter, metrics, place, tile, palette
        self._shape = metrics.shape(place.area.width())
        self._tone, self._muted = theme.color(tile.tone, palette), theme.color("muted", palette)
        self._is_muted = tile.tone == "muted"
        self._strong = self._muted if self._is_muted else palette.color(QPalette.ColorRole.Text)
        self._ratio = painter.device().devicePixelRatioF()

    def draw_ground(self, state: QStyle.StateFlag) -> None:
        """Draw ground and stripe, and the frame by whether the tile is chosen, hovered over or has the keyboard."""
        accent, base = theme.color("accent", self._palette), self._palette.color(QPalette.ColorRole.Base)
        is_selected, is_hovered = bool(state & _State.State_Selected), bool(state & _State.State_MouseOver)
        share = SELECTED if is_selected else _HOVERED if is_hovered else 0.0
        area = QRectF(self._place.area)
        ground = QPainterPath()
        ground.addRoundedRect(area, theme.RADIUS, theme.RADIUS)
        self._painter.fillPath(ground, theme.blend(accent, base, share))
        stripe = QPainterPath()
        stripe.addRect(QRectF(self._place.at(0, 0, STRIPE, self._place.area.height())))
        self._painter.fillPath(ground.intersected(stripe), self._tone)
        frame = theme.line_color(self._palette)
        if is_selected or is_hovered:
            frame = accent if is_selected else theme.blend(accent, base, _HOVERED_FRAME)
        width = 2.0 if is_selected and state & _State.State_HasFocus else 1.0
        inner, radius = area.marginsRemoved(_margins(width / 2)), theme.RADIUS - width / 2
        self._painter.setPen(QPen(frame, width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(inner, radius, radius)

    def draw_content(self, pictures: Pictures) -> None:
        """Draw what the tile tells."""
        has_line = self._tile.elapsed is not None
        free = self._place.area.height() - self._metrics.heights[self._shape]
        top = PADDING if has_line else free // 2
        self._draw_flag(pictures, top)
        if self._shape == Shape.BESIDE:
            taken = self._draw_beside(pictures, top)
        else:
            taken = self._draw_below(pictures, top + self._metrics.texts + theme.TIGHT)
        self._draw_texts(top, self._place.area.width() - self._metrics.indent - INNER - taken)
        if has_line:
            self._draw_time_line(self._tile.elapsed or 0.0)

    def _draw_flag(self, pictures: Pictures, top: int) -> None:
        metrics, size = self._metrics, self._metrics.flag
        top += (metrics.texts - size.height()) // 2 if self._shape == Shape.BESIDE else 1
        flag = pictures.flags.pixmap(self._tile.country, size.height(), self._palette, self._ratio)
        self._painter.setOpacity(_FADED if self._is_muted else 1.0)
        self._painter.drawPixmap(self._place.at(STRIPE + INNER, top, size.width(), size.height()).topLeft(), flag)
        self._painter.setOpacity(1.0)

    def _draw_texts(self, top: int, width: int) -> None:
        metrics, tile = self._metrics, self._tile
        second = theme.color("due", self._palette) if tile.is_late else self._muted
        lines = [
            (text, face, color)
            for text, face, color in (
                (tile.label, metrics.name, self._strong),
                (tile.operator, metrics.small, second),
                (tile.number, metrics.small, self._muted),
            )
            if text
        ]
        if self._shape == Shape.BESIDE:
            top += (metrics.texts - sum(face.height + LINE for _, face, _ in lines) + LINE) // 2
        for text, face, color in lines:
            self._painter.setFont(face.font)
            self._painter.setPen(color)
            room = self._place.at(metrics.indent, top, width, face.height)
            self._painter.drawText(room, self._place.leading, face.elided(text, width))
            top += face.height + LINE

    def _draw_beside(self, pictures: Pictures, top: int) -> int:
        """Draw the days left and below them the state, in the middle; return what the name has to leave free."""
        metrics, tile = self._metrics, self._tile
        time_width, state_width = metrics.time_width(tile.time), metrics.state_width(tile.word)
        time_height = metrics.figure.height + LINE if tile.time else 0
        top += (metrics.texts - time_height - metrics.state_height) // 2
        edge = self._place.area.width() - INNER
        self._draw_time(self._place.at(edge - time_width, top, time_width, metrics.figure.height))
        self._draw_state(pictures, edge - state_width, top + time_height, state_width)
        return max(time_width, state_width) + theme.MEDIUM

    def _draw_below(self, pictures: Pictures, top: int) -> int:
        """Draw state and days left on one line or two; the name has all the width."""
        metrics, height = self._metrics, self._metrics.figure.height
        width = metrics.time_width(self._tile.time)
        if self._shape == Shape.BELOW:
            start, state_top = self._place.area.width() - INNER - width, top + (height - metrics.state_height) // 2
        else:
            start, state_top = metrics.indent, top
            top += metrics.state_height + LINE
        room = self._place.area.width() - metrics.indent - INNER
        self._draw_state(pictures, metrics.indent, state_top, min(room, metrics.state_width(self._tile.word)))
        self._draw_time(self._place.at(start, top, width, height))
        return 0

    def _draw_time(self, room: QRect) -> None:
        metrics = self._metrics
        x, base = float(room.left()), room.top() + metrics.figure.metrics.ascent()
        for text, face in metrics.time_parts(self._tile.time):
            self._painter.setFont(face.font)
            self._painter.setPen(self._muted if face is metrics.small else self._strong)
            self._painter.drawText(QPointF(x, base), text)
            x += face.width(text)

    def _draw_state(self, pictures: Pictures, start: int, top: int, width: int) -> None:
        metrics, height = self._metrics, self._metrics.state_height
        icon = self._place.at(start, top + (height - metrics.icon) // 2, metrics.icon, metrics.icon)
        picture = pictures.icon(self._tile.state, self._tone, metrics.icon, self._ratio)
        self._painter.drawPixmap(icon.topLeft(), picture)
        beside = metrics.icon + theme.TIGHT
        room = self._place.at(start + beside, top, width - beside, height)
        self._painter.setFont(metrics.word.font)
        self._painter.setPen(self._tone)
        self._painter.drawText(room, self._place.leading, metrics.word.elided(self._tile.word, room.width()))

    def _draw_time_line(self, share: float) -> None:
        start, whole = self._metrics.indent, self._place.area.width() - self._metrics.indent - INNER
        top = self._place.area.height() - PADDING - BAR
        self._painter.setPen(Qt.PenStyle.NoPen)
        for length, color in (
            (whole, theme.line_color(self._palette)),
            (max(BAR, round(whole * share)), self._tone),
        ):
            self._painter.setBrush(color)
            self._painter.drawRoundedRect(QRectF(self._place.at(start, top, length, BAR)), BAR / 2, BAR / 2)


def _margins(width: float) -> QMarginsF:
    return QMarginsF(width, width, width, width)


def _draw_heading(painter: QPainter, metrics: Metrics, place: Place, text: str, palette: QPalette) -> None:
    top = place.area.height() - metrics.word.height - theme.SMALL + LINE
    room = place.at(theme.TIGHT, top, place.area.width() - 2 * theme.TIGHT, metrics.word.height)
    painter.setFont(metrics.word.font)
    painter.setPen(theme.color("muted", palette))
    painter.drawText(room, place.leading, metrics.word.elided(text, room.width()))
