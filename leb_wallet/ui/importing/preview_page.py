"""What an import would do to the wallet, before anything is done."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from leb_wallet.domain.importing.found import Found, Problem
from leb_wallet.domain.importing.plan import (
    Differing,
    Fate,
    Plan,
    PlannedCard,
    PlannedEvent,
    plan_import,
    summed_top_ups,
)
from leb_wallet.domain.wallet import Wallet
from leb_wallet.ui import icons, theme, words
from leb_wallet.ui.blocks import column, muted_line, row, text_line
from leb_wallet.ui.importing.preview_words import PreviewWords
from leb_wallet.ui.importing.problem_sentences import problem_sentence
from leb_wallet.ui.importing.tick_table import TickModel, TickTable
from leb_wallet.ui.indexed_model import Column
from leb_wallet.ui.safe_label import one_line


class PreviewPage(QWidget):
    """Cards, records, values that differ and what could not be read, each a list with ticks.

    Nothing is changed here: :attr:`left_out` and :attr:`overwriting` are for
    :func:`~leb_wallet.domain.importing.plan.plan_import`.

    Signals:
        changed: something else is ticked.
        problems_wanted: the user wants the list of what could not be read as a file.
    """

    changed = Signal()
    problems_wanted = Signal()

    def __init__(self, *, covers: bool = False, parent: QWidget | None = None) -> None:
        """``covers`` hides what identifies a line, as in privacy mode."""
        super().__init__(parent)
        self._said = PreviewWords(covers=covers)
        self._plan = Plan((), ())
        self._found = Found("")
        self._labels: dict[str, str] = {}
        self.summary = text_line("", theme.SUBTITLE, bold=True)
        self.sums = muted_line("")
        self.unknown = muted_line("")
        self.cards = _Section(self.tr("Cards"), TickModel(self._card_columns(), lambda one: one.found.card.id, self))
        self.records = _Section(
            self.tr("Records"), TickModel(self._record_columns(), lambda one: one.found.event.id, self), stretched=1
        )
        self.differences = _Section(
            self.tr("Other values"),
            TickModel(self._difference_columns(), lambda one: one.key, self),
            self.tr("What is in the wallet stays, unless you tick the value of the file."),
        )
        self.problems = _Section(self.tr("Problems"), TickModel(self._problem_columns(), None, self), can_tick=False)
        self.save_button = QPushButton(icons.text_icon("export", self.palette()), self.tr("&Save this list…"))
        self.save_button.setAutoDefault(False)
        self.problems.add_button(self.save_button)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("What was found"))
        self.setLayout(column(self.summary, self.sums, self.unknown, self.tabs, spacing=theme.SMALL))
        self.save_button.clicked.connect(self.problems_wanted)
        for section in (self.cards, self.records, self.differences):
            section.model.ticked.connect(self._on_ticked)

    @property
    def left_out(self) -> frozenset[str]:
        """Ids of found cards and records that are not ticked."""
        cards = {
            found_id
            for one in self._plan.cards
            if one.found.card.id not in self.cards.model.chosen
            for found_id in one.found_ids
        }
        events = {one.found.event.id for one in self._plan.events} - self.records.model.chosen
        return frozenset(cards | events)

    @property
    def overwriting(self) -> frozenset[tuple[str, str]]:
        """Ids of found cards with a field of theirs that shall win."""
        return frozenset(one.key for one in self._all_differing() if one.key in self.differences.model.chosen)

    @property
    def counts(self) -> tuple[int, int]:
        """How many cards would be added or changed, and how many records added."""
        cards, records = self._counted()
        overwritten = {one.found_id for one in self._all_differing() if one.key in self.differences.model.chosen}
        kept = self._kept_cards()
        touched = sum(
            one.before is not None and (one.after != one.before or not overwritten.isdisjoint(one.found_ids))
            for one in kept
        )
        return cards[Fate.NEW] + touched, records[Fate.NEW]

    @property
    def found(self) -> Found:
        """What is shown."""
        return self._found

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order."""
        return self.tabs.tabBar(), self.cards, self.records, self.differences, self.problems

    def show_found(self, found: Found, wallet: Wallet) -> None:
        """Show what taking something over would do; all of it is ticked."""
        self.show_plan(found, plan_import(found, wallet), wallet)

    def show_plan(self, found: Found, plan: Plan, wallet: Wallet) -> None:
        """Show a plan that was made elsewhere, as away from the window; it leaves nothing out."""
        self._found, self._plan = found, plan
        planned = {one.after.id: one.after for one in plan.cards}
        planned |= {found_id: one.after for one in plan.cards for found_id in one.found_ids}
        self._labels = {card_id: one_line(card.label) for card_id, card in {**wallet.cards, **planned}.items()}
        self.cards.model.show_rows(plan.cards, {one.found.card.id for one in plan.cards})
        self.records.model.show_rows(plan.events, {one.found.event.id for one in plan.events})
        self.differences.model.show_rows(tuple(self._all_differing()))
        self.problems.model.show_rows(found.problems)
        self.unknown.setText(self._said.unknown(found.unknown))
        self.unknown.setVisible(bool(found.unknown))
        self._show_sections()
        self._on_ticked()

    # --- Inside ---------------------------------------------------------------------------

    def _show_sections(self) -> None:
        self.tabs.clear()
        for section in (self.cards, self.records, self.differences, self.problems):
            if count := section.model.total():
                self.tabs.addTab(section, self.tr("{title} ({count})").format(title=section.title, count=f"{count:,}"))
                section.table.fit()
            else:
                section.hide()
        self.tabs.setVisible(self.tabs.count() > 0)

    def _on_ticked(self) -> None:
        cards, records = self._counted()
        left = len({one.place.row for one in self._found.problems if one.leaves_out})
        self.summary.setText(self._said.summary(cards, records, left))
        sums = self._said.sums(summed_top_ups(self._kept_events()))
        self.sums.setText(sums)
        self.sums.setVisible(bool(sums))
        self.changed.emit()

    def _kept_cards(self) -> list[PlannedCard]:
        chosen = self.cards.model.chosen
        return [one for one in self._plan.cards if one.found.card.id in chosen]

    def _kept_events(self) -> Iterable[PlannedEvent]:
        gone = {one.after.id for one in self._plan.cards if one.found.card.id not in self.cards.model.chosen}
        chosen = self.records.model.chosen
        return (one for one in self._plan.events if one.found.event.id in chosen and one.event.card_id not in gone)

    def _counted(self) -> tuple[Counter[str], Counter[str]]:
        return Counter(one.fate for one in self._kept_cards()), Counter(one.fate for one in self._kept_events())

    def _all_differing(self) -> Iterable[Differing]:
        return (one for card in self._plan.cards for one in card.differing)

    def _label(self, card_id: str) -> str:
        return self._labels.get(card_id, "")

    def _label_of(self, one: Differing) -> str:
        return self._labels.get(one.found_id, "")

    def _card_columns(self) -> list[Column[PlannedCard]]:
        said = self._said
        return [
            Column(self.tr("Card"), lambda one: one_line(one.after.label), lambda one: one.after.label.casefold()),
            Column(self.tr("What happens"), lambda one: said.fate_of_card(one.fate), lambda one: one.fate),
            Column(self.tr("Operator"), lambda one: words.operator_name(one.after), lambda one: one.after.provider_id),
            Column(self.tr("Number"), lambda one: said.number(one.after), lambda one: one.after.number),
            _row_column(self.tr("Row"), lambda one: one.found.place.row),
        ]

    def _record_columns(self) -> list[Column[PlannedEvent]]:
        said = self._said
        return [
            Column(
                self.tr("Day"),
                lambda one: words.date_words(one.event.happened_on),
                lambda one: one.event.happened_on.toordinal(),
            ),
            Column(
                self.tr("Card"),
                lambda one: self._label(one.event.card_id),
                lambda one: self._label(one.event.card_id).casefold(),
            ),
            Column(self.tr("Act"), lambda one: words.kind_word(one.event.kind), lambda one: one.event.kind),
            Column(self.tr("Amount"), _amount, lambda one: float(one.event.amount or 0), right=True),
            Column(self.tr("Told"), self._told, self._told),
            Column(self.tr("What happens"), lambda one: said.fate_of_record(one.fate), lambda one: one.fate),
            _row_column(self.tr("Row"), lambda one: one.found.place.row),
        ]

    def _told(self, one: PlannedEvent) -> str:
        """Return what the operator told: credit and end date."""
        event = one.event
        parts = [words.money_words(event.balance, event.currency)]
        if event.reported_until:
            parts.append(self.tr("until {day}").format(day=words.date_words(event.reported_until)))
        return " · ".join(filter(None, parts))

    def _difference_columns(self) -> list[Column[Differing]]:
        said = self._said
        return [
            Column(self.tr("Field"), lambda one: said.field(one.field), lambda one: one.field),
            Column(self.tr("Card"), self._label_of, lambda one: self._label_of(one).casefold()),
            Column(self.tr("Here"), lambda one: said.value(one.field, one.ours), lambda one: str(one.ours)),
            Column(self.tr("In the file"), lambda one: said.value(one.field, one.theirs), lambda one: str(one.theirs)),
        ]

    def _problem_columns(self) -> list[Column[Problem]]:
        said = self._said
        return [
            _row_column(self.tr("Row"), lambda one: one.place.row),
            Column(self.tr("Column"), lambda one: one.place.column, lambda one: one.place.column),
            Column(self.tr("What stands there"), said.stood_there, lambda one: one.text),
            Column(self.tr("What is wrong"), problem_sentence, lambda one: one.code, tool_tip=problem_sentence),
        ]


