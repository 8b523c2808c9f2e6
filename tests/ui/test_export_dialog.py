"""The export dialog, the printed pages, and the dialog about a card from somebody else."""

import csv
import io
import json
from datetime import UTC, datetime, time
from functools import partial
from zipfile import ZipFile

import pypdfium2
import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget

from leb_wallet.app.keeping import make_backups
from leb_wallet.app.paths import app_paths
from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.services.exporting import Exporting
from leb_wallet.storage.passphrase_file import seal
from leb_wallet.ui.backups.backups_dialog import BackupsDialog
from leb_wallet.ui.exporting.emergency_page import EmergencyPage, SheetChoice
from leb_wallet.ui.exporting.export_dialog import CALENDAR, CARD, CARDS, EMERGENCY, HISTORY, REPORT, WHOLE, ExportDialog
from leb_wallet.ui.exporting.open_sealed_dialog import OpenSealedDialog
from leb_wallet.ui.exporting.own_files import OwnFiles
from leb_wallet.ui.exporting.paper import HEIGHT, WIDTH, Paper
from leb_wallet.ui.exporting.report_page import ReportChoice, ReportPage
from leb_wallet.ui.exporting.take_in_dialog import TakeInDialog
from leb_wallet.ui.main_window import MainWindow

NUMBER = PhoneNumber(typed="+447700900123", e164="+447700900123")
CODES = {"activation_code": "LPA:1$smdp.marked.example$CODEMARK", "iccid": "8944110031415926535", "note": "NOTEMARK"}
SECRETS = ("CODEMARK", "31415926", "NOTEMARK", "SERVICEMARK")


@pytest.fixture
def sample(qtbot, tmp_path, today):
    return Sample(tmp_path / "here", today)


@pytest.fixture
def bank(sample):
    """A card with marked secrets and a record."""
    account = Account(id="a" * 32, name="SERVICEMARK")
    card = sample.add(label="Bank", last=70, numbers=(NUMBER,), place="Drawer", accounts=(account,), **CODES)
    sample.wallets.record_event(sample.act(card, "top_up", 3, amount=10, currency="GBP", note="=1"))
    return card


def exporting_of(sample):
    app = sample.app
    return Exporting(app.wallets, app.board, app.receipts, lambda: datetime.combine(sample.day, time(12), UTC))


@pytest.fixture
def dialog(qtbot, sample, bank):
    window = QWidget()  # a dialog is gone once it is closed
    qtbot.addWidget(window)
    made = ExportDialog(exporting_of(sample), UTC, parent=window)
    made.open()
    yield made
    window.close()


def words_of(paper):
    document = pypdfium2.PdfDocument(paper.pdf())
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def marks_in(text):
    return {mark for mark in SECRETS if mark in text}


# --- The dialog -------------------------------------------------------------------------------


def test_every_choice_is_explained_and_says_what_it_holds(dialog):
    for name in (WHOLE, CARDS, HISTORY, CALENDAR, REPORT, EMERGENCY, CARD):
        dialog.show_page(name)
        assert dialog.page.title.text()
        assert dialog.page.secrecy.text()
        assert len(texts_of(dialog.page)) >= 3


def test_p11_the_whole_wallet_is_complete_when_protected_and_without_codes_when_not(qtbot, dialog, tmp_path):
    page = dialog.page
    assert (page.protection.is_on, page.secrets.box.isChecked()) == (True, True)
    page.protection.tick.box.click()
    assert not page.secrets.box.isChecked()
    page.write(tmp_path / "w.zip", page.save)
    qtbot.waitUntil(lambda: "Written" in page.outcome.text())
    with ZipFile(tmp_path / "w.zip") as zipped:
        told = zipped.read("wallet.json").decode()
    assert marks_in(told) == {"31415926", "NOTEMARK"}  # no codes and no accounts; the page says that notes are in it
    assert json.loads(told)["records"]["card"][0]["label"] == "Bank"
    page.secrets.box.click()
    page.protection.tick.box.click()
    page.protection.tick.box.click()
    assert page.secrets.box.isChecked()  # what the user chose stays


