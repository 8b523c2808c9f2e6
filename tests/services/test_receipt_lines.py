"""The lines of a picture as the package for reading gives them, set upright."""

from types import SimpleNamespace

import pytest

from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.services.receipt_reading import ReceiptReader


def reader_that_finds(texts, boxes):
    reader = ReceiptReader()
    reader._engine = lambda _: SimpleNamespace(txts=texts, boxes=boxes)
    return reader


def box(x, y, slope):
    corners = ((0, 0), (200, 0), (200, 30), (0, 30))
    return [(x + a - slope * (y + b), y + b + slope * (x + a)) for a, b in corners]


@pytest.mark.parametrize("slope", [0, 0.04, -0.04])
def test_what_stands_side_by_side_does_so_on_a_picture_that_is_askew(slope):
    lines = reader_that_finds(("Amount", "10.00"), [box(0, 100, slope), box(500, 100, slope)]).lines(b"")
    assert [line.text for line in lines] == ["Amount", "10.00"]
    assert lines[0].top == pytest.approx(lines[1].top, abs=1)


def test_a_picture_without_text_says_so():
    for texts, boxes in ((None, None), ((), ())):
        with pytest.raises(InvalidInput, match="picture_without_text"):
            reader_that_finds(texts, boxes).lines(b"")


def test_p11_whatever_the_package_raises_becomes_one_sentence_without_its_words():
    reader = ReceiptReader()
    reader._engine = lambda _: 1 / 0
    with pytest.raises(WalletError, match="reading_failed") as error:
        reader.lines(b"secret")
    assert error.value.details == {}
