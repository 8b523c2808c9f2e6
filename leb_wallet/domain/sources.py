"""Where facts come from."""

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.text import Text


class Source(DomainModel):
    """Where a fact was read."""

    id: str
    url: str | None = None  # None: general knowledge
    kind: str  # official, official_community, press, community, reseller, aggregator, general_knowledge
    page_date: str | None = None  # YYYY, YYYY-MM or YYYY-MM-DD; None where the page shows none
    opened: bool = True  # False: known only through another text that quotes it
    cites: tuple[str, ...] = ()  # pages an aggregator names as its own base and nobody here opened
    note: Text | None = None
