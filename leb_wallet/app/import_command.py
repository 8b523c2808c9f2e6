"""``import``: takes over a table, or the export of another program, from a file."""

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from leb_wallet.app import clock
from leb_wallet.app.command_tools import OK, answer_json, answer_text, say
from leb_wallet.app.keeping import make_backups
from leb_wallet.app.own_file_command import import_own_file
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.amounts import COMMA, POINT
from leb_wallet.domain.importing.found import Found, Problem
from leb_wallet.domain.importing.headers import SKIP, TO_NOTE
from leb_wallet.domain.importing.layout import Layout, fields_of, guess_layout, look_at, title_of
from leb_wallet.domain.importing.plan import Plan, plan_import
from leb_wallet.domain.importing.table import Table
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.domain.importing.trackers import with_offered
from leb_wallet.services.exporting import OwnKind
from leb_wallet.services.importing import TableOptions, change_of, known_now, open_path
from leb_wallet.ui.importing.preview_words import PreviewWords
from leb_wallet.ui.importing.problem_sentences import problem_sentence

_MARKS = {"point": POINT, "comma": COMMA}
_NAMES = {"skip": SKIP, "note+": TO_NOTE}

# Kinds of files that are not taken over record by record, by their code in services/importing.py.
ELSEWHERE: Mapping[str, Callable[[WalletApp, AppPaths, Namespace], int]] = {
    OwnKind.CARD: import_own_file,
    OwnKind.SEALED: import_own_file,
    OwnKind.WALLET: import_own_file,
}


def import_file(app: WalletApp, paths: AppPaths, arguments: Namespace) -> int:
    """Take over a file, or with ``--dry-run`` tell what would happen; a backup is made before.

    Raises:
        InvalidInput: ``column_ambiguous_days``, ``column_ambiguous_amounts``, ``column_unknown`` or
            ``field_unknown``, or see :func:`open_path`.
        StorageError: the file cannot be read, or nothing could be saved.
    """
    file: Path = arguments.file
    known = known_now(app.wallets.wallet, app.catalogue, clock.now(), app.board.today())
    options = TableOptions(arguments.encoding, arguments.separator, arguments.sheet)
    opened = open_path(file, known, options, files=app.vault.files)
    found = opened.found
    told: dict[str, Any] = {"kind": opened.code}
    if opened.table is not None:
        layout = _layout(opened.table, arguments, app.board.today())
        _refuse_questions(opened.table, layout, app)
        told |= _reading(opened.table, layout)
        found = read_rows(opened.table, layout, known)
    elif found is None:
        return ELSEWHERE[opened.code](app, paths, arguments)
    if arguments.catalogue_rules:
        found = with_offered(found)
    plan = plan_import(found, app.wallets.wallet)
    if not arguments.dry_run:
        change, _ = change_of(plan, clock.now())
        if change.edits:
            make_backups(app, paths).make()
            app.wallets.apply(change)
    _tell(found, plan, told | {"imported": not arguments.dry_run}, as_json=arguments.json)
    return OK


def _layout(table: Table, arguments: Namespace, today: date) -> Layout:
    """Return what the columns are, as guessed and as asked for."""
    layout = guess_layout(table, arguments.rows, arguments.header)
    titles = [title_of(table, layout, number) for number in range(len(layout.columns))]
    for text in arguments.map or ():
        title, _, field = text.rpartition("=")
        field = _NAMES.get(field, field)
        if title not in titles:
            raise InvalidInput("column_unknown", columns=", ".join(titles))
        if field not in (SKIP, TO_NOTE, *fields_of(layout.kind)):
            raise InvalidInput("field_unknown", fields=", ".join((*_NAMES, *fields_of(layout.kind))))
        layout = layout.with_field(titles.index(title), field)
    return _with_answers(table, layout, arguments, today)


def _with_answers(table: Table, layout: Layout, arguments: Namespace, today: date) -> Layout:
    """Answer for all columns that are a question what the options say."""
    for look in look_at(table, layout, today):
        if look.dates is not None and look.dates.is_question and arguments.date_order:
            layout = layout._replace(orders={**layout.orders, look.number: arguments.date_order})
        if look.amounts is not None and look.amounts.is_question and arguments.decimal:
            layout = layout._replace(marks={**layout.marks, look.number: _MARKS[arguments.decimal]})
    return layout


def _refuse_questions(table: Table, layout: Layout, app: WalletApp) -> None:
    for look in look_at(table, layout, app.board.today()):
        if look.dates is not None and look.dates.is_question:
            raise InvalidInput("column_ambiguous_days", column=look.title)
        if look.amounts is not None and look.amounts.is_question:
            raise InvalidInput("column_ambiguous_amounts", column=look.title)


def _reading(table: Table, layout: Layout) -> dict[str, Any]:
    """Return how a table was read."""
    titles = [title_of(table, layout, number) for number in range(len(layout.columns))]
    names = {code: name for name, code in _NAMES.items()}
    columns = {title: names.get(field, field) for title, field in zip(titles, layout.columns, strict=True)}
    reading = {name: value for name, value in table.reading._asdict().items() if value}
    return {"reading": reading, "rows_are": layout.kind, "header": layout.header, "columns": columns}


def _tell(found: Found, plan: Plan, told: dict[str, Any], *, as_json: bool) -> None:
    cards, records = Counter(one.fate for one in plan.cards), Counter(one.fate for one in plan.events)
    if as_json:
        told |= {"cards": dict(cards), "records": dict(records), "unknown": list(found.unknown)}
        answer_json(told | {"problems": list(map(_problem_object, found.problems))})
        return
    said = PreviewWords(covers=True)
    left = len({one.place.row for one in found.problems if one.leaves_out})
    answer_text(said.summary(cards, records, left))
    for text in (said.sums(plan.top_ups()), said.unknown(found.unknown)):
        if text:
            answer_text(text)
    for problem in found.problems:
        say(said.problem_line(problem))


def _problem_object(problem: Problem) -> dict[str, Any]:
    """Return a problem without what stood there: that may be a number."""
    return {
        "row": problem.place.row,
        "column": problem.place.column,
        "code": problem.code,
        "text": problem_sentence(problem),
        "left_out": problem.leaves_out,
    }
