"""Accounts on a number in the window: writing down, moving, letting go, finding; and what privacy mode covers."""

from datetime import date, timedelta

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.accounts import Account, guarded
from leb_wallet.domain.conflicts import as_record, conflict
from leb_wallet.domain.difference import FieldChange
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.reminders import ReminderKind, ReminderLog, due_now, with_shown
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Change, add
from leb_wallet.ui.accounts.account_dialog import AccountDialog
from leb_wallet.ui.accounts.account_words import AccountWords, importance_word, role_words
from leb_wallet.ui.accounts.accounts_page import AccountsPage
from leb_wallet.ui.accounts.all_accounts_dialog import BY_SERVICE, AllAccountsDialog
from leb_wallet.ui.accounts.hanging_panel import HangingPanel
from leb_wallet.ui.accounts.letting_go import account_words, let_go, moving_dialog
from leb_wallet.ui.accounts.moving_dialog import MovingDialog, Purpose
from leb_wallet.ui.backups.record_words import RecordWords
from leb_wallet.ui.card_dialog import CardDialog
from leb_wallet.ui.card_reminders_dialog import CardRemindersDialog
from leb_wallet.ui.cards_tab import CardsTab
from leb_wallet.ui.conflicts_dialog import ConflictPanel
from leb_wallet.ui.finding.account_source import AccountSource
from leb_wallet.ui.reminder_words import ReminderWords
from leb_wallet.ui.reminders.inbox_model import InboxModel
from leb_wallet.ui.search_everywhere import SearchEverywhere
from leb_wallet.ui.secret_field import COVER


def account(number, name, **fields):
    return Account(id=f"{number:032x}", name=name, **fields)


HSBC = account(1, "HSBC", service="hsbc", roles=("two_factor",), importance="high", note="joint account")
CLUB = account(2, "Chess club", roles=("login",))
GONE = account(3, "Old bank", roles=("two_factor",), moved_on=date(2026, 5, 1))
ALL = (CLUB, HSBC, GONE)


@pytest.fixture
def sample(qapp, tmp_path, today):
    return Sample(tmp_path, today)


@pytest.fixture
def card(sample):
    return sample.add(last=150, accounts=ALL)


@pytest.fixture
def said(sample):
    return account_words(sample.app.services)


@pytest.fixture
def shown(qtbot):
    """Return a function that hands a widget over to be deleted at the end, and returns it."""

    def add_widget(widget):
        qtbot.addWidget(widget)
        return widget

    return add_widget


@pytest.fixture
def window(shown):
    return shown(QWidget())


@pytest.fixture
def tab(sample, card, shown):
    tab = shown(CardsTab(sample.app.services))
    tab.view.choose(card.id)
    tab.show()
    return tab


def now_in(sample, card):
    return sample.wallets.wallet.cards[card.id]


def hide(sample):
    service = sample.app.services.settings
    service.set(service.settings.replace(hides_numbers=True))


def opened(widget, kind):
    """Return the one dialog of a kind over the window of a widget."""
    (found,) = [child for child in widget.window().findChildren(kind) if child.isVisible()]
    return found


# --- Writing accounts down ----------------------------------------------------------------------


def test_an_account_typed_in_the_form_of_a_card_is_in_the_wallet(sample, card, tab):
    tab.edit_accounts()
    form = opened(tab, CardDialog)
    assert form.tabs.tabText(form.tabs.currentIndex()) == "Accounts"
    form.accounts.add_button.click()
    dialog = opened(form, AccountDialog)
    dialog.service.line.setText("支付宝")
    dialog.roles["login"].setChecked(True)
    dialog.importance.setCurrentIndex(dialog.importance.findData("low"))
    dialog.note.edit.setPlainText("of my mother")
    dialog.save_button.click()
    form.save_button.click()
    (new,) = [one for one in now_in(sample, card).accounts if one not in ALL]
    assert (new.name, new.service, new.roles) == ("支付宝", "alipay", ("login", "two_factor"))
    assert (new.importance, new.moved_on, new.note) == ("low", None, "of my mother")
    assert now_in(sample, card).accounts[:3] == ALL


def test_services_are_offered_while_a_name_is_typed(said, today, shown):
    dialog = shown(AccountDialog(said, today, lambda _: None))
    dialog.service.offer("zsyh")
    offered = [dialog.service.offers.item(row).text() for row in range(dialog.service.offers.rowCount())]
    assert "China Merchants Bank" in offered
    dialog.service.offer(" ")
    assert dialog.service.offers.rowCount() == 0


