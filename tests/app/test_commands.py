"""The command line's contract: fields, exit codes, and a sentence for every bad input."""

import json
import os
import subprocess
import sys
from datetime import date

import pytest

from leb_wallet.app.command_line import parse_options

FAR = "2027-10-01"


def add_card(cli, provider="giffgaff-uk", label="UK", *more):
    return cli("card", "add", "--provider", provider, "--label", label, *more).out.strip()


def only_card(cli, *more):
    (card,) = cli("status", "--json", *more).json["cards"]
    return card


def test_a_new_card_prints_its_id_and_is_listed(cli):
    card_id = add_card(cli, "giffgaff-uk", "UK", "--number", "+447700900123", "--activated", "2026-06-01")
    (listed,) = cli("card", "list", "--json").json
    assert listed["id"] == card_id
    assert listed["provider"] == "giffgaff-uk"
    assert listed["number"].endswith("0123")
    assert "7700" not in listed["number"]


def test_an_act_moves_the_date(cli):
    add_card(cli)
    assert only_card(cli)["state"] == "unknown"
    assert cli("record", "UK", "--kind", "sms_out", "--on", "2026-08-31").code == 0
    card = only_card(cli)
    assert (card["state"], card["limit"], card["last_safe_day"]) == ("ok", "2027-02-28", "2027-02-21")
    assert (card["rule"], card["consequence"]) == ("inactivity", "number_lost")
    (clock,) = card["clocks"]
    assert clock["stages"][0]["from"] == "2027-02-28"
    assert [step["step"] for step in clock["why"]] == ["rule", "counted", "margin", "last_safe_day"]


@pytest.mark.parametrize(("day", "state", "code"), [
    ("2026-12-01", "ok", 0),
    ("2027-01-25", "soon", 0),
    ("2027-02-20", "due", 1),
    ("2027-02-22", "overdue", 2),
    ("2027-06-01", "lost", 2),
])  # fmt: skip
def test_due_answers_by_exit_code(cli, day, state, code):
    add_card(cli)
    cli("record", "UK", "--kind", "sms_out", "--on", "2026-08-31")
    assert only_card(cli, "--today", day)["state"] == state
    assert cli("due", "--today", day).code == code


def test_a_wallet_without_cards_has_nothing_due(cli):
    assert cli("due").code == 0
    assert cli("status", "--json").json == {"today": "2026-11-22", "cards": []}


@pytest.mark.parametrize(("period", "limit"), [("180d", "2026-06-30"), ("6m", "2026-07-01"), ("1y", "2027-01-01")])
def test_a_template_card_counts_by_its_own_period(cli, period, limit):
    add_card(cli, "leb", "LEB", "--period", period, "--activated", "2026-01-01")
    assert only_card(cli)["limit"] == limit


def test_a_template_card_counts_by_its_own_date_and_margin(cli):
    add_card(cli, "leb", "LEB", "--until", FAR, "--margin", "10")
    card = only_card(cli)
    assert (card["limit"], card["last_safe_day"]) == (FAR, "2027-09-21")


def test_only_what_arrived_moves_a_date(cli):
    add_card(cli, "leb", "LEB", "--period", "30d")
    for state in ("planned", "paid", "failed", "refunded"):
        cli(
            "record",
            "LEB",
            "--kind",
            "top_up",
            "--on",
            "2026-11-20",
            "--amount",
            "5",
            "--currency",
            "EUR",
            "--state",
            state,
        )
        assert only_card(cli)["state"] == "unknown"
    cli(
        "record",
        "LEB",
        "--kind",
        "top_up",
        "--on",
        "2026-11-20",
        "--amount",
        "5",
        "--currency",
        "EUR",
        "--state",
        "arrived",
    )
    assert only_card(cli)["limit"] == "2026-12-20"


def test_the_date_an_operator_told_is_recorded_with_a_balance_check(cli):
    add_card(cli, "vodafone-nl", "NL")
    cli("record", "NL", "--kind", "balance_check", "--on", "2026-11-20", "--balance", "4.20", "--until", FAR)
    assert only_card(cli)["limit"] == FAR


def test_a_card_is_found_by_id_beginning_of_id_or_label(cli):
    card_id = add_card(cli)
    for name in (card_id, card_id[:6], "UK"):
        assert cli("record", name, "--kind", "note", "--on", "2026-11-20").code == 0
    assert len(cli("export", "--json").json["events"]) == 3


def test_export_is_the_whole_wallet(cli):
    card_id = add_card(cli)
    event_id = cli("record", "UK", "--kind", "top_up", "--on", "2026-11-20", "--amount", "10").out.strip()
    exported = cli("export", "--json").json
    assert [card["id"] for card in exported["cards"]] == [card_id]
    (event,) = exported["events"]
    assert (event["id"], event["amount"], event["currency"]) == (event_id, "10", "GBP")


