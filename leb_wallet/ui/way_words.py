"""The ways to keep a card alive, in words: what each is, what is known of it for this operator."""

import re

from PySide6.QtCore import QObject

from leb_wallet.domain.providers import Channel
from leb_wallet.domain.walk import Way
from leb_wallet.domain.ways import Standing, WayOffer
from leb_wallet.ui import words

_HOLE = re.compile(r"\{\w+\}")


class WayWords(QObject):
    """A QObject only for its ``tr``."""

    def title(self, way: str) -> str:
        """Return a way's short name."""
        return {
            Way.ONLINE: self.tr("Online"),
            Way.SHOP: self.tr("In a shop"),
            Way.THIRD_PARTY: self.tr("Through another app"),
            Way.KEEP_ALIVE: self.tr("Without a top-up"),
        }.get(way, way)

    def description(self, way: str) -> str:
        """Return in one line what is done."""
        return {
            Way.ONLINE: self.tr("On the operator's own site or in its app."),
            Way.SHOP: self.tr("Pay at a counter, or buy a voucher and enter its code."),
            Way.THIRD_PARTY: self.tr("Alipay, WeChat and the like, by your number."),
            Way.KEEP_ALIVE: self.tr("A text, a short call, a little data or a pack, whichever counts."),
        }.get(way, "")

    def standing(self, offer: WayOffer) -> str:
        """Return what is known about the way for this card."""
        if offer.standing == Standing.OFFERED:
            if offer.way == Way.KEEP_ALIVE:
                return self.tr("The rules of this card count such an act.")
            return self.tr("The operator offers it.")
        return {
            "no_number": self.tr("Not possible: this card has no number to top up."),
            "only_payments_count": self.tr("Not possible: only a top-up moves the dates of this card."),
            "nothing_known": self.tr("Not known for this operator. Ask before you pay."),
            "not_listed": self.tr("The catalogue does not list it for this operator. Ask before you pay."),
            "no_rule_says": self.tr("No rule of this card says whether an act counts. Ask the operator."),
        }.get(offer.reason or "", self.tr("Not known for this operator. Ask before you pay."))

    def worked(self, offer: WayOffer) -> str:
        """Return when it last worked for this card; empty if it never did."""
        if offer.worked_on is None:
            return ""
        return self.tr("Worked on {day}").format(day=words.date_words(offer.worked_on))

    def facts(self, offer: WayOffer) -> list[str]:
        """Return one line for each channel of the operator: its name or code, a note, and any doubt about it."""
        return [self.channel(channel) for channel in offer.channels]

    def channel(self, channel: Channel) -> str:
        """Return what is known about one channel, as one line."""
        doubt = words.confidence_word(channel.confidence) if channel.confidence == "low" else ""
        said = self._channel(channel)
        for more in (words.text(channel.note), doubt):
            if more:
                said = self.tr("{fact} · {more}").format(fact=said, more=more)
        return said

    def _channel(self, channel: Channel) -> str:
        value = _HOLE.sub("…", channel.value or "").replace(" | ", " / ")
        if channel.type == "sms" and "->" in value:
            text, number = (part.strip() for part in value.rsplit("->", 1))
            return self.tr("Text “{text}” to {number}").format(text=text, number=number)
        with_value, without = {
            "web": (self.tr("Site: {value}"), self.tr("The operator's site")),
            "app": (self.tr("App: {value}"), self.tr("The operator's app")),
            "auto": (self.tr("Automatic top-up: {value}"), self.tr("Automatic top-up")),
            "store": (self.tr("Shop: {value}"), self.tr("Shops")),
            "voucher_store": (self.tr("Vouchers: {value}"), self.tr("Vouchers from shops")),
            "ussd": (self.tr("Dial {value}"), self.tr("A code to dial")),
            "sms": (self.tr("Text: {value}"), self.tr("A text message")),
            "ivr": (self.tr("Call {value}"), self.tr("A call to the operator")),
            "third_party": (self.tr("App: {value}"), self.tr("Another app")),
        }.get(channel.type, ("{value}", channel.type))
        return with_value.format(value=value) if value else without
