"""What an examination of the wallet's files found."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from leb_wallet.domain.receipts import ReceiptProblem


class Level:
    """How much a finding matters."""

    FINE = "fine"
    NOTE = "note"  # no fault; good to know
    WARN = "warn"
    BAD = "bad"  # the wallet cannot be opened, or saving may fail


class Repair:
    """What can be done about a finding."""

    REBUILD = "rebuild"
    TIDY = "tidy"
    MERGE = "merge"
    PERMISSIONS = "permissions"
    BACKUP = "backup"


class Finding(NamedTuple):
    """One thing that was looked at. ``names`` are the files it is about, as they lie in the wallet's folder."""

    code: str
    level: str
    details: Mapping[str, object] = MappingProxyType({})
    repair: str = ""
    names: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether something should be done."""
        return self.level in (Level.WARN, Level.BAD)


class Health(NamedTuple):
    """All findings; receipts that are missing or altered, and those that no record names, one by one."""

    findings: tuple[Finding, ...]
    receipts: tuple[ReceiptProblem, ...] = ()
    orphans: tuple[str, ...] = ()

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        return not any(finding.is_wrong for finding in self.findings)

    def repairs(self) -> tuple[str, ...]:
        """Return what can be done, in the order in which it is done."""
        return tuple(dict.fromkeys(finding.repair for finding in _in_order(self.findings) if finding.repair))


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    order = (Repair.REBUILD, Repair.BACKUP, Repair.MERGE, Repair.PERMISSIONS, Repair.TIDY, "")
    return sorted(findings, key=lambda finding: order.index(finding.repair))
