"""The JSON backup of OmniSIM (Android), versions 1 to 3."""

from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.trackers import Entry, Reading, days
from leb_wallet.domain.inputs import check_currency
from leb_wallet.domain.periods import MONTH, Period

SOURCE = "omnisim"
_KNOWN = {"backupVersion", "exportedAt", "sims", "renewalHistory"}


def is_omnisim(value: Any) -> bool:
    """Tell whether a JSON value is such a backup."""
    return isinstance(value, dict) and "backupVersion" in value and isinstance(value.get("sims"), list)


def read_omnisim(value: Any, known: Known) -> Found:
    """Read a backup.

    Raises:
        InvalidInput: ``value_unusable``; it is none.
    """
    if not is_omnisim(value):
        raise InvalidInput("value_unusable")
    reading = Reading(SOURCE, known)
    reading.unknown(*(name for name in value if name not in _KNOWN))
    head = Entry(0, {"exportedAt": value.get("exportedAt")}, known, reading.problems)
    told_on = head.day("exportedAt") or known.today
    ids: dict[str, str] = {}
    last: dict[str, tuple[Entry, Any]] = {}
    for entry in reading.entries(value["sims"]):
        own_id = entry.text("id")
        renewed, until = entry.day("lastRenewalDate"), entry.day("nextRenewalDate")
        card_id = _card(reading, entry, own_id)
        if card_id is None:
            continue
        ids[own_id] = card_id
        if until:
            reading.told_until(entry, (own_id,), card_id, until, told_on)
        if renewed:
            last[own_id] = entry, renewed
    done = {
        event
        for entry in reading.entries(value.get("renewalHistory"), "renewalHistory.")
        if (event := _renewal(reading, entry, ids))
    }
    for own_id, (entry, renewed) in last.items():
        if (ids[own_id], renewed) not in done:
            reading.add_event(entry, ("last", own_id, str(renewed)), ids[own_id], EventKind.TOP_UP, renewed)
    return reading.found()


def _card(reading: Reading, entry: Entry, own_id: str) -> str | None:
    country = entry.country("countryCode")
    if country:
        entry.skip("countryName")
    label, operator, plan = entry.text("name"), entry.text("carrier"), entry.text("planName")
    fields = reading.operator(entry, "carrier", operator, country, plan)
    cycle, monthly = entry.whole("renewalCycleDays"), entry.whole("renewalDayOfMonth", most=31)
    if monthly:
        entry.keep("renewalDayOfMonth", monthly)
    fields |= reading.clock(days(cycle) or (Period(n=1, unit=MONTH) if monthly else None))
    kind = entry.text("simType")
    if kind and kind not in ("eSIM", "Physical SIM"):
        entry.tell("value_unusable", "simType", kind)
    fields |= {
        "is_esim": kind == "eSIM",
        "numbers": entry.numbers("phoneNumber"),
        "currency": entry.read("currency", check_currency),
        "archived": bool(entry.flag("archived")),
        "remind_days": entry.days_before("reminderOffsets"),
        "note": entry.note("notes"),
    }
    if entry.flag("remindersEnabled") is False:
        entry.keep("remindersEnabled", "false")
    entry.skip("createdAt", "updatedAt")
    return reading.add_card(entry, (own_id or label,), label, fields)


def _renewal(reading: Reading, entry: Entry, ids: dict[str, str]) -> tuple[str, Any] | None:
    own_id, card_id = entry.text("id"), ids.get(entry.text("simId"))
    day = entry.day("renewalDate")
    if card_id is None or day is None:
        entry.tell("card_not_in_wallet" if card_id is None else "row_without_day", leaves_out=True)
        return None
    amount, until = entry.amount("amount"), entry.day("nextRenewalDate")
    currency = entry.read("currency", check_currency)
    note = entry.note("notes")
    entry.skip("createdAt")
    reading.add_event(
        entry,
        (own_id or f"{card_id} {day}",),
        card_id,
        EventKind.TOP_UP,
        day,
        amount=amount.value if amount else None,
        currency=currency if amount else None,
        reported_until=until,
        note=reading.record_note(entry, note),
    )
    return card_id, day
