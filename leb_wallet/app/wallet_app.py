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
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import DeadlineBoard
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.services.services import Services
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.notices import Notice
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.settings_file import load_lenient, save
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

    @property
    def services(self) -> Services:
        """What the window works with."""
        return Services(self.wallets, self.board, self.catalogue, self.receipts, self.settings, clock.now)


def build_app(
    paths: AppPaths,
    today: Callable[[], date] = clock.today,
    zone: tzinfo | None = None,
    now_ms: Callable[[], int] = clock.now_ms,
) -> WalletApp:
    """Open the wallet and build the services.

    Raises:
        StorageError: the wallet cannot be read; its files are as they were.
    """
    settings = load_lenient(Settings, paths.settings)
    state = load_lenient(AppState, paths.state_file)
    device = state.value.device or token_hex(4)
    store = WalletStore(paths.data, device, now_ms)
    opened = store.open()
    gc.freeze()  # what was read stays: the collector need not look at it again and again
    return WalletApp(
        WalletService(store, WalletLock(paths.data), opened, clock.now),
        DeadlineBoard(today, zone or clock.local_zone()),
        Catalogue(resource_path("")),
        ReceiptShelf(ReceiptStore(paths.data / "receipts")),
        SettingsService(settings.value, paths.settings),
        state.value.replace(device=device),
        (*settings.notices, *state.notices, *opened.notices),
    )


def keep_state(paths: AppPaths, state: AppState) -> None:
    """Write what the window remembers; a failure is no loss."""
    try:
        save(state, paths.state_file)
    except StorageError:
        return
