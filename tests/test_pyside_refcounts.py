"""PySide6 6.12.0 on Python 3.11 drops one reference to None for each void call, and the process aborts after some
5,000 of them with nothing to catch. pyproject.toml keeps such a version out; this tells when one comes in."""

import subprocess
import sys

PROBE = """
import sys
from PySide6.QtCore import QAbstractListModel, QObject, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Empty(QAbstractListModel):
    def rowCount(self, parent=None): return 1
    def data(self, index, role=Qt.ItemDataRole.DisplayRole): return None

class Bell(QObject):
    rung = Signal(bool)

app = QApplication([])
label, bell, source = QLabel(), Bell(), Empty()
proxy = QSortFilterProxyModel()
proxy.setSourceModel(source)
cell = proxy.index(0, 0)
bell.rung.connect(lambda on: None)
ways = {
    "a void method": lambda: label.setText("x"),
    "a null parent": lambda: label.parent(),
    "a model without data": lambda: proxy.data(cell),
    "a signal": lambda: bell.rung.emit(True),
    "an empty queue": app.processEvents,
}
spare = [[None, True, False] for _ in range(100_000)]  # so that a lossy version survives until it is measured
lost = []
for name, way in ways.items():
    way()
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(1000):
        way()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    if any(new < old - 500 for old, new in zip(before, after)):
        lost.append(name)
print("lost:", lost, flush=True)
import os
os._exit(1 if lost else 0)  # a lossy version would abort on the way out
"""


def test_pyside_keeps_its_references():
    run = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
