"""Tripwire for P11: nothing that identifies a line or opens it gets into errors, logs, titles, file names or listings.

A card is marked in every private field; then everything that talks is made to talk. `export` is the whole wallet by
design and the one command that may tell all. Of a number the last four digits are shown, so that it can be recognised.
"""

import ast
import io
import json
import os
import sys
import traceback
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from pydantic import ValidationError
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from watching import run_watched

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.commands import answer
from leb_wallet.app.crash import install_crash_hook
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain import inputs, numbers
from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import Card, PhoneNumber, card_from_provider
from leb_wallet.domain.conflicts import as_record, conflict
from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.reminders import ReminderLog, due_now
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Change, add
from leb_wallet.ui.balance_dialog import BalanceDialog
from leb_wallet.ui.card_dialog import CardDialog
from leb_wallet.ui.clipboard import copy_text
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.main_window import MainWindow
from leb_wallet.ui.record_dialog import RecordDialog
from leb_wallet.ui.reminder_words import ReminderWords
from leb_wallet.ui.secret_field import SecretField
from leb_wallet.ui.tray import Tray

NUMBER, ICCID, EID = "+447700912345", "8944110031415926535", "89044000271828182845904523536028"
PRIVATE = {
    "numbers": (PhoneNumber(typed=NUMBER, e164=NUMBER),),
    "iccid": ICCID,
    "eid": EID,
    "printed_serial": "6180339887498",
    "activation_code": "LPA:1$smdp.marked.example$MATCHINGMARK",
    "confirmation_code": "CONFIRMMARK",
    "owner": "OWNERMARK",
    "place": "PLACEMARK",
    "note": "NOTEMARK",
    "accounts": (Account(id="a" * 32, name="SERVICEMARK", roles=("login",), importance="high", note="HOLDERMARK"),),
}
PRIVATE_ACT = {"order_number": "ORDERMARK", "voucher_code": "VOUCHERMARK", "note": "NOTEMARK"}
MARKS = ("770091", "31415926", "27182818", "61803398", "smdp.marked", "MATCHINGMARK", "CONFIRMMARK")
MARKS += ("OWNERMARK", "PLACEMARK", "NOTEMARK", "ORDERMARK", "VOUCHERMARK")
OF_ACCOUNTS = {"SERVICEMARK", "HOLDERMARK"}
MARKS += tuple(OF_ACCOUNTS)
TYPED = "3141592653589793238"  # what somebody typed or pasted into the wrong place


def marks_in(*texts):
    return [mark for mark in MARKS for text in texts if mark.casefold() in text.casefold()]


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path, tmp_path, tmp_path)


@pytest.fixture
def marked(make_card):
    """A card with a mark in every private field."""
    return make_card(label="Bank", provider_id="giffgaff-uk", **PRIVATE)


@pytest.fixture
def wallet(qapp, paths, today, marked):
    """The files of a wallet with the marked card and an act with private order number, voucher and note."""
    app = build_app(paths, lambda: today)
    act = Event(id="e" * 32, card_id=marked.id, kind="top_up", happened_on=today, receipts=("0" * 64,), **PRIVATE_ACT)
    app.wallets.add_card(marked, act)
    app.wallets.close()
    app.wallets.add_card(marked.replace(id="f" * 32, label="Second"))  # so that the journal is marked, too
    return app


@pytest.fixture
def say(qapp, paths, today, capsys):
    """Return a function that gives a command line and returns all it says, and its exit code."""

    def run(*arguments):
        capsys.readouterr()
        try:
            code = answer(parse_options(arguments), paths, lambda: today)
        except SystemExit as end:
            code = end.code
        return "".join(capsys.readouterr()), code

    return run


def test_p11_the_marks_are_really_in_the_wallet(wallet, say):
    told, code = say("export", "--json", "--with-secrets")
    assert code == 0
    assert set(marks_in(told)) == set(MARKS)


def test_p11_an_export_tells_no_account_unless_asked_to(wallet, say, marked):
    """Nor does what is left of a merge in which both sides had changed one."""
    (account,) = marked.accounts
    found = conflict("card", marked.id, f"accounts/{account.id}/note", "HOLDERMARK of the other side")
    wallet.wallets.apply(Change("merge", (add(as_record(found)),)))
    told, code = say("export", "--json")
    assert code == 0
    assert set(marks_in(told)) == set(MARKS) - OF_ACCOUNTS
    assert "--with-secrets" in told
    assert "HOLDERMARK of the other side" in say("export", "--json", "--with-secrets")[0]


