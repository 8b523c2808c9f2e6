"""A check at fixed times while the program is closed: written, shown and removed here, carried out by the system.

systemd was tried with a stand-in for its tool; what is written for Windows and macOS is tested as text.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol
from xml.sax.saxutils import escape

from leb_wallet.domain.errors import StorageError
from leb_wallet.services.autostart import MAX_BYTES, NOT_THERE, AutostartState, arguments_of, read_plist
from leb_wallet.services.schedule_texts import (
    CHECK,
    LABEL,
    TASK,
    UNIT,
    check_agent,
    systemd_line,
    systemd_service,
    systemd_timer,
    systemd_words,
    task_xml,
)
from leb_wallet.services.start_command import config_home, sandbox, should_follow, windows_line
from leb_wallet.storage.files import DISK, Files

PATIENCE_S = 20.0


class Ran(NamedTuple):
    """What a tool of the system answered. ``code`` is None where it could not be run, or did not end."""

    code: int | None
    out: str = ""


RunTool = Callable[[Sequence[str]], Ran]


class Unsupported:
    """Why there can be no scheduled check."""

    SANDBOX = "sandbox"  # Flatpak, Snap: the system never sees what is written
    NO_SYSTEMD = "no_systemd"
    NO_USER_SESSION = "no_user_session"  # systemd runs, but none for this user: a container, or an old system
    NO_TOOL = "no_tool"  # schtasks or launchctl is missing
    OTHER_SYSTEM = "other_system"


class ScheduledCheck(Protocol):
    """The switch on one system."""

    def state(self) -> str:
        """Return an :class:`AutostartState`: what will happen at the next of the times. Asks the system each time.

        Raises:
            StorageError: it cannot be read.
        """

    def why_not(self) -> str | None:
        """Return a code of :class:`Unsupported`, None where a check can be scheduled."""

    def switch(self, on: bool) -> None:
        """Schedule the check for this program, or remove it.

        Raises:
            StorageError: ``system_refused``, ``not_for_this_system``, or a file could not be written.
        """

    def renew(self) -> bool:
        """Let a check by a copy whose place this one takes be done by this one; tell whether it was so.

        See :func:`leb_wallet.services.start_command.should_follow`. Costs no more than reading a file where there is
        nothing to do.

        Raises:
            StorageError: as for ``switch``.
        """

    def shown(self) -> str:
        """Return exactly what is written, or would be, with the file each part goes to; empty where unsupported."""


def scheduled_check_for(
    platform: str,
    command: Sequence[str],
    environ: Mapping[str, str],
    home: Path,
    *,
    run: RunTool | None = None,
    files: Files = DISK,
) -> ScheduledCheck:
    """Return the switch for this system; arguments as for :func:`leb_wallet.services.autostart.autostart_for`."""
    run = run or run_tool
    if sandbox(environ):
        return NoScheduledCheck(Unsupported.SANDBOX)
    if platform.startswith("linux"):
        return SystemdTimer(command, environ, home, run, files)
    if platform == "win32":
        folder = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "leb-wallet"
        return TaskScheduler(command, folder, run, files)
    if platform == "darwin":
        return CheckAgent(command, home / "Library" / "LaunchAgents", run, files)
    return NoScheduledCheck(Unsupported.OTHER_SYSTEM)


def run_tool(command: Sequence[str]) -> Ran:
    """Run a tool of the system without a window and without a shell."""
    program = shutil.which(command[0])
    if program is None:
        return Ran(None)
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(  # noqa: S603 - our own words, no shell
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE_S,
            check=False,
            creationflags=flags,
        )
    except (OSError, subprocess.TimeoutExpired):
        return Ran(None)
    return Ran(done.returncode, done.stdout)


class NoScheduledCheck:
    """Where it cannot be done."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def state(self) -> str:
        """Return that there is no such thing."""
        return AutostartState.UNSUPPORTED

    def why_not(self) -> str | None:
        """Return the reason."""
        return self._reason

    def switch(self, on: bool) -> None:  # noqa: ARG002
        """Refuse."""
        raise StorageError("not_for_this_system")

    def renew(self) -> bool:
        """Return that nothing was."""
        return False

    def shown(self) -> str:
        """Return nothing."""
        return ""


