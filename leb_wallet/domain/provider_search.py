"""Finding an operator by what people call it."""

from collections.abc import Iterable, Mapping

from leb_wallet.domain.finding import plain
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.text import Text

TEMPLATE = "template"


class SearchIndex:
    """Operators with one searchable text each, made once."""

    def __init__(self, providers: Iterable[Provider], countries: Mapping[str, Text]) -> None:
        ordered = sorted(providers, key=lambda p: (p.kind != TEMPLATE, p.country or "~", p.name.casefold()))
        self._entries = [(_searchable(provider, countries), provider) for provider in ordered]

    def search(self, text: str) -> list[Provider]:
        """Return the operators that hold every word of ``text``, those whose name begins with it first."""
        words = plain(text).split()
        found = [provider for entry, provider in self._entries if all(word in entry for word in words)]
        if not words:
            return found
        return sorted(found, key=lambda provider: not plain(provider.name).startswith(words[0]))


def _searchable(provider: Provider, countries: Mapping[str, Text]) -> str:
    country = countries.get(provider.country or "", Text(en=""))
    parts = (provider.id, provider.name, provider.name_zh, provider.product.en, provider.product.zh)
    names = (provider.country, country.en, country.zh, provider.currency)
    return plain(" ".join(part for part in parts + names if part))
