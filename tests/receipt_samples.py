"""Files that may come as receipts: good ones, broken ones, bad ones. Made by hand, byte by byte."""

import struct
import zlib

GPS_MARK = b"GPSMARK"


def png(width=2, height=2, rows=None, extra=()):
    """Return a PNG with further chunks before its picture; ``rows`` are raw lines, white by default."""
    raw = zlib.compress(rows if rows is not None else (b"\0" + b"\xff" * width) * height)
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), *extra, (b"IDAT", raw), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(name, content) for name, content in chunks)


def png_chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def bomb():
    """Return a PNG of a few kilobytes that unpacks to two and a half gigabytes."""
    packer = zlib.compressobj(9)
    line = bytes(50_001)
    packed = b"".join(packer.compress(line * 50) for _ in range(2)) + packer.flush()
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(name, content) for name, content in chunks)


def exif(orientation=6):
    """Return an Exif block that tells how to turn the picture and, in a mark, where it was taken."""
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + struct.pack(">HHII", 0x8825, 4, 1, 38)
    return b"MM\0*" + struct.pack(">IH", 8, 2) + entries + struct.pack(">I", 0) + GPS_MARK


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


# The smallest grey JPEG: 8 by 8 pixels.
_TABLES = (
    segment(0xDB, b"\0" + b"\x01" * 64)
    + segment(0xC0, b"\x08\0\x08\0\x08\x01\x01\x11\0")
    + segment(0xC4, b"\0\x01" + bytes(15) + b"\0")
    + segment(0xC4, b"\x10\x01" + bytes(15) + b"\0")
)
_SCAN = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x3f"


def jpeg(*segments, tail=b""):
    """Return a JPEG with further segments before its tables, and something behind its end."""
    return b"\xff\xd8" + b"".join(segments) + _TABLES + _SCAN + b"\xff\xd9" + tail


def photo(orientation=6):
    """Return a JPEG as a phone makes it: with place, thumbnail and comment."""
    return jpeg(
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01" + GPS_MARK[:3]),
        segment(0xE1, b"Exif\0\0" + exif(orientation)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + GPS_MARK),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01PROFILE"),
        segment(0xE2, b"MPF\0" + GPS_MARK),
        segment(0xED, b"Photoshop 3.0\0" + GPS_MARK),
        segment(0xFE, GPS_MARK),
        tail=GPS_MARK,
    )


def webp():
    """Return a WebP with colour profile, place and turn."""
    flags = bytes([0x20 | 0x08 | 0x04, 0, 0, 0]) + bytes(6)
    chunks = (
        (b"VP8X", flags),
        (b"ICCP", b"PROFILE"),
        (b"VP8L", b"\x2f" + bytes(8)),
        (b"EXIF", exif()),
        (b"XMP ", GPS_MARK),
    )
    body = b"WEBP" + b"".join(
        name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2) for name, content in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body + GPS_MARK


def pdf(*lines, pages=1):
    """Return a PDF with a line of text on each of its pages."""
    texts = [(lines[page] if page < len(lines) else f"Page {page + 1}") for page in range(pages)]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * page} 0 R" for page in range(pages))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for page, text in enumerate(texts):
        stream = f"BT /F1 24 Tf 40 100 Td ({text}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents {5 + 2 * page} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


BROKEN_PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"
TEXT = "订单 20261122 已到账 10.00 元\n".encode()
SCRIPT = b"#!/bin/sh\nrm -rf /\n"
ZIP = b"PK\x03\x04" + bytes(30)
