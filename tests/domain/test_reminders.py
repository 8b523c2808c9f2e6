from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reminder_samples import AFTER, DATES_ONLY, DAY, SHANGHAI, Owner, a_card, a_wallet, an_event

from leb_wallet.domain.clock_watch import ClockVerdict, judge_clock, judge_start
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.reminder_times import Times
from leb_wallet.domain.reminders import (
    Reminder,
    ReminderKind,
    ReminderLog,
    handled_by_wallet,
    is_digest,
    open_entries,
    snooze_until,
    urgency,
    with_handled,
    with_shown,
    with_snoozed,
    with_tick,
)
from leb_wallet.domain.settings import ReminderSettings

SAFE = date(2026, 12, 22)  # thirty days after the day of the tests; the limit is the 29th, gone on 28 January


@pytest.fixture
def owner():
    return Owner(a_card(SAFE))


# --- Dates ------------------------------------------------------------------------------------


def test_p6_each_threshold_is_told_once_at_the_time_of_day(owner):
    assert owner.looks("2026-11-22", 8, 59) == []
    assert owner.looks("2026-11-22") == ["before/30@2026-12-22"]
    assert owner.looks("2026-11-22", 9, 1) == owner.looks("2026-12-07", 23) == []
    assert owner.looks("2026-12-08") == ["before/14@2026-12-22"]
    assert owner.looks("2026-12-22") == ["before/0@2026-12-22"]


def test_p6_computer_that_was_off_on_every_threshold_day_tells_the_nearest_at_once(owner):
    (reminder,) = owner.due("2026-12-20", 15)
    assert (reminder.level, reminder.day, reminder.days_left) == ("before/3@2026-12-22", SAFE, 2)
    assert reminder.due_at == owner.at("2026-12-19")
    owner.looks("2026-12-20", 15)
    assert owner.log.entries[0].state == "missed"
    assert owner.looks("2026-12-20", 16) == []


def test_what_is_shown_within_the_hour_was_not_missed(owner):
    owner.looks("2026-11-22", 10)
    assert owner.log.entries[0].state == "shown"


def test_p6_after_the_last_safe_day_it_is_told_twice_a_day_until_the_number_is_gone_and_then_once(owner):
    assert owner.looks("2026-12-23") == ["daily/2026-12-23"]
    assert owner.looks("2026-12-23", 17, 59) == []
    assert owner.looks("2026-12-23", 18) == ["daily/2026-12-23+"]
    assert owner.looks("2027-01-27", 20) == ["daily/2027-01-27+"]
    assert owner.looks("2027-01-28") == ["lost/2027-01-28"]
    assert all(owner.looks(date(2027, 1, 28) + days * DAY, 20) == [] for days in range(500))


def test_where_nothing_known_is_lost_any_more_it_is_told_daily():
    owner = Owner(a_card(SAFE, after=()))
    assert owner.looks("2026-12-28", 18) == ["daily/2026-12-28+"]  # the limit is tomorrow
    assert owner.looks("2026-12-29", 18) == ["daily/2026-12-29"]
    assert owner.looks("2027-03-01", 18) == ["daily/2027-03-01"]


def test_stage_after_which_nothing_follows_is_told_daily():
    owner = Owner(a_card(SAFE, after=(AFTER[0].replace(duration=None),)))
    assert owner.looks("2027-03-01", 18) == ["daily/2027-03-01"]


def test_p6_last_safe_day_is_told_whatever_days_were_chosen():
    owner = Owner(a_card(SAFE, remind_days=(60,)))
    assert owner.looks("2026-11-22") == ["before/60@2026-12-22"]
    assert owner.looks("2026-12-21") == []
    assert owner.looks("2026-12-22") == ["before/0@2026-12-22"]


def test_days_of_the_card_go_before_those_of_the_settings():
    owner = Owner(a_card(SAFE, 1, remind_days=(20,)), a_card(SAFE, 2))
    assert [reminder.card_id for reminder in owner.due("2026-11-23")] == [f"{2:032x}"]


@pytest.mark.parametrize("days", [(10**9,), (-5,), (), (800_000,)])
def test_absurd_days_do_no_harm(days):
    owner = Owner(a_card(SAFE, remind_days=days))
    assert owner.looks("2026-12-22") == ["before/0@2026-12-22"]


