"""A switch for something outside the program: shows how it really is, and what would be written."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from leb_wallet.domain.errors import StorageError, WalletError
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.scheduled_check import Unsupported
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, muted_line, text_line
from leb_wallet.ui.disclosure import Disclosure

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
    """A check box that mirrors the system; it is carried out when the dialog is saved.

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
        self._state: str | None = None
        self.box = QCheckBox(title)
        self.remark = text_line("", theme.CAPTION, color=theme.color("soon", self.palette()))
        self.written = Disclosure(self.tr("What is written?"), self._make_text)
        under = column(muted_line(explained, self.palette(), theme.CAPTION), self.remark, self.written, spacing=0)
        under.setContentsMargins(theme.LARGE, 0, 0, 0)
        self.setLayout(column(self.box, under, spacing=theme.TIGHT))
        self.show_state()

    def show_state(self) -> None:
        """Show how it stands in the system now."""
        self._state = state_of(self._switch)
        is_possible = self._state not in (None, AutostartState.UNSUPPORTED)
        self.box.setChecked(self._state == AutostartState.ON)
        self.box.setEnabled(is_possible)
        odd = self._words.odd(self._state, self._reason)
        self.remark.setText(odd)
        self.remark.setVisible(bool(odd))
        self.written.setVisible(self._shown is not None and is_possible)

    def carry_out(self) -> None:
        """Switch it if the box stands otherwise than the system did.

        Raises:
            WalletError: nothing has changed; the box shows how it stands.
        """
        if not self.box.isEnabled() or (self._state == AutostartState.ON) == self.box.isChecked():
            return
        try:
            self._switch.switch(self.box.isChecked())
        except WalletError:
            self.show_state()
            raise
        self._state = AutostartState.ON if self.box.isChecked() else AutostartState.OFF

    def _make_text(self) -> QWidget:
        shown = QPlainTextEdit(self._shown() if self._shown is not None else "")
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
