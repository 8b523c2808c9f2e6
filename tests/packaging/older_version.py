"""Packages of a previous version, to be updated from: ``older_version.py PROGRAM VERSION`` changes a frozen program.

No previous version has been released, and freezing one takes a minute and a half. So the package is unpacked, the
version that the program carries is changed in place, a file is added that the new version no longer has, and all is
packed again. What a version with another format of files would do is tried with files that say they are of a later one.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

GONE = "usr/lib/leb-wallet/_internal/of-the-old-version.txt"
PROGRAM = "usr/lib/leb-wallet/leb-wallet"


def older(version: str) -> str:
    """Return a lower version of the same length."""
    return re.sub(r"\d", "0", version)


def older_deb(package: Path, version: str, folder: Path) -> Path:
    """Return the package of the version before, made of that of ``version``."""
    root = folder / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(root)], check=True)
    _make_older(root, version)
    control, sums = root / "DEBIAN/control", root / "DEBIAN/md5sums"
    control.write_text(
        control.read_text("utf-8").replace(f"\nVersion: {version}", f"\nVersion: {older(version)}"), "utf-8"
    )
    kept = [line for line in sums.read_text("utf-8").splitlines() if not line.endswith(f"  {PROGRAM}")]
    new = [f"{hashlib.md5((root / name).read_bytes()).hexdigest()}  {name}" for name in (PROGRAM, GONE)]
    sums.write_text("\n".join([*kept, *new, ""]), "utf-8")
    made = folder / package.name.replace(version, older(version))
    build = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(root), str(made)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(root)
    return made


def older_image(package: Path, version: str, folder: Path) -> Path:
    """Return the AppImage of the version before, made of that of ``version``."""
    subprocess.run([str(package), "--appimage-extract"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    root = folder / "squashfs-root"
    _make_older(root, version)
    told = subprocess.run([str(package), "--appimage-offset"], check=True, capture_output=True, text=True).stdout
    packed = folder / "older.squashfs"
    how = ["-root-owned", "-noappend", "-no-progress", "-quiet", "-comp", "gzip", "-Xcompression-level", "1"]
    subprocess.run(["mksquashfs", str(root), str(packed), *how], check=True, stdout=subprocess.DEVNULL)
    made = folder / package.name.replace(version, older(version))
    made.write_bytes(package.read_bytes()[: int(told)] + packed.read_bytes())
    made.chmod(0o755)
    shutil.rmtree(root)
    packed.unlink()
    return made


def _make_older(root: Path, version: str) -> None:
    from freezing import environment, tool

    (root / GONE).write_text("old\n", encoding="ascii")
    tool(environment(), __file__, str(root / PROGRAM), version)


def change_version(program: Path, version: str) -> None:
    """Let a frozen program say that it is the version before. Raises AssertionError if it cannot be found in it."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    _kind, offset, length = archive.toc["leb_wallet"]
    data = bytearray(program.read_bytes())
    start = archive._start_offset + offset
    code = zlib.decompress(data[start : start + length])
    assert code.count(version.encode()) == 1
    packed = zlib.compress(code.replace(version.encode(), older(version).encode()), 0)  # as everything in it
    assert len(packed) == length
    data[start : start + length] = packed
    program.write_bytes(data)


if __name__ == "__main__":
    change_version(Path(sys.argv[1]), sys.argv[2])
