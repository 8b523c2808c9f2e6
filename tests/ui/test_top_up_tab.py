"""Recording on the third tab, to the wallet and back to the date."""

import errno
from datetime import date

import pytest
from card_samples import Sample, texts_of
from PySide6.QtWidgets import QMessageBox

from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.top_up_tab import TopUpTab


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_tab(sample, qtbot):
    def open_it():
        tab = TopUpTab(sample.wallets, sample.board, sample.catalogue, sample.today)
        qtbot.addWidget(tab)
        tab.resize(1100, 700)
        tab.show()
        return tab

    return open_it


@pytest.fixture
def tab(sample, open_tab):
    """The tab with three cards; the most urgent one is chosen."""
    sample.add(label="Fine", last=1)
    sample.add(label="Late", last=190)
    sample.add("3hk-prepaid", label="HK")
    return open_tab()


def labels(tab):
    model = tab.cards.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose_kind(tab, kind):
    tab.form.kind.setCurrentIndex(tab.form.kind.findData(kind))


def test_an_empty_wallet_says_what_to_do_first(open_tab):
    assert open_tab().findChild(EmptyState).isVisible()


def test_the_most_urgent_card_comes_first_with_what_it_needs(tab):
    assert labels(tab) == ["Late", "HK", "Fine"]
    texts = " ".join(texts_of(tab._needed))
    for part in ("Late", "Overdue", "last safe day", "What counts", "Text sent", "every 6 months"):
        assert part in texts


def test_an_archived_card_asks_for_nothing(sample, open_tab):
    sample.add(label="Old", archived=True)
    sample.add(label="New")
    assert labels(open_tab()) == ["New"]


def test_a_record_is_saved_and_the_new_date_is_told(tab, sample):
    choose_kind(tab, "sms_out")
    tab.record_button.click()
    late = tab.cards.current_row()
    assert late.card.label == "Late"
    assert [event.kind for event in sample.wallets.wallet.events_of(late.card.id)] == ["sms_out", "sms_out"]
    assert tab.moved_banner.isVisible()
    assert "14 May 2027" in tab.moved_banner.text()
    assert not tab.same_banner.isVisible()
    assert "Fine" in " ".join(texts_of(tab._needed))


def test_an_act_that_does_not_count_says_why(tab):
    choose_kind(tab, "sms_in")
    tab.record_button.click()
    assert tab.same_banner.isVisible()
    assert "does not move the date, because the rule says that it does not" in tab.same_banner.text()


def test_a_card_that_still_has_no_date_says_why(tab, sample):
    tab.choose(next(c.id for c in sample.wallets.wallet.cards.values() if c.label == "HK"))
    tab.form.amount_edit.line.setText("20")
    tab.record_button.click()
    assert "still has no date, because the amount is below the minimum" in tab.same_banner.text()


def test_a_wrong_amount_records_nothing(tab, sample):
    before = sample.wallets.wallet
    tab.form.amount_edit.line.setText("ten")
    tab.record_button.click()
    assert sample.wallets.wallet is before
    assert tab.form.amount.remark.isVisible()


def test_after_a_record_the_form_is_empty_and_the_card_still_chosen(tab):
    tab.form.amount_edit.line.setText("10")
    tab.record_button.click()
    assert tab.form.amount_edit.is_empty()
    assert tab.cards.current_row().card.label == "Late"


def test_choosing_another_card_changes_currency_and_clears_the_news(tab, sample):
    tab.record_button.click()
    tab.choose(next(c.id for c in sample.wallets.wallet.cards.values() if c.label == "HK"))
    assert tab.form.currency_box.code() == "HKD"
    assert not tab.moved_banner.isVisible()


def test_what_was_typed_stays_while_the_wallet_changes_elsewhere(tab, sample):
    tab.form.amount_edit.line.setText("12")
    sample.add(label="Another", last=300)
    assert tab.form.amount_edit.line.text() == "12"
    assert tab.cards.current_row().card.label == "Late"


def test_search_finds_a_card(tab):
    tab.cards.search.setText("hk")
    assert labels(tab) == ["HK"]
    assert tab.form.record().card_id == tab.cards.current_row().card.id


def test_searching_for_nothing_leaves_no_card_to_record_for(tab, sample):
    before = sample.wallets.wallet
    tab.cards.search.setText("zzz")
    tab.record_button.click()
    assert sample.wallets.wallet is before


def test_a_full_disk_is_told_and_the_form_keeps_what_was_typed(tab, sample, monkeypatch):
    def fail(*_):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "")

    monkeypatch.setattr(sample.wallets._store, "append", fail)
    tab.form.amount_edit.line.setText("10")
    tab.record_button.click()
    box = tab.findChild(QMessageBox)
    assert box.isVisible()
    box.close()
    assert tab.form.amount_edit.line.text() == "10"
    assert not tab.moved_banner.isVisible()


def test_a_new_day_is_the_day_of_new_records(tab, sample):
    sample.day = date(2026, 11, 23)
    tab.refresh()
    tab.form.clear()
    assert tab.form.record().happened_on == date(2026, 11, 23)


def test_the_list_is_a_sound_model(tab, qtmodeltester):
    qtmodeltester.check(tab.cards.model)
