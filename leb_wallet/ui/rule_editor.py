"""One rule of a card in the form: is it for this card, how long, until when, and where it was read."""

from datetime import date
from html import escape
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QLabel, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rule_edits import OWN_RULE_ACTS, edited_rule, has_date, has_period, is_own_rule
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.sources import Source
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import muted_line, text_line
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.field import Field
from leb_wallet.ui.form import form_layout
from leb_wallet.ui.optional_date import OptionalDate
from leb_wallet.ui.period_edit import PeriodEdit
from leb_wallet.ui.tier_words import tier_words


class RuleEditor(QWidget):
    """Edits one rule.

    Signals:
        changed: something about the rule is another.
    """

    changed = Signal()

    def __init__(self, rule: Rule, card: Card, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule, self._card, self._today = rule, card, today
        self.switch = QCheckBox()
        self.switch.setChecked(rule.enabled)
        self.switch.setAccessibleName(words.text(rule.label))
        self.switch.setToolTip(self.tr("Switch off what does not concern this card"))
        self.period_edit = PeriodEdit()
        self.period_edit.set_period(rule.period)
        self.period = Field(self.period_edit, self.period_edit.checked)
        self.ends_on = OptionalDate(today)
        self.ends_on.set_day(rule.ends_on)
        self.acts = {kind: QCheckBox(words.kind_word(kind)) for kind in self._offered_acts()}
        for kind, box in self.acts.items():
            box.setChecked(kind in rule.resets_on)
            box.toggled.connect(self.changed)
        self._details = QWidget()
        self._build()
        self.switch.toggled.connect(self._details.setEnabled)
        self.switch.toggled.connect(self.changed)
        self.period_edit.changed.connect(self.period.on_edited)
        self.period.changed.connect(self.changed)
        self.ends_on.changed.connect(self.changed)
        self._details.setEnabled(rule.enabled)

    def rule(self) -> Rule:
        """Return the rule as edited.

        Raises:
            InvalidInput: ``period_out_of_range``.
        """
        period: Period | None = self._rule.period
        if has_period(self._rule) and self.period_edit.checked().value != period:
            period = self.period.value()
        acts = [kind for kind, box in self.acts.items() if box.isChecked()] if self.acts else None
        return edited_rule(
            self._rule,
            enabled=self.switch.isChecked(),
            period=period,
            ends_on=self.ends_on.day(),
            today=self._today,
            resets_on=acts,
        )

    def _offered_acts(self) -> tuple[str, ...]:
        return OWN_RULE_ACTS if is_own_rule(self._rule) else ()

    def _build(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(theme.SMALL)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.switch, 0, 0, Qt.AlignmentFlag.AlignTop)
        title = text_line(words.text(self._rule.label), bold=True)
        layout.addWidget(title, 0, 1)
        lines = [self._about(), words.text(self._rule.condition), words.text(self._rule.note)]
        for at, line in enumerate((line for line in lines if line), start=1):
            layout.addWidget(muted_line(line, theme.CAPTION), at, 1)
        layout.addWidget(self._details, 5, 1)
        if self._rule.sources:
            layout.addWidget(Disclosure(self.tr("Sources"), self._sources), 6, 1)
        self._fill(form_layout(self._details, margin=0))

    def _fill(self, form: QFormLayout) -> None:
        own = bool(self.acts)
        if has_period(self._rule):
            title = self.tr("Valid for") if own else self.tr("Period")
            self.period_edit.setAccessibleName(title)
            form.addRow(title, self.period)
        for tier in self._rule.tiers:
            form.addRow(muted_line(tier_words(tier), theme.CAPTION))
        if has_date(self._rule):
            title = self.tr("Valid until") if own else self.tr("I know the end date")
            self.ends_on.setAccessibleName(title)
            form.addRow(title, self.ends_on)
        if own:
            form.addRow(self.tr("Starts again with"), self._act_boxes())

    def _act_boxes(self) -> QWidget:
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, box in enumerate(self.acts.values()):
            grid.addWidget(box, at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        return boxes

    def _about(self) -> str:
        rule = self._rule
        return " · ".join(
            part for part in (words.rule_type_word(rule.type), words.confidence_word(rule.confidence)) if part
        )

    def _sources(self) -> QLabel:
        known = {source.id: source for source in self._card.sources}
        lines = [self._source_line(known[name]) for name in self._rule.sources if name in known]
        label = QLabel("<br>".join(lines) or self.tr("The sources were not kept with this card."))
        label.setFont(theme.scaled(label.font(), theme.CAPTION))
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        label.setOpenExternalLinks(True)  # in the user's browser, and only when clicked
        return label

    def _source_line(self, source: Source) -> str:
        dated = escape(source.page_date or self.tr("no date"))
        if not source.url:
            return self.tr("general knowledge ({date})").format(date=dated)
        color = theme.color("accent", self.palette()).name()
        site = escape(urlsplit(source.url).netloc)
        return f'<a style="color: {color}" href="{escape(source.url)}">{site}</a> ({dated})'
