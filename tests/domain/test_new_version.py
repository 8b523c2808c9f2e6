"""What is read of the project's page, when it is asked, and which version is newer."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet import __version__
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.links import check_link
from leb_wallet.domain.new_version import (
    ADDRESS,
    DOWNLOAD_PAGE,
    HOST,
    MAX_BYTES,
    MAX_NOTES,
    PAUSE,
    Published,
    VersionMemory,
    read_answer,
    version_of,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
numbers = st.tuples(*[st.integers(0, 999_999)] * 3)


def answer(tag="v0.2.0", **fields):
    told = {"tag_name": tag, "body": "# New\r\n\r\nAll of it.", "published_at": "2026-11-20T23:30:00Z"}
    return json.dumps(told | fields).encode()


def text_of(version):
    return ".".join(map(str, version))


def known(version, **fields):
    return VersionMemory(newest=Published(version=version), **fields)


def test_an_answer_tells_version_day_and_notes():
    assert read_answer(answer(html_url="https://evil.example", assets=[{"name": "x"}])) == Published(
        version="0.2.0", published_on=date(2026, 11, 20), notes="# New\n\nAll of it."
    )


@pytest.mark.parametrize("fields", [{"body": None}, {"published_at": None}])
def test_an_answer_may_lack_notes_and_day(fields):
    found = read_answer(answer(**fields))
    assert (found.notes == "", found.published_on is None) == ("body" in fields, "published_at" in fields)


@pytest.mark.parametrize(
    "data",
    [
        answer("v1.2.0-rc1"),
        answer("1.2.0.dev3"),
        answer("1.2.0b2"),
        answer(prerelease=True),
        answer(draft=True),
    ],
)
def test_what_is_not_finished_is_no_new_version(data):
    assert read_answer(data) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"<!DOCTYPE html><title>Sign in to the Wi-Fi</title>",
        b"\xff\xfe\x00",
        answer("nightly"),
        answer("1.2"),
        answer("1.2.3456789"),
        answer("v0.2.0" + "x" * 100),
        answer(2),
        answer(body=["a"]),
        answer(draft="no"),
        answer(published_at="yesterday"),
        answer()[:-1],
        b'{"tag_name":"v0.2.0","body":"\\ud800"}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_answer_is_refused(data):
    with pytest.raises(InvalidInput) as told:
        read_answer(data)
    assert told.value.code == "versions_unreadable"


def test_an_answer_that_is_far_too_long_is_not_read():
    room = MAX_BYTES - len(answer(body=""))
    assert read_answer(answer(body="x" * room)).version == "0.2.0"
    with pytest.raises(InvalidInput) as told:
        read_answer(answer(body="x" * (room + 1)))
    assert told.value.code == "versions_too_large"


def test_notes_hold_no_sign_that_nobody_sees_and_have_an_end():
    told = "safe \u202etxt.exe\u2066\u200b\x00\x1b[31m\u2028next\u2029line\tend"
    assert read_answer(answer(body=told)).notes == "safe txt.exe[31m\nnext\nline\tend"
    long = read_answer(answer(body="x" * (MAX_NOTES + 1))).notes
    assert (len(long), long[-2:]) == (MAX_NOTES, "x…")


@given(st.binary(max_size=300) | st.text().map(answer) | st.text().map(lambda text: answer(body=text)))
def test_no_answer_breaks_the_reader(data):
    try:
        found = read_answer(data)
    except InvalidInput:
        return
    assert found is None or Published.model_validate_json(found.model_dump_json()) == found


@given(numbers, st.text(max_size=300))
def test_every_release_is_read_as_it_was_written(version, notes):
    found = read_answer(answer(f"v{text_of(version)}", body=notes))
    assert version_of(found.version)[:3] == version
    assert len(found.notes) <= len(notes)


@given(numbers, numbers)
def test_of_two_versions_the_one_with_the_greater_numbers_is_newer(one, other):
    assert (known(text_of(one)).newer_than(text_of(other)) is not None) == (one > other)


@pytest.mark.parametrize(
    ("theirs", "own", "is_newer"),
    [
        ("0.2.0", "0.1.0", True),
        ("0.10.0", "0.9.0", True),
        ("0.1.0", "0.1.0", False),
        ("0.1.0", "0.2.0", False),
        ("0.2.0", "0.2.0.dev1", True),  # one who tries what is not finished hears of the release
        ("0.2.0", "0.2.1rc1", False),
        ("0.2.0", "unknown", False),
        ("0.2.0", "", False),
    ],
)
def test_a_release_is_newer_by_its_numbers(theirs, own, is_newer):
    assert (known(theirs).newer_than(own) is not None) is is_newer


@pytest.mark.parametrize("text", ["", "v", "1", "1.2", "a1.2.3", "vv1.2.3", " 1.2.3", "-1.2.3", "1.2.3٤", "١.٢.٣"])
def test_what_names_no_version_is_none(text):
    assert version_of(text) is None


def test_our_own_version_can_be_compared():
    assert version_of(__version__) is not None


@pytest.mark.parametrize(
    ("asked", "is_due"),
    [
        (None, True),
        (NOW, False),
        (NOW - PAUSE + timedelta(seconds=1), False),
        (NOW - PAUSE, True),
        (NOW + timedelta(seconds=1), True),  # the clock was wrong then
    ],
)
def test_it_is_asked_once_a_week_at_most(asked, is_due):
    assert VersionMemory(asked_at=asked).is_due(NOW) is is_due


def test_a_skipped_version_is_not_told_and_the_next_one_is():
    memory = known("0.2.0", skipped="0.2.0")
    assert memory.newer_than("0.1.0") is not None
    assert memory.worth_a_word("0.1.0") is None
    after = memory.with_answer(Published(version="0.3.0"), NOW)
    assert after.worth_a_word("0.1.0").version == "0.3.0"
    assert after.worth_a_word("0.3.0") is None


def test_an_answer_without_a_release_leaves_what_was_known():
    after = known("0.2.0").with_answer(None, NOW)
    assert (after.newest.version, after.asked_at, after.answered_at) == ("0.2.0", NOW, NOW)


@pytest.mark.parametrize(("address", "host"), [(ADDRESS, HOST), (DOWNLOAD_PAGE, "github.com")])
def test_both_addresses_can_be_opened_as_they_stand(address, host):
    link = check_link(address, (host,), from_catalogue=True)
    assert (link.url, link.host, link.warnings) == (address, host, ())
