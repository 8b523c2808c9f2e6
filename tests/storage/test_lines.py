import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_helpers import a_card, a_story, an_event

from leb_wallet.domain.errors import DamagedFile, NewerVersion, StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text
from leb_wallet.domain.wallet import Change, Edit, OtherRecord, add, remove
from leb_wallet.storage import lines as lines_module
from leb_wallet.storage.lines import (
    _JSON,
    HEADER_KEY,
    PLAIN,
    PlainCodec,
    _chained,
    _edit_fields,
    _edit_text,
    _summed,
    change_line,
    decoded_lines,
    header_line,
    read_header,
    read_lines,
)
from leb_wallet.storage.record_texts import RecordTexts

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


def test_line_of_a_new_record_has_its_id_and_leaves_out_defaults_and_that_of_a_removed_one_has_nothing():
    card, event = a_card(activated_on=date(2026, 3, 1)), an_event()
    line, _ = change_line(Change("x", (add(card), add(event), remove(event), remove(card))), STAMP, "")
    assert json.loads(line)["edits"] == [
        ["card", card.id, {"id": card.id, "label": card.label, "activated_on": "2026-03-01"}],
        ["event", event.id, event.model_dump(mode="json", exclude_defaults=True), event.card_id],
        ["event", event.id, None, event.card_id],
        ["card", card.id, None],
    ]


def test_line_of_an_edit_leaves_out_defaults_of_what_lies_within_and_writes_days_and_amounts_as_text():
    rule = Rule(id="r", type="inactivity", label=Text(en="Line"), ends_on=date(2027, 5, 1))
    card, event = a_card(), an_event(recorded_at=datetime(2026, 3, 2, tzinfo=UTC))
    edited = card.replace(rules=(rule,), activated_on=date(2026, 3, 1))
    later = event.replace(amount=Decimal("7.50"), recorded_at=Event.model_fields["recorded_at"].default)
    line, _ = change_line(Change("x", (Edit(card, edited), Edit(event, later))), STAMP, "")
    of_card, of_event = json.loads(line)["edits"]
    of_rule = {"id": "r", "type": "inactivity", "label": {"en": "Line"}, "ends_on": "2027-05-01"}
    assert of_card[2] == {"rules": [of_rule], "activated_on": "2026-03-01"}
    assert of_event[2] == {"amount": "7.50", "recorded_at": "1970-01-01T00:00:00Z"}


def test_line_of_an_edit_says_that_an_unknown_field_was_taken_away():
    card = a_card(mood="good")
    line, _ = change_line(Change("x", (Edit(card, a_card()),)), STAMP, "")
    assert json.loads(line)["edits"] == [["card", card.id, {"mood": None}]]


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
        with pytest.raises(DamagedFile) as error:
            read_header(bad, PLAIN)
        assert error.value.code == "journal_header_damaged"
    for newer in (b'{"leb_wallet_journal":99,"what":"ever"}', b'{"leb_wallet_journal":2}'):
        with pytest.raises(NewerVersion) as error:
            read_header(newer, PLAIN)
        assert error.value.code == "journal_too_new"


@pytest.mark.parametrize(
    "fields",
    [
        {HEADER_KEY: 0, "follows": None},
        {HEADER_KEY: "1", "follows": None},
        {"follows": None},
        {HEADER_KEY: 1, "follows": 7},
        {HEADER_KEY: 1, "follows": ["abc"]},
    ],
)
def test_header_whose_sum_is_right_and_that_makes_no_sense_is_damaged(fields):
    with pytest.raises(DamagedFile) as error:
        read_header(_summed("", fields)[0], PLAIN)
    assert error.value.code == "journal_header_damaged"


def test_first_header_follows_nothing_and_its_sum_is_the_one_that_was_written():
    line, last_sum = header_line("0a1b2c3d", None)
    assert read_header(line, PLAIN) == (None, last_sum)
    assert json.loads(line) == {HEADER_KEY: 1, "device": "0a1b2c3d", "follows": None, "sum": last_sum}


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


