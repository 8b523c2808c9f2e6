"""The first tab: choosing, finding and changing cards."""

import errno
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QStyle

from leb_wallet.domain.errors import StorageError
from leb_wallet.ui import theme
from leb_wallet.ui.balance_dialog import BalanceDialog
from leb_wallet.ui.card_dialog import CardDialog
from leb_wallet.ui.cards_tab import CardsTab
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.unfinished_panel import UnfinishedPanel

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_tab(sample, qtbot):
    """Return a function that shows the tab on the sample as it is then."""

    def open_it(now=lambda: NOW):
        tab = CardsTab(replace(sample.app.services, now=now))
        qtbot.addWidget(tab)
        tab.resize(1200, 700)
        tab.show()
        if tab.view.isVisible():
            qtbot.waitUntil(lambda: tab.detail is not None)  # the list comes first
        return tab

    return open_it


@pytest.fixture
def tab(sample, open_tab):
    """The tab with three cards; the most urgent one is chosen."""
    sample.add(label="Fine", last=1, place="Red box")
    sample.add(label="Late", last=180)
    sample.add(label="Due", last=170)
    return open_tab()


def labels(tab):
    return [row.card.label for row in tab.view.model.shown_rows()]


def sort_by(tab, name):
    next(action for action in tab.view.sort_button.menu().actions() if action.text() == name).trigger()


def chosen(tab):
    return tab.view.current_row().card.label


def test_an_empty_wallet_says_what_to_do_first_and_the_button_does_it(open_tab, sample, qtbot):
    tab = open_tab()
    page = tab.findChild(EmptyState)
    assert page.isVisible()
    assert "No cards yet" in texts_of(page)
    page.findChild(QPushButton).click()
    dialog = tab.window().findChild(CardDialog)
    assert dialog.isVisible()
    dialog.reject()
    sample.add(label="First")
    assert not page.isVisible()
    assert chosen(tab) == "First"


def test_the_most_urgent_card_is_chosen_and_its_details_are_shown(tab):
    assert labels(tab) == ["Late", "Due", "Fine"]
    assert chosen(tab) == "Late"
    assert "Late" in texts_of(tab.detail)


def test_the_chosen_card_stays_chosen_through_changes_sorting_and_search(tab, sample):
    tab.view.choose(next(c.id for c in sample.wallets.wallet.cards.values() if c.label == "Due"))
    sort_by(tab, "Name")
    assert labels(tab) == ["Due", "Fine", "Late"]
    tab.view.search.setText("d")
    sample.add(label="Added by somebody else", last=2)
    assert chosen(tab) == "Due"
    tab.view.search.setText("red box")
    assert (labels(tab), chosen(tab)) == (["Fine"], "Fine")


def test_a_search_without_a_hit_says_so_and_shows_no_details(tab):
    tab.view.search.setText("nowhere")
    assert "Nothing found" in texts_of(tab.view)
    assert not texts_of(tab.detail)
    assert not tab.actions_.edit.isEnabled()
    tab.view.search.clear()
    assert chosen(tab) == "Late"
    assert tab.actions_.edit.isEnabled()


def test_recording_an_act_moves_the_date_on_the_screen(tab, sample):
    card = tab.view.current_row().card
    sample.wallets.record_event(sample.act(card, "sms_out"))
    assert labels(tab) == ["Due", "Fine", "Late"]
    assert chosen(tab) == "Late"
    assert "14 May 2027" in texts_of(tab.detail)  # 22 May less 7 days, and London's day ends before UTC's


def test_record_opens_for_the_chosen_card_and_what_it_hands_over_is_saved(tab, sample):
    tab.actions_.record.trigger()
    dialog = tab.window().findChild(RecordDialog)
    dialog.save_button.click()
    kinds = [event.kind for event in sample.wallets.wallet.all_events()]
    assert kinds.count("top_up") == 1


def test_enter_on_a_card_opens_it_for_editing_and_the_change_is_saved(tab, sample, qtbot):
    card = tab.view.current_row().card
    qtbot.keyClick(tab.view.list, Qt.Key.Key_Return)
    dialog = tab.window().findChild(CardDialog)
    dialog.identity.label.line.setText("Later")
    dialog.save_button.click()
    assert chosen(tab) == "Later"
    assert card.id == tab.view.current_row().card.id


def test_a_new_card_with_what_was_done_on_it_is_saved_and_chosen(tab, sample, make_card):
    tab.actions_.add.trigger()
    dialog = tab.window().findChild(CardDialog)
    card = make_card("New one")
    dialog._save(None, card, (sample.act(card, "sms_out"),))
    assert chosen(tab) == "New one"
    assert len(sample.wallets.wallet.events_of(card.id)) == 1
    dialog.reject()


