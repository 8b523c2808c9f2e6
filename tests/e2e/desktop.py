"""A virtual desktop: Xvfb, a window manager and a D-Bus session of its own. Used by window tests and by benchmarks."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = "1280x800x24"
# No service of the machine is started by this bus: notification servers, say, are there when a test started one.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True)
class Desktop:
    """A running virtual screen. Start programs on it with ``env``."""

    env: dict[str, str]

    def xdotool(self, *arguments: str) -> str:
        """Do what a user would, such as ``xdotool("key", "ctrl+f")``, and return what xdotool prints.

        ``search --sync --all --onlyvisible --pid P --name N`` waits for a window; without ``--all`` it is an "or".
        """
        return self._run("xdotool", *arguments).strip()

    @contextmanager
    def running(self, *command: str) -> Iterator[subprocess.Popen]:
        """Run a program of the desktop, such as a panel, until the end of the block."""
        with running(list(command), self.env) as process:
            yield process

    def screenshot(self, path: Path, window: str = "root") -> Path:
        """Write a picture of the whole screen, or of one window, such as ``tmp_path / "cards.png"``."""
        self._run("import", "-window", window, str(path))
        return path

    def _run(self, *command: str) -> str:
        return subprocess.run(command, env=self.env, check=True, capture_output=True, text=True, timeout=30).stdout


@contextmanager
def virtual_desktop(home: Path, size: str = SIZE) -> Iterator[Desktop]:
    """Start a desktop whose programs have ``home`` as their home folder; end all of it at the end."""
    runtime = home / "run"
    runtime.mkdir(parents=True, mode=0o700)
    private = ("XDG_", "DBUS_", "WAYLAND_", "QT_")  # nothing of the user's own session
    env = {name: value for name, value in os.environ.items() if not name.startswith(private)}
    env |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "xcb"}
    with ExitStack() as stack:
        env["DISPLAY"] = stack.enter_context(_virtual_screen(env, size))
        env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_message_bus(env, runtime / "bus.conf"))
        stack.enter_context(running(["openbox", "--sm-disable"], env))
        _wait_for_window_manager(env)
        yield Desktop(env)


@contextmanager
def running(command: list[str], env: dict[str, str], **options) -> Iterator[subprocess.Popen]:
    """Run a program in the background and stop that very process at the end."""
    options.setdefault("stdout", subprocess.DEVNULL)
    with subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def _virtual_screen(env: dict[str, str], size: str) -> Iterator[str]:
    """Start an X server; it picks a free number and tells it.

    Without ``-noreset`` it begins anew whenever its last client leaves, and throws out who is just arriving.
    """
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with os.fdopen(reader, encoding="ascii") as told, running(command, env, pass_fds=[writer]):
        os.close(writer)
        number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"


@contextmanager
def _message_bus(env: dict[str, str], configuration: Path) -> Iterator[str]:
    configuration.write_text(BUS, encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address=1"]
    with running(command, env, stdout=subprocess.PIPE, text=True) as daemon:
        address = daemon.stdout.readline().strip()
        assert address, "dbus-daemon did not start"
        yield address


def _wait_for_window_manager(env: dict[str, str], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    while time.monotonic() < deadline:
        if "window id" in subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout:
            return
        time.sleep(0.05)
    raise TimeoutError("openbox did not come up")
