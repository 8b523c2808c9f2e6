"""settings.json and state.json: choices rather than records, so a bad one is reset, not refused."""

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.errors import StorageError
from leb_wallet.storage.files import DISK, Files
from leb_wallet.storage.notices import Notice

M = TypeVar("M", bound=DomainModel)

MAX_BYTES = 32 << 20  # the log of reminders for ten thousand cards is a fifth of this; choices are some hundred bytes


class Loaded(NamedTuple, Generic[M]):
    """The values read, and a notice for each that was reset."""

    value: M
    notices: tuple[Notice, ...] = ()


def load_lenient(model: type[M], path: Path, files: Files = DISK) -> Loaded[M]:
    """Read a file of choices; whatever cannot be used has its default instead.

    Of a file with bad fields a copy named ``settings.json.bad-…`` is kept; one that is larger than
    :data:`MAX_BYTES` is put aside unread. A missing file is all defaults. Every field of ``model`` needs one.

    Raises:
        StorageError: the file is there and cannot be read.
    """
    try:
        data = files.read_bytes(path, MAX_BYTES)
    except StorageError as error:
        if error.code == "file_missing":
            return Loaded(model())
        if error.code == "file_too_large":
            return Loaded(model(), (_put_aside(path, files),))
        raise
    value, bad = _understood(model, data)
    if not bad:
        return Loaded(value)
    with suppress(StorageError):  # the program starts without the copy, too
        _keep_copy(path, data, files)
    return Loaded(value, tuple(Notice("setting_reset", {"file": path.name, "field": field}) for field in bad))


def save(value: DomainModel, path: Path, files: Files = DISK) -> None:
    """Write a file of choices; unknown fields go along, defaults are left out.

    Raises:
        StorageError: the file is as it was before.
    """
    fields = value.model_dump(mode="json", exclude_defaults=True)
    files.make_private_folder(path.parent)
    files.write_atomically(path, (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode())


def _understood(model: type[M], data: bytes) -> tuple[M, list[str]]:
    """Return what can be used of ``data``, and the names of the fields that were reset."""
    try:
        raw = from_json(data)
    except ValueError:
        return model(), ["*"]
    if not isinstance(raw, dict):
        return model(), ["*"]
    bad: list[str] = []
    while True:
        try:
            return model.model_validate(raw), bad
        except ValidationError as error:
            place = error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
            removed = _remove_at(raw, place)
            if removed is None:
                return model(), ["*"]
            bad.append(removed)


def _remove_at(raw: dict[str, Any], place: Sequence[int | str]) -> str | None:
    """Remove the value at ``place``, or the nearest around it that is there; return its name."""
    holder, path = raw, []
    for key in place:
        if not isinstance(key, str) or key not in holder:
            break
        path.append(key)
        if not isinstance(holder[key], dict):
            break
        holder = holder[key]
    if not path:
        return None
    holder = raw
    for key in path[:-1]:
        holder = holder[key]
    del holder[path[-1]]
    return ".".join(path)


def _put_aside(path: Path, files: Files) -> Notice:
    with suppress(StorageError):  # the program starts as well where it can only be left
        files.rename(path, path.with_name(f"{path.name}.too-large"))
    return Notice("choices_too_large", {"file": path.name})


def _keep_copy(path: Path, data: bytes, files: Files) -> None:
    copy = path.with_name(f"{path.name}.bad-{sha256(data).hexdigest()[:12]}")
    if files.identity(copy) is None:
        files.write_atomically(copy, data)
