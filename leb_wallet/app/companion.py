"""All that the program is besides its window: reminders, tray, calendar file, start at login.

Made once the cards are on the screen: nothing of it is needed for the first look.
"""

import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from leb_wallet.app import clock
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.reminding import make_reminders
from leb_wallet.app.version_watch import make_versions
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.app.way_back import WayBack
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.reminder_times import SnoozeChoice, snooze_until
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.autostart import autostart_for
from leb_wallet.services.backup import Backup
from leb_wallet.services.calendar_export import CalendarExport
from leb_wallet.services.lock_service import LockService
from leb_wallet.services.notifications import Note, Notifier
from leb_wallet.services.scheduled_check import scheduled_check_for
from leb_wallet.services.self_test import SelfTest
from leb_wallet.services.sleep_watch import SleepWatch
from leb_wallet.services.start_command import start_command
from leb_wallet.ui.calendar_dialog import CalendarDialog
from leb_wallet.ui.calendar_words import CalendarWords
from leb_wallet.ui.clipboard import ClipboardGuard
from leb_wallet.ui.errors import report_errors, sentence
from leb_wallet.ui.main_window import CARDS, MainWindow
from leb_wallet.ui.new_version_hint import NewVersionHint
from leb_wallet.ui.presence import Presence
from leb_wallet.ui.reminders_tab import RemindersTab
from leb_wallet.ui.tray import Tray
from leb_wallet.ui.tray_state import OnClose, on_close

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.settings.desk import SettingsDesk

LOGIN_DELAY_MS = 4000  # at login the panel may still be starting, and which kind of tray it is shows only once


