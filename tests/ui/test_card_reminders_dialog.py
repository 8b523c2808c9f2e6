"""Reminders of one card: its own days, muting, and letting it lapse; and how the list shows it."""

import errno
from datetime import date, timedelta

import pytest
from card_samples import Sample, texts_of
from PySide6.QtWidgets import QMessageBox, QWidget

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.deadline_board import LAPSING
from leb_wallet.ui import words
from leb_wallet.ui.card_reminders_dialog import CardRemindersDialog
from leb_wallet.ui.cards_model import TILE_ROLE, CardsModel
from leb_wallet.ui.cards_tab import CardsTab
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.hero_panel import HeroPanel
from leb_wallet.ui.indexed_model import DETAIL_ROLE


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def open_dialog(sample, qtbot):
    """Return a function that opens the dialog of a card; it saves into the wallet."""
    window = QWidget()
    qtbot.addWidget(window)

    def open_it(card, save=None):
        change = save or sample.wallets.change_card
        made = CardRemindersDialog(sample.row(card), ReminderSettings(), sample.day, change, window)
        made.open()
        return made

    return open_it


@pytest.fixture
def kept(sample):
    """Return a function that reads a card as it is saved."""
    return lambda card: sample.wallets.wallet.cards[card.id]


@pytest.fixture
def cards_tab(sample, qtbot):
    """Return a function that makes the tab of all cards."""

    def make():
        made = CardsTab(sample.app.services)
        qtbot.addWidget(made)
        return made

    return make


def test_own_days_are_saved_with_the_card_and_given_up_again(sample, open_dialog, kept):
    card = sample.add(last=100)
    shown = open_dialog(card)
    assert shown.as_usual.isChecked()
    shown.own.setChecked(True)
    shown.days.line.setText("1，60, 7 7")
    shown.save_button.click()
    assert kept(card).remind_days == (60, 7, 1)
    shown = open_dialog(kept(card))
    assert shown.days.text() == "60, 7, 1"
    shown.as_usual.setChecked(True)
    shown.save_button.click()
    assert kept(card).remind_days is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [("", "days_before_empty"), ("week", "days_before_not_numbers"), ("-3", "days_before_not_numbers")],
)
def test_days_that_cannot_be_used_are_told(sample, open_dialog, kept, typed, code):
    card = sample.add(last=100)
    shown = open_dialog(card)
    shown.own.setChecked(True)
    shown.days.line.setText(typed)
    shown.save_button.click()
    assert shown.days.remark.text() == sentence_for(code)
    assert shown.isVisible()
    assert kept(card).remind_days is None


def test_muting_needs_the_day_on_which_it_ends(sample, open_dialog, kept):
    card = sample.add(last=10)
    shown = open_dialog(card)
    shown.mute.setChecked(True)
    shown.save_button.click()
    assert shown.until.remark.text() == sentence_for("mute_without_end")
    shown.until_edit.set_day(sample.day - timedelta(1))
    shown.save_button.click()
    assert shown.until.remark.text() == sentence_for("mute_day_past")
    assert kept(card).muted_until is None
    shown.until_edit.set_day(sample.day + timedelta(20))
    shown.save_button.click()
    assert kept(card).muted_until == sample.day + timedelta(20)
    shown = open_dialog(kept(card))
    assert shown.mute.isChecked()
    shown.mute.setChecked(False)
    shown.save_button.click()
    assert kept(card).muted_until is None


def test_muting_past_the_last_safe_day_is_warned_of_but_possible(sample, open_dialog, kept):
    card = sample.add(last=150)
    shown = open_dialog(card)
    shown.mute.setChecked(True)
    shown.until_edit.set_day(sample.row(card).deadlines.last_safe_day)
    assert shown.until.remark.text() == sentence_for("mute_past_last_safe_day")
    shown.save_button.click()
    assert kept(card).muted_until is not None


