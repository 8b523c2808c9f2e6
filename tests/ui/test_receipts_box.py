"""The box of receipts: what goes in by every way, what is refused, and that nothing is lost by it."""

import os
import sys
from hashlib import sha256

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QMessageBox, QPushButton, QVBoxLayout
from receipt_samples import SCRIPT, TEXT, ZIP, bomb, pdf, photo, png

from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.ui.receipts.preview import PreviewDialog
from leb_wallet.ui.receipts.receipts_box import ReceiptsBox

SHA = sha256(TEXT).hexdigest()


@pytest.fixture
def shelf(tmp_path):
    return ReceiptShelf(ReceiptStore(tmp_path / "receipts"))


@pytest.fixture
def box(qtbot, shelf):
    box = ReceiptsBox(shelf)
    qtbot.addWidget(box)
    box.resize(600, 300)
    box.show()
    return box


def file(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def lines(box):
    return [box.rows.item(row).text() for row in range(box.rows.count())]


def mime(text=None, image=None, urls=()):
    data = QMimeData()
    if text is not None:
        data.setText(text)
    if image is not None:
        data.setImageData(image)
    if urls:
        data.setUrls(list(urls))
    return data


def question(box):
    (asked,) = [found for found in box.window().findChildren(QMessageBox) if found.isVisible()]
    return asked


def test_several_files_are_attached_at_once_in_order(qtbot, box, tmp_path):
    with qtbot.waitSignal(box.changed):
        box.add_files([file(tmp_path, "a", TEXT), file(tmp_path, "b", pdf()), file(tmp_path, "c", png())])
    assert box.receipts() == tuple(sha256(data).hexdigest() for data in (TEXT, pdf(), png()))
    assert [line.split(" · ")[:2] for line in lines(box)] == [
        ["Receipt 1", "text"],
        ["Receipt 2", "PDF"],
        ["Receipt 3", "picture"],
    ]
    assert box.remark.isHidden()


def test_the_files_are_asked_for_in_a_dialog(qtbot, box, tmp_path):
    box.add_button.click()
    (dialog,) = box.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(file(tmp_path, "a", TEXT))])
    assert box.receipts() == (SHA,)
    dialog.reject()


def test_the_good_ones_are_attached_and_the_bad_ones_told(box, tmp_path):
    box.add_files([file(tmp_path, "a", ZIP), file(tmp_path, "b", TEXT), file(tmp_path, "c", b""), tmp_path / "none"])
    assert box.receipts() == (SHA,)
    told = box.remark.text().splitlines()
    assert len(told) == 3
    assert "none of them" in told[0]
    assert "empty" in told[1]
    assert "no such file" in told[2]


@pytest.mark.parametrize("name", ["CON.png", "a" * 250, "\u202egnp.exe", "收据.png", "trailing.", "+447700900123.png"])
def test_no_name_of_a_file_is_shown(box, tmp_path, name):
    try:
        path = file(tmp_path, name, SCRIPT)
    except OSError:
        pytest.skip("this system knows no such name")
    box.add_files([path])
    assert lines(box)[0].startswith("Receipt 1 · text · 19 bytes")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_folders_and_pipes_are_told_and_not_waited_for(box, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    box.add_files([tmp_path, tmp_path / "pipe"])
    assert box.receipts() == ()
    assert box.remark.text().count("folder or a device") == 1  # the same sentence once


def test_a_receipt_is_attached_once(qtbot, box, tmp_path):
    box.add_files([file(tmp_path, "a", TEXT)])
    with qtbot.assertNotEmitted(box.changed):
        box.add_files([file(tmp_path, "b", TEXT)])
    assert box.receipts() == (SHA,)
    assert "already" in box.remark.text()


def test_removing_takes_it_off_the_record_and_leaves_the_file(qtbot, box, shelf, tmp_path):
    box.set_receipts((shelf.keep(TEXT), shelf.keep(pdf())))
    box.rows.setFocus()
    box.rows.setCurrentRow(0)
    with qtbot.waitSignal(box.changed):
        QTest.keyClick(box.rows, Qt.Key.Key_Delete)
    assert box.receipts() == (sha256(pdf()).hexdigest(),)
    assert lines(box)[0].startswith("Receipt 1")
    assert shelf.read(SHA) == TEXT


def test_p8_a_missing_or_altered_file_is_told_on_its_row(box, shelf, tmp_path):
    box_receipts = (shelf.keep(TEXT), "0" * 64)
    shelf.path_of(SHA).write_bytes(b"altered")
    box.set_receipts(box_receipts)
    altered, missing = lines(box)
    assert "changed" in altered
    assert "not what was attached" in altered
    assert "missing" in missing
    assert "record stays" in missing
    assert box.receipts() == box_receipts


def test_showing_a_record_is_no_change(qtbot, box, shelf):
    with qtbot.assertNotEmitted(box.changed):
        box.set_receipts((shelf.keep(TEXT),))
        box.set_receipts(())
    assert box.receipts() == ()


# --- Large files ----------------------------------------------------------------------------


def test_a_large_file_is_kept_only_after_a_question(qtbot, box, tmp_path):
    box.add_files([file(tmp_path, "a", b"a" * 10_000_001), file(tmp_path, "b", TEXT)])
    assert box.receipts() == (SHA,)
    asked = question(box)
    assert "11 MB" in asked.text()
    (keep,) = [button for button in asked.buttons() if "Keep" in button.text()]
    with qtbot.waitSignal(box.changed):
        keep.click()
    assert len(box.receipts()) == 2


def test_a_large_file_is_left_where_the_answer_is_no_and_the_next_is_asked_about(box, tmp_path):
    box.add_files([file(tmp_path, name, name.encode() * 10_000_001) for name in "ab"])
    question(box).reject()
    (keep,) = [button for button in question(box).buttons() if "Keep" in button.text()]
    keep.click()
    assert box.receipts() == (sha256(b"b" * 10_000_001).hexdigest(),)


def test_a_file_of_500_megabytes_is_told_at_once(box, tmp_path):
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(500_000_000)
    box.add_files([tmp_path / "huge"])
    assert "500 MB" in box.remark.text()
    assert box.findChildren(QMessageBox) == []


# --- Clipboard and drops --------------------------------------------------------------------


def picture():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_a_copied_picture_is_pasted_as_png(box, shelf):
    QGuiApplication.clipboard().setImage(picture())
    QTest.keyClick(box.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (sha,) = box.receipts()
    assert shelf.path_of(sha).suffix == ".png"
    assert QImage.fromData(shelf.read(sha)).size() == picture().size()


def test_copied_files_come_before_the_picture_and_the_text_that_go_with_them(box, tmp_path):
    local = QUrl.fromLocalFile(str(file(tmp_path, "a", pdf())))
    box.take(mime(text="a name", image=picture(), urls=[local]))
    assert box.receipts() == (sha256(pdf()).hexdigest(),)


def test_a_copied_text_is_pasted_as_text(box, shelf):
    QGuiApplication.clipboard().setText("订单 1 已到账\ud800")
    box.paste_action.trigger()
    (sha,) = box.receipts()
    assert shelf.read(sha).decode().startswith("订单 1 已到账")


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        ({"text": "a" * 1_000_001}, "million"),
        ({"text": "  \n"}, "nothing to paste"),
        ({}, "nothing to paste"),
        ({"urls": [QUrl("https://example.com/receipt.png")]}, "internet"),
    ],
)
def test_what_cannot_be_pasted_is_told(box, offered, said):
    box.take(mime(**offered))
    assert box.receipts() == ()
    assert said in box.remark.text()


