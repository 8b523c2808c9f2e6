"""What another operator would make of a card: told above its form, before it is saved."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.operator_change import has_own_rules, with_operator
from leb_wallet.domain.providers import Provider
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.ui import theme, tones, words
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, text_line

Reckon = Callable[[Card], date | None]  # the last safe day of a card with all its records


class OperatorChange(QWidget):
    """Hidden until another operator is chosen. Rules that hold something of the owner's stay unless they are given up.

    Signals:
        changed(Card): the card before, with the other operator.
    """

    changed = Signal(object)

    def __init__(self, catalogue: Catalogue, card: Card | None, reckon: Reckon | None) -> None:
        super().__init__()
        self._catalogue, self._card, self._reckon = catalogue, card, reckon
        self._provider: Provider | None = None
        self.dates = text_line("")
        self.keeps_rules = QCheckBox(self.tr("Keep the rules of t&his card: they hold something of your own"))
        self.setLayout(column(self.dates, self.keeps_rules, spacing=theme.TIGHT))
        self.hide()
        self.keeps_rules.toggled.connect(self._apply)

    def choose(self, provider: Provider) -> None:
        """Take another operator for the card, or the one it has in the wallet."""
        assert self._card is not None
        self._provider = provider
        is_same = provider.id == self._card.provider_id
        is_asked = has_own_rules(self._card, self._catalogue.provider(self._card.provider_id)) and not is_same
        with QSignalBlocker(self.keeps_rules):
            self.keeps_rules.setChecked(is_asked)
        self.keeps_rules.setVisible(is_asked)
        self.setVisible(not is_same)
        self._apply()
        if not is_same:
            announce(self.dates, self.dates.text())

    def tell(self, draft: Card) -> None:
        """Say what becomes of the one big date, by the engine."""
        if self._card is None or self._reckon is None or self._provider is None:
            return
        before, after = self._reckon(self._card), self._reckon(draft)
        self.dates.setText(self._sentence(before, after))
        is_later = after is None or (before is not None and after > before)
        tones.tint_text(self.dates, "soon" if is_later and after != before else "muted")

    def end(self) -> None:
        """Let go of who reckons."""
        self._reckon = None

    def _apply(self) -> None:
        if self._card is None or self._provider is None:
            return
        if self._provider.id == self._card.provider_id:
            draft = self._card
        else:
            draft = with_operator(self._card, self._provider, keeps_rules=self.keeps_rules.isChecked())
        self.tell(draft)
        self.changed.emit(draft)

    def _sentence(self, before: date | None, after: date | None) -> str:
        if before == after:
            if after is None:
                return self.tr("There is no last safe day yet. All records stay.")
            return self.tr("The last safe day stays {day}. All records stay.").format(day=words.date_words(after))
        if after is None:
            assert before is not None
            day = words.date_words(before)
            return self.tr("By these rules there is no last safe day; it was {day}. All records stay.").format(day=day)
        if before is None:
            text = self.tr("By these rules the last safe day is {day}. All records stay.")
            return text.format(day=words.date_words(after))
        return self.tr("The last safe day moves from {before} to {after}. All records stay.").format(
            before=words.date_words(before), after=words.date_words(after)
        )
