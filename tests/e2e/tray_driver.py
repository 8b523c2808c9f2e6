"""A program that has the tray and nothing else: tells on stdout, a JSON line each, what happens to it.

usage: tray_driver.py WALLET_FOLDER LOOK_MS, how often to look for a tray
Words on stdin: ``message`` shows one, ``update`` draws again, ``quit`` ends.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.ui.tray import Tray


def tell(*what):
    print(json.dumps(what), flush=True)


def main():
    qt = QApplication(sys.argv[:1])
    qt.setQuitOnLastWindowClosed(False)
    app = build_app(app_paths(Path(sys.argv[1])))
    tray = Tray(lambda: app.board.rows(app.wallets.wallet))
    for name in ("open", "card", "top_up", "record", "pause", "quit"):
        signal = getattr(tray, f"{name}_requested")
        signal.connect(lambda *values, name=name: tell(name, *values))
    tray.there_changed.connect(lambda is_there: tell("there", is_there))
    tray.menu.aboutToShow.connect(lambda: tell("menu"))

    def obey():
        word = sys.stdin.readline().strip()
        if word == "message":
            tell("message", tray.show_message("Top up", "UK bank"))
        elif word == "update":
            app.wallets.refresh()
            tray.update()
            tell("updated", tray.tooltip())
        else:
            app.wallets.close()
            qt.quit()

    words = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    words.activated.connect(obey)
    tray.begin(0, int(sys.argv[2]))
    tell("begun", tray.is_there())
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main())
