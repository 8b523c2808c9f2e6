"""File > Update operator rules…, as the user meets it."""

import pytest
from card_samples import Sample, texts_of
from pack_samples import body_of, knows_test_key, months, shipped, signed, written
from PySide6.QtWidgets import QDialogButtonBox

from leb_wallet.domain.events import EventKind
from leb_wallet.domain.periods import MONTH, Period
from leb_wallet.services.catalogue_updates import CatalogueUpdates
from leb_wallet.storage.catalogue_pack import dump_pack
from leb_wallet.ui.catalogue_update.operator_list import OperatorList
from leb_wallet.ui.catalogue_update.update_dialog import CatalogueUpdateDialog
from leb_wallet.ui.catalogue_update.update_words import UpdateWords
from leb_wallet.ui.main_window import MainWindow


@pytest.fixture
def sample(tmp_path, today, monkeypatch, qapp):
    knows_test_key(monkeypatch, tmp_path)
    return Sample(tmp_path / "wallet", today)


@pytest.fixture
def show(sample, qtbot, tmp_path):
    """Return a function that shows an update in the dialog."""

    def shown(catalogue=None, *, data=None, can_change=True):
        updates = CatalogueUpdates(sample.catalogue, sample.wallets, sample.board)
        dialog = CatalogueUpdateDialog(updates, can_change=can_change)
        qtbot.addWidget(dialog)
        dialog.show()
        if catalogue or data:
            dialog.open_file(str(written(tmp_path, data or signed(body_of(catalogue)))))
        return dialog

    return shown


def months_of(sample, card):
    return sample.wallets.wallet.card(card.id).rules[0].period.n


def said(dialog):
    return "\n".join(texts_of(dialog))


SHORTER, LONGER = shipped(giffgaff_uk=months(3)), shipped(giffgaff_uk=months(9))


def test_before_a_file_is_chosen_the_dialog_says_which_rules_are_in_use(show):
    dialog = show()
    assert "Operator rules of 22 Nov 2026" in said(dialog)
    assert not dialog.take_button.isEnabled()


def test_p5_a_card_shows_its_dates_before_and_after_and_moves_only_on_taking_over(sample, show):
    card = sample.add(last=10)
    dialog = show(SHORTER)
    assert "Signed by the LEB Wallet project" in said(dialog)
    assert "Use it: 4 May 2027 → 5 Feb 2027" in said(dialog)
    (panel,) = dialog.cards
    assert panel.is_wanted
    assert "5 Feb 2027" in panel.line.box.accessibleDescription()
    assert months_of(sample, card) == 6
    dialog.take_button.click()
    assert months_of(sample, card) == 3
    assert dialog.is_taken_over
    assert "moved to the new rules" in dialog.outcome.text()
    assert not dialog.take_button.isEnabled()
    sample.wallets.undo()
    assert months_of(sample, card) == 6


def test_p7_a_card_that_gets_more_time_is_left_to_its_owner(sample, show):
    card = sample.add(last=10)
    dialog = show(LONGER)
    (panel,) = dialog.cards
    assert not panel.is_wanted
    assert "left to you" in said(dialog)
    dialog.take_button.click()
    assert months_of(sample, card) == 6
    assert sample.catalogue.known("giffgaff-uk").rules[0].period.n == 9
    again = show(LONGER)
    again.cards[0].line.box.click()
    again.take_button.click()
    assert months_of(sample, card) == 9


def test_p5_rules_of_ones_own_are_named_and_stay_unless_checked(sample, show):
    card = sample.add(last=10)
    own = card.replace(rules=(card.rules[0].replace(period=Period(n=5, unit=MONTH)), *card.rules[1:]))
    sample.wallets.change_card(card, own)
    dialog = show(SHORTER)
    assert "rules of its own" in said(dialog)
    assert not dialog.cards[0].is_wanted
    dialog.take_button.click()
    assert months_of(sample, card) == 5


def test_p5_what_nobody_vouches_for_must_be_trusted_first(sample, show):
    card = sample.add(last=10)
    dialog = show(data=dump_pack(body_of(SHORTER)))
    assert "Nobody vouches for this file" in said(dialog)
    assert not dialog.take_button.isEnabled()
    dialog.take_button.click()
    dialog.trust.box.click()
    assert dialog.take_button.isEnabled()
    dialog.trust.box.click()
    assert not dialog.take_button.isEnabled()
    dialog.trust.box.click()
    dialog.take_button.click()
    assert months_of(sample, card) == 3


