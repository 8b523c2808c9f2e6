"""Will I really be told? What was found, and a test notification that the user confirms."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from leb_wallet.services.self_test import SelfCheck, Verdict
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.flow_box import FlowBox
from leb_wallet.ui.form import scrolling
from leb_wallet.ui.reminder_words import ReminderWords
from leb_wallet.ui.reminders.contract import Reminding
from leb_wallet.ui.reminders.self_test_words import Finding, SelfTestWords

_TONES = {Verdict.YES: "ok", Verdict.WHILE_RUNNING: "soon", Verdict.IN_WINDOW: "due", Verdict.NEVER: "overdue"}


class SelfTestPage(QWidget):
    """Looks when it is shown and after each change."""

    def __init__(self, service: Reminding, look: Callable[[], SelfCheck], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service, self._look = service, look
        self._words = SelfTestWords(self)
        self._is_stale, self._route = True, ""
        self.findings: list[Finding] = []
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self.send_button = QPushButton(self.tr("Send a &test notification"))
        self.again_button = QPushButton(self.tr("&Look again"))
        self.yes_button = QPushButton(self.tr("&Yes, I saw it"))
        self.no_button = QPushButton(self.tr("&No"))
        self.outcome = text_line("")
        self._question = self._make_question()
        for button in (self.send_button, self.again_button, self.yes_button, self.no_button):
            button.setAutoDefault(False)
        buttons = FlowBox([self.send_button, self.again_button])
        page = QWidget()
        page.setLayout(column(self._lines, self._question, self.outcome, buttons, spacing=theme.MEDIUM))
        page.layout().setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, 0)  # type: ignore[union-attr]
        layout = column(scrolling(page))
        self.setLayout(layout)
        self.outcome.hide()
        self._question.hide()
        self.send_button.clicked.connect(self._send)
        self.again_button.clicked.connect(self._show_findings)
        self.yes_button.clicked.connect(self._confirm)
        self.no_button.clicked.connect(self._deny)

    def refresh(self) -> None:
        """Look again, at once if the page is seen, else when it is."""
        self._is_stale = True
        if self.isVisible():
            self._show_findings()

    def showEvent(self, event: QShowEvent) -> None:
        """Look how everything stands."""
        super().showEvent(event)
        if self._is_stale:
            self._show_findings()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._content is not None:
            self._show_findings()

    def _send(self) -> None:
        self._route = self._service.send_test(ReminderWords(self).test_note())
        self.outcome.hide()
        self._question.show()
        self.yes_button.setFocus()

    def _confirm(self) -> None:
        with report_errors(self):
            self._service.confirm_test()
            self._answer(self.tr("Good: so you will see the others, too."))

    def _deny(self) -> None:
        self._answer(self._words.not_seen(self._route))

    def _answer(self, text: str) -> None:
        self._question.hide()
        self.outcome.setText(text)
        self.outcome.show()
        self.send_button.setFocus()

    def _make_question(self) -> QWidget:
        answers = row(self.yes_button, self.no_button, 1)
        return Panel(column(text_line(self.tr("Did you see the notification?"), bold=True), answers), "accent")

    def _show_findings(self) -> None:
        self._is_stale = False
        check = self._look()
        self.findings = self._words.findings(check)
        tone = _TONES.get(check.verdict, "soon")
        answer = text_line(self._words.verdict(check), theme.TITLE, bold=True, tone=tone)
        content = QWidget()
        content.setLayout(
            column(
                column(muted_line(self.tr("Will I really be told?")), answer, spacing=theme.TIGHT),
                Panel(column(*map(self._finding, self.findings), spacing=theme.SMALL)),
                spacing=theme.MEDIUM,
            )
        )
        if self._content is not None:
            self._lines.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._lines.addWidget(content)

    def _finding(self, found: Finding) -> QLayout:
        name, tone = ("check", "ok") if found.is_ok else ("warning", "due")
        mark = column(picture(name, tone, theme.STATE_ICON), 1)
        lines = column(text_line(found.text), spacing=0)
        if found.advice:
            lines.addWidget(muted_line(found.advice, theme.CAPTION))
        line = row(mark, lines, spacing=theme.MEDIUM)
        line.setStretch(1, 1)
        return line
