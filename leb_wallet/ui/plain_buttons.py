"""Buttons of dialogs without the style's own pictures, which are drawn for light windows and are lost on dark ones."""

from typing import TypeVar

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox

_Box = TypeVar("_Box", QDialogButtonBox, QMessageBox)


def plain_buttons(box: _Box) -> _Box:
    """Return ``box`` after its buttons have become words alone."""
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
