"""The page that offers the rules of the catalogue to cards from another tracker."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from card_samples import Sample
from import_samples import DAY

from leb_wallet.services.importing import Importing
from leb_wallet.ui.importing.import_wizard import ImportWizard
from leb_wallet.ui.importing.offer_page import OfferPage

TRACKERS = Path(__file__).parents[1] / "files" / "trackers"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Desk:
    """A wallet, and the wizard with a file opened in it."""

    def __init__(self, folder, qtbot):
        self.sample, self.qtbot = Sample(folder, DAY), qtbot

    def opened(self, name):
        wallets = self.sample.wallets
        self.importing = Importing(wallets, self.sample.catalogue, lambda: None, lambda: NOW, lambda: DAY)
        self.wizard = ImportWizard(self.importing, wallets, DAY)
        with self.qtbot.waitSignal(self.importing.opened, timeout=20_000):
            self.wizard.open_file(TRACKERS / name)
        return self.wizard

    def go_on(self, signal):
        with self.qtbot.waitSignal(signal, timeout=20_000):
            self.wizard.go_on()

    def taken_over(self):
        self.go_on(self.importing.planned)
        self.go_on(self.importing.done)
        return {card.label: card for card in self.sample.wallets.wallet.cards.values()}


@pytest.fixture
def desk(tmp_path, qtbot):
    made = Desk(tmp_path, qtbot)
    yield made
    made.wizard.done(0)
    made.sample.wallets.close()


def shown(page):
    model = page.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_only_cards_whose_operator_is_known_are_asked_about(desk):
    page = desk.opened("omnisim.json").extra_page
    assert isinstance(page, OfferPage)
    ((card, operator, cycle, offered),) = shown(page)
    assert (card, operator, cycle) == ("日本 eSIM", "povo", "1 month(s)")
    assert offered.startswith("povo")


def test_without_a_tick_a_card_keeps_its_cycle(desk):
    desk.opened("omnisim.json")
    assert desk.taken_over()["日本 eSIM"].provider_id == "custom"


def test_a_tick_gives_the_rules_of_the_catalogue(desk):
    desk.opened("omnisim.json").extra_page.model.choose_all(on=True)
    cards = desk.taken_over()
    assert cards["日本 eSIM"].provider_id == "povo-jp"
    assert cards["UK bank SIM"].provider_id == "custom"


def test_where_there_is_nothing_to_offer_the_preview_comes_at_once(desk):
    desk.opened("simcard_reminder.json")
    with desk.qtbot.waitSignal(desk.importing.planned, timeout=20_000):
        pass
    assert desk.wizard.pages.currentWidget() is desk.wizard.preview_page


def test_cards_that_the_wallet_has_are_not_asked_about_again(desk):
    desk.opened("omnisim.json")
    desk.taken_over()
    desk.wizard.done(0)
    assert desk.opened("omnisim.json").extra_page is None
