"""Choosing an operator by name, 中文名 or country."""

import pytest
from card_samples import Sample, texts_of

from leb_wallet.ui.provider_picker import ProviderPicker


@pytest.fixture
def picker(tmp_path, today, qtbot):
    made = ProviderPicker(Sample(tmp_path, today).catalogue)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def shown(picker):
    model = picker.list.model()
    return [model.row_at(model.index(row, 0)).id for row in range(model.rowCount())]


def test_without_a_search_the_templates_come_first_and_all_operators_follow(picker):
    assert set(shown(picker)[:2]) == {"leb", "custom"}
    assert len(shown(picker)) == 84
    assert picker.provider().id in ("leb", "custom")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giffgaff", "giffgaff-uk"),
        ("红包", "redpocket-us"),
        ("香港", "sosim-hk"),
        ("hong kong", "sosim-hk"),
        ("泰国", "ais-th"),
    ],
)
def test_search_by_name_chinese_name_and_country(picker, text, found):
    picker.search.setText(text)
    assert found in shown(picker)
    assert len(shown(picker)) < 20
    assert picker.provider().id == shown(picker)[0]


def test_the_chosen_operator_is_told_in_short(picker):
    picker.search.setText("giffgaff")
    texts = " ".join(texts_of(picker.summary))
    for part in ("giffgaff", "United Kingdom", "At least one use or purchase every 6 months", "check with yours"):
        assert part in texts


def test_an_operator_without_rules_says_so(picker):
    picker.search.setText("cuniq")
    assert any("No rule is known" in text for text in texts_of(picker.summary))


def test_nothing_found_says_what_to_choose_instead(picker):
    picker.search.setText("no such operator")
    assert picker.provider() is None
    assert picker.no_match.isVisible()
    picker.search.setText("")
    assert not picker.no_match.isVisible()


def test_a_double_click_takes_the_operator(picker, qtbot):
    picker.search.setText("giffgaff")
    with qtbot.waitSignal(picker.provider_chosen) as taken:
        picker.list.doubleClicked.emit(picker.list.currentIndex())
    assert taken.args[0].id == "giffgaff-uk"


def test_arrows_in_the_search_box_move_through_the_list(picker, qtbot):
    from PySide6.QtCore import Qt

    first = picker.provider()
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.provider() != first


def test_the_list_is_a_sound_model(picker, qtmodeltester):
    qtmodeltester.check(picker.list.model())
