"""What a file from elsewhere may refer to."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import NamedTuple

from leb_wallet.domain.cards import Card
from leb_wallet.domain.importing.provider_match import Search
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text

OWN_CARD = "custom"  # in the catalogue: a card whose clock its owner fills in


class Known(NamedTuple):
    """What a table may refer to: operators by name, countries, the cards of the wallet, the moment of reading."""

    search: Search
    countries: Mapping[str, Text]
    cards: Collection[Card]
    now: datetime
    today: date

    def own_rules(self) -> tuple[Rule, ...]:
        """Return the rules of a card whose owner fills in its clock."""
        return next((one.rules for one in self.search(OWN_CARD) if one.id == OWN_CARD), ())
