"""The data of SIM Card Reminder (Thomas-guo007/simcard-reminder): its stored keys, or a list of its cards."""

from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.json_text import read_json
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.trackers import Entry, Reading, days

SOURCE = "simcard_reminder"
CARDS, HISTORY = "simcard-reminder.cards.v1", "simcard-reminder.recharge-history.v1"
_OWN = {"carrier", "rechargeCycleDays", "lastRechargeDate"}


def is_simcard_reminder(value: Any) -> bool:
    """Tell whether a JSON value is such data."""
    if isinstance(value, dict):
        return CARDS in value
    return isinstance(value, list) and any(isinstance(one, dict) and one.keys() >= _OWN for one in value)


def read_simcard_reminder(value: Any, known: Known) -> Found:
    """Read the data.

    Raises:
        InvalidInput: ``value_unusable``; it is none. Or see :func:`read_json`: the keys hold JSON in a text.
    """
    if not is_simcard_reminder(value):
        raise InvalidInput("value_unusable")
    reading = Reading(SOURCE, known)
    cards, history = value, []
    if isinstance(value, dict):
        cards, history = (_unpacked(value.get(key)) for key in (CARDS, HISTORY))
        reading.unknown(*(name for name in value if name not in (CARDS, HISTORY)))
    ids: dict[str, str] = {}
    last: list[tuple[Entry, str, Any]] = []
    for entry in reading.entries(cards):
        own_id, charged = entry.text("id"), entry.day("lastRechargeDate")
        card_id = _card(reading, entry, own_id)
        if card_id:
            ids[own_id] = card_id
            if charged:
                last.append((entry, card_id, charged))
    done = set()
    for entry in reading.entries(history, f"{HISTORY}."):
        own_id, card_id, day = entry.text("id"), ids.get(entry.text("cardId")), entry.day("rechargeDate")
        entry.skip("userId", "createdAt")
        if card_id is None or day is None:
            entry.tell("card_not_in_wallet" if card_id is None else "row_without_day", leaves_out=True)
            continue
        note = reading.record_note(entry, "")
        reading.add_event(entry, (own_id, card_id, str(day)), card_id, EventKind.TOP_UP, day, note=note)
        done.add((card_id, day))
    for entry, card_id, charged in last:
        if (card_id, charged) not in done:
            reading.add_event(entry, ("last", card_id, str(charged)), card_id, EventKind.TOP_UP, charged)
    return reading.found()


def _card(reading: Reading, entry: Entry, own_id: str) -> str | None:
    country = entry.country("country")
    if country:
        entry.skip("countryName")
    fields = reading.operator(entry, "carrier", entry.text("carrier"), country)
    fields |= reading.clock(days(entry.whole("rechargeCycleDays")))
    numbers = entry.numbers("phoneNumber")
    fields |= {"numbers": numbers, "remind_days": entry.days_before("remindDays"), "note": entry.note("note")}
    entry.skip("userId", "isConfirmed", "createdAt", "updatedAt")
    # Its own ids count from 1 on every device, so the number is part of what makes a card the same.
    names = (own_id, numbers[0].e164 or numbers[0].typed if numbers else fields["provider_name"])
    return reading.add_card(entry, names, "", fields)


def _unpacked(value: Any) -> Any:
    return read_json(value) if isinstance(value, str) and value else value
