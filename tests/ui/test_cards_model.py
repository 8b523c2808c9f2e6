"""The table of cards."""

from datetime import UTC, datetime, timedelta

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.ui import theme
from leb_wallet.ui.cards_model import CardsModel
from leb_wallet.ui.indexed_model import DETAIL_ROLE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def sample(tmp_path, today, qapp):
    sample = Sample(tmp_path, today)
    sample.add(
        label="Fine", last=1, place="Red box", numbers=(PhoneNumber(typed="07700 900123", e164="+447700900123"),)
    )
    sample.add(label="Nothing known", last=None)
    sample.add(label="Overdue", last=180)
    sample.add(label="Due", last=170, owner="Li Na", tags=("bank",))
    return sample


@pytest.fixture
def model(sample):
    model = CardsModel(QPalette(), lambda: NOW)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    return model


def labels(model):
    return [model.index(row, CardsModel.CARD).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)


def test_the_most_urgent_card_comes_first_and_an_unknown_one_before_a_fine_one(model):
    assert labels(model) == ["Overdue", "Due", "Nothing known", "Fine"]
    model.sort(CardsModel.STATE)
    assert labels(model) == ["Overdue", "Due", "Nothing known", "Fine"]


def test_a_card_without_a_date_sorts_behind_those_with_one(model):
    model.sort(CardsModel.DUE)
    assert labels(model) == ["Overdue", "Due", "Fine", "Nothing known"]
    model.sort(CardsModel.STAKE)
    assert labels(model)[-1] == "Nothing known"


def test_p13_a_row_tells_its_state_by_word_icon_and_colour(model):
    states = [model.index(row, CardsModel.STATE) for row in range(4)]
    assert [index.data() for index in states] == ["Overdue", "Act now", "No date yet", "Fine"]
    pictures = [index.data(Qt.ItemDataRole.DecorationRole).pixmap(20, 20).toImage() for index in states]
    assert all(pictures[at] != pictures[at - 1] for at in range(4))
    assert states[0].data(Qt.ItemDataRole.ForegroundRole) == theme.color("overdue", QPalette())


def test_a_row_tells_operator_days_left_date_and_what_is_at_stake(model):
    row = [model.index(1, column) for column in range(4)]
    assert row[CardsModel.CARD].data(DETAIL_ROLE) == "giffgaff · Pay as you go"
    assert row[CardsModel.DUE].data().startswith("6 day")
    assert row[CardsModel.DUE].data(DETAIL_ROLE) == "28 Nov 2026"
    assert row[CardsModel.STAKE].data() == "The number is lost"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("red BOX", ["Fine"]),
        ("900123", ["Fine"]),
        ("+4477", ["Fine"]),
        ("07700900", ["Fine"]),
        ("li bank", ["Due"]),
        ("giffgaff", ["Overdue", "Due", "Nothing known", "Fine"]),
        ("no date", ["Nothing known"]),
        ("nowhere", []),
    ],
)
def test_cards_are_found_by_name_number_operator_place_owner_tag_and_state(model, typed, expected):
    model.set_filter(typed)
    assert labels(model) == expected


def test_an_archived_card_says_so(sample, model):
    card = sample.add(label="Old")
    sample.wallets.archive_card(card, True)
    model.set_rows([sample.row(card)])
    assert model.index(0, CardsModel.CARD).data(DETAIL_ROLE).endswith("archived")


def test_icons_and_colours_follow_another_palette(model):
    before = model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole)
    model.set_palette(QPalette(QColor("#353535")))
    assert model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) != before


def test_a_card_whose_top_up_is_late_says_so_and_asks_the_clock_when_it_is_painted(sample, qapp):
    moment = [NOW]
    card = next(card for card in sample.wallets.wallet.cards.values() if card.label == "Fine")
    sample.wallets.record_event(sample.act(card, "top_up", state="paid", channel="online", paid_at=NOW))
    model = CardsModel(QPalette(), lambda: moment[0])
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    index = model.index(labels(model).index("Fine"), CardsModel.CARD)
    assert "not arrived" not in index.data(DETAIL_ROLE)
    assert model.is_waiting(model.row_at(index))
    moment[0] = NOW + timedelta(minutes=16)
    assert "not arrived" in index.data(DETAIL_ROLE)
    assert "giffgaff" in index.data(DETAIL_ROLE)
    assert not any(model.is_waiting(row) for row in model.shown_rows() if row.card.label != "Fine")


def test_what_arrived_is_no_longer_waited_for(sample, qapp):
    card = next(card for card in sample.wallets.wallet.cards.values() if card.label == "Fine")
    event = sample.act(card, "top_up", state="paid", channel="online", paid_at=NOW - timedelta(days=1))
    sample.wallets.record_event(event)
    model = CardsModel(QPalette(), lambda: NOW)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert any(map(model.is_waiting, model.shown_rows()))
    saved = next(e for e in sample.wallets.wallet.events_of(card.id) if e.id == event.id)
    sample.wallets.change_event(saved, saved.replace(state="arrived"))
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert not any(map(model.is_waiting, model.shown_rows()))