@pytest.mark.parametrize("safe", [date(1, 1, 20), date(9999, 12, 20), date(2100, 1, 1), date(2038, 1, 19)])
def test_far_dates_do_no_harm(safe):
    owner = Owner(a_card(safe))
    owner.due("2026-11-22")
    owner.ahead("2026-11-22")
    assert owner.next("2026-11-22") is None or safe.year == 1


def test_p6_date_that_moved_on_is_handled_and_warned_of_again_in_its_time(owner):
    owner.looks("2026-12-20")
    done = an_event(happened_on=date(2026, 12, 20))
    owner.wallet = a_wallet(a_card(SAFE), done)
    assert handled_by_wallet(owner.wallet, owner.log, owner.at("2026-12-20", 10), SHANGHAI) == {
        owner.log.entries[0].key
    }
    assert owner.looks("2026-12-22") == []
    assert owner.looks("2027-05-12") == ["before/30@2027-06-11"]


def test_reason_that_still_stands_is_not_handled(owner):
    owner.looks("2026-12-20")
    assert not handled_by_wallet(owner.wallet, owner.log, owner.at("2026-12-21"), SHANGHAI)


@pytest.mark.parametrize("change", [{"archived": True}, {"lapses": True}, {"muted_until": date(2027, 1, 1)}])
def test_notification_of_a_card_that_shall_be_silent_is_withdrawn(owner, change):
    owner.looks("2026-12-20")
    (key,) = {entry.key for entry in owner.log.entries}
    wallet = a_wallet(a_card(SAFE, **change))
    assert handled_by_wallet(wallet, owner.log, owner.at("2026-12-20"), SHANGHAI) == {key}
    assert handled_by_wallet(a_wallet(), owner.log, owner.at("2026-12-20"), SHANGHAI) == {key}


def test_done_is_for_this_level_the_next_one_comes(owner):
    owner.looks("2026-12-08")
    owner.log = with_handled(owner.log, owner.log.entries[0].key, owner.at("2026-12-08", 10))
    assert owner.log.entries[0].state == "handled"
    assert open_entries(owner.log) == ()
    assert owner.looks("2026-12-14") == []
    assert owner.looks("2026-12-15") == ["before/7@2026-12-22"]


def test_done_before_it_was_shown_counts(owner):
    (reminder,) = owner.due("2026-12-08")
    owner.log = with_handled(owner.log, reminder, owner.at("2026-12-08"))
    assert owner.looks("2026-12-08", 12) == []


def test_card_without_a_date_is_told_of_once_a_month():
    owner = Owner(a_card(None))
    assert owner.looks("2026-11-22", 12) == ["unknown/2026-11-22"]
    assert [day for day in range(1, 70) if owner.looks(date(2026, 11, 22) + day * DAY, 12)] == [30, 60]


def test_archived_card_is_silent():
    owner = Owner(a_card(SAFE, archived=True), a_card(None, 2, archived=True))
    assert owner.due("2026-12-25") == ()
    assert owner.next("2026-12-25") is None


def test_muted_card_speaks_again_on_the_day_after():
    owner = Owner(a_card(SAFE, muted_until=date(2026, 12, 10)))
    assert owner.due("2026-12-10", 23) == owner.due("2026-12-11", 8, 30) == ()
    (reminder,) = owner.due("2026-12-11")
    assert reminder.level == "before/14@2026-12-22"
    assert owner.next("2026-11-22") == owner.at("2026-12-11")


def test_mute_of_the_past_means_nothing(owner):
    owner.wallet = a_wallet(a_card(SAFE, muted_until=date(2026, 11, 1)))
    assert owner.looks("2026-11-22") == ["before/30@2026-12-22"]


def test_card_that_may_lapse_is_told_of_on_the_day_of_its_limit_only():
    owner = Owner(a_card(SAFE, lapses=True, checked_on=date(2020, 1, 1)), settings=ReminderSettings())
    assert [one.reminders[0].level for one in owner.ahead("2026-11-22")] == ["lapses/2026-12-29"]
    assert owner.ahead("2026-11-22")[0].at == owner.at("2026-12-29")


