"""The first start."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QWidget

from leb_wallet.services.services import Services
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.blocks import column, muted_line, row
from leb_wallet.ui.first_run.steps import BeginStep, RemindersStep, WelcomeStep
from leb_wallet.ui.form import give_room, order_tabs, scrolling
from leb_wallet.ui.settings.desk import SettingsDesk
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.rebuilding_dialog import RebuildingDialog

_WIDTH = 84  # letters


class FirstRun(RebuildingDialog):
    """Three steps. What is chosen is in force at once, what is skipped stays as it is.

    Signals:
        add_card_requested: the user wants to add a card; the dialog closes by itself.
        import_requested: the user wants to take over a list; it closes, too.
        samples_requested: the user wants to look at sample cards in a window of their own; it closes, too.
    """

    add_card_requested = Signal()
    import_requested = Signal()
    samples_requested = Signal()

    def __init__(self, services: Services, desk: SettingsDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keeper = Keeper(services.settings, self)
        self._step = 0
        self.rebuild()
        self.show_step(0)
        self._keeper.failed.connect(self._on_failed)
        self._keeper.kept.connect(self._on_kept)
        services.settings.changed.connect(self.refresh)
        give_room(self)

    def show_step(self, step: int) -> None:
        """Go to a step, 0 to 2."""
        self.reminders.finish()
        self._show(step)
        self._steps[step].first().setFocus()

    def refresh(self) -> None:
        """Show what is in force."""
        self.welcome.language.refresh()
        self.welcome.theme.refresh()
        self.reminders.refresh()

    def done(self, result: int) -> None:
        """Close; a time that is still being typed is saved."""
        self.reminders.finish()
        super().done(result)

    def sizeHint(self) -> QSize:
        """Return room for the longest step."""
        width = theme.text_width(self.font(), "x" * _WIDTH)
        return QSize(width, round(width * 0.72))

    # --- Inside ---------------------------------------------------------------------------

    def _make(self) -> QWidget:
        self.setWindowTitle(self.tr("First steps"))
        self.welcome, self.reminders = WelcomeStep(self._keeper), RemindersStep(self._keeper, self._desk)
        self.begin = BeginStep()
        self._steps = (self.welcome, self.reminders, self.begin)
        self._areas: list[QScrollArea] = [scrolling(step) for step in self._steps]
        self._stack = QStackedWidget()
        for area in self._areas:
            self._stack.addWidget(area)
        self.banner = Banner("overdue", "warning")
        self._progress = muted_line("", theme.CAPTION, wrap=False)
        self.skip_button = QPushButton(self.tr("&Skip all"))
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        for name, button in (("skip", self.skip_button), ("back", self.back_button), ("next", self.next_button)):
            button.setObjectName(name)
            button.setAutoDefault(False)
        content = QWidget(self)  # a default button needs its dialog
        lines = column(
            self._stack,
            self.banner,
            row(self._progress, 1, self.skip_button, self.back_button, self.next_button),
            spacing=theme.MEDIUM,
        )
        lines.setStretch(0, 1)
        lines.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.MEDIUM)
        content.setLayout(lines)
        self._show(self._step)
        order_tabs(*self._areas, self.banner, self.skip_button, self.back_button, self.next_button)
        self.skip_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self._next)
        self.begin.add_card.clicked.connect(self._add_card)
        self.begin.import_file.clicked.connect(self._import)
        self.begin.samples.clicked.connect(self._look_around)
        self.begin.later.clicked.connect(self.accept)
        return content

    def _show(self, step: int) -> None:
        self._step, is_last = step, step == len(self._steps) - 1
        self._stack.setCurrentIndex(step)
        progress = self.tr("Step {step} of {count}").format(step=step + 1, count=len(self._steps))
        self._progress.setText(progress)
        self.back_button.setVisible(step > 0)
        self.skip_button.setVisible(not is_last)
        self.next_button.setVisible(not is_last)
        self.next_button.setDefault(not is_last)

    def _back(self) -> None:
        self.show_step(self._step - 1)

    def _next(self) -> None:
        self.show_step(self._step + 1)

    def _add_card(self) -> None:
        self.accept()
        self.add_card_requested.emit()

    def _import(self) -> None:
        self.accept()
        self.import_requested.emit()

    def _look_around(self) -> None:
        self.accept()
        self.samples_requested.emit()

    def _on_failed(self, text: str) -> None:
        self.banner.tell(text)
        announce(self.banner, text, urgent=True)
        self.refresh()

    def _on_kept(self) -> None:
        self.banner.hide()
