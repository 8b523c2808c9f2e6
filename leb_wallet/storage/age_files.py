"""The file system of a wallet that may be sealed: who reads and writes through it need not know.

Sealed, ``wallet.json`` lies on the disk as ``wallet.json.age``, and so do receipts, history and backups. The journal,
whose lines are sealed one by one, is ``journal.jsonl.age64``, and everything set aside of it likewise.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from leb_wallet.domain.errors import StorageError
from leb_wallet.storage.age_codec import AgeKey, size_inside
from leb_wallet.storage.files import MAX_FILE_BYTES, AppendHandle, FileId, Files

T = TypeVar("T")

SEALED, SEALED_LINES = ".age", ".age64"
JOURNAL = "journal.jsonl"
STRICT = ("wallet.json", JOURNAL)  # never taken from a plain file that lies beside the sealed ones
NOT_SECRET = ("identity.age", "settings.json", "state.json", "reminders", "lock")  # beginnings of names in the folder
_HEADER_BYTES = 4096


def sealed_name(name: str) -> str:
    """Return the name a file of the wallet has when it is sealed."""
    return name + (SEALED_LINES if name.startswith(JOURNAL) else SEALED)


class AgeFiles(Files):
    """Files of one folder, sealed with ``key`` while :attr:`is_sealing`; all others as they are.

    Besides what :class:`Files` says, everything may raise StorageError with ``wallet_locked``, and reading
    DamagedFile with ``sealed_damaged`` or ``sealed_with_other_key``.
    """

    def __init__(self, folder: Path, key: AgeKey, disk: Files) -> None:
        super().__init__(disk._sleep)
        self._folder, self._key, self._disk = folder, key, disk
        self.is_sealing = False

    def call(self, name: str, act: Callable[..., T], *args: Any) -> T:
        """Make one system call."""
        return self._disk.call(name, act, *args)

    def identity(self, path: Path) -> FileId | None:
        """Return the state of a file as it lies on the disk."""
        return super().identity(self._found(path))

    def size(self, path: Path) -> int:
        """Return the size of a file's content."""
        found = self._found(path)
        size = super().size(found)
        if not self._is_message(found, path):
            return size
        inside = size_inside(size, super().read_part(found, 0, _HEADER_BYTES))
        return size if inside is None else inside

    def read_part(self, path: Path, start: int, length: int = MAX_FILE_BYTES) -> bytes:
        """Return a part of a file's content; a sealed one is opened whole."""
        found = self._found(path)
        if not self._is_message(found, path):
            return super().read_part(found, start, length)
        content = self._key.unseal(super().read_part(found, 0, MAX_FILE_BYTES), path.name)
        return content if start == 0 and length >= len(content) else content[start : start + length]

    def open_for_append(self, path: Path) -> AppendHandle:
        """Open the journal, whose lines the codec has sealed already."""
        if self._is_covered(path) and not path.name.startswith(JOURNAL):
            raise StorageError("not_a_file", file=path.name)  # a message cannot grow
        return super().open_for_append(self._place(path))

    def write_atomically(self, path: Path, data: bytes) -> None:
        """Replace a file, or make it."""
        place = self._place(path)
        super().write_atomically(place, self._key.seal(data) if self._is_message(place, path) else data)

    def rename(self, path: Path, target: Path) -> None:
        """Give a file another name in its folder."""
        found = self._found(path)
        super().rename(found, target.with_name(target.name + found.name[len(path.name) :]))

    def remove(self, path: Path) -> None:
        """Remove a file."""
        super().remove(self._found(path))

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, without what sealing adds to them."""
        names = super().names(folder)
        if not self._is_covered(folder / "any"):
            return names
        return sorted({name.removesuffix(SEALED_LINES).removesuffix(SEALED) if _adds(name) else name for name in names})

    def remove_temporary(self, path: Path) -> None:
        """Remove what crashes left beside a file."""
        self._disk.remove_temporary(self._place(path))

    def _is_covered(self, path: Path) -> bool:
        if not self.is_sealing or self._folder not in path.parents:
            return False
        return path.parent != self._folder or not path.name.startswith(NOT_SECRET)

    def _is_message(self, found: Path, path: Path) -> bool:
        return found.name == path.name + SEALED and self._is_covered(path)

    def _place(self, path: Path) -> Path:
        """Return where a file is written."""
        return path.with_name(sealed_name(path.name)) if self._is_covered(path) else path

    def _found(self, path: Path) -> Path:
        """Return where a file is read: one put there by hand or a sync program may be plain."""
        place = self._place(path)
        if place == path or path.name.startswith(STRICT) or self._disk.identity(place) is not None:
            return place
        return path if self._disk.identity(path) is not None else place


def _adds(name: str) -> bool:
    return name.endswith((SEALED, SEALED_LINES)) and not name.startswith("identity.age")
