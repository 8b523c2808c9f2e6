"""Examines the files of a wallet, says what is wrong, and repairs what can be repaired without losing anything."""

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from leb_wallet.domain.clock_watch import ClockVerdict, judge_start
from leb_wallet.domain.conflict_copies import is_conflict_copy
from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.health import Finding, Health, Level, Repair
from leb_wallet.domain.receipts import attached
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.backups_service import BackupsService, Rebuilder
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.backups import BACKUPS_NAME, BackupStore
from leb_wallet.storage.files import DISK, PRIVATE_FILE, PRIVATE_FOLDER, WINDOWS, Files, storage_error
from leb_wallet.storage.kept_catalogue import CATALOGUE_NAME
from leb_wallet.storage.layout import HISTORY_NAME, JOURNAL_NAME, WALLET_NAME
from leb_wallet.storage.lines import PLAIN, Codec
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.past_lines import pieces
from leb_wallet.storage.rebuild import read_chain
from leb_wallet.storage.wallet_store import WalletStore

SET_ASIDE = "set-aside"
LEAST_FREE_BYTES, FEW_FREE_BYTES = 20_000_000, 200_000_000
LEFT_OVER_AFTER = timedelta(days=1)
BACKUP_OLD_DAYS = 14

_NOBODY = "00000000"  # a device that only looks
_OUR_FILES = (
    *(WALLET_NAME, JOURNAL_NAME, "settings.json", "state.json", "reminders.json"),
    *("new_version.json", CATALOGUE_NAME, "lock"),
)
_OUR_FOLDERS = (HISTORY_NAME, BACKUPS_NAME, "receipts", SET_ASIDE)
_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{8}\.tmp", re.ASCII)
_SET_ASIDE = re.compile(
    r"(wallet\.json|journal\.jsonl)\.(damaged|torn)-[0-9a-f-]+"
    r"|(settings|state|reminders|new_version|catalogue)\.json\.bad-[0-9a-f]+"
    r"|receipts/[0-9a-f]{64}\.[a-z0-9]+\.altered-[0-9a-f]+",
    re.ASCII,
)


