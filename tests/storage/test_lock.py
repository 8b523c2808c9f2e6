import subprocess
import sys
from pathlib import Path

import pytest

from leb_wallet.domain.errors import StorageError, WalletBusy
from leb_wallet.storage.lock import WalletLock

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from leb_wallet.storage.lock import WalletLock
WalletLock(Path(sys.argv[1])).acquire(10)
print("held", flush=True)
time.sleep(60)
"""


def test_only_one_holds_the_lock(tmp_path):
    first, second = WalletLock(tmp_path), WalletLock(tmp_path)
    first.acquire(0)
    with pytest.raises(WalletBusy) as error:
        second.acquire(0.05)
    assert error.value.code == "wallet_busy"
    first.release()
    with second.held(0):
        assert second.is_held
    assert not second.is_held
    second.release()


def test_lock_of_a_killed_process_is_free_and_its_file_in_nobodys_way(tmp_path):
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        lock = WalletLock(tmp_path)
        with pytest.raises(WalletBusy):
            lock.acquire(0)
        holder.kill()
    assert (tmp_path / "lock").exists()
    lock.acquire(5)
    lock.release()


def test_lock_file_with_garbage_in_it_is_no_lock(tmp_path):
    (tmp_path / "lock").write_text("999999 what?")
    WalletLock(tmp_path).acquire(0)


def test_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as error:
        WalletLock(tmp_path / "file" / "data").acquire(0)
    assert error.value.code == "folder_missing"


def test_lock_is_imported_before_the_first_paint_so_without_pydantic():
    code = "import sys, leb_wallet.storage.lock; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
