"""An input for how many days before the last safe day to remind."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from leb_wallet.domain.reminder_inputs import check_days_before
from leb_wallet.ui import theme
from leb_wallet.ui.field import LineField

_LETTERS = 34


class DaysBeforeField(LineField):
    """Whole numbers with commas between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(check_days_before, required=True)
        self.setParent(parent)
        self.line.setPlaceholderText("30, 14, 7, 3, 1, 0")
        self.line.setMinimumWidth(theme.text_width(self.line.font(), "0" * (_LETTERS // 2)))

    def set_days(self, days: Iterable[int]) -> None:
        """Show numbers of days."""
        self.set_text(days_text(days))


def days_text(days: Iterable[int]) -> str:
    """Return numbers of days as they are typed."""
    return ", ".join(map(str, days))
