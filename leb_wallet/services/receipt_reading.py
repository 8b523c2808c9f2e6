"""Reading the text of a picture, on this computer, by an optional package: ``pip install leb-wallet[ocr]``.

RapidOCR carries its models in its package and asks no network. Loading it takes seconds and some 300 MB of memory, so
it is loaded when the first picture is read, in a thread, and let go of with the reader.
"""

import logging
from collections.abc import Iterator
from importlib.util import find_spec
from statistics import median
from typing import Any

from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.domain.importing.receipt_text import Line

NEEDED = ("rapidocr", "onnxruntime")
MAX_SIDE = 2000  # pixels: letters on a screenshot are large enough then, and a photo takes seconds rather than minutes


def is_installed() -> bool:
    """Tell whether pictures can be read, without loading anything."""
    return all(find_spec(name) is not None for name in NEEDED)


class ReceiptReader:
    """Reads pictures one after the other; to be used in one thread at a time."""

    def __init__(self) -> None:
        self._engine: Any = None

    def lines(self, picture: bytes) -> tuple[Line, ...]:
        """Return the lines of text on a picture, as PNG or JPEG.

        Raises:
            WalletError: ``reading_not_installed`` or ``reading_failed``.
            InvalidInput: ``picture_without_text``.
        """
        engine = self._loaded()
        try:
            read = engine(picture)
            found = tuple(_lines(read))
        except Exception as error:  # its errors are of many kinds, none of them ours
            raise WalletError("reading_failed") from error
        if not found:
            raise InvalidInput("picture_without_text")
        return found

    def _loaded(self) -> Any:
        if self._engine is None:
            if not is_installed():
                raise WalletError("reading_not_installed")
            logging.getLogger("RapidOCR").setLevel(logging.ERROR)  # it tells where its files are
            try:
                from rapidocr import RapidOCR

                self._engine = RapidOCR(params={"Global.log_level": "error"})
            except Exception as error:  # a package that is there in part
                raise WalletError("reading_failed") from error
        return self._engine


def _lines(read: Any) -> Iterator[Line]:
    texts, boxes = read.txts, read.boxes
    if texts is None or boxes is None:
        return
    corners = [[(float(x), float(y)) for x, y in box] for box in boxes]
    slope = _slope(corners)
    for text, box in zip(texts, corners, strict=True):
        # Set upright: of a screen photographed askew what belongs side by side shall stand so.
        xs, ys = [x + slope * y for x, y in box], [y - slope * x for x, y in box]
        yield Line(str(text), min(xs), min(ys), max(xs), max(ys))


def _slope(boxes: list[list[tuple[float, float]]]) -> float:
    """Return how much the lines of a picture go down to the right, pixels a pixel: the median of the wide ones."""
    slopes = [
        (right[1] - left[1]) / (right[0] - left[0])
        for left, right, *_, below in boxes
        if right[0] - left[0] > 3 * abs(below[1] - left[1])
    ]
    return median(slopes) if slopes else 0.0
