"""The words for what people pay with."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from leb_wallet.ui import words

PAY_WITH: words.Table = {
    "card": QT_TRANSLATE_NOOP("Words", "Bank card"),
    "paypal": QT_TRANSLATE_NOOP("Words", "PayPal"),
    "alipay": QT_TRANSLATE_NOOP("Words", "Alipay 支付宝"),
    "wechat_pay": QT_TRANSLATE_NOOP("Words", "WeChat Pay 微信支付"),
    "apple_pay": QT_TRANSLATE_NOOP("Words", "Apple Pay"),
    "google_pay": QT_TRANSLATE_NOOP("Words", "Google Pay"),
    "unionpay": QT_TRANSLATE_NOOP("Words", "UnionPay 银联"),
    "octopus": QT_TRANSLATE_NOOP("Words", "Octopus 八达通"),
    "tng": QT_TRANSLATE_NOOP("Words", "Touch ’n Go"),
    "grabpay": QT_TRANSLATE_NOOP("Words", "GrabPay"),
    "bank_account": QT_TRANSLATE_NOOP("Words", "Bank account"),
    "cash": QT_TRANSLATE_NOOP("Words", "Cash"),
}


def pay_with_word(label: str | None) -> str:
    """Return the word for what was paid with; a label of the user's own as it is."""
    return words.word(PAY_WITH, label) if label in PAY_WITH else label or ""
