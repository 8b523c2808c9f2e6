"""The least a window program in Python does: a QMainWindow with a tray icon. Says when it painted, then leaves."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSystemTrayIcon


class Window(QMainWindow):
    painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print("first-paint", time.monotonic_ns(), file=sys.stderr, flush=True)
            QTimer.singleShot(0, self.ready)

    def ready(self):
        print("ready", time.monotonic_ns(), file=sys.stderr, flush=True)
        if "--stay" not in sys.argv:
            self.close()


app = QApplication(sys.argv)
picture = QPixmap(22, 22)
picture.fill("#1565c0")
icon, menu = QSystemTrayIcon(QIcon(picture)), QMenu()
menu.addAction("Quit", app.quit)
icon.setContextMenu(menu)
icon.show()
window = Window()
window.resize(1000, 700)
window.show()
sys.exit(app.exec())
