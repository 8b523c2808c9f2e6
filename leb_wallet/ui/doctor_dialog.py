"""The examination of the wallet's files in the window: what was looked at, what is wrong, what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.health import Finding, Health, Level
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import Panel, column, heading, picture, row, text_line
from leb_wallet.ui.doctor_words import DoctorWords
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.settings.rows import CheckRow

_LOOKS = {  # icon and tone
    Level.FINE: ("state-ok", "ok"),
    Level.NOTE: ("info", "accent"),
    Level.WARN: ("state-due", "due"),
    Level.BAD: ("state-overdue", "overdue"),
}
_ORDER = (Level.BAD, Level.WARN, Level.NOTE, Level.FINE)


class DoctorDialog(QDialog):
    """Shows the findings, the worst first, and carries out the repairs that stay checked.

    Args:
        examine: looks at everything.
        repair: carries out some repairs; raises StorageError.
    """

    def __init__(
        self,
        examine: Callable[[], Health],
        repair: Callable[[Health, tuple[str, ...]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check the wallet"))
        self._examine, self._repair, self._said = examine, repair, DoctorWords()
        self._health = Health(())
        self.summary = text_line("", theme.SUBTITLE, bold=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.MEDIUM)
        self.repairs: dict[str, CheckRow] = {}
        self._choices = QVBoxLayout()
        self._choices.setSpacing(theme.SMALL)
        self._choices_title = heading(self.tr("What can be done"))
        self.outcome = Outcome()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.again_button = self.buttons.addButton(self.tr("Check &again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.repair_button = self.buttons.addButton(self.tr("&Repair"), QDialogButtonBox.ButtonRole.ActionRole)
        page = QWidget()
        lines = column(Panel(column(self._lines)), self._choices_title, self._choices, spacing=theme.MEDIUM)
        lines.setContentsMargins(0, 0, theme.SMALL, 0)  # beside the scroll bar
        page.setLayout(lines)
        layout = column(self.summary, scrolling(page), self.outcome, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.again_button.clicked.connect(self.look)
        self.repair_button.clicked.connect(self.carry_out)
        self.buttons.rejected.connect(self.reject)
        self.look()
        (next(iter(self.repairs.values())).box if self.repairs else self.again_button).setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for ten sentences."""
        width = theme.text_width(self.font(), "x" * 80)
        return QSize(width, round(width * 0.9))

    def look(self) -> None:
        """Look at everything and show what was found."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._health = self._examine()
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.outcome.say("", is_error=False)
        self._show(self._health)
        announce(self.again_button, self.summary.text())

    def carry_out(self) -> None:
        """Carry out the chosen repairs, then look again."""
        wanted = tuple(repair for repair, line in self.repairs.items() if line.box.isChecked())
        try:
            self._repair(self._health, wanted)
        except WalletError as error:
            self.look()
            self.outcome.say(sentence(error), is_error=True)
            return
        self.look()
        self.outcome.praise(self._said.repaired(len(wanted)))
        announce(self.repair_button, self.outcome.text())

    def _show(self, health: Health) -> None:
        wrong = [finding for finding in health.findings if finding.is_wrong]
        self.summary.setText(self._said.summary(len(wrong)))
        _clear(self._lines)
        for finding in sorted(health.findings, key=lambda one: _ORDER.index(one.level)):
            self._lines.addWidget(self._line(finding))
        _clear(self._choices)
        self.repairs = {}
        for repair in health.repairs():
            line = CheckRow(self._said.repair(repair))
            line.show_value(True)
            line.chosen.connect(self._update)
            self._choices.addWidget(line)
            self.repairs[repair] = line
        self._choices_title.setVisible(bool(self.repairs))
        self.repair_button.setVisible(bool(self.repairs))
        self._update()

    def _line(self, finding: Finding) -> QWidget:
        icon, tone = _LOOKS[finding.level]
        text = self._said.finding(finding)
        line, mark = QWidget(), picture(icon, tone)
        shown = row(mark, text_line(text), spacing=theme.SMALL)
        shown.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        shown.setStretch(1, 1)
        line.setLayout(shown)
        line.setAccessibleName(f"{self._said.level(finding.level)}: {text}")
        return line

    def _update(self) -> None:
        self.repair_button.setEnabled(any(line.box.isChecked() for line in self.repairs.values()))


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
