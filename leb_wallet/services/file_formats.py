"""The versions of the files this program writes, for who compares two computers."""

from leb_wallet.storage.layout import JOURNAL_NAME, WALLET_NAME
from leb_wallet.storage.lines import FORMAT
from leb_wallet.storage.snapshot import current_version


def file_formats() -> dict[str, int]:
    """Return the version of each kind of file, by the file's name."""
    return {WALLET_NAME: current_version(), JOURNAL_NAME: FORMAT}
