"""Hostile and broken input: nothing but errors with a sentence, and no more time and memory than its size is worth.

The files below ``corpus/`` are replayed every time: our own, and every one that ever broke something. From each others
are made at random; ``make fuzz`` lets atheris look for new ones for as long as it is told.
"""

import json
import random
from pathlib import Path

import pytest
from fuzz_targets import TARGETS
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from results import FULL, noted

pytestmark = pytest.mark.slow

CORPUS = Path(__file__).parent / "corpus"
EXAMPLES = 1_000 if FULL else 25
SEEDS = {name: sorted((CORPUS / name).glob("*")) for name in TARGETS}

# What a reader of JSON may meet at any place.
BAD_VALUES = (
    "9" * 5000,
    "-" + "9" * 5000,
    "1e999",
    "1" + "0" * 400,
    "NaN",
    "Infinity",
    "-Infinity",
    '"\\ud800"',
    '"\\u0000"',
    '"\\u202e"',
    "null",
    "true",
    "[]",
    "{}",
    '""',
    "-1",
    "0",
    "1e3",
    "0.5",
    '"9999-12-31"',
    '"0001-01-01"',
    '"2026-02-30"',
    '"9999-12-31T23:59:59Z"',
    '"+00:00"',
    '"../../x"',
    '"' + "x" * 20_000 + '"',
    "[" * 1000 + "]" * 1000,
    '{"a":' * 300 + "1" + "}" * 300,
    "[" + "0," * 5000 + "0]",
    "{" + ",".join(f'"k{n}":1' for n in range(3000)) + "}",
    '{"a":1,"a":2}',
)


@pytest.fixture(autouse=True)
def _noted(request):
    yield
    if request.node.originalname.endswith(("_break_nothing", "_breaks_nothing")) and "corpus" not in request.node.name:
        noted("fuzzed", EXAMPLES)


def test_every_parser_has_a_corpus():
    assert {path.name for path in CORPUS.iterdir()} == set(TARGETS)
    assert [name for name, seeds in SEEDS.items() if not seeds] == []
    assert max(path.stat().st_size for seeds in SEEDS.values() for path in seeds) < 64 * 1024


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_breaks_nothing(name):
    for path in SEEDS[name]:
        TARGETS[name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
def test_bytes_at_random_break_nothing(name, data):
    TARGETS[name](data.draw(st.binary(max_size=300) | st.text(max_size=200).map(as_bytes)))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), deadline=None)
@given(seed=st.integers(0, 2**32))
@example(0)
def test_files_with_changes_break_nothing(name, seed):
    TARGETS[name](changed(name, random.Random(seed)))


@pytest.mark.parametrize("name", [name for name in TARGETS if any(path.suffix == ".json" for path in SEEDS[name])])
@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), deadline=None)
@given(seed=st.integers(0, 2**32))
def test_json_with_values_nobody_expects_breaks_nothing(name, seed):
    chance = random.Random(seed)
    seeds = [path for path in SEEDS[name] if path.suffix == ".json"]
    lines = chance.choice(seeds).read_text("utf-8").splitlines()
    place = chance.randrange(len(lines))
    whole = "\n".join(lines)
    for part in (lines[place], whole):
        try:
            value = json.loads(part.rstrip(","))
        except ValueError:
            continue
        bad = json.dumps(with_hole(value, chance), ensure_ascii=False).replace('"@hole@"', chance.choice(BAD_VALUES))
        tail = "," if part.endswith(",") else ""
        TARGETS[name](as_bytes(whole.replace(part, bad + tail, 1)))


def changed(name, chance):
    """Return a file of the corpus with a few changes, some of them pieces of other files."""
    data = bytearray(chance.choice(SEEDS[name]).read_bytes())
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice((0, 1, 1, 4, 40)))
        other = chance.choice(SEEDS[name]).read_bytes()
        piece = chance.choice(
            (
                b"",
                bytes([chance.randrange(256)]),
                chance.choice(BAD_VALUES).encode()[:6000],
                other[(at := chance.randrange(len(other) + 1)) : at + chance.randint(1, 80)],
                bytes(data[start:end]) * chance.randint(2, 9),
            )
        )
        data[start:end] = piece
    return bytes(data)


def with_hole(value, chance):
    """Return a value with a mark in the place of one inside it."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        return {**value, key: with_hole(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        place = chance.randrange(len(value))
        return [*value[:place], with_hole(value[place], chance), *value[place + 1 :]]
    return "@hole@"


def as_bytes(text):
    return text.encode("utf-8", "surrogatepass")
