"""Errors meant for the user. Their sentences live in ``ui/errors.py``; here is only what happened."""


class WalletError(Exception):
    """Something the user should be told about in a sentence.

    ``code`` names the sentence, ``details`` fill its holes. Details never hold a
    phone number, an ICCID, an activation code or the text of a bad input.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class InvalidInput(WalletError):
    """What was typed or handed over cannot be a card, an event or a rule."""


class NotFound(WalletError):
    """A card, event or provider that was asked for does not exist."""


class StorageError(WalletError):
    """A file could not be read or written. Nothing that was saved before has changed."""


class DamagedFile(StorageError):
    """A file holds something else than what was written. It is left as it is."""


class NewerVersion(StorageError):
    """A file was written by a newer version. It may be read, never written."""


class WalletBusy(StorageError):
    """Another running program holds the wallet for writing."""
