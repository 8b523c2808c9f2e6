"""Sample cards on a throw-away wallet, so that everybody can look around first.

Made from the real catalogue around today: one card late, one due, one soon, some fine,
one that nothing is known of. The numbers are from ranges set aside for examples.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from leb_wallet.domain.accounts import Account, Importance, Role
from leb_wallet.domain.cards import Card, PhoneNumber, card_from_provider
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.wallet import Change, add
from leb_wallet.services.catalogue import Catalogue


class _Sample(NamedTuple):
    provider: str
    label: str
    number: str | None
    acts: tuple[tuple[int, str, str | None], ...]  # days ago, kind, amount
    fields: dict[str, Any] = {}  # noqa: RUF012 - never changed
    accounts: tuple[
        tuple[str, tuple[str, ...], str, int | None], ...
    ] = ()  # service, roles, importance, moved days ago


_SAMPLES = (
    _Sample(
        "giffgaff-uk",
        "giffgaff · bank codes",
        "+447700900123",
        ((400, "top_up", "10"), (210, "sms_out", "0.30"), (170, "sms_out", "0.30"), (40, "sms_in", None)),
        {"place": "Pixel 8, slot 2", "owner": "Me", "tags": ("bank", "2FA"), "activated_on": 400},
        (
            ("hsbc", (Role.TWO_FACTOR,), Importance.HIGH, None),
            ("wise", (Role.LOGIN, Role.TWO_FACTOR), Importance.HIGH, None),
            ("gmail", (Role.RECOVERY,), Importance.NORMAL, None),
            ("whatsapp", (Role.LOGIN,), Importance.NORMAL, None),
            ("paypal", (Role.TWO_FACTOR,), Importance.NORMAL, 20),
        ),
    ),
    _Sample(
        "cmhk-mysim",
        "香港 MySIM",
        "+85255501234",
        ((320, "top_up", "50"), (189, "top_up", "50"), (120, "plan_purchase", "68")),
        {"place": "Drawer", "activated_on": 320},
        (
            ("za-bank", (Role.LOGIN, Role.TWO_FACTOR), Importance.HIGH, None),
            ("alipay-hk", (Role.LOGIN,), Importance.NORMAL, None),
        ),
    ),
    _Sample(
        "ultra-paygo-us",
        "Ultra 紫卡",
        "+12025550143",
        ((95, "top_up", "20"), (65, "plan_purchase", "3"), (35, "plan_purchase", "3"), (5, "plan_purchase", "3")),
        {"place": "eSIM card, profile 3", "is_esim": True, "activated_on": 95},
    ),
    _Sample(
        "ais-th", "AIS 泰国", "+66812345670", ((70, "top_up", "800"), (30, "top_up", "500")), {"activated_on": 300}
    ),
    _Sample(
        "kpn-nl", "KPN · Mutter", "+31612345678", ((150, "top_up", "10"), (20, "call_out", "0.23")), {"owner": "Mum"}
    ),
    _Sample("sosim-hk", "SoSIM", "+85255509876", ((60, "top_up", "100"),), {"activated_on": 90}),
    _Sample("tello-payg-us", "Tello", "+12025550178", ((75, "top_up", "10"),), {"is_esim": True}),
    _Sample("leb", "LEB 保号卡", None, (), {"note": "Ask the shop how long it lives, then fill in its clock."}),
)


def demo_changes(catalogue: Catalogue, today: date) -> list[Change]:
    """Return the changes that fill an empty wallet with the sample cards."""
    return [_change(catalogue, sample, today) for sample in _SAMPLES]


def _change(catalogue: Catalogue, sample: _Sample, today: date) -> Change:
    fields = dict(sample.fields)
    if "activated_on" in fields:
        fields["activated_on"] = today - timedelta(days=fields["activated_on"])
    if sample.number:
        fields["numbers"] = (PhoneNumber(typed=sample.number, e164=sample.number),)
    fields["accounts"] = tuple(_account(catalogue, today, *one) for one in sample.accounts)
    card = card_from_provider(catalogue.known(sample.provider), sample.label, **fields)
    events = [_event(card, today - timedelta(days=ago), kind, amount) for ago, kind, amount in sample.acts]
    if sample.provider == "ultra-paygo-us":
        told = _event(card, today - timedelta(days=4), "balance_check", None)
        events.append(told.replace(balance=Decimal(11), currency="USD"))
    return Change("add_card", (add(card), *map(add, events)))


def _account(  # noqa: PLR0917 - one line of a table
    catalogue: Catalogue, today: date, service: str, roles: tuple[str, ...], importance: str, moved: int | None
) -> Account:
    return Account(
        id=new_id(),
        name=catalogue.known_services.by_id[service].en,
        service=service,
        roles=roles,
        importance=importance,
        moved_on=today - timedelta(days=moved) if moved is not None else None,
    )


def _event(card: Card, day: date, kind: str, amount: str | None) -> Event:
    return Event(
        id=new_id(),
        card_id=card.id,
        kind=kind,
        happened_on=day,
        amount=Decimal(amount) if amount else None,
        currency=card.currency if amount else None,
        channel="online" if kind == "top_up" else None,
    )