# --- Others -----------------------------------------------------------------------------------


def test_late_payment_is_told_when_late_and_then_daily():
    paid = an_event(state="paid", channel="online", happened_at=time(12))
    owner = Owner(a_card(date(2028, 1, 1)), paid)
    assert owner.looks("2026-11-22", 12, 15) == []
    assert owner.looks("2026-11-22", 12, 16) == ["late/0"]
    assert owner.looks("2026-11-22", 20) == []
    assert owner.looks("2026-11-23") == ["late/2026-11-23"]
    assert owner.looks("2026-11-25") == ["late/2026-11-25"]
    (entry,) = open_entries(owner.log)
    owner.wallet = a_wallet(a_card(date(2028, 1, 1)), paid.replace(state="arrived"))
    assert handled_by_wallet(owner.wallet, owner.log, owner.at("2026-11-25"), SHANGHAI) == {entry.key}
    assert owner.looks("2026-11-26") == []


def test_payment_late_at_night_is_told_after_the_quiet_hours_once_that_day():
    owner = Owner(a_card(date(2028, 1, 1)), an_event(state="paid", channel="online", happened_at=time(23)))
    assert owner.looks("2026-11-23", 7) == []
    assert owner.looks("2026-11-23", 8) == ["late/0"]
    assert owner.looks("2026-11-23", 20) == []


def test_failed_payment_is_told_weekly_until_it_is_refunded():
    failed = an_event(state="failed")
    owner = Owner(a_card(date(2028, 1, 1)), failed)
    days = [day for day in range(30) if owner.looks(date(2026, 11, 22) + day * DAY)]
    assert days == [7, 14, 21, 28]
    owner.wallet = a_wallet(a_card(date(2028, 1, 1)), failed.replace(state="refunded"))
    assert owner.looks("2026-12-27") == []


def test_balance_is_asked_for_once_a_period_until_it_is_looked_up():
    card = a_card(date(2028, 1, 1), activated_on=date(2026, 11, 1))
    owner = Owner(card, settings=ReminderSettings(balance_every_days=10))
    days = [day for day in range(31) if owner.looks(date(2026, 11, 1) + day * DAY)]
    assert days == [10, 20, 30]
    owner.wallet = a_wallet(card, an_event(kind="balance_check", happened_on=date(2026, 12, 2)))
    key = owner.log.entries[-1].key
    assert key in handled_by_wallet(owner.wallet, owner.log, owner.at("2026-12-02"), SHANGHAI)
    assert owner.looks("2026-12-11", 20) == []
    assert owner.looks("2026-12-12") == ["check/2026-12-02+1"]
    owner.settings = DATES_ONLY
    assert owner.looks("2027-01-12") == []


def test_rules_looked_up_more_than_a_year_ago_are_told_once_a_year():
    owner = Owner(a_card(date(2030, 1, 1), checked_on=date(2026, 1, 1)))
    days = [day for day in range(1100) if owner.looks(date(2026, 1, 1) + day * DAY)]
    assert days == [365, 730, 1095]
    fresh = a_wallet(a_card(date(2030, 1, 1), checked_on=date(2028, 12, 31)))
    assert handled_by_wallet(fresh, owner.log, owner.at("2029-01-02"), SHANGHAI) == {owner.log.entries[-1].key}


def test_lost_card_is_not_asked_about():
    owner = Owner(a_card(SAFE, checked_on=date(2020, 1, 1), activated_on=date(2020, 1, 1)), settings=ReminderSettings())
    assert owner.looks("2027-05-01") == ["lost/2027-01-28"]


# --- Hours ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "expected"), [(time(23), ("2026-11-23", 8)), (time(3), ("2026-11-22", 8)), (time(9), ("2026-11-22", 9))]
)
def test_hour_within_the_quiet_ones_is_put_off_to_their_end(at, expected):
    owner = Owner(a_card(SAFE), settings=DATES_ONLY.replace(time_of_day=at))
    assert owner.next("2026-11-22", 0) == owner.at(*expected)


