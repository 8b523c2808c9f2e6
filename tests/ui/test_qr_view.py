"""QR codes and bars: what is painted is read back, as a phone or a till would."""

import pytest
import zxingcpp
from code_reader import codes_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from leb_wallet.ui.barcode_view import BarcodeView, bars_of, draw_bars
from leb_wallet.ui.qr_view import QrView, draw_qr, qr_matrix


def picture_of(widget, ratio):
    """Return a widget as a screen with ``ratio`` pixels a point shows it."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#101010"))
    widget.render(image)
    return image


def on_dark_desktop(widget):
    """Put a widget on a nearly black ground with some room around."""
    desk = QWidget()
    desk.setPalette(QPalette(QColor("#202020")))
    desk.setAutoFillBackground(True)
    widget.setParent(desk)
    widget.move(20, 20)
    widget.resize(widget.sizeHint())
    desk.resize(widget.size() + QSize(40, 40))
    return desk


@pytest.mark.parametrize("ratio", [1, 1.25, 2])
@pytest.mark.parametrize("text", ["tel:*100%23", "SMSTO:6700:RECHARGE 1234", "+447700900123", "SMSTO:222:余额"])
def test_a_code_on_a_dark_desktop_reads_as_what_was_shown(qtbot, text, ratio):
    view = QrView()
    view.show_text(text)
    desk = on_dark_desktop(view)
    qtbot.addWidget(desk)
    assert list(codes_of(picture_of(desk, ratio))) == [text]


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("text", ["07700900123", "61234567", "447700900123", "AB12CD34"])
def test_bars_on_a_dark_desktop_read_as_what_was_shown(qtbot, text, ratio):
    view = BarcodeView()
    view.show_text(text)
    desk = on_dark_desktop(view)
    qtbot.addWidget(desk)
    assert codes_of(picture_of(desk, ratio)) == {text: {zxingcpp.BarcodeFormat.Code128}}


@pytest.mark.parametrize("size", [QSize(99, 99), QSize(400, 130), QSize(130, 400), QSize(301, 299)])
def test_a_code_fits_any_room_in_whole_pixels(qtbot, size):
    view = QrView()
    qtbot.addWidget(view)
    view.show_text("07700900123")
    view.resize(size)
    image = view.grab().toImage()
    assert list(codes_of(image)) == ["07700900123"]
    inked = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {"#000000", "#ffffff"} <= inked
    assert len(inked) <= 3  # black, white and the ground: no half-painted modules


def test_there_is_white_around_a_code(qtbot):
    view = QrView()
    view.show_text("07700900123")
    desk = on_dark_desktop(view)
    qtbot.addWidget(desk)
    image = desk.grab().toImage()
    module = view.sizeHint().width() // (len(qr_matrix("07700900123")) + 8)
    for step in range(4 * module):
        assert image.pixelColor(20 + step, desk.height() // 2).name() == "#ffffff"
        assert image.pixelColor(desk.width() // 2, 20 + step).name() == "#ffffff"


@pytest.mark.parametrize("view", [QrView, BarcodeView])
def test_no_text_is_nothing_and_takes_no_room(qtbot, view):
    widget = view()
    qtbot.addWidget(widget)
    widget.show_text("61234567")
    assert not widget.is_empty()
    widget.show_text("")
    assert widget.is_empty()
    assert widget.sizeHint() == widget.minimumSizeHint() == QSize(0, 0)
    widget.resize(100, 100)
    plain = QWidget()
    plain.resize(100, 100)
    assert widget.grab().toImage() == plain.grab().toImage()


def test_what_no_code_can_hold_is_nothing(qtbot):
    qr, bars = QrView(), BarcodeView()
    qtbot.addWidget(qr)
    qtbot.addWidget(bars)
    qr.show_text("x" * 5000)
    bars.show_text("号码")
    assert qr.is_empty()
    assert bars.is_empty()


def test_bars_too_wide_for_their_room_are_left_out(qapp):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    draw_bars(painter, QRectF(0, 0, 60, 40), bars_of("07700900123"))
    painter.end()
    assert {image.pixelColor(x, 20).name() for x in range(60)} == {"#ff0000"}


@settings(max_examples=25)
@given(st.from_regex("[0-9]{6,15}", fullmatch=True))
@example("99123456")  # the library for bars dropped the 99
@example("9912345")
@example("0099123456")
@example("100101102")
def test_every_number_reads_back_from_both(qapp, digits):
    image = QImage(500, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    draw_qr(painter, QRectF(0, 0, 500, 280), qr_matrix(digits))
    draw_bars(painter, QRectF(0, 300, 500, 80), bars_of(digits))
    painter.end()
    assert codes_of(image) == {digits: {zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128}}
