"""Every guided top-up walked by keyboard alone, from its tab to the journal on the disk.

On a small laptop's screen at 200 %, in both languages.
"""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from desktop import virtual_desktop
from real_window import answer_of, open_window, wait_until

from leb_wallet.app import clock

pytestmark = [pytest.mark.window, pytest.mark.slow]

SMALL_LAPTOP = "1366x768x24"
PLACE = {"en": "· step {number} of", "zh_CN": "· 第 {number} 步"}
MOVED = {"en": "Last safe day is now", "zh_CN": "最后安全日变为"}

# What is pressed and typed on each page; "type:" is typed, all else are keys.
WALKS = {
    "online": (
        ("alt+n",),
        ("alt+n",),
        ("type:10", "alt+n"),
        ("type:PayPal", "alt+f", "type:0.50", "alt+p"),
        ("alt+y", "alt+n"),
        ("alt+n",),
        ("type:12.50", "alt+r"),
    ),
    "shop": (
        ("alt+y", "alt+n"),
        ("type:15", "alt+n"),
        ("alt+n",),
        ("alt+p",),
        ("type:1234567890123456", "alt+e"),
        ("alt+y", "alt+n"),
        ("alt+n",),
        ("alt+r",),
    ),
    "third_party": (
        ("alt+y", "alt+n"),
        ("alt+n",),
        ("alt+n",),
        ("type:20", "alt+n"),
        ("alt+p",),
        ("alt+y", "alt+n"),
        ("alt+n",),
        ("alt+r",),
    ),
    "keep_alive": (("alt+n",), ("alt+d",), ("alt+r",)),
}
BEGIN = {"online": "alt+o", "shop": "alt+s", "third_party": "alt+a", "keep_alive": "alt+k"}
EXPECTED = {
    "online": {"kind": "top_up", "amount": "10", "fee": "0.50", "balance": "12.50", "pay_with": "paypal"},
    "shop": {"kind": "top_up", "amount": "15", "voucher_code": "1234567890123456"},
    "third_party": {"kind": "top_up", "amount": "20"},
    "keep_alive": {"kind": "data"},
}


@pytest.fixture
def small_desktop(tmp_path):
    """A screen of 1366 × 768 pixels on which everything is twice as large."""
    with virtual_desktop(tmp_path / "home", SMALL_LAPTOP) as desktop:
        yield replace(desktop, env=desktop.env | {"QT_SCALE_FACTOR": "2"})


@pytest.fixture
def folder(tmp_path):
    """Where the wallet lies, with one card that wants something done."""
    folder = tmp_path / "wallet"
    card = ("--provider", "giffgaff-uk", "--label", "UK bank", "--number", "+447700900123")
    answer_of(folder, "card", "add", *card)
    last = (clock.today() - timedelta(days=170)).isoformat()
    answer_of(folder, "record", "UK bank", "--kind", "sms_out", "--on", last)
    return folder


def press(window, *keys):
    for key in keys:
        if key.startswith("type:"):
            window.type(key.removeprefix("type:"))
        else:
            window.keys(key)


def safe_day(folder):
    (card,) = answer_of(folder, "status")["cards"]
    return date.fromisoformat(card["last_safe_day"])


def recorded(folder):
    """Return what the journal says of the guided top-up, all of its lines put together."""
    event = {}
    for line in (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry.get("why") in ("keep_walk", "finish_walk"):
            event |= entry["edits"][0][2]
    return event


def begin(window, way, language):
    window.wait_for_window("LEB|保号")
    window.keys("ctrl+3")
    window.wait_for_text({"en": "How do you want to do it?", "zh_CN": "你想怎么做？"}[language])
    window.keys(BEGIN[way])


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("way", WALKS)
def test_p13_a_guided_top_up_by_keyboard_alone_is_in_the_journal(small_desktop, folder, way, language):
    before = safe_day(folder)
    with open_window(small_desktop, folder, "--lang", language) as window:
        begin(window, way, language)
        for number, keys in enumerate(WALKS[way], 1):
            window.wait_for_text(PLACE[language].format(number=number))
            press(window, *keys)
        window.wait_for_text(MOVED[language])
        event = wait_until(lambda: recorded(folder), "the top-up in the journal")
    assert event["state"] == "arrived"
    assert {name: event.get(name) for name in EXPECTED[way]} == EXPECTED[way]
    assert safe_day(folder) > before
    assert not window.errors


def test_a_top_up_left_halfway_survives_a_kill_and_is_gone_on_with(small_desktop, folder):
    with open_window(small_desktop, folder) as window:
        begin(window, "online", "en")
        for number, keys in enumerate(WALKS["online"][:4], 1):
            window.wait_for_text(PLACE["en"].format(number=number))
            press(window, *keys)
        window.wait_for_text(PLACE["en"].format(number=5))
        wait_until(lambda: recorded(folder).get("state") == "paid", "the payment on the disk")
        window.kill()
    before = safe_day(folder)
    with open_window(small_desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        window.keys("ctrl+3")
        window.wait_for_text("How do you want to do it?")
        window.keys("Return", "space")  # from the list of cards to “Continue…”
        window.wait_for_text(PLACE["en"].format(number=5))
        press(window, "alt+y", "alt+n")
        window.wait_for_text(PLACE["en"].format(number=6))
        press(window, "alt+n")
        window.wait_for_text(PLACE["en"].format(number=7))
        press(window, "alt+r")
        window.wait_for_text(MOVED["en"])
    (event,) = [e for e in answer_of(folder, "export")["events"] if e["kind"] == "top_up"]
    assert (event["state"], event["amount"], event["fee"]) == ("arrived", "10", "0.50")
    assert safe_day(folder) > before
    assert not window.errors
