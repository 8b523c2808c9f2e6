"""Lays a frozen program out as Linux wants it: for .deb, .rpm and AppImage alike."""

import gzip
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from freezing import THIRD_PARTY
from project import HOMEPAGE, ICON_SIZES, ID, LINUX, MAINTAINER, NAME, ROOT, moment, settle, version

DRAWING = ROOT / "resources" / "icons" / "leb-wallet.svg"


def lay_out(frozen: Path, extras: Path, root: Path) -> None:
    """Make ``root`` anew with a folder ``usr``.

    Args:
        extras: icons and texts of licences, see :mod:`freezing`.
    """
    shutil.rmtree(root, ignore_errors=True)
    share = root / "usr" / "share"
    documents = share / "doc" / NAME
    for folder in (root / "usr/bin", root / "usr/lib", documents):
        folder.mkdir(parents=True)
    shutil.copytree(frozen, root / "usr/lib" / NAME, symlinks=True)
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _put(LINUX / f"{ID}.desktop", share / "applications")
    _put(LINUX / f"{ID}.metainfo.xml", share / "metainfo")
    _put(DRAWING, share / "icons/hicolor/scalable/apps", f"{ID}.svg")
    for size in ICON_SIZES:
        _put(extras / f"{NAME}-{size}.png", share / f"icons/hicolor/{size}x{size}/apps", f"{ID}.png")
    _pack(_manual(), share / "man/man1" / f"{NAME}.1.gz")
    _put(LINUX / "copyright", documents)
    _pack(_changelog(), documents / "changelog.gz")
    _pack((extras / THIRD_PARTY).read_text("utf-8"), documents / f"{THIRD_PARTY}.gz")
    settle(root)


def _put(file: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def _pack(text: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


def _manual() -> str:
    text = (LINUX / f"{NAME}.1").read_text("utf-8")
    day = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    return text.replace("@VERSION@", version()).replace("@DATE@", day)


def _changelog() -> str:
    """Return what Debian wants to read first; the user's news are in the program and in the metainfo."""
    when = format_datetime(datetime.fromtimestamp(moment(), UTC))
    return f"{NAME} ({version()}) stable; urgency=medium\n\n  * See {HOMEPAGE}/releases\n\n -- {MAINTAINER}  {when}\n"
