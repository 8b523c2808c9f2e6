"""What all packages say of the program, in one place."""

import os
import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "packages"
DIST = ROOT / "dist"
LINUX = ROOT / "packaging" / "linux"
NAME = "leb-wallet"
ID = "io.github.lebwallet.LebWallet"
# Where the project lives: files that cannot ask here say the same, and a test compares them all.
REPOSITORY = "lebwallet/leb-wallet"
HOMEPAGE = f"https://github.com/{REPOSITORY}"
MAINTAINER = "LEB Wallet contributors <lebwallet@users.noreply.github.com>"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)  # pixels


def version() -> str:
    """Return the version of the source."""
    text = (ROOT / "leb_wallet" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found, "leb_wallet/__init__.py names no version"
    return found[1]


def moment() -> int:
    """Return the seconds since 1970 that all files in packages carry, so that two builds are equal.

    SOURCE_DATE_EPOCH decides; without it, the day of the newest release in the metainfo.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told:
        return int(told)
    newest = ET.parse(LINUX / f"{ID}.metainfo.xml").find("releases/release")  # noqa: S314 - our own file
    assert newest is not None
    return int(datetime.fromisoformat(newest.attrib["date"]).replace(tzinfo=UTC).timestamp())


def settle(folder: Path) -> None:
    """Give all in a folder plain modes and the moment of the release: what the builder's system had does not count."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            is_open = path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name)  # a library is no program
            path.chmod(0o755 if is_open else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)
    os.utime(folder, (moment(), moment()))
