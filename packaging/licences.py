"""Licence texts of all that a package bundles.

``licences.py extras FOLDER`` writes Python.txt there, for the program's "About". ``licences.py all TREE FILE`` writes
all texts for a frozen program into one file, and fails where a bundled library has none. Run with the environment that
was frozen: wheels of PySide6 carry no licence, and libraries of the distribution have theirs in /usr/share/doc.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from distributions import ROOT, runtime_distributions

DOCUMENTS = Path("/usr/share/doc")
COMMON = Path("/usr/share/common-licenses")
QT = """Qt {version} and Qt for Python {version} are used under the GNU Lesser General Public License, version 3.
They come unmodified as separate shared libraries in the folder _internal/PySide6, and you may put your own builds of
the same version in their place. Their source code: qt-everywhere-src-{version} and
pyside-setup-everywhere-src-{version} at https://download.qt.io. The texts of LGPL 3 and GPL 3 are below."""
LINE = "=" * 100


def main() -> None:
    """Do what the first word says."""
    if sys.argv[1] == "extras":
        Path(sys.argv[2], "Python.txt").write_text(python_licence(), encoding="utf-8")
        return
    tree, file = Path(sys.argv[2]), Path(sys.argv[3])
    file.write_text("\n".join(f"{LINE}\n{title}\n\n{text.strip()}\n" for title, text in texts(tree)), encoding="utf-8")


def texts(tree: Path) -> Iterator[tuple[str, str]]:
    """Yield what is bundled with the text of its licence; ends the program where one has none."""
    yield "Python", python_licence()
    for name in runtime_distributions():
        found = metadata.distribution(name)
        title = f"{found.metadata['Name']} {found.version}"
        if name in ("pyside6-essentials", "shiboken6"):
            yield title, QT.format(version=found.version)
            continue
        own = "\n\n".join(_licence_files(found))
        yield title, own or _stop(f"no licence text in {title}")
    for name in ("LGPL-3.0", "GPL-3.0"):
        yield name, (ROOT / "resources" / "licences" / f"{name}.txt").read_text("utf-8")
    for file, title in (("icons/LICENSE", "Lucide icons"), ("flags/LICENSE", "flag-icons")):
        yield title, (ROOT / "resources" / file).read_text("utf-8")
    if sys.platform == "linux":
        yield from _system_libraries(tree)


def python_licence() -> str:
    """Return the licence of the Python that is frozen."""
    major, minor = sys.version_info[:2]
    places = (
        Path(sys.base_prefix, "LICENSE.txt"),
        DOCUMENTS / f"python{major}.{minor}" / "copyright",
        Path(metadata.__file__).parents[2] / "LICENSE.txt",
    )
    return next((place.read_text("utf-8") for place in places if place.is_file()), "") or _stop("no licence of Python")


def _licence_files(found: metadata.Distribution) -> Iterator[str]:
    for file in found.files or []:
        if ".dist-info" in str(file) and re.search(r"licen[cs]e|copying|notice|authors", str(file), re.IGNORECASE):
            yield Path(str(file.locate())).read_text("utf-8", errors="replace")


def _system_libraries(tree: Path) -> Iterator[tuple[str, str]]:
    """Yield what came from the distribution rather than from a wheel: libraries beside Python's."""
    names = sorted(path.name for path in (tree / "_internal").glob("lib*.so*") if not path.is_symlink())
    packages = {package for name in names if (package := package_of(name))}
    common: set[str] = set()
    for package in sorted(packages):
        text = (DOCUMENTS / package / "copyright").read_text("utf-8", errors="replace")
        common |= set(re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", text))
        yield f"{package} (of the distribution)", text
    for name in sorted(common - {"LGPL-3", "GPL-3"}):
        if (COMMON / name).is_file():
            yield f"{name}, which texts above name", (COMMON / name).read_text("utf-8", errors="replace")


def package_of(library: str) -> str:
    """Return the Debian package of a library; empty for Python's own, whose licence is there already."""
    places = [f"*/{library}"]
    done = subprocess.run(["dpkg-query", "--search", *places], capture_output=True, text=True, check=False)
    owners = {line.split(":")[0] for line in done.stdout.splitlines() if not line.startswith("diversion")}
    owners = {name for name in owners if (DOCUMENTS / name / "copyright").is_file()}
    if not owners:
        _stop(f"nobody knows where {library} is from")
    owner = min(owners)
    return "" if owner.startswith("libpython") else owner


def _stop(why: str) -> str:
    sys.exit(why)


if __name__ == "__main__":
    main()
