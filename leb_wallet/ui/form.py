"""Forms: every one with the same distances, labels on the left, inputs as wide as there is room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QScrollArea, QWidget

from leb_wallet.ui import theme

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


def scrolling(page: QWidget) -> QScrollArea:
    """Return ``page`` inside an area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area


def note_edit() -> QPlainTextEdit:
    """Return an editor of a few lines in which Tab moves on."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * NOTE_LINES + theme.MEDIUM)
    return edit
