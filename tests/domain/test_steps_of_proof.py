"""The steps that prove a date, and when a card may be called fine."""

from datetime import UTC, date, time, timedelta, timezone
from decimal import Decimal

import pytest
from rule_samples import TODAY, card, months, rule, said

from leb_wallet.domain.clocks import State, Status
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import ExtendMode, Tier
from leb_wallet.domain.text import Text

HERE = timezone(timedelta(hours=8))


def topped_up(*days, **fields):
    return [
        Event(id=f"{number:032x}", card_id="1" * 32, kind="top_up", happened_on=day, **fields)
        for number, day in enumerate(days)
    ]


def test_a_rule_that_is_switched_off_has_one_step():
    off = rule(enabled=False)
    assert said(card(off), [], off) == [("rule_is_off", {"rule": off})]


def test_a_clock_without_a_date_says_why():
    waits = rule()
    first, last = said(card(waits), [], waits)
    assert first == ("rule", {"rule": waits})
    assert last[0] == "no_date"
    assert last[1] == {"status": Status.WAITING, "reason": "nothing_to_count_from", "limit": None}


def test_a_running_clock_tells_what_counted_the_margin_and_the_last_safe_day():
    runs = rule(ends_at=time(18))
    one = card(runs, margin_days=10, time_zone="Europe/London")
    steps = said(one, topped_up(date(2026, 8, 31)), runs)
    limit, day = date(2027, 2, 28), date(2027, 2, 18)
    assert [code for code, _ in steps] == ["rule", "counted", "hour_of_the_limit", "margin", "last_safe_day"]
    assert steps[2][1] == {"limit": limit, "at": time(18), "zone": "Europe/London"}
    assert steps[3][1] == {"limit": limit, "margin_days": 10, "day": day}
    assert steps[4][1] == {"limit": limit, "day": day}


def test_the_steps_go_by_the_zone_that_the_dates_go_by():
    runs = rule()
    one = card(runs, margin_days=10, time_zone="Asia/Tokyo")
    events = topped_up(date(2026, 8, 31))
    steps = said(one, events, runs, UTC)
    assert ("operator_day_ends_first", {"zone": "Asia/Tokyo"}) in steps
    (clock,) = deadlines(one, events, TODAY, UTC).clocks
    assert steps[-1] == ("last_safe_day", {"limit": clock.limit, "day": clock.last_safe_day})
    assert clock.last_safe_day == date(2027, 2, 17)


def test_a_hold_that_is_paid_is_a_step_of_the_rule_it_replaces_only():
    line, other = rule(), rule("other")
    hold = rule(
        "hold",
        "paid_hold",
        anchor="service_start",
        resets_on=("addon_purchase",),
        period=months(12),
        replaces=("line",),
    )
    one = card(line, other, hold)
    bought = Event(id="a" * 32, card_id=one.id, kind="addon_purchase", happened_on=date(2026, 9, 1))
    events = [*topped_up(date(2026, 8, 31)), bought]
    held = dict(said(one, events, line))["held"]
    assert held == {"by": hold, "before": date(2027, 2, 28), "limit": date(2027, 9, 1)}
    assert "held" not in dict(said(one, events, other))
    assert "held" not in dict(said(one, events, hold))


# --- When a card is fine ---------------------------------------------------------------------


def state(*rules, events=(), **fields):
    return deadlines(card(*rules, **fields), events, TODAY).state


FRESH = topped_up(date(2026, 11, 1))


def test_p7_a_rule_that_cannot_be_read_leaves_no_card_fine():
    unreadable = rule("new", "a_kind_of_the_future", anchor="the_moon")
    assert state(rule(), events=FRESH) == State.OK
    assert state(rule(), unreadable, events=FRESH) == State.UNKNOWN
    assert state(rule(), unreadable.replace(enabled=False), events=FRESH) == State.OK


def test_p7_a_clock_of_the_number_that_waits_leaves_no_card_fine_unless_it_is_for_some_lines_only():
    waits = rule("waits", resets_on=("sms_out",))
    assert state(rule(), waits, events=FRESH) == State.UNKNOWN
    assert state(rule(), waits.replace(condition=Text(en="business lines")), events=FRESH) == State.OK


def test_p7_without_any_date_for_the_number_that_of_the_credit_does_not_make_it_fine():
    credit = rule("credit", "credit_validity")
    waits = rule("waits", resets_on=("sms_out",), condition=Text(en="business lines"))
    assert state(credit, events=FRESH) == State.OK
    assert state(credit, waits, events=FRESH) == State.UNKNOWN


# --- Validity that is added up ----------------------------------------------------------------


def limit(one, *days, **fields):
    (clock,) = deadlines(card(one), topped_up(*days, **fields), TODAY).clocks
    return clock.limit


def test_months_that_are_added_pile_up_on_the_first_day():
    added = rule(period=months(1), extend_mode=ExtendMode.ADD)
    assert limit(added, date(2026, 8, 31)) == date(2026, 9, 30)
    assert limit(added, date(2026, 8, 31), date(2026, 9, 10)) == date(2026, 10, 31)  # two months after the 31st
    assert limit(added, date(2026, 8, 31), date(2026, 9, 10), date(2026, 9, 20)) == date(2026, 11, 30)


def test_days_and_months_that_are_added_pile_up_together():
    tiers = (
        Tier(min=Decimal(5), max=Decimal(9), currency="GBP", extends=Period(n=10, unit="day")),
        Tier(min=Decimal(10), currency="GBP", extends=months(2)),
    )
    added = rule(period=None, tiers=tiers, extend_mode=ExtendMode.ADD)
    events = [
        Event(id=f"{n:032x}", card_id="1" * 32, kind="top_up", happened_on=day, amount=amount, currency="GBP")
        for n, (day, amount) in enumerate([(date(2026, 9, 1), Decimal(10)), (date(2026, 9, 2), Decimal(5))])
    ]
    (clock,) = deadlines(card(added), events, TODAY).clocks
    assert clock.limit == date(2026, 11, 11)


def test_on_the_last_day_a_top_up_still_adds_and_a_day_later_it_begins_anew():
    added = rule(period=months(1), extend_mode=ExtendMode.ADD)
    assert limit(added, date(2026, 9, 5), date(2026, 10, 5)) == date(2026, 11, 5)
    assert limit(added, date(2026, 9, 5), date(2026, 10, 6)) == date(2026, 11, 6)


def test_what_is_added_up_ends_at_the_cap_counted_from_the_last_act():
    capped = rule(period=months(6), extend_mode=ExtendMode.ADD, cap=months(12))
    days = [date(2026, 1, 10), date(2026, 1, 11), date(2026, 1, 12)]
    assert limit(capped, *days[:2]) == date(2027, 1, 10)
    assert limit(capped, *days) == date(2027, 1, 12)
    assert limit(capped, *days, date(2026, 2, 1)) == date(2027, 2, 1)


@pytest.mark.parametrize("mode", [ExtendMode.MAX, ExtendMode.RESTART])
def test_an_end_that_is_later_stays_or_not_by_the_kind_of_rule(mode):
    told = topped_up(date(2026, 10, 1), reported_until=date(2028, 1, 1))
    later = Event(id="f" * 32, card_id="1" * 32, kind="top_up", happened_on=date(2026, 11, 1))
    (clock,) = deadlines(card(rule(extend_mode=mode)), [*told, later], TODAY).clocks
    assert clock.limit == (date(2028, 1, 1) if mode == ExtendMode.MAX else date(2027, 5, 1))
