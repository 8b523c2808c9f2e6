"""The insights as the user meets them: on a real wallet, by keyboard, and without looking."""

from datetime import timedelta
from decimal import Decimal

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView

from leb_wallet.app.demo import demo_changes
from leb_wallet.domain.clocks import State
from leb_wallet.ui import theme
from leb_wallet.ui.insights import keeping_page
from leb_wallet.ui.insights_tab import InsightsTab

YEAR, MONEY, KEEPING, UNUSED = range(4)


@pytest.fixture
def sample(tmp_path, today):
    return Sample(tmp_path, today)


@pytest.fixture
def demo(sample):
    for change in demo_changes(sample.catalogue, sample.day):
        sample.wallets.apply(change)
    return sample


@pytest.fixture
def open_tab(qtbot):
    def open_(sample, section=YEAR, width=1000, height=640):
        tab = InsightsTab(sample.app.services)
        qtbot.addWidget(tab)
        tab.resize(width, height)
        tab.show()
        tab.names.setCurrentRow(section)
        return tab

    return open_


def set_home(sample, currency):
    settings = sample.app.services.settings
    settings.set(settings.settings.replace(home_currency=currency))


def lane_texts(tab):
    lanes = tab.year.view.lanes
    return [lanes.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(lanes.rowCount())]


def rows_of(page):
    model = page.model
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


# --- The tab ----------------------------------------------------------------------------------


def test_without_cards_the_tab_leads_on(sample, open_tab, qtbot):
    tab = open_tab(sample)
    assert "Nothing to look at yet" in texts_of(tab)
    tab.focus_first()
    with qtbot.waitSignal(tab.cards_requested):
        tab.focusWidget().click()


def test_the_first_card_brings_the_insights(sample, open_tab):
    tab = open_tab(sample)
    sample.add(label="Bank", last=10)
    assert not tab.names.isHidden()
    assert lane_texts(tab)[0].startswith("Bank")


def test_what_nobody_looks_at_is_not_reckoned(demo, open_tab):
    tab = open_tab(demo)
    assert tab.keeping.model.rowCount() == 0
    tab.hide()
    demo.add(label="New", last=10)
    assert len(lane_texts(tab)) == 8
    tab.show()
    assert len(lane_texts(tab)) == 9


def test_an_archived_card_has_no_lane(demo, open_tab):
    tab = open_tab(demo)
    card = demo.row(next(iter(demo.wallets.wallet.cards.values()))).card
    demo.wallets.change_card(card, card.replace(archived=True))
    assert not any(text.startswith(card.label) for text in lane_texts(tab))


# --- The year ---------------------------------------------------------------------------------


def test_p13_a_lane_says_in_words_what_it_shows(sample, open_tab):
    sample.add(label="Bank", last=100)
    (text,) = lane_texts(open_tab(sample))
    row = sample.board.rows(sample.wallets.wallet)[0]
    assert text.splitlines()[0] == "Bank"
    assert f"({row.deadlines.days_left} day(s) left)" in text
    assert "Limit: " in text
    assert "From " in text


def test_p13_the_arrow_keys_walk_through_the_lanes_and_enter_opens_the_card(demo, open_tab, qtbot):
    tab = open_tab(demo)
    view = tab.year.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    expected = demo.board.rows(demo.wallets.wallet)[1].card.id
    with qtbot.waitSignal(tab.card_requested) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert signal.args == [expected]


def test_the_same_card_stays_chosen_when_the_order_changes(demo, open_tab):
    tab = open_tab(demo)
    view = tab.year.view
    view.setCurrentIndex(view.lanes.index(3))
    card = view.currentIndex().data(Qt.ItemDataRole.UserRole).row.card
    demo.wallets.record_event(demo.act(card, "top_up", 0, amount=Decimal(50), currency=card.currency))
    assert view.currentIndex().data(Qt.ItemDataRole.UserRole).row.card.id == card.id


