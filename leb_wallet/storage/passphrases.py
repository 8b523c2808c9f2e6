"""What a passphrase seals and opens: the scrypt recipient of the age format, with its armour.

Armoured, so that a cut and an addition can be told from a wrong passphrase.
"""

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError

BEGIN, END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
MAX_WORK = 22  # as the age tool: 2^22 rounds take 4 GB of memory; what we write is 2^16 to 2^20

_EXCESSIVE, _WRONG = "Excessive work", "Decryption failed"  # as pyrage says it; the first measures this computer


def check_passphrase(passphrase: str) -> None:
    """Raise InvalidInput ``passphrase_empty`` or ``passphrase_not_text`` for what is none."""
    if not passphrase:
        raise InvalidInput("passphrase_empty")
    try:
        passphrase.encode()
    except UnicodeEncodeError:
        raise InvalidInput("passphrase_not_text") from None


def sealed_with(data: bytes, passphrase: str) -> bytes:
    """Return ``data`` for a passphrase, opened again once. Takes about two seconds.

    Raises:
        InvalidInput: as :func:`check_passphrase`.
        StorageError: ``sealing_failed``, what came out does not open again.
    """
    from pyrage import passphrase as scrypt

    check_passphrase(passphrase)
    sealed = bytes(scrypt.encrypt(data, passphrase, armored=True))
    if scrypt.decrypt(sealed, passphrase) != data:
        raise StorageError("sealing_failed")
    return sealed


def opened_with(data: bytes, passphrase: str, *, wrong: str, damaged: str, too_costly: str) -> bytes:
    """Return what was sealed. Takes about a second. The last three are the codes of what may be wrong.

    Raises:
        InvalidInput: ``wrong``, another passphrase.
        DamagedFile: ``damaged`` or ``too_costly``.
    """
    from pyrage import DecryptError
    from pyrage import passphrase as scrypt

    try:
        return bytes(scrypt.decrypt(data, passphrase))
    except DecryptError as error:
        if _EXCESSIVE in str(error):
            raise DamagedFile(too_costly) from error
        if _WRONG in str(error):
            raise InvalidInput(wrong) from None
        raise DamagedFile(damaged) from error
