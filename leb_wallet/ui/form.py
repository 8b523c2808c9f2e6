"""Forms: every one with the same distances, labels on the left, inputs as wide as there is room."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QScrollArea, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, row

NOTE_LINES = 4


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


def order_tabs(*pages: QWidget) -> None:
    """Let Tab go through pages one after the other, also where inputs were made later than those behind them."""
    stops = [
        widget
        for page in pages
        for widget in (page, *page.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is page.window()  # the list of a closed combo box is a window of its own
    ]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


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


def note_edit() -> QPlainTextEdit:
    """Return an editor of a few lines in which Tab moves on."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * NOTE_LINES + theme.MEDIUM)
    return edit
