"""Every screen by keyboard, screen reader, on a small screen, from right to left, in the dark and in Chinese."""

import re
from datetime import date
from functools import partial

import pytest
from gallery import Gallery, settle
from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from leb_wallet.app.language import Language
from leb_wallet.domain.clocks import State
from leb_wallet.ui import icons, words
from leb_wallet.ui.appearance import Appearance
from leb_wallet.ui.cards_model import TILE_ROLE
from leb_wallet.ui.form import TITLE_BAR
from leb_wallet.ui.hero_panel import CardTitle
from leb_wallet.ui.open_link import OpenLinkDialog
from leb_wallet.ui.tray_icon import tray_icon

pytestmark = pytest.mark.slow  # each goes over all screens

DAY = date(2026, 11, 22)
SMALL = QSize(683, 384)  # 1366 x 768 pixels at 200 %
INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window, QAccessible.Role.Pane}
LEAST = 16  # pixels
# What a scanner reads is never turned round, nor are keys; some samples of a legend look the same either way;
# pages for the printer follow their text.
SYMMETRIC = {"QrView", "BarcodeView", "KeyCaps", "PaperView", "_Sample"}
PAPER = {"clerk", "guide-shop-clerk"}  # black on white in either theme, and laid out anew whenever it is shown
PARTS = 60  # day, month and year are gone through within one input, links within one page


@pytest.fixture(scope="module")
def gallery(qapp, tmp_path_factory):
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    made = Gallery(tmp_path_factory.mktemp("gallery"), DAY)
    yield made
    made.renew()
    qapp.setCursorFlashTime(flash)


@pytest.fixture(scope="module")
def found(gallery):
    """Return what one look at every screen finds: for each check what is wrong, and pictures of what is painted."""
    wrong = {check.__name__: [] for check in CHECKS}
    signs = {}
    for name in gallery.names():
        shown = gallery.open(name)
        collect(signs, shown)
        for check in CHECKS:
            wrong[check.__name__] += [f"{name}: {what}" for what in check(shown)]
        gallery.close(shown)
    return wrong, signs


# --- What is looked at --------------------------------------------------------------------


def parts(shown, kinds=QWidget):
    """Return the visible widgets of a window that are ours, not inner parts of Qt's."""
    found = [widget for widget in shown.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()]
    return [widget for widget in found if widget.window() is shown and not is_inner(widget)]


def is_inner(widget):
    """Tell whether a widget is how Qt builds another one."""
    above = widget.parentWidget()
    kind = widget.metaObject().className()
    return (
        isinstance(above, (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit, QHeaderView))
        or kind in ("QTableCornerButton", "QToolBarExtension", "QMenuBarExtension")
        or isinstance(widget, QHeaderView)
        or isinstance(above, QCalendarWidget)
    )


def said(widget):
    """Return how a widget is meant in a sentence of a test."""
    text = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or text!r}"


def names(shown):
    """Everything one can use has a name and a role."""
    for widget in parts(shown, INTERACTIVE):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip():
            yield f"{said(widget)} below {said(widget.parentWidget())} has no name"
        if spoken.role() in NO_ROLES:
            yield f"{said(widget)} has the role {spoken.role()}"


def is_painted(widget):
    """Tell whether a widget shows only what it paints itself."""
    if widget.findChildren(QWidget) or isinstance(widget, (QLabel, *INTERACTIVE)):
        return False
    ours = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("leb_wallet")]
    return any("paintEvent" in vars(kind) for kind in ours)


def pictures(shown):
    """What is painted has a name and, if it is more than a sign or a word, a description in words."""
    for widget in filter(is_painted, parts(shown)):
        spoken = QAccessible.queryAccessibleInterface(widget)
        needed = [QAccessible.Text.Name]
        if widget.height() > 2 * widget.fontMetrics().height():
            needed.append(QAccessible.Text.Description)
        for kind in needed:
            if not spoken.text(kind).strip():
                yield f"{said(widget)} has no {kind.name}"


