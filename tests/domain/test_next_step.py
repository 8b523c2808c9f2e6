"""The one thing to do next."""

from datetime import timedelta
from decimal import Decimal

import pytest

from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event, EventKind
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.money import Money
from leb_wallet.domain.next_step import next_step
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Stage
from leb_wallet.domain.text import Text


@pytest.fixture
def step_of(make_card, today):
    """Return a function that tells the next step of a card whose last act was so many days ago."""

    def find(days_ago, kind=EventKind.TOP_UP, **fields):
        values = {"anchor": "last_qualifying_event", "period": Period(n=180, unit="day")} | fields
        rule = Rule(id="line", type="inactivity", label=Text.plain("Line"), **values)
        card = make_card(rules=(rule,))
        act = Event(
            id=new_id(),
            card_id=card.id,
            kind=kind,
            happened_on=today - timedelta(days_ago),
            amount=Decimal(50),
            currency="GBP",
        )
        return next_step(card, [act], deadlines(card, [act], today))

    return find


def test_a_small_act_that_moves_the_date_comes_before_a_top_up(step_of, today):
    step = step_of(170, resets_on=("top_up", "sms_out", "plan_purchase"))
    assert step.kind == EventKind.SMS_OUT
    assert step.day == today + timedelta(180 - 7)


def test_a_top_up_comes_before_other_purchases_and_names_the_least_that_counts(step_of):
    least = Money(amount=Decimal(5), currency="GBP")
    step = step_of(170, resets_on=("plan_purchase", "top_up"), min_reset_amount=least)
    assert (step.kind, step.least) == (EventKind.TOP_UP, least)


def test_with_time_left_the_act_is_for_then_even_if_one_was_done_today(step_of):
    step = step_of(0, resets_on=("top_up", "sms_out"))
    assert step.kind == EventKind.SMS_OUT
    assert step.day is None


def test_after_the_limit_it_is_the_way_back(step_of):
    least = Money(amount=Decimal(50), currency="GBP")
    grace = Stage(state="grace", duration=Period(n=90, unit="day"), recover_by=("top_up",), recover_min=least)
    step = step_of(185, resets_on=("top_up", "sms_out"), after=(grace,))
    assert (step.kind, step.least) == ("top_up", least)


def test_where_nothing_helps_or_nothing_is_known_nothing_is_said(step_of, make_card, today):
    assert step_of(300, resets_on=("top_up",), after=(Stage(state="terminated"),)) is None
    assert step_of(10, kind=EventKind.SMS_OUT, resets_on=("top_up",)) is None  # nothing to count from
    card = make_card(rules=())
    assert next_step(card, [], deadlines(card, [], today)) is None


def test_a_plan_that_is_paid_from_the_credit_asks_for_a_top_up(make_card, today):
    rule = Rule(
        id="plan",
        type="plan_renewal",
        label=Text.plain("Plan"),
        anchor="plan_purchase_date",
        period=Period(n=30, unit="day"),
        renews=True,
        charged_to="balance",
    )
    card = make_card(rules=(rule,))
    bought = Event(id=new_id(), card_id=card.id, kind=EventKind.PLAN_PURCHASE, happened_on=today)
    assert next_step(card, [bought], deadlines(card, [bought], today)).kind == EventKind.TOP_UP
