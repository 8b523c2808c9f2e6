"""The states of cards and clocks at their borders, and the last safe day in another part of the world."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from rule_samples import TODAY, act, card, clock_of, days, months, rule, said

from leb_wallet.domain.clocks import State, Status
from leb_wallet.domain.deadlines import deadlines, explain, state_for
from leb_wallet.domain.rules import RuleType, Stage

TOKYO, LONDON = ZoneInfo("Asia/Tokyo"), ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("days_left", "state"),
    [
        (-1, State.OVERDUE),
        (0, State.DUE),
        (7, State.DUE),
        (8, State.SOON),
        (30, State.SOON),
        (31, State.OK),
    ],
)
def test_a_state_changes_on_the_day_it_says(days_left, state):
    assert state_for(days_left) == state
    acted = act(1, TODAY + timedelta(days=days_left - 53))  # 60 days, less a margin of seven
    clock = clock_of(card(rule(period=days(60)), margin_days=7), [acted])
    assert (clock.days_left, clock.state) == (days_left, state)


def test_a_clock_says_all_it_knows_and_the_card_says_it_again():
    one = rule(period=days(30), after=(Stage(state="grace", duration=days(5), outgoing=False),))
    found = deadlines(card(one, margin_days=7), [act(1, "11-01")], TODAY)
    (clock,) = found.clocks
    assert (clock.rule, clock.status, clock.state) == (one, Status.RUNNING, State.DUE)
    assert (clock.limit, clock.last_safe_day, clock.days_left) == (date(2026, 12, 1), date(2026, 11, 24), 2)
    assert (clock.consequence, clock.stage, clock.reason) == ("outgoing_stops", None, None)
    assert [span.starts_on for span in clock.stages] == [date(2026, 12, 1), date(2026, 12, 6)]
    assert (found.card_id, found.today, found.state, found.clock) == (card().id, TODAY, State.DUE, clock)
    assert (found.last_safe_day, found.days_left) == (clock.last_safe_day, 2)
    assert found.losses == {
        "outgoing_stops": date(2026, 12, 1),
        "number_lost": date(2026, 12, 6),
        "incoming_stops": date(2026, 12, 6),
        "credit_lost": date(2026, 12, 6),
    }


def test_a_number_that_is_gone_is_lost_and_not_only_late():
    gone = Stage(state="terminated")
    one = rule(period=days(30), after=(Stage(state="grace", duration=days(5)), gone))
    acted = [act(1, "10-20")]
    assert clock_of(card(one), acted, today=date(2026, 11, 23)).state == State.OVERDUE
    assert clock_of(card(one), acted, today=date(2026, 11, 24)).state == State.LOST
    recoverable = one.replace(after=(gone.replace(recover_by=("shop",)),))
    assert clock_of(card(recoverable), acted, today=date(2026, 11, 24)).state == State.OVERDUE


def test_the_gravest_clock_decides_and_of_two_alike_the_earlier():
    late, lost, soon = rule("late"), rule("lost", after=(Stage(state="terminated"),)), rule("soon")
    late, lost, soon = (one.replace(period=days(n)) for one, n in ((late, 10), (lost, 10), (soon, 40)))
    acted = [act(1, "11-01")]
    assert deadlines(card(late, lost, soon), acted, TODAY).clock.rule == lost
    assert deadlines(card(soon, late), acted, TODAY).clock.rule == late
    later = soon.replace(id="later", period=days(41))
    assert deadlines(card(later, soon), acted, TODAY).clock.rule == soon


def test_the_earliest_day_on_which_anything_is_lost_counts_over_all_clocks():
    first, second = rule("a", period=days(40)), rule("b", period=days(30))
    for one in (card(first, second), card(second, first)):
        assert deadlines(one, [act(1, "11-01")], TODAY).losses == {"number_lost": date(2026, 12, 1)}


def test_a_card_of_clocks_that_end_nothing_may_be_fine():
    deadline = rule("id", RuleType.REGISTRATION_DEADLINE, period=months(12))
    assert deadlines(card(deadline, activated_on=date(2026, 11, 1)), [], TODAY).state == State.OK
    assert deadlines(card(), [], TODAY).state == State.UNKNOWN
    assert deadlines(card(), [], TODAY).last_safe_day is None


@pytest.mark.parametrize("kind", [RuleType.LINE_VALIDITY, RuleType.HARD_CAP, RuleType.INACTIVITY])
def test_p7_a_clock_of_the_number_that_waits_beside_one_that_runs_leaves_no_card_fine(kind):
    runs, waits = rule("runs", period=months(12)), rule("waits", kind, resets_on=("sms_out",))
    assert deadlines(card(runs), [act(1, "11-01")], TODAY).state == State.OK
    assert deadlines(card(runs, waits), [act(1, "11-01")], TODAY).state == State.UNKNOWN
    assert deadlines(card(runs.replace(period=days(30)), waits), [act(1, "11-01")], TODAY).state == State.DUE


# --- What holds others back ---------------------------------------------------------------------------


def held(line_limit_days, **fields):
    """Return the limit of a line that a hold until 1 December replaces, and whether its proof speaks of the hold."""
    line = rule(period=days(line_limit_days))
    hold = rule("hold", "paid_hold", anchor="service_start", resets_on=("hold_purchase",), period=days(30))
    one = card(line, hold.replace(**({"replaces": ("line",)} | fields)))
    events = [act(1, "11-01"), act(2, "11-01", "hold_purchase")]
    return clock_of(one, events).limit.isoformat(), "held" in dict(said(one, events, line))


def test_a_hold_pushes_back_what_ends_before_it_and_nothing_else():
    assert held(10) == ("2026-12-01", True)
    assert held(30) == ("2026-12-01", False)
    assert held(31) == ("2026-12-02", False)
    assert held(10, replaces=("other",)) == ("2026-11-11", False)
    assert held(10, replaces=()) == ("2026-11-11", False)


def test_a_second_hold_counts_where_the_first_was_not_bought():
    line = rule(period=days(10))
    holds = [
        rule(name, "paid_hold", anchor="service_start", resets_on=(kind,), period=days(30), replaces=("line",))
        for name, kind in (("first", "addon_purchase"), ("second", "hold_purchase"))
    ]
    events = [act(1, "11-01"), act(2, "11-01", "hold_purchase")]
    assert clock_of(card(line, *holds), events).limit == date(2026, 12, 1)
    assert clock_of(card(line, rule("note", "note_only"), *holds), events).limit == date(2026, 12, 1)


def test_a_hold_lets_a_clock_run_that_has_nothing_to_count_from():
    line = rule(resets_on=("sms_out",))
    hold = rule("hold", "paid_hold", anchor="service_start", resets_on=("hold_purchase",), period=days(30))
    one = card(line, hold.replace(replaces=("line",)))
    events = [act(1, "11-01", "hold_purchase")]
    clock = clock_of(one, events)
    assert (clock.status, clock.limit) == (Status.RUNNING, date(2026, 12, 1))
    assert dict(said(one, events, line))["held"]["before"] is None


# --- The last safe day -----------------------------------------------------------------------------


def safe(operator, zone, margin=7, limit="2026-12-01"):
    """Return the last safe day and the codes of the steps after the margin."""
    one = card(rule(period=days(30)), margin_days=margin, time_zone=operator)
    events = [act(1, date.fromisoformat(limit) - timedelta(days=30))]
    steps = explain(one, events, one.rules[0], TODAY, zone)
    codes = [step.code for step in steps]
    (clock,) = deadlines(one, events, TODAY, zone).clocks
    assert steps[-1].values["day"] == clock.last_safe_day
    assert [dict(step.values) for step in steps if step.code.startswith("operator_day")] in ([], [{"zone": operator}])
    return clock.last_safe_day.isoformat(), codes[codes.index("margin") + 1 : -1]


@pytest.mark.parametrize(
    ("operator", "zone", "margin", "expected"),
    [
        (None, LONDON, 7, ("2026-11-24", [])),
        ("Nowhere/City", LONDON, 7, ("2026-11-24", [])),
        ("Europe/London", None, 7, ("2026-11-24", [])),
        ("Europe/London", LONDON, 7, ("2026-11-24", [])),
        ("Asia/Tokyo", LONDON, 7, ("2026-11-23", ["operator_day_ends_first"])),
        ("Pacific/Honolulu", LONDON, 7, ("2026-11-24", [])),
        ("Pacific/Honolulu", LONDON, 2, ("2026-11-29", [])),
        ("Pacific/Honolulu", LONDON, 1, ("2026-11-29", ["operator_day_begins_later"])),
        ("Asia/Tokyo", LONDON, 1, ("2026-11-29", ["operator_day_ends_first"])),
        ("Asia/Tokyo", TOKYO, 1, ("2026-11-30", [])),
    ],
)
def test_the_last_safe_day_is_safe_in_both_calendars(operator, zone, margin, expected):
    assert safe(operator, zone, margin) == expected


def test_the_proof_reads_a_known_hour_in_the_operators_calendar_as_the_dates_do():
    one = card(rule(period=days(30)), time_zone="Pacific/Honolulu")
    early = act(1, "11-01", happened_at=time(3))  # still the day before in Honolulu
    for zone, limit in ((TOKYO, date(2026, 11, 30)), (None, date(2026, 12, 1))):
        steps = explain(one, [early], one.rules[0], TODAY, zone)
        assert next(step.values["limit"] for step in steps if step.code == "counted") == limit


@pytest.mark.parametrize("length", [1, 364, 365])
def test_a_margin_that_reaches_beyond_the_calendar_ends_with_its_first_day(length):
    one = card(rule(period=days(length)), margin_days=365, time_zone="Asia/Tokyo")
    (clock,) = deadlines(one, [act(1, date.min)], TODAY, LONDON).clocks
    assert (clock.limit, clock.last_safe_day) == (date.min + timedelta(days=length), date.min)


def test_an_end_beyond_the_calendar_is_safe_for_ever():
    one = card(rule(), time_zone="Asia/Tokyo")
    told = act(1, "11-01", reported_until=date.max)
    (clock,) = deadlines(one, [told], TODAY, LONDON).clocks
    assert (clock.limit, clock.last_safe_day, clock.state) == (date.max, date.max, State.OK)
    assert [code for code, _ in said(one, [told], one.rules[0])][-1] == "last_safe_day"


def test_the_proof_of_a_credit_that_ended_says_when():
    ended = rule("credit", RuleType.CREDIT_VALIDITY, anchor="activation_date", resets_on=(), period=days(30))
    one = card(ended, activated_on=date(2026, 10, 1))
    limit = date(2026, 10, 31)
    clock = clock_of(one, [], "credit")
    assert (clock.status, clock.state, clock.limit, clock.reason) == (Status.ENDED, "", limit, "credit_is_gone")
    assert said(one, [], ended)[-1] == (
        "no_date",
        {"status": Status.ENDED, "reason": "credit_is_gone", "limit": limit},
    )


def test_the_proof_of_a_held_clock_is_the_one_of_the_clock_asked_about():
    line, other = rule(period=days(10)), rule("other", period=days(10))
    hold = rule("hold", "paid_hold", anchor="service_start", resets_on=("hold_purchase",), period=days(30))
    one = card(line, other, hold.replace(replaces=("line", "other")))
    events = [act(1, "11-01"), act(2, "11-01", "hold_purchase")]
    assert [code for code, _ in said(one, events, other)].count("held") == 1


def test_a_rule_that_is_not_for_this_line_is_off_and_has_no_state():
    later = rule("later", joined_from=date(2026, 10, 2))
    one = card(rule(), later, rule("off", enabled=False), activated_on=date(2026, 10, 1))
    for name in ("later", "off"):
        clock = clock_of(one, [act(1, "11-01")], name)
        assert clock[1:] == (Status.OFF, "", None, None, None, None, None, (), None)
    assert clock_of(one.replace(activated_on=date(2026, 10, 2)), [act(1, "11-01")], "later").status == Status.RUNNING
