"""When to greet."""


def is_first_run(seen_version: str, *, has_cards: bool) -> bool:
    """Tell whether this is the first start: no version was seen before, and no wallet was brought along.

    ``seen_version`` is that of :class:`leb_wallet.domain.settings.AppState`.
    """
    return not seen_version and not has_cards
