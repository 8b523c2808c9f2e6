"""QR codes and bars from files, the clipboard, drops and the screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from receipt_samples import pdf

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.importing import code_reading
from leb_wallet.ui.importing.code_reading import Code, CodeKind, codes_in, image_of, image_of_file
from leb_wallet.ui.importing.link_panel import LinkPanel
from leb_wallet.ui.importing.screen_area import ScreenArea, ScreenPicker
from leb_wallet.ui.importing.text_drop import TextDrop
from leb_wallet.ui.sim_page import SimPage

CODE = "LPA:1$rsp.example.com$ABCD-EFGH"


def qr(text, side=6):
    """Return a picture of a QR code with a white edge."""
    import segno

    matrix = list(segno.make(text, micro=False).matrix_iter(scale=side, border=4))
    image = QImage(len(matrix[0]), len(matrix), QImage.Format.Format_RGB32)
    for y, line in enumerate(matrix):
        for x, dark in enumerate(line):
            image.setPixel(x, y, 0xFF000000 if dark else 0xFFFFFFFF)
    return image


def side_by_side(*images):
    paper = QImage(sum(i.width() for i in images) + 40, max(i.height() for i in images), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter, at = QPainter(paper), 0
    for image in images:
        painter.drawImage(at, 0, image)
        at += image.width() + 40
    painter.end()
    return paper


def mime_of(image):
    mime = QMimeData()
    mime.setImageData(image)
    return mime


@pytest.fixture
def page(qtbot):
    made = SimPage(())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CODE, CodeKind.ACTIVATION),
        ("lpa:1%24RSP.example.com%24X", CodeKind.ACTIVATION),
        ("8944110065123456789", CodeKind.TEXT),
        ("8944110065123456783", CodeKind.ICCID),
        ("https://giffgaff.com/x", CodeKind.LINK),
        ("javascript:alert(1)", CodeKind.LINK),
        ("file:///etc/passwd", CodeKind.LINK),
        ("tel:+447700900123", CodeKind.TEXT),
        ("Your balance is 10", CodeKind.TEXT),
    ],
)
def test_a_code_is_told_by_what_it_holds(qapp, text, kind):
    assert codes_in(qr(text)) == (Code(kind, text),)


def test_a_code_on_a_clear_ground_and_on_a_huge_picture_is_found(qapp):
    clear = QImage(qr(CODE).size(), QImage.Format.Format_ARGB32)
    clear.fill(Qt.GlobalColor.transparent)
    code = qr(CODE)
    for y in range(code.height()):
        for x in range(code.width()):
            if code.pixelColor(x, y).lightness() < 128:
                clear.setPixel(x, y, 0xFF000000)
    assert codes_in(clear)[0].text == CODE
    huge = QImage(6000, 5000, QImage.Format.Format_RGB32)
    huge.fill(Qt.GlobalColor.white)
    painter = QPainter(huge)
    painter.drawImage(QRect(200, 200, 1500, 1500), code)
    painter.end()
    assert codes_in(huge)[0].text == CODE


def test_a_picture_without_a_code_says_so(qapp):
    blank = QImage(300, 300, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    for image in (blank, QImage()):
        with pytest.raises(InvalidInput, match="picture_without_code"):
            codes_in(image)


def test_a_picture_is_read_by_its_content_whatever_its_name(qapp, tmp_path):
    path = tmp_path / "code.txt"
    qr(CODE).save(str(path), "PNG")
    assert codes_in(image_of_file(path))[0].text == CODE


def test_what_is_no_picture_is_refused_in_a_sentence(qapp, tmp_path, monkeypatch):
    path = tmp_path / "x.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    with pytest.raises(InvalidInput, match="picture_unreadable"):
        image_of_file(path)
    with pytest.raises(InvalidInput, match="picture_unreadable"):
        image_of_file(tmp_path / "gone.png")
    program = tmp_path / "x.exe"
    program.write_bytes(b"MZ" + bytes(50))
    for other in (program, tmp_path):
        with pytest.raises(InvalidInput, match="picture_unreadable"):
            image_of_file(other)
    monkeypatch.setattr(code_reading, "MAX_FILE", 10)
    with pytest.raises(InvalidInput, match="picture_too_large"):
        image_of_file(path)


def test_a_pdf_without_a_code_is_read_as_its_first_page(qapp, tmp_path):
    path = tmp_path / "mail.pdf"
    path.write_bytes(pdf("Paid", pages=2))
    assert not image_of_file(path).isNull()


def test_the_clipboard_gives_a_file_before_pixels_and_nothing_for_a_text(qapp, tmp_path):
    path = tmp_path / "code.png"
    qr(CODE).save(str(path))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert codes_in(image_of(mime))[0].text == CODE
    mime = QMimeData()
    mime.setText("hello")
    with pytest.raises(InvalidInput, match="clipboard_without_picture"):
        image_of(mime)


def test_an_esim_s_code_fills_the_card_form(page):
    page.qr.button.read_image(qr("1$RSP.example.com$ABCD"))
    assert page.values()["activation_code"] == "LPA:1$rsp.example.com$ABCD"


def test_a_confirmation_code_in_the_fifth_part_can_be_moved(page):
    page.qr.button.read_image(qr("LPA:1$rsp.example.com$T$$123456"))
    assert not page._move_row.isHidden()
    page.move_button.click()
    assert page.values()["confirmation_code"] == "123456"


def test_the_bars_of_a_sim_card_fill_its_iccid(page):
    page.qr.button.read_image(qr("8944110065123456783"))
    assert page.values()["iccid"] == "8944110065123456783"


def test_two_activation_codes_are_not_chosen_between(page):
    page.qr.button.read_image(side_by_side(qr(CODE), qr("LPA:1$rsp.example.com$OTHER")))
    assert page.values()["activation_code"] is None
    assert page.qr.remark.text() == sentence_for("codes_several")


@pytest.mark.parametrize("address", ["https://giffgaff-topup.example/x", "javascript:alert(1)", "file:///etc/passwd"])
def test_i15_an_address_in_a_code_is_shown_with_warnings_and_never_opened(page, monkeypatch, address):
    opened = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    page.qr.button.read_image(qr(address))
    (panel,) = page.qr.links()
    assert isinstance(panel, LinkPanel)
    assert not opened
    assert page.values()["activation_code"] is None
    page.qr.button.read_image(qr(CODE))
    assert page.qr.links() == []


def test_i15_a_host_that_imitates_an_operator_is_told(qtbot):
    from card_samples import texts_of

    panel = LinkPanel("https://giffgafff.com/", ("giffgaff.com",))
    qtbot.addWidget(panel)
    assert sentence_for("link_look_alike") in texts_of(panel)


def test_a_dropped_picture_is_read(page):
    mime = mime_of(qr(CODE))
    page.qr.button.take(mime)
    assert page.values()["activation_code"] == CODE


def test_what_cannot_be_read_is_told_beside_the_button(page, qapp):
    QGuiApplication.clipboard().setText("no picture")
    page.qr.button.read_clipboard()
    assert page.qr.remark.text() == sentence_for("clipboard_without_picture")


# --- The screen ---------------------------------------------------------------------------


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def screen_with_code():
    paper = QImage(800, 600, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(500, 300, qr(CODE, 4))
    painter.end()
    return QPixmap.fromImage(paper)


def test_a_part_of_the_screen_is_chosen_with_the_mouse(window, qtbot):
    found = []
    area = ScreenArea(screen_with_code(), QRect(0, 0, 800, 600), window)
    area.chosen.connect(found.append)
    area.open()
    qtbot.waitExposed(area)
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(area, button, pos=QPoint(490, 290))
    QTest.mouseMove(area, QPoint(700, 500))
    QTest.mouseRelease(area, button, pos=QPoint(720, 520))
    assert found[0].width() == pytest.approx(231, abs=2)
    assert codes_in(found[0])[0].text == CODE


def test_the_whole_screen_is_taken_by_enter_and_a_click_takes_nothing(window, qtbot):
    found = []
    area = ScreenArea(screen_with_code(), QRect(0, 0, 800, 600), window)
    area.chosen.connect(found.append)
    area.open()
    QTest.mouseClick(area, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert not found
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert codes_in(found[0])[0].text == CODE


def test_our_windows_are_away_while_the_picture_is_taken_and_back_afterwards(window, qtbot):
    seen = []

    def grab(_screen):
        seen.append(window.isVisible())
        return screen_with_code()

    picker = ScreenPicker(window, grab)
    picker.start()
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: bool(window.findChildren(ScreenArea)))
    assert seen == [False]
    assert window.isVisible()
    window.findChildren(ScreenArea)[0].reject()


def test_a_desktop_that_shows_no_screen_is_told_in_a_sentence(window, monkeypatch):
    errors = []
    picker = ScreenPicker(window)
    picker.failed.connect(errors.append)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    picker.start()
    assert [error.code for error in errors] == ["screen_not_shown"]
    assert window.isVisible()


def test_an_empty_picture_of_the_screen_is_told_too(window, qtbot):
    picker = ScreenPicker(window, lambda _: QPixmap())
    with qtbot.waitSignal(picker.failed) as told:
        picker.start()
    assert told.args[0].code == "screen_not_shown"
    assert window.isVisible()


def test_texts_and_pictures_are_taken_by_a_page_and_files_left_alone(window, tmp_path):
    drop = TextDrop(window)
    assert window.acceptDrops()
    from leb_wallet.ui.importing.text_drop import _is_text

    text, file = QMimeData(), QMimeData()
    text.setText("Your balance is £10")
    file.setUrls([QUrl.fromLocalFile(str(Path(tmp_path) / "x.csv"))])
    assert _is_text(text)
    assert _is_text(mime_of(qr(CODE)))
    assert not _is_text(file)
    assert drop.parent() is window
