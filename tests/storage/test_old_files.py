"""Wallets written by released versions open for ever, with the same dates."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from leb_wallet.domain.deadlines import deadlines
from leb_wallet.storage.wallet_store import WalletStore

FILES = Path(__file__).parents[1] / "files"
LIMITS = {
    "UK 银行卡": "2027-02-28",
    "povo": "2026-12-28",
    "3HK": "2026-11-30",
    "Tello": "2026-12-01",
    "LEB 卡": "2027-03-01",
}


@pytest.fixture
def opened(tmp_path):
    shutil.copy(FILES / "wallet_v1_all_fields.json", tmp_path / "wallet.json")
    return WalletStore(tmp_path, "0a1b2c3d", lambda: 1_795_500_000_000).open()


def test_wallet_of_version_1_opens_with_the_dates_it_had(opened):
    assert [notice.code for notice in opened.notices] == ["journal_missing"]  # it is not part of this sample
    found = {
        card.label: deadlines(card, opened.wallet.events_of(card.id), date(2026, 11, 22)).clock.limit.isoformat()
        for card in opened.wallet.cards.values()
    }
    assert found == LIMITS


def test_p9_wallet_of_version_1_holds_no_field_this_version_does_not_know(opened):
    for card in opened.wallet.cards.values():
        assert not card.model_extra
        assert not any(rule.model_extra or any(stage.model_extra for stage in rule.after) for rule in card.rules)
    assert not any(event.model_extra for event in opened.wallet.all_events())


def test_wallet_of_version_1_is_json_anybody_can_read():
    raw = json.loads((FILES / "wallet_v1_all_fields.json").read_bytes())
    assert {card["label"] for card in raw["records"]["card"]} == set(LIMITS)
