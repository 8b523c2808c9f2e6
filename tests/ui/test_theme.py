"""Colours that everybody can read, and icons that tell states apart without colour."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel

from leb_wallet.domain.clocks import BY_URGENCY
from leb_wallet.resources import resource_path
from leb_wallet.ui import icons, theme
from leb_wallet.ui.appearance import Appearance
from leb_wallet.ui.palettes import own_palette

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"
LIGHT = ("#ffffff", "#f7f7f7", "#efefef")  # backgrounds of common light themes: lists, panels, windows
DARK = ("#1e1e1e", "#242424", "#2d2d2d", "#353535")


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def palette_with(background):
    palette = QPalette(QColor(background))
    palette.setColor(QPalette.ColorRole.Base, QColor(background))
    return palette


@pytest.mark.parametrize("background", LIGHT + DARK)
@pytest.mark.parametrize("name", theme.NAMES)
def test_p13_every_colour_reads_at_four_and_a_half_to_one(qapp, name, background):
    palette = palette_with(background)
    assert theme.is_dark(palette) == (background in DARK)
    assert contrast(theme.color(name, palette), QColor(background)) >= 4.5


@pytest.mark.parametrize("background", LIGHT + DARK)
@pytest.mark.parametrize("state", BY_URGENCY)
def test_p13_a_state_reads_on_the_tint_of_its_own_colour(qapp, state, background):
    palette = palette_with(background)
    assert contrast(theme.color(state, palette), theme.tint(state, palette)) >= 4.5


def test_p13_each_state_has_a_shape_of_its_own():
    drawings = {resource_path(f"icons/state-{state}.svg").read_text("utf-8") for state in BY_URGENCY}
    assert len(drawings) == len(BY_URGENCY)


def test_a_state_from_a_newer_version_still_has_a_colour(qapp):
    assert theme.color("frozen", QPalette()).isValid()


def test_a_scaled_font_follows_the_size_the_user_chose(qapp):
    font = qapp.font()
    for points in (9, 18):
        font.setPointSizeF(points)
        assert theme.scaled(font, 2).pointSizeF() == 2 * points
    font.setPixelSize(20)
    assert theme.scaled(font, 2, bold=True).pixelSize() == 40


def test_an_icon_is_drawn_in_the_colour_asked_for_and_paler_while_disabled(qapp):
    red = QColor("#ff0000")
    picture = icons.pixmap("able", red, 32).toImage()
    inked = [picture.pixelColor(x, y) for x in range(32) for y in range(32) if picture.pixelColor(x, y).alpha() > 250]
    assert inked
    assert all(color.red() > 250 and color.green() < 5 for color in inked)
    button = icons.text_icon("add", QPalette())
    enabled, disabled = (
        button.pixmap(theme.ICON, theme.ICON, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert enabled != disabled


def test_every_icon_can_be_drawn_and_the_program_has_one(qapp):
    names = [path.stem for path in resource_path("icons").glob("*.svg") if path.stem != "leb-wallet"]
    for name in names:
        picture = icons.pixmap(name, QColor("black")).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), name
    assert not icons.app_icon().pixmap(64, 64).isNull()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("letters", "ground"),
    [
        ("WindowText", "Window"),
        ("Text", "Base"),
        ("Text", "AlternateBase"),
        ("PlaceholderText", "Base"),
        ("ButtonText", "Button"),
        ("HighlightedText", "Highlight"),
        ("ToolTipText", "ToolTipBase"),
        ("Link", "Base"),
        ("Link", "Window"),
        ("LinkVisited", "Base"),
    ],
)
def test_p13_our_own_colours_read_at_four_and_a_half_to_one(qapp, dark, letters, ground):
    palette = own_palette(dark=dark)
    role = QPalette.ColorRole
    assert contrast(palette.color(role[letters]), palette.color(role[ground])) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", theme.NAMES)
def test_p13_every_colour_reads_on_our_own_grounds(qapp, dark, name):
    palette = own_palette(dark=dark)
    assert theme.is_dark(palette) == dark
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase):
        assert contrast(theme.color(name, palette), palette.color(role)) >= 4.5
    assert contrast(theme.color(name, palette), theme.tint(name, palette)) >= 4.5


def test_contributors_read_the_colours_in_force(qapp):
    text = CONTRIBUTING.read_text("utf-8")
    written = re.findall(r"^\| `(\w+)` \| `(#\w{6})` \| `(#\w{6})` \| ([\d.]+) \|$", text, re.MULTILINE)
    in_force = []
    for name in theme.NAMES:
        colors, contrasts = [], []
        for palette in (own_palette(dark=False), own_palette(dark=True)):
            color, role = theme.color(name, palette), QPalette.ColorRole
            colors.append(color.name())
            grounds = (palette.color(role.Window), palette.color(role.Base), theme.tint(name, palette))
            contrasts += [contrast(color, ground) for ground in grounds]
        in_force.append((name, *colors, f"{min(contrasts):.1f}"))
    assert written == in_force


@pytest.fixture
def appearance(qapp):
    before = qapp.font(), qapp.palette()
    yield Appearance(qapp)
    qapp.setFont(before[0])
    qapp.setPalette(before[1])


@pytest.mark.slow
def test_the_theme_is_switched_while_the_window_is_open(qapp, appearance, qtbot):
    line = QLabel("x")
    qtbot.addWidget(line)
    line.show()
    for brightness, dark in (("dark", True), ("light", False), ("dark", True), ("system", False)):
        appearance.apply(brightness, 100)
        qapp.processEvents()  # colours reach widgets as events
        assert theme.is_dark(line.palette()) == dark


def test_a_theme_from_a_newer_version_is_as_light_as_the_system(qapp, appearance):
    appearance.apply("sepia", 100)
    assert not theme.is_dark(qapp.palette())


def test_letters_grow_from_the_size_of_the_desktop_and_go_back_to_it(qapp, appearance):
    own, ground = qapp.font().pointSizeF(), qapp.palette().window().color()
    for size in (150, 200, 100):
        appearance.apply("system", size)
        assert qapp.font().pointSizeF() == pytest.approx(own * size / 100)
        assert theme.is_dark(qapp.palette()) == theme.is_dark(QPalette(ground))
    appearance.apply("system", 100)
    assert qapp.palette().window().color() == own_palette(dark=False).window().color()


@pytest.mark.slow
def test_p13_in_the_dark_an_empty_box_has_an_edge_one_can_see(qapp, appearance, qtbot):
    box = QCheckBox()
    qtbot.addWidget(box)
    box.show()
    appearance.apply("dark", 100)
    qapp.processEvents()
    picture = box.grab().toImage()
    ground = own_palette(dark=True).window().color()
    seen = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert max(contrast(QColor(color), ground) for color in seen) >= 3
    appearance.apply("light", 100)
    assert qapp.style().name() == "fusion"