def test_letting_a_card_lapse_takes_two_steps_and_tells_what_is_lost(sample, open_dialog, kept):
    card = sample.add(last=150)
    shown = open_dialog(card)
    assert not shown.lapse.confirm_button.isVisible()
    shown.lapse.open_button.click()
    told = texts_of(shown.lapse)
    assert "From 25 Dec 2026: The number is lost" in told
    assert len(shown.lapse.ticks) >= 7
    assert not kept(card).lapses
    for tick in shown.lapse.ticks:
        tick.setChecked(True)
    assert "All is moved away." in texts_of(shown.lapse)
    shown.lapse.confirm_button.click()
    assert kept(card).lapses


def test_saving_after_a_look_at_what_is_lost_lets_nothing_lapse(sample, open_dialog, kept):
    card = sample.add(last=150)
    shown = open_dialog(card)
    shown.lapse.open_button.click()
    shown.save_button.click()
    assert not kept(card).lapses


def test_a_card_that_lapses_can_be_kept_after_all(sample, open_dialog, kept):
    card = sample.add(last=150, lapses=True)
    shown = open_dialog(card)
    assert not shown.lapse.open_button.isVisible()
    shown.lapse.keep_button.click()
    assert not kept(card).lapses


def test_what_could_not_be_saved_is_still_there(sample, open_dialog):
    def fail(_before, _after):
        raise StorageError("disk_full", file="journal") from OSError(errno.ENOSPC, "full")

    shown = open_dialog(sample.add(last=10), fail)
    shown.own.setChecked(True)
    shown.days.line.setText("5")
    shown.save_button.click()
    shown.findChild(QMessageBox).close()
    assert shown.isVisible()
    assert shown.days.text() == "5"


def test_the_dialog_fits_a_small_laptop_at_double_size(sample, open_dialog):
    shown = open_dialog(sample.add("custom", "x" * 60))
    shown.lapse.open_button.click()
    size = shown.minimumSizeHint()
    assert (size.width() <= 683, size.height() <= 384) == (True, True)


def test_a_lapsing_card_comes_last_and_is_not_counted_as_urgent(sample, cards_tab):
    gone = sample.add(label="Gone", last=174, lapses=True)
    sample.add(label="Urgent", last=174)
    sample.add(label="Fine", last=1)
    assert [row.card.label for row in sample.board.rows(sample.wallets.wallet)] == ["Urgent", "Fine", "Gone"]
    assert sample.row(gone).standing == LAPSING
    tab = cards_tab()
    assert tab.counts == (3, 1)
    heading, card = (tab.view.model.index(tab.view.model.rowCount() - back, 0) for back in (2, 1))
    assert heading.data() == "Let lapse · 1"
    assert card.data(TILE_ROLE).word == words.state_word(LAPSING) == "Let lapse"


def test_a_card_that_is_lost_stays_lost_even_if_it_was_let_go(sample):
    card = sample.add(last=400, lapses=True)
    assert sample.row(card).standing == "lost"


def test_list_and_details_say_until_when_a_card_is_muted(sample, qtbot):
    card = sample.add(last=100, muted_until=date(2027, 1, 5))
    hero = HeroPanel(sample.row(card))
    qtbot.addWidget(hero)
    assert "Muted until 5 Jan 2027: no reminders come before." in texts_of(hero)
    model = CardsModel(sample.app.services.now)
    model.set_rows([sample.row(card)])
    assert "Muted until 5 Jan 2027" in str(model.index(1, 0).data(DETAIL_ROLE))
    sample.day = date(2027, 1, 6)
    assert sample.row(card).muted_until is None


def test_details_say_that_a_card_is_let_go(sample, qtbot):
    hero = HeroPanel(sample.row(sample.add(last=100, lapses=True)))
    qtbot.addWidget(hero)
    assert "You let this card lapse: no reminders come." in texts_of(hero)


def test_the_action_opens_the_dialog_of_the_chosen_card(sample, cards_tab):
    sample.add(last=100)
    tab = cards_tab()
    tab.show()
    assert tab.actions_.reminders in tab.actions_.seldom()
    tab.actions_.reminders.trigger()
    dialog = tab.window().findChild(CardRemindersDialog)
    dialog.own.setChecked(True)
    dialog.days.line.setText("9")
    dialog.save_button.click()
    (card,) = sample.wallets.wallet.cards.values()
    assert card.remind_days == (9,)
