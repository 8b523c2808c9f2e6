"""Which payments of a bill were top-ups, and of which card: told by words, by numbers and by names of operators."""

import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.importing.which_card import CardFinder
from leb_wallet.domain.importing.written import plain_text


class Why:
    """What speaks for a card."""

    NUMBER = "number"
    NUMBER_END = "number_end"
    OPERATOR = "operator"


class Likely(NamedTuple):
    """What a payment was most likely for. ``why`` is a :class:`Why` where a card fits.

    ``is_top_up`` tells whether the words are those of a top-up of a phone.
    """

    card: Card | None = None
    why: str = ""
    is_top_up: bool = False

    @property
    def is_likely(self) -> bool:
        """Whether the user may find it ticked."""
        return self.card is not None and self.is_top_up

    @property
    def is_sure(self) -> bool:
        """Whether it needs no question: a top-up that names the whole number of the card."""
        return self.is_likely and self.why == Why.NUMBER


# Words of which one is enough, and those that other bills have, too.
_PHONE = re.compile(
    r"话费|話費|手机充值|手機充值|手机号?缴费|电话费|電話費|手机卡|手機卡|电话卡|電話卡|上网卡|流量充值|流量包|充流量|号码保留|保号"
    r"|(?<![a-z])(?:e-?sim|sim|top-?\s?up|prepaid|airtime|mobile recharge)(?![a-z])",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"充值|缴费|繳費|交费|储值|儲值|增值|续费|續費|流量|套餐|(?<![a-z])(?:recharge|refill|voucher)(?![a-z])",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"游戏|遊戲|点券|点卡|[qQ]币|会员|會員|视频|直播|加油|油卡|公交|地铁|地鐵|一卡通|交通卡|燃气|水费|电费|電費|水电|物业|宽带|有线"
    r"|ETC|余额宝|零钱|理财|基金|饭卡|校园卡|理发|健身|洗车|超市|餐|steam|王者|原神|社保|八达通|octopus|蓝牙|手机壳|保护套",
    re.IGNORECASE,
)
_MONEY_SENT = re.compile(r"转账|轉賬|红包|紅包|亲属卡|收款|提现")
_NUMBER = re.compile(r"(?<![\d.*])\+?\d[\d*xX×＊]{5,14}(?![\d.*])")
_NUMBER_END = re.compile(r"(?:尾号|尾數|尾数|末四位|后四位)\D{0,3}(\d{4})(?!\d)")
_FACE = re.compile(r"(?<![\d.])(\d{1,4}(?:\.\d{1,2})?)\s?元(?!/|每)|面值\D{0,2}(\d{1,4})(?!\d)")
_CHINESE = (("移动", "移動"), ("联通", "聯通"), ("电信", "電信"), ("广电", "廣電"))


class LikelyCards:
    """Says of many payments for which card each most likely was."""

    def __init__(self, cards: Collection[Card]) -> None:
        self._live = [card for card in cards if not card.archived] or list(cards)
        self._finder = CardFinder(self._live)

    def of(self, text: str, account: str = "") -> Likely:
        """Return what a payment was most likely for.

        Args:
            text: kind, payee, item and remark, as the bill has them.
            account: the payee's account; some who top up phones have the number there.
        """
        plain = plain_text(text)
        may_be, is_phone = _MAYBE.search(plain) is not None, _PHONE.search(plain) is not None
        if not (is_phone or may_be):
            return Likely()
        is_other, is_sent = _OTHER.search(plain) is not None, _MONEY_SENT.search(plain) is not None
        is_top_up = is_phone and not is_other and not is_sent
        numbers = [re.sub("[xX×＊]", "*", number) for number in _NUMBER.findall(f"{plain} {plain_text(account)}")]
        numbers += [f"*{end}" for end in _NUMBER_END.findall(plain)]
        guess = self._finder.guess(plain, numbers)
        if guess is None:
            card = _of_chinese_operator(plain, self._live)
            return Likely(card, Why.OPERATOR if card else "", is_top_up)
        # With a number of one of the cards in it, a mere “recharge” is a top-up.
        is_named = guess.why == Why.OPERATOR
        by_words = may_be and not is_sent and not (is_named and is_other)
        return Likely(guess.card, guess.why, is_top_up or by_words)


def face_value(text: str) -> Decimal | None:
    """Return the face value that a bill names, such as 话费充值100元; None where it names none, or several."""
    found = {Decimal(one or other) for one, other in _FACE.findall(unicodedata.normalize("NFKC", text))}
    return found.pop() if len(found) == 1 and 0 not in found else None


def _of_chinese_operator(text: str, cards: Collection[Card]) -> Card | None:
    """Return the one card of the Chinese operator that is named, however its owner calls it."""
    for names in _CHINESE:
        if any(name in text for name in names):
            own = [c for c in cards if c.country == "CN" and any(n in f"{c.provider_name} {c.label}" for n in names)]
            return own[0] if len(own) == 1 else None
    return None
