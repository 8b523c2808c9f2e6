"""The JSON export of Wallos, a tracker of subscriptions, and the answer of its interface for programs.

A list of subscriptions holds anything; only what looks like a phone line is taken, and the rest is told.
"""

import re
from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.trackers import Entry, Reading, provider_named
from leb_wallet.domain.inputs import check_tags
from leb_wallet.domain.periods import DAY, MONTH, YEAR, Period

SOURCE = "wallos"
_UNITS = {"day": (1, DAY), "week": (7, DAY), "month": (1, MONTH), "year": (1, YEAR)}
_NAMED = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_CYCLES = {1: "day", 2: "week", 3: "month", 4: "year"}  # of the interface for programs
_EVERY = re.compile(r"every (\d{1,4}) (day|week|month|year)s?")
_LINE = re.compile(
    r"(?<![a-z])(e-?sims?|sims?|sim cards?|phones?|mobile|cell|cellular|prepaid|pay ?as ?you ?go|payg|telecom|roaming)"
    r"(?![a-z])|手机|手機|话费|話費|电话|電話|保号|流量|电信|電信|号码|號碼|[移联聯]通|移动|通讯|通訊|通信",
    re.IGNORECASE,
)


def is_wallos(value: Any) -> bool:
    """Tell whether a JSON value is such an export."""
    subscriptions = value.get("subscriptions") if isinstance(value, dict) else value
    return isinstance(subscriptions, list) and any(
        isinstance(one, dict) and (one.keys() >= {"Name", "Next Payment"} or one.keys() >= {"name", "next_payment"})
        for one in subscriptions
    )


def read_wallos(value: Any, known: Known) -> Found:
    """Read an export.

    Raises:
        InvalidInput: ``value_unusable``; it is none.
    """
    if not is_wallos(value):
        raise InvalidInput("value_unusable")
    reading = Reading(SOURCE, known)
    if isinstance(value, dict):
        reading.unknown(*(name for name in value if name not in ("success", "title", "subscriptions", "notes")))
        value = value["subscriptions"]
    for entry in reading.entries(value):
        _subscription(reading, entry)
    return reading.found()


def _subscription(reading: Reading, entry: Entry) -> None:
    label = entry.text("Name") or entry.text("name")
    category = entry.text("Category") or entry.text("Categpry") or entry.text("category_name")  # once misspelt
    note = entry.note("Notes") or entry.note("notes")
    is_operator = provider_named(label, reading.known) is not None
    if not (is_operator or _LINE.search(f"{label} {category} {note}")):
        entry.tell("not_a_line", text=label, leaves_out=True)
        return
    until = entry.day("Next Payment") or entry.day("next_payment")
    off = (bool(entry.flag("inactive")), entry.text("State") == "Disabled", entry.text("Active") == "No")
    fields = reading.operator(entry, "Name", label if is_operator else "", None) | reading.clock(_period(entry))
    fields |= {
        "owner": entry.text("Paid By") or entry.text("payer_user_name"),
        "tags": check_tags(category).value if category else (),
        "archived": any(off),
        "note": note,
    }
    for name in ("Price", "price", "URL", "url", "Payment Method", "payment_method_name"):
        if text := entry.text(name):
            entry.keep(name, text)
    # Numbers of its own lists, and how Wallos itself reminds: of no use anywhere else.
    entry.skip("Notifications", "notify", "notify_days_before", "logo", "user_id", "currency_id", "payer_user_id")
    entry.skip("payment_method_id", "category_id", "id", "Renewal", "auto_renew")
    card_id = reading.add_card(entry, (label,), label, fields)
    if card_id and until:
        reading.told_until(entry, (label,), card_id, until, reading.known.today)


def _period(entry: Entry) -> Period | None:
    """Return how often it is paid: “Every 6 Months”, or a unit and how many of them."""
    text = entry.text("Payment Cycle").casefold()
    count, unit = 1, _NAMED.get(text, "")
    if found := _EVERY.fullmatch(text):
        count, unit = int(found[1]), found[2]
    elif text and not unit:
        entry.tell("value_unusable", "Payment Cycle", text)
    cycle, times = entry.whole("cycle", most=4), entry.whole("frequency", most=9999)
    if cycle and not unit:
        count, unit = times or 1, _CYCLES[cycle]
    if not unit or not count:
        return None
    length, code = _UNITS[unit]
    return Period(n=count * length, unit=code)
