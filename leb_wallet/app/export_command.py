"""The command ``export --format``: files of every kind, from the same services as the window."""

import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from getpass import getpass
from pathlib import Path

from leb_wallet.app import clock
from leb_wallet.app.command_line import TO_STDOUT
from leb_wallet.app.command_tools import OK, answer_bytes, answer_text, find_card, say
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.services.exporting import Exporting, Written
from leb_wallet.ui.exporting.export_words import ExportWords
from leb_wallet.ui.exporting.table_words import TableWords

FORMATS = ("json", "csv", "xlsx", "zip", "report", "emergency", "card")
PAGES = ("report", "emergency")  # need letters, and so more of Qt
_SUFFIXES = {"zip": ".zip", "report": ".pdf", "emergency": ".pdf", "card": ".lebcard", "csv": ".csv", "xlsx": ".xlsx"}
_LONGEST = 10_000  # letters of a passphrase


def export_as(app: WalletApp, arguments: Namespace, listing: Callable[[], bytes]) -> int:
    """Write one file, or for JSON and CSV without ``--to`` to stdout; a file that exists is never replaced.

    Args:
        listing: the content of ``--format json``.
    """
    form: str = arguments.format
    exporting = Exporting(app.wallets, app.board, app.receipts, clock.now)
    target = _target(arguments, exporting)
    if arguments.protect and form not in ("zip", "card"):
        raise InvalidInput("protect_not_possible")
    passphrase = _asked() if arguments.protect else ""
    if form in ("zip", "card"):
        assert target is not None
        written = _write_whole(app, arguments, exporting, target, passphrase)
        for text in (ExportWords().written(written), ExportWords().lacking(written)):
            if text:
                say(text)
    else:
        data = listing() if form == "json" else _content(app, arguments, exporting)
        if target is None:
            answer_bytes(data)
            return OK
        exporting.write(target, data)
    answer_text(str(target))
    return OK


def _target(arguments: Namespace, exporting: Exporting) -> Path | None:
    target: Path | None = arguments.to
    if target is None or target == TO_STDOUT:
        if arguments.format in ("json", "csv"):
            return None
        raise InvalidInput("export_needs_file")
    if target.is_dir():
        suffix = ".age" if arguments.format == "zip" and arguments.protect else _SUFFIXES.get(arguments.format, ".json")
        name = arguments.what if arguments.format in ("csv", "xlsx") else arguments.format
        target /= f"leb-wallet-{name}-{exporting.today.isoformat()}{suffix}"
    if target.exists():
        raise StorageError("export_exists")
    return target


def _write_whole(app: WalletApp, arguments: Namespace, exporting: Exporting, target: Path, passphrase: str) -> Written:
    if arguments.format == "zip":
        with_secrets = bool(arguments.with_secrets or passphrase)
        return exporting.write_wallet(target, with_secrets=with_secrets, passphrase=passphrase)
    if not arguments.card:
        raise InvalidInput("export_needs_card")
    card = find_card(app.wallets.wallet, arguments.card)
    return exporting.write_card(target, exporting.card_for_other(card.id), passphrase)


def _content(app: WalletApp, arguments: Namespace, exporting: Exporting) -> bytes:
    if arguments.format in PAGES:
        return _pdf(app, arguments, exporting)
    said = TableWords()
    table = exporting.table(arguments.what, said, with_secrets=arguments.with_secrets)
    return exporting.table_bytes(table, said.title(arguments.what), as_xlsx=arguments.format == "xlsx")


def _pdf(app: WalletApp, arguments: Namespace, exporting: Exporting) -> bytes:
    from PySide6.QtGui import QFont

    from leb_wallet.ui.exporting.emergency_page import EmergencyPage, SheetChoice
    from leb_wallet.ui.exporting.paper import Paper
    from leb_wallet.ui.exporting.report_page import ReportChoice, ReportPage

    rows, today, secrets = exporting.rows(), exporting.today, bool(arguments.with_secrets)
    if arguments.format == "emergency":
        sheet, choice = EmergencyPage(), SheetChoice(codes=secrets, accounts=secrets)
        html = sheet.html(rows, today, choice, app.board.zone)
        paper = Paper(html, sheet.title(), partial(sheet.foot, today, choice), QFont())
    else:
        report = ReportPage()
        html = report.html(rows, today, ReportChoice(full_numbers=secrets))
        paper = Paper(html, report.title(), partial(report.foot, today), QFont())
    if not paper.has_letters():
        say(ExportWords().no_letters())
    return paper.pdf()


def _asked() -> str:
    """Return the passphrase for a new file: typed twice at a terminal, else a line of stdin.

    Raises:
        InvalidInput: ``passphrase_empty`` or ``passphrase_differs``.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        first = getpass(ExportWords().passphrase())
        if first != getpass(ExportWords().passphrase_again()):
            raise InvalidInput("passphrase_differs")
    else:
        first = "" if sys.stdin is None else sys.stdin.readline(_LONGEST).rstrip("\r\n")
    if not first:
        raise InvalidInput("passphrase_empty")
    return first
