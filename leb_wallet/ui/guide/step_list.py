"""The steps of a guided top-up beside its pages: done, now, to come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from leb_wallet.ui import theme, tones
from leb_wallet.ui.blocks import text_line

_WIDTH = 190


class StepList(QWidget):
    """Says where the user is. Nothing in it can be clicked: Back and Next do that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.LARGE, theme.SMALL, theme.MEDIUM)
        self._holder = QWidget()
        layout.addWidget(self._holder)
        layout.addStretch(1)

    def show_steps(self, names: Sequence[str], current: int) -> None:
        """Show the steps, with the one at ``current`` as the one to do now."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for line, name in enumerate(names):
            grid.addWidget(self._mark(line, current), line, 0, Qt.AlignmentFlag.AlignTop)
            tone = "muted" if line != current else None
            grid.addWidget(text_line(name, bold=line == current, tone=tone), line, 1)
        self.layout().replaceWidget(self._holder, holder)  # type: ignore[union-attr]
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _mark(self, line: int, current: int) -> QLabel:
        mark = QLabel()
        name, tone = ("check", "ok") if line < current else ("continue", "accent") if line == current else ("", "")
        if name:
            tones.show_icon(mark, name, tone, theme.ICON)
        mark.setFixedWidth(theme.ICON)
        return mark
