"""Cards and events as the JSON that both files of a wallet hold."""

from pydantic_core import from_json

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.cards import Card

_SHARED = ("rules", "sources")
_ALL_SHARED = set(_SHARED)
# So short a text holds no number too long to be read, and so few brackets none too deep: what may be, is tried.
_SURELY_SHORT, _SURELY_FLAT = 4000, 100
_Parts = tuple[DomainModel, ...]


class RecordTexts:
    """Makes the texts of the records of one change, or of one snapshot.

    Cards of one operator carry the very same rules, nine tenths of their text, which is made only once.
    """

    def __init__(self, *, reads_back: bool = False) -> None:
        """``reads_back``: whether to try what might not be readable, so that nothing is written that is not."""
        self._reads_back = reads_back
        # By identity. Values never change, and are kept here: no other can come to have the identity of one.
        self._lists: dict[tuple[int, ...], tuple[_Parts, bytes]] = {}

    def text_of(self, record: DomainModel) -> bytes:
        """Return a record without what is as by default; the rules of a card and their sources come last.

        Raises:
            ValueError: it is no JSON, or could not be read back.
        """
        if not isinstance(record, Card):
            return self._text(record)
        text = self._text(record, _ALL_SHARED)[:-1]
        if record.rules:
            text += b',"rules":' + self._list(record.rules)
        if record.sources:
            text += b',"sources":' + self._list(record.sources)
        return text + b"}"

    def _list(self, parts: _Parts) -> bytes:
        key = tuple(map(id, parts))
        known = self._lists.get(key)
        if known is None:
            known = self._lists[key] = parts, b"[%s]" % b",".join(map(self._text, parts))
        return known[1]

    def _text(self, value: DomainModel, exclude: set[str] | None = None) -> bytes:
        # model_dump_json() makes text of these bytes, only for us to turn it back: half the time of a dump.
        text = value.__pydantic_serializer__.to_json(value, exclude_defaults=True, exclude=exclude)
        if self._reads_back and (len(text) > _SURELY_SHORT or text.count(b"{") + text.count(b"[") > _SURELY_FLAT):
            from_json(b'{"edits":[["card","",{"rules":[%s]}]]}' % text)  # as deep as the deepest part of a line
        return text
