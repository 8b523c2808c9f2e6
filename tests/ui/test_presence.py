"""What the buttons of a notification do in the window."""

from datetime import UTC, datetime

import pytest
from card_samples import Sample
from PySide6.QtCore import QObject, Signal

from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.notes import Note, Route
from leb_wallet.services.reminder_service import ReminderService
from leb_wallet.storage.reminder_file import ReminderFile
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.guide.guide_wizard import GuideWizard
from leb_wallet.ui.main_window import CARDS, REMINDERS, TOP_UP, MainWindow
from leb_wallet.ui.presence import Presence
from leb_wallet.ui.reminder_words import ReminderWords

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class PaperNotifier(QObject):
    """Writes down what it is asked to show, or hands it to the banner."""

    activated = Signal(str, str)
    banner_requested = Signal(Note)
    route = Route.DBUS

    def show(self, note):
        self.note = note
        if self.route == Route.BANNER:
            self.banner_requested.emit(note)
        return self.route

    def withdraw(self, key):
        pass


@pytest.fixture
def sample(tmp_path, today, qapp):
    sample = Sample(tmp_path, today)
    sample.app.settings.set_reminders(ReminderSettings(balance_every_days=0))
    return sample


@pytest.fixture
def start(sample, qtbot, tmp_path):
    def start_it(route=Route.DBUS):
        window = MainWindow()
        qtbot.addWidget(window)
        window.fill(sample.app.services)
        window.show()
        paper = PaperNotifier()
        paper.route = route
        reminders = ReminderService(
            sample.wallets,
            sample.app.settings,
            ReminderFile(tmp_path),
            paper,
            ReminderWords().note,
            now=lambda: NOON,
            monotonic=lambda: 0.0,
            zone=lambda: UTC,
            parent=window,
        )
        window.presence = Presence(window, sample.app.services, reminders)
        window.reminders = reminders
        reminders.begin()
        return window, paper

    return start_it


def test_the_button_top_up_opens_the_guided_top_up_of_that_card(sample, start):
    card = sample.add(label="Bank", last=190)
    window, paper = start()
    paper.activated.emit(paper.note.key, "top_up")
    (wizard,) = window.findChildren(GuideWizard)
    assert wizard.isVisible()
    assert wizard._situation.card.id == card.id
    assert window.tabs.currentIndex() == TOP_UP


def test_a_click_on_the_text_shows_the_card(sample, start, qtbot):
    sample.add(label="Fine", last=1)
    card = sample.add(label="Bank", last=190)
    window, paper = start()
    window.go_to(TOP_UP)
    with qtbot.waitSignal(window.presence.window_requested):
        paper.activated.emit(paper.note.key, "default")
    assert window.tabs.currentIndex() == CARDS
    assert window.cards_tab._chosen.card.id == card.id


@pytest.mark.parametrize(("action", "state"), [("done", "handled"), ("snooze", "snoozed")])
def test_done_and_snooze_are_kept_without_raising_the_window(sample, start, action, state):
    sample.add(label="Bank", last=190)
    window, paper = start()
    raised = []
    window.presence.window_requested.connect(lambda: raised.append(True))
    paper.activated.emit(paper.note.key, action)
    assert window.reminders.last_entry(paper.note.key).state == state
    assert raised == []


def test_a_digest_leads_to_all_reminders_and_is_snoozed_as_one(sample, start):
    for number in range(50):
        sample.add(label=f"Card {number}", last=190)
    window, paper = start()
    assert "50" in paper.note.title
    paper.activated.emit(paper.note.key, "default")
    assert window.tabs.currentIndex() == REMINDERS
    paper.activated.emit(paper.note.key, "snooze")
    assert {entry.state for entry in window.reminders.log.entries} == {"snoozed"}


def test_an_old_button_of_a_deleted_card_says_so_and_does_nothing(sample, start):
    card = sample.add(label="Bank", last=190)
    window, paper = start()
    sample.wallets.delete_card(card)
    for action in ("top_up", "default", "done", "snooze"):
        paper.activated.emit(paper.note.key, action)
    assert any("out of date" in banner.text() for banner in window.findChildren(Banner))
    assert window.findChildren(GuideWizard) == []


def test_p13_without_any_notification_the_window_says_it(sample, start):
    sample.add(label="<b>Bank</b>\nline", last=190)
    window, _paper = start(Route.BANNER)
    (said,) = [b.text() for b in window.findChildren(Banner) if "Bank" in b.text()]
    assert "\n" not in said


def test_a_confirmed_test_note_is_remembered(sample, start):
    window, paper = start()
    paper.activated.emit("test", "done")
    assert window.reminders.log.test_confirmed_at == NOON
