"""The installer for Windows: the frozen program packed by NSIS, for one user and without administrator's rights."""

import os
import subprocess
from pathlib import Path

from project import BUILD, DIST, NAME, ROOT, moment, version

SCRIPT = ROOT / "packaging" / "windows" / f"{NAME}.nsi"
ABOUT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "LEB Wallet contributors"),
      StringStruct("FileDescription", "LEB Wallet"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "LEB Wallet contributors, MIT License"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "LEB Wallet"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])])
  ]
)
"""


def about_text() -> str:
    """Return what Windows tells of the program in its properties, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in version().split("."))
    return ABOUT.format(numbers=(*numbers, *(0,) * (4 - len(numbers))), version=version(), name=NAME)


def build_setup(frozen: Path, extras: Path, *, is_quick: bool = False) -> Path:
    """Return the installer for a frozen program.

    Args:
        extras: icons, see :mod:`draw_icons`.
        is_quick: compress little, for tests.
    """
    script = SCRIPT.read_text("utf-8")
    if is_quick:
        script = script.replace("/SOLID lzma", "zlib")
    written = BUILD / "setup.nsi"
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(script, encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}-{version()}-windows-x86_64-setup.exe"
    given = {
        "VERSION": version(),
        "SRC": str(frozen),
        "OUT": str(package),
        "LICENSE": str(ROOT / "LICENSE"),
        "ICON": str(extras / f"{NAME}.ico"),
    }
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in given.items())]
    subprocess.run([*command, str(written)], env=os.environ | {"SOURCE_DATE_EPOCH": str(moment())}, check=True)
    return package
