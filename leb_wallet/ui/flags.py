"""Flags of countries with rounded corners; a badge with the country's letters where no flag is shipped."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPixmap

from leb_wallet.resources import resource_path
from leb_wallet.ui import icons, theme

_SHAPE = 3 / 4  # height to width, as of the drawings
_CORNER = 1 / 8  # of the height: 2 pixels at 16
_EDGE = QColor(0, 0, 0, 46)  # sets white off from white
_EDGE_ON_DARK = QColor(255, 255, 255, 46)  # and black from black


def flag_size(height: int) -> QSize:
    """Return the size of a flag ``height`` pixels high."""
    return QSize(round(height / _SHAPE), height)


def flag_pixmap(country: str | None, height: int, palette: QPalette, ratio: float = 1.0) -> QPixmap:
    """Return the flag of a country, ``height`` pixels of the screen's own scale high.

    Args:
        country: ISO 3166-1 alpha-2 code. Its letters are drawn where its flag is not shipped, a card for None.
        ratio: pixels of the screen to one of the scale.
    """
    size = flag_size(height)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, size.width(), size.height())
    drawing = _drawing(country.lower()) if country else None
    if drawing is not None:
        _draw_flag(painter, area, _rendered(drawing, picture.size()), palette)
    elif country:
        _draw_badge(painter, area, country.upper()[:2], palette)
    else:
        card = icons.pixmap("card", theme.color("muted", palette), height, ratio)
        painter.drawPixmap(round((area.width() - height) / 2), 0, card)
    painter.end()
    return picture


class Flags:
    """Flags in the sizes in which one view asks for them, each drawn once."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str | None, int, bool, float], QPixmap] = {}

    def pixmap(self, country: str | None, height: int, palette: QPalette, ratio: float) -> QPixmap:
        """Return what :func:`flag_pixmap` does."""
        key = country, height, theme.is_dark(palette), ratio
        if key not in self._drawn:
            self._drawn[key] = flag_pixmap(country, height, palette, ratio)
        return self._drawn[key]


@cache
def _drawing(country: str) -> bytes | None:
    path = resource_path(f"flags/{country}.svg")
    return path.read_bytes() if country.isalpha() and path.is_file() else None


def _rendered(drawing: bytes, size: QSize) -> QPixmap:
    """Return the whole flag with square corners; drawn apart, since its parts would each be cut by themselves."""
    from PySide6.QtSvg import QSvgRenderer

    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def _draw_flag(painter: QPainter, area: QRectF, flag: QPixmap, palette: QPalette) -> None:
    corner = area.height() * _CORNER
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRoundedRect(area, corner, corner)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(area.toRect(), flag)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_EDGE_ON_DARK if theme.is_dark(palette) else _EDGE, 1))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def _draw_badge(painter: QPainter, area: QRectF, letters: str, palette: QPalette) -> None:
    corner = area.height() * _CORNER
    painter.setBrush(theme.tint("muted", palette))
    painter.setPen(QPen(theme.line_color(palette), 1))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    font = QFont()
    font.setPixelSize(max(1, round(area.height() * 0.6)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.color("muted", palette))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letters)
