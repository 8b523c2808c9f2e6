from storage_helpers import a_card, an_event

from leb_wallet.domain.wallet import Wallet
from leb_wallet.storage.lines import Line, StoredEdit
from leb_wallet.storage.replay import replayed

CARD, EVENT = a_card(), an_event()


def after(*edits, wallet=Wallet()):  # noqa: B008 - a frozen value
    return replayed(wallet, [Line(number, "", (StoredEdit(*edit),)) for number, edit in enumerate(edits, 2)])


def test_p9_records_of_an_unknown_kind_are_put_merged_replaced_and_removed():
    put = ("order", "o1", {"id": "o1", "a": 1, "b": {"深": 2}}, None)
    merge = ("order", "o1", {"a": 3}, None)
    replace = ("order", "o1", {"id": "o1", "c": 4}, None)
    assert after(put, merge)[0].others == {"order": {"o1": {"id": "o1", "a": 3, "b": {"深": 2}}}}
    assert after(put, merge, replace)[0].others == {"order": {"o1": {"id": "o1", "c": 4}}}
    assert after(put, ("order", "o1", None, None)) == (Wallet(), [])


def test_edit_of_what_is_not_there_fails_and_the_next_one_counts():
    wallet, failed = after(
        ("card", "c" * 32, {"label": "x"}, None),
        ("event", "e" * 32, {"note": "x"}, CARD.id),
        ("card", CARD.id, CARD.model_dump(), None),
        ("card", CARD.id, {"margin_days": -1}, None),
        ("event", EVENT.id, {"id": "not an id"}, CARD.id),
    )
    assert failed == [2, 3, 5, 6]
    assert wallet == Wallet({CARD.id: CARD})


def test_removing_what_is_not_there_is_done_already():
    assert after(("card", CARD.id, None, None), ("event", EVENT.id, None, CARD.id)) == (Wallet(), [])


def test_replay_leaves_the_wallet_it_began_with_alone():
    before = Wallet({CARD.id: CARD}, {CARD.id: (EVENT,)}, {"order": {"o1": {"id": "o1"}}})
    after(
        ("card", CARD.id, None, None),
        ("event", EVENT.id, None, CARD.id),
        ("order", "o1", None, None),
        wallet=before,
    )
    assert before == Wallet({CARD.id: CARD}, {CARD.id: (EVENT,)}, {"order": {"o1": {"id": "o1"}}})
