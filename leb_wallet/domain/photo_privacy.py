"""Takes out of a photo what it tells besides the picture: where and when it was taken, with which phone, by whom.

The picture itself is copied byte by byte. What is kept is named here; everything else goes, known or not:

* JPEG (ITU T.81, Exif 2.32): JFIF without its thumbnail, the colour profile, Adobe's colour flag, and how to turn it.
* PNG (W3C PNG 3rd edition): critical chunks, colour, transparency, animation, and how to turn it.
* WebP (RFC 9649): picture, colour profile, and how to turn it.

Anything behind the end of the picture goes too: phones append films and second pictures there.
"""

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.file_types import type_of


class Stripped(NamedTuple):
    """A cleaned copy.

    ``removed`` tells that something was taken out, ``certain`` that nothing was left. Without
    ``certain`` the copy may still tell the place: the format is not understood here, or the file is broken.
    """

    data: bytes
    removed: bool
    certain: bool


def strip(data: bytes) -> Stripped:
    """Return a copy of a picture without what it tells of place, time and device. Never raises.

    TIFF, HEIC, AVIF and GIF come back as they are, not ``certain``. BMP holds nothing but the picture.
    """
    try:
        ext = type_of(data).ext
    except InvalidInput:
        return Stripped(data, removed=False, certain=False)
    clean = {"jpg": _jpeg, "png": _png, "webp": _webp}.get(ext)
    if clean is None:
        return Stripped(data, removed=False, certain=ext == "bmp")
    copy, certain = clean(data)
    return Stripped(copy, copy != data, certain)


# --- How to turn the picture ----------------------------------------------------------------

_UPRIGHT = 1
_ORIENTATION, _SHORT = 0x0112, 3


def _orientation(tiff: bytes) -> int:
    """Return the orientation (1 to 8) that an Exif block tells; 1 where it tells none."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return _UPRIGHT
    try:
        (start,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, start)
        for entry in range(count):
            tag, form, _, value = struct.unpack_from(order + "HHIH", tiff, start + 2 + 12 * entry)
            if tag == _ORIENTATION and form == _SHORT and _UPRIGHT <= value <= 8:
                return int(value)
    except struct.error:
        pass
    return _UPRIGHT


def _turned(orientation: int) -> bytes:
    """Return an Exif block that tells the orientation and nothing else; empty for an upright picture."""
    if orientation == _UPRIGHT:
        return b""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, orientation, 0, 0)


# --- JPEG -----------------------------------------------------------------------------------

_SOI, _EOI, _SOS, _APP0, _APP15, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xEF, 0xFE
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_EXIF = b"Exif\0\0"


def _jpeg(data: bytes) -> tuple[bytes, bool]:
    kept = [data[:2]]
    at, has_picture = 2, False
    while at < len(data):
        if data[at] != 0xFF or at + 1 >= len(data):
            return b"".join(kept), False
        marker = data[at + 1]
        if marker == 0xFF:  # a filler
            at += 1
            continue
        if marker == _EOI:
            return b"".join([*kept, b"\xff\xd9"]), True
        if marker in _WITHOUT_LENGTH:
            kept.append(data[at : at + 2])
            at += 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(data):
            return b"".join(kept), False
        kept.append(_jpeg_segment(marker, data[at:end]))
        at = end
        if marker == _SOS:
            at, has_picture = _end_of_scan(data, end), True
            kept.append(data[end:at])
    return b"".join(kept), has_picture


def _jpeg_segment(marker: int, segment: bytes) -> bytes:
    """Return what is kept of one segment, from its marker on."""
    content = segment[4:]
    if marker == _APP0 and content.startswith(b"JFIF\0") and len(content) >= 14:
        return b"\xff\xe0\0\x10" + content[:12] + b"\0\0"  # its thumbnail may show what was cut off since
    if marker == 0xE1 and content.startswith(_EXIF):
        turned = _turned(_orientation(content[len(_EXIF) :]))
        if not turned:
            return b""
        return b"\xff\xe1" + (2 + len(_EXIF) + len(turned)).to_bytes(2, "big") + _EXIF + turned
    is_profile = marker == 0xE2 and content.startswith(b"ICC_PROFILE\0")
    is_adobe = marker == 0xEE and content.startswith(b"Adobe") and len(content) <= 12
    if _APP0 <= marker <= _APP15 or marker == _COM:
        return segment if is_profile or is_adobe else b""
    return segment


def _end_of_scan(data: bytes, start: int) -> int:
    """Return where the next marker stands; within a scan FF 00 is a byte of the picture and D0 to D7 are pauses."""
    at = data.find(b"\xff", start)
    while 0 <= at < len(data) - 1:
        following = data[at + 1]
        if following != 0 and not 0xD0 <= following <= 0xD7:
            return at
        at = data.find(b"\xff", at + 2)
    return len(data)


# --- PNG ------------------------------------------------------------------------------------

_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split()
)


def _png(data: bytes) -> tuple[bytes, bool]:
    kept = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            break
        if name in _PNG_KEPT:
            kept.append(data[at:end])
        elif name == b"eXIf":
            kept.append(_png_chunk(b"eXIf", _turned(_orientation(data[at + 8 : end - 4]))))
        if name == b"IEND":
            return b"".join(kept), True
        at = end
    if data[at + 4 : at + 8] == b"IDAT":  # cut off in the middle of the picture: some of it can still be shown
        kept.append(data[at:])
    return b"".join(kept), False


def _png_chunk(name: bytes, content: bytes) -> bytes:
    if not content:
        return b""
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


# --- WebP -----------------------------------------------------------------------------------

_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM", b"ANMF"))
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def _webp(data: bytes) -> tuple[bytes, bool]:
    chunks: list[tuple[bytes, bytes]] = []
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    at, whole = 12, True
    while at + 8 <= end:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : min(at + 8 + length, end)]
        whole = len(content) == length
        chunks.append((name, content))
        at += 8 + length + length % 2
    names = [name for name, _ in chunks]
    # The frames of an animation may hold chunks of their own, which are not looked into.
    certain = whole and b"ANMF" not in names and (b"VP8 " in names or b"VP8L" in names)
    return _webp_file(_webp_kept(chunks)), certain


def _webp_kept(chunks: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    chunks = list(chunks)
    exif = next((content for name, content in chunks if name == b"EXIF"), b"")
    turned = _turned(_orientation(exif.removeprefix(_EXIF)))
    kept = []
    for name, content in chunks:
        if name == b"VP8X" and content:
            flags = content[0] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if turned else 0)
            kept.append((name, bytes([flags]) + content[1:]))
        elif name in _WEBP_KEPT:
            kept.append((name, content))
    return [*kept, (b"EXIF", turned)] if turned else kept


def _webp_file(chunks: Iterable[tuple[bytes, bytes]]) -> bytes:
    body = b"WEBP" + b"".join(
        name + len(content).to_bytes(4, "little") + content + bytes(len(content) % 2) for name, content in chunks
    )
    return b"RIFF" + len(body).to_bytes(4, "little") + body
