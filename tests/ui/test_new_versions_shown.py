"""Newer versions, as the user meets them: in the settings, in a banner, in a dialog."""

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from settings_samples import NOW, make_desk, make_unwritable, saved_in
from version_screens import NOTES, HeldVersions, answer

from leb_wallet.app.version_watch import make_versions
from leb_wallet.domain.new_version import DOWNLOAD_PAGE, HOST
from leb_wallet.domain.settings import Settings
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.main_window import MainWindow
from leb_wallet.ui.new_version_dialog import NewVersionDialog
from leb_wallet.ui.new_version_hint import NewVersionHint
from leb_wallet.ui.open_link import OpenLinkDialog
from leb_wallet.ui.settings.settings_dialog import SettingsDialog


@pytest.fixture
def sample(qapp, tmp_path, today):
    return Sample(tmp_path, today)


@pytest.fixture
def held(sample, tmp_path):
    """Newer versions on a network that answers when the test says so; begun, as the app does."""
    made = HeldVersions(sample.app.settings, tmp_path, lambda: NOW)
    made.versions.begin()
    return made


@pytest.fixture
def dialog(qtbot, sample, held, tmp_path):
    """The settings where they begin."""
    made = SettingsDialog(sample.app.services, make_desk(tmp_path, versions=held.versions))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def box(dialog):
    return dialog.page.versions


@pytest.fixture
def window(qtbot, sample):
    made = MainWindow()
    qtbot.addWidget(made)
    made.fill(sample.app.services)
    made.show()
    return made


@pytest.fixture
def hint(window, held, sample):
    """What shows the banner, of somebody who has switched it on."""
    sample.app.settings.set(Settings(looks_for_versions=True))
    return NewVersionHint(window, held.versions)


def banners(window):
    return [banner for banner in window.findChildren(Banner) if banner.isVisible()]


def shown(window, kind):
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


# --- In the settings ----------------------------------------------------------------------


def test_p12_it_is_off_at_first_and_says_who_would_be_asked_and_what_they_see(box, held):
    assert not box.switch.box.isChecked()
    said = box.switch.hint.text()
    for told in (HOST, "once a week", "internet address", "Nothing is downloaded"):
        assert told in said
    assert not held.versions.is_asking


def test_switching_it_on_is_kept_and_asks_nobody_yet(box, held, tmp_path):
    box.switch.box.click()
    assert saved_in(tmp_path) == Settings(looks_for_versions=True)
    assert not held.versions.is_asking
    box.switch.box.click()
    assert saved_in(tmp_path) == Settings()


def test_a_choice_that_cannot_be_saved_is_not_shown_as_made(box, dialog, tmp_path):
    make_unwritable(tmp_path)
    box.switch.box.click()
    assert not box.switch.box.isChecked()
    assert dialog.banner.isVisible()


def test_asking_by_hand_says_what_came_of_it(box, held):
    box.ask_button.click()
    assert box.outcome.text() == "Asking api.github.com…"
    held.tell(answer("v0.1.0"))
    assert box.outcome.text() == "You have the newest version, 0.1.0. Last asked: 22 Nov 2026."
    assert box.show_button.isHidden()


@pytest.mark.parametrize(
    ("told", "code"),
    [("versions_unreachable", "versions_unreachable"), (b"<html>", "versions_unreadable")],
)
def test_p14_asking_in_vain_is_told_in_a_sentence(box, held, told, code):
    box.ask_button.click()
    held.tell(told)
    assert box.outcome.text() == sentence_for(code)
    box.ask_button.click()
    assert "Asking" in box.outcome.text()


def test_a_newer_version_can_be_looked_at_from_the_settings(box, dialog, held):
    box.ask_button.click()
    held.tell(answer())
    assert box.outcome.text() == "Version 0.2.0 is available."
    box.show_button.click()
    assert shown(dialog, NewVersionDialog).notes.toPlainText() == NOTES


