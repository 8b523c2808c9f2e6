"""Makes one folder with the program, Python and all libraries, by PyInstaller; every package is made from it.

It is frozen with the distribution's own Python, in an environment of its own with pinned packages: a Python that was
built for one user carries that user's paths in its libraries.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from project import BUILD, NAME, ROOT, moment, settle
from windows_setup import about_text

REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
THIRD_PARTY = "third-party-licences.txt"
IS_WINDOWS = sys.platform == "win32"


def freeze(into: Path = BUILD) -> Path:
    """Return the folder with the frozen program, made anew.

    Args:
        into: gets the folders ``frozen`` and ``extras`` (icons, texts of licences), and PyInstaller's own.
    """
    python = environment()
    extras, frozen, work = into / "extras", into / "frozen", into / "pyinstaller"
    for folder in (extras, frozen, work):
        shutil.rmtree(folder, ignore_errors=True)
    extras.mkdir(parents=True)
    tool(python, "packaging/build.py", "translations", "--release-only")
    tool(python, "packaging/draw_icons.py", str(extras))
    tool(python, "packaging/licences.py", "extras", str(extras))
    (extras / "version.txt").write_text(about_text(), encoding="utf-8")
    wanted = ("--distpath", str(frozen), "--workpath", str(work), "packaging/leb-wallet.spec")
    quiet = ("--noconfirm", "--clean", "--log-level", "ERROR")
    environ = {
        "LEB_WALLET_EXTRAS": str(extras),
        "LEB_WALLET_STRIP": "1",
        "PYINSTALLER_CONFIG_DIR": str(work),  # what it keeps for later is not shared with another build
        # What packages compress as a whole need not be compressed before: they become smaller, and the start quicker.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
    }
    tool(python, "-m", "PyInstaller", *quiet, *wanted, **environ)
    tree = frozen / NAME
    texts = extras / THIRD_PARTY
    tool(python, "packaging/licences.py", "all", str(tree), str(texts))
    if sys.platform != "linux":  # there the packages have a place for documents
        shutil.copyfile(texts, tree / THIRD_PARTY)
    settle(tree)
    return tree


def environment() -> Path:
    """Return the Python of the environment to be frozen, with exactly what is pinned."""
    base = os.environ.get("LEB_WALLET_PYTHON") or (sys.executable if sys.platform != "linux" else "/usr/bin/python3")
    folder = BUILD / "venv"
    python = folder / ("Scripts/python.exe" if IS_WINDOWS else "bin/python")
    stamp = folder / ".ready"
    state = hashlib.sha256(f"{base} {folder}".encode() + REQUIREMENTS.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == state:
        return python
    subprocess.run([base, "-m", "venv", "--clear", str(folder)], check=True)
    tool(python, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", str(REQUIREMENTS))
    stamp.write_text(state, encoding="ascii")
    return python


def tool(python: Path, *words: str, **environ: str) -> None:
    """Run something of the environment in the top folder; the build ends if it fails."""
    fixed = {"SOURCE_DATE_EPOCH": str(moment()), "PYTHONHASHSEED": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    subprocess.run([str(python), *words], cwd=ROOT, env=os.environ | fixed | environ, check=True)
