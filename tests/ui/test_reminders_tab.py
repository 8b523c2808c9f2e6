"""The Reminders tab: what was said, what will be said, and the self-test."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from card_samples import Sample, texts_of
from reminding_samples import NOW, FakeReminding

from leb_wallet.domain.reminder_log import EntryState
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.notes import NotifierCheck, Problem, Route
from leb_wallet.services.self_test import SelfCheck, SelfTest, Verdict
from leb_wallet.ui.reminders.inbox_model import InboxModel
from leb_wallet.ui.reminders.self_test_words import SelfTestWords
from leb_wallet.ui.reminders.snooze_dialog import SnoozeDialog
from leb_wallet.ui.reminders_tab import PREVIEW, SELF_TEST, RemindersTab

PAUSED = ReminderSettings(paused_until=NOW + timedelta(1))


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def service(sample):
    return FakeReminding(sample.wallets)


@pytest.fixture
def check(service):
    """A check in which all is well but the test."""
    notifier = NotifierCheck(Route.DBUS, "dunst", "1.9.0")
    tomorrow = NOW + timedelta(1)
    return SelfCheck(
        NOW, service.settings, False, notifier, True, AutostartState.ON, AutostartState.OFF, None, NOW, tomorrow, None
    )


@pytest.fixture
def make_tab(sample, service, check, qtbot):
    kept = []  # qtbot holds it weakly: collected while it is shown, it would be asked to show its next page

    def make(zone=UTC):
        def look():
            return replace(check, test_confirmed_at=service.log.test_confirmed_at)

        made = RemindersTab(service, sample.wallets, lambda: service.settings, look=look, now=lambda: NOW, zone=zone)
        qtbot.addWidget(made)
        made.resize(1180, 640)
        made.show()
        kept.append(made)
        return made

    yield make
    kept.clear()


@pytest.fixture
def due_card(sample, service):
    """A card whose last safe day is in four days, and that was reminded of."""
    card = sample.add(label="Bank", last=172)
    service.remind(NOW - timedelta(hours=3))
    return card


def choose_date_notice(tab):
    """Choose the notice about the last safe day."""
    index = tab.inbox.model.index_where(lambda row: row.can_top_up)
    assert index.isValid()
    tab.inbox.table.setCurrentIndex(index)
    return tab.inbox.chosen()


def state_of(service, key):
    return next(entry.state for entry in reversed(service.log.entries) if entry.key == key)


def test_before_anything_was_said_the_page_explains_itself(make_tab):
    tab = make_tab()
    assert "Nothing was said yet" in texts_of(tab.inbox)
    assert not tab.inbox.handle.isVisible()
    tab.focus_first()


def test_notices_are_listed_with_the_newest_first(make_tab, due_card, service, sample):
    service.remind(NOW)
    tab = make_tab()
    moments = [row.entry.shown_at for row in tab.inbox.model.shown_rows()]
    assert moments == sorted(moments, reverse=True)
    texts = [tab.inbox.model.index(n, InboxModel.WHAT).data() for n in range(tab.inbox.model.rowCount())]
    assert "Bank: 4 day(s) left" in texts


def test_moments_are_told_in_the_time_zone_of_the_user(make_tab, due_card):
    tab = make_tab(ZoneInfo("Asia/Shanghai"))
    assert tab.inbox.model.index(0, InboxModel.WHEN).data() == "22 Nov 2026 17:00"


def test_done_is_noted_and_leaves_nothing_to_do(make_tab, due_card, service):
    tab = make_tab()
    row = choose_date_notice(tab)
    tab.inbox.handle.click()
    assert state_of(service, row.entry.key) == EntryState.HANDLED
    assert tab.inbox.chosen().entry.key == row.entry.key
    assert not tab.inbox.handle.isEnabled()
    assert not tab.inbox.top_up.isEnabled()
    assert tab.inbox.model.state_words(tab.inbox.chosen()) == "Done"


def test_top_up_and_card_lead_to_the_card(make_tab, due_card, qtbot):
    tab = make_tab()
    choose_date_notice(tab)
    with qtbot.waitSignal(tab.top_up_requested) as wanted:
        tab.inbox.top_up.click()
    assert wanted.args == [due_card.id]
    with qtbot.waitSignal(tab.card_requested) as wanted:
        tab.inbox.open_card.click()
    assert wanted.args == [due_card.id]


def test_a_notice_about_something_else_offers_no_top_up(make_tab, due_card, sample, service):
    tab = make_tab()
    index = tab.inbox.model.index_where(lambda row: row.entry.kind == "balance")
    tab.inbox.table.setCurrentIndex(index)
    assert not tab.inbox.top_up.isEnabled()
    assert tab.inbox.handle.isEnabled()


@pytest.mark.parametrize(
    ("place", "until"), [(0, NOW + timedelta(hours=1)), (1, datetime(2026, 11, 23, 9, tzinfo=UTC))]
)
def test_snoozing_for_an_hour_and_until_tomorrow(make_tab, due_card, service, place, until):
    tab = make_tab()
    row = choose_date_notice(tab)
    tab.inbox.snooze_actions.actions()[place].trigger()
    entry = tab.inbox.chosen().entry
    assert (entry.key, entry.state, entry.snoozed_until) == (row.entry.key, EntryState.SNOOZED, until)
    assert tab.inbox.model.state_words(tab.inbox.chosen()).startswith("Snoozed until 2")


def test_snoozing_until_a_day_asks_for_it(make_tab, due_card, service):
    tab = make_tab()
    choose_date_notice(tab)
    tab.inbox.snooze_actions.actions()[2].trigger()
    dialog = tab.window().findChild(SnoozeDialog)
    assert dialog.day.minimumDate().toPython() == date(2026, 11, 23)
    dialog.day.setDate(date(2026, 11, 25))
    dialog.snooze_button.click()
    assert tab.inbox.chosen().entry.snoozed_until == datetime(2026, 11, 25, 9, tzinfo=UTC)


def test_a_snooze_past_the_last_safe_day_wants_a_second_click(make_tab, due_card, service):
    tab = make_tab()
    row = choose_date_notice(tab)
    late = NOW + timedelta(days=30)
    tab.inbox.snooze_until(late)
    assert state_of(service, row.entry.key) == EntryState.MISSED
    assert "The last safe day is 26 Nov 2026" in tab.inbox.question.text()
    tab.inbox.question.action_button().click()
    assert tab.inbox.chosen().entry.snoozed_until == late
    assert not tab.inbox.question.isVisible()


def test_the_second_click_counts_only_for_the_notice_it_was_asked_of(make_tab, due_card, service):
    tab = make_tab()
    row = choose_date_notice(tab)
    tab.inbox.snooze_until(NOW + timedelta(days=30))
    other = tab.inbox.model.index_where(lambda one: one.entry.key != row.entry.key)
    tab.inbox.table.setCurrentIndex(other)
    assert not tab.inbox.question.isVisible()
    tab.inbox._snooze_anyway()
    assert {entry.state for entry in service.log.entries} == {EntryState.MISSED}


def test_notices_of_a_deleted_card_stay_without_leading_anywhere(make_tab, due_card, sample):
    tab = make_tab()
    sample.wallets.delete_card(due_card)
    shown = tab.inbox.chosen()
    assert not shown.has_card
    assert not tab.inbox.open_card.isEnabled()
    assert "A deleted card" in shown.what
    tab.inbox.handle.click()


def test_a_name_with_markup_and_line_ends_is_one_line_of_text(make_tab, sample, service):
    sample.add(label="<b>Bold</b>\n& more", last=172)
    service.remind()
    tab = make_tab()
    what = choose_date_notice(tab).what
    assert what.startswith("<b>Bold</b> & more:")
    tab.grab()


def test_the_preview_is_what_the_engine_says_and_is_computed_when_seen(make_tab, sample, service):
    sample.add(label="Bank", last=100)
    tab = make_tab()
    assert service.previews == 0
    tab.pages.setCurrentIndex(PREVIEW)
    rows = tab.preview.model.shown_rows()
    expected = [(planned.at, len(planned.reminders)) for planned in service.preview()]
    assert sum(count for _, count in expected) == len(rows)
    assert rows[0].at == expected[0][0]
    days = [row.day for row in rows if row.day]
    assert len(days) == len(set(days))
    assert "Bank: 30 day(s) left" in [row.what for row in rows]
    before = service.previews
    sample.add(label="Another", last=100)
    assert service.previews > before
    assert any(row.what.startswith("Another") for row in tab.preview.model.shown_rows())


def test_a_preview_without_reminders_says_so(make_tab, service):
    tab = make_tab()
    tab.pages.setCurrentIndex(PREVIEW)
    assert tab.preview.pages.currentIndex() == 1


def test_the_self_test_answers_and_names_what_to_do(make_tab):
    tab = make_tab()
    tab.show_self_test()
    texts = texts_of(tab.self_test)
    assert "Yes" in texts
    assert "Notifications are shown by dunst 1.9.0." in texts
    assert "Nothing looks while the app is not running." in texts
    assert [found.is_ok for found in tab.self_test.findings].count(False) == 2


def test_a_test_that_was_seen_is_noted(make_tab, service):
    tab = make_tab()
    tab.pages.setCurrentIndex(SELF_TEST)
    assert not tab.self_test.yes_button.isVisible()
    tab.self_test.send_button.click()
    assert len(service.sent) == 1
    assert service.log.test_confirmed_at is None
    tab.self_test.yes_button.click()
    assert service.log.test_confirmed_at == NOW
    assert "You saw a test on 22 Nov 2026 12:00." in texts_of(tab.self_test)
    assert not tab.self_test.yes_button.isVisible()


def test_a_test_that_was_not_seen_is_not_noted_and_says_what_to_do(make_tab, service):
    tab = make_tab()
    tab.pages.setCurrentIndex(SELF_TEST)
    tab.self_test.send_button.click()
    tab.self_test.no_button.click()
    assert service.log.test_confirmed_at is None
    assert "do not disturb" in tab.self_test.outcome.text()


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.YES),
        ({"autostart": AutostartState.OFF}, Verdict.WHILE_RUNNING),
        ({"autostart": None, "scheduled": AutostartState.ON}, Verdict.YES),
        ({"notifier": NotifierCheck(Route.BANNER, problem=Problem.NO_SERVER)}, Verdict.IN_WINDOW),
        ({"notifier": NotifierCheck(Route.TRAY, problem=Problem.NO_SERVER)}, Verdict.YES),
        ({"clock_is_wrong": True}, Verdict.NEVER),
        ({"settings": ReminderSettings(enabled=False)}, Verdict.NEVER),
        ({"settings": ReminderSettings(paused_until=NOW + timedelta(1))}, Verdict.NEVER),
        ({"settings": ReminderSettings(paused_until=NOW - timedelta(1))}, Verdict.YES),
    ],
)
def test_the_verdict_is_the_worst_of_what_was_found(qapp, check, changes, verdict):
    found = replace(check, **changes)
    assert found.verdict == verdict
    assert SelfTestWords().verdict(found)


@pytest.mark.parametrize("problem", [getattr(Problem, name) for name in vars(Problem) if name.isupper()])
def test_every_problem_of_notifications_has_a_sentence_of_its_own(qapp, check, problem):
    found = replace(check, notifier=NotifierCheck(Route.BANNER, problem=problem))
    notifications = SelfTestWords().findings(found)[2]
    assert notifications.text != "Notifications do not work."
    assert notifications.advice


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"last_tick": None}, "Dates were not compared yet."),
        ({"last_tick": NOW - timedelta(hours=2)}, "Dates were last compared on 22 Nov 2026 10:00."),
        ({"next_due": None}, "No reminder is in sight for the next 400 days."),
        ({"has_tray": False}, "This desktop has no tray now."),
        ({"test_confirmed_at": NOW - timedelta(500)}, "You saw a test on 10 Jul 2025 12:00."),
        (
            {"settings": ReminderSettings(paused_until=NOW + timedelta(1))},
            "Reminders are paused until 23 Nov 2026 12:00.",
        ),
    ],
)
def test_what_is_not_well_is_told_with_what_to_do(qapp, check, changes, text):
    findings = SelfTestWords().findings(replace(check, **changes))
    (found,) = [one for one in findings if one.text == text]
    assert not found.is_ok
    assert found.advice


def test_the_look_asks_everyone_who_has_a_part(service):
    class Switch:
        def state(self):
            return AutostartState.OTHER_PROGRAM

        def why_not(self):
            return "sandbox"

    notifier = NotifierCheck(Route.TRAY)
    test = SelfTest(
        service,
        lambda: service.settings,
        notifier_check=lambda: notifier,
        has_tray=lambda: False,
        autostart=Switch(),
        scheduled=Switch(),
        now=lambda: NOW,
    )
    found = test.look()
    assert (found.notifier, found.has_tray, found.autostart) == (notifier, False, AutostartState.OTHER_PROGRAM)
    assert (found.why_not_scheduled, found.next_due) == ("sandbox", service.next_due())


def test_the_settings_can_be_opened_from_every_page(make_tab, qtbot):
    tab = make_tab()
    for page in range(tab.pages.count()):
        tab.pages.setCurrentIndex(page)
        assert tab.settings_button.isVisible()
        with qtbot.waitSignal(tab.settings_requested):
            tab.settings_button.click()


def test_the_tab_fits_a_small_laptop_at_double_size(make_tab, due_card):
    tab = make_tab()
    size = tab.minimumSizeHint()
    assert (size.width() <= 660, size.height() <= 300) == (True, True)