def lines(shown):
    """Each line of a list says what it shows, also where a delegate draws it."""
    for view in parts(shown, QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(), 30) if model else 0):
            columns = range(model.columnCount()) if not hasattr(view, "modelColumn") else (view.modelColumn(),)
            roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
            texts = [str(model.index(row, at).data(role) or "") for at in columns for role in roles]
            if not "".join(texts).strip():
                yield f"{said(view)} says nothing in line {row}"


def titles(shown):
    """Every window has a title."""
    if not shown.windowTitle().strip():
        yield f"{type(shown).__name__} has no title"


def buddies(shown):
    """A label with a letter to press leads to an input."""
    for label in parts(shown, QLabel):
        buddy = label.buddy()
        if buddy is not None and buddy.focusPolicy() == Qt.FocusPolicy.NoFocus and buddy.focusProxy() is None:
            yield f"{said(label)} leads to {said(buddy)}, which takes no keyboard"
        if buddy is None and letter_of(label.text()) and label.textFormat() != Qt.TextFormat.PlainText:
            yield f"{said(label)} has a letter to press, but leads nowhere"


def letters(shown):
    """No two things answer to the same letter."""
    taken = {}
    texts = [(said(widget), widget.text()) for widget in parts(shown, QAbstractButton)]
    texts += [(said(label), label.text()) for label in parts(shown, QLabel) if label.buddy()]
    for bar in parts(shown, QTabBar):
        texts += [("a tab", bar.tabText(at)) for at in range(bar.count())]
    if isinstance(shown, QMainWindow):
        texts += [("a menu", action.text()) for action in shown.menuBar().actions()]
    for who, text in texts:
        letter = letter_of(text)
        if letter and letter in taken:
            yield f"{letter} is for {taken[letter]} and for {who} {text!r}"
        taken[letter] = f"{who} {text!r}"


def letter_of(text):
    match = re.search("&([^&])", text.replace("&&", ""))
    return match[1].upper() if match else ""


# --- The keyboard -------------------------------------------------------------------------


def takes_tab(widget):
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isEnabled()


def stops(shown):
    """Return all that Tab should lead to."""
    return [w for w in parts(shown) if takes_tab(w) and w.focusProxy() is None and not _is_other_radio(w)]


def _is_other_radio(widget):
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def walk(shown):
    """Return what Tab leads to, beginning where the keyboard is, until something comes again."""
    seen = []
    while (focus := QApplication.focusWidget()) not in seen:
        seen.append(focus)
        for _ in range(PARTS):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not focus:
                break
    return seen


def beginning(shown):
    """The keyboard begins at something useful."""
    focus = shown.focusWidget()
    if focus is None or not focus.isVisible():
        yield "nothing has the keyboard"
    elif type(focus) is QScrollArea:
        yield "the keyboard is on an area that scrolls"
    elif isinstance(focus, QAbstractButton) and isinstance(focus.parentWidget(), QDialogButtonBox):
        box = focus.parentWidget()
        is_last_resort = not [w for w in stops(shown) if w.parentWidget() is not box]
        is_meant = isinstance(shown, OpenLinkDialog)  # of an odd page, Enter shall cancel
        if box.buttonRole(focus) == QDialogButtonBox.ButtonRole.RejectRole and not is_last_resort and not is_meant:
            yield f"the keyboard is on {said(focus)}"


def tab_order(shown):
    """Tab leads to everything and round again, never from the bottom back to the top of a column."""
    if QApplication.focusWidget() is None:
        yield "nothing has the keyboard"
        return
    begin = QApplication.focusWidget()
    way = walk(shown)
    if QApplication.focusWidget() is not begin:
        yield f"Tab leads to {said(QApplication.focusWidget())} and not back to {said(begin)}"
        return
    for missed in [widget for widget in stops(shown) if widget not in way and widget.focusProxy() not in way]:
        yield f"Tab never comes to {said(missed)} below {said(missed.parentWidget())}"
    backs = [pair for pair in zip(way, [*way[1:], way[0]], strict=True) if _goes_back(shown, *pair)]
    if len(backs) > 1:
        yield "Tab goes up: " + ", ".join(f"{said(a)} → {said(b)}" for a, b in backs)


