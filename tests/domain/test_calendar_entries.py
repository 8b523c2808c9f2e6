"""Which days of a card go into a calendar, with which names and alarms."""

from datetime import date, time, timedelta

import pytest

from leb_wallet.domain.calendar_entries import EntryKind, calendar_entries
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.rules import Anchor, Rule, RuleType
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.text import Text

LIMIT = date(2027, 3, 31)
SAFE = date(2027, 3, 24)


@pytest.fixture
def entries(make_card, today):
    """Return a function that gives the entries of one card with one date, or of the rules given."""

    def of(settings=None, rules=(), card=None, **fields):
        own = Rule(
            id="line",
            type=RuleType.LINE_VALIDITY,
            anchor=Anchor.OPERATOR_REPORTED_DATE,
            label=Text(en="Line"),
            ends_on=LIMIT,
            ends_told_on=today,
        )
        shown = card or make_card(rules=rules or (own,), **fields)
        return calendar_entries([(shown, deadlines(shown, (), today))], settings or ReminderSettings())

    return of


def test_a_running_clock_has_its_last_safe_day_and_its_limit(entries):
    found = entries()
    assert [(entry.kind, entry.day) for entry in found] == [(EntryKind.LAST_SAFE_DAY, SAFE), (EntryKind.LIMIT, LIMIT)]


def test_the_names_of_entries_come_from_card_and_rule_alone(entries, make_card, today):
    first = entries(id="a" * 32)
    own = Rule(
        id="line",
        type=RuleType.LINE_VALIDITY,
        anchor=Anchor.OPERATOR_REPORTED_DATE,
        label=Text(en="L"),
        ends_on=date(2028, 1, 1),
        ends_told_on=today,
    )
    later = entries(id="a" * 32, rules=(own,), label="Another name")
    assert [entry.uid for entry in first] == [entry.uid for entry in later]
    assert [entry.uid for entry in first] == [f"{'a' * 32}-line@leb-wallet", f"{'a' * 32}-line@limit.leb-wallet"]
    assert first[0].day != later[0].day


def test_odd_ids_of_rules_make_plain_and_different_names(entries, today):
    rules = [
        Rule(
            id=name,
            type=RuleType.LINE_VALIDITY,
            anchor=Anchor.OPERATOR_REPORTED_DATE,
            label=Text(en="L"),
            ends_on=LIMIT,
            ends_told_on=today,
        )
        for name in ("a b", "a\nb", "充值")
    ]
    found = entries(rules=tuple(rules))
    names = [entry.uid for entry in found]
    assert len(set(names)) == 6
    assert all(name.isascii() and name.isprintable() and " " not in name for name in names)


def test_alarms_ring_at_the_time_of_day_before_the_last_safe_day(entries):
    safe, limit = entries(ReminderSettings(days_before=(1, 7, 7, 0), time_of_day=time(9, 30)))
    hour = timedelta(hours=9, minutes=30)
    assert safe.alarms == (hour - timedelta(7), hour - timedelta(1), hour)
    assert limit.alarms == (hour,)


def test_a_card_of_its_own_thresholds_rings_by_these(entries):
    safe, _ = entries(remind_days=(2,))
    assert safe.alarms == (timedelta(hours=9) - timedelta(2),)
    assert entries(remind_days=())[0].alarms == ()


def test_while_a_card_is_muted_no_alarm_rings(entries):
    safe, limit = entries(ReminderSettings(days_before=(30, 7, 0)), muted_until=SAFE - timedelta(7))
    assert safe.alarms == (timedelta(hours=9),)
    assert limit.alarms
    assert entries(muted_until=LIMIT)[1].alarms == ()


@pytest.mark.parametrize("fields", [{"archived": True}, {"lapses": True}, {"rules": ()}])
def test_a_card_that_is_not_kept_or_has_no_date_has_no_entry(make_card, today, fields):
    own = Rule(
        id="line",
        type=RuleType.LINE_VALIDITY,
        anchor=Anchor.OPERATOR_REPORTED_DATE,
        label=Text(en="Line"),
        ends_on=LIMIT,
        ends_told_on=today,
    )
    card = make_card(**{"rules": (own,)} | fields)
    assert calendar_entries([(card, deadlines(card, (), today))], ReminderSettings()) == ()


def test_a_date_without_end_is_left_out(entries, today):
    never = Rule(
        id="x",
        type=RuleType.LINE_VALIDITY,
        anchor=Anchor.OPERATOR_REPORTED_DATE,
        label=Text(en="L"),
        ends_on=date.max,
        ends_told_on=today,
    )
    assert entries(rules=(never,)) == ()