class SystemdTimer:
    """Two units of the user's own systemd."""

    def __init__(
        self, command: Sequence[str], environ: Mapping[str, str], home: Path, run: RunTool, files: Files
    ) -> None:
        self._command, self._run, self._files = command, run, files
        self._runtime = environ.get("XDG_RUNTIME_DIR", "")
        folder = config_home(environ, home) / "systemd" / "user"
        self._service, self._timer = folder / f"{UNIT}.service", folder / f"{UNIT}.timer"

    def why_not(self) -> str | None:
        """See :meth:`ScheduledCheck.why_not`."""
        if self._run(("systemctl", "--version")).code != 0:
            return Unsupported.NO_SYSTEMD
        # The user's systemd keeps its socket here; without it systemctl has nobody to talk to.
        has_session = self._runtime.startswith("/") and Path(self._runtime, "systemd").is_dir()
        return None if has_session else Unsupported.NO_USER_SESSION

    def state(self) -> str:
        """See :meth:`ScheduledCheck.state`."""
        if self.why_not():
            return AutostartState.UNSUPPORTED
        service, timer = _text(self._files, self._service), _text(self._files, self._timer)
        if service is None or timer is None:
            return AutostartState.OFF
        if self._tell("is-enabled", self._timer.name).code != 0 or self._tell("is-active", self._timer.name).code != 0:
            return AutostartState.OFF_BY_SYSTEM
        # Only who is called: other times may be the user's own wish.
        is_ours = f"ExecStart={systemd_line((*self._command, *CHECK))}" in service.splitlines()
        return AutostartState.ON if is_ours else AutostartState.OTHER_PROGRAM

    def switch(self, on: bool) -> None:
        """See :meth:`ScheduledCheck.switch`."""
        if self.why_not():
            raise StorageError("not_for_this_system")
        if on:
            self._write()
        else:
            self._remove()

    def renew(self) -> bool:
        """See :meth:`ScheduledCheck.renew`. Only who is called changes, not when."""
        service = _text(self._files, self._service) or ""
        found = re.search(r"^ExecStart=(.*)$", service, re.MULTILINE)
        ours = (*self._command, *CHECK)
        if found is None or not should_follow(systemd_words(found[1]), ours):
            return False
        renewed = f"{service[: found.start(1)]}{systemd_line(ours)}{service[found.end(1) :]}"
        self._files.write_atomically(self._service, _bytes(renewed))
        self._tell("daemon-reload")  # where none runs, it reads the file when it begins
        return True

    def shown(self) -> str:
        """See :meth:`ScheduledCheck.shown`."""
        parts = ((self._service, systemd_service(self._command)), (self._timer, systemd_timer()))
        return "\n".join(f"# {path}\n{_text(self._files, path) or text}" for path, text in parts)

    def _write(self) -> None:
        self._files.make_private_folder(self._service.parent)
        self._files.write_atomically(self._service, _bytes(systemd_service(self._command)))
        self._files.write_atomically(self._timer, _bytes(systemd_timer()))
        try:
            self._must("daemon-reload")
            self._must("enable", self._timer.name)
            self._must("restart", self._timer.name)  # one that runs already would keep its old times
        except StorageError:
            self._remove()  # half a timer would look like one that the user switched off
            raise

    def _remove(self) -> None:
        self._tell("disable", "--now", self._timer.name)  # fails where it never was on
        self._files.remove(self._timer)
        self._files.remove(self._service)
        self._tell("daemon-reload")

    def _tell(self, *words: str) -> Ran:
        return self._run(("systemctl", "--user", *words))

    def _must(self, *words: str) -> None:
        if self._tell(*words).code != 0:
            raise StorageError("system_refused")


