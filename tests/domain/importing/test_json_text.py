"""I8: JSON of other programs is read strictly, and whatever is refused is refused with its place."""

import json
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing import json_text
from leb_wallet.domain.importing.json_text import MAX_DEPTH, looks_like_json, read_json
from leb_wallet.ui.error_sentences import SENTENCES

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)


def refused(data):
    with pytest.raises(InvalidInput) as caught:
        read_json(data)
    assert caught.value.code in SENTENCES
    return caught.value.code, caught.value.details.get("line"), caught.value.details.get("column")


@given(VALUES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.booleans(), st.sampled_from([None, 2]))
def test_i8_whatever_a_program_writes_is_read_as_it_was(value, encoding, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert read_json(text.encode(encoding)) == value


def test_i8_sums_are_no_binary_fractions():
    assert read_json(b"[0.1, 1e2, 12]") == [Decimal("0.1"), Decimal(100), 12]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"id": 1,\n "id": 2}', ("json_twice", 2, 2)),
        ('[{"a": {"b": 1, "c": 2, "b": 3}}]', ("json_twice", 1, 25)),
        ('{"id": 1, "\\u0069d": 2}', ("json_twice", 1, 11)),
        ('{"a": ' + "9" * 5000 + "}", ("json_number", 1, 7)),
        ("[\n1e999]", ("json_number", 2, 1)),
        ('{"a": NaN}', ("json_not_finite", 1, 7)),
        ('{"a":\n  -Infinity}', ("json_not_finite", 2, 3)),
        ('{"a": "\\ud800"}', ("json_surrogate", 1, 7)),
        ('{"a": "x", "\\udc00": 1}', ("json_surrogate", 1, 12)),
        ('{"a": [1, 2', ("json_damaged", 1, 12)),
        ('{"a": "cut', ("json_damaged", 1, 7)),
        ('{"a": "\\x"}', ("json_damaged", 1, 8)),
        ("{'a': 1}", ("json_damaged", 1, 2)),
        ("[1] [2]", ("json_damaged", 1, 5)),
        ("[1]]", ("json_damaged", 1, 4)),
        ("[undefined]", ("json_damaged", 1, 2)),
        ("", ("json_damaged", 1, 1)),
        ("[" * 100_000, ("json_too_deep", 1, MAX_DEPTH + 1)),
        ('{"a":' * 100_000, ("json_too_deep", 1, 5 * MAX_DEPTH + 1)),
    ],
)
def test_i8_what_two_readers_would_take_differently_is_refused_with_its_place(text, told):
    assert refused(text.encode()) == told


def test_i8_the_same_name_in_two_objects_is_no_name_twice():
    assert read_json(b'[{"a": 1, "b": {"a": 2}}, {"a": "b"}, ["a", "a"]]')[0] == {"a": 1, "b": {"a": 2}}
    assert read_json(b'{"a": "a", "b": "a", "c": ["a"], "d": {}}')["b"] == "a"


def test_i8_another_encoding_and_too_large_a_file_are_refused(monkeypatch):
    assert refused("[“号码”]".encode("gb18030"))[0] == "json_encoding"
    assert refused(b"\xff\xfe[")[0] == "json_encoding"
    monkeypatch.setattr(json_text, "MAX_BYTES", 10)
    assert refused(b"[1,2,3,4,5,6]")[0] == "json_too_large"


def test_i8_pairs_of_surrogates_are_one_character():
    assert read_json(b'"\\ud83d\\ude00"') == "😀"


@example(b'{"' + b"\\" * 5001)
@given(st.binary() | st.text('[]{}",:\\u09aeE+-.tfnNI \n\ud800'.replace("\ud800", ""), max_size=80).map(str.encode))
def test_i8_junk_breaks_nothing(data):
    with suppress(InvalidInput):
        value = read_json(data)
        assert value == json.loads(data.decode("utf-8-sig" if data[:1] == b"\xef" else json.detect_encoding(data)))


@pytest.mark.parametrize("data", [b' {"a"', b"\xef\xbb\xbf\n[1]", "[1]".encode("utf-16")])
def test_json_is_told_by_its_beginning(data):
    assert looks_like_json(data)


@pytest.mark.parametrize("data", [b"", b"a,b", b"\xff\xd8\xff", b"PK\x03\x04", "号码".encode("gb18030")])
def test_a_table_is_no_json(data):
    assert not looks_like_json(data)
