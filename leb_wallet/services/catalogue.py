"""The catalogue of operators; file and models are loaded when it is first asked for."""

from functools import cached_property
from pathlib import Path

from leb_wallet.domain.errors import NotFound
from leb_wallet.domain.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.domain.phrases import PhraseBook
    from leb_wallet.domain.provider_search import SearchIndex
    from leb_wallet.domain.providers import Provider


class Catalogue:
    """Operators by id and by what people call them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def providers(self) -> "dict[str, Provider]":
        """All operators by id."""
        from leb_wallet.storage.catalogue_files import load_providers

        return load_providers(self._folder / "providers")

    @cached_property
    def _countries(self) -> dict[str, Text]:
        from leb_wallet.storage.catalogue_files import load_countries

        return load_countries(self._folder / "countries.json")

    @cached_property
    def phrases(self) -> "PhraseBook":
        """The sentences to show to a shop clerk."""
        from leb_wallet.storage.catalogue_files import load_phrases

        return load_phrases(self._folder / "phrases.json")

    @cached_property
    def _index(self) -> "SearchIndex":
        from leb_wallet.domain.provider_search import SearchIndex

        return SearchIndex(self.providers.values(), self._countries)

    def provider(self, provider_id: str) -> "Provider | None":
        """Return one operator, or None: a card may outlive its operator's entry."""
        return self.providers.get(provider_id)

    def known(self, provider_id: str) -> "Provider":
        """Return one operator.

        Raises:
            NotFound: ``provider_not_found``, with the ids that come near.
        """
        provider = self.provider(provider_id)
        if provider is None:
            from difflib import get_close_matches

            near = get_close_matches(provider_id, self.providers, n=4, cutoff=0.4)
            raise NotFound("provider_not_found", near=", ".join(near) or "–")
        return provider

    def search(self, text: str) -> "list[Provider]":
        """Return the operators whose name, 中文名, country or id holds every word of ``text``; templates first."""
        return self._index.search(text)

    def country_name(self, code: str | None, language: str) -> str:
        """Return a country's name, or an empty text where an operator sells world-wide."""
        name = self._countries.get(code or "")
        return name.in_language(language) if name else code or ""
