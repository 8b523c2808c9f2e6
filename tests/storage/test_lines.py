import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_helpers import a_card, a_story, an_event

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.wallet import Change, Edit, add
from leb_wallet.storage.lines import PLAIN, _chained, _summed, change_line, header_line, read_header, read_lines

STAMP = "1790000000000-0000-0a1b2c3d"


def lines_of(changes, previous="start"):
    lines = []
    for change in changes:
        line, previous = change_line(change, STAMP, previous)
        lines.append(line)
    return lines


def read(lines, end=b"\n"):
    return read_lines(b"\n".join(lines) + end, "start", 2, PLAIN)


def test_line_has_only_the_fields_that_changed():
    card = a_card(note="kept")
    line, _ = change_line(Change("edit_card", (Edit(card, card.replace(label="新", margin_days=3)),)), STAMP, "")
    fields = json.loads(line)
    assert fields["edits"] == [["card", card.id, {"label": "新", "margin_days": 3}]]
    assert (fields["v"], fields["at"], fields["why"]) == (1, STAMP, "edit_card")
    assert "新".encode() in line


def test_line_says_that_a_field_went_back_to_its_default():
    event = an_event(note="x", state="paid")
    after = event.replace(note="", state="arrived", amount=None)
    line, _ = change_line(Change("edit_event", (Edit(event, after),)), STAMP, "")
    fields = {"note": "", "state": "arrived", "amount": None}
    assert json.loads(line)["edits"] == [["event", event.id, fields, event.card_id]]


def test_header_is_read_as_written_and_refused_when_changed():
    line, _ = header_line("0a1b2c3d", "abc")
    assert read_header(line, PLAIN).follows == "abc"
    for bad in (line.replace(b"abc", b"abd"), line[:-1], b"", b"[]", b"{}", b"\0" * 50, b"[" * 100_000):
        with pytest.raises(DamagedFile):
            read_header(bad, PLAIN)
    with pytest.raises(NewerVersion):
        read_header(b'{"leb_wallet_journal":99,"what":"ever"}', PLAIN)


def test_damaged_content_of_a_line_costs_that_line_only():
    lines = lines_of(a_story()[:4])
    lines[1] = lines[1].replace(b'"v":1', b'"v":7')
    reading = read(lines)
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 4, 5]


def test_damaged_sum_of_a_line_costs_nothing_once_the_next_line_proves_it():
    lines = lines_of(a_story()[:4])
    lines[1] = lines[1][:-18] + b"0123456789abcdef" + lines[1][-2:]
    reading = read(lines)
    assert reading.damaged == []
    assert [line.number for line in reading.lines] == [2, 3, 4, 5]


def test_line_that_was_never_one_is_reported_and_passed_over():
    lines = lines_of(a_story()[:3])
    reading = read([lines[0], b"<<<<<<< HEAD", b"", *lines[1:]])
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 5, 6]


def test_lines_taken_out_are_noticed():
    lines = lines_of(a_story()[:4])
    reading = read([lines[0], *lines[2:]])
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 4]


def test_two_lines_in_the_wrong_order_are_noticed():
    lines = lines_of(a_story()[:5])
    reading = read([lines[0], lines[2], lines[1], *lines[3:]])
    assert reading.damaged
    assert reading.lines[0].number == 2


def test_last_line_without_a_line_break_counts_if_it_is_whole():
    lines = lines_of(a_story()[:2])
    assert read(lines, end=b"").lacks_newline
    assert len(read(lines, end=b"").lines) == 2
    torn = read_lines(b"\n".join(lines)[:-1], "start", 2, PLAIN)
    assert (len(torn.lines), torn.torn, torn.damaged) == (1, len(lines[1]) - 1, [])


def test_line_of_a_newer_version_is_named_and_those_after_it_are_read():
    lines = lines_of(a_story()[:1])
    newer = json.loads(lines[0]) | {"v": 2}
    del newer["sum"]
    line, line_sum = _summed("start", newer)
    after, _ = change_line(a_story()[0], STAMP, line_sum)
    reading = read([line, after])
    assert (reading.newer, [x.number for x in reading.lines]) == ([2], [3])


def test_p9_unknown_fields_of_a_line_are_no_damage():
    line, _ = _summed("start", {"v": 1, "at": STAMP, "why": "x", "edits": [], "mood": "good"})
    assert len(read([line]).lines) == 1


@pytest.mark.parametrize("edits", ["7", "[7]", '[["event","1",{}]]', '[["card",1,{}]]', '[["card","1",[]]]', "{}x"])
def test_line_that_checks_but_makes_no_sense_is_damaged(edits):
    body = b'{"v":1,"at":"x","why":"x","edits":' + edits.encode()
    line = body + f',"sum":"{_chained("start", body)}"}}'.encode()
    assert read([line]).damaged == [2]


def test_deeply_nested_line_is_damage_not_a_crash():
    body = b'{"v":1,"at":"x","why":"x","edits":' + b"[" * 100_000 + b"]" * 100_000
    line = body + f',"sum":"{_chained("start", body)}"}}'.encode()
    assert read([line]).damaged == [2]


@pytest.mark.parametrize("value", [object(), "\ud800", {"deep": None}])
def test_what_could_not_be_read_back_is_not_written(value):
    if value == {"deep": None}:
        for _ in range(300):
            value = [value]
    with pytest.raises(StorageError) as error:
        change_line(Change("x", (add(a_card(strange=value)),)), STAMP, "")
    assert error.value.code == "change_not_storable"


@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_stumble(data):
    reading = read_lines(data, "start", 2, PLAIN)
    assert not reading.lines
    assert reading.end + reading.torn == len(data)
