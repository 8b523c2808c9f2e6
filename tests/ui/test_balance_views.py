"""Credit and data: what is shown of a card, and the window in which they are checked."""

import errno
from datetime import date
from decimal import Decimal

import pytest
from card_samples import Sample, texts_of
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMessageBox, QWidget

from leb_wallet.domain.balances import Expected, LowBalance
from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.balance_dialog import BalanceDialog
from leb_wallet.ui.balance_panel import BalancePanel
from leb_wallet.ui.balance_words import BalanceWords, data_words
from leb_wallet.ui.code_row import CodeRow
from leb_wallet.ui.errors import sentence_for


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def card(sample):
    return sample.add(last=200)


@pytest.fixture
def check(sample, card):
    """Return a function that records a check of the card so many days ago."""

    def record(days_ago, **fields):
        currency = {"currency": "GBP"} if "balance" in fields else {}
        sample.wallets.record_event(sample.act(card, "balance_check", days_ago, **currency, **fields))

    return record


@pytest.fixture
def panel(sample, card, qtbot):
    def show():
        made = BalancePanel(sample.row(card), sample.day)
        qtbot.addWidget(made)
        made.resize(500, 400)
        made.show()
        return made

    return show


@pytest.fixture
def open_dialog(sample, qtbot):
    """Return a function that opens the dialog; what it saves is in its list ``saved``."""
    window = QWidget()
    qtbot.addWidget(window)

    def open_it(card, save=None):
        saved = []
        events, provider = sample.wallets.wallet.events_of(card.id), sample.catalogue.provider(card.provider_id)
        made = BalanceDialog(
            card, events, provider, sample.day, save or saved.append, zone=sample.board.zone, parent=window
        )
        made.saved = saved
        made.open()
        return made

    return open_it


@pytest.fixture
def dialog(sample, card, check, open_dialog):
    """The dialog of a card with 20 GBP told a month ago, of which a text took 0.10."""
    check(30, balance=Decimal(20))
    sample.wallets.record_event(sample.act(card, "sms_out", 5, amount=Decimal("0.10"), currency="GBP"))
    return open_dialog(card)


def test_without_any_check_the_panel_says_so_and_offers_one(panel, qtbot):
    shown = panel()
    texts = " ".join(texts_of(shown))
    assert "No credit has been recorded yet" in texts
    assert "never checked" in texts
    assert shown.chart is None
    with qtbot.waitSignal(shown.check_requested):
        shown.check_button.click()


def test_the_credit_told_last_stands_with_its_day_and_what_should_be_there_now(panel, check, sample, card):
    check(40, balance=Decimal("20.10"), data_left_mb=Decimal(1536))
    sample.wallets.record_event(sample.act(card, "sms_out", 5, amount=Decimal("0.10"), currency="GBP"))
    texts = texts_of(panel())
    assert "20.10 GBP" in texts
    assert texts.count("as told on 13 Oct 2026") == 2
    assert "By what was recorded since it should be 20.00 GBP." in texts
    assert "Data left: 1.5 GB" in texts
    assert any("Not checked for 40 day" in text for text in texts)


def test_a_check_of_the_date_alone_is_a_check(panel, check):
    check(40, reported_until=date(2027, 5, 1))
    texts = " ".join(texts_of(panel()))
    assert "never" not in texts


def test_a_recent_check_gives_no_hint(panel, check):
    check(3, balance=Decimal(20))
    assert not any("checked" in text for text in texts_of(panel()))


def test_credit_that_is_too_low_is_told(panel, check, sample, card):
    check(3, balance=Decimal("0.05"))
    sample.wallets.record_event(sample.act(card, "sms_out", 5, amount=Decimal("0.10"), currency="GBP"))
    assert any(text.startswith("0.05 GBP is") for text in texts_of(panel()))


def test_two_balances_make_a_chart_and_later_ones_are_left_out(panel, check):
    check(60, balance=Decimal(10))
    assert panel().chart is None
    check(20, balance=Decimal(8))
    check(-3, balance=Decimal(1))
    shown = panel()
    assert shown.chart is not None
    assert "8.00 GBP" in texts_of(shown)
    shown.setPalette(QPalette(QColor("#353535")))
    assert not shown.grab().isNull()


def test_the_panel_fits_beside_the_list_on_a_small_laptop(panel, check):
    check(60, balance=Decimal("1234567.89"), data_left_mb=Decimal(1234567))
    check(20, balance=Decimal(8))
    assert panel().minimumSizeHint().width() < 450


def test_the_dialog_shows_the_codes_of_the_operator_and_begins_with_the_credit(dialog):
    codes = [row.code.label.text() for row in dialog.findChildren(CodeRow)]
    assert "*100#" in codes
    assert dialog.focusWidget() is dialog.balance_edit.line
    assert dialog.save_button.isDefault()


