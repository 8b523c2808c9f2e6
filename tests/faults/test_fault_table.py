"""faults.toml names a living test, or a reason, for every fault."""

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
TABLE = tomllib.loads(Path(__file__).with_name("faults.toml").read_text("utf-8"))
LAST = {"S": 28, "A": 8, "T": 15, "N": 12, "I": 15, "L": 10}
IDS = {f"{letter}{number}" for letter, last in LAST.items() for number in range(1, last + 1)}


def test_every_fault_has_a_test_or_a_reason_and_no_other_is_listed():
    assert set(TABLE["faults"]) == IDS
    assert set(TABLE["tests"]) | set(TABLE["reasons"]) == IDS


def test_every_reason_is_one_sentence():
    for fault, reason in TABLE["reasons"].items():
        assert reason.endswith("."), fault
        assert reason.count(". ") == 0, fault


@pytest.mark.parametrize("fault", TABLE["tests"])
def test_every_named_test_exists_and_proves_something(fault):
    named = TABLE["tests"][fault]
    assert named
    assert len(named) == len(set(named))
    for test in named:
        path, _, function = test.partition("::")
        assert function in functions_of(path), f"{test} is gone"
        assert has_proof(functions_of(path), function), f"{test} proves nothing"


@cache
def functions_of(path):
    tree = ast.parse((TESTS / path).read_text(encoding="utf-8"))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def has_proof(functions, name, depth=0):
    """Tell whether a function asserts, or expects an error, itself or through what it calls in its file."""
    calls = set()
    for node in ast.walk(functions[name]):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in ("raises", "waitUntil", "waitSignal", "qtmodeltester") or called.startswith(
                ("check_", "assert_")
            ):
                return True
            calls.add(called)
        if isinstance(node, ast.Name):  # handed over, such as to run in a thread
            calls.add(node.id)
    return depth < 3 and any(has_proof(functions, call, depth + 1) for call in calls & functions.keys() - {name})


def test_an_empty_test_would_be_seen():
    tree = ast.parse("def test_a():\n    pass\ndef test_b():\n    assert 1\ndef test_c():\n    test_b()\n")
    functions = {node.name: node for node in tree.body}
    assert [has_proof(functions, name) for name in functions] == [False, True, True]
