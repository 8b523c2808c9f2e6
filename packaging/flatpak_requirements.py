"""Writes, as a module of flatpak-builder, the pinned Python packages that are not in the base or for other packages.

Asks pip where they are, and takes nothing but what requirements.txt pins.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from project import ROOT

PYTHON = "3.12"  # of the runtime
PLATFORMS = (*(f"manylinux_2_{minor}_x86_64" for minor in range(34, 16, -1)), "manylinux2014_x86_64")
LEFT_OUT = (
    *("pyside6-essentials", "shiboken6"),  # the base brings them
    *("pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "setuptools", "nfpm"),  # make other packages
)


def main() -> None:
    """Print the module."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, report = Path(folder, "wanted.txt"), Path(folder, "report.json")
        pinned = (ROOT / "packaging/requirements.txt").read_text("utf-8")
        wanted.write_text(without(pinned, LEFT_OUT), encoding="utf-8")
        plan = ("install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps", "--target", folder)
        kind = [word for platform in PLATFORMS for word in ("--platform", platform)] + ["--only-binary=:all:"]
        told = ("--python-version", PYTHON, "--report", str(report), "--requirement", str(wanted))
        subprocess.run([sys.executable, "-m", "pip", *plan, *kind, *told], check=True)
        json.dump(module(json.loads(report.read_text("utf-8"))), sys.stdout, indent=1)
        print()


def without(requirements: str, names: tuple[str, ...]) -> str:
    """Return a list of pinned packages without some of them, sums included."""
    pattern = rf"^(?:{'|'.join(map(re.escape, names))})==.*\n(?: +--hash=.*\n)+"
    return re.sub(pattern, "", requirements, flags=re.MULTILINE)


def module(report: dict) -> dict:
    """Return what flatpak-builder fetches and installs, from pip's report."""
    sources = []
    for item in report["install"]:
        found = item["download_info"]
        source = {"type": "file", "url": found["url"], "sha256": found["archive_info"]["hashes"]["sha256"]}
        if not found["url"].endswith("-any.whl"):
            source["only-arches"] = ["x86_64"]
        sources.append(source)
    install = 'pip3 install --no-index --find-links="file://${PWD}" --prefix=/app --no-deps *.whl'
    return {"name": "python3-requirements", "buildsystem": "simple", "build-commands": [install], "sources": sources}


if __name__ == "__main__":
    main()
