"""Record events as one of several processes that share a folder, and print the ids of those acknowledged as JSON.

python tests/faults/share_loop.py FOLDER DEVICE COUNT
"""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from leb_wallet.domain.cards import Card
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.lock import WalletLock
from leb_wallet.storage.wallet_store import WalletStore

NOW_MS = 1_795_000_000_000
CARD = Card(id=f"{1:032x}", label="卡")


def share(folder: Path, device: str, count: int) -> list[str]:
    """Record ``count`` events, closing and opening the wallet now and then, and return their ids."""
    said = []
    service = None
    for number in range(count):
        if service is None:
            store = WalletStore(folder, device, lambda: NOW_MS)
            service = WalletService(store, WalletLock(folder), store.open(), lambda: datetime.now(UTC))
            if not service.wallet.cards:
                try:
                    service.add_card(CARD)
                except InvalidInput:  # another process was first
                    service.refresh()
        event = Event(id=f"{device}{number:08x}", card_id=CARD.id, kind="sms_out", happened_on=date(2026, 1, 1))
        service.record_event(event)
        said.append(event.id)
        if number % 7 == 6:
            service.close()
            service = None
    return said


if __name__ == "__main__":
    print(json.dumps(share(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
