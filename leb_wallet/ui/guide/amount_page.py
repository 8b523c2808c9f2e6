"""The amount or the pack, with advice before anything is paid."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from PySide6.QtWidgets import QFormLayout, QPushButton, QWidget

from leb_wallet.domain.advice import advice_for
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.inputs import check_line
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer, plan_of
from leb_wallet.ui import words
from leb_wallet.ui.advice_panel import AdvicePanel
from leb_wallet.ui.blocks import muted_line, row
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.form import form_layout
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Choice
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.money_row import AmountEdit, CurrencyBox

_SHOWN_AMOUNTS = 8
_KINDS = (EventKind.TOP_UP, EventKind.PLAN_PURCHASE, EventKind.ADDON_PURCHASE, EventKind.HOLD_PURCHASE)


class AmountPage(GuidePage):
    """What to buy. The advice follows every letter."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Choose the amount or the pack"))

    def build(self) -> None:
        """Make the inputs."""
        self.kind = Choice((kind, words.kind_word(kind)) for kind in self._kinds())
        self.amount_edit, self.currency_box = AmountEdit(), CurrencyBox()
        self.amount = Field(self.amount_edit, self.amount_edit.checked)
        self.currency = Field(self.currency_box, self.currency_box.checked)
        self.pack = LineField(check_line)
        self.advice = AdvicePanel()
        self.advice.setMinimumWidth(1)
        if len(self.kind.buttons) == 1:
            self.kind.hide()
        form = QWidget()
        self._form = form_layout(form, margin=0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.add(self.kind, form)
        self._add_row(self.tr("A&mount"), self.amount, self.amount_edit)
        self._form.addRow("", self._suggestions())
        self._add_row(self.tr("C&urrency"), self.currency, self.currency_box)
        self._add_row(self.tr("Name of the &pack"), self.pack, self.pack.line)
        self.add(self.advice)
        self.promotion = _Promotion()
        self._promotion = Disclosure(self.tr("A p&romotion: bonus, other price"), lambda: self.promotion)
        self.add(self._promotion)
        self.kind.changed.connect(self._on_changed)
        for field, edit in ((self.amount, self.amount_edit), (self.promotion.bonus, self.promotion.bonus_edit)):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
            edit.edited.connect(self._on_changed)
        self.currency_box.currentTextChanged.connect(self.currency.on_edited)
        self.currency_box.currentTextChanged.connect(self._on_changed)

    def show_walk(self, walk: Walk) -> None:
        """Show what was chosen before."""
        typed = walk.typed
        self.kind.choose(typed.get(Answer.KIND, EventKind.TOP_UP))
        self.amount_edit.line.setText(typed.get(Answer.AMOUNT, ""))
        self.currency_box.set_code(typed.get(Answer.CURRENCY, self.situation.currency))
        self.pack.set_text(typed.get(Answer.NOTE, ""))
        self.promotion.bonus_edit.line.setText(typed.get(Answer.BONUS, ""))
        if typed.get(Answer.BONUS):
            self._promotion.set_open(True)
        self._on_changed()

    def typed(self) -> Mapping[str, str]:
        """Return kind, amount, currency, pack and bonus."""
        return {
            Answer.KIND: self.kind.code() or EventKind.TOP_UP,
            Answer.AMOUNT: self.amount_edit.line.text().strip(),
            Answer.CURRENCY: self.currency_box.code(),
            Answer.NOTE: self.pack.text() if self._is_pack() else "",
            Answer.BONUS: self.promotion.bonus_edit.line.text().strip(),
        }

    def fields(self) -> Iterable[Field]:
        """Return everything typed here."""
        return (self.amount, self.currency, self.pack, self.promotion.bonus)

    def first_input(self) -> QWidget | None:
        """Return the amount."""
        return self.amount_edit.line

    # --- Inside ---------------------------------------------------------------------------

    def _kinds(self) -> list[str]:
        """Return what can be bought: credit, and what the card's rules know of beside it."""
        counted = {kind for rule in self.situation.card.rules for kind in rule.resets_on}
        return [kind for kind in _KINDS if kind in (EventKind.TOP_UP, EventKind.ADDON_PURCHASE) or kind in counted]

    def _is_pack(self) -> bool:
        return self.kind.code() not in ("", EventKind.TOP_UP)

    def _suggestions(self) -> QWidget:
        """Return a button for each amount the operator sells."""
        provider = self.situation.provider
        known = list(provider.denominations.value or ()) if provider else []
        if not known and provider and provider.minimum_top_up.value:
            known = [provider.minimum_top_up.value.amount]
        holder = QWidget()
        line = row(spacing=4)
        for amount in known[:_SHOWN_AMOUNTS]:
            button = QPushButton(f"{amount:f}")
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Take {amount}").format(amount=f"{amount:f}"))
            button.clicked.connect(lambda _checked, chosen=amount: self._take(chosen))
            line.addWidget(button)
        line.addStretch(1)
        holder.setLayout(line)
        if not known:
            holder.hide()
        return holder

    def _take(self, amount: Decimal) -> None:
        self.amount_edit.set_amount(amount)
        self.currency_box.set_code(self.situation.currency)

    def _on_changed(self) -> None:
        self.amount_edit.set_unit(self.currency_box.code())
        self.promotion.bonus_edit.set_unit(self.currency_box.code())
        self._form.setRowVisible(self.pack, self._is_pack())
        seen = self.situation
        plan = plan_of(self.typed(), seen.today)
        self.advice.show_advice(advice_for(seen.card, seen.events, seen.provider, plan, seen.today, seen.zone))

    def _add_row(self, title: str, line: QWidget, editor: QWidget) -> None:
        editor.setAccessibleName(title.replace("&", ""))
        self._form.addRow(title, line)


class _Promotion(QWidget):
    """What a promotion adds; the price paid in the end is asked where it is paid."""

    def __init__(self) -> None:
        super().__init__()
        self.bonus_edit = AmountEdit()
        self.bonus = Field(self.bonus_edit, self.bonus_edit.checked)
        form = form_layout(self, margin=0)
        form.addRow(self.tr("Bonus on &top"), self.bonus)
        self.bonus_edit.setAccessibleName(self.tr("Bonus on top"))
        hint = self.tr(
            "For example a bonus on the first top-up. The amount above stays the face value: "
            "operators choose the validity by it, and a bonus rarely adds to it."
        )
        form.addRow(muted_line(hint))
