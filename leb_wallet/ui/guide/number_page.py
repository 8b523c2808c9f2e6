"""The number, ready to paste in the form this channel wants."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QLabel, QWidget

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.number_formats import Form, NumberForm, country_code, distinct, form_for, forms_of, in_form
from leb_wallet.domain.numbers import check_phone_number, phone_number
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, heading, muted_line
from leb_wallet.ui.copy_row import CopyRow
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Points
from leb_wallet.ui.guide.situation import Situation


class NumberPage(GuidePage):
    """Nothing is typed from memory: one wrong digit tops up a stranger."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Enter the number"))
        self._first: QWidget | None = None
        self._forms = QWidget()

    def build(self) -> None:
        """Show the card's number, or ask for one."""
        self.number = LineField(check_phone_number)
        self.number.line.setAccessibleName(self.tr("Number to top up"))
        self.number.line.setPlaceholderText("+44 7700 900123")
        self.number.changed.connect(self._show_forms)
        numbers = self.situation.card.numbers
        if not numbers:
            self.say(
                self.tr("This card has no number in your wallet yet. Type it with its country code, such as +44:"),
            )
            self.add(self.number)
            self._first = self.number
        self.add(self._forms)
        if numbers:
            self._show_forms()
        self.add(
            Points(
                (
                    self.tr("Paste the number instead of typing it, then compare the last four digits."),
                    self.tr("If the page shows the operator of the number, it must be {operator}.").format(
                        operator=self.situation.operator
                    ),
                    self.tr("If it is refused, try one of the other ways to write it."),
                )
            )
        )

    def show_walk(self, walk: Walk) -> None:
        """Show the number typed before."""
        if not self.situation.card.numbers:
            self.number.set_text(walk.typed.get(Answer.NUMBER, ""))
            self._show_forms()

    def typed(self) -> Mapping[str, str]:
        """Return the number where the card has none."""
        return {} if self.situation.card.numbers else {Answer.NUMBER: self.number.text()}

    def fields(self) -> Iterable[Field]:
        """Return the number where it had to be typed."""
        return () if self.situation.card.numbers else (self.number,)

    def first_input(self) -> QWidget | None:
        """Return the button that copies the number."""
        return self._first

    def _number(self) -> PhoneNumber | None:
        if self.situation.card.numbers:
            return self.situation.card.numbers[0]
        try:
            return phone_number(self.number.text()) if self.number.text().strip() else None
        except InvalidInput:
            return None

    def _show_forms(self) -> None:
        number = self._number()
        shown = self._made_forms(number) if number else QWidget()
        self.body.replaceWidget(self._forms, shown)
        self._forms.hide()
        self._forms.deleteLater()
        self._forms = shown

    def _made_forms(self, number: PhoneNumber) -> QWidget:
        forms = forms_of(number, self.situation.card.country)
        chosen = in_form(forms, form_for(self.situation.offer.way))
        holder = QWidget()
        lines = column(spacing=theme.SMALL)
        main = self._copy_row(chosen)
        if not self.situation.card.numbers:
            lines.addWidget(heading(self.tr("As this channel wants it")))
        else:
            self._first = main
        lines.addWidget(main)
        lines.addWidget(self._hint(chosen, number))
        others = [form for form in distinct((chosen, *forms)) if form is not chosen]
        if others:
            lines.addWidget(Disclosure(self.tr("&Other ways to write it"), lambda: self._others(others)))
        holder.setLayout(lines)
        return holder

    def _hint(self, form: NumberForm, number: PhoneNumber) -> QLabel:
        code = country_code(number, self.situation.card.country)
        if form.code == Form.WITHOUT_ZERO and code:
            text = self.tr("Choose {code} as the country, then paste the number without it.").format(code=code)
        elif form.code == Form.NATIONAL:
            text = self.tr("This is how the operator itself writes its numbers.")
        else:
            text = self.tr("With its country code, as it works everywhere.")
        return muted_line(text)

    def _copy_row(self, form: NumberForm, scale: float = theme.TITLE) -> CopyRow:
        line = CopyRow(self.tr("Number"), scale=scale, is_secret=True)
        line.show_text(form.text, form.copied)
        return line

    def _others(self, forms: list[NumberForm]) -> QWidget:
        holder = QWidget()
        holder.setLayout(column(*(self._copy_row(form, theme.SUBTITLE) for form in forms)))
        return holder
