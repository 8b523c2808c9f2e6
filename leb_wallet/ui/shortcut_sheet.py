"""All shortcuts on one sheet, with a line to look for one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QScrollArea, QWidget

from leb_wallet.domain.finding import Field, Index
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row, text_line
from leb_wallet.ui.finding.action_words import action_words
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.key_caps import KeyCaps, Keys, keys_of, native_text
from leb_wallet.ui.plain_buttons import plain_buttons

Key = Qt.Key


class _Shortcut(NamedTuple):
    """What some keys do; further groups of keys do the same."""

    text: str
    keys: list[Keys]
    spoken: str


class _Line(NamedTuple):
    """A line of the sheet and the group it stands in."""

    shortcut: _Shortcut
    widget: QWidget
    group: int


class ShortcutSheet(QDialog):
    """Lists the actions that have a shortcut, group by group, and the keys that work in all lists and dialogs.

    Args:
        groups: titles with their actions; marks of menus are left out.
    """

    def __init__(self, groups: Sequence[tuple[str, Iterable[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search shortcuts"))
        self.search.setAccessibleName(self.tr("Search shortcuts"))
        self.search.setClearButtonEnabled(True)
        self._loupe = self.search.addAction(
            icons.text_icon("search", self.palette()), QLineEdit.ActionPosition.LeadingPosition
        )
        self.nothing = muted_line(self.tr("No shortcut fits these words."))
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.lines: list[_Line] = []
        self.sections: list[QWidget] = []
        for title, actions in groups:
            self._add_section(action_words(title), [_of_action(a) for a in dict.fromkeys(actions) if _is_listed(a)])
        self._add_section(self.tr("In lists and dialogs"), self._everywhere())
        self._index = Index(
            self.lines, (Field(lambda line: line.shortcut.text, loosely=True), Field(lambda line: line.shortcut.spoken))
        )
        self._area = self._build()
        self.search.textChanged.connect(self._filter)
        self.buttons.rejected.connect(self.reject)
        self._filter("")
        self.search.setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for about twenty lines."""
        width = theme.text_width(self.font(), "x" * 68)
        return QSize(width, round(width * 1.15))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_loupe"):
            self._loupe.setIcon(icons.text_icon("search", self.palette()))

    def _filter(self, text: str) -> None:
        found = {id(hit.item) for hit in self._index.find(text, len(self.lines)).hits}
        shown = set()
        for line in self.lines:
            is_found = id(line) in found
            line.widget.setVisible(is_found)
            if is_found:
                shown.add(line.group)
        for number, section in enumerate(self.sections):
            section.setVisible(number in shown)
        self.nothing.setVisible(not shown)

    def _everywhere(self) -> list[_Shortcut]:
        return [
            _fixed(self.tr("Move in a list"), Key.Key_Up, Key.Key_Down),
            _fixed(self.tr("To the next field, and back"), Key.Key_Tab, "Shift+Tab"),
            _fixed(self.tr("Open the chosen line, or take the main button of a dialog"), Key.Key_Return),
            _fixed(self.tr("Press a button, tick a box, reveal a number"), Key.Key_Space),
            _fixed(self.tr("Close a dialog without saving"), Key.Key_Escape),
            _fixed(self.tr("Search in this tab"), "Ctrl+F"),
            _fixed(self.tr("Open the menu of the chosen line"), "Shift+F10"),
        ]

    def _add_section(self, title: str, shortcuts: list[_Shortcut]) -> None:
        if not shortcuts:
            return
        lines = []
        for shortcut in shortcuts:
            widget = QWidget()
            text = text_line(shortcut.text)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            caps = KeyCaps(shortcut.keys, shortcut.spoken)
            line = row(text, caps, spacing=theme.MEDIUM)
            line.setStretch(0, 1)
            widget.setLayout(line)
            lines.append(widget)
            self.lines.append(_Line(shortcut, widget, len(self.sections)))
        section = QWidget()
        section.setLayout(column(heading(title), Panel(column(*lines, spacing=theme.SMALL)), spacing=theme.SMALL))
        self.sections.append(section)

    def _build(self) -> QScrollArea:
        page = QWidget()
        sections = column(*self.sections, self.nothing, spacing=theme.LARGE)
        sections.setContentsMargins(0, 0, theme.SMALL, 0)
        page.setLayout(sections)
        area = scrolling(page)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        layout = column(self.search, area, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        for button in self.buttons.buttons():
            button.setProperty("autoDefault", False)
        return area


def _is_listed(action: QAction) -> bool:
    return action.isVisible() and not action.shortcut().isEmpty()


def _of_action(action: QAction) -> _Shortcut:
    sequences = action.shortcuts()
    keys = [keys for sequence in sequences for keys in keys_of(sequence)]
    return _Shortcut(action_words(action.text()), keys, ", ".join(map(native_text, sequences)))


def _fixed(text: str, *keys: Key | str) -> _Shortcut:
    sequences = [QKeySequence(key) for key in keys]
    return _Shortcut(
        text, [one for sequence in sequences for one in keys_of(sequence)], ", ".join(map(native_text, sequences))
    )
