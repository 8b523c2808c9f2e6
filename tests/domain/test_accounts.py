"""Accounts on a number: counting, the order of moving, names of services, and what exports leave out."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from leb_wallet.domain.account_inputs import check_service_name
from leb_wallet.domain.accounts import Account, Guarded, Importance, Role, guarded, in_known_order, moving_order
from leb_wallet.domain.bound_accounts import (
    account_called,
    all_accounts,
    guarded_by,
    open_accounts,
    with_account,
    with_moved,
    without_account,
    without_accounts,
)
from leb_wallet.domain.cards import Card, duplicate_of
from leb_wallet.domain.conflicts import CONFLICT, as_record, conflict
from leb_wallet.domain.errors import InvalidInput, NotFound
from leb_wallet.domain.importing.found import Found, FoundCard, Place
from leb_wallet.domain.importing.plan import plan_import
from leb_wallet.domain.known_services import SERVICE_KINDS, ServiceKind
from leb_wallet.domain.wallet import Wallet
from leb_wallet.resources import resource_path
from leb_wallet.services.catalogue import Catalogue

DAY = date(2026, 11, 22)
RESOURCES = Path(__file__).parents[2] / "resources"


def account(number, name="Bank", **fields):
    return Account(id=f"{number:032x}", name=name, **fields)


HSBC = account(1, "HSBC", service="hsbc", roles=("two_factor",), importance="high")
MAIL = account(2, "Gmail", roles=("recovery",))
SHOP = account(3, "Shop", roles=("login",), importance="low")
CHAT = account(4, "Chat", roles=("login",), importance="high")
GONE = account(5, "Old bank", roles=("two_factor",), importance="high", moved_on=DAY)
CARD = Card(id="f" * 32, label="UK", accounts=(SHOP, GONE, MAIL, CHAT, HSBC))


@pytest.fixture(scope="module")
def known():
    return Catalogue(resource_path("")).known_services


def test_counts_tell_all_those_not_moved_and_the_important_of_these():
    assert guarded_by(CARD) == guarded(CARD.accounts) == Guarded(5, 4, 2)
    assert guarded_by(None) == guarded_by(CARD.replace(accounts=())) == Guarded(0, 0, 0)
    assert set(open_accounts(CARD)) == {HSBC, MAIL, SHOP, CHAT}


def test_important_ones_that_lock_out_are_moved_first_and_what_is_moved_comes_last():
    assert moving_order(CARD.accounts) == (HSBC, CHAT, MAIL, SHOP, GONE)
    assert moving_order(reversed(CARD.accounts)) == moving_order(CARD.accounts)


def test_what_only_a_newer_version_knows_survives_and_counts_as_important():
    raw = {"id": "a" * 32, "name": "X", "roles": ["vote", "login"], "importance": "vital", "colour": "red"}
    newer = Account.model_validate(raw)
    assert newer.model_dump(mode="json", exclude_defaults=True) == raw
    assert moving_order((MAIL, newer)) == (newer, MAIL)
    assert in_known_order(newer.roles) == ("login", "vote")


def test_an_account_is_added_once_changed_and_crossed_off():
    grown = with_account(CARD, account(9, "New"))
    assert [one.name for one in grown.accounts][-1] == "New"
    changed = with_account(grown, account(9, "Newer"))
    assert [one.name for one in changed.accounts][-1] == "Newer"
    assert without_account(changed, account(9).id) == CARD


def test_moving_keeps_the_day_of_what_was_moved_before_and_can_be_taken_back():
    moved = with_moved(CARD, {HSBC.id, GONE.id}, date(2026, 12, 1))
    assert {one.name: one.moved_on for one in moved.accounts if not one.is_open} == {
        "HSBC": date(2026, 12, 1),
        "Old bank": DAY,
    }
    assert with_moved(moved, {GONE.id}, date(2026, 12, 2)) == CARD


def test_an_account_is_found_by_id_beginning_of_an_id_or_name_in_any_case():
    card = Card(id="f" * 32, label="UK", accounts=(Account(id="ab" * 16, name="Bank"), Account(id="ac" * 16, name="X")))
    assert account_called(card, "bank") == account_called(card, "ab") == account_called(card, "ab" * 16)
    with pytest.raises(NotFound, match="account_not_unique"):
        account_called(card, "a")
    for text in ("", "zz"):
        with pytest.raises(NotFound, match="account_unknown"):
            account_called(card, text)


def test_a_duplicate_of_a_card_has_none_of_its_accounts():
    assert duplicate_of(CARD, "Copy").accounts == ()


def test_p11_without_accounts_nothing_of_them_is_left_and_everything_else_is():
    other = Card(id="e" * 32, label="HK")
    found = [
        conflict("card", CARD.id, f"accounts/{HSBC.id}/name", "Secret bank"),
        conflict("card", CARD.id, "accounts", [{"name": "Secret bank"}]),
        conflict("card", CARD.id, "note", "x"),
    ]
    others = {CONFLICT: {one.id: as_record(one).fields for one in found}, "plan": {"1": {"id": "1"}}}
    bare = without_accounts(Wallet({CARD.id: CARD, other.id: other}, {}, others))
    assert bare.cards == {CARD.id: CARD.replace(accounts=()), other.id: other}
    assert [one["field"] for one in bare.others[CONFLICT].values()] == ["note"]
    assert bare.others["plan"] == others["plan"]
    only = without_accounts(Wallet({}, {}, {CONFLICT: {found[0].id: as_record(found[0]).fields}}))
    assert only.others == {}


def test_p10_an_import_adds_accounts_and_takes_none_away():
    """Told of twice, by id or by name, an account is there once, as it was here."""
    again = (account(77, "hsbc", service="hsbc"), SHOP.replace(note="theirs"), account(78, "New"))
    found = CARD.replace(id="d" * 32, iccid="8944110031415926535", accounts=again)
    mine = CARD.replace(iccid=found.iccid)
    plan = plan_import(Found("test", (FoundCard(Place(), found),)), Wallet({mine.id: mine}))
    (card,) = plan.cards
    assert card.after.accounts == (*CARD.accounts, again[2])
    twice = plan_import(Found("test", (FoundCard(Place(), found),)), Wallet({mine.id: card.after}))
    assert twice.edits() == ()


def test_all_accounts_come_with_their_cards():
    assert {(one.card.label, one.account.name) for one in all_accounts([CARD])} == {
        ("UK", name) for name in ("HSBC", "Gmail", "Shop", "Chat", "Old bank")
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "service_empty"),
        ("  ", "service_empty"),
        ("Visa 4111 1111 1111 1111", "service_card_number"),
        ("x" * 500, "label_too_long"),
        ("a\x07b", "label_control_characters"),
    ],
)
def test_what_is_no_name_of_a_service_is_refused(text, code):
    with pytest.raises(InvalidInput, match=code):
        check_service_name(text)
    assert check_service_name(" 招商银行 ").value == "招商银行"


# --- The services that are known by name ------------------------------------------------------


def test_the_list_of_services_is_long_enough_and_each_is_told_apart(known):
    raw = json.loads((RESOURCES / "services.json").read_bytes())
    assert len(raw) == len(known.by_id) >= 150
    assert [sorted(set(one) - {"id", "kind", "en", "zh", "aliases"}) for one in raw if set(one) > {"x"}] == []
    names = [name.casefold() for service in known for name in service.names]
    twice = {name for name in names if names.count(name) > 1}
    assert twice == set()


def test_every_service_has_an_id_a_kind_and_clean_names(known):
    for service in known:
        assert re.fullmatch("[a-z0-9-]{2,40}", service.id)
        assert service.kind in SERVICE_KINDS
        for name in service.names:
            assert check_service_name(name).value == name
        assert re.search("[a-zA-Z]", service.en)
        assert service.zh is None or service.zh != service.en


def test_every_kind_is_used_or_the_rest_and_has_an_icon(known):
    assert {service.kind for service in known} | {ServiceKind.OTHER} == set(SERVICE_KINDS)
    assert all((RESOURCES / "icons" / f"account-{kind}.svg").is_file() for kind in SERVICE_KINDS)


@pytest.mark.parametrize(
    ("text", "found"),
    [("hsbc", "hsbc"), ("招行", "cmb"), ("zhaoshang", "cmb"), ("zfb", "alipay"), ("wx", "wechat"), ("gmail", "gmail")],
)
def test_services_are_found_by_name_other_name_pinyin_and_initials(known, text, found):
    assert found in [service.id for service in known.find(text, 5)]


def test_a_service_is_known_by_its_whole_name_only(known):
    assert known.called(" ＡＬＩＰＡＹ ").id == known.called("支付宝").id == "alipay"
    assert known.called("alipa") is None
    assert known.called("") is None


def test_an_account_is_called_as_the_language_calls_its_service(known):
    cmb = account(1, "招行", service="cmb")
    assert (known.name(cmb, "en"), known.name(cmb, "zh_CN")) == ("China Merchants Bank", "招商银行")
    assert known.name(account(1, "My club"), "zh_CN") == "My club"
    assert known.name(account(1, "Gone", service="of-a-newer-list"), "en") == "Gone"
    assert known.kind(account(1, "Gone", service="of-a-newer-list")) == ServiceKind.OTHER
    assert {"招行", "招商银行", "China Merchants Bank"} <= set(known.names(cmb))


def test_the_codes_of_roles_and_importance_stay_as_they_are_stored():
    assert (Role.LOGIN, Role.TWO_FACTOR, Role.RECOVERY) == ("login", "two_factor", "recovery")
    assert (Importance.HIGH, Importance.NORMAL, Importance.LOW) == ("high", "normal", "low")
