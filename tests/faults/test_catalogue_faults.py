"""Taking over an update of the catalogue, with an error or a kill at every call: no half of it does harm."""

import errno
from datetime import UTC, date, timedelta
from itertools import count

import pytest
from faulty_files import in_force
from pack_samples import body_of, knows_test_key, months, shipped, signed, written
from storage_helpers import DyingFiles, FailingFiles, Killed, QuickFiles

from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.services.catalogue_updates import CatalogueUpdates
from leb_wallet.ui.error_sentences import SENTENCES

TODAY = date(2026, 11, 22)
OLD, MOVED, WHOLE = (6, 6), (3, 6), (3, 3)  # months by the card's rule and by the catalogue


class Run:
    """One start of the program."""

    def __init__(self, folder):
        self.app = build_app(app_paths(folder), lambda: TODAY, UTC)
        self.updates = CatalogueUpdates(self.app.catalogue, self.app.wallets, self.app.board)

    def state(self):
        (card,) = self.app.wallets.wallet.cards.values()
        return card.rules[0].period.n, self.app.catalogue.known("giffgaff-uk").rules[0].period.n

    def take_over(self, path):
        update = self.updates.open(path)
        self.take(update)

    def take(self, update):
        self.updates.take_over(update, [move.card.id for move in update.difference.cards])


@pytest.fixture
def fresh(tmp_path, monkeypatch, qapp):
    """Return a function that begins a new wallet with one card, with an update that is opened."""
    knows_test_key(monkeypatch, tmp_path)
    path = written(tmp_path, signed(body_of(shipped(giffgaff_uk=months(3)))))
    numbers = count()

    def make():
        folder = tmp_path / f"run-{next(numbers)}"
        run = Run(folder)
        card = card_from_provider(run.app.catalogue.known("giffgaff-uk"), "Bank")
        event = Event(id=new_id(), card_id=card.id, kind="sms_out", happened_on=TODAY - timedelta(10))
        run.app.wallets.add_card(card, event)
        return folder, run, run.updates.open(path)

    with in_force(QuickFiles()):
        yield make, path


@pytest.mark.slow
@pytest.mark.parametrize("for_good", [False, True])
def test_p1_p5_an_error_at_any_call_is_told_and_trying_again_completes_it(fresh, for_good):
    make, _ = fresh
    seen = set()
    for at in count():
        folder, run, update = make()
        files = FailingFiles(at, errno.ENOSPC, for_good)
        told = None
        with in_force(files):
            try:
                run.take(update)
            except StorageError as error:
                told = error
        if files.left >= 0:
            assert told is None
            break
        again = Run(folder)
        assert {notice.code for notice in again.app.notices} <= {"journal_torn"}, at
        seen.add(again.state())
        if told is None:
            assert again.state() == WHOLE, at
            continue
        assert told.code in SENTENCES
        assert again.state() in (OLD, MOVED, WHOLE), at
        if not for_good or told.code == "catalogue_not_kept":  # for good: nor can what was begun be cut off
            assert (again.state() == OLD) == (told.code != "catalogue_not_kept"), at
        run.take(run.updates.compare_anew(update))
        assert run.state() == Run(folder).state() == WHOLE, at
    assert seen >= {OLD, MOVED}


@pytest.mark.slow
def test_p1_p5_a_kill_at_any_call_leaves_a_state_from_which_the_same_update_completes(fresh):
    make, path = fresh
    seen = set()
    for at in count():
        folder, run, update = make()
        files = DyingFiles(at)
        try:
            with in_force(files):
                run.take(update)
        except Killed:
            pass
        else:
            assert files.left >= 0
            break
        again = Run(folder)
        assert {notice.code for notice in again.app.notices} <= {"journal_torn"}, at
        assert again.state() in (OLD, MOVED, WHOLE), at
        seen.add(again.state())
        again.take_over(path)
        assert again.state() == Run(folder).state() == WHOLE, at
    assert seen >= {OLD, MOVED, WHOLE}
