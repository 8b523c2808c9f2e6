"""The command line's receipts: kept before the act, listed, verified, exported; and the doctor."""

import json
from hashlib import sha256
from zipfile import ZipFile

import pytest
from receipt_samples import GPS_MARK, TEXT, ZIP, pdf, photo

from leb_wallet.domain.receipts import ReceiptState

SHA = sha256(TEXT).hexdigest()
ACT = ("record", "Bank", "--kind", "top_up", "--on", "2026-11-01")


@pytest.fixture
def bank(cli):
    return cli("card", "add", "--provider", "giffgaff-uk", "--label", "Bank", "--number", "+447700900123").out.strip()


@pytest.fixture
def slip(tmp_path):
    return file(tmp_path, "+447700900123 slip.txt", TEXT)


def file(tmp_path, name, data):
    folder = tmp_path / "outside"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return str(folder / name)


def receipts_in(tmp_path):
    folder = tmp_path / "receipts"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def events(cli):
    return cli("export", "--json").json["events"]


def test_an_act_is_recorded_with_all_its_receipts(cli, bank, slip, tmp_path):
    document = file(tmp_path, "a.bin", pdf())
    answer = cli(*ACT, "--receipt", slip, "--receipt", document, "--receipt", slip, "--json")
    assert answer.code == 0
    assert answer.json["receipts"] == [SHA, sha256(pdf()).hexdigest()]
    assert receipts_in(tmp_path) == sorted([f"{SHA}.txt", f"{sha256(pdf()).hexdigest()}.pdf"])
    assert events(cli)[0]["receipts"] == answer.json["receipts"]


def test_what_was_paid_is_recorded_in_full(cli, bank):
    answer = cli(
        *ACT,
        *("--amount", "10", "--fee", "0.5", "--bonus", "1", "--paid", "99", "--paid-currency", "CNY"),
        *("--pay-with", "alipay", "--order", "A-1", "--json"),
    )
    told = answer.json
    assert answer.code == 0
    assert [told[name] for name in ("amount", "fee", "bonus", "currency")] == ["10", "0.5", "1", "GBP"]
    assert [told[name] for name in ("paid", "paid_currency", "pay_with", "order_number")] == [
        "99",
        "CNY",
        "alipay",
        "A-1",
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--fee", "-1"), "negative"),
        (("--bonus", "x"), "10.50"),
        (("--paid", "1", "--paid-currency", "yuan"), "GBP"),
        (("--pay-with", "4111 1111 1111 1111"), "card"),
        (("--pay-with", "x" * 41), "40"),
        (("--order", "a\x07"), "characters"),
    ],
)
def test_a_payment_that_cannot_be_gets_one_sentence_and_no_record(cli, bank, slip, tmp_path, more, said):
    more = (f"{more[0]}={more[1]}", *more[2:])
    answer = cli(*ACT, *more, "--receipt", slip)
    assert (answer.code, answer.out) == (65, "")
    assert answer.err.count("\n") == 1
    assert said in answer.err
    assert events(cli) == []
    assert receipts_in(tmp_path) == []


@pytest.mark.parametrize(
    ("data", "code", "said"), [(b"", 65, "empty"), (ZIP, 65, "none of them"), (None, 74, "no such file")]
)
def test_p8_one_bad_receipt_and_nothing_is_recorded_or_kept(cli, bank, slip, tmp_path, data, code, said):
    bad = file(tmp_path, "07700900123.png", data or b"")
    if data is None:
        (tmp_path / "outside" / "07700900123.png").unlink()
    answer = cli(*ACT, "--receipt", slip, "--receipt", bad)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert "file 2 of the 2" in answer.err
    assert "7700" not in answer.err
    assert events(cli) == []
    assert receipts_in(tmp_path) == []


def test_a_folder_is_no_receipt(cli, bank, tmp_path):
    answer = cli(*ACT, "--receipt", str(tmp_path))
    assert answer.code == 74
    assert "folder" in answer.err
    assert answer.err.count("\n") == 1


def test_a_large_receipt_is_kept_when_asked_to(cli, bank, tmp_path):
    large = file(tmp_path, "large.txt", b"a" * 10_000_001)
    answer = cli(*ACT, "--receipt", large)
    assert answer.code == 65
    assert "--large" in answer.err
    assert events(cli) == []
    assert cli(*ACT, "--receipt", large, "--large").code == 0