def test_a_picture_dragged_from_a_page_is_taken_and_its_address_not_opened(box):
    box.take(mime(image=picture(), urls=[QUrl("https://example.com/receipt.png")]))
    assert len(box.receipts()) == 1


def test_files_can_be_dropped(box, tmp_path):
    dropped = mime(urls=[QUrl.fromLocalFile(str(file(tmp_path, "a", TEXT))), QUrl.fromLocalFile(str(tmp_path))])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    where = QPointF(QPoint(10, 10))
    event = QDropEvent(where, actions, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    box.dropEvent(event)
    assert event.dropAction() == Qt.DropAction.CopyAction  # what was dropped stays where it was
    assert box.receipts() == (SHA,)
    assert "folder" in box.remark.text()


# --- Keyboard and room ----------------------------------------------------------------------


def test_p13_enter_on_a_receipt_shows_it_and_does_not_press_the_dialogs_button(qtbot, shelf):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box, buttons = ReceiptsBox(shelf), QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    layout = QVBoxLayout(dialog)
    layout.addWidget(box)
    layout.addWidget(buttons)
    buttons.accepted.connect(dialog.accept)
    dialog.show()
    box.set_receipts((shelf.keep(TEXT),))
    box.rows.setFocus()
    box.rows.setCurrentRow(0)
    QTest.keyClick(box.rows, Qt.Key.Key_Return)
    assert dialog.isVisible()
    (preview,) = dialog.findChildren(PreviewDialog)
    preview.close()


def test_p13_everything_is_reached_by_tab(qtbot, box, shelf):
    box.set_receipts((shelf.keep(TEXT), shelf.keep(pdf())))
    box.rows.setCurrentRow(0)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    reached = set()
    for _ in range(8):
        QTest.keyClick(box.focusWidget() or box, Qt.Key.Key_Tab)
        reached.add(box.focusWidget())
    assert {box.rows, *box.findChildren(QPushButton)} <= reached
    assert all(button.text() for button in box.findChildren(QPushButton))
    assert box.rows.accessibleName()


@pytest.mark.qt_log_ignore("libpng.*", "qt.gui.imageio.*", ".*JPEG.*")
def test_pictures_that_cannot_be_shown_small_are_attached_with_a_symbol(box, tmp_path):
    contents = (bomb(), png()[:-30], photo()[:40])
    box.add_files([file(tmp_path, f"{place}", data) for place, data in enumerate(contents)])
    assert len(box.receipts()) == 3
    assert all(not box.rows.item(row).icon().isNull() for row in range(3))


def test_the_box_fits_a_small_screen_and_grows_to_four_rows_only(box, shelf):
    assert box.minimumSizeHint().width() <= 640
    box.set_receipts([shelf.keep(f"{number}".encode()) for number in range(4)])
    four = box.rows.height()
    box.set_receipts([shelf.keep(f"{number}".encode()) for number in range(20)])
    assert box.rows.height() == four
    assert box.minimumSizeHint().height() < 330
