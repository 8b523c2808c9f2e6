from datetime import date

import pytest

from leb_wallet.domain.effects import Effect, Outcome, counting_kinds, effect_of
from leb_wallet.domain.events import Event
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text

TODAY = date(2026, 11, 22)


def rule(name="use", n=180, **fields):
    values = {
        "id": name,
        "type": "inactivity",
        "label": Text(en=name),
        "period": Period(n=n, unit="day"),
        "anchor": "last_qualifying_event",
        "resets_on": ("top_up", "sms_out"),
        "not_reset_by": ("sms_in",),
    }
    return Rule(**values | fields)


def event(number, kind="top_up", day=TODAY, **fields):
    return Event(id=f"{number:032x}", card_id="c" * 32, kind=kind, happened_on=day, **fields)


@pytest.fixture
def card(make_card):
    return make_card(id="c" * 32, rules=(rule(),))


def test_the_first_act_gives_the_first_date(card):
    effect = effect_of(card, [], event(1), TODAY)
    assert effect == Effect(Outcome.MOVED, date(2027, 5, 14))


def test_a_later_act_moves_the_date_and_it_does_not_matter_whether_it_is_recorded_already(card):
    before = event(1, day=date(2026, 10, 1))
    act = event(2)
    assert effect_of(card, [before], act, TODAY) == effect_of(card, [before, act], act, TODAY)
    assert effect_of(card, [before], act, TODAY).outcome == Outcome.MOVED


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (event(2, "sms_in"), "on_deny_list"),
        (event(2, "wifi_calling"), "not_listed"),
        (event(2, state="planned"), "not_arrived"),
        (event(2, day=date(2026, 12, 1)), "in_the_future"),
        (event(2, "note"), "moves_nothing"),
        (event(2, "balance_check"), "moves_nothing"),
        (event(2, day=date(2026, 9, 1)), "another_clock"),
    ],
)
def test_what_moves_nothing_says_why(card, act, reason):
    effect = effect_of(card, [event(1, day=date(2026, 10, 1))], act, TODAY)
    assert (effect.outcome, effect.reason) == (Outcome.SAME, reason)
    assert effect.day == date(2027, 3, 23)


def test_too_small_an_amount_says_so(card):
    strict = card.replace(rules=(rule(min_reset_amount=Money(amount="10", currency="GBP")),))
    effect = effect_of(strict, [], event(1, amount="5", currency="GBP"), TODAY)
    assert effect == Effect(Outcome.NO_DATE, None, "amount_too_small")


def test_another_clock_may_still_decide(card):
    slow_and_fast = card.replace(rules=(rule("fast", 30, resets_on=("sms_out",)), rule("slow")))
    texts = [event(1, "sms_out", day=date(2026, 11, 20))]
    effect = effect_of(slow_and_fast, texts, event(2), TODAY)
    assert (effect.outcome, effect.reason) == (Outcome.SAME, "not_listed")


def test_a_card_without_rules_has_no_date(make_card):
    effect = effect_of(make_card(id="c" * 32), [], event(1), TODAY)
    assert effect == Effect(Outcome.NO_DATE, None, "moves_nothing")


def test_the_acts_that_count_are_those_of_the_deciding_clock_or_of_all(card):
    both = card.replace(rules=(rule(), rule("other", resets_on=("data", "top_up")), rule("off", enabled=False)))
    assert counting_kinds(both, None) == ("top_up", "sms_out", "data")
