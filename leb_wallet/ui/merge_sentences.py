"""The sentences about changes from elsewhere; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

MERGE_SENTENCES: Mapping[str, Any] = {
    "sealed_elsewhere": QT_TRANSLATE_NOOP(
        "Errors",
        "Another program has encrypted the wallet. Nothing was changed here. Start LEB Wallet again and enter the passphrase.",
    ),
    "merge_not_a_wallet": QT_TRANSLATE_NOOP(
        "Errors", "This file is no wallet of LEB Wallet. Nothing was changed. Choose another file."
    ),
    "conflict_settled": QT_TRANSLATE_NOOP("Errors", "This has been decided already. Nothing was changed."),
    "conflict_unusable": QT_TRANSLATE_NOOP(
        "Errors", "These two do not fit together as they are. Nothing was changed. Choose one of them."
    ),
    "undo_outdated": QT_TRANSLATE_NOOP(
        "Errors", "Somebody else has changed this since, so it cannot be taken back. Nothing was changed."
    ),
}
