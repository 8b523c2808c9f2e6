"""Which acts wind a clock up, by how much, and what its proof says about each."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from rule_samples import act, card, clock_of, days, months, rule, said, tier

from leb_wallet.domain.clocks import Status
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import DAY_PER_CURRENCY_UNIT, MAX_LENGTH, Period
from leb_wallet.domain.rules import ExtendMode

TIERS = (tier(days(10), 5, 9), tier(months(2), 10))


def by_tier(*tiers, **fields):
    return rule(period=None, tiers=tiers or TIERS, **fields)


def limit(one, *acts):
    return clock_of(card(one), acts).limit


def proof(one, *acts, **fields):
    """Return the steps between the name of the rule and the margin."""
    return [step for step in said(card(one, **fields), acts, one) if step[0] not in ("rule", "margin", "last_safe_day")]


# --- What the proof says of an act ------------------------------------------------------------


def test_an_act_that_counts_is_told_with_its_length_the_end_before_and_the_end_after():
    added = rule(period=months(1), extend_mode=ExtendMode.ADD)
    first, second = act(1, "10-05"), act(2, "10-20")
    ends = [date(2026, 11, 5), date(2026, 12, 5)]
    assert proof(added, first, second) == [
        ("counted", {"event": first, "period": months(1), "before": None, "limit": ends[0], "mode": "add"}),
        ("counted", {"event": second, "period": months(1), "before": ends[0], "limit": ends[1], "mode": "add"}),
    ]


def test_a_top_up_of_unknown_amount_buys_the_shortest_length_and_the_proof_says_so():
    of_unknown_amount = act(1, "11-01")
    assert proof(by_tier(), of_unknown_amount) == [
        ("shortest_tier_assumed", {"event": of_unknown_amount, "reason": "amount_unknown"}),
        (
            "counted",
            {"event": of_unknown_amount, "period": days(10), "before": None, "limit": date(2026, 11, 11), "mode": None},
        ),
    ]


@pytest.mark.parametrize(
    ("one", "fields", "reason"),
    [
        (by_tier(), {"amount": 3}, "no_tier"),
        (by_tier(), {"amount": 5, "currency": "USD"}, "other_currency"),
        (rule(period=None), {}, "length_unknown"),
        (rule(min_reset_amount=Money(amount=Decimal(5), currency="GBP")), {}, "amount_unknown"),
        (rule(min_reset_amount=Money(amount=Decimal(5), currency="GBP")), {"amount": "4.99"}, "amount_too_small"),
        (
            rule(min_reset_amount=Money(amount=Decimal(5), currency="GBP")),
            {"amount": 5, "currency": "USD"},
            "other_currency",
        ),
        (rule(), {"state": "planned"}, "not_arrived"),
        (rule(), {"on": date(2026, 11, 23)}, "in_the_future"),
        (rule(not_reset_by=("sms_in",)), {"kind": "sms_in"}, "on_deny_list"),
        (rule(), {"kind": "sms_in"}, "not_listed"),
    ],
)
def test_an_act_that_does_not_count_is_told_with_its_reason(one, fields, reason):
    refused = act(1, **({"on": "11-01"} | fields))
    (first, *_) = proof(one, refused)
    assert first == ("not_counted", {"event": refused, "reason": reason})
    assert clock_of(card(one), [refused]).status == Status.WAITING


@pytest.mark.parametrize("kind", ["note", "balance_check"])
def test_what_is_no_act_at_all_is_not_spoken_of(kind):
    seen = (
        act(1, "10-01", kind, balance=Decimal(3), currency="GBP") if kind == "balance_check" else act(1, "10-01", kind)
    )
    counted = act(2, "10-01")
    assert [code for code, _ in proof(rule(), seen, counted)] == ["counted"]


def test_the_least_amount_itself_counts_and_so_does_one_without_a_currency():
    one = rule(min_reset_amount=Money(amount=Decimal(5), currency="GBP"))
    assert limit(one, act(1, "08-31", amount=5)) == date(2027, 2, 28)
    assert limit(one, act(1, "08-31", amount=5, currency=None)) == date(2027, 2, 28)


# --- How much of the past a proof speaks of ------------------------------------------------------


def test_a_proof_begins_with_the_act_that_decides_and_counts_what_came_before():
    older = [act(number, f"0{number}-01") for number in range(1, 6)]
    steps = proof(rule(), *older, act(9, "09-01"), act(10, "10-01", "sms_in"))
    assert [code for code, _ in steps] == ["older_acts", "counted", "not_counted"]
    assert steps[0] == ("older_acts", {"count": 5})


def test_a_proof_of_a_clock_that_nothing_started_speaks_of_the_last_twenty_acts():
    refused = [act(number, date(2026, 10, number), "sms_in") for number in range(1, 26)]
    steps = proof(rule(), *refused)
    assert steps[0] == ("older_acts", {"count": 5})
    assert [values["event"] for code, values in steps if code == "not_counted"] == refused[5:]


def test_where_acts_pile_up_the_proof_speaks_of_every_one():
    acts = [act(number, date(2026, 10, number)) for number in range(1, 26)]
    steps = proof(rule(period=days(1), extend_mode=ExtendMode.ADD), *acts)
    assert [values["event"] for _, values in steps] == acts


# --- Two acts on one day ---------------------------------------------------------------------------


@pytest.mark.parametrize("amounts", [(5, 10), (10, 5)])
def test_of_two_acts_on_one_day_the_earlier_end_counts_whichever_was_entered_first(amounts):
    acts = [act(number, "11-01", amount=amount) for number, amount in enumerate(amounts)]
    assert limit(by_tier(), *acts) == date(2026, 11, 11)
    assert proof(by_tier(), *acts)[-1][1]["limit"] == date(2026, 11, 11)


def test_an_act_on_a_later_day_counts_from_there_even_where_it_buys_less():
    assert limit(by_tier(), act(1, "10-01", amount=10), act(2, "11-02", amount=5)) == date(2026, 11, 12)
    steps = proof(by_tier(), act(1, "10-01", amount=10), act(2, "11-02", amount=5), act(3, "11-02", "sms_in"))
    assert [values["limit"] for code, values in steps if code == "counted"] == [date(2026, 11, 12)]


def test_an_act_on_the_very_day_a_told_end_falls_on_winds_the_clock_up_again():
    told = act(1, "10-01", reported_until=date(2026, 11, 1))
    assert limit(rule(period=days(30)), told, act(2, "11-01")) == date(2026, 12, 1)


# --- Adding ----------------------------------------------------------------------------------------


def test_months_added_on_the_last_day_itself_remember_the_first_day_of_all():
    added = rule(period=months(1), extend_mode=ExtendMode.ADD)
    assert limit(added, act(1, "08-31"), act(2, "09-30")) == date(2026, 10, 31)
    assert limit(added, act(1, "08-31"), act(2, "10-01")) == date(2026, 11, 1)


def test_two_top_ups_on_one_day_both_add():
    added = rule(period=days(10), extend_mode=ExtendMode.ADD)
    assert limit(added, act(1, "11-01"), act(2, "11-01")) == date(2026, 11, 21)


def test_what_goes_beyond_the_cap_is_lost_and_the_next_act_adds_to_the_cap():
    capped = rule(period=days(20), extend_mode=ExtendMode.ADD, cap=days(30))
    assert limit(capped, act(1, "10-01"), act(2, "10-02")) == date(2026, 11, 1)
    assert limit(capped, act(1, "10-01"), act(2, "10-02"), act(3, "10-20")) == date(2026, 11, 19)
    assert limit(capped, act(1, "10-01"), act(2, "10-02"), act(3, "11-01")) == date(2026, 11, 21)


# --- Tiers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "end"),
    [
        (date(2026, 7, 1), date(2026, 7, 31)),
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 9, 1), date(2026, 10, 1)),
    ],
)
def test_of_thirty_days_and_a_month_the_one_that_ends_first_counts(on, end):
    tiers = (tier(days(30), 5), tier(months(1), 5), tier(days(40), 5))
    assert limit(by_tier(*tiers), act(1, on, amount=7)) == end
    assert limit(by_tier(*reversed(tiers)), act(1, on, amount=7)) == end
    assert limit(by_tier(*tiers), act(1, on)) == end


@pytest.mark.parametrize(("amount", "on_balance", "end"), [(20, 5, "11-11"), (5, 20, "12-31"), (20, None, "11-11")])
def test_where_the_balance_decides_the_amount_does_not(amount, on_balance, end):
    one = by_tier(tier(days(10), 5, 9), tier(days(60), 10), extend_mode=ExtendMode.RESTART_BY_BALANCE)
    found = limit(one, act(1, "11-01", amount=amount, balance=on_balance))
    assert found == date.fromisoformat(f"2026-{end}")


def test_an_amount_counts_by_the_tiers_of_its_own_currency():
    one = by_tier(tier(days(10), 5), tier(days(60), 5, currency="USD"))
    assert limit(one, act(1, "11-01", amount=5)) == date(2026, 11, 11)
    assert limit(one, act(1, "11-01", amount=5, currency="USD")) == date(2026, 12, 31)
    assert limit(one, act(1, "11-01", amount=5, currency=None)) == date(2026, 11, 11)


def test_days_bought_one_by_one_are_whole_days_and_end_with_the_calendar():
    one = by_tier(tier(Period(n=2, unit=DAY_PER_CURRENCY_UNIT), 1))
    assert limit(one, act(1, "11-01", amount="3.75")) == date(2026, 11, 8)
    assert limit(one, act(1, "11-01", amount=30_000)) == date(2026, 11, 1) + timedelta(days=MAX_LENGTH)


@pytest.mark.parametrize(("least", "end"), [(None, date(2026, 11, 3)), (1, date(2026, 11, 3)), (3, date(2026, 11, 7))])
def test_a_top_up_of_unknown_amount_is_reckoned_with_as_the_least_there_is_or_as_one(least, end):
    one = by_tier(tier(Period(n=2, unit=DAY_PER_CURRENCY_UNIT), least))
    assert limit(one, act(1, "11-01")) == end


# --- What the activation starts ------------------------------------------------------------------


def test_the_activation_starts_the_clock_with_the_shortest_length_and_the_proof_says_so():
    started = {"on": date(2026, 11, 1), "period": days(10), "limit": date(2026, 11, 11)}
    assert proof(by_tier(), activated_on=date(2026, 11, 1)) == [("started_by_activation", started)]
    wound = proof(by_tier(), act(1, "11-02", amount=5), activated_on=date(2026, 11, 1))
    assert [code for code, _ in wound] == ["counted"]
    told = proof(
        by_tier(), act(1, "11-02", "balance_check", reported_until=date(2026, 12, 1)), activated_on=date(2026, 11, 1)
    )
    assert [code for code, _ in told] == ["operator_told"]


@pytest.mark.parametrize(
    "fields", [{"anchor": "current_expiry"}, {"anchor": "service_start"}, {"requires_opt_in": True}, {"period": None}]
)
def test_the_activation_starts_no_clock_that_is_bought_or_switched_on_later(fields):
    clock = clock_of(card(rule(**fields), activated_on=date(2026, 11, 1)), [])
    assert (clock.status, clock.limit) == (Status.WAITING, None)


# --- What the operator told -----------------------------------------------------------------------


def test_a_date_told_counts_until_the_next_act_and_the_proof_has_both_in_their_order():
    before, told, after = act(1, "09-01"), act(2, "10-01", reported_until=date(2026, 12, 24)), act(3, "10-02")
    assert limit(rule(), before, told) == date(2026, 12, 24)
    assert limit(rule(), before, told, after) == date(2027, 4, 2)
    added = rule(period=days(10), extend_mode=ExtendMode.ADD)
    assert limit(added, before, told, after) == date(2027, 1, 3)
    steps = proof(added, before, told, after)
    assert [code for code, _ in steps] == ["counted", "counted", "operator_told", "counted"]
    assert steps[2][1] == {"on": date(2026, 10, 1), "limit": date(2026, 12, 24)}
    assert steps[3][1]["before"] == date(2026, 12, 24)


def test_two_ways_to_lengthen_one_life_need_the_same_kind_and_both_the_same_end():
    top_up = rule(kind="line_validity", anchor="current_expiry", extend_mode="add", period=days(10))
    by_text = top_up.replace(id="text", resets_on=("sms_out",), period=days(5))
    of_credit = by_text.replace(id="credit", type="credit_validity")
    from_last = by_text.replace(id="last", anchor="last_qualifying_event")
    acts = [act(1, "11-01"), act(2, "11-02", "sms_out")]
    assert clock_of(card(top_up, by_text), acts).limit == date(2026, 11, 16)
    assert clock_of(card(top_up, of_credit, from_last), acts).limit == date(2026, 11, 11)
