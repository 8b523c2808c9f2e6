"""The list of cards: tiles, headings, order, search."""

from datetime import UTC, datetime, timedelta

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.ids import new_id
from leb_wallet.ui.cards_model import TILE_ROLE, CardsModel
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
    model = CardsModel(lambda: NOW)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    return model


def lines(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def labels(model):
    return [row.card.label for row in model.shown_rows()]


def index_of(model, label):
    return model.index_where(lambda row: row.card.label == label)


def tile_of(model, label):
    return index_of(model, label).data(TILE_ROLE)


def spoken(model, label):
    return index_of(model, label).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)


def test_the_most_urgent_group_comes_first_and_the_unknown_before_the_fine(model):
    assert lines(model) == [
        "Overdue · 1", "Overdue", "Act now · 1", "Due", "No date yet · 1", "Nothing known", "Fine · 1", "Fine",
    ]  # fmt: skip


def test_a_group_has_one_heading_that_counts_what_is_shown_of_it(model, sample):
    sample.add(label="Second", last=2)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert lines(model)[-3:] == ["Fine · 2", "Second", "Fine"]
    model.set_filter("second")
    assert lines(model) == ["Fine · 1", "Second"]
    model.set_filter("nowhere")
    assert lines(model) == []


def test_a_heading_stands_for_no_card_and_cannot_be_chosen(model):
    heading, card = model.index(0, 0), model.index(1, 0)
    assert (model.is_heading(0), model.is_heading(1)) == (True, False)
    assert model.row_at(heading) is None
    assert heading.data(TILE_ROLE) is None
    assert not heading.flags() & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    assert card.flags() & Qt.ItemFlag.ItemIsSelectable


def test_sorted_otherwise_there_are_no_groups_and_a_card_without_a_date_comes_last(model):
    model.sort(CardsModel.NAME)
    assert lines(model) == ["Due", "Fine", "Nothing known", "Overdue"]
    model.sort(CardsModel.DUE)
    assert lines(model) == ["Overdue", "Due", "Fine", "Nothing known"]
    model.sort(CardsModel.URGENCY)
    assert lines(model)[0] == "Overdue · 1"


def test_cards_are_sorted_by_operator(model, sample):
    sample.add(provider="ais-th", label="Zebra", last=None)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    model.sort(CardsModel.OPERATOR)
    assert labels(model)[0] == "Zebra"
    assert [name for _, name in model.orders()] == ["Urgency", "Name", "Operator", "Last safe day"]


def test_p13_a_tile_tells_its_state_by_word_and_code(model):
    tiles = [tile_of(model, label) for label in labels(model)]
    assert [tile.word for tile in tiles] == ["Overdue", "Act now", "No date yet", "Fine"]
    assert [tile.state for tile in tiles] == [tile.tone for tile in tiles] == ["overdue", "due", "unknown", "ok"]


def test_a_tile_tells_operator_country_and_days_left(model):
    tile = tile_of(model, "Due")
    assert (tile.operator, tile.country) == ("giffgaff · Pay as you go", "GB")
    assert tile.time.startswith("6 day")
    assert tile.elapsed == pytest.approx(170 / 176)


def test_without_a_date_there_is_no_time_left_and_no_line_of_it(model):
    tile = tile_of(model, "Nothing known")
    assert (tile.time, tile.elapsed, tile.number) == ("", None, "")


def test_a_screen_reader_hears_name_state_time_date_operator_and_what_is_at_stake(model):
    heard = spoken(model, "Due").split(", ")
    assert heard[:2] == ["Due", "Act now"]
    assert heard[2].startswith("6 day")
    assert heard[3:] == ["28 Nov 2026", "giffgaff · Pay as you go", "The number is lost"]
    assert spoken(model, "Nothing known") == "Nothing known, No date yet, giffgaff · Pay as you go"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue · 1"


def test_of_a_number_only_the_end_can_be_read(model):
    assert tile_of(model, "Fine").number == "•••• 0123"
    assert "number ends in 0123" in spoken(model, "Fine")


def test_where_numbers_are_hidden_nothing_of_them_can_be_read(sample):
    model = CardsModel(lambda: NOW, lambda: True)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert tile_of(model, "Fine").number == "••••"
    index = index_of(model, "Fine")
    said = [str(index.data(role)) for role in (0, 3, Qt.ItemDataRole.AccessibleTextRole, DETAIL_ROLE, TILE_ROLE)]
    assert not any("0123" in text for text in said)


def test_a_card_without_an_operator_shows_the_country_of_its_number(sample, make_card):
    number = PhoneNumber(typed="+351 912 345 678", e164="+351912345678")
    by_number = Card(id=new_id(), label="By number", numbers=(number,))
    told = by_number.replace(id=new_id(), label="Told", country="MX")
    unknown = Card(id=new_id(), label="Unknown", numbers=(PhoneNumber(typed="123"),))
    for card in (by_number, told, unknown):
        sample.wallets.add_card(card)
    model = CardsModel(lambda: NOW)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    countries = [tile_of(model, label).country for label in ("By number", "Told", "Unknown")]
    assert countries == ["PT", "MX", None]


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


def test_what_is_archived_says_so_and_comes_last_whatever_its_state(sample, model):
    card = next(card for card in sample.wallets.wallet.cards.values() if card.label == "Overdue")
    sample.wallets.archive_card(card, True)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert lines(model)[-2:] == ["Archived · 1", "Overdue"]
    tile = tile_of(model, "Overdue")
    assert tile.operator.endswith("archived")
    assert (tile.tone, tile.word, tile.elapsed) == ("muted", "Overdue", None)


def test_the_tool_tip_tells_the_date_and_what_is_at_stake(model):
    tip = index_of(model, "Due").data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Last safe day: 28 Nov 2026\nThe number is lost"
    assert not index_of(model, "Nothing known").data(Qt.ItemDataRole.ToolTipRole)


def test_a_card_whose_top_up_is_late_says_so_and_asks_the_clock_when_it_is_painted(sample, qapp):
    moment = [NOW]
    card = next(card for card in sample.wallets.wallet.cards.values() if card.label == "Fine")
    sample.wallets.record_event(sample.act(card, "top_up", state="paid", channel="online", paid_at=NOW))
    model = CardsModel(lambda: moment[0])
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    index = index_of(model, "Fine")
    assert not index.data(TILE_ROLE).is_late
    assert "not arrived" not in index.data(DETAIL_ROLE)
    assert model.is_waiting(model.row_at(index))
    moment[0] = NOW + timedelta(minutes=16)
    assert "not arrived" in index.data(DETAIL_ROLE)
    assert "giffgaff" in index.data(DETAIL_ROLE)
    assert index.data(TILE_ROLE).is_late
    assert not any(model.is_waiting(row) for row in model.shown_rows() if row.card.label != "Fine")


def test_what_arrived_is_no_longer_waited_for(sample, qapp):
    card = next(card for card in sample.wallets.wallet.cards.values() if card.label == "Fine")
    event = sample.act(card, "top_up", state="paid", channel="online", paid_at=NOW - timedelta(days=1))
    sample.wallets.record_event(event)
    model = CardsModel(lambda: NOW)
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert any(map(model.is_waiting, model.shown_rows()))
    saved = next(e for e in sample.wallets.wallet.events_of(card.id) if e.id == event.id)
    sample.wallets.change_event(saved, saved.replace(state="arrived"))
    model.set_rows(sample.board.rows(sample.wallets.wallet))
    assert not any(map(model.is_waiting, model.shown_rows()))