def test_p11_calendar_and_accounts_crossed_off_tell_no_account(wallet, say, tmp_path):
    for arguments in (
        ("export", "--ics"),
        ("account", "moved", "Bank", "servicemark"),
        ("account", "remove", "Bank", "SERVICEMARK"),
    ):
        told, code = say(*arguments)
        assert code == 0
        assert set(marks_in(told)) & OF_ACCOUNTS == set()


@pytest.mark.parametrize(
    "command", ["card list", "status", "due", "receipts list", "receipts verify", "doctor", "backup", "restore"]
)
@pytest.mark.parametrize("options", ["", "--json", "--lang zh_CN"])
def test_p11_listings_tell_no_secret(wallet, say, command, options):
    if (command, options) == ("due", "--json"):
        options = "--today 2030-01-01"
    told, code = say(*command.split(), *options.split())
    assert code in (0, 1, 2)
    assert told
    assert marks_in(told) == []


CARD = ("card", "add", "--provider", "leb", "--label", "Bank 2")
ACT = ("record", "Bank", "--kind", "top_up", "--on", "2026-11-01")


@pytest.mark.parametrize(
    "arguments",
    [
        ("card", "add", "--provider", TYPED, "--label", "x"),
        ("card", "add", "--provider", "leb", "--label", f"{TYPED}\x07"),
        (*CARD, "--number", f"{TYPED}x"),
        (*CARD, "--number", f"+{TYPED}"),
        (*CARD, "--activated", TYPED),
        (*CARD, "--period", TYPED),
        (*CARD, "--period", f"{TYPED}d"),
        (*CARD, "--until", TYPED),
        (*CARD, "--margin", TYPED),
        (*CARD, "--margin", f"{TYPED}x"),
        (*CARD, "--iccid", TYPED),
        (*CARD, f"--activation-code={TYPED}"),
        (*CARD, TYPED),
        ("record", TYPED, "--kind", "top_up", "--on", "2026-11-01"),
        ("record", "Bank", "--kind", TYPED, "--on", "2026-11-01"),
        ("record", "Bank", "--kind", "top_up", "--on", TYPED),
        (*ACT, "--amount", TYPED),
        (*ACT, "--amount", f"{TYPED}x"),
        (*ACT, "--balance", f"{TYPED}x"),
        (*ACT, "--amount", "5", "--currency", TYPED),
        (*ACT, "--until", TYPED),
        (*ACT, "--channel", TYPED),
        (*ACT, "--state", TYPED),
        (*ACT, "--note", f"{TYPED}\x07"),
        (*ACT, "--receipt", TYPED),
        (*ACT, "--receipt", f"{TYPED}/{TYPED}.png", "--receipt", TYPED),
        (*ACT, "--fee", f"{TYPED}x"),
        (*ACT, "--bonus", TYPED),
        (*ACT, "--paid", f"{TYPED}x"),
        (*ACT, "--paid", "5", "--paid-currency", TYPED),
        (*ACT, "--pay-with", TYPED),
        (*ACT, "--order", f"{TYPED}\x07"),
        ("account", "add", "Bank", "--role", "login", "--service", f"x {TYPED}"),
        ("account", "add", "Bank", "--role", TYPED, "--service", "x"),
        ("account", "add", TYPED, "--role", "login", "--service", "x"),
        ("account", "add", "Bank", "--role", "login", "--service", "x", "--importance", TYPED),
        ("account", "moved", "Bank", TYPED),
        ("account", "moved", "Bank", "SERVICEMARK", "--on", TYPED),
        ("account", "remove", "Bank", TYPED),
        ("receipts", TYPED),
        ("receipts", "list", TYPED),
        ("receipts", "export", "x.zip", TYPED),
        ("receipts", "export", f"{TYPED}/{TYPED}/x.zip"),
        ("status", "--today", TYPED),
        ("status", "--lang", TYPED),
        ("status", f"--js={TYPED}"),
        (f"--demo={TYPED}",),
        (f"--d={TYPED}",),
        ("card", TYPED),
        (TYPED,),
    ],
)
def test_p11_what_was_typed_wrong_is_not_said_again(wallet, say, arguments):
    told, code = say(*arguments)
    assert code in (64, 65, 66, 74)
    assert told
    assert "31415926" not in told


