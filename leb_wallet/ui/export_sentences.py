"""The sentences about exports and about files that come back; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

EXPORT_SENTENCES: Mapping[str, Any] = {
    "export_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "With its receipts the wallet has more than {limit} MB, too much for one passphrase. Nothing was written. Export it without one, onto an encrypted drive.",
    ),
    "export_needs_file": QT_TRANSLATE_NOOP("Errors", "Where shall it go? Add --to with a new file or a folder."),
    "export_needs_card": QT_TRANSLATE_NOOP("Errors", "Which card? Add --card with its id or label."),
    "protect_not_possible": QT_TRANSLATE_NOOP(
        "Errors", "Only a zip and a card can be protected with a passphrase. Nothing was written."
    ),
    "table_cell_too_long": QT_TRANSLATE_NOOP(
        "Errors", "A note has more than {limit} letters, which a workbook cannot hold. Nothing was written. Choose CSV."
    ),
    "table_too_long": QT_TRANSLATE_NOOP(
        "Errors", "These are more than {limit} rows, which a workbook cannot hold. Nothing was written. Choose CSV."
    ),
    "file_passphrase_wrong": QT_TRANSLATE_NOOP(
        "Errors", "This is not the passphrase of this file. Nothing was changed; try as often as you like."
    ),
    "sealed_file_cut": QT_TRANSLATE_NOOP(
        "Errors", "This encrypted file ends too early. Nothing was changed. Copy or download it again."
    ),
    "sealed_file_followed": QT_TRANSLATE_NOOP(
        "Errors",
        "Something was added to the end of this encrypted file. Nothing was changed. Copy or download it again.",
    ),
    "sealed_file_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This encrypted file is damaged, or not one for a passphrase. Nothing was changed. Use another copy."
    ),
    "sealed_file_too_costly": QT_TRANSLATE_NOOP(
        "Errors",
        "To try a passphrase on this file would take this computer far too long, so it was not tried. Nothing was changed.",
    ),
    "hand_over_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This card file is damaged. Nothing was changed. Ask for it once more."
    ),
    "hand_over_not_one": QT_TRANSLATE_NOOP("Errors", "This is no card of LEB Wallet. Nothing was changed."),
    "hand_over_too_new": QT_TRANSLATE_NOOP(
        "Errors", "This card file comes from a newer version. Nothing was changed. Update LEB Wallet to take it in."
    ),
    "import_too_large": QT_TRANSLATE_NOOP("Errors", "This file has more than {limit} MB. Nothing was changed."),
}