def test_the_days_left_of_the_last_safe_day_are_drawn_up_to_it(sample, open_tab):
    sample.add(label="Bank", last=10)
    tab = open_tab(sample)
    view = tab.year.view
    image: QImage = view.viewport().grab().toImage()
    color = theme.color(State.OK, view.palette()).rgb()
    rect = view.visualRect(view.lanes.index(0))
    axis = view.axis(rect)
    safe = sample.board.rows(sample.wallets.wallet)[0].deadlines.last_safe_day
    columns = [
        x
        for x in range(round(axis.days().left()), round(axis.days().right()))
        if any(image.pixel(x, y) == color for y in range(rect.center().y() + 4, rect.bottom()))
    ]
    assert abs(min(columns) - axis.x(sample.day)) < 4
    assert abs(max(columns) - axis.x(safe)) < 10


def test_from_right_to_left_the_year_runs_the_other_way(demo, open_tab):
    tab = open_tab(demo)
    view = tab.year.view
    area = view.viewport().rect()
    left_to_right = view.axis(area)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = view.axis(area)
    later = demo.day + timedelta(100)
    assert left_to_right.x(demo.day) < left_to_right.x(later)
    assert mirrored.x(demo.day) > mirrored.x(later)
    assert mirrored.names().left() > mirrored.days().right()


def test_the_months_stay_above_the_lanes(demo, open_tab):
    tab = open_tab(demo, width=700, height=300)
    view = tab.year.view
    assert view.scale.geometry().bottom() < view.viewport().geometry().top() + 1
    assert view.scale.width() == view.viewport().width()


# --- Money ------------------------------------------------------------------------------------


def test_without_a_home_currency_every_currency_stands_by_itself(demo, open_tab):
    tab = open_tab(demo, MONEY)
    assert tab.money.total.text() == "10.00 EUR, 200.00 HKD, 1,300.00 THB, 30.00 USD"
    assert tab.money.notes.isHidden()


def test_the_home_currency_is_chosen_right_there_and_kept(demo, open_tab):
    tab = open_tab(demo, MONEY)
    box = tab.money.home_box
    box.setCurrentIndex(box.findData("EUR"))
    assert demo.app.services.settings.settings.home_currency == "EUR"
    assert tab.money.total.text().startswith("≈ ")
    assert "European Central Bank" in tab.money.notes.text()
    assert "the newest is of " in tab.money.notes.text()
    assert "THB: 1,300.00 THB ≈ " in tab.money.currencies.description()
    box.setCurrentIndex(0)
    assert demo.app.services.settings.settings.home_currency is None


def test_a_home_currency_chosen_elsewhere_is_followed(demo, open_tab):
    tab = open_tab(demo, MONEY)
    set_home(demo, "USD")
    assert tab.money.home_box.currentData() == "USD"
    assert tab.money.total.text().endswith(" USD")


def test_what_has_no_rate_is_told_with_its_sum(sample, open_tab):
    card = sample.add(last=10)
    for code in ("VND", "EUR"):
        sample.wallets.record_event(sample.act(card, "top_up", 40, amount=Decimal(20), currency=code))
    set_home(sample, "EUR")
    tab = open_tab(sample, MONEY)
    assert tab.money.total.text() == "≈ 20.00 EUR"
    assert "20.00 VND" in tab.money.notes.text()


def test_no_rates_are_loaded_where_nothing_needs_them(sample, open_tab, monkeypatch):
    card = sample.add(last=10)
    sample.wallets.record_event(sample.act(card, "top_up", 40, amount=Decimal(20), currency="GBP"))
    monkeypatch.setattr("leb_wallet.services.exchange_rates.EcbRates._table", property(lambda self: 1 / 0))
    set_home(sample, "GBP")
    assert open_tab(sample, MONEY).money.total.text() == "20.00 GBP"


def test_months_and_cards_can_be_heard(demo, open_tab):
    tab = open_tab(demo, MONEY)
    money = tab.money
    box = money.month_box
    box.setCurrentIndex(box.findData("THB"))
    assert money.months.description().count("\n") == 11
    assert "Sep 2026: 800.00 THB" in money.months.description()
    assert "SoSIM: 100.00 HKD" in money.cards.description()


def test_where_nothing_was_spent_the_page_leads_on(sample, open_tab, qtbot):
    sample.add(last=10)
    tab = open_tab(sample, MONEY)
    assert "Nothing spent in the last 12 months" in texts_of(tab.money)
    assert tab.money._full.isHidden()