def test_p11_an_evidence_pack_tells_what_a_complaint_needs_and_no_more(wallet, say, tmp_path):
    told, code = say("receipts", "export", str(tmp_path / "a.zip"))
    assert code == 0
    with ZipFile(tmp_path / "a.zip") as zipped:
        names = zipped.namelist()
        page, records = (zipped.read(name).decode() for name in ("index.html", "records.json"))
    assert set(marks_in(page)) == set(marks_in(records)) == {"ORDERMARK", "NOTEMARK"}
    assert marks_in(told, *names) == []


def refusal(act, *arguments):
    """Return all that can be read of the error with which ``act`` refuses; an empty text where it does not."""
    try:
        act(*arguments)
    except (WalletError, ValidationError) as error:
        told = sentence(error) if isinstance(error, WalletError) else str(error)
        return "".join(traceback.format_exception(error)) + repr(error) + told
    return ""


def test_p11_checks_of_inputs_do_not_keep_what_they_refuse():
    named = {name: getattr(module, name) for module in (inputs, numbers) for name in dir(module)}
    checks = [check for name, check in named.items() if name.startswith("check_") and "text" in check.__annotations__]
    assert len(checks) > 10
    for check in checks:
        more = (1,) if check is inputs.check_data_amount else ()
        bad = (f"{TYPED}\x07$!" * 600, f"LPA:1$ {TYPED}/$x", TYPED * 9, f"{TYPED}e{TYPED}")
        said = [refusal(check, text, *more) for text in bad]
        assert any(said), check.__name__
        assert "31415926" not in "".join(said), check.__name__


@pytest.mark.parametrize("model", [Card, Event])
def test_p11_values_that_do_not_fit_are_not_in_the_error(model, marked, today):
    good = {"id": "a" * 32, "card_id": marked.id, "label": "x", "kind": "top_up", "happened_on": today}
    for field in model.model_fields:
        bad = ({"x": TYPED}, [TYPED], f"{TYPED}\x00" * 1000, float(TYPED))
        said = [refusal(model.model_validate, good | {field: value}) for value in bad]
        assert any(said), field
        assert "31415926" not in "".join(said), field


