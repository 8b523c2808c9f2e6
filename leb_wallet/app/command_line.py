"""Reads the command line."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from leb_wallet import __version__
from leb_wallet.app.options import Options
from leb_wallet.app.secret_inputs import add_asked
from leb_wallet.app.single_instance import is_id

USAGE_ERROR = 64  # as sysexits.h; 1 and 2 are answers of `due`
TO_STDOUT = Path("-")

# Where argparse repeats what was typed: a number or a code in the wrong place must not come into anybody's logs.
_TYPED = re.compile(
    r"(?<=invalid choice: ).*(?= \(choose from )|(?<=invalid int value: ).*|(?<=ignored explicit argument ).*"
    r"|(?<=unrecognized arguments: ).*|(?<=ambiguous option: ).*(?= could match )",
    re.DOTALL,
)
_OPTION_NAME = re.compile(r"(?<!\S)--[a-z-]+")


def parse_options(argv: Sequence[str]) -> Options:
    """Read the arguments; wrong ones end the program with exit code 64."""
    given = _parser().parse_args(argv)
    command = " ".join(filter(None, (given.command, getattr(given, "subcommand", None)))) or None
    trials = (given.demo, given.smoke_test, given.selftest)
    window = (given.theme, *trials, given.minimised, given.show_card, given.begin_top_up, given.begin_record)
    return Options(given.data_dir, given.lang, *window, given.quit, command, given)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE_ERROR, f"{self.prog}: {_without_values(message)}\n")


def _without_values(message: str) -> str:
    """Return what argparse has to say with nothing of what was typed but the names of options."""
    return _TYPED.sub(lambda typed: " ".join(_OPTION_NAME.findall(typed[0])) or "…", message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="leb-wallet", description="Keeps prepaid SIM and eSIM cards alive.", parents=[_common(None)])
    parser.add_argument("--theme", choices=("light", "dark"), help="how bright the window is")
    parser.add_argument("--demo", action="store_true", help="sample cards on a throw-away wallet")
    parser.add_argument("--smoke-test", action="store_true", help="open the window, leave, exit code 0")
    parser.add_argument(
        "--selftest", type=Path, metavar="FILE", help="try this copy of the program out, write a JSON report"
    )
    parser.add_argument("--minimised", action="store_true", help="start without a window, as at login")
    parser.add_argument("--card", dest="show_card", metavar="ID", type=_card_id, help="show this card")
    parser.add_argument(
        "--top-up", dest="begin_top_up", metavar="ID", nargs="?", const="", type=_card_id, help="begin a top-up"
    )
    parser.add_argument(
        "--record", dest="begin_record", metavar="ID", nargs="?", const="", type=_card_id, help="record what was done"
    )
    parser.add_argument("--quit", action="store_true", help="end the program that is open, as before an update")
    parser.add_argument("--version", action="version", version=f"leb-wallet {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    common = _common(argparse.SUPPRESS)  # also behind the command, without undoing what stands before it
    json_too = _Parser(add_help=False, parents=[common])
    json_too.add_argument("--json", action="store_true", help="JSON on stdout")

    commands.add_parser("providers", parents=[json_too], help="the operators of the catalogue")
    _add_catalogue_commands(commands, json_too)
    card = commands.add_parser("card", help="add and list cards")
    card_commands = card.add_subparsers(dest="subcommand", metavar="COMMAND", required=True, parser_class=_Parser)
    _add_card_options(card_commands.add_parser("add", parents=[json_too], help="add a card, print its id"))
    card_commands.add_parser("list", parents=[json_too], help="all cards")
    _add_account_commands(commands, common, json_too)
    _add_record_options(commands.add_parser("record", parents=[json_too], help="record an act"))
    _add_receipt_commands(commands, common, json_too)
    status = commands.add_parser("status", parents=[json_too], help="every card with its dates")
    due = commands.add_parser("due", parents=[common], help="what is due; exit code 0 nothing, 1 due, 2 overdue")
    for command in (status, due):
        command.add_argument("--today", metavar="DATE", help="as if today were DATE")
    due.add_argument("--notify", action="store_true", help="also as desktop notifications, each once; for schedulers")
    _add_export_options(commands.add_parser("export", parents=[common], help="the whole wallet, or parts of it"))
    _add_import_options(commands.add_parser("import", parents=[json_too], help="take over a table from elsewhere"))
    _add_backup_commands(commands, json_too)
    _add_encryption_commands(commands, json_too)
    return parser


def _card_id(text: str) -> str:
    if text and not is_id(text):
        raise argparse.ArgumentTypeError("not the id of a card")
    return text


def _common(default: str | None) -> _Parser:
    common = _Parser(add_help=False)
    common.add_argument("--data-dir", type=Path, metavar="DIR", default=default, help="keep everything under DIR")
    common.add_argument("--lang", choices=("zh_CN", "en"), default=default, help="language of the words")
    common.add_argument(
        "--passphrase-stdin",
        action="store_true",
        default=default,
        help="read the passphrase from the first line of stdin",
    )
    return common


def _add_card_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--provider", required=True, metavar="ID", help="see “leb-wallet providers”")
    parser.add_argument("--label", required=True, metavar="TEXT")
    parser.add_argument("--number", metavar="+E164", help="or “-”, to be asked for it or to give it by stdin")
    add_asked(parser, "--iccid", "serial number of the SIM")
    add_asked(parser, "--activation-code", "code of an eSIM (LPA:1$…)")
    add_asked(parser, "--confirmation-code", "code that goes with it")
    parser.add_argument("--activated", metavar="DATE")
    parser.add_argument("--period", metavar="N[d|m|y]", help="for template cards: 180d, 6m or 1y from the last top-up")
    parser.add_argument("--until", metavar="DATE", help="the end date you know, for template cards")
    parser.add_argument("--margin", type=int, metavar="DAYS", help="days before the limit to be done, default 7")


def _add_account_commands(commands: Any, common: _Parser, json_too: _Parser) -> None:
    account = commands.add_parser("account", help="which accounts hang on which number")
    kinds = account.add_subparsers(dest="subcommand", metavar="COMMAND", required=True, parser_class=_Parser)
    added = kinds.add_parser("add", parents=[json_too], help="write an account down, print its id")
    listed = kinds.add_parser("list", parents=[json_too], help="all accounts, or those of one card; tells their names")
    moved = kinds.add_parser("moved", parents=[common], help="an account was moved to another number")
    removed = kinds.add_parser("remove", parents=[common], help="cross an account off")
    for command in (added, moved, removed):
        command.add_argument("card", metavar="CARD", help="id, beginning of an id, or label")
    listed.add_argument("card", metavar="CARD", nargs="?", help="id, beginning of an id, or label")
    listed.add_argument("--open", action="store_true", help="only those not moved yet")
    for command in (moved, removed):
        command.add_argument("account", metavar="ACCOUNT", help="id, beginning of an id, or name")
    added.add_argument(
        "--service", required=True, metavar="NAME", help="or “-”, to be asked for it or to give it by stdin"
    )
    added.add_argument(
        "--role",
        required=True,
        metavar="ROLE",
        action="append",
        help="login, two-factor or recovery; several with commas, or repeated",
    )
    added.add_argument("--importance", choices=("high", "normal", "low"), default="normal")
    added.add_argument("--note", default="", metavar="TEXT")
    moved.add_argument("--on", metavar="DATE", help="default: today")
    moved.add_argument("--undo", action="store_true", help="it still hangs on this number")


def _add_record_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("card", metavar="CARD", help="id, beginning of an id, or label")
    parser.add_argument("--kind", required=True)
    parser.add_argument("--on", required=True, metavar="DATE")
    parser.add_argument("--amount", metavar="N")
    parser.add_argument("--currency", metavar="CUR")
    parser.add_argument("--fee", metavar="N", help="what was taken on top")
    parser.add_argument("--bonus", metavar="N", help="what a promotion added")
    parser.add_argument("--paid", metavar="N", help="what you paid in the end, where that is another sum")
    parser.add_argument("--paid-currency", metavar="CUR")
    parser.add_argument("--pay-with", metavar="TEXT", help="such as Alipay or Visa, never the number of a card")
    parser.add_argument("--order", metavar="TEXT", help="order number")
    add_asked(parser, "--voucher", "code of a top-up voucher")
    parser.add_argument("--balance", metavar="N", help="credit afterwards, as the operator told")
    parser.add_argument("--until", metavar="DATE", help="end date the operator told")
    parser.add_argument("--channel", choices=("online", "shop", "third_party", "other"))
    parser.add_argument("--state", choices=("planned", "paid", "arrived", "failed", "refunded"), default="arrived")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument(
        "--receipt", metavar="FILE", type=Path, action="append", default=[], help="picture, PDF or text; repeatable"
    )
    parser.add_argument("--large", action="store_true", help="keep receipts of more than 10 MB, too")


def _add_catalogue_commands(commands: Any, json_too: _Parser) -> None:
    catalogue = commands.add_parser("catalogue", help="the operators' rules")
    kinds = catalogue.add_subparsers(dest="subcommand", metavar="COMMAND", required=True, parser_class=_Parser)
    update = kinds.add_parser("update", parents=[json_too], help="take over new rules from a file; undo takes it back")
    update.add_argument("file", metavar="FILE", type=Path)
    update.add_argument("--dry-run", action="store_true", help="only tell what would change")
    update.add_argument("--unsigned", action="store_true", help="also a file that nobody vouches for")
    cards = update.add_mutually_exclusive_group()
    cards.add_argument(
        "--card",
        metavar="CARD",
        action="append",
        default=[],
        help="move this card to the new rules, and no other but those named; else those of which no date becomes later",
    )
    cards.add_argument("--no-cards", action="store_true", help="move no card")


def _add_export_options(export: _Parser) -> None:
    form = export.add_mutually_exclusive_group(required=True)
    form.add_argument("--json", action="store_true", help="as one JSON object on stdout")
    form.add_argument(
        "--ics", metavar="FILE", type=Path, nargs="?", const=TO_STDOUT, help="its days as a calendar; else on stdout"
    )
    form.add_argument(
        "--format",
        choices=("json", "csv", "xlsx", "zip", "report", "emergency", "card"),
        help="zip: everything with receipts; report, emergency: PDF; card: one card for somebody else",
    )
    export.add_argument("--what", choices=("cards", "history"), default="cards", help="which table, for csv and xlsx")
    export.add_argument("--to", metavar="FILE", type=Path, help="a new file, or a folder for one")
    export.add_argument("--card", metavar="CARD", help="which card, for --format card")
    export.add_argument(
        "--with-secrets", action="store_true", help="with codes, and the accounts that hang on your numbers"
    )
    export.add_argument(
        "--protect",
        action="store_true",
        help="encrypt a zip or card with a passphrase, from a prompt or a line of stdin after --passphrase-stdin’s",
    )


def _add_import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="CSV, XLSX, or the export of another program")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    parser.add_argument(
        "--map",
        metavar="COLUMN=FIELD",
        action="append",
        help="what a column holds, such as “Phone=number”; repeated. FIELD skip leaves it out, note+ adds to the note",
    )
    parser.add_argument("--rows", choices=("cards", "records"), help="what a row is")
    parser.add_argument("--header", metavar="ROW", type=int, help="the row with the titles; 0 for none")
    parser.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), help="for days such as 03/04/2026")
    parser.add_argument("--decimal", choices=("point", "comma"), help="for amounts such as 1,234")
    parser.add_argument("--encoding", metavar="NAME", help="of a text file, such as gb18030")
    parser.add_argument("--separator", metavar="CHARACTER", help="between the cells of a text file")
    parser.add_argument("--sheet", metavar="NAME", help="of a workbook")
    parser.add_argument(
        "--catalogue-rules", action="store_true", help="of another program’s cards: rules of operators that are known"
    )


def _add_backup_commands(commands: Any, json_too: _Parser) -> None:
    backup = commands.add_parser("backup", parents=[json_too], help="make a backup, or a copy of everything elsewhere")
    backup.add_argument("--to", metavar="FILE", type=Path, help="a new ZIP with receipts and settings, or a folder")
    restore = commands.add_parser(
        "restore", parents=[json_too], help="go back to a backup or a copy; undo takes it back"
    )
    restore.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="a name from --list, a wallet.json or a ZIP"
    )
    restore.add_argument("--list", action="store_true", help="the backups there are")
    restore.add_argument("--merge", action="store_true", help="only add what is missing here")
    restore.add_argument("--dry-run", action="store_true", help="only tell what would change")
    doctor = commands.add_parser(
        "doctor", parents=[json_too], help="what is wrong with the files; exit code 1 if anything is"
    )
    doctor.add_argument("--repair", action="store_true", help="do what can be done without losing anything")


def _add_encryption_commands(commands: Any, json_too: _Parser) -> None:
    encryption = commands.add_parser("encryption", help="encrypt the wallet, or stop it; another passphrase")
    kinds = encryption.add_subparsers(dest="subcommand", metavar="COMMAND", required=True, parser_class=_Parser)
    kinds.add_parser("on", parents=[json_too], help="encrypt everything under a new passphrase")
    kinds.add_parser("off", parents=[json_too], help="write everything unencrypted again")
    kinds.add_parser("passphrase", parents=[json_too], help="another passphrase; by stdin the present one comes first")
    kinds.add_parser("status", parents=[json_too], help="whether the wallet is encrypted; asks for nothing")


def _add_receipt_commands(commands: Any, common: _Parser, json_too: _Parser) -> None:
    receipts = commands.add_parser("receipts", help="list, verify and export receipts")
    kinds = receipts.add_subparsers(dest="subcommand", metavar="COMMAND", required=True, parser_class=_Parser)
    listed = kinds.add_parser("list", parents=[json_too], help="all receipts, or those of one card")
    kinds.add_parser("verify", parents=[json_too], help="read all receipts; exit code 1 if one is missing or changed")
    export = kinds.add_parser("export", parents=[common], help="an evidence pack: records, receipts and their sums")
    export.add_argument("target", metavar="ZIP", type=Path, help="a new file, or a folder for one")
    export.add_argument("--full-number", action="store_true", help="not only the last digits")
    export.add_argument("--photos-as-taken", action="store_true", help="with the place where they were taken")
    for command in (listed, export):
        command.add_argument("card", metavar="CARD", nargs="?", help="id, beginning of an id, or label")
