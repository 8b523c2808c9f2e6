"""The program as its users start it, watched: which sockets, processes and files it made, and what its windows show.

Run as a process of its own; the last line of stderr tells what was seen as a JSON object.

    python tests/watched_run.py FOLDER window [CARD ID]
    python tests/watched_run.py FOLDER command status --json ";" card list
"""

import json
import os
import sys
from pathlib import Path

SEEN = {"sockets": [], "started": [], "written": []}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile")


def watch(event, arguments):
    """Note every socket but local ones (the desktop's own bus is one), every process, every file open for writing."""
    if event.startswith("socket."):
        is_local = event == "socket.__new__" and arguments[1] in (1, -1)  # AF_UNIX, or one that was handed over
        is_local |= event == "socket.connect" and isinstance(arguments[1], str | bytes)
        SEEN["sockets"].extend([] if is_local else [event])
    elif event in STARTS:
        SEEN["started"].append(f"{arguments!r}")
    elif event == "open" and isinstance(arguments[0], str | bytes) and isinstance(arguments[2], int):
        SEEN["written"].extend([os.fsdecode(arguments[0])] if arguments[2] & WRITING else [])


sys.addaudithook(watch)


def tell(**more):
    from open_sockets import network_sockets, open_sockets

    sockets = {"network": network_sockets(os.getpid()), "all": open_sockets(os.getpid())}
    interfaces = [line.split(":")[0].strip() for line in Path("/proc/self/net/dev").read_text().splitlines()[2:]]
    print(json.dumps({**SEEN, **sockets, "interfaces": interfaces, **more}), file=sys.stderr)


def run_commands(folder, words):
    from PySide6.QtCore import QCoreApplication

    from leb_wallet.app.main import main

    codes, line = [], []
    for word in [*words, ";"]:
        if word != ";":
            line.append(word)
            continue
        codes.append(main(["--data-dir", folder, *line]))
        line = []
        if QCoreApplication.instance() is not None:
            QCoreApplication.instance().shutdown()  # the next command makes its own
    tell(codes=codes)
    return 0


def run_window(folder, card_id=""):
    from whole_walk import texts_by_window, walk_everywhere

    from leb_wallet.app import window
    from leb_wallet.app.main import main

    class Walker(window.QApplication):
        """Walks when the window has begun to hear of later starts."""

        def __init__(self, arguments):
            super().__init__(arguments)
            self.timer = window.QTimer(self, interval=20)
            self.timer.timeout.connect(self.step)
            self.timer.start()

        def step(self):
            found = [widget for widget in self.topLevelWidgets() if isinstance(widget, window.MainWindow)]
            if not found or found[0].cards_tab is None or "PySide6.QtNetwork" not in sys.modules:
                return
            self.timer.stop()
            try:
                walk_everywhere(found[0], card_id)
            except BaseException:
                self.exit(1)
                raise
            window.QTimer.singleShot(0, self.look)

        def look(self):
            try:
                tell(texts=texts_by_window())
            finally:
                self.quit()

    window.QApplication = Walker
    return main(["--data-dir", folder] if folder else ["--demo"])


if __name__ == "__main__":
    run = {"window": run_window, "command": lambda folder, *words: run_commands(folder, words)}[sys.argv[2]]
    sys.exit(run(sys.argv[1], *sys.argv[3:]))