def test_providers_are_listed_with_rules_and_sources(cli):
    providers = {provider["id"]: provider for provider in cli("providers", "--json").json}
    assert len(providers) == 84
    assert providers["giffgaff-uk"]["rules"][0]["sources"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("card", "add", "--provider", "gifgaf", "--label", "x"), 66, "giffgaff-uk"),
        (("card", "add", "--provider", "leb", "--label", ""), 65, "name"),
        (("card", "add", "--provider", "leb", "--label", "x" * 500), 65, "120"),
        (("card", "add", "--provider", "leb", "--label", "a\u202eb"), 65, "direction"),
        (("card", "add", "--provider", "leb", "--label", "a\x07b"), 65, "characters"),
        (("card", "add", "--provider", "leb", "--label", "x", "--until", "2026-02-30"), 65, "calendar"),
        (("card", "add", "--provider", "leb", "--label", "x", "--activated", "0001-01-01"), 65, "1990"),
        (("card", "add", "--provider", "leb", "--label", "x", "--period", "six months"), 65, "180d"),
        (("card", "add", "--provider", "leb", "--label", "x", "--period", "0d"), 65, "period"),
        (("card", "add", "--provider", "leb", "--label", "x", "--margin", "0"), 65, "margin"),
        (("card", "add", "--provider", "leb", "--label", "x", "--number", "4.47E+12"), 65, "spreadsheet"),
        (("record", "nobody", "--kind", "top_up", "--on", "2026-01-01"), 66, "card list"),
        (("record", "UK", "--kind", "topup", "--on", "2026-01-01"), 65, "top_up"),
        (("record", "UK", "--kind", "top_up", "--on", "2026-13-01"), 65, "calendar"),
        (("record", "UK", "--kind", "top_up", "--on", "2026-01-01", "--amount", "NaN"), 65, "10.50"),
        (("record", "UK", "--kind", "top_up", "--on", "2026-01-01", "--amount", "1e999"), 65, "amount"),
        (("record", "UK", "--kind", "top_up", "--on", "2026-01-01", "--amount=-5"), 65, "amount"),
        (
            ("record", "UK", "--kind", "top_up", "--on", "2026-01-01", "--amount", "5", "--currency", "pounds"),
            65,
            "GBP",
        ),
        (("status", "--today", "tomorrow"), 65, "calendar"),
    ],
)
def test_bad_input_gets_one_sentence_and_changes_nothing(cli, arguments, code, said):
    add_card(cli)
    before = cli("export", "--json").out
    answer = cli(*arguments)
    assert answer.code == code
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert said.casefold() in answer.err.casefold()
    assert "went wrong" not in answer.err
    assert cli("export", "--json").out == before


def test_a_number_of_another_card_is_kept_and_warned_of(cli):
    add_card(cli, "giffgaff-uk", "one", "--number", "+447700900123")
    answer = cli("card", "add", "--provider", "giffgaff-uk", "--label", "two", "--number", "0044 7700 900123")
    assert answer.code == 0
    assert "number" in answer.err
    assert len(cli("card", "list", "--json").json) == 2


def test_a_future_day_is_kept_warned_of_and_counts_only_when_it_has_come(cli):
    add_card(cli)
    answer = cli("record", "UK", "--kind", "sms_out", "--on", "2026-12-24")
    assert answer.code == 0
    assert answer.err
    assert only_card(cli)["state"] == "unknown"
    assert only_card(cli, "--today", "2026-12-24")["limit"] == "2027-06-24"


def test_the_options_stand_before_or_behind_the_command(tmp_path):
    before = parse_options(["--data-dir", str(tmp_path), "status"])
    behind = parse_options(["status", "--data-dir", str(tmp_path)])
    assert before.data_dir == behind.data_dir == tmp_path


def test_a_wrong_option_ends_with_64():
    with pytest.raises(SystemExit, match="64"):
        parse_options(["status", "--tody", "2026-01-01"])


@pytest.mark.slow
def test_the_command_line_loads_no_widgets_and_writes_utf8(tmp_path):
    code = (
        "import sys; from leb_wallet.app.main import main; code = main(sys.argv[1:]); "
        "seen = [m for m in ('QtGui', 'QtWidgets', 'QtNetwork') if 'PySide6.' + m in sys.modules]; "
        "print(seen, file=sys.stderr); sys.exit(code)"
    )
    run = [sys.executable, "-c", code, "--data-dir", str(tmp_path)]
    made = subprocess.run(
        [*run, "card", "add", "--provider", "sosim-hk", "--label", "香港", "--json"], capture_output=True, check=True
    )
    assert json.loads(made.stdout)["label"] == "香港"
    assert made.stderr.strip() == b"[]"
    status = subprocess.run([*run, "status", "--json"], capture_output=True, check=True)
    assert date.fromisoformat(json.loads(status.stdout)["today"])


@pytest.mark.slow
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":64321"}])
def test_p13_without_a_display_the_status_is_said_instead(tmp_path, display):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden} | display
    run = subprocess.run(
        [sys.executable, "-m", "leb_wallet", "--data-dir", str(tmp_path)],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0
    assert run.stderr.count("\n") == 1
    assert "display" in run.stderr
    assert run.stdout