def _goes_back(shown, before, after):
    one, other = place(shown, before, after), place(shown, after, before)
    share = min(one.right(), other.right()) - max(one.left(), other.left())
    return other.bottom() <= one.top() and share > 0


def place(shown, widget, other):
    """Return where a widget is; of one in an area that scrolls, seen from outside, where the area is."""
    above = widget
    while above is not shown:
        above = above.parentWidget()
        if isinstance(above, QScrollArea) and (above is other or not above.isAncestorOf(other)):
            widget = above
    return QRect(widget.mapTo(shown, QPoint()), widget.size())


def small(shown):
    """On a small screen everything fits or can be brought into sight."""
    needed = shown.minimumSizeHint().expandedTo(shown.minimumSize())
    if needed.width() > SMALL.width() or needed.height() > SMALL.height():
        yield f"needs {needed.width()} x {needed.height()}"
    before = shown.size()
    shown.resize(SMALL)
    settle()
    for widget in stops(shown):
        bring_into_sight(widget)
        seen = in_sight(shown, widget)
        if seen.width() < min(widget.width(), LEAST) or seen.height() < min(widget.height(), LEAST):
            yield f"{said(widget)} cannot be seen, only {seen.width()} x {seen.height()} of it"
    shown.resize(before)
    settle()


def bring_into_sight(widget):
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 0)
        above = None if above.isWindow() else above.parentWidget()


def in_sight(shown, widget):
    """Return the part of a widget that no area around it cuts off."""
    seen, above = widget.rect(), widget
    while above is not shown:
        seen.translate(above.pos())
        above = above.parentWidget()
        seen = seen.intersected(above.rect())
    return seen


def roomy(shown):
    """No window opens smaller than it would like to be while the screen has room."""
    if isinstance(shown, (QMainWindow, QMessageBox)):  # the one keeps its size, the other knows its own
        return
    wanted, layout = shown.sizeHint().expandedTo(shown.minimumSizeHint()), shown.layout()
    if layout is not None and layout.hasHeightForWidth():
        wanted.setHeight(max(wanted.height(), layout.totalHeightForWidth(shown.width())))
    screen = shown.screen().availableSize()
    wanted = wanted.boundedTo(QSize(screen.width(), screen.height() - TITLE_BAR))
    line = shown.fontMetrics().lineSpacing()  # what was filled in since may need one or two more
    if shown.width() < wanted.width() or shown.height() + 2 * line < wanted.height():
        yield f"opens at {shown.width()} x {shown.height()}, and wants {wanted.width()} x {wanted.height()}"


def escape(shown):
    """Esc closes everything but the main window."""
    if isinstance(shown, QMainWindow):
        return
    QTest.keyClick(shown.focusWidget() or shown, Qt.Key.Key_Escape)
    if shown.isVisible():
        yield "stays open after Esc"


CHECKS = (roomy, beginning, names, pictures, lines, titles, buddies, letters, small, tab_order, escape)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_screen_can_be_used_by_everybody(found, check):
    wrong, _ = found
    assert wrong[check.__name__] == []


# --- Light and dark, other languages, from right to left ----------------------------------


@pytest.fixture
def appearance(qapp, gallery):
    made = Appearance(qapp)
    made.apply("light", 100)
    gallery.renew()
    yield made
    made.apply("system", 100)
    gallery.renew()


@pytest.fixture
def language(qapp, gallery):
    before = QLocale()
    made = Language(qapp)
    made.apply("en")
    gallery.renew()
    yield made
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    gallery.renew()


def picture(gallery, name, change=None):
    """Return how a screen looks, after a change while it is open."""
    shown = gallery.open(name)
    if change is not None:
        change()
        settle()
        shown.activateWindow()
        settle()
    image = shown.grab().toImage()
    gallery.close(shown)
    return image


