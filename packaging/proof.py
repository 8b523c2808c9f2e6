"""Writes tests/faults/PROOF.md: each promise with its tests, each fault with its tests, and what was tried how often.

    python packaging/proof.py [RESULTS]

RESULTS is the folder of raw results that the tests write where ``LEB_WALLET_RESULTS`` names it; see ``make proof``.
Without it the figures stay as they are in the page and only its lists of tests are made anew.
"""

import ast
import json
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
PAGE = TESTS / "faults" / "PROOF.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"

FIGURES = {
    "errors": "Calls that failed, once or from then on, during everything that writes",
    "ends": "Calls at which everything stopped",
    "process_ends": "Real processes that ended at a call",
    "power_cuts": "Power cuts that dropped, kept or garbled what was not flushed",
    "kills": "Real processes killed at a random moment",
    "acknowledged": "Acts these processes had called saved, all of them found",
    "cuts": "Files cut off at a byte",
    "bits": "Times that bits were flipped in files with records",
    "bits_in_choices": "Times that bits were flipped in files of choices",
    "full_disks": "Saves refused by a real disk that was full",
    "fuzzed": "Files and texts at random, or changed, given to everything that reads them",
}


def main() -> None:
    """Write the page."""
    if len(sys.argv) > 1:
        figures = "\n".join(figure_lines(Path(sys.argv[1])))
    else:
        figures = PAGE.read_text("utf-8").partition(BEGIN)[2].partition(END)[0].strip()
    PAGE.write_text("\n".join(page_lines(figures)) + "\n", "utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")


def page_lines(figures: str) -> Iterator[str]:
    """Yield the lines of the page."""
    yield "# What is proven"
    yield ""
    yield "`make proof` runs every fault loop in full and writes this page from the raw results. Tests are named"
    yield "`file::test` below `tests/`."
    yield ""
    yield BEGIN
    yield figures
    yield END
    yield ""
    yield "## Promises"
    tests = tests_of_promises()
    for promise, text in promises().items():
        yield ""
        yield f"### {promise.upper()}: {text}"
        yield ""
        for path, names in tests[promise].items():
            yield f"* {path}"
            yield from (f"  * `{path}::{name}`" for name in names)
    yield ""
    yield "## Faults"
    yield ""
    yield "| | fault | tests, or why there is none here |"
    yield "|---|---|---|"
    table = tomllib.loads((TESTS / "faults" / "faults.toml").read_text("utf-8"))
    for fault, text in table["faults"].items():
        cells = [f"`{test}`" for test in table["tests"].get(fault, ())]
        cells += [table["reasons"][fault]] if fault in table["reasons"] else []
        yield f"| {fault} | {text} | {'<br>'.join(cells)} |"


def figure_lines(folder: Path) -> Iterator[str]:
    """Yield the figures of one run as a table.

    Raises:
        SystemExit: there are no results, or they are of a short run.
    """
    results = [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.open(encoding="utf-8")]
    if not results:
        sys.exit(f"no results in {folder}")
    if not all(result["full"] for result in results):
        sys.exit("these results are of a short run; set LEB_WALLET_FULL=1")
    counts = counted(results)
    operations = {result["operation"] for result in results if "operation" in result}
    yield f"Version {version()}, {datetime.now(UTC):%Y-%m-%d}; {len(operations)} operations that write."
    yield ""
    yield "| tried | times |"
    yield "|---|---:|"
    for what in sorted(counts, key=lambda what: [*FIGURES, what].index(what)):
        yield f"| {FIGURES.get(what, what)} | {counts[what]:,} |"


def counted(results: list[dict[str, Any]]) -> Counter[str]:
    """Add up raw results by what was tried."""
    counts: Counter[str] = Counter()
    for result in results:
        counts[result["what"]] += result["count"]
        counts["acknowledged"] += result.get("acknowledged", 0)
    return counts


def version() -> str:
    """Return the version of the program, without importing it."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "leb_wallet" / "__init__.py").read_text("utf-8"))
    assert found
    return found[1]


def promises() -> Mapping[str, str]:
    """Return what is promised, by id."""
    tree = ast.parse((TESTS / "test_promises.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PROMISES":
            found: dict[str, str] = ast.literal_eval(node.value)
            return found
    raise AssertionError


def tests_of_promises() -> Mapping[str, Mapping[str, list[str]]]:
    """Return the tests of each promise by their file."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for path in sorted(TESTS.rglob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_p"):
                for promise in re.findall(r"_(p\d+)(?=_)", node.name):
                    found[promise].setdefault(path.relative_to(TESTS).as_posix(), []).append(node.name)
    return found


if __name__ == "__main__":
    main()
