"""Sealing a wallet, and opening it for good: every file is written anew beside the old one, then one rename decides.

``identity.age`` is that decision. While a wallet is being sealed the key lies in ``identity.age.new`` and the plain
files are in force; renaming it puts the sealed ones in force, all at once. On the way back ``identity.age`` is renamed
to ``identity.age.off``. A crash before the rename leaves a wallet that is as it was, one after it a wallet that
is as it was meant to be, with files lying about that :func:`tidy` takes away: a plain one only when the sealed one has
been read back and holds the same.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.errors import DamagedFile, StorageError
from leb_wallet.storage.age_codec import AgeCodec, AgeKey
from leb_wallet.storage.age_files import JOURNAL, SEALED, SEALED_LINES, STRICT, sealed_name
from leb_wallet.storage.files import Files
from leb_wallet.storage.keys_file import COMING_NAME, GOING_NAME, IDENTITY_NAME, Protection
from leb_wallet.storage.vault import Vault

FOLDERS = ("receipts", "history", "backups", "set-aside")
_TOP = ("wallet.json", JOURNAL, "conflicts", "wallet-")
ASIDE = "set-aside"
_TEMPORARY = re.compile(r"\.(.+)\.[0-9a-f]{8}\.tmp", re.ASCII)  # as Files.write_atomically calls them

Progress = Callable[[int, int], None]  # how many files are done, and of how many


class Tidied(NamedTuple):
    """What :func:`tidy` found.

    ``aside`` are plain files that held something else than the sealed ones: sealed and kept under names of their own.
    """

    removed: int = 0
    aside: tuple[str, ...] = ()


def seal(vault: Vault, key: AgeKey, locked: bytes, progress: Progress = lambda _done, _of: None) -> None:
    """Seal a plain wallet with a new key. The caller holds the lock; nobody else writes.

    Args:
        key: made for this, never used before.
        locked: the key under the user's passphrase, see :func:`~leb_wallet.storage.keys_file.locked_key`.
        progress: told how far it is.

    Raises:
        StorageError: nothing has changed; ``sealing_not_whole``, a file read back was not what had been written.
            Only with ``plain_files_left`` it is sealed: plain files could not be removed, which :func:`tidy` does.
    """
    tidy(vault)
    disk, folder = vault.disk, vault.folder
    disk.make_private_folder(folder)
    disk.write_atomically(folder / COMING_NAME, locked)
    if disk.read_bytes(folder / COMING_NAME) != locked:
        raise DamagedFile("sealing_not_whole", file=COMING_NAME)
    plain = plain_files(folder, disk)
    for done, path in enumerate(plain):
        progress(done, len(plain))
        _seal_file(disk, key, path)
    progress(len(plain), len(plain))
    vault.key.take(key.text)
    _decide(vault, COMING_NAME, IDENTITY_NAME)
    try:
        for path in plain:
            disk.remove(path)
    except StorageError as error:
        raise StorageError("plain_files_left") from error


def unseal(vault: Vault, progress: Progress = lambda _done, _of: None) -> None:
    """Open a sealed wallet for good. The caller holds the lock and has unlocked it; nobody else writes.

    Raises:
        StorageError: nothing has changed; ``sealing_not_whole`` as above.
    """
    tidy(vault)
    disk, folder = vault.disk, vault.folder
    sealed = sealed_files(folder, disk)
    for done, path in enumerate(sealed):
        progress(done, len(sealed))
        _open_file(disk, vault.key, path)
    progress(len(sealed), len(sealed))
    _decide(vault, IDENTITY_NAME, GOING_NAME)
    with suppress(StorageError):  # nobody looks at what is left, and tidy() takes it away
        _take_away(disk, folder, sealed)


def _decide(vault: Vault, name: str, target: str) -> None:
    """Rename the file that decides. Where that fails it may be renamed all the same, so it is looked at."""
    try:
        vault.disk.rename(vault.folder / name, vault.folder / target)
    except StorageError:
        with suppress(StorageError):  # whoever goes on looks again; the key is there in case it is needed
            _look(vault)
        raise
    _look(vault)


def _look(vault: Vault) -> None:
    vault.look()
    if not vault.is_sealed:
        vault.key.forget()


def tidy(vault: Vault) -> Tidied:
    """Go on with what a crash interrupted. The caller holds the lock, and has unlocked a sealed wallet.

    Raises:
        StorageError: it is tried again next time.
    """
    disk, folder = vault.disk, vault.folder
    if vault.protection == Protection.KEY_MISSING or vault.is_locked:
        return Tidied()
    for name in (IDENTITY_NAME, COMING_NAME):
        disk.remove_temporary(folder / name)
    for path in _unfinished(vault):
        disk.remove(path)
    if not vault.is_sealed:
        sealed = sealed_files(folder, disk)
        is_begun = any(disk.identity(folder / name) is not None for name in (COMING_NAME, GOING_NAME))
        if not is_begun:
            return Tidied()
        _take_away(disk, folder, sealed)
        return Tidied(len(sealed))
    plain = plain_files(folder, disk)
    aside = [path.name for path in plain if not _is_sealed_too(disk, vault.key, path)]
    disk.remove(folder / COMING_NAME)
    disk.remove(folder / GOING_NAME)
    return Tidied(len(plain), tuple(aside))


def is_tidy(vault: Vault) -> bool:
    """Tell, from names alone, whether there is nothing for :func:`tidy` to do. Raises StorageError."""
    disk, folder = vault.disk, vault.folder
    if any(disk.identity(folder / name) is not None for name in (COMING_NAME, GOING_NAME)):
        return False
    return not (vault.is_sealed and (plain_files(folder, disk) or _unfinished(vault)))


def plain_files(folder: Path, disk: Files) -> list[Path]:
    """Return the files of a wallet that lie there plain."""
    return [path for path in _files(folder, disk) if not path.name.endswith((SEALED, SEALED_LINES))]


def sealed_files(folder: Path, disk: Files) -> list[Path]:
    """Return the files of a wallet that lie there sealed."""
    return [path for path in _files(folder, disk) if path.name.endswith((SEALED, SEALED_LINES))]


def _unfinished(vault: Vault) -> list[Path]:
    """Return what crashes left of files that were being written, of the kind that nobody writes now."""
    found = []
    for folder in (vault.folder, *(vault.folder / inner for inner in FOLDERS)):
        for name in vault.disk.names(folder):
            match = _TEMPORARY.fullmatch(name)
            if match is None or (folder == vault.folder and not match[1].startswith(_TOP)):
                continue
            if match[1].endswith((SEALED, SEALED_LINES)) != vault.is_sealed:
                found.append(folder / name)
    return found


def _files(folder: Path, disk: Files) -> list[Path]:
    found = [folder / name for name in disk.names(folder) if name.startswith(_TOP)]
    for inner in FOLDERS:
        found += [folder / inner / name for name in disk.names(folder / inner) if not name.startswith(".")]
    return [path for path in found if _is_file(disk, path)]


def _is_file(disk: Files, path: Path) -> bool:
    try:
        disk.size(path)
    except StorageError as error:
        if error.code in ("not_a_file", "file_missing"):
            return False
        raise
    return True


def _sealed_place(path: Path) -> Path:
    return path.with_name(sealed_name(path.name))


def _plain_place(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(SEALED_LINES).removesuffix(SEALED))


def _seal_file(disk: Files, key: AgeKey, path: Path) -> None:
    data, place = disk.read_bytes(path), _sealed_place(path)
    sealed = _sealed_lines(key, data) if place.name.endswith(SEALED_LINES) else key.seal(data)
    disk.remove_temporary(place)
    disk.write_atomically(place, sealed)
    if _content(disk, key, place) != data:
        raise DamagedFile("sealing_not_whole", file=place.name)


def _open_file(disk: Files, key: AgeKey, path: Path) -> None:
    place = _plain_place(path)
    try:
        data = _content(disk, key, path)
    except DamagedFile:
        if place.name in STRICT:
            raise
        return  # opens no better by staying; it is kept as it is, under a name that says so
    disk.remove_temporary(place)
    disk.write_atomically(place, data)
    if disk.read_bytes(place) != data:
        raise DamagedFile("sealing_not_whole", file=place.name)


def _content(disk: Files, key: AgeKey, path: Path) -> bytes:
    data = disk.read_bytes(path)
    if not path.name.endswith(SEALED_LINES):
        return key.unseal(data, path.name)
    return _opened_lines(key, data)


def _sealed_lines(key: AgeKey, data: bytes) -> bytes:
    codec = AgeCodec(key)
    return b"\n".join(codec.encode(line) if line else b"" for line in data.split(b"\n"))


def _opened_lines(key: AgeKey, data: bytes) -> bytes:
    codec, lines = AgeCodec(key), []
    for line in data.split(b"\n"):
        try:
            lines.append(codec.decode(line) if line else b"")
        except ValueError:  # damaged: as damaged as before
            lines.append(line)
    return b"\n".join(lines)


def _is_sealed_too(disk: Files, key: AgeKey, path: Path) -> bool:
    """Remove a plain file that lies beside the sealed one; tell whether it held the same."""
    place = _sealed_place(path)
    if disk.identity(place) is None and path.name not in STRICT:
        _seal_file(disk, key, path)
    data = disk.read_bytes(path)
    with suppress(DamagedFile):
        if disk.identity(place) is not None and _content(disk, key, place) == data:
            disk.remove(path)
            return True
    aside = path.parent / f"{path.name}.plain-{sha256(data).hexdigest()[:12]}"
    if path.parent.name not in FOLDERS:
        disk.make_private_folder(path.parent / ASIDE)
        aside = path.parent / ASIDE / aside.name
    place = aside.with_name(aside.name + SEALED)
    disk.write_atomically(place, key.seal(data))
    if key.unseal(disk.read_bytes(place), place.name) != data:
        raise DamagedFile("sealing_not_whole", file=place.name)
    disk.remove(path)
    return False


def _take_away(disk: Files, folder: Path, sealed: list[Path]) -> None:
    """Remove sealed files beside plain ones; one without is kept under a name that nobody takes for sealed."""
    for path in sealed:
        if disk.identity(_plain_place(path)) is not None:
            disk.remove(path)
        else:
            disk.rename(path, path.with_name(f"{path.name}.left-over"))
    disk.remove(folder / COMING_NAME)
    disk.remove(folder / GOING_NAME)
