"""The wizard around the pages: goes on by the pure flow, keeps what was typed, saves nothing itself."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget, QWizard

from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import (
    is_dead_end,
    is_worth_keeping,
    joined,
    next_step,
    resumed_step,
    steps_of,
)
from leb_wallet.ui.form import give_room
from leb_wallet.ui.guide.guide_page import Flow, GuidePage
from leb_wallet.ui.guide.pages import make_page
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.guide.step_list import StepList
from leb_wallet.ui.guide.step_words import StepWords

Keep = Callable[[Walk], bool]  # saves, or says why not and answers False
_NARROW = 720  # below this width the list of steps gives its room to the page


def _nobody(_walk: Walk) -> bool:
    return False


class GuideWizard(Flow):
    """Leads through one way to keep a card alive.

    Signals:
        other_way_requested: this way does not work for the card.
    """

    other_way_requested = Signal()

    def __init__(
        self, situation: Situation, walk: Walk, keep: Keep, finish: Keep, parent: QWidget | None = None
    ) -> None:
        """Begin at ``walk.step``; ``keep`` saves a walk on its way, ``finish`` one that came to its end."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._situation, self._begun, self._walk = situation, walk, walk
        self._keep, self._finish = keep, finish
        self._words = StepWords(self)
        self._is_replaying = False
        self._save_failed = False
        self._current: GuidePage | None = None
        self._pages: dict[str, GuidePage] = {}
        self._ids: dict[str, int] = {}
        self._steps = StepList()
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoDefaultButton, on=False)
        self.setSideWidget(self._steps)
        self.setWindowTitle(self._words.title(walk.way, situation.card.label))
        self.setButtonText(QWizard.WizardButton.CancelButton, self.tr("Continue &later"))
        self.setButtonText(QWizard.WizardButton.BackButton, self.tr("&Back"))
        self.setButtonText(QWizard.WizardButton.NextButton, self.tr("&Next"))
        self._add_pages(walk)
        self.currentIdChanged.connect(self._on_current_id_changed)
        self._replay_to(resumed_step(walk))
        give_room(self)

    @property
    def walk(self) -> Walk:
        """The walk with everything that stands in the inputs."""
        return joined(self._walk, self._current.answers()) if self._current else self._walk

    @property
    def page_shown(self) -> GuidePage:
        """The current page."""
        assert self._current is not None
        return self._current

    def next_id(self) -> int:
        """Return the page the flow goes to, or -1 at the end."""
        step = next_step(self.walk)
        return self._ids[step] if step else -1

    def validateCurrentPage(self) -> bool:
        """Say what is wrong with the page's values."""
        return self._is_replaying or self.page_shown.review()

    def accept(self) -> None:
        """Hand the walk over; where it cannot be saved the wizard stays open."""
        walk = self.walk
        if is_dead_end(walk):
            super().accept()
            self.other_way_requested.emit()
        elif self._finish(walk):
            super().accept()

    def reject(self) -> None:
        """Close, keeping the walk; where it cannot be saved the user is told and may close once more."""
        walk = self.walk
        if self._save_failed or not is_worth_keeping(walk, self._begun) or self._keep(walk):
            super().reject()
        self._save_failed = True

    def done(self, result: int) -> None:
        """Close, and let go of who saves: both sides holding each other would outlive the window."""
        super().done(result)
        self._keep = self._finish = _nobody

    def sizeHint(self) -> QSize:
        """Return room for a page and the list of steps, on any screen."""
        room = self.screen().availableSize()
        return QSize(min(860, room.width() - 20), min(640, room.height() - 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of steps out where there is no room for it."""
        super().resizeEvent(event)
        self._steps.setVisible(event.size().width() >= _NARROW)

    def _add_pages(self, walk: Walk) -> None:
        from leb_wallet.domain.walks import STEPS

        for number, step in enumerate(STEPS[walk.way]):
            page = make_page(step, self._situation)
            self._pages[step], self._ids[step] = page, number
            self.setPage(number, page)

    def _replay_to(self, step: str) -> None:
        """Go to a step as if by Next, so that Back leads through those before it."""
        target = self._walk.replace(step=step)
        self._is_replaying = True
        self._walk = self._walk.replace(step=steps_of(target)[0])
        self.setStartId(self._ids[self._walk.step])
        self.restart()
        while self._walk.step != step and self.next_id() >= 0:
            self.next()
        self._is_replaying = False

    def _on_current_id_changed(self, number: int) -> None:
        if number < 0:
            return
        step = next(step for step, place in self._ids.items() if place == number)
        came_from = self._current
        self._walk = self.walk.replace(step=step)
        self._current = None
        page = self._pages[step]
        page.enter(self._walk, self._place())
        self._current = page
        self._dress(page)
        if came_from is not None and not self._is_replaying and is_worth_keeping(self._walk, self._begun):
            self._keep(self._walk)

    def _place(self) -> str:
        steps = steps_of(self._walk)
        return self._words.place(self._walk.way, steps.index(self._walk.step) + 1, len(steps))

    def _dress(self, page: GuidePage) -> None:
        """Name page and buttons, and put the keyboard where the step begins."""
        steps = steps_of(self._walk)
        self._steps.show_steps([self._words.step(self._walk.way, step) for step in steps], steps.index(self._walk.step))
        self.setWindowTitle(f"{self._words.title(self._walk.way, self._situation.card.label)} – {page.heading}")
        page.look_ahead()
        first = page.first_input()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
