"""When the news of a version are offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.news import should_offer_news

versions = st.lists(st.integers(0, 40), min_size=1, max_size=4)


def text_of(numbers):
    return ".".join(map(str, numbers))


@pytest.mark.parametrize(
    ("seen", "now", "wanted"),
    [
        ("0.1.0", "0.2.0", True),
        ("0.9.0", "0.10.0", True),
        ("0.1.0", "0.1.1", True),
        ("0.1.0", "0.1.0", False),
        ("0.2.0", "0.1.0", False),  # an older version was put back
        ("1.0", "1.0.0", False),
        ("0.1.0", "0.1.0.dev1", False),
        ("", "0.1.0", False),  # the first start
        ("no version", "0.1.0", False),
        ("0.1.0", "unknown", False),
        ("v0.1.0", "0.2.0", True),
    ],
)
def test_news_are_offered_after_an_update_only(seen, now, wanted):
    assert should_offer_news(seen, now) is wanted


@given(versions, versions)
def test_of_two_different_versions_one_has_news_for_the_other(one, other):
    offers = should_offer_news(text_of(one), text_of(other)), should_offer_news(text_of(other), text_of(one))
    padded = [numbers + [0] * (4 - len(numbers)) for numbers in (one, other)]
    assert sum(offers) == (padded[0] != padded[1])


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_breaks_the_question(seen, now):
    assert should_offer_news(seen, now) in (True, False)
