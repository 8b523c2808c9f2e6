"""A button with an icon that follows light and dark."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton

from leb_wallet.ui import icons


class IconButton(QPushButton):
    """Does ``act`` when it is clicked; never what Enter does in a line of text."""

    def __init__(self, text: str, icon: str, act: Callable[[], object]) -> None:
        super().__init__(text)
        self._name = icon
        self.setAutoDefault(False)
        self.clicked.connect(lambda _: act())  # not with whether it is checked
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_name"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setIcon(icons.text_icon(self._name, self.palette()))
