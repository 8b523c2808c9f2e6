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


def fields_of(record):
    return record.model_dump(mode="json", exclude_defaults=True)


def test_cards_are_put_changed_and_removed():
    put = ("card", CARD.id, fields_of(CARD), None)
    assert after(put) == (Wallet({CARD.id: CARD}), [])
    change = ("card", CARD.id, {"label": "x", "margin_days": 3}, None)
    assert after(put, change) == (Wallet({CARD.id: CARD.replace(label="x", margin_days=3)}), [])
    assert after(put, ("card", CARD.id, None, None)) == (Wallet(), [])
    assert after(put, put) == (Wallet({CARD.id: CARD}), [])


def test_events_are_put_changed_and_removed_each_in_its_card_and_in_their_order():
    second, there = an_event(2), an_event(3, card=2)
    puts = [("event", event.id, fields_of(event), event.card_id) for event in (EVENT, second, there)]
    wallet = Wallet({}, {CARD.id: (EVENT, second), there.card_id: (there,)})
    assert after(*puts) == (wallet, [])
    change = ("event", EVENT.id, {"note": "x"}, CARD.id)
    changed = Wallet({}, {CARD.id: (EVENT.replace(note="x"), second), there.card_id: (there,)})
    assert after(*puts, change) == (changed, [])
    assert after(change, wallet=wallet) == (changed, [])
    for remove, left in ((EVENT, second), (second, EVENT)):
        edit = ("event", remove.id, None, CARD.id)
        assert after(edit, wallet=wallet) == (Wallet({}, {CARD.id: (left,), there.card_id: (there,)}), [])
    assert after(*(("event", event.id, None, CARD.id) for event in (EVENT, second))) == (Wallet(), [])


def test_an_event_that_moves_to_another_card_is_the_last_one_there():
    second, there = an_event(2), an_event(3, card=2)
    wallet = Wallet({}, {CARD.id: (EVENT, second), there.card_id: (there,)})
    moved = EVENT.replace(card_id=there.card_id)
    move = ("event", EVENT.id, {"card_id": there.card_id}, CARD.id)
    expected = Wallet({}, {CARD.id: (second,), there.card_id: (there, moved)})
    assert after(move, wallet=wallet) == (expected, [])
    back = ("event", EVENT.id, {"card_id": CARD.id, "note": "x"}, there.card_id)
    expected = Wallet({}, {CARD.id: (second, EVENT.replace(note="x")), there.card_id: (there,)})
    assert after(move, back, wallet=wallet) == (expected, [])


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
    gone = ("card", CARD.id, None, None), ("event", EVENT.id, None, CARD.id), ("order", "o1", None, None)
    assert after(*gone) == (Wallet(), [])


def test_p9_a_part_of_a_record_of_an_unknown_kind_is_kept_where_damage_has_taken_the_rest():
    assert after(("order", "o1", {"a": 3}, None))[0].others == {"order": {"o1": {"id": "o1", "a": 3}}}


def test_replay_leaves_the_wallet_it_began_with_alone():
    before = Wallet({CARD.id: CARD}, {CARD.id: (EVENT,)}, {"order": {"o1": {"id": "o1"}}})
    after(
        ("card", CARD.id, None, None),
        ("event", EVENT.id, None, CARD.id),
        ("order", "o1", None, None),
        wallet=before,
    )
    assert before == Wallet({CARD.id: CARD}, {CARD.id: (EVENT,)}, {"order": {"o1": {"id": "o1"}}})
