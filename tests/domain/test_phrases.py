"""Sentences for shop clerks: complete in every language, the local one first."""

import json
import re
import string

import pytest

from leb_wallet.domain.phrases import ASKS, Ask, PhraseBook, languages_for
from leb_wallet.resources import resource_path

BOOK = PhraseBook.model_validate_json(resource_path("phrases.json").read_bytes())
COUNTRIES = json.loads(resource_path("countries.json").read_text("utf-8"))
HOLES = {
    "ask": {"operator"},
    "top_up": {"operator", "amount"},
    "voucher": {"operator", "amount"},
    "wait": set(),
    "receipt": set(),
    "thanks": set(),
}
SCRIPTS = {"zh_CN": "[\u4e00-\u9fff]", "yue": "[嘅唔呢話謝]", "th": "[\u0e00-\u0e7f]", "ja": "[\u3040-\u30ff]"}


@pytest.fixture(params=BOOK.languages, ids=lambda phrases: phrases.language)
def phrases(request):
    return request.param


def test_there_are_thirteen_languages():
    languages = ["en", "zh_CN", "yue", "th", "ms", "id", "es", "fr", "de", "it", "ja", "vi", "fil"]
    assert [phrases.language for phrases in BOOK.languages] == languages
    assert len({phrases.name for phrases in BOOK.languages}) == 13
    assert not BOOK.model_extra


def test_every_sentence_is_there_with_its_holes(phrases):
    assert not phrases.model_extra
    for name, holes in HOLES.items():
        sentence = getattr(phrases, name)
        assert sentence.strip() == sentence != ""
        assert {hole for _, hole, _, _ in string.Formatter().parse(sentence) if hole is not None} == holes
        assert "  " not in sentence


def test_every_language_is_written_in_its_own_letters_and_none_repeats_another(phrases):
    script = SCRIPTS.get(phrases.language, "[A-Za-z]")
    for name in HOLES:
        words = re.sub(r"\{\w+\}|SIM", "", getattr(phrases, name))
        assert re.search(script, words) or name == "thanks"
        others = {getattr(other, name) for other in BOOK.languages if other is not phrases}
        assert getattr(phrases, name) not in others or name == "thanks"


def test_a_filled_sentence_names_operator_and_amount(phrases):
    for kind in ASKS:
        sentence = phrases.sentence(kind, "giffgaff", "£10")
        assert "giffgaff" in sentence
        assert ("£10" in sentence) == (kind != Ask.ASK)
        assert "{" not in sentence
    assert phrases.courtesies(Ask.TOP_UP) == (phrases.wait, phrases.receipt, phrases.thanks)
    assert phrases.courtesies(Ask.VOUCHER) == (phrases.receipt, phrases.thanks)
    assert phrases.courtesies(Ask.ASK) == (phrases.thanks,)


@pytest.mark.parametrize(
    ("country", "languages"),
    [
        ("HK", ("yue", "en")),
        ("MY", ("ms", "zh_CN", "en")),
        ("SG", ("en", "zh_CN", "ms")),
        ("CH", ("de", "fr", "it", "en")),
        ("CA", ("en", "fr")),
        ("TH", ("th", "en")),
        ("GB", ("en",)),
        ("XX", ("en",)),
        (None, ("en",)),
    ],
)
def test_the_local_language_comes_first_and_english_always_comes(country, languages):
    assert languages_for(country) == languages
    ordered = [phrases.language for phrases in BOOK.ordered(country)]
    assert tuple(ordered[: len(languages)]) == languages
    assert sorted(ordered) == sorted(phrases.language for phrases in BOOK.languages)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_languages_that_are_there(country):
    known = {phrases.language for phrases in BOOK.languages}
    assert set(languages_for(country)) <= known


def test_an_unknown_language_is_english():
    assert BOOK.in_language("eo").language == "en"