def test_a_passphrase_has_to_be_typed_twice_the_same(qtbot, dialog, tmp_path):
    page = dialog.page
    page.save_button.click()
    assert "empty" in page.outcome.text()
    page.protection.first.setText("correct horse")
    page.protection.again.setText("correct house")
    page.save_button.click()
    assert "differ" in page.outcome.text()
    assert dialog.findChildren(QFileDialog) == []


@pytest.mark.slow
def test_a_protected_wallet_opens_again(qtbot, dialog, tmp_path):
    page = dialog.page
    for edit in (page.protection.first, page.protection.again):
        edit.setText("correct horse")
    page.write(tmp_path / "w.age", page.save)
    assert not dialog.buttons.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "Written" in page.outcome.text(), timeout=60_000)
    assert page.protection.first.text() == ""
    opening = OpenSealedDialog((tmp_path / "w.age").read_bytes())
    qtbot.addWidget(opening)
    opening.open()
    opening.passphrase.setText("wrong horse")
    opening.ok.click()
    qtbot.waitUntil(lambda: "not the passphrase" in opening.remark.text(), timeout=60_000)
    opening.passphrase.setText("correct horse")
    with qtbot.waitSignal(opening.opened, timeout=60_000) as found:
        opening.ok.click()
    assert found.args[0].startswith(b"PK")


@pytest.mark.parametrize("name", [CARDS, HISTORY])
def test_p11_a_table_is_written_without_codes(dialog, tmp_path, name):
    dialog.show_page(name)
    page = dialog.page
    page.form.setCurrentIndex(page.form.findData("csv"))
    page.save(tmp_path / "x.csv")
    text = (tmp_path / "x.csv").read_text("utf-8-sig")
    assert "Written" in page.outcome.text()
    assert len(list(csv.reader(io.StringIO(text, newline="")))) >= 2
    assert marks_in(text) <= {"NOTEMARK"}
    page.form.setCurrentIndex(page.form.findData("xlsx"))
    page.save(tmp_path / "x.xlsx")
    assert (tmp_path / "x.xlsx").read_bytes().startswith(b"PK")
    page.save(tmp_path / "no" / "x.csv")
    assert "could not be written" in page.outcome.text()


def test_the_calendar_is_reached_from_here(qtbot, dialog):
    dialog.show_page(CALENDAR)
    with qtbot.waitSignals([dialog.calendar_requested, dialog.finished]):
        dialog.page.open_button.click()


def test_names_proposed_for_files_tell_nothing(dialog):
    proposed = []
    for name in (CARDS, HISTORY, REPORT, EMERGENCY, CARD):
        dialog.show_page(name)
        dialog.page.ask()
    for asking in dialog.findChildren(QFileDialog):
        proposed += asking.selectedFiles()
        asking.reject()
    assert len(proposed) == 5
    assert not any("Bank" in path or "900123" in path for path in proposed)


def test_the_menu_opens_it(qtbot, sample, bank):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.fill(sample.app.services)
    window.menu.export.trigger()
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(window.calendar_requested):
        dialog.calendar_requested.emit()
    dialog.reject()


# --- On paper ---------------------------------------------------------------------------------


def sheet(sample, choice=SheetChoice()):  # noqa: B008
    page, exporting = EmergencyPage(), exporting_of(sample)
    html = page.html(exporting.rows(), sample.day, choice, UTC)
    return Paper(html, page.title(), partial(page.foot, sample.day, choice), QFont())


def test_an_emergency_sheet_says_what_to_do_by_when_and_where(sample, bank):
    text = words_of(sheet(sample))
    for told in ("Bank", "+447700900123", "Drawer", "giffgaff", "What to do", "page 1 of 1", "22 Nov 2026"):
        assert told in text


def test_p11_an_emergency_sheet_tells_secrets_on_explicit_choice_only(sample, bank):
    assert marks_in(words_of(sheet(sample))) == set()
    assert marks_in(words_of(sheet(sample, SheetChoice(accounts=True)))) == {"SERVICEMARK"}
    told = words_of(sheet(sample, SheetChoice(codes=True)))
    assert marks_in(told) == {"CODEMARK", "31415926", "NOTEMARK"}
    assert "holds secrets" in told


