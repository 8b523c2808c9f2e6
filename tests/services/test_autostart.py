"""The start at login: what is written, what is read back, and what other programs make of it."""

import plistlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.errors import StorageError
from leb_wallet.services.autostart import (
    APPROVED_KEY,
    RUN_KEY,
    RUN_VALUE,
    RunKeyAutostart,
    autostart_for,
)
from leb_wallet.services.start_command import (
    _program,
    desktop_exec,
    desktop_words,
    start_command,
    windows_line,
    windows_words,
)

COMMAND = ("/opt/LEB Wallet/leb-wallet",)
ENTRY = "io.github.lebwallet.LebWallet.desktop"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def linux(home, command=COMMAND, **environ):
    return autostart_for("linux", command, environ, home)


def mac(home, command=COMMAND):
    return autostart_for("darwin", command, {}, home)


class PretendedRegistry:
    """Values by key and name, as the registry has them."""

    def __init__(self):
        self.values = {}
        self.is_locked = False

    def read(self, key, name):
        return self.values.get((key, name))

    def write(self, key, name, text):
        if self.is_locked:
            raise PermissionError
        self.values[key, name] = text

    def delete(self, key, name):
        self.values.pop((key, name), None)


# --- Linux --------------------------------------------------------------------------------


def test_switched_on_the_desktop_will_start_this_program_minimised_and_not_at_once(home):
    autostart = linux(home)
    assert autostart.state() == "off"
    autostart.switch(True)
    assert autostart.state() == "on"
    lines = (home / ".config/autostart" / ENTRY).read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/opt/LEB Wallet/leb-wallet" --minimised' in lines
    assert "X-GNOME-Autostart-Delay=10" in lines
    assert "Type=Application" in lines


def test_switched_off_nothing_is_left(home):
    autostart = linux(home)
    autostart.switch(True)
    autostart.switch(False)
    autostart.switch(False)
    assert autostart.state() == "off"
    assert list((home / ".config/autostart").iterdir()) == []


def test_the_folder_the_desktop_was_told_is_used(home, tmp_path):
    linux(home, XDG_CONFIG_HOME=str(tmp_path / "else")).switch(True)
    assert (tmp_path / "else/autostart" / ENTRY).is_file()
    linux(home, XDG_CONFIG_HOME="not/absolute").switch(True)  # the specification wants it passed over
    assert (home / ".config/autostart" / ENTRY).is_file()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktops_own_settings_switched_off_is_told_and_left_so(home, line):
    autostart = linux(home)
    autostart.switch(True)
    path = home / ".config/autostart" / ENTRY
    kept = [old for old in path.read_text("utf-8").splitlines() if old.split("=")[0] != line.split("=")[0]]
    changed = "\n".join([*kept, line, ""])
    path.write_text(changed, "utf-8")
    assert autostart.state() == "off_by_system"
    assert path.read_text("utf-8") == changed
    autostart.switch(True)  # the user's own word
    assert autostart.state() == "on"


def test_what_the_user_removed_does_not_come_back_by_itself(home):
    autostart = linux(home)
    autostart.switch(True)
    (home / ".config/autostart" / ENTRY).unlink()
    assert autostart.state() == "off"
    assert list((home / ".config/autostart").iterdir()) == []


def test_an_entry_of_another_copy_of_the_program_is_told(home):
    linux(home, ("/old/place/leb-wallet",)).switch(True)
    assert linux(home).state() == "other_program"
    linux(home).switch(True)
    assert linux(home).state() == "on"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"no section\nExec=x", b"[Desktop Entry]\nExec", b"[Other]\n"]
)
def test_an_entry_that_cannot_be_read_is_no_error(home, content):
    path = home / ".config/autostart" / ENTRY
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert linux(home).state() == "other_program"


def test_where_a_file_stands_in_the_way_nothing_is_switched_on(home):
    home.mkdir()
    (home / ".config").write_text("a file")
    with pytest.raises(StorageError):
        linux(home).switch(True)
    assert linux(home).state() == "off"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1), min_size=1))
def test_the_exec_line_means_the_command_again(words):
    line = desktop_exec(words)
    assert "\n" not in line
    assert desktop_words(line) == tuple(words)
    # First the escapes of a value, then the quotes, then the field codes, as the specification orders it.
    value = re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), line)
    read = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ ]+)', value, re.DOTALL)
    plain = [re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) or bare for quoted, bare in read]
    assert [word.replace("%%", "%") for word in plain] == words


# --- A program that has moved -------------------------------------------------------------


