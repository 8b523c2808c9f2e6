from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.storage.stamps import EARLIEST_MS, LATEST_MS, MAX_AHEAD_MS, Stamp, StampClock, parse_stamp

DEVICE = "0a1b2c3d"
NOW = 1_790_000_000_000
moments = st.integers(-(10**9), 10**14)


@given(st.lists(moments, min_size=1, max_size=50))
def test_each_stamp_is_later_than_the_one_before_whatever_the_clock_does(times):
    waiting = iter(times)
    clock = StampClock(DEVICE, lambda: next(waiting))
    stamps = [clock.next() for _ in times]
    assert stamps == sorted(set(stamps))
    assert all(parse_stamp(stamp) for stamp in stamps)


@given(st.integers(EARLIEST_MS, LATEST_MS - 1), st.integers(0, MAX_AHEAD_MS), st.integers(0, 0xFFFF))
def test_clock_set_back_between_runs_does_not_turn_the_order(read_ms, set_back_ms, counter):
    read = str(Stamp(read_ms, counter, "ffffffff"))
    clock = StampClock(DEVICE, lambda: read_ms - set_back_ms)
    clock.observe([read])
    assert clock.next() > read


def test_clock_with_a_dead_battery_follows_what_it_reads():
    clock = StampClock(DEVICE, lambda: 946_684_800_000)  # the year 2000
    clock.observe([str(Stamp(NOW, 0, DEVICE))])
    assert clock.next() == f"{NOW}-0001-{DEVICE}"


def test_stamp_from_an_absurd_future_is_not_followed():
    clock = StampClock(DEVICE, lambda: NOW)
    absurd = [Stamp(NOW + MAX_AHEAD_MS + 1, 0, DEVICE), Stamp(LATEST_MS + 1, 0, DEVICE), "9999999999999-ffff-0a1b2c3d"]
    clock.observe([*map(str, absurd), str(Stamp(NOW + 5, 7, DEVICE))])
    assert clock.next() == f"{NOW + 5}-0008-{DEVICE}"


def test_counter_that_is_full_goes_over_into_the_next_millisecond():
    clock = StampClock(DEVICE, lambda: NOW)
    clock.observe([f"{NOW}-ffff-{DEVICE}"])
    assert clock.next() == f"{NOW + 1}-0000-{DEVICE}"


def test_what_is_no_stamp_is_ignored():
    clock = StampClock(DEVICE, lambda: NOW)
    clock.observe(["", "yesterday", f"{NOW}-0000-XYZ", f"{NOW}-0000-{DEVICE}\n", "١" * 13 + f"-0000-{DEVICE}"])
    assert clock.next() == f"{NOW}-0000-{DEVICE}"
