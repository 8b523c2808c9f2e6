"""Money added up by month, card and currency, and in one currency: whatever is paid, the sums agree."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.exchange import Dated, converted, in_currency, needs_rates, sums
from leb_wallet.domain.spending import months_until, spending_year
from leb_wallet.domain.wallet import Wallet

TODAY = date(2026, 11, 22)
IDS = ("1" * 32, "2" * 32)
PER_EURO = {"EUR": Decimal(1), "GBP": Decimal("0.85"), "HKD": Decimal("8.9")}


class Fixed:
    """Rates of three currencies; the bank knows nothing of others."""

    newest = date(2026, 10, 30)

    def convert(self, amount, currency, into, day):
        if currency not in PER_EURO or into not in PER_EURO:
            return None
        return amount / PER_EURO[currency] * PER_EURO[into]


def event(n, card_id=IDS[0], days_ago=1, kind="top_up", **fields):
    day = TODAY - timedelta(days_ago)
    return Event(id=f"{n:032x}", card_id=card_id, kind=kind, happened_on=day, **fields)


def wallet_of(*events, currency="GBP"):
    cards = {card_id: Card(id=card_id, label=card_id[0], currency=currency) for card_id in IDS}
    return Wallet(cards, {card_id: tuple(e for e in events if e.card_id == card_id) for card_id in IDS})


amounts = st.decimals(0, 9999, places=2)
codes = st.sampled_from(["GBP", "HKD", "EUR", "VND", None])
acts = st.lists(
    st.builds(
        lambda n, card, ago, kind, amount, code, state, paid: event(
            n, card, ago, kind, amount=amount, currency=code, state=state, paid=paid
        ),
        st.integers(0, 2**100),
        st.sampled_from(IDS),
        st.integers(-40, 800),
        st.sampled_from(["top_up", "sms_out", "plan_purchase", "note"]),
        amounts | st.none(),
        codes,
        st.sampled_from(["arrived", "paid", "failed"]),
        amounts | st.none(),
    ),
    max_size=30,
)


@given(acts)
def test_months_cards_and_currencies_come_to_the_same_sums(events):
    year = spending_year(wallet_of(*events), TODAY)
    whole = sums(year.money())
    assert sums(one for month in year.by_month().values() for one in month) == whole
    assert sums(one for card in year.by_card().values() for one in card) == whole
    assert sum(whole.values()) == sum((p.money.amount for p in year.payments), Decimal(0))


@given(acts, st.sampled_from(["GBP", "EUR", "HKD", "VND"]))
def test_converted_parts_come_to_the_converted_whole_and_nothing_is_dropped(events, home):
    year, rates = spending_year(wallet_of(*events), TODAY), Fixed()
    whole = converted(year.money(), home, rates)
    for parts in (year.by_month(), year.by_card()):
        found = [converted(part, home, rates) for part in parts.values()]
        assert sum((one.total or Decimal(0) for one in found), Decimal(0)) == (whole.total or Decimal(0))
    kept = [one for one in year.money() if in_currency(one, home, rates) is not None]
    assert sum(whole.left_out.values()) + sum((one.amount for one in kept), Decimal(0)) == sum(
        (one.amount for one in year.money()), Decimal(0)
    )


def test_what_is_in_the_home_currency_already_is_not_touched():
    found = converted([Dated(Decimal("1.005"), "GBP", TODAY)], "GBP", Fixed())
    assert (found.total, found.left_out, found.used_newest) == (Decimal("1.005"), {}, 0)
    assert not needs_rates([Dated(Decimal(1), "GBP", TODAY), Dated(Decimal(1), None, TODAY)], "GBP")


def test_what_has_no_rate_is_listed_with_its_own_sum():
    money = [Dated(Decimal(n), code, TODAY) for n, code in ((5, "VND"), (7, "VND"), (1, None), (2, "EUR"))]
    found = converted(money, "EUR", Fixed())
    assert found.total == 2
    assert found.left_out == {"VND": 12, None: 1}


def test_amounts_of_days_after_the_newest_rate_are_counted():
    days = (Fixed.newest, Fixed.newest + timedelta(1))
    assert converted([Dated(Decimal(1), "HKD", day) for day in days], "EUR", Fixed()).used_newest == 1


def test_nothing_that_could_be_converted_is_no_zero():
    assert converted([Dated(Decimal(5), "VND", TODAY)], "EUR", Fixed()).total is None


def test_what_is_paid_from_credit_is_not_added_to_what_left_the_purse():
    acts = (event(1, amount="10", currency="GBP", fee="0.5"), event(2, kind="sms_out", amount="0.30"))
    year = spending_year(wallet_of(*acts), TODAY)
    assert sums(year.money()) == {"GBP": Decimal("10.5")}
    assert sums(one.money for one in year.from_credit) == {"GBP": Decimal("0.30")}
    assert year.acts == {IDS[0]: 1}


def test_a_plan_paid_by_bank_card_counts_as_paid():
    act = event(1, kind="plan_purchase", amount="3", currency="USD", paid="2.5", paid_currency="EUR")
    assert sums(spending_year(wallet_of(act), TODAY).money()) == {"EUR": Decimal("2.5")}


@pytest.mark.parametrize(("days_ago", "counts"), [(0, 1), (-1, 0), (356, 1), (357, 0)])
def test_the_year_begins_eleven_months_before_this_month_and_ends_today(days_ago, counts):
    assert months_until(TODAY)[0] == TODAY - timedelta(356)
    assert len(spending_year(wallet_of(event(1, days_ago=days_ago, amount="1")), TODAY).payments) == counts


@given(st.dates(date(1999, 1, 1), date(2100, 1, 1)))
def test_there_are_always_twelve_months_each_once(day):
    months = months_until(day)
    assert len(set(months)) == 12
    assert months[-1] == day.replace(day=1)
    assert list(months) == sorted(months)
