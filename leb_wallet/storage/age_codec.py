"""What is sealed, in the age format (age-encryption.org/v1): a key, whole files, and lines of the journal.

All cryptography is that of ``pyrage``, the Rust implementation of age. A sealed file opens with the ``age`` tool::

    age -d -i recovery.txt wallet.json.age
    while read -r line; do echo "$line" | base64 -d | age -d -i recovery.txt; done < journal.jsonl.age64

The sums that chain the lines are inside what is sealed, so nobody without the key can add a line that counts.
"""

import re
from base64 import b64decode, b64encode

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError

MAGIC = b"age-encryption.org/v1\n"

_IDENTITY = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]{58}", re.ASCII)
_OTHER_KEY = "No matching keys"  # as pyrage says it; also where the beginning of a file is damaged
_CHUNK, _TAG, _NONCE = 64 * 1024, 16, 16  # of the payload
_HEADER_END = re.compile(rb"^--- [A-Za-z0-9+/]{43}\n", re.MULTILINE)
_TEXT_START = b"{"  # every line of a journal is a JSON object; base64 has no brace


class AgeKey:
    """An X25519 identity of age: it seals, and opens what it has sealed.

    One object serves all files of a wallet, so that :meth:`forget` locks them all at once.
    """

    def __init__(self, text: str = "") -> None:
        """``text`` is an identity as age writes it; without one the key is not there yet.

        Raises:
            InvalidInput: ``recovery_not_a_key``.
        """
        self._text = ""
        self._identity: object = None
        self._recipient: object = None
        if text:
            self.take(text)

    def __repr__(self) -> str:
        """Tell nothing of the key."""
        return f"<AgeKey {'there' if self.is_there else 'forgotten'}>"

    @classmethod
    def generate(cls) -> "AgeKey":
        """Return a new key."""
        from pyrage import x25519

        return cls(str(x25519.Identity.generate()))

    @property
    def is_there(self) -> bool:
        """Whether this object can seal and open."""
        return self._identity is not None

    @property
    def text(self) -> str:
        """The identity as age writes it: who has it can read everything."""
        self._refuse_if_forgotten()
        return self._text

    @property
    def recipient(self) -> str:
        """The public half."""
        self._refuse_if_forgotten()
        return str(self._recipient)

    def take(self, text: str) -> None:
        """Become the key that stands in ``text``, among other lines.

        Raises:
            InvalidInput: ``recovery_not_a_key``.
        """
        from pyrage import IdentityError, x25519

        found = _IDENTITY.search(text.upper())
        if found is None:
            raise InvalidInput("recovery_not_a_key")
        try:
            identity = x25519.Identity.from_str(found[0])
        except IdentityError as error:
            raise InvalidInput("recovery_not_a_key") from error
        self._text, self._identity, self._recipient = found[0], identity, identity.to_public()

    def forget(self) -> None:
        """Let go of the key. Python does not overwrite memory: traces may stay until it is used again."""
        self._text, self._identity, self._recipient = "", None, None

    def seal(self, data: bytes) -> bytes:
        """Return ``data`` as a message of age.

        Raises:
            StorageError: ``wallet_locked``.
        """
        from pyrage import encrypt

        self._refuse_if_forgotten()
        return bytes(encrypt(data, [self._recipient]))

    def unseal(self, data: bytes, name: str = "") -> bytes:
        """Return what was sealed.

        Raises:
            DamagedFile: ``sealed_damaged``, or ``sealed_with_other_key``; ``file`` is ``name``.
            StorageError: ``wallet_locked``.
        """
        from pyrage import DecryptError, decrypt

        self._refuse_if_forgotten()
        try:
            return bytes(decrypt(data, [self._identity]))
        except DecryptError as error:
            if _OTHER_KEY in str(error):
                raise DamagedFile("sealed_with_other_key", file=name) from error
            raise DamagedFile("sealed_damaged", file=name) from error

    def _refuse_if_forgotten(self) -> None:
        if self._identity is None:
            raise StorageError("wallet_locked")


class AgeCodec:
    """Lines of a sealed journal: each one message of age, in base64."""

    journal_bytes: int | None = None

    def __init__(self, key: AgeKey) -> None:
        self._key = key

    def proves(self, line: bytes) -> bool:
        """Tell whether a line is sealed."""
        return not line.startswith(_TEXT_START)

    def encode(self, line: bytes) -> bytes:
        """Return a line as it goes to the disk. Raises StorageError, ``wallet_locked``."""
        return b64encode(self._key.seal(line))

    def decode(self, line: bytes) -> bytes:
        """Return what a line says; a ValueError where it is damaged.

        A line that was never sealed is taken as it is, so that history from before reads on. It gets into
        no wallet: it would have to follow a sum that only the key can read.
        """
        if line.startswith(_TEXT_START):
            return line
        try:
            return self._key.unseal(b64decode(line, validate=True))
        except DamagedFile as error:
            raise ValueError("not sealed with this key, or damaged") from error


def size_inside(size: int, start: bytes) -> int | None:
    """Return how large a message of age of ``size`` bytes is once opened, ``None`` where it cannot be told.

    Args:
        size: of the whole message.
        start: its first kilobyte or more.
    """
    end = _HEADER_END.search(start)
    if end is None or not start.startswith(MAGIC):
        return None
    payload = size - end.end() - _NONCE
    chunks = max(1, -(-payload // (_CHUNK + _TAG)))
    return max(0, payload - chunks * _TAG)
