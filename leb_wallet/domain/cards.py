"""Cards: what a person owns, with their own copy of the rules that decide its dates."""

from datetime import date
from typing import Any

from pydantic import Field

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.ids import RecordId, new_id
from leb_wallet.domain.money import Currency
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.sources import Source
from leb_wallet.domain.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:  # the catalogue's many models are not needed to show a wallet
    from leb_wallet.domain.providers import Provider

DEFAULT_MARGIN_DAYS = 7
MAX_MARGIN_DAYS = 3650

# Fields that let a stranger take the line over; they never reach logs, errors, notifications or default exports.
SECRET_FIELDS = frozenset({"activation_code", "confirmation_code"})


class PhoneNumber(DomainModel):
    """One number of a card: as typed and, where it could be read, as ``+`` and digits (E.164)."""

    typed: str
    e164: str | None = None


class Card(DomainModel):
    """One SIM or eSIM line.

    ``margin_days`` is how many days before the operator's limit the user wants to be
    done, at least one. ``rules`` are a copy: the catalogue may change, this card's dates
    do not until the user accepts it.
    """

    id: RecordId
    label: str
    provider_id: str = "custom"
    provider_name: str = ""
    provider_name_zh: str | None = None
    product: Text = Text(en="")
    country: str | None = None
    currency: Currency | None = None
    time_zone: str | None = None
    is_esim: bool = False
    numbers: tuple[PhoneNumber, ...] = ()
    iccid: str | None = None
    printed_serial: str | None = None  # the 13 digits some cards print instead of the ICCID
    eid: str | None = None
    activation_code: str | None = None
    confirmation_code: str | None = None
    place: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    purchased_on: date | None = None
    activated_on: date | None = None
    registered_on: date | None = None
    margin_days: int = Field(default=DEFAULT_MARGIN_DAYS, ge=1, le=MAX_MARGIN_DAYS)
    rules: tuple[Rule, ...] = ()
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None  # the day the catalogue's facts were looked up
    freshness: str | None = None
    archived: bool = False
    remind_days: tuple[int, ...] | None = None  # days before the last safe day; None: as in the settings
    muted_until: date | None = None  # no reminders up to this day
    lapses: bool = False  # the user lets it go on purpose
    accounts: tuple[Account, ...] = ()  # what hangs on its number; secret by default in exports

    @property
    def number(self) -> str:
        """The first number, for showing: E.164 where known, else as typed, else empty."""
        return (self.numbers[0].e164 or self.numbers[0].typed) if self.numbers else ""


def card_from_provider(provider: "Provider", label: str, **fields: object) -> Card:
    """Return a new card that carries its own copy of the provider's rules and their sources."""
    return Card(
        id=new_id(),
        label=label,
        provider_id=provider.id,
        provider_name=provider.name,
        provider_name_zh=provider.name_zh,
        product=provider.product,
        **{"country": provider.country, "currency": provider.currency} | rules_of_provider(provider) | fields,
    )


def rules_of_provider(provider: "Provider") -> dict[str, Any]:
    """Return the fields of a card that are a copy of its operator's rules: with their sources and time zone."""
    used = {source for rule in provider.rules for source in rule.sources}
    return {
        "time_zone": provider.time_zone,
        "rules": provider.rules,
        "sources": tuple(s.replace(cites=(), note=None) for s in provider.sources if s.id in used),
        "checked_on": provider.checked_on,
        "freshness": provider.freshness.age,
    }


def duplicate_of(card: Card, label: str) -> Card:
    """Return a new card like ``card`` without what identifies the line or its history."""
    return card.replace(
        id=new_id(),
        label=label,
        numbers=(),
        iccid=None,
        printed_serial=None,
        eid=None,
        activation_code=None,
        confirmation_code=None,
        purchased_on=None,
        activated_on=None,
        registered_on=None,
        archived=False,
        accounts=(),
        rules=tuple(rule.replace(ends_on=None, ends_told_on=None) for rule in card.rules),
    )