def test_a_card_of_an_unknown_operator_says_where_to_look(sample, open_dialog):
    card = sample.add("custom", "Mine").replace(provider_id="nobody")
    shown = open_dialog(card)
    assert any("app or account" in text for text in texts_of(shown.codes))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("19.90", "This is what should be there: 19.90 GBP."),
        ("15", "4.90 GBP less than the 19.90 GBP"),
        ("29.9", "10.00 GBP more than the 19.90 GBP"),
    ],
)
def test_what_was_told_is_compared_with_what_was_expected(dialog, typed, said):
    dialog.balance_edit.line.setText(typed)
    assert said in dialog.difference.text()
    assert dialog.difference.isVisible()


def test_a_date_told_says_what_it_does_before_it_is_recorded(dialog):
    assert not dialog.effect.isVisible()
    dialog.until_edit.set_day(date(2027, 8, 1))
    assert "2027" in dialog.effect.text()
    assert dialog.effect.isVisible()
    assert not dialog.difference.isVisible()


def test_a_check_walked_to_its_record(dialog, card, today):
    saved = dialog.saved  # the dialog is gone once it has saved
    dialog.balance_edit.line.setText("12,40")
    dialog.data_edit.line.setText("1.5")
    dialog.data_edit.unit.setCurrentIndex(1)
    dialog.until_edit.set_day(date(2027, 8, 1))
    dialog.day_edit.setDate(date(2026, 11, 20))
    dialog.note.edit.setPlainText("by text")
    dialog.save_button.click()
    (event,) = saved
    assert (event.kind, event.card_id, event.happened_on) == ("balance_check", card.id, date(2026, 11, 20))
    assert (event.balance, event.currency, event.data_left_mb) == (Decimal("12.40"), "GBP", Decimal(1536))
    assert (event.reported_until, event.note) == (date(2027, 8, 1), "by text")


def test_data_alone_has_no_currency_and_the_day_is_today(dialog, today):
    saved = dialog.saved  # the dialog is gone once it has saved
    dialog.data_edit.line.setText("500")
    dialog.save_button.click()
    (event,) = saved
    assert (event.balance, event.currency, event.happened_on) == (None, None, today)


def test_nothing_entered_is_not_recorded_and_says_why(dialog):
    saved = dialog.saved  # the dialog is gone once it has saved
    dialog.save_button.click()
    assert dialog.remark.text() == sentence_for("check_empty")
    assert dialog.isVisible()
    dialog.balance_edit.line.setText("3")
    assert not dialog.remark.isVisible()
    dialog.save_button.click()
    assert len(saved) == 1


def test_a_wrong_credit_is_told_where_it_was_typed(dialog):
    dialog.balance_edit.line.setText("ten")
    dialog.save_button.click()
    assert dialog.balance.remark.text() == sentence_for("amount_not_a_number")
    assert not dialog.saved


def test_a_card_without_a_currency_asks_for_one(sample, open_dialog):
    shown = open_dialog(sample.add("custom", "Mine"))
    shown.balance_edit.line.setText("3")
    shown.save_button.click()
    assert shown.currency.remark.text() == sentence_for("currency_missing")
    saved = shown.saved
    shown.currency_box.setCurrentText("EUR")
    shown.save_button.click()
    assert saved[0].currency == "EUR"


def test_what_could_not_be_saved_is_still_there_to_be_saved_later(card, open_dialog):
    def fail(_event):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "full")

    shown = open_dialog(card, fail)
    shown.balance_edit.line.setText("3")
    shown.save_button.click()
    shown.findChild(QMessageBox).close()
    assert shown.isVisible()
    assert shown.balance_edit.line.text() == "3"


def test_the_dialog_fits_a_small_laptop_at_double_size(dialog):
    assert dialog.minimumSizeHint().width() <= 683
    assert dialog.minimumSizeHint().height() <= 384


@pytest.mark.parametrize(
    ("megabytes", "text"),
    [("0", "0 MB"), ("500", "500 MB"), ("1000", "1,000 MB"), ("1024", "1 GB"), ("1536", "1.5 GB"), ("1500", "1.46 GB")],
)
def test_data_is_told_in_the_unit_that_fits(megabytes, text):
    assert data_words(Decimal(megabytes)) == text


@pytest.mark.parametrize(
    ("need", "part"), [("renewal", "next renewal"), ("fee", "next fee"), ("keep_alive", "keeps"), ("act", "recorded")]
)
def test_every_need_has_its_words(qapp, need, part):
    assert part in BalanceWords().low(LowBalance(need, Decimal(1), Decimal(2), "GBP"))


def test_what_fees_may_have_taken_is_said(qapp):
    same = Expected(Decimal(5), "GBP", date(2026, 11, 1), Decimal(5), may_be_less=True)
    other = same._replace(amount=Decimal(4))
    said = BalanceWords()
    assert "Fees or renewals" in said.expected(same)
    assert "less what fees" in said.expected(other)
    assert "may have taken it" in said.difference(other, Decimal(-1))
    assert said.expected(same._replace(may_be_less=False)) == ""
