"""The promises of the project, P1 to P14: each has tests whose names carry its id, or says here why not yet.

Below the list are the promises that no one part of the program keeps alone: what is sent, what is needed, what is said.
"""

import ast
import json
import re
import socket
import sys
from pathlib import Path
from string import Formatter

import pytest
from https_server import proxy_that_refuses
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from watching import run_watched

from leb_wallet.app.paths import app_paths
from leb_wallet.app.version_asker import FAILURES
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.storage.files import _CODES as FILE_CODES
from leb_wallet.ui.balance_dialog import BalanceDialog
from leb_wallet.ui.card_dialog import CardDialog
from leb_wallet.ui.error_sentences import SENTENCES
from leb_wallet.ui.importing.problem_sentences import PROBLEMS
from leb_wallet.ui.record_dialog import RecordDialog

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "leb_wallet"

PROMISES = {
    "p1": "whole or old: after any crash the wallet is the last saved state, or the one before an unfinished save",
    "p2": "acknowledged means durable",
    "p3": "never over unseen work",
    "p4": "always a way back",
    "p5": "a date moves only by a recorded event, an edited rule or an accepted rule update",
    "p6": "no silent miss: due or overdue and not handled, never equal to N days",
    "p7": "in doubt the earlier date wins",
    "p8": "a receipt in history exists and matches its hash, or is reported by name",
    "p9": "fields from newer versions survive",
    "p10": "merging loses nothing",
    "p11": "secrets stay out of logs, notifications, titles, errors, file names, default exports",
    "p12": "no socket is opened unless a named feature was switched on",
    "p13": "usable without tray, D-Bus, keyring, network, colour vision, mouse",
    "p14": "errors are sentences: what happened, what is safe, what to do",
}
LATER: dict[str, str] = {}


def test_every_promise_has_a_test_with_its_id():
    names = names_of_tests()
    kept = {promise for promise in PROMISES if any(f"_{promise}_" in name for name in names)}
    assert sorted(kept | set(LATER)) == sorted(PROMISES)
    assert kept & set(LATER) == set(), "it is kept by now: take it out of LATER"


def names_of_tests():
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    return [name for text in texts for name in re.findall(r"^ *def (test_p\w+)\(", text, re.MULTILINE)]


# --- P10: merging ---------------------------------------------------------------------------


def test_p10_changes_of_two_programs_to_one_card_are_both_kept(qapp, tmp_path, today):
    one, two = (build_app(app_paths(tmp_path), lambda: today).wallets for _ in range(2))
    card = card_from_provider(build_app(app_paths(tmp_path)).catalogue.known("giffgaff-uk"), "Bank")
    one.add_card(card)
    two.refresh()
    one.change_card(card, card.replace(place="red phone"))
    two.change_card(card, card.replace(owner="Ann"))  # does not know of the place yet
    one.refresh()
    for service in (one, two, build_app(app_paths(tmp_path)).wallets):
        merged = service.wallet.card(card.id)
        assert (merged.place, merged.owner) == ("red phone", "Ann")


# --- P12: nothing is sent, P13: little is needed --------------------------------------------

needs_proc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sockets are counted in /proc")


@pytest.fixture
def asked_for(monkeypatch):
    """Every way out of this computer that somebody tried: Qt goes through the proxy, as on many a company's network."""
    with proxy_that_refuses() as (address, asked):
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, address)
        monkeypatch.delenv("no_proxy", raising=False)
        yield asked


@pytest.mark.slow
@needs_proc
def test_p12_commands_open_no_socket(tmp_path):
    lines = (
        "providers",
        "card add --provider giffgaff-uk --label Bank",
        "record Bank --kind top_up --on 2026-11-01 --amount 10",
        "card list",
        "status --json",
        "export --json",
    )
    seen, _ = run_watched(tmp_path, "command", *" ; ".join(lines).split())
    assert seen["codes"] == [0] * len(lines)
    assert (seen["sockets"], seen["network"]) == ([], [])


@pytest.mark.slow
@needs_proc
def test_p12_the_window_opens_no_socket_but_the_local_one_for_later_starts(tmp_path, asked_for):
    seen, _ = run_watched(tmp_path, "window")
    assert (seen["sockets"], seen["network"], seen["can_ask"], asked_for) == ([], [], False, [])
    (listening,) = seen["all"]  # so that we know that we see them
    assert listening[0] == "unix"


@pytest.mark.slow
@needs_proc
@pytest.mark.parametrize("settings", [{}, {"looks_for_versions": False}, {"looks_for_versions": "yes, please"}])
def test_p12_nobody_is_asked_for_a_newer_version_unless_that_is_switched_on(tmp_path, asked_for, settings):
    (tmp_path / "settings.json").write_text(json.dumps(settings))
    seen, _ = run_watched(tmp_path, "versions")
    assert (seen["sockets"], seen["network"], seen["can_ask"], asked_for) == ([], [], False, [])


@pytest.mark.slow
@needs_proc
def test_p12_where_it_is_switched_on_exactly_one_host_is_asked_for_a_newer_version(tmp_path, asked_for):
    (tmp_path / "settings.json").write_text(json.dumps({"looks_for_versions": True}))
    seen, _ = run_watched(tmp_path, "versions")
    assert asked_for == ["CONNECT api.github.com:443 HTTP/1.1"]
    assert (seen["failure"], seen["can_ask"]) == ("versions_unreachable", True)


