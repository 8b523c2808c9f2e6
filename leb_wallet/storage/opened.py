"""What reading a wallet brings to light."""

from typing import NamedTuple

from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.layout import JOURNAL_NAME
from leb_wallet.storage.lines import Reading
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.replay import replayed


class Outside(NamedTuple):
    """The files do not go on from what was read and written here: an older copy, another history, an edited file.

    ``base`` is the last state both have in common; None where there is none, or nobody knows it.
    """

    base: Wallet | None = None


class Opened(NamedTuple):
    """A wallet as read, what was found on the way, and why it must not be written, if so.

    ``read_only`` is a code such as ``wallet_newer_version``. With ``outside``, what was recorded here may be
    missing in the wallet: both must be merged.
    """

    wallet: Wallet
    notices: tuple[Notice, ...] = ()
    read_only: str | None = None
    outside: Outside | None = None


def opened_with(before: Wallet, reading: Reading) -> Opened:
    """Return the wallet after the lines of a journal, and what is wrong with them."""
    wallet, failed = replayed(before, reading.lines) if reading.lines else (before, [])
    notices = [Notice("journal_line_damaged", {"file": JOURNAL_NAME, "line": n}) for n in reading.damaged]
    notices += [Notice("journal_line_newer", {"file": JOURNAL_NAME, "line": n}) for n in reading.newer]
    notices += [Notice("journal_edit_not_applied", {"file": JOURNAL_NAME, "line": n}) for n in failed]
    if reading.torn:
        notices.append(Notice("journal_torn", {"file": JOURNAL_NAME, "bytes": reading.torn}))
    return Opened(wallet, tuple(notices), "journal_newer_version" if reading.newer else None)
