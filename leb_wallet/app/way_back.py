"""Backups, the trash, histories and the doctor in the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from leb_wallet.app import clock
from leb_wallet.app.keeping import make_backups, make_doctor, make_rebuilder
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.health import Health, Repair
from leb_wallet.ui.errors import report_errors, sentence
from leb_wallet.ui.main_window import MainWindow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.ui.backups.backups_dialog import BackupsDialog

RECALL_MS = 500  # after the window is there: nobody undoes what was done last week at once


class WayBack(QObject):
    """Opens the dialogs of the way back, and makes backups while the window is there."""

    def __init__(self, app: WalletApp, paths: AppPaths, window: MainWindow, *, is_demo: bool = False) -> None:
        super().__init__(window)
        self._app, self._paths, self._window, self._is_demo = app, paths, window, is_demo
        self.backups = make_backups(app, paths, self)
        self.backups.failed.connect(self._on_failed)
        self._is_told = False
        window.way_back_requested.connect(self.open)
        if not is_demo:
            QTimer.singleShot(RECALL_MS, self.backups, self.backups.recall_steps)

    def open(self, what: str, record_id: str = "") -> None:
        """Open a dialog: ``import``, ``backups``, ``trash``, ``doctor``, or ``history`` of a record."""
        acts: dict[str, Callable[[], object]] = {
            "import": self.open_import,
            "backups": self._open_backups,
            "trash": self._open_trash,
            "doctor": self._open_doctor,
        }
        with report_errors(self._window):
            if what == "history":
                self._open_history(record_id)
            else:
                acts[what]()

    def open_data(self, data: bytes) -> None:
        """Show what a wallet from elsewhere would change, and offer to add what is missing."""
        self._open_backups().open_data(data)

    def open_own_file(self, path: Path) -> None:
        """Show what is in a file that this program has written: a card, a wallet, or one of them for a passphrase."""
        from leb_wallet.services.exporting import OwnKind, kind_of_file, read_outside
        from leb_wallet.ui.exporting.own_files import OwnFiles

        with report_errors(self._window):
            if kind_of_file(path) == OwnKind.WALLET:  # large perhaps, so it is not read into the memory
                self._open_backups().open_file(str(path))
                return
            files = OwnFiles(self._app.services, self._window)
            files.card_requested.connect(self._window.show_card)
            files.open(read_outside(path), self.open_data)

    def open_import(self) -> None:
        """Lead a file from elsewhere into the wallet."""
        from leb_wallet.services.importing import Importing
        from leb_wallet.ui.importing.import_wizard import ImportWizard

        app = self._app
        importing = Importing(app.wallets, app.catalogue, self.backups.make, clock.now, app.board.today)
        wizard = ImportWizard(
            importing, app.wallets, app.board.today(), covers=self._hides_numbers(), parent=self._window
        )
        wizard.elsewhere_requested.connect(lambda _kind, path: self.open_own_file(path))
        wizard.open()

    def close(self) -> None:
        """Make the last backup of this run, where one is needed."""
        if not self._is_demo:
            self.backups.close()

    def _open_backups(self) -> "BackupsDialog":
        from leb_wallet.ui.backups.backups_dialog import BackupsDialog

        can_change = self._app.wallets.read_only is None
        dialog = BackupsDialog(self.backups, covers=self._hides_numbers(), can_change=can_change, parent=self._window)
        dialog.open()
        return dialog

    def _open_trash(self) -> None:
        from leb_wallet.ui.backups.trash_dialog import TrashDialog

        TrashDialog(self.backups, self._app.wallets, self._window).open()

    def _open_history(self, record_id: str) -> None:
        from leb_wallet.ui.backups.record_history_dialog import RecordHistoryDialog
        from leb_wallet.ui.backups.record_words import RecordWords

        wallet = self._app.wallets.wallet
        record = wallet.cards.get(record_id) or next(e for e in wallet.all_events() if e.id == record_id)
        card = wallet.cards.get(getattr(record, "card_id", ""))
        title = RecordWords().name(record, card)
        moments = self.backups.history_of(record_id)
        RecordHistoryDialog(title, moments, covers=self._hides_numbers(), parent=self._window).open()

    def _open_doctor(self) -> None:
        from leb_wallet.ui.doctor_dialog import DoctorDialog

        doctor = make_doctor(self._app, self._paths)
        rebuilder = make_rebuilder(self._paths, self._app.state.device, self._app.vault)

        def repair(health: Health, wanted: tuple[str, ...]) -> None:
            if Repair.REBUILD in wanted:  # what is open here is whole: writing it anew repairs the files
                self._app.wallets.refresh()
            doctor.repair(health, wanted, self.backups, rebuilder)
            self._app.wallets.refresh()

        DoctorDialog(doctor.examine, repair, self._window).open()

    def _hides_numbers(self) -> bool:
        return self._app.settings.settings.hides_numbers

    def _on_failed(self, error: WalletError) -> None:
        if not self._is_told:  # once: it is tried again after each change
            self._is_told = True
            self._window.show_notice(
                lambda: self.tr("No backup could be made. What you saved is safe. {why}").format(why=sentence(error))
            )
