"""Whose the programs and libraries in a frozen program are: texts of licences and the list of parts follow from it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from distributions import runtime_distributions

PYTHON, LOADER, MICROSOFT, DEBIAN = "python", "pyinstaller", "microsoft", "deb:"  # beside names of distributions
QT = ("pyside6-essentials", "shiboken6")
DOCUMENTS = Path("/usr/share/doc")
MAGIC = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"MZ")  # Linux, macOS twice, Windows
# What Python of python.org carries, whose licence names it.
OF_PYTHON = re.compile(
    r"(?:lib)?python3?.*|\w+\.pyd|lib(?:crypto|ssl|ffi)-\d.*\.dll|lib(?:crypto|ssl|lzma|bz2|ffi|mpdec)[.\d]*\.dylib",
    re.IGNORECASE,
)
OF_MICROSOFT = re.compile(r"(?:vcruntime|msvcp|concrt|ucrtbase|api-ms-win-).*\.dll", re.IGNORECASE)
# Files of Qt whose code of others was looked through, and stands in resources/licences. ICU has a text of its own.
QT_FILES = frozenset(
    (
        *("Qt6Core", "Qt6DBus", "Qt6Gui", "Qt6Network", "Qt6PrintSupport", "Qt6Svg", "Qt6WaylandClient", "Qt6Widgets"),
        *("Qt6XcbQpa", "icudata", "icui18n", "icuuc", "pyside6", "shiboken6", "Shiboken"),
        *("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets"),
        *("qsvgicon", "qgif", "qicns", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"),
        *("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin", "qgtk3", "qxdgdesktopportal"),
        *("qoffscreen", "qwayland", "qxcb", "qwindows", "qcocoa", "qmodernwindowsstyle", "qmacstyle"),
        *("cupsprintersupport", "cocoaprintersupport", "windowsprintersupport"),
        *("qcertonlybackend", "qopensslbackend", "qschannelbackend", "qsecuretransportbackend"),
        *("adwaita", "bradient", "xdg-shell"),
    )
)


def native_files(tree: Path) -> Iterator[Path]:
    """Yield the programs and libraries in a folder, sorted; links are left out."""
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4).startswith(MAGIC):
                    yield path


def owners(tree: Path) -> dict[Path, str]:
    """Return whose each program and library of a frozen program is.

    That is the name of a Python distribution, PYTHON, LOADER, MICROSOFT, or DEBIAN with the name of a package.
    The build ends where nobody knows.
    """
    records = _records()
    return {path: _owner(path, tree, records) for path in native_files(tree)}


def unknown_of_qt(owned: dict[Path, str]) -> list[str]:
    """Return the files of Qt which nobody has looked through for code of others."""
    of_qt = (path.name for path, owner in owned.items() if owner in QT and not OF_MICROSOFT.fullmatch(path.name))
    return sorted(name for name in of_qt if stem(name) not in QT_FILES)


def stem(name: str) -> str:
    """Return a library's name as it is alike on all systems: ``Qt6Core`` for libQt6Core.so.6 and Qt6Core.dll."""
    plain = name.partition(".")[0]
    return plain.removeprefix("lib") if name.startswith("lib") else plain


def package_of(library: str) -> str:
    """Return the Debian package of a library beside Python; ends the program where there is none."""
    done = subprocess.run(["dpkg-query", "--search", f"*/{library}"], capture_output=True, text=True, check=False)
    found = {line.split(":")[0] for line in done.stdout.splitlines() if not line.startswith("diversion")}
    found = {name for name in found if (DOCUMENTS / name / "copyright").is_file()}
    if not found:
        sys.exit(f"nobody knows where {library} is from")
    return min(found)


def _records() -> dict[str, str]:
    """Return which distribution brought a file, by its place as Windows compares it."""
    found: dict[str, str] = {}
    for name in runtime_distributions():
        for file in metadata.distribution(name).files or []:
            found[file.as_posix().casefold()] = name
    return found


def _owner(path: Path, tree: Path, records: dict[str, str]) -> str:
    place = path.relative_to(tree).as_posix().removeprefix("_internal/")
    if OF_MICROSOFT.fullmatch(path.name):
        return MICROSOFT
    if place.casefold() in records:
        return records[place.casefold()]
    if path.parent == tree:
        return LOADER
    if OF_PYTHON.fullmatch(path.name) or "lib-dynload" in path.parts:
        return PYTHON
    if sys.platform != "linux":
        sys.exit(f"nobody knows where {place} is from")
    package = package_of(path.name)
    return PYTHON if package.startswith("libpython") else DEBIAN + package
