"""The command ``catalogue update``: what a file would change, and taking it over."""

from argparse import Namespace
from collections.abc import Collection
from typing import Any

from leb_wallet.app.answers import iso
from leb_wallet.app.command_tools import OK, answer_json, answer_text, find_card, warn
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.catalogue_update import CardMove, ClockMove, ProviderChange
from leb_wallet.domain.difference import Kind
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.services.catalogue_updates import CatalogueUpdates, OpenedUpdate
from leb_wallet.ui import words
from leb_wallet.ui.catalogue_update.update_words import UpdateWords


def catalogue_update(app: WalletApp, arguments: Namespace) -> int:
    """Tell what an update would change, and without ``--dry-run`` take it over.

    Without ``--card`` and ``--no-cards`` those cards move that the window suggests: no date of them becomes later,
    and their owner has not changed their rules.
    """
    updates = CatalogueUpdates(app.catalogue, app.wallets, app.board)
    update = updates.open(arguments.file)
    wanted = _wanted(app, update, arguments)
    if update.key is None and not arguments.unsigned:
        if not arguments.dry_run:
            raise InvalidInput("pack_unsigned")
        warn(("pack_unsigned",))
    moved: int | None = None
    if not arguments.dry_run:
        moved = updates.take_over(update, wanted)
    if arguments.json:
        answer_json(_object(update, wanted, is_accepted=moved is not None))
    else:
        _tell(update, wanted, moved)
    return OK


def _wanted(app: WalletApp, update: OpenedUpdate, arguments: Namespace) -> Collection[str]:
    if arguments.no_cards:
        return frozenset()
    if not arguments.card:
        return update.difference.suggested()
    concerned = {move.card.id for move in update.difference.cards}
    found = [find_card(app.wallets.wallet, text) for text in arguments.card]
    wanted = frozenset(card.id for card in found)
    if not wanted <= concerned:
        raise InvalidInput("pack_card_stays")
    return wanted


def _object(update: OpenedUpdate, wanted: Collection[str], *, is_accepted: bool) -> dict[str, Any]:
    found = update.difference
    return {
        "serial": update.release.serial,
        "published": update.release.published.isoformat(),
        "signed_by": update.key,
        "accepted": is_accepted,
        "added": [change.provider.id for change in found.of_kind(Kind.ADDED)],
        "gone": [change.provider.id for change in found.of_kind(Kind.REMOVED)],
        "changed": list(map(_provider_object, found.of_kind(Kind.CHANGED))),
        "cards": [_card_object(move, wanted) for move in found.cards],
    }


def _provider_object(change: ProviderChange) -> dict[str, Any]:
    rules = [
        {"rule": one.rule.id, "change": one.kind, "fields": [field.field for field in one.fields]}
        for one in change.rules
    ]
    return {"id": change.provider.id, "rules": rules, "facts": list(change.facts)}


def _card_object(move: CardMove, wanted: Collection[str]) -> dict[str, Any]:
    return {
        "id": move.card.id,
        "label": move.card.label,
        "provider": move.card.provider_id,
        "own_rules": move.is_edited,
        "direction": move.direction,
        "suggested": move.is_suggested,
        "moves": move.card.id in wanted,
        "clocks": list(map(_clock_object, move.clocks)),
    }


def _clock_object(move: ClockMove) -> dict[str, Any]:
    before, after = (
        {"last_safe_day": iso(day), "limit": iso(limit)} for day, limit in zip(move.days, move.limits, strict=True)
    )
    return {"rule": move.rule.id, "before": before, "after": after}


def _tell(update: OpenedUpdate, wanted: Collection[str], moved: int | None) -> None:
    said, found = UpdateWords(), update.difference
    answer_text(f"{words.date_words(update.release.published)}  {said.voucher(update.key)}")
    answer_text(said.counts(found))
    for change in found.providers:
        answer_text(f"{said.operator(change.provider)}: {said.kind(change.kind)}")
        for line in said.provider_lines(change):
            answer_text(f"    {line}")
    for card in found.cards:
        answer_text(f"[{'x' if card.card.id in wanted else ' '}] {card.card.id[:8]}  {card.card.label}")
        for line in (*said.clock_lines(card), said.advice(card)):
            answer_text(f"    {line}")
    if moved is not None:
        answer_text(said.done(moved))
