"""What all tests share: no screen, one time zone, one language, one day."""

import gc
import os
import sys
import time
from datetime import date

# Before Qt is imported anywhere. Tests in real windows start the app as a process of its own, see e2e/conftest.py.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ |= {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
if hasattr(time, "tzset"):
    time.tzset()

import pytest
import quick
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
# `make check` looks at fewer examples than `make test`, and never at the same ones for long.
settings.register_profile("quick", deadline=None, max_examples=20)
PROFILES = {"LEB_WALLET_MUTATE": "mutation", "CI": "ci", "LEB_WALLET_QUICK": "quick"}
PLURAL = ("AccountWords", "%n account(s)", "", 1)  # a text that English, too, has a translation of
QUICK = bool(os.environ.get("LEB_WALLET_QUICK"))
if QUICK:
    quick.begin()
settings.load_profile(next((profile for name, profile in PROFILES.items() if os.environ.get(name)), "here"))


def pytest_collection_finish():
    if QUICK:
        gc.freeze()  # thousands of tests, which stay to the end


@pytest.fixture(autouse=True)
def same_language_after():
    """Fail a test that leaves a translation behind: others would fail after it, and name nobody."""
    yield
    if qt := sys.modules.get("PySide6.QtCore"):
        said = [qt.QCoreApplication.translate(*text) for text in (("MainMenu", "&File"), PLURAL)]
        assert said == ["&File", "1 account(s)"], "a translator is still installed"


@pytest.fixture
def languages(qapp):
    """The language of the window, to be chosen by ``languages.apply("zh_CN")``; in the end it is what it was."""
    from PySide6.QtCore import QLocale, QTranslator

    from leb_wallet.app.language import Language

    before = QLocale()
    yield Language(qapp)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


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
