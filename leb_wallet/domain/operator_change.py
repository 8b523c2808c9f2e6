"""Giving a card another operator: what was recorded stays, the rules become those of the operator unless they are own.

A card keeps its rules where its owner says so: a period of one's own, a template filled in, an end date told.
"""

from leb_wallet.domain.cards import Card, rules_of_provider
from leb_wallet.domain.catalogue_update import is_copy
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rule_edits import is_own_rule


def has_own_rules(card: Card, known: Provider | None) -> bool:
    """Tell whether a card's rules hold something of its owner's, which the rules of another operator would replace.

    Args:
        known: the card's operator as the catalogue has it; None where nobody knows it.
    """
    if not card.rules:
        return False
    is_told = any(rule.ends_on is not None or is_own_rule(rule) for rule in card.rules)
    return is_told or not is_copy(card, known)


def with_operator(card: Card, provider: Provider, *, keeps_rules: bool) -> Card:
    """Return a card of another operator, its number and all its owner's notes as they were.

    Args:
        keeps_rules: only the name of the operator changes, and so no date.
    """
    named = card.replace(
        provider_id=provider.id,
        provider_name=provider.name,
        provider_name_zh=provider.name_zh,
        product=provider.product,
        country=provider.country,
        currency=provider.currency or card.currency,
    )
    # What was said of a rule of one operator is not said of another's, though both may go by the same name.
    return named if keeps_rules else named.replace(**rules_of_provider(provider))