def different(before, after):
    """Return where two pictures differ, in words; nothing where they do not."""
    if before == after:
        return ""
    if before.size() != after.size():
        return f"{after.width()} x {after.height()} instead of {before.width()} x {before.height()}"
    rows = [y for y in range(before.height()) if bytes(before.constScanLine(y)) != bytes(after.constScanLine(y))]
    return f"lines {rows[0]} to {rows[-1]}"


def test_what_was_opened_in_light_and_is_dark_now_looks_as_if_opened_in_dark_and_back(gallery, appearance):
    fresh, shown = {}, [name for name in gallery.names() if name not in PAPER]
    for brightness, names in (("light", shown[1::2]), ("dark", shown[::2])):
        appearance.apply(brightness, 100)
        gallery.renew()
        fresh |= {name: picture(gallery, name) for name in names}
    appearance.apply("light", 100)
    gallery.renew()
    wrong = []
    for at, name in enumerate(shown):  # to and fro, so that each is switched once
        live = picture(gallery, name, partial(appearance.apply, "light" if at % 2 else "dark", 100))
        if told := different(fresh[name], live):
            wrong.append(f"{name}: {told}")
    assert wrong == []


def test_what_was_opened_in_english_and_is_chinese_now_looks_as_if_opened_in_chinese(gallery, language):
    names = [name for name in gallery.names() if gallery.is_tab(name) or name.startswith(("settings", "first-run"))]
    language.apply("zh_CN")
    gallery.renew()
    fresh = {name: picture(gallery, name) for name in names}
    language.apply("en")
    gallery.renew()
    wrong = []
    for name in names:

        def change(name=name):
            language.apply("zh_CN")
            if gallery.is_tab(name):
                gallery.rebuild()
                gallery.open(name)

        live = picture(gallery, name, change)
        if told := different(fresh[name], live):
            wrong.append(f"{name}: {told}")
        language.apply("en")
        if gallery.is_tab(name):
            gallery.rebuild()
    assert wrong == []


def collect(signs, shown):
    """Add pictures of all painted widgets of a screen, by their kind."""
    for widget in filter(is_painted, parts(shown)):
        signs.setdefault(type(widget).__name__, []).append(widget.grab().toImage())


def test_from_right_to_left_everything_opens_and_what_is_painted_turns_round(gallery, found, qapp):
    _, before = found
    after = {}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    gallery.renew()
    try:
        for name in gallery.names():
            shown = gallery.open(name)
            collect(after, shown)
            gallery.close(shown)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        gallery.renew()
    assert set(before) == set(after)
    assert {kind for kind in before if before[kind] == after[kind]} <= SYMMETRIC


STATES = [getattr(State, name) for name in vars(State) if name.isupper()]


def shape(icon):
    """Return a drawing without its colours: where it is empty, where coloured, where white."""
    image = icon.pixmap(48, 48).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width())]
    return tuple((point.alpha() > 127) + (min(point.red(), point.green(), point.blue()) > 230) for point in points)


def test_p13_each_state_has_a_shape_and_a_word_of_its_own(qapp):
    assert len({shape(icons.icon(f"state-{state}", QColor("black"), 48)) for state in STATES}) == len(STATES)
    assert len({words.state_word(state) for state in STATES}) == len(STATES)


def test_p13_no_two_states_in_the_tray_differ_by_colour_alone(qapp):
    shapes = {state: shape(tray_icon(state, 0)) for state in STATES}
    assert len(set(shapes.values())) == len(STATES)


def test_p13_tile_and_details_say_the_state_in_a_word_beside_its_icon(gallery):
    window = gallery.open("cards")
    model = window.cards_tab.view.model
    seen = set()
    for shown in model.shown_rows():
        tile = model.index_where(lambda row, shown=shown: row.card.id == shown.card.id).data(TILE_ROLE)
        assert tile.word
        window.show_card(shown.card.id)
        settle()
        (title,) = window.cards_tab.detail.findChildren(CardTitle)
        assert title.badge.text() == words.state_word(shown.standing)
        seen.add(shown.standing)
    assert {State.OVERDUE, State.DUE, State.SOON, State.OK, State.UNKNOWN} <= seen