class Doctor:
    """Looks at the files of one wallet; nothing is changed before :meth:`repair`."""

    def __init__(
        self,
        folder: Path,
        receipts: ReceiptShelf,
        now: Callable[[], datetime],
        *,
        notices: tuple[Notice, ...] = (),
        files: Files = DISK,
        codec: Codec = PLAIN,
    ) -> None:
        """``now`` tells the moment, aware; ``notices`` are what was found at the start besides the wallet itself."""
        self._folder, self._receipts, self._now = folder, receipts, now
        self._notices = notices
        self._files, self._codec = files, codec

    def examine(self) -> Health:
        """Look at everything. What cannot be looked at is a finding, too."""
        wallet, found = self._opened()
        problems = tuple(self._receipts.problems(wallet)) if wallet is not None else ()
        orphans = tuple(self._receipts.orphans(wallet)) if wallet is not None else ()
        for look in (self._past, self._settings, self._left_over, self._privacy, self._space):
            try:
                found += look()
            except StorageError as error:
                found.append(Finding(error.code, Level.WARN, error.details))
        if wallet is not None:
            count = len({sha for _, sha in attached(wallet)})
            if problems:
                found.append(Finding("receipts_wrong", Level.WARN, {"count": len(problems)}))
            elif count:
                found.append(Finding("receipts_fine", Level.FINE, {"count": count}))
            if orphans:
                found.append(Finding("receipt_orphans", Level.NOTE, {"count": len(orphans)}))
        found += self._clock(wallet)
        found += self._backups(wallet)
        return Health(tuple(found), problems, orphans)

    def repair(
        self, health: Health, wanted: tuple[str, ...], backups: BackupsService | None, rebuilder: Rebuilder
    ) -> None:
        """Carry out repairs that were found possible, a backup first.

        Args:
            backups: that of the open wallet, ``None`` where it cannot be opened; then it is rebuilt first,
                and has to be opened before anything else.

        Raises:
            StorageError: what was done before this stays done; nothing is lost.
        """
        for repair in health.repairs():
            if repair not in wanted:
                continue
            names = [name for found in health.findings if found.repair == repair for name in found.names]
            if repair == Repair.REBUILD:
                rebuilder.carry_out()
            elif repair == Repair.BACKUP and backups is not None:
                backups.make()
            elif repair == Repair.MERGE and backups is not None:
                for name in names:
                    backups.merge_file(self._folder / name)
                    self._put_aside(name)
            elif repair == Repair.PERMISSIONS:
                self._make_private(names)
            elif repair == Repair.TIDY:
                if backups is not None:
                    backups.make()
                for name in names:
                    self._put_aside(name)

    # --- What is looked at ----------------------------------------------------------------

    def _opened(self) -> tuple[Wallet | None, list[Finding]]:
        store = WalletStore(self._folder, _NOBODY, self._now_ms, self._files, self._codec)
        try:
            opened = store.open()
        except NewerVersion as error:
            return None, [Finding(error.code, Level.BAD, error.details)]
        except DamagedFile as error:
            return None, [Finding(error.code, Level.BAD, error.details, Repair.REBUILD)]
        except StorageError as error:
            return None, [Finding(error.code, Level.BAD, error.details)]
        finally:
            store.close()
        events = sum(map(len, opened.wallet.events.values()))
        counts = {"cards": len(opened.wallet.cards), "events": events}
        found = [Finding("wallet_fine", Level.FINE, counts)]
        if opened.read_only:
            found.append(Finding(opened.read_only, Level.NOTE))
        found += [Finding(notice.code, Level.WARN, notice.details) for notice in opened.notices]
        return opened.wallet, found

    def _past(self) -> list[Finding]:
        chain = read_chain(pieces(self._folder, self._files), self._codec)
        found = [Finding("history_unreadable", Level.WARN, {"file": name}) for name in chain.unreadable]
        if chain.gaps:
            found.append(Finding("history_gap", Level.WARN, {"count": chain.gaps}))
        return found or [Finding("history_fine", Level.FINE, {"count": len(chain.lines)})]

    def _settings(self) -> list[Finding]:
        return [Finding(notice.code, Level.NOTE, notice.details) for notice in self._notices]

    def _left_over(self) -> list[Finding]:
        names = [name for name in self._names() if self._is_left_over(name)]
        copies = [name for name in self._files.names(self._folder) if is_conflict_copy(name)]
        wallets = tuple(name for name in copies if name.startswith("wallet"))
        others = tuple(name for name in copies if name not in wallets)
        found = []
        if wallets:
            found.append(Finding("conflict_copies", Level.WARN, {"count": len(wallets)}, Repair.MERGE, wallets))
        if others:
            found.append(Finding("other_conflict_copies", Level.NOTE, {"count": len(others)}, "", others))
        if names:
            found.append(Finding("left_over", Level.NOTE, {"count": len(names)}, Repair.TIDY, tuple(names)))
        return found

    def _privacy(self) -> list[Finding]:
        if WINDOWS or not self._mode(".") & 0o077:  # nobody else comes into the folder, or modes tell nothing
            return []
        names = tuple(name for name in self._our_names() if self._mode(name) & 0o077)
        if not names:
            return []
        return [Finding("open_to_others", Level.WARN, {"count": len(names)}, Repair.PERMISSIONS, (".", *names))]

    def _space(self) -> list[Finding]:
        try:
            free = self._files.call("space", shutil.disk_usage, self._folder).free
        except OSError as error:
            raise storage_error(error, self._folder) from error
        if free >= FEW_FREE_BYTES:
            return [Finding("space_fine", Level.FINE, {"bytes": free})]
        return [Finding("space_low", Level.BAD if free < LEAST_FREE_BYTES else Level.WARN, {"bytes": free})]

    def _clock(self, wallet: Wallet | None) -> list[Finding]:
        newest = max((event.recorded_at for event in wallet.all_events()), default=None) if wallet else None
        is_wrong = judge_start(None, newest, self._now()) in (ClockVerdict.LOOKS_WRONG, ClockVerdict.BACKWARDS)
        return [Finding("clock_looks_wrong", Level.WARN)] if is_wrong else []

    def _backups(self, wallet: Wallet | None) -> list[Finding]:
        store = BackupStore(self._folder, self._files)
        try:
            backups = store.all()
            damaged = [backup.name for backup in backups[:3] if not store.count(backup.name).is_whole]
        except StorageError as error:
            return [Finding(error.code, Level.WARN, error.details)]
        found = [Finding("backup_damaged", Level.WARN, {"file": name}) for name in damaged]
        can_make = Repair.BACKUP if wallet is not None else ""
        if not backups:
            is_needed = wallet is None or bool(wallet.cards)
            return [*found, Finding("backup_none", Level.WARN, {}, can_make)] if is_needed else found
        days = (self._now() - backups[0].at).days
        if days > BACKUP_OLD_DAYS and self._changed_since(backups[0].at):
            return [*found, Finding("backup_old", Level.WARN, {"days": days}, can_make)]
        return [*found, Finding("backup_fine", Level.FINE, {"count": len(backups), "days": max(days, 0)})]

    # --- Inside ---------------------------------------------------------------------------

    def _now_ms(self) -> int:
        return int(self._now().timestamp() * 1000)

    def _names(self) -> Iterator[str]:
        yield from self._files.names(self._folder)
        for folder in _OUR_FOLDERS:
            if folder != SET_ASIDE:
                yield from (f"{folder}/{name}" for name in self._files.names(self._folder / folder))

    def _is_left_over(self, name: str) -> bool:
        if _SET_ASIDE.fullmatch(name) is None and _TEMPORARY.fullmatch(name.rpartition("/")[2]) is None:
            return False
        return self._now() - self._changed_at(name) > LEFT_OVER_AFTER

    def _changed_at(self, name: str) -> datetime:
        found = self._files.identity(self._folder / name)
        seconds = found.modified_ns / 1e9 if found else 0.0
        return datetime.fromtimestamp(seconds, self._now().tzinfo)

    def _changed_since(self, moment: datetime) -> bool:
        return any(self._changed_at(name) > moment for name in (WALLET_NAME, JOURNAL_NAME))

    def _our_names(self) -> Iterator[str]:
        there = set(self._files.names(self._folder))
        yield from (name for name in _OUR_FILES if name in there)
        for folder in _OUR_FOLDERS:
            if folder in there:
                yield folder
                yield from (f"{folder}/{name}" for name in self._files.names(self._folder / folder))

    def _mode(self, name: str) -> int:
        try:
            return stat.S_IMODE(self._files.call("stat", os.stat, self._folder / name).st_mode)
        except OSError:
            return 0  # gone since

    def _make_private(self, names: list[str]) -> None:
        for name in names:
            path = self._folder / name
            try:
                is_folder = stat.S_ISDIR(self._files.call("stat", os.stat, path).st_mode)
                self._files.call("chmod", os.chmod, path, PRIVATE_FOLDER if is_folder else PRIVATE_FILE)
            except OSError as error:
                raise storage_error(error, path) from error

    def _put_aside(self, name: str) -> None:
        """Move a file out of the way: it is there twice before it is there once."""
        path, folder = self._folder / name, self._folder / SET_ASIDE
        self._files.make_private_folder(folder)
        data = self._files.read_bytes(path)
        target = folder / path.name
        number = 1
        while self._files.identity(target) is not None and self._files.read_bytes(target) != data:
            number += 1
            target = folder / f"{path.name}-{number}"
        self._files.write_atomically(target, data)
        self._files.remove(path)
