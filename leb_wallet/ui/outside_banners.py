"""Tells above the tabs what another program did to the wallet, and what is to be decided about it."""

from PySide6.QtCore import QObject

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.own_changes import MergeReport
from leb_wallet.services.conflict_copies import ConflictCopies
from leb_wallet.services.services import Services
from leb_wallet.ui.banner import Banner
from leb_wallet.ui.conflicts_dialog import ConflictsDialog
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.main_window import MainWindow
from leb_wallet.ui.merge_words import MergeWords


class OutsideBanners(QObject):
    """One banner for each of the three; what only went on as usual is told by none."""

    def __init__(self, window: MainWindow, services: Services, copies: ConflictCopies) -> None:
        super().__init__(window)
        self._window, self._services, self._copies = window, services, copies
        self._told: Banner | None = None
        self._to_decide: Banner | None = None
        self._count = 0
        self._offered: dict[str, Banner] = {}
        self._refused: set[str] = set()
        services.wallets.merged.connect(self._tell)
        services.wallets.wallet_changed.connect(self._show_conflicts)
        self._show_conflicts()
        self.look()

    def look(self) -> None:
        """Offer conflict copies that lie beside the wallet by now; call it when files there have changed."""
        try:
            names = self._copies.names()
        except StorageError:
            return  # whoever uses the wallet itself will say so
        for gone in self._offered.keys() - set(names):
            self._offered.pop(gone).deleteLater()
        if self._services.wallets.read_only:
            return
        for name in names:
            if name not in self._offered and name not in self._refused:
                self._offer(name)

    def decide(self) -> None:
        """Open what is to be decided."""
        hides = self._services.settings.settings.hides_numbers
        ConflictsDialog(self._services.wallets, hides_numbers=hides, parent=self._window).open()

    def _tell(self, report: MergeReport) -> None:
        if self._told is not None:
            self._told.deleteLater()
        self._told = self._window.show_notice(lambda: MergeWords().outside(report))
        self._told.closed.connect(self._forget_told)

    def _forget_told(self) -> None:
        self._told = None

    def _show_conflicts(self) -> None:
        count = len(self._services.wallets.conflicts)
        if count == self._count:
            return
        self._count = count
        if self._to_decide is not None:
            self._to_decide.deleteLater()
            self._to_decide = None
        if count:
            # It cannot be closed: it is told for as long as it is so.
            self._to_decide = self._window.show_notice(
                lambda: MergeWords().to_decide(count), lambda: self.tr("Decide…"), can_close=False
            )
            self._to_decide.action_requested.connect(self.decide)

    def _offer(self, name: str) -> None:
        banner = self._window.show_notice(lambda: MergeWords().copy_found(name), lambda: self.tr("Merge it"))
        banner.action_requested.connect(lambda: self._merge(name))
        banner.closed.connect(lambda: self._put_off(name))
        self._offered[name] = banner

    def _put_off(self, name: str) -> None:
        self._offered.pop(name, None)
        self._refused.add(name)  # until the next start

    def _merge(self, name: str) -> None:
        with report_errors(self._window):
            report = self._copies.merge(name)
            banner = self._offered.pop(name, None)
            if banner is not None:
                banner.deleteLater()
            self._window.show_notice(lambda: MergeWords().merged_copy(report))