def test_a_card_that_is_let_go_stands_on_the_sheet_and_an_archived_one_does_not(sample, bank):
    sample.add(label="Let go", last=10, lapses=True)
    old = sample.add(label="Put away", last=10)
    sample.wallets.archive_card(old, archived=True)
    text = words_of(sheet(sample))
    assert "let go on purpose" in text
    assert "Put away" not in text


def test_p11_a_report_tells_the_ends_of_numbers_only_unless_wanted(sample, bank):
    page, rows = ReportPage(), exporting_of(sample).rows()

    def text(choice):
        html = page.html(rows, sample.day, choice)
        return words_of(Paper(html, page.title(), partial(page.foot, sample.day), QFont()))

    told = text(ReportChoice())
    assert "0123" in told
    assert "900123" not in told
    assert "Top-up" in told
    assert marks_in(told) == set()
    assert "+447700900123" in text(ReportChoice(full_numbers=True))
    assert "Top-up" not in text(ReportChoice(history=False))


def test_labels_on_paper_are_no_markup(sample):
    sample.add(label="<b>Bank</b> & <img src='file:///etc/passwd'>", last=3)
    text = words_of(sheet(sample))
    assert "<b>Bank</b> & <img" in text


def test_what_is_short_stays_on_one_page(sample):
    for number in range(14):
        sample.add(label=f"Card {number}", last=3, place="Drawer")
    paper = sheet(sample)
    assert paper.pages > 1
    document = pypdfium2.PdfDocument(paper.pdf())
    assert len(document) == paper.pages
    for page in list(document)[1:]:
        text = page.get_textpage().get_text_bounded().strip()
        assert text.startswith("Card ")  # each page begins with the heading of a card
    document.close()


def test_chinese_letters_are_in_the_pdf(sample):
    sample.add(label="香港旅行卡", last=3)
    paper = sheet(sample)
    if not paper.has_letters():
        pytest.skip("this computer has no Chinese letters")
    assert "香港旅行卡" in words_of(paper)


def test_letters_that_are_missing_are_noticed(sample):
    sample.add(label="\U0001f9ff\U00013000", last=3)  # an Egyptian hieroglyph
    assert not sheet(sample).has_letters()


