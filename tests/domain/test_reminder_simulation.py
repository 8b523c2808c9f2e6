"""Four hundred days with a fake clock: whenever the computer was off, everything is told as soon as it is on again."""

import os
import random
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reminder_samples import a_card, a_wallet, an_event

from leb_wallet.domain.reminder_times import Times
from leb_wallet.domain.reminders import ReminderLog, due_now, next_due, preview, with_shown
from leb_wallet.domain.settings import ReminderSettings

START = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)
STEP = timedelta(minutes=30)
ZONES = sorted(zoneinfo.available_timezones())
# Clocks that change at odd hours, by half an hour, at midnight, or run far ahead of or behind the others.
ODD_ZONES = (
    "Asia/Shanghai",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Havana",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Africa/Casablanca",
    "Asia/Beirut",
    "America/St_Johns",
)


def a_full_wallet(seed, size=8):
    """Return cards of all kinds: dates all over the year, without a date, muted, let go, on its way, failed."""
    chance = random.Random(seed)
    day = START.date()
    cards = [
        a_card(
            day + timedelta(chance.randrange(-60, 390)),
            number,
            checked_on=day - timedelta(chance.randrange(400)),
            activated_on=day - timedelta(chance.randrange(400)),
            muted_until=day + timedelta(chance.randrange(60)) if chance.random() < 0.2 else None,
            lapses=chance.random() < 0.15,
            remind_days=(45, 10) if chance.random() < 0.3 else None,
            time_zone=chance.choice((None, "Europe/London", "Pacific/Auckland")),
        )
        for number in range(1, size + 1)
    ]
    late = an_event(1, 1, happened_on=day, happened_at=time(chance.randrange(24)), state="paid", channel="shop")
    failed = an_event(2, 2, happened_on=day - timedelta(chance.randrange(30)), state="failed")
    planned = an_event(3, 3, happened_on=day + timedelta(40), balance="5")  # an act of a day to come
    return a_wallet(*cards, a_card(None, 9), late, failed, planned)


def settings_of(seed):
    chance = random.Random(seed)
    quiet = chance.choice(((None, None), (time(22), time(8)), (time(1, 30), time(2, 30)), (time(8), time(10))))
    return ReminderSettings(
        time_of_day=chance.choice((time(9), time(2, 15), time(0), time(20), time(23, 45))),
        quiet_from=quiet[0],
        quiet_until=quiet[1],
        balance_every_days=chance.choice((0, 30, 45)),
    )


def names(planned):
    return [(one.at, reminder.key, reminder.level) for one in planned for reminder in one.reminders]


def always_on(wallet, wishes, zone, days, extra=()):
    """Look at every half hour, and at the moments the engine itself names; return what was shown, and when."""
    shown, log = [], ReminderLog()
    moments = sorted({START + number * STEP for number in range(days * 48 + 1)} | set(extra))
    for now in moments:
        found = due_now(wallet, wishes, log, now, zone)
        log = with_shown(log, found, now, "banner") if found else log
        shown += [(now, reminder.key, reminder.level) for reminder in found]
    return shown


def check_preview(seed, zone, days, size=8):
    wallet, wishes = a_full_wallet(seed, size), settings_of(seed)
    planned = preview(wallet, wishes, ReminderLog(), START, zone, days)
    assert names(planned) == always_on(wallet, wishes, zone, days, [one.at for one in planned])


# `make simulate` goes round the whole world in ten minutes; otherwise a few zones stand for all.
EVERYWHERE = bool(os.environ.get("LEB_WALLET_SIMULATE"))


def check_off_times(seed, zone, days=400, size=8, on_time=0.5):
    """Switch the computer on at random moments, or with a chance of ``on_time`` just when something becomes due."""
    wallet, wishes = a_full_wallet(seed, size), settings_of(seed)
    chance = random.Random(seed)
    log, now, told, last = ReminderLog(), START, {}, None
    while now < START + timedelta(days):
        off_since = last
        found = due_now(wallet, wishes, log, now, zone)
        again = due_now(wallet, wishes, with_shown(log, found, now, "tray"), now, zone)
        assert not again
        for reminder in found:
            assert (reminder.key, reminder.level) not in told, "told twice"
            told[reminder.key, reminder.level] = now
            assert reminder.due_at <= now
            # Had it been due when the computer was last on, it would have been told then.
            # Only a card whose act lies ahead may have older news, when that act brings it back to life.
            assert off_since is None or reminder.due_at > off_since or reminder.card_id == f"{3:032x}"
        log = with_shown(log, found, now, "tray")
        if found:
            continue
        coming = next_due(wallet, wishes, log, now, zone)
        assert coming is None or coming > now
        last = now if Times(wishes, zone).open_from(now) == now else last
        if chance.random() < on_time and coming is not None:
            assert not due_now(wallet, wishes, log, coming - timedelta(seconds=1), zone)
            assert due_now(wallet, wishes, log, coming, zone)
            now = coming
        else:
            now += timedelta(minutes=chance.choice((7, 60, 600, 1440, 5000, 40_000)))
    return told


@pytest.mark.parametrize("zone", ODD_ZONES[:4])
def test_p6_preview_is_what_a_computer_tells_that_is_always_on(zone):
    check_preview(ODD_ZONES.index(zone), zoneinfo.ZoneInfo(zone), 6)


@pytest.mark.slow
@pytest.mark.parametrize("zone", ODD_ZONES if EVERYWHERE else ODD_ZONES[:2])
def test_p6_preview_across_changes_of_clocks_is_what_a_computer_tells_that_is_always_on(zone):
    check_preview(ODD_ZONES.index(zone) + 50, zoneinfo.ZoneInfo(zone), 200, size=3)


@pytest.mark.slow
@settings(max_examples=8)
@given(st.integers(0, 10_000), st.sampled_from(ODD_ZONES) | st.sampled_from(ZONES))
def test_p6_nothing_is_later_than_the_computer_was_off_and_nothing_comes_twice(seed, zone):
    check_off_times(seed, zoneinfo.ZoneInfo(zone), 120, size=3, on_time=0.2)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_p6_in_no_time_zone_is_anything_late_or_told_twice(part):
    for number, zone in enumerate(ZONES[part :: 8 if EVERYWHERE else 300]):
        check_off_times(number, zoneinfo.ZoneInfo(zone), size=3, on_time=0.1)


@given(st.integers(0, 60), st.lists(st.sampled_from(ODD_ZONES), min_size=2, max_size=8), st.integers(-3, 40))
@settings(max_examples=25)
def test_p6_traveller_is_told_each_thing_once(seed, zones, days_left):
    wishes = ReminderSettings(balance_every_days=0)
    wallet = a_wallet(a_card(date(2026, 11, 22) + timedelta(days_left), time_zone="Europe/London"))
    chance = random.Random(seed)
    log, now, told = ReminderLog(), START, set()
    for zone in zones:
        found = due_now(wallet, wishes, log, now, zoneinfo.ZoneInfo(zone))
        log = with_shown(log, found, now, "banner")
        for reminder in found:
            name = (reminder.key, reminder.level.partition("@")[0])
            assert name not in told
            told.add(name)
        now += timedelta(hours=chance.randrange(30))
