"""Records as JSON: what many cards share is made text once, and nobody can tell from the text."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_helpers import a_card, an_event

from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import Card
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.sources import Source
from leb_wallet.domain.text import Text
from leb_wallet.storage.record_texts import RecordTexts, add_list

RULES = tuple(Rule(id=f"r{n}", type="use", label=Text(en=f"Rule {n}", zh="规则")) for n in range(3))
SOURCES = tuple(Source(id=f"s{n}", kind="official", note=Text(en='A "title"')) for n in range(2))

cards = st.builds(
    a_card,
    st.integers(0, 99),
    note=st.sampled_from(["", ',"rules":[', "数"]),
    rules=st.sampled_from([(), RULES, RULES[:1], RULES[::-1]]),
    sources=st.sampled_from([(), SOURCES, SOURCES[:1]]),
    checked_on=st.sampled_from([None, date(2026, 1, 2), date(2026, 1, 3)]),
    archived=st.booleans(),
    remind_days=st.sampled_from([None, (30, 7)]),
    accounts=st.sampled_from([(), (Account(id="a" * 32, name="Mail"),), (Account(id="a" * 32, name="Mail", later=1),)]),
)


@given(st.lists(cards, max_size=12), st.booleans())
def test_each_text_is_the_one_that_the_record_alone_has(records, reads_back):
    texts = RecordTexts(reads_back=reads_back)
    for record in (*records, an_event(), *records):
        assert texts.text_of(record) == record.__pydantic_serializer__.to_json(record, exclude_defaults=True)


def test_unknown_fields_stay_whatever_other_cards_share():
    plain, odd = a_card(rules=RULES), a_card(rules=RULES, later={"x": 1})
    texts = RecordTexts()
    found = [json.loads(texts.text_of(card)) for card in (plain, plain, plain, odd)]
    assert found[3] == found[0] | {"later": {"x": 1}}
    assert [Card.model_validate(fields) for fields in found] == [plain, plain, plain, odd]


def test_a_text_that_could_not_be_read_back_is_refused_also_where_its_rules_were_read_before():
    deep = None
    for _ in range(300):
        deep = [deep]
    card = a_card(rules=RULES)
    texts = RecordTexts(reads_back=True)
    for _ in range(3):
        texts.text_of(card)
    with pytest.raises(ValueError, match="depth"):
        texts.text_of(card.replace(product=Text(en="", later=deep)))


@pytest.mark.parametrize("items", [[], [1], [1, 2, 3]])
def test_a_list_is_json_with_or_without_line_breaks(items):
    written = [str(item).encode() for item in items]
    plain, broken = bytearray(b"x"), bytearray()
    add_list(plain, iter(written))
    add_list(broken, iter(written), b"\n")
    assert plain == b"x" + json.dumps(items, separators=(",", ":")).encode()
    assert broken == (b"[\n" + b",\n".join(written) + b"\n]" if items else b"[]")