# --- Keeping and unused -----------------------------------------------------------------------


def test_keeping_names_act_rhythm_and_cost_of_every_card(demo, open_tab, qtbot):
    tab = open_tab(demo, KEEPING)
    qtbot.waitUntil(lambda: tab.keeping.is_done)
    rows = {row[0]: row[1:] for row in rows_of(tab.keeping)}
    assert rows["giffgaff · bank codes"][:3] == ["Text sent, 0.30 GBP", "Every 174 day(s)", "0.63 GBP"]
    assert rows["LEB 保号卡"][0] == "Not known: no clock runs yet"
    assert rows["SoSIM"][3] == "100.00 HKD"
    assert "0.63 GBP" in tab.keeping.sum.text()
    assert "1 card(s) are not in the sum" in tab.keeping.notes.text()


def test_only_a_card_that_changed_is_tried_again(demo, open_tab, qtbot, monkeypatch):
    tab = open_tab(demo, KEEPING)
    qtbot.waitUntil(lambda: tab.keeping.is_done)
    tried = []
    real = keeping_page.keeping_cost
    monkeypatch.setattr(keeping_page, "keeping_cost", lambda card, *rest: tried.append(card.label) or real(card, *rest))
    card = next(card for card in demo.wallets.wallet.cards.values() if card.label == "SoSIM")
    demo.wallets.record_event(demo.act(card, "top_up", 0, amount=Decimal(100), currency="HKD"))
    qtbot.waitUntil(lambda: tab.keeping.is_done)
    assert tried == ["SoSIM"]


def test_enter_opens_the_card_of_a_row(demo, open_tab, qtbot):
    tab = open_tab(demo, KEEPING)
    qtbot.waitUntil(lambda: tab.keeping.is_done)
    first = demo.board.rows(demo.wallets.wallet)[0].card.id
    with qtbot.waitSignal(tab.card_requested) as signal:
        qtbot.keyClick(tab.keeping.table, Qt.Key.Key_Return)
    assert signal.args == [first]


def test_credit_and_data_that_end_are_listed(sample, open_tab):
    card = sample.add("ais-th", "AIS")
    sample.wallets.record_event(sample.act(card, "top_up", 10, amount=Decimal(50), currency="THB", balance=Decimal(50)))
    until = sample.day + timedelta(9)
    sample.wallets.record_event(sample.act(card, "addon_purchase", 2, data_left_mb=Decimal(2048), reported_until=until))
    tab = open_tab(sample, UNUSED)
    rows = rows_of(tab.unused)
    assert rows[0] == ["AIS", "Data", "1 Dec 2026", "2 GB"]
    assert rows[1][3] == "50.00 THB"
    assert tab.unused.sum.text() == "Credit that would be lost: 50.00 THB"


def test_where_no_balance_is_recorded_the_page_leads_on(sample, open_tab, qtbot):
    sample.add(last=10)
    tab = open_tab(sample, UNUSED)
    assert "The credit of 1 card(s) was never recorded: check their balance." in texts_of(tab.unused)
    tab.unused.focus_first()
    with qtbot.waitSignal(tab.cards_requested):
        tab.focusWidget().click()


# --- For all sections -------------------------------------------------------------------------


@pytest.mark.parametrize("section", [YEAR, MONEY, KEEPING, UNUSED])
def test_p13_on_a_small_screen_everything_can_be_scrolled_to(demo, open_tab, qtbot, section):
    tab = open_tab(demo, section, width=683, height=300)
    page = tab._sections[section]
    area = page.findChild(QAbstractItemView) or page.home_box
    assert tab.minimumSizeHint().width() <= 683
    assert tab.minimumSizeHint().height() <= 300
    assert area.width() > 150


def test_p11_no_number_of_a_card_is_on_any_section(demo, open_tab, qtbot):
    tab = open_tab(demo)
    for section in range(4):
        tab.names.setCurrentRow(section)
    qtbot.waitUntil(lambda: tab.keeping.is_done)
    shown = "\n".join([*texts_of(tab), *lane_texts(tab), *map(str, rows_of(tab.keeping) + rows_of(tab.unused))])
    shown += tab.money.cards.description()
    assert "+447700900123" not in shown
    assert "7700900" not in shown
