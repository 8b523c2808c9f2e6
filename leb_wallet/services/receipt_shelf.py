"""The receipts as the window and the command line use them."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.domain.file_types import FileKind, type_named, type_of
from leb_wallet.domain.photo_privacy import Stripped, strip
from leb_wallet.domain.receipts import SHORT_SHA, ReceiptFile, ReceiptProblem, ReceiptState, attached
from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.receipt_store import ReceiptStore


class ReceiptShelf:
    """Keeps and shows receipts.

    For lists there is :meth:`glance`, which answers from one look at the folder and what was
    verified since, so that painting never waits for the disk. Content is verified when a record
    is opened (:meth:`look_up`) and by ``leb-wallet doctor`` (:meth:`problems`).
    """

    def __init__(self, store: ReceiptStore, files: Files = DISK) -> None:
        self._store = store
        self._disk = files  # for copies that leave the wallet
        self._files: dict[str, Path] | None = None
        self._altered: set[str] = set()
        self._copies: QTemporaryDir | None = None
        self._own_folder: QTemporaryDir | None = None

    def apart(self) -> "ReceiptShelf":
        """Return an empty shelf for receipts that shall not stay in this wallet; :meth:`throw_away` ends it."""
        folder = QTemporaryDir()
        shelf = ReceiptShelf(ReceiptStore(Path(folder.path()) / "receipts", self._disk), self._disk)
        shelf._own_folder = folder
        return shelf

    def throw_away(self) -> None:
        """Remove a shelf of :meth:`apart` with all that is on it."""
        self.remove_copies()
        if self._own_folder is not None:
            self._own_folder.remove()
            self._own_folder = None

    def keep(self, data: bytes, *, allow_large: bool = False) -> str:
        """Keep a file's content and return its SHA-256.

        Raises:
            InvalidInput, StorageError: see :meth:`ReceiptStore.keep`.
        """
        return self._noted(self._store.keep(data, allow_large=allow_large))

    def keep_file(self, path: Path, *, allow_large: bool = False) -> str:
        """Keep a copy of a file and return its SHA-256.

        Raises:
            InvalidInput, StorageError: see :meth:`ReceiptStore.keep_file`.
        """
        return self._noted(self._store.keep_file(path, allow_large=allow_large))

    def check_file(self, path: Path, *, allow_large: bool = False) -> None:
        """Read a file and keep nothing; raises what :meth:`keep_file` would."""
        self._store.check_file(path, allow_large=allow_large)

    def look_again(self) -> None:
        """Look at the folder again when it is next needed; call it when the wallet has changed."""
        self._files = None

    def glance(self, sha: str) -> str:
        """Return a receipt's state as far as it is known without opening the file."""
        if sha not in self._known_files():
            return ReceiptState.MISSING
        return ReceiptState.ALTERED if sha in self._altered else ReceiptState.PRESENT

    def glance_at(self, shas: Iterable[str]) -> str:
        """Return the worst of the states of several receipts, as :meth:`glance` knows them."""
        states = {self.glance(sha) for sha in shas}
        worst_first = (ReceiptState.MISSING, ReceiptState.ALTERED)
        return next((state for state in worst_first if state in states), ReceiptState.PRESENT)

    def glance_file(self, sha: str) -> ReceiptFile:
        """Return what is known of a receipt without opening it: the type by its name, the size by the folder."""
        state, path = self.glance(sha), self._known_files().get(sha)
        if path is None or state != ReceiptState.PRESENT:
            return ReceiptFile(sha, state)
        try:
            return ReceiptFile(sha, state, type_named(path.suffix[1:]), self._store.size_at(path))
        except StorageError:  # gone since the folder was looked at
            return ReceiptFile(sha, ReceiptState.MISSING)

    def look_up(self, sha: str) -> ReceiptFile:
        """Open a receipt and return what it is, and whether it still is what was attached."""
        return self.look_into(sha)[0]

    def look_into(self, sha: str) -> tuple[ReceiptFile, bytes]:
        """Return what :meth:`look_up` does, and the content; without any where it is missing or altered."""
        try:
            data = self.read(sha)
        except StorageError as error:
            is_gone = error.code == "receipt_missing"
            return ReceiptFile(sha, ReceiptState.MISSING if is_gone else ReceiptState.ALTERED), b""
        try:
            return ReceiptFile(sha, ReceiptState.PRESENT, type_of(data), len(data)), data
        except InvalidInput:  # kept by a newer version, which knows more types
            return ReceiptFile(sha, ReceiptState.PRESENT, None, len(data)), data

    def read(self, sha: str) -> bytes:
        """Return a receipt's content, verified.

        Raises:
            StorageError: ``receipt_missing`` or ``receipt_altered``.
        """
        try:
            data = self._store.read_at(self._found(sha), sha)
        except StorageError as error:
            self._note_state(sha, error.code)
            raise
        self._altered.discard(sha)
        return data

    def path_of(self, sha: str) -> Path | None:
        """Return where a receipt lies, ``None`` for a missing one."""
        return self._found(sha)

    def problems(self, wallet: Wallet) -> list[ReceiptProblem]:
        """Read every receipt that a record names and return those that are missing or altered, by record."""
        self.look_again()
        named = list(attached(wallet))
        states = self._store.states(sha for _, sha in named)
        self._altered = {sha for sha, state in states.items() if state == ReceiptState.ALTERED}
        return [ReceiptProblem(event, sha, states[sha]) for event, sha in named if states[sha] != ReceiptState.PRESENT]

    def orphans(self, wallet: Wallet) -> list[str]:
        """Return the receipts that no record names."""
        return self._store.orphans(sha for _, sha in attached(wallet))

    def save_copy(self, sha: str, path: Path) -> Stripped:
        """Write a copy elsewhere, of a photo without place, time and device; return what was done to it.

        Raises:
            StorageError: ``receipt_missing``, ``receipt_altered``, ``disk_full`` or ``export_not_written``.
        """
        data = self.read(sha)
        kind = type_of(data).kind
        copy = strip(data) if kind == FileKind.IMAGE else Stripped(data, removed=False, certain=True)
        try:
            self._disk.write_atomically(path, copy.data)
        except StorageError as error:
            code = error.code
        else:
            return copy
        if code == "disk_full":
            raise StorageError("disk_full")
        raise StorageError("export_not_written")

    def copy_to_open(self, sha: str) -> Path:
        """Return a copy for another program, which may write into what it opens; it is gone when the wallet closes.

        Raises:
            StorageError: as :meth:`read`, or the copy could not be written.
        """
        data = self.read(sha)
        if self._copies is None:
            self._copies = QTemporaryDir()
        path = Path(self._copies.path()) / f"receipt-{sha[:SHORT_SHA]}.{type_of(data).ext}"
        self._disk.write_atomically(path, data)
        return path

    def remove_copies(self) -> None:
        """Remove what :meth:`copy_to_open` made; call it when the wallet closes."""
        if self._copies is not None:
            self._copies.remove()
            self._copies = None

    def _noted(self, sha: str) -> str:
        self._altered.discard(sha)
        self.look_again()
        return sha

    def _known_files(self) -> dict[str, Path]:
        if self._files is None:
            try:
                self._files = self._store.files()
            except StorageError:  # a drive that is gone: everything is missing until it is back
                self._files = {}
        return self._files

    def _found(self, sha: str) -> Path | None:
        if sha not in self._known_files():
            self.look_again()  # another program may have put it there since
        return self._known_files().get(sha)

    def _note_state(self, sha: str, code: str) -> None:
        if code == "receipt_missing":
            self.look_again()
        else:
            self._altered.add(sha)
