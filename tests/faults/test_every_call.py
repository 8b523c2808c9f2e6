"""An error, the end of the process or a power cut at every single call of everything that writes."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from faulty_files import Disk, HeldFiles, in_force
from hypothesis import given, settings
from hypothesis import strategies as st
from loops import CODES, check_after_the_end, end_at_every_call, error_at_every_call, outcome, ready
from operations import OPERATIONS, templates
from results import FULL, noted
from storage_helpers import DyingFiles, Killed, QuickFiles

ERRORS = list(CODES) if FULL else [errno.ENOSPC]
FOR_GOOD = list(OPERATIONS) if FULL else ["new wallet", "record after damage", "snapshot", "receipt", "settings"]
EVERY = 1 if FULL else 7
KINDS = [(name, False) for name in OPERATIONS] + [(name, True) for name in FOR_GOOD]


@pytest.fixture(scope="module", autouse=True)
def _quick_disk():
    with in_force(QuickFiles()):
        yield


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    return templates(tmp_path_factory.mktemp("templates"))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "for_good"), KINDS, ids=[f"{name}, {'for good' * yes}" for name, yes in KINDS])
def test_p1_p14_an_error_at_any_call_is_told_loses_nothing_and_can_be_tried_again(name, for_good, fresh, tmp_path):
    for error in ERRORS:
        calls = error_at_every_call(
            name, fresh, tmp_path / "folder", error, for_good=for_good, thorough_every=1 if FULL else 7
        )
        assert calls >= 4
        noted("errors", calls, operation=name, error=errno.errorcode[error], for_good=for_good)


def die(at, act):
    files = DyingFiles(at)
    try:
        with in_force(files):
            act()
    except Killed:
        return True
    return files.left < 0  # it was swallowed by what cleans up


@pytest.mark.slow
@pytest.mark.parametrize("name", OPERATIONS)
def test_p1_the_end_at_any_call_leaves_the_state_before_or_after(name, fresh, tmp_path):
    calls = end_at_every_call(name, fresh, tmp_path / "folder", die)
    assert calls >= 4
    noted("ends", calls, operation=name)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_p1_a_process_that_ends_at_any_call_leaves_the_state_before_or_after():
    names = [] if FULL else ["record after a crash", "receipt"]
    command = [sys.executable, Path(__file__).with_name("loops.py"), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    ended = int(done.stdout.splitlines()[-1].split()[0])
    assert ended > 40
    noted("process_ends", ended)


# --- Power cuts -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def held(fresh, tmp_path_factory):
    """Return a function that does an operation once and returns what it wrote, step by step."""
    done = {}
    folder = tmp_path_factory.mktemp("held") / "folder"

    def get(name):
        if name not in done:
            before, after = outcome(name, fresh, folder)
            files = HeldFiles(fresh(name, folder))
            with in_force(files):
                session = ready(OPERATIONS[name], folder)
                files.start = len(files.steps)
                OPERATIONS[name].act(session)
            done[name] = before, after, files
        return done[name]

    return get


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be flushed there")
@pytest.mark.parametrize("name", OPERATIONS)
@settings(max_examples=1500 if FULL else 25)
@given(data=st.data())
def test_p1_p2_whatever_a_power_cut_drops_keeps_or_garbles_the_state_is_the_one_before_or_after(
    name, held, tmp_path_factory, data
):
    before, after, files = held(name)
    count = data.draw(st.integers(files.start, len(files.steps)), label="steps until the cut")
    disk = Disk(files, count, lambda fates: data.draw(st.sampled_from(fates)))
    folder = tmp_path_factory.mktemp("cut")
    disk.write_to(folder)
    check_after_the_end(
        folder,
        OPERATIONS[name],
        before,
        after,
        f"{name}, {count} of {len(files.steps)} steps",
        is_acknowledged=count == len(files.steps),
    )
    noted("power_cuts", 1, operation=name)


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be flushed there")
def test_the_held_disk_itself_loses_what_was_not_flushed(tmp_path):
    """A writer without fsync must be caught, or the test above proves nothing."""
    (tmp_path / "a.json").write_bytes(b"old")
    files = HeldFiles(tmp_path)
    files.write_atomically(tmp_path / "a.json", b"brand new")
    careless = HeldFiles(tmp_path)
    careless.steps = [step for step in files.steps if step.what not in ("synced", "folder_synced")]
    careless.begun, careless.files = {"a.json": b"old"}, {"a.json": 1}
    files.begun, files.files = careless.begun, careless.files
    found = {}
    for what, held in (("careful", files), ("careless", careless)):
        for fate in range(5):
            folder = tmp_path / f"{what}{fate}"
            Disk(held, len(held.steps), lambda fates, fate=fate: fates[fate * (len(fates) > 2)]).write_to(folder)
            found.setdefault(what, set()).add((folder / "a.json").read_bytes())
    assert found["careful"] == {b"brand new"}
    assert len(found["careless"]) == 5
