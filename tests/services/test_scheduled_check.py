"""The check at fixed times: what is written for each system, and what the systems are told.

systemctl, schtasks and launchctl are played by small classes that answer as the tools do; whether the real tools
like the texts is tried for systemd alone, where `systemd-analyze` is installed.
"""

import plistlib
import shutil
import subprocess
from datetime import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from leb_wallet.domain.errors import StorageError
from leb_wallet.services.schedule_texts import (
    LABEL,
    TASK,
    check_agent,
    systemd_line,
    systemd_service,
    systemd_timer,
    systemd_words,
    task_xml,
)
from leb_wallet.services.scheduled_check import Ran, run_tool, scheduled_check_for

COMMAND = ("/opt/LEB Wallet/python", "-m", "leb_wallet", "--data-dir", "/home/a/100% mine")
TASK_SPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
TIMER = "leb-wallet-check.timer"


class PretendedSystemctl:
    """The user's systemd: knows which units there are, which are enabled and which run."""

    def __init__(self, units):
        self.units, self.known, self.enabled, self.active = units, set(), set(), set()
        self.refuses = ""

    def __call__(self, command):
        if command == ("systemctl", "--version"):
            return Ran(0)
        assert command[:2] == ("systemctl", "--user")
        verb, name = command[2], command[-1]
        if verb == self.refuses:
            return Ran(1)
        return Ran(0 if getattr(self, verb.replace("-", "_"))(name) else 1)

    def daemon_reload(self, _):
        self.known = {path.name for path in self.units.iterdir()} if self.units.exists() else set()
        return True

    def enable(self, name):
        self.enabled |= {name} & self.known
        return name in self.known

    def restart(self, name):
        self.active |= {name} & self.known
        return name in self.known

    def disable(self, name):
        self.active.discard(name)
        self.enabled.discard(name)
        return name in self.known

    def is_enabled(self, name):
        return name in self.enabled

    def is_active(self, name):
        return name in self.active


class PretendedSchtasks:
    """The Windows Task Scheduler, with one task at most."""

    def __init__(self):
        self.task = None
        self.refuses = False

    def __call__(self, command):
        assert command[0] == "schtasks"
        if command[1] == "/?":
            return Ran(0)
        assert command[2:4] == ("/TN", TASK)
        if command[1] == "/Create":
            if self.refuses:
                return Ran(1)
            self.task = Path(command[5]).read_text("utf-16")
        elif self.task is None:
            return Ran(1)
        elif command[1] == "/Delete":
            self.task = None
        return Ran(0, self.task or "")


class PretendedLaunchctl:
    """launchd of one user: which agents are loaded."""

    def __init__(self):
        self.loaded = set()
        self.refuses = False

    def __call__(self, command):
        assert command[0] == "launchctl"
        verb = command[1]
        if verb == "bootstrap" and not self.refuses:
            self.loaded.add(plistlib.loads(Path(command[3]).read_bytes())["Label"])
            return Ran(0)
        if verb in ("print", "bootout"):
            is_loaded = command[2].rpartition("/")[2] in self.loaded
            self.loaded -= {LABEL} if verb == "bootout" else set()
            return Ran(0 if is_loaded else 113)
        return Ran(0 if verb in ("version", "enable") else 5)


@pytest.fixture
def units(tmp_path):
    return tmp_path / "home/.config/systemd/user"


@pytest.fixture
def systemctl(units):
    return PretendedSystemctl(units)


@pytest.fixture
def session(tmp_path):
    """The environment of a user with a systemd of their own."""
    (tmp_path / "run/systemd").mkdir(parents=True)
    return {"XDG_RUNTIME_DIR": str(tmp_path / "run")}


@pytest.fixture
def linux(tmp_path, session, systemctl):
    def make(command=COMMAND, environ=session, run=systemctl):
        return scheduled_check_for("linux", command, environ, tmp_path / "home", run=run)

    return make


# --- systemd ------------------------------------------------------------------------------


def test_the_timer_makes_up_for_a_computer_that_was_off_and_runs_twice_a_day():
    lines = systemd_timer((time(8, 5), time(20))).splitlines()
    assert "Persistent=true" in lines
    assert [line for line in lines if line.startswith("OnCalendar")] == [
        "OnCalendar=*-*-* 08:05:00",
        "OnCalendar=*-*-* 20:00:00",
    ]


