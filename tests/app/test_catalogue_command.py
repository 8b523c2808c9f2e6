"""``catalogue update`` on the command line."""

import pytest
from pack_samples import SERIAL, body_of, knows_test_key, months, shipped, signed, written

from leb_wallet.storage.catalogue_pack import dump_pack
from leb_wallet.storage.kept_catalogue import CATALOGUE_NAME

NUMBER = "+447700912345"


@pytest.fixture
def update(tmp_path, monkeypatch):
    """An update in which one operator shortens its period and another makes it longer."""
    knows_test_key(monkeypatch, tmp_path)
    body = body_of(shipped(giffgaff_uk=months(3), lebara_uk=months(12), asda_mobile_uk=None))
    return str(written(tmp_path, signed(body)))


@pytest.fixture
def cards(cli):
    """Return the ids of three cards: Shorter, Longer and one whose owner has set a date."""
    made = {}
    for label, provider in (("Shorter", "giffgaff-uk"), ("Longer", "lebara-uk"), ("Other", "leb")):
        more = ("--number", NUMBER) if label == "Shorter" else ()
        made[label] = cli(
            "card", "add", "--provider", provider, "--label", label, "--activated", "2026-11-01", *more
        ).out.strip()
        cli("record", label, "--kind", "top_up", "--on", "2026-11-02", "--amount", "10", "--currency", "GBP")
    return made


def limits(cli):
    return {card["label"]: card["limit"] for card in cli("status", "--json").json["cards"]}


def test_p5_a_dry_run_tells_the_difference_and_changes_nothing(cli, cards, update, tmp_path):
    before = limits(cli)
    answer = cli("catalogue", "update", update, "--dry-run", "--json")
    told = answer.json
    assert answer.code == 0
    assert (told["serial"], told["published"], told["signed_by"]) == (SERIAL, "2026-11-22", "test-key")
    assert (told["accepted"], told["added"], told["gone"]) == (False, [], ["asda-mobile-uk"])
    assert [one["id"] for one in told["changed"]] == ["giffgaff-uk", "lebara-uk"]
    assert told["changed"][0]["rules"][0] == {"rule": "inactivity", "change": "changed", "fields": ["period"]}
    longer, shorter = told["cards"]
    assert (shorter["id"], shorter["direction"], shorter["moves"]) == (cards["Shorter"], "earlier", True)
    assert (longer["id"], longer["direction"], longer["moves"]) == (cards["Longer"], "later", False)
    clock = shorter["clocks"][0]
    assert (clock["before"]["limit"], clock["after"]["limit"]) == ("2027-05-02", "2027-02-02")
    assert limits(cli) == before
    assert not (tmp_path / CATALOGUE_NAME).exists()


def test_p5_an_update_moves_what_becomes_no_later_and_new_cards_follow_it(cli, cards, update):
    before = limits(cli)
    answer = cli("catalogue", "update", update)
    assert answer.code == 0
    assert "[x]" in answer.out
    assert "1 card(s) moved" in answer.out
    after = limits(cli)
    assert (after["Shorter"], after["Longer"]) == ("2027-02-02", before["Longer"])
    cli("card", "add", "--provider", "lebara-uk", "--label", "New", "--activated", "2026-11-01")
    assert cli("card", "add", "--provider", "asda-mobile-uk", "--label", "x").code == 66
    assert cli("catalogue", "update", update, "--dry-run", "--json").json["cards"][0]["label"] == "Longer"


def test_cards_may_be_named_or_left(cli, cards, update):
    before = limits(cli)
    assert cli("catalogue", "update", update, "--no-cards", "--json").json["accepted"] is True
    assert limits(cli) == before
    answer = cli("catalogue", "update", update, "--card", "Longer", "--card", cards["Shorter"][:8], "--json")
    assert [card["moves"] for card in answer.json["cards"]] == [True, True]
    assert limits(cli) != before


def test_a_card_the_update_does_not_concern_stops_it(cli, cards, update, tmp_path):
    answer = cli("catalogue", "update", update, "--card", "Other")
    assert (answer.code, answer.out) == (65, "")
    assert "does not concern" in answer.err
    assert cli("catalogue", "update", update, "--card", "Nobody").code == 66
    assert not (tmp_path / CATALOGUE_NAME).exists()


def test_p5_what_nobody_vouches_for_needs_a_word_of_its_own(cli, cards, tmp_path):
    path = str(written(tmp_path, dump_pack(body_of(shipped(giffgaff_uk=months(3))))))
    before = limits(cli)
    refused = cli("catalogue", "update", path)
    assert (refused.code, refused.out) == (65, "")
    assert "--unsigned" in refused.err
    dry = cli("catalogue", "update", path, "--dry-run")
    assert (dry.code, "--unsigned" in dry.err, "Nobody vouches" in dry.out) == (0, True, True)
    assert limits(cli) == before
    assert cli("catalogue", "update", path, "--unsigned", "--json").json["signed_by"] is None
    assert limits(cli) != before


def test_p11_what_is_refused_is_told_without_the_name_of_the_file(cli, cards, update, tmp_path):
    cut = written(tmp_path, signed(body_of())[:-1], f"{NUMBER}.json")
    for path, code in ((cut, 74), (tmp_path / f"no-{NUMBER}", 74), (written(tmp_path, b"{}", f"{NUMBER}-2"), 65)):
        answer = cli("catalogue", "update", str(path))
        assert (answer.code, answer.out) == (code, "")
        assert answer.err
        assert "77009" not in answer.err
    assert "77009" not in cli("catalogue", "update", update).out


def test_undo_of_the_window_takes_the_cards_back(cli, cards, update, tmp_path, today, qapp):
    from leb_wallet.app.keeping import make_backups
    from leb_wallet.app.paths import app_paths
    from leb_wallet.app.wallet_app import build_app

    before = limits(cli)
    cli("catalogue", "update", update)
    app = build_app(app_paths(tmp_path), lambda: today)
    make_backups(app, app_paths(tmp_path)).recall_steps()
    assert app.wallets.undo_reason == "update_rules"
    app.wallets.undo()
    assert limits(cli) == before
