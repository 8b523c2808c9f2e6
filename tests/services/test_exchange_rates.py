"""The packaged rates of the European Central Bank: read as published, and never from the network."""

import socket
from datetime import date, timedelta
from decimal import Decimal

import pytest

from leb_wallet.services.exchange_rates import PUBLISHED, EcbRates


@pytest.fixture(scope="module")
def rates():
    return EcbRates()


def test_a_payment_takes_the_rate_of_its_own_day(rates):
    assert rates.convert(Decimal(1), "EUR", "USD", date(2014, 3, 28)) == Decimal("1.3759")
    assert rates.convert(Decimal("1.3759"), "USD", "EUR", date(2014, 3, 28)) == 1


def test_on_a_sunday_the_rate_of_friday_counts(rates):
    friday, sunday = date(2014, 3, 28), date(2014, 3, 30)
    assert rates.convert(Decimal(7), "GBP", "HKD", sunday) == rates.convert(Decimal(7), "GBP", "HKD", friday)


def test_after_the_newest_rate_the_newest_counts(rates):
    later = rates.newest + timedelta(500)
    assert rates.convert(Decimal(9), "CNY", "EUR", later) == rates.convert(Decimal(9), "CNY", "EUR", rates.newest)


@pytest.mark.parametrize(
    ("currency", "day"),
    [
        ("VND", date(2026, 1, 5)),  # never published
        ("RUB", date(2026, 1, 5)),  # no longer
        ("CNY", date(1999, 6, 1)),  # not yet
        ("EUR", date(1998, 6, 1)),
    ],
)
def test_without_a_rate_nothing_is_made_up(rates, currency, day):
    assert rates.convert(Decimal(1), currency, "USD", day) is None
    assert rates.convert(Decimal(1), "USD", currency, day) is None


def test_the_currencies_offered_are_those_published_today(rates):
    assert set(PUBLISHED) == rates.currencies


def test_p12_reading_the_rates_opens_no_socket(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    assert EcbRates().convert(Decimal(1), "EUR", "USD", date(2014, 3, 28)) == Decimal("1.3759")
