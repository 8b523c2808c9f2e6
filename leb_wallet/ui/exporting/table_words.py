"""The words in exported tables. QtCore only, for the command line."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.text import Text
from leb_wallet.ui import words
from leb_wallet.ui.pay_words import pay_with_word

YES_NO: tuple[str, str] = (QT_TRANSLATE_NOOP("TableWords", "no"), QT_TRANSLATE_NOOP("TableWords", "yes"))  # type: ignore[assignment]


class TableWords(QObject):
    """A QObject only for its ``tr``; see :class:`leb_wallet.domain.exporting.tables.TableWords`."""

    def header(self, name: Text) -> str:
        """Return the name of a column."""
        return words.text(name)

    def operator(self, card: Card) -> str:
        """Return the name of a card's operator."""
        return words.operator_name(card)

    def kind(self, kind: str) -> str:
        """Return the word for an act."""
        return words.kind_word(kind)

    def state(self, state: str) -> str:
        """Return the word for how far an act has come."""
        return words.event_state_word(state)

    def standing(self, state: str) -> str:
        """Return the word for the state of a card."""
        return words.state_word(state)

    def channel(self, channel: str | None) -> str:
        """Return the word for a way to pay."""
        return words.channel_word(channel)

    def pay_with(self, label: str | None) -> str:
        """Return the word for what was paid with."""
        return pay_with_word(label)

    def yes_or_no(self, value: bool) -> str:
        """Return the word for yes or no."""
        return QCoreApplication.translate("TableWords", YES_NO[value])

    def title(self, what: str) -> str:
        """Return the name of the sheet of a workbook."""
        return self.tr("History") if what == "history" else self.tr("Cards")