@pytest.fixture
def images(tmp_path):
    """Return the files of two versions as AppImages, the first of which is gone."""
    old, new = tmp_path / "leb-wallet-0.1.0-x86_64.AppImage", tmp_path / "leb wallet 0.2.0 (1).AppImage"
    new.touch()
    return old, new


@pytest.mark.parametrize("make", [linux, mac])
def test_the_start_at_login_follows_an_appimage_whose_new_version_has_another_name(home, images, make):
    old, new = map(str, images)
    make(home, (old,)).switch(True)
    assert make(home, (new,)).renew() is True
    assert make(home, (new,)).state() == "on"
    assert make(home, (new,)).renew() is False


def test_of_two_appimages_the_one_that_was_started_last_counts(home, images):
    old, new = images
    old.touch()
    linux(home, (str(old),)).switch(True)
    assert linux(home, (str(new),)).renew() is True
    assert linux(home, (str(old),)).renew() is True


def test_a_copy_that_is_still_there_goes_on_starting(home, images, tmp_path):
    old, new = tmp_path / "checkout" / "leb-wallet", images[1]
    old.parent.mkdir()
    old.touch()
    linux(home, (str(old),)).switch(True)
    assert linux(home, (str(new),)).renew() is False
    assert linux(home, (str(new),)).state() == "other_program"
    old.unlink()
    assert linux(home, (str(new),)).renew() is True


@pytest.mark.parametrize("before", [("--data-dir", "/home/a/other"), ()])
def test_an_entry_for_another_wallet_is_left_alone(home, images, before):
    old, new = map(str, images)
    after = () if before else ("--data-dir", "/home/a/other")
    linux(home, (old, *before)).switch(True)
    assert linux(home, (new, *after)).renew() is False
    assert linux(home, (old, *before)).state() == "on"


def test_a_source_that_is_gone_is_followed_too(home, images, tmp_path):
    linux(home, (str(tmp_path / "venv/bin/python"), "-m", "leb_wallet")).switch(True)
    assert linux(home, (str(images[1]),)).renew() is True


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_is_off_stays_off_however_the_program_moves(home, images, line):
    old, new = map(str, images)
    assert linux(home, (new,)).renew() is False
    assert not home.exists()
    linux(home, (old,)).switch(True)
    path = home / ".config/autostart" / ENTRY
    changed = path.read_text("utf-8").replace("X-GNOME-Autostart-enabled=true", line)
    path.write_text(changed, "utf-8")
    assert linux(home, (new,)).renew() is False
    assert path.read_text("utf-8") == changed


@pytest.mark.parametrize("content", ["", "[Desktop Entry]\nExec=", "[Desktop Entry]\nExec=leb-wallet --minimised\n"])
def test_what_the_user_wrote_is_not_ours_to_change(home, images, content):
    path = home / ".config/autostart" / ENTRY
    path.parent.mkdir(parents=True)
    path.write_text(content, "utf-8")
    assert linux(home, (str(images[1]),)).renew() is False
    assert path.read_text("utf-8") == content


def test_on_windows_a_folder_that_was_moved_is_followed(images):
    old, new = (str(path) for path in images)
    registry = PretendedRegistry()
    RunKeyAutostart((old, "--minimised"), registry).switch(True)
    moved = RunKeyAutostart((new, "--minimised"), registry)
    assert moved.renew() is True
    assert moved.state() == "on"
    assert moved.renew() is False
    assert RunKeyAutostart((new,), registry).renew() is False  # with other options


# --- Windows ------------------------------------------------------------------------------


def test_on_windows_a_value_of_the_run_key_is_the_switch():
    registry = PretendedRegistry()
    autostart = RunKeyAutostart(("C:\\Program Files\\LEB Wallet\\leb-wallet.exe", "--minimised"), registry)
    assert autostart.state() == "off"
    autostart.switch(True)
    assert registry.values == {(RUN_KEY, RUN_VALUE): '"C:\\Program Files\\LEB Wallet\\leb-wallet.exe" --minimised'}
    assert autostart.state() == "on"
    assert RunKeyAutostart(("D:\\leb-wallet.exe",), registry).state() == "other_program"
    autostart.switch(False)
    assert registry.values == {}


@pytest.mark.parametrize(("first", "state"), [(2, "on"), (6, "on"), (3, "off_by_system"), (7, "off_by_system")])
def test_what_the_task_manager_switched_off_is_told(first, state):
    registry = PretendedRegistry()
    autostart = RunKeyAutostart(("leb-wallet.exe",), registry)
    autostart.switch(True)
    registry.values[APPROVED_KEY, RUN_VALUE] = bytes([first, *[0] * 11])
    assert autostart.state() == state
    autostart.switch(True)
    assert autostart.state() == "on"


