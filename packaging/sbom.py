"""What a package is made of, as CycloneDX 1.6: ``sbom.py TREE FILE``. Run with the environment that was frozen.

Lists of Python packages know nothing of the libraries inside of wheels and beside Python, so those are added, each with
its files and their sums. Versions are read from the files themselves where those tell them.
"""

import hashlib
import json
import platform
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from distributions import ROOT, runtime_distributions
from native_files import DEBIAN, LOADER, MICROSOFT, PYTHON, QT, owners, stem
from project import HOMEPAGE, NAME, moment, version

sys.path.insert(0, str(ROOT))

from leb_wallet.services.components import components, spdx_licence

Part = dict[str, object]


class Inside(NamedTuple):
    """A library inside of a file, which may tell its version."""

    file: str  # stem of its name
    name: str
    licence: str
    tells: bytes = rb"(?!)"


INSIDE_QT = (
    Inside("Qt6Core", "double-conversion", "BSD-3-Clause"),
    Inside("Qt6Core", "pcre2", "BSD-3-Clause", rb"\0(\d+\.\d+) 20\d\d-\d\d-\d\d\0"),
    Inside("Qt6Core", "tinycbor", "MIT"),
    Inside("Qt6Core", "blake2", "CC0-1.0"),
    Inside("Qt6Gui", "freetype", "FTL"),
    Inside("Qt6Gui", "harfbuzz", "MIT"),
    Inside("Qt6Gui", "libpng", "libpng-2.0", rb"libpng version (\d+\.\d+\.\d+)"),
    Inside("Qt6Gui", "md4c", "MIT"),
    Inside("qjpeg", "libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", rb"libjpeg-turbo version (\d+\.\d+\.\d+)"),
    Inside("qtiff", "libtiff", "libtiff", rb"LIBTIFF, Version (\d+\.\d+\.\d+)"),
    Inside("qwebp", "libwebp", "BSD-3-Clause"),
)
INSIDE_OTHERS = (
    Inside("_sodium", "libsodium", "ISC"),
    Inside("zxingcpp", "zint", "BSD-3-Clause"),
    Inside("zxingcpp", "nanobind", "BSD-3-Clause"),
    Inside("_cffi_backend", "libffi", "MIT"),
    Inside("crypto", "openssl", "Apache-2.0", rb"OpenSSL (\d+\.\d+\.\d+\w*) \d+ \w+ 20\d\d"),
    Inside("crypto-3", "openssl", "Apache-2.0", rb"OpenSSL (\d+\.\d+\.\d+\w*) \d+ \w+ 20\d\d"),
)
QT_VERSION = re.compile(rb"Qt (\d+\.\d+\.\d+) \(")
ICU = re.compile(r"(?:lib)?icu(?:data|i18n|uc|dt|in)")
ICU_VERSION = re.compile(rb"\0(\d\d\.\d(?:\.\d)*)\0")  # of libicuuc


