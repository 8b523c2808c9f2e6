"""What each column of a table holds; questions where it can be read in two ways."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from leb_wallet.domain.importing.amounts import MARKS
from leb_wallet.domain.importing.headers import SKIP, TO_NOTE
from leb_wallet.domain.importing.layout import ColumnLook, Layout, fields_of, look_at, look_at_column
from leb_wallet.domain.importing.table import Table
from leb_wallet.ui import theme, tones
from leb_wallet.ui.blocks import column, muted_line, text_line
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.importing.field_words import FieldWords
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.secret_field import COVER

_SAMPLE = 24  # letters


class _Line(NamedTuple):
    field: QComboBox
    reading: QComboBox
    remark: QLabel


class ColumnsPage(QWidget):
    """A line a column: its title and samples, the field it holds, how its days or amounts are read.

    Signals:
        changed: another layout, see :attr:`layout_now`.
    """

    changed = Signal()

    def __init__(self, today: date, *, covers: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._covers, self._words = today, covers, FieldWords()
        self._table: Table | None = None
        self._layout: Layout | None = None
        self._looks: tuple[ColumnLook, ...] = ()
        self.lines: list[_Line] = []
        self.told = muted_line("")
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._area = scrolling(self._holder)
        layout = column(self.told, self._area, spacing=theme.SMALL)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def layout_now(self) -> Layout | None:
        """What the table is taken for."""
        return self._layout

    @property
    def is_complete(self) -> bool:
        """Whether nothing is asked any more, and there is anything to take."""
        taken = {look.field for look in self._looks} - {SKIP, TO_NOTE}
        return bool(taken) and not any(look.is_question for look in self._looks)

    def show_table(self, table: Table, layout: Layout) -> None:
        """Show the columns of a table."""
        self._table, self._layout = table, layout
        self._looks = look_at(table, layout, self._today)
        self._build()
        self._tell()

    def show_question(self) -> None:
        """Bring the first question into sight and put the keyboard there."""
        at = next((look.number for look in self._looks if look.is_question), None)
        if at is not None:
            self._area.ensureWidgetVisible(self.lines[at].remark)
            self.lines[at].reading.setFocus()

    # --- Inside ---------------------------------------------------------------------------

    def _build(self) -> None:
        old = self._holder
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, theme.TIGHT, 0)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.lines = [self._line(look) for look in self._looks]
        layout = self.layout()
        assert layout is not None
        area = scrolling(self._holder)
        layout.replaceWidget(self._area, area)
        old_area, self._area = self._area, area
        old_area.deleteLater()
        old.deleteLater()

    def _line(self, look: ColumnLook) -> _Line:
        assert self._layout is not None
        title = text_line(look.title, bold=True)
        samples = muted_line(self._samples(look), theme.CAPTION)
        field, reading, remark = QComboBox(), QComboBox(), text_line("", theme.CAPTION)
        for code in (SKIP, TO_NOTE, *fields_of(self._layout.kind)):
            field.addItem(self._words.field(code), code)
        field.setCurrentIndex(field.findData(look.field))
        field.setAccessibleName(self.tr("What the column “{title}” holds").format(title=look.title))
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(16)
        reading.setAccessibleName(self.tr("How the column “{title}” is read").format(title=look.title))
        reading.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        reading.setMinimumContentsLength(16)
        reading.setPlaceholderText(self.tr("Please choose"))
        quiet(field, reading)
        row = look.number
        self._grid.addLayout(column(title, samples, 1, spacing=0), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(column(field, reading, remark, 1, spacing=theme.TIGHT), row, 1)
        field.activated.connect(lambda _at, number=look.number: self._on_field(number))
        reading.activated.connect(lambda _at, number=look.number: self._on_reading(number))
        line = _Line(field, reading, remark)
        self._show_reading(line, look)
        return line

    def _samples(self, look: ColumnLook) -> str:
        texts = [" ".join(text.split()) for text in look.samples]
        if self._covers:
            texts = [COVER if sum(c.isdecimal() for c in text) > 6 else text for text in texts]
        return " · ".join(text if len(text) <= _SAMPLE else f"{text[:_SAMPLE]}…" for text in texts)

    def _show_reading(self, line: _Line, look: ColumnLook) -> None:
        line.reading.clear()
        question = self._words.question(look)
        text = ""
        if look.dates is not None and look.dates.orders:
            text = (look.dates.example or look.dates.proof or (0, look.samples[0] if look.samples else ""))[1]
            for order in look.dates.orders:
                line.reading.addItem(self._words.reading_of(text, order, self._today), order)
            line.reading.setCurrentIndex(line.reading.findData(look.dates.order) if look.dates.order else -1)
        elif look.amounts is not None and (question or (self._layout and look.number in self._layout.marks)):
            for mark in MARKS:
                line.reading.addItem(self._words.mark(mark), mark)
            line.reading.setCurrentIndex(line.reading.findData(look.amounts.mark) if look.amounts.mark else -1)
        line.reading.setVisible(line.reading.count() > 1)
        remark = question or self._words.evidence(look)
        line.remark.setText(remark)
        line.remark.setVisible(bool(remark))
        tones.tint_text(line.remark, "due" if question else "muted")

    def _on_field(self, number: int) -> None:
        assert self._layout is not None
        field = self.lines[number].field.currentData()
        orders = {key: value for key, value in self._layout.orders.items() if key != number}
        marks = {key: value for key, value in self._layout.marks.items() if key != number}
        self._change(self._layout.with_field(number, field)._replace(orders=orders, marks=marks))

    def _on_reading(self, number: int) -> None:
        assert self._layout is not None
        answer = self.lines[number].reading.currentData()
        if self._looks[number].dates is not None:
            self._change(self._layout._replace(orders={**self._layout.orders, number: answer}))
        else:
            self._change(self._layout._replace(marks={**self._layout.marks, number: answer}))

    def _change(self, layout: Layout) -> None:
        assert self._table is not None
        before, self._layout = self._layout, layout
        assert before is not None
        looks = list(self._looks)
        for number, line in enumerate(self.lines):
            parts = [(one.columns[number], one.orders.get(number), one.marks.get(number)) for one in (before, layout)]
            if parts[0] != parts[1]:
                looks[number] = look_at_column(self._table, layout, number, self._today)
                line.field.setCurrentIndex(line.field.findData(layout.columns[number]))
                self._show_reading(line, looks[number])
        self._looks = tuple(looks)
        self._tell()

    def _tell(self) -> None:
        open_ = sum(look.is_question for look in self._looks)
        if open_:
            self.told.setText(self.tr("%n column(s) can be read in two ways: please choose.", "", open_))
        else:
            self.told.setText(self.tr("Check what each column holds. What is left out stays out of the wallet."))
        self.changed.emit()
