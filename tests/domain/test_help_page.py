"""Pages of the help: what is in them, and finding it again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.help_page import (
    SURROUNDINGS,
    Section,
    anchor_of,
    level,
    links_in,
    read_page,
    search,
    surroundings,
    target_of,
)

PAGE = read_page(
    "top-ups",
    "# Topping up\n\nChoose **Top up…** and go on.\n\n## Paid, not arrived\n\n1. Wait.\n2. Ask, see [here](a.md#b).\n\n"
    "| Way | When |\n| --- | --- |\n| **Shop** | at a counter |\n",
)
OTHER = read_page("keys", "# Keys\n\nNothing about arrived ones but F1.\n")
CHINESE = read_page("zh", "# 充值\n\n## 付了钱没到账\n\n先等够正常的到账时间。\n")


def test_a_page_is_read_into_title_and_sections_without_signs():
    assert PAGE.title == "Topping up"
    assert PAGE.sections == (
        Section("", "Choose Top up… and go on."),
        Section("Paid, not arrived", "Wait. Ask, see here. Way · When Shop · at a counter"),
    )
    assert PAGE.sections[1].anchor == "paid-not-arrived"


def test_a_page_without_a_title_is_called_by_its_name():
    assert read_page("notes", "Just words.").title == "notes"
    assert read_page("empty", "").sections == ()


def test_titles_come_before_headings_and_these_before_texts():
    in_title = read_page("a", "# What has arrived\n\nWords.")
    in_heading = read_page("b", "# B\n\n## It has arrived\n\nWords.")
    hits = search([OTHER, in_heading, in_title], "Arrived")
    assert [hit.page.name for hit in hits] == ["a", "b", "keys"]
    assert hits[1].anchor == "it-has-arrived"


def test_all_words_must_be_there_wherever_they_are():
    assert [hit.page.name for hit in search([PAGE, OTHER], "counter topping")] == ["top-ups"]
    assert search([PAGE, OTHER], "counter elephants") == []


def test_chinese_is_found_inside_a_sentence_and_the_section_is_named():
    (hit,) = search([PAGE, CHINESE], "没到账")
    assert (hit.page, hit.anchor) == (CHINESE, anchor_of("付了钱没到账"))


@pytest.mark.parametrize("query", ["ＴＯＰＰＩＮＧ", "topping", "Tôpping"])
def test_case_width_and_accents_do_not_matter(query):
    assert [hit.page.name for hit in search([PAGE, OTHER], query)] == ["top-ups"]


@pytest.mark.parametrize("query", ["", "  ", "\t"])
def test_without_a_word_nothing_is_found(query):
    assert search([PAGE, OTHER], query) == []


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("top-ups.md", ("top-ups", "")),
        ("top-ups.md#Paid, not arrived", ("top-ups", "paid-not-arrived")),
        ("#words", ("", "words")),
        ("files.md#保存一份副本", ("files", "保存一份副本")),
        ("https://example.com/a.md", None),
        ("../../secret.md", None),
        ("", None),
    ],
)
def test_links_between_pages_are_told_from_those_that_lead_out(link, target):
    assert target_of(link) == target


def test_links_of_a_page_are_listed():
    assert links_in(PAGE.markdown) == ["a.md#b"]


@given(st.text(), st.text(min_size=1))
def test_no_text_and_no_query_breaks_the_search(text, query):
    for hit in search([read_page("x", text)], query):
        assert len(hit.line) <= SURROUNDINGS + 1


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=400), st.data())
def test_the_surroundings_of_a_word_are_short_and_begin_near_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    word = "".join(level(text[start : start + 3])[0])
    line = surroundings(Section("", text), [word])
    assert len(line) <= SURROUNDINGS
    if word.strip() and " " not in word:
        assert word in "".join(level(line)[0])