def test_p4_a_deleted_card_comes_back_with_its_history_by_undo(tab, sample):
    before = sample.wallets.wallet
    tab.actions_.delete.trigger()
    assert labels(tab) == ["Due", "Fine"]
    assert "Late" in tab.undo_bar.text()
    assert sample.wallets.wallet.events != before.events
    tab.undo_bar.action_button().click()
    assert sample.wallets.wallet.cards == before.cards
    assert sample.wallets.wallet.events == before.events
    assert tab.undo_bar.isHidden()


def test_the_offer_to_undo_goes_when_something_else_is_changed(tab, sample):
    tab.actions_.delete.trigger()
    assert not tab.undo_bar.isHidden()
    sample.add(label="Another")
    assert tab.undo_bar.isHidden()


def test_an_archived_card_is_put_away_can_be_looked_at_and_taken_back(tab):
    assert not tab.view.archived.isVisible()
    tab.actions_.archive.trigger()
    assert labels(tab) == ["Due", "Fine"]
    assert "1" in tab.view.archived.text()
    tab.view.archived.setChecked(True)
    assert labels(tab) == ["Due", "Fine", "Late"]
    tab.view.choose(next(row.card.id for row in tab.view.model.shown_rows() if row.card.label == "Late"))
    assert tab.actions_.archive.text() == "Unar&chive"
    tab.actions_.archive.trigger()
    assert tab.actions_.archive.text() == "Ar&chive"
    assert not tab.view.archived.isVisible()


def test_when_the_last_archived_card_is_back_the_switch_no_longer_hides_anything(tab, sample):
    tab.actions_.archive.trigger()
    tab.view.archived.setChecked(True)
    sample.wallets.undo()
    assert labels(tab) == ["Late", "Due", "Fine"]


def test_a_wallet_of_archived_cards_only_is_not_called_empty_and_shows_them(open_tab, sample):
    sample.wallets.archive_card(sample.add(label="Old"), True)
    tab = open_tab()
    assert not tab.findChild(EmptyState).isVisible()
    assert tab.view.archived.isVisible()
    tab.view.archived.setChecked(True)
    assert labels(tab) == ["Old"]


def test_a_duplicate_has_operator_and_rules_but_no_identity_and_is_chosen(tab, sample):
    original = tab.view.current_row().card
    tab.actions_.duplicate.trigger()
    copy = tab.view.current_row().card
    assert copy.id != original.id
    assert (copy.provider_id, copy.numbers, copy.iccid) == (original.provider_id, (), None)
    assert "Late" in copy.label
    tab.undo_bar.action_button().click()
    assert copy.id not in sample.wallets.wallet.cards


def test_cards_are_counted_with_those_that_need_something_now(tab, sample, qtbot):
    assert tab.counts == (3, 2)
    with qtbot.waitSignal(tab.counted, check_params_cb=lambda cards, urgent: (cards, urgent) == (4, 2)):
        sample.add(label="More", last=1)
    sample.wallets.archive_card(tab.view.current_row().card, True)
    assert tab.counts == (3, 1)


def test_a_save_that_fails_is_told_and_the_screen_shows_what_is_on_the_disk(tab, sample, monkeypatch):
    def fail(_change):
        raise StorageError("disk_full") from OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(sample.wallets, "apply", fail)
    tab.actions_.archive.trigger()
    box = tab.findChild(QMessageBox)
    assert box.isVisible()
    assert labels(tab) == ["Late", "Due", "Fine"]
    assert tab.undo_bar.isHidden()
    box.close()


def test_a_wallet_open_for_reading_only_can_be_looked_at_and_not_changed(open_tab, sample, monkeypatch):
    sample.add(last=1)
    monkeypatch.setattr(sample.wallets._kept, "read_only", "wallet_newer_version")
    tab = open_tab()
    assert texts_of(tab.detail)
    assert not any(action.isEnabled() for action in (tab.actions_.add, *tab.actions_.of_one_card()))
    tab.view.card_activated.emit()
    assert not tab.window().findChildren(QDialog)


