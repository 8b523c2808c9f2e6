"""Draws a line of what was found: icon, title with the letters that were typed in bold, what else it is, keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leb_wallet.domain.finding import marks
from leb_wallet.ui import theme
from leb_wallet.ui.finding.entry import Entry, Kind, Look
from leb_wallet.ui.finding.found_model import ENTRY_ROLE, FoundModel
from leb_wallet.ui.key_caps import cap_colors, caps_size, paint_caps

_State = QStyle.StateFlag
_HOVER = 0.06
_ON_SELECTION = 0.75  # how much of the letters' colour muted ones have on the selection


class FoundDelegate(QStyledItemDelegate):
    """Draws lines and headings; right to left where the language is written so."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        if entry.kind == Kind.HEADING:
            _paint_heading(painter, option, entry.title)
        else:
            model = index.model()
            query = model.query if isinstance(model, FoundModel) else ""
            _Line(painter, option, entry, query).paint()
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for two lines, or for a heading."""
        small = QFontMetrics(theme.scaled(option.font, theme.CAPTION)).height()
        if index.data(ENTRY_ROLE).kind == Kind.HEADING:
            return QSize(0, small + theme.SMALL + theme.TIGHT)
        return QSize(0, QFontMetrics(option.font).height() + small + 2 * theme.TIGHT + theme.TIGHT)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
    painter.setFont(theme.scaled(option.font, theme.CAPTION, bold=True))
    painter.setPen(theme.color("muted", option.palette))
    area = option.rect.adjusted(theme.MEDIUM, 0, -theme.MEDIUM, -theme.TIGHT)
    sides = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    painter.drawText(area, sides | Qt.AlignmentFlag.AlignBottom, title)


class _Line:
    """One line in the making."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, query: str) -> None:
        self._painter, self._option, self._entry, self._query = painter, option, entry, query
        self._is_selected = bool(option.state & _State.State_Selected)
        self._small = theme.scaled(option.font, theme.CAPTION)
        palette = option.palette
        self._ink = palette.color(QPalette.ColorRole.HighlightedText if self._is_selected else QPalette.ColorRole.Text)
        self._muted = theme.color("muted", palette)
        if self._is_selected:
            self._muted = theme.blend(self._ink, palette.color(QPalette.ColorRole.Highlight), _ON_SELECTION)

    def paint(self) -> None:
        """Draw ground, icon, texts and keys."""
        ground = self._option.rect.adjusted(theme.SMALL, 1, -theme.SMALL, -1)
        self._paint_ground(ground)
        area = ground.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        size = theme.STATE_ICON
        place = QRect(area.left(), area.center().y() - size // 2 + 1, size, size)
        self._paint_icon(self._visual(place, area))
        texts = area.adjusted(size + theme.SMALL + theme.TIGHT, 0, 0, 0)
        texts.setRight(texts.right() - self._paint_end(area, texts.width()))
        self._paint_texts(texts, area)

    def _paint_ground(self, ground: QRect) -> None:
        palette = self._option.palette
        if self._is_selected:
            color = palette.color(QPalette.ColorRole.Highlight)
        elif self._option.state & _State.State_MouseOver:
            color = theme.blend(palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base), _HOVER)
        else:
            return
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        self._painter.drawRoundedRect(QRectF(ground), theme.RADIUS, theme.RADIUS)

    def _paint_icon(self, place: QRect) -> None:
        entry = self._entry
        if entry.look != Look.INK:
            is_on_selection = self._is_selected and entry.look == Look.STATE
            mode = QIcon.Mode.Selected if is_on_selection else QIcon.Mode.Normal
            entry.icon.paint(self._painter, place, mode=mode)
            return
        ratio = self._painter.device().devicePixelRatioF()
        drawing = entry.icon.pixmap(place.size(), ratio)
        inked = QPainter(drawing)  # actions bring icons in colours of their own
        inked.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        inked.fillRect(drawing.rect(), self._ink)
        inked.end()
        around = QRect(place.topLeft(), drawing.deviceIndependentSize().toSize())
        around.moveCenter(place.center())
        self._painter.drawPixmap(around, drawing)

    def _paint_end(self, area: QRect, room: int) -> int:
        """Draw keys or a short text at the end of the line; return the width it takes."""
        entry, painter = self._entry, self._painter
        painter.setFont(self._small)
        if entry.keys:
            width = caps_size(entry.keys, self._small).width()
            place = QRect(area.right() - width + 1, area.top(), width, area.height())
            colors = cap_colors(self._option.palette)
            if self._is_selected:
                colors = (self._ink, QColor(0, 0, 0, 0), self._muted)
            paint_caps(painter, self._visual(place, area), entry.keys, colors)
        elif entry.trailing:
            metrics = QFontMetrics(self._small)
            text = metrics.elidedText(entry.trailing, Qt.TextElideMode.ElideRight, room // 2)
            width = metrics.horizontalAdvance(text)
            place = QRect(area.right() - width + 1, area.top(), width, area.height())
            painter.setPen(self._muted)
            painter.drawText(self._visual(place, area), Qt.AlignmentFlag.AlignVCenter, text)
        else:
            return 0
        return width + theme.MEDIUM

    def _paint_texts(self, texts: QRect, area: QRect) -> None:
        lines = [(self._entry.title, self._option.font, self._ink)]
        if self._entry.detail:
            lines.append((self._entry.detail, self._small, self._muted))
        heights = [QFontMetrics(font).height() for _, font, _ in lines]
        top = area.top() + (area.height() - sum(heights)) // 2
        for (text, font, color), height in zip(lines, heights, strict=True):
            place = self._visual(QRect(texts.left(), top, texts.width(), height), area)
            self._paint_marked(text, font, color, place)
            top += height

    def _paint_marked(self, text: str, font: QFont, color: QColor, place: QRect) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        is_title = text == self._entry.title
        found = [] if self._entry.kind == Kind.MORE else marks(self._query, text, loosely=is_title)
        metrics = QFontMetrics(bold if found else font)
        shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width())
        cut = len(shown) - 1 if shown != text and shown.endswith("…") else len(shown)
        layout = QTextLayout(shown, font)
        option = layout.textOption()
        option.setTextDirection(self._option.direction)
        option.setWrapMode(option.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([_bold_range(shown, begin, min(end, cut), bold) for begin, end in found if begin < cut])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(place.width())
        layout.endLayout()
        self._painter.setPen(color)
        layout.draw(self._painter, QPointF(place.topLeft()))

    def _visual(self, place: QRect, area: QRect) -> QRect:
        return QStyle.visualRect(self._option.direction, area, place)


def _bold_range(text: str, begin: int, end: int, font: QFont) -> QTextLayout.FormatRange:
    """Return the format for some characters; Qt counts in UTF-16."""
    marked = QTextLayout.FormatRange()
    marked.start = len(text[:begin].encode("utf-16-le", "surrogatepass")) // 2
    marked.length = len(text[begin:end].encode("utf-16-le", "surrogatepass")) // 2
    marked.format = QTextCharFormat()
    marked.format.setFont(font)
    return marked
