"""The guided top-ups in their window: what is typed, kept, gone on with and recorded."""

import errno
import re
from datetime import UTC, datetime, timedelta

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QPushButton, QWidget, QWizard

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.patience import Progress, unfinished
from leb_wallet.domain.walk import WAYS, Way
from leb_wallet.domain.walks import Answer, Outcome, WalkStep
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.guide.desk import GuideDesk
from leb_wallet.ui.open_link import OpenLinkDialog

NUMBER = PhoneNumber(typed="+447700900123", e164="+447700900123")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000"
    "01f15c4890000000d49444154789c6360f8cfc0f01f0005000201a5f645400000000049454e44ae426082"
)


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def card(sample):
    return sample.add(last=170, numbers=(NUMBER,))


@pytest.fixture
def desk(sample, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return GuideDesk(sample.app.services, window)


def events_of(sample, card):
    return [event for event in sample.wallets.wallet.events_of(card.id) if event.kind != "sms_out" or event.walk]


def only(sample, card):
    (event,) = events_of(sample, card)
    return event


def fill(wizard, **typed):
    """Type into the page that is shown."""
    page = wizard.page_shown
    page.show_walk(wizard.walk.replace(typed={**wizard.walk.typed, **typed}))


def go_to(wizard, step):
    """Press Next until a step is shown, answering what must be answered."""
    answers = {
        WalkStep.ASK: {Answer.SUPPORTED: "yes"},
        WalkStep.SUPPORT: {Answer.SUPPORTED: "yes"},
        WalkStep.ARRIVAL: {Answer.OUTCOME: Outcome.ARRIVED},
        WalkStep.VOUCHER: {Answer.VOUCHER_CODE: "1234567890123456"},
    }
    while wizard.walk.step != step:
        before = wizard.walk.step
        fill(wizard, **answers.get(before, {}))
        wizard.next()
        assert wizard.walk.step != before, f"stuck at {before}"


@pytest.mark.parametrize("way", WAYS)
def test_every_way_can_be_walked_to_a_record_that_moves_the_date(desk, sample, card, way):
    before = sample.row(card).deadlines.last_safe_day
    wizard = desk.begin(card, way)
    go_to(wizard, WalkStep.RESULT)
    fill(wizard, balance="12.50")
    wizard.accept()
    (event,) = (e for e in sample.wallets.wallet.events_of(card.id) if e.recorded_at.year > 1970 and e.balance)
    assert (event.state, event.walk) == ("arrived", None)
    assert event.channel == (None if way == Way.KEEP_ALIVE else way)
    assert sample.row(card).deadlines.last_safe_day > before


def test_the_last_page_records_and_the_others_go_on(desk, card):
    wizard = desk.begin(card, Way.KEEP_ALIVE)
    assert wizard.button(QWizard.WizardButton.NextButton).isVisible()
    go_to(wizard, WalkStep.RESULT)
    assert wizard.button(QWizard.WizardButton.FinishButton).isVisible()
    assert wizard.button(QWizard.WizardButton.FinishButton).text() == "&Record"
    assert not wizard.button(QWizard.WizardButton.NextButton).isVisible()


def test_a_walk_left_halfway_is_gone_on_with_after_a_restart(desk, sample, card, tmp_path, today, qtbot):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.AMOUNT)
    fill(wizard, amount="10")
    wizard.reject()
    again = Sample(tmp_path, today)
    window = QWidget()
    qtbot.addWidget(window)
    resumed = GuideDesk(again.app.services, window).resume(only(again, card))
    assert resumed.walk.step == WalkStep.AMOUNT
    assert resumed.page_shown.amount_edit.line.text() == "10"
    resumed.back()
    assert resumed.walk.step == WalkStep.NUMBER
    resumed.next()
    assert resumed.page_shown.amount_edit.line.text() == "10"


def test_every_step_can_be_left_and_come_back_to(desk, sample, card):
    wizard = desk.begin(card, Way.SHOP)
    go_to(wizard, WalkStep.PAY)
    fill(wizard, has_voucher="yes")
    for step in (WalkStep.VOUCHER, WalkStep.ARRIVAL, WalkStep.RECEIPT, WalkStep.RESULT):
        go_to(wizard, step)
        wizard.reject()
        wizard = desk.resume(only(sample, card))
        assert wizard.walk.step == step


def test_looking_and_closing_keeps_nothing(desk, sample, card):
    desk.begin(card, Way.ONLINE).reject()
    assert events_of(sample, card) == []


def test_back_loses_nothing_even_of_what_cannot_be_used(desk, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.AMOUNT)
    fill(wizard, amount="ten")
    wizard.back()
    wizard.next()
    assert wizard.page_shown.amount_edit.line.text() == "ten"


