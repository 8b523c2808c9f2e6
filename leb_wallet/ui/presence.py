"""What is there of the program beside its window: notifications, banners, the tray, and what their buttons do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.reminder_times import SnoozeChoice
from leb_wallet.domain.reminders import open_entries
from leb_wallet.domain.ways import Standing, ways_of
from leb_wallet.services.notes import DIGEST_KEY, TEST_KEY, Note
from leb_wallet.services.reminder_service import ReminderService
from leb_wallet.services.services import Services
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.errors import report_errors, sentence_for
from leb_wallet.ui.main_window import REMINDERS, MainWindow
from leb_wallet.ui.reminder_words import DONE, SNOOZE, TOP_UP


class Presence(QObject):
    """Connects the reminders with the window.

    Signals:
        window_requested: the user wants to see the window.
    """

    window_requested = Signal()

    def __init__(self, window: MainWindow, services: Services, reminders: ReminderService) -> None:
        super().__init__(window)
        self._window, self._services, self._reminders = window, services, reminders
        self._banners: dict[str, Banner] = {}
        self._clock_banner: Banner | None = None
        self.is_locked: Callable[[], bool] = bool  # then there is no card to show
        notifier = reminders.notifier
        notifier.activated.connect(self.act)
        notifier.banner_requested.connect(self._show_banner)
        reminders.clock_looks_wrong.connect(self._ask_about_clock)
        reminders.changed.connect(self._remove_old_banners)

    def act(self, key: str, action: str) -> None:
        """Do what a button of a notification says; ``default`` is a click on its text.

        An old button, of a card that was deleted or a notice that was dealt with, says so and does nothing.
        """
        if key == TEST_KEY:
            with report_errors(self._window):
                self._reminders.confirm_test()
            return
        keys = self._keys(key)
        if action in (SNOOZE, DONE):
            self._settle(keys, action)
            return
        self.window_requested.emit()
        if self.is_locked():
            return
        if key == DIGEST_KEY:
            self._window.go_to(REMINDERS)
            return
        entry = self._reminders.last_entry(key)
        if entry is None or entry.card_id not in self._services.wallets.wallet.cards:
            self._window.show_notice(lambda: sentence_for("reminder_outdated"))
        elif action == TOP_UP:
            self.top_up(entry.card_id)
        else:
            self._window.show_card(entry.card_id)

    def top_up(self, card_id: str) -> None:
        """Begin the way that worked last for a card, or the first that its operator offers."""
        wallet = self._services.wallets.wallet
        card = wallet.cards.get(card_id)
        if card is None:
            self._window.show_notice(lambda: sentence_for("reminder_outdated"))
            return
        self._window.guides().choose(card_id)
        provider = self._services.catalogue.provider(card.provider_id)
        best = ways_of(card, provider, wallet.events_of(card_id))[0]
        if best.standing == Standing.OFFERED or best.worked_on is not None:
            self._window.guides().begin(card_id, best.way)

    def _settle(self, keys: list[str], action: str) -> None:
        step: Callable[[str], None] = self._reminders.handle
        if action == SNOOZE:
            step = self._snooze
        with report_errors(self._window):
            for key in keys:
                step(key)

    def _snooze(self, key: str) -> None:
        self._reminders.snooze_for(key, SnoozeChoice.TOMORROW)

    def _keys(self, key: str) -> list[str]:
        """Return what a notification was about: one subject, or all that wait."""
        return [entry.key for entry in open_entries(self._reminders.log)] if key == DIGEST_KEY else [key]

    # --- Banners --------------------------------------------------------------------------

    def _show_banner(self, note: Note) -> None:
        """Show a note inside the window, the last of the ways."""
        old = self._banners.pop(note.key, None)
        if old is not None:
            old.deleteLater()
        labels = dict(note.actions)
        action = TOP_UP if TOP_UP in labels else "default"
        banner = self._window.show_notice(f"{note.title}. {note.body}", labels.get(action, ""))
        banner.action_requested.connect(lambda: self.act(note.key, action))
        banner.closed.connect(lambda: self._banners.pop(note.key, None))
        self._banners[note.key] = banner

    def _remove_old_banners(self) -> None:
        waiting = {entry.key for entry in open_entries(self._reminders.log)}
        for key in [key for key in self._banners if key not in waiting and key not in (DIGEST_KEY, TEST_KEY)]:
            self._banners.pop(key).deleteLater()

    def _ask_about_clock(self) -> None:
        if self._clock_banner is not None:
            return
        banner = self._clock_banner = self._window.show_notice(
            lambda: sentence_for("clock_looks_wrong"), lambda: self.tr("The clock is right")
        )
        banner.action_requested.connect(self._on_clock_believed)
        banner.closed.connect(self._forget_clock_banner)

    def _on_clock_believed(self) -> None:
        with report_errors(self._window):
            self._reminders.believe_clock()
        if self._clock_banner is not None:
            self._clock_banner.deleteLater()
            self._forget_clock_banner()

    def _forget_clock_banner(self) -> None:
        self._clock_banner = None
