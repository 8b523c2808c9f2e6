"""The card form, walked to its value."""

import errno
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.periods import Period
from leb_wallet.ui import words
from leb_wallet.ui.card_dialog import DETAILS, PICKER, CardDialog
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.errors import sentence_for

CODE = "LPA:1$smdp.example.com$T$$123456"


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_dialog(sample, today, qtbot):
    """Return a function that opens the form and collects what it hands over."""
    dialogs = []

    def open_it(card=None):
        ready = []
        cards = sample.wallets.wallet.cards.values()
        reckon = partial(sample.board.last_safe_day, sample.wallets.wallet)
        dialog = CardDialog(sample.catalogue, today, cards, lambda *values: ready.append(values), card, reckon=reckon)
        dialog.ready = ready
        dialogs.append(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    yield open_it
    for dialog in dialogs:
        try:
            dialog.close()
        except RuntimeError:
            continue  # deleted when it was closed


def new_card(dialog, sample, provider="giffgaff-uk"):
    dialog.picker.search.setText(provider)
    dialog.picker.select(provider)
    dialog.next_button.click()


def tab_of(dialog):
    return dialog.tabs.tabText(dialog.tabs.currentIndex())


def save(dialog):
    """Press Save and return what was handed over; the dialog is gone afterwards."""
    ready = dialog.ready
    dialog.save_button.click()
    return ready


def test_a_new_card_begins_with_its_operator(open_dialog, sample):
    dialog = open_dialog()
    assert dialog._stack.currentIndex() == PICKER
    assert not dialog.save_button.isVisible()
    new_card(dialog, sample)
    assert dialog._stack.currentIndex() == DETAILS
    assert dialog.identity.label.text() == "giffgaff"
    assert dialog.identity.currency_box.code() == "GBP"
    assert dialog.save_button.isVisible()


@pytest.mark.parametrize("where", ["search", "list"])
def test_enter_on_an_operator_goes_to_the_details_and_saves_nothing(open_dialog, sample, qtbot, where):
    dialog = open_dialog()
    dialog.picker.search.setText("giffgaff")
    qtbot.keyClick(getattr(dialog.picker, where), Qt.Key.Key_Return)
    assert dialog._stack.currentIndex() == DETAILS
    assert dialog.isVisible()
    assert dialog.ready == []


def test_a_template_without_dates_is_asked_for_them_once(open_dialog, sample):
    dialog = open_dialog()
    new_card(dialog, sample, "leb")
    dialog.save_button.click()
    assert dialog.ready == []
    assert dialog.tabs.currentWidget().isAncestorOf(dialog.rules)
    assert dialog.rules.remark.isVisible()
    assert len(save(dialog)) == 1


def test_tab_goes_through_the_rules_before_it_reaches_save(open_dialog, sample, qtbot):
    dialog = open_dialog()
    new_card(dialog, sample, "lycamobile-es")
    dialog.tabs.setCurrentIndex(2)
    dialog.tabs.tabBar().setFocus()
    seen = []
    while dialog.focusWidget() is not dialog.save_button and len(seen) < 30:
        dialog.focusNextPrevChild(True)
        seen.append(dialog.focusWidget())
    inside = [widget for widget in seen if dialog.rules.isAncestorOf(widget)]
    assert len(inside) >= 4  # the switch, the period and its unit, the day
    assert seen[-1] is dialog.save_button


def test_the_whole_form_walked_to_a_new_card(open_dialog, sample, today):
    dialog = open_dialog()
    new_card(dialog, sample)
    page = dialog.identity
    page.label.line.setText("  UK bank ")
    page.numbers.line.setText("+44 7700 900123, 07700 900456")
    page.kind.setCurrentIndex(page.kind.findData(True))
    page.activated.set_day(date(2026, 1, 5))
    page.purchased.set_day(date(2026, 1, 1))
    page.registered.set_day(date(2026, 1, 2))
    page.margin.setValue(10)
    first = dialog.first
    first.kind.setCurrentIndex(first.kind.findData("sms_out"))
    first.last_act.set_day(date(2026, 10, 1))
    first.balance_edit.line.setText("9.40")
    first.until.set_day(date(2027, 3, 1))
    sim = dialog.sim
    for field, text in (
        (sim.iccid, "8944 1100 0000 0000 008"),
        (sim.serial, "1234567890123"),
        (sim.eid, "89049032000001000000000000012393"),
        (sim.activation, "1$SMDP.example.com$T"),
        (sim.confirmation, "012345"),
        (sim.place, "Drawer"),
        (sim.owner, "Mum"),
        (sim.tags, "bank，2FA"),
    ):
        field.line.setText(text)
    sim.note.edit.setPlainText("two\nlines")
    ((before, card, events),) = save(dialog)
    assert before is None
    assert card.label == "UK bank"
    assert card.provider_id == "giffgaff-uk"
    assert card.numbers == (
        PhoneNumber(typed="+44 7700 900123", e164="+447700900123"),
        PhoneNumber(typed="07700 900456"),
    )
    assert (card.is_esim, card.currency, card.margin_days) == (True, "GBP", 10)
    assert (card.activated_on, card.purchased_on, card.registered_on) == (
        date(2026, 1, 5),
        date(2026, 1, 1),
        date(2026, 1, 2),
    )
    assert (card.iccid, card.printed_serial) == ("8944110000000000008", "1234567890123")
    assert card.eid == "89049032000001000000000000012393"
    assert (card.activation_code, card.confirmation_code) == ("LPA:1$smdp.example.com$T", "012345")
    assert (card.place, card.owner, card.tags, card.note) == ("Drawer", "Mum", ("bank", "2FA"), "two\nlines")
    act, check = events
    assert (act.kind, act.happened_on, act.card_id) == ("sms_out", date(2026, 10, 1), card.id)
    assert (check.kind, check.happened_on, check.balance, check.currency) == (
        "balance_check",
        today,
        Decimal("9.40"),
        "GBP",
    )
    assert check.reported_until == date(2027, 3, 1)
    sample.wallets.add_card(card, *events)
    assert sample.row(card).deadlines.last_safe_day is not None


def test_a_template_asks_how_long_until_when_and_what_counts(open_dialog, sample, today):
    dialog = open_dialog()
    new_card(dialog, sample, "leb")
    assert sentence_for("rule_without_clock") == dialog.rules.remark.text()
    (editor,) = dialog.rules.editors
    editor.period_edit.set_period(Period(n=180, unit="day"))
    editor.ends_on.set_day(date(2027, 2, 1))
    editor.acts["sms_out"].setChecked(True)
    editor.acts["top_up"].setChecked(False)
    assert dialog.rules.remark.isHidden()
    ((_, card, events),) = save(dialog)
    (rule,) = card.rules
    assert rule.period == Period(n=180, unit="day")
    assert (rule.ends_on, rule.ends_told_on) == (date(2027, 2, 1), today)
    assert rule.resets_on == ("sms_out",)
    assert events == ()
    sample.wallets.add_card(card)
    assert sample.row(card).deadlines.last_safe_day == date(2027, 1, 25)


def test_another_operator_keeps_what_was_typed_and_takes_the_other_rules(open_dialog, sample):
    dialog = open_dialog()
    new_card(dialog, sample)
    dialog.identity.label.line.setText("My card")
    dialog.back_button.click()
    assert dialog._stack.currentIndex() == PICKER
    new_card(dialog, sample, "3hk-prepaid")
    assert dialog.identity.label.text() == "My card"
    ((_, card, _),) = save(dialog)
    assert (card.label, card.provider_id, card.currency) == ("My card", "3hk-prepaid", "HKD")
    assert [rule.id for rule in card.rules] == ["line-100", "line-50"]


def test_editing_hands_over_the_card_before_and_after(open_dialog, sample):
    card = sample.add(label="Bank", note="old", numbers=(PhoneNumber(typed="+447700900123", e164="+447700900123"),))
    dialog = open_dialog(card)
    assert dialog._stack.currentIndex() == DETAILS
    assert dialog.back_button.text() == "Another operator"
    dialog.identity.label.line.setText("Bank 2")
    dialog.rules.editors[0].switch.setChecked(False)
    ((before, after, events),) = save(dialog)
    assert before == card
    assert after == card.replace(label="Bank 2", rules=(card.rules[0].replace(enabled=False), *card.rules[1:]))
    assert events == ()


def test_nothing_edited_hands_nothing_over(open_dialog, sample):
    card = sample.add(
        label="Bank",
        iccid="8944110000000000008",
        activation_code="LPA:1$smdp.example.com$T",
        tags=("a", "b"),
        note="two\nlines",
        numbers=(PhoneNumber(typed="+44 7700 900123", e164="+447700900123"),),
    )
    assert save(open_dialog(card)) == []


@pytest.mark.parametrize("provider", ["giffgaff-uk", "3hk-prepaid", "redpocket-us", "leb", "cmhk-mysim", "digi-my"])
def test_no_rule_is_changed_by_looking_at_it(open_dialog, sample, provider):
    assert save(open_dialog(sample.add(provider))) == []


def test_an_error_keeps_the_form_open_and_leads_to_it(open_dialog, sample):
    dialog = open_dialog(sample.add())
    dialog.sim.eid.line.setText("123")
    dialog.tabs.setCurrentIndex(0)
    assert save(dialog) == []
    assert dialog.isVisible()
    assert tab_of(dialog) == "SIM and notes"
    assert dialog.sim.eid.remark.text() == sentence_for("eid_length", {"length": 32})
    dialog.identity.label.line.setText(" ")
    assert save(dialog) == []
    assert tab_of(dialog) == "Card"


def test_a_warning_does_not_keep_the_form_open(open_dialog, sample):
    dialog = open_dialog(sample.add())
    dialog.sim.iccid.line.setText("8944110000000000007")
    dialog.sim.iccid.line.editingFinished.emit()
    assert dialog.sim.iccid.remark.text() == sentence_for("iccid_check_digit")
    ((_, card, _),) = save(dialog)
    assert card.iccid == "8944110000000000007"


def test_the_same_number_or_iccid_on_another_card_is_warned_of(open_dialog, sample):
    number = PhoneNumber(typed="+447700900123", e164="+447700900123")
    sample.add(label="First", numbers=(number,), iccid="8944110000000000008")
    dialog = open_dialog()
    new_card(dialog, sample)
    dialog.identity.numbers.line.setText("0044 7700 900123")
    dialog.identity.numbers.line.editingFinished.emit()
    assert dialog.identity.numbers.remark.text() == sentence_for("number_on_other_card", {"label": "First"})
    dialog.sim.iccid.line.setText("8944110000000000008")
    dialog.sim.iccid.line.editingFinished.emit()
    assert dialog.sim.iccid.remark.text() == sentence_for("iccid_on_other_card", {"label": "First"})


def test_a_card_is_not_warned_of_its_own_number(open_dialog, sample):
    number = PhoneNumber(typed="+447700900123", e164="+447700900123")
    dialog = open_dialog(sample.add(numbers=(number,)))
    dialog.identity.numbers.review()
    assert dialog.identity.numbers.remark.text() == ""


def test_a_confirmation_code_inside_the_activation_code_moves_to_its_own_field(open_dialog, sample):
    dialog = open_dialog(sample.add())
    dialog.tabs.setCurrentIndex(2)
    assert not dialog.sim.move_button.isVisible()
    dialog.sim.activation.line.setText(CODE)
    assert dialog.sim.move_button.isVisible()
    dialog.sim.move_button.click()
    assert dialog.sim.activation.text() == "LPA:1$smdp.example.com$T$$1"
    assert dialog.sim.confirmation.text() == "123456"
    assert not dialog.sim.move_button.isVisible()


def test_sources_of_a_rule_are_links_to_open_by_hand(open_dialog, sample):
    dialog = open_dialog(sample.add())
    dialog.tabs.setCurrentIndex(1)
    sources = dialog.rules.editors[0].findChild(Disclosure)
    sources.set_open(True)
    assert any('href="https://' in text for text in texts_of(sources))


def test_cancel_hands_nothing_over(open_dialog, sample):
    dialog = open_dialog(sample.add())
    dialog.identity.label.line.setText("Other")
    ready = dialog.ready
    dialog.reject()
    assert ready == []


def test_events_of_a_new_card_are_events(open_dialog, sample):
    dialog = open_dialog()
    new_card(dialog, sample)
    dialog.first.last_act.set_day(date(2026, 10, 1))
    dialog.first.amount_edit.line.setText("10")
    ((_, _, events),) = save(dialog)
    assert all(isinstance(event, Event) for event in events)
    assert (events[0].amount, events[0].currency) == (Decimal(10), "GBP")


def test_a_card_that_could_not_be_saved_is_still_there_to_be_saved_later(sample, today, qtbot):
    def fail(*_values):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "full")

    window = QWidget()
    qtbot.addWidget(window)
    dialog = CardDialog(sample.catalogue, today, (), fail, parent=window)
    dialog.open()
    new_card(dialog, sample)
    dialog.identity.label.line.setText("Mother")
    dialog.save_button.click()
    if dialog.findChild(QMessageBox) is None:  # the first press asked for the dates
        dialog.save_button.click()
    box = dialog.findChild(QMessageBox)
    assert box.text() == sentence_for("disk_full")
    box.close()
    assert dialog.isVisible()
    assert dialog.identity.label.text() == "Mother"


