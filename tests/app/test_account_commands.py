"""The commands about accounts on a number."""

import io

import pytest


@pytest.fixture
def card(cli):
    return cli("card", "add", "--provider", "giffgaff-uk", "--label", "UK", "--number", "+447700900123").out.strip()


def add(cli, service, *more, role="two-factor", card="UK"):
    return cli("account", "add", card, "--service", service, "--role", role, *more)


def listed(cli, *more):
    return cli("account", "list", *more, "--json").json


def test_an_account_is_written_down_and_listed(cli, card):
    told = add(cli, "招行", "--importance", "high", "--note", "salary", role="login,two-factor")
    assert told.code == 0
    (found,) = listed(cli)
    assert found == {
        "id": told.out.strip(),
        "card": card,
        "card_label": "UK",
        "name": "China Merchants Bank",
        "service": "cmb",
        "roles": ["login", "two_factor"],
        "importance": "high",
        "moved_on": None,
        "note": "salary",
    }


def test_a_service_in_no_list_keeps_the_name_it_was_given(cli, card):
    assert add(cli, "Chess club", "--json").json["card"] == card
    (found,) = listed(cli, "UK")
    assert (found["name"], found["service"], found["importance"]) == ("Chess club", None, "normal")


def test_roles_may_be_repeated_and_stand_in_their_order(cli, card):
    add(cli, "HSBC", "--role", "login", role="recovery")
    assert listed(cli)[0]["roles"] == ["login", "recovery"]


def test_the_list_in_words_has_the_important_ones_first_and_can_leave_out_what_is_moved(cli, card):
    add(cli, "Shop X", role="login")
    add(cli, "HSBC", "--importance", "high")
    first, second = cli("account", "list").out.splitlines()
    assert "HSBC  Two-factor codes  Important  Not moved yet" in first
    assert "Shop X  Sign-in  Normal  Not moved yet" in second
    assert cli("account", "moved", "UK", "hsbc", "--on", "2026-11-01").code == 0
    assert [one["name"] for one in listed(cli, "--open")] == ["Shop X"]
    assert {one["moved_on"] for one in listed(cli)} == {None, "2026-11-01"}
    assert cli("account", "moved", "UK", "hsbc", "--undo").code == 0
    assert {one["moved_on"] for one in listed(cli)} == {None}


def test_moved_without_a_day_is_today(cli, card, today):
    add(cli, "HSBC")
    cli("account", "moved", "UK", "HSBC")
    assert listed(cli)[0]["moved_on"] == today.isoformat()


def test_an_account_is_crossed_off_by_name_other_name_or_id(cli, card):
    ids = [add(cli, name).out.strip() for name in ("招商银行", "Alipay", "HSBC")]
    for text in ("招行", ids[1][:8], ids[2]):
        assert cli("account", "remove", "UK", text).code == 0
    assert listed(cli) == []


def test_accounts_of_one_card_are_told_apart_from_those_of_another(cli, card):
    cli("card", "add", "--provider", "leb", "--label", "Second")
    add(cli, "HSBC")
    add(cli, "Alipay", card="Second")
    assert [one["name"] for one in listed(cli, "Second")] == ["Alipay"]
    assert cli("account", "remove", "Second", "HSBC").code == 66
    assert len(listed(cli)) == 2


def test_the_name_may_come_from_stdin_where_other_programs_cannot_read_it(cli, card, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("WhatsApp\n"))
    add(cli, "-")
    assert listed(cli)[0]["service"] == "whatsapp"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("account", "add", "UK", "--service", " ", "--role", "login"), 65),
        (("account", "add", "UK", "--service", "X", "--role", "vote"), 65),
        (("account", "add", "UK", "--service", "X", "--role", ""), 65),
        (("account", "add", "No such card", "--service", "X", "--role", "login"), 66),
        (("account", "moved", "UK", "X"), 66),
        (("account", "moved", "UK", "HSBC", "--on", "soon"), 65),
    ],
)
def test_p14_what_is_not_possible_is_told_and_changes_nothing(cli, card, arguments, code):
    add(cli, "HSBC")
    told = cli(*arguments)
    assert told.code == code
    assert told.err.startswith("leb-wallet: ")
    assert [(one["name"], one["moved_on"]) for one in listed(cli)] == [("HSBC", None)]


def test_p11_an_export_has_accounts_only_on_request(cli, card):
    add(cli, "HSBC")
    told = cli("export", "--json")
    assert "accounts" not in told.json["cards"][0]
    assert "--with-secrets" in told.err
    full = cli("export", "--json", "--with-secrets")
    assert [one["name"] for one in full.json["cards"][0]["accounts"]] == ["HSBC"]
    assert full.err == ""


def test_an_export_without_accounts_says_nothing_of_them(cli, card):
    assert cli("export", "--json").err == ""
