"""How a table was read: encoding, separator, sheet, header, and what a row is, each to be corrected."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QSpinBox, QTableView, QWidget

from leb_wallet.domain.importing.headers import HEADERS
from leb_wallet.domain.importing.layout import HEADER_ROWS
from leb_wallet.domain.importing.table import Table, text_of
from leb_wallet.services.importing import ENCODINGS, SEPARATORS, Opened, TableOptions
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.importing.field_words import FieldWords
from leb_wallet.ui.quiet_wheel import quiet
from leb_wallet.ui.secret_field import COVER

SHOWN_ROWS = 100
_LONGEST = 80
Index = QModelIndex | QPersistentModelIndex


class TablePage(QWidget):
    """A live preview under what can be corrected.

    Signals:
        options_changed(TableOptions): the file has to be read again.
        layout_changed(str, int): another kind of rows, another header row.
    """

    options_changed = Signal(object)
    layout_changed = Signal(str, int)

    def __init__(self, *, covers: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = FieldWords()
        self.encoding, self.separator, self.sheet, self.kind = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.header = QSpinBox()
        self.header.setRange(0, HEADER_ROWS)
        self.header.setSpecialValueText(self.tr("none"))
        for name in ENCODINGS:
            self.encoding.addItem(self._words.encoding(name), name)
        for character in SEPARATORS:
            self.separator.addItem(self._words.separator(character), character)
        for kind in HEADERS:
            self.kind.addItem(self._words.kind(kind), kind)
        self._fields: dict[QWidget, QWidget] = {}
        box = FlowBox()
        for text, editor in (
            (self.tr("&Encoding"), self.encoding),
            (self.tr("&Separator"), self.separator),
            (self.tr("S&heet"), self.sheet),
            (self.tr("Row with the &titles"), self.header),
            (self.tr("A &row is"), self.kind),
        ):
            quiet(editor)
            box.add(self._labelled(text, editor))
        self.told = muted_line("")
        self.model = TableModel(covers=covers, parent=self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("The first rows of the table"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        layout = column(box, self.told, self.table, spacing=theme.SMALL)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        for editor in (self.encoding, self.separator, self.sheet):
            editor.activated.connect(self._on_options)
        self.kind.activated.connect(self._on_layout)
        self.header.valueChanged.connect(self._on_layout)

    def show_table(self, opened: Opened, kind: str, header: int) -> None:
        """Show a table as it was read."""
        table = opened.table
        assert table is not None
        reading = table.reading
        with QSignalBlocker(self.header), QSignalBlocker(self.sheet):
            self.encoding.setCurrentIndex(self.encoding.findData(reading.encoding))
            self.separator.setCurrentIndex(self.separator.findData(reading.separator))
            self.sheet.clear()
            self.sheet.addItems(list(reading.sheets))
            self.sheet.setCurrentText(reading.sheet)
            self.kind.setCurrentIndex(self.kind.findData(kind))
            self.header.setValue(header)
        for editor, is_shown in (
            (self.encoding, bool(reading.encoding)),
            (self.separator, bool(reading.encoding)),
            (self.sheet, len(reading.sheets) > 1),
        ):
            self._fields[editor].setVisible(is_shown)
        rows = self.tr("%n row(s)", "", len(table.rows) - header)
        columns = self.tr("%n column(s)", "", table.width)
        self.told.setText(self.tr("{rows}, {columns}").format(rows=rows, columns=columns))
        self.model.show_table(table, header)
        self.table.resizeColumnsToContents()
        widest = theme.text_width(self.font(), "x" * 30)
        for number in range(self.model.columnCount()):
            self.table.setColumnWidth(number, min(self.table.columnWidth(number), widest))

    def options(self) -> TableOptions:
        """Return how the table shall be read."""
        if self.sheet.count():
            return TableOptions(sheet=self.sheet.currentText())
        return TableOptions(self.encoding.currentData(), self.separator.currentData())

    def _labelled(self, text: str, editor: QWidget) -> QWidget:
        label = QLabel(text)
        label.setBuddy(editor)
        editor.setAccessibleName(text.replace("&", ""))
        both = QWidget()
        both.setLayout(column(label, editor, spacing=theme.TIGHT))
        self._fields[editor] = both
        return both

    def _on_options(self) -> None:
        self.options_changed.emit(self.options())

    def _on_layout(self) -> None:
        self.layout_changed.emit(self.kind.currentData(), self.header.value())


class TableModel(QAbstractTableModel):
    """The first rows of a table; the header stands out."""

    def __init__(self, *, covers: bool, parent: Any = None) -> None:
        super().__init__(parent)
        self._covers, self._table, self._header = covers, Table(()), 0

    def show_table(self, table: Table, header: int) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table, self._header = table, header
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows that are shown."""
        return 0 if parent.isValid() else min(len(self._table.rows), SHOWN_ROWS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else max(map(len, self._table.rows[:SHOWN_ROWS]), default=0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        is_header = index.row() + 1 == self._header
        if role == Qt.ItemDataRole.FontRole and is_header:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and index.row() + 1 < self._header:
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._table.rows[index.row()]
        text = text_of(row[index.column()]) if index.column() < len(row) else ""
        if self._covers and not is_header and sum(c.isdecimal() for c in text) > 6:
            return COVER
        text = " ".join(text.split())
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
