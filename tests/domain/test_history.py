from datetime import date
from decimal import Decimal

import pytest

from leb_wallet.domain.events import Event
from leb_wallet.domain.history import HistoryFilter, HistoryRow, Total, history_of, kinds_in, totals_of
from leb_wallet.domain.wallet import Wallet


def event(number, card_id="1" * 32, day=1, kind="top_up", **fields):
    return Event(id=f"{number:032x}", card_id=card_id, kind=kind, happened_on=date(2026, 11, day), **fields)


def rows(*events, card=None):
    return [HistoryRow(e, card) for e in events]


def test_the_history_has_every_act_of_every_card_the_latest_first(make_card):
    one, two = make_card("One"), make_card("Two")
    events = {one.id: (event(1, one.id, 3), event(2, one.id, 9)), two.id: (event(3, two.id, 5),)}
    history = history_of(Wallet({one.id: one, two.id: two}, events))
    assert [(row.event.id[-1], row.card.label) for row in history] == [("2", "One"), ("3", "Two"), ("1", "One")]
    assert kinds_in(history) == {"top_up"}


def test_an_act_without_its_card_is_still_shown():
    history = history_of(Wallet({}, {"1" * 32: (event(1),)}))
    assert history == [HistoryRow(event(1), None)]


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (HistoryFilter(), "123"),
        (HistoryFilter(card_id="2" * 32), "3"),
        (HistoryFilter(kind="sms_out"), "2"),
        (HistoryFilter(state="planned"), "3"),
        (HistoryFilter(first_day=date(2026, 11, 5)), "23"),
        (HistoryFilter(last_day=date(2026, 11, 5)), "12"),
        (HistoryFilter(first_day=date(2026, 11, 5), last_day=date(2026, 11, 5)), "2"),
        (HistoryFilter(kind="sms_out", state="planned"), ""),
        (HistoryFilter(channel="shop"), "1"),
        (HistoryFilter(has_receipts=True), "2"),
        (HistoryFilter(has_receipts=False), "13"),
    ],
)
def test_filters_by_card_kind_state_and_days(chosen, shown):
    history = rows(
        event(1, day=1, channel="shop"),
        event(2, day=5, kind="sms_out", receipts=("a" * 64,)),
        event(3, day=9, card_id="2" * 32, state="planned"),
    )
    assert "".join(row.event.id[-1] for row in history if chosen.matches(row)) == shown
    assert chosen.shows_all == (shown == "123")


def test_totals_add_up_what_arrived_for_each_currency(make_card):
    history = rows(
        event(1, amount="10", currency="GBP", fee="0.50"),
        event(2, amount="5.25", currency="GBP"),
        event(3, amount="100", currency="HKD"),
        event(4, amount="99", currency="GBP", state="failed"),
        event(5, amount="99", currency="GBP", state="planned"),
        event(6, amount="99", currency="GBP", kind="plan_purchase"),
        event(7, currency="GBP"),
    )
    assert totals_of(history) == [
        Total("GBP", Decimal("15.25"), Decimal("0.50"), 2, paid=Decimal("15.75")),
        Total("HKD", Decimal(100), Decimal(0), 1, paid=Decimal(100)),
    ]


def test_what_was_paid_is_added_up_in_its_own_currency_beside_the_face_value():
    history = rows(
        event(1, amount="10", currency="GBP", bonus="2", paid="90", paid_currency="CNY"),
        event(2, amount="10", currency="GBP", fee="1", paid="8"),
        event(3, amount="10", currency="GBP", paid="90", paid_currency="CNY", state="failed"),
        event(4, paid="7", paid_currency="USD"),
    )
    nothing = Decimal(0)
    assert totals_of(history) == [
        Total("CNY", nothing, nothing, 0, paid=Decimal(90)),
        Total("GBP", Decimal(20), Decimal(1), 2, bonus=Decimal(2), paid=Decimal(8)),
        Total("USD", nothing, nothing, 0, paid=Decimal(7)),
    ]


def test_an_amount_without_currency_counts_in_that_of_its_card_else_apart(make_card):
    card = make_card(currency="EUR")
    history = rows(event(1, amount="1"), card=card) + rows(event(2, amount="2"))
    assert totals_of(history) == [
        Total("EUR", Decimal(1), Decimal(0), 1, paid=Decimal(1)),
        Total(None, Decimal(2), Decimal(0), 1, paid=Decimal(2)),
    ]


def test_no_top_ups_no_totals():
    assert totals_of([]) == []
