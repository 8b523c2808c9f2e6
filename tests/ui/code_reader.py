"""Reads the codes in a picture, as a phone or the scanner at a till would."""

import zxingcpp
from PySide6.QtGui import QImage


def codes_of(image):
    """Return the texts of all codes in a picture, each with the formats in which it stands there."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(gray.constBits()).cast("B", (gray.height(), gray.bytesPerLine()))
    found = {}
    for code in zxingcpp.read_barcodes(pixels):
        found.setdefault(code.text, set()).add(code.format)
    return found
