"""What keeps a number, in words."""

from functools import reduce

from PySide6.QtCore import QObject

from leb_wallet.domain.events import EventKind
from leb_wallet.domain.keeping_cost import DAYS, KeepingAct, KeepingCost, Outlook
from leb_wallet.ui import words

_MOST_OTHERS = 2  # named under the cheapest; a tool tip has all


class KeepingWords(QObject):
    """A QObject only for its ``tr``."""

    def act(self, act: KeepingAct) -> str:
        """Return an act with its price."""
        kind = self.tr("Credit spent") if act.kind == EventKind.BALANCE_CHANGE else words.kind_word(act.kind)
        if act.price is None:
            return self.tr("{act}, price not known").format(act=kind)
        if not act.price.amount:
            return self.tr("{act}, free").format(act=kind)
        return self.tr("{act}, {price}").format(act=kind, price=words.money_words(act.price.amount, act.price.currency))

    def cheapest(self, cost: KeepingCost) -> str:
        """Return the cheapest act, or why there is none."""
        if cost.cheapest is not None:
            return self.act(cost.cheapest)
        return {
            Outlook.NO_DATE: self.tr("Not known: no clock runs yet"),
            Outlook.NO_END: self.tr("Nothing needed"),
            Outlook.NO_WAY: self.tr("No act is known that keeps it"),
            Outlook.LOST: self.tr("The number is lost"),
        }.get(cost.outlook, "–")

    def others(self, cost: KeepingCost) -> str:
        """Return what else keeps it, the first few."""
        rest = [self.act(act) for act in cost.acts[1 : 1 + _MOST_OTHERS]]
        if not rest:
            return ""
        return self.tr("Also: {acts}").format(acts=self._listed(rest))

    def all(self, cost: KeepingCost) -> str:
        """Return every act with its rhythm and its cost, a line each."""
        return "\n".join(self._line(act) for act in cost.acts) or self.cheapest(cost)

    def rhythm(self, act: KeepingAct | None) -> str:
        """Return how often an act is needed; a dash for none."""
        if act is None:
            return "–"
        if act.every_days is None:
            return self.tr("Once")
        return self.tr("Every %n day(s)", "", max(1, int(act.every_days)))

    def times(self, act: KeepingAct | None) -> str:
        """Return how often that is in a year; empty where it says nothing."""
        if act is None or act.every_days is None:
            return ""
        return self.tr("{times} times a year").format(times=f"{DAYS / act.every_days:.1f}")

    def per_year(self, cost: KeepingCost) -> str:
        """Return what the cheapest act costs a year."""
        act = cost.cheapest
        if act is None:
            return "–"
        if act.per_year is None:
            return self.tr("Not known")
        return words.money_words(act.per_year.amount, act.per_year.currency)

    def _line(self, act: KeepingAct) -> str:
        if act.per_year is None:
            return self.tr("{act} · {rhythm}").format(act=self.act(act), rhythm=self.rhythm(act))
        money = words.money_words(act.per_year.amount, act.per_year.currency)
        return self.tr("{act} · {rhythm} · {money} a year").format(
            act=self.act(act), rhythm=self.rhythm(act), money=money
        )

    def _listed(self, parts: list[str]) -> str:
        return reduce(lambda first, then: self.tr("{first}; {then}").format(first=first, then=then), parts)
