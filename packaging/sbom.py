"""What a package is made of, as CycloneDX 1.6: ``sbom.py TREE FILE``. Run with the environment that was frozen.

Lists of Python packages know nothing of the libraries inside of wheels and beside Python, so those are added.
"""

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

from distributions import runtime_distributions
from licences import package_of
from project import NAME, moment, version

Part = dict[str, object]
ICU = re.compile(r"libicudata\.so\.(\d+)|icudt(\d+)\.dll")


def main() -> None:
    """Write the list."""
    tree, file = Path(sys.argv[1]), Path(sys.argv[2])
    file.write_text(json.dumps(bill(tree), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def bill(tree: Path) -> Part:
    """Return the list for a frozen program; the same for the same program."""
    parts = sorted(_parts(tree), key=lambda part: str(part["bom-ref"]))
    own = f"pkg:generic/{NAME}@{version()}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(parts))}",
        "version": 1,
        "metadata": {
            "timestamp": f"{_day()}T00:00:00Z",
            "component": {"type": "application", "bom-ref": own, "name": NAME, "version": version(), "purl": own},
        },
        "components": parts,
        "dependencies": [{"ref": own, "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def _parts(tree: Path) -> Iterator[Part]:
    yield _part(f"pkg:generic/python@{platform.python_version()}", "Python-2.0")
    for name in runtime_distributions():
        found = metadata.distribution(name)
        yield _part(f"pkg:pypi/{name}@{found.version}", found.metadata.get("License-Expression") or "")
    qt = metadata.version("pyside6-essentials")
    yield _part(f"pkg:generic/qt@{qt}", "LGPL-3.0-only")
    names = {path.name for path in tree.rglob("*") if path.is_file()}
    for number in {match[1] or match[2] for name in names if (match := ICU.fullmatch(name))}:
        yield _part(f"pkg:generic/icu@{number}", "Unicode-3.0")
    if sys.platform == "linux":
        beside = (path.name for path in (tree / "_internal").glob("lib*.so*") if not path.is_symlink())
        for package in sorted({found for name in beside if (found := package_of(name))}):
            shown = ["dpkg-query", "--show", "--showformat", "${Version}", package]
            there = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
            yield _part(f"pkg:deb/debian/{package}@{there.replace('+', '%2B')}", "")


def _part(purl: str, licence: str) -> Part:
    name, _, number = purl.rpartition("/")[2].partition("@")
    part: Part = {"type": "library", "bom-ref": purl, "name": name, "version": number.replace("%2B", "+"), "purl": purl}
    return part | ({"licenses": [{"expression": licence}]} if licence else {})


def _day() -> str:
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()


if __name__ == "__main__":
    main()
