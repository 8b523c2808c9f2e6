"""The shipped icons, drawn in a colour of the palette."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap, QPixmapCache

from leb_wallet.resources import resource_path
from leb_wallet.ui import theme


def app_icon() -> QIcon:
    """Return the icon of the program."""
    return QIcon(str(resource_path("icons/leb-wallet.svg")))


@cache
def _drawing(name: str) -> bytes:
    return resource_path(f"icons/{name}.svg").read_bytes()


def pixmap(name: str, color: QColor, size: int = theme.ICON, ratio: float = 1.0) -> QPixmap:
    """Return an icon's picture, ``size`` pixels of the screen's own scale wide and high; each is drawn once."""
    from PySide6.QtSvg import QSvgRenderer

    key = f"leb {name} {color.name()} {size} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    drawing = _drawing(name).replace(b"currentColor", color.name().encode())
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, color: QColor, size: int = theme.ICON, **others: QColor) -> QIcon:
    """Return an icon in one colour, sharp on screens of single and double density.

    Args:
        others: colours for other modes, such as ``disabled`` and ``selected``.
    """
    result = QIcon()
    for mode, tone in {"normal": color, **others}.items():
        for ratio in (1.0, 2.0):
            result.addPixmap(pixmap(name, tone, size, ratio), _MODES[mode])
    return result


_MODES = {"normal": QIcon.Mode.Normal, "disabled": QIcon.Mode.Disabled, "selected": QIcon.Mode.Selected}


def text_icon(name: str, palette: QPalette, size: int = theme.ICON) -> QIcon:
    """Return an icon for a button or a menu, in the colour of their text, paler while disabled."""
    pale = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    return _text_icon(name, palette.color(QPalette.ColorRole.ButtonText).rgba(), pale.rgba(), size)


@cache
def _text_icon(name: str, color: int, pale: int, size: int) -> QIcon:
    drawn = icon(name, QColor.fromRgba(color), size, disabled=QColor.fromRgba(pale))
    _TEXT_ICONS[drawn.cacheKey()] = name, size
    return drawn


_TEXT_ICONS: dict[int, tuple[str, int]] = {}  # which drawing an icon shows: Qt does not tell


def in_palette(drawn: QIcon, palette: QPalette) -> QIcon | None:
    """Return an icon of :func:`text_icon` for another palette; None where it is of another kind."""
    known = _TEXT_ICONS.get(drawn.cacheKey())
    return text_icon(known[0], palette, known[1]) if known else None


def state_icon(state: str, palette: QPalette, size: int = theme.ICON) -> QIcon:
    """Return the icon of a card's or clock's state: a shape of its own, so that colour only helps."""
    on_selection = palette.color(QPalette.ColorRole.HighlightedText)
    return icon(f"state-{state}", theme.color(state, palette), size, selected=on_selection)