def test_the_preview_paints_what_is_printed(dialog):
    dialog.show_page(EMERGENCY)
    view = dialog.page.view
    assert "Bank" in view.accessibleDescription()
    picture = QImage(WIDTH // 4, HEIGHT // 4, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.scale(0.25, 0.25)
    dialog.page.paper().draw(painter, 0)
    painter.end()
    assert any(picture.pixelColor(x, 70).lightness() < 100 for x in range(40, 300))


def test_p11_while_numbers_are_hidden_there_is_no_preview(qtbot, sample, bank):
    dialog = ExportDialog(exporting_of(sample), UTC, covers=True)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.show_page(EMERGENCY)
    assert dialog.page.view.isHidden()
    assert "900123" not in dialog.page.view.accessibleDescription()
    assert not dialog.page.hidden.isHidden()


# --- A card from somebody else ----------------------------------------------------------------


@pytest.fixture
def asked(sample, bank, tmp_path):
    """The bytes of a card file for somebody else."""
    exporting = exporting_of(sample)
    exporting.write_card(tmp_path / "a.lebcard", exporting.card_for_other(bank.id, sender="Mum", message="Please!"))
    return (tmp_path / "a.lebcard").read_bytes()


def take_in_dialog(qtbot, sample, data):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = OwnFiles(sample.app.services, window).card_dialog(data)
    dialog.open()
    return dialog


def test_a_card_of_somebody_else_is_shown_and_added(qtbot, tmp_path, today, asked):
    other = Sample(tmp_path / "there", today)
    dialog = take_in_dialog(qtbot, other, asked)
    told = "\n".join(texts_of(dialog))
    for text in ("Please keep “Bank” alive", "From Mum", "Please!", "giffgaff", "the last safe day", "Otherwise"):
        assert text in told
    assert marks_in(told) == set()
    dialog.add_button.click()
    (card,) = other.wallets.wallet.cards.values()
    assert (card.label, card.owner) == ("Bank", "Mum")
    assert "added" in dialog.outcome.text()
    again = take_in_dialog(qtbot, other, asked)
    assert again.add_button.isHidden()


def test_enter_does_what_has_the_keyboard_rather_than_closing(qtbot, tmp_path, today, asked):
    other = Sample(tmp_path / "there", today)
    dialog = take_in_dialog(qtbot, other, asked)
    assert dialog.add_button.autoDefault()
    QTest.keyClick(dialog.add_button, Qt.Key.Key_Return)
    assert [card.label for card in other.wallets.wallet.cards.values()] == ["Bank"]
    assert dialog.isVisible()


def test_what_was_done_is_recorded_without_the_card_and_goes_back(qtbot, sample, bank, tmp_path, today, asked):
    other = Sample(tmp_path / "there", today)
    dialog = take_in_dialog(qtbot, other, asked)
    dialog.record_button.click()
    act = sample.act(bank, "top_up", amount=5, currency="GBP")
    dialog._on_recorded(None, act)
    assert not dialog.save_button.isHidden()
    dialog.save_answer(tmp_path / "b.lebcard")
    assert other.wallets.wallet.cards == {}
    back = take_in_dialog(qtbot, sample, (tmp_path / "b.lebcard").read_bytes())
    assert "What was done for “Bank”" in texts_of(back)
    back.add_button.click()
    assert act.id in {event.id for event in sample.wallets.wallet.events_of(bank.id)}


def test_the_receipt_of_what_was_done_goes_back_and_stays_out_of_this_wallet(
    qtbot, sample, bank, tmp_path, today, asked
):
    other = Sample(tmp_path / "there", today)
    dialog = take_in_dialog(qtbot, other, asked)
    sha = dialog._shelf.keep(b"%PDF-1.4 the receipt")
    act = sample.act(bank, "top_up", amount=5, currency="GBP", receipts=(sha,))
    dialog._on_recorded(None, act)
    assert dialog.add_button.isHidden()
    dialog.reject()
    assert dialog.isVisible()
    assert "not saved yet" in dialog.outcome.text()
    dialog.save_answer(tmp_path / "b.lebcard")
    folder = dialog._shelf.path_of(sha).parent
    dialog.reject()
    assert other.app.receipts.orphans(other.wallets.wallet) == []
    assert not folder.exists()
    take_in_dialog(qtbot, sample, (tmp_path / "b.lebcard").read_bytes()).add_button.click()
    assert sample.app.receipts.read(sha) == b"%PDF-1.4 the receipt"


@pytest.mark.slow
def test_a_protected_card_is_asked_for_its_passphrase_first(qtbot, tmp_path, today, asked):
    other = Sample(tmp_path / "there", today)
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    files = OwnFiles(other.app.services, window)
    files.open(seal(asked, "correct horse"), lambda _: pytest.fail("it is a card"))
    (opening,) = window.findChildren(OpenSealedDialog)
    opening.passphrase.setText("correct horse")
    opening.ok.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(TakeInDialog)), timeout=60_000)
    (dialog,) = window.findChildren(TakeInDialog)
    with qtbot.waitSignal(files.card_requested):
        dialog.card_requested.emit("0" * 32)


@pytest.mark.slow
def test_a_protected_wallet_is_added_from_the_backups(qtbot, sample, bank, tmp_path, today):
    exporting_of(sample).write_wallet(tmp_path / "w.age", with_secrets=True, passphrase="correct horse")
    other = Sample(tmp_path / "there", today)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = BackupsDialog(make_backups(other.app, app_paths(tmp_path / "there")), parent=window)
    dialog.open()
    dialog.open_file(str(tmp_path / "w.age"))
    (opening,) = dialog.findChildren(OpenSealedDialog)
    opening.passphrase.setText("correct horse")
    opening.ok.click()
    qtbot.waitUntil(dialog.merge_button.isEnabled, timeout=60_000)
    dialog.merge_button.click()
    assert other.wallets.wallet == sample.wallets.wallet


def test_close_is_not_what_enter_does(dialog):
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert not close.autoDefault()
    assert not close.isDefault()
