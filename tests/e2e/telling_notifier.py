"""A program that shows notifications: it reads what to do from its stdin, and tells what happens, a JSON line each."""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from leb_wallet.services.notifications import Note, Notifier


def tell(**values: object) -> None:
    print(json.dumps(values), flush=True)


class Program:
    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._notifier = Notifier()
        self._notifier.settled.connect(lambda key, route: tell(settled=key, route=route))
        self._notifier.activated.connect(lambda key, action: tell(activated=key, action=action))
        self._notifier.closed.connect(lambda key, by_user: tell(closed=key, by_user=by_user))
        self._notifier.banner_requested.connect(lambda note: tell(banner=note.key))
        self._notifier.check_changed.connect(self._tell_check)
        self._orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._orders.activated.connect(self._read)
        self._tell_check()

    def _tell_check(self) -> None:
        check = self._notifier.self_check()
        tell(server=check.server_name, version=check.server_version, actions=check.has_actions, problem=check.problem)

    def _read(self) -> None:
        line = sys.stdin.buffer.raw.readline()
        if not line:
            self._app.quit()
            return
        order = json.loads(line)
        if "withdraw" in order:
            self._notifier.withdraw(order["withdraw"])
        else:
            self._notifier.show(Note(**order | {"actions": tuple(map(tuple, order["actions"]))}))


application = QApplication(sys.argv)
program = Program(application)
sys.exit(application.exec())
