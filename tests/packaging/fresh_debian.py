"""A Debian nobody has used, in a folder, with one ordinary user. Needs root and debootstrap."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEPT = Path(__file__).parents[2] / "build" / "packages"
MIRROR = "http://deb.debian.org/debian"
USER = "tester"
NOT_THE_SYSTEM = ("proc", "dev", "tmp", "home", "var")  # folders in which files come and go by themselves


class FreshDebian:
    """A system to install things in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home" / USER

    def run(self, *command: str, **environ: str) -> str:
        """Run a command as root and return what it printed."""
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        env = clean | environ
        called = ["chroot", str(self.root), "env", "-i", *(f"{name}={value}" for name, value in env.items()), *command]
        options = {"capture_output": True, "encoding": "utf-8", "timeout": 600, "stdin": subprocess.DEVNULL}
        done = subprocess.run(called, check=False, **options)
        assert done.returncode == 0, f"{command}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        return done.stdout

    def run_as_user(self, *command: str, **environ: str) -> str:
        """Run a command as the ordinary user."""
        own = {"HOME": f"/home/{USER}", "USER": USER, "XDG_RUNTIME_DIR": f"/home/{USER}/run"}
        return self.run("setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", *command, **own | environ)

    def install(self, package: Path) -> None:
        """Install a package with what it depends on and nothing that it only recommends."""
        shutil.copy(package, self.root / "tmp" / package.name)
        self.run("apt-get", "install", "-qq", "-y", "--no-install-recommends", f"/tmp/{package.name}")

    def files(self) -> set[str]:
        """Return the names of all files of the system."""
        tops = [top for top in self.root.iterdir() if top.name not in NOT_THE_SYSTEM and not top.is_symlink()]
        return {str(path.relative_to(self.root)) for top in tops for path in top.rglob("*")}


@contextmanager
def fresh_debian(suite: str, root: Path) -> Iterator[FreshDebian]:
    """Make the system in a folder; nothing of it is left mounted at the end."""
    root.mkdir()
    _unpack(suite, root)
    root.chmod(0o755)
    (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", encoding="ascii")  # starts no service
    (root / "usr/sbin/policy-rc.d").chmod(0o755)
    (root / "etc/machine-id").write_text(
        "0123456789abcdef0123456789abcdef\n", encoding="ascii"
    )  # as every booted system
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", root / "etc" / name)
    for path in Path("/etc/apt/apt.conf.d").glob("*prox*"):
        shutil.copy(path, root / "etc/apt/apt.conf.d")
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    try:
        system = FreshDebian(root)
        system.run("apt-get", "update", "-qq")
        system.run("useradd", "--create-home", USER)
        system.run_as_user("mkdir", "-m", "700", f"/home/{USER}/run")
        yield system
    finally:
        subprocess.run(["umount", str(root / "proc")], check=True)


def _unpack(suite: str, root: Path) -> None:
    """Unpack the bare system; the first time it is fetched, which takes half a minute."""
    kept = KEPT / f"debian-{suite}.tar"
    if not kept.is_file():
        bare = root.with_name(f"bare-{suite}")
        command = ["debootstrap", "--variant=minbase", suite, str(bare), MIRROR]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        kept.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["tar", "-C", str(bare), "--one-file-system", "-cf", f"{kept}.part", "."], check=True)
        Path(f"{kept}.part").rename(kept)
        shutil.rmtree(bare)
    subprocess.run(["tar", "-C", str(root), "-xf", str(kept)], check=True)
