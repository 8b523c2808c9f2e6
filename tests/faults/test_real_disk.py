"""Faults of a real system, as far as they can be made here: full and read-only disks, lost rights, links, slowness."""

import errno
import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest
from faulty_files import RefusingFiles, SlowFiles, in_force
from loops import check_that_it_goes_on, outcome, ready, refusal
from operations import CARD, OPERATIONS, Session, a_used_wallet, seen, templates
from results import FULL, noted
from storage_helpers import QuickFiles, an_event

from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.error_sentences import SENTENCES

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="mounts, links and rights of POSIX")
SIZE = 1 << 20
MUCH = "多" * 10_000  # a note of 30 kB does not fit where a page is left
FULL_DISK = ["record", "receipt", "settings", "reminders", "snapshot", "copy of everything"]
REFUSED = ["record", "receipt", "settings", "reminders", "copy of everything"]


@pytest.fixture
def fresh(tmp_path):
    with in_force(QuickFiles()):
        return templates(tmp_path / "templates")


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a megabyte; where none may be mounted the test is left out."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "leb-wallet-test", str(disk)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not permitted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk, left):
    """Fill a disk up to about ``left`` bytes."""
    with (disk / "filler").open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(bytes(4096))
        file.truncate(max(0, file.tell() - left))


@pytest.mark.slow
@posix_only
@pytest.mark.parametrize("name", FULL_DISK)
def test_p1_p2_a_disk_that_is_really_full_is_told_and_everything_goes_on_when_there_is_room(name, fresh, small_disk):
    operation = OPERATIONS[name]
    before, after = outcome(name, fresh, small_disk / "folder")
    refused = 0
    for left in range(0, 40_960, 4096 if FULL else 12_288):
        session = ready(operation, fresh(name, small_disk / "folder"))
        fill(small_disk, left)
        told = refusal(lambda session=session: operation.act(session))
        assert told is None or told.code == "disk_full"
        assert seen(small_disk / "folder") == after or (told is not None and seen(small_disk / "folder") == before)
        refused += told is not None
        (small_disk / "filler").unlink()
        if seen(small_disk / "folder") != after:
            operation.act(session)
        assert seen(small_disk / "folder") == after
        check_that_it_goes_on(small_disk / "folder", f"{name}, {left} bytes left")
    assert refused or name in ("snapshot", "record")  # a line may fit into the last page; the next test is sure
    noted("full_disks", refused, operation=name)


@posix_only
def test_p1_a_line_that_fits_only_by_half_on_a_real_disk_is_taken_back(fresh, small_disk):
    session = Session(fresh("record", small_disk / "folder"))
    before = (session.data / "journal.jsonl").read_bytes()
    fill(small_disk, 8192)
    with pytest.raises(StorageError) as error:
        session.wallets.record_event(an_event(90, 7, note=MUCH[:9_999]))
    assert error.value.code == "disk_full"
    assert (session.data / "journal.jsonl").read_bytes() == before
    (small_disk / "filler").unlink()
    session.wallets.record_event(an_event(90, 7, note=MUCH[:9_999]))
    assert seen(small_disk / "folder")["wallet"] == session.wallets.wallet


@posix_only
@pytest.mark.parametrize("name", REFUSED)
def test_p14_a_read_only_disk_is_told_and_the_wallet_can_still_be_seen(name, fresh, small_disk):
    before, after = outcome(name, fresh, small_disk / "folder")
    session = ready(OPERATIONS[name], fresh(name, small_disk / "folder"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StorageError) as error:
        OPERATIONS[name].act(session)
    assert error.value.code in ("read_only", "copy_not_written")
    assert seen(small_disk / "folder") == before
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    OPERATIONS[name].act(session)
    assert seen(small_disk / "folder") == after


# --- Rights ---------------------------------------------------------------------------------

AS_NOBODY = """
import json, os, sys
from pathlib import Path
from operations import OPERATIONS, Session, seen
from leb_wallet.domain.errors import StorageError
folder = Path(sys.argv[1])
seen(folder)  # what is imported late is imported while it may be read
OPERATIONS["state"].act(Session(folder))
sessions = {name: Session(folder) for name in sys.argv[2:]}
before = seen(folder)
for path in [folder, *folder.rglob("*")]:
    os.chown(path, 65534, 65534)
    path.chmod(0o500 if path.is_dir() else 0o400)
os.chown(folder.parent, 65534, 65534)
os.setgid(65534)
os.setuid(65534)
found = {}
for name, session in sessions.items():
    try:
        OPERATIONS[name].act(session)
        found[name] = "done"
    except StorageError as error:
        found[name] = error.code
found["same"] = seen(folder) == before
for path in [folder, *folder.rglob("*")]:
    path.chmod(0o700)
for path in folder.rglob("*"):
    path.chmod(0o700 if path.is_dir() else 0o600)
OPERATIONS["record"].act(sessions["record"])
found["after"] = seen(folder) != before
print(json.dumps(found))
"""


@pytest.mark.slow
@posix_only
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root, to become nobody")
def test_p14_lost_rights_are_told_and_everything_goes_on_when_they_are_back():
    made = Path(mkdtemp(dir="/tmp"))  # not below pytest's folder, which only its owner may enter
    try:
        made.chmod(0o755)
        with in_force(QuickFiles()):
            a_used_wallet(made / "folder")
        here = Path(__file__).parent
        helpers = (here, here.parent, here.parent / "storage", here.parents[1])
        env = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, helpers))}
        command = [sys.executable, "-c", AS_NOBODY, str(made / "folder"), *REFUSED]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found = json.loads(done.stdout)
        assert found.pop("same")
        assert found.pop("after")
        assert set(found.values()) <= {"no_permission", "copy_not_written"}
        assert set(found) == set(REFUSED)
    finally:
        shutil.rmtree(made, ignore_errors=True)