class TaskScheduler:
    """A task of the Windows Task Scheduler."""

    def __init__(self, command: Sequence[str], folder: Path, run: RunTool, files: Files) -> None:
        self._command, self._run, self._files = command, run, files
        self._path = folder / f"{UNIT}.xml"

    def why_not(self) -> str | None:
        """See :meth:`ScheduledCheck.why_not`."""
        return Unsupported.NO_TOOL if self._run(("schtasks", "/?")).code != 0 else None

    def state(self) -> str:
        """See :meth:`ScheduledCheck.state`."""
        if self.why_not():
            return AutostartState.UNSUPPORTED
        found = self._run(("schtasks", "/Query", "/TN", TASK, "/XML"))
        if found.code != 0:
            return AutostartState.OFF
        # Whether the task itself is on stands in its settings; each trigger has a switch of its own.
        settings = re.search(r"<Settings>.*</Settings>", found.out, re.DOTALL)
        if settings and re.search(r"<Enabled>\s*false\s*</Enabled>", settings[0]):
            return AutostartState.OFF_BY_SYSTEM
        program, arguments = self._command[0], (*self._command[1:], *CHECK)
        wanted = (
            f"<Command>{escape(program)}</Command>",
            f"<Arguments>{escape(windows_line(arguments))}</Arguments>",
        )
        return AutostartState.ON if all(part in found.out for part in wanted) else AutostartState.OTHER_PROGRAM

    def switch(self, on: bool) -> None:
        """See :meth:`ScheduledCheck.switch`."""
        if self.why_not():
            raise StorageError("not_for_this_system")
        if on:
            self._files.make_private_folder(self._path.parent)
            self._files.write_atomically(self._path, task_xml(self._command).encode("utf-16"))
            done = self._run(("schtasks", "/Create", "/TN", TASK, "/XML", str(self._path), "/F"))
        else:
            done = self._run(("schtasks", "/Delete", "/TN", TASK, "/F"))
            if done.code != 0 and self._run(("schtasks", "/Query", "/TN", TASK)).code != 0:
                done = Ran(0)  # it was not there
        self._files.remove(self._path)  # the Task Scheduler keeps a copy of its own
        if done.code != 0:
            raise StorageError("system_refused")

    def renew(self) -> bool:
        """Return that nothing was: the installer puts every version into the same folder."""
        return False

    def shown(self) -> str:
        """See :meth:`ScheduledCheck.shown`."""
        return f"schtasks /Create /TN {windows_line((TASK,))} /XML {self._path.name} /F\n\n{task_xml(self._command)}"


class CheckAgent:
    """A property list for launchd on macOS."""

    def __init__(self, command: Sequence[str], folder: Path, run: RunTool, files: Files) -> None:
        self._command, self._run, self._files = command, run, files
        self._path = folder / f"{LABEL}.plist"
        self._user = f"gui/{os.getuid()}" if hasattr(os, "getuid") else "gui/0"

    def why_not(self) -> str | None:
        """See :meth:`ScheduledCheck.why_not`."""
        return Unsupported.NO_TOOL if self._run(("launchctl", "version")).code is None else None

    def state(self) -> str:
        """See :meth:`ScheduledCheck.state`."""
        if self.why_not():
            return AutostartState.UNSUPPORTED
        text = _text(self._files, self._path)
        if text is None:
            return AutostartState.OFF
        if self._run(("launchctl", "print", f"{self._user}/{LABEL}")).code != 0:
            return AutostartState.OFF_BY_SYSTEM
        is_ours = read_plist(_bytes(text)).get("ProgramArguments") == [*self._command, *CHECK]
        return AutostartState.ON if is_ours else AutostartState.OTHER_PROGRAM

    def switch(self, on: bool) -> None:
        """See :meth:`ScheduledCheck.switch`."""
        if self.why_not():
            raise StorageError("not_for_this_system")
        self._run(("launchctl", "bootout", f"{self._user}/{LABEL}"))  # fails where it never was loaded
        if not on:
            self._files.remove(self._path)
            return
        self._files.make_private_folder(self._path.parent)
        self._files.write_atomically(self._path, check_agent(self._command))
        self._run(("launchctl", "enable", f"{self._user}/{LABEL}"))  # one that was disabled cannot be loaded
        if self._run(("launchctl", "bootstrap", self._user, str(self._path))).code != 0:
            self._files.remove(self._path)
            raise StorageError("system_refused")

    def renew(self) -> bool:
        """See :meth:`ScheduledCheck.renew`."""
        text = _text(self._files, self._path)
        ours = (*self._command, *CHECK)
        entered = arguments_of(read_plist(_bytes(text))) if text is not None else ()
        if not should_follow(entered, ours):
            return False
        self.switch(True)
        return True

    def shown(self) -> str:
        """See :meth:`ScheduledCheck.shown`."""
        text = _text(self._files, self._path) or check_agent(self._command).decode()
        return f"<!-- {self._path} -->\n{text}"


def _text(files: Files, path: Path) -> str | None:
    try:
        return files.read_part(path, 0, MAX_BYTES).decode("utf-8", "surrogateescape")
    except StorageError as error:
        if error.code in NOT_THERE:
            return None
        raise


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
