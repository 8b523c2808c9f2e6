"""Advice before paying, on the rules of real operators and on made-up ones."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.advice import ADVICE_CODES, Plan, Tone, advice_for
from leb_wallet.domain.advice_amounts import offers
from leb_wallet.domain.advice_case import Case, money_of
from leb_wallet.domain.cards import Card, card_from_provider
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import EVENT_KINDS, Event
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Tier
from leb_wallet.domain.text import Text
from leb_wallet.resources import resource_path
from leb_wallet.storage.catalogue_files import load_providers

TODAY = date(2026, 11, 22)
PROVIDERS = load_providers(resource_path("providers"))
SUMS = ("amount", "fee", "bonus", "paid")


def planned(currency, amount=None, kind="top_up", on=TODAY, **fields):
    sums = {name: Decimal(value) for name, value in fields.items() if name in SUMS}
    amount = None if amount is None else Decimal(amount)
    return Plan(**{"kind": kind, "happened_on": on, "amount": amount, "currency": currency} | fields | sums)


def advise(sim, amount=None, **fields):
    """Return the advice for a top-up of ``amount``, by code."""
    plan = planned(fields.pop("currency", sim.card.currency), amount, **fields)
    found = advice_for(sim.card, sim.events, PROVIDERS.get(sim.card.provider_id), plan, TODAY)
    assert len({advice.code for advice in found}) == len(found)
    return {advice.code: advice for advice in found}


def money(advice, name="amount"):
    return advice.values[name].amount


def rule(name="line", rule_type="line_validity", **fields):
    values = {"id": name, "type": rule_type, "label": Text(en=name), "anchor": "top_up_date", "resets_on": ("top_up",)}
    return Rule(**values | fields)


def tier(least, days, most=None):
    return Tier(min=least, max=most, currency="EUR", extends=Period(n=days, unit="day"))


@pytest.fixture
def made_up(make_card):
    """Return a function that makes a card of one's own rules, with its events."""

    class MadeUp:
        def __init__(self, *rules, **fields):
            self.card = make_card(id="c" * 32, currency="EUR", rules=rules, **fields)
            self.events = []

        def did(self, kind, days_ago, amount=None, **fields):
            values = {"currency": "EUR", "amount": amount and Decimal(amount)} | fields
            number = len(self.events) + 1
            day = TODAY - timedelta(days_ago)
            self.events.append(Event(id=f"{number:032x}", card_id="c" * 32, kind=kind, happened_on=day, **values))
            return self

    return MadeUp


# --- Does it count? ---------------------------------------------------------------------------


def test_a_top_up_that_counts_names_both_days_and_what_is_gained(sim):
    found = advise(sim("giffgaff-uk").did("sms_out", "2026-10-01"), "10")["moves_date"]
    assert found.tone == Tone.GOOD
    assert found.values == {"before": date(2027, 3, 25), "day": date(2027, 5, 15), "days": 51}


def test_days_gained_count_from_today_where_the_date_is_past(sim):
    found = advise(sim("giffgaff-uk").did("sms_out", "2026-01-01"), "10")["moves_date"]
    assert found.values["days"] == (date(2027, 5, 15) - TODAY).days


def test_the_day_told_is_the_one_the_engine_gives_afterwards(sim):
    card = sim("sosim-hk").did("top_up", "2026-06-01", "100")
    told = advise(card, "200")["moves_date"].values["day"]
    assert card.did("top_up", "2026-11-22", "200").on("2026-11-22").last_safe_day == told


def test_an_act_on_a_day_to_come_is_judged_on_that_day(sim):
    found = advise(sim("giffgaff-uk").did("sms_out", "2026-10-01"), "10", on=date(2026, 12, 22))
    assert found["moves_date"].values["day"] == date(2027, 6, 15)


def test_a_first_top_up_gives_the_card_its_first_date(sim):
    assert advise(sim("sosim-hk"), "100")["first_date"].values == {"day": date(2027, 5, 14)}


