"""JSON of other programs, read strictly: whatever two readers would take differently is refused, with its place."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from leb_wallet.domain.errors import InvalidInput

MAX_BYTES = 20_000_000
MAX_DEPTH = 64
MAX_DIGITS = 40  # of a number, with its exponent

Json = Mapping[str, Any] | list[Any] | str | Decimal | int | bool | None

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TOKEN = re.compile(
    r'(?P<text>"(?:[^"\\]++|\\.)*+")|(?P<mark>[][{}:,])|(?P<number>-?\d[\d.eE+-]*+)|(?P<name>-?[A-Za-z_]++)|\s++',
    re.DOTALL,
)
_BIG_EXPONENT = re.compile(r"[eE][+-]?0*\d{3}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def looks_like_json(data: bytes) -> bool:
    """Tell whether bytes begin as an object or a list does."""
    start = data[:200]
    for mark, encoding in _BOMS:
        if start.startswith(mark):
            start = start[: len(start) // 2 * 2].decode(encoding, "replace").encode("utf-8", "replace")
    return start.lstrip()[:1] in (b"{", b"[")


def read_json(data: bytes | str) -> Json:
    """Return what a JSON text says; numbers with a point or an exponent are Decimals.

    Raises:
        InvalidInput: ``json_too_large``, ``json_encoding``, and with the ``line`` and the ``column``, both from 1:
            ``json_damaged``, ``json_twice`` (one name two times in an object), ``json_number`` (too many digits),
            ``json_not_finite``, ``json_too_deep`` or ``json_surrogate`` (half a character).
    """
    if len(data) > MAX_BYTES:
        raise InvalidInput("json_too_large", limit=MAX_BYTES // 1_000_000)
    text = data if isinstance(data, str) else _decoded(data)
    _check(text)
    try:
        found: Json = json.loads(text, parse_float=Decimal)
    except json.JSONDecodeError as error:
        raise _at("json_damaged", text, error.pos) from None
    return found


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InvalidInput("json_encoding") from None


def _check(text: str) -> None:
    """Refuse what ``json.loads`` would take in silence, or would break at; the rest of the grammar is left to it."""
    open_ones: list[set[str] | None] = []  # the names so far in each open object; None for a list
    last_text: tuple[int, str] | None = None
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise _at("json_damaged", text, at)
        at = token.end()
        written, kind = token.group(), token.lastgroup
        if kind == "text":
            last_text = token.start(), _content(text, token.start(), written)
        elif kind == "number" and (len(written) > MAX_DIGITS or _BIG_EXPONENT.search(written)):
            raise _at("json_number", text, token.start())
        elif kind == "name" and written not in ("true", "false", "null"):
            code = "json_not_finite" if written.strip("-").lower() in ("nan", "infinity", "inf") else "json_damaged"
            raise _at(code, text, token.start())
        elif kind == "mark":
            _follow(text, token.start(), written, open_ones, last_text)


def _follow(text: str, at: int, mark: str, open_ones: list[set[str] | None], last_text: tuple[int, str] | None) -> None:
    if mark in "{[":
        open_ones.append(set() if mark == "{" else None)
        if len(open_ones) > MAX_DEPTH:
            raise _at("json_too_deep", text, at)
    elif mark in "}]":
        if not open_ones:
            raise _at("json_damaged", text, at)
        open_ones.pop()
    elif mark == ":" and last_text and open_ones and (names := open_ones[-1]) is not None:
        where, name = last_text
        if name in names:
            raise _at("json_twice", text, where)
        names.add(name)


def _content(text: str, at: int, written: str) -> str:
    """Return the characters that a text in quotation marks stands for."""
    if "\\" not in written:
        content = written[1:-1]
    else:
        try:
            content = json.loads(written)
        except json.JSONDecodeError as error:
            raise _at("json_damaged", text, at + error.pos) from None
    if not content.isascii() and _SURROGATE.search(content):
        raise _at("json_surrogate", text, at)
    return content


def _at(code: str, text: str, at: int) -> InvalidInput:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    if code == "json_too_deep":
        return InvalidInput(code, line=line, column=column, limit=MAX_DEPTH)
    return InvalidInput(code, line=line, column=column)
