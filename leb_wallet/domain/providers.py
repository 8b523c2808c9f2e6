"""Operators of the catalogue: their rules, codes and channels, each fact with its source."""

from datetime import date

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.money import Amount, Currency, Money
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.sources import Source
from leb_wallet.domain.text import Text


class Fact(DomainModel):
    """How well one fact is evidenced."""

    sources: tuple[str, ...] = ()
    confidence: str | None = None
    note: Text | None = None


class TextFact(Fact):
    """A fact whose value is a name, such as the host network."""

    value: str | None = None


class FlagFact(Fact):
    """A fact that is true, false or not known."""

    value: bool | None = None


class MoneyFact(Fact):
    """A fact that is an amount of money."""

    value: Money | None = None


class AmountsFact(Fact):
    """A fact that is a list of amounts in the operator's currency."""

    value: tuple[Amount, ...] | None = None


class BalanceCheck(Fact):
    """One way to ask the operator for balance, data left or the own number.

    ``method`` is ussd, sms, ivr, call, app or web; for an SMS ``value`` is the text and ``to`` the number.
    """

    method: str
    value: str | None = None
    to: str | None = None


class Channel(Fact):
    """One way to top up: web, app, auto, store, voucher_store, ussd, sms, ivr or third_party."""

    type: str
    value: str | None = None


class Caveat(DomainModel):
    """Something that went wrong for other owners of this card."""

    text: Text
    sources: tuple[str, ...] = ()
    confidence: str | None = None


class Freshness(DomainModel):
    """How old the newest source of a rule is: recent (2025 or later), old, undated or no_rule."""

    newest_rule_source_date: str | None = None
    age: str


class Provider(DomainModel):
    """One operator's tariff. ``confidence`` says how well its main keep-alive rule is evidenced,
    not that it is in force today: see ``freshness``."""

    id: str
    name: str
    name_zh: str | None = None
    product: Text
    country: str | None = None  # ISO 3166-1 alpha-2; None: sold world-wide
    currency: Currency | None = None  # None: a template, any currency
    kind: str  # mno, mvno, voip, data_esim, global_sim, template
    has_number: bool = True
    time_zone: str | None = None  # IANA name; of several zones the one where the day ends first
    hosts: tuple[str, ...] = ()  # the operator's own domains, such as giffgaff.com; their subdomains are its own too
    confidence: str | None = None
    network: TextFact = TextFact()
    esim: FlagFact = FlagFact()
    minimum_top_up: MoneyFact = MoneyFact()
    denominations: AmountsFact = AmountsFact()
    rules: tuple[Rule, ...] = ()
    balance_checks: tuple[BalanceCheck, ...] = ()
    channels: tuple[Channel, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None
    freshness: Freshness = Freshness(age="no_rule")