def test_a_form_without_a_name_says_so_and_stays_open(said, today, shown):
    kept = []
    dialog = shown(AccountDialog(said, today, kept.append))
    dialog.show()
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "which service" in dialog.service.remark.text()
    assert kept == []


def test_an_account_that_cannot_be_saved_stays_typed(said, today, shown):
    def refuse(_account):
        raise StorageError("disk_full")

    dialog = shown(AccountDialog(said, today, refuse, HSBC))
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.service.line.text() == "HSBC"


def test_what_the_form_does_not_show_is_kept(said, today, shown):
    fields = {"name": "X", "service": "of-a-newer-list", "importance": "vital", "colour": "red"}
    newer = Account.model_validate(fields | {"id": "a" * 32, "roles": ["vote", "login"]})
    kept = []
    dialog = shown(AccountDialog(said, today, kept.append, newer))
    dialog.accept()
    assert kept == [newer.replace(roles=("login", "vote"))]


def test_the_page_edits_moves_and_removes(said, today, card, shown):
    page = shown(AccountsPage(said, today))
    page.show_card(card)
    page.table.choose(HSBC.id)
    page.moved_button.click()
    assert {one.name: one.moved_on for one in page.accounts()}["HSBC"] == today
    assert page.table.current().id == HSBC.id
    assert page.moved_button.text() == "Not &moved after all"
    page.moved_button.click()
    assert page.accounts() == ALL
    page.show()
    page.edit_button.click()
    dialog = opened(page, AccountDialog)
    dialog.moved.set_day(date(2026, 6, 1))
    dialog.save_button.click()
    page.table.choose(CLUB.id)
    page.remove_button.click()
    assert page.accounts() == (HSBC.replace(moved_on=date(2026, 6, 1)), GONE)


def test_a_page_without_accounts_has_one_button(said, today, shown):
    page = shown(AccountsPage(said, today))
    page.show()
    assert page.table.isHidden()
    assert page.add_button.isVisible()
    assert page.edit_button.isHidden()


def test_a_card_saved_without_a_change_of_its_accounts_is_not_saved_at_all(sample, card, tab):
    before = now_in(sample, card)
    tab.edit_accounts()
    opened(tab, CardDialog).save_button.click()
    assert now_in(sample, card) is before


# --- The pane of details ------------------------------------------------------------------------


def test_the_pane_counts_what_hangs_on_the_number_and_names_nothing(said, card, shown):
    panel = shown(HangingPanel(card, said, can_change=True))
    assert "not moved yet" in panel.label.text()
    assert "HSBC" not in " ".join(texts_of(panel))


def test_from_the_pane_accounts_are_listed_and_ticked_off(sample, card, tab, today):
    tab._accounts.show(now_in(sample, card))
    dialog = opened(tab, MovingDialog)
    assert list(dialog.ticks) == [HSBC.id, CLUB.id, GONE.id]
    assert [tick.isChecked() for tick in dialog.ticks.values()] == [False, False, True]
    dialog.ticks[CLUB.id].click()
    dialog.keep_button.click()
    assert now_in(sample, card).accounts == (CLUB.replace(moved_on=today), HSBC, GONE)


def test_the_button_of_an_empty_pane_leads_to_the_form(said, sample, shown, qtbot):
    bare = sample.add("leb", "New")
    panel = shown(HangingPanel(bare, said, can_change=True))
    with qtbot.waitSignal(panel.edit_requested):
        panel.button.click()
    assert not shown(HangingPanel(bare, said, can_change=False)).button.isEnabled()


def test_editing_from_the_list_keeps_the_ticks_first(sample, card, tab, today):
    tab._accounts.show(now_in(sample, card))
    dialog = opened(tab, MovingDialog)
    dialog.ticks[CLUB.id].click()
    dialog.edit_button.click()
    form = opened(tab, CardDialog)
    assert form.accounts.accounts()[0].moved_on == today


# --- Letting a number go ------------------------------------------------------------------------


def test_a_card_with_open_accounts_is_not_deleted_before_they_were_seen(sample, card, tab):
    tab.actions_.delete.trigger()
    assert card.id in sample.wallets.wallet.cards
    dialog = opened(tab, MovingDialog)
    assert dialog.go_button.text() == "&Delete anyway"
    assert dialog.keep_button.isDefault()
    dialog.reject()
    assert now_in(sample, card).accounts == ALL
    tab.actions_.delete.trigger()
    opened(tab, MovingDialog).go_button.click()
    assert card.id not in sample.wallets.wallet.cards
    assert tab.undo_bar.isVisible()


