"""The reminders of a running program: what is shown when, on which clock, and what is remembered."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, Signal

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.reminder_times import SnoozeChoice
from leb_wallet.domain.settings import ReminderSettings, Settings
from leb_wallet.domain.wallet import Change, add
from leb_wallet.services.notes import Note, Route
from leb_wallet.services.reminder_service import ReminderService
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.storage.reminder_file import ReminderFile

CALM = ReminderSettings(balance_every_days=0)  # dates only
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class PaperNotifier(QObject):
    """Writes down what it is asked to show."""

    activated = Signal(str, str)

    def __init__(self):
        super().__init__()
        self.shown, self.withdrawn, self.route = [], [], Route.DBUS

    def show(self, note):
        self.shown.append(note.key)
        return self.route

    def withdraw(self, key):
        self.withdrawn.append(key)


class Room:
    """A wallet, a clock on the wall and a computer that can be switched off."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.seconds, self.zone = folder, NOON, 0.0, UTC
        self.app = build_app(app_paths(folder), self.today, UTC)
        self.wallets = self.app.wallets
        self.settings = SettingsService(Settings(reminders=CALM), folder / "settings.json")
        self.start()

    def today(self) -> date:
        return self.now.date()

    def start(self) -> ReminderService:
        """Start the program anew."""
        self.paper = PaperNotifier()
        self.service = ReminderService(
            self.wallets,
            self.settings,
            ReminderFile(self.folder),
            self.paper,
            make_note,
            now=lambda: self.now,
            monotonic=lambda: self.seconds,
            zone=lambda: self.zone,
        )
        return self.service

    def pass_time(self, *, asleep: bool = False, **length) -> None:
        self.now += timedelta(**length)
        if not asleep:
            self.seconds += timedelta(**length).total_seconds()

    def add(self, label="Bank", last=0):
        card = card_from_provider(self.app.catalogue.known("giffgaff-uk"), label, checked_on=self.today())
        on = self.today() - timedelta(days=last)
        sent = Event(id=new_id(), card_id=card.id, kind="sms_out", happened_on=on)
        check = Event(id=new_id(), card_id=card.id, kind="balance_check", happened_on=self.today())
        self.wallets.add_card(card, sent, check)
        return card


def make_note(reminders, _wallet, _settings, _now):
    return Note(reminders[0].key if len(reminders) == 1 else f"{len(reminders)} cards", "title", "body")


@pytest.fixture
def room(tmp_path, qapp):
    return Room(tmp_path)


def test_p6_what_is_overdue_at_the_start_is_told_at_once(room):
    room.add(last=200)
    room.service.begin()
    assert len(room.paper.shown) == 1


def test_p6_what_became_due_while_the_computer_was_off_is_told_once_on_return(room):
    room.add(last=100)
    room.service.begin()
    assert room.paper.shown == []
    room.pass_time(days=70)  # five thresholds passed
    room.start().begin()
    assert len(room.paper.shown) == 1
    room.service.tick()
    room.start().begin()
    assert len(room.paper.shown) <= 1


def test_after_sleep_the_next_tick_tells(room):
    room.add(last=100)
    room.service.begin()
    room.pass_time(days=60, asleep=True)
    room.service.tick()
    assert len(room.paper.shown) == 1


def test_nothing_is_told_twice_however_often_it_ticks(room):
    room.add(last=170)
    room.service.begin()
    for _ in range(5):
        room.pass_time(minutes=1)
        room.service.tick()
    assert len(room.paper.shown) == 1


def test_many_at_once_are_one_digest(room):
    for number in range(50):
        room.add(f"Card {number}", last=200)
    room.service.begin()
    assert room.paper.shown == ["50 cards"]


def test_two_programs_do_not_tell_the_same_twice(room):
    room.add(last=200)
    room.service.begin()
    first = room.paper
    room.start().begin()
    assert (len(first.shown), room.paper.shown) == (1, [])


def test_a_notice_is_withdrawn_once_its_reason_is_gone(room):
    card = room.add(last=200)
    room.service.begin()
    (key,) = room.paper.shown
    room.wallets.record_event(Event(id=new_id(), card_id=card.id, kind="sms_out", happened_on=room.today()))
    room.service.tick()
    assert key in room.paper.withdrawn
    assert room.service.last_entry(key).state == "handled"


def test_a_card_deleted_while_its_notice_is_up_takes_it_along(room):
    card = room.add(last=200)
    room.service.begin()
    (key,) = room.paper.shown
    room.wallets.delete_card(card)
    room.service.tick()
    assert key in room.paper.withdrawn
    room.service.handle(key)  # an old button: no error


