"""The life of a top-up on its way."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from leb_wallet.domain.events import Event
from leb_wallet.domain.patience import USUAL_MINUTES, Progress, progress_of, unfinished, usual_minutes

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


def top_up(number=1, state="paid", minutes=None, **fields):
    if minutes is not None:
        fields["paid_at"] = NOW - timedelta(minutes=minutes)
    values = {"happened_on": NOW.date(), "channel": "online"} | fields
    return Event(id=f"{number:032x}", card_id="c" * 32, kind="top_up", state=state, **values)


@pytest.mark.parametrize(("channel", "usual"), [*USUAL_MINUTES.items(), ("other", 60), (None, 60), ("by_drone", 60)])
def test_a_payment_is_late_only_after_the_usual_minutes_of_its_channel(channel, usual):
    assert usual_minutes(channel) == usual
    assert progress_of(top_up(minutes=usual, channel=channel), NOW) == Progress.ON_THE_WAY
    assert progress_of(top_up(minutes=usual + 1, channel=channel), NOW) == Progress.LATE


@pytest.mark.parametrize("state", ["arrived", "refunded", "from_a_newer_version"])
def test_what_is_finished_or_not_known_has_no_progress(state):
    assert progress_of(top_up(state=state, minutes=500), NOW) is None


@pytest.mark.parametrize(("state", "progress"), [("planned", Progress.PLANNED), ("failed", Progress.FAILED)])
def test_planned_and_failed_stay_so_however_long_ago(state, progress):
    assert progress_of(top_up(state=state, minutes=10_000), NOW) == progress


def test_a_clock_that_ran_backwards_leaves_a_payment_on_the_way():
    [found] = unfinished([top_up(minutes=-90)], NOW)
    assert (found.progress, found.minutes_waited) == (Progress.ON_THE_WAY, 0)


def test_the_moment_of_payment_counts_in_any_time_zone():
    paid = datetime(2026, 11, 22, 22, 50, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert unfinished([top_up(paid_at=paid)], NOW)[0].minutes_waited == 10


def test_without_the_moment_of_payment_the_hour_of_the_act_counts():
    [found] = unfinished([top_up(happened_at=time(14, 50))], NOW)
    assert (found.progress, found.minutes_waited) == (Progress.ON_THE_WAY, 10)


def test_a_moment_without_time_zone_counts_from_the_day():
    [found] = unfinished([top_up(paid_at=datetime(2026, 11, 22, 14, 50))], NOW)  # noqa: DTZ001 - what an old file may hold
    assert (found.progress, found.minutes_waited) == (Progress.LATE, 15 * 60)


def test_what_was_recorded_today_counts_from_the_record_and_an_older_day_from_its_beginning():
    recorded = NOW - timedelta(minutes=3)
    assert unfinished([top_up(recorded_at=recorded)], NOW)[0].minutes_waited == 3
    yesterday = top_up(recorded_at=recorded, happened_on=date(2026, 11, 21))
    assert unfinished([yesterday], NOW)[0].minutes_waited == (24 + 15) * 60


def test_what_needs_something_done_comes_first_of_equals_the_newest():
    events = [
        top_up(1, "planned", 5),
        top_up(2, "paid", 1),
        top_up(3, "failed", 60),
        top_up(4, "paid", 600),
        top_up(5, "arrived", 1),
        top_up(6, "paid", 300),
    ]
    assert [int(found.event.id, 16) for found in unfinished(events, NOW)] == [6, 4, 3, 2, 1]
