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
    window = (given.theme, given.demo, given.smoke_test, given.minimised, given.show_card, given.begin_top_up)
    return Options(given.data_dir, given.lang, *window, command, given)


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
    parser.add_argument("--minimised", action="store_true", help="start without a window, as at login")
    parser.add_argument("--card", dest="show_card", metavar="ID", type=_card_id, help="show this card")
    parser.add_argument(
        "--top-up", dest="begin_top_up", metavar="ID", nargs="?", const="", type=_card_id, help="begin a top-up"
    )
    parser.add_argument("--version", action="version", version=f"leb-wallet {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    common = _common(argparse.SUPPRESS)  # also behind the command, without undoing what stands before it
    json_too = _Parser(add_help=False, parents=[common])
    json_too.add_argument("--json", action="store_true", help="JSON on stdout")

    commands.add_parser("providers", parents=[json_too], help="the operators of the catalogue")
    card = commands.add_parser("card", help="add and list cards")
    card_commands = card.add_subparsers(dest="subcommand", metavar="COMMAND", required=True, parser_class=_Parser)
    _add_card_options(card_commands.add_parser("add", parents=[json_too], help="add a card, print its id"))
    card_commands.add_parser("list", parents=[json_too], help="all cards")
    _add_record_options(commands.add_parser("record", parents=[json_too], help="record an act"))
    _add_receipt_commands(commands, common, json_too)
    status = commands.add_parser("status", parents=[json_too], help="every card with its dates")
    due = commands.add_parser("due", parents=[common], help="what is due; exit code 0 nothing, 1 due, 2 overdue")
    for command in (status, due):
        command.add_argument("--today", metavar="DATE", help="as if today were DATE")
    due.add_argument("--notify", action="store_true", help="also as desktop notifications, each once; for schedulers")
    export = commands.add_parser("export", parents=[common], help="the whole wallet")
    form = export.add_mutually_exclusive_group(required=True)
    form.add_argument("--json", action="store_true", help="as one JSON object on stdout")
    form.add_argument(
        "--ics", metavar="FILE", type=Path, nargs="?", const=TO_STDOUT, help="its days as a calendar; else on stdout"
    )
    _add_backup_commands(commands, json_too)
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
