"""The loops over every call: an error, the end of the process, a power cut at call 1, 2, 3 … until all is done.

    python tests/faults/loops.py [operation …]

Run like this, each call ends a real process. The tests use the same functions in one process.
"""

import errno
import os
import re
import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

if __name__ == "__main__":
    tests = Path(__file__).parents[1]
    sys.path[:0] = [str(tests.parent), str(tests), str(tests / "storage")]

from faulty_files import EndingFiles, in_force
from operations import MARKS, OPERATIONS, Session, a_card, templates
from storage_helpers import FailingFiles, QuickFiles

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.wallet import Change, add
from leb_wallet.storage.age_files import SEALED, SEALED_LINES
from leb_wallet.storage.sealing import is_tidy
from leb_wallet.ui.error_sentences import SENTENCES
from leb_wallet.ui.errors import sentence

CODES = {
    errno.ENOSPC: "disk_full",
    errno.EIO: "io_failed",
    errno.EROFS: "read_only",
    errno.EACCES: "no_permission",
    errno.EBUSY: "file_in_use",
    errno.ENODEV: "folder_missing",
}
ANSWERS = {"changed_elsewhere", "journal_unfinished", "copy_not_written", "copy_not_whole", "plain_files_left"}
# What may lie about, by name, after an error and after a crash.
KEPT = re.compile(
    r"(journal\.jsonl\.torn-|(journal\.jsonl|wallet\.json)\.damaged-).*|.*\.json\.bad-.*"
    r"|[0-9a-f]{64}\.\w+(\.altered-\w+)?|lock|\w+\.lock|identity\.age(\.new|\.off)?"
)
OURS = re.compile(
    r"(wallet|elsewhere|settings|state|reminders|catalogue)\.json|journal\.jsonl|.*\.jsonl\.gz|copy\.zip|wallet-[\d\-TZ]+\.json"
)
UNFINISHED = re.compile(r"\..*\.[0-9a-f]{8}\.tmp")


def outcome(name, fresh, folder):
    """Return what is seen before the operation and after it, without any fault."""
    operation = OPERATIONS[name]
    session = ready(operation, fresh(name, folder))
    before = operation.seen(folder)
    operation.act(session)
    after = operation.seen(folder)
    assert operation.quiet == (before == after), "an operation that changes nothing proves nothing"
    return before, after


def ready(operation, folder):
    """Start a session that is about to do the operation."""
    session = Session(folder)
    if operation.ready:
        operation.ready(session)
    return session


def error_at_every_call(name, fresh, folder, error, *, for_good, thorough_every=1):
    """Let every call of an operation fail, once or from then on; return how many there are."""
    operation = OPERATIONS[name]
    before, after = outcome(name, fresh, folder)
    for at in count():
        session = ready(operation, fresh(name, folder))
        shown = session.live()
        files = FailingFiles(at, error, for_good)
        with in_force(files):
            told = refusal(lambda session=session: operation.act(session))
        where = f"{name}, call {at}, {errno.errorcode[error]}"
        if files.left >= 0:
            assert told is None, where
            return at
        left = leftovers(folder, *[UNFINISHED] * for_good)  # for good: it cannot be removed either
        assert not left, f"{where}: {left}"
        if told is None:  # it could do without that call
            assert operation.seen(folder) == after, f"{where}: acknowledged, and not there"
        else:
            check_told(told, error, where)
            assert session.live() == shown, f"{where}: the window ran ahead of the disk"
            assert operation.seen(folder) in (before, after), f"{where}: neither old nor new"
        if told is not None or operation.quiet:
            operation.act(session)
        assert operation.seen(folder) == after, f"{where}: trying again did not do it"
        found = operation.seen(folder)
        assert session.live() == (found["wallet"], found["settings"]), f"{where}: the window shows something else"
        if at % thorough_every == 0:
            check_that_it_goes_on(folder, where)
    raise AssertionError


def refusal(act):
    """Return the error of an act, None where it is done."""
    try:
        act()
    except StorageError as error:
        return error
    return None


def check_told(told, error, where):
    """An error has a code with a sentence for that cause, and no secret anywhere in it."""
    assert told.code in SENTENCES, f"{where}: {told.code}"
    assert told.code in {CODES[error], *ANSWERS}, f"{where}: {told.code}"
    said = f"{sentence(told)} {told!r} {told.__cause__!r}"
    assert not [mark for mark in MARKS if mark in said], f"{where}: {said}"


def end_at_every_call(name, fresh, folder, end, step=1):
    """End an operation at every call; ``end(at, act)`` returns whether it was. Returns how many calls there are."""
    operation = OPERATIONS[name]
    before, after = outcome(name, fresh, folder)
    for at in count(0, step):
        session = ready(operation, fresh(name, folder))
        was_ended = end(at, lambda session=session: operation.act(session))
        where = f"{name}, ended at call {at}"
        if not was_ended:
            assert operation.seen(folder) == after, where
            return at
        check_after_the_end(folder, operation, before, after, where)
    raise AssertionError


def check_after_the_end(folder, operation, before, after, where, *, is_acknowledged=False):
    """A new start shows the old or the new state, needs no repair, and goes on from there."""
    found = operation.seen(folder)
    assert found == after or (found == before and not is_acknowledged), f"{where}: neither old nor new"
    assert not leftovers(folder, UNFINISHED), f"{where}: {leftovers(folder, UNFINISHED)}"
    session = Session(folder)
    assert is_tidy(session.vault), f"{where}: not everything was taken away"
    notices = {notice.code for notice in session.notices}
    assert notices <= {"journal_torn", "journal_line_damaged"}, f"{where}: {notices}"
    if found == before != after and not operation.ready:
        operation.act(Session(folder))
        assert operation.seen(folder) == after, f"{where}: it cannot be done any more"
    check_that_it_goes_on(folder, where)


def check_that_it_goes_on(folder, where):
    """The next change, and absorbing the journal, work as ever and leave nothing unfinished."""
    session = Session(folder)
    session.wallets.apply(Change("add_card", (add(a_card(99)),)))
    session.wallets.close()
    again = Session(folder)
    assert again.wallets.wallet == session.wallets.wallet, where
    assert not [n for n in again.notices if n.code != "journal_missing"], f"{where}: {again.notices}"
    assert not list(session.data.glob(".wallet*.tmp")) + list(session.data.glob(".journal*.tmp")), where


def leftovers(folder, *allowed):
    """Return the names of files that nobody knows."""
    known = (KEPT, OURS, *allowed)
    names = [_as_if_plain(path.name) for path in folder.rglob("*") if not path.is_dir()]
    return [name for name in names if not any(pattern.fullmatch(name) for pattern in known)]


def _as_if_plain(name):
    return name if name.startswith("identity.age") else name.removesuffix(SEALED_LINES).removesuffix(SEALED)


# --- Real processes -------------------------------------------------------------------------


def end_a_process(at, act):
    """Run ``act`` in a process of its own that ends at a call."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            with in_force(EndingFiles(at)):
                act()
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 99), code
    return code == 99


def main() -> None:
    """End a process at every call of every operation; the last line tells how many there were."""
    total = 0
    with TemporaryDirectory() as made, in_force(QuickFiles()):
        fresh = templates(Path(made))
        for name in sys.argv[1:] or OPERATIONS:
            calls = end_at_every_call(name, fresh, Path(made) / "folder", end_a_process)
            print(f"{name}: {calls} calls")
            total += calls
    print(f"{total} processes ended")


if __name__ == "__main__":
    main()
