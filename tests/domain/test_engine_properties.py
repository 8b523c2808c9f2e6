"""What must hold for every card, whatever was recorded in whatever order."""

from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card, card_from_provider
from leb_wallet.domain.clocks import State, Status
from leb_wallet.domain.deadlines import deadlines, explain
from leb_wallet.domain.events import EVENT_KINDS, EVENT_STATES, Event, EventState
from leb_wallet.resources import resource_path
from leb_wallet.storage.catalogue_files import load_providers

PROVIDERS = list(load_providers(resource_path("providers")).values())
DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))
ANY_STATE = st.sampled_from(EVENT_STATES)
ZONES = st.sampled_from(["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Auckland", "Europe/London"]).map(
    ZoneInfo
)


@st.composite
def cards(draw) -> Card:
    return card_from_provider(
        draw(st.sampled_from(PROVIDERS)),
        "card",
        margin_days=draw(st.integers(1, 60)),
        activated_on=draw(st.none() | DAYS),
        registered_on=draw(st.none() | DAYS),
        purchased_on=draw(st.none() | DAYS),
    )


@st.composite
def histories(draw, card: Card, most: int = 8, states: st.SearchStrategy[str] = ANY_STATE):
    amounts = st.decimals(0, 500, places=2)
    return [
        Event(
            id=f"{number:032x}",
            card_id=card.id,
            kind=draw(st.sampled_from(EVENT_KINDS)),
            happened_on=draw(DAYS),
            happened_at=draw(st.none() | st.times()),
            state=draw(states),
            amount=draw(st.none() | amounts),
            currency=card.currency,
            balance=draw(st.none() | amounts),
            reported_until=draw(st.none() | DAYS),
        )
        for number in range(draw(st.integers(0, most)))
    ]


@given(st.data(), cards(), DAYS, ZONES)
def test_stages_follow_each_other_and_begin_on_the_limit(data, card, today, zone):
    for clock in deadlines(card, data.draw(histories(card)), today, zone).clocks:
        if clock.stages:
            assert clock.stages[0].starts_on == clock.limit
        for earlier, later in zip(clock.stages, clock.stages[1:], strict=False):
            assert earlier.ends_on == later.starts_on
            assert earlier.starts_on <= later.starts_on


@given(st.data(), cards(), DAYS, ZONES)
def test_the_order_of_entry_does_not_matter(data, card, today, zone):
    events = data.draw(histories(card))
    shuffled = data.draw(st.permutations(events))
    assert deadlines(card, events, today, zone) == deadlines(card, shuffled, today, zone)


@given(st.data(), cards(), DAYS, DAYS)
def test_p5_no_limit_moves_by_the_passing_of_time(data, card, one_day, another):
    events = [e for e in data.draw(histories(card)) if e.happened_on <= min(one_day, another)]
    limits = [
        [c.limit for c in deadlines(card, events, day).clocks if c.status == Status.RUNNING or c.limit is not None]
        for day in (one_day, another)
    ]
    assert limits[0] == limits[1]


@given(st.data(), cards(), DAYS)
def test_p5_what_has_not_arrived_moves_no_date(data, card, today):
    events = data.draw(histories(card))
    not_arrived = data.draw(
        histories(card, states=st.sampled_from([s for s in EVENT_STATES if s != EventState.ARRIVED]))
    )
    with_them = [*events, *(e.replace(id=f"{n + 100:032x}") for n, e in enumerate(not_arrived))]
    assert deadlines(card, events, today) == deadlines(card, with_them, today)


@given(st.data(), cards(), DAYS, ZONES)
def test_p7_the_last_safe_day_is_before_the_limit_by_the_margin_at_least(data, card, today, zone):
    events = data.draw(histories(card))
    here = deadlines(card, events, today, zone)
    for clock in here.clocks:
        if clock.last_safe_day is not None and clock.limit is not None:
            assert clock.last_safe_day <= clock.limit - timedelta(days=card.margin_days)
            assert clock.last_safe_day >= clock.limit - timedelta(days=card.margin_days + 1)


@given(st.data(), cards(), DAYS, ZONES)
def test_p6_a_date_that_has_passed_is_never_called_fine(data, card, today, zone):
    found = deadlines(card, data.draw(histories(card)), today, zone)
    for clock in found.clocks:
        if clock.last_safe_day is not None and clock.last_safe_day < today:
            assert clock.state in (State.OVERDUE, State.LOST)
            assert found.state in (State.OVERDUE, State.LOST)
    if not any(clock.status == Status.RUNNING for clock in found.clocks):
        assert found.state == State.UNKNOWN


@given(st.data(), cards(), DAYS, ZONES)
def test_the_proof_ends_with_the_dates_that_are_shown(data, card, today, zone):
    events = data.draw(histories(card))
    for clock in deadlines(card, events, today, zone).clocks:
        last = explain(card, events, clock.rule, today, zone)[-1]
        if clock.status == Status.RUNNING:
            assert (last.code, last.values["limit"], last.values["day"]) == (
                "last_safe_day",
                clock.limit,
                clock.last_safe_day,
            )
        else:
            assert last.code in ("no_date", "rule_is_off")


@given(cards(), DAYS, DAYS, st.decimals(0, 500, places=2))
def test_deciding_clock_carries_the_state_of_the_card(card, on, today, amount):
    event = Event(
        id="0" * 32, card_id=card.id, kind="top_up", happened_on=on, amount=Decimal(amount), currency=card.currency
    )
    found = deadlines(card, [event], today)
    if found.clock is not None and found.state != State.UNKNOWN:
        assert found.clock.state == found.state
