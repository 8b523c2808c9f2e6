"""Writes tests/faults/MUTATION.md and mutation.json from what mutmut has left in mutants/.

    python packaging/mutation.py [MUTANTS]

Each module with its mutants, how many a test killed and which survived. What was written by hand below the table,
how the survivors were read, stays. Where a mutant was not tried yet both files stay as they are.
"""

import ast
import difflib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "tests" / "faults" / "MUTATION.md"
RAW = PAGE.with_name("mutation.json")
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"

# By the code a run of the tests ended with. Out of time is a test that never ends, as it would have by hand.
OUTCOMES = {None: "untried", 2: "untried", 0: "survived", 1: "killed", 3: "killed", 5: "untested", 33: "untested"}
OUT_OF_TIME = (24, -24, 36, 152, 255)


def main() -> None:
    """Write the page and the raw result."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "mutants"
    found = sorted(folder.glob("leb_wallet/*/*.py.meta"))
    modules = {path.relative_to(folder).as_posix().removesuffix(".meta"): result_of(path) for path in found}
    results = {name: result for name, result in modules.items() if result["counts"]}
    if not results or any("untried" in result["counts"] for result in results.values()):
        print(f"not every mutant was tried yet: {PAGE.name} stays as it is")
        return
    raw = {"version": version(), "day": f"{datetime.now(UTC):%Y-%m-%d}", "modules": results}
    RAW.write_text(json.dumps(raw, indent=1, ensure_ascii=False) + "\n", "utf-8")
    by_hand = PAGE.read_text("utf-8").partition(END)[2] if PAGE.exists() else "\n"
    PAGE.write_text("\n".join((*head_lines(), BEGIN, *figure_lines(raw), END)) + by_hand, "utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")


def result_of(path: Path) -> dict[str, Any]:
    """Return how many mutants of one module ended how, and each that no test noticed."""
    codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    outcomes = {
        key: "out_of_time" if code in OUT_OF_TIME else OUTCOMES.get(code, "crashed") for key, code in codes.items()
    }
    unnoticed = [key for key, outcome in outcomes.items() if outcome in ("survived", "untested")]
    functions = functions_in(path.with_suffix("")) if unnoticed else {}
    return {
        "counts": dict(sorted(Counter(outcomes.values()).items())),
        "unnoticed": [survivor(functions, key.rpartition(".")[2]) for key in unnoticed],
    }


def functions_in(path: Path) -> Mapping[str, list[str]]:
    """Return the lines of each function of a module that has its mutants in it."""
    source = path.read_text("utf-8")
    lines = source.splitlines()
    return {
        node.name: lines[node.lineno - 1 : node.end_lineno]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    }


def survivor(functions: Mapping[str, list[str]], name: str) -> dict[str, str]:
    """Return what a mutant changed: in which function, from which lines to which."""
    function = name.rpartition("__mutmut_")[0]
    before, after = (
        [line.strip().replace(one, function) for line in functions[one]] for one in (f"{function}__mutmut_orig", name)
    )
    changes = list(difflib.ndiff(before, after))
    return {
        "function": re.sub(r"^xǁ?_?", "", function).replace("ǁ", "."),
        "was": "\n".join(line[2:] for line in changes if line.startswith("- ")),
        "became": "\n".join(line[2:] for line in changes if line.startswith("+ ")),
    }


def head_lines() -> Iterator[str]:
    """Yield what the page begins with."""
    yield "# Faults made on purpose"
    yield ""
    yield "`make mutate` changes one thing at a time in the code that reckons, stores and merges, and counts the"
    yield "changes that no test notices. The raw result with every survivor is in `mutation.json`."
    yield ""


def figure_lines(raw: Mapping[str, Any]) -> Iterator[str]:
    """Yield the table."""
    yield f"Version {raw['version']}, {raw['day']}."
    yield ""
    yield "| module | mutants | killed | survived | score |"
    yield "|---|---:|---:|---:|---:|"
    total: Counter[str] = Counter()
    for name, result in raw["modules"].items():
        yield row(name, result["counts"])
        total.update(result["counts"])
    yield row("**all**", total)


def row(name: str, counts: Mapping[str, int]) -> str:
    """Return a line of the table. A mutant that crashes or never ends is one that is noticed."""
    mutants = sum(counts.values())
    survived = counts.get("survived", 0) + counts.get("untested", 0)
    killed = mutants - survived
    return f"| {name} | {mutants:,} | {killed:,} | {survived:,} | {killed / mutants:.1%} |"


def version() -> str:
    """Return the version of the program, without importing it."""
    found = re.search(r'__version__ = "(.+)"', (ROOT / "leb_wallet" / "__init__.py").read_text("utf-8"))
    assert found
    return found[1]


if __name__ == "__main__":
    main()