def test_line_that_is_too_long_is_neither_written_nor_read(monkeypatch):
    line, line_sum = change_line(a_story()[0], STAMP, "start")
    monkeypatch.setattr(lines_module, "MAX_LINE_BYTES", len(line))
    assert change_line(a_story()[0], STAMP, "start") == (line, line_sum)
    monkeypatch.setattr(lines_module, "MAX_LINE_BYTES", len(line) - 1)
    with pytest.raises(StorageError) as error:
        change_line(a_story()[0], STAMP, "start")
    assert error.value.code == "change_too_large"
    half = (len(line) + 1) // 2  # what is sealed is longer, so twice as much is read
    monkeypatch.setattr(lines_module, "MAX_LINE_BYTES", half)
    assert len(read([line]).lines) == 1
    monkeypatch.setattr(lines_module, "MAX_LINE_BYTES", half - 1)
    assert read([line]).damaged == [2]


@pytest.mark.parametrize(
    "fields",
    [
        {"v": 1, "at": 7},
        {"v": 0, "at": STAMP},
        {"v": "1", "at": STAMP},
        {"v": None, "at": STAMP},
        {"at": STAMP},
        {"v": 1},
    ],
)
def test_line_without_a_version_or_a_time_that_can_be_read_is_damaged_and_the_next_one_counts(fields):
    line, line_sum = _summed("start", {"edits": [], **fields})
    reading = read([line, change_line(a_story()[0], STAMP, line_sum)[0]])
    assert (reading.damaged, reading.newer, [found.number for found in reading.lines]) == ([2], [], [3])


def test_reading_tells_how_far_it_came_and_where_each_line_is():
    lines = lines_of(a_story()[:3])
    sums = [json.loads(line)["sum"] for line in lines]
    reading = read_lines(b"\n".join(lines) + b"\n" + lines[0][:7], "start", 2, PLAIN)
    assert reading.numbers == {found: number for number, found in enumerate(sums, 2)}
    assert (reading.last_sum, reading.count, reading.torn) == (sums[-1], 3, 7)
    assert reading.end == sum(map(len, lines)) + 3
    whole = read(lines, end=b"")
    assert (whole.last_sum, whole.count, whole.torn, whole.end) == (sums[-1], 3, 0, sum(map(len, lines)) + 2)
    assert whole.numbers == reading.numbers
    assert [found.number for found in whole.lines] == [2, 3, 4]
    nothing = read_lines(b"", "start", 2, PLAIN)
    assert (nothing.last_sum, nothing.count, nothing.end, nothing.torn) == ("start", 0, 0, 0)


def test_edits_of_a_line_are_read_with_their_kind_their_place_and_their_fields():
    line, _ = _summed(
        "start",
        {"v": 1, "at": STAMP, "edits": [["event", "1", {"a": 2}, "c"], ["card", "2", None], ["order", "3", {}, None]]},
    )
    (found,) = read([line]).lines
    assert found == (
        2,
        STAMP,
        (("event", "1", {"a": 2}, "c"), ("card", "2", None, None), ("order", "3", {}, None)),
    )


def test_record_of_another_kind_is_written_whole_or_as_gone():
    before, after = (OtherRecord(kind="order", id="o1", fields={"id": "o1", "x": x}) for x in (1, 2))
    edits = [Edit(None, before), Edit(before, after), Edit(after, None)]
    line, _ = change_line(Change("x", tuple(edits)), STAMP, "")
    assert json.loads(line)["edits"] == [
        ["order", "o1", {"id": "o1", "x": 1}],
        ["order", "o1", {"id": "o1", "x": 2}],
        ["order", "o1", None],
    ]


# --- Finding the way again ------------------------------------------------------------------------


