"""What the storage tests share: a small story of changes, and file systems that fail, die or lose power."""

import errno
import os
import random
from datetime import date
from decimal import Decimal
from pathlib import Path

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.wallet import Change, Edit, Wallet, add, removal_of_card, remove
from leb_wallet.storage.files import Files
from leb_wallet.storage.wallet_store import WalletStore

DEVICE = "0a1b2c3d"
NOW_MS = 1_790_000_000_000


def now_ms():
    return NOW_MS


def store_in(folder, files=None, device=DEVICE, clock=now_ms):
    return WalletStore(folder, device, clock, files or QuickFiles())


def a_card(number=1, **fields):
    return Card(**{"id": f"{number:032x}", "label": f"旅行卡 {number}"} | fields)


def an_event(number=1, card=1, **fields):
    return Event(
        **{
            "id": f"{number:08x}",
            "card_id": f"{card:032x}",
            "kind": "top_up",
            "happened_on": date(2026, 3, 1),
            "amount": Decimal("10.00"),
            "currency": "GBP",
        }
        | fields
    )


def a_story():
    """Return changes of every kind, each possible after those before it."""
    first, second = a_card(1), a_card(2, future_field={"中": [1, 2.5, None]})
    bought, sent = an_event(1, 1, note="第一次"), an_event(2, 1, kind="sms_out", amount=None, currency=None)
    moved = an_event(3, 1, kind="beamed_up", colour="blue")
    edited = first.replace(label="Home", margin_days=14)
    wallet = Wallet({second.id: second}, {second.id: (moved.replace(card_id=second.id),)})
    return [
        Change("add_card", (add(first), add(bought))),
        Change("add_card", (add(second),)),
        Change("record_event", (add(sent),)),
        Change("edit_card", (Edit(first, edited),)),
        Change("edit_card", (Edit(edited, edited.replace(margin_days=7)),)),  # back to the default
        Change("record_event", (add(moved),)),
        Change("edit_event", (Edit(moved, moved.replace(card_id=second.id)),)),
        Change("delete_event", (remove(sent),)),
        removal_of_card(wallet, second),
    ]


def states_of(changes, wallet=None):
    """Return the wallets before the first change, and after each."""
    states = [wallet or Wallet()]
    for change in changes:
        states.append(states[-1].with_change(change))
    return states


def record(store, wallet, *changes):
    """Do what the service does: make the new wallet, append the change, keep the wallet."""
    for change in changes:
        after = wallet.with_change(change)
        store.append(change)
        wallet = after
    return wallet


def all_files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


class QuickFiles(Files):
    """Real files, without waiting for the disk."""

    def call(self, name, act, *args):
        if name in ("fsync", "fsync_folder"):
            return None
        return act(*args)


class RecordingFiles(QuickFiles):
    """Writes down each call: its name, and of which file where that is said."""

    def __init__(self):
        super().__init__()
        self.calls = []

    def call(self, name, act, *args):
        self.calls.append((name, *(Path(a).name for a in args if isinstance(a, str | os.PathLike))))
        return super().call(name, act, *args)


class FailingFiles(QuickFiles):
    """Fails at call number ``at``, and ``for_good`` at all that follow; a write gets half of its bytes out first."""

    def __init__(self, at, error=errno.EIO, for_good=False):
        super().__init__()
        self.left = at
        self._error = error
        self._for_good = for_good

    def call(self, name, act, *args):
        self.left -= 1
        if self.left == -1 or (self.left < 0 and self._for_good):
            if name == "write":
                act(args[0], args[1][: len(args[1]) // 2])
            raise OSError(self._error, os.strerror(self._error))
        return super().call(name, act, *args)


class Killed(BaseException):
    """Stands for the end of the process: no ``except`` of ours may catch it."""


class DyingFiles(QuickFiles):
    """Dies at call number ``at``. A dead process makes no more calls."""

    def __init__(self, at):
        super().__init__()
        self.left = at

    def call(self, name, act, *args):
        self.left -= 1
        if self.left < 0:
            if self.left == -1 and name == "write":
                act(args[0], args[1][: len(args[1]) // 2])
            raise Killed
        return super().call(name, act, *args)


class PowerlessFiles(Files):
    """A disk that keeps only what was flushed: at call ``at`` the power goes, and of the rest anything may be lost.

    Written bytes are held back until their fsync, renames until that of the folder. When
    the power goes each is dropped, kept, or kept by half, whichever ``seed`` says.
    """

    def __init__(self, at, seed):
        super().__init__()
        self.left = at
        self._random = random.Random(seed)
        self._writes = []  # of (real write, handle, bytes)
        self._renames = []  # of (real replace, from, to)

    def call(self, name, act, *args):
        self.left -= 1
        if self.left == -1:
            self._lose_power()
        if self.left < 0:
            raise Killed
        if name == "write":
            self._writes.append((act, args[0], bytes(args[1])))
            return len(args[1])
        if name == "replace":
            self._renames.append((act, *args))
            return None
        if name == "fsync":
            mine = [write for write in self._writes if write[1] == args[0]]
            self._writes = [write for write in self._writes if write[1] != args[0]]
            for write, handle, data in mine:
                write(handle, data)
            return None
        if name == "fsync_folder":
            for replace, source, target in self._renames:
                replace(source, target)
            self._renames = []
            return None
        return act(*args)

    def _lose_power(self):
        for write, handle, data in self._writes:
            kept = self._random.choice((0, len(data) // 2, len(data)))
            garbled = bytes(kept) if self._random.random() < 0.3 else data[:kept]
            write(handle, garbled)
        for replace, source, target in self._renames:
            if self._random.random() < 0.5:
                replace(source, target)
