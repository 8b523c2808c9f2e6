"""One journal file by itself: what it knows of the disk, and that it never takes another file for its own."""

import errno
import json

import pytest
from storage_helpers import DEVICE, FailingFiles, QuickFiles, RecordingFiles, a_story, all_files

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.storage import journal as journal_module
from leb_wallet.storage.journal import Journal
from leb_wallet.storage.lines import PLAIN, PlainCodec, header_line

STAMPS = [f"179000000000{number}-0000-{DEVICE}" for number in range(10)]
STORY = a_story()


def a_journal(folder, files=None, codec=PLAIN):
    return Journal(folder / "journal.jsonl", DEVICE, files or QuickFiles(), codec)


def started(folder, *changes, files=None, follows=None):
    """Return a new journal with these changes, and where it lies."""
    journal = a_journal(folder, files)
    journal.start(follows)
    for change, stamp in zip(changes, STAMPS, strict=False):
        journal.append(change, stamp)
    return journal, folder / "journal.jsonl"


def opened(folder, files=None):
    """Return a journal that has read the file that is there, and what it found in it."""
    journal = a_journal(folder, files)
    path = folder / "journal.jsonl"
    header, reading = journal.read_from(path.read_bytes())
    journal.adopt((files or QuickFiles()).identity(path), path.read_bytes(), reading)
    return journal, header, reading


def what_it_knows(journal):
    return journal.length, journal.count, journal.last_sum, journal.stamps, journal.has_damage, journal.seen


# --- Reading ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "journal_empty"),
        (b"\0" * 50, "journal_empty"),
        (b" \n", "journal_header_damaged"),
        (b"X", "journal_header_damaged"),
        (b"\0X\0", "journal_header_damaged"),
    ],
)
def test_an_empty_file_is_told_from_a_damaged_one(tmp_path, data, code):
    with pytest.raises(DamagedFile) as error:
        a_journal(tmp_path).read_from(data)
    assert error.value.code == code


def test_a_journal_of_a_newer_version_is_named_as_such(tmp_path):
    with pytest.raises(NewerVersion) as error:
        a_journal(tmp_path).read_from(b'{"leb_wallet_journal":2}\n')
    assert error.value.code == "journal_too_new"


def test_a_journal_that_is_read_knows_all_that_the_one_who_wrote_it_knows(tmp_path):
    writer, _ = started(tmp_path, *STORY[:3], follows="0123456789abcdef")
    reader, header, reading = opened(tmp_path)
    assert what_it_knows(reader) == what_it_knows(writer)
    assert reader.stamps == (STAMPS[0], STAMPS[2])
    assert (reader.count, header.follows, reading.torn, reading.lacks_newline) == (3, "0123456789abcdef", 0, False)
    assert [line.number for line in reading.lines] == [2, 3, 4]
    assert reader.length == (tmp_path / "journal.jsonl").stat().st_size
    assert reader.is_as_seen()
    assert reader.is_whole()


def test_a_header_alone_without_its_line_break_gets_one_before_the_next_line(tmp_path):
    line, last_sum = header_line(DEVICE, None)
    path = tmp_path / "journal.jsonl"
    path.write_bytes(line)
    journal, _, reading = opened(tmp_path)
    assert (reading.lacks_newline, reading.end, journal.length, journal.count) == (True, len(line), len(line), 0)
    assert (journal.last_sum, journal.stamps) == (last_sum, None)
    journal.append(STORY[0], STAMPS[0])
    assert path.read_bytes().startswith(line + b"\n{")
    assert [found.number for found in opened(tmp_path)[2].lines] == [2]
    assert journal.length == path.stat().st_size
    journal.append(STORY[1], STAMPS[1])
    assert len(path.read_bytes().splitlines()) == 3


def test_a_last_line_without_its_line_break_gets_one_before_the_next_and_nothing_is_read_after_it_meanwhile(tmp_path):
    _, path = started(tmp_path, *STORY[:2])
    data = path.read_bytes()
    path.write_bytes(data[:-1])
    journal, _, reading = opened(tmp_path)
    assert (reading.lacks_newline, len(reading.lines)) == (True, 2)
    assert journal.read_more() is None
    assert journal.is_as_seen()
    journal.append(STORY[2], STAMPS[2])
    assert path.read_bytes().startswith(data)
    assert [line.number for line in opened(tmp_path)[2].lines] == [2, 3, 4]
    assert journal.read_more().lines == []


