"""Draws the icon of the program in all sizes and as one file for Windows and macOS: ``draw_icons.py FOLDER``."""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from project import ICON_SIZES
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "leb-wallet.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10", 32: b"ic11", 64: b"ic12"}


def main() -> None:
    """Write leb-wallet-SIZE.png, leb-wallet.ico, leb-wallet.icns and the picture on the last page of the setup."""
    folder = Path(sys.argv[1])
    app = QGuiApplication([])
    drawn = {size: _png(size) for size in {*ICON_SIZES, *ICO_SIZES, *ICNS_KINDS}}
    for size in ICON_SIZES:
        (folder / f"leb-wallet-{size}.png").write_bytes(drawn[size])
    (folder / "leb-wallet.ico").write_bytes(_ico({size: drawn[size] for size in ICO_SIZES}))
    (folder / "leb-wallet.icns").write_bytes(_icns({kind: drawn[size] for size, kind in ICNS_KINDS.items()}))
    _side_picture().save(str(folder / "leb-wallet-side.bmp"), "BMP")
    app.quit()


def _png(size: int) -> bytes:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(data.data())


def _side_picture() -> QImage:
    """Return the icon on a calm ground, twice as large as Windows shows it at 100 %."""
    picture = QImage(328, 628, QImage.Format.Format_RGB888)
    picture.fill(QColor("#e8eef5"))
    painter = QPainter(picture)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(68, 120, 192, 192))
    painter.end()
    return picture


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon of Windows: a table of contents, then PNGs, which Windows knows since Vista."""
    place = 6 + 16 * len(pictures)
    entries, parts = [], []
    for size, png in pictures.items():
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place))
        parts.append(png)
        place += len(png)
    return struct.pack("<HHH", 0, 1, len(pictures)) + b"".join(entries + parts)


def _icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an icon of macOS: parts with their kind and length."""
    parts = b"".join(kind + struct.pack(">I", 8 + len(png)) + png for kind, png in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


if __name__ == "__main__":
    main()
