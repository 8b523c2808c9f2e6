"""One sentence a code: what happened, what is safe, what to do."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from leb_wallet.ui.account_sentences import ACCOUNT_SENTENCES
from leb_wallet.ui.catalogue_sentences import CATALOGUE_SENTENCES
from leb_wallet.ui.encryption_sentences import ENCRYPTION_SENTENCES
from leb_wallet.ui.export_sentences import EXPORT_SENTENCES
from leb_wallet.ui.file_sentences import FILE_SENTENCES
from leb_wallet.ui.import_sentences import IMPORT_SENTENCES
from leb_wallet.ui.merge_sentences import MERGE_SENTENCES
from leb_wallet.ui.paste_sentences import PASTE_SENTENCES
from leb_wallet.ui.version_sentences import VERSION_SENTENCES

_SENTENCES: Mapping[str, Any] = {
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
    "help_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The help pages cannot be read; the installation is incomplete. Your wallet is safe. Install again."
    ),
    "wallet_read_only": QT_TRANSLATE_NOOP("Errors", "The wallet is open for reading only. Nothing was changed."),
    "read_only": QT_TRANSLATE_NOOP(
        "Errors", "This disk can only be read. What was saved before is safe. Make it writable or use another folder."
    ),
    "wallet_busy": QT_TRANSLATE_NOOP(
        "Errors", "Another program is writing to the wallet. Nothing was changed. Try again in a moment."
    ),
    "nothing_given": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing came where “-” stands. Nothing was recorded. Type it at the prompt, or give a line of stdin each.",
    ),
    "not_a_date": QT_TRANSLATE_NOOP("Errors", "This is not a day of the calendar. Write it as 2026-11-22."),
    "kind_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such act. Known are: {kinds}. Nothing was recorded."),
    "number_twice": QT_TRANSLATE_NOOP("Errors", "Another card has this number too. Both were kept."),
    "currency_differs": QT_TRANSLATE_NOOP(
        "Errors", "This card counts in {currency}; the amount was recorded as given."
    ),
    "snooze_too_long": QT_TRANSLATE_NOOP(
        "Errors", "A reminder can be put off by a year at most; nothing was changed. Choose an earlier day."
    ),
    "snooze_in_the_past": QT_TRANSLATE_NOOP("Errors", "This has passed; nothing was changed. Choose a later day."),
    "snooze_past_last_safe_day": QT_TRANSLATE_NOOP(
        "Errors", "The last safe day is before that. Choose a day up to it."
    ),
    "not_a_period": QT_TRANSLATE_NOOP("Errors", "This is not a period. Write it as 180d, 6m or 1y."),
    "currency_missing": QT_TRANSLATE_NOOP("Errors", "Which currency is this amount in? Add its code, such as GBP."),
    "system_refused": QT_TRANSLATE_NOOP("Errors", "The system refused this. Nothing was changed; try again later."),
    "not_for_this_system": QT_TRANSLATE_NOOP("Errors", "This system has no such switch. Nothing was changed."),
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
    "wallet_too_new": QT_TRANSLATE_NOOP(
        "Errors",
        "The wallet was written by a newer version of LEB Wallet, which this one cannot read. Nothing was changed. Update LEB Wallet.",
    ),
    "journal_too_new": QT_TRANSLATE_NOOP(
        "Errors",
        "The journal was written by a newer version of LEB Wallet, which this one cannot read. Nothing was changed. Update LEB Wallet.",
    ),
    "wallet_newer_version": QT_TRANSLATE_NOOP(
        "Errors",
        "The wallet was written by a newer version of LEB Wallet. It is open for reading only. Update LEB Wallet to change it.",
    ),
    "setting_reset": QT_TRANSLATE_NOOP(
        "Errors",
        "The setting “{field}” in {file} could not be read and is back to its default. A copy of the file was kept.",
    ),
    "choices_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "{file} was far larger than it can be, so it was put aside as {file}.too-large and its defaults are in force. Your cards and records are not touched by it.",
    ),
    "first_window_silent": QT_TRANSLATE_NOOP(
        "Errors", "LEB Wallet is already open, but its window does not answer. Close it and start again."
    ),
    "first_window_stays": QT_TRANSLATE_NOOP(
        "Errors",
        "LEB Wallet is still open: a dialog waits for you, or something is being written. Nothing was lost. Finish there, then try again.",
    ),
    "iccid_not_digits": QT_TRANSLATE_NOOP(
        "Errors", "An ICCID has digits only. Check for letters such as O in place of 0."
    ),
    "iccid_length": QT_TRANSLATE_NOOP(
        "Errors",
        "An ICCID has {first} to {last} digits, usually 19 or 20. Compare it with the card; a shorter number belongs in “Printed serial”.",
    ),
    "iccid_prefix": QT_TRANSLATE_NOOP(
        "Errors", "Most ICCIDs start with 89, this one does not. Compare it with the card; you may keep it."
    ),
    "iccid_check_digit": QT_TRANSLATE_NOOP(
        "Errors",
        "The check digit does not fit: there may be a typing mistake. Compare it with the card; you may keep it.",
    ),
    "iccid_on_other_card": QT_TRANSLATE_NOOP("Errors", "The card “{label}” has the same ICCID. Is this the same SIM?"),
    "printed_serial_characters": QT_TRANSLATE_NOOP("Errors", "A serial has letters and digits only."),
    "printed_serial_too_long": QT_TRANSLATE_NOOP(
        "Errors", "A printed serial has at most {limit} characters. A long number may be the ICCID."
    ),
    "printed_serial_length": QT_TRANSLATE_NOOP(
        "Errors", "A printed serial usually has 13 digits. Compare it with the card; you may keep it."
    ),
    "eid_not_digits": QT_TRANSLATE_NOOP("Errors", "An EID has digits only. Check for letters such as O in place of 0."),
    "eid_length": QT_TRANSLATE_NOOP(
        "Errors", "An EID has exactly {length} digits. On the phone, dial *#06# to see it."
    ),
    "eid_check_digits": QT_TRANSLATE_NOOP(
        "Errors",
        "The check digits do not fit: there may be a typing mistake. Compare it with the phone; you may keep it.",
    ),
    "activation_code_shape": QT_TRANSLATE_NOOP(
        "Errors",
        "This is no eSIM activation code. It looks like LPA:1$address$code; copy all of it from the operator's mail.",
    ),
    "activation_code_version": QT_TRANSLATE_NOOP(
        "Errors", "An activation code begins with LPA:1$. This one is of another kind, or a part is missing."
    ),
    "activation_code_address": QT_TRANSLATE_NOOP(
        "Errors",
        "The second part of an activation code is a server name such as smdp.example.com, without https:// in front.",
    ),
    "activation_code_too_long": QT_TRANSLATE_NOOP(
        "Errors", "An activation code has at most {limit} characters. Check whether something else was copied with it."
    ),
    "activation_code_characters": QT_TRANSLATE_NOOP(
        "Errors", "The third part has unusual characters. Compare it with the operator's mail; you may keep it."
    ),
    "activation_code_holds_confirmation": QT_TRANSLATE_NOOP(
        "Errors", "The confirmation code seems to be inside the activation code. It belongs in its own field."
    ),
    "confirmation_code_shape": QT_TRANSLATE_NOOP(
        "Errors", "A confirmation code is a short text of at most {limit} characters, often six digits."
    ),
    "phone_number_scientific": QT_TRANSLATE_NOOP(
        "Errors",
        "A spreadsheet has shortened this number and its last digits are lost. Copy the number from the card or the operator.",
    ),
    "phone_number_characters": QT_TRANSLATE_NOOP(
        "Errors", "A phone number has digits only, with + in front. Write several with commas between them."
    ),
    "phone_number_country": QT_TRANSLATE_NOOP(
        "Errors", "No country code begins with 0. Write the number as +44 7700 900123."
    ),
    "phone_number_length": QT_TRANSLATE_NOOP("Errors", "A phone number has 1 to {limit} digits."),
    "phone_number_national": QT_TRANSLATE_NOOP(
        "Errors",
        "Without a country code the number is kept as typed. With + and country code it can also be found and compared.",
    ),
    "phone_number_short": QT_TRANSLATE_NOOP("Errors", "This number is unusually short. Check it; you may keep it."),
    "number_on_other_card": QT_TRANSLATE_NOOP(
        "Errors", "The card “{label}” has the same number. Is this the same card?"
    ),
    "label_empty": QT_TRANSLATE_NOOP("Errors", "Give the card a name, so that you find it again."),
    "label_too_long": QT_TRANSLATE_NOOP("Errors", "A name has at most {limit} characters. Put the rest into the note."),
    "label_control_characters": QT_TRANSLATE_NOOP(
        "Errors", "The name has characters that cannot be shown. Type it again instead of pasting it."
    ),
    "label_bidi_characters": QT_TRANSLATE_NOOP(
        "Errors", "The name has invisible marks that turn the reading direction. Type it again instead of pasting it."
    ),
    "text_too_long": QT_TRANSLATE_NOOP("Errors", "At most {limit} characters fit here."),
    "text_control_characters": QT_TRANSLATE_NOOP(
        "Errors", "This has characters that cannot be shown. Type it again instead of pasting it."
    ),
    "text_bidi_characters": QT_TRANSLATE_NOOP(
        "Errors", "This has invisible marks that turn the reading direction. Type it again instead of pasting it."
    ),
    "pay_with_card_number": QT_TRANSLATE_NOOP(
        "Errors", "This looks like the number of a bank card. Never keep it here: a name such as “my Visa” is enough."
    ),
    "fee_above_amount": QT_TRANSLATE_NOOP(
        "Errors", "The fee is higher than the amount. Compare both with the receipt."
    ),
    "check_empty": QT_TRANSLATE_NOOP("Errors", "Enter the credit, the data left or the end date that you were told."),
    "too_many_tags": QT_TRANSLATE_NOOP("Errors", "A card has at most {limit} tags."),
    "margin_out_of_range": QT_TRANSLATE_NOOP("Errors", "The safety margin is {first} to {last} days."),
    "day_out_of_range": QT_TRANSLATE_NOOP("Errors", "A day lies between the years {first} and {last}."),
    "day_in_future": QT_TRANSLATE_NOOP("Errors", "This day has not come yet. It counts from that day on, not before."),
    "day_before_activation": QT_TRANSLATE_NOOP(
        "Errors", "This is before the day the card was activated. Check both days."
    ),
    "period_out_of_range": QT_TRANSLATE_NOOP("Errors", "A period is at least one day and at most {years} years."),
    "currency_shape": QT_TRANSLATE_NOOP("Errors", "A currency is a code of three letters, such as GBP or HKD."),
    "currency_unknown": QT_TRANSLATE_NOOP(
        "Errors", "This currency code is not in the list. Check it; you may keep it."
    ),
    "amount_in_other_currency": QT_TRANSLATE_NOOP(
        "Errors", "The card is in another currency. An amount in a different one may not count for its rule."
    ),
    "amount_not_a_number": QT_TRANSLATE_NOOP("Errors", "This is not an amount. Write it as 10 or 10.50."),
    "amount_negative": QT_TRANSLATE_NOOP(
        "Errors", "An amount cannot be negative. Record a refund by the state “Refunded”."
    ),
    "amount_out_of_range": QT_TRANSLATE_NOOP(
        "Errors", "An amount has at most 11 digits before the point and 3 behind it."
    ),
    "amount_missing": QT_TRANSLATE_NOOP("Errors", "Without the amount, the shortest period the rule gives is taken."),
    "until_before_day": QT_TRANSLATE_NOOP("Errors", "The end date is before the day of the act. Check both days."),
    "rule_without_clock": QT_TRANSLATE_NOOP(
        "Errors", "Enter how long the card is valid, or until when. Without either, the wallet cannot remind you."
    ),
    "link_shape": QT_TRANSLATE_NOOP("Errors", "This is not the address of a page. Copy it again, or type it."),
    "link_not_https": QT_TRANSLATE_NOOP(
        "Errors", "Only addresses that begin with https:// are opened; others can be read or changed on the way."
    ),
    "link_user_info": QT_TRANSLATE_NOOP(
        "Errors", "This address has an @ before its host: it leads elsewhere than it seems. It was not opened."
    ),
    "link_port": QT_TRANSLATE_NOOP(
        "Errors", "This address names a port, which no operator's page needs. It was not opened."
    ),
    "link_address_number": QT_TRANSLATE_NOOP(
        "Errors", "This address has a number in place of a name, so nobody can tell whose it is. It was not opened."
    ),
    "link_foreign_host": QT_TRANSLATE_NOOP(
        "Errors", "This address does not lead to the operator's own site. It was left out; open the site yourself."
    ),
    "link_unknown_host": QT_TRANSLATE_NOOP(
        "Errors", "This is not a known site of the card's operator. Make sure that it is the one you mean."
    ),
    "link_look_alike": QT_TRANSLATE_NOOP(
        "Errors",
        "This host looks like an operator's site but is another one. Sites that steal card data look like this: read it letter by letter.",
    ),
    "link_punycode": QT_TRANSLATE_NOOP(
        "Errors", "The host has letters of other alphabets, which may look like Latin ones. Compare both spellings."
    ),
    "link_not_opened": QT_TRANSLATE_NOOP(
        "Errors", "No browser could be started. Nothing was opened. Copy the address and open it yourself."
    ),
    "dial_code_shape": QT_TRANSLATE_NOOP(
        "Errors", "This is not a code that can be dialled or sent yet. Fill it in first."
    ),
    "dial_code_phone_only": QT_TRANSLATE_NOOP(
        "Errors",
        "The phone carries this code out itself, such as call forwarding or barring; it does not reach the operator. Check the code before you dial.",
    ),
    "voucher_shape": QT_TRANSLATE_NOOP(
        "Errors", "A voucher code has 4 to 32 digits, on some cards letters too. Copy it as it is printed."
    ),
    "voucher_length": QT_TRANSLATE_NOOP(
        "Errors", "This operator's voucher codes have another length. Compare it with the voucher; you may keep it."
    ),
    "page_not_written": QT_TRANSLATE_NOOP(
        "Errors", "The page could not be saved as {file}. Your wallet is safe. Choose another folder and try again."
    ),
    "page_not_printed": QT_TRANSLATE_NOOP(
        "Errors", "The printer did not take the page. Nothing was printed. Check the printer, or save the page as PDF."
    ),
}

SENTENCES: Mapping[str, Any] = {
    **_SENTENCES,
    **ACCOUNT_SENTENCES,
    **CATALOGUE_SENTENCES,
    **ENCRYPTION_SENTENCES,
    **EXPORT_SENTENCES,
    **FILE_SENTENCES,
    **IMPORT_SENTENCES,
    **MERGE_SENTENCES,
    **PASTE_SENTENCES,
    **VERSION_SENTENCES,
}