def test_lines_that_another_program_added_go_on_from_those_known(tmp_path):
    writer, _ = started(tmp_path, *STORY[:2])
    reader, *_ = opened(tmp_path)
    assert reader.read_more().lines == []
    writer.append(STORY[2], STAMPS[2])
    writer.append(STORY[3], STAMPS[3])
    assert not reader.is_as_seen()
    reading = reader.read_more()
    assert [(line.number, line.at) for line in reading.lines] == [(4, STAMPS[2]), (5, STAMPS[3])]
    assert what_it_knows(reader) == what_it_knows(writer)
    assert reader.is_as_seen()
    assert reader.is_whole()
    reader.append(STORY[4], STAMPS[4])
    assert [line.number for line in writer.read_more().lines] == [6]


def test_a_file_put_in_place_of_the_journal_is_no_longer_state_of_it(tmp_path):
    journal, path = started(tmp_path, *STORY[:2])
    data = path.read_bytes()
    path.rename(tmp_path / "old")
    assert journal.read_more() is None
    path.write_bytes(data)
    assert journal.read_more() is None


@pytest.mark.parametrize("place", [40, -20])
def test_a_change_within_what_was_read_is_noticed_once_and_for_all(tmp_path, place):
    journal, path = started(tmp_path, *STORY[:2])
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert journal.read_more() is None
    assert not journal.is_whole()
    assert not journal.is_whole()
    assert not journal.is_as_seen()


def test_a_journal_that_was_forgotten_knows_of_no_file(tmp_path):
    journal, path = started(tmp_path, *STORY[:2])
    journal.forget()
    assert what_it_knows(journal) == (0, 0, "", None, False, None)
    assert journal.is_whole()
    assert not journal.is_as_seen()
    path.unlink()
    assert journal.is_as_seen()


def test_a_journal_that_has_read_nothing_yet_knows_of_no_file(tmp_path):
    started(tmp_path, *STORY[:2])
    journal = a_journal(tmp_path)
    assert what_it_knows(journal) == (0, 0, "", None, False, None)
    assert journal.read_more() is None
    assert not journal.is_as_seen()
    journal.refuse_if_unfinished()


def test_damage_is_not_forgotten_because_what_came_later_has_none(tmp_path):
    writer, path = started(tmp_path, *STORY[:3])
    path.write_bytes(path.read_bytes().replace(b'"v":1,"at":"1790000000001', b'"v":1,"at":"2790000000001'))
    reader, *_ = opened(tmp_path)
    writer.append(STORY[3], STAMPS[3])
    assert reader.read_more().damaged == []
    assert reader.has_damage


def test_stamps_that_are_none_are_never_taken_for_the_first_or_the_last(tmp_path):
    journal, _ = started(tmp_path)
    for stamp in ("../evil", STAMPS[1], "x", STAMPS[3], "/etc/passwd"):
        journal.append(STORY[0], stamp)
    assert opened(tmp_path)[0].stamps == (STAMPS[1], STAMPS[3])


# --- Writing ----------------------------------------------------------------------------------------


def test_a_new_journal_takes_the_place_of_the_old_one_and_begins_anew(tmp_path):
    journal, path = started(tmp_path, *STORY[:2])
    last = journal.last_sum
    journal.start(last)
    assert what_it_knows(journal) == what_it_knows(opened(tmp_path)[0])
    assert (journal.count, journal.stamps, journal.length) == (0, None, path.stat().st_size)
    assert opened(tmp_path)[1].follows == last
    assert json.loads(path.read_bytes())["device"] == DEVICE
    assert journal.is_as_seen()


def test_what_is_torn_is_kept_under_the_stamp_and_cut_off_once(tmp_path):
    _, path = started(tmp_path, STORY[0])
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"v":1,"at"')
    journal, _, reading = opened(tmp_path)
    assert (reading.torn, journal.length) == (11, len(whole))
    assert journal.is_whole()
    assert journal.whole_lines() == whole
    journal.mend(STAMPS[5])
    assert all_files(tmp_path) == {"journal.jsonl": whole, f"journal.jsonl.torn-{STAMPS[5]}": b'{"v":1,"at"'}
    assert journal.is_as_seen()
    journal.mend(STAMPS[6])
    assert len(all_files(tmp_path)) == 2


