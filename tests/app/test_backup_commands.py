"""``backup``, ``restore`` and ``doctor`` on the command line."""

import json
import shutil

import pytest

NUMBER = "+447700912345"


@pytest.fixture
def bank(cli):
    return cli("card", "add", "--provider", "giffgaff-uk", "--label", "Bank", "--number", NUMBER).out.strip()


def labels(cli):
    return sorted(card["label"] for card in cli("card", "list", "--json").json)


def add(cli, label):
    assert cli("card", "add", "--provider", "leb", "--label", label).code == 0


def test_p4_the_first_change_of_a_day_makes_a_backup_and_later_ones_none(cli, bank):
    (made,) = cli("restore", "--list", "--json").json
    assert (made["cards"], made["events"], made["whole"]) == (1, 0, True)
    add(cli, "Second")
    assert len(cli("restore", "--list", "--json").json) == 1


def test_p4_a_backup_is_made_and_put_back(cli, bank):
    add(cli, "Second")
    answer = cli("backup", "--json")
    assert (answer.code, answer.json["cards"]) == (0, 2)
    add(cli, "Third")
    dry = cli("restore", answer.json["name"], "--dry-run", "--json")
    assert [(change["change"], change["kind"]) for change in dry.json["changes"]] == [("removed", "card")]
    assert (dry.json["restored"], labels(cli)) == (False, ["Bank", "Second", "Third"])
    done = cli("restore", answer.json["name"])
    assert (done.code, labels(cli)) == (0, ["Bank", "Second"])
    assert "goes away" in done.out
    assert any(known["cards"] == 3 for known in cli("restore", "--list", "--json").json)  # the way forward again


def test_merging_only_adds(cli, bank):
    name = cli("backup", "--json").json["name"]
    add(cli, "Second")
    answer = cli("restore", name, "--merge")
    assert (answer.code, labels(cli)) == (0, ["Bank", "Second"])
    assert "Nothing was missing" in answer.out


def test_a_copy_of_everything_is_written_and_read_elsewhere(cli, bank, tmp_path):
    target = tmp_path / "copies"
    target.mkdir()
    assert cli("backup", "--to", str(target)).code == 0
    (copy,) = target.iterdir()
    assert cli("backup", "--to", str(copy)).code == 74
    add(cli, "Second")
    assert cli("restore", str(copy)).code == 0
    assert labels(cli) == ["Bank"]


@pytest.mark.parametrize("content", [b"", b"nothing", b"PK\x03\x04"])
def test_p11_what_is_no_copy_is_refused_without_its_name(cli, bank, tmp_path, content):
    path = tmp_path / f"{NUMBER}.zip"
    path.write_bytes(content)
    for name in (str(path), str(tmp_path / "not-there" / NUMBER)):
        answer = cli("restore", name)
        assert answer.code in (65, 74)
        assert answer.err
        assert "77009" not in answer.out + answer.err
    assert labels(cli) == ["Bank"]


def test_p11_what_would_change_is_told_without_secrets(cli, bank, tmp_path):
    name = cli("backup", "--json").json["name"]
    (tmp_path / "journal.jsonl").unlink()
    (tmp_path / "wallet.json").unlink(missing_ok=True)
    answer = cli("restore", name, "--dry-run")
    assert "Bank" in answer.out
    assert "7700" not in answer.out + answer.err


def test_p4_a_damaged_wallet_is_examined_and_made_anew(cli, bank, tmp_path):
    cli("record", "Bank", "--kind", "top_up", "--on", "2026-11-01")
    (tmp_path / "journal.jsonl").write_bytes(b"\0" * 200)
    assert cli("status").code == 74
    answer = cli("doctor", "--json")
    assert answer.code == 1
    assert {"rebuild"} <= {finding["repair"] for finding in answer.json["findings"]}
    dry = cli("restore", "--dry-run", "--json")
    assert (dry.code, dry.json["cards"], dry.json["certain"]) == (0, 1, False)
    assert cli("status").code == 74
    assert cli("restore").code == 0
    assert labels(cli) == ["Bank"]
    assert any("damaged-" in path.name for path in tmp_path.iterdir())


def test_p4_a_backup_takes_the_place_of_a_wallet_that_cannot_be_opened(cli, bank, tmp_path):
    (name,) = [known["name"] for known in cli("restore", "--list", "--json").json]
    add(cli, "Second")
    (tmp_path / "wallet.json").write_bytes(b"")
    assert cli("restore", name, "--merge").code == 65
    assert cli("restore", name).code == 0
    assert labels(cli) == ["Bank"]


def test_the_doctor_repairs_and_says_what_it_did(cli, bank, tmp_path):
    shutil.rmtree(tmp_path / "backups")
    answer = cli("doctor", "--json")
    assert answer.code == 1
    assert "backup_none" in {finding["code"] for finding in answer.json["findings"]}
    repaired = cli("doctor", "--repair", "--json")
    assert (repaired.code, repaired.json["repaired"]) == (0, ["backup"])
    assert len(cli("restore", "--list", "--json").json) == 1


def test_the_doctor_makes_a_damaged_wallet_anew(cli, bank, tmp_path):
    journal = tmp_path / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"leb_wallet_journal", b"leb-wallet-journal"))
    assert cli("status").code == 74
    assert cli("doctor", "--repair", "--json").json["repaired"] == ["rebuild"]
    assert labels(cli) == ["Bank"]


def test_what_a_newer_version_wrote_is_not_touched(cli, bank, tmp_path):
    (tmp_path / "wallet.json").write_text(json.dumps({"leb_wallet": 99}))
    before = (tmp_path / "wallet.json").read_bytes()
    for command in (("restore",), ("doctor", "--repair")):
        assert cli(*command).code in (1, 74)
    assert (tmp_path / "wallet.json").read_bytes() == before


def test_an_undo_in_the_window_takes_back_what_was_restored(cli, bank, tmp_path, today, qapp):
    from leb_wallet.app.keeping import make_backups
    from leb_wallet.app.paths import app_paths
    from leb_wallet.app.wallet_app import build_app

    app = build_app(app_paths(tmp_path), lambda: today)
    backups = make_backups(app, app_paths(tmp_path))
    backups.make()
    card = app.wallets.wallet.card(bank)
    app.wallets.change_card(card, card.replace(label="Bonk"))
    backups.replace_with(backups.load(backups.all()[0].name))
    assert app.wallets.undo_reason == "restore_backup"
    app.wallets.undo()
    assert app.wallets.wallet.card(bank).label == "Bonk"
