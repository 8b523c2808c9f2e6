"""All deadlines of 1,000 cards with 50 events each."""

import gc
from operator import attrgetter

from measure import Result, in_turns, timed
from wallets import TODAY, make_wallet

from leb_wallet.domain.deadlines import deadlines


def results(rounds: int) -> list[Result]:
    """Measure the engine against looking at each event twice: sort them by day, and pick those that arrived."""
    wallet = make_wallet(1_000, 50_000)
    gc.freeze()  # as the app does when it has read a wallet
    by_day = attrgetter("happened_on", "id")

    def compute() -> None:
        for card in wallet.cards.values():
            deadlines(card, wallet.events_of(card.id), TODAY)

    def look() -> None:
        for card_id in wallet.cards:
            [event for event in sorted(wallet.events_of(card_id), key=by_day) if event.state == "arrived"]

    found = in_turns(rounds, ours=lambda: timed(compute), loop=lambda: timed(look))
    against = "sorting the events once"
    return [Result("deadlines of 1,000 cards, 50 events each", found["ours"], found["loop"], against, max_ours=100)]
