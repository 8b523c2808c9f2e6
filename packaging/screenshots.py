"""Takes the pictures of the README from the real app with its sample cards, on a virtual screen.

Run by ``make screenshots``; needs xvfb, openbox, xdotool and imagemagick.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))

from desktop import Desktop, virtual_desktop  # noqa: E402 - lies with the tests that use it

PICTURES = ROOT / "packaging" / "screenshots"
LANGUAGES = ("en", "zh_CN")
PAGES = {"cards": ("ctrl+1",), "why": ("ctrl+1", "alt+w"), "history": ("ctrl+2",), "top_up": ("ctrl+3",)}
# One guided top-up, page by page: what is entered, and what is pressed to go on once the picture is taken.
WALK = (
    ((), "alt+n"),
    ((), "alt+n"),
    (("5", "0"), "alt+n"),
    ((), "alt+p"),
    (("alt+y",), "alt+n"),
    ((), "alt+n"),
    ((), "alt+l"),
)
WALK_BEGIN = ("ctrl+3", "alt+o")
STRIP = ("-tile", "3x", "-geometry", "520x+8+8", "-background", "white")
SHOWN_IN_STRIP = (0, 1, 2, 3, 4, 6)
SECONDS = 30


def main() -> None:
    """Write every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for language in LANGUAGES:
        for page, keys in PAGES.items():
            with TemporaryDirectory() as home, virtual_desktop(Path(home) / "home") as desktop:
                take(desktop, language, keys, PICTURES / f"{page}_{language}.png")
        with TemporaryDirectory() as home, virtual_desktop(Path(home) / "home") as desktop:
            take_walk(desktop, language, PICTURES / f"walk_{language}.png")


def take(desktop: Desktop, language: str, keys: tuple[str, ...], path: Path) -> None:
    """Start the app, press keys, and keep the picture once the window stands still."""
    with running(desktop, language) as window:
        for key in keys:
            desktop.xdotool("key", key)
        path.write_bytes(still_picture(desktop, window))
        print(path.relative_to(ROOT))


def take_walk(desktop: Desktop, language: str, path: Path) -> None:
    """Walk through a guided top-up and put the pictures of its pages side by side."""
    with running(desktop, language) as window, TemporaryDirectory() as folder:
        for key in WALK_BEGIN:
            desktop.xdotool("key", key)
            still_picture(desktop, window)
        pages = []
        for number, (entered, onward) in enumerate(WALK):
            still_picture(desktop, desktop.xdotool("getactivewindow"))
            for key in entered:
                desktop.xdotool("key", key)
            pages.append(Path(folder) / f"{number}.png")
            pages[-1].write_bytes(still_picture(desktop, desktop.xdotool("getactivewindow")))
            desktop.xdotool("key", onward)
        shown = [str(pages[number]) for number in SHOWN_IN_STRIP]
        subprocess.run(["montage", *shown, *STRIP, "-strip", str(path)], check=True)
        print(path.relative_to(ROOT))


@contextmanager
def running(desktop: Desktop, language: str) -> Iterator[str]:
    """Start the app with its sample cards and yield the id of its window."""
    env = {**desktop.env, "LEB_WALLET_TRACE_START": "1"}
    command = [sys.executable, "-m", "leb_wallet", "--demo", "--lang", language]
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True) as app:
        while not app.stderr.readline().startswith("ready"):
            assert app.poll() is None, "the app ended"
        window = desktop.xdotool("search", "--sync", "--all", "--onlyvisible", "--pid", str(app.pid), "--name", "LEB")
        window = window.splitlines()[0]
        desktop.xdotool("windowactivate", "--sync", window)
        try:
            yield window
        finally:
            app.terminate()


def still_picture(desktop: Desktop, window: str) -> bytes:
    """Return the window's picture when it was the same three times of the last five: a cursor may blink."""
    seen: list[bytes] = []
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        time.sleep(0.3)
        command = ["import", "-window", window, "-strip", "png:-"]
        seen.append(subprocess.run(command, env=desktop.env, check=True, capture_output=True).stdout)
        if seen[-5:].count(seen[-1]) >= 3:
            return seen[-1]
    raise TimeoutError("the window does not stand still")


if __name__ == "__main__":
    main()
