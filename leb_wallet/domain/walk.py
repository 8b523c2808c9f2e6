"""Where a guided top-up was left: what is needed to go on with it after a restart."""

from collections.abc import Mapping

from leb_wallet.domain.base import DomainModel


class Way:
    """How a card is kept alive."""

    ONLINE = "online"  # the operator's own site or app
    SHOP = "shop"
    THIRD_PARTY = "third_party"  # Alipay, WeChat and the like
    KEEP_ALIVE = "keep_alive"  # an act that is no top-up


WAYS = (Way.ONLINE, Way.SHOP, Way.THIRD_PARTY, Way.KEEP_ALIVE)


class Walk(DomainModel):
    """An unfinished guided top-up.

    ``typed`` holds what stands in the inputs, by the names of ``Answer`` in :mod:`leb_wallet.domain.walks`,
    as it was typed, so that nothing is lost which cannot be used yet.
    """

    way: str
    step: str
    typed: Mapping[str, str] = {}
