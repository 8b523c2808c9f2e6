"""Cards and events as the JSON that both files of a wallet hold, quickly also where there are very many."""

from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from pydantic_core import from_json

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card

_FIELDS = tuple(Card.model_fields)
_END = _FIELDS[_FIELDS.index("rules") :]  # from its rules on a card is mostly as its operator's other cards
_OF_END = frozenset(_END)
_LISTS = itemgetter("rules", "sources")
_REST = itemgetter(*(name for name in _END if name not in ("rules", "sources")))


class RecordTexts:
    """Makes text of the records of one change, and of the snapshot it leads to.

    Thousands of imported cards share the very same rules: their text, nine tenths of a card's, is made only once.
    """

    def __init__(self, *, reads_back: bool = False) -> None:
        """``reads_back``: whether each text is also read, so that nothing is written that could not be.

        Then the texts are kept, too, for the snapshot.
        """
        self._reads_back = reads_back
        self._ends: dict[tuple[Any, ...], bytes] = {}  # empty after the first time: most are met only once
        self._kept: dict[int, tuple[DomainModel, bytes, bytes]] = {}  # by identity: the record, its text in two parts

    def text_of(self, record: DomainModel) -> bytes:
        """Return a record without what is as by default.

        Raises:
            ValueError: it is no JSON, or could not be read back.
        """
        kept = self._kept.get(id(record))
        start, end = kept[1:] if kept else self._parts(record)
        return start + end if end else start

    def _parts(self, record: DomainModel) -> tuple[bytes, bytes]:
        key = _key_of_end(record) if type(record) is Card else None
        end = self._ends.get(key) if key else None
        text = _dumped(record, _OF_END if end else None)
        if self._reads_back:
            from_json(b'{"edits":[[' + text + b"]]}")  # as deep as in a line
        if end:
            text = text[:-1]
        elif key:
            self._ends[key] = b"" if end is None else text[len(_dumped(record, _OF_END)) - 1 :]
        parts = text, end or b""
        if self._reads_back:
            self._kept[id(record)] = record, *parts
        return parts


def add_list(body: bytearray, texts: Iterable[bytes], line_break: bytes = b"") -> None:
    """Add a JSON list, one by one: what many records come to is not copied again and again."""
    first = between = b"[" + line_break
    for text in texts:
        body += between
        body += text
        between = b"," + line_break
    body += b"[]" if between is first else line_break + b"]"


def _key_of_end(card: Card) -> tuple[Any, ...] | None:
    """Return what two cards with the same end share; None where there is nothing to gain."""
    if not card.rules or card.__pydantic_extra__:  # unknown fields come last
        return None
    rules, sources = _LISTS(card.__dict__)
    return (*map(id, rules), None, *map(id, sources), *_REST(card.__dict__))


def _dumped(record: DomainModel, exclude: Any = None) -> bytes:
    # model_dump_json() makes text of these bytes, only for us to turn it back: half the time of a dump.
    return record.__pydantic_serializer__.to_json(record, exclude_defaults=True, exclude=exclude)
