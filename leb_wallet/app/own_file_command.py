"""What ``leb-wallet import`` does with files this program has written: the whole wallet, or a card of somebody else."""

import sys
from argparse import Namespace
from getpass import getpass

from leb_wallet.app import clock
from leb_wallet.app.command_tools import OK, answer_json, answer_text, say
from leb_wallet.app.keeping import make_backups
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.difference import Kind, difference
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.past import Restored
from leb_wallet.services.exporting import Exporting, OwnKind, kind_of, opened_with, read_outside
from leb_wallet.ui.backups.way_back_words import WayBackWords
from leb_wallet.ui.exporting.export_words import ExportWords

_LONGEST = 10_000  # letters of a passphrase


def import_own_file(app: WalletApp, paths: AppPaths, arguments: Namespace) -> int:
    """Add what a file of ours has and the wallet lacks; never replace anything.

    Args:
        arguments: with ``file``, ``dry_run`` and ``json``.

    Raises:
        WalletError: nothing was changed.
    """
    data = read_outside(arguments.file)
    if kind_of(data) == OwnKind.SEALED:
        data = opened_with(data, _asked())
    if kind_of(data) == OwnKind.CARD:
        return _take_in_card(app, data, arguments)
    service = make_backups(app, paths)
    copy = service.load_file(data)
    if copy.lost:
        say(WayBackWords().lost_lines(copy.lost))
    if arguments.dry_run:
        found = difference(app.wallets.wallet, copy.wallet)
        done = Restored(found.count(Kind.ADDED), 0, 0)
    else:
        done = service.merge(copy, data)
    if arguments.json:
        answer_json({"added": done.added, "receipts": done.receipts, "dry_run": arguments.dry_run})
    else:
        answer_text(WayBackWords().restored(done))
    return OK


def _take_in_card(app: WalletApp, data: bytes, arguments: Namespace) -> int:
    exporting = Exporting(app.wallets, app.board, app.receipts, clock.now)
    file = exporting.read_card(data)
    taken = exporting.taking_in(file.found) if arguments.dry_run else exporting.take_in(file)
    said, count, is_new = ExportWords(), len(taken.events), taken.card is not None
    if arguments.json:
        answer_json({"card_added": is_new, "records_added": count, "dry_run": arguments.dry_run})
    else:
        say_it = said.would_take_in if arguments.dry_run else said.taken_in
        answer_text(say_it(count, is_new=is_new))
    return OK


def _asked() -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(ExportWords().passphrase())
    text = "" if sys.stdin is None else sys.stdin.readline(_LONGEST).rstrip("\r\n")
    if not text:
        raise StorageError("passphrase_needed")
    return text