def test_a_card_that_is_kept_keeps_the_ticks(sample, card, tab, today):
    tab.actions_.archive.trigger()
    dialog = opened(tab, MovingDialog)
    dialog.ticks[HSBC.id].click()
    assert dialog.go_button.text() == "&Archive anyway"
    dialog.ticks[CLUB.id].click()
    assert dialog.go_button.text() == "&Archive"
    dialog.keep_button.click()
    kept = now_in(sample, card)
    assert not kept.archived
    assert {one.moved_on for one in kept.accounts[:2]} == {today}


def test_a_number_let_go_all_the_same_keeps_the_ticks_too(sample, card, tab, today):
    tab.actions_.archive.trigger()
    dialog = opened(tab, MovingDialog)
    dialog.ticks[HSBC.id].click()
    dialog.go_button.click()
    gone = now_in(sample, card)
    assert gone.archived
    assert [one.name for one in gone.accounts if one.is_open] == ["Chess club"]


@pytest.mark.parametrize("accounts", [(), (GONE,)])
def test_nothing_is_asked_where_nothing_hangs_on_the_number(sample, tab, accounts):
    free = sample.add(label="Free", accounts=accounts)
    tab.view.choose(free.id)
    tab.actions_.archive.trigger()
    assert now_in(sample, free).archived
    tab.view.reveal(free.id)
    tab.actions_.archive.trigger()  # taken back: no question either
    assert not now_in(sample, free).archived


def test_a_card_lapses_only_when_its_accounts_were_seen(sample, card, tab, today):
    tab.choose_reminders()
    dialog = opened(tab, CardRemindersDialog)
    dialog.lapse.show_details()
    dialog.lapse.confirm_button.click()
    asked = opened(tab, MovingDialog)
    assert not now_in(sample, card).lapses
    asked.ticks[CLUB.id].click()
    asked.go_button.click()
    assert now_in(sample, card).lapses
    assert now_in(sample, card).accounts[0].moved_on == today
    assert not dialog.isVisible()


def test_what_is_deleted_elsewhere_meanwhile_is_handed_on_as_it_was(sample, card, window):
    gone = []
    let_go(sample.app.services, card, "archive", gone.append, window)
    dialog = opened(window, MovingDialog) if window.isVisible() else window.findChild(MovingDialog)
    sample.wallets.delete_card(card)
    dialog.go_button.click()
    assert gone == [card]


# --- All accounts -------------------------------------------------------------------------------


@pytest.fixture
def overview(sample, card, window):
    sample.add("cmhk-mysim", "HK", accounts=(account(9, "HSBC", service="hsbc", roles=("login",)),))
    return AllAccountsDialog(sample.app.services, window)


def lines_of(dialog):
    tree = dialog.tree
    heads = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return {head.text(0): [head.child(at).text(0) for at in range(head.childCount())] for head in heads}


def test_the_overview_tells_by_card_and_by_service(overview):
    assert lines_of(overview) == {"Bank": ["HSBC", "Chess club", "Old bank"], "HK": ["HSBC"]}
    overview.grouping.setCurrentIndex(overview.grouping.findData(BY_SERVICE))
    found = lines_of(overview)
    assert list(found) == ["Chess club", "HSBC", "Old bank"]
    assert sorted(found["HSBC"]) == ["Bank", "HK"]


def test_the_overview_can_leave_out_what_is_moved_and_is_searched(overview):
    overview.only_open.setChecked(True)
    assert lines_of(overview)["Bank"] == ["HSBC", "Chess club"]
    overview.search.setText("汇丰")
    assert lines_of(overview) == {"Bank": ["HSBC"], "HK": ["HSBC"]}
    overview.search.setText("nothing like it")
    assert lines_of(overview) == {}
    assert not overview.no_hit.isHidden()


def choose(overview, wanted):
    for head in overview._heads():
        for at in range(head.childCount()):
            if head.child(at).data(0, Qt.ItemDataRole.UserRole).account == wanted:
                overview.tree.setCurrentItem(head.child(at))