# --- Folders that go, links, other programs, slowness ---------------------------------------


@pytest.mark.parametrize("name", REFUSED)
def test_p1_a_folder_that_goes_and_comes_back_loses_nothing_and_is_not_made_anew(name, fresh, tmp_path):
    before, after = outcome(name, fresh, tmp_path / "folder")
    folder = fresh(name, tmp_path / "folder")
    session = ready(OPERATIONS[name], folder)
    folder.rename(tmp_path / "pulled")
    for _ in range(2):
        with pytest.raises(StorageError) as error:
            OPERATIONS[name].act(session)
        assert error.value.code in ("folder_missing", "copy_not_written")
        assert session.live() == (before["wallet"], before["settings"])
        assert not folder.exists(), "the drive could not be put back into its place"
    (tmp_path / "pulled").rename(folder)
    OPERATIONS[name].act(session)
    assert seen(folder) == after


@posix_only
def test_links_to_the_wallet_and_to_its_folder_stay_links(fresh, tmp_path):
    real = fresh("record", tmp_path / "real")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("wallet.json", "settings.json"):
        (real / "data" / name).rename(elsewhere / name)
        (real / "data" / name).symlink_to(elsewhere / name)
    (tmp_path / "folder").symlink_to(real)
    session = Session(tmp_path / "folder")
    OPERATIONS["record"].act(session)
    OPERATIONS["settings"].act(session)
    session.wallets.close()
    assert (tmp_path / "folder").is_symlink()
    for name in ("wallet.json", "settings.json"):
        assert (real / "data" / name).is_symlink()
        assert not (elsewhere / name).is_symlink()
    assert b"sms_out" in (elsewhere / "wallet.json").read_bytes()
    assert seen(tmp_path / "folder")["wallet"] == session.wallets.wallet
    assert not list(elsewhere.glob(".*"))


@posix_only
def test_a_second_name_of_a_file_keeps_the_old_content(fresh, tmp_path):
    session = Session(fresh("record", tmp_path / "folder"))
    (tmp_path / "second.json").hardlink_to(session.data / "wallet.json")
    before = (tmp_path / "second.json").read_bytes()
    OPERATIONS["record"].act(session)
    session.wallets.close()
    assert (tmp_path / "second.json").read_bytes() == before
    assert (session.data / "wallet.json").read_bytes() != before


@pytest.mark.parametrize(
    ("error", "names", "code"),
    [
        (errno.EBUSY, ("replace",), "file_in_use"),  # another program holds the file
        (errno.EOPNOTSUPP, ("replace",), "io_failed"),  # a mount without renaming
        (errno.EIO, ("fsync",), "io_failed"),
        (errno.EIO, ("fsync_folder",), "io_failed"),
        (errno.EIO, ("write",), "io_failed"),
        (errno.EPERM, ("open", "replace", "unlink"), "no_permission"),  # an immutable file
    ],
)
@pytest.mark.parametrize("name", ["new wallet", *REFUSED])
def test_p2_a_call_that_always_fails_is_never_taken_for_saved(name, error, names, code, fresh, tmp_path):
    before, after = outcome(name, fresh, tmp_path / "folder")
    session = ready(OPERATIONS[name], fresh(name, tmp_path / "folder"))
    with in_force(RefusingFiles(error, *names)) as files:
        told = refusal(lambda: OPERATIONS[name].act(session))
    if told is None:
        assert files.refused == 0, "said to be done without what it needs"
    else:
        assert told.code in SENTENCES.keys() & {code, "copy_not_written", "journal_unfinished"}
        assert seen(tmp_path / "folder") in (before, after)
        assert session.live() == (before["wallet"], before["settings"])
        OPERATIONS[name].act(session)
    assert seen(tmp_path / "folder") == after


@pytest.mark.slow
@pytest.mark.parametrize("name", OPERATIONS)
def test_p2_a_slow_disk_that_takes_small_pieces_changes_nothing_but_the_time(name, fresh, tmp_path):
    _, after = outcome(name, fresh, tmp_path / "folder")
    session = ready(OPERATIONS[name], fresh(name, tmp_path / "folder"))
    with in_force(SlowFiles(0.0002, 977)) as files:
        OPERATIONS[name].act(session)
    assert files.calls
    assert OPERATIONS[name].seen(tmp_path / "folder") == after


def test_what_other_programs_leave_in_the_folder_is_not_taken_for_ours(fresh, tmp_path):
    folder = fresh("record", tmp_path / "folder")
    before = seen(folder)
    for name in ("desktop.ini", ".DS_Store", "wallet.json.part", "wallet.sync-conflict-20261122-101010-ABCDEFG.json"):
        (folder / "data" / name).write_bytes(b'{"leb_wallet": 1, "records": {}}')
        (folder / "data" / "receipts" / name).write_bytes(b"\0")
        (folder / "data" / "history" / name).write_bytes(b"\0")
    assert seen(folder) == before
    OPERATIONS["record"].act(Session(folder))
    assert CARD.id in seen(folder)["wallet"].cards
