"""The ways in and out, in a real window by keyboard alone: a table comes in and is taken back, a text is pasted, and
the wallet goes out again."""

from pathlib import Path

import pytest
import segno
from real_window import answer_of, been_here_before, open_window, wait_until

pytestmark = [pytest.mark.window, pytest.mark.slow]

BILL = Path(__file__).parents[1] / "files" / "bills" / "alipay.csv"
PASSPHRASE = "seven lamps"
SMS = "You have topped up 15 GBP. Your new balance is 17.40 GBP. Credit expires on 13/04/2027. Order number VX-9017263"
ESIM = "LPA:1$smdp.example$ABCD-EFGH"
TABLE = (
    "名称,手机号码,运营商,有效期,余额\n英国卡,+447700900123,giffgaff,2027-05-01,£10\n旅行卡,+85251234567,,2027-03-13,\n"
)


@pytest.fixture
def folder(tmp_path):
    """Where the wallet lies, greeted before and empty."""
    been_here_before(tmp_path / "wallet")
    return tmp_path / "wallet"


@pytest.fixture
def bank(folder):
    """A card in the wallet, with one record."""
    card = ("--provider", "giffgaff-uk", "--label", "UK bank", "--number", "+447700900123")
    answer_of(folder, "card", "add", *card)
    answer_of(folder, "record", "UK bank", "--kind", "sms_out", "--on", "2026-11-02")


def import_file(window, path):
    """Choose a file in the import."""
    window.keys("alt+f", "i")
    window.wait_for_window("^Import$")
    window.keys("alt+f")
    window.wait_for_window("^A file to take over$")
    window.type(str(path))
    window.keys("Return")


def wait_for_card(window):
    """Wait until the window shows all of the chosen card: what is built last may take the keyboard from a menu."""
    window.wait_for_window("^LEB Wallet$")
    window.wait_for_text("If nothing is done")


def cards(folder):
    return {card["label"] for card in answer_of(folder, "card", "list")}


def test_p13_a_table_of_today_comes_in_and_is_taken_back_by_keyboard_alone(desktop, folder, tmp_path):
    table = tmp_path / "cards.csv"
    table.write_bytes(TABLE.encode("gb18030"))
    with open_window(desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        import_file(window, table)
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


def test_p13_a_whole_wallet_goes_out_under_a_passphrase_and_into_an_empty_one(desktop, folder, bank, tmp_path):
    file, other = "~/all.age", tmp_path / "other"  # in the home of this desktop
    been_here_before(other)
    with open_window(desktop, folder) as window:
        wait_for_card(window)
        window.keys("alt+f", "e")
        window.wait_for_window("^Export$")
        for letter, name in (("alt+h", "Passphrase"), ("alt+o", "Once more")):
            window.keys(letter)
            window.wait_for_focus(name)
            window.type(PASSPHRASE)
        window.keys("alt+s")
        window.wait_for_window("^The whole wallet$")
        window.type(file)
        window.keys("Return")
        window.wait_for_text("Written: 1 card, 1 record")
    assert not window.errors
    with open_window(desktop, other) as window:
        window.wait_for_window("^LEB Wallet$")
        import_file(window, file)
        window.wait_for_window("^Encrypted file$")
        window.type(PASSPHRASE)
        window.keys("Return")
        window.wait_for_window("^A wallet from elsewhere$")
        window.wait_for_focus("Add what is missing")
        window.keys("space")
        window.wait_for_text("2 records came back")
    assert not window.errors
    assert answer_of(other, "export") == answer_of(folder, "export")


def test_p13_an_operators_text_becomes_a_record(desktop, folder, bank):
    with open_window(desktop, folder) as window:
        wait_for_card(window)
        window.keys("alt+e", "p")
        window.wait_for_window("^Paste operator’s text$")
        window.wait_for_focus("The operator’s text")
        window.type(SMS)
        wait_until(lambda: any("VX-9017263" in name for name in window.names), "what was found in the text")
        window.keys("alt+r")
        (event,) = wait_until(lambda: top_ups(folder), "the record on the disk")
    assert (event["amount"], event["balance"], event["currency"]) == ("15", "17.40", "GBP")
    assert (event["reported_until"], event["order_number"]) == ("2027-04-13", "VX-9017263")
    assert len(event["receipts"]) == 1  # the text itself
    assert not window.errors


def test_p13_a_payment_of_a_bill_is_confirmed_as_a_top_up(desktop, folder, tmp_path):
    answer_of(folder, "card", "add", "--provider", "sosim-hk", "--label", "SoSIM")
    with open_window(desktop, folder) as window:
        window.wait_for_window("^LEB Wallet$")
        window.wait_for_text("SoSIM")
        import_file(window, BILL)
        window.wait_for_text("Which card was paid for?")
        window.keys("alt+r", "alt+n")  # it has arrived
        window.wait_for_text("1 new record")
        window.keys("alt+i")
        window.wait_for_text("Taken over")
        (event,) = wait_until(lambda: top_ups(folder), "the top-up on the disk")
    assert (event["state"], event["pay_with"]) == ("arrived", "alipay")
    assert not window.errors


def top_ups(folder):
    return [event for event in answer_of(folder, "export")["events"] if event["kind"] == "top_up"]