def main() -> None:
    """Write the list."""
    tree, file = Path(sys.argv[1]), Path(sys.argv[2])
    file.write_text(json.dumps(bill(tree), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def bill(tree: Path) -> Part:
    """Return the list for a frozen program; the same for the same program."""
    parts = sorted(_parts(tree), key=lambda part: str(part["bom-ref"]))
    own = f"pkg:generic/{NAME}@{version()}"
    application: Part = {"type": "application", "bom-ref": own, "name": NAME, "version": version(), "purl": own}
    application["licenses"] = [{"expression": "MIT"}]
    application["externalReferences"] = [{"type": "website", "url": HOMEPAGE}]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(parts))}",
        "version": 1,
        "metadata": {"timestamp": f"{_day()}T00:00:00Z", "component": application},
        "components": parts,
        "dependencies": [{"ref": own, "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def _parts(tree: Path) -> Iterator[Part]:
    files: dict[str, list[Path]] = {}
    for path, owner in owners(tree).items():
        files.setdefault(owner, []).append(path)
    yield _part("generic", "python", platform.python_version(), "Python-2.0", files.get(PYTHON, []), tree)
    loader = metadata.version(LOADER)
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    yield _part("pypi", LOADER, loader, licence, files.get(LOADER, []), tree)
    if MICROSOFT in files:
        yield _part("generic", "msvc-runtime", "", "", files[MICROSOFT], tree)
    for name in runtime_distributions():
        found = metadata.distribution(name)
        own = [path for path in files.get(name, []) if not (name in QT and _is_of_qt(path))]
        yield _part("pypi", name, found.version, spdx_licence(name), own, tree)
        yield from _crates(found)
    yield from _qt(tree, [path for path in files.get(QT[0], []) if _is_of_qt(path)])
    for owner, owned in sorted(files.items()):
        if owner.startswith(DEBIAN):
            yield _of_debian(owner.removeprefix(DEBIAN), owned, tree)
        if owner not in QT:
            yield from _inside(INSIDE_OTHERS, owned)
    yield from _pdfium(tree)
    for one in components(ROOT / "resources"):
        if one.files and one.files[0].startswith(("icons/", "flags/")):
            yield _part("generic", one.name.lower(), one.version, one.licence)


def _is_of_qt(path: Path) -> bool:
    """Tell Qt's own libraries and plug-ins from the binding's."""
    return "plugins" in path.parts or _name(path).startswith("Qt6") or ICU.match(path.name) is not None


def _name(path: Path) -> str:
    """Return a library's stem as on other systems; on macOS, Qt's are called QtCore, as the binding's are."""
    name = stem(path.name)
    return f"Qt6{name.removeprefix('Qt')}" if any(part.endswith(".framework") for part in path.parts) else name


def _qt(tree: Path, files: list[Path]) -> Iterator[Part]:
    of_icu = [path for path in files if ICU.match(path.name)]
    core = next(path for path in files if _name(path) == "Qt6Core")
    number = QT_VERSION.search(core.read_bytes())
    if number is None:
        sys.exit(f"{core.name} does not tell its version")
    own = [path for path in files if path not in of_icu]
    yield _part("generic", "qt", number[1].decode("ascii"), "LGPL-3.0-only", own, tree)
    if of_icu:
        told = (ICU_VERSION.search(path.read_bytes()) for path in of_icu if stem(path.name) == "icuuc")
        found = next(filter(None, told), None)
        yield _part("generic", "icu", found[1].decode("ascii") if found else "", "Unicode-3.0", of_icu, tree)
    yield from _inside(INSIDE_QT, files)


def _inside(wanted: tuple[Inside, ...], files: list[Path]) -> Iterator[Part]:
    """Yield the libraries inside of files, which have no files of their own."""
    by_stem = {_name(path): path for path in files}
    for one in wanted:
        if one.file in by_stem:
            found = re.search(one.tells, by_stem[one.file].read_bytes())
            holder = f"inside {by_stem[one.file].name}"
            yield _part("generic", one.name, found[1].decode("ascii") if found else "", one.licence, where=holder)


def _pdfium(tree: Path) -> Iterator[Part]:
    for told in sorted(tree.rglob("pypdfium2_raw/version.json")):
        number = json.loads(told.read_text("utf-8"))
        version_of = ".".join(str(number[name]) for name in ("major", "minor", "build", "patch"))
        yield _part("generic", "pdfium", version_of, "BSD-3-Clause AND Apache-2.0", where="inside pypdfium2")


def _crates(found: metadata.Distribution) -> Iterator[Part]:
    """Yield what a wheel written in Rust says it is made of."""
    for file in found.files or []:
        if file.as_posix().endswith(".cyclonedx.json"):
            told = json.loads(Path(str(file.locate())).read_text("utf-8"))
            for crate in told["components"]:
                licence = " AND ".join(filter(None, map(_expression, crate.get("licenses", []))))
                yield _part("cargo", crate["name"], crate["version"], licence, where=f"inside {found.name}")


def _expression(told: dict) -> str:
    licence = told.get("license", {})
    found = str(told.get("expression") or licence.get("id") or licence["name"]).replace("/", " OR ")
    return "" if found == "Unknown" else found


def _of_debian(package: str, files: list[Path], tree: Path) -> Part:
    shown = ["dpkg-query", "--show", "--showformat", "${Version}", package]
    number = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
    return _part(f"deb/{_distribution()}", package, number, "", files, tree)


def _distribution() -> str:
    """Return what package addresses call the system: debian, ubuntu."""
    told = platform.freedesktop_os_release()
    return told.get("ID", "debian")


def _part(  # noqa: PLR0917 - what a part is, in the order one reads it
    kind: str, name: str, number: str, licence: str, files: list[Path] | None = None, tree: Path = ROOT, where: str = ""
) -> Part:
    """Return one part.

    Args:
        kind: the type of its package address, such as ``pypi``.
        number: its version; empty if nobody tells.
        files: of the tree; each comes with its sum.
        where: what holds a part without files; two may hold the same.
    """
    purl = f"pkg:{kind}/{name}" + (f"@{number.replace('+', '%2B').replace(':', '%3A')}" if number else "")
    part: Part = {"type": "library", "bom-ref": f"{purl} {where}".rstrip(), "name": name}
    if number:
        part["version"] = number
    part["purl"] = purl
    if where:
        part["description"] = where
    if licence:
        part["licenses"] = [{"expression": licence}]
    if files:
        part["components"] = [_file(path, tree) for path in files]
    return part


def _file(path: Path, tree: Path) -> Part:
    sums = [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}]
    return {"type": "file", "name": path.relative_to(tree).as_posix(), "hashes": sums}


def _day() -> str:
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()


if __name__ == "__main__":
    main()
