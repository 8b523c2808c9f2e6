"""A page whose file may be protected with a passphrase, and is written away from the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QWidget

from leb_wallet.domain.errors import InvalidInput, WalletError
from leb_wallet.services.background import Background
from leb_wallet.services.exporting import Written
from leb_wallet.ui.exporting.export_page import ExportPage
from leb_wallet.ui.exporting.export_words import ExportWords
from leb_wallet.ui.exporting.passphrase_box import PassphraseBox

Write = Callable[[Path, str], Written]  # to a path, with a passphrase or none; raises WalletError


class WritingPage(ExportPage):
    """Asks where, writes in a thread, says how it went."""

    def __init__(self, *, protects: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.protection = PassphraseBox(is_on=protects)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self._background = Background(self)
        self._background.failed.connect(self._on_failed)
        self._background.crashed.connect(_raise)

    def begin(self, name: str, kinds: str, write: Write) -> None:
        """Ask where, if the passphrase can be used, and write."""
        wrong = self.protection.what_is_wrong()
        if wrong:
            self.tell_error(InvalidInput(wrong))
            self.protection.first.setFocus()
            return
        self.ask_where(name, kinds, lambda path: self.write(path, write))

    def write(self, path: Path, write: Write) -> None:
        """Write in a thread."""
        if self._background.is_busy:
            return
        passphrase = self.protection.passphrase()
        self._set_busy(True)
        self._background.run(lambda: write(path, passphrase), self._on_written, lambda: self._set_busy(False))

    def wait(self) -> None:
        """Wait for what is being written."""
        self._background.wait()

    def _on_written(self, done: Written) -> None:
        self.protection.clear()
        said = ExportWords()
        if done.lacking:
            self.outcome.say(f"{said.written(done)} {said.lacking(done)}", is_error=False)
        else:
            self.praise(said.written(done))

    def _on_failed(self, error: WalletError) -> None:
        self.tell_error(error)

    def _set_busy(self, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        if is_busy:
            self.outcome.say("", is_error=False)
        self.busy.emit(is_busy)


def _raise(error: Exception) -> None:
    raise error
