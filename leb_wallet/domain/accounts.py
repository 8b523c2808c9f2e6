"""Accounts that hang on a number: what its owner signs in to, or gets codes for, by it.

Which accounts somebody has is nobody else's business: they are left out of default exports, and reach
neither notifications nor logs.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.ids import RecordId


class Role:
    """What an account uses a number for."""

    LOGIN = "login"
    TWO_FACTOR = "two_factor"
    RECOVERY = "recovery"


class Importance:
    """How much it would hurt to be locked out."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


ROLES = (Role.LOGIN, Role.TWO_FACTOR, Role.RECOVERY)  # as they are shown
IMPORTANCES = (Importance.HIGH, Importance.NORMAL, Importance.LOW)
_LOCKS_OUT = frozenset({Role.TWO_FACTOR, Role.RECOVERY})  # without the number there is no way back in


class Account(DomainModel):
    """One account that uses a number of a card.

    ``service`` is the id of a service this program knows by name, None for one it does not; ``name`` is what
    the user called it and is always there, since a later list of services may lack that id. ``roles`` and
    ``importance`` are names rather than enums: those of a newer version survive. ``moved_on`` is the day on
    which the account was moved to another number, None as long as it hangs on this one.
    """

    id: RecordId
    name: str
    service: str | None = None
    roles: tuple[str, ...] = ()
    importance: str = Importance.NORMAL
    moved_on: date | None = None
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still hangs on this number."""
        return self.moved_on is None

    @property
    def is_important(self) -> bool:
        """Whether to be locked out of it would hurt."""
        return self.importance == Importance.HIGH

    @property
    def locks_out(self) -> bool:
        """Whether whoever loses the number cannot get in by a password alone."""
        return not _LOCKS_OUT.isdisjoint(self.roles)


class Guarded(NamedTuple):
    """How many accounts a number guards: all that were written down, those not moved away, the important of these."""

    total: int = 0
    open: int = 0
    important: int = 0


def guarded(accounts: Iterable[Account]) -> Guarded:
    """Count accounts."""
    found = tuple(accounts)
    left = [account for account in found if account.is_open]
    return Guarded(len(found), len(left), sum(account.is_important for account in left))


def moving_order(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """Return accounts as they are best moved: important ones whose codes or recovery use the number first.

    What has been moved comes last.
    """
    return tuple(sorted(accounts, key=_moving_key))


def united_accounts(ours: tuple[Account, ...], theirs: Iterable[Account]) -> tuple[Account, ...]:
    """Return our accounts and those of ``theirs`` that are not among them, by id or by service and name."""
    known = {one.id for one in ours}
    called = {_called(one) for one in ours}
    return (*ours, *(one for one in theirs if one.id not in known and _called(one) not in called))


def in_known_order(roles: Iterable[str]) -> tuple[str, ...]:
    """Return roles as they are shown, each once; those of a newer version last."""
    given = dict.fromkeys(roles)
    return (*(role for role in ROLES if role in given), *(role for role in given if role not in ROLES))


def importance_rank(importance: str) -> int:
    """Return 0 for the most important, and for what only a newer version knows: in doubt nothing sinks."""
    return IMPORTANCES.index(importance) if importance in IMPORTANCES else 0


def _called(account: Account) -> tuple[str | None, str]:
    return account.service, account.name.casefold()


def _moving_key(account: Account) -> tuple[bool, int, bool, bool, str, str]:
    return (
        not account.is_open,
        importance_rank(account.importance),
        not account.locks_out,
        not account.roles,
        account.name.casefold(),
        account.id,
    )
