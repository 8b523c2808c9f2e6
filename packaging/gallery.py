"""Saves a picture of every screen of the app, to be looked at.

    python packaging/gallery.py FOLDER [--lang zh_CN] [--theme dark] [--scale 200] [--text 150] [NAME …]

NAME is the beginning of a screen's name, such as ``settings`` or ``guide-shop``. The screen is one of 1366 x 768
pixels; with ``--scale 200`` windows have half of that each way.
"""

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "ui")]
WIDTH, HEIGHT = 1366, 768
DAY = date(2026, 11, 22)


def main() -> None:
    """Take the pictures."""
    asked = read_arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        prepare(Path(place), asked.scale)
        take_pictures(Path(place), asked)


def read_arguments() -> argparse.Namespace:
    """Return what is on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--text", type=int, default=100, metavar="PERCENT", help="size of letters, as in the settings")
    return parser.parse_args()


def prepare(place: Path, scale: int) -> None:
    """Set up a screen without a desktop, before Qt is loaded."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "logicalDpi": 96, "dpr": 1}
    config = place / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), "utf-8")
    os.environ |= {
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": str(scale / 100),
        "TZ": "UTC",
    }


def complain(_kind: object, _context: object, text: str) -> None:
    """Show what Qt warns of, but for what a screen without a desktop cannot do."""
    if not text.startswith("This plugin does not support"):
        print(f"Qt: {text}", flush=True)


def take_pictures(place: Path, asked: argparse.Namespace) -> None:
    """Open the screens one after the other."""
    from gallery import Gallery, settle
    from PySide6.QtCore import QSize, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from leb_wallet.app.language import Language
    from leb_wallet.ui.appearance import Appearance

    qInstallMessageHandler(complain)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    Language(app).apply(asked.lang)
    Appearance(app).apply(asked.theme, asked.text)
    room = QSize(WIDTH * 100 // asked.scale, HEIGHT * 100 // asked.scale)
    gallery = Gallery(place, DAY, room)
    for name in gallery.names():
        if not asked.names or any(name.startswith(begin) for begin in asked.names):
            shown = gallery.open(name)
            settle()
            path = asked.folder / f"{name}.png"
            shown.grab().save(str(path))
            too_large = "" if shown.width() <= room.width() and shown.height() <= room.height() else "  does not fit"
            print(f"{path.name}  {shown.width()} x {shown.height()}{too_large}", flush=True)
            gallery.close(shown)
    gallery.renew()


if __name__ == "__main__":
    main()
