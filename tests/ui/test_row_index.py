"""Finding and sorting rows, checked against the slow and obvious way."""

import random

from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.ui import row_index
from leb_wallet.ui.row_index import RowIndex

WORDS = ("giffgaff", "移动", "Top-up", "10.00", "HKD", "note")
MANY = row_index._MANY + 5_000  # from here on other ways of searching are taken


def some_texts(count):
    choice = random.Random(4)
    return [f"{choice.choice(WORDS)} {choice.choice(WORDS)} {choice.randrange(count)}" for _ in range(count)]


def obvious(rows, words, among):
    return [number for number in among if all(word in rows[number].lower() for word in words)]


@given(
    st.lists(st.text(alphabet="ab 移\n", max_size=6), max_size=30),
    st.lists(st.text(alphabet="ab移", min_size=1, max_size=3), max_size=3),
    st.randoms(),
)
def test_few_rows_are_found_as_the_obvious_way_finds_them(rows, words, random_):
    order = list(range(len(rows)))
    random_.shuffle(order)
    assert list(RowIndex(rows, str).containing(words, order)) == obvious(rows, words, order)


def test_many_rows_are_found_as_the_obvious_way_finds_them():
    rows = some_texts(MANY)
    index = RowIndex(rows, str)
    shuffled = random.Random(1).sample(range(MANY), MANY)
    rare = rows[17].split()[-1]
    for words in ([], ["giff"], ["移动"], ["hkd", "note"], [rare], ["giff", rare], ["nowhere"]):
        for among in (range(MANY), shuffled, shuffled[:100], shuffled[: MANY - 1_000]):
            assert list(index.containing(words, among)) == obvious(rows, words, among), words


def test_a_word_is_looked_for_as_it_is_and_not_as_a_pattern():
    rows = some_texts(MANY)
    rows[5] = "a.*b"
    assert list(RowIndex(rows, str).containing([".*"], range(MANY))) == [5]


def test_no_word_is_found_across_two_rows():
    rows = ["", *some_texts(MANY), "xy", "zz"]
    index = RowIndex(rows, str)
    assert not list(index.containing(["yz"], range(len(rows))))
    assert list(index.containing(["xy"], range(len(rows)))) == [len(rows) - 2]


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
