"""Looking at a receipt: pictures, PDFs, texts, and whatever pretends to be one."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPlainTextEdit
from receipt_samples import BROKEN_PDF, GPS_MARK, SCRIPT, TEXT, bomb, pdf, photo, png

from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.ui.receipts.pictures import MAX_PIXELS, PicturePages, pages_of
from leb_wallet.ui.receipts.preview import MAX_TEXT, PreviewDialog

HEIC = b"\0\0\0\x18ftypheic" + bytes(40)


@pytest.fixture
def shelf(tmp_path):
    return ReceiptShelf(ReceiptStore(tmp_path / "receipts"))


@pytest.fixture
def show(qtbot, shelf):
    """Return a function that keeps something and shows it."""

    def shown(data, width=683, height=384):
        dialog = PreviewDialog(shelf, shelf.keep(data))
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the fixture does it
        dialog.resize(width, height)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return shown


def labels(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def red_square(side=400):
    rows = (b"\0" + b"\x80" * side) * side
    return png(side, side, rows)


def test_a_picture_is_fitted_into_the_window_and_can_be_zoomed(show):
    dialog = show(red_square(2000))
    fitted = dialog.view.scale
    assert fitted < 0.2
    for keys, larger in ((QKeySequence.StandardKey.ZoomIn, True), (QKeySequence.StandardKey.ZoomOut, False)):
        before = dialog.view.scale
        QTest.keySequence(dialog, QKeySequence(keys))
        assert (dialog.view.scale > before) is larger
    dialog.view.zoom_in()
    QTest.keySequence(dialog, QKeySequence("Ctrl+0"))
    assert dialog.view.scale == fitted


def test_a_small_picture_is_not_blown_up_and_zoom_has_ends(show):
    dialog = show(red_square(20))
    assert dialog.view.scale == 1
    for _ in range(40):
        dialog.view.zoom_in()
    assert dialog.view.scale == 8
    for _ in range(60):
        dialog.view.zoom_out()
    assert 0 < dialog.view.scale < 0.1
    assert dialog.view.is_drawn()


def test_no_zoom_takes_more_memory_than_the_limit():
    image = PicturePages(QImage(4000, 4000, QImage.Format.Format_RGB32)).image(0, 8.0)
    assert image.width() * image.height() <= MAX_PIXELS * 1.01


def test_a_pdf_is_drawn_page_by_page(show, shelf):
    dialog = show(pdf("One", "Two", pages=3))
    assert "Page 1 of 3" in labels(dialog)
    first = dialog.grab().toImage()
    for _ in range(5):
        QTest.keySequence(dialog, QKeySequence("PgDown"))
    assert "Page 3 of 3" in labels(dialog)
    assert dialog.grab().toImage() != first
    for _ in range(5):
        QTest.keySequence(dialog, QKeySequence("PgUp"))
    assert "Page 1 of 3" in labels(dialog)


def test_the_letters_of_a_pdf_are_really_on_the_picture(shelf):
    data = pdf("Receipt")
    pages = pages_of(shelf.look_up(shelf.keep(data)), data)
    image = pages.image(0, 1.0)
    assert (image.width(), image.height()) == (300, 200)
    colors = {image.pixelColor(x, y).name() for x in range(40, 140) for y in range(80, 110)}
    assert {"#000000", "#ffffff"} <= colors
    assert image.pixelColor(2, 2) == QColor("white")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bomb(), "too large"),
        (HEIC, "not known here"),
        (BROKEN_PDF, "damaged or locked"),
        (pdf().replace(b"/Count 1", b"/Count 0").replace(b"/Kids [4 0 R]", b"/Kids []"), "damaged or locked"),
        (b"GIF89a" + b"\xff" * 40, "damaged"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "damaged"),
    ],
)
@pytest.mark.qt_log_ignore("libpng.*", "qt.gui.imageio.*", ".*JPEG.*")
def test_what_cannot_be_shown_says_so_and_is_kept(show, shelf, data, said):
    dialog = show(data)
    assert dialog.view is None
    assert said in labels(dialog)
    assert "kept as it is" in labels(dialog)
    assert shelf.read(dialog.file.sha) == data


def test_a_bomb_is_refused_before_anything_is_unpacked(show, monkeypatch):
    monkeypatch.setattr("PySide6.QtGui.QImageReader.read", lambda _: pytest.fail("it was unpacked"))
    show(bomb())


@pytest.mark.parametrize("data", [TEXT, SCRIPT, b"<html><img src='http://example.com/x'><script>x()</script></html>"])
def test_texts_are_shown_letter_by_letter(show, data):
    dialog = show(data)
    view = dialog.findChild(QPlainTextEdit)
    assert view.toPlainText() == data.decode()
    assert view.isReadOnly()


def test_of_a_long_text_the_beginning_is_shown(show):
    dialog = show(b"a" * (MAX_TEXT + 5))
    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    assert shown.count("a") == MAX_TEXT
    assert max(map(len, shown.split())) == 1000
    assert "kept whole" in dialog.remark.text()


def test_p8_a_missing_or_altered_receipt_says_so_and_offers_nothing(qtbot, shelf):
    sha = shelf.keep(TEXT)
    shelf.path_of(sha).write_bytes(b"altered")
    for receipt, said in ((sha, "not what was attached"), ("0" * 64, "not there any more")):
        dialog = PreviewDialog(shelf, receipt)
        qtbot.addWidget(dialog)
        assert said in labels(dialog)
        assert not dialog.open_button.isEnabled()
        assert not dialog.save_button.isEnabled()


# --- Out of the wallet ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said", "left"),
    [(photo(), "were left out", False), (pdf(), "Saved.", False), (HEIC + GPS_MARK, "may still tell", True)],
)
@pytest.mark.qt_log_ignore(".*JPEG.*", "qt.gui.imageio.*")
def test_a_copy_is_saved_without_the_place_where_that_is_possible(show, tmp_path, data, said, left):
    dialog = show(data)
    dialog.save_button.click()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "copy"))
    asked.reject()
    assert said in dialog.remark.text()
    assert (GPS_MARK in (tmp_path / "copy").read_bytes()) is left


def test_a_copy_that_cannot_be_saved_is_told(show, tmp_path):
    dialog = show(TEXT)
    dialog.save_copy(tmp_path / "none" / "copy.txt")
    (box,) = dialog.findChildren(QMessageBox)
    assert "could not be written" in box.text()
    box.close()


class Opener(QObject):
    """Stands for the desktop."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url)


@pytest.fixture
def desktop():
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    yield opener
    QDesktopServices.unsetUrlHandler("file")


def test_another_program_opens_a_copy_and_only_after_a_question(show, shelf, desktop):
    dialog = show(SCRIPT)
    dialog.open_button.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert "a text" in box.text()
    assert desktop.opened == []
    (agree,) = [button for button in box.buttons() if "Open" in button.text()]
    agree.click()
    (url,) = desktop.opened
    opened = url.toLocalFile()
    assert opened.endswith(".txt")  # whatever it was called before
    assert str(shelf.path_of(dialog.file.sha)) != opened
    shelf.remove_copies()


def test_without_an_answer_nothing_is_opened(show, desktop):
    dialog = show(pdf())
    dialog.ask_to_open()
    (box,) = dialog.findChildren(QMessageBox)
    assert "a PDF" in box.text()
    box.reject()
    assert desktop.opened == []


def test_p13_the_preview_fits_a_small_screen(show):
    for data in (pdf(pages=3), TEXT, BROKEN_PDF):
        hint = show(data).minimumSizeHint()
        assert hint.width() <= 683
        assert hint.height() <= 384
