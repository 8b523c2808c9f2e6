"""The eSIM codes and web addresses that a text or a picture holds, each with what can be done about it."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.domain.links import hosts_of, hosts_of_others
from leb_wallet.domain.providers import Provider
from leb_wallet.ui import theme
from leb_wallet.ui.importing.esim_offer import EsimOffer, KeepCode
from leb_wallet.ui.importing.link_panel import LinkPanel
from leb_wallet.ui.record_form import RecordForm

Providers = Callable[[], Iterable[Provider]]


class FoundCodes(QWidget):
    """A panel a code. Nothing is opened, nothing is shown of an activation code but its server."""

    def __init__(self, form: RecordForm, keep: KeepCode | None, providers: Providers) -> None:
        super().__init__()
        self._form, self._keep, self._providers = form, keep, providers
        self.panels: list[EsimOffer | LinkPanel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self.hide()

    def show_codes(self, codes: Iterable[str]) -> None:
        """Show activation codes, in place of all that was shown before."""
        for panel in self.panels:
            panel.hide()
            panel.deleteLater()
        self.panels = []
        for code in codes:
            self._add(EsimOffer(code, self._form, self._keep))
        self.setVisible(bool(self.panels))

    def show_link(self, address: str) -> None:
        """Show a web address."""
        card, known = self._form.card(), tuple(self._providers())
        own = next((one for one in known if card is not None and one.id == card.provider_id), None)
        self._add(LinkPanel(address, hosts_of(own), hosts_of_others(own, known)))
        self.show()

    def _add(self, panel: EsimOffer | LinkPanel) -> None:
        self.panels.append(panel)
        self._column.addWidget(panel)
