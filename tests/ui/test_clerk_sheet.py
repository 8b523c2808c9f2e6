"""The page for the shop clerk: on the screen, over the whole screen, on paper."""

import pypdfium2
import pytest
import zxingcpp
from code_reader import codes_of
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPalette
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.phrases import Ask
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.ui.clerk_page import ClerkJob, can_show, fill, lay_out
from leb_wallet.ui.clerk_paper import ClerkDialog, ClerkPaper
from leb_wallet.ui.clerk_print import draw_on, pdf_of, save
from leb_wallet.ui.clerk_sheet import LANGUAGES, ClerkSheet
from leb_wallet.ui.form import scrolling

NUMBER, DIGITS = "07700 900123", "07700900123"
BOTH = {DIGITS: {zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128}}


@pytest.fixture(scope="module")
def phrases():
    return Catalogue(resource_path("")).phrases


@pytest.fixture
def sheet(qtbot, phrases):
    sheet = ClerkSheet(phrases)
    qtbot.addWidget(sheet)
    sheet.resize(660, 600)
    sheet.show_job(NUMBER, "giffgaff", "£10.00", "GB", Ask.TOP_UP)
    return sheet


@pytest.fixture
def job(sheet):
    return sheet.paper.job()


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def test_the_page_shows_number_operator_amount_and_sentence(job):
    assert job.hero == NUMBER
    assert job.lead == "giffgaff · £10.00"
    assert job.sentence == "Please top up this number: £10.00 for giffgaff."
    assert job.courtesies.splitlines() == [
        "Please tell me when it has gone through.",
        "May I have the receipt, please?",
        "Thank you.",
    ]
    assert job.scanned == DIGITS


def test_p13_screen_readers_get_the_whole_page(sheet):
    told = sheet.paper.accessibleDescription()
    for text in (NUMBER, "giffgaff", "£10.00", "Please top up this number", "May I have the receipt"):
        assert text in told
    assert sheet.language.accessibleName()
    assert sheet.kind.accessibleName()


def test_a_number_without_spaces_is_shown_in_groups(sheet):
    sheet.show_job("+447700900123", "giffgaff", "£10.00", "GB", Ask.TOP_UP)
    assert sheet.paper.job().hero == "+4477 0090 0123"
    assert sheet.paper.job().scanned == "447700900123"


def test_the_language_of_the_country_comes_first_with_its_meaning_beneath(sheet, phrases):
    sheet.show_job("6123 4567", "SoSIM", "HK$50", "HK", Ask.TOP_UP)
    assert [sheet.language.itemData(at) for at in (0, 1)] == ["yue", "en"]
    assert sheet.language.count() == 13
    choose(sheet.language, "yue")
    job = sheet.paper.job()
    assert job.sentence == phrases.in_language("yue").sentence(Ask.TOP_UP, "SoSIM", "HK$50")
    assert job.meaning == "Please top up this number: HK$50 for SoSIM."
    assert "Thank you." in job.courtesies_meaning
    choose(sheet.language, "en")
    assert sheet.paper.job().meaning == ""


