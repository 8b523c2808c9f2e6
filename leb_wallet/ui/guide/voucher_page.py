"""A voucher's code, and how it is entered on the phone that holds the card."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard

from leb_wallet.domain.dial_codes import check_voucher, filled
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.providers import Channel
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.domain.ways import voucher_codes
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import heading, muted_line
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.guide.check_codes import code_rows
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.situation import Situation

_BY_PHONE = frozenset({"ussd", "sms", "ivr"})  # those that ask for the code themselves, by voice or menu


class VoucherPage(GuidePage):
    """The code is worth money until it is used; it stays out of logs and evidence packs."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Enter the voucher"))
        self.setButtonText(QWizard.WizardButton.NextButton, self.tr("It is &entered"))
        self._codes = QWidget()

    def build(self) -> None:
        """Ask for the code and show what to dial."""
        self._channels: tuple[Channel, ...] = voucher_codes(self.situation.provider)
        self._others = [c for c in self.situation.offer.channels if c.type in _BY_PHONE and c not in self._channels]
        self.say(self.tr("Scratch or tear the voucher open only now, and keep the paper until the credit has arrived."))
        self.code = LineField(self._checked)
        self.code.line.setAccessibleName(self.tr("Voucher code"))
        self.code.changed.connect(self._show_codes)
        self.add(heading(self.tr("Code on the voucher")), self.code, self._codes)
        if not self._channels and not self._others:
            hint = self.tr("How it is entered is printed on the voucher: usually a code to dial, or a line in the app.")
            self.add(muted_line(hint))

    def show_walk(self, walk: Walk) -> None:
        """Show the code typed before."""
        self.code.set_text(walk.typed.get(Answer.VOUCHER_CODE, ""))
        self._show_codes()

    def typed(self) -> Mapping[str, str]:
        """Return the code."""
        return {Answer.VOUCHER_CODE: self.code.text().strip()}

    def fields(self) -> Iterable[Field]:
        """Return the code."""
        return (self.code,)

    def first_input(self) -> QWidget | None:
        """Return the code."""
        return self.code

    def _checked(self, text: str) -> Checked[str]:
        templates = [channel.value for channel in self._channels if channel.value]
        return check_voucher(text, templates[0] if templates else None)

    def _show_codes(self) -> None:
        shown = QWidget()
        lines = QVBoxLayout(shown)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.SMALL)
        for channel in (*self._channels, *self._others):
            for widget in self._ways_in(channel):
                lines.addWidget(widget)
        self.body.replaceWidget(self._codes, shown)
        self._codes.hide()
        self._codes.deleteLater()
        self._codes = shown

    def _ways_in(self, channel: Channel) -> list[QWidget]:
        assert channel.value is not None
        value = channel.value
        if channel in self._channels:
            try:
                value = filled(value, check_voucher(self.code.text(), value).value)
            except InvalidInput:
                return []  # the code has its own sentence; what to dial appears with the last digit
        found: list[QWidget] = [*code_rows(channel.type, value)]
        if note := words.text(channel.note):
            found.append(muted_line(note))
        return found
