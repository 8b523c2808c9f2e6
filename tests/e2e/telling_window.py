"""The real window, started as a user would, that also tells its texts: a JSON list on stdout each time they change.

A screen reader of our own: what other programs can see of a window is its title and no more.
"""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel

from leb_wallet.app import window
from leb_wallet.app.main import main

LOOK_MS = 50


class TellingApplication(QApplication):
    """An application with somebody who reads the screen aloud."""

    def __init__(self, arguments):
        super().__init__(arguments)
        self._told = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)
        self._look.start()

    def _tell(self):
        texts = sorted({text for widget in self.topLevelWidgets() for text in texts_of(widget)})
        if texts != self._told:
            self._told = texts
            print(json.dumps(texts), flush=True)


def texts_of(widget):
    """Return the texts of all visible labels and the cells of all visible tables and lists."""
    texts = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    for view in widget.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None:
            rows, columns = range(model.rowCount()), range(model.columnCount())
            texts += [str(model.index(row, column).data() or "") for row in rows for column in columns]
    return [text for text in texts if text]


if __name__ == "__main__":
    window.QApplication = TellingApplication
    sys.exit(main())