def test_a_chinese_reader_needs_no_meaning_beneath_chinese(sheet, qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        choose(sheet.language, "zh_CN")
        assert sheet.paper.job().meaning == ""
        choose(sheet.language, "de")
        assert sheet.paper.job().meaning != ""
    finally:
        QLocale.setDefault(before)


def test_the_meanings_are_the_english_sentences_of_the_book(sheet, phrases):
    english = phrases.in_language("en")
    choose(sheet.language, "de")
    for kind in (Ask.TOP_UP, Ask.VOUCHER, Ask.ASK):
        choose(sheet.kind, kind)
        job = sheet.paper.job()
        assert job.meaning == english.sentence(kind, "giffgaff", "£10.00")
        assert job.courtesies_meaning == " ".join(english.courtesies(kind))


def test_every_language_has_a_name_in_the_users_language(sheet, phrases):
    assert set(LANGUAGES) == {one.language for one in phrases.languages}
    texts = [sheet.language.itemText(at) for at in range(sheet.language.count())]
    assert {"English", "Deutsch · German", "日本語 · Japanese"} <= set(texts)


@pytest.mark.parametrize("kind", [Ask.VOUCHER, Ask.ASK])
def test_p11_the_number_is_shown_only_to_a_clerk_who_types_it(sheet, kind):
    choose(sheet.kind, kind)
    job = sheet.paper.job()
    assert "900123" not in job.text()
    assert job.scanned == ""
    assert codes_of(sheet.paper.grab().toImage()) == {}


def test_without_an_amount_there_is_only_the_question(sheet):
    sheet.show_job(NUMBER, "giffgaff", "", "GB", Ask.TOP_UP)
    assert [sheet.kind.itemData(at) for at in range(sheet.kind.count())] == [Ask.ASK]
    assert sheet.paper.job().sentence == "Can you top up a prepaid giffgaff SIM here?"
    assert sheet.paper.job().hero == "giffgaff"


@pytest.mark.parametrize("width", [400, 660, 1180])
@pytest.mark.parametrize("ground", ["#ffffff", "#202020"])
def test_p13_the_page_is_black_on_white_on_every_desktop_and_reads_by_machine(qtbot, job, width, ground):
    paper = ClerkPaper()
    qtbot.addWidget(paper)
    paper.show_job(job)
    paper.setPalette(QPalette(QColor(ground)))
    paper.resize(width, paper.heightForWidth(width))
    image = paper.grab().toImage()
    assert codes_of(image) == BOTH
    assert image.pixelColor(8, image.height() // 2).name() == "#ffffff"
    colors = {image.pixelColor(x, y).name() for x in range(0, width, 3) for y in range(20, 100)}
    assert {"#000000", "#ffffff"} <= colors


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_nothing_sticks_out_of_the_page_in_any_language(sheet, language):
    choose(sheet.language, language)
    job = sheet.paper.job()
    for width in (288, 400, 651, 1100):
        page = lay_out(job, width, sheet.font())
        for text, _ in page.texts:
            assert text.boundingRect().right() <= width + 1
        assert max(text.boundingRect().bottom() for text, _ in page.texts) <= page.height
        assert page.qr.right() <= width
        assert page.bars.right() <= width
        assert page.bars.bottom() <= page.height
        assert not page.qr.intersects(page.bars)


def test_the_number_is_the_largest_thing_on_the_page(job):
    for width in (320, 660, 1180):
        page = lay_out(job, width, QFont())
        sizes = [text.font().pixelSize() for text, _ in page.texts]
        assert sizes[0] == max(sizes)
        assert page.texts[0][0].lineCount() == 1
        assert page.texts[0][0].boundingRect().width() >= 0.8 * min(width, 1000)


@pytest.mark.parametrize("size", [(1366, 768), (683, 384), (768, 1366), (300, 300)])
def test_a_full_page_fits_whatever_its_shape(job, size):
    page, scale = fill(job, *size, QFont())
    assert page.width * scale <= size[0] + 0.01
    assert page.height * scale <= size[1] + 0.01


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(683, 384), QSize(500, 900)])
def test_the_full_screen_reads_by_machine_and_escape_goes_back(qtbot, job, size):
    dialog = ClerkDialog(job)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.setWindowState(Qt.WindowState.WindowNoState)
    dialog.resize(size)
    dialog.show()
    assert codes_of(dialog.grab().toImage()) == BOTH
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_button_shows_the_page_over_the_whole_screen(sheet):
    sheet.show()
    sheet.full_screen_button.click()
    (dialog,) = sheet.findChildren(ClerkDialog)
    assert dialog.isFullScreen()
    assert dialog.paper.job() == sheet.paper.job()
    assert dialog.focusWidget() is dialog.close_button
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_p13_the_whole_sheet_is_reached_on_a_small_screen(qtbot, phrases):
    sheet = ClerkSheet(phrases)
    sheet.show_job(NUMBER, "giffgaff", "£10.00", "GB", Ask.TOP_UP)
    area = scrolling(sheet)
    qtbot.addWidget(area)
    area.resize(683, 384)
    area.show()
    assert sheet.minimumSizeHint().width() <= 660
    assert sheet.width() <= 683
    assert sheet.paper.height() >= sheet.paper.heightForWidth(sheet.paper.width())
    bar = area.verticalScrollBar()
    assert bar.maximum() >= sheet.height() - 384
    assert 0 <= sheet.paper.y() < 60  # the number is seen without scrolling


