"""The sentences for errors: what happened, what is safe, what to do."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from leb_wallet.domain.errors import WalletError
from leb_wallet.ui.error_sentences import SENTENCES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def sentence(error: WalletError) -> str:
    """Return an error in the user's language."""
    return sentence_for(error.code, error.details)


def sentence_for(code: str, details: Mapping[str, object] | None = None) -> str:
    """Return the sentence for an error's or a warning's code."""
    text = SENTENCES.get(code)
    if text is None:
        return QCoreApplication.translate(
            "Errors", "Something went wrong ({code}). What was saved before is safe."
        ).format(code=code)
    return QCoreApplication.translate("Errors", text).format(**(details or {}))


@contextmanager
def report_errors(parent: "QWidget") -> Iterator[None]:
    """Show an error meant for the user in a message box; anything else goes to the crash dialog."""
    try:
        yield
    except WalletError as error:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, parent.window().windowTitle(), sentence(error), parent=parent)
        box.open()
