"""The life line as it is painted, and in words."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from leb_wallet.domain.clocks import Clock
from leb_wallet.domain.life_line import PointKind, life_line
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Stage
from leb_wallet.domain.stages import spans
from leb_wallet.domain.text import Text
from leb_wallet.ui import theme
from leb_wallet.ui.life_line import LifeLineView

GRACE = Stage(state="grace", duration=Period(n=30, unit="day"), receive_sms=True, recover_by=("top_up",))


@pytest.fixture
def make_view(qtbot, today):
    """Return a function that shows the line of a clock whose last safe day is so many days away."""

    def make(days=6, width=500, after=(GRACE,)):
        rule = Rule(id="line", type="inactivity", label=Text.plain("Line"), after=after)
        safe = today + timedelta(days)
        limit = safe + timedelta(7)
        clock = Clock(rule, "running", "due", limit, safe, days, stages=spans(rule, limit))
        line = life_line(clock, today, today - timedelta(170))
        view = LifeLineView(line, today, "due")
        qtbot.addWidget(view)
        view.resize(width, view.heightForWidth(width))
        view.show()
        return view

    return make


@pytest.mark.parametrize("width", [160, 250, 330, 500, 1200])
@pytest.mark.parametrize("days", [-400, -40, -6, 0, 1, 6, 400])
def test_the_three_days_are_named_inside_the_view_and_never_over_each_other(make_view, width, days):
    view = make_view(days, width)
    labels = view.labels()
    assert {label.point.kind for label in labels} == {PointKind.TODAY, PointKind.LAST_SAFE_DAY, PointKind.LIMIT}
    for at, label in enumerate(labels):
        assert label.box.left() >= -0.5
        assert label.box.right() <= width + 0.5
        assert not any(label.box.intersects(other.box) for other in labels[at + 1 :])
    assert max(label.box.bottom() for label in labels) < view.height()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_time_runs_the_way_people_read(make_view, direction):
    view = make_view()
    view.setLayoutDirection(direction)
    picture = view.grab().toImage()
    lost, base = theme.color("lost", view.palette()), view.palette().base().color()
    gone = theme.blend(lost, base, 0.28)
    middle = next(y for y in range(picture.height()) if _shows(picture, gone, y))
    places = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == gone]
    is_at_end = min(places) > view.width() / 2
    assert is_at_end == (direction == Qt.LayoutDirection.LeftToRight)


def _shows(picture, color, y):
    return sum(picture.pixelColor(x, y) == color for x in range(picture.width())) > 20


def test_it_reads_as_text_in_the_order_of_time(make_view):
    said = make_view().accessibleDescription().split("\n")
    assert said[:4] == [
        "Counted from: 5 Jun 2026",
        "Today: 22 Nov 2026",
        "Last safe day: 28 Nov 2026",
        "Your margin, up to the operator's limit on 5 Dec 2026.",
    ]
    assert "1. Grace period, 5 Dec 2026 to 4 Jan 2027." in said
    assert "Texts come in" in said
    assert said[-1] == "2. Closed, from 4 Jan 2027."


def test_each_band_says_what_it_is_under_the_pointer(make_view):
    view = make_view()
    tips = list(dict.fromkeys(view.tip_at(x).split("\n")[0] for x in range(view.width())))
    assert tips == [
        "Safe until 28 Nov 2026.",
        "Your margin, up to the operator's limit on 5 Dec 2026.",
        "1. Grace period, 5 Dec 2026 to 4 Jan 2027.",
        "2. Closed, from 4 Jan 2027.",
    ]
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.tip_at(view.width() - 1) == tips[0]


def test_a_rule_without_stages_says_that_the_limit_is_past(make_view):
    assert make_view(after=()).tip_at(499) == "From 5 Dec 2026: the operator's limit is past."


def test_a_line_without_an_end_says_so(qtbot, today):
    rule = Rule(id="line", type="inactivity", label=Text.plain("Line"))
    clock = Clock(rule, "running", "ok", date.max, date.max, 10**6)
    view = LifeLineView(life_line(clock, today), today, "ok")
    qtbot.addWidget(view)
    assert view.accessibleDescription() == "Today: 22 Nov 2026\nNo end is known."
    assert not view.grab().isNull()
