"""Opening pages, copying texts, codes for the phone: nothing happens before the user has seen and clicked."""

import pytest
from card_samples import texts_of
from code_reader import codes_of
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication

from leb_wallet.domain.dial_codes import TextMessage
from leb_wallet.domain.links import check_link
from leb_wallet.ui.code_row import CodeRow
from leb_wallet.ui.copy_row import CopyRow
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.open_link import LinkButton, OpenLinkDialog
from leb_wallet.ui.palettes import own_palette

OWN = ("giffgaff.com",)


class Browser:
    """Takes addresses, or refuses them all."""

    def __init__(self, *, works=True):
        self.works = works
        self.addresses = []

    def __call__(self, url: QUrl) -> bool:
        self.addresses.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return self.works


def shown(qtbot, address, browser):
    dialog = OpenLinkDialog(check_link(address, OWN), open_url=browser)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_the_host_is_seen_before_a_page_opens_and_enter_opens_the_operators_own(qtbot):
    browser = Browser()
    dialog = shown(qtbot, "www.giffgaff.com/top-up?a=%20b", browser)
    assert {"www.giffgaff.com", "https://www.giffgaff.com/top-up?a=%20b"} <= set(texts_of(dialog))
    assert dialog.host.font().pointSizeF() > dialog.address.font().pointSizeF()
    assert dialog.ascii_host.isHidden()
    assert dialog.warnings == ()
    assert browser.addresses == []
    with qtbot.waitSignal(dialog.opened):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert browser.addresses == ["https://www.giffgaff.com/top-up?a=%20b"]
    assert not dialog.isVisible()