class _Section(QWidget):
    """One list with its buttons; the last cell of the chosen row stands in full below it."""

    def __init__(
        self, title: str, model: TickModel[Any], hint: str = "", *, stretched: int = -1, can_tick: bool = True
    ) -> None:
        super().__init__()
        self.title, self.model = title, model
        self.table = TickTable(title, model, stretched)
        self.detail = muted_line(hint)
        self._can_tick = can_tick
        self._buttons = row(1)
        for text, on in ((self.tr("Tick &all"), True), (self.tr("Tick &none"), False)) if can_tick else ():
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(self._tick_all if on else self._tick_none)
            self.add_button(button)
        bottom = row(self.detail, self._buttons, spacing=theme.MEDIUM)
        bottom.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SMALL, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)
        self.detail.setVisible(bool(hint) or not can_tick)
        if not can_tick:
            self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def add_button(self, button: QPushButton) -> None:
        """Add a button below the list."""
        self._buttons.addWidget(button)

    def _tick_all(self) -> None:
        self.model.choose_all(on=True)

    def _tick_none(self) -> None:
        self.model.choose_all(on=False)

    def _on_current_changed(self, index: QModelIndex) -> None:
        last = self.model.index(index.row(), self.model.columnCount() - 1)
        self.detail.setText(str(self.model.data(last) or ""))


def _row_column(title: str, number: Any) -> Column[Any]:
    return Column(title, lambda one: str(number(one) or ""), lambda one: float(number(one)), right=True)


def _amount(one: PlannedEvent) -> str:
    return words.money_words(one.event.amount, one.event.currency) if one.event.amount is not None else ""
