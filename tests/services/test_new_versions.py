"""When it is asked for a newer version, and what is remembered of the answer."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.new_version import PAUSE
from leb_wallet.domain.settings import Settings
from leb_wallet.services.new_versions import FILE_NAME, FIRST_LOOK_MS, NEXT_LOOK_MS, NewVersions
from leb_wallet.services.settings_service import SettingsService

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
ON = Settings(looks_for_versions=True)


def answer(tag="v0.2.0"):
    return json.dumps({"tag_name": tag, "body": "Faster.", "published_at": "2026-11-20T08:00:00Z"}).encode()


class Desk:
    """A network that answers when the test says so, a clock, and the object between them."""

    def __init__(self, folder, settings=ON):
        self.folder, self.now = folder, START
        self.asked, self.cancelled = [], 0
        self.settings = SettingsService(settings, folder / "settings.json")
        self.start_again()

    def start_again(self):
        self.versions = NewVersions(self.settings, "0.1.0", self.folder, ask=self._ask, now=lambda: self.now)
        self.versions.begin()

    def _ask(self, on_answer, on_failure):
        self.asked.append((on_answer, on_failure))
        return self._cancel

    def _cancel(self):
        self.cancelled += 1

    def look(self):
        """Let the timer run out; return how often was asked so far."""
        if self.versions._timer.isActive():
            self.versions.look()
        return len(self.asked)

    def tell(self, data=None, failure=None):
        on_answer, on_failure = self.asked[-1]
        on_failure(WalletError(failure)) if failure else on_answer(answer() if data is None else data)


@pytest.fixture
def desk(qapp, tmp_path):
    return Desk(tmp_path)


def test_p12_as_it_is_at_first_nobody_is_asked_whatever_time_passes(qapp, tmp_path):
    desk = Desk(tmp_path, Settings())
    assert not desk.versions._timer.isActive()
    desk.now += 10 * PAUSE
    desk.versions.look()
    assert desk.asked == []
    assert not (tmp_path / FILE_NAME).exists()


def test_p12_switching_it_on_asks_nobody_before_some_minutes_have_passed(qapp, tmp_path):
    desk = Desk(tmp_path, Settings())
    desk.settings.set(ON)
    assert (desk.asked, desk.versions._timer.interval()) == ([], FIRST_LOOK_MS)
    assert desk.look() == 1
    assert desk.versions._timer.interval() == NEXT_LOOK_MS


def test_p12_switched_off_again_it_asks_no_more_and_hangs_up(desk):
    desk.look()
    desk.settings.set(Settings())
    assert (desk.cancelled, desk.versions.is_asking, desk.versions._timer.isActive()) == (1, False, False)
    desk.now += PAUSE
    desk.versions.look()
    assert len(desk.asked) == 1


def test_it_asks_once_a_week_also_over_many_starts(desk):
    desk.look()
    desk.tell()
    for hours in range(0, 7 * 24, 12):
        desk.now = START + timedelta(hours=hours)
        desk.start_again()
        assert desk.look() == 1
    desk.now = START + PAUSE
    assert desk.look() == 2


def test_one_question_at_a_time(desk):
    desk.versions.ask_now()
    desk.versions.ask_now()
    assert (desk.look(), desk.versions.is_asking) == (1, True)
    desk.tell()
    assert not desk.versions.is_asking
    desk.versions.ask_now()
    assert len(desk.asked) == 2


def test_by_hand_it_can_be_asked_while_it_is_switched_off(qapp, tmp_path):
    desk = Desk(tmp_path, Settings())
    desk.versions.ask_now()
    desk.tell()
    assert desk.versions.newer.version == "0.2.0"
    assert desk.versions.worth_a_word is None  # said only to who has asked


def test_what_was_heard_is_known_after_the_next_start(desk):
    desk.look()
    desk.tell()
    desk.start_again()
    assert desk.versions.worth_a_word.notes == "Faster."
    assert desk.versions.memory.asked_at == START


def test_a_skipped_version_stays_skipped_after_the_next_start(desk):
    desk.look()
    desk.tell()
    desk.versions.skip()
    desk.start_again()
    assert (desk.versions.worth_a_word, desk.versions.newer.version) == (None, "0.2.0")
    desk.versions.ask_now()
    desk.tell(answer("v0.3.0"))
    assert desk.versions.worth_a_word.version == "0.3.0"


def test_skipping_before_anything_is_known_does_nothing(desk, tmp_path):
    desk.versions.skip()
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize("code", ["versions_refused", "versions_none", "versions_too_often", "versions_too_slow"])
def test_a_server_that_was_reached_is_left_alone_for_a_week(desk, code):
    desk.look()
    desk.tell(failure=code)
    assert desk.versions.failure.code == code
    assert (desk.versions.memory.asked_at, desk.versions.memory.answered_at) == (START, None)
    desk.start_again()
    assert desk.look() == 1


@pytest.mark.parametrize("data", [b"<html>", b"x" * 300_000])
def test_p14_an_answer_that_is_none_is_a_failure_with_a_code(desk, data):
    desk.look()
    desk.tell(data)
    assert desk.versions.failure.code in ("versions_unreadable", "versions_too_large")
    assert (desk.versions.newer, desk.versions.is_asking, desk.look()) == (None, False, 1)


@pytest.mark.parametrize("code", ["versions_unreachable", "versions_no_tls"])
def test_where_nobody_was_reached_it_is_tried_again_a_day_later(desk, code):
    desk.look()
    desk.tell(failure=code)
    assert desk.look() == 2


def test_a_failure_forgets_nothing_and_is_forgotten_with_the_next_question(desk):
    desk.look()
    desk.tell()
    desk.versions.ask_now()
    desk.tell(failure="versions_refused")
    assert desk.versions.newer.version == "0.2.0"
    desk.versions.ask_now()
    assert desk.versions.failure is None


def test_every_step_is_announced(desk, qtbot):
    for act in (desk.versions.ask_now, desk.tell, desk.versions.skip, lambda: desk.settings.set(Settings())):
        with qtbot.waitSignal(desk.versions.changed):
            act()


def test_other_settings_change_nothing(desk):
    desk.look()
    desk.settings.set(ON.replace(text_size=150))
    assert (desk.cancelled, desk.versions._timer.interval()) == (0, NEXT_LOOK_MS)


def test_at_the_end_it_hangs_up(desk):
    desk.look()
    desk.versions.close()
    assert (desk.cancelled, desk.versions.is_asking) == (1, False)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"asked_at": "soon", "newest": {"version": "x"}}', '{"newest": 1, "skipped": []}']
)
def test_a_damaged_memory_is_none(desk, tmp_path, text):
    (tmp_path / FILE_NAME).write_text(text)
    desk.start_again()
    assert desk.versions.newer is None
    assert desk.look() == 1


def test_a_folder_that_cannot_be_written_is_no_failure(desk, tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    desk.start_again()
    desk.look()
    desk.tell()
    assert desk.versions.newer.version == "0.2.0"
    assert (desk.versions.failure, desk.look()) == (None, 1)