@pytest.mark.parametrize("address", ["giffgaff-topup.com", "giffgaff.com.evil.example", "giffgаff.com"])
def test_a_host_that_looks_alike_is_told_in_sentences_and_enter_cancels(qtbot, address):
    browser = Browser()
    dialog = shown(qtbot, address, browser)
    assert sentence_for("link_look_alike") in texts_of(dialog)
    assert sentence_for("link_unknown_host") in texts_of(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert browser.addresses == []


def test_a_host_in_another_alphabet_is_shown_in_both_spellings(qtbot):
    dialog = shown(qtbot, "giffgаff.com", Browser())
    link = check_link("giffgаff.com", OWN)
    assert (dialog.host.text(), dialog.ascii_host.text()) == (link.host_text, link.host)
    assert dialog.ascii_host.isVisible()
    assert sentence_for("link_punycode") in texts_of(dialog)


def test_a_page_with_warnings_opens_when_the_user_says_so(qtbot):
    browser = Browser()
    dialog = shown(qtbot, "www.example.org", browser)
    dialog.open_button.click()
    assert browser.addresses == ["https://www.example.org/"]


def test_p14_where_no_browser_starts_the_address_can_be_copied(qtbot):
    browser = Browser(works=False)
    dialog = shown(qtbot, "giffgaff.com", browser)
    assert dialog.copy_button.isHidden()
    with qtbot.assertNotEmitted(dialog.opened):
        dialog.open_button.click()
    assert dialog.isVisible()
    assert dialog.failure.text() == sentence_for("link_not_opened")
    assert dialog.focusWidget() is dialog.copy_button
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://giffgaff.com/"


def test_a_long_address_stays_on_a_small_screen(qtbot):
    dialog = shown(qtbot, f"{'a' * 60}.{'b' * 60}.example/{'c' * 1500}", Browser())
    assert dialog.minimumSizeHint().width() <= 683
    assert dialog.minimumSizeHint().height() <= 384


def test_a_link_button_asks_before_it_opens(qtbot):
    browser = Browser()
    button = LinkButton("Top up", check_link("giffgaff.com", OWN), open_url=browser)
    qtbot.addWidget(button)
    button.click()
    (dialog,) = button.findChildren(OpenLinkDialog)
    assert browser.addresses == []
    with qtbot.waitSignal(button.opened):
        dialog.open_button.click()
    assert browser.addresses == ["https://giffgaff.com/"]


def test_a_row_copies_its_text_and_says_so(qtbot):
    line = CopyRow("Number")
    qtbot.addWidget(line)
    line.show()
    line.show_text("07700 900123", copied="07700900123")
    width = line.button.minimumWidth()
    with qtbot.waitSignal(line.copied) as told:
        qtbot.keyClick(line.button, Qt.Key.Key_Space)
    assert told.args == ["07700900123"]
    assert QGuiApplication.clipboard().text() == "07700900123"
    assert line.button.text() == "Copied"
    assert line.button.accessibleDescription() == "Copied"
    line.show_text("6123 4567")
    assert line.button.text() == "Copy"
    assert line.button.minimumWidth() == width >= line.button.sizeHint().width()
    line.button.click()
    assert QGuiApplication.clipboard().text() == "6123 4567"


def test_the_word_copied_goes_away_by_itself(qtbot):
    line = CopyRow("Number")
    qtbot.addWidget(line)
    line.show_text("1234")
    line.button.click()
    line.button._timer.setInterval(0)
    line.button._timer.start()
    qtbot.waitUntil(lambda: line.button.text() == "Copy")


def test_nothing_to_copy_is_no_button_to_press(qtbot):
    line = CopyRow("Number")
    qtbot.addWidget(line)
    assert not line.button.isEnabled()
    line.show_text("1")
    assert line.button.isEnabled()


@pytest.fixture
def code_row(qtbot):
    code = CodeRow()
    qtbot.addWidget(code)
    code.resize(500, 300)
    code.show()
    return code


@pytest.mark.parametrize(
    ("show", "text", "link"),
    [
        (lambda row: row.show_ussd("*104*123456#"), "*104*123456#", "tel:*104*123456%23"),
        (lambda row: row.show_call("43430"), "43430", "tel:43430"),
        (lambda row: row.show_message(TextMessage("RECHARGE 12", "6700")), "RECHARGE 12", "SMSTO:6700:RECHARGE 12"),
    ],
)
def test_a_code_can_be_copied_or_scanned_and_nothing_dials_by_itself(code_row, show, text, link):
    show(code_row)
    assert not code_row.qr.isVisible()
    code_row.toggle.click()
    assert code_row.qr.isVisible()
    assert code_row.qr.accessibleName()
    assert list(codes_of(code_row.qr.grab().toImage())) == [link]
    code_row.code.button.click()
    assert QGuiApplication.clipboard().text() == text
    code_row.toggle.click()
    assert not code_row.qr.isVisible()


def test_the_number_of_a_text_is_told(code_row):
    code_row.show_message(TextMessage("BAL", "222"))
    assert "222" in code_row.lead.text()
    assert "222" in code_row.qr.accessibleName()


def test_a_code_with_an_open_hole_has_no_qr_code(code_row):
    code_row.show_ussd("*104*123456#")
    code_row.toggle.click()
    code_row.show_ussd("*104*{code}#")
    assert not code_row.toggle.isEnabled()
    assert not code_row.qr.isVisible()
    code_row.show_message(TextMessage("RECHARGE {pin}", "6700"))
    assert not code_row.toggle.isEnabled()


def test_a_code_that_the_phone_keeps_to_itself_is_warned_of(code_row):
    code_row.show_ussd("*21*07700900123#")
    assert code_row.remark.text() == sentence_for("dial_code_phone_only")
    code_row.show_call("43430")
    assert code_row.remark.text() == ""


def test_icons_are_drawn_again_for_another_palette(qtbot):
    link, line, code = LinkButton("Top up", check_link("giffgaff.com", OWN)), CopyRow("Number"), CodeRow()
    for widget, button in ((link, link), (line.button, line.button), (code, code.toggle)):
        qtbot.addWidget(widget)
        before = button.icon().cacheKey()
        widget.setPalette(own_palette(dark=True))
        assert button.icon().cacheKey() != before
