"""What was spent: by month, by card, by currency. The same payments make all three, so their sums agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from leb_wallet.domain.acts import price_of
from leb_wallet.domain.events import SPENDING_KINDS, EventKind
from leb_wallet.domain.exchange import Dated
from leb_wallet.domain.keep_alive import PURCHASES
from leb_wallet.domain.periods import MONTH, Period, add_period
from leb_wallet.domain.wallet import Wallet

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Payment:
    """What one act took from the purse, or, where ``from_credit``, from credit that was paid for before."""

    card_id: str
    kind: str
    money: Dated
    from_credit: bool = False

    @property
    def is_purchase(self) -> bool:
        """Whether something was bought: a top-up, a plan or a pack."""
        return self.kind == EventKind.TOP_UP or self.kind in PURCHASES


@dataclass(frozen=True, slots=True)
class SpendingYear:
    """All payments of twelve calendar months, this one the last.

    ``months`` are their first days; ``acts`` counts what was done on each card besides top-ups.
    """

    months: tuple[date, ...]
    payments: tuple[Payment, ...]
    from_credit: tuple[Payment, ...]
    acts: dict[str, int]

    def money(self) -> list[Dated]:
        """Return what left the purse, payment by payment."""
        return [payment.money for payment in self.payments]

    def by_month(self) -> dict[date, list[Dated]]:
        """Return the payments of every month, also of those without any."""
        found: dict[date, list[Dated]] = {month: [] for month in self.months}
        for payment in self.payments:
            found[payment.money.day.replace(day=1)].append(payment.money)
        return found

    def by_card(self) -> dict[str, list[Dated]]:
        """Return the payments of every card that has any, by the card's id."""
        found: dict[str, list[Dated]] = {}
        for payment in self.payments:
            found.setdefault(payment.card_id, []).append(payment.money)
        return found


def spending_year(wallet: Wallet, today: date) -> SpendingYear:
    """Return what was spent from eleven months before this one until today, on archived cards too.

    Only what arrived counts. An amount recorded without a currency is taken to be in the
    card's. What was paid from the credit is kept apart: it was paid for with the top-up.
    """
    months = months_until(today)
    payments: list[Payment] = []
    from_credit: list[Payment] = []
    acts: dict[str, int] = {}
    for card_id, events in wallet.events.items():
        card = wallet.cards.get(card_id)
        own = card.currency if card else None
        for event in events:
            if not event.counts or not months[0] <= event.happened_on <= today:
                continue
            if event.kind in SPENDING_KINDS:
                acts[card_id] = acts.get(card_id, 0) + 1
            price = price_of(event)
            if price is not None:
                money = Dated(price.amount, price.currency or own, event.happened_on)
                payments.append(Payment(card_id, event.kind, money))
            elif event.amount and event.kind in SPENDING_KINDS:
                money = Dated(event.amount, event.currency or own, event.happened_on)
                from_credit.append(Payment(card_id, event.kind, money, from_credit=True))
    return SpendingYear(months, tuple(_in_order(payments)), tuple(_in_order(from_credit)), acts)


def months_until(today: date, n: int = MONTHS) -> tuple[date, ...]:
    """Return the first days of ``n`` months, oldest first, the last of them the month of ``today``."""
    year, month = divmod(today.year * 12 + today.month - n, 12)
    first = date(year, month + 1, 1)
    return tuple(add_period(first, Period(n=1, unit=MONTH), times) for times in range(n))


def _in_order(payments: Iterable[Payment]) -> list[Payment]:
    return sorted(payments, key=lambda p: (p.money.day, p.card_id, p.kind, p.money.currency or "", p.money.amount))


def largest(values: Iterable[Decimal | None]) -> Decimal:
    """Return the largest value, by which bars are drawn; at least nothing."""
    return max((value for value in values if value is not None), default=Decimal(0))
