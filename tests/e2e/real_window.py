"""Starting the app in a window of its own, using it from outside, and waiting for what it does."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import Desktop

from leb_wallet import __version__

WINDOW = Path(__file__).with_name("telling_window.py")
PATIENCE_S = 60  # many times what a slow machine needs; reached only by a failing test


def wait_until(is_so: Callable[[], Any], what: str, seconds: float = PATIENCE_S) -> Any:
    """Return the first true answer of ``is_so``.

    Raises:
        TimeoutError: it did not come; ``what`` says what was waited for.
    """
    deadline = time.monotonic() + seconds
    while not (answer := is_so()):
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.03)
    return answer


@dataclass(frozen=True)
class Window:
    """A running app. Its files are in ``folder``."""

    desktop: Desktop
    folder: Path
    process: subprocess.Popen
    told: Path  # its stdout
    complained: Path  # its stderr

    @property
    def texts(self) -> list[str]:
        """What there is to read now: labels, pages, and the rows of lists as they are read aloud."""
        return self._shown("texts", [])

    @property
    def names(self) -> list[str]:
        """What is written on buttons and inputs, and what is read aloud or hinted at of any widget."""
        return self._shown("names", [])

    @property
    def frame(self) -> list[str]:
        """The titles of tabs and menus and all entries of these, with the marks of their letters."""
        return self._shown("frame", [])

    @property
    def tab(self) -> str:
        """The title of the open tab."""
        return self._shown("tab", "")

    @property
    def letters(self) -> int:
        """How high the letters are, in pixels of 100 %."""
        return self._shown("letters", 0)

    @property
    def focus(self) -> str:
        """The name of what has the keyboard."""
        return self._shown("focus", "")

    @property
    def moves(self) -> int:
        """How often the keyboard went from one widget to another."""
        return self._shown("moves", 0)

    def _shown(self, name: str, nothing: Any) -> Any:
        lines = self.told.read_text(encoding="utf-8").splitlines(keepends=True)
        whole = [line for line in lines if line.endswith("\n")]
        return json.loads(whole[-1])[name] if whole else nothing

    @property
    def errors(self) -> str:
        """What it said on stderr, without the moments of its start."""
        lines = self.complained.read_text(encoding="utf-8").splitlines()
        return "\n".join(line for line in lines if not line.startswith(("first-paint ", "ready ")))

    def wait_for_text(self, part: str) -> str:
        """Wait until a text that contains ``part`` is on the screen, and return it."""
        return wait_until(lambda: next((text for text in self.texts if part in text), None), f"the text “{part}”")

    def wait_for_focus(self, name: str) -> None:
        """Wait until the widget of this name has the keyboard."""
        wait_until(lambda: self.focus == name, f"the keyboard on “{name}”")

    def wait_for_window(self, title: str) -> str:
        """Wait until a window of this program with a title that fits the pattern has the keyboard; return its id."""

        def active() -> str | None:
            front = active_window(self.desktop)
            return front if front and front in visible_windows(self.desktop, self.pid, title) else None

        return wait_until(active, f"the keyboard in the window “{title}”")

    def keys(self, *keys: str) -> None:
        """Press keys, such as ``ctrl+3``, in whatever window has the keyboard; a dialog just opened gets it first."""
        self._wait_until_it_takes_keys()
        self.desktop.xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type plain letters and digits."""
        self._wait_until_it_takes_keys()
        self.desktop.xdotool("type", "--delay", "20", text)

    def _wait_until_it_takes_keys(self) -> None:
        wait_until(lambda: self._shown("takes_keys", nothing=True), "the keyboard in the dialog on top")

    def close(self) -> int:
        """Close the window through the window manager and return the exit code."""
        self.wait_for_window("LEB Wallet")
        self.keys("alt+F4")
        return self.process.wait(PATIENCE_S)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE_S)

    @property
    def pid(self) -> str:
        """The process id, for xdotool."""
        return str(self.process.pid)


def been_here_before(folder: Path) -> None:
    """Make a folder in which the program was open once: it does not greet there, though there are no cards."""
    folder.mkdir(exist_ok=True)
    (folder / "state.json").write_text(json.dumps({"seen_version": __version__}), encoding="utf-8")


@contextmanager
def open_window(desktop: Desktop, folder: Path, *options: str) -> Iterator[Window]:
    """Start the app on ``folder`` and wait until it can be used; stop that very process at the end."""
    logs = folder.parent / f"{folder.name}-{time.monotonic_ns()}"
    told, complained = logs.with_suffix(".out"), logs.with_suffix(".err")
    command = [sys.executable, str(WINDOW), "--data-dir", str(folder), *options]
    env = desktop.env | {"LEB_WALLET_TRACE_START": "1", "PYTHONIOENCODING": "utf-8"}
    with told.open("wb") as out, complained.open("wb") as err:
        process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
    window = Window(desktop, folder, process, told, complained)
    try:
        wait_until(lambda: _has_begun(window), "the window on the screen")
        yield window
    except BaseException as error:
        error.add_note(f"The keyboard was on “{window.focus}”. The window said: {window.errors or 'nothing'}")
        error.add_note(f"In front was {active_window(desktop) or 'no window'}; there was to be read: {window.texts}")
        raise
    finally:
        process.kill()
        process.wait(PATIENCE_S)


def _has_begun(window: Window) -> bool:
    assert window.process.poll() is None, window.complained.read_text(encoding="utf-8")
    return "\nready " in window.complained.read_text(encoding="utf-8") and bool(window.texts)


def active_window(desktop: Desktop) -> str:
    """Return the id of the window that has the keyboard, empty while there is none."""
    run = subprocess.run(["xdotool", "getactivewindow"], env=desktop.env, capture_output=True, text=True, check=False)
    return run.stdout.strip()


def visible_windows(desktop: Desktop, pid: str, title: str) -> list[str]:
    """Return the ids of a program's windows whose title fits; none, too, if one goes away while xdotool looks."""
    command = ["xdotool", "search", "--all", "--onlyvisible", "--pid", pid, "--name", title]
    return subprocess.run(command, env=desktop.env, capture_output=True, text=True, check=False).stdout.split()


def leb_wallet(folder: Path, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    """Run one command of the command line in a process of its own."""
    command = [sys.executable, "-m", "leb_wallet", "--data-dir", str(folder), *arguments]
    return subprocess.run(
        command, env=env or dict(os.environ), capture_output=True, encoding="utf-8", timeout=PATIENCE_S, check=False
    )


def answer_of(folder: Path, *arguments: str) -> Any:
    """Return what a command answers as JSON."""
    run = leb_wallet(folder, *arguments, "--json")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