def test_the_service_runs_the_check_and_takes_its_answers_for_no_failure():
    lines = systemd_service(COMMAND).splitlines()
    assert 'ExecStart="/opt/LEB Wallet/python" -m leb_wallet --data-dir "/home/a/100%% mine" due --notify' in lines
    assert "SuccessExitStatus=1 2" in lines


def test_dollars_quotes_and_backslashes_of_a_command_stay_themselves():
    assert systemd_line(("a$b", 'c"d', "e\\f", "g;")) == 'a$$b "c\\"d" "e\\\\f" "g;"'


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_itself_finds_nothing_wrong_with_the_units(tmp_path):
    (tmp_path / "leb-wallet-check.service").write_text(systemd_service(("/bin/true", "100% $HOME")), "utf-8")
    (tmp_path / TIMER).write_text(systemd_timer(), "utf-8")
    units = [str(path) for path in tmp_path.iterdir()]
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    assert [line for line in (done.stdout + done.stderr).splitlines() if "leb-wallet" in line] == []


def test_switched_on_systemd_knows_the_timer_and_switched_off_nothing_is_left(linux, systemctl, units):
    check = linux()
    assert (check.why_not(), check.state()) == (None, "off")
    check.switch(True)
    assert check.state() == "on"
    assert (systemctl.enabled, systemctl.active) == ({TIMER}, {TIMER})
    check.switch(False)
    assert check.state() == "off"
    assert list(units.iterdir()) == []
    assert (systemctl.enabled, systemctl.active) == (set(), set())


def test_a_timer_switched_off_by_hand_is_told_and_left_so(linux, systemctl):
    linux().switch(True)
    systemctl.disable(TIMER)
    assert linux().state() == "off_by_system"
    assert systemctl.enabled == set()


def test_a_timer_of_another_copy_is_told_but_other_times_are_the_users_wish(linux, units):
    linux().switch(True)
    path = units / TIMER
    path.write_text(path.read_text("utf-8").replace("09:00", "07:30"), "utf-8")
    assert linux().state() == "on"
    assert linux(("/other/leb-wallet",)).state() == "other_program"


def test_the_check_follows_an_appimage_whose_new_version_has_another_name(linux, systemctl, units, tmp_path):
    old, new = str(tmp_path / "leb wallet 0.1.AppImage"), str(tmp_path / "leb-wallet-0.2.AppImage")
    assert linux((new,)).renew() is False  # what is off stays off
    assert not units.exists()
    linux((old,)).switch(True)
    (units / TIMER).write_text(systemd_timer([time(7)]), encoding="utf-8")  # the user's own wish
    assert linux((new, "--data-dir", "/else")).renew() is False
    assert linux((new,)).renew() is True
    assert linux((new,)).state() == "on"
    assert linux((new,)).renew() is False
    assert (units / TIMER).read_text("utf-8") == systemd_timer([time(7)])
    assert (units / TIMER.replace("timer", "service")).read_text("utf-8") == systemd_service((new,))


@pytest.mark.parametrize("words", [COMMAND, ("a$b", 'c"d', "e\\f", "g;", "100%", " ", "\n\t", "é")])
def test_the_words_of_a_line_for_systemd_can_be_read_again(words):
    assert systemd_words(systemd_line(words)) == words


def test_what_is_shown_is_what_is_written(linux, units):
    before = linux().shown()
    linux().switch(True)
    assert linux().shown() == before
    for name in ("leb-wallet-check.service", TIMER):
        assert f"# {units / name}\n{(units / name).read_text('utf-8')}" in before
    (units / TIMER).write_text("[Timer]\nOnCalendar=*-*-* 07:30\n", "utf-8")
    assert "07:30" in linux().shown()


@pytest.mark.parametrize("verb", ["daemon-reload", "enable", "restart"])
def test_if_systemd_refuses_nothing_is_left_behind(linux, systemctl, units, verb):
    systemctl.refuses = verb
    with pytest.raises(StorageError) as refused:
        linux().switch(True)
    assert refused.value.code == "system_refused"
    assert list(units.iterdir()) == []
    systemctl.refuses = ""
    assert linux().state() == "off"


def test_without_systemd_or_without_a_session_of_the_user_it_is_said_why_not(linux, systemctl, tmp_path, units):
    for check, reason in (
        (linux(run=lambda command: Ran(None)), "no_systemd"),
        (linux(environ={}), "no_user_session"),
        (linux(environ={"XDG_RUNTIME_DIR": str(tmp_path)}), "no_user_session"),
        (linux(environ={"FLATPAK_ID": "x"}), "sandbox"),
        (scheduled_check_for("freebsd14", COMMAND, {}, tmp_path), "other_system"),
    ):
        assert (check.state(), check.why_not()) == ("unsupported", reason)
        with pytest.raises(StorageError):
            check.switch(True)
    assert not units.exists()


