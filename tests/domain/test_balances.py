"""Credit and data over time, expected and real, and what the card uses."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.balances import (
    Point,
    balance_series,
    check_due,
    compare,
    data_series,
    expected_balance,
    low_balance,
    usual_spending,
)
from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import EVENT_KINDS, EVENT_STATES, Event

TODAY = date(2026, 11, 22)


def day(text):
    return date.fromisoformat(f"2026-{text}")


def act(number, kind, on, amount=None, **fields):
    money = {name: Decimal(value) for name, value in fields.items() if name in ("balance", "bonus", "data_left_mb")}
    return Event(
        id=f"{number:032x}",
        card_id="c" * 32,
        kind=kind,
        happened_on=day(on) if isinstance(on, str) else on,
        amount=amount and Decimal(amount),
        **{"currency": "GBP"} | fields | money,
    )


@pytest.fixture
def card(make_card):
    return make_card(id="c" * 32, currency="GBP")


HISTORY = [
    act(1, "top_up", "01-01", "10"),  # before the first balance: contained in it
    act(2, "balance_check", "01-10", balance="9"),
    act(3, "sms_out", "02-01", "0.5"),
    act(4, "top_up", "03-01", "10", bonus="2"),
    act(5, "top_up", "03-02", "50", state="paid"),
    act(6, "note", "03-03"),
    act(7, "balance_check", "04-01", balance="19"),
    act(8, "call_out", "04-01", "3"),  # on the day of a check: contained in it
    act(9, "data", "05-01", "4"),
]


def test_a_series_begins_with_the_first_balance_told_and_reckons_between():
    assert balance_series(HISTORY) == [
        Point(day("01-10"), Decimal(9), told=True),
        Point(day("02-01"), Decimal("8.5"), told=False),
        Point(day("03-01"), Decimal("20.5"), told=False),
        Point(day("04-01"), Decimal(19), told=True),
        Point(day("05-01"), Decimal(15), told=False),
    ]


def test_a_series_has_one_currency():
    euros = [act(20, "balance_check", "02-02", balance="70", currency="EUR"), act(21, "top_up", "04-04", "70")]
    assert [point.amount for point in balance_series([*HISTORY, *euros], "EUR")] == [Decimal(70)]
    assert Decimal(70) not in [point.amount for point in balance_series([*HISTORY, *euros], "GBP")]


def test_without_a_balance_there_is_no_series():
    assert balance_series(HISTORY[:1]) == []
    assert data_series(HISTORY) == []


def test_data_left_is_as_the_operator_told_it_the_last_of_a_day():
    told = [
        act(1, "balance_check", "02-01", data_left_mb="500"),
        act(2, "data", "01-01", data_left_mb="900"),
        act(3, "top_up", "02-01", "5", data_left_mb="1500"),
    ]
    assert data_series(told) == [
        Point(day("01-01"), Decimal(900), told=True),
        Point(day("02-01"), Decimal(500), told=True),
    ]


def test_expected_is_the_last_balance_with_what_came_and_went_since(card):
    found = expected_balance(card, HISTORY, TODAY)
    assert (found.amount, found.currency, found.since, found.told) == (15, "GBP", day("04-01"), 19)
    assert compare(found, Decimal("12.50")) == Decimal("-2.50")
    assert compare(found, Decimal(15)) == 0


def test_expected_counts_a_bonus_and_knows_the_balance_on_an_earlier_day(card):
    assert expected_balance(card, HISTORY, day("03-15")).amount == Decimal("20.5")
    assert expected_balance(card, HISTORY, day("01-09")) is None


def test_acts_without_a_currency_are_in_that_of_the_card(card):
    events = [
        act(1, "balance_check", "01-10", balance="9", currency=None),
        act(2, "top_up", "01-11", "10"),
        act(3, "sms_out", "01-12", "1", currency=None),
    ]
    assert expected_balance(card, events, TODAY).amount == 18


def test_what_an_operator_takes_unseen_is_told(sim):
    plain, fee = (sim(name).did("balance_check", "2026-11-01", balance="5") for name in ("giffgaff-uk", "speakout-ca"))
    assert not expected_balance(plain.card, plain.events, TODAY).may_be_less
    assert expected_balance(fee.card, fee.events, TODAY).may_be_less


events_of_one_card = st.lists(
    st.builds(
        lambda number, kind, state, back, amount, balance, bonus: Event(
            id=f"{number:032x}",
            card_id="c" * 32,
            kind=kind,
            state=state,
            happened_on=TODAY - timedelta(back),
            amount=amount,
            balance=balance,
            bonus=bonus,
            currency="GBP",
        ),
        st.integers(0, 10**6),
        st.sampled_from(EVENT_KINDS),
        st.sampled_from(EVENT_STATES),
        st.integers(0, 12),
        *[st.none() | st.decimals(0, 50, places=2)] * 3,
    ),
    max_size=25,
    unique_by=lambda event: event.id,
)


@given(events_of_one_card)
def test_the_series_ends_where_the_engine_reckons_the_credit(events):
    card = Card(id="c" * 32, label="x", currency="GBP")
    found, series = expected_balance(card, events, TODAY), balance_series(events, "GBP")
    assert (series[-1].amount if series else None) == (found.amount if found else None)
    assert [point.day for point in series] == sorted({point.day for point in series})


# --- When to look again -----------------------------------------------------------------------


def test_a_check_is_due_after_some_days_and_any_told_balance_is_one(card):
    events = [act(1, "balance_check", "09-01"), act(2, "top_up", "10-23", "10", balance="12")]
    assert check_due(card, events, day("11-21")) is None
    assert check_due(card, events, TODAY) == 30
    assert check_due(card, events, TODAY, every_days=31) is None
    assert check_due(card, [*events, act(3, "data", "11-20", data_left_mb="5")], TODAY) is None


def test_without_any_check_the_days_count_from_the_first_thing_known(card):
    assert check_due(card, [], TODAY) is None
    assert check_due(card, [act(1, "top_up", "10-01", "10")], TODAY) == 52
    assert check_due(card.replace(activated_on=day("09-01")), [act(1, "top_up", "10-01")], TODAY) == 82


def test_a_check_that_is_planned_or_lies_ahead_is_none(card):
    later = [act(1, "balance_check", "12-01", balance="1"), act(2, "balance_check", "11-01", state="planned")]
    assert check_due(card.replace(activated_on=day("09-01")), later, TODAY) == 82


# --- Too low ----------------------------------------------------------------------------------


def needs(sim):
    found = low_balance(sim.card, sim.events, TODAY)
    return found and (found.need, found.balance, found.needed)


def test_credit_below_the_next_renewal_is_low(sim):
    ultra = sim("ultra-paygo-us").did("plan_purchase", "2026-11-01", reported_until=date(2026, 12, 1))
    ultra.did("balance_check", "2026-11-02", balance="2.99", currency="USD")
    assert needs(ultra) == ("renewal", Decimal("2.99"), 3)
    enough = sim("ultra-paygo-us").did("plan_purchase", "2026-11-01")
    assert needs(enough.did("balance_check", "2026-11-02", balance="3", currency="USD")) is None


def test_a_renewal_of_a_plan_that_does_not_run_needs_nothing(sim):
    assert needs(sim("ultra-paygo-us").did("balance_check", "2026-11-02", balance="1", currency="USD")) is None


def test_credit_below_the_next_fee_is_low(sim):
    assert needs(sim("speakout-ca").did("balance_check", "2026-11-02", balance="1", currency="CAD"))[0] == "fee"


def test_credit_below_the_cheapest_act_that_counts_is_low(sim):
    ais = sim("ais-th").did("balance_check", "2026-11-02", balance="29", currency="THB")
    assert needs(ais) == ("keep_alive", 29, 30)
    o2 = sim("o2-uk").did("sms_out", "2026-01-01", "0.3").did("call_out", "2026-01-02", "1.2")
    o2.did("balance_check", "2026-11-02", balance="0.2", currency="GBP")
    assert needs(o2) == ("keep_alive", Decimal("0.2"), Decimal("0.3"))


def test_credit_below_the_smallest_cost_known_is_low_where_no_rule_asks(card):
    events = [act(1, "sms_out", "01-01", "0.3"), act(2, "balance_check", "02-01", balance="0.1")]
    assert low_balance(card, events, TODAY).need == "act"
    assert low_balance(card, events[:1], TODAY) is None
    assert low_balance(card, [*events, act(3, "top_up", "03-01", "5")], TODAY) is None


# --- Usual use --------------------------------------------------------------------------------


def test_use_is_what_was_there_and_came_less_what_was_left():
    told = [
        act(1, "balance_check", "01-01", balance="10"),
        act(2, "top_up", "02-01", "10", bonus="1"),
        act(3, "balance_check", "04-11", balance="11"),
    ]
    found = usual_spending(told, "GBP", day("05-01"))
    assert (found.how, found.spent, found.since, found.until) == ("balances", 10, day("01-01"), day("04-11"))
    assert found.per_day == Decimal("0.1")
    assert found.until_day(day("05-01"), day("05-11")) == 1
    assert found.until_day(day("05-11"), day("05-01")) == 0


def test_a_balance_that_grew_unexplained_hides_no_spending():
    told = [
        act(n, "balance_check", on, balance=b) for n, on, b in ((1, "01-01", "5"), (2, "02-01", "9"), (3, "03-01", "7"))
    ]
    assert usual_spending(told, "GBP", day("05-01")).spent == 2


def test_without_balances_the_costs_recorded_tell_the_use():
    events = [act(1, "top_up", "01-01", "10"), act(2, "sms_out", "02-01", "1"), act(3, "call_out", "03-01", "3")]
    found = usual_spending(events, "GBP", day("04-11"))
    assert (found.how, found.spent, found.per_day) == ("costs", 4, Decimal("0.04"))


@pytest.mark.parametrize(
    "events",
    [
        [],
        [act(1, "top_up", "01-01", "10")],
        [act(1, "balance_check", "10-30", balance="10"), act(2, "balance_check", "11-20", balance="4")],
        [act(1, "sms_out", "11-01", "3")],
        [act(1, "sms_out", date(2024, 1, 1), "3")],
        [act(1, "balance_check", "01-01", balance="10", currency="EUR"), act(2, "balance_check", "11-20", balance="4")],
    ],
)
def test_little_old_or_foreign_history_tells_nothing(events):
    assert usual_spending(events, "GBP", TODAY) is None
