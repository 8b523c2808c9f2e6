"""The sentences about updates of the operators' rules; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

CATALOGUE_SENTENCES: Mapping[str, Any] = {
    "pack_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "This file cannot be read. Nothing was changed. Check who may read it, or copy it elsewhere first."
    ),
    "pack_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This file is far larger than any update of operator rules. It was not read. Choose another file."
    ),
    "pack_not_a_pack": QT_TRANSLATE_NOOP(
        "Errors", "This file is no update of operator rules. Nothing was changed. Choose another file."
    ),
    "pack_newer_version": QT_TRANSLATE_NOOP(
        "Errors",
        "This update is made for a newer version of LEB Wallet. Nothing was changed. Update LEB Wallet, then open it again.",
    ),
    "pack_damaged": QT_TRANSLATE_NOOP(
        "Errors", "This update was cut off or changed on its way. Nothing was changed. Get the file again."
    ),
    "pack_unknown_key": QT_TRANSLATE_NOOP(
        "Errors",
        "This update is signed with a key that this version of LEB Wallet does not know. Nothing was changed. Update LEB Wallet, or get the file from where you got LEB Wallet.",
    ),
    "pack_bad_signature": QT_TRANSLATE_NOOP(
        "Errors",
        "The signature of this update is not right: it is not what the LEB Wallet project published. Nothing was changed. Do not use this file.",
    ),
    "pack_wrong_shape": QT_TRANSLATE_NOOP(
        "Errors", "What this update holds is no list of operators. Nothing was changed. Choose another file."
    ),
    "pack_older": QT_TRANSLATE_NOOP(
        "Errors",
        "This update is of {published}, but the rules in use are of {ours}. Nothing was changed. Get a newer update.",
    ),
    "pack_from_future": QT_TRANSLATE_NOOP(
        "Errors",
        "This update is dated {published}, a day that has not come yet. Nothing was changed. Check the date of this computer.",
    ),
    "pack_unsigned": QT_TRANSLATE_NOOP(
        "Errors",
        "Nobody vouches for this update: it has no signature. Nothing was changed. If you know who made it and trust it, add --unsigned.",
    ),
    "pack_card_stays": QT_TRANSLATE_NOOP(
        "Errors", "This update does not concern one of the cards you named. Nothing was changed. See --dry-run."
    ),
    "cards_changed_meanwhile": QT_TRANSLATE_NOOP(
        "Errors", "A card was changed meanwhile, so its dates may differ. Nothing was changed. Look again, then decide."
    ),
    "catalogue_not_kept": QT_TRANSLATE_NOOP(
        "Errors",
        "The cards have their new rules, and “Undo” takes them back; but the list of operators could not be written. Make room or check the folder, then take the update over again.",
    ),
    "catalogue_unusable": QT_TRANSLATE_NOOP(
        "Errors",
        "The operator rules you took over earlier cannot be read, so those that came with LEB Wallet are used. Your cards keep their rules and dates. Open the update again.",
    ),
    "catalogue_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "The operator rules you took over earlier are for a newer version of LEB Wallet, so those that came with this one are used. Your cards keep their rules and dates. Update LEB Wallet.",
    ),
}