def test_a_wrong_amount_is_told_where_it_is_typed_and_stops_the_walk(desk, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.AMOUNT)
    fill(wizard, amount="ten")
    wizard.next()
    assert wizard.walk.step == WalkStep.AMOUNT
    assert wizard.page_shown.amount.remark.text()


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.WAITING, "paid"),
        (Outcome.FAILED, "failed"),
        (Outcome.REFUNDED, "refunded"),
        (Outcome.NOT_PAID, "planned"),
    ],
)
def test_p5_what_has_not_arrived_is_recorded_so_and_moves_no_date(desk, sample, card, outcome, state):
    before = sample.row(card).deadlines.last_safe_day
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.ARRIVAL)
    fill(wizard, outcome=outcome)
    while wizard.nextId() >= 0:
        wizard.next()
    wizard.accept()
    assert only(sample, card).state == state
    assert sample.row(card).deadlines.last_safe_day == before


def test_paid_then_waited_then_arrived_is_one_record(desk, sample, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.ARRIVAL)
    fill(wizard, outcome=Outcome.WAITING)
    wizard.next()
    wizard.accept()
    resumed = desk.resume(only(sample, card))
    assert resumed.walk.step == WalkStep.ARRIVAL
    assert resumed.page_shown.outcome.code() == ""  # asked anew
    go_to(resumed, WalkStep.RESULT)
    resumed.accept()
    assert only(sample, card).state == "arrived"


def test_an_app_without_the_operator_leads_to_the_other_ways_and_keeps_nothing(desk, sample, card, qtbot):
    wizard = desk.begin(card, Way.THIRD_PARTY)
    fill(wizard, supported="no")
    with qtbot.waitSignal(desk.other_way_requested) as told:
        wizard.accept()
    assert told.args == [card.id]
    assert events_of(sample, card) == []


def test_undo_takes_a_finished_walk_back_to_where_it_was(desk, sample, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.RESULT)
    wizard.accept()
    assert sample.wallets.undo_reason == "finish_walk"
    sample.wallets.undo()
    assert only(sample, card).state == "paid"
    assert desk.resume(only(sample, card)).walk.step == WalkStep.RESULT


def test_a_full_disk_is_told_and_the_wizard_keeps_what_was_typed(desk, sample, card, monkeypatch):
    def fail(*_):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "")

    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.RESULT)
    fill(wizard, balance="3")
    with monkeypatch.context() as patch:
        patch.setattr(sample.wallets._kept.store, "append", fail)
        wizard.accept()
        assert wizard.isVisible()
        assert wizard.page_shown.balance_edit.line.text() == "3"
        wizard.reject()
        assert wizard.isVisible()  # told once more; closing again would give up what is not saved
    desk.parent().findChildren(QMessageBox)[0].close()
    wizard.accept()
    assert only(sample, card).balance == 3


def test_a_receipt_taken_on_the_way_is_in_the_record(desk, sample, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.RECEIPT)
    sha = sample.app.receipts.keep(PNG)
    wizard.page_shown.receipts.set_receipts((sha,))
    wizard.reject()
    assert only(sample, card).receipts == (sha,)
    resumed = desk.resume(only(sample, card))
    assert resumed.page_shown.receipts.receipts() == (sha,)


def test_the_number_is_copied_in_the_form_the_way_wants(desk, card, qapp):
    for way, copied in ((Way.ONLINE, "07700900123"), (Way.THIRD_PARTY, "7700900123")):
        wizard = desk.begin(card, way)
        go_to(wizard, WalkStep.NUMBER)
        wizard.page_shown.first_input().button.click()
        assert qapp.clipboard().text() == copied
        wizard.reject()


def test_a_card_without_number_asks_for_one(desk, sample):
    wizard = desk.begin(sample.add(), Way.ONLINE)
    go_to(wizard, WalkStep.NUMBER)
    fill(wizard, number="+44 7700 900999")
    assert "07700 900999" in " ".join(texts_of(wizard.page_shown))


def test_a_page_is_opened_only_after_its_host_was_shown(desk, card):
    wizard = desk.begin(card, Way.ONLINE)
    wizard.page_shown.first_input().click()
    (dialog,) = wizard.findChildren(OpenLinkDialog)
    assert dialog.host.text() == "www.giffgaff.com"


def test_a_look_alike_address_is_warned_of_where_it_is_typed(desk, card):
    wizard = desk.begin(card, Way.ONLINE)
    page = wizard.page_shown
    page.site.line.setText("https://giffgaff-topup.com")
    assert page.site.review()
    assert page.site.remark.text()
    page.site.line.setText("http://giffgaff.com")
    assert not page.site.review()


def test_advice_follows_the_amount(desk, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.AMOUNT)
    page = wizard.page_shown
    page.amount_edit.line.setText("10")
    said = page.advice.sentences()
    page.amount_edit.line.setText("2")
    assert said
    assert page.advice.sentences() != said


def test_the_fee_is_judged_where_it_is_typed(desk, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.AMOUNT)
    fill(wizard, amount="10")
    wizard.next()
    assert wizard.page_shown.advice.sentences() == []
    wizard.page_shown.fee_edit.line.setText("3")
    assert any("30" in sentence for sentence in wizard.page_shown.advice.sentences())


