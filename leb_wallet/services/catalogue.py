"""The catalogue of operators; file and models are loaded when it is first asked for."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from leb_wallet.domain.errors import InvalidInput, NotFound
from leb_wallet.domain.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.domain.catalogue_update import Release
    from leb_wallet.domain.known_services import KnownServices
    from leb_wallet.domain.phrases import PhraseBook
    from leb_wallet.domain.provider_search import SearchIndex
    from leb_wallet.domain.providers import Provider
    from leb_wallet.storage.kept_catalogue import KeptCatalogue


class Catalogue:
    """Operators by id and by what people call them: of the shipped catalogue and an accepted update, the newer one."""

    def __init__(self, folder: Path, kept: "KeptCatalogue | None" = None) -> None:
        """``folder`` holds the shipped files, ``kept`` the update that was accepted, if there is one."""
        self._folder, self._kept = folder, kept

    @property
    def providers(self) -> "Mapping[str, Provider]":
        """All operators by id."""
        return self.release.providers

    @cached_property
    def release(self) -> "Release":
        """The catalogue in force."""
        from leb_wallet.storage.catalogue_files import load_serial

        accepted = self._accepted()
        if accepted is not None and accepted.serial >= load_serial(self._folder / "catalogue.json"):
            return accepted
        return self.shipped

    @cached_property
    def shipped(self) -> "Release":
        """The catalogue that came with the app."""
        from leb_wallet.storage.catalogue_files import load_shipped

        return load_shipped(self._folder)

    @property
    def keys_file(self) -> Path:
        """Where the public keys of official updates are."""
        return self._folder / "catalogue_keys.json"

    def take_over(self, data: bytes) -> None:
        """Keep the file of an update, which was read and checked before, and use what it says from now on.

        Raises:
            StorageError: it could not be kept; the catalogue in force stays.
        """
        if self._kept is not None:
            self._kept.keep(data)
        for name in ("release", "_index"):
            self.__dict__.pop(name, None)

    def _accepted(self) -> "Release | None":
        from leb_wallet.storage.catalogue_files import load_release

        body = self._kept.body() if self._kept is not None else None
        try:
            return load_release(body) if body is not None else None
        except InvalidInput:  # whole, but for another version of this program
            return None

    @cached_property
    def _countries(self) -> dict[str, Text]:
        from leb_wallet.storage.catalogue_files import load_countries

        return load_countries(self._folder / "countries.json")

    @property
    def countries(self) -> Mapping[str, Text]:
        """The names of all countries by ISO 3166-1 alpha-2 code."""
        return self._countries

    @cached_property
    def phrases(self) -> "PhraseBook":
        """The sentences to show to a shop clerk."""
        from leb_wallet.storage.catalogue_files import load_phrases

        return load_phrases(self._folder / "phrases.json")

    @cached_property
    def known_services(self) -> "KnownServices":
        """Banks, chats, shops and others on which a number may be written down."""
        from leb_wallet.domain.known_services import KnownServices
        from leb_wallet.storage.catalogue_files import load_known_services

        return KnownServices(load_known_services(self._folder / "services.json"))

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
