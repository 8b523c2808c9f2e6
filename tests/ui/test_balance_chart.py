"""The chart of credit and data over time: any number of points, readable without eyes."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtGui import QColor, QPalette

from leb_wallet.domain.balances import Point
from leb_wallet.ui import theme
from leb_wallet.ui.balance_chart import BalanceChart

FIRST = date(2026, 1, 1)


def point(days, amount, told=True):
    return Point(FIRST + timedelta(days), Decimal(amount), told)


def drawn(chart, width=400, height=150):
    """Return the places of the pixels in the colour of the line."""
    chart.resize(width, height)
    image, accent = chart.grab().toImage(), theme.color("accent", chart.palette()).rgb()
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == accent]


@pytest.fixture
def chart(qtbot):
    made = BalanceChart()
    qtbot.addWidget(made)
    return made


def test_without_points_the_chart_says_so_and_draws_no_line(chart):
    chart.show_credit([], "GBP")
    assert chart.description() == "Nothing recorded yet."
    assert drawn(chart) == []


def test_one_point_is_a_dot(chart):
    chart.show_credit([point(0, "12.5")], "GBP")
    assert chart.description() == "1 Jan 2026: 12.50 GBP"
    columns = {x for x, _ in drawn(chart)}
    assert 0 < max(columns) - min(columns) < 12


def test_a_falling_balance_is_a_falling_line_across_the_chart(chart):
    chart.show_credit([point(0, "20"), point(100, "5")], "GBP")
    places = drawn(chart)
    (left, top), (right, bottom) = min(places), max(places)
    assert right - left > 250
    assert bottom - top > 50


@pytest.mark.parametrize("amounts", [("5", "5", "5"), ("0", "0"), ("0", "7"), ("0.001", "99999999999")])
def test_flat_empty_and_huge_balances_are_drawn_inside(chart, amounts):
    chart.show_credit([point(n * 9, amount) for n, amount in enumerate(amounts)], "GBP")
    places = drawn(chart)
    assert places
    assert all(0 < x < 399 and 0 < y < 149 for x, y in places)


def test_a_reckoned_balance_is_a_ring_and_a_told_one_a_dot(chart):
    chart.show_credit([point(0, "5")], "GBP")
    told = len(drawn(chart))
    chart.show_credit([point(0, "5", told=False)], "GBP")
    assert 0 < len(drawn(chart)) < told
    assert chart.description().endswith("reckoned")


def test_many_points_are_drawn_and_only_the_last_are_read_aloud(chart):
    chart.show_credit([point(n, 1000 - n) for n in range(800)], "GBP")
    assert len(drawn(chart)) > 100
    lines = chart.description().splitlines()
    assert lines[0].startswith("800 balance")
    assert "lowest 201.00 GBP, highest 1,000.00 GBP" in lines[0]
    assert lines[-1] == "10 Mar 2028: 201.00 GBP"
    assert len(lines) == 13


def test_data_left_is_in_megabytes_under_a_name_of_its_own(chart):
    credit = chart.accessibleName()
    chart.show_data([point(0, "1024"), point(30, "512.500")])
    assert chart.accessibleName() not in ("", credit)
    assert "lowest 512.5 MB, highest 1,024 MB" in chart.description()


def test_the_line_follows_the_palette(chart):
    chart.show_credit([point(0, "20"), point(100, "5")], "GBP")
    chart.setPalette(QPalette(QColor("#2d2d2d")))
    assert drawn(chart)


def test_a_chart_too_small_for_its_labels_does_not_fail(chart):
    chart.show_credit([point(0, "20"), point(100, "5")], "GBP")
    drawn(chart, 10, 8)
    assert chart.minimumSizeHint().width() < 683
