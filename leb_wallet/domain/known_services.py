"""Services by name: banks, chats, shops and others that ask for a phone number, with what people call them."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.finding import Field, Index, plain


class ServiceKind:
    """What a service is; gives the icon, and which come first where many fit."""

    BANK = "bank"
    PAYMENT = "payment"
    CHAT = "chat"
    MAIL = "mail"
    SOCIAL = "social"
    CLOUD = "cloud"
    SHOP = "shop"
    TRAVEL = "travel"
    MEDIA = "media"
    GAME = "game"
    EXCHANGE = "exchange"
    GOVERNMENT = "government"
    WORK = "work"
    OTHER = "other"


SERVICE_KINDS = tuple(value for name, value in vars(ServiceKind).items() if name.isupper())


class KnownService(NamedTuple):
    """One service. ``zh`` is None where Chinese readers use the name ``en``, too."""

    id: str
    kind: str
    en: str
    zh: str | None = None
    aliases: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """Return what a language calls it."""
        return self.zh if self.zh and language.startswith("zh") else self.en

    @property
    def names(self) -> tuple[str, ...]:
        """All it is called, each once."""
        return tuple(dict.fromkeys(filter(None, (self.en, self.zh, *self.aliases))))


class KnownServices:
    """All services, and finding one."""

    def __init__(self, services: Iterable[KnownService]) -> None:
        self.by_id = {service.id: service for service in services}

    @cached_property
    def _index(self) -> Index[KnownService]:
        return Index(
            self.by_id.values(),
            (
                Field(lambda service: " ".join(filter(None, (service.en, service.zh))), loosely=True),
                Field(lambda service: "\n".join(service.aliases)),
            ),
        )

    @cached_property
    def _by_name(self) -> dict[str, KnownService]:
        return {plain(name): service for service in self.by_id.values() for name in (service.id, *service.names)}

    def __iter__(self) -> Iterator[KnownService]:
        """Go through all services as they are listed."""
        return iter(self.by_id.values())

    def find(self, text: str, limit: int) -> list[KnownService]:
        """Return the services that are meant by a text, 拼音 and initials too, the best first."""
        return [hit.item for hit in self._index.find(text, limit).hits]

    def called(self, text: str) -> KnownService | None:
        """Return the service with exactly this name, alias or id, in any case and width."""
        return self._by_name.get(plain(text.strip()))

    def of(self, account: Account) -> KnownService | None:
        """Return the service of an account, None for one that is not known here."""
        return self.by_id.get(account.service) if account.service else None

    def kind(self, account: Account) -> str:
        """Return the kind of an account's service."""
        service = self.of(account)
        return service.kind if service else ServiceKind.OTHER

    def name(self, account: Account, language: str) -> str:
        """Return what a language calls an account's service; the user's own name where it is not known."""
        service = self.of(account)
        return service.name(language) if service else account.name

    def names(self, account: Account) -> tuple[str, ...]:
        """Return all by which an account is found."""
        service = self.of(account)
        return tuple(dict.fromkeys((account.name, *(service.names if service else ()))))
