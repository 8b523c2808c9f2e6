"""The program as a user meets it: real windows, a real keyboard, and other processes beside it."""

import os
from dataclasses import replace
from datetime import date, timedelta

import pytest
from open_sockets import network_sockets, open_sockets
from real_window import answer_of, been_here_before, leb_wallet, open_window, wait_until

from leb_wallet.app import clock

pytestmark = [pytest.mark.window, pytest.mark.slow]

LONG_AGO = (clock.today() - timedelta(days=400)).isoformat()  # too late for any card


@pytest.fixture
def folder(tmp_path):
    """Where the wallet of the test lies; not made yet."""
    return tmp_path / "wallet"


def add_card(folder, label="UK bank", provider="giffgaff-uk"):
    return answer_of(folder, "card", "add", "--provider", provider, "--label", label)["id"]


def record(folder, card, kind="sms_out", day=LONG_AGO, *more):
    return answer_of(folder, "record", card, "--kind", kind, "--on", day, *more)


def status(folder):
    (card,) = answer_of(folder, "status")["cards"]
    return card


def content(folder):
    """Return all files of a wallet but the locks and what the window remembers of itself."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    own = ("lock", "window.lock", "state.json")
    return {path.relative_to(folder): path.read_bytes() for path in files if path.name not in own}


def test_p13_a_first_card_is_added_by_keyboard_alone(desktop, folder):
    with open_window(desktop, folder) as window:
        window.wait_for_window("^First steps$")
        window.keys("Escape")
        window.wait_for_text("No cards yet")
        window.wait_for_window("^LEB Wallet$")
        window.keys("space")  # on the one button of the page; the keyboard is there even if it came after the cards
        window.wait_for_window("choose the operator")
        window.type("giffgaff")
        window.keys("Return")
        window.wait_for_window("^New card$")
        window.type("Bank in London")
        window.keys("Return")
        window.wait_for_text("Bank in London")
        (card,) = answer_of(folder, "card", "list")
    assert (card["label"], card["provider"]) == ("Bank in London", "giffgaff-uk")
    assert not window.errors


def test_p13_an_act_recorded_by_keyboard_alone_is_in_the_journal_and_moves_the_date(desktop, folder):
    add_card(folder)
    with open_window(desktop, folder) as window:
        window.wait_for_window("LEB Wallet")
        window.keys("ctrl+3", "alt+r")  # the Top up tab, and what was done already
        window.wait_for_window("^Record an act$")
        window.keys("alt+m")
        window.type("10")
        window.keys("Return")
        lines = wait_until(lambda: top_ups(folder), "the act in the journal")
        card = status(folder)
        day = date.fromisoformat(card["last_safe_day"])
        window.wait_for_text(f"Last safe day is now {day.day} {day:%b %Y}")
    assert len(lines) == 1
    assert '"amount":"10"' in lines[0]
    assert card["state"] == "ok"
    assert not window.errors


def journal(folder):
    return (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()


def top_ups(folder):
    return [line for line in journal(folder) if '"why":"record_event"' in line and '"kind":"top_up"' in line]


def test_what_the_command_line_records_is_shown_at_once(desktop, folder):
    card = add_card(folder, label="Shared card")
    with open_window(desktop, folder) as window:
        window.wait_for_text("Shared card")
        window.wait_for_text("No date yet")
        record(folder, card)
        window.wait_for_text("Since ")  # it is lost since then
        add_card(folder, label="Second card")
        window.wait_for_text("Second card")
    assert not window.errors


def test_a_second_start_raises_the_first_window_and_leaves(desktop, folder, tmp_path):
    been_here_before(folder)
    been_here_before(tmp_path / "other")
    with open_window(desktop, folder) as first, open_window(desktop, tmp_path / "other") as other:
        front = other.wait_for_window("LEB Wallet")
        second = leb_wallet(folder, env=desktop.env)
        assert second.returncode == 0, second.stderr
        raised = first.wait_for_window("LEB Wallet")
        windows = desktop.xdotool("search", "--all", "--onlyvisible", "--name", "^LEB Wallet$").split()
    assert sorted(windows) == sorted([front, raised])


def test_asked_to_quit_the_program_ends_in_good_order_but_not_while_a_dialog_is_open(desktop, folder):
    add_card(folder)
    before = answer_of(folder, "export")
    with open_window(desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        window.keys("ctrl+n")
        window.wait_for_window("choose the operator")
        assert leb_wallet(folder, "--quit", env=desktop.env).returncode == 75
        window.keys("Escape")
        window.wait_for_window("^LEB Wallet$")
        asked = leb_wallet(folder, "--quit", env=desktop.env)
        assert (asked.returncode, asked.stdout, asked.stderr) == (0, "", "")
        assert window.process.wait(20) == 0
    assert len(journal(folder)) == 1  # absorbed, as at every end
    assert answer_of(folder, "export") == before
    assert leb_wallet(folder, "--quit", env=desktop.env).returncode == 0
    assert not window.errors


def test_after_a_kill_the_next_start_opens(desktop, folder):
    card = add_card(folder)
    with open_window(desktop, folder) as window:
        window.kill()
    assert (folder / "window.lock").exists()
    with open_window(desktop, folder) as window:
        window.wait_for_text("UK bank")
        assert leb_wallet(folder, env=desktop.env).returncode == 0  # and hears of the next one
    assert status(folder)["id"] == card


def test_closing_the_window_absorbs_the_journal_and_loses_nothing(desktop, folder):
    record(folder, add_card(folder))
    before = answer_of(folder, "export")
    with open_window(desktop, folder) as window:
        window.wait_for_text("UK bank")
        assert not (folder / "wallet.json").exists()
        assert window.close() == 0
    assert (folder / "wallet.json").exists()
    assert len(journal(folder)) == 1
    assert list((folder / "history").iterdir())
    assert answer_of(folder, "export") == before
    assert not window.errors


def test_p14_a_damaged_wallet_is_explained_and_left_byte_by_byte(desktop, folder):
    record(folder, add_card(folder))
    with open_window(desktop, folder) as window:
        window.close()
    whole = (folder / "wallet.json").read_bytes()
    (folder / "wallet.json").write_bytes(whole[: len(whole) // 2])
    before = content(folder)
    with open_window(desktop, folder) as window:
        assert "Nothing was changed" in window.wait_for_text("wallet.json is cut off")
        window.wait_for_text("The wallet cannot be opened")
        assert leb_wallet(folder, env=desktop.env).returncode == 0
        assert window.close() == 0
    assert content(folder) == before


def test_p13_without_a_display_one_sentence_and_the_status_are_said(folder):
    record(folder, add_card(folder))
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    run = leb_wallet(folder, env=env)
    assert run.returncode == 0
    assert "display" in run.stderr
    assert len(run.stderr.splitlines()) == 1
    assert "UK bank" in run.stdout


def test_p13_a_window_without_message_bus_and_tray_works(desktop, folder):
    add_card(folder)
    alone = replace(desktop, env=desktop.env | {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nobody-is-here"})
    with open_window(alone, folder) as window:
        window.wait_for_text("UK bank")
        assert leb_wallet(folder, env=alone.env).returncode == 0
        assert window.close() == 0
    assert not window.errors


def test_the_window_speaks_chinese(desktop, folder):
    been_here_before(folder)
    with open_window(desktop, folder, "--lang", "zh_CN") as window:
        assert window.wait_for_window("^LEB 钱包$")
        assert not [text for text in window.texts if text.isascii()]
    assert not window.errors


def test_p12_a_real_window_has_local_sockets_only(desktop, folder):
    add_card(folder)
    with open_window(desktop, folder) as window:
        window.wait_for_window("LEB Wallet")
        window.keys("ctrl+3", "ctrl+2", "ctrl+n")
        window.wait_for_window("choose the operator")
        found = open_sockets(window.process.pid)
        assert network_sockets(window.process.pid) == []
    assert len([socket for socket in found if socket.name]) == 1  # where it hears of later starts
