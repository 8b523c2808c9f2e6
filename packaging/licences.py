"""Licence texts of all that a package bundles.

``licences.py extras FOLDER`` writes Python.txt there, for the program's "About". ``licences.py all TREE FILE`` writes
all texts for a frozen program into one file, and those of the system's libraries into the program too, for "About"; it
fails where something bundled has none. Run with the environment that was frozen: wheels of PySide6 carry no licence,
and libraries of the distribution have theirs in /usr/share/doc.
"""

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from distributions import ROOT, runtime_distributions
from native_files import DEBIAN, DOCUMENTS, MICROSOFT, QT, owners, unknown_of_qt

sys.path.insert(0, str(ROOT))

from leb_wallet.services.components import BUNDLED, SYSTEM_TEXTS

COMMON = Path("/usr/share/common-licenses")
RESOURCES = ROOT / "resources"
QT_NOTICE = """Qt {version} and Qt for Python {version} are used under the GNU Lesser General Public License, version 3.
They come unmodified as separate shared libraries in the folder {folder}, and you may put your own builds of the same
version in their place. Their source code: qt-everywhere-src-{version} and pyside-setup-everywhere-src-{version} at
https://download.qt.io. The texts of LGPL 3 and GPL 3, and those of what Qt holds of others, follow."""
MICROSOFT_NOTICE = """The run-time libraries of Microsoft Visual C++ (vcruntime, msvcp and the like) come unmodified, as
Microsoft lets programs built with Visual Studio pass them on. © Microsoft Corporation."""
ECB_NOTICE = """The euro foreign exchange reference rates are published by the European Central Bank, which lets them be
used freely as long as it is named as their source."""
OTHERS = {  # in resources, beside what BUNDLED names
    "icons/LICENSE": "Lucide icons",
    "flags/LICENSE": "flag-icons",
    "licences/Unicode-3.0.txt": "Unicode CLDR",
}
LINE = "=" * 100

Texts = list[tuple[str, str]]  # what is bundled, and its licence


def main() -> None:
    """Do what the first word says."""
    if sys.argv[1] == "extras":
        Path(sys.argv[2], "Python.txt").write_text(python_licence(), encoding="utf-8")
        return
    tree, file = Path(sys.argv[2]), Path(sys.argv[3])
    owned = owners(tree)
    if strange := unknown_of_qt(owned):
        sys.exit(f"nobody has looked which code of others is in {', '.join(strange)} of Qt")
    system = system_texts({owner for owner in owned.values() if owner.startswith(DEBIAN)})
    has_microsoft = MICROSOFT in owned.values()
    more = [("Microsoft Visual C++ run-time", MICROSOFT_NOTICE)] if has_microsoft else []
    file.write_text(joined([*texts(), *more, *system]), encoding="utf-8")
    if system:
        place = tree / "_internal" / "leb_wallet" / "resources" / SYSTEM_TEXTS
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(joined(system), encoding="utf-8")


def joined(found: Texts) -> str:
    """Return texts below each other, each with its title."""
    return "\n".join(f"{LINE}\n{title}\n\n{text.strip()}\n" for title, text in found)


def texts() -> Texts:
    """Return what is bundled on every system with its licence; ends the program where one has none."""
    found = [("Python", python_licence())]
    found += [text_of(name) for name in ("pyinstaller", *runtime_distributions())]
    found += [(title, (RESOURCES / file).read_text("utf-8")) for file, title in OTHERS.items()]
    return [*found, ("Euro reference rates", ECB_NOTICE)]


def text_of(name: str) -> tuple[str, str]:
    """Return a distribution's title and the licences of it and of what it bundles."""
    found = metadata.distribution(name)
    title = f"{found.metadata['Name']} {found.version}"
    if name == QT[1]:
        return title, f"See {metadata.distribution(QT[0]).metadata['Name']}."
    own = [*_licence_files(found)]
    if name == QT[0]:
        own = [QT_NOTICE.format(version=found.version, folder="PySide6 beside the program's own files")]
    if not own:
        sys.exit(f"no licence text in {title}")
    return title, "\n\n".join([*own, *((RESOURCES / file).read_text("utf-8") for file in BUNDLED.get(name, ()))])


def python_licence() -> str:
    """Return the licence of the Python that is frozen."""
    major, minor = sys.version_info[:2]
    places = (
        Path(sys.base_prefix, "LICENSE.txt"),
        DOCUMENTS / f"python{major}.{minor}" / "copyright",
        Path(metadata.__file__).parents[2] / "LICENSE.txt",
        Path(metadata.__file__).parents[1] / "LICENSE.txt",
    )
    found = next((place.read_text("utf-8") for place in places if place.is_file()), "")
    return found or sys.exit("no licence of Python")


def system_texts(packages: set[str]) -> Texts:
    """Return the licences of what came from the distribution rather than from a wheel: libraries beside Python's."""
    found: Texts = []
    common: set[str] = set()
    for package in sorted(name.removeprefix(DEBIAN) for name in packages):
        text = (DOCUMENTS / package / "copyright").read_text("utf-8", errors="replace")
        common |= set(re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", text))
        found.append((f"{package} (of the distribution)", text))
    for name in sorted(common - {"LGPL-3", "GPL-3"}):  # those two stand in full with Qt
        if (COMMON / name).is_file():
            found.append((f"{name}, which texts above name", (COMMON / name).read_text("utf-8", errors="replace")))
    return found


def _licence_files(found: metadata.Distribution) -> Iterator[str]:
    for file in found.files or []:
        if ".dist-info" in str(file) and re.search(r"licen[cs]e|copying|notice|authors", str(file), re.IGNORECASE):
            yield Path(str(file.locate())).read_text("utf-8", errors="replace")


if __name__ == "__main__":
    main()
