"""``leb-wallet import`` of other trackers' data and of bills: what needs an answer is left for the window."""

import json
from pathlib import Path

import pytest

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.commands import answer
from leb_wallet.app.paths import app_paths
from leb_wallet.app.wallet_app import build_app

FILES = Path(__file__).parents[1] / "files"


@pytest.fixture
def run(qapp, tmp_path, today, capsys):
    """Return a function that runs a command and returns exit code, stdout and stderr."""

    def runs(*arguments):
        options = parse_options(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        code = answer(options, app_paths(tmp_path / "data"), lambda: today)
        told = capsys.readouterr()
        return code, told.out, told.err

    return runs


def wallet(tmp_path):
    app = build_app(app_paths(tmp_path / "data"))
    found = app.wallets.wallet
    app.wallets.close()
    return found


def test_the_data_of_a_tracker_is_taken_over_once(run, tmp_path):
    code, out, _ = run("import", FILES / "trackers" / "omnisim.json", "--json")
    told = json.loads(out)
    assert (code, told["kind"], told["cards"], told["records"]) == (0, "omnisim", {"new": 2}, {"new": 5})
    assert "renewalUrl" in told["unknown"]
    _, out, _ = run("import", FILES / "trackers" / "omnisim.json", "--json")
    assert json.loads(out)["cards"] == {"known": 2}
    assert {card.provider_id for card in wallet(tmp_path).cards.values()} == {"custom"}


def test_rules_of_the_catalogue_are_taken_only_when_they_are_asked_for(run, tmp_path):
    _, out, _ = run("import", FILES / "trackers" / "omnisim.json", "--catalogue-rules", "--json")
    assert json.loads(out)["problems"] == []
    assert {card.provider_id for card in wallet(tmp_path).cards.values()} == {"custom", "povo-jp"}


def test_of_a_bill_only_what_names_the_number_of_a_card_is_taken(run, tmp_path):
    run("card", "add", "--provider", "custom", "--label", "CN", "--number", "+8613800138000")
    code, out, _ = run("import", FILES / "bills" / "alipay.csv", "--json")
    told = json.loads(out)
    assert (code, told["kind"], told["records"]) == (0, "alipay_bill", {"new": 2})
    assert [(one["row"], one["code"]) for one in told["problems"]] == [(n, "bill_card_unclear") for n in (20, 23)]
    (card,) = wallet(tmp_path).cards.values()
    states = [event.state for event in wallet(tmp_path).events_of(card.id)]
    assert sorted(states) == ["paid", "refunded"]


def test_i8_broken_json_is_refused_with_its_place_and_without_its_text(run, tmp_path):
    path = tmp_path / "secret.json"
    path.write_text('{"sims": "SECRET",\n "sims": 1}', "utf-8")
    code, out, err = run("import", path)
    assert (code, out) == (65, "")
    assert "line 2, column 2" in err
    assert "SECRET" not in err