def test_where_a_sandbox_brings_new_versions_there_is_nothing_to_switch(qtbot, sample, tmp_path, monkeypatch):
    monkeypatch.setenv("FLATPAK_ID", "io.github.lebwallet.LebWallet")
    assert make_versions(sample.app.settings, None, None) is None
    dialog = SettingsDialog(sample.app.services, make_desk(tmp_path))
    qtbot.addWidget(dialog)
    assert dialog.page.versions is None
    dialog.refresh()


# --- The dialog ---------------------------------------------------------------------------


@pytest.fixture
def show(qtbot, held):
    """Return a function that shows a version in the dialog."""
    kept = []

    def shown_(**fields):
        versions = held.know(**fields)
        made = NewVersionDialog(versions.newer, versions)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        kept.append(made)
        qtbot.addWidget(made)
        made.show()
        return made

    return shown_


def test_notes_are_plain_text_whatever_marks_they_hold(show):
    notes = show(body="<b>x</b> ![p](https://example.com/x.png) \u202eabc").notes
    assert notes.toPlainText() == "<b>x</b> ![p](https://example.com/x.png) abc"
    assert notes.isReadOnly()


def test_the_dialog_names_both_versions_and_the_day(show):
    said = texts_of(show())
    assert "LEB Wallet 0.2.0 is available" in said
    assert "You have version 0.1.0. The new one is of 20 Nov 2026." in said
    assert "You have version 0.1.0." in texts_of(show(published_at=None, body=""))


def test_the_page_opens_only_after_its_host_was_shown(show):
    opened = []
    dialog = show(html_url="https://evil.example")
    dialog.page_button._open_url = lambda url: opened.append(url.toString()) or True
    dialog.page_button.click()
    ask = shown(dialog.page_button, OpenLinkDialog)
    assert (ask.host.text(), opened) == ("github.com", [])
    ask.accept()
    assert opened == [DOWNLOAD_PAGE]
    assert dialog.result() == NewVersionDialog.DialogCode.Accepted


# --- The banner ---------------------------------------------------------------------------


def test_a_newer_version_is_told_once_it_is_known(window, hint, held):
    assert banners(window) == []
    held.know()
    (banner,) = banners(window)
    assert banner.text() == "LEB Wallet 0.2.0 is available."
    banner.action_button().click()
    assert shown(window, NewVersionDialog).notes.toPlainText() == NOTES


def test_a_version_known_from_the_last_time_is_told_at_the_start(window, held, sample):
    sample.app.settings.set(Settings(looks_for_versions=True))
    held.know()
    NewVersionHint(window, held.versions)
    assert len(banners(window)) == 1


def test_nothing_is_told_while_it_is_switched_off(window, held, hint, sample):
    held.know()
    sample.app.settings.set(Settings())
    assert banners(window) == []
    sample.app.settings.set(Settings(looks_for_versions=True))
    assert len(banners(window)) == 1


@pytest.mark.parametrize(
    "put_off",
    [
        lambda window: banners(window)[0].close_button().click(),
        lambda window: shown(window, NewVersionDialog).later_button.click(),
    ],
)
def test_what_is_put_off_comes_back_at_the_next_start(window, hint, held, put_off):
    held.know()
    hint.open()
    put_off(window)
    assert banners(window) == []
    held.know()
    assert banners(window) == []
    NewVersionHint(window, held.versions)
    assert len(banners(window)) == 1


def test_a_skipped_version_does_not_come_back_but_the_next_one_does(window, hint, held):
    held.know()
    hint.open()
    shown(window, NewVersionDialog).skip_button.click()
    assert banners(window) == []
    NewVersionHint(window, held.versions)
    assert banners(window) == []
    held.know("v0.3.0")
    assert {banner.text() for banner in banners(window)} == {"LEB Wallet 0.3.0 is available."}


def test_what_was_skipped_need_not_be_skipped_again(show, held):
    show().skip_button.click()
    assert show().skip_button.isHidden()
