"""The way from a file into the wallet, by the window's own buttons."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from card_samples import Sample
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event
from leb_wallet.domain.importing.found import Found, FoundCard, FoundEvent, Place, Problem
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services import importing as services
from leb_wallet.services.importing import Importing, Reader
from leb_wallet.ui.importing import import_wizard
from leb_wallet.ui.importing.extra_pages import ExtraPage
from leb_wallet.ui.importing.import_wizard import ImportWizard
from leb_wallet.ui.importing.preview_page import PreviewPage

LINES = """名称;手机号;到期日期;余额;颜色
银行;+447700900123;03/04/2027;10 GBP;红
旅行;+85251234567;05/06/2027;HK$ 50;
坏;4.47E+12;05/06/2027;1;"""


class Desk:
    """A wizard on a real wallet."""

    def __init__(self, folder, today):
        self.sample = Sample(folder / "data", today)
        self.folder, self.backups = folder, 0
        services_ = self.sample.app
        importing = Importing(
            services_.wallets,
            services_.catalogue,
            self._back_up,
            lambda: datetime(2026, 11, 22, tzinfo=UTC),
            lambda: today,
        )
        self.importing = importing
        self.wizard = ImportWizard(importing, services_.wallets, today)

    def _back_up(self):
        self.backups += 1

    def file(self, text, encoding="utf-8", name="cards.csv"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path


@pytest.fixture
def desk(qtbot, tmp_path, today):
    made = Desk(tmp_path, today)
    made.wizard.show()
    yield made
    made.importing.wait()


def settled(desk, qtbot, act):
    """Do something and wait until nothing is going on any more."""
    act()
    qtbot.waitUntil(lambda: not desk.importing.is_busy, timeout=20_000)


def click(desk, qtbot):
    settled(desk, qtbot, desk.wizard.next_button.click)


def answer(desk, choice):
    page = desk.wizard.columns_page
    for line in page.lines:
        if line.reading.isVisibleTo(page) and line.reading.currentIndex() < 0:
            line.reading.setCurrentIndex(choice)
            line.reading.activated.emit(choice)


def test_a_walk_from_a_file_in_gbk_to_the_wallet_and_back(desk, qtbot):
    wizard = desk.wizard
    settled(desk, qtbot, lambda: wizard.open_file(desk.file(LINES, "gbk")))
    assert wizard.pages.currentWidget() is wizard.table_page
    assert wizard.table_page.encoding.currentData() == "gb18030"
    assert wizard.table_page.separator.currentData() == ";"
    click(desk, qtbot)
    assert wizard.pages.currentWidget() is wizard.columns_page
    assert not wizard.next_button.isEnabled()
    answer(desk, 0)
    assert wizard.next_button.isEnabled()
    click(desk, qtbot)
    assert wizard.pages.currentWidget() is wizard.preview_page
    assert wizard.preview_page.counts == (2, 2)
    assert not desk.sample.wallets.wallet.cards
    click(desk, qtbot)
    cards = {card.label: card for card in desk.sample.wallets.wallet.cards.values()}
    assert cards.keys() == {"银行", "旅行"}
    assert cards["银行"].note == "颜色: 红"
    (event,) = desk.sample.wallets.wallet.events_of(cards["银行"].id)
    assert (event.balance, event.currency, event.reported_until) == (Decimal(10), "GBP", date(2027, 4, 3))
    assert desk.backups == 1
    wizard.done_page.undo_button.click()
    assert not desk.sample.wallets.wallet.cards


def test_the_other_answer_gives_the_other_day(desk, qtbot):
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.file(LINES)))
    click(desk, qtbot)
    answer(desk, 1)
    click(desk, qtbot)
    click(desk, qtbot)
    days = {event.reported_until for event in desk.sample.wallets.wallet.all_events()}
    assert days == {date(2027, 3, 4), date(2027, 5, 6)}


def test_i1_another_encoding_or_separator_is_read_at_once(desk, qtbot):
    page = desk.wizard.table_page
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.file("Name;Größe\nx;y\n", "utf-8")))
    page.encoding.setCurrentIndex(page.encoding.findData("windows-1252"))
    settled(desk, qtbot, lambda: page.encoding.activated.emit(0))
    assert page.model.data(page.model.index(0, 1)) == "GrÃ¶ÃŸe"
    page.separator.setCurrentIndex(page.separator.findData(","))
    settled(desk, qtbot, lambda: page.separator.activated.emit(0))
    assert page.model.columnCount() == 1


def test_what_cannot_be_read_is_told_and_the_wizard_stays(desk, qtbot):
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.file('a,b\n"c,d\n')))
    assert "row 2" in desk.wizard.outcome.text()
    assert desk.wizard.pages.currentWidget() is desk.wizard.file_page
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.folder / "none.csv"))
    assert desk.wizard.outcome.text()


def test_a_column_can_hold_something_else(desk, qtbot):
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.file("Name,Thing\nBank,Drawer\n")))
    click(desk, qtbot)
    box = desk.wizard.columns_page.lines[1].field
    box.setCurrentIndex(box.findData("place"))
    box.activated.emit(0)
    click(desk, qtbot)
    click(desk, qtbot)
    (card,) = desk.sample.wallets.wallet.cards.values()
    assert (card.place, card.note) == ("Drawer", "")


def test_back_leads_through_the_pages_and_cancel_leaves_nothing(desk, qtbot):
    wizard = desk.wizard
    settled(desk, qtbot, lambda: wizard.open_file(desk.file("Name,Number\nBank,+447700900123\n")))
    click(desk, qtbot)
    click(desk, qtbot)
    for page in (wizard.columns_page, wizard.table_page, wizard.file_page):
        wizard.back_button.click()
        assert wizard.pages.currentWidget() is page
    wizard.cancel_button.click()
    assert not wizard.isVisible()
    assert not desk.sample.wallets.wallet.cards


def test_cancel_while_something_is_read_stops_it_and_closes(desk, qtbot, monkeypatch):
    path = desk.file("Name,Number\nBank,+447700900123\n")

    def load(path, files):
        while not desk.importing._stop.wait(0.01):
            pass
        return real(path, files)

    real = services.load
    monkeypatch.setattr(services, "load", load)
    desk.wizard.open_file(path)
    with qtbot.waitSignal(desk.wizard.finished, timeout=20_000):
        desk.wizard.cancel_button.click()
    assert not desk.sample.wallets.wallet.cards


def test_a_file_can_be_dropped(desk, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.file("Name,Number\nBank,+447700900123\n")))])
    page = desk.wizard.file_page
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), action, data, buttons, Qt.KeyboardModifier.NoModifier)
    settled(desk, qtbot, lambda: page.dropEvent(drop))
    assert desk.wizard.pages.currentWidget() is desk.wizard.table_page


def test_what_has_a_dialog_of_its_own_leads_there(desk, qtbot, monkeypatch):
    monkeypatch.setattr(services, "KINDS", (Reader("other", lambda source: True, None),))
    path = desk.file("x")
    with qtbot.waitSignal(desk.wizard.elsewhere_requested, timeout=20_000) as asked:
        desk.wizard.open_file(path)
    assert asked.args == ["other", path]


CARD = Card(id="c" * 32, label="Found", numbers=(PhoneNumber(typed="+447700900123", e164="+447700900123"),))


class Question(ExtraPage):
    """Takes what was found once it has been answered."""

    def begin(self, found, wallet, *, covers):
        self._found, self._is_answered = found, False

    @property
    def is_complete(self):
        return self._is_answered

    def reply(self):
        self._is_answered = True
        self.changed.emit()

    def answered(self):
        return self._found


def test_a_kind_may_have_a_page_of_its_own_before_the_preview(desk, qtbot, monkeypatch):
    found = Found("other", (FoundCard(Place(1), CARD),))
    monkeypatch.setattr(services, "KINDS", (Reader("other", lambda source: True, lambda source, known: found),))
    monkeypatch.setattr(import_wizard, "EXTRA_PAGES", {"other": Question})
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.file("x")))
    assert not desk.wizard.next_button.isEnabled()
    desk.wizard.extra_page.reply()
    click(desk, qtbot)
    click(desk, qtbot)
    assert desk.sample.wallets.wallet.cards.keys() == {CARD.id}


def test_the_list_of_problems_is_saved_with_words(desk, qtbot):
    settled(desk, qtbot, lambda: desk.wizard.open_file(desk.file("Name,Number\nBank,4.47E+12\nTrip,+85251234567\n")))
    click(desk, qtbot)
    click(desk, qtbot)
    desk.wizard.problem_list.save(str(desk.folder / "problems.csv"))
    text = (desk.folder / "problems.csv").read_text("utf-8-sig")
    assert '2,Number,4.47E+12,"A spreadsheet has eaten' in text
    desk.wizard.problem_list.save(str(desk.folder / "none" / "problems.csv"))
    assert desk.wizard.outcome.text()


# --- The preview -----------------------------------------------------------------------------


@pytest.fixture
def preview(qtbot):
    page = PreviewPage()
    qtbot.addWidget(page)
    mine = Card(id="a" * 32, label="Mine", numbers=CARD.numbers, owner="Anna")
    act = Event(id="1" * 32, card_id=CARD.id, kind="top_up", happened_on=date(2026, 1, 2), amount=5, currency="GBP")
    other = Card(id="d" * 32, label="Other")
    found = Found(
        "x",
        (FoundCard(Place(2), CARD.replace(owner="Bob")), FoundCard(Place(3), other)),
        (FoundEvent(Place(2), act),),
        (Problem("number_scientific", Place(4, "Number"), "4.47E+12", leaves_out=True),),
        ("Colour",),
    )
    page.show_found(found, Wallet({mine.id: mine}))
    page.show()
    return page


def test_the_preview_tells_everything_and_takes_all(preview):
    assert preview.tabs.count() == 4
    assert "4.47E+12" in preview.problems.model.data(preview.problems.model.index(0, 2))
    assert "Colour" in preview.unknown.text()
    assert "5.00 GBP" in preview.sums.text()
    assert (preview.left_out, preview.overwriting, preview.counts) == (frozenset(), frozenset(), (1, 1))


def test_a_card_that_is_not_ticked_takes_its_records_with_it(preview):
    model = preview.cards.model
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert preview.left_out == {CARD.id}
    assert preview.counts == (1, 0)
    assert preview.sums.isHidden()


def test_a_value_of_the_file_wins_where_it_is_ticked(preview):
    model = preview.differences.model
    model.choose_all(on=True)
    assert preview.overwriting == {(CARD.id, "owner")}
    assert preview.counts == (2, 1)


def test_the_space_bar_ticks_all_chosen_rows(preview, qtbot):
    preview.cards.table.selectAll()
    QTest.keyClick(preview.cards.table, Qt.Key.Key_Space)
    assert preview.left_out == {CARD.id, "d" * 32}
    QTest.keyClick(preview.cards.table, Qt.Key.Key_Space)
    assert not preview.left_out


def test_a_click_on_the_box_ticks_one_row(preview, qtbot):
    table = preview.cards.table
    box = table.visualRect(preview.cards.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, box.y()))
    assert preview.left_out == {CARD.id}


def test_p11_numbers_and_codes_are_covered_in_privacy_mode(qtbot):
    page = PreviewPage(covers=True)
    qtbot.addWidget(page)
    found = Found("x", (FoundCard(Place(2), CARD),), (), (Problem("number_bare", Place(3, "Number"), "447700900123"),))
    page.show_found(found, Wallet())
    shown = [
        str(section.model.data(section.model.index(row, column)))
        for section in (page.cards, page.problems)
        for row in range(section.model.rowCount())
        for column in range(section.model.columnCount())
    ]
    assert not any("7700900" in text for text in shown)


@pytest.mark.parametrize("section", ["cards", "records", "differences", "problems"])
def test_the_lists_are_sound_models(preview, qtmodeltester, section):
    qtmodeltester.check(getattr(preview, section).model)