def test_what_is_torn_is_kept_under_the_stamp_of_the_line_that_is_added(tmp_path):
    _, path = started(tmp_path, STORY[0])
    path.write_bytes(path.read_bytes() + b"torn")
    journal, *_ = opened(tmp_path)
    journal.append(STORY[1], STAMPS[5])
    assert (tmp_path / f"journal.jsonl.torn-{STAMPS[5]}").read_bytes() == b"torn"
    assert [line.at for line in opened(tmp_path)[2].lines] == [STAMPS[0], STAMPS[5]]


def test_a_damaged_journal_is_kept_once_before_it_is_written_to(tmp_path):
    _, path = started(tmp_path, *STORY[:3])
    damaged = path.read_bytes().replace(b'"v":1,"at":"1790000000001', b'"v":1,"at":"2790000000001')
    path.write_bytes(damaged)
    for number in range(2):
        journal, _, reading = opened(tmp_path)
        assert (journal.has_damage, reading.damaged) == (True, [3])
        journal.mend(STAMPS[number])
        journal.mend(STAMPS[number])
    names = sorted(all_files(tmp_path))
    assert len(names) == 2
    assert names[1].startswith("journal.jsonl.damaged-")
    assert all_files(tmp_path)[names[1]] == damaged
    files = RecordingFiles()
    journal, *_ = opened(tmp_path, files)
    journal.mend(STAMPS[0])
    files.calls.clear()
    journal.mend(STAMPS[0])
    assert files.calls == []
    journal.append(STORY[3], STAMPS[3])
    assert sorted(all_files(tmp_path)) == names


def test_what_is_known_of_damage_is_forgotten_with_the_file(tmp_path):
    _, path = started(tmp_path, *STORY[:3])
    path.write_bytes(path.read_bytes().replace(b'"v":1,"at":"1790000000001', b'"v":1,"at":"2790000000001'))
    journal, *_ = opened(tmp_path)
    journal.start(None)
    assert not journal.has_damage
    journal.append(STORY[0], STAMPS[0])
    assert sorted(all_files(tmp_path)) == ["journal.jsonl"]


def test_a_codec_seals_the_header_and_every_line_also_of_what_others_added(tmp_path):
    class Turned(PlainCodec):
        def encode(self, line):
            return line[::-1]

        decode = encode

    writer, reader = (a_journal(tmp_path, codec=Turned()) for _ in range(2))
    writer.start(None)
    data = (tmp_path / "journal.jsonl").read_bytes()
    assert data.endswith(b"{\n")
    _, reading = reader.read_from(data)
    reader.adopt(QuickFiles().identity(tmp_path / "journal.jsonl"), data, reading)
    writer.append(STORY[0], STAMPS[0])
    assert len(reader.read_more().lines) == 1
    _, reading = reader.read_from((tmp_path / "journal.jsonl").read_bytes())
    assert len(reading.lines) == 1


# --- Where the disk fails -----------------------------------------------------------------------------


class StuckFiles(QuickFiles):
    """While ``is_stuck`` a write gets nine bytes out, and nothing can be cut off."""

    is_stuck = False

    def call(self, name, act, *args):
        if self.is_stuck and name == "write":
            act(args[0], args[1][:9])
        if self.is_stuck and name in ("write", "truncate"):
            raise OSError(errno.EIO, "broken")
        return super().call(name, act, *args)


def stuck(folder):
    """Return a journal that could not take back half a line, its file, and the disk, which works again."""
    files = StuckFiles()
    journal, path = started(folder, STORY[0], files=files)
    whole = path.read_bytes()
    files.is_stuck = True
    with pytest.raises(StorageError):
        journal.append(STORY[1], STAMPS[1])
    assert len(path.read_bytes()) == len(whole) + 9
    files.is_stuck = False
    return journal, path, whole


def test_half_a_line_is_removed_once_and_the_journal_goes_on(tmp_path):
    journal, path, whole = stuck(tmp_path)
    assert not journal.is_as_seen()
    journal.refuse_if_unfinished()
    assert path.read_bytes() == whole
    assert journal.is_as_seen()
    journal.refuse_if_unfinished()
    journal.append(STORY[1], STAMPS[1])
    journal.refuse_if_unfinished()
    assert [line.number for line in opened(tmp_path)[2].lines] == [2, 3]


