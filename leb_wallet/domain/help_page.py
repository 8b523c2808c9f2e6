"""Pages of the help: read from Markdown, found by what is in them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SURROUNDINGS = 90  # letters of a found line, about two lines in the list of pages
_BEFORE = 14  # of them before the word: few, since Chinese letters are twice as wide

_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"\*\*|`|^\s*(?:[-*+]|\d+\.)\s+|^\s*\||\|\s*$")
_TABLE_RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*")


class Section(NamedTuple):
    """A heading with what stands under it, as plain text. The part before the first heading has no title."""

    title: str
    text: str

    @property
    def anchor(self) -> str:
        """What a link writes behind ``#`` to lead here."""
        return anchor_of(self.title)


class HelpPage(NamedTuple):
    """``name`` is what links call it, ``markdown`` all of it, its title included."""

    name: str
    title: str
    markdown: str
    sections: tuple[Section, ...]


class Hit(NamedTuple):
    """A page that holds what was looked for, the section it stands in, and the words around it."""

    page: HelpPage
    anchor: str
    line: str


class Target(NamedTuple):
    """Where a link between pages leads; an empty page is the one the link stands on."""

    page: str
    anchor: str


def read_page(name: str, markdown: str) -> HelpPage:
    """Read a page. Its first heading of the first order is its title; without one it is called by its name."""
    title, heading, lines = "", "", []
    sections: list[Section] = []
    for line in markdown.splitlines():
        found = _HEADING.fullmatch(line)
        if found is None:
            if line.strip() and not _TABLE_RULE.fullmatch(line):
                lines.append(_plain(line))
            continue
        sections.append(Section(heading, " ".join(lines)))
        text, lines = _plain(found[2]), []
        if len(found[1]) == 1 and not title:
            title, heading = text, ""
        else:
            heading = text
    sections.append(Section(heading, " ".join(lines)))
    return HelpPage(name, title or name, markdown, tuple(part for part in sections if part.title or part.text))


def links_in(markdown: str) -> list[str]:
    """Return where the links of a page lead, as they are written."""
    return re.findall(r"\[[^\]]*\]\(([^)\s]*)\)", markdown)


def target_of(link: str) -> Target | None:
    """Return where a link between pages leads, such as ``top-ups.md#fees``; None for one that leads out."""
    found = re.fullmatch(r"(?:([\w-]+)\.md)?(?:#(.*))?", link)
    return Target(found[1] or "", anchor_of(found[2] or "")) if found and link else None


def anchor_of(title: str) -> str:
    """Return what a link writes to lead to a heading: small letters and digits, with - for what is between them."""
    return re.sub(r"[\W_]+", "-", title.casefold()).strip("-")


def search(pages: Iterable[HelpPage], query: str) -> list[Hit]:
    """Return the pages that hold every word of ``query``: those with it in the title first, then in a heading.

    Words are found inside others too, so that Chinese, which has no spaces, is found as well. Case,
    accents and width do not matter. Without a word there is nothing to find.
    """
    words = ["".join(letters) for letters in (level(word)[0] for word in query.split())]
    ranked = [(rank, hit) for page in pages if words for rank, hit in _hits(page, words)]
    return [hit for _, hit in sorted(ranked, key=lambda pair: pair[0])]  # stable: in the order of the pages


def _hits(page: HelpPage, words: list[str]) -> Iterator[tuple[int, Hit]]:
    """Yield nothing, or one hit with its rank."""
    all_of_it = _leveled(" ".join((page.title, *(f"{part.title} {part.text}" for part in page.sections))))
    if not all(word in all_of_it for word in words):
        return
    title = _leveled(page.title)
    if all(word in title for word in words):
        yield 0, Hit(page, "", next((part.text[:SURROUNDINGS] for part in page.sections if part.text), ""))
        return
    in_heading = [part for part in page.sections if all(word in _leveled(part.title) for word in words)]
    best = max(page.sections, key=lambda part: _count(part, words))
    part = in_heading[0] if in_heading else best
    yield 1 if in_heading else 2, Hit(page, part.anchor, surroundings(part, words))


def _count(part: Section, words: list[str]) -> int:
    text = _leveled(f"{part.title} {part.text}")
    return sum(word in text for word in words)


def surroundings(part: Section, words: Iterable[str]) -> str:
    """Return the part of a section in which the first word that it holds stands, at most ``SURROUNDINGS`` long."""
    letters, places = level(part.text)
    found = [at for at in ("".join(letters).find(word) for word in words) if at >= 0]
    if not found:
        return _shortened(part.text, 0)
    return _shortened(part.text, max(0, places[min(found)] - _BEFORE))


def _shortened(text: str, start: int) -> str:
    if start:
        space = text.find(" ", start, start + _BEFORE)
        start = space + 1 if space >= 0 else start
    room = SURROUNDINGS - 2
    return ("…" if start else "") + text[start : start + room] + ("…" if start + room < len(text) else "")


def level(text: str) -> tuple[list[str], list[int]]:
    """Return the letters of a text without case, accents and width, and for each its place in ``text``."""
    letters, places = [], []
    for place, sign in enumerate(text):
        for letter in unicodedata.normalize("NFKD", sign).casefold():
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(place)
    return letters, places


def _leveled(text: str) -> str:
    return "".join(level(text)[0])


def _plain(line: str) -> str:
    """Return a line without the signs of Markdown."""
    text = _LINK.sub(r"\1", line)
    return re.sub(r"\s*\|\s*", " · ", _SIGNS.sub("", text)).strip()
