"""PROOF.md, the page made from raw results, names only tests that there are."""

import json
import re
import subprocess
import sys
from pathlib import Path

from test_fault_table import IDS, functions_of

ROOT = Path(__file__).parents[2]
PAGE = Path(__file__).with_name("PROOF.md").read_text("utf-8")


def test_the_page_names_no_test_that_is_gone():
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE)
    assert len(named) > 150
    gone = [f"{path}::{test}" for path, test in named if not (ROOT / "tests" / path).exists()]
    gone += [f"{path}::{test}" for path, test in named if not gone and test not in functions_of(path)]
    assert gone == [], "run packaging/proof.py"


def test_the_page_has_every_promise_with_a_test_and_every_fault():
    parts = re.split(r"^### ", PAGE.partition("## Faults")[0], flags=re.MULTILINE)[1:]
    assert [part.split(":")[0] for part in parts] == [f"P{number}" for number in range(1, 15)]
    assert [part.split(":")[0] for part in parts if "::test_p" not in part] == []
    assert set(re.findall(r"^\| ([A-Z]\d+) \|", PAGE, flags=re.MULTILINE)) == IDS


def test_a_page_is_never_made_of_a_short_run(tmp_path):
    for text, words in (("", "no results"), (json.dumps({"what": "bits", "count": 3, "full": False}), "short run")):
        (tmp_path / "1.jsonl").write_text(text)
        command = [sys.executable, ROOT / "packaging" / "proof.py", tmp_path]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert words in done.stderr
    assert Path(__file__).with_name("PROOF.md").read_text("utf-8") == PAGE
