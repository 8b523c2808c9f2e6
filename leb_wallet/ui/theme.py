"""One place for distances, letter sizes and the colours of states, as pairs for light and dark.

The style and the palette are the desktop's own; there are no style sheets. Each colour reads
at 4.5 : 1 or better on the backgrounds of its half, which `tests/ui/test_theme.py` computes.
"""

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette

# Distances in pixels. Things that belong together are TIGHT, lines of one block SMALL, blocks LARGE apart.
TIGHT, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 16, 24, 32
ICON, STATE_ICON, LARGE_ICON = 16, 20, 48
RADIUS = 8

# Letter sizes as multiples of the desktop's own.
CAPTION, BODY, SUBTITLE, TITLE, HERO = 0.9, 1.0, 1.15, 1.5, 2.4

TINT = 0.08  # how much of its colour the background of a state's badge takes

_COLORS = {  # light, dark
    "ok": ("#17682c", "#6fd487"),
    "soon": ("#765000", "#f0c04f"),
    "due": ("#a13c00", "#ffa66b"),
    "overdue": ("#b3122b", "#ff9b9b"),
    "lost": ("#55555f", "#c2c2cc"),
    "unknown": ("#22599c", "#93c3ff"),
    "muted": ("#5a5a5a", "#b4b4b4"),
    "accent": ("#22599c", "#93c3ff"),
}
NAMES = tuple(_COLORS)


def is_dark(palette: QPalette) -> bool:
    """Tell whether the desktop shows light letters on a dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def color(name: str, palette: QPalette) -> QColor:
    """Return a colour by what it stands for: a state of a clock, ``muted`` or ``accent``."""
    return QColor(_COLORS.get(name, _COLORS["muted"])[is_dark(palette)])


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """Return ``under`` with ``share`` of ``over`` on it."""

    def mixed(a: int, b: int) -> int:
        return round(a * share + b * (1 - share))

    return QColor(mixed(over.red(), under.red()), mixed(over.green(), under.green()), mixed(over.blue(), under.blue()))


def tint(name: str, palette: QPalette) -> QColor:
    """Return the faint background for a badge or panel in a state's colour."""
    return blend(color(name, palette), palette.color(QPalette.ColorRole.Base), TINT)


def line_color(palette: QPalette) -> QColor:
    """Return the colour of thin lines between blocks."""
    role = QPalette.ColorRole
    return blend(palette.color(role.WindowText), palette.color(role.Window), 0.16)


def scaled(font: QFont, scale: float, *, bold: bool = False) -> QFont:
    """Return ``font`` in another size; it follows the size the user chose for the desktop."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * scale)
    else:
        result.setPixelSize(round(font.pixelSize() * scale))
    if bold:
        result.setWeight(QFont.Weight.Bold)
    return result


def text_width(font: QFont, text: str) -> int:
    """Return how many pixels a text takes, for widths of columns."""
    return QFontMetrics(font).horizontalAdvance(text)
