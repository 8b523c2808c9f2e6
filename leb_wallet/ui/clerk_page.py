"""The page that is shown to a shop clerk: laid out once, drawn on a screen, on paper and in a PDF alike.

Black on white wherever it is drawn. Lengths are pixels of a page of the width asked for; what draws it
scales the whole page.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from leb_wallet.ui import theme
from leb_wallet.ui.barcode_view import QUIET, bars_of, draw_bars
from leb_wallet.ui.qr_view import draw_qr, qr_matrix

LINE_END = "\u2028"  # what a text layout takes for the end of a line

INK, GRAY = QColor("#000000"), QColor("#3c3c3c")  # 11 : 1 on white

HERO_SHARE, HERO_MOST, HERO_LEAST = 0.18, 160, 20  # of the page's width; pixels
LEAD, SENTENCE, BESIDE, MEANING = 24, 28, 18, 15  # letter sizes in pixels
WIDE = 560  # from this width on the QR code stands beside the text
QR_SHARE, QR_LEAST, QR_MOST = 0.27, 150, 260
BAR, BARS_HEIGHT = 2, 64
_IN_MARGIN = 12  # of the white around a code lies in the margin, so that its black begins where letters do

NARROWEST, WIDEST, STEP = 320, 2400, 20  # the widths that are tried to fill a screen or a sheet


@dataclass(frozen=True)
class ClerkJob:
    """What the page says. ``hero`` is the number, or what else matters most, in the largest letters."""

    hero: str
    lead: str  # operator and amount
    sentence: str
    meaning: str  # of the sentence in the user's language; empty where it is the same
    courtesies: str
    courtesies_meaning: str
    scanned: str  # the digits of QR code and bars; empty: neither

    def text(self) -> str:
        """Return all that can be read, for screen readers."""
        lines = (self.hero, self.lead, self.sentence, self.meaning, self.courtesies, self.courtesies_meaning)
        return "\n".join(line for line in lines if line).replace(LINE_END, "\n")


@dataclass
class ClerkPage:
    """A laid out page."""

    width: float
    height: float = 0.0
    texts: list[tuple[QTextLayout, QColor]] = field(default_factory=list)
    qr: QRectF = field(default_factory=QRectF)
    bars: QRectF = field(default_factory=QRectF)
    scanned: str = ""

    def draw(self, painter: QPainter) -> None:
        """Draw the page with its corner at the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for text, ink in self.texts:
            painter.setPen(ink)
            text.draw(painter, QPointF(0, 0))
        draw_qr(painter, self.qr, qr_matrix(self.scanned))
        draw_bars(painter, self.bars, bars_of(self.scanned))


def lay_out(job: ClerkJob, width: float, font: QFont) -> ClerkPage:
    """Return the page for a width in pixels; its height follows."""
    page = ClerkPage(width, scanned=job.scanned)
    y = _hero(page, job.hero, _fitting(job.hero, width, font)) + theme.SMALL
    is_wide = width >= WIDE
    side = min(max(width * QR_SHARE, QR_LEAST), QR_MOST) if job.scanned else 0.0
    room = QRectF(0, y, width - (side + theme.LARGE if is_wide and side else 0), 0)
    for text, size, ink, gap in (
        (job.lead, LEAD, INK, theme.MEDIUM),
        (job.sentence, SENTENCE, INK, theme.TIGHT if job.meaning else theme.MEDIUM),
        (job.meaning, MEANING, GRAY, theme.MEDIUM),
        (job.courtesies, BESIDE, INK, theme.TIGHT),
        (job.courtesies_meaning, MEANING, GRAY, 0),
    ):
        if text:
            letters = _sized(font, size, bold=text is job.lead)
            room.moveTop(_text(page, text, letters, room, ink) + gap)
    page.height = room.top()
    if side:
        _place_codes(page, side, QRectF(0, y, width, room.top() - y), is_wide=is_wide)
    return page


def fill(job: ClerkJob, width: float, height: float, font: QFont) -> tuple[ClerkPage, float]:
    """Return the page in the largest letters with which all of it fits, and how much to enlarge it.

    A narrow page drawn larger has larger letters, so the narrowest that is not too high is taken.
    """
    for wide in range(NARROWEST, WIDEST, STEP):
        page = lay_out(job, wide, font)
        if page.height * width <= height * wide:
            break
    return page, min(width / page.width, height / page.height)


def can_show(text: str, font: QFont) -> bool:
    """Tell whether this computer has the letters for a text; without them it shows boxes."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(index for run in layout.glyphRuns() for index in run.glyphIndexes())


def _place_codes(page: ClerkPage, side: float, below: QRectF, *, is_wide: bool) -> None:
    """Put the QR code on the right and the bars under the text; on a narrow page side by side under the text."""
    across = len(bars_of(page.scanned)) + 2 * QUIET
    top = below.bottom() + theme.MEDIUM
    if is_wide:
        page.qr = QRectF(page.width - side, below.top(), side, side)
        page.bars = QRectF(-_IN_MARGIN, top, min(across * BAR, page.width - side - theme.LARGE), BARS_HEIGHT)
    else:
        page.qr = QRectF(-_IN_MARGIN, top, side, side)
        left = page.qr.right()
        page.bars = QRectF(left, top, min(across * BAR, page.width - left), BARS_HEIGHT)
    page.height = max(page.qr.bottom(), page.bars.bottom())


def _hero(page: ClerkPage, text: str, font: QFont) -> float:
    """Put the largest text at the top, without the room that fonts keep for accents; return where it ends."""
    metrics = QFontMetricsF(font)
    spare = (metrics.ascent() - metrics.capHeight()) * 0.8
    below = 0.0 if any(map(str.isalpha, text)) else metrics.descent() * 0.4  # digits have nothing below the line
    return _text(page, text, font, QRectF(0, -spare, page.width, 0)) - below


def _text(page: ClerkPage, text: str, font: QFont, room: QRectF, ink: QColor = INK) -> float:
    """Put a text at the top of ``room``, in as many lines as it takes; return where it ends."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # Thai has no spaces between words
    layout.setTextOption(option)
    layout.beginLayout()
    y = room.top()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(room.left(), y))
        y += line.height()
    layout.endLayout()
    page.texts.append((layout, ink))
    return y


def _fitting(text: str, width: float, font: QFont) -> QFont:
    """Return the font in which a text takes the width of the page, if it is not too large then."""
    sized = _sized(font, 100, bold=True)
    natural = QFontMetricsF(sized).horizontalAdvance(text)
    size = int(100 * width / natural) if natural else HERO_LEAST
    most = min(int(width * HERO_SHARE), HERO_MOST)
    return _sized(font, max(min(size, most) - 1, HERO_LEAST), bold=True)


def _sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    result = QFont(font)
    result.setPixelSize(pixels)
    result.setBold(bold)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # the same widths at every scale
    return result


def joined(sentences: Iterable[str]) -> str:
    """Return sentences on lines of their own: languages differ in what stands between two on one line."""
    return LINE_END.join(sentences)
