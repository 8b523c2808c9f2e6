"""Makes what keeps backups, rebuilds and examines, out of what the app is built of."""

from datetime import UTC

from PySide6.QtCore import QObject

from leb_wallet.app import clock
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.services.backups_service import BackupsService, Rebuilder
from leb_wallet.services.doctor import Doctor
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.vault import Vault


def make_backups(app: WalletApp, paths: AppPaths, parent: QObject | None = None) -> BackupsService:
    """Return what makes backups of an open wallet, also before it is merged or encrypted."""
    service = BackupsService(
        app.wallets,
        app.dump,
        app.settings,
        folder=paths.data,
        device=app.state.device,
        now=clock.now,
        zone=app.board.zone or UTC,
        files=app.vault.files,
        codec=app.vault.codec,
        parent=parent,
    )
    app.encryption.before_change = service.make
    return service


def make_rebuilder(paths: AppPaths, device: str, vault: Vault) -> Rebuilder:
    """Return what makes a damaged wallet anew."""
    return Rebuilder(paths.data, device, clock.now_ms, vault.files, vault.codec)


def make_doctor(app: WalletApp, paths: AppPaths, notices: tuple[Notice, ...] = ()) -> Doctor:
    """Return what examines the files of an open wallet."""
    return Doctor(paths.data, app.receipts, clock.now, notices=notices, files=app.vault.files, codec=app.vault.codec)
