"""A clock laid out as a line."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.clocks import Clock, StageSpan, Step
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.life_line import BandKind, PointKind, last_counted, life_line
from leb_wallet.domain.rules import Rule, Stage
from leb_wallet.domain.stages import spans, stage_on
from leb_wallet.domain.text import Text

TODAY = date(2026, 11, 22)
RULE = Rule(id="line", type="inactivity", label=Text.plain("Line"))


def clock_of(safe=date(2026, 11, 28), limit=date(2026, 12, 5), stages=()):
    return Clock(RULE, "running", "due", limit, safe, (safe - TODAY).days, stages=tuple(stages))


def stages_from(limit, *lengths):
    laid, starts = [], limit
    for length in lengths:
        ends = starts + timedelta(length) if length else None
        laid.append(StageSpan(Stage(state="suspended"), starts, ends))
        starts = ends
    return laid


def test_a_line_goes_from_the_last_act_over_safe_days_and_margin_to_what_comes_after():
    clock = clock_of(stages=stages_from(date(2026, 12, 5), 30, None))
    line = life_line(clock, TODAY, date(2026, 6, 5))
    kinds = [band.kind for band in line.bands]
    assert kinds == [BandKind.SAFE, BandKind.MARGIN, BandKind.STAGE, BandKind.STAGE]
    assert [band.number for band in line.bands] == [0, 0, 1, 2]
    assert [point.kind for point in line.points] == [
        PointKind.LAST_ACT,
        PointKind.TODAY,
        PointKind.LAST_SAFE_DAY,
        PointKind.LIMIT,
    ]
    assert line.bands[0].starts_on == date(2026, 6, 5)
    assert line.bands[-1].ends_on is None


def test_without_a_known_act_the_line_begins_thirty_days_back():
    line = life_line(clock_of(), TODAY)
    assert line.bands[0].starts_on == TODAY - timedelta(30)
    assert PointKind.LAST_ACT not in [point.kind for point in line.points]


def test_without_stages_what_follows_the_limit_goes_on():
    last = life_line(clock_of(), TODAY).bands[-1]
    assert (last.kind, last.starts_on, last.ends_on) == (BandKind.AFTER, date(2026, 12, 5), None)


def test_a_line_without_a_date_is_none_and_one_that_never_ends_has_no_limit():
    assert life_line(Clock(RULE, "waiting", "unknown"), TODAY) is None
    line = life_line(clock_of(date.max, date.max), TODAY, date(2026, 1, 1))
    assert [band.ends_on for band in line.bands] == [None]
    assert [point.kind for point in line.points] == [PointKind.LAST_ACT, PointKind.TODAY]


def test_a_week_beside_years_stays_visible_and_the_years_are_marked():
    line = life_line(clock_of(), TODAY, date(2016, 1, 1))
    safe, margin = line.bands[:2]
    assert margin.right - margin.left > 0.1
    assert safe.is_broken
    assert not margin.is_broken


def test_late_cards_have_today_after_the_limit():
    clock = clock_of(date(2026, 11, 5), date(2026, 11, 13), stages_from(date(2026, 11, 13), 30, None))
    line = life_line(clock, TODAY, date(2026, 5, 17))
    assert line.points[-1].kind == PointKind.TODAY
    first_stage = line.bands[2]
    assert first_stage.left < line.points[-1].at < first_stage.right


days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(
    today=days,
    last_act=st.none() | days,
    safe=days,
    margin=st.integers(1, 400),
    lengths=st.lists(st.integers(1, 2000), max_size=6),
    is_open=st.booleans(),
)
def test_every_line_is_whole_and_in_order(today, last_act, safe, margin, lengths, is_open):
    limit = safe + timedelta(margin)
    laid = stages_from(limit, *lengths, None) if lengths or is_open else []
    line = life_line(clock_of(safe, limit, laid), today, last_act)
    assert line.bands[0].left == 0
    assert line.bands[-1].right == pytest.approx(1)
    for before, after in zip(line.bands, line.bands[1:], strict=False):
        assert before.right == after.left > before.left
        assert before.ends_on == after.starts_on
    places = [(point.day, point.at) for point in line.points]
    assert places == sorted(places)
    assert {PointKind.TODAY, PointKind.LAST_SAFE_DAY, PointKind.LIMIT} <= {point.kind for point in line.points}
    assert all(0 <= at <= 1 for _, at in places)


def test_real_stages_are_laid_out_as_the_engine_lays_them():
    rule = RULE.replace(after=(Stage(state="grace", duration={"n": 90, "unit": "day"}),))
    laid = spans(rule, date(2026, 12, 5))
    line = life_line(clock_of(stages=laid), TODAY)
    stages = [band for band in line.bands if band.kind == BandKind.STAGE]
    assert [band.span for band in stages] == list(laid)
    assert stage_on(stages[1].starts_on, laid) is stages[1].span


def _act(day):
    return Event(id=new_id(), card_id="c" * 32, kind="sms_out", happened_on=day)


def test_the_last_counted_act_is_read_from_the_proof():
    steps = [
        Step("rule", {"rule": RULE}),
        Step("counted", {"event": _act(date(2026, 6, 5)), "limit": date(2026, 12, 5)}),
        Step("not_counted", {"event": _act(date(2026, 10, 13)), "reason": "x"}),
        Step("counted_from_activation", {"on": date(2026, 1, 1), "limit": date(2026, 12, 5)}),
        Step("counted_from_plan_end", {"on": date(2027, 1, 1), "limit": date(2027, 2, 1)}),
    ]
    assert last_counted(steps, TODAY) == date(2026, 6, 5)
    assert last_counted([], TODAY) is None
