"""What `.ci/run` builds: everything that a change can have broken, and said in words."""

import os
import shutil
import subprocess
from pathlib import Path

import changed
import pytest

ROOT = Path(__file__).parents[2]
NOON = 1_700_000_000  # seconds since 1970
HOUR = 60 * 60

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.delenv(changed.LANDED, raising=False)
    git(tmp_path, "init", "--quiet")
    return tmp_path


def git(repository, *words, when=NOON):
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_COMMITTER_DATE": f"{when} +0000", "GIT_AUTHOR_DATE": f"{when} +0000"}
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    command = ["git", "-C", str(repository), *names, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | own).stdout.strip()


def commit(repository, *names, when):
    for name in names:
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(when), encoding="ascii")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "x", when=when)
    return git(repository, "rev-parse", "HEAD")


@needs_git
def test_what_is_a_day_older_than_the_last_commit_has_landed(repository, monkeypatch):
    assert changed.landed(repository) is None  # without a commit
    first = commit(repository, "packaging/debian.py", when=NOON)
    assert changed.landed(repository) is None
    commit(repository, "README.md", when=NOON + 20 * HOUR)
    assert changed.landed(repository) is None
    commit(repository, "leb_wallet/a.py", when=NOON + 30 * HOUR)
    assert changed.landed(repository) == first
    monkeypatch.setenv(changed.LANDED, "HEAD~1")
    assert changed.landed(repository) == "HEAD~1"


@needs_git
def test_all_that_differs_counts_whether_committed_or_not(repository):
    first = commit(repository, "gone", "kept", "edited", when=NOON)
    (repository / "gone").unlink()
    commit(repository, "committed", when=NOON + HOUR)
    (repository / "edited").write_text("edited", encoding="ascii")
    (repository / "new").touch()
    assert sorted(changed.changed_since(repository, first)) == ["committed", "edited", "gone", "new"]
    assert changed.changed_since(repository, "no-such-commit") is None


@pytest.mark.parametrize(
    ("files", "targets"),
    [
        (["leb_wallet/ui/window.py", "README.md", "tests/ui/test_form.py", "resources/providers/leb.json"], []),
        (["packaging/screenshots/cards_en_dark.png", "packaging/mutation.py", "tests/packaging/test_changed.py"], []),
        (["packaging/debian.py"], ["packages-linux"]),
        (["packaging/linux/AppRun", "leb_wallet/ui/window.py"], ["packages-linux"]),
        (["tests/packaging/use.py"], ["packages-linux"]),
        (["packaging/windows/leb-wallet.nsi"], ["packages-windows"]),
        (["tests/packaging/wine/icuuc_stub.c"], ["packages-windows"]),
        (["packaging/windows_setup.py", "packaging/debian.py"], ["packages"]),
        (["packaging/leb-wallet.spec"], ["packages"]),
        (["pyproject.toml"], ["packages"]),
        (["leb_wallet/app/self_check_parts.py"], ["packages"]),
        (None, ["packages"]),
    ],
)
def test_each_change_builds_what_it_can_have_broken(files, targets):
    found, reason = changed.wanted(files)
    assert found == targets
    assert reason


def test_every_name_in_the_lists_is_that_of_a_file():
    """A file that was renamed would no longer be built for."""
    names = [
        str(path.relative_to(ROOT))
        for top in ("packaging", "tests", "leb_wallet", ".ci")
        for path in ROOT.joinpath(top).rglob("*")
    ]
    names += [path.name for path in ROOT.iterdir()]
    patterns = (*changed.BOTH, *changed.WINDOWS, *changed.LINUX, *changed.NO_PACKAGE)
    assert [pattern for pattern in patterns if not changed.fnmatch.filter(names, pattern)] == []


def test_where_packages_cannot_be_built_it_is_said_and_nothing_is_asked_for(monkeypatch, capsys):
    monkeypatch.setattr(changed.sys, "platform", "darwin")
    changed.main()
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Packages are not built and tried here: it takes Debian or Ubuntu.\n"
