"""What kinds of files there are, in words. A new reader in services/importing.py has its line here."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KINDS: Mapping[str, Any] = {
    "table": QT_TRANSLATE_NOOP("ImportKinds", "A table"),
    "own_card": QT_TRANSLATE_NOOP("ImportKinds", "A card of LEB Wallet, from somebody else"),
    "own_sealed": QT_TRANSLATE_NOOP("ImportKinds", "A file of LEB Wallet that was protected with a passphrase"),
    "omnisim": QT_TRANSLATE_NOOP("ImportKinds", "A backup of OmniSIM"),
    "esim_tools": QT_TRANSLATE_NOOP("ImportKinds", "An export of eSIM Tool"),
    "simcard_reminder": QT_TRANSLATE_NOOP("ImportKinds", "The data of SIM Card Reminder"),
    "wallos": QT_TRANSLATE_NOOP("ImportKinds", "An export of Wallos"),
    "lpac": QT_TRANSLATE_NOOP("ImportKinds", "A list of profiles by lpac"),
    "alipay_bill": QT_TRANSLATE_NOOP("ImportKinds", "A bill of Alipay"),
    "wechat_bill": QT_TRANSLATE_NOOP("ImportKinds", "A bill of WeChat Pay"),
    "own_wallet": QT_TRANSLATE_NOOP("ImportKinds", "A wallet of LEB Wallet"),
}


def kind_word(code: str) -> str:
    """Return what a file is, such as “A table”; the code itself where nothing is known of it."""
    text = KINDS.get(code)
    return QCoreApplication.translate("ImportKinds", text) if text else code
