"""The files that prove an act: ``receipts/<sha256>.<ext>``, named by what is in them, never overwritten or removed.

A file is on the disk before the record that names it, so a crash in between leaves a file that
no record names, never the reverse. What a file was called before is not kept: names may tell private things.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from leb_wallet.domain.errors import DamagedFile, InvalidInput, StorageError
from leb_wallet.domain.file_types import type_of
from leb_wallet.domain.receipts import SHORT_SHA, ReceiptState
from leb_wallet.storage.files import DISK, Files

MEGABYTE = 1_000_000
LARGE_BYTES = 10 * MEGABYTE  # a photo of a receipt is a third of this; more is asked about
MAX_BYTES = 64 * MEGABYTE

_NAME = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,5}", re.ASCII)


class ReceiptStore:
    """A folder of receipts.

    No lock is needed: two writers of one name write the same content. Files with other
    names, such as those of sync programs, are not looked at.
    """

    def __init__(self, folder: Path, files: Files = DISK) -> None:
        self._folder = folder
        self._files = files
        self._had_parent = folder.parent.is_dir()

    def keep(self, data: bytes, *, allow_large: bool = False) -> str:
        """Keep a file's content and return its SHA-256; one that is kept already stays as it is.

        A file of that name with another content is put aside under a name of its own.

        Raises:
            InvalidInput: ``receipt_empty``, ``receipt_type_unknown``, ``receipt_large``
                (may be repeated with ``allow_large``) or ``receipt_too_large``.
            StorageError: nothing was kept. ``folder_missing``: the wallet's folder was there and is gone.
        """
        _check_size(len(data), allow_large)
        ext = type_of(data).ext
        sha = sha256(data).hexdigest()
        path = self._folder / f"{sha}.{ext}"
        if self.state_at(path) == ReceiptState.PRESENT:
            return sha
        self._make_folder()
        if path.name in self._files.names(self._folder):
            self._files.rename(path, path.with_name(f"{path.name}.altered-{token_hex(4)}"))
        self._files.write_atomically(path, data)
        return sha

    def keep_named(self, data: bytes, sha: str) -> bool:
        """Keep what was called ``sha`` elsewhere; tell whether it is what that says. Raises as :meth:`keep`."""
        return sha256(data).hexdigest() == sha and self.keep(data, allow_large=True) == sha

    def _make_folder(self) -> None:
        """Make the folder, but not that of a wallet on a drive that was pulled: its place must be free."""
        if self._had_parent and not self._folder.parent.is_dir():
            raise StorageError("folder_missing", file=self._folder.parent.name)
        self._files.make_private_folder(self._folder)
        self._had_parent = True

    def keep_file(self, path: Path, *, allow_large: bool = False) -> str:
        """Keep a copy of any ordinary file; its size is looked at before it is opened.

        Raises:
            InvalidInput: as :meth:`keep`.
            StorageError: as :meth:`keep`, or ``receipt_gone``, ``receipt_not_a_file``, ``receipt_unreadable``
                for the file to be copied. None of them tells its name.
        """
        return self.keep(self._read_outside(path, allow_large), allow_large=allow_large)

    def check_file(self, path: Path, *, allow_large: bool = False) -> None:
        """Read a file and keep nothing; raises what :meth:`keep_file` would."""
        type_of(self._read_outside(path, allow_large))

    def _read_outside(self, path: Path, allow_large: bool) -> bytes:
        try:
            _check_size(self._files.size(path), allow_large)
            return self._files.read_part(path, 0, MAX_BYTES + 1)  # it may have grown since
        except StorageError as error:
            code = error.code
        if code in ("file_missing", "folder_missing"):
            raise StorageError("receipt_gone")
        if code == "not_a_file":
            raise StorageError("receipt_not_a_file")
        raise StorageError("receipt_unreadable")

    def files(self) -> dict[str, Path]:
        """Return all receipts by their SHA-256, from one look at the folder and none into the files."""
        names = filter(_NAME.fullmatch, self._files.names(self._folder))
        return {name[:64]: self._folder / name for name in names}

    def state_of(self, sha: str) -> str:
        """Return whether a receipt is present, missing or altered; its content is read."""
        path = self.files().get(sha)
        return self.state_at(path) if path else ReceiptState.MISSING

    def states(self, shas: Iterable[str]) -> Mapping[str, str]:
        """Return the states of many receipts; the content of each is read."""
        files = self.files()
        return {sha: self.state_at(files[sha]) if sha in files else ReceiptState.MISSING for sha in dict.fromkeys(shas)}

    def state_at(self, path: Path) -> str:
        """Return the state of the receipt of which :meth:`files` told the path."""
        try:
            return ReceiptState.PRESENT if self._content(path) is not None else ReceiptState.ALTERED
        except StorageError as error:
            is_gone = error.code in ("file_missing", "folder_missing")
            return ReceiptState.MISSING if is_gone else ReceiptState.ALTERED

    def size_at(self, path: Path) -> int:
        """Return the size in bytes of the receipt of which :meth:`files` told the path. Raises StorageError."""
        return self._files.size(path)

    def read(self, sha: str) -> bytes:
        """Return the content of a receipt, which is what was attached.

        Raises:
            StorageError: ``receipt_missing``, or ``receipt_altered``; ``receipt`` is the beginning of the SHA-256.
        """
        return self.read_at(self.files().get(sha), sha)

    def read_at(self, path: Path | None, sha: str) -> bytes:
        """Return the content of the receipt of which :meth:`files` told the path; see :meth:`read`."""
        if path is None or self._files.identity(path) is None:
            raise StorageError("receipt_missing", receipt=sha[:SHORT_SHA])
        try:
            data = self._content(path)
        except StorageError as error:
            if error.code == "file_missing":
                raise StorageError("receipt_missing", receipt=sha[:SHORT_SHA]) from error
            raise
        if data is None:
            raise DamagedFile("receipt_altered", receipt=sha[:SHORT_SHA])
        return data

    def path_of(self, sha: str) -> Path | None:
        """Return where a receipt lies, ``None`` for a missing one; sealed, its name there is longer."""
        return self.files().get(sha)

    def orphans(self, known: Iterable[str]) -> list[str]:
        """Return the receipts that none of ``known`` names, such as after a crash before their record was written."""
        return sorted(set(self.files()) - set(known))

    def _content(self, path: Path) -> bytes | None:
        """Return a receipt's content, ``None`` where it is another than its name says."""
        if self._files.size(path) > MAX_BYTES:
            return None  # never written by us, so not worth reading
        data = self._files.read_part(path, 0, MAX_BYTES + 1)
        return data if sha256(data).hexdigest() == path.name[:64] else None


def _check_size(size: int, allow_large: bool) -> None:
    megabytes = -(-size // MEGABYTE)
    if size > MAX_BYTES:
        raise InvalidInput("receipt_too_large", size=megabytes, limit=MAX_BYTES // MEGABYTE)
    if size > LARGE_BYTES and not allow_large:
        raise InvalidInput("receipt_large", size=megabytes)
