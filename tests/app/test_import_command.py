"""``leb-wallet import``: the same way as the window's, in one go."""

import json

import pytest

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.commands import answer
from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app

TEXT = "Name,Phone,Expiry,Balance,Shoe size\nBank,+447700900123,03/04/2027,5,42\nBad,4.47E+12,05/06/2027,5,\n"


@pytest.fixture
def run(qapp, tmp_path, today, capsys):
    """Return a function that runs a command and returns exit code, stdout and stderr."""

    def runs(*arguments):
        options = parse_options(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        code = answer(options, app_paths(tmp_path / "data"), lambda: today)
        told = capsys.readouterr()
        return code, told.out, told.err

    return runs


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "cards.csv"
    path.write_text(TEXT, "utf-8")
    return path


def cards(tmp_path):
    app = build_app(app_paths(tmp_path / "data"))
    found = list(app.wallets.wallet.cards.values())
    app.wallets.close()
    return found


def test_what_can_be_read_in_two_ways_is_refused_with_the_option_that_decides(run, file, tmp_path):
    code, out, err = run("import", file)
    assert (code, out) == (65, "")
    assert "--date-order" in err
    assert cards(tmp_path) == []


def test_a_dry_run_tells_and_changes_nothing(run, file, tmp_path):
    code, out, err = run("import", file, "--date-order", "dmy", "--dry-run")
    assert code == 0
    assert "1 new card" in out
    assert "Row 3, “Phone”" in err
    assert cards(tmp_path) == []


def test_the_answer_counts_and_names_every_problem_by_row(run, file, tmp_path):
    code, out, _ = run("import", file, "--date-order", "dmy", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["imported"] is True
    assert (told["cards"], told["records"], told["unknown"]) == ({"new": 1}, {"new": 1}, ["Shoe size"])
    assert [(one["row"], one["column"], one["code"]) for one in told["problems"]] == [(3, "Phone", "number_scientific")]
    assert told["columns"]["Expiry"] == "reported_until"
    assert [card.label for card in cards(tmp_path)] == ["Bank"]


def test_p11_what_stood_in_a_cell_is_not_in_the_answer(run, file):
    _, out, err = run("import", file, "--date-order", "dmy", "--json", "--dry-run")
    assert "4.47E+12" not in out + err
    assert "7700900123" not in out + err


def test_importing_twice_adds_nothing(run, file, tmp_path):
    run("import", file, "--date-order", "dmy")
    _, out, _ = run("import", file, "--date-order", "dmy", "--json")
    assert json.loads(out)["cards"] == {"known": 1}
    assert len(cards(tmp_path)) == 1


def test_a_backup_is_made_before(run, file, tmp_path):
    run("import", file, "--date-order", "dmy")
    _, out, _ = run("restore", "--list", "--json")
    assert any(one["cards"] == 0 for one in json.loads(out))


def test_columns_can_be_told(run, file, tmp_path):
    arguments = ("--map", "Shoe size=place", "--map", "Expiry=skip")
    run("import", file, *arguments)
    (card,) = cards(tmp_path)
    assert card.place == "42"
    code, _, err = run("import", file, "--map", "Nothing=place")
    assert code == 65
    assert "Shoe size" in err
    code, _, err = run("import", file, "--map", "Phone=nothing")
    assert code == 65
    assert "reported_until" in err


def test_encoding_and_decimal_mark_can_be_told(run, tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("Name;Balance\nBank;1,234\n".encode("utf-16"))
    code, _, err = run("import", path)
    assert code == 65
    assert "--decimal" in err
    code, out, _ = run("import", path, "--decimal", "comma", "--encoding", "utf-16-le", "--separator", ";", "--json")
    assert json.loads(out)["reading"] == {"encoding": "utf-16-le", "separator": ";"}


def test_a_file_that_is_not_there_or_no_table_is_told(run, tmp_path):
    assert run("import", tmp_path / "none.csv")[0] == 74
    path = tmp_path / "x.pdf"
    path.write_bytes(b"%PDF-1.7")
    assert run("import", path)[0] == 65
