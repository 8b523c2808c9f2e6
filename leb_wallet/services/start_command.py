"""How the system has to call this program: for the start at login and for the scheduled check."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NAME = "leb-wallet"
APPLICATION_ID = "io.github.lebwallet.LebWallet"
SANDBOXES = {"FLATPAK_ID": "flatpak", "SNAP": "snap"}  # set by those who lock a program in


def start_command(environ: Mapping[str, str], data_dir: Path | None = None) -> tuple[str, ...]:
    """Return the words with which this very program was started, options that change its wallet included."""
    options = ("--data-dir", str(data_dir.absolute())) if data_dir is not None else ()
    program = _program(environ, sys.argv[0], sys.executable, is_frozen=bool(getattr(sys, "frozen", False)))
    return (*program, *options)


def _program(environ: Mapping[str, str], called: str, python: str, *, is_frozen: bool) -> tuple[str, ...]:
    if image := environ.get("APPIMAGE"):  # what runs lies in a folder that is gone tomorrow
        return (image,)
    if is_frozen:
        return (python,)
    script = Path(called).absolute()
    if script.name == NAME and script.is_file():
        return (str(script),)
    return (str(_without_console(Path(python))), "-m", "leb_wallet")


def _without_console(python: Path) -> Path:
    """Return, on Windows, the Python that opens no black window."""
    silent = python.with_name("pythonw.exe")
    return silent if python.name == "python.exe" and silent.is_file() else python


def sandbox(environ: Mapping[str, str]) -> str | None:
    """Return what locks this program in, so that files it writes for the system are seen by nobody."""
    return next((name for variable, name in SANDBOXES.items() if environ.get(variable)), None)


def config_home(environ: Mapping[str, str], home: Path) -> Path:
    """Return the folder of the user's settings as freedesktop.org's Base Directory Specification has it."""
    told = environ.get("XDG_CONFIG_HOME", "")
    return Path(told) if told.startswith("/") else home / ".config"


def desktop_exec(command: Sequence[str]) -> str:
    """Return a command as the value of ``Exec`` in a desktop entry.

    https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
    """
    return " ".join(_desktop_word(word) for word in command)


def _desktop_word(word: str) -> str:
    word = word.replace("%", "%%")
    if word and not set(word) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return word
    quoted = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return '"' + quoted.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + '"'


def windows_line(command: Sequence[str]) -> str:
    """Return a command as one line for Windows: quotes where needed."""
    return " ".join(_windows_word(word) for word in command)


def _windows_word(word: str) -> str:
    # No file name on Windows holds a quote, so only backslashes before the closing one need care.
    if word and not set(word) & set(" \t"):
        return word
    return f'"{word}{chr(92) * (len(word) - len(word.rstrip(chr(92))))}"'
