"""Tests of what users install. Those of built packages run by ``make packages`` only, which builds them before."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
BUILT = bool(os.environ.get("LEB_WALLET_PACKAGES"))
sys.path += [str(ROOT / "packaging"), str(ROOT / "tests" / "e2e"), str(ROOT / "tests")]


def pytest_collection_modifyitems(items):
    for item in items:
        if "package" in getattr(item, "fixturenames", ()) and not BUILT:
            item.add_marker(pytest.mark.skip(reason="packages are built and tested by `make packages`"))


@pytest.fixture(scope="session")
def package():
    """Return a function that finds the newest built package with an ending, such as ``deb``."""

    def find(ending):
        found = sorted(DIST.glob(f"*.{ending}"), key=lambda path: path.stat().st_mtime)
        assert found, f"dist has no .{ending}: make packages builds it"
        return found[-1]

    return find
