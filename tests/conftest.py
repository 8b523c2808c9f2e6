"""What all tests share: no screen, one time zone, one language, one day."""

import os
import time
from datetime import date

# Before Qt is imported anywhere. Tests in real windows start the app as a process of its own, see e2e/conftest.py.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ |= {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
if hasattr(time, "tzset"):
    time.tzset()

import pytest
from hypothesis import HealthCheck, Phase, settings

from leb_wallet.domain.cards import Card

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
# Of code that was changed on purpose it is enough to know that a test fails; a smaller example would take minutes.
settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    max_examples=40,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("mutation" if os.environ.get("LEB_WALLET_MUTATE") else "ci" if os.environ.get("CI") else "here")


@pytest.fixture
def today():
    """The day on which all tests take place."""
    return date(2026, 11, 22)


@pytest.fixture
def make_card():
    """Return a function that makes cards with ids 1, 2, 3 …; fields as of :class:`Card`."""
    made = 0

    def make(label="Travel SIM", **fields):
        nonlocal made
        made += 1
        return Card(**{"id": f"{made:032x}", "label": label} | fields)

    return make