def test_a_snooze_keeps_still_until_its_end_and_across_a_restart(room):
    room.add(last=200)
    room.service.begin()
    (key,) = room.paper.shown
    room.service.snooze_for(key, SnoozeChoice.HOUR)
    assert key in room.paper.withdrawn
    room.pass_time(minutes=50)
    room.start().begin()
    assert room.paper.shown == []
    room.pass_time(minutes=11)
    room.service.tick()
    assert room.paper.shown == [key]


def test_p6_a_snooze_past_the_last_safe_day_wants_a_second_yes(room):
    card = room.add(last=170)
    room.service.begin()
    (key,) = room.paper.shown
    late = room.now + timedelta(days=60)
    with pytest.raises(InvalidInput, match="snooze_past_last_safe_day"):
        room.service.snooze(key, late)
    room.service.snooze(key, late, even_past_last_safe_day=True)
    assert room.service.last_entry(key).state == "snoozed"
    assert card.id in key


@pytest.mark.parametrize("years", [-5, 73])
def test_a_clock_off_by_years_says_so_and_changes_nothing(room, qtbot, years):
    room.add(last=170)
    room.service.begin()
    before = room.service.log
    room.paper.shown.clear()
    room.now = room.now.replace(year=room.now.year + years)
    with qtbot.waitSignal(room.service.clock_looks_wrong):
        room.service.tick()
    assert (room.paper.shown, room.service.log) == ([], before)
    assert room.service.clock_is_wrong
    room.now = NOON + timedelta(minutes=2)
    room.service.tick()
    assert not room.service.clock_is_wrong


def test_a_clock_that_the_user_believes_is_gone_on_with(room):
    room.add(last=170)
    room.service.begin()
    room.now = room.now.replace(year=2031)
    room.service.tick()
    assert room.service.clock_is_wrong
    room.service.believe_clock()
    assert not room.service.clock_is_wrong
    assert len(room.paper.shown) == 2


def test_switched_off_reminders_tell_nothing_and_come_when_switched_on(room, qtbot):
    room.settings.set_reminders(CALM.replace(enabled=False))
    room.add(last=200)
    room.service.begin()
    assert room.paper.shown == []
    with qtbot.waitSignal(room.service.changed):
        room.settings.set_reminders(CALM)
    assert len(room.paper.shown) == 1


def test_the_preview_begins_with_what_comes_next(room):
    room.add(last=100)
    room.service.begin()
    planned = room.service.preview()
    assert planned[0].at == room.service.next_due()


def test_a_quiet_minute_writes_nothing(room):
    room.add(last=10)
    room.service.begin()
    written = (room.folder / "reminders.json").stat().st_mtime_ns
    for _ in range(30):
        room.pass_time(minutes=1)
        room.service.tick()
    assert (room.folder / "reminders.json").stat().st_mtime_ns == written


def test_a_confirmed_test_is_remembered(room):
    room.service.begin()
    room.service.confirm_test()
    assert ReminderFile(room.folder).load().test_confirmed_at == room.now


def test_after_a_flight_the_hours_of_the_new_zone_count(room):
    room.settings.set_reminders(CALM.replace(time_of_day=time(9), quiet_from=None, quiet_until=None))
    room.now = datetime(2026, 11, 22, 1, tzinfo=UTC)
    room.add(last=153)  # a threshold comes on this day, at nine
    room.service.begin()
    in_utc = room.service.next_due()
    room.zone = ZoneInfo("Asia/Shanghai")
    assert in_utc - room.service.next_due() == timedelta(hours=8)


def test_a_clock_once_believed_is_not_asked_about_at_every_start(room):
    card = room.add(last=170)
    wrong = Event(id=new_id(), card_id=card.id, kind="note", happened_on=room.today())
    room.wallets.apply(Change("record_event", (add(wrong.replace(recorded_at=room.now.replace(year=2031))),)))
    room.service.begin()
    assert room.service.clock_is_wrong
    room.service.believe_clock()
    room.start().begin()
    assert not room.service.clock_is_wrong


@pytest.mark.parametrize("hides_numbers", [False, True])
def test_p11_in_privacy_mode_a_notification_tells_no_details(tmp_path, qapp, monkeypatch, hides_numbers):
    told = []
    monkeypatch.setitem(
        globals(), "make_note", lambda due, wallet, settings, now: told.append(settings) or Note("x", "", "")
    )
    room = Room(tmp_path)
    room.add(last=179)
    reminders = CALM.replace(shows_details=True)
    room.settings.set(room.settings.settings.replace(reminders=reminders, hides_numbers=hides_numbers))
    room.service.begin()
    assert [settings.shows_details for settings in told] == [not hides_numbers]
