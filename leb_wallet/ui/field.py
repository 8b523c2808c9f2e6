"""One input of a form with a sentence under it: what is wrong, or what looks odd."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import Checked
from leb_wallet.ui import theme, tones
from leb_wallet.ui.errors import sentence, sentence_for

Remarks = Callable[[Any], Iterable[str]]  # further sentences on a value that passed its check


def _no_remarks(_: Any) -> Iterable[str]:
    return ()


class Remark(QLabel):
    """The sentence under an input; takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.scaled(self.font(), theme.CAPTION))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, text: str, *, is_error: bool) -> None:
        """Show a sentence in the colour of an error or a warning, or hide where there is none."""
        tones.tint_text(self, "overdue" if is_error else "soon")
        self.setText(text)
        self.setVisible(bool(text))


class Field(QWidget):
    """An editor, what reads it, and its sentence.

    ``changed`` tells every change. A wrong value is told when the user leaves the
    editor, not at the first letter; once told it is judged at every letter.
    """

    changed = Signal()

    def __init__(
        self,
        editor: QWidget,
        read: Callable[[], Checked[Any]],
        remarks: Remarks = _no_remarks,
        *,
        is_wide: bool = False,
    ) -> None:
        super().__init__()
        self.editor = editor
        self._read = read
        self._remarks = remarks
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(editor, 0, Qt.AlignmentFlag(0) if is_wide else Qt.AlignmentFlag.AlignLeft)
        self.remark = Remark(self)  # after the editor: Qt puts who hands on the focus before its first child
        layout.addWidget(self.remark)
        self.setFocusProxy(editor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, the letter of the label leads nowhere

    def value(self) -> Any:
        """Return what was entered, made uniform.

        Raises:
            InvalidInput: it cannot be used.
        """
        return self._read().value

    def review(self) -> bool:
        """Say what is wrong or odd; return whether the value can be used."""
        try:
            checked = self._read()
        except InvalidInput as error:
            self._say(sentence(error), is_error=True)
            return False
        sentences = [*map(sentence_for, checked.warnings), *self._remarks(checked.value)]
        self._say(" ".join(sentences), is_error=False)
        return True

    def forget(self) -> None:
        """Say nothing until the value is judged again."""
        self._say("", is_error=False)

    def on_edited(self) -> None:
        """Pass a change on, and judge again what was found wrong before."""
        if self.remark.text():
            self.review()
        self.changed.emit()

    def _say(self, text: str, *, is_error: bool) -> None:
        self.remark.say(text, is_error=is_error)
        self.editor.setAccessibleDescription(text)


class LineField(Field):
    """A line of text with a check. Left empty it is ``None``, unless it is required."""

    def __init__(
        self,
        check: Callable[[str], Checked[Any]],
        remarks: Remarks = _no_remarks,
        *,
        required: bool = False,
        editor: QLineEdit | None = None,
    ) -> None:
        self.line = editor or QLineEdit()
        super().__init__(self.line, self._checked, remarks, is_wide=True)
        self._check = check
        self._required = required
        self.line.textChanged.connect(self.on_edited)
        self.line.editingFinished.connect(self.review)

    def text(self) -> str:
        """Return the text as it stands."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show a text that is known to be good."""
        with QSignalBlocker(self.line):
            self.line.setText(text)
        self.forget()

    def _checked(self) -> Checked[Any]:
        text = self.line.text()
        return self._check(text) if text.strip() or self._required else Checked(None)

    def review(self) -> bool:
        """Say what is wrong or odd about the text; nothing about an optional one left empty."""
        if not self._required and not self.line.text().strip():
            self._say(" ".join(self._remarks(None)), is_error=False)
            return True
        return super().review()


def first_wrong(fields: Iterable[Field]) -> Field | None:
    """Review all fields that are shown and return the first that cannot be used."""
    wrong = [field for field in fields if not field.isHidden() and not field.review()]
    return wrong[0] if wrong else None
