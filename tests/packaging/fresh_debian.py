"""A Debian nobody has used, in a folder, with one ordinary user. Needs root and debootstrap."""

import fcntl
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from changed import why_not

KEPT = Path(__file__).parents[2] / "build" / "packages"
MIRROR = "http://deb.debian.org/debian"
USER = "tester"
HOME = f"/home/{USER}"
NOT_THE_SYSTEM = ("proc", "dev", "tmp", "home", "var")  # folders in which files come and go by themselves

LACKING = why_not() or ("" if shutil.which("debootstrap") else "debootstrap is not installed")

needs_root = pytest.mark.skipif(bool(LACKING), reason=LACKING)


class FreshDebian:
    """A system to install things in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home" / USER

    def run(self, *command: str, **environ: str) -> str:
        """Run a command as root and return what it printed."""
        called = self._called(*command, **environ)
        options = {"capture_output": True, "encoding": "utf-8", "timeout": 600, "stdin": subprocess.DEVNULL}
        done = subprocess.run(called, check=False, **options)
        assert done.returncode == 0, f"{command}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        return done.stdout

    def run_as_user(self, *command: str, **environ: str) -> str:
        """Run a command as the ordinary user."""
        return self.run(*_as_user(*command), **_own(environ))

    @contextmanager
    def running_as_user(
        self, *command: str, stdout: int = subprocess.DEVNULL, **environ: str
    ) -> Iterator[subprocess.Popen]:
        """Run a program as the ordinary user until the end of the block, then end it with all that it started."""
        called = self._called(*_as_user(*command), **_own(environ))
        options = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "encoding": "utf-8"}
        with subprocess.Popen(called, stdout=stdout, start_new_session=True, **options) as process:
            try:
                yield process
            finally:
                with suppress(ProcessLookupError):  # an AppImage that unpacks itself waits for a child
                    os.killpg(process.pid, signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)

    def take(self, file: Path, name: str = "", *, of_user: bool = False) -> str:
        """Copy a file into the system and return its path there: in /tmp, or in the user's home folder."""
        place = f"{HOME if of_user else '/tmp'}/{name or file.name}"
        shutil.copy(file, f"{self.root}{place}")
        if of_user:
            self.run("chown", USER, place)
        return place

    def give(self, folder: Path) -> None:
        """Make all in one of the home folder's folders the user's own."""
        self.run("chown", "-R", f"{USER}:{USER}", f"/{folder.relative_to(self.root)}")

    def install(self, package: Path, *options: str) -> None:
        """Install a package with what it depends on and nothing that it only recommends."""
        self.apt("install", *options, self.take(package))

    def apt(self, verb: str, *words: str) -> None:
        """Let apt do something without a question."""
        self.run("apt-get", verb, "-qq", "-y", "--no-install-recommends", *words)

    def files(self) -> set[str]:
        """Return the names of all files of the system."""
        tops = [top for top in self.root.iterdir() if top.name not in NOT_THE_SYSTEM and not top.is_symlink()]
        return {str(path.relative_to(self.root)) for top in tops for path in top.rglob("*")}

    def _called(self, *command: str, **environ: str) -> list[str]:
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        words = (f"{name}={value}" for name, value in (clean | environ).items())
        return ["chroot", str(self.root), "env", "-i", *words, *command]


def _as_user(*command: str) -> tuple[str, ...]:
    return ("setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", *command)


def _own(environ: dict[str, str]) -> dict[str, str]:
    return {"HOME": HOME, "USER": USER, "XDG_RUNTIME_DIR": f"{HOME}/run"} | environ


@contextmanager
def fresh_debian(suite: str, root: Path) -> Iterator[FreshDebian]:
    """Make the system in a folder; nothing of it is left mounted at the end."""
    root.mkdir()
    _unpack(suite, root)
    root.chmod(0o755)
    (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", encoding="ascii")  # starts no service
    (root / "usr/sbin/policy-rc.d").chmod(0o755)
    # As every booted system has it.
    (root / "etc/machine-id").write_text("0123456789abcdef0123456789abcdef\n", encoding="ascii")
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", root / "etc" / name)
    for path in Path("/etc/apt/apt.conf.d").glob("*prox*"):
        shutil.copy(path, root / "etc/apt/apt.conf.d")
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    try:
        system = FreshDebian(root)
        system.run("apt-get", "update", "-qq")
        system.run("useradd", "--create-home", USER)
        system.run_as_user("mkdir", "-m", "700", f"{HOME}/run")
        yield system
    finally:
        subprocess.run(["umount", str(root / "proc")], check=True)
        shutil.rmtree(root)  # half a gigabyte


def give_desktop(system: FreshDebian, package: Path) -> None:
    """Install what an AppImage finds on a desktop: the libraries that the .deb asks for, and a notification server."""
    told = subprocess.run(["dpkg-deb", "--field", str(package), "Depends"], check=True, capture_output=True, text=True)
    system.apt("satisfy", told.stdout.strip())
    system.apt("install", "dunst", "dbus-daemon")


def _unpack(suite: str, root: Path) -> None:
    """Unpack the bare system; the first time it is fetched, which takes half a minute."""
    kept = KEPT / f"debian-{suite}.tar"
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"debian-{suite}.lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run side by side
        if not kept.is_file():
            _fetch(suite, root.with_name(f"bare-{suite}"), kept)
    subprocess.run(["tar", "-C", str(root), "-xf", str(kept)], check=True)


def _fetch(suite: str, bare: Path, kept: Path) -> None:
    command = ["debootstrap", "--variant=minbase", suite, str(bare), MIRROR]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["tar", "-C", str(bare), "--one-file-system", "-cf", f"{kept}.part", "."], check=True)
    Path(f"{kept}.part").rename(kept)
    shutil.rmtree(bare)
