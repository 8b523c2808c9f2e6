"""One operator as the catalogue knows it, and the way to a card of it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from leb_wallet.services.catalogue import Catalogue
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column
from leb_wallet.ui.form import give_room
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.provider_summary import ProviderSummary, provider_words


class ProviderSheet(QDialog):
    """Shows the catalogue's facts.

    Signals:
        card_wanted(str): the user wants to add a card of this operator, an id of the catalogue.
    """

    card_wanted = Signal(str)

    def __init__(self, catalogue: Catalogue, provider_id: str, parent: QWidget | None = None) -> None:
        """Raises NotFound where the catalogue has no such operator."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        provider = catalogue.known(provider_id)
        self._id = provider.id
        name = provider_words(provider)
        self.setWindowTitle(name)
        self.summary = ProviderSummary(catalogue)
        self.summary.show_provider(provider)
        self.summary.setAccessibleName(name)
        self.summary.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # scrolls by keys
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        self.add_button = self.buttons.addButton(
            self.tr("&Add a card of {operator}…").format(operator=name.replace("&", "&&")),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.add_button.setIcon(icons.text_icon("add", self.palette()))
        self.add_button.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = column(self.summary, self.buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.add_button.setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for most operators without scrolling."""
        width = theme.text_width(self.font(), "x" * 64)
        return QSize(width, round(width * 0.75))

    def accept(self) -> None:
        """Close, then tell that a card is wanted."""
        super().accept()
        self.card_wanted.emit(self._id)
