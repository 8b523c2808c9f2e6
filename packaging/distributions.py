"""Which installed Python packages the program needs to run, itself left out. Run with the environment to be frozen."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]


def runtime_distributions() -> list[str]:
    """Return their names, sorted.

    Raises:
        PackageNotFoundError: one is not installed.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: set[str] = set()
    waiting = [Requirement(line) for line in project["dependencies"]]
    while waiting:
        wanted = waiting.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        name = plain(wanted.name)
        if name not in found:
            found.add(name)
            waiting += [Requirement(line) for line in metadata.requires(name) or []]
    return sorted(found)


def plain(name: str) -> str:
    """Return a package's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()
