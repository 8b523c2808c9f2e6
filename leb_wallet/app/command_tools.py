"""What all commands use: exit codes, finding a card, reading a day, saying and printing."""

import sys
from datetime import date

from pydantic_core import to_json

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput, NotFound
from leb_wallet.domain.inputs import check_day
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui.errors import sentence_for

OK = 0
FOUND_WRONG = 1  # of commands that check something
BAD_DATA, MISSING, CRASHED, FILE_ERROR, BUSY = 65, 66, 70, 74, 75


def find_card(wallet: Wallet, text: str) -> Card:
    """Return the card with this id, unique beginning of an id, or unique label.

    Raises:
        NotFound: ``card_unknown`` or ``card_not_unique``.
    """
    if text in wallet.cards:
        return wallet.cards[text]
    found = [card for card in wallet.cards.values() if card.label == text]
    if not found and text:
        found = [card for card in wallet.cards.values() if card.id.startswith(text.lower())]
    if not found:
        raise NotFound("card_unknown")
    if len(found) > 1:
        raise NotFound("card_not_unique", near=", ".join(card.id[:8] for card in found))
    return found[0]


def read_day(text: str, today: date | None = None) -> date:
    """Read a day as ISO text; ``today`` is given for what has taken place.

    Raises:
        InvalidInput: ``not_a_date`` or ``day_out_of_range``.
    """
    try:
        checked = check_day(date.fromisoformat(text), today)
    except ValueError:
        raise InvalidInput("not_a_date") from None
    warn(checked.warnings)
    return checked.value


def warn(codes: tuple[str, ...], **details: object) -> None:
    """Say the sentences of warnings."""
    for code in codes:
        say(sentence_for(code, details))


def say(text: str) -> None:
    """Write words to stderr."""
    print(f"leb-wallet: {text}", file=sys.stderr)  # noqa: T201


def answer_text(text: str) -> None:
    """Write a line of the answer to stdout."""
    print(text)  # noqa: T201


def answer_json(value: object) -> None:
    """Write the answer as JSON to stdout."""
    answer_text(to_json(value, indent=2).decode())  # three times as fast as the standard library's


def answer_bytes(content: bytes) -> None:
    """Write an answer to stdout whose line ends are part of it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