class Companion(QObject):
    """Lives as long as the program.

    Signals:
        window_requested: bring the window to the front.
        quit_requested: end the program, window or not.
        told_close_to_tray: the user has read that closing only hides.
    """

    window_requested = Signal()
    quit_requested = Signal()
    told_close_to_tray = Signal()

    def __init__(
        self,
        app: WalletApp,
        paths: AppPaths,
        window: MainWindow,
        data_dir: Path | None,
        *,
        told: bool,
        is_demo: bool = False,
    ) -> None:
        """``data_dir`` is the folder given on the command line; ``told`` whether closing to the tray was explained."""
        super().__init__(window)
        self._app, self._paths, self._window, self._told = app, paths, window, told
        self._zone = app.board.zone or UTC
        self.settings = app.settings
        self.notifier = Notifier(self)
        self.reminders = make_reminders(app, paths, self.notifier, self)
        self.presence = Presence(window, app.services, self.reminders)
        self.lock = LockService(app.wallets, app.encryption, self)
        self.presence.is_locked = lambda: self.lock.is_locked
        self.tray = Tray(lambda: [] if self.lock.is_locked else app.board.rows(app.wallets.wallet), self)
        self.tray.is_locked = lambda: self.lock.is_locked
        command, home = start_command(os.environ, data_dir), Path.home()
        self._autostart = autostart_for(sys.platform, command, os.environ, home)
        self._check = scheduled_check_for(sys.platform, command, os.environ, home)
        self._is_demo = is_demo
        self._calendar = CalendarExport(app.board, CalendarWords(), clock.now)
        self.sleep = SleepWatch(self)
        self._backup = Backup(paths.data, paths.settings)
        self.way_back = WayBack(app, paths, window, is_demo=is_demo)
        self._clipboard = ClipboardGuard(lambda: self.settings.settings.clipboard_seconds, self)
        self.versions = make_versions(app.settings, paths, self)
        self._connect()

    def begin(self, *, at_login: bool) -> None:
        """Begin to remind, and put the icon into the tray."""
        self._window.set_reminders_page(self._make_tab)
        self._window.keep_when_closed(self._hides_instead)
        self.tray.begin(LOGIN_DELAY_MS if at_login else 0)
        self.sleep.begin()
        self.reminders.begin()
        if self.versions is not None:
            self.versions.begin()
            NewVersionHint(self._window, self.versions)
        self._keep_calendar()
        if not self._is_demo:
            self._keep_starting()

    def show_settings(self, page: str = "") -> None:
        """Show the settings, at a page or where they begin."""
        from leb_wallet.ui.settings.settings_dialog import SettingsDialog

        SettingsDialog(self._app.services, self._desk(), page or "general", self._window).open()

    def welcome(self) -> None:
        """Lead through the first steps."""
        from leb_wallet.ui.first_run.first_run import FirstRun

        dialog = FirstRun(self._app.services, self._desk(), self._window)
        dialog.add_card_requested.connect(self._add_card)
        dialog.import_requested.connect(self.way_back.open_import)
        dialog.samples_requested.connect(self._show_samples)
        dialog.open()

    def rebuild(self) -> None:
        """Write what lies outside the window in the language of the moment."""
        self.tray.speak_anew()
        self._window.set_reminders_page(self._make_tab)

    def _desk(self) -> "SettingsDesk":
        from leb_wallet.ui.settings.desk import SettingsDesk

        return SettingsDesk(
            data_folder=self._paths.data,
            settings_file=self._paths.settings,
            autostart=self._autostart,
            scheduled_check=self._check,
            has_tray=self.tray.is_there,
            now=self._now_here,
            save_copy=self._backup.save_copy,
            open_folder=self._window.data_folder_requested.emit,
            encryption=self._app.encryption,
            versions=self.versions,
        )

    def _add_card(self) -> None:
        if self._window.cards_tab is not None:
            self._window.cards_tab.add_card()

    def _show_samples(self) -> None:
        """Open a second window on a throw-away wallet."""
        program, *words = start_command(os.environ)
        QProcess.startDetached(program, [*words, "--demo"])

    def show_calendar(self) -> None:
        """Offer the dates as a calendar file."""
        kept = self.settings.settings.calendar_file
        CalendarDialog(Path(kept) if kept else None, self._save_calendar, self._choose_calendar, self._window).open()

    def clear_clipboard(self) -> None:
        """Leave nothing secret on the clipboard."""
        self._clipboard.clear()

    def close(self) -> None:
        """Leave the desktop's bus and tray, and nothing secret on the clipboard."""
        if self.versions is not None:
            self.versions.close()
        self.way_back.close()
        self._clipboard.clear()
        self.notifier.close()
        self.sleep.end()

    # --- Inside ---------------------------------------------------------------------------

    def _connect(self) -> None:
        window, tray = self._window, self.tray
        window.calendar_requested.connect(self.show_calendar)
        window.settings_requested.connect(self.show_settings)
        window.welcome_requested.connect(self.welcome)
        tray.open_requested.connect(self.window_requested)
        tray.card_requested.connect(self.show_card)
        tray.top_up_requested.connect(self.top_up)
        tray.record_requested.connect(self.record)
        tray.pause_requested.connect(self._pause)
        tray.quit_requested.connect(self.quit_requested)
        tray.there_changed.connect(self._on_tray_changed)
        tray.message_clicked.connect(self.notifier.on_tray_clicked)
        self.presence.window_requested.connect(self._on_window_requested)
        self._app.wallets.wallet_changed.connect(self._on_wallet_changed)
        self.settings.changed.connect(self._on_settings_changed)
        self.sleep.resumed.connect(self.reminders.tick)

    def _on_window_requested(self) -> None:
        if self.notifier.activation_token:  # without it Wayland raises no window of a program in the background
            os.environ["XDG_ACTIVATION_TOKEN"] = self.notifier.activation_token
        self.window_requested.emit()

    def show_card(self, card_id: str) -> None:
        """Show one card in the window."""
        self.window_requested.emit()
        if not self.lock.is_locked:
            self._window.show_card(card_id)

    def top_up(self, card_id: str) -> None:
        """Lead through the top-up of a card; without an id the user chooses one."""
        self.window_requested.emit()
        if self.lock.is_locked:
            return
        if card_id:
            self.presence.top_up(card_id)
        else:
            self._window.open_top_up_tab()

    def record(self, card_id: str) -> None:
        """Ask what was done with a card; without an id with the one that is chosen, or another."""
        if card_id:
            self.show_card(card_id)
        else:
            self.window_requested.emit()
            self._window.go_to(CARDS)
        if not self.lock.is_locked and self._window.cards_tab is not None:
            self._window.cards_tab.record()

    def _pause(self, choice: str) -> None:
        reminders = self.settings.settings.reminders
        until = None
        if choice in (SnoozeChoice.HOUR, SnoozeChoice.TOMORROW):
            until = snooze_until(choice, self._now_here(), reminders, self._zone)
        with report_errors(self._window):
            self.settings.set_reminders(reminders.replace(paused_until=until))

    def _on_tray_changed(self, is_there: bool) -> None:
        self.notifier.set_tray(self.tray.show_message if is_there else None)

    def _on_wallet_changed(self) -> None:
        self.tray.update()
        self._keep_calendar()

    def _on_settings_changed(self) -> None:
        until = self.settings.settings.reminders.paused_until
        self.tray.set_paused(until is not None and until > clock.now())
        self._keep_calendar()

    def _hides_instead(self) -> bool:
        """Tell whether closing the window leaves the program in the tray, and say so the first time."""
        closing = on_close(
            close_to_tray=self.settings.settings.reminders.close_to_tray,
            tray_is_there=self.tray.is_there(),
            told=self._told,
        )
        if closing == OnClose.HIDE_AND_SAY:
            title, body = self.tray.goes_on_words()
            self.notifier.show(Note("closed", title, body))
            self._told = True
            self.told_close_to_tray.emit()
        return closing != OnClose.QUIT

    def _make_tab(self) -> RemindersTab:
        test = SelfTest(
            self.reminders,
            self._reminder_settings,
            notifier_check=self.notifier.self_check,
            has_tray=self.tray.is_there,
            autostart=self._autostart,
            scheduled=self._check,
            now=self._now_here,
        )
        tab = RemindersTab(
            self.reminders,
            self._app.wallets,
            self._reminder_settings,
            look=test.look,
            now=clock.now,
            zone=self._zone,
        )
        tab.top_up_requested.connect(self.top_up)
        tab.card_requested.connect(self._window.show_card)
        tab.settings_requested.connect(lambda: self.show_settings("reminders"))
        self.notifier.check_changed.connect(tab.refresh)
        return tab

    def _reminder_settings(self) -> ReminderSettings:
        return self.settings.settings.reminders

    def _now_here(self) -> datetime:
        return clock.now().astimezone(self._zone)

    def _keep_starting(self) -> None:
        """Let what the system starts follow a program that has moved, such as the AppImage of a new version.

        Where that fails, the settings show that another copy is entered.
        """
        for switch in (self._autostart, self._check):
            with suppress(StorageError):
                switch.renew()

    # --- The calendar file ----------------------------------------------------------------

    def _save_calendar(self, path: Path) -> int:
        return self._calendar.write(path, self._app.wallets.wallet, self.settings.settings.reminders)

    def _choose_calendar(self, path: Path | None) -> None:
        if path is not None:
            self._save_calendar(path)
        self.settings.set(self.settings.settings.replace(calendar_file=str(path) if path else None))

    def _keep_calendar(self) -> None:
        """Write the chosen calendar file anew where a date has changed."""
        kept = self.settings.settings.calendar_file
        if kept is None:
            return
        try:
            self._calendar.refresh(Path(kept), self._app.wallets.wallet, self.settings.settings.reminders)
        except StorageError as error:
            self._window.show_notice(partial(sentence, error))
