"""Accounts in words. QtCore only, so that the command line can use it."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from leb_wallet.domain.accounts import Account, Guarded, Importance, Role, in_known_order
from leb_wallet.domain.known_services import KnownServices
from leb_wallet.ui import words

ROLES: words.Table = {
    Role.LOGIN: QT_TRANSLATE_NOOP("Words", "Sign-in"),
    Role.TWO_FACTOR: QT_TRANSLATE_NOOP("Words", "Two-factor codes"),
    Role.RECOVERY: QT_TRANSLATE_NOOP("Words", "Recovery"),
}
IMPORTANCES: words.Table = {
    Importance.HIGH: QT_TRANSLATE_NOOP("Words", "Important"),
    Importance.NORMAL: QT_TRANSLATE_NOOP("Words", "Normal"),
    Importance.LOW: QT_TRANSLATE_NOOP("Words", "Minor"),
}


def role_words(roles: Iterable[str]) -> str:
    """Return for what a number is used, as they are shown; empty for nothing."""
    return " · ".join(words.word(ROLES, role) for role in in_known_order(roles))


def importance_word(importance: str) -> str:
    """Return the word for how much it would hurt to be locked out."""
    return words.word(IMPORTANCES, importance)


class AccountWords(QObject):
    """A QObject only for its ``tr``."""

    def __init__(self, known: KnownServices, *, cover: str = "") -> None:
        """With ``cover`` that is said in place of every name and note, as in privacy mode."""
        super().__init__()
        self.known, self._cover = known, cover

    @property
    def tells_names(self) -> bool:
        """Whether names can be read."""
        return not self._cover

    def name(self, account: Account) -> str:
        """Return what the language calls the service, or what the user called it."""
        return self._cover or self.known.name(account, words.language())

    def note(self, account: Account) -> str:
        """Return the note in one line; empty for none."""
        return (self._cover if account.note else "") or " ".join(account.note.split())

    def roles(self, account: Account) -> str:
        """Return for what an account uses the number."""
        return role_words(account.roles) or self.tr("No use written down")

    def state(self, account: Account) -> str:
        """Return whether an account still hangs on the number, or since when it does not."""
        if account.moved_on is None:
            return self.tr("Not moved yet")
        return self.tr("Moved on {day}").format(day=words.date_words(account.moved_on))

    def counts(self, found: Guarded) -> str:
        """Return how many accounts hang on a number, such as “7 accounts · 2 not moved yet · 1 of them important”."""
        if not found.total:
            return self.tr("No accounts written down")
        parts = [self.tr("%n account(s)", "", found.total)]
        if not found.open:
            parts.append(self.tr("all moved away"))
        else:
            parts.append(self.tr("%n not moved yet", "", found.open))
        if found.important:
            parts.append(self.tr("%n of them important", "", found.important))
        return " · ".join(parts)
