"""The icon in the tray: how all cards stand, the most urgent ones, and a way back to the window.

What Qt 6.11 does, found by trying: whether an icon speaks StatusNotifier or XEmbed is decided once, when it is made;
``isSystemTrayAvailable`` is the only honest answer, and it changes while the program runs. So the icon is made late,
only while there is a tray, and again when a tray has come back.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from leb_wallet.domain.clocks import State
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import icons, words
from leb_wallet.ui.tray_icon import tray_icon
from leb_wallet.ui.tray_state import SHOWN, TrayState, tray_state

LOOK_MS = 60_000
MESSAGE_MS = 10_000
MAX_LABEL = 40  # letters of a card's label; Windows cuts a tooltip at 127


class Tray(QObject):
    """The icon and its menu. Without a tray on the desktop it waits for one.

    Signals:
        open_requested: show the window.
        card_requested: show the card with this id.
        top_up_requested: begin a top-up, and record_requested: record an act; both with the id of the most
            urgent card, to be offered first.
        pause_requested: ``hour``, ``tomorrow`` or ``resume``.
        quit_requested: end the program.
        message_clicked: a click on a message of :meth:`show_message`.
        there_changed: a tray has come, or it has gone; in that case a hidden window must show again.
    """

    open_requested = Signal()
    card_requested = Signal(str)
    top_up_requested = Signal(str)
    record_requested = Signal(str)
    pause_requested = Signal(str)
    quit_requested = Signal()
    message_clicked = Signal()
    there_changed = Signal(bool)

    def __init__(self, rows: Callable[[], list[CardRow]], parent: QObject | None = None) -> None:
        """``rows`` gives the board's rows as they are now."""
        super().__init__(parent)
        self._rows = rows
        self._state = TrayState()
        self._icon: QSystemTrayIcon | None = None
        self._is_paused = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._menu = QMenu()  # a tray's menu has no window to belong to
        self.is_locked: Callable[[], bool] = bool  # then there are no cards to list
        self._menu.aboutToShow.connect(self.update)
        self._build_menu()

    def begin(self, delay_ms: int, look_every_ms: int = LOOK_MS) -> None:
        """Make the icon after a while, and look each minute whether there is a tray.

        Args:
            delay_ms: some seconds at login, when the panel may still be starting; otherwise 0.
        """
        self._timer.setInterval(look_every_ms)
        QTimer.singleShot(delay_ms, self, self._begin)

    def is_there(self) -> bool:
        """Return whether the desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def menu(self) -> QMenu:
        """The menu of the icon."""
        return self._menu

    def look(self) -> None:
        """Make the icon if there is a tray by now; take it away when the tray has gone."""
        if self.is_there():
            if self._icon is None:
                self._make_icon()
                self.there_changed.emit(True)
        elif self._icon is not None:
            self._drop_icon()
            self.there_changed.emit(False)

    def update(self) -> None:
        """Read the cards and draw again: after each change of the wallet, of the settings, and of the day."""
        self._state = tray_state(self._rows())
        self._fill_menu()
        if self._icon is not None:
            self._icon.setIcon(tray_icon(self._state.state, self._state.to_act))
            self._icon.setToolTip(self.tooltip())

    def set_paused(self, is_paused: bool) -> None:
        """Say whether reminders are paused now."""
        self._is_paused = is_paused
        self.update()

    def speak_anew(self) -> None:
        """Write the menu in the language of the moment."""
        for action in self._menu.actions():  # clear() would keep the menu below this one
            self._menu.removeAction(action)
            (self._pause if action is self._pause.menuAction() else action).deleteLater()
        self._build_menu()
        self.update()

    def show_message(self, title: str, body: str) -> bool:
        """Show a message at the icon, and tell whether there is one to show it at."""
        if self._icon is None or not self.is_there():
            return False
        self._icon.showMessage(title, body, self._icon.icon(), MESSAGE_MS)
        return True

    def goes_on_words(self) -> tuple[str, str]:
        """Return what to say once when closing the window hides it: a title and a sentence."""
        return (
            self.tr("LEB Wallet goes on in the tray"),
            self.tr(
                "It keeps watching your dates and reminds you. Click its icon to see your cards again; to end it, "
                "choose Quit in the menu of the icon."
            ),
        )

    def tooltip(self) -> str:
        """Return how the cards stand, in words: what the picture says to those who see it."""
        lines = [self.tr("LEB Wallet"), self._summary()]
        if self._is_paused:
            lines.append(self.tr("Reminders are paused"))
        return "\n".join(lines)

    # --- The icon -------------------------------------------------------------------------

    def _begin(self) -> None:
        self._timer.start()
        self.look()

    def _make_icon(self) -> None:
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.update()
        self._icon.show()

    def _drop_icon(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS the same click has opened the menu already.
        if reason == QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.open_requested.emit()

    def _summary(self) -> str:
        if self.is_locked():
            return self.tr("The wallet is locked")
        state, to_act, urgent = self._state
        if not urgent:
            return self.tr("No cards to watch")
        if to_act:
            return self.tr("%n card(s) need something done now", "", to_act)
        if state == State.SOON:
            return self.tr("Something is to be done soon")
        if state == State.UNKNOWN:
            return self.tr("Some card has no date yet")
        if state == State.LOST:
            return self.tr("A card is lost, nothing else needs to be done")
        return self.tr("Nothing needs to be done")

    # --- The menu -------------------------------------------------------------------------
    # Its entries are made once and only filled anew: some panels ask for the menu before they tell that it shows.

    def _build_menu(self) -> None:
        self._cards = [QAction(self) for _ in range(SHOWN)]
        for action in self._cards:
            action.triggered.connect(self._on_card)
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._top_up = self._action(self._menu, self.tr("&Top up…"), self._on_top_up)
        self._record = self._action(self._menu, self.tr("&Record…"), self._on_record)
        self._menu.addSeparator()
        self._action(self._menu, self.tr("&Open LEB Wallet"), self._on_open)
        self._pause = self._menu.addMenu(self.tr("&Pause reminders"))
        self._action(self._pause, self.tr("For an &hour"), self._on_pause).setData("hour")
        self._action(self._pause, self.tr("Until to&morrow"), self._on_pause).setData("tomorrow")
        self._resume = self._action(self._menu, self.tr("R&emind again"), self._on_pause)
        self._resume.setData("resume")
        self._menu.addSeparator()
        self._action(self._menu, self.tr("&Quit"), self._on_quit)
        self._fill_menu()

    def _action(self, menu: QMenu, text: str, slot: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(slot)
        return action

    def _fill_menu(self) -> None:
        urgent = self._state.urgent
        for number, action in enumerate(self._cards):
            action.setVisible(number < len(urgent))
            if number < len(urgent):
                action.setText(self._card_text(urgent[number]).replace("&", "&&"))
                action.setIcon(icons.state_icon(urgent[number].deadlines.state, self._menu.palette()))
                action.setData(urgent[number].card.id)
        for action in (self._top_up, self._record):
            action.setEnabled(bool(urgent))
        self._pause.menuAction().setVisible(not self._is_paused)
        self._resume.setVisible(self._is_paused)

    def _card_text(self, row: CardRow) -> str:
        found = row.deadlines
        is_running = found.days_left is not None and found.state not in (State.LOST, State.UNKNOWN)
        time = words.days_left_words(found.days_left or 0) if is_running else words.state_word(found.state)
        return self.tr("{card}: {time}").format(card=short_label(row.card.label), time=time)

    def _on_card(self) -> None:
        self.card_requested.emit(self._sender_data())

    def _on_top_up(self) -> None:
        self.top_up_requested.emit(self._most_urgent())

    def _on_record(self) -> None:
        self.record_requested.emit(self._most_urgent())

    def _on_open(self) -> None:
        self.open_requested.emit()

    def _on_pause(self) -> None:
        self.pause_requested.emit(self._sender_data())

    def _on_quit(self) -> None:
        self.quit_requested.emit()

    def _most_urgent(self) -> str:
        return self._state.urgent[0].card.id if self._state.urgent else ""

    def _sender_data(self) -> str:
        sender = self.sender()
        return str(sender.data()) if isinstance(sender, QAction) else ""


def short_label(label: str) -> str:
    """Return a card's label on one line, cut where it is very long."""
    line = " ".join(label.split())
    return line if len(line) <= MAX_LABEL else f"{line[: MAX_LABEL - 1].rstrip()}…"
