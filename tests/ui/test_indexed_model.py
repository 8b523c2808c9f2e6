"""Tables that filter and sort themselves."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from leb_wallet.ui.indexed_model import DETAIL_ROLE, RECORD_ROLE, Column, IndexedModel


@dataclass(frozen=True)
class Fruit:
    name: str
    weight: int


FRUITS = [Fruit("Pear", 170), Fruit("Apple", 150), Fruit("苹果", 150), Fruit("Fig", 40)]


@pytest.fixture
def model(qapp):
    columns = (
        Column("Name", lambda f: f.name, lambda f: f.name.casefold(), detail=lambda f: f"{f.weight} g"),
        Column(
            "Weight",
            lambda f: str(f.weight),
            lambda f: f.weight,
            right=True,
            icon=lambda f: QIcon(),
            foreground=lambda f: QColor("red") if f.weight > 160 else None,
            tool_tip=lambda f: "grams",
        ),
    )
    model = IndexedModel(columns)
    model.set_rows(FRUITS)
    return model


def shown(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)
    model.set_filter("a")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model, force_py=True)


def test_rows_stand_as_given_until_a_column_sorts_them(model):
    assert shown(model) == ["Pear", "Apple", "苹果", "Fig"]
    model.sort(1)
    assert shown(model) == ["Fig", "Apple", "苹果", "Pear"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["Pear", "Apple", "苹果", "Fig"]
    model.sort(0)
    assert shown(model) == ["Apple", "Fig", "Pear", "苹果"]
    model.sort(-1)
    assert shown(model) == ["Pear", "Apple", "苹果", "Fig"]


def test_the_filter_wants_every_word_and_not_the_case(model):
    model.set_filter("  P A ")
    assert shown(model) == ["Pear", "Apple"]
    model.set_filter("150 苹")
    assert shown(model) == ["苹果"]
    model.set_filter("nowhere")
    assert shown(model) == []
    model.set_filter("")
    assert len(shown(model)) == 4


def test_typing_on_looks_only_through_what_was_found_and_deleting_brings_the_rest_back(model):
    for typed, expected in (("p", 2), ("pe", 1), ("pea", 1), ("pe", 1), ("p", 2), ("p ", 2), ("p 1", 2), ("", 4)):
        model.set_filter(typed)
        assert model.rowCount() == expected, typed


def test_filter_and_test_and_order_stay_when_other_rows_come(model):
    model.set_predicate(lambda fruit: fruit.weight > 50)
    model.set_filter("a")
    model.sort(0)
    model.set_rows([*FRUITS, Fruit("Banana", 120), Fruit("Grape", 5)])
    assert shown(model) == ["Apple", "Banana", "Pear"]
    model.set_predicate(None)
    assert shown(model) == ["Apple", "Banana", "Grape", "Pear"]
    assert model.shown_rows()[0] is FRUITS[1]
    assert model.total() == 6


def test_a_cell_answers_with_text_colour_and_the_record_itself(model):
    first, second = model.index(0, 0), model.index(0, 1)
    assert first.data(RECORD_ROLE) is FRUITS[0]
    assert model.row_at(second) is FRUITS[0]
    assert first.data(DETAIL_ROLE) == "170 g"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Name, Pear, 170 g"
    assert second.data(Qt.ItemDataRole.ForegroundRole) == QColor("red")
    assert second.data(Qt.ItemDataRole.ToolTipRole) == "grams"
    assert second.data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Weight"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.row_at(QModelIndex()) is None


def test_a_row_is_found_again_wherever_it_now_stands(model):
    model.sort(0)
    assert model.index_where(lambda fruit: fruit.name == "Pear").row() == 2
    assert not model.index_where(lambda fruit: fruit.name == "Kiwi").isValid()


def test_every_change_of_what_is_shown_resets_the_views(model, qtbot):
    for change in (
        lambda: model.set_filter("a"),
        lambda: model.sort(1),
        lambda: model.set_predicate(lambda _: True),
        lambda: model.set_rows(FRUITS[:2]),
    ):
        with qtbot.waitSignal(model.modelReset, timeout=1000):
            change()
