"""The writing lock: one running program at a time may write the wallet.

The system holds the lock for as long as the program lives, so a crash, a kill or a
re-used process number leaves nothing behind that anybody would have to delete. Imported
before the window shows: standard library only.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from leb_wallet.domain.errors import WalletBusy
from leb_wallet.storage.files import DISK, PRIVATE_FILE, Files, storage_error

LOCK_NAME = "lock"
PAUSE_S = 0.02
TIMEOUT_S = 5.0  # a change takes milliseconds; compacting a very large wallet, seconds

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 0x7FFF0000  # far behind the text: a locked byte cannot be read by others

    def _try_lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class WalletLock:
    """The lock of one data folder."""

    def __init__(self, folder: Path, files: Files = DISK, name: str = LOCK_NAME) -> None:
        self._folder = folder
        self._path = folder / name
        self._files = files
        self._handle: int | None = None
        # A drive that was pulled must find its place free when it comes back.
        self._had_folder = folder.is_dir()

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def acquire(self, timeout_s: float = TIMEOUT_S) -> None:
        """Take the lock, waiting at most ``timeout_s`` for whoever has it; a new folder is made.

        Raises:
            WalletBusy: ``wallet_busy``.
            StorageError: the folder or the lock file cannot be made; ``folder_missing`` where it was there before.
        """
        assert self._handle is None, "the lock is held already"
        handle = self._open()
        try:
            self._wait(handle, time.monotonic() + timeout_s)
        except OSError as error:
            os.close(handle)
            raise storage_error(error, self._path) from error
        except WalletBusy:
            os.close(handle)
            raise
        self._handle = handle
        self._had_folder = True

    def _open(self) -> int:
        for is_first_try in (True, False):
            try:
                return os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
            except FileNotFoundError as error:
                if not is_first_try or self._had_folder:
                    raise storage_error(error, self._folder) from error
                self._files.make_private_folder(self._folder)
            except OSError as error:
                raise storage_error(error, self._path) from error
        raise AssertionError

    def release(self) -> None:
        """Give the lock back; without holding it nothing happens."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with suppress(OSError):  # closing gives it back as well
                _unlock(handle)
            os.close(handle)

    @contextmanager
    def held(self, timeout_s: float = TIMEOUT_S) -> Iterator[None]:
        """Hold the lock for a ``with`` block; see :meth:`acquire` for the errors."""
        self.acquire(timeout_s)
        try:
            yield
        finally:
            self.release()

    def _wait(self, handle: int, until: float) -> None:
        while True:
            try:
                _try_lock(handle)
            except BlockingIOError as error:
                if time.monotonic() >= until:
                    raise WalletBusy("wallet_busy") from error
                time.sleep(PAUSE_S)
            else:
                return
