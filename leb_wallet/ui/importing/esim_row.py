"""Reading an eSIM's QR code into the card form."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import row
from leb_wallet.ui.errors import sentence, sentence_for
from leb_wallet.ui.field import Remark
from leb_wallet.ui.importing.code_reading import KINDS, Code, CodeKind
from leb_wallet.ui.importing.link_panel import LinkPanel
from leb_wallet.ui.importing.qr_button import QrButton, has_picture

Hosts = Callable[[], tuple[Sequence[str], Sequence[str]]]  # those of the card's operator, and of all others


def _no_hosts() -> tuple[Sequence[str], Sequence[str]]:
    return (), ()


class EsimRow(QWidget):
    """The button, what is wrong, and a web address that was found. Pictures can be dropped on it.

    Args:
        take_activation: gets the text of an activation code.
        take_iccid: gets the serial number that is printed as bars.
    """

    def __init__(
        self, take_activation: Callable[[str], None], take_iccid: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._take_activation, self._take_iccid = take_activation, take_iccid
        self.hosts: Hosts = _no_hosts
        self.button = QrButton()
        self.remark = Remark()
        self._links: list[LinkPanel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self._column.addLayout(row(self.button, 1))
        self._column.addWidget(self.remark)
        self.setFocusProxy(self.button)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without one, Tab would lose its way here
        self.setAcceptDrops(True)
        self.button.read.connect(self._on_read)
        self.button.failed.connect(self._on_failed)

    def links(self) -> list[LinkPanel]:
        """Return what is shown of web addresses."""
        return self._links

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a picture can be dropped here."""
        if has_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the codes of what was dropped."""
        event.acceptProposedAction()
        self.button.take(event.mimeData())

    def _on_read(self, codes: tuple[Code, ...]) -> None:
        self._forget()
        by_kind = {kind: [code.text for code in codes if code.kind == kind] for kind in KINDS}
        activation, iccids = by_kind[CodeKind.ACTIVATION], by_kind[CodeKind.ICCID]
        if len(activation) > 1:
            self.remark.say(sentence_for("codes_several"), is_error=True)
        elif activation:
            self._take_activation(activation[0])
        if len(iccids) == 1:
            self._take_iccid(iccids[0])
        if not activation and not iccids:
            self._show_others(by_kind[CodeKind.LINK])

    def _show_others(self, links: list[str]) -> None:
        if not links:
            self.remark.say(sentence_for("code_is_text"), is_error=True)
        for address in links[:3]:
            panel = LinkPanel(address, *self.hosts())
            self._links.append(panel)
            self._column.addWidget(panel)

    def _on_failed(self, error: WalletError) -> None:
        self._forget()
        self.remark.say(sentence(error), is_error=True)

    def _forget(self) -> None:
        self.remark.say("", is_error=False)
        for panel in self._links:
            panel.hide()
            panel.deleteLater()
        self._links = []
