"""A key whose passphrase costs next to nothing to try, and wallets sealed with it.

``tests/files/identity_quick.age`` was written by another implementation of age, with the least work there is.
"""

from pathlib import Path

from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.sealing import seal

PASSPHRASE = "two kettles, 一只猫"
IDENTITY = "AGE-SECRET-KEY-1UMTSCSTKH3V42FKWZP9X8PDJT76AHK0QA0VTZYYLQQ60WJHK5VSSS49DFJ"
LOCKED = (Path(__file__).parent / "files" / "identity_quick.age").read_bytes()


def sealed_now(vault, **options):
    """Seal the wallet of a vault with the quick key."""
    seal(vault, AgeKey(IDENTITY), LOCKED, **options)


def unlocked(vault):
    """Unlock a vault with the quick key and return it."""
    if vault.is_sealed:
        vault.key.take(IDENTITY)
    return vault
