"""Page of the card form for the rules that decide its dates."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.rule_edits import lacks_clock
from leb_wallet.domain.rules import Rule
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import muted_line
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import Field, Remark
from leb_wallet.ui.rule_editor import RuleEditor


class RulesPage(QWidget):
    """The card's own copy of its rules, each with a switch."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.editors: tuple[RuleEditor, ...] = ()
        self.remark = Remark(self)
        self._list = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self._layout.setSpacing(theme.MEDIUM)
        self._layout.addWidget(self.remark)
        self._layout.addWidget(self._list)
        self._layout.addStretch(1)

    def show_card(self, card: Card) -> None:
        """Show the rules of a card."""
        self.editors = tuple(RuleEditor(rule, card, self._today) for rule in card.rules)
        rules = QWidget()
        column = QVBoxLayout(rules)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.LARGE)
        for editor in self.editors:
            editor.changed.connect(self._on_changed)
            column.addWidget(editor)
        if not self.editors:
            nothing = self.tr("No rule is known for this operator. Record each date the operator tells you.")
            column.addWidget(muted_line(nothing))
        self._layout.replaceWidget(self._list, rules)
        self._list.hide()
        self._list.deleteLater()
        self._list = rules
        self._on_changed()

    def fields(self) -> tuple[Field, ...]:
        """Return the inputs that can be wrong."""
        return tuple(editor.period for editor in self.editors)

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules as edited.

        Raises:
            InvalidInput: a period is out of range.
        """
        return tuple(editor.rule() for editor in self.editors)

    def lacks_dates(self) -> bool:
        """Tell whether a clock has neither period nor date; InvalidInput as :meth:`rules`."""
        return any(map(lacks_clock, self.rules()))

    def _on_changed(self) -> None:
        try:
            lacking = self.lacks_dates()
        except InvalidInput:
            return  # told under its field
        self.remark.say(sentence_for("rule_without_clock") if lacking else "", is_error=False)
        self.changed.emit()
