"""The list of tiles: what is painted, and how keyboard, mouse and screen reader get along with its headings."""

from datetime import UTC, datetime

import pytest
from card_samples import Sample
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.resources import resource_path
from leb_wallet.ui import theme
from leb_wallet.ui.card_tile import SELECTED
from leb_wallet.ui.cards_model import CardsModel
from leb_wallet.ui.cards_view import CardsView
from leb_wallet.ui.flags import Flags, flag_pixmap
from leb_wallet.ui.palettes import own_palette
from leb_wallet.ui.tile_metrics import STRIPE, Metrics, Shape

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
Key = Qt.Key


@pytest.fixture
def sample(tmp_path, today, qapp):
    sample = Sample(tmp_path, today)
    number = PhoneNumber(typed="07700 900123", e164="+447700900123")
    sample.add(label="Anna", last=180, numbers=(number,))
    sample.add(label="Bert", last=170)
    sample.add(label="Overseas", last=2)
    sample.add(label="Zoe", last=1)
    return sample


@pytest.fixture
def view(sample, qtbot):
    """Four cards under three headings: Anna overdue, Bert due, Overseas and Zoe fine."""
    view = CardsView(lambda: NOW)
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.set_rows(sample.board.rows(sample.wallets.wallet))
    view.show()
    view.list.setFocus()
    return view


def chosen(view):
    row = view.current_row()
    return row and row.card.label


def press(view, *keys):
    for key in keys:
        QTest.keyClick(view.list, key)
    return chosen(view)


def tile(view, label):
    return view.list.visualRect(view.model.index_where(lambda row: row.card.label == label))


def picture(view):
    QApplication.processEvents()
    return view.list.viewport().grab().toImage()


def test_the_arrow_keys_step_over_the_headings(view):
    assert chosen(view) == "Anna"
    assert [press(view, Key.Key_Down) for _ in range(4)] == ["Bert", "Overseas", "Zoe", "Zoe"]
    assert [press(view, Key.Key_Up) for _ in range(4)] == ["Overseas", "Bert", "Anna", "Anna"]


def test_home_end_and_pages_choose_cards(view):
    assert press(view, Key.Key_End) == "Zoe"
    assert press(view, Key.Key_Home) == "Anna"
    assert press(view, Key.Key_PageDown) in ("Overseas", "Zoe")
    assert press(view, Key.Key_PageUp) == "Anna"


def test_typing_finds_a_card_and_never_a_heading_of_the_same_letter(view):
    assert press(view, Key.Key_O) == "Overseas"  # not the heading “Overdue”
    assert press(view, Key.Key_Home) == "Anna"


def test_a_click_on_a_heading_chooses_nothing_else(view, qtbot):
    heading = view.list.visualRect(view.model.index(2, 0))
    with qtbot.assertNotEmitted(view.card_chosen), qtbot.assertNotEmitted(view.card_activated):
        QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=heading.center())
        QTest.mouseDClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=heading.center())
    assert chosen(view) == "Anna"
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=tile(view, "Zoe").center())
    assert chosen(view) == "Zoe"


