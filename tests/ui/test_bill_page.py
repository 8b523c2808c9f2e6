"""The page on which payments of a bill are given to cards."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from card_samples import Sample
from import_samples import DAY
from openpyxl import Workbook
from PySide6.QtCore import Qt

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.ids import new_id
from leb_wallet.services.importing import Importing, known_now, load, open_file
from leb_wallet.ui.importing.bill_page import BillPage
from leb_wallet.ui.importing.extra_pages import EXTRA_PAGES
from leb_wallet.ui.importing.import_wizard import ImportWizard

BILLS = Path(__file__).parents[1] / "files" / "bills"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TICKED = Qt.CheckState.Checked


class Desk:
    """A wallet with three cards, and the page of a bill."""

    def __init__(self, folder, qtbot):
        self.sample = Sample(folder, DAY)
        numbers = (PhoneNumber(typed="13800138000", e164="+8613800138000"),)
        self.cn = Card(
            id=new_id(), label="移动主卡", provider_name="中国移动", country="CN", currency="CNY", numbers=numbers
        )
        self.sample.wallets.add_card(self.cn)
        self.hk = self.sample.add("sosim-hk", "SoSIM")
        self.uk = self.sample.add("giffgaff-uk", "Bank")
        self.qtbot = qtbot

    def opened(self, name="alipay"):
        known = known_now(self.sample.wallets.wallet, self.sample.catalogue, NOW, DAY)
        return open_file(load(BILLS / f"{name}.csv"), known)

    def page(self, name="alipay", *, covers=False):
        made = BillPage()
        self.qtbot.addWidget(made)
        made.begin(self.opened(name).found, self.sample.wallets.wallet, covers=covers)
        return made


@pytest.fixture
def desk(tmp_path, qtbot):
    made = Desk(tmp_path, qtbot)
    yield made
    made.sample.wallets.close()


def shown(page, column=0):
    model = page.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def ticked(page):
    model = page.model
    return [
        Qt.CheckState(model.data(model.index(row, 0), Qt.ItemDataRole.CheckStateRole)) == TICKED
        for row in range(model.rowCount())
    ]


def answers(page):
    return [(one.event.happened_on.day, one.event.card_id, one.event.state) for one in page.answered().events]


def test_every_bill_has_this_page(desk):
    for name in ("alipay", "wechat"):
        opened = desk.opened(name)
        assert opened.table is None
        assert EXTRA_PAGES[opened.found.source] is BillPage


def test_only_likely_top_ups_are_ticked_and_payments_without_any_sign_are_not_shown(desk):
    page = desk.page()
    assert shown(page) == ["15 Nov 2026", "12 Nov 2026", "5 Nov 2026", "30 Oct 2026", "20 Oct 2026"]
    assert ticked(page) == [True, True, True, False, False]  # the fourth names no card, the fifth came back
    assert shown(page, 3) == ["移动主卡", "移动主卡", "SoSIM", "–", "移动主卡"]
    assert shown(page, 4)[:4] == [
        "Its number stands in the bill",
        "The end of its number fits",
        "The operator’s name fits",
        "Looks like a top-up; choose the card",
    ]
    page.all_box.setChecked(True)
    assert "10 Nov 2026" in shown(page)


def test_what_is_ticked_becomes_top_ups_that_were_paid(desk):
    assert answers(desk.page()) == [
        (15, desk.cn.id, EventState.PAID),
        (12, desk.cn.id, EventState.ARRIVED),
        (5, desk.hk.id, EventState.PAID),
    ]
    assert not desk.page().answered().problems


def test_only_the_user_can_say_that_all_of_them_arrived(desk):
    page = desk.page()
    page.arrived_box.setChecked(True)
    assert {state for *_, state in answers(page)} == {EventState.ARRIVED}


def test_a_card_chosen_for_a_payment_ticks_it_and_none_takes_the_tick_off(desk):
    page = desk.page()
    with desk.qtbot.waitSignal(page.changed):
        page.table.selectRow(3)
        page.card_box.setCurrentIndex(page.card_box.findData(desk.cn.id))
        page.card_box.activated.emit(page.card_box.currentIndex())
    assert ticked(page)[3]
    assert shown(page, 4)[3] == "You chose it"
    page.table.selectRow(0)
    page.card_box.setCurrentIndex(0)
    page.card_box.activated.emit(0)
    assert [day for day, *_ in answers(page)] == [12, 5, 30]


def test_the_choice_shows_the_card_of_the_current_row_and_the_payment_in_full(desk):
    page = desk.page()
    page.table.selectRow(2)
    assert page.card_box.currentData() == desk.hk.id
    assert page.payment_line.text() == "SoSIM 充值券 HK$50 · SoSIM 香港旗舰店 · 日用百货"


def test_a_top_up_that_is_recorded_already_is_not_ticked(desk):
    event = Event(
        id=new_id(), card_id=desk.cn.id, kind="top_up", happened_on=DAY.replace(day=15), amount="99.80", currency="CNY"
    )
    desk.sample.wallets.record_event(event)
    page = desk.page()
    assert ticked(page)[:2] == [False, True]
    assert shown(page, 4)[0] == "Recorded already, by day and sum"


def test_numbers_of_lines_are_covered_in_privacy_mode(desk):
    page = desk.page(covers=True)
    page.table.selectRow(0)
    everything = " ".join((*shown(page, 1), page.payment_line.text()))
    assert "13800138000" not in everything
    assert "8000" not in everything
    assert "话费充值100元" in everything


def test_where_nothing_is_likely_all_payments_are_shown(desk):
    found = desk.opened().found
    page = BillPage()
    desk.qtbot.addWidget(page)
    page.begin(found._replace(events=found.events[2:3]), desk.sample.wallets.wallet, covers=False)
    assert page.all_box.isChecked()
    assert ticked(page) == [False]


def test_a_bill_goes_through_the_wizard_into_the_wallet_once(desk):
    for expected in (3, 3):
        wallets = desk.sample.wallets
        importing = Importing(wallets, desk.sample.catalogue, lambda: None, lambda: NOW, lambda: DAY)
        wizard = ImportWizard(importing, wallets, DAY)
        with desk.qtbot.waitSignal(importing.opened, timeout=20_000):
            wizard.open_file(BILLS / "alipay.csv")
        assert wizard.pages.currentWidget() is wizard.extra_page
        wizard.extra_page.model.choose_all(on=True)
        wizard.extra_page.choose_card([], desk.cn.id)
        for row, one in enumerate(wizard.extra_page.model.shown_rows()):
            if row > 2:
                wizard.extra_page.choose_card([one.found.event.id], "")
        with desk.qtbot.waitSignal(importing.planned, timeout=20_000):
            wizard.go_on()
        if wizard.next_button.isEnabled():
            with desk.qtbot.waitSignal(importing.done, timeout=20_000):
                wizard.go_on()
        wizard.done(0)
        records = [event for card in (desk.cn, desk.hk, desk.uk) for event in wallets.wallet.events_of(card.id)]
        assert len(records) == expected


def test_a_bill_on_the_second_sheet_is_chosen_as_for_any_table(desk, tmp_path):
    book = Workbook()
    for row in (["Name", "Number"], ["Trip", "+85251234567"]):
        book.active.append(row)
    bill = book.create_sheet("Bill")
    for line in (BILLS / "wechat.csv").read_text("utf-8-sig").splitlines():
        bill.append(line.split(","))
    book.save(tmp_path / "both.xlsx")
    importing = Importing(desk.sample.wallets, desk.sample.catalogue, lambda: None, lambda: NOW, lambda: DAY)
    wizard = ImportWizard(importing, desk.sample.wallets, DAY)
    desk.qtbot.addWidget(wizard)
    with desk.qtbot.waitSignal(importing.opened, timeout=20_000):
        wizard.open_file(tmp_path / "both.xlsx")
    assert wizard.pages.currentWidget() is wizard.table_page
    with desk.qtbot.waitSignal(importing.opened, timeout=20_000):
        wizard.table_page.sheet.setCurrentText("Bill")
        wizard.table_page.sheet.activated.emit(1)
    assert isinstance(wizard.extra_page, BillPage)
    assert wizard.pages.currentWidget() is wizard.extra_page
    wizard.go_back()
    assert wizard.pages.currentWidget() is wizard.file_page
    wizard.done(0)
