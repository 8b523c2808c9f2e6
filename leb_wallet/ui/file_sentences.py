"""The sentences about receipts, exports, reminders and the calendar; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

FILE_SENTENCES: Mapping[str, Any] = {
    "receipt_empty": QT_TRANSLATE_NOOP("Errors", "This file is empty. Nothing was kept. Look whether its copy failed."),
    "receipt_type_unknown": QT_TRANSLATE_NOOP(
        "Errors", "A receipt is a picture, a PDF or a text; this file is none of them. Nothing was kept."
    ),
    "receipt_large": QT_TRANSLATE_NOOP(
        "Errors", "This file has {size} MB, which is much for a receipt. It was not kept yet."
    ),
    "receipt_large_option": QT_TRANSLATE_NOOP("Errors", "Add --large to keep it anyway."),
    "receipt_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This file has {size} MB; a receipt has at most {limit} MB. Nothing was kept. Take a smaller picture."
    ),
    "receipt_in_list": QT_TRANSLATE_NOOP("Errors", "It is about file {number} of the {count} that were given."),
    "receipt_gone": QT_TRANSLATE_NOOP("Errors", "There is no such file, or it is gone again. Nothing was kept."),
    "receipt_not_a_file": QT_TRANSLATE_NOOP(
        "Errors", "This is a folder or a device, not an ordinary file. Nothing was kept."
    ),
    "receipt_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "This file cannot be read. Nothing was kept. Check who may read it, or copy it elsewhere first."
    ),
    "receipt_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The file of receipt {receipt} is not there any more. The record is safe. Put the file back from a backup.",
    ),
    "receipt_altered": QT_TRANSLATE_NOOP(
        "Errors",
        "The file of receipt {receipt} is not what was attached. It was left as it is. Put the right one back from a backup.",
    ),
    "receipt_twice": QT_TRANSLATE_NOOP("Errors", "This receipt is attached already."),
    "receipt_text_too_long": QT_TRANSLATE_NOOP(
        "Errors",
        "The copied text has more than {limit} million letters. Nothing was kept. Copy less, or add it as a file.",
    ),
    "receipt_not_local": QT_TRANSLATE_NOOP(
        "Errors", "This lies on the internet, not on this computer. Nothing was kept. Save it as a file first."
    ),
    "clipboard_without_receipt": QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to paste. Copy a picture, a file or a text first."
    ),
    "export_exists": QT_TRANSLATE_NOOP(
        "Errors", "There is a file of this name already. It was left as it is. Choose another name."
    ),
    "export_not_written": QT_TRANSLATE_NOOP(
        "Errors", "The file could not be written there. Your wallet is safe. Choose another folder."
    ),
    "copy_not_written": QT_TRANSLATE_NOOP(
        "Errors", "The copy could not be written there. Your wallet is safe. Choose another folder or drive."
    ),
    "copy_not_whole": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy was read back and is not what was written, so it was removed. Your wallet is safe. Use another drive.",
    ),
    "copy_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "This file cannot be read, or is not there. Nothing was changed. Check who may read it."
    ),
    "copy_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This copy is damaged or cut off. Nothing was changed. Use another copy or a backup."
    ),
    "copy_encrypted": QT_TRANSLATE_NOOP(
        "Errors",
        "This copy is encrypted. Nothing was changed. Open it in the window, in File > Backups, where its passphrase is asked for.",
    ),
    "copy_without_key": QT_TRANSLATE_NOOP(
        "Errors",
        "This copy is encrypted, and the file with its key, identity.age, is not in it. Nothing was changed. Unpack it and unlock it with the recovery file.",
    ),
    "copy_not_a_wallet": QT_TRANSLATE_NOOP(
        "Errors", "This is no wallet and no copy of one. Nothing was changed. Choose a wallet.json or a copy as ZIP."
    ),
    "nothing_to_rebuild": QT_TRANSLATE_NOOP(
        "Errors",
        "Not one record is left in the files of the wallet. Nothing was changed. If you have a copy elsewhere, put that back.",
    ),
    "merge_needs_wallet": QT_TRANSLATE_NOOP(
        "Errors",
        "The wallet cannot be opened, so nothing can be added to it. Run “leb-wallet restore” without --merge.",
    ),
    "evidence_empty": QT_TRANSLATE_NOOP("Errors", "No record with a receipt was chosen. Nothing was written."),
    "evidence_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This would be more than {limit} MB. Nothing was written. Choose fewer records."
    ),
    "nothing_chosen": QT_TRANSLATE_NOOP("Errors", "Nothing is chosen yet. Choose one of these to go on."),
    "calendar_not_ours": QT_TRANSLATE_NOOP(
        "Errors", "{file} was not written by this wallet. It was left as it is. Choose another name for the calendar."
    ),
    "calendar_not_written": QT_TRANSLATE_NOOP(
        "Errors",
        "The calendar could not be written as {file}. Your wallet is safe. Choose another folder, or look who may write there.",
    ),
    "days_before_empty": QT_TRANSLATE_NOOP("Errors", "Enter at least one number of days, such as 30, 7, 1."),
    "days_before_not_numbers": QT_TRANSLATE_NOOP(
        "Errors", "These are not whole numbers with commas between them, such as 30, 7, 1."
    ),
    "days_before_out_of_range": QT_TRANSLATE_NOOP("Errors", "Each number of days lies between {first} and {last}."),
    "days_before_too_many": QT_TRANSLATE_NOOP("Errors", "These are more than {limit} numbers. Fewer are better heard."),
    "quiet_hours_same": QT_TRANSLATE_NOOP(
        "Errors", "Quiet hours begin and end at the same time. Change one of them, or switch them off."
    ),
    "remind_in_quiet_hours": QT_TRANSLATE_NOOP(
        "Errors", "This is within the quiet hours: reminders come at their end."
    ),
    "mute_without_end": QT_TRANSLATE_NOOP("Errors", "Choose the day on which reminders begin again."),
    "mute_day_past": QT_TRANSLATE_NOOP("Errors", "This day is not ahead. Choose a later one, or do not mute the card."),
    "mute_past_last_safe_day": QT_TRANSLATE_NOOP(
        "Errors", "The last safe day is before that: you would be told nothing in time."
    ),
    "clock_looks_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "The clock of this computer looks wrong, by years. Nothing was changed, and no reminder is shown until it is set right.",
    ),
    "reminder_outdated": QT_TRANSLATE_NOOP(
        "Errors", "This reminder is out of date: its card is no longer in the wallet, or it has been dealt with."
    ),
}