# --- Another operator -------------------------------------------------------------------------


def give_operator(dialog, provider):
    dialog.back_button.click()
    dialog.picker.search.setText(provider)
    dialog.picker.select(provider)
    dialog.next_button.click()


def test_a_card_gets_another_operator_with_its_rules_and_keeps_its_records(open_dialog, sample):
    card = sample.add("giffgaff-uk", "UK", last=100)
    dialog = open_dialog(card)
    dialog.identity.label.set_text("Renamed")
    give_operator(dialog, "sosim-hk")
    assert dialog._stack.currentIndex() == DETAILS
    assert dialog.change.isVisible()
    assert dialog.change.keeps_rules.isHidden()  # nothing of the owner's would be lost
    ((before, after, events),) = save(dialog)
    sosim = sample.catalogue.known("sosim-hk")
    assert (before, events) == (card, ())
    assert (after.provider_id, after.country, after.currency, after.rules) == ("sosim-hk", "HK", "HKD", sosim.rules)
    assert (after.id, after.label) == (card.id, "Renamed")
    sample.wallets.change_card(before, after)
    assert len(sample.wallets.wallet.events_of(card.id)) == 1
    sample.wallets.undo()
    assert sample.wallets.wallet.cards[card.id] == card


def test_what_another_operator_makes_of_the_dates_is_told_before_it_is_saved(open_dialog, sample):
    card = sample.add("giffgaff-uk", "UK", last=100)
    before = sample.row(card).deadlines.last_safe_day
    dialog = open_dialog(card)
    give_operator(dialog, "sosim-hk")
    assert words.date_words(before) in dialog.change.dates.text()
    give_operator(dialog, "giffgaff-uk")  # the one it has
    assert dialog.change.isHidden()
    assert save(dialog) == []


