"""The commands ``encryption on``, ``off``, ``passphrase`` and ``status``.

Passphrases come from a prompt or, with ``--passphrase-stdin``, a line of stdin each: the present one first.
"""

from argparse import Namespace
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEventLoop

from leb_wallet.app.command_tools import OK, answer_json, answer_text, say
from leb_wallet.app.keeping import make_backups
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.unlocking import keep_coming, read_new_passphrase, unlock_for_command
from leb_wallet.app.wallet_app import build_app, keep_state
from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.passphrase import strength_of
from leb_wallet.services.encryption import Encryption, Gate
from leb_wallet.ui.encryption.locked_words import LockedWords
from leb_wallet.ui.encryption.strength_words import StrengthWords

ON, OFF, PASSPHRASE, STATUS = "encryption on", "encryption off", "encryption passphrase", "encryption status"


def answer_encryption(
    command: str, gate: Gate, paths: AppPaths, arguments: Namespace, today: Callable[[], date]
) -> int:
    """Answer one of the four commands.

    Raises:
        InvalidInput: ``encrypted_already``, ``not_encrypted``, ``passphrase_wrong``, ``passphrase_differs``,
            ``passphrase_empty``.
        StorageError: nothing has changed, but with ``plain_files_left``.
    """
    is_sealed = gate.vault.is_sealed
    if command == STATUS:
        _tell(gate, arguments, is_changed=False)
        return OK
    if is_sealed == (command == ON):
        raise InvalidInput("encrypted_already" if is_sealed else "not_encrypted")
    from_stdin = bool(arguments.passphrase_stdin)
    unlock_for_command(gate, from_stdin=from_stdin, uses_ring=False)
    new = "" if command == OFF else read_new_passphrase(from_stdin=from_stdin)
    app = build_app(paths, today, gate=gate)
    make_backups(app, paths)  # one is made before anything is encrypted
    acts: dict[str, Callable[[], None]] = {
        ON: lambda: app.encryption.turn_on(new),
        OFF: app.encryption.turn_off,
        PASSPHRASE: lambda: app.encryption.change_passphrase(new),
    }
    if new:
        say(StrengthWords().told(strength_of(new)))
    _carry_out(app.encryption, acts[command])
    keep_coming(app, paths)
    keep_state(paths, app.state)
    if command == ON:
        say(LockedWords().save_recovery())
    _tell(gate, arguments, is_changed=True)
    return OK


def _carry_out(encryption: Encryption, act: Callable[[], None]) -> None:
    """Wait until it is done; raises the error with which it failed."""
    loop, errors = QEventLoop(), list[WalletError | None]()

    def end(error: WalletError | None = None) -> None:
        errors.append(error)
        loop.quit()

    encryption.changed.connect(end)
    encryption.failed.connect(end)
    act()
    if not errors:
        loop.exec()
    if errors[0] is not None:
        raise errors[0]


def _tell(gate: Gate, arguments: Namespace, *, is_changed: bool) -> None:
    is_sealed = gate.vault.is_sealed
    if arguments.json:
        answer_json({"encrypted": is_sealed, "key_file": is_sealed and gate.has_key_file, "changed": is_changed})
    else:
        answer_text(LockedWords().state(is_encrypted=is_sealed))
