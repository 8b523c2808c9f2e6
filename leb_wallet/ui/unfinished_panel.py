"""Top-ups that have not come to their end: how each stands, what to do next, and a button to go on."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.patience import Progress, Unfinished
from leb_wallet.domain.walks import walk_of
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import Panel, column, picture, row, text_line
from leb_wallet.ui.progress_words import ProgressWords

_LOOKS = {  # colour and icon
    Progress.LATE: ("due", "warning"),
    Progress.FAILED: ("due", "unable"),
    Progress.ON_THE_WAY: ("accent", "waiting"),
    Progress.PLANNED: ("accent", "steps"),
}


class UnfinishedPanel(QWidget):
    """One box for each, the one that needs something done most first.

    Signals:
        resume_requested: go on with this event.
        discard_requested: delete this event, which was only planned.
    """

    resume_requested = Signal(object)
    discard_requested = Signal(object)

    def __init__(self, found: Iterable[Unfinished], *, can_change: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = [UnfinishedBox(one, can_change=can_change) for one in found]
        for box in self.boxes:
            box.resume_requested.connect(self.resume_requested)
            box.discard_requested.connect(self.discard_requested)
        self.setLayout(column(*self.boxes))

    def update_texts(self, found: Iterable[Unfinished]) -> bool:
        """Say anew how long each has been on its way; return False where other boxes are needed."""
        now_found = list(found)
        if [(box.act, box.progress) for box in self.boxes] != [(one.event, one.progress) for one in now_found]:
            return False
        for box, one in zip(self.boxes, now_found, strict=True):
            box.update_text(one)
        return True


class UnfinishedBox(Panel):
    """One top-up on its way."""

    resume_requested = Signal(object)
    discard_requested = Signal(object)

    def __init__(self, one: Unfinished, *, can_change: bool) -> None:
        self.act, self.progress = one.event, one.progress
        said = ProgressWords()
        self._standing = text_line(said.standing(one), bold=True)
        tone, icon = _LOOKS[one.progress]
        self._lines = row(spacing=theme.MEDIUM)
        super().__init__(self._lines, tone)
        mark = picture(icon, tone, theme.STATE_ICON)
        lines = column(self._standing, text_line(said.advice(one)), spacing=theme.TIGHT)
        self._buttons = row()
        self._add_buttons(one)
        for button in self.buttons():
            button.setEnabled(can_change)
        lines.addSpacing(theme.TIGHT)
        lines.addLayout(self._buttons)
        self._lines.addLayout(column(mark, 1))
        self._lines.addLayout(lines, 1)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons, that to go on first."""
        items = (self._buttons.itemAt(place) for place in range(self._buttons.count()))
        return [button for item in items if item and isinstance(button := item.widget(), QPushButton)]

    def update_text(self, one: Unfinished) -> None:
        """Say how it stands by now."""
        self._standing.setText(ProgressWords().standing(one))

    def _add_buttons(self, one: Unfinished) -> None:
        if walk_of(one.event) is not None:
            self._buttons.addWidget(self._button(self.tr("Continue…"), "continue", self._resume))
        if one.progress == Progress.PLANNED:
            discard = self._button(self.tr("Discard"), "delete", self._discard)
            discard.setToolTip(self.tr("Delete this plan; nothing has been paid"))
            self._buttons.addWidget(discard)
        self._buttons.addStretch(1)

    def _button(self, text: str, icon: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(icons.text_icon(icon, self.palette()), text)
        button.setAutoDefault(False)
        button.setAccessibleDescription(self._standing.text())
        button.clicked.connect(slot)
        return button

    def _resume(self) -> None:
        self.resume_requested.emit(self.act)

    def _discard(self) -> None:
        self.discard_requested.emit(self.act)
