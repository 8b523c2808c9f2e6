"""Names of conflict copies, from the programs people keep folders alike with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.conflict_copies import conflict_copy_of, is_conflict_copy

COPIES = [
    "wallet.sync-conflict-20261122-101112-ABCDEFG.json",  # Syncthing
    "journal.sync-conflict-20261122-101112-7XK2PQR.jsonl",
    "~syncthing~wallet.json.sync-conflict-20261122-101112-ABCDEFG.json".removeprefix("~syncthing~"),
    "wallet (Anna's conflicted copy 2026-11-22).json",  # Dropbox
    "wallet (conflicted copy 2026-11-22).json",
    "wallet (Anna 的冲突副本 2026-11-22).json",
    "wallet (Case Conflict).json",
    "wallet (Selective Sync Conflict).json",
    "wallet (conflicted copy 2026-11-22 101112).json",  # Nextcloud
    "wallet_conflict-20261122-101112.json",  # ownCloud
    "wallet(冲突_anna_2026-11-22 10-11-12).json",  # 坚果云
    "wallet_冲突文件_anna_20261122.json",
    "journal(衝突_安娜_2026-11-22).jsonl",
    "wallet (SFConflict anna@example.com 2026-11-22-10-11-12).json",  # Seafile
    "wallet_DiskStation_Nov-22-101112-2026_Conflict.json",  # Synology
    "wallet.Conflict.json",  # Resilio
    "wallet [conflicted].json",  # pCloud
    "wallet (1).json",  # Google Drive, MEGA, browsers
    "wallet(1).json",
    "wallet 2.json",  # iCloud
    "wallet-DESKTOP-AB12CD3.json",  # OneDrive
    "wallet-Anna's MacBook Pro.json",
    "wallet.json.conflict",
    "wallet.sync-conflict-20261122-101112-ABCDEFG.json.age",
    "wallet.json.sync-conflict-20261122-101112-ABCDEFG.age",
    "WALLET (Conflicted Copy 2026-11-22).json".replace("WALLET", "wallet"),
]
OTHERS = [
    "wallet.json",
    "journal.jsonl",
    "wallet.json.age",
    "journal.jsonl.age64",
    "journal.jsonl.torn-1795000000000-0000-0a1b2c3d",
    "wallet.json.damaged-1795000000000-0000-0a1b2c3d",
    ".wallet.json.1a2b3c4d.tmp",
    "lock",
    "desktop.ini",
    ".DS_Store",
    "wallet.png",
    "notes about a conflict.json",
    "my wallet (1).json",
    "identity.age",
    "settings (conflicted copy 2026-11-22).json",
    "wallet-2026-11-22T09-30-00-123Z.json",
    "wallet.json.part",
    "walletconflict",
    "",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_conflict_copy_is_recognised(name):
    assert conflict_copy_of(name) == ("journal" if name.startswith("journal") else "wallet")


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_none_is_left_alone(name):
    assert not is_conflict_copy(name)


@given(st.text(max_size=300))
def test_any_name_is_answered(name):
    assert conflict_copy_of(f"wallet{name}") in (None, "wallet")
