"""Why this date? The proof of one clock: rule, source, what was recorded, arithmetic."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, muted_line, text_line
from leb_wallet.ui.why import WhySection


class WhyView(QWidget):
    """Shows the parts of a proof one below the other; its text can be selected and copied."""

    def __init__(self, sections: Iterable[WhySection], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout()
        lines.setSpacing(theme.TIGHT)
        for place, section in enumerate(sections):
            if place:
                lines.addSpacing(theme.SMALL)
            lines.addWidget(muted_line(section.title, theme.CAPTION))
            for line in section.lines:
                lines.addWidget(text_line(line))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Panel(lines))