def test_receipts_are_listed_for_all_cards_or_one(cli, bank, slip, tmp_path):
    cli("card", "add", "--provider", "leb", "--label", "Other")
    cli(*ACT, "--receipt", slip)
    (listed,) = cli("receipts", "list", "--json").json
    assert (listed["card"], listed["sha256"], listed["state"]) == (bank, SHA, "present")
    assert listed["file"] == str(tmp_path / "receipts" / f"{SHA}.txt")
    assert SHA[:12] in cli("receipts", "list", "Bank").out
    assert cli("receipts", "list", "Other", "--json").json == []
    assert cli("receipts", "list", "Nobody").code == 66


def test_p8_verify_and_doctor_name_what_is_missing_or_altered(cli, bank, slip, tmp_path):
    event = cli(*ACT, "--receipt", slip).out.strip()
    assert cli("receipts", "verify").code == cli("doctor").code == 0
    assert cli("receipts", "verify", "--json").json == {"checked": 1, "problems": []}
    kept = tmp_path / "receipts" / f"{SHA}.txt"
    for spoil, state, word in (
        (lambda: kept.write_bytes(TEXT[:-1]), ReceiptState.ALTERED, "not what was attached"),
        (kept.unlink, ReceiptState.MISSING, "missing"),
    ):
        spoil()
        for command in (("receipts", "verify"), ("doctor",)):
            answer = cli(*command)
            assert answer.code == 1
            assert "Bank, 1 Nov 2026, Top-up" in answer.out
            assert word in answer.out
            assert SHA[:12] in answer.out
        (problem,) = cli("receipts", "verify", "--json").json["problems"]
        assert (problem["record"], problem["sha256"], problem["state"]) == (event, SHA, state)
        assert cli("doctor", "--json").json["receipts"] == [problem]


def test_the_doctor_tells_of_files_without_a_record_and_finds_no_fault_in_them(cli, bank, slip, tmp_path):
    cli(*ACT, "--receipt", slip)
    orphan = f"{sha256(pdf()).hexdigest()}.pdf"
    (tmp_path / "receipts" / orphan).write_bytes(pdf())
    answer = cli("doctor")
    assert answer.code == 0
    assert "no record" in answer.out
    told = cli("doctor", "--json").json
    assert (told["notices"], told["receipts"], told["orphans"]) == ([], [], [orphan[:64]])
    assert (tmp_path / "receipts" / orphan).exists()


def test_the_doctor_tells_what_was_found_while_opening(cli, bank, tmp_path):
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"torn')
    answer = cli("doctor")
    assert answer.code == 1
    assert "cut off" in answer.out
    assert answer.err == ""
    assert cli("doctor", "--json").json["notices"][0]["code"] == "journal_torn"


def test_the_evidence_pack_is_written_where_asked_and_never_over_a_file(cli, bank, slip, tmp_path):
    cli(*ACT, "--receipt", slip, "--receipt", file(tmp_path, "photo.jpg", photo()))
    target = tmp_path / "pack.zip"
    answer = cli("receipts", "export", str(target))
    assert (answer.code, answer.out) == (0, "")
    with ZipFile(target) as zipped:
        content = b"".join(zipped.read(name) for name in zipped.namelist())
    assert TEXT in content
    assert GPS_MARK not in content
    assert b"7700900" not in content
    before = target.read_bytes()
    again = cli("receipts", "export", str(target), "Bank")
    assert again.code == 74
    assert "already" in again.err
    assert target.read_bytes() == before


def test_into_a_folder_the_pack_gets_a_name_of_the_day(cli, bank, slip, tmp_path):
    cli(*ACT, "--receipt", slip)
    folder = tmp_path / "packs"
    folder.mkdir()
    assert cli("receipts", "export", str(folder), "Bank", "--full-number").code == 0
    (made,) = folder.iterdir()
    assert made.name == "leb-wallet-evidence-2026-11-22.zip"
    with ZipFile(made) as zipped:
        (record,) = json.loads(zipped.read("records.json"))["records"]
    assert record["number"] == "+447700900123"


def test_an_export_of_nothing_or_to_nowhere_is_told_and_leaves_nothing(cli, bank, slip, tmp_path):
    assert cli("receipts", "export", str(tmp_path / "a.zip")).code == 65
    cli(*ACT, "--receipt", slip)
    answer = cli("receipts", "export", str(tmp_path / "07700900123" / "a.zip"))
    assert answer.code == 74
    assert "7700" not in answer.err
    assert not list(tmp_path.rglob("*.zip"))


def test_p8_what_the_pack_lacks_is_said(cli, bank, slip, tmp_path):
    cli(*ACT, "--receipt", slip)
    (tmp_path / "receipts" / f"{SHA}.txt").unlink()
    answer = cli("receipts", "export", str(tmp_path / "a.zip"))
    assert answer.code == 0
    assert "could not be included" in answer.err
