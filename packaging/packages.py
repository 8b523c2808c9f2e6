"""Builds the packages in ``dist``; called by ``build.py``."""

import hashlib
import subprocess
import sys
from pathlib import Path

from appimage import build_appimage
from debian import build_deb
from freezing import THIRD_PARTY, environment, freeze
from host_libraries import faults, needs_of
from linux_tree import lay_out
from macos_image import build_dmg
from project import BUILD, DIST, ROOT
from redhat import build_rpm
from windows_setup import build_setup

PLATFORMS = {"linux": ("deb", "rpm", "appimage"), "win32": ("windows",), "darwin": ("macos",)}


def build_packages(targets: tuple[str, ...], *, is_quick: bool = False) -> list[Path]:
    """Return the packages, with SHA256SUMS beside them.

    Args:
        is_quick: compress little, for tests.
    """
    made: list[Path] = []
    if "wheel" in targets:
        made.append(_build_wheel())
    wanted = [target for target in PLATFORMS[sys.platform] if target in targets]
    if elsewhere := sorted({*targets} - {*wanted, "wheel"}):
        print(f"Not built here, but on their own system: {', '.join(elsewhere)}")
    if sys.platform == "win32" and wanted:
        made.append(build_setup(freeze(), BUILD / "extras", is_quick=is_quick))
    elif sys.platform == "darwin" and wanted:
        made.append(build_dmg(freeze(), BUILD / "extras" / THIRD_PARTY))
    elif wanted:
        frozen = freeze()
        needs = needs_of(frozen)
        if found := faults(needs):
            sys.exit("\n".join(found))
        for target in wanted:
            root = BUILD / f"root-{target}"
            lay_out(frozen, BUILD / "extras", root)
            if target == "appimage":
                made.append(build_appimage(root))
            else:
                build = build_deb if target == "deb" else build_rpm
                made.append(build(root, needs, is_quick=is_quick))
    write_sums(DIST)
    return made


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS for all files in a folder, as ``sha256sum --check`` reads it."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("SHA256SUMS"))
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def _build_wheel() -> Path:
    before = set(DIST.glob("*.whl"))
    for path in before:
        path.unlink()
    python = str(environment())
    subprocess.run([python, "packaging/build.py", "translations", "--release-only"], cwd=ROOT, check=True)
    subprocess.run([python, "-m", "hatchling", "build", "-t", "wheel", "-d", str(DIST)], cwd=ROOT, check=True)
    (made,) = DIST.glob("*.whl")
    return made