def test_a_voucher_is_dialled_as_the_catalogue_says(desk, sample):
    card = sample.add("aldi-talk-de", numbers=(NUMBER,))
    wizard = desk.begin(card, Way.SHOP)
    go_to(wizard, WalkStep.PAY)
    fill(wizard, has_voucher="yes")
    wizard.next()
    fill(wizard, voucher_code="1234 5678 9012 3456")
    assert "*104*1234567890123456#" in texts_of(wizard.page_shown)


def test_the_clerk_is_shown_number_and_amount_as_chosen(desk, sample):
    card = sample.add("true-dtac-th", numbers=(PhoneNumber(typed="+66812345670", e164="+66812345670"),))
    wizard = desk.begin(card, Way.SHOP)
    go_to(wizard, WalkStep.AMOUNT)
    fill(wizard, amount="50")
    wizard.next()
    sheet = wizard.page_shown.sheet
    assert sheet.language.itemData(0) == "th"  # shown at once where the computer has its letters
    assert "081 234 5670" in sheet._number
    assert sheet._amount == "50 THB"


def test_the_qr_code_of_an_act_is_made_for_the_number_typed(desk, card):
    wizard = desk.begin(card, Way.KEEP_ALIVE)
    fill(wizard, kind="sms_out")
    wizard.next()
    page = wizard.page_shown
    assert page.qr.isHidden()
    page.to.line.setText("+447700900999")
    assert page._code().startswith("SMSTO:+447700900999:")
    fill(wizard, kind="call_out", send_to="+447700900999")
    assert not page.qr.isHidden()


def test_the_result_says_what_the_record_will_do_to_the_date(desk, card):
    wizard = desk.begin(card, Way.KEEP_ALIVE)
    go_to(wizard, WalkStep.RESULT)
    assert "will be" in wizard.page_shown.effect.text()
    wizard.page_shown.until_edit.set_day(datetime(2027, 1, 31, tzinfo=UTC).date())
    assert "Jan 2027" in wizard.page_shown.effect.text()


def test_a_late_payment_shows_as_late_on_the_next_look(desk, sample, card):
    wizard = desk.begin(card, Way.ONLINE)
    go_to(wizard, WalkStep.ARRIVAL)
    wizard.reject()
    paid = only(sample, card)
    (waiting,) = unfinished([paid], paid.paid_at + timedelta(minutes=5))
    (late,) = unfinished([paid], paid.paid_at + timedelta(hours=2))
    assert (waiting.progress, late.progress) == (Progress.ON_THE_WAY, Progress.LATE)


def test_p11_a_voucher_code_never_reaches_the_title(desk, sample, card):
    wizard = desk.begin(card, Way.SHOP)
    go_to(wizard, WalkStep.PAY)
    fill(wizard, has_voucher="yes")
    wizard.next()
    fill(wizard, voucher_code="4242424242424242")
    wizard.next()
    assert "4242" not in wizard.windowTitle()


@pytest.mark.parametrize("way", WAYS)
def test_every_page_fits_a_small_screen_at_200_percent(desk, card, way):
    wizard = desk.begin(card, way)
    wizard.resize(683, 384 - 40)  # less the panel and the title bar
    while True:
        assert (wizard.width(), wizard.height()) == (683, 344), wizard.walk.step
        for kind in (QWizard.WizardButton.CancelButton, QWizard.WizardButton.NextButton):
            button = wizard.button(kind)
            assert not button.isVisible() or wizard.rect().contains(button.geometry())
        if wizard.walk.step == WalkStep.RESULT:
            break
        go_to_next(wizard)


def go_to_next(wizard):
    before = wizard.walk.step
    fill(wizard, supported="yes", outcome=Outcome.ARRIVED)
    wizard.next()
    assert wizard.walk.step != before


@pytest.mark.parametrize("way", WAYS)
def test_every_input_has_a_name_and_can_be_reached_by_tab(desk, card, way):
    wizard = desk.begin(card, way)
    while True:
        page = wizard.page_shown
        inputs = [w for w in page.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        buttons = [w for w in inputs if isinstance(w, QPushButton)]
        assert all(button.text() or button.accessibleName() for button in buttons)
        nameless = [
            w for w in inputs if w.focusProxy() is None and not w.accessibleName() and not getattr(w, "text", str)()
        ]
        assert [type(w).__name__ for w in nameless if type(w).__name__ not in ("QScrollArea", "QFrame")] == []
        if wizard.walk.step == WalkStep.RESULT:
            break
        go_to_next(wizard)


@pytest.mark.parametrize("way", WAYS)
def test_p13_no_letter_leads_to_two_places_on_one_page(desk, card, way):
    wizard = desk.begin(card, way)
    while True:
        page = wizard.page_shown
        for disclosure in page.findChildren(Disclosure):
            disclosure.set_open(True)
        wizard.grab()  # lays everything out
        texts = [w.text() for w in wizard.findChildren(QAbstractButton) if w.isVisible()]
        texts += [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.buddy()]
        letters = [found[1].upper() for text in texts if (found := re.search("&([A-Za-z])", text))]
        assert sorted(letters) == sorted(set(letters)), wizard.walk.step
        if wizard.walk.step == WalkStep.RESULT:
            break
        go_to_next(wizard)
