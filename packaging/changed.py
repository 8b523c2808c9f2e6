"""Which packages have to be built and tried again: ``changed.py`` prints them as targets of make, for ``.ci/run``.

A clone knows its history, but not which part of it has landed before. So what changed since yesterday counts as new:
everything after the newest commit that is a day older than the last one. A submission is younger than that, and who
works for longer names the commit to compare with: LEB_WALLET_LANDED=COMMIT. Where the history does not reach back that
far, as in a shallow clone, all is new. Nothing is taken from a file that says "tried": who changes it could be wrong.
"""

import fnmatch
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANDED = "LEB_WALLET_LANDED"
A_DAY = 24 * 60 * 60  # seconds
MAY_MOUNT = 21  # the bit of CAP_SYS_ADMIN, see capabilities(7)

BOTH = (  # of both systems
    *("pyproject.toml", "Makefile", ".ci/run", "packaging/setup.sh", "packaging/changed.py", "packaging/project.py"),
    *("packaging/leb-wallet.spec", "packaging/requirements.*", "packaging/distributions.py", "packaging/entry.py"),
    *("packaging/freezing.py", "packaging/licences.py", "packaging/draw_icons.py", "tests/packaging/conftest.py"),
    *("packaging/qt_support.py", "packaging/native_files.py"),
    *("leb_wallet/__main__.py", "leb_wallet/app/self_check*.py", "leb_wallet/app/environment.py"),
)
WINDOWS = (
    *("packaging/windows/*", "packaging/windows_setup.py", "tests/packaging/test_windows.py"),
    *("tests/packaging/wine.py", "tests/packaging/wine/*", "tests/packaging/shortcuts.py"),
    *("leb_wallet/app/application_id.py", "leb_wallet/app/quitting.py", "leb_wallet/app/single_instance.py"),
)
LINUX = (
    *("packaging/linux/*", "packaging/*.py", "tests/packaging/*", "tests/message_bus.py", "tests/e2e/desktop.py"),
    *("leb_wallet/services/autostart.py", "leb_wallet/services/start_command.py"),
)
NO_PACKAGE = (  # tools for other things, and packages that are built elsewhere
    *("packaging/gallery.py", "packaging/mutation.py", "packaging/proof.py", "packaging/screenshots*"),
    *("packaging/sign_catalogue.py", "packaging/flatpak*", "packaging/macos*", "packaging/sbom.py"),
    *("packaging/release_check.py", "tests/packaging/test_package_*.py", "tests/packaging/test_qt_support.py"),
    *("tests/packaging/test_install_pages.py", "tests/packaging/test_release_workflow.py"),
    *("tests/packaging/test_changed.py", "tests/packaging/test_windows_setup.py"),
)


def main() -> None:
    """Print the targets on the first stream, and why in words on the second."""
    if lacking := why_not():
        _say(f"Packages are not built and tried here: {lacking}.")
        return
    base = landed(ROOT)
    if base is None:
        _say("The history does not tell what has landed: all packages are built and tried.")
        print("packages")
        return
    targets, reason = wanted(changed_since(ROOT, base))
    _say(f"Since {base[:10]} {reason}.")
    print(" ".join(targets))


def why_not() -> str:
    """Return why no packages can be built here; empty where they can."""
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        return "it takes Debian or Ubuntu"
    if os.geteuid() != 0:
        return "only root can make a fresh Debian to try them in"
    allowed = int(Path("/proc/self/status").read_text("ascii", "replace").partition("CapEff:")[2].split()[0], 16)
    return "" if allowed >> MAY_MOUNT & 1 else "root may mount nothing in this container, so there is no fresh Debian"


def landed(repository: Path) -> str | None:
    """Return the commit to compare with; None where there is none."""
    if told := os.environ.get(LANDED):
        return told
    newest = _git(repository, "show", "--no-patch", "--format=%ct", "HEAD")
    if newest is None:
        return None
    older = _git(repository, "rev-list", "--max-count=1", f"--before={int(newest) - A_DAY}", "HEAD")
    return older or None


def changed_since(repository: Path, commit: str) -> list[str] | None:
    """Return the files that differ from a commit, new ones included; None where git cannot tell."""
    changed = _git(repository, "diff", "--name-only", "--no-renames", commit)
    new = _git(repository, "ls-files", "--others", "--exclude-standard")
    return None if changed is None or new is None else [*changed.splitlines(), *new.splitlines()]


def wanted(files: list[str] | None) -> tuple[list[str], str]:
    """Return the targets of make for what has changed, and the reason in words."""
    if files is None:
        return ["packages"], "git cannot tell what changed: all packages are built and tried"
    of_both = [name for name in files if _is_one_of(name, BOTH)]
    of_windows = [name for name in files if _is_one_of(name, WINDOWS)]
    rest = {*files} - {*of_both, *of_windows}
    of_linux = [name for name in sorted(rest) if _is_one_of(name, LINUX) and not _is_one_of(name, NO_PACKAGE)]
    if of_both or (of_windows and of_linux):
        return ["packages"], f"{[*of_both, *of_windows][0]} changed: all packages are built and tried"
    if of_linux:
        return ["packages-linux"], f"{of_linux[0]} changed: packages for Linux are built and tried, not for Windows"
    if of_windows:
        return ["packages-windows"], f"{of_windows[0]} changed: packages for Windows are built and tried, not for Linux"
    return [], "nothing changed that packages are made with: they are not built this time, only their files checked"


def _is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def _git(repository: Path, *words: str) -> str | None:
    """Return what git says; None where it fails or is missing."""
    if shutil.which("git") is None:
        return None
    command = ["git", "-C", str(repository), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    main()