@pytest.mark.parametrize(
    ("provider_id", "before", "amount", "reason"),
    [
        ("voxi-uk", ("sms_out", "1"), "10", "on_deny_list"),
        ("clubsim-hk", ("plan_purchase", "50"), "50", "not_listed"),
        ("2degrees-nz", ("top_up", "10"), "5", "amount_too_small"),
        ("true-dtac-th", ("top_up", "20"), "500", "no_tier"),
    ],
)
def test_what_does_not_count_is_a_warning_with_the_reason(sim, provider_id, before, amount, reason):
    kind, paid = before
    card = sim(provider_id).did(kind, "2026-11-01", paid)
    if provider_id == "voxi-uk":
        card = card.without_rules("plan_renewal").did("balance_change", "2026-11-01")
        card.card = card.card.replace(
            rules=tuple(r.replace(not_reset_by=(*r.not_reset_by, "top_up")) for r in card.card.rules)
        )
    found = advise(card, amount)["does_not_count"]
    assert (found.tone, found.values["reason"]) == (Tone.WARN, reason)


def test_what_does_not_count_comes_with_what_does(sim):
    found = advise(sim("clubsim-hk").did("plan_purchase", "2026-11-01"), "50")["does_not_count"]
    assert found.values["acts"] == ("plan_purchase",)


def test_a_text_counts_where_a_top_up_does_not(sim):
    card = sim("id-mobile-uk").did("sms_out", "2026-10-01")
    assert "moves_date" in advise(card, kind="sms_out")
    assert advise(card, "10")["moves_other_clock"].values["deciding"] == date(2027, 1, 22)


def test_an_act_that_no_rule_speaks_of(make_card, made_up):
    assert set(advise(made_up(), "5")) == {"no_rules"}
    only_note = made_up(rule(rule_type="note_only", resets_on=()))
    assert "no_rules" in advise(only_note, "5")


@pytest.mark.parametrize("provider_id", ["leb", "custom", "shinetown-hk", "telkomsel-id", "vodafone-nl"])
def test_where_only_the_operator_knows_the_date_advice_says_so(sim, provider_id):
    card = sim(provider_id)
    found = advise(card, "10", currency=card.card.currency or "CNY")
    assert found["date_not_known"].tone == Tone.INFO
    assert "does_not_count" not in found


def test_a_date_at_the_cap_cannot_be_moved_further(made_up):
    year, month = Period(n=365, unit="day"), Period(n=30, unit="day")
    capped = rule(period=month, cap=year, extend_mode="add", anchor="current_expiry")
    card = made_up(capped).did("top_up", 1, "5", reported_until=TODAY + timedelta(365))
    found = advise(card, "10")["cap_reached"]
    assert (found.tone, found.values["period"]) == (Tone.WARN, year)
    nearly = made_up(capped).did("top_up", 1, "5", reported_until=TODAY + timedelta(355))
    found = advise(nearly, "10")
    assert (found["moves_date"].values["days"], found["cut_by_cap"].values["days"]) == (10, 20)
    assert "cut_by_cap" not in advise(made_up(capped), "10")


def test_a_later_end_that_is_kept_makes_a_small_top_up_useless(sim):
    card = sim("digi-my").did("top_up", "2026-11-20", "100")
    found = advise(card, "20")["nothing_further"]
    assert (found.tone, found.values["day"]) == (Tone.WARN, card.on("2026-11-22").last_safe_day)


def test_a_smaller_top_up_that_ends_the_card_sooner_is_a_warning(sim):
    card = sim("sosim-hk").did("top_up", "2026-06-01", "500")
    found = advise(card, "100")
    assert found["moves_earlier"].tone == Tone.WARN
    assert found["moves_earlier"].values["day"] < found["moves_earlier"].values["before"]
    assert money(found["smallest_amount"]) == 500


