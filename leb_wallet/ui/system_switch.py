"""A switch for something outside the program: shows how it really is, and what would be written."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from leb_wallet.domain.errors import StorageError, WalletError
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.scheduled_check import Unsupported
from leb_wallet.ui import theme
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.field import Remark
from leb_wallet.ui.settings.rows import CheckRow

_LINES = 9


class SystemSwitch(Protocol):
    """Something that the system starts or runs for the program."""

    def state(self) -> str:
        """Return an :class:`AutostartState`, as it is now. Raises StorageError."""

    def switch(self, on: bool) -> None:
        """Write or remove it. Raises StorageError; then nothing has changed."""


class SwitchWords(QObject):
    """What is odd about a switch. A QObject only for its ``tr``."""

    def odd(self, state: str | None, reason: str | None = None) -> str:
        """Return a sentence for a state other than on and off, None being one that could not be read; else nothing."""
        if state is None:
            return self.tr("How it stands could not be read from the system.")
        if state == AutostartState.OFF_BY_SYSTEM:
            return self.tr("It was switched off in the settings of the system. Switching it on here undoes that.")
        if state == AutostartState.OTHER_PROGRAM:
            return self.tr("Another copy of the program is entered there, or one that has moved. Switch it on anew.")
        if state != AutostartState.UNSUPPORTED:
            return ""
        return {
            Unsupported.SANDBOX: self.tr("Not possible here: this copy runs in a sandbox (Flatpak or Snap)."),
            Unsupported.NO_SYSTEMD: self.tr("Not possible here: this system has no systemd."),
            Unsupported.NO_USER_SESSION: self.tr("Not possible here: systemd runs no session for you."),
            Unsupported.NO_TOOL: self.tr("Not possible here: the system's own tool for it is missing."),
        }.get(reason or "", self.tr("This system does not offer it."))


class SwitchRow(QWidget):
    """A check box that mirrors the system; a click is carried out at once.

    Args:
        shown: returns what is written, or would be.
        reason: why it cannot be switched, a code of :class:`Unsupported`.
    """

    def __init__(
        self,
        title: str,
        explained: str,
        switch: SystemSwitch,
        *,
        shown: Callable[[], str] | None = None,
        reason: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._switch, self._shown, self._reason = switch, shown, reason
        self._words = SwitchWords(self)
        self._row = CheckRow(title, explained)
        self.box = self._row.box
        self.remark = Remark()
        self.written = Disclosure(self.tr("What is written?"), self._make_text)
        for line in (self.remark, self.written):
            self._row.texts.addWidget(line)
        self.setLayout(column(self._row))
        self.setFocusProxy(self.box)
        self.show_state()
        self._row.chosen.connect(self._carry_out)

    def show_state(self) -> None:
        """Show how it stands in the system now."""
        state = state_of(self._switch)
        is_possible = state not in (None, AutostartState.UNSUPPORTED)
        self._row.show_value(state == AutostartState.ON)
        self._row.title.setEnabled(is_possible)
        self.box.setEnabled(is_possible)
        self.remark.say(self._words.odd(state, self._reason), is_error=False)
        self.written.setVisible(self._shown is not None and is_possible)

    def _carry_out(self, is_on: bool) -> None:
        """Switch it; where that fails say why, and show how it stands."""
        try:
            self._switch.switch(is_on)
        except WalletError as error:
            self.show_state()
            self.remark.say(sentence(error), is_error=True)
            announce(self.box, self.remark.text(), urgent=True)
        else:
            self.show_state()

    def _make_text(self) -> QWidget:
        try:
            text = self._shown() if self._shown is not None else ""
        except WalletError as error:
            text = sentence(error)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        shown.setAccessibleName(self.tr("What is written?"))
        shown.setFixedHeight(shown.fontMetrics().lineSpacing() * _LINES + theme.MEDIUM)
        return shown


def state_of(switch: SystemSwitch) -> str | None:
    """Return how a switch stands; None where the system does not tell."""
    try:
        return switch.state()
    except StorageError:
        return None
