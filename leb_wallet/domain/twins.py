"""Cards that may be the same line twice: equal number or equal ICCID. Told of, never refused."""

from collections.abc import Iterable

from leb_wallet.domain.cards import Card, PhoneNumber


def card_with_number(number: PhoneNumber, cards: Iterable[Card], but: str | None = None) -> Card | None:
    """Return another card that has the same number; ``but`` is the id of the card being edited."""
    wanted = _digits(number)
    return next((c for c in cards if c.id != but and any(_digits(n) == wanted for n in c.numbers)), None)


def card_with_iccid(iccid: str, cards: Iterable[Card], but: str | None = None) -> Card | None:
    """Return another card that has the same ICCID."""
    return next((card for card in cards if card.id != but and card.iccid == iccid), None)


def _digits(number: PhoneNumber) -> str:
    return number.e164 or "".join(c for c in number.typed if c.isdecimal())
