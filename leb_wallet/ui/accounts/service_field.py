"""The name of a service, with those that are known offered while it is typed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from leb_wallet.domain.account_inputs import check_service_name
from leb_wallet.domain.known_services import KnownService, KnownServices, ServiceKind
from leb_wallet.ui import icons, words
from leb_wallet.ui.field import LineField

_MOST_OFFERED = 8


def kind_icon(kind: str) -> str:
    """Return the name of the icon of a kind of service."""
    return f"account-{kind}"


class ServiceField(LineField):
    """Finds services by name, other name, 拼音 and initials; what is in no list is taken as it is typed."""

    def __init__(self, known: KnownServices) -> None:
        super().__init__(check_service_name, required=True)
        self._known = known
        self._icon = QAction(self)
        self.line.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self.offers = QStandardItemModel(self)
        self.completer = QCompleter(self.offers, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = self.completer.popup()
        if popup is not None:
            popup.setAccessibleName(self.tr("Known services"))
        self.line.setCompleter(self.completer)
        self.line.setPlaceholderText(self.tr("Bank, chat, mail, shop …"))
        self.line.textEdited.connect(self.offer)
        self.line.textChanged.connect(self._draw_icon)
        self._draw_icon()

    def set_text(self, text: str) -> None:
        """Show a name that is known to be good."""
        super().set_text(text)
        self._draw_icon()

    def service(self) -> KnownService | None:
        """Return the known service whose name stands there."""
        return self._known.called(self.line.text())

    def offer(self, text: str) -> None:
        """Offer what may be meant by a text."""
        self.offers.clear()
        for service in self._known.find(text, _MOST_OFFERED) if text.strip() else ():
            name = service.name(words.language())
            item = QStandardItem(icons.text_icon(kind_icon(service.kind), self.palette()), name)
            item.setEditable(False)
            self.offers.appendRow(item)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._draw_icon()

    def _draw_icon(self) -> None:
        service = self.service()
        kind = service.kind if service else ServiceKind.OTHER
        self._icon.setIcon(icons.text_icon(kind_icon(kind), self.palette()))
