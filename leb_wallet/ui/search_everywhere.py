"""Search everywhere: one line to type in; cards, actions, operators and records below it."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QLineEdit, QListView, QStackedWidget, QWidget

from leb_wallet.services.services import Services
from leb_wallet.ui import icons, theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.finding.account_source import AccountSource
from leb_wallet.ui.finding.entry import Entry, Group, Kind
from leb_wallet.ui.finding.found_delegate import FoundDelegate
from leb_wallet.ui.finding.found_model import FoundModel
from leb_wallet.ui.finding.sources import ActionSource, CardSource, ProviderSource, RecordSource, Source

PER_GROUP = 8
LONGEST = 200  # letters; more is pasted by mistake
_WIDTH, _HEIGHT = 640, 540
_Key = Qt.Key
_STEPS = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_PAGES = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}


class SearchEverywhere(QDialog):
    """Finds cards, operators, records and what can be done, by words, 拼音, initials or digits.

    It closes when something is chosen; an action is run by itself, the rest is told:

    Signals:
        card_chosen(str): the id of a card.
        provider_chosen(str): the id of an operator of the catalogue.
        record_chosen(str): the id of an event.
        history_requested(str): show all records that hold this text.
    """

    card_chosen = Signal(str)
    provider_chosen = Signal(str)
    record_chosen = Signal(str)
    history_requested = Signal(str)

    def __init__(self, services: Services, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Search everywhere"))
        hidden, palette = services.settings.settings.hides_numbers, self.palette()
        self.sources: tuple[Source[Any], ...] = (
            CardSource(services, palette, hides_numbers=hidden, parent=self),
            ActionSource(actions, palette, hides_numbers=hidden, parent=self),
            AccountSource(services, palette, hides_numbers=hidden, parent=self),
            ProviderSource(services.catalogue, palette, hides_numbers=hidden, parent=self),
            RecordSource(services, palette, hides_numbers=hidden, parent=self),
        )
        self.model = FoundModel(self)
        self.search = QLineEdit()
        self.list = QListView()
        self._pages = QStackedWidget()
        self._close = QAction(self.tr("Close (Esc)"), self)
        self._loupe = QAction(self)
        self._unprepared = [step for source in self.sources for step in (source, source)]
        self._preparing = QTimer(self)
        self._build()
        self._connect()
        self._find()
        self._place(parent.window())

    def sizeHint(self) -> QSize:
        """Return room for a dozen lines, more for larger letters."""
        return QSize(max(_WIDTH, theme.text_width(self.font(), "x" * 64)), _HEIGHT)

    def current(self) -> Entry | None:
        """Return the line under the cursor."""
        return self.model.entry_at(self.list.currentIndex())

    def run(self) -> None:
        """Do what the line under the cursor stands for."""
        entry = self.current()
        if entry is None:
            return
        self.accept()
        if isinstance(entry.target, QAction):
            entry.target.trigger()
        else:
            self._signals[entry.kind].emit(entry.target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move and choose work while the cursor stays in the search line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_signals"):
            self._draw_icons()
            for source in self.sources:
                source.palette = self.palette()
            self._find()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as light as a list, and a thin edge: there is no frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(theme.line_color(self.palette()))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    # --- Slots ----------------------------------------------------------------------------

    def _find(self) -> None:
        text = self.search.text()
        groups = [source.find(text, PER_GROUP) for source in self.sources]
        groups.sort(key=lambda group: group.grade)  # of equals, cards come first
        entries = [entry for group in groups for entry in self._lines(group)]
        self.model.show_entries(entries, text)
        self._pages.setCurrentIndex(0 if entries else 1)
        self._choose_first()
        self.list.scrollToTop()

    def _prepare(self) -> None:
        """Make one index, or look up how its Chinese characters are read: a letter typed then need not wait."""
        if not self._unprepared:
            self._preparing.stop()
            return
        source = self._unprepared.pop(0)
        if source in self._unprepared:
            _ = source.index
        else:
            source.index.listen()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() in self.model.choosable():  # Qt tells clicks on headings too
            self.list.setCurrentIndex(index)
            self.run()

    def _on_current_changed(self) -> None:
        entry = self.current()
        self.search.setAccessibleDescription(entry.spoken if entry else self.tr("Nothing found"))
        if entry is not None and self.isVisible():
            announce(self.search, entry.spoken)

    # --- Keys -----------------------------------------------------------------------------

    def _take_key(self, event: QKeyEvent) -> bool:
        key = _Key(event.key())
        if key in _STEPS:
            self._move(_STEPS[key], wraps=True)
        elif key in _PAGES:
            height = max(1, self.list.sizeHintForRow(self.list.currentIndex().row()))
            self._move(_PAGES[key] * max(1, self.list.viewport().height() // height - 1), wraps=False)
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self.run()
        elif key == _Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.reject()
        else:
            return False
        return True

    def _move(self, by: int, *, wraps: bool) -> None:
        rows = self.model.choosable()
        if not rows:
            return
        current = self.list.currentIndex().row()
        place = (rows.index(current) if current in rows else 0) + by
        place = place % len(rows) if wraps else min(max(place, 0), len(rows) - 1)
        self._choose(rows[place])
        if place == 0:
            self.list.scrollToTop()  # its heading too

    def _choose_first(self) -> None:
        rows = self.model.choosable()
        if rows:
            self._choose(rows[0])
        else:
            self._on_current_changed()

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row, 0))

    # --- Building -------------------------------------------------------------------------

    def _lines(self, group: Group) -> list[Entry]:
        if not group.entries:
            return []
        lines = [Entry(Kind.HEADING, self._titles[group.kind]), *group.entries]
        if group.kind == Kind.RECORD and group.total > len(group.entries):
            more = self.tr("Show all %n record(s) in the history", "", group.total)
            icon = icons.text_icon("search", self.palette(), theme.STATE_ICON)
            lines.append(Entry(Kind.MORE, more, icon=icon, target=group.meant))
        return lines

    def _build(self) -> None:
        self._titles = {
            Kind.CARD: self.tr("Cards"),
            Kind.ACCOUNT: self.tr("Accounts"),
            Kind.ACTION: self.tr("Actions"),
            Kind.OPERATOR: self.tr("Operators"),
            Kind.RECORD: self.tr("Records"),
        }
        hint = self.tr("Search cards, actions, operators, records")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setMaxLength(LONGEST)
        self.search.setFrame(False)
        self.search.setFont(theme.scaled(self.search.font(), theme.SUBTITLE))
        self.search.setTextMargins(theme.TIGHT, theme.SMALL, theme.TIGHT, theme.SMALL)
        self.search.addAction(self._loupe, QLineEdit.ActionPosition.LeadingPosition)
        self.search.addAction(self._close, QLineEdit.ActionPosition.TrailingPosition)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are taken in the search line
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._pages.addWidget(self.list)
        advice = self.tr("Try fewer letters, the initials of the 拼音, or the last four digits of a number.")
        self._pages.addWidget(EmptyState("search", self.tr("Nothing found"), advice))
        keys = muted_line(self.tr("↑ ↓ to move · Enter to open · Esc to close"), theme.CAPTION)
        keys.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(QPalette.ColorRole.Midlight)
        line.setFrameShadow(QFrame.Shadow.Plain)
        layout = column(self.search, line, self._pages, keys, spacing=theme.TIGHT)
        layout.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.SMALL)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._draw_icons()

    def _connect(self) -> None:
        self._signals = {
            Kind.CARD: self.card_chosen,
            Kind.ACCOUNT: self.card_chosen,
            Kind.OPERATOR: self.provider_chosen,
            Kind.RECORD: self.record_chosen,
            Kind.MORE: self.history_requested,
        }
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._find)
        self._close.triggered.connect(self.reject)
        self.list.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._preparing.timeout.connect(self._prepare)
        self._preparing.start(0)

    def _draw_icons(self) -> None:
        self._loupe.setIcon(icons.text_icon("search", self.palette()))
        self._close.setIcon(icons.text_icon("close", self.palette()))

    def _place(self, window: QWidget) -> None:
        """Put the dialog into the upper third of the window, inside it."""
        room = window.geometry().adjusted(theme.LARGE, theme.MEDIUM, -theme.LARGE, -theme.MEDIUM)
        size = self.sizeHint().boundedTo(room.size())
        top = min(room.top() + window.height() // 10, room.bottom() - size.height())
        self.setGeometry(QRect(room.center().x() - size.width() // 2, top, size.width(), size.height()))
