"""Records as JSON: what many cards share is made text once, and nobody can tell from what is read."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json
from storage_helpers import a_card, an_event

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import Card
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.sources import Source
from leb_wallet.domain.text import Text
from leb_wallet.storage.record_texts import RecordTexts

RULES = tuple(Rule(id=f"r{n}", type="use", label=Text(en=f"Rule {n}", zh="规则")) for n in range(3))
SOURCES = tuple(Source(id=f"s{n}", kind="official", note=Text(en='A "title"')) for n in range(2))

cards = st.builds(
    a_card,
    st.integers(0, 99),
    note=st.sampled_from(["", ',"rules":[', "数"]),
    rules=st.sampled_from([(), RULES, RULES[:1], RULES[::-1]]),
    sources=st.sampled_from([(), SOURCES, SOURCES[:1]]),
    checked_on=st.sampled_from([None, date(2026, 1, 2)]),
    remind_days=st.sampled_from([None, (30, 7)]),
    accounts=st.sampled_from([(), (Account(id="a" * 32, name="Mail"),), (Account(id="a" * 32, name="Mail", later=1),)]),
)


@given(st.lists(cards, max_size=12), st.booleans())
def test_each_text_says_what_the_record_alone_would(records, reads_back):
    texts = RecordTexts(reads_back=reads_back)
    for record in (*records, an_event(), *records):
        alone = record.__pydantic_serializer__.to_json(record, exclude_defaults=True)
        assert json.loads(texts.text_of(record)) == json.loads(alone)


def test_a_rule_that_is_like_another_but_for_a_word_keeps_it():
    texts = RecordTexts()
    ours = [a_card(rules=(RULES[0].replace(label=Text(en=f"Mine {n}")),)) for n in range(200)]
    assert [Card.model_validate_json(texts.text_of(card)) for card in ours] == ours


def test_a_value_met_once_is_kept_so_that_no_other_comes_to_its_identity():
    texts = RecordTexts()
    for number in range(200):  # each is let go of at once, and the next may lie where it lay
        rule = RULES[0].replace(label=Text(en=f"Rule {number}"))
        read = json.loads(texts.text_of(a_card(rules=(rule,))))
        del rule
        assert read["rules"][0]["label"]["en"] == f"Rule {number}"


def test_unknown_fields_stay_whatever_other_cards_share():
    plain, odd = a_card(rules=RULES), a_card(rules=RULES, later={"x": 1})
    texts = RecordTexts()
    found = [json.loads(texts.text_of(card)) for card in (plain, plain, odd)]
    assert found[2] == found[0] | {"later": {"x": 1}}


@pytest.mark.parametrize("place", ["card", "rule"])
def test_a_text_that_could_not_be_read_back_is_refused_also_where_others_were_read_before(place):
    deep = None
    for _ in range(300):
        deep = [deep]
    card, too_deep = a_card(rules=RULES), Text(en="", later=deep)
    texts = RecordTexts(reads_back=True)
    texts.text_of(card)
    bad = card.replace(product=too_deep) if place == "card" else card.replace(rules=(RULES[0].replace(label=too_deep),))
    for _ in range(2):
        with pytest.raises(ValueError, match="depth"):
            texts.text_of(bad)


@pytest.mark.parametrize("value", [int("1" * 4290), "深" * 5000, [[[]] * 200]])
def test_what_is_long_or_has_many_brackets_is_taken_as_long_as_it_can_be_read(value):
    card = a_card(later=value)
    assert Card.model_validate_json(RecordTexts(reads_back=True).text_of(card)) == card


@given(
    st.recursive(
        st.none() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_what_is_not_tried_can_be_read(value):
    card = a_card(later=value)
    try:
        text = RecordTexts(reads_back=True).text_of(card)
    except ValueError:
        return
    assert from_json(text)["id"] == card.id