def test_line_of_another_journal_pasted_between_is_passed_over():
    lines = lines_of(a_story()[:4])
    foreign, foreign_sum = change_line(a_story()[0], STAMP, "elsewhere")
    reading = read([lines[0], foreign, *lines[1:]])
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 4, 5, 6]
    assert foreign_sum not in {json.loads(line)["sum"] for line in lines}
    at_the_end = read([*lines, foreign])
    assert at_the_end.damaged == [6]
    assert at_the_end.last_sum == foreign_sum  # what is written next follows from what stands there


def test_of_two_lines_in_a_row_with_damaged_sums_the_next_one_proves_the_nearer():
    lines = lines_of(a_story()[:5])
    for number in (1, 2):
        lines[number] = lines[number][:-18] + b"0123456789abcde%d" % number + lines[number][-2:]
    reading = read(lines)
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 4, 5, 6]


class Sealed(PlainCodec):
    """As a sealed wallet's: what can be decoded is sure to be as it was written."""

    def proves(self, line):
        return not line.startswith(b"?")

    def decode(self, line):
        if line.startswith(b"!"):
            raise ValueError
        return line


def test_after_a_sealed_line_that_cannot_be_opened_the_next_one_counts_and_the_chain_goes_on_from_it():
    lines = lines_of(a_story()[:5])
    sums = [json.loads(line)["sum"] for line in lines]
    damaged = b"\n".join([lines[0], b"!", *lines[2:]]) + b"\n"
    reading = read_lines(damaged, "start", 2, Sealed())
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 4, 5, 6]
    assert reading.last_sum == sums[-1]
    assert reading.numbers[sums[2]] == 4
    unsealed = read_lines(damaged, "start", 2, PLAIN)
    assert unsealed.damaged == [3, 4]
    assert [line.number for line in unsealed.lines] == [2, 5, 6]


def test_a_sealed_line_counts_unproven_by_the_chain_only_right_after_one_that_cannot_be_opened():
    lines = lines_of(a_story()[:6])
    gap = b"\n".join([lines[0], b"!", lines[2], lines[4], lines[5]]) + b"\n"  # the fourth was taken out
    reading = read_lines(gap, "start", 2, Sealed())
    assert reading.damaged == [3, 5]
    assert [line.number for line in reading.lines] == [2, 4, 6]


def test_a_line_too_long_for_a_sealed_journal_is_as_one_that_cannot_be_opened(monkeypatch):
    lines = lines_of(a_story()[:4])
    monkeypatch.setattr(lines_module, "MAX_LINE_BYTES", max(map(len, lines)))
    reading = read_lines(b"\n".join([lines[0], b"x" * 5000, *lines[2:]]) + b"\n", "start", 2, Sealed())
    assert reading.damaged == [3]
    assert [line.number for line in reading.lines] == [2, 4, 5]


def test_the_first_sealed_line_must_follow_from_the_header():
    lines = lines_of(a_story()[:3])
    reading = read_lines(b"\n".join(lines[1:]) + b"\n", "start", 2, Sealed())
    assert reading.damaged == [2]
    assert [line.number for line in reading.lines] == [3]


def test_a_last_line_without_a_line_break_after_one_that_cannot_be_opened_is_torn():
    lines = lines_of(a_story()[:3])
    reading = read_lines(b"\n".join([lines[0], b"!", lines[2]]), "start", 2, Sealed())
    assert (len(reading.lines), reading.torn, reading.lacks_newline) == (1, len(lines[2]), False)


def test_what_a_line_says_stands_in_place_of_it_and_a_damaged_one_stays_as_it_is():
    class Turned(PlainCodec):
        def decode(self, line):
            if line == b"x":
                raise ValueError
            return line[::-1]

    assert decoded_lines(b"abc\nx\n\ndef", Turned()) == b"cba\nx\n\nfed"


@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_stumble(data):
    reading = read_lines(data, "start", 2, PLAIN)
    assert not reading.lines
    assert reading.end + reading.torn == len(data)


def test_an_added_record_reads_as_any_other_edit():
    for edit in (edit for change in a_story() for edit in change.edits if edit.before is None):
        assert json.loads(_edit_text(edit, RecordTexts())) == json.loads(_JSON.encode(_edit_fields(edit)))
