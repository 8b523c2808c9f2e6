"""Forms: every one with the same distances, labels on the left, inputs as wide as there is room."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QScrollArea, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.finding.action_words import action_words

NOTE_LINES = 4
TITLE_BAR = 40  # what the desktop puts around a window comes on top


def form_layout(page: QWidget, margin: int = theme.MEDIUM) -> QFormLayout:
    """Return the layout of a form on ``page``."""
    form = QFormLayout(page)
    form.setContentsMargins(margin, margin, margin, margin)
    form.setHorizontalSpacing(theme.MEDIUM)
    form.setVerticalSpacing(theme.SMALL)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setFormAlignment(Qt.AlignmentFlag.AlignTop)
    return form


def beside(*widgets: QWidget) -> QWidget:
    """Return widgets side by side as one input of a form; its label leads to the first."""
    line = QWidget()
    line.setLayout(row(*widgets, 1))
    line.setFocusProxy(widgets[0])
    line.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, the letter of the label leads nowhere
    return line


def name_rows(form: QFormLayout) -> None:
    """Name each input of a form that has no name yet as the label beside it reads."""
    for at in range(form.rowCount()):
        label = form.itemAt(at, QFormLayout.ItemRole.LabelRole)
        field = form.itemAt(at, QFormLayout.ItemRole.FieldRole)
        shown, editor = (label.widget() if label else None), (field.widget() if field else None)
        if isinstance(shown, QLabel) and editor is not None and not _heir(editor).accessibleName():
            _heir(editor).setAccessibleName(action_words(shown.text()))


def order_tabs(*pages: QWidget) -> None:
    """Let Tab go through pages one after the other, also where inputs were made later than those behind them."""
    widgets = [widget for page in pages for widget in (page, *page.findChildren(QWidget))]
    stops = [
        widget
        for widget in widgets
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is widgets[0].window()  # the list of a closed combo box is a window of its own
    ]
    # Who hands the focus to an input stands right before it: Tab stops there, too, wherever it is. While the order
    # is made nobody hands on anything: Qt would move all that lies between the two.
    holders: dict[QWidget, list[QWidget]] = {stop: [] for stop in stops}
    for widget in widgets:
        stop = _heir(widget)
        if stop in holders and not _is_within(widget, stop):
            holders[stop].append(widget)
    for holder in (one for found in holders.values() for one in found):
        holder.setFocusProxy(None)  # type: ignore[arg-type]
    for one, other in pairwise([one for stop in stops for one in (*holders[stop], stop)]):
        QWidget.setTabOrder(one, other)
    for stop, found in holders.items():
        for holder in found:
            holder.setFocusProxy(stop)


def _is_within(widget: QWidget, stop: QWidget) -> bool:
    """Tell whether a widget is an input or a part of it, such as the line of a box of numbers."""
    return widget is stop or stop.isAncestorOf(widget)


def _heir(widget: QWidget) -> QWidget:
    """Return who has the focus that is given to a widget, however often it is handed on."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget


def scrolling(page: QWidget) -> QScrollArea:
    """Return ``page`` at the top of an area that scrolls up and down only."""
    holder = QWidget()
    holder.setLayout(column(page, 1))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    return area


def give_room(window: QWidget) -> None:
    """Open a window as large as it would like to be, as far as the screen goes.

    Left to itself Qt gives none more than two thirds of the screen, and one in which lines wrap not the height it asks
    for. Call it once the window has its content.
    """
    wanted = window.sizeHint().expandedTo(window.minimumSizeHint())
    layout = window.layout()
    if layout is not None and layout.hasHeightForWidth():
        wanted.setHeight(max(wanted.height(), layout.totalHeightForWidth(wanted.width())))
    screen = window.screen().availableSize()
    window.resize(wanted.boundedTo(QSize(screen.width(), screen.height() - TITLE_BAR)))


def note_edit() -> QPlainTextEdit:
    """Return an editor of a few lines in which Tab moves on."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * NOTE_LINES + theme.MEDIUM)
    return edit