def test_in_the_overview_an_account_is_moved_edited_and_its_card_shown(overview, sample, card, today, qtbot):
    overview.show()
    choose(overview, CLUB)
    overview.moved_button.click()
    assert now_in(sample, card).accounts[0].moved_on == today
    assert overview.current().account.id == CLUB.id
    overview.edit_button.click()
    dialog = opened(overview, AccountDialog)
    dialog.service.line.setText("Chess society")
    dialog.save_button.click()
    assert now_in(sample, card).accounts[0].name == "Chess society"
    with qtbot.waitSignal(overview.card_requested) as asked:
        overview.show_button.click()
    assert asked.args == [card.id]


def test_an_overview_of_nothing_says_how_to_begin(sample, shown):
    dialog = shown(AllAccountsDialog(sample.app.services))
    dialog.show()
    assert dialog.nothing.isVisible()
    assert dialog.tree.isHidden()
    assert dialog.edit_button.isHidden()


# --- Finding ------------------------------------------------------------------------------------


def test_search_everywhere_tells_which_number_an_account_uses(sample, card, window, qtbot):
    dialog = SearchEverywhere(sample.app.services, (), window)
    qtbot.addWidget(dialog)
    dialog.search.setText("huifeng")
    entry = dialog.current()
    assert (entry.title, entry.target) == ("HSBC", card.id)
    assert "Bank" in entry.detail
    with qtbot.waitSignal(dialog.card_chosen) as chosen:
        dialog.run()
    assert chosen.args == [card.id]


def test_the_list_of_cards_is_searched_by_account(sample, card, tab):
    other = sample.add("leb", "Other")
    tab.view.search.setText("汇丰")
    assert [row.card.id for row in tab.view.model.shown_rows()] == [card.id]
    tab.view.search.setText("other")
    assert [row.card.id for row in tab.view.model.shown_rows()] == [other.id]


# --- Privacy mode -------------------------------------------------------------------------------


def told_by(widget):
    """Return everything a widget and those in it say, aloud too."""
    found = texts_of(widget)
    for child in (widget, *widget.findChildren(QWidget)):
        found += [child.accessibleName(), child.accessibleDescription(), child.toolTip()]
        found.append(child.text() if hasattr(child, "text") and not callable(child.text) else "")
    return " ".join(found)


def test_p11_in_privacy_mode_no_name_of_an_account_can_be_read(sample, card, shown, window, today):
    hide(sample)
    services = sample.app.services
    said = account_words(services)
    assert (said.name(HSBC), said.note(HSBC), said.note(CLUB)) == (COVER, COVER, "")
    dialog = shown(moving_dialog(services, card, "delete", window))
    texts = [tick.text() for tick in dialog.ticks.values()]
    assert texts == [COVER] * 3
    assert "HSBC" not in told_by(dialog)
    assert "joint" not in told_by(dialog)
    overview = shown(AllAccountsDialog(services))
    assert lines_of(overview) == {"Bank": [COVER] * 3}
    overview.search.setText("hsbc")
    assert lines_of(overview) == {}
    assert not overview.grouping.isEnabled()
    page = shown(AccountsPage(said, today))
    page.show_card(card)
    assert not page.add_button.isEnabled()
    page.edit()
    assert window.findChildren(AccountDialog) == page.findChildren(AccountDialog) == []


def test_p11_in_privacy_mode_accounts_are_not_found(sample, card, shown, window):
    hide(sample)
    source = AccountSource(sample.app.services, QPalette(), hides_numbers=True, parent=window)
    assert source.find("hsbc", 8).entries == []
    tab = shown(CardsTab(sample.app.services))
    tab.view.search.setText("hsbc")
    assert tab.view.model.shown_rows() == []


def test_p11_a_conflict_about_an_account_is_covered_in_privacy_mode(sample, card, shown):
    found = conflict("card", card.id, f"accounts/{HSBC.id}/name", "Other bank")
    sample.wallets.apply(Change("merge", (add(as_record(found)),)))
    open_panel = shown(ConflictPanel(sample.wallets.wallet, found, hides_numbers=False))
    assert "Other bank" in " ".join(texts_of(open_panel))
    covered = shown(ConflictPanel(sample.wallets.wallet, found, hides_numbers=True))
    assert "bank" not in " ".join(texts_of(covered)).replace("Bank", "")
    assert "HSBC" not in told_by(covered)


