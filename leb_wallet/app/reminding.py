"""Builds what reminds, for the window and for the check without one."""

from datetime import UTC
from time import monotonic

from PySide6.QtCore import QEventLoop, QObject, QTimer

from leb_wallet.app import clock
from leb_wallet.app.command_tools import say
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.services.notifications import Note, Notifier
from leb_wallet.services.reminder_service import ReminderService
from leb_wallet.storage.reminder_file import ReminderFile
from leb_wallet.ui.reminder_words import ReminderWords

PATIENCE_MS = 6000  # a little more than a notification server may take


def make_reminders(
    app: WalletApp, paths: AppPaths, notifier: Notifier, parent: QObject | None = None
) -> ReminderService:
    """Return the reminders of a wallet, not begun yet."""
    return ReminderService(
        app.wallets,
        app.settings,
        ReminderFile(paths.state),
        notifier,
        ReminderWords().note,
        now=clock.now,
        monotonic=monotonic,
        zone=lambda: clock.local_zone() or UTC,
        parent=parent,
    )


def remind_once(app: WalletApp, paths: AppPaths) -> None:
    """Show what is due and not yet shown, then wait until the desktop has taken it.

    Where there is no notification service the words go to stderr: a scheduler keeps them in its log.
    """
    notifier = Notifier()
    waiting: set[str] = set()
    loop = QEventLoop()

    def on_settled(key: str, _route: str) -> None:
        waiting.discard(key)
        if not waiting:
            loop.quit()

    def on_banner(note: Note) -> None:
        say(f"{note.title}. {note.body}")

    notifier.settled.connect(on_settled)
    notifier.banner_requested.connect(on_banner)
    service = make_reminders(app, paths, notifier)
    service.sent.connect(lambda note, route: waiting.add(note.key) if route == "dbus" else None)
    service.remind_once()
    if waiting:
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        loop.exec()
    notifier.close()
