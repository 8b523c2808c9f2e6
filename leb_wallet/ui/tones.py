"""Labels and icons in a colour that has one value for light and one for dark, and their change to the other.

A label knows its tone by a property; a class of its own would take twice as long to make, and a card has dozens.
"""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from leb_wallet.ui import icons, theme

_TONE, _ICON = "leb_tone", "leb_icon"


def tint_text(label: QLabel, tone: str) -> None:
    """Write a label's text in a tone of :mod:`leb_wallet.ui.theme`."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.color(tone, palette))
    label.setPalette(palette)
    label.setProperty(_TONE, tone)


def show_icon(label: QLabel, name: str, tone: str, size: int) -> None:
    """Show an icon in a tone."""
    label.setPixmap(icons.icon(name, theme.color(tone, label.palette()), size).pixmap(size, size))
    label.setProperty(_ICON, (name, tone, size))


def recolor(windows: Iterable[QWidget]) -> None:
    """Draw all labels with a tone, and icons in the colour of text, after light has become dark or the other way."""
    for window in windows:
        for label in window.findChildren(QLabel):
            if tone := label.property(_TONE):
                tint_text(label, tone)
            if icon := label.property(_ICON):
                show_icon(label, *icon)
        owners: list[QAction | QAbstractButton] = [*window.findChildren(QAction)]
        owners.extend(window.findChildren(QAbstractButton))
        for owner in owners:
            drawn = icons.in_palette(owner.icon(), window.palette())
            if drawn is not None:
                owner.setIcon(drawn)
