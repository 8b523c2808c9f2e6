"""Wallets to measure with: cards of the catalogue's operators, events of four years. The same seed, the same wallet."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from leb_wallet.domain.cards import Card, PhoneNumber, card_from_provider
from leb_wallet.domain.events import CHANNELS, Event, EventKind, EventState
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.wallet import Change, Wallet, add
from leb_wallet.resources import resource_path
from leb_wallet.storage.catalogue_files import load_providers
from leb_wallet.storage.files import Files
from leb_wallet.storage.wallet_store import WalletStore

TODAY = date(2026, 11, 22)
NOW_MS = 1_795_305_600_000  # noon of that day, UTC
DAYS = 4 * 365
DEVICE = "0badcafe"
KINDS = (EventKind.TOP_UP, EventKind.SMS_OUT, EventKind.CALL_OUT, EventKind.DATA, EventKind.BALANCE_CHECK)
WEIGHTS = (50, 20, 10, 10, 10)
NOTES = ("", "", "monthly keep-alive", "充值 30 元", "便利店买的", "bought at the kiosk", "Aufladung per Code")


class FastFiles(Files):
    """Files without waiting for the disk: for making wallets, not for measuring."""

    def call(self, name, act, *args):
        return None if act.__name__ in {"fsync", "fdatasync"} else super().call(name, act, *args)


def make_wallet(cards: int, events: int, seed: int = 7) -> Wallet:
    """Return a wallet of some cards with some events among them, evenly spread."""
    random = Random(seed)
    made = {card.id: card for card in _cards(cards, random)}
    counts = {card_id: events // cards + (place < events % cards) for place, card_id in enumerate(made)}
    acts = {card.id: tuple(make_event(card, random) for _ in range(counts[card.id])) for card in made.values()}
    return Wallet(made, acts)


def _cards(count: int, random: Random) -> list[Card]:
    providers = list(load_providers(resource_path("providers")).values())
    return [_card(providers[n % len(providers)], n // len(providers) + 1, random) for n in range(count)]


def _card(provider: Provider, number: int, random: Random) -> Card:
    phone = f"+44{random.randrange(10**9, 10**10)}"
    card = card_from_provider(
        provider,
        f"{provider.name} {number}",
        numbers=(PhoneNumber(typed=phone, e164=phone),),
        activated_on=TODAY - timedelta(days=DAYS),
    )
    return card.replace(id=_new_id(random))


def make_event(card: Card, random: Random) -> Event:
    """Return an event of a card such as people record them."""
    kind = random.choices(KINDS, WEIGHTS)[0]
    values: dict[str, object] = {"note": random.choice(NOTES)}
    if kind == EventKind.TOP_UP:
        values |= {
            "amount": Decimal(random.randrange(100, 10_000)) / 100,
            "currency": card.currency or "USD",
            "channel": random.choice(CHANNELS),
            "order_number": f"{random.getrandbits(48):012x}",
            "state": random.choices((EventState.ARRIVED, EventState.PAID, EventState.FAILED), (95, 3, 2))[0],
        }
    elif kind == EventKind.BALANCE_CHECK:
        values |= {"balance": Decimal(random.randrange(10_000)) / 100, "currency": card.currency or "USD"}
    day = TODAY - timedelta(days=random.randrange(DAYS))
    return Event(id=_new_id(random), card_id=card.id, kind=kind, happened_on=day, **values)


def _new_id(random: Random) -> str:
    return f"{random.getrandbits(128):032x}"


def store_in(folder: Path, files: Files | None = None) -> WalletStore:
    """Return a store that is not opened yet."""
    return WalletStore(folder, DEVICE, lambda: NOW_MS, *([files] if files else []))


def write_wallet(folder: Path, wallet: Wallet, in_journal: int = 0) -> None:
    """Write a wallet into an empty folder, with the last ``in_journal`` events as lines of the journal."""
    events = list(wallet.all_events())
    early, late = events[: len(events) - in_journal], events[len(events) - in_journal :]
    store = store_in(folder, FastFiles())
    store.open()
    store.append(Change("add_card", tuple(map(add, wallet.cards.values()))))
    by_card: dict[str, list[Event]] = {card_id: [] for card_id in wallet.cards}
    for event in early:
        by_card[event.card_id].append(event)
    for some in by_card.values():
        store.append(Change("record_event", tuple(map(add, some))))
    store.compact(Wallet(wallet.cards, {card_id: tuple(some) for card_id, some in by_card.items() if some}))
    for event in late:
        store.append(Change("record_event", (add(event),)))
    store.close()
