"""`leb-wallet export --format` and the import of what it wrote."""

import csv
import io
import json
from argparse import Namespace
from zipfile import ZipFile

import jsonschema
import pypdfium2
import pytest

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.commands import answer
from leb_wallet.app.own_file_command import import_own_file
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.accounts import Account
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.events import Event
from leb_wallet.resources import resource_path

SECRETS = ("CODEMARK", "VOUCHERMARK", "SERVICEMARK")


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path / "here", tmp_path / "here", tmp_path / "here")


@pytest.fixture
def wallet(qapp, paths, today, make_card):
    """A wallet with a marked card and a record with a receipt."""
    app = build_app(paths, lambda: today)
    number = PhoneNumber(typed="+447700900123", e164="+447700900123")
    card = make_card(
        label="Bank",
        provider_id="giffgaff-uk",
        numbers=(number,),
        activation_code="CODEMARK",
        accounts=(Account(id="a" * 32, name="SERVICEMARK"),),
    )
    sha = app.receipts.keep(b"%PDF-1.4 paid")
    act = Event(
        id="e" * 32,
        card_id=card.id,
        kind="top_up",
        happened_on=today,
        voucher_code="VOUCHERMARK",
        receipts=(sha,),
        note="=1+1",
    )
    app.wallets.add_card(card, act)
    app.wallets.close()
    return app


@pytest.fixture
def say(qapp, paths, today, capfdbinary, monkeypatch):
    """Return a function that gives a command line and returns its exit code, stdout and stderr."""

    def run(*arguments, stdin=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        capfdbinary.readouterr()
        try:
            code = answer(parse_options(arguments), paths, lambda: today)
        except SystemExit as end:
            code = end.code
        out, error = capfdbinary.readouterr()
        return code, out.decode("utf-8-sig"), error.decode()

    return run


def marks_in(text):
    return {mark for mark in SECRETS if mark in text}


def test_json_to_a_file_is_what_stdout_gets_and_as_its_schema_says(wallet, say, tmp_path):
    code, out, _ = say("export", "--format", "json")
    assert (code, out) == (0, say("export", "--json")[1])
    schema = json.loads(resource_path("schema/listing.schema.json").read_bytes())
    jsonschema.validate(json.loads(out), schema)
    assert say("export", "--format", "json", "--to", str(tmp_path / "x.json"))[0] == 0
    assert (tmp_path / "x.json").read_text("utf-8") == out


@pytest.mark.parametrize("what", ["cards", "history"])
def test_p11_tables_go_to_stdout_or_a_file_without_secrets(wallet, say, tmp_path, what):
    code, out, _ = say("export", "--format", "csv", "--what", what)
    rows = list(csv.reader(io.StringIO(out, newline="")))
    assert (code, len(rows)) == (0, 2)
    assert "'+447700900123" in rows[1]
    assert marks_in(out) == set()
    _, told, _ = say("export", "--format", "csv", "--what", what, "--with-secrets")
    assert marks_in(told) == {"CODEMARK" if what == "cards" else "VOUCHERMARK"}
    code, out, _ = say("export", "--format", "xlsx", "--what", what, "--to", str(tmp_path))
    assert (code, out.strip()) == (0, str(tmp_path / f"leb-wallet-{what}-2026-11-22.xlsx"))
    with ZipFile(out.strip()) as zipped:
        assert marks_in("".join(zipped.read(name).decode() for name in zipped.namelist())) == set()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("form", ["report", "emergency"])
def test_p11_pages_are_pdf_without_secrets_unless_wanted(wallet, say, tmp_path, form, language):
    for options, marks in (((), set()), (("--with-secrets",), {"CODEMARK", "SERVICEMARK"})):
        path = tmp_path / f"{len(options)}.pdf"
        code, _, _ = say("--lang", language, "export", "--format", form, "--to", str(path), *options)
        assert code == 0
        document = pypdfium2.PdfDocument(path.read_bytes())
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
        assert "Bank" in text
        assert marks_in(text) == (marks if form == "emergency" else set())
        document.close()


def test_a_zip_is_taken_in_elsewhere_and_nothing_is_replaced(wallet, say, paths, tmp_path, today):
    code, out, told = say("export", "--format", "zip", "--with-secrets", "--to", str(tmp_path))
    assert code == 0
    assert "1 receipt" in told
    other = AppPaths(tmp_path / "there", tmp_path / "there", tmp_path / "there")
    app = build_app(other, lambda: today)
    for is_dry in (True, False, False):
        arguments = Namespace(file=tmp_path / "leb-wallet-zip-2026-11-22.zip", dry_run=is_dry, json=False)
        assert import_own_file(app, other, arguments) == 0
        assert app.wallets.wallet == (build_app(other).wallets.wallet if is_dry else wallet.wallets.wallet)
    assert say("export", "--format", "zip", "--to", out.strip())[0] == 74  # it is there already


@pytest.mark.slow
def test_p11_a_protected_zip_is_whole_and_opens_with_its_passphrase_only(wallet, say, tmp_path, today, monkeypatch):
    code, out, told = say("export", "--format", "zip", "--protect", "--to", str(tmp_path), stdin="horse\n")
    assert code == 0
    assert marks_in(told) == set()
    assert out.strip().endswith(".age")
    other = AppPaths(tmp_path / "there", tmp_path / "there", tmp_path / "there")
    app = build_app(other, lambda: today)
    arguments = Namespace(file=tmp_path / "leb-wallet-zip-2026-11-22.age", dry_run=False, json=True)
    monkeypatch.setattr("sys.stdin", io.StringIO("horse\n"))
    assert import_own_file(app, other, arguments) == 0
    assert app.wallets.wallet == wallet.wallets.wallet


def test_a_card_goes_out_and_is_taken_in(wallet, say, tmp_path, today, capfdbinary):
    assert say("export", "--format", "card", "--card", "Bank", "--to", str(tmp_path / "a.lebcard"))[0] == 0
    other = AppPaths(tmp_path / "there", tmp_path / "there", tmp_path / "there")
    app = build_app(other, lambda: today)
    assert import_own_file(app, other, Namespace(file=tmp_path / "a.lebcard", dry_run=False, json=False)) == 0
    (card,) = app.wallets.wallet.cards.values()
    assert (card.label, card.activation_code, card.accounts) == ("Bank", None, ())
    assert b"added" in capfdbinary.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--format", "zip"), 65),
        (("--format", "card", "--to", "x.lebcard"), 65),
        (("--format", "csv", "--protect"), 65),
        (("--format", "zip", "--protect", "--to", "x.age"), 65),  # nothing comes from stdin
        (("--format", "xml"), 64),
        ((), 64),
    ],
)
def test_what_is_missing_is_said(wallet, say, arguments, code, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert say("export", *arguments)[0] == code
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