def test_a_clock_that_begins_with_the_top_up_is_told_apart_from_one_that_shrinks(made_up):
    number = rule("number", "inactivity", period=Period(n=300, unit="day"), anchor="last_qualifying_event")
    number = number.replace(resets_on=("sms_out",))
    credit = rule("credit", "credit_validity", period=Period(n=60, unit="day"))
    found = advise(made_up(number, credit).did("sms_out", 5), "10")
    assert found["starts_clock"].values["rule"].id == "credit"
    assert "moves_earlier" not in found


def test_another_clock_that_would_end_sooner_is_a_warning(made_up):
    number = rule("number", "inactivity", period=Period(n=90, unit="day"))
    credit = rule("credit", "credit_validity", tiers=(tier("5", 120, "19.99"), tier("20", 700)))
    found = advise(made_up(number, credit).did("top_up", 60, "20"), "5")
    assert "moves_date" in found
    assert found["shortens_clock"].values["rule"].id == "credit"


def test_a_clock_that_no_longer_runs_is_good_news(made_up):
    empty = rule("empty", "zero_balance", period=Period(n=30, unit="day"), anchor="balance_zero_date")
    card = made_up(empty).did("balance_check", 10, balance=Decimal(0))
    assert advise(card, "5")["clock_stops"].values["rule"].id == "empty"


# --- Which amount -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("provider_id", "amount"),
    [
        ("2degrees-nz", 10),  # the least that counts
        ("sosim-hk", 100),  # the smallest sold
        ("lebara-fr", 5),  # the first tier
        ("giffgaff-uk", 10),  # the operator's minimum
        ("3hk-prepaid", 100),  # 50 counts by one of two disputing rules; the earlier date decides
        ("cmhk-mysim", 50),  # 30 is below the minimum of another way
        ("ais-th", 500),
        ("starhub-sg", 17),
    ],
)
def test_the_smallest_amount_that_moves_the_date(sim, provider_id, amount):
    card = sim(provider_id).did("top_up", "2026-10-25", "1", reported_until=date(2026, 12, 3))
    if provider_id == "starhub-sg":
        card.without_rules("credit_validity", "plan_renewal")
    found = advise(card)["smallest_amount"]
    assert money(found) == amount
    moved = card.did("top_up", "2026-11-22", str(amount), balance=None).on("2026-11-22").last_safe_day
    assert found.values["day"] == moved


def test_where_every_amount_counts_advice_says_so(sim):
    assert advise(sim("telekom-de").did("top_up", "2026-03-01", "5"))["any_amount"].values["day"] == date(2027, 11, 15)


def test_amounts_that_move_nothing_are_not_named(sim):
    assert "smallest_amount" not in advise(sim("id-mobile-uk").did("sms_out", "2026-10-01"))


@pytest.mark.parametrize(
    ("provider_id", "days"),
    [
        ("sosim-hk", {100: 180, 200: 365, 500: 730}),
        ("h2o-payg-us", {10: 90, 100: 365}),
        ("att-prepaid-us", {10: 30, 25: 90, 100: 365}),
    ],
)
def test_the_list_of_amounts_names_the_smallest_for_each_day(sim, provider_id, days):
    told = advise(sim(provider_id))["amounts_give"].values["offers"]
    margin = 7
    assert {int(one["amount"].amount): (one["day"] - TODAY).days + margin for one in told} == days


@pytest.mark.parametrize(("provider_id", "amount"), [("sosim-hk", 200), ("h2o-payg-us", 10), ("att-prepaid-us", 100)])
def test_the_amount_that_moves_it_furthest_for_its_price(sim, provider_id, amount):
    card = sim(provider_id)
    assert money(advise(card)["best_value"]) == amount


def test_a_balance_already_there_lifts_into_a_tier_where_the_operator_goes_by_the_balance(sim):
    card = sim("lime-ky").did("balance_check", "2026-11-01", balance="45", currency="KYD")
    assert (advise(card, "5")["first_date"].values["day"] - TODAY).days == 365 - 7


