"""Finding and sorting rows, checked against the slow and obvious way."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.ui.row_index import MANY, RowIndex

WORDS = ("giffgaff", "移动", "Top-up", "10.00", "HKD", "note")
COUNT = MANY * 3  # enough for whole columns to be searched


def some_rows(count=COUNT):
    """Return rows of two columns that repeat themselves, one that does so less, and one that never does."""
    choice = random.Random(4)
    return [
        (choice.choice(WORDS), choice.choice(WORDS), f"day {choice.randrange(600)}", f"No. {choice.random()} X")
        for _ in range(count)
    ]


def columns(row):
    return row


def joined(row):
    return " ".join(row)


def obvious(rows, words, among):
    return [number for number in among if all(word in joined(rows[number]).lower() for word in words)]


@given(
    st.lists(st.text(alphabet="ab 移\n", max_size=6), max_size=30),
    st.lists(st.text(alphabet="ab移", min_size=1, max_size=3), max_size=3),
    st.randoms(),
)
def test_few_rows_are_found_as_the_obvious_way_finds_them(rows, words, random_):
    order = list(range(len(rows)))
    random_.shuffle(order)
    found = [number for number in order if all(word in rows[number].lower() for word in words)]
    assert list(RowIndex(rows, str).containing(words, order)) == found


@pytest.mark.parametrize("search", [columns, joined])
def test_many_rows_are_found_as_the_obvious_way_finds_them(search):
    rows = some_rows()
    index = RowIndex(rows, search)
    shuffled = random.Random(1).sample(range(COUNT), COUNT)
    rare = rows[17][3].split()[1]
    for words in ([], ["giff"], ["移动"], ["hkd", "note"], [rare], ["giff", rare], ["no."], ["17"], ["nowhere"]):
        for among in (range(COUNT), shuffled, shuffled[:100], shuffled[: COUNT - 1_000]):
            assert list(index.containing(words, among)) == obvious(rows, words, among), words


def test_a_word_is_looked_for_as_it_is_and_not_as_a_pattern():
    rows = some_rows()
    rows[5] = ("", "", "", "a.*b")
    for search in (columns, joined):
        assert list(RowIndex(rows, search).containing([".*"], range(COUNT))) == [5]


def test_no_word_is_found_across_two_rows_or_two_columns():
    rows = [("", "", "", ""), *some_rows(), ("", "", "ab", "xy"), ("", "", "", "zz")]
    index = RowIndex(rows, columns)
    assert not list(index.containing(["yz"], range(len(rows))))
    assert not list(index.containing(["bx"], range(len(rows))))
    assert list(index.containing(["xy"], range(len(rows)))) == [len(rows) - 2]


def test_rows_without_any_text_are_never_found():
    index = RowIndex([("", "")] * COUNT, columns)
    assert not list(index.containing(["a"], range(COUNT)))


def test_equal_rows_keep_their_order_whichever_way_they_are_sorted():
    rows = ["b1", "a1", "b2", "a2"]

    def first_letter(text):
        return text[0]

    index = RowIndex(rows, str)
    assert list(index.order(first_letter, descending=False)) == [1, 3, 0, 2]
    assert list(index.order(first_letter, descending=True)) == [0, 2, 1, 3]
    assert list(index.order(None, descending=True)) == [0, 1, 2, 3]


def test_search_texts_and_keys_are_made_once_a_row():
    asked = []

    def search(row):
        asked.append(row)
        return str(row)

    def key(row):
        asked.append(-row)
        return -row

    index = RowIndex(range(1, 101), search)
    assert not asked
    for word in ("1", "12", "5"):
        index.containing([word], index.order(key, descending=False))
    assert len(asked) == 200
