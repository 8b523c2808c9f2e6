"""Looks for input that breaks a parser, led by what of the code it reaches; see https://github.com/google/atheris.

    python tests/fuzz/run_atheris.py [--seconds N] [TARGET …]

What is found goes to ``corpus/``, where the tests replay it from then on. Work of one run, for the next: build/fuzz/.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORPUS, WORK = HERE / "corpus", ROOT / "build" / "fuzz"
LIMITS = ("-max_len=20000", "-timeout=10", "-rss_limit_mb=2000", "-verbosity=0", "-print_final_stats=1")
NO_ATHERIS = "atheris cannot be installed here: it is made for Linux and macOS, see the extra “fuzz”"


def fuzz_all(names, seconds):
    """Fuzz one target after the other, each in a process of its own, and return how many were broken."""
    broken = 0
    for name in names or sorted(path.name for path in CORPUS.iterdir()):
        work = WORK / name
        work.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, __file__, "--one", name, str(work), str(CORPUS / name)]
        found = f"-artifact_prefix={CORPUS / name}/found-"
        run = subprocess.run(
            [*command, *LIMITS, found, f"-max_total_time={seconds}"], capture_output=True, encoding="utf-8", check=False
        )
        runs = next((line.split()[-1] for line in run.stderr.splitlines() if "number_of_executed_units" in line), "?")
        print(f"{name:18} {runs:>9} runs  {'fine' if run.returncode == 0 else 'BROKEN'}", flush=True)
        if run.returncode:
            broken += 1
            print(run.stdout[-2000:] + run.stderr[-2000:])
    return broken


def fuzz_one(name, arguments):
    """Fuzz one target until the time is over or something breaks."""
    import atheris

    sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(HERE)]
    with atheris.instrument_imports(include=["leb_wallet"]):
        from fuzz_targets import TARGETS
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


def main():
    if sys.argv[1:2] == ["--one"]:
        fuzz_one(sys.argv[2], sys.argv[3:])
        return 0
    parser = argparse.ArgumentParser(description="Looks for input that breaks a parser.")
    parser.add_argument("--seconds", type=int, default=10, help="for each target, default 10")
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    given = parser.parse_args()
    try:
        import atheris  # noqa: F401
    except ImportError:
        print(NO_ATHERIS)
        return 0
    return 1 if fuzz_all(given.targets, given.seconds) else 0


if __name__ == "__main__":
    sys.exit(main())
