"""How this operator tells credit and data left: its codes to copy or scan, its pages to open."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from leb_wallet.domain.dial_codes import text_messages
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.links import check_link, hosts_of
from leb_wallet.domain.providers import BalanceCheck, Provider
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import muted_line, row, text_line
from leb_wallet.ui.code_row import CodeRow
from leb_wallet.ui.open_link import OpenLinkDialog


def code_rows(method: str, value: str, to: str | None = None) -> list[CodeRow]:
    """Return a row for each thing to dial, call or send; none for a method that is no such thing."""
    if method == "sms":
        messages = text_messages(value, to)
        rows = [CodeRow() for _ in messages]
        for row_, message in zip(rows, messages, strict=True):
            row_.show_message(message)
        return rows
    shown = CodeRow()
    if method == "ussd":
        shown.show_ussd(value)
    elif method in ("ivr", "call"):
        shown.show_call(value)
    else:
        return []
    return [shown]


class CheckCodes(QWidget):
    """Each known way to ask; without one, where else to look."""

    def __init__(self, provider: Provider | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._provider = provider
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.SMALL)
        checks = provider.balance_checks if provider else ()
        for check in checks:
            self._add(check)
        if not checks:
            text = self.tr("No code is known for this operator: look into its app or account, or at its last text.")
            self._lines.addWidget(muted_line(text))

    def _add(self, check: BalanceCheck) -> None:
        rows = code_rows(check.method, check.value, check.to) if check.value else []
        if rows:
            for shown in rows:
                self._lines.addWidget(shown)
        elif check.method == "web" and check.value:
            self._add_page(check.value)
        else:
            text = self.tr("In the app {name}").format(name=check.value) if check.value else self.tr("In its app")
            self._lines.addWidget(text_line(text))
        if note := words.text(check.note):
            self._lines.addWidget(muted_line(note, theme.CAPTION))

    def _add_page(self, address: str) -> None:
        try:
            link = check_link(address, hosts_of(self._provider), from_catalogue=True)
        except InvalidInput:
            return  # the test of the catalogue reports it; a wrong link is not offered
        button = QPushButton(self.tr("Open {host}…").format(host=link.host_text))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: OpenLinkDialog(link, parent=self).open())
        self._lines.addLayout(row(button, 1))