def test_p6_what_falls_into_quiet_hours_comes_after_them(owner):
    assert owner.due("2026-12-20", 23) == ()
    assert owner.next("2026-12-20", 23) == owner.at("2026-12-21", 8)
    assert len(owner.due("2026-12-21", 8)) == 1


def test_nothing_while_switched_off_or_paused(owner):
    owner.settings = DATES_ONLY.replace(paused_until=owner.at("2026-12-10", 12))
    assert owner.due("2026-12-10", 11) == ()
    assert owner.next("2026-12-10", 11) == owner.at("2026-12-10", 12)
    (reminder,) = owner.due("2026-12-10", 12)
    assert reminder.due_at == owner.at("2026-12-10", 12)
    owner.settings = DATES_ONLY.replace(enabled=False)
    assert owner.due("2026-12-25") == owner.ahead("2026-12-25") == ()
    assert owner.next("2026-12-25") is None


def test_p6_hour_that_a_change_of_clocks_leaves_out_comes_after_the_gap():
    times = Times(ReminderSettings(time_of_day=time(2, 30), quiet_from=None), ZoneInfo("Europe/Berlin"))
    assert times.slot(date(2027, 3, 28)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert times.slot(date(2026, 10, 25)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the first of two


@given(st.times(), st.none() | st.times(), st.times(), st.integers(0, 9_000_000))
def test_p6_every_day_has_a_slot_outside_the_quiet_hours(at, quiet_from, quiet_until, minutes):
    wishes = ReminderSettings(time_of_day=at, quiet_from=quiet_from, quiet_until=quiet_until)
    times = Times(wishes, ZoneInfo("America/Havana"))
    now = datetime(2022, 1, 1, tzinfo=UTC) + minutes * timedelta(minutes=1)
    slot = times.next_slot(now)
    assert timedelta() < slot - now <= timedelta(hours=50)
    assert times.last_slot(now) <= now
    assert times.loud_from(slot) == slot


# --- Snoozing ---------------------------------------------------------------------------------


def test_p6_snoozed_card_is_silent_whatever_comes_and_then_speaks(owner):
    owner.looks("2026-12-08")
    until = owner.at("2026-12-16", 12)
    owner.log = with_snoozed(owner.log, owner.log.entries[0].key, until, owner.at("2026-12-08", 10), day=SAFE)
    assert owner.looks("2026-12-15") == owner.looks("2026-12-16", 11) == []
    assert owner.next("2026-12-15") == until
    assert owner.looks("2026-12-16", 12) == ["before/7@2026-12-22"]
    assert owner.looks("2026-12-16", 13) == []


def test_p6_snoozed_notice_comes_again_though_it_was_shown(owner):
    owner.looks("2026-12-08")
    key = owner.log.entries[0].key
    owner.log = with_snoozed(owner.log, key, owner.at("2026-12-08", 11), owner.at("2026-12-08", 10), day=SAFE)
    assert open_entries(owner.log)[0].state == "snoozed"
    assert owner.looks("2026-12-08", 11) == ["before/14@2026-12-22"]
    assert owner.looks("2026-12-08", 12) == []
    assert len(owner.log.entries) == 1


def test_snoozed_card_without_a_date_comes_again_as_well():
    owner = Owner(a_card(None))
    owner.looks("2026-11-22")
    key = owner.log.entries[0].key
    owner.log = with_snoozed(owner.log, key, owner.at("2026-11-23"), owner.at("2026-11-22", 10), day=None)
    assert owner.next("2026-11-22", 12) == owner.at("2026-11-23")
    assert owner.looks("2026-11-23") == ["unknown/2026-11-22"]


def test_p6_snooze_across_the_last_safe_day_needs_a_second_word(owner):
    owner.looks("2026-12-20")
    key, now, until = owner.log.entries[0].key, owner.at("2026-12-20", 10), owner.at("2026-12-23")
    with pytest.raises(InvalidInput, match="snooze_past_last_safe_day"):
        with_snoozed(owner.log, key, until, now, day=SAFE, zone=SHANGHAI)
    log = with_snoozed(owner.log, key, until, now, day=SAFE, zone=SHANGHAI, even_past_last_safe_day=True)
    assert log.entries[0].snoozed_until == until
    with_snoozed(owner.log, key, owner.at("2026-12-22", 23), now, day=SAFE, zone=SHANGHAI)
    with_snoozed(owner.log, key, owner.at("2026-12-30"), owner.at("2026-12-25"), day=SAFE, zone=SHANGHAI)


def test_snooze_into_the_past_is_refused(owner):
    owner.looks("2026-12-20")
    with pytest.raises(InvalidInput, match="snooze_in_the_past"):
        with_snoozed(owner.log, "key", owner.at("2026-12-20"), owner.at("2026-12-20"), day=None)


def test_p6_a_snooze_over_a_year_is_refused_and_one_that_a_fault_wrote_is_over_at_once(owner):
    owner.looks("2026-12-08")
    key, now = owner.log.entries[0].key, owner.at("2026-12-08", 10)
    with pytest.raises(InvalidInput, match="snooze_too_long"):
        with_snoozed(owner.log, key, owner.at("2027-12-10"), now, day=None)
    log = with_snoozed(owner.log, key, owner.at("2026-12-16"), now, day=SAFE)
    assert with_tick(log, now).entries == log.entries
    flipped = log.entries[0].replace(snoozed_until=owner.at("2036-12-16"))
    (woken,) = with_tick(log.replace(entries=(flipped,)), now).entries
    assert (woken.state, woken.snoozed_until) == ("shown", None)


def test_snooze_of_what_is_not_in_the_log_changes_nothing(owner):
    log = with_snoozed(owner.log, "key", owner.at("2026-12-21"), owner.at("2026-12-20"), day=None)
    assert with_handled(log, "key", owner.at("2026-12-20")) == ReminderLog()


def test_choices_of_a_snooze_are_in_the_users_zone():
    now = datetime(2026, 11, 22, 3, tzinfo=UTC)
    assert snooze_until("hour", now, ReminderSettings(), SHANGHAI).isoformat() == "2026-11-22T12:00:00+08:00"
    assert snooze_until("tomorrow", now, ReminderSettings(), SHANGHAI).isoformat() == "2026-11-23T09:00:00+08:00"


# --- Many, ahead, order -----------------------------------------------------------------------


def test_more_than_three_become_one_digest():
    cards = [a_card(SAFE, number) for number in range(1, 51)]
    owner = Owner(*cards)
    assert is_digest(owner.due("2026-11-22"))
    assert not is_digest(Owner(*cards[:3]).due("2026-11-22"))
    (planned,) = [one for one in owner.ahead("2026-11-22") if one.at == owner.at("2026-12-08")]
    assert len(planned.reminders) == 50


def test_what_is_late_and_can_be_saved_comes_first():
    safe_days = [SAFE, date(2026, 12, 15), date(2026, 11, 20), date(2026, 10, 1), None]
    owner = Owner(
        *(a_card(day, number) for number, day in enumerate(safe_days)),
        an_event(card=0, state="paid", happened_on=date(2026, 12, 1)),
    )
    found = owner.due("2026-12-16")
    assert [reminder.step for reminder in found] == ["daily", "daily", "before", "late", "lost", "unknown"]
    assert found[0].days_left == -26
    assert list(found) == sorted(found, key=urgency)


def test_preview_changes_nothing_and_next_due_is_its_first(owner):
    ahead = owner.ahead("2026-11-20")
    assert owner.next("2026-11-20", 0) == ahead[0].at == owner.at("2026-11-22")
    assert owner.log == ReminderLog()
    assert owner.next("2026-12-20") == owner.at("2026-12-20")  # due already
    assert [one.reminders[0].level.partition("@")[0] for one in ahead[:7]] == [
        *(f"before/{days}" for days in (30, 14, 7, 3, 1, 0)),
        "daily/2026-12-23",
    ]


# --- The clock --------------------------------------------------------------------------------


def test_p6_clock_set_back_neither_repeats_nor_silences(owner):
    owner.looks("2026-11-22")
    assert owner.looks("2026-12-22") == ["before/0@2026-12-22"]  # a clock that ran ahead
    owner.log = with_tick(owner.log, owner.at("2026-11-23"))
    assert owner.looks("2026-11-23") == []
    assert [day for day in range(1, 31) if owner.looks(date(2026, 11, 22) + day * DAY)] == [16, 23, 27, 29, 30]


def test_clock_set_back_by_hours_changes_nothing(owner):
    owner.looks("2026-11-22", 20)
    before = owner.log.entries
    assert owner.looks("2026-11-22", 9) == []
    assert owner.log.entries == before


def test_p6_reminders_do_not_repeat_in_another_zone(owner):
    owner.looks("2026-12-08")
    owner.zone = ZoneInfo("America/Los_Angeles")
    assert owner.looks("2026-12-07", 20) == owner.looks("2026-12-08", 9) == []
    owner.zone = timezone(timedelta(hours=14))
    assert owner.looks("2026-12-14", 22) == []
    assert owner.looks("2026-12-15", 9) == ["before/7@2026-12-22"]


START = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "seconds", "verdict"),
    [
        (timedelta(minutes=1), 60, ClockVerdict.FINE),
        (timedelta(seconds=50), 60, ClockVerdict.FINE),
        (timedelta(hours=9), 60, ClockVerdict.SLEPT),
        (timedelta(hours=9), 9 * 3600, ClockVerdict.SLEPT),
        (timedelta(days=200), 60, ClockVerdict.SLEPT),
        (-timedelta(hours=2), 60, ClockVerdict.BACKWARDS),
        (-timedelta(days=20), 60, ClockVerdict.BACKWARDS),
        (timedelta(days=365 * 5), 60, ClockVerdict.LOOKS_WRONG),
        (-timedelta(days=400), 60, ClockVerdict.LOOKS_WRONG),
        (datetime(1970, 1, 1, tzinfo=UTC) - START, 60, ClockVerdict.LOOKS_WRONG),
        (datetime(2099, 1, 1, tzinfo=UTC) - START, 60, ClockVerdict.LOOKS_WRONG),
    ],
)
def test_p6_clock_is_judged_by_one_that_cannot_be_set(passed, seconds, verdict):
    assert judge_clock(START, 1000.0, START + passed, 1000.0 + seconds) == verdict


