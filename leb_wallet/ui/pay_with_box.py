"""With what something was paid: a name to choose or to type, never the number of a payment card."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from leb_wallet.domain.acts import PAY_WITH
from leb_wallet.domain.inputs import check_pay_with
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui import theme
from leb_wallet.ui.pay_words import pay_with_word
from leb_wallet.ui.quiet_wheel import quiet


class PayWithBox(QComboBox):
    """The usual ways by name; another one can be typed. Empty is none.

    Signals:
        edited: the choice or the text changed.
        finished: the user left it.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.addItem("", None)
        for code in PAY_WITH:
            self.addItem(pay_with_word(code), code)
        self.setMinimumWidth(theme.text_width(self.font(), "x" * 24))
        self.setAccessibleName(self.tr("Paid with"))
        quiet(self)
        self.currentTextChanged.connect(self.edited)
        self.line.editingFinished.connect(self.finished)

    def checked(self) -> Checked[str | None]:
        """Return the code of a usual way, another one as typed, or ``None``.

        Raises:
            InvalidInput: see :func:`check_pay_with`.
        """
        text = self.currentText().strip()
        for place in range(1, self.count()):
            if text.casefold() in (self.itemText(place).casefold(), self.itemData(place)):
                return Checked(str(self.itemData(place)))
        return check_pay_with(text) if text else Checked(None)

    def set_label(self, label: str | None) -> None:
        """Show what a record holds, or nothing."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(label))  # -1 where it is the user's own
            self.setEditText(pay_with_word(label))

    def setAccessibleName(self, name: str) -> None:
        """Give the name to what takes the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
