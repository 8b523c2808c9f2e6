"""Cards and moments for the tests of reminders: a card of which one limit is known, and what would be said of it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.periods import Period
from leb_wallet.domain.reminders import ReminderLog, due_now, next_due, preview, with_shown
from leb_wallet.domain.rules import Rule, Stage
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = timedelta(days=1)
DATES_ONLY = ReminderSettings(balance_every_days=0)
AFTER = (
    Stage(state="receive_only", duration=Period(n=30, unit="day"), outgoing=False, receive_sms=True),
    Stage(state="terminated", outgoing=False, receive_sms=False, receive_call=False),
)


def a_card(safe: date | None, number=1, after=AFTER, **fields):
    """Return a card whose last safe day is ``safe``, a week before its limit; None: it has nothing to count from."""
    rule = Rule(
        id="r",
        type="inactivity",
        label={"en": "Use"},
        period=Period(n=180, unit="day"),
        anchor="last_qualifying_event",
        resets_on=("top_up",),
        after=after,
    )
    if safe is not None:
        rule = rule.replace(ends_on=safe + 7 * DAY, ends_told_on=date(2026, 1, 1))
    return Card(**{"id": f"{number:032x}", "label": f"Card {number}", "rules": (rule,)} | fields)


def an_event(number=1, card=1, **fields):
    fields = {"kind": "top_up", "happened_on": date(2026, 11, 22)} | fields
    return Event(id=f"{number:032x}", card_id=f"{card:032x}", **fields)


def a_wallet(*records):
    cards = {record.id: record for record in records if isinstance(record, Card)}
    events = {}
    for event in records:
        if isinstance(event, Event):
            events[event.card_id] = (*events.get(event.card_id, ()), event)
    return Wallet(cards, events)


class Owner:
    """A user with a wallet and a computer that can be looked at, at any moment of a fake clock."""

    def __init__(self, *records, settings=DATES_ONLY, zone=SHANGHAI):
        self.wallet = a_wallet(*records)
        self.settings = settings
        self.zone = zone
        self.log = ReminderLog()

    def at(self, day, hour=9, minute=0):
        day = date.fromisoformat(day) if isinstance(day, str) else day
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def due(self, day, hour=9, minute=0):
        return due_now(self.wallet, self.settings, self.log, self.at(day, hour, minute), self.zone)

    def looks(self, day, hour=9, minute=0):
        """Look at the computer; return the levels shown."""
        return self.looks_at(self.at(day, hour, minute))

    def looks_at(self, now):
        found = due_now(self.wallet, self.settings, self.log, now, self.zone)
        self.log = with_shown(self.log, found, now, "banner")
        return [reminder.level for reminder in found]

    def ahead(self, day, hour=0, days=400):
        return preview(self.wallet, self.settings, self.log, self.at(day, hour), self.zone, days)

    def next(self, day, hour=9, minute=0):
        return next_due(self.wallet, self.settings, self.log, self.at(day, hour, minute), self.zone)