def picture_of_pdf(content):
    page = pypdfium2.PdfDocument(content)[0]
    bitmap = page.render(scale=3)
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
    return image.copy()


def test_the_pdf_is_one_a5_page_with_the_number_in_codes_and_text(job):
    content = pdf_of(job, "Page for the clerk", QFont())
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [148, 210]
    assert codes_of(picture_of_pdf(content)) == BOTH
    assert "900123" not in str(document.get_metadata_dict())


def test_p11_the_file_of_the_page_is_not_named_after_the_number(sheet):
    sheet.pdf_button.click()
    (dialog,) = sheet.findChildren(QFileDialog)
    assert [name.rsplit("/", 1)[-1] for name in dialog.selectedFiles()] == ["Page for the clerk.pdf"]
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()


def test_the_page_is_saved_where_the_user_says(sheet, tmp_path):
    sheet.pdf_button.click()
    (dialog,) = sheet.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "page.pdf"))
    dialog.reject()
    assert codes_of(picture_of_pdf((tmp_path / "page.pdf").read_bytes())) == BOTH


def test_p14_a_page_that_cannot_be_saved_is_told_and_leaves_the_old_file(tmp_path):
    with pytest.raises(StorageError) as caught:
        save(str(tmp_path / "missing" / "page.pdf"), b"%PDF")
    assert (caught.value.code, caught.value.details) == ("page_not_written", {"file": "page.pdf"})
    old = tmp_path / "page.pdf"
    old.write_bytes(b"old")
    save(str(old), b"new")
    assert old.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [old]


def test_the_printer_gets_the_same_page(sheet, job, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    draw_on(printer, job, sheet.font())
    assert codes_of(picture_of_pdf((tmp_path / "printed.pdf").read_bytes())) == BOTH


def test_p14_a_printer_that_takes_nothing_is_told(job, tmp_path, recwarn, qtlog):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with qtlog.disabled(), pytest.raises(StorageError, match="page_not_printed"):
        draw_on(printer, job, QFont())


def test_the_print_button_asks_for_a_printer(sheet):
    sheet.print_button.click()
    (dialog,) = sheet.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_letters_this_computer_lacks_are_told_and_another_language_is_chosen(sheet, phrases, monkeypatch):
    thai = phrases.in_language("th")
    monkeypatch.setattr(
        "leb_wallet.ui.clerk_sheet.can_show", lambda text, _: thai.ask not in text
    )  # fonts differ between computers
    sheet.show_job("081 234 5678", "AIS", "฿100", "TH", Ask.TOP_UP)
    assert sheet.language.itemData(0) == "th"
    assert sheet.language.currentData() == "en"
    assert sheet.remark.text() == ""
    choose(sheet.language, "th")
    assert "no letters" in sheet.remark.text()


def test_missing_letters_are_seen(qapp):
    assert can_show("07700 900123", QFont())
    assert not can_show("\U000f0000", QFont())


def test_an_empty_sheet_does_nothing(qtbot, phrases, tmp_path):
    sheet = ClerkSheet(phrases)
    qtbot.addWidget(sheet)
    sheet.full_screen_button.click()
    assert sheet.findChildren(ClerkDialog) == []
    assert sheet.paper.heightForWidth(600) == 0
    assert not sheet.grab().isNull()


def test_a_long_operator_stays_on_the_page(qapp):
    job = ClerkJob("W" * 60, "x" * 80, "y" * 200, "", "", "", "")
    page = lay_out(job, 400, QFont())
    assert all(text.boundingRect().right() <= 401 for text, _ in page.texts)