def test_a_tool_that_is_missing_is_no_error_and_its_words_are_returned():
    assert run_tool(("no-such-tool-of-any-system",)) == Ran(None)
    assert run_tool(("sh", "-c", "echo words; exit 3")) == Ran(3, "words\n")


# --- Windows ------------------------------------------------------------------------------


def windows(tmp_path, run, command=COMMAND):
    return scheduled_check_for("win32", command, {"LOCALAPPDATA": str(tmp_path)}, tmp_path, run=run)


def test_the_windows_task_catches_up_and_also_runs_on_battery():
    task = ElementTree.fromstring(task_xml(("C:\\a & b\\pythonw.exe", "-m", "leb_wallet")).encode("utf-16"))
    texts = {element.tag.removeprefix(TASK_SPACE): element.text for element in task.iter()}
    assert texts["StartWhenAvailable"] == "true"
    assert texts["DisallowStartIfOnBatteries"] == "false"
    assert (texts["Command"], texts["Arguments"]) == ("C:\\a & b\\pythonw.exe", "-m leb_wallet due --notify")
    starts = [element.text for element in task.iter(f"{TASK_SPACE}StartBoundary")]
    assert [start.partition("T")[2] for start in starts] == ["09:00:00", "18:00:00"]


def test_the_windows_task_is_made_shown_and_removed(tmp_path):
    schtasks = PretendedSchtasks()
    check = windows(tmp_path, schtasks)
    assert check.state() == "off"
    check.switch(True)
    assert check.state() == "on"
    assert schtasks.task in check.shown()
    assert windows(tmp_path, schtasks, ("C:\\other.exe",)).state() == "other_program"
    one, _, rest = schtasks.task.partition("<Enabled>true")
    schtasks.task = f"{one}<Enabled>false{rest}"  # one of the two times; the task itself is on
    assert check.state() == "on"
    schtasks.task = schtasks.task.replace("<Enabled>true", "<Enabled>false")
    assert check.state() == "off_by_system"
    check.switch(False)
    check.switch(False)
    assert check.state() == "off"
    assert list((tmp_path / "leb-wallet").iterdir()) == []


def test_a_task_scheduler_that_refuses_is_told(tmp_path):
    schtasks = PretendedSchtasks()
    schtasks.refuses = True
    with pytest.raises(StorageError) as refused:
        windows(tmp_path, schtasks).switch(True)
    assert refused.value.code == "system_refused"
    assert list((tmp_path / "leb-wallet").iterdir()) == []


# --- macOS --------------------------------------------------------------------------------


def mac(tmp_path, run, command=COMMAND):
    return scheduled_check_for("darwin", command, {}, tmp_path, run=run)


def test_launchd_runs_the_check_twice_a_day_and_after_login():
    agent = plistlib.loads(check_agent(COMMAND))
    assert agent["ProgramArguments"] == [*COMMAND, "due", "--notify"]
    assert agent["StartCalendarInterval"] == [{"Hour": 9, "Minute": 0}, {"Hour": 18, "Minute": 0}]
    assert agent["RunAtLoad"] is True


def test_the_agent_of_launchd_follows_a_program_that_was_moved(tmp_path):
    launchctl = PretendedLaunchctl()
    mac(tmp_path, launchctl, ("/gone/leb-wallet",)).switch(True)
    assert mac(tmp_path, launchctl, ("/Applications/leb-wallet",)).renew() is True
    assert mac(tmp_path, launchctl, ("/Applications/leb-wallet",)).state() == "on"
    assert mac(tmp_path, launchctl, ("/Applications/leb-wallet",)).renew() is False


def test_the_agent_of_launchd_is_made_shown_and_removed(tmp_path):
    launchctl = PretendedLaunchctl()
    check = mac(tmp_path, launchctl)
    assert check.state() == "off"
    before = check.shown()
    check.switch(True)
    assert (check.state(), check.shown()) == ("on", before)
    assert mac(tmp_path, launchctl, ("/other",)).state() == "other_program"
    launchctl.loaded.clear()
    assert check.state() == "off_by_system"
    check.switch(False)
    assert check.state() == "off"
    launchctl.refuses = True
    with pytest.raises(StorageError):
        check.switch(True)
    assert check.state() == "off"