def damages(whole):
    """Return what may become of a wallet file, with what it held in other places and shapes."""
    text = whole.decode()
    yield b""
    yield whole[: len(whole) // 2]
    yield whole.replace(b"Bank", b"Bink")
    for field in ("iccid", "activation_code", "note"):
        value = json.dumps(PRIVATE[field])
        for bad in (f"[{value}]", f'{{"x":{value}}}', f"{value}{value}"):
            yield resummed(text.replace(f'"{field}":{value}', f'"{field}":{bad}'))
    yield resummed(text.replace('"card": [', f'"card": ["{TYPED}",'))
    yield resummed(text.replace('"leb_wallet": 1', '"leb_wallet": 99').replace('"card": [', f'"card": ["{TYPED}",'))
    yield json.dumps({TYPED: PRIVATE["note"]}).encode()


def resummed(text):
    body = text[: text.rindex('"sum": "')]
    return f'{body}"sum": "{sha256(body.encode()).hexdigest()}"\n}}\n'.encode()


def test_p11_damaged_files_are_told_of_without_what_is_in_them(wallet, say, tmp_path, paths, today):
    snapshot, journal = tmp_path / "wallet.json", tmp_path / "journal.jsonl"
    whole, lines = snapshot.read_bytes(), journal.read_bytes()
    refused = 0
    for damaged in damages(whole):
        snapshot.write_bytes(damaged)
        told, code = say("status")
        assert code in (0, 74)
        assert marks_in(told) == []
        assert "31415926" not in told
        said = refusal(build_app, paths, lambda: today)
        refused += bool(said)
        assert marks_in(said) == []
    assert refused > 10
    snapshot.write_bytes(whole)
    for damaged in (lines[:-40], lines.replace(b"Second", b"Sekond"), lines[: len(lines) // 3], b"\0" * 99):
        journal.write_bytes(damaged)
        told, _ = say("status")
        assert marks_in(told) == []


def test_p11_damaged_settings_are_told_of_without_what_is_in_them(say, paths):
    paths.settings.write_text(json.dumps({"language": [PRIVATE["note"]], "x": PRIVATE["iccid"]}))
    paths.state_file.write_text(json.dumps({"device": {"x": PRIVATE["note"]}}))
    told, code = say("status")
    assert code == 0
    assert "language" in told
    assert marks_in(told) == []


def mistakes(card):
    """Return what a programmer may get wrong with a card in the hand."""
    return [
        lambda: int(card.note),
        lambda: {}[card.iccid],
        lambda: (_ for _ in ()).throw(RuntimeError(f"no {card.activation_code}")),
        lambda: open(card.note),  # noqa: PTH123
        lambda: card.note.encode("ascii").decode("utf-16").index(card.eid),
        lambda: Card.model_validate(dict(card) | {"iccid": [card.iccid], "margin_days": card.number}),
        lambda: wrapped(card),
    ]


def wrapped(card):
    try:
        int(card.note)
    except ValueError as error:
        error.add_note(card.iccid)
        raise LookupError(card.number) from error


def test_p11_crash_reports_hold_no_values(qtbot, monkeypatch, capfd, tmp_path, marked):
    reports = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_crash_hook(tmp_path, reports.append)
    for mistake in mistakes(marked):
        button = QPushButton()
        qtbot.addWidget(button)
        button.clicked.connect(mistake)
        button.click()
    logged = (tmp_path / "crash.log").read_text(encoding="utf-8")
    assert len(reports) == len(mistakes(marked))
    assert logged.count("test_secrets.py") >= len(reports)  # where it happened is told …
    assert "LookupError" in logged  # … and what
    assert marks_in(logged, *reports, "".join(capfd.readouterr())) == []


def test_p11_a_mistake_in_a_command_is_told_without_values(wallet, say, monkeypatch, tmp_path, marked):
    for mistake in mistakes(marked):
        monkeypatch.setattr("leb_wallet.app.commands.status_text", lambda *_, mistake=mistake: mistake())
        told, code = say("status")
        assert code == 70
        assert "went wrong" in told
        assert marks_in(told) == []
    assert marks_in((tmp_path / "crash.log").read_text(encoding="utf-8")) == []


def test_p11_titles_of_windows_tell_no_secret(qtbot, wallet, marked, today):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.fill(wallet.services)
    for place in range(3):
        window.go_to(place)
    window.cards_tab.edit_card()
    events = wallet.wallets.wallet.events_of(marked.id)
    dialogs = (
        CardDialog(wallet.catalogue, today, [], print, marked, parent=window),
        RecordDialog([marked], marked, today, wallet.receipts, print, parent=window),
        RecordDialog([marked], marked, today, wallet.receipts, print, event=events[0], parent=window),
        BalanceDialog(marked, events, None, today, print, parent=window),
    )
    for dialog in dialogs:
        dialog.open()
    window.show_crash("report")
    titles = [widget.windowTitle() for widget in QApplication.topLevelWidgets() if widget.windowTitle()]
    assert len(titles) >= 5
    assert marks_in(*titles) == []


def test_p11_names_of_files_tell_no_secret(wallet, say, tmp_path):
    say("record", "Bank", "--kind", "top_up", "--on", "2026-11-01", "--note", "NOTEMARK")
    wallet.wallets.refresh()
    wallet.wallets.close()
    names = [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")]
    assert len(names) > 4
    assert marks_in(*names) == []


# --- The whole program, watched -------------------------------------------------------------

CODES = ("smdp.marked", "MATCHINGMARK", "CONFIRMMARK", "VOUCHERMARK")  # open a line, or are money
NUMBERS = ("770091", "31415926", "27182818", "61803398")
EDITED = {"CardDialog", "RecordDialog"}  # there the user changes numbers, with the codes covered
FOR_THE_CLERK = {"GuideWizard", "ClerkSheet"}  # there the number is what has to be told
BESIDE_THE_WALLET = {"state.json", "reminders.json", "settings.json", "window.lock", "lock", "crash.log"}
needs_proc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what is open is told by /proc")


@pytest.fixture(scope="module")
def walk(tmp_path_factory, qapp):
    """What a walk through everything did outside itself, with a marked card that is overdue, and where."""
    folder = tmp_path_factory.mktemp("walk")
    home = folder / "home"
    (home / "tmp").mkdir(parents=True)
    data = folder / "data"
    app = build_app(AppPaths(data, data, data))
    card = card_from_provider(app.catalogue.known("giffgaff-uk"), "Bank", **PRIVATE)
    act = Event(id="e" * 32, card_id=card.id, kind="top_up", happened_on=date(2026, 1, 2), **PRIVATE_ACT)
    app.wallets.add_card(card, act)
    app.wallets.close()
    seen, said = run_watched(data, "window", card.id, home=home)
    return folder, data, seen, said


@pytest.mark.slow
@needs_proc
def test_p11_windows_cover_codes_everywhere_and_numbers_where_nobody_needs_them(walk):
    *_, seen, _ = walk
    told = {window: set(marks_in(*texts)) for window, texts in seen["texts"].items()}
    assert len(told) > 20
    assert "NOTEMARK" in told["MainWindow"]  # so that we know that we read them
    assert {window: marks & set(CODES) for window, marks in told.items() if marks & set(CODES)} == {}
    assert {window for window, marks in told.items() if marks & set(NUMBERS)} <= EDITED | FOR_THE_CLERK


@pytest.mark.slow
@needs_proc
def test_p11_a_walk_leaves_no_secret_outside_the_wallet(walk):
    folder, data, seen, said = walk
    assert marks_in(*said) == []
    assert marks_in(*seen["started"], *seen["written"]) == []
    outside = [path for path in seen["written"] if not Path(path).is_relative_to(data) and path != os.devnull]
    assert outside == []
    left = [path for path in folder.rglob("*") if path.is_file() and not path.is_relative_to(data)]
    assert [path for path in left if marks_in(path.name, path.read_text("utf-8", "replace"))] == []
    beside = [path for path in data.rglob("*") if path.is_file() and path.name in BESIDE_THE_WALLET]
    assert len(beside) >= 2
    assert [path.name for path in beside if marks_in(path.read_text("utf-8", "replace"))] == []
    assert marks_in(*(str(path.relative_to(folder)) for path in folder.rglob("*"))) == []


@pytest.mark.slow
@needs_proc
def test_p11_commands_leave_no_secret_outside_the_wallet(wallet, tmp_path):
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    wallet.wallets.close()
    lines = ("status", "due --notify", f"export --ics {tmp_path / 'days.ics'}", "backup", "restore --list", "doctor")
    seen, said = run_watched(tmp_path, "command", *" ; ".join(lines).split(), home=home)
    assert set(seen["codes"]) <= {0, 1, 2}
    assert marks_in(*said, *seen["started"], *seen["written"]) == []
    assert all(Path(path).is_relative_to(tmp_path) for path in seen["written"])
    assert marks_in((tmp_path / "days.ics").read_text("utf-8").replace("\r\n ", "")) == []
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_p11_notifications_and_the_tray_tell_no_secret(wallet, marked, today):
    card = card_from_provider(wallet.catalogue.known("giffgaff-uk"), "Late", **PRIVATE)
    wallet.wallets.add_card(card, Event(id="d" * 32, card_id=card.id, kind="sms_out", happened_on=today, **PRIVATE_ACT))
    late = today + timedelta(days=190)
    settings = ReminderSettings()
    at = datetime.combine(late, time(12), UTC)
    due = due_now(wallet.wallets.wallet, settings, ReminderLog(), at, UTC)
    assert len(due) >= 1
    for some in (due, due[:1]):
        note = ReminderWords().note(some, wallet.wallets.wallet, settings, at)
        assert marks_in(note.title, note.body, note.key, *(label for _, label in note.actions)) == []
    tray = Tray(lambda: wallet.board.rows(wallet.wallets.wallet, late))
    tray.update()
    tray.menu.aboutToShow.emit()
    actions = tray.menu.actions()
    assert any("Late" in action.text() for action in actions)
    assert marks_in(tray.tooltip(), *(text for a in actions for text in (a.text(), a.toolTip(), a.statusTip()))) == []


@pytest.mark.parametrize("shown", [0, 4])
def test_p11_a_covered_field_tells_nothing_to_screen_readers(qtbot, shown):
    for value in (PRIVATE["activation_code"], ICCID, EID):
        field = SecretField("Code", value, shown)
        qtbot.addWidget(field)
        field.copy_button.click()
        for widget in (field, *field.findChildren(QWidget)):
            read = QAccessible.queryAccessibleInterface(widget)
            told = [read.text(part) for part in QAccessible.Text if part is not QAccessible.Text.UserText]
            assert marks_in(*told, widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()) == []


def test_p11_a_secret_on_the_clipboard_is_marked_and_its_marks_hold_nothing(qapp):
    copy_text(NUMBER, is_secret=True)
    content = QApplication.clipboard().mimeData()
    assert content.text() == NUMBER
    others = [name for name in content.formats() if not name.startswith("text/plain")]
    assert "x-kde-passwordManagerHint" in others
    assert marks_in(*others, *(bytes(content.data(name)).decode("latin-1") for name in others)) == []
    QApplication.clipboard().clear()


# --- What commands read ---------------------------------------------------------------------

ASKED_CARD = ("card", "add", "--provider", "leb", "--label", "eSIM", "--number", "-", "--iccid", "-")
ASKED_CARD += ("--activation-code", "-", "--confirmation-code", "-")
ANSWERS = (NUMBER, ICCID, PRIVATE["activation_code"], PRIVATE["confirmation_code"])


def test_p11_codes_come_from_stdin_and_are_not_told(wallet, say, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(ANSWERS)))
    told, code = say(*ASKED_CARD)
    assert (code, marks_in(told)) == (0, [])
    wallet.wallets.refresh()
    (card,) = [card for card in wallet.wallets.wallet.cards.values() if card.label == "eSIM"]
    assert (card.number, card.iccid, card.activation_code, card.confirmation_code) == ANSWERS
    assert card.is_esim
    monkeypatch.setattr("sys.stdin", io.StringIO("1234 5678 9012 3456\r\n"))
    told, code = say(*ACT, "--voucher", "-", "--json")
    assert code == 0
    assert "1234" not in told.replace(json.loads(told.partition("}")[0] + "}")["id"], "")
    wallet.wallets.refresh()
    assert "1234567890123456" in [event.voucher_code for event in wallet.wallets.wallet.all_events()]


def test_p11_at_a_terminal_codes_are_asked_for_covered(wallet, say, monkeypatch):
    asked, answers = [], iter(ANSWERS)
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr("leb_wallet.app.secret_inputs.getpass", lambda prompt: asked.append(prompt) or next(answers))
    told, code = say(*ASKED_CARD)
    assert (code, marks_in(told)) == (0, [])
    assert asked == ["Phone number: ", "ICCID: ", "Activation code: ", "Confirmation code: "]


@pytest.mark.parametrize(
    "lines", ["", "\n\n\n\n", f"{TYPED}x\n", f"{NUMBER}\n{TYPED}x\n", f"{NUMBER}\n{ICCID}\n{TYPED}\n"]
)
def test_p11_what_was_typed_wrong_at_a_prompt_is_not_said_again(wallet, say, monkeypatch, lines):
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    before = dict(wallet.wallets.wallet.cards)
    told, code = say(*ASKED_CARD)
    assert code == 65
    assert told
    assert "31415926" not in told
    wallet.wallets.refresh()
    assert wallet.wallets.wallet.cards == before


@pytest.mark.parametrize("option", ["--iccid", "--activation-code", "--confirmation-code"])
def test_p11_arguments_are_no_place_for_codes(wallet, say, option):
    told, code = say(*CARD, option, TYPED)
    assert code == 64
    assert "prompt" in told
    assert "31415926" not in told


# --- What errors carry ----------------------------------------------------------------------

# Names of the values errors and notices carry into sentences. A new one is added here by whoever has made sure that
# it never holds what somebody typed, a number, a code, or a path.
CARRIED = {
    "near": "ids of operators or the beginnings of ids of cards",
    "kinds": "the kinds of acts there are",
    "kind": "card or event",
    "position": "which of the records, counted",
    "first": "a limit of ours",
    "last": "a limit of ours",
    "limit": "a limit of ours",
    "length": "a limit of ours",
    "years": "a limit of ours",
    "size": "of a file, in megabytes",
    "file": "the name of a file or folder, never where it lies",
    "receipt": "the beginning of a sum",
    "published": "the day a catalogue of operators was published",
    "ours": "the day the catalogue in use was published",
    "line": "where in a file, counted",
    "row": "where in a table, counted",
    "columns": "the titles of a table's columns",
    "fields": "what a column of a table may hold",
    "column": "where in a line, counted, or the title of a column",
    "status": "the number of a web server's answer, such as 500",
}
KINDS = ("InvalidInput", "NotFound", "StorageError", "DamagedFile", "NewerVersion", "WalletBusy", "WalletError")


@pytest.mark.slow
def test_p11_errors_carry_only_values_that_are_known_to_be_harmless():
    source = Path(__file__).parents[1] / "leb_wallet"
    carried = {
        keyword.arg
        for path in source.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS
        for keyword in node.keywords
    }
    assert carried - CARRIED.keys() == set()
    assert CARRIED.keys() - carried == set()
