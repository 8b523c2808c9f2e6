"""The ways in and out, in a real window by keyboard alone: a table comes in and is taken back, a text is pasted, and
the wallet goes out again."""

import pytest
import segno
from real_window import answer_of, been_here_before, open_window, wait_until

pytestmark = [pytest.mark.window, pytest.mark.slow]

ESIM = "LPA:1$smdp.example$ABCD-EFGH"
TABLE = (
    "名称,手机号码,运营商,有效期,余额\n英国卡,+447700900123,giffgaff,2027-05-01,£10\n旅行卡,+85251234567,,2027-03-13,\n"
)


@pytest.fixture
def folder(tmp_path):
    """Where the wallet lies, greeted before and empty."""
    been_here_before(tmp_path / "wallet")
    return tmp_path / "wallet"


def cards(folder):
    return {card["label"] for card in answer_of(folder, "card", "list")}


def test_p13_a_table_of_today_comes_in_and_is_taken_back_by_keyboard_alone(desktop, folder, tmp_path):
    table = tmp_path / "cards.csv"
    table.write_bytes(TABLE.encode("gb18030"))
    with open_window(desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        window.keys("alt+f", "i")
        window.wait_for_window("^Import$")
        window.keys("alt+f")
        window.wait_for_window("^A file to take over$")
        window.type(str(table))
        window.keys("Return")
        window.wait_for_text("英国卡")
        window.keys("alt+n")
        window.wait_for_text("Check what each column holds")
        window.keys("alt+n")
        window.wait_for_text("2 new cards")
        window.keys("alt+i")
        window.wait_for_text("Taken over")
        wait_until(lambda: cards(folder) == {"英国卡", "旅行卡"}, "both cards in the wallet")
        told = {card["label"]: card["limit"] for card in answer_of(folder, "status")["cards"]}
        assert told["旅行卡"] == "2027-03-13"  # though nobody knows its operator
        window.keys("alt+u")
        window.wait_for_text("Taken back")
        wait_until(lambda: cards(folder) == set(), "an empty wallet again")
    assert not window.errors


def test_an_esim_code_that_another_program_shows_is_read_off_the_screen(desktop, folder, tmp_path):
    answer_of(folder, "card", "add", "--provider", "giffgaff-uk", "--label", "UK bank")
    picture = tmp_path / "esim.png"
    segno.make(ESIM, error="m").save(str(picture), scale=6)
    with desktop.running("display", "-geometry", "+20+20", str(picture)), open_window(desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        window.keys("alt+e", "p")
        window.wait_for_window("^Paste operator’s text$")
        window.wait_for_focus("The operator’s text")
        window.keys("Tab")
        window.wait_for_focus("Read QR code")
        window.keys("space", "s")
        window.wait_for_window("^Choose a part of the screen$")
        window.keys("Return")
        window.wait_for_window("^Paste operator’s text$")
        window.wait_for_text("smdp.example")
    assert not window.errors
