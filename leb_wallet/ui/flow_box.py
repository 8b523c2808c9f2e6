"""Widgets side by side that go on in the next line where there is no more room.

A widget, not a layout: Qt calls a layout written in Python while it is being destroyed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from leb_wallet.ui import theme


class FlowBox(QWidget):
    """As high as its width needs; every widget has the size it asks for. ``spacing`` is beside each."""

    def __init__(
        self, widgets: Iterable[QWidget] = (), parent: QWidget | None = None, *, spacing: int = theme.SMALL
    ) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the last; before this box is shown."""
        widget.setParent(self)
        self._widgets.append(widget)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._arrange(width, is_trial=True)

    def sizeHint(self) -> QSize:
        """Return the size of all widgets in one line."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        width = sum(size.width() for size in sizes) + self._spacing * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest widget alone."""
        sizes = [widget.sizeHint() for widget in self._shown()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def event(self, event: QEvent) -> bool:
        """Arrange anew when a widget has come, gone, or asks for another size, or when reading goes the other way."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._arrange(self.width(), is_trial=False)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every widget in its place."""
        super().resizeEvent(event)
        self._arrange(event.size().width(), is_trial=False)

    def _shown(self) -> list[QWidget]:
        explicit = Qt.WidgetAttribute.WA_WState_ExplicitShowHide  # one not shown yet is hidden, too
        return [widget for widget in self._widgets if not (widget.isHidden() and widget.testAttribute(explicit))]

    def _arrange(self, width: int, *, is_trial: bool) -> int:
        """Return the height that is needed, with or without moving anything."""
        x = y = line_height = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if x > 0 and x + size.width() > width:
                x, y, line_height = 0, y + line_height + theme.SMALL, 0
            if not is_trial:
                box = QRect(QPoint(x, y), size.boundedTo(widget.maximumSize()))
                widget.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(0, 0, width, y), box))
            x += size.width() + self._spacing
            line_height = max(line_height, size.height())
        return y + line_height
