"""Finding by typing: words, pinyin, initials, digits; what comes first, and that nothing typed breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.finding import BEGINNING, Field, Index, marks, plain, words_of
from leb_wallet.domain.pinyin import MAX_LENGTH, Spoken, has_chinese, readings

CHINESE = "保号卡香港电信重庆银行测试泰国女绿长沙充值流量的一二三备用移动联通"
labels = st.text(st.sampled_from(CHINESE), min_size=1, max_size=12)
mixed = st.text(st.sampled_from(CHINESE + "abcXYZ 12-·&é"), min_size=1, max_size=16).filter(words_of)
anything = st.text(max_size=40)


def index_of(*names):
    return Index(names, (Field(lambda name: name, loosely=True),))


def found(names, text, limit=50):
    return [hit.item for hit in index_of(*names).find(text, limit).hits]


def marked(text, query):
    return [text[begin:end] for begin, end in marks(query, text, loosely=True)]


def pinyin_of(text):
    return "".join((readings(character) or (character,))[0] for character in plain(text))


def initials_of(text):
    return "".join((readings(character) or (character,))[0][0] for character in plain(text))


# --- Properties ---------------------------------------------------------------------------


@given(mixed)
def test_every_label_is_found_by_itself(label):
    assert found([label], label) == [label]


@given(mixed)
def test_every_label_is_found_by_its_pinyin(label):
    assert found([label], pinyin_of(label)) == [label]


@given(mixed)
def test_every_label_is_found_by_its_initials(label):
    assert found([label], initials_of(label)) == [label]


@given(labels, st.data())
def test_every_label_is_found_by_syllables_cut_anywhere(label, data):
    syllables = [data.draw(st.sampled_from(readings(character))) for character in label]
    typed = "".join(syllable[: data.draw(st.integers(1, len(syllable)))] for syllable in syllables)
    assert found([label], typed) == [label]


@given(st.lists(mixed, max_size=12), anything, st.integers(0, 5))
def test_never_more_is_returned_than_asked_for_and_always_the_same(names, text, limit):
    index = index_of(*names)
    first = index.find(text, limit)
    assert len(first.hits) <= limit
    assert first == index.find(text, limit)
    assert first.total >= len(first.hits)


@given(st.lists(labels, min_size=1, max_size=8, unique=True), st.sampled_from(CHINESE))
def test_equals_keep_the_order_in_which_they_were_given(names, character):
    hits = index_of(*names).find(character, 50).hits
    places = [(hit.score, names.index(hit.item)) for hit in hits]
    assert places == sorted(places)


@given(anything, anything)
def test_no_text_breaks_it(label, text):
    hits = index_of(label).find(text, 3).hits
    assert len(hits) == (1 if hits else 0)
    for begin, end in marks(text, label, loosely=True):
        assert 0 <= begin < end <= len(label)


@given(anything)
def test_text_is_levelled_character_by_character(text):
    assert plain(text) == "".join(map(plain, text))


@given(mixed, st.data())
def test_what_is_typed_of_a_label_is_marked_in_it(label, data):
    word = data.draw(st.sampled_from(words_of(label)))
    assert marks(word, label)
    places = [place for begin, end in marks(word, label) for place in range(begin, end)]
    assert word in plain("".join(label[place] for place in places))


@given(st.text(st.sampled_from("保卡北开"), max_size=12), st.text(st.sampled_from("电信的讯"), min_size=1, max_size=4))
def test_what_sounds_unlike_is_not_heard(label, other):
    assert Spoken(label).find(pinyin_of(other)) is None


# --- Examples -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["保号卡", "号卡", "baohaoka", "haoka", "bhk", "hk", "bhaok", "baohk", "bao号", "BAOHAO", "ｂｈｋ", "保h"]
)
def test_a_chinese_label_is_found(typed):
    assert found(["LEB 保号卡", "giffgaff"], typed) == ["LEB 保号卡"]


@pytest.mark.parametrize("typed", ["aoha", "kb", "bhkx", "hb"])
def test_letters_in_the_middle_of_syllables_and_out_of_order_find_nothing(typed):
    assert found(["保号卡"], typed) == []


@pytest.mark.parametrize("typed", ["chongqing", "zhongqing", "cq", "zq"])
def test_a_character_of_several_readings_is_found_by_each(typed):
    assert found(["重庆"], typed) == ["重庆"]


@pytest.mark.parametrize("typed", ["lv", "lu", "lü"])
def test_the_letter_no_keyboard_has_may_be_typed_both_ways(typed):
    assert found(["绿卡"], typed) == ["绿卡"]


def test_the_better_the_letters_fit_the_earlier_it_comes():
    names = ["不安康", "Bo and kin", "Embank", "My bank", "Bank", "班科", "般 k"]
    assert found(names, "bank") == ["Bank", "My bank", "Embank", "班科", "般 k", "不安康"]
    assert found(["Bo and kin"], "bank") == ["Bo and kin"]


def test_letters_in_their_order_count_only_where_nothing_better_is_found():
    assert found(["Hong Kong", "Huge King", "My hgkg card"], "hgkg") == ["My hgkg card"]
    assert found(["Hong Kong", "Huge King"], "hgkg") == ["Hong Kong", "Huge King"]
    assert found(["Hong Kong"], "z") == found(["Hong Kong"], "gk") == []


def test_all_words_have_to_be_found_in_any_order():
    names = ["Bank card", "Bank", "Card of the bank"]
    assert found(names, "card bank") == ["Bank card", "Card of the bank"]
    assert found(names, "bank nothing") == []


def test_accents_and_width_do_not_matter():
    assert found(["Café Zürich"], "cafe zurich") == ["Café Zürich"]
    assert marked("Café Zürich", "ÜRI") == ["üri"]


def test_an_earlier_field_wins_and_what_was_found_is_told():
    things = [("Other", "bank"), ("Bank", "x")]
    hits = Index(things, (Field(lambda t: t[0]), Field(lambda t: t[1]))).find("ban", 5).hits
    assert [hit.item for hit in hits] == [("Bank", "x"), ("Other", "bank")]
    assert [(match.field, match.found) for hit in hits for match in hit.matches] == [(0, "Ban"), (1, "ban")]


def test_what_was_meant_by_initials_is_told_in_characters():
    (hit,) = index_of("我的保号卡").find("bhk", 1).hits
    assert hit.matches[0].found == "保号卡"


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("0123", True),
        ("009", True),
        ("+44 7700 900123", True),
        ("07700 900123", True),
        ("(0)7700-900", True),
        ("23", False),
        ("0124", False),
        ("123 bank", True),
        ("123 shop", False),
    ],
)
def test_numbers_are_found_by_three_digits_in_a_row(typed, is_found):
    cards = [("Bank", "+447700900123")]
    index = Index(cards, (Field(lambda c: c[0]), Field(lambda c: c[1], digits=3)))
    assert [hit.item for hit in index.find(typed, 5).hits] == (cards if is_found else [])


def test_the_last_digits_come_before_digits_in_the_middle():
    numbers = ["+441230000000", "+440000000123"]
    hits = Index(numbers, (Field(lambda n: n, digits=3),)).find("123", 5).hits
    assert [hit.item for hit in hits] == numbers[::-1]
    assert hits[0].score == BEGINNING


def test_nothing_typed_returns_the_first_things_of_all():
    assert found(["b", "a", "c"], "  ", limit=2) == ["b", "a"]


def test_marks_are_what_was_typed():
    assert marked("LEB 保号卡", "bhk") == ["保号卡"]
    assert marked("AIS 泰国", "aistg") == ["AIS", "泰国"]
    assert marked("Top up…", "tu") == ["T", "u"]
    assert marked("Embank of bank", "bank") == ["bank"]
    assert marked("Bank", "xyz") == []


def test_what_is_no_chinese_has_no_reading():
    assert readings("a") == readings("-") == readings("😀") == ()
    assert not has_chinese("abc ねこ")


def test_only_the_beginning_of_a_very_long_text_is_heard():
    assert Spoken("一" * (MAX_LENGTH - 1) + "卡").find("ka") is not None
    assert Spoken("一" * MAX_LENGTH + "卡").find("ka") is None
    assert found(["一" * MAX_LENGTH + "卡"], "卡")
