"""A ZIP of files with the list of their SHA-256 sums, for ``sha256sum -c SHA256SUMS``.

The same files make the same ZIP, byte for byte: it tells nothing of the computer or the moment it was made on.
"""

from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.storage.files import DISK, Files

SUMS = "SHA256SUMS"
MAX_BYTES = 256_000_000  # more than any mail or upload form takes

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of the format
_UNIX, _ORDINARY_FILE = 3, 0o100644
_COMPRESSED_ALREADY = (".jpg", ".png", ".gif", ".webp", ".heic", ".avif", ".pdf")


def pack(contents: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of ``contents`` by name, in their order, with their sums.

    Raises:
        InvalidInput: ``evidence_too_large``.
    """
    if sum(map(len, contents.values())) > MAX_BYTES:
        raise InvalidInput("evidence_too_large", limit=MAX_BYTES // 1_000_000)
    sums = "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, data in contents.items())
    buffer = BytesIO()
    with ZipFile(buffer, "w") as zipped:
        for name, data in {**contents, SUMS: sums.encode()}.items():
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system, entry.external_attr = _UNIX, _ORDINARY_FILE << 16
            entry.compress_type = ZIP_STORED if name.endswith(_COMPRESSED_ALREADY) else ZIP_DEFLATED
            zipped.writestr(entry, data)
    return buffer.getvalue()


def write_pack(path: Path, contents: Mapping[str, bytes], *, replace: bool = False, files: Files = DISK) -> None:
    """Write a pack so that there is a whole one or none.

    Raises:
        InvalidInput: as :func:`pack`.
        StorageError: ``export_exists`` where there is a file already and ``replace`` is not given,
            ``disk_full``, or ``export_not_written``; none tells the file's name.
    """
    packed = pack(contents)
    try:
        if replace or files.identity(path) is None:
            files.write_atomically(path, packed)
            return
        code = ""
    except StorageError as error:
        code = error.code
    if not code:
        raise StorageError("export_exists")
    if code == "disk_full":
        raise StorageError("disk_full")
    raise StorageError("export_not_written")
