"""Guided top-ups: which step follows, what is kept, and what is recorded in the end."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.walk import WAYS, Walk, Way
from leb_wallet.domain.walks import (
    STEPS,
    Answer,
    Outcome,
    WalkStep,
    event_on_the_way,
    finished_event,
    is_worth_keeping,
    joined,
    new_event,
    new_walk,
    next_step,
    plan_of,
    resumed_step,
    steps_of,
    typed_of,
    walk_of,
)

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TYPED = {
    Answer.KIND: "top_up",
    Answer.AMOUNT: "10,50",
    Answer.CURRENCY: "GBP",
    Answer.FEE: "0.50",
    Answer.BONUS: "5",
    Answer.PAID: "98",
    Answer.PAID_CURRENCY: "cny",
    Answer.PAY_WITH: "alipay",
    Answer.ORDER_NUMBER: " A-17 ",
    Answer.RECEIPTS: "aa,bb",
}


@pytest.fixture
def card(make_card):
    return make_card()


def walk_at(way, step, **typed):
    return Walk(way=way, step=step, typed=typed)


def steps_walked(walk):
    """Return the steps a user sees who only presses Next."""
    seen = [walk.step]
    while (step := next_step(walk)) is not None:
        walk = walk.replace(step=step)
        seen.append(step)
    return seen


@pytest.mark.parametrize("way", WAYS)
def test_every_way_leads_from_its_first_step_to_the_result(way):
    seen = steps_walked(new_walk(way))
    assert seen[0] == STEPS[way][0]
    assert seen[-1] == WalkStep.RESULT
    assert len(seen) == len(set(seen))


def test_a_voucher_is_entered_only_where_the_shop_gave_one():
    without = walk_at(Way.SHOP, WalkStep.PAY, has_voucher="no")
    assert next_step(without) == WalkStep.ARRIVAL
    assert next_step(joined(without, {Answer.HAS_VOUCHER: "yes"})) == WalkStep.VOUCHER


@pytest.mark.parametrize(
    ("outcome", "last"),
    [
        (Outcome.ARRIVED, WalkStep.RESULT),
        (Outcome.WAITING, WalkStep.RECEIPT),
        (Outcome.FAILED, WalkStep.RECEIPT),
        (Outcome.REFUNDED, WalkStep.RECEIPT),
        (Outcome.NOT_PAID, WalkStep.ARRIVAL),
    ],
)
def test_only_what_arrived_is_asked_for_credit_and_date(outcome, last):
    assert steps_walked(walk_at(Way.ONLINE, WalkStep.ARRIVAL, outcome=outcome))[-1] == last


@pytest.mark.parametrize(("way", "step"), [(Way.THIRD_PARTY, WalkStep.SUPPORT), (Way.SHOP, WalkStep.ASK)])
def test_where_the_card_is_not_supported_the_way_ends_and_nothing_is_kept(way, step):
    walk = walk_at(way, step, supported="no")
    assert next_step(walk) is None
    assert not is_worth_keeping(walk, new_walk(way))
    assert next_step(joined(walk, {Answer.SUPPORTED: "yes"})) is not None


def test_looking_at_the_first_page_keeps_nothing_and_typing_there_does():
    begun = new_walk(Way.ONLINE)
    assert not is_worth_keeping(begun, begun)
    assert is_worth_keeping(joined(begun, {Answer.SITE: "giffgaff.com"}), begun)
    assert is_worth_keeping(begun.replace(step=WalkStep.NUMBER), begun)


def test_what_was_typed_becomes_the_record(card):
    walk = walk_at(Way.THIRD_PARTY, WalkStep.PAY, **TYPED)
    event = event_on_the_way(new_event(card, walk, TODAY), walk, TODAY, NOW)
    assert (event.amount, event.currency, event.fee, event.bonus) == (Decimal("10.50"), "GBP", Decimal("0.50"), 5)
    assert (event.paid, event.paid_currency, event.pay_with) == (98, "CNY", "alipay")
    assert (event.order_number, event.channel, event.receipts) == ("A-17", "third_party", ("aa", "bb"))
    assert event.state == "planned"
    assert event.walk == walk


def test_what_cannot_be_read_yet_is_kept_as_typed(card):
    walk = walk_at(Way.ONLINE, WalkStep.AMOUNT, amount="ten", currency="GBP", order_number="x\x00")
    event = event_on_the_way(new_event(card, walk, TODAY), walk, TODAY, NOW)
    assert (event.amount, event.currency, event.order_number) == (None, None, None)
    assert event.walk.typed[Answer.AMOUNT] == "ten"


def test_an_emptied_input_empties_the_record(card):
    walk = walk_at(Way.ONLINE, WalkStep.PAY, **TYPED)
    event = event_on_the_way(new_event(card, walk, TODAY), walk, TODAY, NOW)
    emptied = joined(walk, {Answer.FEE: "", Answer.RECEIPTS: ""})
    assert event_on_the_way(event, emptied, TODAY, NOW).fee is None


def test_going_on_from_paying_is_what_makes_it_paid(card):
    planned = new_event(card, new_walk(Way.ONLINE), TODAY)
    at_pay = event_on_the_way(planned, walk_at(Way.ONLINE, WalkStep.PAY), TODAY, NOW)
    assert (at_pay.state, at_pay.paid_at) == ("planned", None)
    waiting = event_on_the_way(at_pay, walk_at(Way.ONLINE, WalkStep.ARRIVAL), TODAY, NOW)
    assert (waiting.state, waiting.paid_at) == ("paid", NOW)
    later = datetime(2026, 11, 23, tzinfo=UTC)
    assert event_on_the_way(waiting, walk_at(Way.ONLINE, WalkStep.RECEIPT), TODAY, later).paid_at == NOW


@pytest.mark.parametrize(
    ("outcome", "state", "left_at"),
    [
        (Outcome.ARRIVED, "arrived", None),
        (Outcome.WAITING, "paid", WalkStep.ARRIVAL),
        (Outcome.FAILED, "failed", WalkStep.ARRIVAL),
        (Outcome.REFUNDED, "refunded", None),
        (Outcome.NOT_PAID, "planned", WalkStep.PAY),
    ],
)
def test_the_end_of_a_walk_is_the_state_of_the_record(card, outcome, state, left_at):
    walk = walk_at(Way.ONLINE, WalkStep.RECEIPT, outcome=outcome, **TYPED)
    event = finished_event(new_event(card, walk, TODAY), walk, TODAY, NOW)
    assert event.state == state
    assert (event.walk.step if event.walk else None) == left_at
    assert walk_of(event) == event.walk


def test_it_arrived_on_the_day_the_user_says(card):
    walk = walk_at(Way.ONLINE, WalkStep.RESULT, outcome=Outcome.ARRIVED, happened_on="2026-11-20")
    assert finished_event(new_event(card, walk, TODAY), walk, TODAY, NOW).happened_on == date(2026, 11, 20)


def test_an_act_without_a_top_up_has_simply_been_done(card):
    walk = walk_at(Way.KEEP_ALIVE, WalkStep.RESULT, kind="sms_out", amount="0.30", currency="GBP")
    event = finished_event(new_event(card, walk, TODAY), walk, TODAY, NOW)
    assert (event.kind, event.state, event.channel, event.paid_at) == ("sms_out", "arrived", None, None)


def test_p5_no_step_moves_a_date_before_the_top_up_arrived(card):
    for way in WAYS:
        for step in STEPS[way]:
            walk = walk_at(way, step, **TYPED)
            event = event_on_the_way(new_event(card, walk, TODAY), walk, TODAY, NOW)
            assert not event.counts
            assert deadlines(card, [event], TODAY) == deadlines(card, [], TODAY)


def test_a_plan_made_by_hand_is_gone_on_with_where_its_state_tells(card):
    by_hand = Event(id=new_id(), card_id=card.id, kind="top_up", happened_on=TODAY, state="paid", channel="shop")
    by_hand = by_hand.replace(amount=Decimal(10), currency="GBP", order_number="X1")
    walk = walk_of(by_hand)
    assert (walk.way, walk.step) == (Way.SHOP, WalkStep.ARRIVAL)
    assert walk.typed[Answer.AMOUNT] == "10"
    assert event_on_the_way(by_hand, walk, TODAY, NOW).order_number == "X1"
    assert walk_of(by_hand.replace(state="arrived")) is None


def test_a_record_edited_since_the_walk_was_left_is_right(card):
    walk = walk_at(Way.ONLINE, WalkStep.ARRIVAL, **TYPED)
    event = event_on_the_way(new_event(card, walk, TODAY), walk, TODAY, NOW)
    resumed = walk_of(event.replace(fee=Decimal(2), order_number=None))
    assert resumed.typed[Answer.FEE] == "2"
    assert Answer.ORDER_NUMBER not in resumed.typed
    assert resumed.typed[Answer.AMOUNT] == "10,50"


def test_a_step_of_a_newer_version_is_begun_anew():
    assert resumed_step(walk_at(Way.SHOP, "teleport")) == WalkStep.ASK
    assert resumed_step(walk_at(Way.SHOP, WalkStep.CLERK)) == WalkStep.CLERK


def test_the_plan_for_advice_is_what_can_be_read():
    plan = plan_of({Answer.AMOUNT: "10", Answer.CURRENCY: "EUR", Answer.FEE: "x"}, TODAY)
    assert (plan.kind, plan.amount, plan.currency, plan.fee, plan.happened_on) == ("top_up", 10, "EUR", None, TODAY)


answers = st.sampled_from([value for name, value in vars(Answer).items() if name.isupper()])


@given(st.sampled_from(WAYS), st.dictionaries(answers, st.text(max_size=20), max_size=8), st.data())
def test_any_typed_text_is_carried_and_read_without_complaint(way, typed, data):
    walk = Walk(way=way, step=data.draw(st.sampled_from(STEPS[way])), typed={**typed, Answer.KIND: "top_up"})
    event = Event(id=new_id(), card_id=new_id(), kind="top_up", happened_on=TODAY, state="planned")
    kept = event_on_the_way(event, walk, TODAY, NOW)
    assert Event.model_validate(kept.model_dump(mode="json")) == kept
    assert walk_of(kept).typed == dict(walk.typed)
    assert steps_of(walk)
    finished = finished_event(kept, walk, TODAY, NOW)
    assert Event.model_validate(finished.model_dump(mode="json")) == finished


@given(st.decimals(0, 999, places=2), st.sampled_from(["GBP", "JPY"]))
def test_what_a_record_says_reads_back_from_its_inputs(amount, currency):
    event = Event(
        id=new_id(), card_id=new_id(), kind="top_up", happened_on=TODAY, amount=amount, currency=currency, fee=amount
    )
    walk = Walk(way=Way.ONLINE, step=WalkStep.PAY, typed=typed_of(event))
    again = event_on_the_way(event, walk, TODAY, NOW)
    assert again.replace(walk=None) == event