@pytest.mark.parametrize(
    ("last_tick", "newest", "verdict"),
    [
        (None, None, ClockVerdict.FINE),
        (START, None, ClockVerdict.FINE),
        (START - timedelta(days=300), START - timedelta(days=900), ClockVerdict.SLEPT),
        (None, START - timedelta(days=1000), ClockVerdict.SLEPT),
        (START.replace(year=2024), datetime(1970, 1, 1, tzinfo=UTC), ClockVerdict.SLEPT),
        (None, START + timedelta(days=5 * 366), ClockVerdict.LOOKS_WRONG),
        (START + timedelta(days=4), None, ClockVerdict.BACKWARDS),
        (START, START + timedelta(days=800), ClockVerdict.LOOKS_WRONG),
        (None, datetime(1970, 1, 1, tzinfo=UTC), ClockVerdict.FINE),  # records without a moment say nothing
    ],
)
def test_p6_clock_at_the_start_is_judged_by_what_was_recorded(last_tick, newest, verdict):
    assert judge_start(last_tick, newest, START) == verdict


@pytest.mark.parametrize("now", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)])
def test_absurd_year_looks_wrong_even_in_a_new_wallet(now):
    assert judge_start(None, None, now) == ClockVerdict.LOOKS_WRONG


def test_p11_neither_number_nor_label_is_in_a_reminder_or_the_log(owner):
    owner.wallet = a_wallet(a_card(SAFE, label="Mum", numbers=({"typed": "+447700900123"},)))
    owner.looks("2026-11-22")
    text = owner.log.model_dump_json() + repr(owner.due("2026-12-22"))
    assert "Mum" not in text
    assert "7700900123" not in text


def test_kinds_tell_what_it_is_about(owner):
    (reminder,) = owner.due("2026-11-22")
    assert (reminder.kind, reminder.rule_id, reminder.event_id) == (ReminderKind.DATE, "r", None)
    log = with_shown(ReminderLog(), [replace(reminder, level="x/1"), reminder], owner.at("2026-11-22"), "dbus")
    assert isinstance(reminder, Reminder)
    assert [entry.route for entry in log.entries] == ["dbus"]
