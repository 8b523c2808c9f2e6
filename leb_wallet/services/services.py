"""What the window works with, handed over as one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import DeadlineBoard
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.services.settings_service import SettingsService
from leb_wallet.services.wallet_service import WalletService


@dataclass(frozen=True, slots=True)
class Services:
    """Built once in :mod:`leb_wallet.app`; ``now`` tells the moment, aware."""

    wallets: WalletService
    board: DeadlineBoard
    catalogue: Catalogue
    receipts: ReceiptShelf
    settings: SettingsService
    now: Callable[[], datetime]