def test_a_little_more_for_the_next_tier(sim):
    found = advise(sim("aldi-talk-de").did("top_up", "2026-11-01", "5"), "14")["just_below_tier"]
    assert (found.tone, money(found, "more"), money(found)) == (Tone.WARN, 1, 15)
    assert found.values["more_days"] == (found.values["day"] - found.values["planned_day"]).days == 245


def test_fifty_gives_thirty_days_and_a_hundred_gives_a_hundred_and_eighty(made_up):
    trap = rule(tiers=(tier("50", 30, "99.99"), tier("100", 180)))
    found = advise(made_up(trap).did("top_up", 20, "50"), "50")["tier_above"]
    assert (money(found, "planned"), money(found), found.values["more_days"]) == (50, 100, 150)


@pytest.mark.parametrize("amount", ["100", "200"])
def test_a_tier_that_is_hardly_cheaper_is_no_trap(sim, amount):
    assert not {"tier_above", "just_below_tier"} & set(advise(sim("sosim-hk"), amount))


def test_less_that_gives_the_same_date_is_enough(sim):
    found = advise(sim("h2o-payg-us").did("top_up", "2026-10-01", "10"), "30")["less_is_enough"]
    assert (money(found), money(found, "planned")) == (10, 30)
    assert "less_is_enough" not in advise(sim("h2o-payg-us").did("top_up", "2026-10-01", "10"), "10")


def test_more_than_the_highest_tier_moves_nothing_further(sim):
    assert money(advise(sim("att-prepaid-us"), "300")["less_is_enough"]) == 100


def test_an_amount_below_the_operators_minimum_is_a_warning(sim):
    found = advise(sim("giffgaff-uk").did("sms_out", "2026-10-01"), "5")["below_minimum"]
    assert (found.tone, money(found), money(found, "planned")) == (Tone.WARN, 10, 5)
    assert "below_minimum" not in advise(sim("giffgaff-uk"), "10")
    assert "below_minimum" not in advise(sim("giffgaff-uk"), "5", currency="EUR")
    assert "below_minimum" not in advise(sim("giffgaff-uk"), "5", kind="plan_purchase")


@pytest.mark.parametrize(("amount", "nearest"), [("12", [10, 15]), ("3", [5]), ("100", [30]), ("15", None)])
def test_an_amount_that_is_not_sold_comes_with_its_neighbours(sim, amount, nearest):
    found = advise(sim("aldi-talk-de"), amount).get("not_sold")
    assert (found and [one.amount for one in found.values["amounts"]]) == nearest


def test_a_bonus_lifts_no_amount_into_the_next_tier(sim):
    found = advise(sim("sosim-hk"), "100", bonus="100")["bonus_does_not_count"]
    assert (found.tone, money(found, "bonus"), found.values["day"]) == (Tone.WARN, 100, date(2027, 5, 14))
    assert "bonus_does_not_count" not in advise(sim("sosim-hk"), "100", bonus="50")
    below = advise(sim("2degrees-nz").did("top_up", "2026-11-01", "10"), "5", bonus="5")
    assert below["bonus_does_not_count"].values["day"] == date(2027, 10, 25)


# --- Will it be used? ---------------------------------------------------------------------------


def quiet(sim, provider_id, currency):
    card = sim(provider_id).did("top_up", "2026-01-01", "25")
    card.did("balance_check", "2026-01-02", balance="25", currency=currency)
    return card.did("balance_check", "2026-11-02", balance="20", currency=currency)


def test_more_than_the_card_uses_until_the_next_top_up(sim):
    card = quiet(sim, "2degrees-nz", "NZD")
    found = advise(card, "100")["more_than_used"]
    days = (found.values["day"] - TODAY).days
    assert (found.values["how"], found.values["since"], money(found, "spent")) == ("balances", date(2026, 1, 2), 5)
    assert money(found, "used") == (Decimal(5) * days / 304).quantize(Decimal("0.01"))
    assert money(found, "credit") == money(found, "used") + money(found, "left") == 120
    assert found.tone == Tone.WARN
    assert advise(card, "10")["more_than_used"].tone == Tone.INFO  # the least that counts


