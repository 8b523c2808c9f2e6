"""One sentence a code: what happened, what is safe, what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "card_not_found": QT_TRANSLATE_NOOP("Errors", "There is no such card any more. Nothing was changed."),
    "card_unknown": QT_TRANSLATE_NOOP("Errors", "No card has this id or label. See “leb-wallet card list”."),
    "card_not_unique": QT_TRANSLATE_NOOP("Errors", "More than one card fits: {near}. Give more of the id."),
    "event_not_found": QT_TRANSLATE_NOOP("Errors", "This record has been deleted meanwhile. Nothing was changed."),
    "record_exists": QT_TRANSLATE_NOOP("Errors", "This was recorded already. Nothing was changed."),
    "provider_not_found": QT_TRANSLATE_NOOP(
        "Errors", "No operator has this id. Near it: {near}. See “leb-wallet providers” for all of them."
    ),
    "catalogue_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The list of operators cannot be read; the installation is incomplete. Your wallet is safe. Install again.",
    ),
    "wallet_read_only": QT_TRANSLATE_NOOP("Errors", "The wallet is open for reading only. Nothing was changed."),
    "read_only": QT_TRANSLATE_NOOP("Errors", "This disk can only be read. What was saved before is safe. Make it writable or use another folder."),
    "wallet_busy": QT_TRANSLATE_NOOP(
        "Errors", "Another program is writing to the wallet. Nothing was changed. Try again in a moment."
    ),
    "not_a_date": QT_TRANSLATE_NOOP("Errors", "This is not a day of the calendar. Write it as 2026-11-22."),
    "kind_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such act. Known are: {kinds}. Nothing was recorded."),
    "number_twice": QT_TRANSLATE_NOOP("Errors", "Another card has this number too. Both were kept."),
    "currency_differs": QT_TRANSLATE_NOOP(
        "Errors", "This card counts in {currency}; the amount was recorded as given."
    ),
    "not_a_period": QT_TRANSLATE_NOOP("Errors", "This is not a period. Write it as 180d, 6m or 1y."),
    "currency_missing": QT_TRANSLATE_NOOP("Errors", "Which currency is this amount in? Add its code, such as GBP."),
    "invalid": QT_TRANSLATE_NOOP("Errors", "Something in these values is not possible: {fields}. Nothing was changed."),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors",
        "There is no space left on the disk. Nothing of this was saved; what was saved before is safe. Make room and try again.",
    ),
    "no_permission": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} may not be written or read. What was saved before is safe. Check who may use the folder.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP(
        "Errors", "The folder {file} is not there any more. Connect the drive or put the folder back, then start again."
    ),
    "file_missing": QT_TRANSLATE_NOOP("Errors", "The file {file} is not there."),
    "not_a_file": QT_TRANSLATE_NOOP("Errors", "{file} is not an ordinary file. It was left as it is."),
    "file_in_use": QT_TRANSLATE_NOOP(
        "Errors", "Another program is using {file}. Nothing was changed. Close it or try again in a moment."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Errors", "{file} is larger than any wallet. It was not read and left as it is."
    ),
    "io_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The disk did not carry this out. Nothing of this was saved; what was saved before is safe. Check the disk.",
    ),
    "changed_elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "Another program has just changed the wallet. Nothing was changed here. Try again."
    ),
    "change_not_storable": QT_TRANSLATE_NOOP(
        "Errors", "This contains characters that no file can hold. Nothing was changed. Remove them and try again."
    ),
    "change_too_large": QT_TRANSLATE_NOOP("Errors", "This is too large to be saved in one piece. Nothing was changed."),
    "journal_unfinished": QT_TRANSLATE_NOOP(
        "Errors", "An earlier save was cut off. What was saved before is safe. Close the wallet and open it again."
    ),
    "journal_empty": QT_TRANSLATE_NOOP(
        "Errors",
        "The journal of your wallet is empty, which it never is by itself. Nothing was changed. Put it back from a backup.",
    ),
    "journal_header_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The first line of the journal is damaged. Nothing was changed. Put the file back from a backup."
    ),
    "journal_not_of_wallet": QT_TRANSLATE_NOOP(
        "Errors",
        "wallet.json and journal.jsonl do not belong together, as after restoring only one of them. Nothing was changed. Put both back from the same backup.",
    ),
    "journal_newer_version": QT_TRANSLATE_NOOP(
        "Errors",
        "The journal was written by a newer version of LEB Wallet. The wallet is open for reading only. Update LEB Wallet to change it.",
    ),
    "journal_missing": QT_TRANSLATE_NOOP(
        "Errors", "The journal beside wallet.json is missing; records made since the last tidy-up may be lacking."
    ),
    "journal_torn": QT_TRANSLATE_NOOP(
        "Errors", "The last save was cut off before it ended and is left out. Everything before it is there."
    ),
    "journal_line_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Line {line} of the journal is damaged and left out. Everything else is there; the damaged file is kept.",
    ),
    "journal_line_newer": QT_TRANSLATE_NOOP(
        "Errors", "Line {line} of the journal was written by a newer version and is left out here."
    ),
    "journal_edit_not_applied": QT_TRANSLATE_NOOP(
        "Errors",
        "Line {line} of the journal changes something that is not there. It was left out; everything else is there.",
    ),
    "wallet_empty": QT_TRANSLATE_NOOP(
        "Errors", "wallet.json is empty, which it never is by itself. Nothing was changed. Put it back from a backup."
    ),
    "wallet_nul": QT_TRANSLATE_NOOP(
        "Errors",
        "wallet.json holds nothing but zeros, as after a power failure. Nothing was changed. Put it back from a backup.",
    ),
    "wallet_not_json": QT_TRANSLATE_NOOP(
        "Errors", "wallet.json is cut off or is no wallet. Nothing was changed. Put it back from a backup."
    ),
    "wallet_wrong_shape": QT_TRANSLATE_NOOP(
        "Errors", "wallet.json does not look like a wallet. Nothing was changed. Put it back from a backup."
    ),
    "wallet_bad_record": QT_TRANSLATE_NOOP(
        "Errors", "A record in wallet.json cannot be read. Nothing was changed. Put the file back from a backup."
    ),
    "wallet_changed_outside": QT_TRANSLATE_NOOP(
        "Errors",
        "wallet.json was changed or damaged by something else than LEB Wallet. Nothing was changed. Put it back from a backup.",
    ),
    "wallet_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "There is a journal, but the wallet.json it goes on from is missing. Nothing was changed. Put the file back.",
    ),
    "wallet_newer_version": QT_TRANSLATE_NOOP(
        "Errors",
        "The wallet was written by a newer version of LEB Wallet. It is open for reading only. Update LEB Wallet to change it.",
    ),
    "setting_reset": QT_TRANSLATE_NOOP(
        "Errors",
        "The setting “{field}” in {file} could not be read and is back to its default. A copy of the file was kept.",
    ),
    "first_window_silent": QT_TRANSLATE_NOOP(
        "Errors", "LEB Wallet is already open, but its window does not answer. Close it and start again."
    ),
}
