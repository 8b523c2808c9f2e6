"""The sentences about encryption; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

ENCRYPTION_SENTENCES: Mapping[str, Any] = {
    "wallet_locked": QT_TRANSLATE_NOOP("Errors", "The wallet is locked. Nothing was changed. Unlock it first."),
    "new_passphrase_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "There is nobody to ask for the new passphrase. Nothing was changed. Use a terminal or --passphrase-stdin.",
    ),
    "encrypted_already": QT_TRANSLATE_NOOP("Errors", "The wallet is encrypted already. Nothing was changed."),
    "not_encrypted": QT_TRANSLATE_NOOP("Errors", "The wallet is not encrypted. Nothing was changed."),
    "plain_files_left": QT_TRANSLATE_NOOP(
        "Errors",
        "The wallet is encrypted, but some of the old files could not be removed and can still be read. They are removed at the next start, or when you try again.",
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "Errors", "This is not the passphrase. The wallet is safe; try as often as you like."
    ),
    "passphrase_empty": QT_TRANSLATE_NOOP("Errors", "The passphrase is empty. Type one."),
    "passphrase_not_text": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be a passphrase: it holds half a letter. Type it again."
    ),
    "passphrase_differs": QT_TRANSLATE_NOOP("Errors", "Both passphrases differ. Type the new one twice."),
    "passphrase_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "The wallet is encrypted, and there is nobody to ask for the passphrase. Nothing was changed. Use a terminal or --passphrase-stdin.",
    ),
    "identity_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the key, identity.age, is not there. Your data is safe but locked. Put it back from a copy, or unlock with the recovery file.",
    ),
    "identity_cut": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the key, identity.age, ends too early. Your data is safe but locked. Put it back from a copy, or unlock with the recovery file.",
    ),
    "identity_followed": QT_TRANSLATE_NOOP(
        "Errors",
        "Something was added to the end of identity.age, the file with the key. Your data is safe but locked. Put the file back from a copy, or unlock with the recovery file.",
    ),
    "identity_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the key, identity.age, is damaged. Your data is safe but locked. Put it back from a copy, or unlock with the recovery file.",
    ),
    "identity_too_costly": QT_TRANSLATE_NOOP(
        "Errors",
        "To try a passphrase on identity.age would take this computer far too long, so it was not tried. Your data is safe. Unlock with the recovery file.",
    ),
    "sealed_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The encrypted file {file} is damaged. It was left as it is. Put it back from a backup."
    ),
    "sealed_with_other_key": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} was encrypted with another key, or its beginning is damaged. It was left as it is. Put back all files of one backup together.",
    ),
    "sealed_elsewhere": QT_TRANSLATE_NOOP(
        "Errors",
        "Another program has switched the encryption of this wallet. Nothing was changed here. Start LEB Wallet again.",
    ),
    "sealing_failed": QT_TRANSLATE_NOOP(
        "Errors", "The key could not be protected with this passphrase. Nothing was changed. Try again."
    ),
    "sealing_not_whole": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} was read back and is not what had been written. Nothing was changed; the disk may be failing. Save a copy of everything elsewhere.",
    ),
    "plain_set_aside": QT_TRANSLATE_NOOP(
        "Errors",
        "An unencrypted {file} lay in the folder and differed from the encrypted one. It was encrypted and kept in the folder “set-aside”.",
    ),
    "recovery_not_a_key": QT_TRANSLATE_NOOP(
        "Errors", "There is no key in this. A recovery key begins with AGE-SECRET-KEY-1 and has 74 letters."
    ),
    "recovery_of_other_wallet": QT_TRANSLATE_NOOP(
        "Errors",
        "This key belongs to another wallet, or to this one before it was encrypted anew. Nothing was changed.",
    ),
    "recovery_inside": QT_TRANSLATE_NOOP(
        "Errors",
        "The recovery file must not lie in the folder that it opens. Choose a place elsewhere, best on another drive.",
    ),
    "keyring_missing": QT_TRANSLATE_NOOP(
        "Errors", "This computer has no keyring that could keep the key. Nothing was changed; type the passphrase."
    ),
    "keyring_refused": QT_TRANSLATE_NOOP(
        "Errors", "The keyring did not keep the key. Nothing was changed; unlock the keyring and try again."
    ),
}
