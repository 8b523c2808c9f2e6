"""The last step: credit, data and date as the operator tells them, and what that does to the date."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QFormLayout, QWidget, QWizard

from leb_wallet.domain.effects import effect_of
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.inputs import check_day
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.walk import Walk, Way
from leb_wallet.domain.walks import Answer, finished_event, joined, typed_day
from leb_wallet.ui.blocks import Panel, column, text_line
from leb_wallet.ui.data_row import DataEdit
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.effect_words import EffectWords
from leb_wallet.ui.field import Field
from leb_wallet.ui.form import form_layout
from leb_wallet.ui.guide.check_codes import CheckCodes
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.money_row import AmountEdit
from leb_wallet.ui.optional_date import OptionalDate, day_edit, day_of, show_day


class ResultPage(GuidePage):
    """Everything here may be left empty; what the operator tells counts more than arithmetic."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Credit and date afterwards"))
        self.setButtonText(QWizard.WizardButton.FinishButton, self.tr("&Record"))

    def build(self) -> None:
        """Make the inputs and the sentence about the date."""
        today = self.situation.today
        self.day_edit, self.until_edit = day_edit(today), OptionalDate(today)
        self.balance_edit, self.data_edit = AmountEdit(), DataEdit()
        self.day = Field(self.day_edit, lambda: check_day(day_of(self.day_edit), today))
        self.balance = Field(self.balance_edit, self.balance_edit.checked)
        self.data_left = Field(self.data_edit, self.data_edit.checked)
        self.until = Field(self.until_edit, lambda: Checked(self.until_edit.day()))
        self.effect = text_line("", bold=True)
        self.add(Panel(column(self.effect), tone="accent"))
        form = QWidget()
        self._form = form_layout(form, margin=0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        is_act = self.situation.offer.way == Way.KEEP_ALIVE
        self._add_row(self.tr("&Done on") if is_act else self.tr("&Arrived on"), self.day, self.day_edit)
        self._add_row(self.tr("Cred&it afterwards"), self.balance, self.balance_edit)
        self._add_row(self.tr("Da&ta left"), self.data_left, self.data_edit)
        self._add_row(self.tr("&Valid until, as told"), self.until, self.until_edit)
        self.add(form, Disclosure(self.tr("&How to ask for credit and date"), self._codes))
        for field, edit in ((self.balance, self.balance_edit), (self.data_left, self.data_edit)):
            edit.edited.connect(field.on_edited)
            edit.finished.connect(field.review)
            edit.edited.connect(self._show_effect)
        self.until_edit.changed.connect(self._show_effect)
        self.day_edit.dateChanged.connect(self._show_effect)
        self.day_edit.dateChanged.connect(self.day.review)

    def show_walk(self, walk: Walk) -> None:
        """Show what was typed before."""
        typed = walk.typed
        show_day(self.day_edit, typed_day(typed.get(Answer.HAPPENED_ON, "")) or self.situation.today)
        self.balance_edit.line.setText(typed.get(Answer.BALANCE, ""))
        self.balance_edit.set_unit(typed.get(Answer.CURRENCY) or self.situation.currency)
        self.data_edit.unit.setCurrentIndex(0)
        self.data_edit.line.setText(typed.get(Answer.DATA_LEFT_MB, ""))
        self.until_edit.set_day(typed_day(typed.get(Answer.UNTIL, "")))
        self._show_effect()

    def typed(self) -> Mapping[str, str]:
        """Return everything typed here; data in MB where it can be read."""
        until = self.until_edit.day()
        return {
            Answer.HAPPENED_ON: day_of(self.day_edit).isoformat(),
            Answer.BALANCE: self.balance_edit.line.text().strip(),
            Answer.DATA_LEFT_MB: self._data_text(),
            Answer.UNTIL: until.isoformat() if until else "",
        }

    def fields(self) -> Iterable[Field]:
        """Return everything typed here."""
        return (self.day, self.balance, self.data_left, self.until)

    def first_input(self) -> QWidget | None:
        """Return the credit."""
        return self.balance_edit.line

    def _data_text(self) -> str:
        try:
            megabytes = self.data_edit.checked().value
        except InvalidInput:
            return self.data_edit.line.text()
        return "" if megabytes is None else f"{megabytes:f}"

    def _show_effect(self) -> None:
        assert self.walk is not None
        seen = self.situation
        walk = joined(self.walk, self.typed())
        event = finished_event(seen.event, walk, seen.today, seen.now())
        effect = effect_of(seen.card, seen.events, event, seen.today, seen.zone)
        self.effect.setText(EffectWords(self).forecast(effect))

    def _codes(self) -> QWidget:
        return CheckCodes(self.situation.provider)

    def _add_row(self, title: str, line: QWidget, editor: QWidget) -> None:
        editor.setAccessibleName(title.replace("&", ""))
        self._form.addRow(title, line)
