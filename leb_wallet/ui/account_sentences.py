"""The sentences about accounts; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

ACCOUNT_SENTENCES: Mapping[str, Any] = {
    "service_empty": QT_TRANSLATE_NOOP("Errors", "Say which service it is, such as your bank or WhatsApp."),
    "service_card_number": QT_TRANSLATE_NOOP(
        "Errors", "This holds a long number, such as that of a bank card. The name of the service is enough."
    ),
    "account_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "This card has no account with this name or id. Nothing was changed. See “leb-wallet account list”.",
    ),
    "account_not_unique": QT_TRANSLATE_NOOP(
        "Errors", "More than one account fits: {near}. Nothing was changed. Give one of these ids."
    ),
    "accounts_left_out": QT_TRANSLATE_NOOP(
        "Errors", "The accounts on your numbers were left out. “--with-secrets” exports them, too."
    ),
    "role_unknown": QT_TRANSLATE_NOOP(
        "Errors", "An account uses a number for: {kinds}. Nothing was changed. Give one or more of these."
    ),
}
