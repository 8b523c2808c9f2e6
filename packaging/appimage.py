"""The AppImage: one file for every Linux, which mounts or unpacks itself and starts.

It is a runtime, which is a small program of the AppImage project, with a compressed folder behind it.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from project import BUILD, DIST, ID, LINUX, NAME, moment, settle, version

RUNTIME = "LEB_WALLET_APPIMAGE_RUNTIME"  # names the file with the runtime that releases use
OLD_RUNTIME = {  # a genuine one in the test data of a source package of Debian: what it can do is enough for tests
    "package": "libappimage",
    "member": "*/tests/data/Echo-x86_64.AppImage",
    "bytes": 187_784,
    "sha256": "86797e489e4b9a9ea5c92f89f7a07d79aca50190fa36c2c3b0d035da5262ee1a",
}
QUICK = ("gzip", "-Xcompression-level", "1")
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
SOURCES = f"deb-src [signed-by={KEYRING}] http://deb.debian.org/debian bookworm main\n"


def build_appimage(root: Path) -> Path:
    """Return the AppImage made of a folder with ``usr``.

    With the runtime named by LEB_WALLET_APPIMAGE_RUNTIME it is compressed by zstd; without, it gets an old runtime from
    Debian's test data, which knows gzip only, and is for tests, so compressed little. Never xz: it would take twenty
    seconds to start.
    """
    told = os.environ.get(RUNTIME, "")
    runtime = Path(told) if told else _runtime_for_tests()
    how = ("-comp", *(("zstd", "-b", "256K", "-Xcompression-level", "19") if told else QUICK))
    shutil.copyfile(LINUX / "AppRun", root / "AppRun")
    (root / "AppRun").chmod(0o755)
    for name, target in {
        f"{ID}.desktop": f"usr/share/applications/{ID}.desktop",
        f"{ID}.png": f"usr/share/icons/hicolor/256x256/apps/{ID}.png",
        ".DirIcon": f"{ID}.png",
    }.items():
        (root / name).symlink_to(target)
    settle(root)
    image = BUILD / "image.squashfs"
    image.unlink(missing_ok=True)
    subprocess.run(
        ["mksquashfs", str(root), str(image), "-root-owned", "-noappend", "-no-progress", "-quiet", *how],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(moment())},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}-{version()}-{platform.machine()}.AppImage"
    package.write_bytes(runtime.read_bytes() + image.read_bytes())
    package.chmod(0o755)
    return package


def _runtime_for_tests() -> Path:
    """Cut the old runtime out of the source package; apt's own lists stay as they are."""
    kept = BUILD / "runtime-for-tests"
    if kept.is_file() and _is_right(kept.read_bytes()):
        return kept
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "sources.list").write_text(SOURCES, encoding="ascii")
        (work / "lists" / "partial").mkdir(parents=True)
        work.chmod(0o755)
        apt = ["apt-get", "-qq", "-o", f"Dir::Etc::SourceList={work}/sources.list", "-o", "Dir::Etc::SourceParts=-"]
        apt += ["-o", f"Dir::State::Lists={work}/lists", "-o", "APT::Sandbox::User=root"]
        subprocess.run([*apt, "update"], check=True)
        wanted = ["source", "--download-only", "--tar-only", OLD_RUNTIME["package"]]
        subprocess.run([*apt, *map(str, wanted)], cwd=work, check=True)
        (archive,) = work.glob("*.orig.tar.gz")
        unpack = ["tar", "-xzf", str(archive), "--wildcards", str(OLD_RUNTIME["member"])]
        subprocess.run(unpack, cwd=work, check=True)
        (image,) = work.glob(str(OLD_RUNTIME["member"]))
        runtime = image.read_bytes()[: int(str(OLD_RUNTIME["bytes"]))]
    if not _is_right(runtime):
        sys.exit("the runtime in Debian's source package has changed")
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(runtime)
    return kept


def _is_right(runtime: bytes) -> bool:
    return hashlib.sha256(runtime).hexdigest() == OLD_RUNTIME["sha256"]
