"""The installer for Windows, under Wine: built, installed, started, updated and removed without a word.

The user's folder has a Chinese name. Not seen here: notifications and the taskbar; properties of shortcuts by the
shell (Wine keeps none, so what is read back is what the installer appends itself); a task that really runs.
"""

import json
import os
import shutil
import sys
import time

import pytest
import shortcuts
from freezing import THIRD_PARTY, environment, tool
from project import BUILD, ID, NAME
from windows_setup import about_text, build_setup
from wine import NEVER_SHIPPED, path_in_wine, python_for_windows, windows

from leb_wallet import __version__
from leb_wallet.services.autostart import RUN_VALUE
from leb_wallet.services.schedule_texts import TASK, task_xml

TOOLS = ("wine", "makensis", "x86_64-w64-mingw32-gcc", "osslsigncode")
SIZE_MOST = 35_000_000  # as users download it
LONGEST = 260 - len(r"C:\Users\twenty-letters-of-nam\AppData\Local\Programs\leb-wallet") - 1
IS_FULL = os.environ.get("LEB_WALLET_FULL") is not None
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
UNINSTALL_KEY = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"
BUSY = 75

pytestmark = [
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux", reason="on Windows the release workflow does the same"),
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"not all of {', '.join(TOOLS)} are installed"),
]


