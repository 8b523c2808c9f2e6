"""The program as its users start it, watched: which sockets, processes and files it made, and what its windows show.

Run as a process of its own; the last line of stderr tells what was seen as a JSON object.

    python tests/watched_run.py FOLDER window [CARD ID]
    python tests/watched_run.py FOLDER command status --json ";" card list
    python tests/watched_run.py FOLDER versions [and leave]
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
    more["can_ask"] = "leb_wallet.app.version_asker" in sys.modules  # the only file of ours that knows the internet
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

    def walk(main_window, leave):
        from PySide6.QtCore import QTimer

        walk_everywhere(main_window, card_id)
        QTimer.singleShot(0, lambda: leave(texts=texts_by_window()))

    return visit(folder, walk)


def run_versions(folder, *and_leave):
    """Let the time come at which it is looked for a newer version, and wait for what comes of it, or do not."""
    from leb_wallet.services.new_versions import NewVersions

    def look(main_window, leave):
        def on_changed():
            if not versions.is_asking:
                leave(failure=versions.failure.code)

        (versions,) = main_window.findChildren(NewVersions)
        versions.changed.connect(on_changed)
        versions.look()
        if and_leave or not versions.is_asking:
            leave(is_asking=versions.is_asking)

    return visit(folder, look)


def visit(folder, act):
    """Start the program; ``act`` gets its window once it hears of later starts, and what ends it all."""
    from leb_wallet.app import window
    from leb_wallet.app.main import main

    class Visitor(window.QApplication):
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
                act(found[0], self.leave)
            except BaseException:
                self.exit(1)
                raise

        def leave(self, **more):
            try:
                tell(**more)
            finally:
                self.quit()

    window.QApplication = Visitor
    return main(["--data-dir", folder] if folder else ["--demo"])


RUNS = {"window": run_window, "versions": run_versions, "command": lambda folder, *words: run_commands(folder, words)}

if __name__ == "__main__":
    run = RUNS[sys.argv[2]]
    sys.exit(run(sys.argv[1], *sys.argv[3:]))
