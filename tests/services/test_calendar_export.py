"""The calendar file: what other programs read from it, and that taking it in again changes rather than doubles."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.rules import Anchor, Rule, RuleType
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.text import Text
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.calendar_export import CalendarExport
from leb_wallet.services.deadline_board import DeadlineBoard
from leb_wallet.ui.calendar_words import CalendarWords

ODD = "A <b>bold</b>; name, with \\ and\nlines " + "长" * 80
SETTINGS = ReminderSettings()


class Clock:
    """A moment that a test moves on."""

    def __init__(self):
        self.moment = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def now(self):
        return self.moment


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def export(today, clock, qapp):
    return CalendarExport(DeadlineBoard(lambda: today, None), CalendarWords(), clock.now)


@pytest.fixture
def wallet_of(make_card, today):
    """Return a function that makes a wallet of one card whose line ends on a day."""

    def make(ends_on=date(2027, 3, 31), label="Travel", **fields):
        rule = Rule(
            id="line",
            type=RuleType.LINE_VALIDITY,
            anchor=Anchor.OPERATOR_REPORTED_DATE,
            label=Text(en="L"),
            ends_on=ends_on,
            ends_told_on=today,
        )
        card = make_card(label, rules=(rule,), **{"id": "c" * 32} | fields)
        assert deadlines(card, (), today).clock
        return Wallet(cards={card.id: card})

    return make


def events_in(content):
    return Calendar.from_ical(content).walk("VEVENT")


def test_another_program_reads_whole_days_with_alarms(export, wallet_of):
    safe, limit = events_in(export.content(wallet_of(), SETTINGS))
    assert safe.decoded("dtstart") == date(2027, 3, 24)
    assert safe.decoded("dtend") == date(2027, 3, 25)
    assert limit.decoded("dtstart") == date(2027, 3, 31)
    assert str(safe["summary"]) == "Travel: last safe day"
    triggers = [alarm.decoded("trigger") for alarm in safe.walk("VALARM")]
    assert triggers == [timedelta(hours=9) - timedelta(days) for days in (30, 14, 7, 3, 1, 0)]
    assert all(str(alarm["description"]) for alarm in safe.walk("VALARM"))


def test_a_second_import_changes_the_same_entries(export, wallet_of, clock):
    before = events_in(export.content(wallet_of(), SETTINGS))
    clock.moment += timedelta(seconds=5)
    after = events_in(export.content(wallet_of(date(2027, 9, 30)), SETTINGS))
    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    for old, new in zip(before, after, strict=True):
        assert new["sequence"] > old["sequence"]
        assert new.decoded("last-modified") > old.decoded("last-modified")
        assert new.decoded("dtstart") > old.decoded("dtstart")


def test_the_revision_grows_even_where_the_clock_was_set_back(export, wallet_of, clock, tmp_path):
    path = tmp_path / "cards.ics"
    export.write(path, wallet_of(), SETTINGS)
    first = events_in(path.read_bytes())[0]["sequence"]
    clock.moment -= timedelta(days=300)
    export.write(path, wallet_of(date(2027, 9, 30)), SETTINGS)
    assert events_in(path.read_bytes())[0]["sequence"] > first


def test_markup_and_line_ends_in_a_name_stay_text(export, wallet_of):
    content = export.content(wallet_of(label=ODD), SETTINGS)
    safe, _ = events_in(content)
    summary = str(safe["summary"])
    assert summary.startswith("A <b>bold</b>; name, with \\ and lines 长")
    assert "\n" not in summary
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_p8_neither_number_nor_secrets_are_in_the_calendar(export, wallet_of):
    number = PhoneNumber(typed="07700 900123", e164="+447700900123")
    secret = {"iccid": "8944000000000000006", "activation_code": "LPA:1$a.b$SECRET", "note": "PIN 4711"}
    content = export.content(wallet_of(label="+44 7700 900123", numbers=(number,), **secret), SETTINGS).decode()
    for hidden in ("900123", "7700", "8944", "SECRET", "4711"):
        assert hidden not in content


def test_a_kept_file_is_written_only_when_something_is_new(export, wallet_of, clock, tmp_path):
    path = tmp_path / "cards.ics"
    assert export.refresh(path, wallet_of(), SETTINGS)
    written = path.read_bytes()
    clock.moment += timedelta(days=1)
    assert not export.refresh(path, wallet_of(), SETTINGS)
    assert path.read_bytes() == written
    assert export.refresh(path, wallet_of(date(2027, 9, 30)), SETTINGS)
    assert events_in(path.read_bytes())[0].decoded("dtstart") == date(2027, 9, 23)
    assert export.refresh(path, wallet_of(date(2027, 9, 30)), SETTINGS.replace(days_before=(5,)))


def test_a_kept_file_that_was_deleted_comes_back(export, wallet_of, tmp_path):
    path = tmp_path / "cards.ics"
    export.refresh(path, wallet_of(), SETTINGS)
    path.unlink()
    assert export.refresh(path, wallet_of(), SETTINGS)
    assert path.exists()


@pytest.mark.parametrize(
    "foreign",
    [b"my notes", b"BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nX:-//LEB Wallet//leb-wallet//EN\r\nEND:VCALENDAR\r\n"],
)
def test_a_file_that_is_not_ours_is_left_alone(export, wallet_of, tmp_path, foreign):
    path = tmp_path / "cards.ics"
    path.write_bytes(foreign)
    for act in (export.write, export.refresh):
        with pytest.raises(StorageError) as told:
            act(path, wallet_of(), SETTINGS)
        assert told.value.code == "calendar_not_ours"
    assert path.read_bytes() == foreign


def test_a_folder_that_is_gone_is_told_as_such(export, wallet_of, tmp_path):
    with pytest.raises(StorageError) as told:
        export.write(tmp_path / "gone" / "cards.ics", wallet_of(), SETTINGS)
    assert (told.value.code, told.value.details) == ("calendar_not_written", {"file": "cards.ics"})


def test_a_folder_in_place_of_the_file_is_left_alone(export, wallet_of, tmp_path):
    with pytest.raises(StorageError) as told:
        export.write(tmp_path, wallet_of(), SETTINGS)
    assert told.value.code == "calendar_not_ours"


def test_an_empty_wallet_makes_a_calendar_without_entries(export):
    content = export.content(Wallet(), SETTINGS)
    assert events_in(content) == []
    assert content.endswith(b"END:VCALENDAR\r\n")
