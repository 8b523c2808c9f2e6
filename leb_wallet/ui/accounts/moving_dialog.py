"""What hangs on a number, to tick off what was moved; before it is let go, too."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPushButton, QStyle, QWidget

from leb_wallet.domain.accounts import Account, Importance, moving_order
from leb_wallet.domain.bound_accounts import with_moved
from leb_wallet.domain.cards import Card
from leb_wallet.ui import theme
from leb_wallet.ui.accounts.account_words import AccountWords, importance_word
from leb_wallet.ui.accounts.service_field import kind_icon
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons

Save = Callable[[Card, Card], None]  # the card before, the card as it shall be; raises WalletError


class Purpose(StrEnum):
    """Why the accounts of a number are gone through."""

    LOOK = "look"
    LAPSE = "lapse"
    ARCHIVE = "archive"
    DELETE = "delete"


class MovingDialog(QDialog):
    """A tick for each account, in the order in which they are best moved.

    Signals:
        let_go: the ticks are saved, and the user wants to let the number go; whatever is not ticked.
        edit_requested: the user wants to add, edit or remove accounts.
    """

    let_go = Signal()
    edit_requested = Signal()

    def __init__(
        self,
        card: Card,
        said: AccountWords,
        today: date,
        save: Save,
        *,
        purpose: Purpose = Purpose.LOOK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._card, self._said, self._today, self._save, self._purpose = card, said, today, save, purpose
        is_look = purpose == Purpose.LOOK
        self.setWindowTitle(self.tr("Hangs on this number") if is_look else self.tr("Before you let this number go"))
        self.ticks = {account.id: self._tick(account) for account in moving_order(card.accounts)}
        self.left = text_line("", bold=True)
        self.buttons = plain_buttons(QDialogButtonBox())
        self.keep_button = self._button(
            self.tr("&Save") if is_look else self.tr("&Keep the card"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.go_button = self._button("", QDialogButtonBox.ButtonRole.DestructiveRole)
        self.edit_button = self._button(self.tr("&Edit accounts…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel_button = self._button(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build()
        self._count()
        self.keep_button.setDefault(True)
        next(iter(self.ticks.values()), self.keep_button).setFocus()
        give_room(self)

    def accept(self) -> None:
        """Save the ticks, then close; the card stays."""
        with report_errors(self):
            self._keep_ticks()
            super().accept()

    def let_it_go(self) -> None:
        """Save the ticks, close, and say that the number may go."""
        with report_errors(self):
            self._keep_ticks()
            super().accept()
            self.let_go.emit()

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save = _is_closed

    def sizeHint(self) -> QSize:
        """Return room for a few accounts; more scroll."""
        width = theme.text_width(self.font(), "x" * 70)
        return QSize(width, round(width * 0.8))

    def _keep_ticks(self) -> None:
        moved = {account_id for account_id, tick in self.ticks.items() if tick.isChecked()}
        after = with_moved(self._card, moved, self._today)
        if after != self._card:
            self._save(self._card, after)

    def _edit(self) -> None:
        self.accept()
        self.edit_requested.emit()

    def _open_ones(self) -> int:
        return sum(not tick.isChecked() for tick in self.ticks.values())

    def _count(self) -> None:
        left = self._open_ones()
        all_moved = self.tr("Nothing hangs on this number any more.")
        self.left.setText(self.tr("%n account(s) not moved yet.", "", left) if left else all_moved)
        anyway, plain = self._going_texts()
        self.go_button.setText(anyway if left else plain)

    # --- Building -------------------------------------------------------------------------

    def _build(self) -> None:
        page = QWidget()
        lines = column(*(self._line(account) for account in moving_order(self._card.accounts)), spacing=theme.MEDIUM)
        lines.setContentsMargins(0, 0, theme.SMALL, 0)
        page.setLayout(lines)
        layout = column(
            text_line(self._card.label, theme.SUBTITLE, bold=True),
            self._introduction(),
            scrolling(page),
            self.left,
            self.buttons,
            spacing=theme.MEDIUM,
        )
        layout.setStretch(2, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.go_button.setVisible(self._purpose != Purpose.LOOK)
        self.cancel_button.setVisible(self._purpose == Purpose.LOOK)
        self.edit_button.setVisible(self._purpose == Purpose.LOOK and self._said.tells_names)
        self.keep_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.let_it_go)
        self.edit_button.clicked.connect(self._edit)
        for tick in self.ticks.values():
            tick.toggled.connect(self._count)

    def _introduction(self) -> QWidget:
        how = self.tr("For each: enter the new number there, try it, then remove this one. Tick what is done.")
        if self._purpose == Purpose.LOOK:
            return muted_line(how)
        risk = self.tr(
            "Whoever gets this number next receives what is sent to it: codes, calls, messages. "
            "Accounts that need it for codes or recovery can lock you out; the important ones come first."
        )
        mark = column(picture("warning", "due", theme.STATE_ICON), 1)
        line = row(mark, column(text_line(risk), text_line(how)), spacing=theme.MEDIUM)
        line.setStretch(1, 1)
        return Panel(line, "due")

    def _tick(self, account: Account) -> QCheckBox:
        tick = QCheckBox(self._said.name(account).replace("&", "&&"))
        tick.setChecked(not account.is_open)
        tick.setAccessibleName(self.tr("Moved away: {account}").format(account=self._said.name(account)))
        tick.setAccessibleDescription(self._under(account))
        tick.setFont(theme.scaled(tick.font(), theme.BODY, bold=account.is_important))
        return tick

    def _line(self, account: Account) -> QWidget:
        line = QWidget()
        icon = column(picture(kind_icon(self._said.known.kind(account)), "muted", theme.STATE_ICON), 1)
        under = row(muted_line(self._under(account), theme.CAPTION))
        under.setContentsMargins(self._indent(), 0, 0, 0)  # below the words of the box, not below the box
        words = column(self.ticks[account.id], under, spacing=0)
        across = row(icon, words, spacing=theme.SMALL)
        across.setStretch(1, 1)
        line.setLayout(across)
        return line

    def _indent(self) -> int:
        style, metric = self.style(), QStyle.PixelMetric
        return style.pixelMetric(metric.PM_IndicatorWidth) + style.pixelMetric(metric.PM_CheckBoxLabelSpacing)

    def _under(self, account: Account) -> str:
        parts = [self._said.roles(account)]
        if account.importance != Importance.NORMAL:
            parts.append(importance_word(account.importance))
        if not account.is_open:
            parts.append(self._said.state(account))
        return " · ".join(filter(None, (*parts, self._said.note(account))))

    def _going_texts(self) -> tuple[str, str]:
        """Return what letting go is called while something hangs on the number, and when nothing does."""
        return {
            Purpose.LAPSE: (self.tr("&Let it lapse anyway"), self.tr("&Let it lapse")),
            Purpose.ARCHIVE: (self.tr("&Archive anyway"), self.tr("&Archive")),
            Purpose.DELETE: (self.tr("&Delete anyway"), self.tr("&Delete")),
        }.get(self._purpose, ("", ""))

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.buttons.addButton(text, role)
        button.setAutoDefault(False)
        return button


def _is_closed(_before: Card, _after: Card) -> None:
    """Save nothing any more."""
