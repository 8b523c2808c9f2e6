"""How to be reminded of one card: its own days, silence for a while, or not at all."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QRadioButton, QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.reminder_inputs import check_mute_until
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import column, heading, muted_line, row, text_line
from leb_wallet.ui.days_before_field import DaysBeforeField, days_text
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.field import Field, first_wrong
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.lapse_panel import LapsePanel
from leb_wallet.ui.optional_date import OptionalDate
from leb_wallet.ui.plain_buttons import plain_buttons

Save = Callable[[Card, Card], None]  # the card before, the card as it shall be; raises WalletError
# Asks, over a window, what hangs on a card's number; goes on when the user lets it go all the same.
Ask = Callable[[Card, Callable[[Card], None], QWidget], None]


class CardRemindersDialog(QDialog):
    """Hands the changed card to ``save``; where that fails it stays open with everything chosen."""

    def __init__(
        self,
        shown: CardRow,
        settings: ReminderSettings,
        today: date,
        save: Save,
        parent: QWidget | None = None,
        *,
        ask: Ask | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reminders of a card"))
        self._ask = ask or _ask_nothing
        self._row, self._settings, self._today, self._save = shown, settings, today, save
        usual = self.tr("As in the settings: {days} days before the last safe day")
        self.as_usual = QRadioButton(usual.format(days=days_text(settings.days_before)))
        self.own = QRadioButton(self.tr("On &days of its own before the last safe day:"))
        self.days = DaysBeforeField()
        self.days.line.setAccessibleName(self.tr("Days before the last safe day"))
        self.mute = QCheckBox(self.tr("Say &nothing of this card up to and including"))
        self.until_edit = OptionalDate(today)
        self.until_edit.setAccessibleName(self.tr("Muted until"))
        self.until = Field(self.until_edit, self._checked_until)
        self.lapse = LapsePanel(shown)
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.save_button = self.buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._show_card(shown.card)
        self._connect()
        (self.as_usual if self.as_usual.isChecked() else self.own).setFocus()
        give_room(self)

    def accept(self) -> None:
        """Save what was chosen, then close."""
        self._keep(lapses=self._row.card.lapses)

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save, self._ask = _is_closed, _ask_nothing

    def sizeHint(self) -> QSize:
        """Return room for all choices; the list of what to move away scrolls on small screens."""
        width = theme.text_width(self.font(), "x" * 76)
        return QSize(width, round(width * 0.95))

    def _let_lapse(self) -> None:
        self._ask(self._row.card, self._let_go, self)

    def _let_go(self, _card: Card) -> None:
        self._keep(lapses=True)

    def _keep_card(self) -> None:
        self._keep(lapses=False)

    def _keep(self, *, lapses: bool) -> None:
        if (wrong := first_wrong((self.days, self.until))) is not None:
            wrong.setFocus()
            return
        card = self._row.card.replace(
            remind_days=self.days.value() if self.own.isChecked() else None,
            muted_until=self.until.value() if self.mute.isChecked() else None,
            lapses=lapses,
        )
        with report_errors(self):
            if card != self._row.card:
                self._save(self._row.card, card)
            super().accept()

    def _checked_until(self) -> Checked[date]:
        return check_mute_until(self.until_edit.day(), self._today, self._row.deadlines.last_safe_day)

    def _show_card(self, card: Card) -> None:
        is_own = card.remind_days is not None
        (self.own if is_own else self.as_usual).setChecked(True)
        self.days.set_days(card.remind_days if card.remind_days is not None else self._settings.days_before)
        self.days.setVisible(is_own)
        until = self._row.muted_until
        self.mute.setChecked(until is not None)
        self.until_edit.set_day(until)
        self.until.setVisible(until is not None)

    def _build(self) -> None:
        page = QWidget()
        page.setLayout(
            column(
                text_line(self._row.card.label, theme.SUBTITLE, bold=True),
                column(heading(self.tr("When")), self.as_usual, self.own, _indented(self.days)),
                column(
                    heading(self.tr("Mute")),
                    muted_line(self.tr("Its dates go on: only the reminders rest.")),
                    self.mute,
                    _indented(self.until),
                ),
                column(heading(self.tr("Let it lapse")), self.lapse),
                spacing=theme.LARGE,
            )
        )
        page.layout().setContentsMargins(0, 0, theme.SMALL, 0)  # type: ignore[union-attr]
        layout = column(scrolling(page), self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.save_button.setDefault(True)

    def _connect(self) -> None:
        self.own.toggled.connect(self.days.setVisible)
        self.mute.toggled.connect(self._on_mute_toggled)
        self.until_edit.changed.connect(self.until.review)
        self.lapse.lapse_confirmed.connect(self._let_lapse)
        self.lapse.keep_requested.connect(self._keep_card)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _on_mute_toggled(self, is_muted: bool) -> None:
        self.until.forget()
        self.until.setVisible(is_muted)


def _indented(widget: QWidget) -> QWidget:
    """Return an input that stands under the choice it belongs to, as far in as its text."""
    holder = QWidget()
    line = row(widget)
    line.setContentsMargins(theme.LARGE, 0, 0, 0)
    holder.setLayout(line)
    return holder


def _ask_nothing(card: Card, then: Callable[[Card], None], _window: QWidget) -> None:
    """Go on at once."""
    then(card)


def _is_closed(_before: Card, _after: Card) -> None:
    """Save nothing any more."""