def test_a_card_that_uses_more_than_is_bought_is_not_warned(sim):
    card = sim("2degrees-nz").did("top_up", "2026-05-01", "10").did("call_out", "2026-06-01", "90")
    assert "more_than_used" not in advise(card, "10")


def test_without_a_history_nothing_is_said_about_use(sim):
    assert not {"more_than_used", "would_expire"} & set(advise(sim("2degrees-nz"), "500"))


def test_costs_recorded_tell_the_use_where_no_balance_does(sim):
    card = sim("2degrees-nz").did("top_up", "2026-05-01", "10").did("call_out", "2026-06-01", "1")
    assert advise(card, "10")["more_than_used"].values["how"] == "costs"


def test_credit_that_would_be_lost_unused_is_a_warning(sim):
    found = advise(quiet(sim, "globe-ph", "PHP"), "100")
    assert found["would_expire"].values["day"] == date(2027, 11, 22)
    assert (found["would_expire"].tone, money(found["would_expire"], "left")) == (Tone.WARN, 114)
    assert "more_than_used" not in found  # one sentence about it is enough


def test_without_a_history_only_the_day_on_which_credit_ends_is_told(sim):
    found = advise(sim("h2o-payg-us"), "10")
    assert found["credit_expires"].values == {"day": date(2027, 2, 20)}
    assert "credit_expires" not in advise(sim("sosim-hk"), "100")


# --- Does it pay for the plan? ------------------------------------------------------------------


def test_credit_does_not_renew_a_plan_that_is_charged_to_a_card(sim):
    assert advise(sim("voxi-uk"), "10")["plan_not_from_credit"].tone == Tone.INFO
    running = advise(sim("voxi-uk").did("plan_purchase", "2026-11-01"), "10")["plan_not_from_credit"]
    assert (running.tone, running.values["rule"].charged_to) == (Tone.WARN, "card")
    assert "plan_not_from_credit" not in advise(sim("ultra-paygo-us").did("plan_purchase", "2026-11-01"), "10")
    assert "plan_not_from_credit" not in advise(sim("voxi-uk"), kind="plan_purchase")


def test_a_top_up_too_small_for_the_next_renewal_says_what_is_missing(sim):
    card = sim("ultra-paygo-us").did("plan_purchase", "2026-11-01")
    card.did("balance_check", "2026-11-02", balance="0.5", currency="USD")
    found = advise(card, "2")
    assert money(found["not_enough_for_renewal"], "missing") == Decimal("0.5")
    assert found["does_not_count"].values["reason"] == "amount_too_small"
    assert "not_enough_for_renewal" not in advise(card, "2.5")
    assert "not_enough_for_renewal" not in advise(card, "2", bonus="0.5")


def test_enough_credit_moves_the_renewal(sim):
    card = sim("ultra-paygo-us").did("plan_purchase", "2026-11-01")
    card.did("balance_check", "2026-11-02", balance="0.5", currency="USD")
    assert advise(card, "5")["moves_date"].values["days"] == 30
    assert set(advise(card)) >= {"smallest_amount", "amounts_give"}


# --- Fees ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("fee", "percent"), [("1", 10), ("2.5", 25), ("0.99", None), ("0", None)])
def test_a_tenth_of_the_amount_is_a_high_fee(sim, fee, percent):
    found = advise(sim("giffgaff-uk"), "10", fee=fee).get("high_fee")
    assert (found and found.values["percent"]) == percent


@pytest.mark.parametrize(("paid", "more"), [("11.5", "0.5"), ("11", None), ("9", None)])
def test_more_paid_than_amount_and_fee_is_a_warning(sim, paid, more):
    found = advise(sim("giffgaff-uk"), "10", fee="1", paid=paid).get("paid_more")
    assert (found and money(found, "more")) == (more and Decimal(more))


