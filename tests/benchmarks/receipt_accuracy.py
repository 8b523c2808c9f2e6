"""How much of painted screenshots of payments is read rightly, field by field: as they are, as chats forward
them, and photographed.

Needs the extra: ``pip install leb-wallet[ocr]``. ``--record FILE`` also writes the lines that were found, for
``tests/files/receipts_read.json``.
"""

import json
import os
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTransform
from screenshots_of_payments import screenshots

from leb_wallet.domain.importing.candidates import Prior
from leb_wallet.domain.importing.receipt_text import read_receipt
from leb_wallet.services.receipt_reading import ReceiptReader, is_installed

TODAY = date(2026, 12, 31)


def forwarded(png: bytes) -> bytes:
    """Return a picture at 60 % of its size, as a JPEG of low quality."""
    image = QImage.fromData(QByteArray(png))
    small = image.scaledToWidth(round(image.width() * 0.6), Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small.save(buffer, "JPG", 35)
    return bytes(buffer.data().data())


def photographed(png: bytes) -> bytes:
    """Return a picture as if a screen had been photographed: two degrees askew, out of focus, JPEG."""
    image = QImage.fromData(QByteArray(png))
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaledToWidth(round(image.width() * 0.55), smooth)
    askew = small.scaledToWidth(image.width(), smooth).transformed(QTransform().rotate(2), smooth)
    paper = QImage(askew.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFF777777)
    painter = QPainter(paper)
    painter.drawImage(0, 0, askew)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper.save(buffer, "JPG", 45)
    return bytes(buffer.data().data())


def measure(reader: ReceiptReader, change, recorded: dict) -> None:
    """Read all pictures and print how many of each field are right."""
    right, wanted, seconds = Counter(), Counter(), []
    for picture in screenshots():
        begun = time.perf_counter()
        lines = reader.lines(change(picture.png()))
        seconds.append(time.perf_counter() - begun)
        recorded[picture.name] = [[line.text, *map(round, line[1:])] for line in lines]
        read = read_receipt(lines, TODAY, Prior(None, picture.wanted["currency"]))
        for name, value in picture.wanted.items():
            wanted[name, picture.language] += 1
            right[name, picture.language] += getattr(read, name) == value
            if getattr(read, name) != value:
                print(f"  {picture.name}: {name} is {value!r}, read {getattr(read, name)!r}")
    for name, language in sorted(wanted):
        print(f"  {name:<14}{language}  {right[name, language]:>3} of {wanted[name, language]}")
    share = sum(right.values()) / sum(wanted.values())
    print(f"  all fields     {share:.1%}; {sorted(seconds)[len(seconds) // 2]:.1f} s a picture (median)")


def main() -> None:
    """Measure both."""
    if not is_installed():
        sys.exit("Needs the extra: pip install leb-wallet[ocr]")
    app = QGuiApplication([])
    reader, recorded = ReceiptReader(), {}
    print(f"{len(screenshots())} screenshots as painted")
    measure(reader, bytes, recorded)
    if "--record" in sys.argv:
        text = json.dumps({"pictures": recorded}, ensure_ascii=False)
        Path(sys.argv[sys.argv.index("--record") + 1]).write_text(text, "utf-8")
    print("the same, forwarded: 60 % of the size, JPEG of quality 35")
    measure(reader, forwarded, {})
    print("the same, photographed: two degrees askew, out of focus, JPEG of quality 45")
    measure(reader, photographed, {})
    app.quit()


if __name__ == "__main__":
    main()
