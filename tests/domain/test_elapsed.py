"""How much of the time that the last act bought is over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.elapsed import elapsed_share
from leb_wallet.domain.events import Event
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Anchor, Rule, RuleType
from leb_wallet.domain.text import Text

TODAY = date(2026, 11, 22)
USE = Rule(
    id="use",
    label=Text(en="Use it"),
    type=RuleType.INACTIVITY,
    anchor=Anchor.LAST_QUALIFYING_EVENT,
    period=Period(n=107, unit="day"),
    resets_on=("sms_out",),
)


def share(days_ago, today=TODAY, **fields):
    card = Card(id="1" * 32, label="Card", **{"rules": (USE,)} | fields)
    acts = [Event(id=f"{n:032x}", card_id=card.id, kind="sms_out", happened_on=today - timedelta(n)) for n in days_ago]
    return elapsed_share(card, acts, deadlines(card, acts, today))


@pytest.mark.parametrize(("days_ago", "expected"), [(0, 0.0), (25, 0.25), (50, 0.5), (100, 1.0), (101, 1.0)])
def test_the_share_counts_from_the_last_act_to_the_last_safe_day_a_week_before_the_limit(days_ago, expected):
    assert share([days_ago, days_ago + 30]) == pytest.approx(expected)


def test_without_an_act_nothing_is_known_of_the_time():
    assert share([]) is None
    assert share([50], rules=()) is None


def test_a_life_counts_from_the_activation():
    life = USE.replace(type=RuleType.HARD_CAP, anchor=Anchor.ACTIVATION_DATE, resets_on=())
    assert share([], rules=(life,), activated_on=TODAY - timedelta(75)) == pytest.approx(0.75)


def test_a_date_the_operator_told_counts_from_the_day_it_was_told():
    told = USE.replace(ends_on=TODAY + timedelta(57), ends_told_on=TODAY - timedelta(50))
    assert share([90], rules=(told,)) == pytest.approx(0.5)


def test_a_margin_longer_than_the_period_leaves_no_time_at_all():
    assert share([0], margin_days=200) == 1.0


@given(st.integers(0, 300), st.integers(1, 200))
def test_the_share_never_falls_while_days_go_by(days_ago, margin):
    shares = [share([days_ago + n], margin_days=margin) for n in (0, 1, 30)]
    assert shares == sorted(shares)
    assert all(0 <= one <= 1 for one in shares)
