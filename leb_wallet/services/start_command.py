"""How the system has to call this program: for the start at login and for the scheduled check."""

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NAME = "leb-wallet"
AS_MODULE = ("-m", "leb_wallet")
UNPACKING = "--appimage-extract-and-run"  # where nothing can be mounted, an AppImage starts with this alone
APPLICATION_ID = "io.github.lebwallet.LebWallet"
SANDBOXES = {"FLATPAK_ID": "flatpak", "SNAP": "snap"}  # set by those who lock a program in


def start_command(environ: Mapping[str, str], data_dir: Path | None = None) -> tuple[str, ...]:
    """Return the words with which this very program was started, options that change its wallet included."""
    options = ("--data-dir", str(data_dir.absolute())) if data_dir is not None else ()
    program = _program(environ, sys.argv[0], sys.executable, is_frozen=bool(getattr(sys, "frozen", False)))
    return (*program, *options)


def _program(environ: Mapping[str, str], called: str, python: str, *, is_frozen: bool) -> tuple[str, ...]:
    if image := environ.get("APPIMAGE"):  # what runs lies in a folder that is gone tomorrow
        is_unpacked = Path(environ.get("APPDIR", "")).name.startswith("appimage_extracted")
        return (image, UNPACKING) if is_unpacked else (image,)
    if is_frozen:
        return (python,)
    script = Path(called).absolute()
    if script.name == NAME and script.is_file():
        return (str(script),)
    return (str(_without_console(Path(python))), *AS_MODULE)


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


def desktop_words(line: str) -> tuple[str, ...]:
    """Return the words of a value of ``Exec``, which :func:`desktop_exec` makes: escapes of a value, quotes, codes."""
    value = re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "s": " "}.get(found[1], found[1]), line)
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ ]+)', value, re.DOTALL)
    plain = (re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) if quoted else bare for quoted, bare in words)
    return tuple(word.replace("%%", "%") for word in plain)


def windows_line(command: Sequence[str]) -> str:
    """Return a command as one line for Windows: quotes where needed."""
    return " ".join(_windows_word(word) for word in command)


def _windows_word(word: str) -> str:
    # No file name on Windows holds a quote, so only backslashes before the closing one need care.
    if word and not set(word) & set(" \t"):
        return word
    return f'"{word}{chr(92) * (len(word) - len(word.rstrip(chr(92))))}"'


def windows_words(line: str) -> tuple[str, ...]:
    """Return the words of a line for Windows, which :func:`windows_line` makes."""
    words = re.findall(r'"([^"]*)"|([^ \t]+)', line)
    return tuple(re.sub(r"(\\*)\1\Z", r"\1", quoted) or bare for quoted, bare in words)


def should_follow(entered: Sequence[str], command: Sequence[str]) -> bool:
    """Tell whether what the system calls is another copy of this program, whose place this one takes.

    It does where the other is gone, as an AppImage is after an update: the file of the new version has another name.
    Of two AppImages the one that the user started last counts. An entry with other options, such as one for another
    wallet, stays, and so does one for a copy that is still there.
    """
    if not entered or tuple(entered) == tuple(command) or not Path(entered[0]).is_absolute():
        return False
    if _options(entered) != _options(command):
        return False
    return not Path(entered[0]).exists() or (_is_image(entered[0]) and _is_image(command[0]))


def _options(command: Sequence[str]) -> tuple[str, ...]:
    """Return the words after those that name the program, and how it is started."""
    words = command[len(AS_MODULE) + 1 :] if tuple(command[1:3]) == AS_MODULE else command[1:]
    return tuple(word for word in words if word != UNPACKING)


def _is_image(program: str) -> bool:
    return program.endswith(".AppImage")
