"""The installer for Windows: the frozen program packed by NSIS, for one user and without administrator's rights."""

import os
import struct
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from project import BUILD, DIST, ID, NAME, ROOT, moment, version

SCRIPT = ROOT / "packaging" / "windows" / f"{NAME}.nsi"
# What NSIS publishes makes installers of 32 bits only, for programs of either kind. Debian's can do both, and its Wine
# runs 64 bits only.
TARGET = "x86-unicode" if sys.platform == "win32" else "amd64-unicode"
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


def id_block(application_id: str = ID) -> bytes:
    """Return what a shortcut's file holds of the id of its program, and the end of the file.

    A PropertyStoreDataBlock ([MS-SHLLINK] 2.5.7) with one property, System.AppUserModel.ID, laid out by [MS-PROPSTORE].
    """
    text = (application_id + "\0").encode("utf-16-le")
    text += bytes(-len(text) % 4)
    wide_text, number = 0x1F, 5
    value = struct.pack("<IBHHI", number, 0, wide_text, 0, len(application_id) + 1) + text
    value = struct.pack("<I", len(value) + 4) + value
    storage = b"1SPS" + UUID("9f4c2855-9f79-4b39-a8d0-e1d42de1d5f3").bytes_le + value + bytes(4)
    storage = struct.pack("<I", len(storage) + 4) + storage + bytes(4)
    return struct.pack("<II", len(storage) + 8, 0xA0000009) + storage + bytes(4)


def build_setup(frozen: Path, extras: Path, *, is_quick: bool = False, told: str = "") -> Path:
    """Return the installer for a frozen program.

    Args:
        extras: icons and a picture, see :mod:`draw_icons`.
        is_quick: compress nothing, for tests.
        told: the version it says it is, to try updates; empty for what it is.
    """
    told = told or version()
    script = SCRIPT.read_text("utf-8")
    if is_quick:
        script = script.replace("SetCompressor /SOLID lzma\nSetCompressorDictSize 64", "SetCompress off")
    BUILD.mkdir(parents=True, exist_ok=True)
    written, block = BUILD / "setup.nsi", BUILD / "id.bin"
    written.write_text(script, encoding="utf-8")
    block.write_bytes(id_block())
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}-{told}-windows-x86_64-setup.exe"
    given = {
        "VERSION": told,
        "IDBLOCK": str(block),
        "TARGET": TARGET,
        "SRC": str(frozen),
        "OUT": str(package),
        "LICENSE": str(ROOT / "LICENSE"),
        "ICON": str(extras / f"{NAME}.ico"),
        "PICTURE": str(extras / f"{NAME}-side.bmp"),
    }
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in given.items())]
    subprocess.run([*command, str(written)], env=os.environ | {"SOURCE_DATE_EPOCH": str(moment())}, check=True)
    return package
