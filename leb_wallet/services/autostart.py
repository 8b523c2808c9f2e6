"""Whether the program starts when the user logs in: read from the system each time, changed only when asked to.

Linux was tried; what is written on Windows and macOS is tested as text and against a registry of our own.
"""

import configparser
import plistlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol
from xml.parsers.expat import ExpatError

from leb_wallet.domain.errors import StorageError
from leb_wallet.services.start_command import (
    APPLICATION_ID,
    config_home,
    desktop_exec,
    desktop_words,
    sandbox,
    should_follow,
    windows_line,
    windows_words,
)
from leb_wallet.storage.files import DISK, Files

DELAY_S = 10  # a panel that comes up later than the program would never show its icon
MAX_BYTES = 1 << 16
MINIMISED = "--minimised"
NOT_THERE = ("file_missing", "folder_missing")  # as codes of StorageError


class AutostartState:
    """What the system will do at the next login."""

    ON = "on"
    OFF = "off"
    OFF_BY_SYSTEM = "off_by_system"  # there, but switched off with the system's own settings
    OTHER_PROGRAM = "other_program"  # another copy of the program starts, or one that has moved
    UNSUPPORTED = "unsupported"


class Autostart(Protocol):
    """The switch on one system."""

    def state(self) -> str:
        """Return an :class:`AutostartState`, as it is now.

        Raises:
            StorageError: it cannot be read.
        """

    def switch(self, on: bool) -> None:
        """Start this program at login, or none. The user's word, so it also undoes what system settings say.

        Raises:
            StorageError: nothing has changed; ``not_for_this_system`` where there is no such thing.
        """

    def renew(self) -> bool:
        """Let an entry for a copy whose place this one takes start this one; tell whether it was so.

        See :func:`leb_wallet.services.start_command.should_follow`. What is off stays off.

        Raises:
            StorageError: nothing has changed.
        """

    def shown(self) -> str:
        """Return what is written, or would be, with the place it goes to; empty where there is no such thing.

        Raises:
            StorageError: it cannot be read.
        """


def autostart_for(
    platform: str, command: Sequence[str], environ: Mapping[str, str], home: Path, files: Files = DISK
) -> Autostart:
    """Return the switch for this system.

    Args:
        platform: as ``sys.platform``.
        command: see :func:`leb_wallet.services.start_command.start_command`.
    """
    line = (*command, MINIMISED)
    if sandbox(environ):
        return NoAutostart()
    if platform.startswith("linux"):
        return XdgAutostart(config_home(environ, home) / "autostart", line, files)
    if platform == "win32":
        return RunKeyAutostart(line, WindowsRegistry())
    if platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents", line, files)
    return NoAutostart()


def _take_place(autostart: Autostart, entered: Sequence[str], command: Sequence[str]) -> bool:
    """Switch on for this program what starts another, if it takes that one's place; tell whether it does."""
    if not should_follow(entered, command):
        return False
    autostart.switch(True)
    return True


class NoAutostart:
    """Where it cannot be done: inside a sandbox, or on a system we do not know."""

    def state(self) -> str:
        """Return that there is no such thing."""
        return AutostartState.UNSUPPORTED

    def switch(self, on: bool) -> None:  # noqa: ARG002
        """Refuse."""
        raise StorageError("not_for_this_system")

    def renew(self) -> bool:
        """Return that nothing was."""
        return False

    def shown(self) -> str:
        """Return nothing."""
        return ""


class _StartFile:
    """The file for which a system starts a program at login: there with its whole content, or not there."""

    def __init__(self, path: Path, content: bytes, files: Files) -> None:
        self.path, self._content, self._files = path, content, files

    def read(self) -> bytes | None:
        """Return what is there, which need not be ours; None without a file. Raises StorageError."""
        try:
            return self._files.read_part(self.path, 0, MAX_BYTES)
        except StorageError as error:
            if error.code in NOT_THERE:
                return None
            raise

    def switch(self, on: bool) -> None:
        """Write or remove the file. Raises StorageError."""
        if not on:
            self._files.remove(self.path)
            return
        self._files.make_private_folder(self.path.parent)
        self._files.write_atomically(self.path, self._content)

    def text(self) -> str:
        """Return what is there, or would be. Raises StorageError."""
        return (self.read() or self._content).decode("utf-8", "replace")


# --- Linux --------------------------------------------------------------------------------


class XdgAutostart:
    """A desktop entry in the user's autostart folder, by freedesktop.org's Desktop Application Autostart."""

    def __init__(self, folder: Path, command: Sequence[str], files: Files = DISK) -> None:
        self._command = command
        content = desktop_entry_text(command).encode("utf-8", "surrogateescape")
        self._file = _StartFile(folder / f"{APPLICATION_ID}.desktop", content, files)

    def state(self) -> str:
        """See :meth:`Autostart.state`."""
        data = self._file.read()
        if data is None:
            return AutostartState.OFF
        entry = _desktop_entry(data.decode("utf-8", "surrogateescape"))
        if entry.get("Hidden", "").strip() == "true" or entry.get("X-GNOME-Autostart-enabled", "").strip() == "false":
            return AutostartState.OFF_BY_SYSTEM
        is_ours = entry.get("Exec", "").strip() == desktop_exec(self._command)
        return AutostartState.ON if is_ours else AutostartState.OTHER_PROGRAM

    def switch(self, on: bool) -> None:
        """See :meth:`Autostart.switch`."""
        self._file.switch(on)

    def renew(self) -> bool:
        """See :meth:`Autostart.renew`."""
        if self.state() != AutostartState.OTHER_PROGRAM:
            return False
        entry = _desktop_entry((self._file.read() or b"").decode("utf-8", "surrogateescape"))
        return _take_place(self, desktop_words(entry.get("Exec", "")), self._command)

    def shown(self) -> str:
        """See :meth:`Autostart.shown`."""
        return f"# {self._file.path}\n{self._file.text()}"