@pytest.mark.slow
@needs_proc
def test_the_program_ends_though_a_question_is_on_its_way(tmp_path, monkeypatch):
    (tmp_path / "settings.json").write_text(json.dumps({"looks_for_versions": True}))
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the connection and says nothing
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{silent.getsockname()[1]}")
        seen, said = run_watched(tmp_path, "versions", "and", "leave")
    assert seen["is_asking"]
    assert [line for line in said if "This plugin does not support" not in line] == []


@pytest.mark.slow
def test_p13_the_window_needs_neither_message_bus_nor_tray(tmp_path):
    _, said = run_watched("", "window")  # on the samples
    assert [line for line in said if "This plugin does not support" not in line] == []


def test_p13_the_letter_of_a_label_leads_into_its_input(qtbot, tmp_path, today):
    app = build_app(app_paths(tmp_path), lambda: today)
    card = card_from_provider(app.catalogue.known("leb"), "Bank")
    for dialog in (
        CardDialog(app.catalogue, today, [], print, card),
        RecordDialog([card], card, today, app.receipts, print),
        BalanceDialog(card, (), None, today, print),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        labels = [label for label in dialog.findChildren(QLabel) if label.buddy() and label.isVisible()]
        letters = {found[1]: label for label in labels if (found := re.search("&([A-Za-z])", label.text()))}
        assert len(letters) > 5
        for letter, label in letters.items():
            QTest.keyClick(dialog, letter.lower(), Qt.KeyboardModifier.AltModifier)
            assert label.buddy().isAncestorOf(dialog.focusWidget()), label.text()


# --- P14: errors are sentences --------------------------------------------------------------

ERRORS = ("InvalidInput", "NotFound", "StorageError", "DamagedFile", "NewerVersion", "WalletBusy", "WalletError")
# Codes that are put together or passed on while the program runs, as the source has them, and what they may be.
CHOSEN_WHILE_RUNNING = {
    "f'{what}_too_long'": ("label_too_long", "text_too_long"),
    "f'{what}_control_characters'": ("label_control_characters", "text_control_characters"),
    "f'{what}_bidi_characters'": ("label_bidi_characters", "text_bidi_characters"),
    "_CODES.get(error.errno or 0, 'io_failed')": ("io_failed", *FILE_CODES.values()),
    "self._read_only": ("wallet_newer_version", "journal_newer_version"),
    "wallets.read_only": ("wallet_newer_version", "journal_newer_version"),
    "error.code": (),  # with the details of the error itself
    "notice.code": (),
    "found.code": (),  # of a finding, which carries what its error or notice does
    "problem.code": (),  # of what could not be read, which carries what its error did
    "wrong": ("passphrase_empty", "passphrase_differs", "passphrase_wrong", "file_passphrase_wrong"),
    "damaged": ("identity_damaged", "sealed_file_damaged"),
    "too_costly": ("identity_too_costly", "sealed_file_too_costly"),
    "code": (),  # of a warning: see below
    "FAILURES[error]": tuple(FAILURES.values()),  # of a question for a newer version
    "type(error).__name__": (),  # the general sentence is meant
}


def said_codes():
    """Yield every code the program can say, the names of the values it gives for the sentence, and where."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(SOURCE)}:{getattr(node, 'lineno', 0)}"
            for code, given in [*codes_of_call(node, where), *codes_of_warning(node)]:
                yield code, given, where


def codes_of_call(node, where):
    name = called(node)
    if name in ERRORS and node.args:
        given = {keyword.arg for keyword in node.keywords}
    elif name in ("Notice", "sentence_for"):
        given = set(strings(node.args[1].keys)) if isinstance(node.args[-1], ast.Dict) else set()
    elif name == "warn" and isinstance(node.args[0], ast.Tuple):
        return [(code, {keyword.arg for keyword in node.keywords}) for code in strings(node.args[0].elts)]
    else:
        return []
    return [(code, given) for code in codes_of(node.args[0], where)]


def codes_of(code, where):
    if isinstance(code, ast.Constant):
        return [code.value]
    if isinstance(code, ast.IfExp):
        return [*codes_of(code.body, where), *codes_of(code.orelse, where)]
    text = ast.unparse(code)
    assert text in CHOSEN_WHILE_RUNNING, f"{where}: say in CHOSEN_WHILE_RUNNING what {text} may be"
    return CHOSEN_WHILE_RUNNING[text]


def codes_of_warning(node):
    """Return the codes of warnings, which carry no values: in a ``Checked``, or in what is called ``odd``."""
    found = []
    if called(node) == "Checked" and len(node.args) > 1:
        found = strings(ast.walk(node.args[1]))
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).startswith("odd"):
        is_table = isinstance(node.value, ast.Dict)
        found = strings(node.value.keys) if is_table else strings([node.value])
    return [(code, set()) for code in found]


def called(node):
    return getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""


def strings(nodes):
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@pytest.mark.slow
def test_p14_every_code_has_a_sentence_and_gets_the_values_it_shows():
    said, known = list(said_codes()), {**PROBLEMS, **SENTENCES}
    assert len({code for code, _, _ in said}) > 60
    assert [f"{where}: no sentence for {code}" for code, _, where in said if code not in known] == []
    lacking = [
        f"{where}: {code} shows {{{field}}}, which is not given"
        for code, given, where in said
        for _, field, _, _ in Formatter().parse(known[code])
        if field is not None and field not in given
    ]
    assert lacking == []