def test_p11_the_history_of_a_card_counts_accounts_and_names_none(qapp):
    words = RecordWords()
    line = words.field(FieldChange("accounts", (HSBC,), (HSBC, CLUB)))
    assert "1" in line
    assert "2" in line
    assert "HSBC" not in line
    assert words.field(FieldChange("accounts", (HSBC,), (CLUB,))) == "Accounts: changed"


# --- Reminders ----------------------------------------------------------------------------------


def reminders_of(sample):
    now = sample.app.services.now().replace(
        year=sample.day.year, month=sample.day.month, day=sample.day.day, hour=12, minute=0
    )
    settings = ReminderSettings()
    return due_now(sample.wallets.wallet, settings, ReminderLog(), now, sample.board.zone), settings, now


def test_p11_a_reminder_tells_how_many_accounts_are_at_stake_and_never_which(sample, card):
    (reminder, *_), settings, now = reminders_of(sample)
    words = ReminderWords()
    note = words.note([reminder], sample.wallets.wallet, settings, now)
    assert "It guards 1 important account(s)." in note.body
    assert "HSBC" not in f"{note.title}{note.body}"
    less = card.replace(accounts=(CLUB,))
    sample.wallets.change_card(now_in(sample, card), less)
    assert "It guards 1 account(s)." in words.body(reminder, sample.wallets.wallet, settings, now)
    sample.wallets.change_card(less, less.replace(accounts=(GONE,)))
    assert "guards" not in words.body(reminder, sample.wallets.wallet, settings, now)


def test_of_two_cards_with_one_date_the_one_that_guards_more_comes_first(sample):
    plain = sample.add(label="A first by name", last=150)
    guarding = sample.add(label="B", last=150, accounts=(HSBC,))
    reminders, _, _ = reminders_of(sample)
    assert [one.card_id for one in reminders[:2]] == [guarding.id, plain.id]
    rows = sample.board.rows(sample.wallets.wallet)
    assert [row.card.id for row in rows] == [guarding.id, plain.id]


def test_accounts_never_move_a_date(sample):
    plain = sample.add(label="A", last=150)
    guarding = sample.add(label="B", last=150, accounts=ALL)
    rows = {row.card.id: row.deadlines for row in sample.board.rows(sample.wallets.wallet)}
    assert rows[plain.id].last_safe_day == rows[guarding.id].last_safe_day
    assert len({one.due_at for one in reminders_of(sample)[0] if one.kind == ReminderKind.DATE}) == 1


def test_the_inbox_says_what_is_at_stake(sample, card, window):
    reminders, _, now = reminders_of(sample)
    log = with_shown(ReminderLog(), reminders, now, "dbus")
    model = InboxModel(QPalette(), sample.board.zone, window)
    model.show_log(log, sample.wallets.wallet)
    details = [model._last_safe_day(row) for row in model.shown_rows()]
    assert any("It guards 1 important account(s)" in text for text in details)
    assert "HSBC" not in " ".join(details)


# --- Words --------------------------------------------------------------------------------------


def test_words_for_codes_and_for_those_of_a_newer_version(qapp, said):
    assert role_words(("recovery", "login", "vote_by_text")) == "Sign-in · Recovery · vote by text"
    assert importance_word("high") == "Important"
    assert importance_word("vital_part") == "vital part"
    assert said.roles(CLUB.replace(roles=())) == "No use written down"


def test_counts_in_words(qapp, said):
    assert isinstance(said, AccountWords)
    none = counts_of(said, ())
    assert none == "No accounts written down"
    assert counts_of(said, (GONE,)).endswith("all moved away")
    assert counts_of(said, ALL) == "3 account(s) · 2 not moved yet · 1 of them important"


def counts_of(said, accounts):
    return said.counts(guarded(accounts))


def test_a_look_has_no_button_to_let_go(sample, card, shown, window):
    dialog = shown(moving_dialog(sample.app.services, card, Purpose.LOOK, window))
    dialog.show()
    assert dialog.go_button.isHidden()
    assert dialog.edit_button.isVisible()
    assert dialog.windowTitle() == "Hangs on this number"


def test_ticks_of_today_do_not_touch_the_day_of_earlier_moves(sample, card, shown, window, today):
    dialog = shown(moving_dialog(sample.app.services, card, "look", window))
    dialog.ticks[HSBC.id].setChecked(True)
    dialog.accept()
    days = {one.name: one.moved_on for one in now_in(sample, card).accounts}
    assert days == {"HSBC": today, "Chess club": None, "Old bank": GONE.moved_on}
    assert days["Old bank"] < today - timedelta(1)
