import json
import threading
from datetime import UTC, datetime, timedelta

import pytest
from storage_helpers import DyingFiles, FailingFiles, Killed, QuickFiles

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.reminders import LogEntry, ReminderLog
from leb_wallet.storage.reminder_file import FILE_NAME, ReminderFile

NOW = datetime(2026, 11, 22, 1, tzinfo=UTC)


def an_entry(key="date:01:r", level="before/30@2026-12-22", at=NOW, **fields):
    return LogEntry(key=key, level=level, kind="date", card_id="01", due_at=at, shown_at=at, **fields)


def adding(*entries):
    return lambda log: log.replace(entries=(*log.entries, *entries))


def test_log_is_there_again_in_the_next_program(tmp_path):
    entry = an_entry(newer="kept")
    ReminderFile(tmp_path / "new").update(lambda log: adding(entry)(log).replace(last_tick=NOW))
    assert ReminderFile(tmp_path / "new").load() == ReminderLog(entries=(entry,), last_tick=NOW)


def test_nothing_changed_is_nothing_written(tmp_path):
    file = ReminderFile(tmp_path)
    file.update(adding(an_entry()))
    before = (tmp_path / FILE_NAME).stat().st_mtime_ns, (tmp_path / FILE_NAME).stat().st_ino
    file.update(lambda log: log)
    assert before == ((tmp_path / FILE_NAME).stat().st_mtime_ns, (tmp_path / FILE_NAME).stat().st_ino)


def test_p1_program_that_dies_while_writing_leaves_the_old_log_or_the_new(tmp_path):
    old, new = an_entry(level="before/30@2026-12-22"), an_entry(level="before/14@2026-12-22")
    for call in range(100):
        folder = tmp_path / str(call)
        ReminderFile(folder).update(adding(old))
        try:
            ReminderFile(folder, DyingFiles(call)).update(adding(new))
        except Killed:
            assert ReminderFile(folder).load().entries in ((old,), (old, new))
            ReminderFile(folder).update(adding(an_entry(key="other")))  # neither lock nor rest is in the way
            assert not list(folder.glob(".*.tmp"))
        else:
            assert call > 4
            break
    else:
        pytest.fail("the program never lived to the end")


def test_write_that_fails_changes_nothing_and_gives_the_lock_back(tmp_path):
    old = an_entry()
    ReminderFile(tmp_path).update(adding(old))
    file = ReminderFile(tmp_path, FailingFiles(6, for_good=True))
    with pytest.raises(StorageError):
        file.update(adding(an_entry(level="other")))
    assert ReminderFile(tmp_path).load().entries == (old,)
    ReminderFile(tmp_path).update(adding(an_entry(level="other")))


@pytest.mark.parametrize("data", [b"", b"[]", b'{"entries":', b"\0\0\0", b'{"entries": 7, "last_tick": "soon"}'])
def test_bad_file_is_begun_anew_and_a_copy_kept(tmp_path, data):
    (tmp_path / FILE_NAME).write_bytes(data)
    file = ReminderFile(tmp_path, QuickFiles())
    assert file.load() == ReminderLog()
    file.update(adding(an_entry()))
    assert file.load().entries == (an_entry(),)
    assert [copy.read_bytes() for copy in tmp_path.glob("*.bad-*")] == [data]


def test_p6_bad_entry_costs_only_itself(tmp_path):
    good = an_entry()
    raw = [json.loads(good.model_dump_json()), {"key": 7}, "x", json.loads(an_entry().model_dump_json())]
    raw[3]["shown_at"] = "2026-11-22T09:00:00"  # of which zone?
    (tmp_path / FILE_NAME).write_text(json.dumps({"entries": raw, "last_tick": NOW.isoformat()}))
    assert ReminderFile(tmp_path).load() == ReminderLog(entries=(good,), last_tick=NOW)
    assert len(list(tmp_path.glob("*.bad-*"))) == 1


def test_p10_two_programs_writing_at_once_lose_nothing(tmp_path):
    def write(name):
        file = ReminderFile(tmp_path, QuickFiles())
        for number in range(15):
            file.update(adding(an_entry(key=name, level=f"daily/{number}")))

    writers = [threading.Thread(target=write, args=(name,)) for name in ("window", "command")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries = ReminderFile(tmp_path).load().entries
    assert len(entries) == 30
    assert [e.level for e in entries if e.key == "window"] == [f"daily/{number}" for number in range(15)]


def test_entries_older_than_400_days_go_except_the_last_of_each_subject(tmp_path):
    old = NOW - timedelta(401)
    lost = an_entry(key="gone", level="lost/2025-09-01", at=old)
    first, last = an_entry(level="daily/2025-09-01", at=old), an_entry(level="daily/2026-11-22")
    kept = ReminderFile(tmp_path).update(adding(first, lost, last)).entries
    assert kept == (lost, last) == ReminderFile(tmp_path).load().entries
