"""What two versions of the wallet said differently, decided in the window."""

import shutil
from datetime import date

import pytest
from card_samples import Sample, texts_of
from PySide6.QtWidgets import QPushButton, QWidget
from two_places import TwoPlaces

from leb_wallet.services.conflict_copies import ConflictCopies
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.conflicts_dialog import ConflictsDialog
from leb_wallet.ui.main_window import MainWindow
from leb_wallet.ui.outside_banners import OutsideBanners


@pytest.fixture
def places(tmp_path, today, qapp):
    return TwoPlaces(tmp_path, today)


@pytest.fixture
def shown(qtbot, places):
    kept = []

    def show(**options):
        dialog = ConflictsDialog(places.here.wallets, **options)
        qtbot.addWidget(dialog)
        dialog.show()
        kept.append(dialog)
        return dialog

    return show


@pytest.fixture
def window(qtbot, places):
    window = MainWindow()
    qtbot.addWidget(window)
    window.fill(places.here.app.services)
    window.show()
    return window


def banners_of(window):
    return [banner for banner in window.findChildren(Banner) if banner.isVisible()]


def test_each_field_shows_both_values_and_the_choice_is_saved_at_once(places, shown):
    places.change(note=("mine", "theirs"), margin_days=(14, 3))
    places.meet()
    dialog = shown()
    margin, note = dialog.panels
    assert {"Safety margin in days", "14", "3"} <= set(texts_of(margin))
    assert {"“mine”", "“theirs”"} <= set(texts_of(note))
    margin.other_button.click()
    assert places.here.wallets.wallet.card(places.card.id).margin_days == 3
    (note,) = dialog.panels
    note.both_button.click()
    assert places.here.wallets.wallet.card(places.card.id).note == "theirs\nmine"
    assert dialog.panels == ()
    assert "Everything is decided." in texts_of(dialog)


def test_keeping_what_is_in_use_changes_no_value(places, shown):
    places.change(activated_on=(date(2026, 1, 5), date(2026, 3, 5)))
    places.meet()
    shown().panels[0].keep_button.click()
    assert places.here.wallets.wallet.card(places.card.id).activated_on == date(2026, 1, 5)
    assert places.here.wallets.conflicts == ()


def test_only_texts_can_be_kept_one_after_the_other(places, shown):
    places.change(note=("mine", "theirs"), margin_days=(14, 3))
    places.meet()
    margin, note = shown().panels
    assert not margin.both_button.isVisible()
    assert note.both_button.isVisible()


def test_a_card_deleted_there_and_changed_here_can_be_kept_or_deleted(places, shown):
    card = places.here.wallets.wallet.card(places.card.id)
    places.here.wallets.change_card(card, card.replace(label="Still used"))
    places.there.wallets.delete_card(card)
    places.meet()
    (panel,) = shown().panels
    panel.other_button.click()
    assert places.here.wallets.wallet.cards == {}


def test_p11_codes_are_covered_until_asked_for_and_in_privacy_mode_altogether(places, shown):
    places.change(activation_code=("LPA:1$smdp.example.com$SECRET1", "LPA:1$smdp.example.com$SECRET2"))
    places.meet()
    for hides in (False, True):
        dialog = shown(hides_numbers=hides)
        assert not [text for text in texts_of(dialog) if "SECRET" in text]
        names = [child.accessibleName() for child in dialog.findChildren(QWidget)]
        assert not [name for name in names if "SECRET" in name]


def test_p13_every_button_says_what_it_does_to_which_field(places, shown):
    places.change(note=("mine", "theirs"))
    places.meet()
    names = [button.accessibleName() for button in shown().panels[0].findChildren(QPushButton)]
    assert len(set(names)) == 3
    assert all("Note" in name and "Bank" in name for name in names)


def test_a_dialog_that_is_open_follows_what_happens_elsewhere(places, shown):
    places.change(note=("mine", "theirs"))
    dialog = shown()
    assert dialog.panels == ()
    places.meet()
    assert len(dialog.panels) == 1


def test_the_banner_about_conflicts_stays_until_all_are_decided_also_after_a_restart(places, window, qtbot, today):
    wallets = places.here.wallets
    OutsideBanners(window, places.here.app.services, ConflictCopies(wallets, places.folder))
    assert banners_of(window) == []
    places.change(note=("mine", "theirs"))
    places.meet()
    to_decide, told = banners_of(window)
    assert told.text().startswith("Another program changed the wallet.")
    assert told.text().endswith("Nothing was lost.")
    assert not to_decide.close_button().isVisible()
    again = MainWindow()
    qtbot.addWidget(again)
    again.fill(places.here.app.services)
    again.show()
    OutsideBanners(again, places.here.app.services, ConflictCopies(wallets, places.folder))
    (to_decide,) = banners_of(again)
    to_decide.action_button().click()
    (dialog,) = again.findChildren(ConflictsDialog)
    dialog.panels[0].keep_button.click()
    qtbot.waitUntil(lambda: banners_of(again) == [])


def test_what_only_went_on_is_told_by_no_banner(places, window, today):
    OutsideBanners(window, places.here.app.services, ConflictCopies(places.here.wallets, places.folder))
    Sample(places.folder, today).add(label="From the command line")
    places.here.wallets.refresh()
    assert len(places.here.wallets.wallet.cards) == 2
    assert banners_of(window) == []


def test_s19_a_conflict_copy_is_offered_merged_and_then_offered_no_more(places, window, qtbot):
    places.there.add(label="From the other computer")
    places.there.wallets.close()
    name = "wallet.sync-conflict-20261122-101112-ABCDEFG.json"
    shutil.copy(places.copy / "wallet.json", places.folder / name)
    copies = ConflictCopies(places.here.wallets, places.folder)
    banners = OutsideBanners(window, places.here.app.services, copies)
    (offer,) = banners_of(window)
    assert name in offer.text()
    offer.action_button().click()
    assert len(places.here.wallets.wallet.cards) == 2
    assert copies.names() == ()
    assert (places.folder / f"merged-{name}").exists()
    banners.look()
    qtbot.waitUntil(lambda: [b.text() for b in banners_of(window)] == ["The copy was merged. 1 record(s) came in."])


def test_s19_an_offer_that_was_closed_comes_again_at_the_next_start_only(places, window):
    (places.folder / "wallet (1).json").write_text("{")
    copies = ConflictCopies(places.here.wallets, places.folder)
    banners = OutsideBanners(window, places.here.app.services, copies)
    banners_of(window)[0].close_button().click()
    banners.look()
    assert banners_of(window) == []
    OutsideBanners(window, places.here.app.services, copies)
    assert len(banners_of(window)) == 1
