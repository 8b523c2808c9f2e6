"""The form for one account."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QWidget

from leb_wallet.domain.accounts import IMPORTANCES, ROLES, Account, Importance, Role, in_known_order
from leb_wallet.domain.ids import new_id
from leb_wallet.ui import theme, words
from leb_wallet.ui.accounts.account_words import AccountWords, importance_word
from leb_wallet.ui.accounts.service_field import ServiceField
from leb_wallet.ui.blocks import column, text_line
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.field import first_wrong
from leb_wallet.ui.form import beside, form_layout, give_room, name_rows, scrolling
from leb_wallet.ui.note_field import NoteField
from leb_wallet.ui.optional_date import OptionalDate
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.quiet_wheel import quiet

Save = Callable[[Account], None]  # raises WalletError


class AccountDialog(QDialog):
    """Collects an account and hands it to ``save``; where that fails it stays open with everything typed."""

    def __init__(
        self,
        said: AccountWords,
        today: date,
        save: Save,
        account: Account | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit account") if account else self.tr("Add account"))
        self._said, self._save, self._before = said, save, account
        self._shown_name = ""
        self.service = ServiceField(said.known)
        self.roles = {role: QCheckBox(text) for role, text in zip(ROLES, self._role_texts(), strict=True)}
        self.importance = QComboBox()
        for code in IMPORTANCES:
            self.importance.addItem(importance_word(code), code)
        quiet(self.importance)
        self.moved = OptionalDate(today)
        self.note = NoteField()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))
        self.save_button = self.buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self._show(account)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.service.line.setFocus()
        give_room(self)

    def accept(self) -> None:
        """Hand the account over, then close; go to what cannot be used instead."""
        wrong = first_wrong((self.service, self.note))
        if wrong is not None:
            wrong.setFocus()
            return
        with report_errors(self):
            self._save(self._account())
            super().accept()

    def done(self, result: int) -> None:
        """Close, and let go of who saves: if that is the parent it must not go while this is being deleted."""
        super().done(result)
        self._save = _is_closed

    def sizeHint(self) -> QSize:
        """Return room for the longest line."""
        return QSize(theme.text_width(self.font(), "x" * 66), super().sizeHint().height())

    def _account(self) -> Account:
        before = self._before or Account(id=new_id(), name="?")
        ticked = {role for role, box in self.roles.items() if box.isChecked()}
        unknown = [role for role in before.roles if role not in ROLES]  # a newer version's
        return before.replace(
            **self._service_fields(before),
            roles=in_known_order((*ticked, *unknown)),
            importance=self.importance.currentData(),
            moved_on=self.moved.day(),
            note=self.note.value(),
        )

    def _service_fields(self, before: Account) -> dict[str, str | None]:
        """Return name and service; left as they are where nobody has typed: a newer version may know the service."""
        name = self.service.value()
        if name == self._shown_name:
            return {"name": before.name, "service": before.service}
        service = self.service.service()
        return {"name": name, "service": service.id if service else None}

    def _show(self, account: Account | None) -> None:
        if account is None:
            self.roles[Role.TWO_FACTOR].setChecked(True)
            self.importance.setCurrentIndex(self.importance.findData(Importance.NORMAL))
            return
        self._shown_name = self._said.known.name(account, words.language())
        self.service.set_text(self._shown_name)
        for role, box in self.roles.items():
            box.setChecked(role in account.roles)
        if self.importance.findData(account.importance) < 0:
            self.importance.addItem(importance_word(account.importance), account.importance)
        self.importance.setCurrentIndex(self.importance.findData(account.importance))
        self.moved.set_day(account.moved_on)
        self.note.set_text(account.note)

    def _role_texts(self) -> tuple[str, ...]:
        return (
            self.tr("S&ign-in: I log in with the number"),
            self.tr("&Two-factor codes: they come by text or call"),
            self.tr("&Recovery: the way back in if I am locked out"),
        )

    def _build(self) -> None:
        page = QWidget()
        form = form_layout(page, 0)
        uses = QWidget()
        uses.setLayout(column(*self.roles.values(), spacing=theme.TIGHT))
        form.addRow(self.tr("S&ervice"), self.service)
        form.addRow(text_line(self.tr("Uses the number for"), wrap=False), uses)
        form.addRow(self.tr("I&mportance"), beside(self.importance))
        self.moved.setAccessibleName(self.tr("Moved to another number on"))
        form.addRow(self.tr("Mo&ved away on"), self.moved)
        form.addRow(self.tr("&Note"), self.note)
        self.note.edit.setPlaceholderText(self.tr("Such as which user name. Never a password."))
        name_rows(form)
        layout = column(scrolling(page), self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.save_button.setDefault(True)


def _is_closed(_account: Account) -> None:
    """Save nothing any more."""
