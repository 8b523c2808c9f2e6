"""From a file into the wallet: choose, see how it was read, correct, look at what would happen, take over."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QPushButton, QStackedWidget, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.importing.layout import Layout, guess_layout
from leb_wallet.services.importing import REASON, Importing, Opened, Planned, TableOptions
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, muted_line, row
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.form import give_room, order_tabs
from leb_wallet.ui.importing.columns_page import ColumnsPage
from leb_wallet.ui.importing.done_page import DonePage
from leb_wallet.ui.importing.extra_page import ExtraPage
from leb_wallet.ui.importing.extra_pages import EXTRA_PAGES
from leb_wallet.ui.importing.file_page import FilePage
from leb_wallet.ui.importing.kind_words import kind_word
from leb_wallet.ui.importing.preview_page import PreviewPage
from leb_wallet.ui.importing.problem_list import ProblemList
from leb_wallet.ui.importing.table_page import TablePage
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome


class ImportWizard(QDialog):
    """Nothing is changed before the last button; Cancel leaves nothing behind at any time.

    Signals:
        elsewhere_requested(str, Path): the file is of a kind (its code) that has a dialog of its own.
    """

    elsewhere_requested = Signal(str, object)

    def __init__(
        self,
        importing: Importing,
        wallets: WalletService,
        today: date,
        *,
        covers: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``covers`` hides what identifies a line, as in privacy mode. ``importing`` lives as long as this."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import"))
        self._importing, self._wallets, self._covers = importing, wallets, covers
        importing.setParent(self)
        self._path = Path()
        self._opened: Opened | None = None
        self._planned: Planned | None = None
        self._is_leaving = self._is_writing = False
        self.file_page, self.table_page = FilePage(), TablePage(covers=covers)
        self.columns_page, self.preview_page = ColumnsPage(today, covers=covers), PreviewPage(covers=covers)
        self.done_page = DonePage()
        self.extra_page: ExtraPage | None = None
        self.pages = QStackedWidget()
        for page in (self.file_page, self.table_page, self.columns_page, self.preview_page, self.done_page):
            self.pages.addWidget(page)
        self._route: list[QWidget] = [self.file_page]
        self.outcome = Outcome()
        self.problem_list = ProblemList(lambda: self.preview_page.found.problems, self.outcome, self)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(theme.SMALL)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.status = muted_line("", theme.CAPTION)
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.cancel_button = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        for button in (self.back_button, self.next_button, self.cancel_button):
            button.setAutoDefault(False)
        self.next_button.setDefault(True)
        bottom = row(column(self.status, self.progress, spacing=theme.TIGHT), spacing=theme.SMALL)
        bottom.setStretch(0, 1)
        for shown in (self.back_button, self.next_button, self.buttons):
            bottom.addWidget(shown, 0, Qt.AlignmentFlag.AlignBottom)
        layout = column(self.pages, self.outcome, bottom, spacing=theme.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self._connect()
        self._show(self.file_page)
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for a table."""
        width = theme.text_width(self.font(), "x" * 104)
        return QSize(width, round(width * 0.66))

    def open_file(self, path: Path) -> None:
        """Read a file."""
        if not self._importing.is_busy:
            self._path = path
            self._begin(self.tr("Reading the file…"))
            self._importing.open(path)

    def go_on(self) -> None:
        """Go to the next page, or take everything over."""
        page = self.pages.currentWidget()
        if self._importing.is_busy or self._opened is None:
            return
        if page is self.table_page:
            self._show(self.columns_page)
        elif page is self.columns_page:
            layout = self.columns_page.layout_now
            assert self._opened.table is not None
            assert layout is not None
            self._begin(self.tr("Reading the rows…"))
            self._importing.read(self._opened.table, layout)
        elif page is self.extra_page and self.extra_page is not None:
            self._begin(self.tr("Comparing with the wallet…"))
            self._importing.plan(self.extra_page.answered())
        elif page is self.preview_page:
            self._carry_out()
        elif page is self.done_page:
            self.accept()

    def go_back(self) -> None:
        """Go to the page before."""
        if len(self._route) > 1 and not self._importing.is_busy:
            self._route.pop()
            self._show(self._route.pop())

    def reject(self) -> None:
        """Close; what is going on is stopped first. What is being written already is finished."""
        if self._importing.is_busy:
            self._is_leaving = True
            self.cancel_button.setEnabled(False)
            self.status.setText(self.tr("Stopping…"))
            self._importing.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close once nothing is going on any more."""
        self._importing.stop()
        self._importing.wait()
        super().done(result)

    # --- What comes back ------------------------------------------------------------------

    def _connect(self) -> None:
        importing = self._importing
        self.file_page.chosen.connect(self.open_file)
        self.table_page.options_changed.connect(self._on_options)
        self.table_page.layout_changed.connect(self._on_layout)
        self.columns_page.changed.connect(self._update)
        self.preview_page.changed.connect(self._update)
        self.preview_page.problems_wanted.connect(self.problem_list.ask)
        self.done_page.undo_button.clicked.connect(self._undo)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.buttons.rejected.connect(self.reject)
        importing.opened.connect(self._on_opened)
        importing.planned.connect(self._on_planned)
        importing.done.connect(self._on_done)
        importing.failed.connect(self._on_failed)
        importing.crashed.connect(self._on_crashed)
        importing.progressed.connect(self._on_progressed)

    def _on_opened(self, opened: Opened) -> None:
        self._end()
        if self._is_leaving:
            super().reject()
            return
        self._opened = opened
        self.setWindowTitle(self.tr("Import: {kind}").format(kind=kind_word(opened.code)))
        if opened.table is not None and opened.layout is not None:
            self._show_layout(opened, opened.layout)
            if self.pages.currentWidget() is not self.table_page:
                self._show(self.table_page)
        elif opened.found is None:
            self.accept()
            self.elsewhere_requested.emit(opened.code, self._path)
        elif (make := EXTRA_PAGES.get(opened.found.source)) is not None and make.asks_about(
            opened.found, self._wallets.wallet
        ):
            self._begin_extra(make(), opened)
        else:
            self._begin(self.tr("Comparing with the wallet…"))
            self._importing.plan(opened.found)

    def _begin_extra(self, page: ExtraPage, opened: Opened) -> None:
        assert opened.found is not None
        if self.extra_page is not None:
            self.pages.removeWidget(self.extra_page)
            self.extra_page.deleteLater()
        self.extra_page = page
        page.begin(opened.found, self._wallets.wallet, covers=self._covers)
        page.changed.connect(self._update)
        self.pages.addWidget(page)
        if self.table_page in self._route:  # a bill was on another sheet: there is no table to come back to
            self._route.remove(self.table_page)
        self._show(page)

    def _on_planned(self, planned: Planned) -> None:
        self._end()
        if self._is_leaving:
            super().reject()
            return
        self._planned = planned
        self.preview_page.show_plan(planned.found, planned.plan, planned.wallet)
        self._show(self.preview_page)

    def _on_done(self, done: object) -> None:
        self._end()
        self._is_leaving = False
        self.done_page.show_done(done)  # type: ignore[arg-type]
        self._show(self.done_page)
        announce(self.done_page, self.done_page.told.text())

    def _on_failed(self, error: WalletError) -> None:
        self._end()
        if self._is_leaving:
            super().reject()
            return
        self._say(sentence(error))

    def _on_crashed(self, error: Exception) -> None:
        self._end()
        raise error  # for the crash dialog, which keeps a report

    def _on_progressed(self, rows: int, total: int) -> None:
        if total:
            self.progress.setRange(0, total)
            self.progress.setValue(rows)
        if rows and not self._is_leaving:
            self.status.setText(self.tr("%n row(s) read", "", rows))

    # --- What is asked for ----------------------------------------------------------------

    def _carry_out(self) -> None:
        assert self._planned is not None
        page = self.preview_page
        self._begin(self.tr("Writing…"))
        try:
            self._importing.carry_out(self._planned, page.left_out, page.overwriting)
        except WalletError as error:
            self._on_failed(error)

    def _undo(self) -> None:
        if self._wallets.undo_reason != REASON:
            return
        try:
            self._wallets.undo()
        except WalletError as error:
            self._say(sentence(error))
            return
        self.done_page.show_undone()
        announce(self.done_page, self.done_page.told.text())

    def _on_options(self, options: TableOptions) -> None:
        if self._opened is not None and not self._importing.is_busy:
            self._begin(self.tr("Reading the file…"))
            self._importing.open_again(self._opened.source, options)

    def _on_layout(self, kind: str, header: int) -> None:
        if self._opened is not None and self._opened.table is not None:
            self._show_layout(self._opened, guess_layout(self._opened.table, kind, header))

    def _show_layout(self, opened: Opened, layout: Layout) -> None:
        assert opened.table is not None
        self.table_page.show_table(opened, layout.kind, layout.header)
        self.columns_page.show_table(opened.table, layout)

    # --- The frame ------------------------------------------------------------------------

    def _begin(self, text: str) -> None:
        self.outcome.say("", is_error=False)
        self.progress.setRange(0, 0)
        self.status.setText(text)
        self._set_busy(is_busy=True)

    def _end(self) -> None:
        self.status.setText("")
        self._set_busy(is_busy=False)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        self.pages.setEnabled(not is_busy)
        self.cancel_button.setEnabled(True)
        self._update(is_busy=is_busy)

    def _say(self, text: str) -> None:
        self.outcome.say(text, is_error=True)
        announce(self.outcome, text, urgent=True)

    def _show(self, page: QWidget) -> None:
        if page is self.done_page:
            self._route.clear()  # there is no way back but undo
        if not self._route or self._route[-1] is not page:
            self._route.append(page)
        self.outcome.say("", is_error=False)
        self.pages.setCurrentWidget(page)
        self._end()
        stops = self.preview_page.stops() if page is self.preview_page else (page,)
        order_tabs(*stops, self.outcome, self.back_button, self.next_button, self.buttons)
        (self.file_page.button if page is self.file_page else self.next_button).setFocus()
        if page is self.columns_page:
            self.columns_page.show_question()

    def _update(self, *, is_busy: bool = False) -> None:
        page = self.pages.currentWidget()
        is_done = page is self.done_page
        self.back_button.setVisible(len(self._route) > 1 and not is_done)
        self.next_button.setVisible(page is not self.file_page)
        self.buttons.setVisible(not is_done)
        can_go_on = True
        text = self.tr("&Next")
        if page is self.columns_page:
            can_go_on = self.columns_page.is_complete
        elif page is self.extra_page and self.extra_page is not None:
            can_go_on = self.extra_page.is_complete
        elif page is self.preview_page:
            cards, records = self.preview_page.counts
            can_go_on = cards + records > 0
            text = self.tr("&Import")
        elif is_done:
            text = self.tr("&Close")
        self.next_button.setText(text)
        self.next_button.setEnabled(can_go_on and not is_busy)
        self.back_button.setEnabled(not is_busy)
