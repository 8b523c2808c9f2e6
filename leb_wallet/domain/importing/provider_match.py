"""Which operator is meant by a name. Where two fit, none is chosen."""

from collections.abc import Callable, Sequence

from leb_wallet.domain.provider_search import TEMPLATE
from leb_wallet.domain.providers import Provider

Search = Callable[[str], Sequence[Provider]]


def matching_provider(name: str, search: Search, country: str | None = None, product: str = "") -> Provider | str:
    """Return the operator that is meant, or the code of a problem: ``provider_unclear`` or ``provider_unknown``.

    A name or id that is written in full beats one that only holds the words; country and product narrow it down.
    """
    found = [one for one in search(name) if one.kind != TEMPLATE]
    if country and (there := [one for one in found if one.country == country]):
        found = there
    plain = _plain(name)
    exact = [one for one in found if plain in (_plain(one.id), _plain(one.name), _plain(one.name_zh or ""))]
    found = exact or found
    if len(found) > 1 and product:
        words = _plain(product).split()
        named = [one for one in found if all(word in _words_of(one) for word in words)]
        found = named or found
    if len(found) == 1:
        return found[0]
    return "provider_unclear" if found else "provider_unknown"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _words_of(provider: Provider) -> str:
    return _plain(f"{provider.name} {provider.product.en} {provider.product.zh or ''}")
