"""The year ahead, what keeps a number and what would expire: asked of the real engine."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event
from leb_wallet.domain.keeping_cost import Outlook, keeping_cost
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Stage, Tier
from leb_wallet.domain.text import Text
from leb_wallet.domain.unused import soonest_first, unused_of
from leb_wallet.domain.year_ahead import AFTER, MARGIN, SAFE, lane_of, month_starts, year_range

TODAY = date(2026, 11, 22)
ID = "1" * 32
EUR = Money(amount=Decimal(10), currency="EUR")


def days(n):
    return Period(n=n, unit="day")


def rule(type_="inactivity", n=180, name="r", anchor="last_qualifying_event", **fields):
    period = days(n) if n else None
    return Rule(id=name, type=type_, label=Text(en=name), period=period, anchor=anchor, **fields)


def card(*rules, **fields):
    return Card(**{"id": ID, "label": "Card", "currency": "EUR", "rules": rules, "margin_days": 7} | fields)


def act(kind, ago, n=1, **fields):
    day = TODAY - timedelta(ago)
    return Event(id=f"{n:032x}", card_id=ID, kind=kind, happened_on=day, **fields)


def lane(the_card, *events, today=TODAY):
    return lane_of(deadlines(the_card, events, today), year_range(today))


USE = rule(resets_on=("sms_out", "top_up"))


# --- The year ahead ---------------------------------------------------------------------------


def test_a_lane_shows_the_safe_days_the_margin_and_then_the_loss():
    found = lane(card(USE), act("sms_out", 100))
    limit = TODAY + timedelta(80)
    assert [(band.kind, band.starts_on, band.ends_on) for band in found.bands] == [
        (SAFE, TODAY, limit - timedelta(7)),
        (MARGIN, limit - timedelta(7), limit),
        (AFTER, limit, date(2027, 12, 1)),
    ]
    assert found.bands[-1].tone == "lost"


def test_stages_follow_one_another_in_the_colour_of_what_they_take():
    stages = (
        Stage(state="receive_only", duration=days(30), receive_sms=True, outgoing=False),
        Stage(state="suspended", duration=days(30), receive_sms=False, receive_call=False),
        Stage(state="terminated"),
    )
    found = lane(card(rule(resets_on=("sms_out",), after=stages)), act("sms_out", 100))
    assert [band.tone for band in found.bands if band.kind == AFTER] == ["due", "overdue", "lost"]


def test_a_card_without_a_date_has_an_empty_lane():
    found = lane(card(USE))
    assert (found.clock, found.bands, found.marks) == (None, (), ())


def test_another_clock_that_ends_within_the_year_is_a_mark():
    plan = rule("plan_renewal", 30, "plan", anchor="plan_expiry")
    slower = rule("credit_validity", 200, "credit", anchor="top_up_date", resets_on=("top_up",))
    found = lane(card(USE, plan, slower), act("plan_purchase", 10, 1), act("top_up", 10, 2), act("sms_out", 160, 3))
    assert found.clock is not None
    assert [*sorted(mark.rule.id for mark in found.marks), found.clock.rule.id] == ["credit", "r", "plan"]


@given(
    st.integers(0, 900),
    st.integers(1, 900),
    st.lists(st.integers(1, 400), max_size=4),
    st.dates(date(1999, 1, 1), date(2099, 1, 1)),
)
def test_bands_lie_within_the_year_in_order_and_never_overlap(ago, period, stages, today):
    after = tuple(Stage(state="suspended", duration=days(n)) for n in stages)
    event = Event(id="1" * 32, card_id=ID, kind="sms_out", happened_on=today - timedelta(ago))
    shown = year_range(today)
    bands = lane_of(deadlines(card(rule(n=period, resets_on=("sms_out",), after=after)), [event], today), shown).bands
    for band in bands:
        assert shown.start <= band.starts_on < band.ends_on <= shown.end
    for one, then in pairwise(bands):
        assert one.ends_on <= then.starts_on


def test_the_range_holds_this_month_and_the_same_day_of_next_year():
    shown = year_range(TODAY)
    assert (shown.start, shown.end, len(month_starts(shown))) == (date(2026, 11, 1), date(2027, 12, 1), 13)
    assert [shown.share(day) for day in (date.min, shown.start, shown.end, date.max)] == [0, 0, 1, 1]


# --- What keeping costs -----------------------------------------------------------------------


def test_the_cheapest_act_is_named_with_its_rhythm_and_its_cost_a_year():
    known = [act("sms_out", 100, 1, amount="0.30", currency="EUR"), act("top_up", 200, 2, amount="10", currency="EUR")]
    cost = keeping_cost(card(USE), known, None, TODAY)
    text, top_up = cost.acts
    assert (cost.outlook, text.kind, text.every_days) == (Outlook.KNOWN, "sms_out", 173)  # 180 days less the margin
    assert text.per_year == Money(amount=(Decimal("0.30") * 365 / 173).quantize(Decimal("0.01")), currency="EUR")
    assert top_up.kind == "top_up"
    assert top_up.per_year.amount > text.per_year.amount


def test_an_act_of_unknown_price_is_named_but_never_called_the_cheapest():
    cost = keeping_cost(card(USE), [act("top_up", 20, amount="10", currency="EUR")], None, TODAY)
    assert [(a.kind, a.per_year is None) for a in cost.acts] == [("top_up", False), ("sms_out", True)]


def test_an_act_that_does_not_move_what_the_number_hangs_on_is_not_named():
    line = rule("line_validity", 90, "line", anchor="top_up_date", resets_on=("top_up",))
    known = [act("top_up", 10, 1, amount="10", currency="EUR"), act("sms_out", 5, 2, amount="0.1", currency="EUR")]
    assert [a.kind for a in keeping_cost(card(USE, line), known, None, TODAY).acts] == ["top_up"]


def test_a_plan_that_only_stops_calls_does_not_make_the_number_dearer():
    plan = rule("plan_renewal", 30, "plan", anchor="plan_expiry", price=EUR)
    known = [act("plan_purchase", 10, 1), act("sms_out", 5, 2, amount="0.1", currency="EUR")]
    cheapest = keeping_cost(card(USE, plan), known, None, TODAY).cheapest
    assert (cheapest.kind, cheapest.every_days) == ("sms_out", 173)


def test_the_amount_that_lasts_longer_may_be_the_cheaper_one():
    tiers = tuple(
        Tier(min=Decimal(least), max=most and Decimal(most), currency="EUR", extends=days(n))
        for least, most, n in ((10, "29.99", 37), (30, None, 187))
    )
    line = rule("line_validity", None, "line", anchor="top_up_date", resets_on=("top_up",), tiers=tiers)
    cost = keeping_cost(card(line), [act("top_up", 5, amount="10", currency="EUR")], None, TODAY)
    assert [(a.price.amount, a.every_days) for a in cost.acts] == [(30, 180), (10, 30)]


@pytest.mark.parametrize(
    ("rules", "events", "outlook"),
    [
        ((), (), Outlook.NO_DATE),
        ((rule("hard_cap", 400, anchor="activation_date"),), (), Outlook.NO_WAY),
        ((rule(resets_on=("sms_out",), after=(Stage(state="recycled"),)),), (("sms_out", 400),), Outlook.LOST),
    ],
)
def test_where_nothing_keeps_it_the_reason_is_told(rules, events, outlook):
    the_card = card(*rules, activated_on=TODAY - timedelta(50))
    cost = keeping_cost(the_card, [act(*one) for one in events], None, TODAY)
    assert (cost.outlook, cost.acts) == (outlook, ())


@given(st.integers(20, 700), st.integers(0, 600), st.integers(1, 10))
def test_the_yearly_cost_is_that_of_the_rhythm_wherever_the_clock_stands(period, ago, margin):
    the_card = card(rule(n=period, resets_on=("sms_out",)), margin_days=margin)
    cost = keeping_cost(the_card, [act("sms_out", ago, amount="1", currency="EUR")], None, TODAY)
    if cost.outlook == Outlook.KNOWN:
        assert cost.cheapest.every_days == period - margin
        assert cost.cheapest.per_year.amount == (Decimal(365) / (period - margin)).quantize(Decimal("0.01"))
    else:
        assert cost.outlook == Outlook.LOST


# --- What would expire ------------------------------------------------------------------------

CREDIT = rule("credit_validity", 90, "credit", anchor="top_up_date", resets_on=("top_up",))


def unused(the_card, *events):
    return unused_of(the_card, events, deadlines(the_card, events, TODAY))


def test_credit_is_listed_with_the_day_its_clock_runs_out():
    (found,) = unused(card(CREDIT), act("top_up", 10, 1, amount="20", currency="EUR", balance="20"))
    assert (found.what, found.amount, found.left, found.day) == ("credit", 20, 20, TODAY + timedelta(80))


def test_what_will_be_used_until_then_is_not_called_lost():
    used = [
        act("balance_check", 60, 2, balance="26", currency="EUR"),
        act("balance_check", 0, 3, balance="20", currency="EUR"),
    ]
    (found,) = unused(card(CREDIT), act("top_up", 80, 1, amount="20", currency="EUR"), *used)
    assert (found.amount, found.left) == (20, 19)  # 0.10 a day for ten days


def test_credit_that_was_never_told_or_is_used_up_is_not_listed():
    assert unused(card(CREDIT), act("top_up", 10, amount="20", currency="EUR")) == []
    assert unused(card(CREDIT), act("top_up", 10, 1), act("balance_check", 1, 2, balance="0", currency="EUR")) == []


def test_data_ends_with_the_pack_it_came_with():
    until = TODAY + timedelta(12)
    pack = act("addon_purchase", 5, 1, data_left_mb="2048", reported_until=until)
    told = act("balance_check", 1, 2, data_left_mb="700")
    (found,) = unused(card(), pack, told)
    assert (found.what, found.left, found.day, found.told_on) == ("data", 700, until, TODAY - timedelta(1))


def test_data_of_a_pack_that_has_ended_is_no_longer_listed():
    assert unused(card(), act("addon_purchase", 40, data_left_mb="2048", reported_until=TODAY - timedelta(9))) == []


def test_the_soonest_end_comes_first():
    until = TODAY + timedelta(12)
    found = unused(
        card(CREDIT),
        act("top_up", 10, 1, balance="20", currency="EUR"),
        act("addon_purchase", 5, 2, data_left_mb="2048", reported_until=until),
    )
    assert [one.what for one in soonest_first(found)] == ["data", "credit"]
