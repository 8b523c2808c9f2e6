"""An operator's text, pasted and walked to the record in the wallet."""

from datetime import date
from decimal import Decimal

import pytest
from card_samples import Sample
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget
from test_code_reading import CODE, mime_of, qr

from leb_wallet.domain.events import EventKind
from leb_wallet.domain.importing.cues import Role
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.importing.esim_offer import EsimOffer
from leb_wallet.ui.importing.link_panel import LinkPanel
from leb_wallet.ui.importing.paste_desk import open_paste_dialog
from leb_wallet.ui.importing.paste_edit import MAX_PASTED

TOP_UP = "giffgaff: You have topped up £15. Your new balance is £17.40, it expires on 03/04/2027. Ref: VX-9017263"
ASKED = "Main balance: £5.00. Other balance: £2.00."


@pytest.fixture
def sample(tmp_path, today, qapp):
    made = Sample(tmp_path, today)
    made.hk = made.add("cmhk-mysim", "Trip")
    made.bank = made.add("giffgaff-uk", "Bank")
    return made


@pytest.fixture
def open_dialog(sample, qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def open_it(card=None, mime=None):
        return open_paste_dialog(sample.app.services, window, card.id if card else None, mime)

    return open_it


def paste(dialog, text):
    mime = QMimeData()
    mime.setText(text)
    dialog.take_mime(mime)
    dialog._read_now()


def row_of(dialog, field):
    return next(row for row in dialog.found_rows.rows if row.field == field)


def pick(dialog, field, place):
    row = row_of(dialog, field)
    row.box.setCurrentIndex(place)
    row.box.activated.emit(place)


def only_event(sample, card):
    (event,) = sample.wallets.wallet.events_of(card.id)
    return event


def test_a_pasted_text_becomes_one_record_that_undo_takes_back(open_dialog, sample):
    dialog = open_dialog()
    paste(dialog, TOP_UP)
    assert dialog.form.card().id == sample.bank.id
    dialog.save_button.click()
    event = only_event(sample, sample.bank)
    assert (event.kind, event.amount, event.balance) == (EventKind.TOP_UP, Decimal(15), Decimal("17.40"))
    assert (event.reported_until, event.order_number) == (date(2027, 4, 3), "VX-9017263")
    assert sample.app.receipts.read(event.receipts[0]).decode() == TOP_UP
    sample.wallets.undo()
    assert sample.wallets.wallet.events_of(sample.bank.id) == ()


def test_nothing_is_saved_by_itself_or_by_cancelling(open_dialog, sample):
    dialog = open_dialog()
    paste(dialog, TOP_UP)
    dialog.reject()
    assert sample.wallets.wallet.events_of(sample.bank.id) == ()


def test_a_day_with_two_readings_is_offered_with_both_and_says_why_one_is_first(open_dialog):
    dialog = open_dialog()
    paste(dialog, TOP_UP)
    row = row_of(dialog, Role.UNTIL)
    assert row.is_question
    assert [row.box.itemData(at) for at in range(1, row.box.count())] == [date(2027, 4, 3), date(2027, 3, 4)]
    assert row.remark.text() == dialog._words.why(dialog._found.chosen(Role.UNTIL))
    pick(dialog, Role.UNTIL, 2)
    assert dialog.form.until_edit.day() == date(2027, 3, 4)


def test_of_two_amounts_none_is_taken_until_the_user_says_which(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, ASKED)
    assert dialog.form.balance_edit.is_empty()
    assert row_of(dialog, Role.BALANCE).remark.text() == dialog._words.several()
    pick(dialog, Role.BALANCE, 2)
    dialog.save_button.click()
    assert only_event(sample, sample.bank).balance == Decimal("2.00")


def test_a_sum_of_an_unknown_currency_waits_for_the_user_to_say_which(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "Your balance is $5.00")
    assert dialog.form.balance_edit.checked().value == Decimal("5.00")
    assert dialog.form.currency_box.code() == ""
    assert row_of(dialog, Role.BALANCE).remark.text() == dialog._words.no_currency()
    dialog.save_button.click()
    assert sample.wallets.wallet.events_of(sample.bank.id) == ()
    dialog.form.currency_box.set_code("USD")
    dialog.save_button.click()
    assert only_event(sample, sample.bank).currency == "USD"


def test_sums_of_two_currencies_are_never_put_into_one_record(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "You topped up £15. Balance: HK$20.00")
    assert dialog.form.amount_edit.checked().value == Decimal(15)
    assert dialog.form.balance_edit.is_empty()
    assert row_of(dialog, Role.BALANCE).remark.text() == dialog._words.other_currency()


def test_what_the_user_corrected_stays_when_the_text_changes(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "Your balance is £5.00. ")
    dialog.form.balance_edit.line.setText("6.00")
    dialog.form.note.edit.setPlainText("by phone")
    paste(dialog, "Data left: 500MB.")
    assert dialog.form.balance_edit.checked().value == Decimal("6.00")
    assert dialog.form.data_edit.checked().value == Decimal(500)
    assert dialog.form.note.value() == "by phone"


def test_a_card_chosen_by_hand_is_not_changed_by_the_text(open_dialog, sample):
    dialog = open_dialog()
    place = dialog.form.card_box.findData(sample.hk.id)
    dialog.form.card_box.setCurrentIndex(place)
    dialog.form.card_box.activated.emit(place)
    paste(dialog, TOP_UP)
    assert dialog.form.card().id == sample.hk.id


def test_the_kind_chosen_by_hand_stays(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "Your balance is £5.00")
    place = dialog.form.kind.findData(EventKind.TOP_UP)
    dialog.form.kind.setCurrentIndex(place)
    dialog.form.kind.activated.emit(place)
    paste(dialog, " and 500MB left")
    assert dialog.form.kind.currentData() == EventKind.TOP_UP


def test_a_dropped_text_is_read_at_once(open_dialog, sample):
    mime = QMimeData()
    mime.setText(TOP_UP)
    dialog = open_dialog(None, mime)
    dialog._read_now()
    assert dialog.form.amount_edit.checked().value == Decimal(15)


def test_i14_formatted_text_is_pasted_plain(open_dialog):
    dialog = open_dialog()
    mime = QMimeData()
    mime.setHtml("<b>Your balance</b> is <a href='https://x.example'>£5.00</a>")
    mime.setText("Your balance is £5.00")
    dialog.take_mime(mime)
    assert dialog.edit.toPlainText() == "Your balance is £5.00"


def test_i14_formatted_text_without_a_plain_one_is_pasted_plain_too(open_dialog):
    dialog = open_dialog()
    mime = QMimeData()
    mime.setHtml("<p>Your <b>balance</b> is &pound;5.00</p>")
    dialog.take_mime(mime)
    assert dialog.edit.toPlainText().strip() == "Your balance is £5.00"


def test_i14_a_text_without_end_is_not_pasted_and_said(open_dialog):
    dialog = open_dialog()
    paste(dialog, "x" * (MAX_PASTED + 1))
    assert dialog.edit.toPlainText() == ""
    assert dialog.text_remark.text() == sentence_for("pasted_text_too_long", {"limit": f"{MAX_PASTED:,}"})


def test_i14_of_a_long_text_it_is_said_how_much_is_read(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "Your balance is £5.00. " + "x " * 15_000)
    assert dialog.text_remark.text() == sentence_for("pasted_text_cut", {"limit": "10,000"})
    assert dialog.form.balance_edit.checked().value == Decimal("5.00")


def test_i14_a_pasted_picture_without_a_code_becomes_a_receipt_of_the_draft(open_dialog, sample):
    from PySide6.QtGui import QImage

    dialog = open_dialog(sample.bank)
    blank = QImage(60, 60, QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFFFF)
    dialog.take_mime(mime_of(blank))
    assert len(dialog.form.receipts.receipts()) == 1
    assert sample.wallets.wallet.events_of(sample.bank.id) == ()


def test_a_pasted_picture_with_an_esim_s_code_offers_to_keep_it_on_the_card(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    dialog.take_mime(mime_of(qr(CODE)))
    (offer,) = dialog.codes.panels
    assert isinstance(offer, EsimOffer)
    offer.button.click()
    assert sample.wallets.wallet.cards[sample.bank.id].activation_code == CODE
    assert not dialog.keeps_text.isChecked()


def test_an_activation_code_never_replaces_another_one(open_dialog, sample):
    sample.wallets.change_card(sample.bank, sample.bank.replace(activation_code="LPA:1$rsp.example.com$OLD"))
    dialog = open_dialog(sample.wallets.wallet.cards[sample.bank.id])
    paste(dialog, CODE)
    dialog.codes.panels[0].button.click()
    assert sample.wallets.wallet.cards[sample.bank.id].activation_code == "LPA:1$rsp.example.com$OLD"
    assert dialog.codes.panels[0].remark.text()


def test_p11_an_activation_code_is_never_shown_in_the_offer(open_dialog, sample):
    from card_samples import texts_of

    dialog = open_dialog(sample.bank)
    paste(dialog, CODE)
    assert not any("ABCD" in text for text in texts_of(dialog.codes))


def test_i15_an_address_in_a_picture_is_shown_and_not_put_into_the_text(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    dialog.take_mime(mime_of(qr("https://giffgafff.com/login")))
    assert [type(panel) for panel in dialog.codes.panels] == [LinkPanel]
    assert dialog.edit.toPlainText() == ""


def test_a_text_in_which_nothing_is_found_says_so(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "Hello there")
    assert not dialog._nothing.isHidden()
    assert dialog._found_panel.isHidden()


def test_a_text_that_shall_not_be_kept_stays_out_however_it_goes_on(open_dialog, sample):
    dialog = open_dialog(sample.bank)
    paste(dialog, "Your balance is £5.00. ")
    assert dialog.keeps_text.isChecked()
    dialog.keeps_text.click()
    paste(dialog, "Data left: 500MB.")
    dialog.save_button.click()
    assert only_event(sample, sample.bank).receipts == ()


def test_the_menu_opens_it_on_the_chosen_card_and_says_what_is_missing_without_cards(sample, tmp_path, today, qtbot):
    from leb_wallet.ui.banner import Banner
    from leb_wallet.ui.importing.paste_dialog import PasteDialog
    from leb_wallet.ui.main_window import MainWindow

    window = MainWindow()
    qtbot.addWidget(window)
    window.fill(sample.app.services)
    window.show_card(sample.hk.id)
    window.menu.paste_text.trigger()
    (dialog,) = window.findChildren(PasteDialog)
    assert dialog.form.card().id == sample.hk.id
    dialog.reject()
    empty = MainWindow()
    qtbot.addWidget(empty)
    empty.fill(Sample(tmp_path / "empty", today).app.services)
    before = len(empty.findChildren(Banner))
    empty.menu.paste_text.trigger()
    assert not empty.findChildren(PasteDialog)
    assert len(empty.findChildren(Banner)) == before + 1


# --- From other forms ---------------------------------------------------------------------


def test_the_record_dialog_takes_a_text_over_and_keeps_what_was_typed(sample, qtbot, today):
    from leb_wallet.ui.importing.paste_dialog import PasteDialog
    from leb_wallet.ui.record_dialog import RecordDialog

    window, saved = QWidget(), []
    qtbot.addWidget(window)
    cards = sample.wallets.wallet.cards.values()
    dialog = RecordDialog(
        cards, sample.bank, today, sample.app.receipts, lambda *pair: saved.append(pair), parent=window
    )
    dialog.open()
    dialog.form.note.edit.setPlainText("for mother")
    dialog.paste_button.click()
    (paste_dialog,) = dialog.findChildren(PasteDialog)
    paste(paste_dialog, TOP_UP)
    paste_dialog.save_button.click()
    assert saved == []
    dialog.save_button.click()
    ((before, event),) = saved
    assert before is None
    assert (event.amount, event.note, event.reported_until) == (Decimal(15), "for mother", date(2027, 4, 3))


def test_the_balance_dialog_takes_over_what_the_operator_told(sample, qtbot, today):
    from leb_wallet.ui.balance_dialog import BalanceDialog
    from leb_wallet.ui.importing.paste_dialog import PasteDialog

    window, saved = QWidget(), []
    qtbot.addWidget(window)
    dialog = BalanceDialog(sample.bank, (), None, today, saved.append, shelf=sample.app.receipts, parent=window)
    dialog.open()
    dialog.paste_button.click()
    (paste_dialog,) = dialog.findChildren(PasteDialog)
    paste(paste_dialog, "You have topped up £15. Balance £17.40, 500MB left, valid until 3 May 2027")
    assert not paste_dialog.form.kind.isEnabled()
    paste_dialog.save_button.click()
    dialog.save_button.click()
    (event,) = saved
    assert (event.kind, event.balance, event.amount) == (EventKind.BALANCE_CHECK, Decimal("17.40"), None)
    assert (event.data_left_mb, event.reported_until) == (Decimal(500), date(2027, 5, 3))
