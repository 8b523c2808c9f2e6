"""How a command gets at an encrypted wallet, and what the scheduled check says of one that it cannot open.

A passphrase is typed at a prompt or comes from stdin: arguments and the environment can be read by others.
"""

import sys
from argparse import Namespace
from contextlib import suppress
from datetime import UTC, datetime
from getpass import getpass

from PySide6.QtCore import QEventLoop, QTimer

from leb_wallet.app import clock
from leb_wallet.app.command_tools import OK, say
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.domain.reminders import preview
from leb_wallet.services.encryption import Gate, as_typed
from leb_wallet.services.notifications import Note, Notifier
from leb_wallet.storage.reminder_file import ReminderFile
from leb_wallet.ui.encryption.locked_words import LockedWords

DUE = 1  # as of `due`
MOST_COMING = 60
PATIENCE_MS = 6000
_LONGEST = 10_000  # letters of a passphrase


def unlock_for_command(gate: Gate, *, from_stdin: bool, uses_ring: bool = True) -> None:
    """Unlock an encrypted wallet, by the keyring if it may be used, stdin or a prompt.

    Raises:
        InvalidInput: ``passphrase_wrong`` and what else :meth:`Gate.unlock` says.
        StorageError: ``passphrase_needed``, there is nobody to ask; ``identity_missing``.
    """
    if not gate.is_locked or (uses_ring and not from_stdin and gate.unlock_with_ring()):
        return
    if from_stdin:
        gate.unlock(_line())
    elif _has_terminal():
        gate.unlock(getpass(LockedWords().prompt()))
    else:
        raise StorageError("passphrase_needed")


def read_new_passphrase(*, from_stdin: bool) -> str:
    """Return a passphrase for the wallet, typed twice at a prompt or once by stdin.

    Raises:
        InvalidInput: ``passphrase_empty`` or ``passphrase_differs``.
        StorageError: ``new_passphrase_needed``, there is nobody to ask.
    """
    words = LockedWords()
    if from_stdin:
        new = again = _line()
    elif _has_terminal():
        new, again = getpass(words.prompt_new()), getpass(words.prompt_again())
    else:
        raise StorageError("new_passphrase_needed")
    if not new:
        raise InvalidInput("passphrase_empty")
    if as_typed(new) != as_typed(again):
        raise InvalidInput("passphrase_differs")
    return new


def is_unattended_check(gate: Gate, arguments: Namespace) -> bool:
    """Tell whether a scheduler runs ``due --notify`` on a wallet that nobody is there to unlock."""
    if not gate.is_locked or not getattr(arguments, "notify", False) or getattr(arguments, "passphrase_stdin", False):
        return False
    return not _has_terminal() and not gate.unlock_with_ring()


def due_while_locked(paths: AppPaths, now: datetime) -> int:
    """Say that a card may need the user, without knowing which: only moments are kept outside the encryption."""
    file = ReminderFile(paths.state)
    if not file.load().came_while_locked(now):
        return OK
    file.update(lambda log: log.replace(told_locked_at=now))
    words = LockedWords()
    _show(Note("locked", words.title(), words.may_need_you()))
    return DUE


def keep_coming(app: WalletApp, paths: AppPaths) -> None:
    """Keep the moments of the next reminders of an encrypted wallet; of a plain one none are needed."""
    file = ReminderFile(paths.state)
    zone = clock.local_zone() or UTC
    with suppress(StorageError):
        log = file.load()
        if not app.encryption.is_on:
            if log.coming:
                file.update(lambda log: log.replace(coming=(), told_locked_at=None))
            return
        settings = app.settings.settings.reminding
        planned = preview(app.wallets.wallet, settings, log, clock.now().astimezone(zone), zone, 400)
        coming = tuple(sorted({plan.at.astimezone(UTC) for plan in planned}))[:MOST_COMING]
        if coming != log.coming:
            file.update(lambda log: log.replace(coming=coming))


def _line() -> str:
    return "" if sys.stdin is None else sys.stdin.readline(_LONGEST).rstrip("\r\n")


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _show(note: Note) -> None:
    """Show one note and wait until the desktop has taken it; without a desktop the words go to stderr."""
    notifier, loop = Notifier(), QEventLoop()
    notifier.banner_requested.connect(lambda shown: say(f"{shown.title}. {shown.body}"))
    notifier.settled.connect(lambda _key, _route: loop.quit())
    if notifier.show(note) == "dbus":
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        loop.exec()
    notifier.close()