def test_p14_a_file_that_is_refused_is_told_and_the_one_before_is_gone(sample, show, tmp_path):
    sample.add(last=10)
    dialog = show(SHORTER)
    dialog.open_file(str(written(tmp_path, signed(body_of(SHORTER))[:-3])))
    assert "cut off or changed" in dialog.outcome.text()
    assert not dialog.take_button.isEnabled()
    assert dialog.cards == []


def test_an_update_that_changes_nothing_says_so(sample, show):
    dialog = show(shipped())
    assert "nothing to take over" in said(dialog)
    assert not dialog.take_button.isEnabled()


def test_without_leave_to_write_no_card_can_be_chosen(sample, show):
    card = sample.add(last=10)
    dialog = show(SHORTER, can_change=False)
    assert not dialog.cards[0].line.box.isEnabled()
    dialog.take_button.click()
    assert months_of(sample, card) == 6


def test_a_card_changed_meanwhile_is_told_and_shown_anew(sample, show):
    card = sample.add(last=10)
    dialog = show(SHORTER)
    sample.wallets.change_card(card, card.replace(rules=card.rules[:0]))
    dialog.take_button.click()
    assert "changed meanwhile" in dialog.outcome.text()
    assert not dialog.is_taken_over
    assert not dialog.cards[0].is_wanted
    assert dialog.take_button.isEnabled()


def test_operators_are_listed_with_what_differs(sample, show):
    def changed(provider):
        rule = provider["rules"][0]
        rule |= {"resets_on": [EventKind.TOP_UP], "extend_mode": "max", "label": {"en": "x"}, "cap": None}
        provider["rules"].append({**rule, "id": "second", "min_reset_amount": {"amount": "5", "currency": "GBP"}})
        provider["channels"] = []
        provider["kind"] = "mno"

    catalogue = shipped(giffgaff_uk=changed, lebara_uk=None)
    catalogue["providers"].append({**catalogue["providers"][4], "id": "new", "name": "Newcomer"})
    dialog = show(catalogue)
    listed = dialog.findChild(OperatorList)
    rows = {}
    for at in range(listed.topLevelItemCount()):
        item = listed.topLevelItem(at)
        rows[item.text(0)] = (item.text(1), [item.child(n).text(0) for n in range(item.childCount())])
    assert rows["Newcomer"][0] == "new"
    assert "no longer listed" in [what for what, _ in rows.values()]
    what, lines = rows["giffgaff"]
    assert what == "changed"
    assert lines[:2] == [
        "Use it – wording: changed",
        "Use it – acts that count: Call made, Text sent, Picture message sent, Mobile data used, Top-up, Plan bought "
        "→ Top-up",
    ]
    assert "Use it – details: changed" in lines
    assert "New rule “x”" in lines
    assert lines[-1] == "Also: ways to top up, further details"


def test_words_know_every_kind_of_change_of_a_clock(sample, show):
    def replaced(provider):
        provider["rules"][0]["id"] = "other"

    sample.add(last=10)
    dialog = show(shipped(giffgaff_uk=replaced))
    assert "Use it: 4 May 2027 → this clock is gone" in said(dialog)
    assert "Use it: new clock → 4 May 2027" in said(dialog)
    assert UpdateWords().done(0).endswith("No card was moved.")


def test_the_window_opens_it_and_shows_the_new_operators_afterwards(sample, qtbot, tmp_path):
    sample.add(last=10)
    window = MainWindow()
    qtbot.addWidget(window)
    window.fill(sample.app.services)
    window.show()
    window.menu.update_rules.trigger()
    (dialog,) = window.findChildren(CatalogueUpdateDialog)
    catalogue = shipped(giffgaff_uk=months(3))
    catalogue["providers"].append({**catalogue["providers"][4], "id": "new", "name": "Newcomer"})
    dialog.open_file(str(written(tmp_path, signed(body_of(catalogue)))))
    before = window.cards_tab
    dialog.take_button.click()
    dialog.buttons.button(QDialogButtonBox.StandardButton.Close).click()
    assert window.cards_tab is not before
    assert [one.id for one in sample.catalogue.search("newcomer")] == ["new"]
    assert sample.catalogue.known("giffgaff-uk").rules[0].period.n == 3


def test_closing_without_taking_over_leaves_the_window_as_it_is(sample, qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.fill(sample.app.services)
    window.show()
    window.menu.update_rules.trigger()
    before = window.cards_tab
    (dialog,) = window.findChildren(CatalogueUpdateDialog)
    dialog.reject()
    assert window.cards_tab is before
