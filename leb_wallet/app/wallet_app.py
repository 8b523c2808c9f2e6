"""Builds what the window and the command line work with, once, and hands it over."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, tzinfo
from secrets import token_hex

from leb_wallet.app import clock
from leb_wallet.app.paths import AppPaths
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.settings import AppState, Settings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import DeadlineBoard
from leb_wallet.services.encryption import Encryption, Gate
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.services.services import Services
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.kept_catalogue import KeptCatalogue
from leb_wallet.storage.layout import WALLET_NAME
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.settings_file import load_lenient, save
from leb_wallet.storage.snapshot import current_version
from leb_wallet.storage.vault import Vault
from leb_wallet.storage.wallet_store import WalletStore


@dataclass(frozen=True, slots=True)
class WalletApp:
    """The services of one run, and what was found while opening the files."""

    wallets: WalletService
    board: DeadlineBoard
    catalogue: Catalogue
    receipts: ReceiptShelf
    settings: SettingsService
    state: AppState
    notices: tuple[Notice, ...]
    dump: Callable[[Wallet], bytes]  # the whole wallet as one file, for a backup
    encryption: Encryption

    @property
    def vault(self) -> Vault:
        """How the files lie there; its ``files`` and ``codec`` are for all who read or write the wallet's."""
        return self.encryption.gate.vault

    @property
    def services(self) -> Services:
        """What the window works with."""
        return Services(self.wallets, self.board, self.catalogue, self.receipts, self.settings, clock.now)


def build_app(
    paths: AppPaths,
    today: Callable[[], date] = clock.today,
    zone: tzinfo | None = None,
    now_ms: Callable[[], int] = clock.now_ms,
    gate: Gate | None = None,
) -> WalletApp:
    """Open the wallet and build the services.

    Args:
        gate: of an encrypted wallet, unlocked before.

    Raises:
        StorageError: the wallet cannot be read; its files are as they were. ``wallet_locked``: it is encrypted.
    """
    gate = gate or Gate(Vault(paths.data))
    vault = gate.vault
    if gate.is_locked:
        raise StorageError("wallet_locked")
    tidied = gate.finish()
    settings = load_lenient(Settings, paths.settings)
    state = load_lenient(AppState, paths.state_file)
    device = state.value.device or token_hex(4)
    store = WalletStore(paths.data, device, now_ms, vault.files, vault.codec)
    if current_version() > 1:
        keep_old_version(paths, vault)
    opened = store.open()
    gc.freeze()  # what was read stays: the collector need not look at it again and again
    wallets = WalletService(store, WalletLock(paths.data), opened, clock.now)
    kept = KeptCatalogue(paths.data)
    aside = tuple(Notice("plain_set_aside", {"file": name}) for name in tidied.aside)
    return WalletApp(
        wallets,
        DeadlineBoard(today, zone or clock.local_zone()),
        Catalogue(resource_path(""), kept),
        ReceiptShelf(ReceiptStore(paths.data / "receipts", vault.files)),
        SettingsService(settings.value, paths.settings),
        state.value.replace(device=device),
        (*settings.notices, *state.notices, *opened.notices, *kept.check(), *aside),
        store.snapshot_of,
        Encryption(gate, wallets),
    )


def keep_old_version(paths: AppPaths, vault: Vault) -> None:
    """Keep the file of an older version before the first save makes one of this version out of it.

    Raises:
        StorageError: it could not be kept, so nothing may be written.
    """
    from leb_wallet.storage.backups import BackupStore

    BackupStore(paths.data, vault.files).keep_old_version(paths.data / WALLET_NAME, clock.now())


def keep_state(paths: AppPaths, state: AppState) -> None:
    """Write what the window remembers; a failure is no loss."""
    try:
        save(state, paths.state_file)
    except StorageError:
        return
