"""MUTATION.md, the page of faults made on purpose, says what its raw result says, and that this is enough."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = Path(__file__).with_name("MUTATION.md")
MODULES = json.loads(PAGE.with_name("mutation.json").read_text("utf-8"))["modules"]


def killed_of(counts):
    return sum(count for outcome, count in counts.items() if outcome not in ("survived", "untested"))


@pytest.mark.parametrize("module", MODULES)
def test_at_least_85_percent_of_the_faults_in_a_module_are_noticed_and_the_page_says_so(module):
    counts = MODULES[module]["counts"]
    mutants, killed = sum(counts.values()), killed_of(counts)
    assert killed / mutants >= 0.85
    assert len(MODULES[module]["unnoticed"]) == mutants - killed
    assert f"| {module} | {mutants:,} | {killed:,} | {mutants - killed:,} |" in PAGE.read_text("utf-8")


def test_every_module_that_is_to_be_tried_was_tried():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
    without_any = {"leb_wallet/domain/clocks.py"}  # names and two properties
    assert {*MODULES} == {*settings["only_mutate"]} - without_any
    missing = [path for path in settings["pytest_add_cli_args_test_selection"] if not (ROOT / path).exists()]
    assert missing == []


def test_a_run_in_part_leaves_the_page_as_it_is(tmp_path):
    folder = tmp_path / "leb_wallet" / "domain"
    folder.mkdir(parents=True)
    (folder / "limits.py.meta").write_text(json.dumps({"exit_code_by_key": {"a": 1, "b": None}}))
    before = PAGE.read_bytes(), PAGE.with_name("mutation.json").read_bytes()
    command = [sys.executable, ROOT / "packaging" / "mutation.py", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "stays as it is" in done.stdout
    assert (PAGE.read_bytes(), PAGE.with_name("mutation.json").read_bytes()) == before