def test_the_keyboard_goes_from_the_search_box_into_the_list(tab, qtbot):
    tab.view.search.setFocus()
    qtbot.keyClicks(tab.view.search, "fine")
    qtbot.keyClick(tab.view.search, Qt.Key.Key_Down)
    assert tab.view.list.hasFocus()
    assert chosen(tab) == "Fine"
    qtbot.keyClick(tab.view.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.view.search.hasFocus()
    assert tab.view.search.selectedText() == "fine"


def test_the_list_has_a_context_menu_with_everything_one_can_do_with_a_card(tab):
    assert tab.view.list.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    assert tab.view.list.actions() == list(tab.actions_.of_one_card())


def test_the_order_of_urgency_comes_back_after_another(tab):
    sort_by(tab, "Name")
    assert labels(tab) == ["Due", "Fine", "Late"]
    sort_by(tab, "Urgency")
    assert labels(tab) == ["Late", "Due", "Fine"]


def test_a_new_day_is_shown_when_asked_to_refresh(tab, sample):
    sample.day = sample.day.replace(month=12, day=6)
    tab.refresh()
    assert "Late" in labels(tab)
    assert tab.view.model.shown_rows()[1].standing in ("overdue", "lost")


def test_a_dark_palette_is_followed_and_the_chosen_card_stays(tab):
    tab.view.search.setText("fine")
    tab.setPalette(QPalette(QColor("#353535")))
    assert chosen(tab) == "Fine"
    assert not tab.grab().isNull()


def test_top_up_comes_first_and_asks_for_the_guide_of_the_chosen_card(tab, qtbot):
    assert tab.actions_.of_one_card()[0] is tab.actions_.top_up
    with qtbot.waitSignal(tab.guide_requested) as asked:
        tab.actions_.top_up.trigger()
    assert asked.args == [tab.view.current_row().card.id]


def test_p13_every_action_of_a_card_is_one_click_away_and_has_a_name(tab):
    bar = tab.detail.bar
    assert len(bar.buttons) + len(bar.tools) == len(tab.actions_.of_one_card())
    assert all(button.isVisible() and button.accessibleName() for button in bar.tools)


def test_credit_is_checked_for_the_chosen_card(tab, sample):
    card = tab.view.current_row().card
    tab.actions_.check.trigger()
    dialog = tab.window().findChild(BalanceDialog)
    dialog.balance_edit.line.setText("5")
    dialog.save_button.click()
    (check,) = [event for event in sample.wallets.wallet.events_of(card.id) if event.kind == "balance_check"]
    assert (check.balance, check.currency) == (5, "GBP")
    assert "5.00 GBP" in texts_of(tab.detail)


def test_a_plan_can_be_discarded_and_brought_back(tab, sample):
    card = tab.view.current_row().card
    sample.wallets.record_event(sample.act(card, "top_up", state="planned", channel="online"))
    before = sample.wallets.wallet.events_of(card.id)
    tab.detail.findChild(UnfinishedPanel).boxes[0].buttons()[1].click()
    assert len(sample.wallets.wallet.events_of(card.id)) == len(before) - 1
    assert tab.undo_bar.isVisible()
    tab.undo_bar.action_button().click()
    assert sample.wallets.wallet.events_of(card.id) == before


def test_an_unfinished_top_up_is_gone_on_with_from_the_card(tab, sample, qtbot):
    card = tab.view.current_row().card
    sample.wallets.record_event(sample.act(card, "top_up", state="paid", channel="online"))
    with qtbot.waitSignal(tab.resume_requested) as asked:
        tab.detail.findChild(UnfinishedPanel).boxes[0].buttons()[0].click()
    assert asked.args[0].state == "paid"


def test_a_top_up_becomes_late_while_the_window_is_open(sample, open_tab):
    card = sample.add(label="UK", last=1)
    sample.wallets.record_event(sample.act(card, "top_up", state="paid", channel="online", paid_at=NOW))
    moment = [NOW]
    tab = open_tab(now=lambda: moment[0])
    assert any("on its way" in text for text in texts_of(tab.detail))
    moment[0] = NOW + timedelta(minutes=5)
    box = tab.detail.findChild(UnfinishedPanel).boxes[0]
    tab._minute.timeout.emit()
    assert tab.detail.findChild(UnfinishedPanel).boxes[0] is box  # the keyboard stays where it is
    assert any("5 minute" in text for text in texts_of(box))
    moment[0] = NOW + timedelta(minutes=20)
    tab._minute.timeout.emit()
    assert any("not arrived" in text for text in texts_of(tab.detail))


def test_the_tab_fits_a_small_laptop_at_double_size(tab):
    assert tab.minimumSizeHint().width() <= 683


def test_the_big_date_stands_on_one_line_in_the_narrowest_pane(tab):
    least = tab.detail.parentWidget().minimumWidth()
    longest = theme.text_width(theme.scaled(tab.font(), theme.HERO, bold=True), "2028年12月28日")
    edges = 4 * theme.LARGE + tab.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    assert longest <= least - edges
