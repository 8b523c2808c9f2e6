"""Which page of a dialog: a list with icons beside the page, or a box above it where the dialog is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QListWidget, QListWidgetItem, QWidget

from leb_wallet.ui import icons, theme
from leb_wallet.ui.quiet_wheel import quiet


class PageList(QWidget):
    """Holds both; they always show the same page.

    Signals:
        chosen(int): another page, by its place.
    """

    chosen = Signal(int)

    def __init__(self, name: str, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``name`` is read aloud; ``pages`` are icons and titles."""
        super().__init__(parent)
        self.list, self.box = QListWidget(self), QComboBox(self)
        self.list.setObjectName("pages")
        self.box.setObjectName("page_box")
        for shown in (self.list, self.box):
            shown.setAccessibleName(name)
        size = theme.STATE_ICON
        self._icons = [icon for icon, _ in pages]
        height = self.list.fontMetrics().height() + 2 * theme.SMALL
        for _, title in pages:
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(0, height))
            self.list.addItem(item)
            self.box.addItem(title)
        self._draw_icons()
        quiet(self.box)
        self.list.setIconSize(QSize(size, size))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        widest = max(theme.text_width(self.list.font(), title) for _, title in pages)
        self.list.setFixedWidth(widest + size + 3 * theme.MEDIUM)
        self.list.currentRowChanged.connect(self._choose)
        self.box.currentIndexChanged.connect(self._choose)
        self.hide()  # only a holder: the two are placed by the dialog

    def show_page(self, index: int) -> None:
        """Show which page it is."""
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.setCurrentRow(index)
            self.box.setCurrentIndex(index)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.list.count():
            self._draw_icons()

    def _draw_icons(self) -> None:
        palette, size = self.palette(), theme.STATE_ICON
        plain = palette.color(QPalette.ColorRole.WindowText)
        selected = palette.color(QPalette.ColorRole.HighlightedText)
        for at, icon in enumerate(self._icons):
            self.list.item(at).setIcon(icons.icon(icon, plain, size, selected=selected))
            self.box.setItemIcon(at, icons.icon(icon, plain, size))

    def _choose(self, index: int) -> None:
        if index >= 0:
            self.show_page(index)
            self.chosen.emit(index)
