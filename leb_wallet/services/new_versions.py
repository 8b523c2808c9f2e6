"""Looks for newer versions of the program: only when switched on, once a week at most, or when told to.

It holds no connection itself: whoever makes it hands over what asks, see :mod:`leb_wallet.app.version_asker`.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from leb_wallet.domain.errors import StorageError, WalletError
from leb_wallet.domain.new_version import Published, VersionMemory, read_answer
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.storage.settings_file import load_lenient, save

FILE_NAME = "new_version.json"
FIRST_LOOK_MS = 5 * 60_000  # the start has other things to do, and so has its user
NEXT_LOOK_MS = 24 * 3_600_000
_REACHED_NOBODY = frozenset({"versions_unreachable", "versions_no_tls"})

Cancel = Callable[[], None]
# Sends the question and tells what came of it, never before it has returned, and nothing once it is cancelled.
Ask = Callable[[Callable[[bytes], None], Callable[[WalletError], None]], Cancel]


class NewVersions(QObject):
    """Knows the newest version it has heard of, and asks anew when it is time.

    ``failure`` is why the last question had no answer. It may be asked by hand also while it is switched off.

    Signals:
        changed: a question was sent or is over, another version is known, or one is skipped.
    """

    changed = Signal()

    def __init__(
        self,
        settings: SettingsService,
        own: str,
        folder: Path,
        *,
        ask: Ask,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """``own`` is the version that runs, ``folder`` where it is remembered what was heard."""
        super().__init__(parent)
        self._settings, self.own, self._path, self._ask, self._now = settings, own, folder / FILE_NAME, ask, now
        self._cancel: Cancel | None = None
        self._was_on = False
        self.failure: WalletError | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether it looks by itself."""
        return self._settings.settings.looks_for_versions

    @property
    def is_asking(self) -> bool:
        """Whether a question is on its way."""
        return self._cancel is not None

    @property
    def memory(self) -> VersionMemory:
        """What was heard so far."""
        return self._read

    @property
    def newer(self) -> Published | None:
        """What has been released after the version that runs, as far as it is known."""
        return self._read.newer_than(self.own)

    @property
    def worth_a_word(self) -> Published | None:
        """What to tell the user without being asked; nothing while it is switched off."""
        return self._read.worth_a_word(self.own) if self.is_on else None

    def begin(self) -> None:
        """Follow the settings from now on. Nothing is asked before some minutes have passed."""
        self._settings.changed.connect(self._follow)
        self._follow()

    def look(self) -> None:
        """Ask if it is switched on and time to."""
        if self.is_on and self._timer.interval() != NEXT_LOOK_MS:
            self._timer.start(NEXT_LOOK_MS)
        if self.is_on and self._read.is_due(self._now()):
            self.ask_now()

    def ask_now(self) -> None:
        """Ask, whether it is time or not; a question that is on its way will do."""
        if self._cancel is not None:
            return
        self.failure = None
        self._cancel = self._ask(self._on_answer, self._on_failure)
        self.changed.emit()

    def skip(self) -> None:
        """Say no more of the version that is known; of the next one, yes."""
        if self._read.newest is not None:
            self._keep(self._read.replace(skipped=self._read.newest.version))
            self.changed.emit()

    def close(self) -> None:
        """Ask no longer."""
        self._timer.stop()
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    # --- Inside ---------------------------------------------------------------------------

    @cached_property
    def _read(self) -> VersionMemory:
        try:
            return load_lenient(VersionMemory, self._path).value
        except StorageError:
            return VersionMemory()

    def _keep(self, memory: VersionMemory) -> None:
        self._read = memory
        with suppress(StorageError):  # it is known until the program ends, and is asked for again after that
            save(memory, self._path)

    def _follow(self) -> None:
        if self.is_on == self._was_on:
            return
        self._was_on = self.is_on
        if self.is_on:
            self._timer.start(FIRST_LOOK_MS)
        else:
            self.close()
        self.changed.emit()

    def _on_answer(self, data: bytes) -> None:
        try:
            published = read_answer(data)
        except WalletError as error:
            self._on_failure(error)
            return
        self._cancel = None
        self._keep(self._read.with_answer(published, self._now()))
        self.changed.emit()

    def _on_failure(self, error: WalletError) -> None:
        """Count the question, unless nobody was reached: then it is asked again tomorrow, or after the next start."""
        self._cancel, self.failure = None, error
        if error.code not in _REACHED_NOBODY:
            self._keep(self._read.replace(asked_at=self._now()))
        self.changed.emit()
