"""What all pages of a guided top-up share: head, scrolling body, and reading in one place."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard, QWizardPage

from leb_wallet.domain.walk import Walk
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import muted_line, text_line
from leb_wallet.ui.field import Field, first_wrong
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.guide.situation import Situation

_LEAST_SIZE = QSize(320, 160)  # the rest scrolls: 200 % on a small laptop leaves little


class Flow(QWizard):
    """A wizard whose pages do not know what follows them."""

    def next_id(self) -> int:
        """Return the number of the next page, or -1 at the end."""
        raise NotImplementedError


class GuidePage(QWizardPage):
    """One step. Its content is made when the step is first reached.

    A subclass fills :meth:`build`, shows a walk in :meth:`show_walk` and answers with
    :meth:`typed` what stands in its inputs. It saves nothing.
    """

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self.situation = situation
        self.heading = ""
        self.walk: Walk | None = None
        self._is_built = False
        self._head = muted_line("", theme.CAPTION)
        self.title_line = text_line("", theme.TITLE, bold=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.MEDIUM)
        self.body.setContentsMargins(0, 0, theme.MEDIUM, 0)
        content = QWidget()
        content.setLayout(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, theme.SMALL, 0, 0)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(self._head)
        layout.addWidget(self.title_line)
        layout.addSpacing(theme.SMALL)
        layout.addWidget(scrolling(content), 1)

    def set_heading(self, text: str) -> None:
        """Say what the step is about."""
        self.heading = text
        self.title_line.setText(text)

    def enter(self, walk: Walk, place: str) -> None:
        """Show the step as far as it was filled in; ``place`` says which of how many it is."""
        self.walk = walk
        self._head.setText(place)
        if not self._is_built:
            self._is_built = True
            self.build()
            self.body.addStretch(1)
        self.show_walk(walk)

    def build(self) -> None:
        """Make the inputs."""

    def show_walk(self, walk: Walk) -> None:
        """Show what was typed before; the base shows nothing."""

    def typed(self) -> Mapping[str, str]:
        """Return what stands in the inputs."""
        return {}

    def fields(self) -> Iterable[Field]:
        """Return the inputs that must be good before the walk goes on."""
        return ()

    def review(self) -> bool:
        """Say what is wrong; return whether there is nothing, else go to the first."""
        if not self._is_built:
            return True
        wrong = first_wrong(self.fields())
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def answers(self) -> Mapping[str, str]:
        """Return :meth:`typed`, or nothing from a page that was never shown."""
        return self.typed() if self._is_built else {}

    def first_input(self) -> QWidget | None:
        """Return where the keyboard begins; the wizard's own button where a page has no input."""
        return None

    def nextId(self) -> int:
        """Return what the flow says; the wizard asks its pages, to know which of them is the last."""
        wizard = self.wizard()
        return wizard.next_id() if isinstance(wizard, Flow) else -1

    def look_ahead(self) -> None:
        """Let the wizard ask anew what follows: an answer or the step itself has changed."""
        self.setFinalPage(False)  # of all that makes it ask, the one that changes nothing

    def minimumSizeHint(self) -> QSize:
        """Return little: the body scrolls."""
        return _LEAST_SIZE

    def sizeHint(self) -> QSize:
        """Return a comfortable size that does not depend on the step."""
        return QSize(560, 420)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets one below the other."""
        for widget in widgets:
            self.body.addWidget(widget)

    def say(self, *sentences: str) -> None:
        """Add plain sentences."""
        for sentence in sentences:
            if sentence:
                self.body.addWidget(text_line(sentence))