def test_a_registry_that_refuses_is_told():
    registry = PretendedRegistry()
    registry.is_locked = True
    with pytest.raises(StorageError) as refused:
        RunKeyAutostart(("leb-wallet.exe",), registry).switch(True)
    assert refused.value.code == "system_refused"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters='"\0\r\n'), min_size=1), min_size=1))
def test_the_line_for_windows_means_the_command_again(words):
    assert windows_words(windows_line(words)) == tuple(words)


def test_backslashes_before_a_closing_quote_are_doubled():
    assert windows_line(("C:\\a b\\", "plain\\")) == '"C:\\a b\\\\" plain\\'


# --- macOS --------------------------------------------------------------------------------


def test_on_macos_a_property_list_is_the_switch(home):
    mac(home).switch(True)
    path = home / "Library/LaunchAgents/io.github.lebwallet.LebWallet.plist"
    agent = plistlib.loads(path.read_bytes())
    assert agent["ProgramArguments"] == [*COMMAND, "--minimised"]
    assert agent["RunAtLoad"] is True
    assert mac(home).state() == "on"
    assert mac(home, ("/other",)).state() == "other_program"
    path.write_bytes(plistlib.dumps(agent | {"Disabled": True}))
    assert mac(home).state() == "off_by_system"
    path.write_bytes(b"<plist>broken")
    assert mac(home).state() == "other_program"
    mac(home).switch(False)
    assert mac(home).state() == "off"


# --- Which, and how it was started --------------------------------------------------------


@pytest.mark.parametrize("make", [linux, mac])
def test_what_would_be_written_can_be_read_before_and_is_what_is_written(home, make):
    switch = make(home)
    before = switch.shown()
    assert not home.exists()
    switch.switch(True)
    (path,) = (path for path in home.rglob("*") if path.is_file())
    assert switch.shown() == before
    assert str(path) in before
    assert path.read_text("utf-8") in before


def test_on_windows_the_value_of_the_registry_can_be_read_before():
    registry = PretendedRegistry()
    shown = RunKeyAutostart(COMMAND, registry).shown()
    assert registry.values == {}
    assert RUN_KEY in shown
    assert shown.endswith(windows_line(COMMAND))


@pytest.mark.parametrize(
    ("platform", "environ"), [("freebsd14", {}), ("linux", {"FLATPAK_ID": "x"}), ("linux", {"SNAP": "/snap/x"})]
)
def test_elsewhere_it_is_said_that_it_cannot_be_done(home, platform, environ):
    autostart = autostart_for(platform, COMMAND, environ, home)
    assert autostart.state() == "unsupported"
    assert autostart.shown() == ""
    with pytest.raises(StorageError):
        autostart.switch(True)
    assert not home.exists()


def test_the_program_is_called_the_way_it_was_started(tmp_path):
    script = tmp_path / "leb-wallet"
    assert _program({}, str(script), "/usr/bin/python3", is_frozen=False) == ("/usr/bin/python3", "-m", "leb_wallet")
    script.touch()
    assert _program({}, str(script), "/usr/bin/python3", is_frozen=False) == (str(script),)
    assert _program({}, "x", "/opt/leb-wallet/leb-wallet", is_frozen=True) == ("/opt/leb-wallet/leb-wallet",)
    mounted = {"APPIMAGE": "/home/a.AppImage", "APPDIR": "/tmp/.mount_a"}
    assert _program(mounted, "x", "/tmp/.mount_a/x", is_frozen=True) == ("/home/a.AppImage",)


def test_an_appimage_that_cannot_be_mounted_is_unpacked_at_login_too():
    unpacked = {"APPIMAGE": "/home/a.AppImage", "APPDIR": "/tmp/appimage_extracted_0a1b"}
    started = _program(unpacked, "x", "/tmp/appimage_extracted_0a1b/x", is_frozen=True)
    assert started == ("/home/a.AppImage", "--appimage-extract-and-run")


def test_one_that_can_be_mounted_by_now_follows_one_that_was_unpacked(home, images):
    old, new = map(str, images)
    linux(home, (old, "--appimage-extract-and-run")).switch(True)
    assert linux(home, (new,)).renew() is True


def test_on_windows_the_python_without_a_console_is_taken(tmp_path):
    python, silent = tmp_path / "python.exe", tmp_path / "pythonw.exe"
    assert _program({}, "x", str(python), is_frozen=False)[0] == str(python)
    silent.touch()
    assert _program({}, "x", str(python), is_frozen=False)[0] == str(silent)


def test_a_wallet_in_another_folder_is_started_with_that_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert start_command({}, Path("wallet"))[-2:] == ("--data-dir", str(tmp_path / "wallet"))
