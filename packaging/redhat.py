"""The .rpm, by nfpm, which needs no RPM on the builder."""

import json
import os
import platform
import subprocess
from pathlib import Path

from host_libraries import Needs, requires
from project import BUILD, DIST, HOMEPAGE, LINUX, MAINTAINER, NAME, moment, version

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}  # as nfpm calls them


def build_rpm(root: Path, needs: Needs, *, is_quick: bool = False) -> Path:
    """Return the package made of a folder with ``usr``.

    Args:
        needs: of the frozen program in it.
        is_quick: compress little, for tests.
    """
    machine = platform.machine()
    values = {
        "ARCHITECTURE": ARCHITECTURES[machine],
        "VERSION": version(),
        "MAINTAINER": MAINTAINER,
        "HOMEPAGE": HOMEPAGE,
        "ROOT": str(root),
        "REQUIRES": json.dumps([*requires(needs), "tzdata"]),
        "COMPRESSION": "gzip:1" if is_quick else "xz",
    }
    text = (LINUX / "nfpm.yaml").read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    written = BUILD / "nfpm.yaml"
    written.write_text(text, encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}-{version()}-1.{machine}.rpm"
    command = [str(BUILD / "venv/bin/nfpm"), "package", "--packager", "rpm", "--config", str(written)]
    env = os.environ | {"SOURCE_DATE_EPOCH": str(moment())}
    subprocess.run([*command, "--target", str(package)], env=env, check=True, stdout=subprocess.DEVNULL)
    return package
