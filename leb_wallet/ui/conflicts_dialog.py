"""What two copies of the wallet said differently, to decide field by field."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPushButton, QWidget

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.conflicts import PATH, WHOLE, Choice, Conflict, record_of, values_of
from leb_wallet.domain.events import Event
from leb_wallet.domain.periods import Period
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.ui import theme, words
from leb_wallet.ui.backups.record_words import CODES, IDENTIFYING, RecordWords
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row, text_line
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.secret_field import COVER, SecretField

_TELLING = frozenset({"name", "service", "note"})  # of an account


class ConflictsDialog(QDialog):
    """Each decision is carried out at once; what is left when it is closed stays to be decided.

    Args:
        hides_numbers: cover what identifies a line, as in privacy mode.
    """

    def __init__(self, wallets: WalletService, *, hides_numbers: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Changed in two places"))
        self._wallets, self._hides_numbers = wallets, hides_numbers
        self.panels: tuple[ConflictPanel, ...] = ()
        self._left = text_line("", bold=True)
        self._area = QWidget()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        about = self.tr(
            "Two versions of your wallet had different values here. Both are kept until you decide, "
            "and each decision can be undone. Until then the value that leads to the earlier date is in use."
        )
        self._about = text_line(about)
        self._layout = column(self._about, self._left, self._area, self.buttons, spacing=theme.MEDIUM)
        self._layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(self._layout)
        self.buttons.rejected.connect(self.reject)
        self._wallets.wallet_changed.connect(self.refresh)
        self.refresh()
        give_room(self)

    def refresh(self) -> None:
        """Show what is still to be decided."""
        wallet, conflicts = self._wallets.wallet, self._wallets.conflicts
        self.panels = tuple(ConflictPanel(wallet, one, hides_numbers=self._hides_numbers) for one in conflicts)
        for panel in self.panels:
            panel.chosen.connect(self._settle)
        area = scrolling(self._page()) if self.panels else self._nothing()
        self._layout.replaceWidget(self._area, area)
        self._area.hide()
        self._area.deleteLater()
        self._area = area
        count = len(conflicts)
        self._left.setText(self.tr("%n field(s) to decide", "", count))
        for label in (self._about, self._left):
            label.setVisible(count > 0)
        first = self.panels[0].keep_button if self.panels else self.buttons.button(self.buttons.StandardButton.Close)
        first.setFocus()

    def sizeHint(self) -> QSize:
        """Return room for two decisions."""
        width = theme.text_width(self.font(), "x" * 78)
        return QSize(width, round(width * 0.8))

    def _nothing(self) -> QWidget:
        told = self.tr("Nothing differs any more. “Undo” takes a decision back.")
        return EmptyState("state-ok", self.tr("Everything is decided."), told)

    def _page(self) -> QWidget:
        page = QWidget()
        lines = column(*self.panels, spacing=theme.MEDIUM)
        lines.setContentsMargins(0, 0, theme.SMALL, 0)  # beside the scroll bar
        page.setLayout(lines)
        return page

    def _settle(self, conflict: Conflict, choice: Choice) -> None:
        with report_errors(self):
            self._wallets.settle(conflict, choice)


class ConflictPanel(QWidget):
    """One field with both values.

    Signals:
        chosen(Conflict, Choice): the user has decided.
    """

    chosen = Signal(object, object)

    def __init__(self, wallet: Wallet, conflict: Conflict, *, hides_numbers: bool) -> None:
        super().__init__()
        self._conflict, self._hides_numbers = conflict, hides_numbers
        self._words = RecordWords(covers=hides_numbers)
        record = record_of(wallet, conflict)
        card = wallet.cards.get(record.card_id) if isinstance(record, Event) else None
        title = self._words.name(record, card)
        self.keep_button, self.other_button, self.both_button = QPushButton(), QPushButton(), QPushButton()
        if conflict.field == WHOLE:
            field, body = "", self._whole()
        else:
            field = self._field(record)
            body = self._two_values(field, *values_of(wallet, conflict))
        for button, choice, text in (
            (self.keep_button, Choice.NOW, self.keep_button.text()),
            (self.other_button, Choice.OTHER, self.other_button.text()),
            (self.both_button, Choice.BOTH, self.tr("Keep both, one after the other")),
        ):
            button.setText(text)
            button.setAutoDefault(False)
            button.setAccessibleName(
                self.tr("{action}: {field}, {record}").format(action=text, field=field, record=title)
            )
            button.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(self._conflict, choice))
        self.both_button.setVisible(conflict.can_join)
        lines = [heading(title), *([text_line(field, bold=True)] if field else []), body]
        self.setLayout(column(Panel(column(*lines, row(self.both_button, 1)))))

    def _whole(self) -> QWidget:
        told = self.tr("One version had deleted this, the other one had changed it. It is still here.")
        self.keep_button.setText(self.tr("Keep it"))
        self.other_button.setText(self.tr("Delete it"))
        page = QWidget()
        page.setLayout(column(text_line(told), row(self.keep_button, self.other_button, 1)))
        return page

    def _two_values(self, field: str, now: Any, other: Any) -> QWidget:
        self.keep_button.setText(self.tr("Keep this"))
        self.other_button.setText(self.tr("Use this instead"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for line, (told, value, button) in enumerate(
            ((self.tr("In use now"), now, self.keep_button), (self.tr("Other version"), other, self.other_button))
        ):
            grid.addWidget(muted_line(told, wrap=False), line, 0)
            grid.addWidget(self._value(field, value), line, 1)
            grid.addWidget(button, line, 2)
        return page

    def _field(self, record: Any) -> str:
        first, *rest = self._conflict.field.split(PATH)
        name = self._words.field_name(first)
        if not rest:
            return name
        rule = next((one for one in getattr(record, first, ()) if getattr(one, "id", None) == rest[0]), None)
        label = self._part_name(rule) or rest[0]
        inner = self._rule_fields().get(rest[-1]) or self._words.field_name(rest[-1])
        return self.tr("{field}: {part}, {inner}").format(field=name, part=label, inner=inner)

    def _part_name(self, part: Any) -> str:
        if isinstance(part, Account):
            return COVER if self._hides_numbers else part.name
        return words.text(getattr(part, "label", None))

    def _rule_fields(self) -> dict[str, str]:
        """Return the names of what the rules page lets the user change."""
        return {
            "enabled": self.tr("in use"),
            "period": self.tr("period"),
            "ends_on": self.tr("end date"),
            "ends_told_on": self.tr("day on which the end date was told"),
        }

    def _value(self, name: str, value: Any) -> QWidget:
        field = self._conflict.field.rpartition(PATH)[2]
        if value in (None, "", ()):
            return muted_line(self.tr("(empty)"))
        if self._hides_numbers and self._conflict.field.startswith(f"accounts{PATH}") and field in _TELLING:
            return text_line(COVER)
        if field in CODES or field in IDENTIFYING:
            shown = 0 if field in CODES else 4
            return SecretField(name, _plain(value), shown, can_reveal=not self._hides_numbers)
        if isinstance(value, Period):
            return text_line(words.period_words(value))
        return text_line(self._words.value(field, value) or str(value))


def _plain(value: Any) -> str:
    values = value if isinstance(value, tuple) else (value,)
    return ", ".join(one.e164 or one.typed if isinstance(one, PhoneNumber) else str(one) for one in values)
