"""What a file is, told from its content: a name or an extension may say anything.

HTML, SVG, mails and scripts are text: they are kept as ``.txt`` and shown letter by letter, so that
no program takes them for a page to render or something to run.
"""

import codecs
import re
from typing import NamedTuple

from leb_wallet.domain.errors import InvalidInput


class FileKind:
    """How a file is shown."""

    IMAGE = "image"
    PDF = "pdf"
    TEXT = "text"


class FileType(NamedTuple):
    """The extension under which a file is kept, and how it is shown."""

    ext: str
    kind: str


TEXT = FileType("txt", FileKind.TEXT)
PDF = FileType("pdf", FileKind.PDF)

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tif"),
    (b"MM\0*", "tif"),
)
_BRANDS = {b"avif": "avif", b"avis": "avif"} | dict.fromkeys(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "heic"
)
_IMAGES = frozenset({"bmp", "webp", *(ext for _, ext in _STARTS), *_BRANDS.values()})
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
_PDF_WITHIN = 1024  # readers accept a PDF that begins a little later
_PROGRAMS = (b"MZ", b"\x7fELF", b"PK\x03\x04", b"PK\x05\x06")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def type_of(data: bytes) -> FileType:
    """Return the type of a file that can be a receipt: a picture, a PDF or plain text.

    Raises:
        InvalidInput: ``receipt_empty``, or ``receipt_type_unknown`` (programs, archives, anything else).
    """
    if not data:
        raise InvalidInput("receipt_empty")
    if ext := _image_ext(data):
        return FileType(ext, FileKind.IMAGE)
    if data.startswith(b"%PDF-"):
        return PDF
    if _decoded(data) is not None:
        return TEXT
    if not data.startswith(_PROGRAMS) and b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    raise InvalidInput("receipt_type_unknown")


def type_named(ext: str) -> FileType | None:
    """Return the type that :func:`type_of` gave a file kept under this extension; None for that of a newer version."""
    if ext in (TEXT.ext, PDF.ext):
        return TEXT if ext == TEXT.ext else PDF
    return FileType(ext, FileKind.IMAGE) if ext in _IMAGES else None


def text_of(data: bytes) -> str:
    """Return the text of a file of kind ``text``; what cannot be read is replaced."""
    text = _decoded(data)
    return data.decode("utf-8", "replace") if text is None else text


def _image_ext(data: bytes) -> str | None:
    for start, ext in _STARTS:
        if data.startswith(start):
            return ext
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12])
    is_bmp = data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in _BMP_HEADERS
    return "bmp" if is_bmp else None


def _decoded(data: bytes) -> str | None:
    """Return a text as UTF-8, UTF-16 with its mark, or GB18030; ``None`` for what is no text."""
    if data.startswith(_UTF16_MARKS):
        return _as(data, "utf-16")
    if _CONTROL_BYTES.search(data):
        return None
    text = _as(data, "utf-8-sig")
    return _as(data, "gb18030") if text is None else text


def _as(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text
