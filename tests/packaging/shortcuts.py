"""Reads what a shortcut of Windows says of its program, by [MS-SHLLINK] and [MS-PROPSTORE]."""

import struct
from uuid import UUID

PROPERTIES, APPLICATION = 0xA0000009, UUID("9f4c2855-9f79-4b39-a8d0-e1d42de1d5f3")
HAS_IDS, HAS_PLACE, STRINGS, IS_WIDE = 0x01, 0x02, (0x04, 0x08, 0x10, 0x20, 0x40), 0x80


def application_id(data):
    """Return the System.AppUserModel.ID of a shortcut; None for one that has none."""
    for signature, content in blocks(data):
        if signature == PROPERTIES:
            for kind, number, value in properties(content):
                if (kind, number) == (APPLICATION, 5):
                    text_type, _, length = struct.unpack_from("<HHI", value)
                    assert text_type == 0x1F
                    return value[8 : 8 + 2 * length].decode("utf-16-le").rstrip("\0")
    return None


def blocks(data):
    """Yield signature and content of each block of extra data; fails where the file does not end as it shall."""
    size, flags = struct.unpack_from("<I16xI", data)
    assert size == 0x4C
    at = size
    if flags & HAS_IDS:
        at += 2 + struct.unpack_from("<H", data, at)[0]
    if flags & HAS_PLACE:
        at += struct.unpack_from("<I", data, at)[0]
    for string in STRINGS:
        if flags & string:
            at += 2 + struct.unpack_from("<H", data, at)[0] * (2 if flags & IS_WIDE else 1)
    while (size := struct.unpack_from("<I", data, at)[0]) >= 8:
        yield struct.unpack_from("<I", data, at + 4)[0], data[at + 8 : at + size]
        at += size
    assert at + 4 == len(data)


def properties(content):
    """Yield format, number and value of each property; fails where a length is wrong."""
    at = 0
    while size := struct.unpack_from("<I", content, at)[0]:
        assert content[at + 4 : at + 8] == b"1SPS"
        kind, place = UUID(bytes_le=content[at + 8 : at + 24]), at + 24
        while length := struct.unpack_from("<I", content, place)[0]:
            yield kind, struct.unpack_from("<I", content, place + 4)[0], content[place + 9 : place + length]
            place += length
        assert place + 4 == at + size
        at += size
    assert at + 4 == len(content)
