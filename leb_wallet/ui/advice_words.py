"""Advice before paying, in sentences."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from leb_wallet.domain.advice import Advice
from leb_wallet.domain.money import Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule
from leb_wallet.ui import words
from leb_wallet.ui.why import reason_words

# One sentence for each code; a second where a value may be missing or tells how a sum was reckoned.
SENTENCES: words.Table = {
    "moves_date": QT_TRANSLATE_NOOP(
        "AdviceWords", "This counts: the last safe day moves from {before} to {day}. You gain {days}."
    ),
    "first_date": QT_TRANSLATE_NOOP("AdviceWords", "This counts: the card gets its date, last safe day {day}."),
    "clock_stops": QT_TRANSLATE_NOOP("AdviceWords", "This counts: “{rule}” no longer runs out."),
    "starts_clock": QT_TRANSLATE_NOOP(
        "AdviceWords", "This starts “{rule}”, which must be looked after by {day}; the date so far is {before}."
    ),
    "moves_earlier": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "By the operator's rule this ends the card sooner: the last safe day moves back from {before} to {day}, "
        "you lose {days}. Choose a larger amount, or wait.",
    ),
    "moves_other_clock": QT_TRANSLATE_NOOP(
        "AdviceWords", "This moves “{rule}” to {day}. The date that comes first stays {deciding}."
    ),
    "moves_other_clock.first": QT_TRANSLATE_NOOP("AdviceWords", "This moves “{rule}” to {day}."),
    "shortens_clock": QT_TRANSLATE_NOOP("AdviceWords", "This ends “{rule}” sooner: on {day} instead of {before}."),
    "no_rules": QT_TRANSLATE_NOOP(
        "AdviceWords", "No rule of this card says what “{kind}” does. Ask the operator, and record the date it tells."
    ),
    "date_not_known": QT_TRANSLATE_NOOP(
        "AdviceWords", "Only the operator knows the new date. Look it up afterwards and record it."
    ),
    "cap_reached": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "The date is as far off as the operator allows, {period}. Paying now moves nothing: it stays {day}.",
    ),
    "cut_by_cap": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "The operator lets the date go at most {period} ahead: {days} of what you pay for are cut off. "
        "Later you get the whole.",
    ),
    "nothing_further": QT_TRANSLATE_NOOP(
        "AdviceWords", "This moves nothing further: the last safe day stays {day}, as it is already."
    ),
    "nothing_further.no_day": QT_TRANSLATE_NOOP("AdviceWords", "This moves no date of the card."),
    "does_not_count": QT_TRANSLATE_NOOP("AdviceWords", "This does not move the card's date, because {reason}."),
    "does_not_count.acts": QT_TRANSLATE_NOOP(
        "AdviceWords", "This does not move the card's date, because {reason}. What counts: {acts}."
    ),
    "smallest_amount": QT_TRANSLATE_NOOP(
        "AdviceWords", "The smallest amount that moves the date is {amount}: last safe day {day}."
    ),
    "any_amount": QT_TRANSLATE_NOOP("AdviceWords", "Any amount moves the date, even a small one: last safe day {day}."),
    "best_value": QT_TRANSLATE_NOOP(
        "AdviceWords", "{amount} moves the date furthest for its price: last safe day {day}, you gain {days}."
    ),
    "amounts_give": QT_TRANSLATE_NOOP("AdviceWords", "What the amounts give: {offers}."),
    "just_below_tier": QT_TRANSLATE_NOOP(
        "AdviceWords", "Only {more} more, {amount} in all, gives {more_days} more: last safe day {day}."
    ),
    "tier_above": QT_TRANSLATE_NOOP(
        "AdviceWords", "{planned} lasts until {planned_day}, {amount} until {day}: {more_days} more for {more}."
    ),
    "less_is_enough": QT_TRANSLATE_NOOP(
        "AdviceWords", "{amount} moves the date just as far as {planned}. The rest is only credit to use."
    ),
    "below_minimum": QT_TRANSLATE_NOOP(
        "AdviceWords", "{planned} is less than the operator takes. The smallest top-up known is {amount}."
    ),
    "not_sold": QT_TRANSLATE_NOOP(
        "AdviceWords", "{planned} is none of the amounts this operator is known to sell. The nearest: {amounts}."
    ),
    "bonus_does_not_count": QT_TRANSLATE_NOOP(
        "AdviceWords", "The bonus of {bonus} does not count for the date, only {planned} does: last safe day {day}."
    ),
    "bonus_does_not_count.no_day": QT_TRANSLATE_NOOP(
        "AdviceWords", "The bonus of {bonus} does not count for the date, and {planned} alone moves nothing."
    ),
    "more_than_used.balances": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "More than this card uses: about {left} of {credit} would be left on {day}, when it must be topped up again. "
        "Reckoned from the balances of {since} to {until}: {spent} used.",
    ),
    "more_than_used.costs": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "More than this card uses: about {left} of {credit} would be left on {day}, when it must be topped up again. "
        "Reckoned from the costs recorded from {since} to {until}: {spent}.",
    ),
    "would_expire.balances": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "About {left} of {credit} would be lost unused on {day}, unless you top up before. "
        "Reckoned from the balances of {since} to {until}: {spent} used.",
    ),
    "would_expire.costs": QT_TRANSLATE_NOOP(
        "AdviceWords",
        "About {left} of {credit} would be lost unused on {day}, unless you top up before. "
        "Reckoned from the costs recorded from {since} to {until}: {spent}.",
    ),
    "credit_expires": QT_TRANSLATE_NOOP(
        "AdviceWords", "Credit not used by {day} is lost, unless you top up before. Do not buy more than you need."
    ),
    "plan_not_from_credit": QT_TRANSLATE_NOOP(
        "AdviceWords", "Credit does not pay for “{rule}”: the operator takes its price from a bank card."
    ),
    "not_enough_for_renewal": QT_TRANSLATE_NOOP(
        "AdviceWords", "“{rule}” takes {price} next. With this top-up there are {credit}: {missing} are missing."
    ),
    "high_fee": QT_TRANSLATE_NOOP(
        "AdviceWords", "The fee of {fee} is {percent} % of the amount. Another way may be cheaper."
    ),
    "paid_more": QT_TRANSLATE_NOOP(
        "AdviceWords", "You pay {paid}, but amount and fee come to less: {more} too much. Check the order."
    ),
    "paid_in_other_currency": QT_TRANSLATE_NOOP(
        "AdviceWords", "You pay {paid} for credit in {currency}. The rate is your bank's; look at it before you agree."
    ),
}


class AdviceWords(QObject):
    """A QObject only for its ``tr``."""

    def sentence(self, advice: Advice) -> str:
        """Return an advice as a sentence or two; its code where only a newer version has one."""
        template = SENTENCES.get(_key(advice))
        if template is None:
            return advice.code.replace("_", " ")
        said = {name: self._said(name, value) for name, value in advice.values.items()}
        return QCoreApplication.translate("AdviceWords", template).format(**said)

    def _said(self, name: str, value: Any) -> str:
        if name in _BY_NAME:
            return _BY_NAME[name](value)
        if name == "offers":
            return self.tr("; ").join(self._offer(offer) for offer in value)
        if isinstance(value, tuple):
            return QLocale().createSeparatedList([self._said(name[:-1], one) for one in value])
        return next((say(value) for kind, say in _BY_TYPE.items() if isinstance(value, kind)), str(value))

    def _offer(self, offer: Mapping[str, Any]) -> str:
        return self.tr("{amount} until {day}").format(
            amount=_money(offer["amount"]), day=words.date_words(offer["day"])
        )


def _key(advice: Advice) -> str:
    """Return the code with what tells the sentences of one code apart."""
    values = advice.values
    variants = {
        "does_not_count": ".acts" if values.get("acts") else "",
        "moves_other_clock": "" if values.get("deciding") else ".first",
        "nothing_further": "" if values.get("day") else ".no_day",
        "bonus_does_not_count": "" if values.get("day") else ".no_day",
        "more_than_used": f".{values.get('how')}",
        "would_expire": f".{values.get('how')}",
    }
    return advice.code + variants.get(advice.code, "")


def _money(money: Money) -> str:
    return words.money_words(money.amount, money.currency)


_BY_NAME: Mapping[str, Callable[[Any], str]] = {
    "days": words.days_words,
    "more_days": words.days_words,
    "kind": words.kind_word,
    "act": words.kind_word,
    "reason": reason_words,
}
_BY_TYPE: Mapping[type, Callable[[Any], str]] = {
    Money: _money,
    date: words.date_words,
    Rule: lambda rule: words.text(rule.label),
    Period: words.period_words,
}
