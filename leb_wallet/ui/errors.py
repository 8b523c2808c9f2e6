"""The sentences for errors: what happened, what is safe, what to do."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leb_wallet.domain.errors import WalletError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SENTENCES = {
    "card_not_found": QT_TRANSLATE_NOOP("Errors", "There is no such card any more. Nothing was changed."),
    "card_unknown": QT_TRANSLATE_NOOP("Errors", "No card has this id or label. See “leb-wallet card list”."),
    "card_not_unique": QT_TRANSLATE_NOOP("Errors", "More than one card fits: {near}. Give more of the id."),
    "event_not_found": QT_TRANSLATE_NOOP("Errors", "This record has been deleted meanwhile. Nothing was changed."),
    "record_exists": QT_TRANSLATE_NOOP("Errors", "This was recorded already. Nothing was changed."),
    "provider_not_found": QT_TRANSLATE_NOOP(
        "Errors", "No operator has this id. Near it: {near}. See “leb-wallet providers” for all of them."
    ),
    "catalogue_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The list of operators cannot be read; the installation is incomplete. Your wallet is safe. Install again.",
    ),
    "read_only": QT_TRANSLATE_NOOP("Errors", "The wallet is open for reading only. Nothing was changed."),
    "wallet_busy": QT_TRANSLATE_NOOP(
        "Errors", "Another program is writing to the wallet. Nothing was changed. Try again in a moment."
    ),
    "not_a_date": QT_TRANSLATE_NOOP("Errors", "This is not a day of the calendar. Write it as 2026-11-22."),
    "kind_unknown": QT_TRANSLATE_NOOP("Errors", "There is no such act. Known are: {kinds}. Nothing was recorded."),
    "number_twice": QT_TRANSLATE_NOOP("Errors", "Another card has this number too. Both were kept."),
    "currency_differs": QT_TRANSLATE_NOOP(
        "Errors", "This card counts in {currency}; the amount was recorded as given."
    ),
    "not_a_period": QT_TRANSLATE_NOOP("Errors", "This is not a period. Write it as 180d, 6m or 1y."),
    "currency_missing": QT_TRANSLATE_NOOP("Errors", "Which currency is this amount in? Add its code, such as GBP."),
    "invalid": QT_TRANSLATE_NOOP("Errors", "Something in these values is not possible: {fields}. Nothing was changed."),
}


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