def test_another_currency_is_worth_a_word_and_is_never_added_up(sim):
    found = advise(sim("giffgaff-uk"), "10", paid="95", paid_currency="CNY")
    assert found["paid_in_other_currency"].values == {"paid": Money(amount="95", currency="CNY"), "currency": "GBP"}
    assert "paid_more" not in found
    assert "paid_in_other_currency" not in advise(sim("giffgaff-uk"), "10", paid="10", paid_currency="GBP")


# --- All together -------------------------------------------------------------------------------


def test_whether_it_counts_comes_first_then_the_warnings(sim):
    card = sim("giffgaff-uk").did("sms_out", "2026-10-01")
    plan = planned("GBP", "20", fee="4", paid="30", bonus="1")
    found = advice_for(card.card, card.events, PROVIDERS["giffgaff-uk"], plan, TODAY)
    assert [(one.code, one.tone) for one in found] == [
        ("moves_date", Tone.GOOD),
        ("high_fee", Tone.WARN),
        ("paid_more", Tone.WARN),
        ("less_is_enough", Tone.INFO),
    ]


def test_before_an_amount_is_chosen_the_amounts_are_told(sim):
    card = sim("sosim-hk").did("top_up", "2026-06-01", "100")
    assert list(advise(card)) == ["smallest_amount", "best_value", "amounts_give"]


def test_a_card_without_a_currency_or_operator_is_advised_too(make_card):
    card = make_card(rules=(rule(tiers=(tier("5", 30),)),))
    plan = planned(None, "9", fee="1", paid="10", bonus="2")
    assert [one.code for one in advice_for(card, [], None, plan, TODAY)] == ["first_date"]


def test_money_to_show_fits_what_a_record_can_hold():
    assert money_of(Decimal("1e20"), "EUR").amount == 99_999_999_999
    assert str(money_of(Decimal("100.000"), "EUR").amount) == "100"
    assert money_of(Decimal(1) / 3, "EUR").amount == Decimal("0.333")
    assert money_of(Decimal(1), None) is None


sums = st.none() | st.decimals(0, 99_999_999_999, places=3)


@given(
    st.sampled_from(sorted(PROVIDERS)),
    st.sampled_from(["top_up", "top_up", *EVENT_KINDS]),
    st.lists(st.tuples(st.sampled_from(EVENT_KINDS), st.integers(0, 500), sums, sums), max_size=5),
    st.integers(-40, 40),
    st.fixed_dictionaries(dict.fromkeys(SUMS, sums)),
    st.sampled_from([None, "CNY"]),
)
def test_whatever_is_planned_gets_advice_with_known_codes(provider_id, kind, history, ahead, money, paid_currency):
    provider = PROVIDERS[provider_id]
    card: Card = card_from_provider(provider, "x", activated_on=date(2025, 1, 1))
    events = [
        Event(
            id=f"{n:032x}",
            card_id=card.id,
            kind=done,
            happened_on=TODAY - timedelta(back),
            amount=amount,
            balance=balance,
            currency=card.currency,
        )
        for n, (done, back, amount, balance) in enumerate(history)
    ]
    plan = Plan(kind, TODAY + timedelta(ahead), currency=card.currency, paid_currency=paid_currency, **money)
    for advice in advice_for(card, events, provider, plan, TODAY):
        assert advice.code in ADVICE_CODES


@given(st.sampled_from(sorted(PROVIDERS)), st.integers(0, 300), st.integers(1, 300))
def test_every_amount_that_is_offered_moves_the_date_and_more_days_cost_more(provider_id, back, amount):
    provider = PROVIDERS[provider_id]
    card = card_from_provider(provider, "x")
    done = Event(
        id="1" * 32,
        card_id=card.id,
        kind="top_up",
        happened_on=TODAY - timedelta(back),
        amount=amount,
        currency=card.currency,
    )
    case = Case(card, [done], provider, planned(card.currency), today=TODAY)
    before = deadlines(card, [done], TODAY).last_safe_day
    found = offers(case)
    assert all(before is None or offer.day > before for offer in found)
    assert [offer.amount for offer in found] == sorted({offer.amount for offer in found})
