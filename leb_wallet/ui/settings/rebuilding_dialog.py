"""A dialog that is still right when language, letters or colours change while it is open."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

_LOOKS = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class RebuildingDialog(QDialog):
    """Throws its content away and makes it anew; what has the focus has it again, if it has an object name.

    A child calls :meth:`rebuild` once it can :meth:`_make` its content.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._timer: QTimer | None = None
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._content: QWidget | None = None
        self._look: tuple[str, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._timer = QTimer(self)  # several changes come at once: both translators, and letters with colours
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.rebuild)

    def rebuild(self) -> None:
        """Make the content anew."""
        focus = self.focusWidget()
        name = focus.objectName() if focus is not None else ""
        before = self._content
        if before is not None:
            before.hide()
            self._lines.removeWidget(before)
            before.deleteLater()
        self._look = self._look_now()
        self._content = self._make()
        self._lines.addWidget(self._content)
        self._content.show()  # at once: what is hidden takes no focus
        found = self._content.findChild(QWidget, name) if name else None
        if isinstance(found, QWidget):
            found.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Make the content anew, unless it looks as it did."""
        if self._timer is not None and self._content is not None and self._differs(event.type()):
            self._timer.start()
        super().changeEvent(event)

    def _make(self) -> QWidget:
        """Return the content, with the texts of the language in force."""
        raise NotImplementedError

    def _differs(self, kind: QEvent.Type) -> bool:
        return kind == QEvent.Type.LanguageChange or (kind in _LOOKS and self._look != self._look_now())

    def _look_now(self) -> tuple[str, ...]:
        roles = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Base)
        return (self.font().toString(), *(self.palette().color(role).name() for role in roles))
