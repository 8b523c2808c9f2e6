"""Takes the pictures of the READMEs from the real app with its sample cards, on a virtual screen.

Run by ``make screenshots``; ``ARGS="cards walk"`` takes only these. Each picture comes in both languages,
light and dark: ``packaging/screenshots/cards_zh_CN_dark.png``. Needs xvfb, openbox, xdotool and imagemagick.
"""

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))

from desktop import Desktop, virtual_desktop  # noqa: E402 - lies with the tests that use it

PICTURES = ROOT / "packaging" / "screenshots"
LANGUAGES = ("en", "zh_CN")
THEMES = ("light", "dark")


class Scene(NamedTuple):
    """What is pressed before the picture is taken, and which part of the screen it shows."""

    keys: tuple[str, ...]
    shows: str = "window"  # the "window", the "dialog" alone, or the window and the dialog "over" it


SCENES = {
    "cards": Scene(("ctrl+1",)),
    "history": Scene(("ctrl+2",)),
    "top_up": Scene(("ctrl+3",)),
    "reminders": Scene(("ctrl+4", "ctrl+Tab")),  # what is to come, which does not hang on the hour
    "insights": Scene(("ctrl+5",)),
    "search": Scene(("ctrl+1", "ctrl+k", "x", "g"), "over"),  # the initials of 香港
    "settings": Scene(("ctrl+comma", "Down", "Down"), "dialog"),
}
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
STRIP = ("-tile", "3x", "-geometry", "520x+8+8", "-background")
BEHIND_STRIP = {"light": "#ffffff", "dark": "#0d1117"}  # the pages that show it
SHOWN_IN_STRIP = (0, 1, 2, 3, 4, 6)
COLOURS = ("+dither", "-colors", "255", "-strip", "-define", "png:compression-level=9")  # a quarter of the size
SECONDS = 30


def main() -> None:
    """Write the pictures anew, and remove those that are no longer taken."""
    parser = argparse.ArgumentParser(description="Take the pictures of the READMEs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these of: {' '.join(SCENES)} walk")
    wanted = set(parser.parse_args().names) or {*SCENES, "walk"}
    if unknown := wanted - {*SCENES, "walk"}:
        parser.error(f"no such picture: {' '.join(sorted(unknown))}")
    PICTURES.mkdir(exist_ok=True)
    for language, theme in product(LANGUAGES, THEMES):
        with TemporaryDirectory() as home, virtual_desktop(Path(home) / "home") as desktop:
            take_scenes(desktop, language, theme, wanted)
        if "walk" in wanted:
            with TemporaryDirectory() as home, virtual_desktop(Path(home) / "home") as desktop:
                take_walk(desktop, language, theme)
    known = {picture_of(name, *kind) for name in (*SCENES, "walk") for kind in product(LANGUAGES, THEMES)}
    for old in set(PICTURES.glob("*.png")) - known:
        old.unlink()


def picture_of(name: str, language: str, theme: str) -> Path:
    """Return the file of a picture."""
    return PICTURES / f"{name}_{language}_{theme}.png"


def take_scenes(desktop: Desktop, language: str, theme: str, wanted: set[str]) -> None:
    """Start the app, and go from tab to tab and from dialog to dialog."""
    with running(desktop, language, theme) as window:
        for name, scene in SCENES.items():
            if name not in wanted:
                continue
            for key in scene.keys:
                desktop.xdotool("key", key)
                wait_until_still(desktop)
            save(picture(desktop, window, scene.shows), picture_of(name, language, theme))
            if scene.shows != "window":
                desktop.xdotool("key", "Escape")
                wait_until_still(desktop)


def take_walk(desktop: Desktop, language: str, theme: str) -> None:
    """Walk through a guided top-up and put the pictures of its pages side by side."""
    with running(desktop, language, theme), TemporaryDirectory() as folder:
        for key in WALK_BEGIN:
            desktop.xdotool("key", key)
            wait_until_still(desktop)
        pages = []
        for number, (entered, onward) in enumerate(WALK):
            for key in entered:
                desktop.xdotool("key", key)
                wait_until_still(desktop)
            pages.append(Path(folder) / f"{number}.png")
            pages[-1].write_bytes(grab(desktop, desktop.xdotool("getactivewindow")))
            desktop.xdotool("key", onward)
            wait_until_still(desktop)
        shown = [str(pages[number]) for number in SHOWN_IN_STRIP]
        strip = ["montage", *shown, *STRIP, BEHIND_STRIP[theme], "-depth", "8", "png:-"]
        save(subprocess.run(strip, check=True, capture_output=True).stdout, picture_of("walk", language, theme))


@contextmanager
def running(desktop: Desktop, language: str, theme: str) -> Iterator[str]:
    """Start the app with its sample cards and yield the id of its window."""
    env = {**desktop.env, "LEB_WALLET_TRACE_START": "1"}
    command = [sys.executable, "-m", "leb_wallet", "--demo", "--lang", language, "--theme", theme]
    desktop.xdotool("mousemove", "10000", "10000")  # into the corner: what lies under the mouse looks different
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True) as app:
        while not app.stderr.readline().startswith("ready"):
            assert app.poll() is None, "the app ended"
        window = desktop.xdotool("search", "--sync", "--all", "--onlyvisible", "--pid", str(app.pid), "--name", "LEB")
        window = window.splitlines()[0]
        desktop.xdotool("windowactivate", "--sync", window)
        wait_until_still(desktop)
        try:
            yield window
        finally:
            app.terminate()


def wait_until_still(desktop: Desktop) -> None:
    """Wait until the screen was the same three times of the last five: a cursor may blink."""
    seen: list[bytes] = []
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        time.sleep(0.2)
        seen.append(grab(desktop, "root", form="rgb:-"))
        if seen[-5:].count(seen[-1]) >= 3:
            return
    raise TimeoutError("the window does not stand still")


def picture(desktop: Desktop, window: str, shows: str) -> bytes:
    """Return a part of the screen as PNG."""
    if shows == "over":
        return grab(desktop, "root", "-crop", place_of(desktop, window), "+repage")
    return grab(desktop, desktop.xdotool("getactivewindow") if shows == "dialog" else window)


def place_of(desktop: Desktop, window: str) -> str:
    """Return where a window is on the screen, without its frame, as ImageMagick writes it."""
    told = subprocess.run(["xwininfo", "-id", window], env=desktop.env, check=True, capture_output=True, text=True)
    left, top, width, height = (
        re.search(rf"{name}:\s+(-?\d+)", told.stdout)[1] for name in ("left X", "left Y", "Width", "Height")
    )
    return f"{width}x{height}+{left}+{top}"


def grab(desktop: Desktop, window: str, *options: str, form: str = "png:-") -> bytes:
    """Return what a window, or the whole ``root``, shows now."""
    command = ["import", "-silent", "-window", window, *options, "-depth", "8", form]
    return subprocess.run(command, env=desktop.env, check=True, capture_output=True).stdout


def save(taken: bytes, path: Path) -> None:
    """Write a picture with as many colours as a window has."""
    subprocess.run(["convert", "png:-", *COLOURS, f"png8:{path}"], input=taken, check=True)
    print(path.relative_to(ROOT), f"{path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
