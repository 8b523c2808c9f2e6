"""The JSON export of eSIM Tool (lkiarest/esim_tools), schema ``esim_tool_profiles_v1``."""

from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.trackers import Entry, Reading
from leb_wallet.domain.numbers import check_activation_code, check_iccid
from leb_wallet.domain.periods import MONTH, Period, add_period
from leb_wallet.domain.rule_edits import OWN_RULE_ACTS

SOURCE = "esim_tools"
SCHEMA = "esim_tool_profiles"
_OWN = {"smdpAddress", "matchingId", "rawActivationCode", "carrierName", "countryOrRegion", "serviceIntervalMonths"}


def is_esim_tools(value: Any) -> bool:
    """Tell whether a JSON value is such an export; early ones are a mere list."""
    if isinstance(value, dict):
        return isinstance(value.get("profiles"), list) and str(value.get("schema", "")).startswith(SCHEMA)
    return isinstance(value, list) and any(isinstance(one, dict) and len(_OWN & one.keys()) >= 3 for one in value)


def read_esim_tools(value: Any, known: Known) -> Found:
    """Read an export.

    Raises:
        InvalidInput: ``value_unusable``; it is none.
    """
    if not is_esim_tools(value):
        raise InvalidInput("value_unusable")
    reading = Reading(SOURCE, known)
    if isinstance(value, dict):
        reading.unknown(*(name for name in value if name not in ("schema", "exportedAt", "profiles")))
        value = value["profiles"]
    for entry in reading.entries(value):
        _profile(reading, entry)
    return reading.found()


def _profile(reading: Reading, entry: Entry) -> None:
    own_id, label = entry.text("id"), entry.text("name")
    country = entry.country("countryOrRegion")
    fields = reading.operator(entry, "carrierName", entry.text("carrierName"), country)
    done_on = entry.day("lastServiceDate")
    # An interval of six months is written with every profile; it means something only if the user is reminded of it.
    months = entry.whole("serviceIntervalMonths", most=1200)
    if months and entry.flag("serviceReminderEnabled") is not True:
        entry.keep("serviceIntervalMonths", months)
        months = None
    period = Period(n=months, unit=MONTH) if months else None
    if done_on:
        entry.keep("lastServiceDate", done_on)
    status = entry.text("status")
    if status not in ("", "installed", "archived"):
        entry.keep("status", status)
    fields |= reading.clock(period, OWN_RULE_ACTS)
    fields |= {
        "is_esim": True,
        "numbers": entry.numbers("phoneNumber"),
        "iccid": entry.read("iccid", check_iccid),
        "activation_code": _activation_code(entry),
        "archived": status == "archived",
        "note": entry.note("note"),
    }
    entry.skip("serviceReminderEnabled", "source", "isCurrentlyActive", "createdAt", "updatedAt")
    card_id = reading.add_card(entry, (own_id or fields["iccid"] or label,), label, fields)
    if card_id and done_on and period:
        # What was done that day the file does not say: a top-up, a message, a call. Until when it lasts, it does.
        reading.told_until(entry, (own_id,), card_id, add_period(done_on, period), done_on)


def _activation_code(entry: Entry) -> str | None:
    """Return the code in one piece; the file may hold only its parts. None of it is ever told on."""
    parts = [entry.take(name) for name in ("smdpAddress", "matchingId")]
    whole: str | None = entry.read("rawActivationCode", check_activation_code, secret=True)
    if whole is None and all(isinstance(part, str) for part in parts):
        whole = entry.check("smdpAddress", f"LPA:1${parts[0]}${parts[1]}", check_activation_code, secret=True)
    return whole
