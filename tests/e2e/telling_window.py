"""The real window, started as a user would, that also tells what it shows: a JSON line on stdout each time it changes.

A screen reader of our own: what other programs can see of a window is its title and no more.
"""

import json
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QTextEdit,
)

from leb_wallet.app import window
from leb_wallet.app.main import main
from leb_wallet.ui.main_window import MainWindow

LOOK_MS = 50


class TellingApplication(QApplication):
    """An application with somebody who reads the screen aloud."""

    def __init__(self, arguments):
        super().__init__(arguments)
        self._told = None
        self._moves = 0  # of the keyboard: the next widget may have the same name
        self.focusChanged.connect(self._count_move)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell)
        self._look.start()

    def _count_move(self):
        self._moves += 1

    def _takes_keys(self):
        """Tell whether the dialog that bars the others has the keyboard already: it is seen before it has."""
        dialog = self.activeModalWidget()
        return dialog is None or dialog.isActiveWindow()

    def _tell(self):
        shown = shown_by([widget for widget in self.allWidgets() if widget.isVisible()])
        shown |= {"focus": name_of(self.focusWidget()), "moves": self._moves, "takes_keys": self._takes_keys()}
        if shown != self._told:
            self._told = shown
            print(json.dumps(shown), flush=True)


def shown_by(widgets):
    """Return what visible widgets show.

    ``texts`` are labels, written pages, and the rows of lists and tables as they are read aloud; ``names`` all that is
    written on inputs and buttons or read aloud of any widget; ``frame`` the tabs and menus of the main window, with
    their marks; ``tab`` the title of the open one; ``letters`` the height of its letters in pixels.
    """
    texts, names, frame = [], [], []
    tab, letters = "", 0
    for widget in widgets:
        texts += texts_of(widget)
        names += names_of(widget)
        if isinstance(widget, MainWindow):
            pages = widget.tabs
            frame += [pages.tabText(place) for place in range(pages.count())] + entries_of(widget.menuBar())
            tab = pages.tabText(pages.currentIndex())
            letters = widget.fontMetrics().height()
    written = {"texts": texts, "names": names, "frame": frame}
    return {part: _sorted(found) for part, found in written.items()} | {"tab": tab, "letters": letters}


def texts_of(widget):
    """Return what is to be read in a widget."""
    if isinstance(widget, QLabel):
        return [widget.text()]
    if isinstance(widget, QTextEdit):
        return [widget.toPlainText()]
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is None:
        return []
    # A list shows one column, and its model may not even tell how many there are.
    columns = [widget.modelColumn()] if isinstance(widget, QListView) else range(model.columnCount())
    return [text_of(model.index(row, column)) for row in range(model.rowCount()) for column in columns]


def text_of(index):
    """Return what a cell says: a tile that is painted has no other text."""
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def names_of(widget):
    """Return title, names, hints and what is written on an input."""
    names = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    if widget.isWindow():
        names.append(widget.windowTitle())
    if isinstance(widget, QAbstractButton):
        names.append(widget.text())
    elif isinstance(widget, QComboBox):
        names.append(widget.currentText())
    elif isinstance(widget, QLineEdit):
        names += [widget.displayText(), widget.placeholderText()]
    return names


def entries_of(menu):
    """Return the entries of a menu and of all below it."""
    found = []
    for action in menu.actions():
        found.append(action.text())
        if isinstance(action.menu(), QMenu):
            found += entries_of(action.menu())
    return found


def name_of(widget):
    """Return by what name a screen reader knows a widget; of a box of choices Qt itself tells the choice only."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _sorted(texts):
    return sorted({text for text in texts if text})


if __name__ == "__main__":
    window.QApplication = TellingApplication
    sys.exit(main())
