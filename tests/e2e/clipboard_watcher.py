"""A program that looks at the clipboard of X: it tells, a JSON line each, whenever it gets another content or owner.

``clear`` says that the owner gave it up, so that nothing is left even for a clipboard manager; ``lost`` that its
program ended with the content still on it.
"""

import ctypes
import ctypes.util
import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication

EVERY_KIND, GIVEN_UP = 0b111, 0
ROOM = 24  # longs in an XEvent


class SelectionEvent(ctypes.Structure):
    """XFixesSelectionNotifyEvent of X11/extensions/Xfixes.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("kind", ctypes.c_int),
        ("owner", ctypes.c_ulong),
    )


class Screen:
    """A connection of its own to the X server, since Qt does not tell why the clipboard is empty."""

    def __init__(self):
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        fixes = ctypes.CDLL(ctypes.util.find_library("Xfixes"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        first, errors = ctypes.c_int(), ctypes.c_int()
        fixes.XFixesQueryExtension(self._display, ctypes.byref(first), ctypes.byref(errors))
        clipboard = ctypes.c_ulong(self._x.XInternAtom(self._display, b"CLIPBOARD", 0))
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        fixes.XFixesSelectSelectionInput(self._display, root, clipboard, ctypes.c_ulong(EVERY_KIND))
        self._x.XFlush(self._display)

    def socket(self):
        return self._x.XConnectionNumber(self._display)

    def events(self):
        while self._x.XPending(self._display):
            room = (ctypes.c_long * ROOM)()
            self._x.XNextEvent(self._display, ctypes.byref(room))
            yield SelectionEvent.from_buffer(room)


def tell(**values):
    print(json.dumps(values), flush=True)


def look():
    content = QGuiApplication.clipboard().mimeData()
    hint = bytes(content.data("x-kde-passwordManagerHint").data()).decode()
    tell(text=content.text(), hint=hint)


def on_event():
    for event in screen.events():
        if not event.owner:
            tell(gone="clear" if event.kind == GIVEN_UP else "lost")


application = QGuiApplication(sys.argv)
screen = Screen()
notifier = QSocketNotifier(screen.socket(), QSocketNotifier.Type.Read)
notifier.activated.connect(on_event)
application.clipboard().dataChanged.connect(look)
tell(watching=True)
sys.exit(application.exec())