def desktop_entry_text(command: Sequence[str]) -> str:
    """Return the whole entry."""
    return f"""[Desktop Entry]
Type=Application
Version=1.5
Name=LEB Wallet
Name[zh_CN]=LEB 钱包
Icon={APPLICATION_ID}
Exec={desktop_exec(command)}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
X-GNOME-Autostart-Delay={DELAY_S}
"""


def _desktop_entry(text: str) -> Mapping[str, str]:
    parser = configparser.RawConfigParser(delimiters=("=",), strict=False, comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive
    try:
        parser.read_string(text)
        return dict(parser["Desktop Entry"])
    except (configparser.Error, KeyError):
        return {}  # so not ours


# --- Windows ------------------------------------------------------------------------------

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
RUN_VALUE = "LEB Wallet"


class Registry(Protocol):
    """The current user's part of the Windows registry."""

    def read(self, key: str, name: str) -> object:
        """Return a value, None where there is none. Raises OSError."""

    def write(self, key: str, name: str, text: str) -> None:
        """Write a text. Raises OSError."""

    def delete(self, key: str, name: str) -> None:
        """Delete a value; one that is not there is no error. Raises OSError."""


class WindowsRegistry:
    """The real one."""

    def read(self, key: str, name: str) -> object:
        """See :class:`Registry`."""
        if sys.platform != "win32":
            return None
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return winreg.QueryValueEx(opened, name)[0]
        except FileNotFoundError:
            return None

    def write(self, key: str, name: str, text: str) -> None:
        """See :class:`Registry`."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

    def delete(self, key: str, name: str) -> None:
        """See :class:`Registry`."""
        if sys.platform == "win32":
            import winreg

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return


class RunKeyAutostart:
    """A value of the Run key; what the Task Manager switched off stands in a key of its own."""

    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        self._command, self._line, self._registry = command, windows_line(command), registry

    def state(self) -> str:
        """See :meth:`Autostart.state`."""
        try:
            line = self._registry.read(RUN_KEY, RUN_VALUE)
            approved = self._registry.read(APPROVED_KEY, RUN_VALUE)
        except OSError as error:
            raise StorageError("system_refused") from error
        if line is None:
            return AutostartState.OFF
        if isinstance(approved, bytes) and approved[:1] and approved[0] & 1:  # 02 and 06 are on, 03 and 07 off
            return AutostartState.OFF_BY_SYSTEM
        return AutostartState.ON if line == self._line else AutostartState.OTHER_PROGRAM

    def switch(self, on: bool) -> None:
        """See :meth:`Autostart.switch`."""
        try:
            if on:
                self._registry.write(RUN_KEY, RUN_VALUE, self._line)
            else:
                self._registry.delete(RUN_KEY, RUN_VALUE)
            self._registry.delete(APPROVED_KEY, RUN_VALUE)
        except OSError as error:
            raise StorageError("system_refused") from error

    def renew(self) -> bool:
        """See :meth:`Autostart.renew`."""
        if self.state() != AutostartState.OTHER_PROGRAM:
            return False
        return _take_place(self, windows_words(str(self._registry.read(RUN_KEY, RUN_VALUE))), self._command)

    def shown(self) -> str:
        """See :meth:`Autostart.shown`."""
        return f"HKEY_CURRENT_USER\\{RUN_KEY}\n{RUN_VALUE} = {self._line}"


# --- macOS --------------------------------------------------------------------------------


class LaunchAgent:
    """A property list that launchd reads at login."""

    def __init__(self, folder: Path, command: Sequence[str], files: Files = DISK) -> None:
        self._command = command
        self._file = _StartFile(folder / f"{APPLICATION_ID}.plist", launch_agent_text(command), files)

    def state(self) -> str:
        """See :meth:`Autostart.state`. What was switched off under Login Items cannot be seen from here."""
        data = self._file.read()
        if data is None:
            return AutostartState.OFF
        agent = read_plist(data)
        if agent.get("Disabled") is True:
            return AutostartState.OFF_BY_SYSTEM
        is_ours = agent.get("ProgramArguments") == list(self._command)
        return AutostartState.ON if is_ours else AutostartState.OTHER_PROGRAM

    def switch(self, on: bool) -> None:
        """See :meth:`Autostart.switch`."""
        self._file.switch(on)

    def renew(self) -> bool:
        """See :meth:`Autostart.renew`."""
        if self.state() != AutostartState.OTHER_PROGRAM:
            return False
        return _take_place(self, arguments_of(read_plist(self._file.read() or b"")), self._command)

    def shown(self) -> str:
        """See :meth:`Autostart.shown`."""
        return f"<!-- {self._file.path} -->\n{self._file.text()}"


def launch_agent_text(command: Sequence[str]) -> bytes:
    """Return the whole property list."""
    agent = {
        "Label": APPLICATION_ID,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
        "LimitLoadToSessionType": "Aqua",  # not when logging in by ssh
    }
    return plistlib.dumps(agent)


def read_plist(data: bytes) -> Mapping[str, Any]:
    """Return a property list; an empty one for what is none."""
    try:
        found = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, OverflowError, IndexError, KeyError):
        return {}
    return found if isinstance(found, dict) else {}


def arguments_of(agent: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the command of a property list; empty where it names none."""
    found = agent.get("ProgramArguments")
    return tuple(map(str, found)) if isinstance(found, list) else ()
