"""Replay: from a wallet and the lines that follow it to the wallet of now."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import CARD, EVENT, Wallet
from leb_wallet.storage.lines import Line, StoredEdit


def replayed(wallet: Wallet, lines: Iterable[Line]) -> tuple[Wallet, list[int]]:
    """Return the wallet after ``lines``, and the numbers of lines with an edit that did not apply.

    Edits fail to apply only where an earlier line is damaged; the others still count.
    """
    replay = _Replay(wallet)
    failed = [line.number for line in lines if not replay.apply_all(line.edits)]
    return replay.finished(), failed


class _Replay:
    """A wallet in the making. Events lie by id here: a journal may hold thousands for one card."""

    def __init__(self, wallet: Wallet) -> None:
        self._cards = dict(wallet.cards)
        self._events: dict[str, tuple[Event, ...] | dict[str, Event]] = dict(wallet.events)
        self._others = {kind: dict(records) for kind, records in wallet.others.items()}

    def finished(self) -> Wallet:
        """Return the wallet as it now stands."""
        events = {
            card_id: tuple(found.values()) if isinstance(found, dict) else found
            for card_id, found in self._events.items()
        }
        return Wallet(
            self._cards,
            {card_id: found for card_id, found in events.items() if found},
            {kind: records for kind, records in self._others.items() if records},
        )

    def apply_all(self, edits: Iterable[StoredEdit]) -> bool:
        """Carry out edits; tell whether all were possible. One that is not leaves out only itself."""
        done = [self._apply(edit) for edit in edits]
        return all(done)

    def _apply(self, edit: StoredEdit) -> bool:
        try:
            if edit.kind == CARD:
                return self._apply_to_card(edit.id, edit.fields)
            if edit.kind == EVENT:
                return self._apply_to_event(edit.id, edit.fields, edit.card_id or "")
        except ValidationError:
            return False
        self._apply_to_other(edit)
        return True

    def _apply_to_card(self, card_id: str, fields: dict[str, Any] | None) -> bool:
        if fields is None:
            self._cards.pop(card_id, None)
        elif "id" in fields:
            self._cards[card_id] = Card.model_validate(fields)
        elif card_id in self._cards:
            self._cards[card_id] = self._cards[card_id].replace(**fields)
        else:
            return False
        return True

    def _apply_to_event(self, event_id: str, fields: dict[str, Any] | None, card_id: str) -> bool:
        events = self._events_of(card_id)
        if fields is None:
            events.pop(event_id, None)
        elif "id" in fields:
            events[event_id] = Event.model_validate(fields)
        elif event_id in events:
            event = events[event_id].replace(**fields)
            if event.card_id == card_id:
                events[event_id] = event
            else:
                del events[event_id]
                self._events_of(event.card_id)[event_id] = event
        else:
            return False
        return True

    def _apply_to_other(self, edit: StoredEdit) -> None:
        records = self._others.setdefault(edit.kind, {})
        if edit.fields is None:
            records.pop(edit.id, None)
        else:
            records[edit.id] = {"id": edit.id} | ({} if "id" in edit.fields else records.get(edit.id, {})) | edit.fields

    def _events_of(self, card_id: str) -> dict[str, Event]:
        events = self._events.get(card_id, ())
        if not isinstance(events, dict):
            events = self._events[card_id] = {event.id: event for event in events}
        return events