def test_half_a_line_in_a_file_that_has_gone_is_not_taken_for_a_wallet_without_a_journal(tmp_path):
    journal, path, _ = stuck(tmp_path)
    path.unlink()
    assert not journal.is_as_seen()
    with pytest.raises(StorageError) as error:
        journal.refuse_if_unfinished()
    assert (error.value.code, error.value.details) == ("journal_unfinished", {"file": "journal.jsonl"})


def test_half_a_line_is_never_cut_off_a_file_that_came_from_elsewhere(tmp_path):
    journal, path, _ = stuck(tmp_path)
    data = path.read_bytes()
    path.rename(tmp_path / "old")  # else its number might be given to the new one
    path.write_bytes(data)
    with pytest.raises(StorageError) as error:
        journal.refuse_if_unfinished()
    assert (error.value.code, error.value.details) == ("journal_unfinished", {"file": "journal.jsonl"})
    assert path.read_bytes() == data


def test_a_disk_that_still_fails_is_told_as_an_unfinished_journal(tmp_path):
    files = StuckFiles()
    journal, _ = started(tmp_path, STORY[0], files=files)
    files.is_stuck = True
    with pytest.raises(StorageError):
        journal.append(STORY[1], STAMPS[1])
    for _ in range(2):
        with pytest.raises(StorageError) as error:
            journal.refuse_if_unfinished()
        assert (error.value.code, error.value.details) == ("journal_unfinished", {"file": "journal.jsonl"})
    files.is_stuck = False
    journal.refuse_if_unfinished()
    assert [line.number for line in opened(tmp_path)[2].lines] == [2]


def test_another_journal_that_is_read_has_nothing_unfinished(tmp_path):
    journal, path, whole = stuck(tmp_path)
    path.write_bytes(whole)
    _, reading = journal.read_from(whole)
    journal.adopt(QuickFiles().identity(path), whole, reading)
    journal.refuse_if_unfinished()
    journal.append(STORY[1], STAMPS[1])
    assert [line.number for line in opened(tmp_path)[2].lines] == [2, 3]


def test_where_the_look_at_ones_own_writing_fails_the_state_is_unknown_and_the_line_is_there(tmp_path):
    class Blind(QuickFiles):
        is_blind = False

        def call(self, name, act, *args):
            if self.is_blind and name == "stat":
                raise OSError(errno.EIO, "broken")
            return super().call(name, act, *args)

    files = Blind()
    journal, path = started(tmp_path, files=files)
    files.is_blind = True
    journal.append(STORY[0], STAMPS[0])
    files.is_blind = False
    assert journal.seen == journal_module.UNKNOWN
    assert not journal.is_as_seen()
    assert [line.number for line in opened(tmp_path)[2].lines] == [2]
    path.unlink()
    assert not journal.is_as_seen()


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_call_that_fails_while_a_line_is_added_leaves_the_journal_as_it_was(tmp_path, at):
    _, path = started(tmp_path, STORY[0])
    before, files = path.read_bytes(), FailingFiles(10_000)
    journal, *_ = opened(tmp_path, files)
    known = what_it_knows(journal)[:-1]
    files.left = at  # opening, writing, flushing
    with pytest.raises(StorageError):
        journal.append(STORY[1], STAMPS[1])
    assert path.read_bytes() == before
    assert what_it_knows(journal)[:-1] == known
    assert journal.is_as_seen()
    journal.append(STORY[1], STAMPS[1])
    assert [line.number for line in opened(tmp_path)[2].lines] == [2, 3]


@pytest.mark.parametrize(("on_windows", "times"), [(True, 3), (False, 1)])
def test_the_file_stays_open_between_lines_but_not_on_windows(tmp_path, monkeypatch, on_windows, times):
    files = RecordingFiles()
    monkeypatch.setattr(journal_module, "WINDOWS", on_windows)
    journal, _ = started(tmp_path, files=files)
    files.calls.clear()
    for change, stamp in zip(STORY[:3], STAMPS, strict=False):
        journal.append(change, stamp)
    assert [name for name, *_ in files.calls].count("open") == times
    journal.close()
    journal.close()
    journal.append(STORY[3], STAMPS[3])
    assert [name for name, *_ in files.calls].count("open") == times + 1
    assert journal.is_as_seen()
    assert len(opened(tmp_path)[2].lines) == 4