def freeze_for_windows(wine):
    """Freeze as the release workflow does on Windows; icons and texts are made here."""
    work = BUILD / "windows"
    extras, frozen = work / "extras", work / "frozen"
    for folder in (extras, frozen):
        shutil.rmtree(folder, ignore_errors=True)
    extras.mkdir(parents=True)
    own = environment()
    tool(own, "packaging/build.py", "translations", "--release-only")
    tool(own, "packaging/draw_icons.py", str(extras))
    (extras / "version.txt").write_text(about_text(), encoding="utf-8")
    python = python_for_windows()
    tool(own, "packaging/licences.py", "extras", str(extras))
    words = ("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR")
    places = ("--distpath", path_in_wine(frozen), "--workpath", path_in_wine(work / "pyinstaller"))
    given = {"LEB_WALLET_EXTRAS": path_in_wine(extras), "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
    code, said = wine.run(str(python), *words, *places, "packaging/leb-wallet.spec", seconds=600, **given)
    assert code == 0, said[-3000:]
    tree = frozen / NAME
    licences = ("packaging/licences.py", "all", path_in_wine(tree), path_in_wine(tree / THIRD_PARTY))
    code, said = wine.run(str(python), *licences)
    assert code == 0, said
    return tree, extras


class Installed:
    """The program as it lies on this Windows, and what it does."""

    def __init__(self, wine):
        self._wine = wine
        self.folder = wine.local / "Programs" / NAME
        self.wallet = wine.local / NAME
        self.program = self.folder / f"{NAME}.exe"
        self.line = f'"{path_of(wine, self.program)}" --minimised'

    def setup(self, package):
        return self._wine.run(path_in_wine(package), "/S")[0]

    def cli(self, *words):
        return self._wine.run(path_of(self._wine, self.folder / f"{NAME}-cli.exe"), *words)

    def start(self):
        """Start it as at login, and wait until it has its wallet open."""
        process = self._wine.start(path_of(self._wine, self.program), "--minimised")
        wait_until(lambda: self.is_open() or process.poll() is not None)
        assert process.poll() is None
        return process

    def is_open(self):
        """Tell whether the program has its wallet open: Windows deletes no file that is in use."""
        lock = self.wallet / "window.lock"
        self._wine.run("cmd", "/c", "del", path_of(self._wine, lock))
        return lock.exists()

    def remove(self):
        """Remove it as Windows does; the uninstaller goes on as a copy of itself, so that it can go as well."""
        assert self._wine.run(path_of(self._wine, self.folder / "uninstall.exe"), "/S")[0] == 0
        self._wine.wait_until_gone("~nsu")

    def shortcut(self):
        (found,) = (self._wine.prefix / "drive_c/users").rglob("Start Menu/Programs/LEB*.lnk")
        return found

    def registry(self, key):
        return self._wine.run("reg", "query", key)

    def task(self):
        return self._wine.prefix / "drive_c/windows/system32/tasks" / TASK


def wait_until(is_so, seconds=60):
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def path_of(wine, file):
    return "C:\\" + str(file.relative_to(wine.prefix / "drive_c")).replace("/", "\\")


@pytest.fixture(scope="module")
def wine():
    with windows() as wine:
        yield wine


@pytest.fixture(scope="module")
def frozen(wine):
    return freeze_for_windows(wine)


@pytest.fixture(scope="module")
def setups(frozen):
    """An older version, and this one."""
    return build_setup(*frozen, is_quick=True, told="0.0.9"), build_setup(*frozen, is_quick=not IS_FULL)


@pytest.fixture(scope="module")
def installed(wine, setups, tmp_path_factory):
    """Return the older version, in use: with a card, settings, the start at login and the scheduled check."""
    here = Installed(wine)
    assert here.setup(setups[0]) == 0
    assert here.cli("card", "add", "--provider", "giffgaff-uk", "--label", "保号卡")[0] == 0
    (here.wallet / "settings.json").write_text('{"language": "zh_CN", "margin_days": 9}', encoding="utf-8")
    wine.run("reg", "add", RUN_KEY, "/v", RUN_VALUE, "/d", here.line, "/f")
    task = tmp_path_factory.mktemp("task") / "task.xml"
    task.write_bytes(task_xml((path_of(wine, here.program),)).encode("utf-16"))
    create = ("schtasks", "/Create", "/TN", TASK, "/XML", path_in_wine(task), "/F")
    wait_until(lambda: wine.run(*create)[0] == 0)  # once the service is there
    assert here.task().exists()
    return here


@pytest.mark.usefixtures("package")
def test_what_is_packed_is_ours_alone_and_no_path_becomes_too_long(frozen):
    tree, _ = frozen
    names = {path.name.lower() for path in tree.rglob("*")}
    assert not names & NEVER_SHIPPED
    assert not [name for name in names if name.startswith("api-ms-")]
    removed = {f"{NAME}.exe", f"{NAME}-cli.exe", "_internal", THIRD_PARTY}
    assert {path.name for path in tree.iterdir()} == removed  # by name
    assert max(len(str(path.relative_to(tree))) for path in tree.rglob("*")) < LONGEST


@pytest.mark.usefixtures("package")
def test_the_installed_program_is_whole_and_known_to_the_shell(installed, wine, tmp_path):
    report = tmp_path / "report.json"
    telling = {"WINEDEBUG": "fixme+shell"}
    words = ("--lang", "zh_CN", "--selftest", path_in_wine(report))
    code, said = wine.run(path_of(wine, installed.program), *words, **telling)
    assert report.is_file(), said
    check_windows_report(json.loads(report.read_text("utf-8")))
    assert code == 0
    assert f'SetCurrentProcessExplicitAppUserModelID L"{ID}"' in said  # Wine says so, but does not keep it
    assert shortcuts.application_id(installed.shortcut().read_bytes()) == ID
    assert wine.run(path_of(wine, installed.program), "card", "list")[0] == 0  # without a console to write to


@pytest.mark.usefixtures("package")
def test_an_update_ends_the_program_that_is_open_and_starts_it_again(installed, setups):
    cards, export = installed.cli("card", "list"), installed.cli("export", "--json")
    assert "保号卡" in cards[1]
    settings, values = (installed.wallet / "settings.json").read_bytes(), installed.registry(RUN_KEY)
    assert "leb-wallet.exe" in values[1]
    (installed.folder / "_internal" / "of-the-old-version.txt").write_text("old", encoding="ascii")
    before = installed.start()
    assert installed.setup(setups[1]) == 0
    assert before.wait(30) == 0  # in good order: asked, not killed
    assert not (installed.folder / "_internal" / "of-the-old-version.txt").exists()
    assert __version__ in installed.registry(UNINSTALL_KEY)[1]
    assert installed.registry(RUN_KEY) == values
    assert installed.task().exists()
    wait_until(installed.is_open)  # again
    assert (installed.cli("card", "list"), installed.cli("export", "--json")) == (cards, export)
    assert (installed.wallet / "settings.json").read_bytes() == settings
    assert installed.cli("doctor")[0] == 0
    assert installed.cli("--quit") == (0, "")
    assert not installed.is_open()


@pytest.mark.usefixtures("package")
def test_a_program_that_stays_open_is_left_alone(installed, wine, setups):
    """As one with another wallet, which nobody can ask."""
    other = wine.start(path_of(wine, installed.program), "--demo")
    try:
        wait_until(lambda: list(wine.prefix.rglob("leb-wallet-demo-*/window.lock")))
        marker = installed.folder / "_internal" / "untouched.txt"
        marker.write_text("here", encoding="ascii")
        assert installed.setup(setups[1]) == 2
        assert marker.exists()
        assert other.poll() is None
        installed.remove()
        assert installed.program.exists()
    finally:
        other.kill()
        other.wait()
    assert installed.registry(UNINSTALL_KEY)[0] == 0


@pytest.mark.usefixtures("package")
def test_removing_ends_the_program_and_leaves_only_the_wallet(installed, wine):
    wine.run("reg", "add", RUN_KEY, "/v", "Somebody else", "/d", "x", "/f")
    running = installed.start()
    shortcut, task = installed.shortcut(), installed.task()
    installed.remove()
    assert running.wait(30) == 0
    assert not installed.folder.exists()
    assert not shortcut.exists()
    assert not task.exists()
    assert installed.registry(UNINSTALL_KEY)[0] != 0
    values = installed.registry(RUN_KEY)[1]
    assert "Somebody else" in values
    assert RUN_VALUE not in values
    assert (installed.wallet / "wallet.json").stat().st_size > 0
    assert (installed.wallet / "settings.json").exists()


@pytest.mark.usefixtures("package")
@pytest.mark.skipif(not IS_FULL, reason="takes a minute: LEB_WALLET_FULL=1")
def test_the_installer_is_small_enough(setups):
    assert setups[1].stat().st_size <= SIZE_MOST


def check_windows_report(report):
    assert report["problems"] == []
    assert report["frozen"]
    assert report["version"] == __version__
    assert report["platform"] == "windows"
    assert report["application_id"] in (None, ID)  # Wine does not tell
    assert report["texts"] == {"ours": "正在打开钱包…", "qt": "取消"}
    assert "qwindows.dll" in report["plugins"]["platforms"]
    assert report["seconds"]["first_paint"] > 0
