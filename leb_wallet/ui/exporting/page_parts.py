"""What pages on paper are built of, as the HTML that Qt's text documents understand; every value is escaped.

Lengths are in units of a page, four to a pixel of the screen, so that letters are placed as finely as they are printed.
"""

from collections.abc import Iterable, Sequence
from html import escape

UNIT = 4
INK, FAINT, LINE, SHADE = "#1d1d22", "#5a5a5a", "#d5d5dc", "#f3f3f6"
TONES = {  # on white, as of the light palette
    "ok": "#17682c",
    "soon": "#765000",
    "due": "#a13c00",
    "overdue": "#b3122b",
    "lost": "#55555f",
    "unknown": "#22599c",
    "lapsing": "#5a5a5a",
}


def px(size: float) -> int:
    """Return a length in units of a page."""
    return round(size * UNIT)


def span(text: str, size: float = 0, *, color: str = "", bold: bool = False) -> str:
    """Return a text with its look; line breaks in it stay."""
    styles = [
        f"font-size:{px(size)}px" if size else "",
        f"color:{color}" if color else "",
        "font-weight:600" if bold else "",
    ]
    content = escape(text).replace("\n", "<br>")
    return f'<span style="{";".join(filter(None, styles))}">{content}</span>'


def paragraph(content: str, *, above: float = 0, below: float = 4) -> str:
    """Return a paragraph of ready HTML."""
    return f'<p style="margin-top:{px(above)}px;margin-bottom:{px(below)}px">{content}</p>'


def title(text: str, about: str) -> str:
    """Return the head of the first page."""
    return paragraph(span(text, 24, bold=True), below=2) + paragraph(span(about, 11.5, color=FAINT), below=10)


def grid(header: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int], caption: str = "") -> str:
    """Return a table whose header is repeated on each page; cells are ready HTML, ``widths`` in percent."""
    over = f'<tr><td colspan="{len(header)}">{span(caption, 14, bold=True)}</td></tr>' if caption else ""
    head = "".join(
        f'<td width="{width}%" bgcolor="{SHADE}">{span(name, 10.5, color=FAINT, bold=True)}</td>'
        for name, width in zip(header, widths, strict=True)
    )
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    style = f'border="{px(0.5)}" cellspacing="0" cellpadding="{px(5)}" width="100%"'
    table = f'style="border-collapse:collapse;border-style:solid;border-color:{LINE}"'
    return f"<table {style} {table}><thead>{over}<tr>{head}</tr></thead>{body}</table>"


def facts(heading: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Return names and values below a heading; values are ready HTML, pairs without one are left out."""
    head = f'<tr><td colspan="2">{span(heading, 15, bold=True)}</td></tr>'
    rows = "".join(
        f'<tr><td width="26%">{span(name, 11.5, color=FAINT)}</td><td width="74%">{value}</td></tr>'
        for name, value in pairs
        if value
    )
    return f'<table border="0" cellspacing="0" cellpadding="{px(2.5)}" width="100%">{head}{rows}</table>'


def block(content: str) -> str:
    """Return what stays on one page where it fits, in a thin frame."""
    frame = f'style="border-collapse:collapse;border-style:solid;border-color:{LINE}"'
    return (
        f'<table border="{px(0.5)}" cellspacing="0" cellpadding="{px(8)}" width="100%" {frame}>'
        f"<tr><td>{content}</td></tr></table>"
    )


def gap(size: float = 8) -> str:
    """Return empty room."""
    return f'<p style="font-size:{px(size)}px;margin:0">&nbsp;</p>'