@pytest.mark.parametrize("own", [{"period": Period(n=30, unit="day")}, {"ends_on": date(2027, 1, 1)}])
def test_rules_that_hold_something_of_the_owners_stay_unless_they_are_given_up(open_dialog, sample, own):
    card = sample.add("giffgaff-uk", "UK", last=100)
    edited = card.replace(rules=(card.rules[0].replace(**own), *card.rules[1:]))
    sample.wallets.change_card(card, edited)
    dialog = open_dialog(edited)
    give_operator(dialog, "sosim-hk")
    assert dialog.change.keeps_rules.isChecked()
    assert "stays" in dialog.change.dates.text()
    assert tuple(dialog.rules.rules()) == edited.rules
    dialog.change.keeps_rules.click()
    assert tuple(dialog.rules.rules()) == sample.catalogue.known("sosim-hk").rules
    dialog.change.keeps_rules.click()
    ((_, after, _),) = save(dialog)
    assert (after.provider_id, after.rules) == ("sosim-hk", edited.rules)


def test_the_way_back_from_the_operators_changes_nothing(open_dialog, sample):
    card = sample.add()
    dialog = open_dialog(card)
    dialog.identity.label.set_text("Renamed")
    dialog.back_button.click()
    assert dialog._stack.currentIndex() == PICKER
    assert dialog.back_button.text() == "Keep the operator"
    dialog.back_button.click()
    ((_, after, _),) = save(dialog)
    assert after == card.replace(label="Renamed")
