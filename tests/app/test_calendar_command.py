"""The command ``export --ics``."""

import pytest
from icalendar import Calendar

from leb_wallet.app.command_line import parse_options


@pytest.fixture
def card(cli):
    return cli("card", "add", "--provider", "leb", "--label", "LEB", "--until", "2027-10-01").out.strip()


def days_in(text):
    return [event.decoded("dtstart").isoformat() for event in Calendar.from_ical(text).walk("VEVENT")]


def test_without_a_file_the_calendar_goes_to_stdout_with_its_line_ends(cli, card):
    told = cli("export", "--ics")
    assert told.code == 0
    assert days_in(told.out) == ["2027-09-24", "2027-10-01"]
    assert "END:VEVENT\r\n" in told.out
    assert card in told.out


def test_a_file_is_written_and_replaced_by_a_newer_one(cli, card, tmp_path):
    path = tmp_path / "cards.ics"
    for _ in range(2):
        told = cli("export", "--ics", str(path))
        assert (told.code, told.out) == (0, "")
        assert "The calendar holds 2 day" in told.err
    assert len(days_in(path.read_bytes())) == 2


def test_another_file_is_not_replaced(cli, card, tmp_path):
    path = tmp_path / "cards.ics"
    path.write_text("mine", encoding="utf-8")
    told = cli("export", "--ics", str(path))
    assert told.code == 74
    assert "left as it is" in told.err
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_export_as_json_stays(cli, card):
    (found,) = cli("export", "--json").json["cards"]
    assert found["id"] == card


@pytest.mark.parametrize("arguments", [(), ("--json", "--ics")])
def test_one_form_has_to_be_chosen_and_only_one(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        parse_options(("export", *arguments))
    assert left.value.code == 64
