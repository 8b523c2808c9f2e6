"""What all sections of the insights share: a heading, a sentence on what is shown, room that scrolls."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QLabel, QScrollArea, QVBoxLayout, QWidget

from leb_wallet.services.services import Services
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, text_line

_TEXT_WIDTH = 110  # letters; longer lines are hard to read


class InsightPage(QWidget):
    """One section.

    Signals:
        card_requested: the user wants to see the card with this id.
        cards_requested: the user wants to go to the cards, to add one or to record something.
    """

    card_requested = Signal(str)
    cards_requested = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.MEDIUM)
        page = QWidget()
        self._title, self._about = text_line("", theme.TITLE, bold=True), Muted()
        page.setLayout(column(column(self._title, self._about), self.body))
        layout = page.layout()
        assert layout is not None
        layout.setSpacing(theme.MEDIUM)
        layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        area = QScrollArea()  # its page is as high as the window, so that a list takes what room there is
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.setLayout(column(area))

    def say(self, title: str, text: str) -> None:
        """Head the section: its name, and in a sentence what it shows."""
        self._title.setText(title)
        self._about.setText(text)
        self.setAccessibleName(title)

    def refresh(self) -> None:
        """Show the wallet as it is now."""

    def focus_first(self) -> None:
        """Put the keyboard where the user wants to begin."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class Muted(QLabel):
    """A sentence that is good to know, in the paler colour of whatever palette is in force."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _TEXT_WIDTH)
        self._paint_over()

    def heightForWidth(self, width: int) -> int:
        """Return the height at the width it will have: a wider place does not make it wider than can be read."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_over()

    def _paint_over(self) -> None:
        palette, color = self.palette(), theme.color("muted", self.palette())
        if palette.color(QPalette.ColorRole.WindowText) != color:  # or this would go on for ever
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self.setPalette(palette)


class Opener(QObject):
    """Tells that a row was opened, by Enter or a double click; one click alone, on any desktop, only chooses.

    Signals:
        opened: the index of the row.
    """

    opened = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.doubleClicked.connect(self.opened)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See Enter before the view does."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self._view.currentIndex().isValid():
            return False
        self.opened.emit(self._view.currentIndex())
        return True
