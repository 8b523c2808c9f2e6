"""The keyring of the desktop, for those who do not want to type the passphrase on their own computer."""

from contextlib import suppress
from typing import Any

from leb_wallet.domain.errors import StorageError

SERVICE = "leb-wallet"


class KeyRing:
    """Keeps the key of one wallet, under the public half of the key, where the desktop keeps passwords.

    Nothing here fails for want of a keyring: typing the passphrase always works.
    """

    def is_there(self) -> bool:
        """Tell whether there is a keyring that keeps things safe; one that writes plain files does not count."""
        backend = _backend()
        return backend is not None and backend.priority >= 1

    def read(self, name: str) -> str | None:
        """Return what is kept under a name; None where there is none, or the user refused."""
        backend = _backend()
        if backend is None:
            return None
        try:
            found = backend.get_password(SERVICE, name)
        except Exception:  # noqa: BLE001 - each backend has its own; without the keyring one types
            return None
        return found if isinstance(found, str) else None

    def keep(self, name: str, key: str) -> None:
        """Keep a key.

        Raises:
            StorageError: ``keyring_missing`` or ``keyring_refused``.
        """
        backend = _backend()
        if backend is None:
            raise StorageError("keyring_missing")
        try:
            backend.set_password(SERVICE, name, key)
        except Exception:  # noqa: BLE001 - its text may hold what was to be kept
            raise StorageError("keyring_refused") from None

    def remove(self, name: str) -> None:
        """Forget a key; one that is not there is no error."""
        backend = _backend()
        if backend is not None:
            with suppress(Exception):
                backend.delete_password(SERVICE, name)


def _backend() -> Any:
    """Return the keyring that the system offers, None where there is none."""
    try:
        import keyring
        from keyring.backends import fail, null
    except ImportError:  # an optional part
        return None
    try:
        found = keyring.get_keyring()
    except Exception:  # noqa: BLE001 - a keyring that cannot even be asked
        return None
    return None if isinstance(found, fail.Keyring | null.Keyring) else found