def test_enter_and_double_click_open_a_card(view, qtbot):
    with qtbot.waitSignal(view.card_activated):
        press(view, Key.Key_Return)
    at = tile(view, "Bert").center()
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(view.card_activated):
        QTest.mouseDClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_back_at_the_first_card_of_a_group_its_heading_is_in_sight(view):
    view.resize(420, 220)
    press(view, Key.Key_End)
    assert view.list.verticalScrollBar().value() > 0
    press(view, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert view.list.verticalScrollBar().value() == 0


def test_a_screen_reader_finds_a_list_with_a_name_and_cards_with_theirs(view):
    cards = QAccessible.queryAccessibleInterface(view.list)
    assert cards.text(QAccessible.Text.Name) == "Cards"
    names = [cards.child(at).text(QAccessible.Text.Name) for at in range(cards.childCount())]
    assert names[0] == "Overdue · 1"
    assert names[1].startswith("Anna, Overdue, ")
    assert [bool(cards.child(at).state().selectable) for at in (0, 1)] == [False, True]


def test_the_order_is_chosen_from_a_menu_that_says_what_it_is(view):
    button = view.sort_button
    assert button.accessibleName() == button.toolTip() == "Sorted by: Urgency"
    actions = {action.text(): action for action in button.menu().actions()}
    actions["Name"].trigger()
    assert button.accessibleName() == "Sorted by: Name"
    assert [row.card.label for row in view.model.shown_rows()] == ["Anna", "Bert", "Overseas", "Zoe"]
    assert view.model.rowCount() == 4
    assert chosen(view) == "Anna"
    actions["Urgency"].trigger()
    assert view.model.rowCount() == 7


def test_p13_the_stripe_has_the_colour_of_the_state_and_stays_readable_when_chosen(view):
    for label, state in (("Anna", "overdue"), ("Zoe", "ok")):
        view.choose(next(row.card.id for row in view.model.shown_rows() if row.card.label == label))
        at = tile(view, label)
        color = picture(view).pixelColor(at.left() + STRIPE // 2 + 1, at.center().y())
        assert color.name() == theme.color(state, view.palette()).name()


@pytest.mark.parametrize("dark", [False, True])
def test_p13_all_colours_can_be_read_on_the_chosen_tile(qapp, dark):
    palette = own_palette(dark=dark)
    ground = theme.blend(theme.color("accent", palette), palette.color(QPalette.ColorRole.Base), SELECTED)
    for name in theme.NAMES:
        light, faint = sorted((luminance(theme.color(name, palette)), luminance(ground)), reverse=True)
        assert (light + 0.05) / (faint + 0.05) >= 4.5, name


def luminance(color):
    """Return the relative luminance of WCAG 2.1."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_chosen_tile_looks_different_and_different_again_with_the_keyboard(view, qtbot):
    at = tile(view, "Anna")
    with_keyboard = picture(view).copy(at)
    view.search.setFocus()
    without = picture(view).copy(at)
    view.choose(next(row.card.id for row in view.model.shown_rows() if row.card.label == "Zoe"))
    other = picture(view).copy(at)
    assert with_keyboard != without
    assert without != other


def test_a_tile_under_the_mouse_looks_different(view):
    at = tile(view, "Zoe")
    before = picture(view).copy(at)
    QTest.mouseMove(view.list.viewport(), at.center())
    assert picture(view).copy(at) != before


def test_from_right_to_left_the_stripe_is_on_the_right(view):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    at = tile(view, "Zoe")
    color = picture(view).pixelColor(at.right() - STRIPE // 2, at.center().y())
    assert color.name() == theme.color("ok", view.palette()).name()


def test_other_colours_are_taken_at_once(view):
    before = picture(view)
    view.setPalette(QPalette(QColor("#353535")))
    assert picture(view) != before


def test_where_there_is_little_room_the_tiles_are_higher_and_fill_the_width(view):
    wide = tile(view, "Anna").height()
    view.resize(260, 600)
    QApplication.processEvents()
    assert tile(view, "Anna").height() > wide
    assert tile(view, "Anna").width() == view.list.viewport().width()


def test_everything_on_a_tile_has_room_in_each_shape(qapp):
    for font in (qapp.font(), theme.scaled(qapp.font(), 2)):
        metrics = Metrics(font)
        shapes = {width: metrics.shape(width) for width in range(150, 1200, 10)}
        assert set(shapes.values()) == {Shape.BESIDE, Shape.BELOW, Shape.STACKED}
        heights = [metrics.tile_height(width) for width in shapes]
        assert heights == sorted(heights, reverse=True)


def test_only_tiles_in_sight_are_painted_however_many_cards_there_are(view, sample, monkeypatch):
    rows = [
        row._replace(card=row.card.replace(id=f"{at:032x}"))
        for at, row in enumerate(sample.board.rows(sample.wallets.wallet) * 250)
    ]
    view.set_rows(rows)
    asked = []
    make = CardsModel._tile
    monkeypatch.setattr(CardsModel, "_tile", lambda model, row: asked.append(row) or make(model, row))
    picture(view)
    in_sight = view.list.viewport().height() // tile(view, "Anna").height() + 2
    assert 0 < len(asked) <= 2 * in_sight  # once by the window, once by the picture
    index = view.list.indexAt(QPoint(50, view.list.viewport().height() - 1))
    assert len({row.card.id for row in asked}) <= index.row() + 1


def test_flags_are_drawn_once_for_each_size(qapp):
    flags = Flags()
    first = flags.pixmap("GB", 16, QPalette(), 1.0)
    assert flags.pixmap("GB", 16, QPalette(), 1.0) is first
    assert flags.pixmap("GB", 16, QPalette(), 2.0).width() == 2 * first.width()


@pytest.mark.parametrize("country", ["GB", "XX", None, "../icons/card"])
def test_a_country_has_a_flag_or_its_letters_and_no_country_a_card(qapp, country):
    picture = flag_pixmap(country, 18, QPalette()).toImage()
    colors = {picture.pixelColor(x, y).rgba() for x in range(24) for y in range(18)}
    assert (picture.width(), picture.height()) == (24, 18)
    assert len(colors) > 5
    assert picture.pixelColor(0, 0).alpha() < 200  # round corners


def test_flags_of_all_countries_in_the_catalogue_are_shipped(sample, qapp):
    countries = {provider.country for provider in sample.catalogue.providers.values()} - {None}
    assert len(countries) > 20
    assert {country for country in countries if not resource_path(f"flags/{country.lower()}.svg").is_file()} == set()


def test_a_search_without_a_hit_and_back(view):
    view.search.setText("nowhere")
    assert not view.list.isVisible()
    assert chosen(view) is None
    view.search.clear()
    assert view.list.isVisible()
    assert chosen(view) == "Anna"


def test_the_icon_of_the_order_follows_another_palette(view):
    before = view.sort_button.icon().pixmap(16, 16).toImage()
    view.setPalette(QPalette(QColor("#353535")))
    assert view.sort_button.icon().pixmap(16, 16).toImage() != before
