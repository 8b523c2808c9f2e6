"""What a new catalogue would change, and what it leaves alone."""

from datetime import date, timedelta

import pytest

from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.catalogue_update import (
    REASON,
    Direction,
    Release,
    catalogue_difference,
    day_of,
    moving,
    with_rules_of,
)
from leb_wallet.domain.deadlines import deadlines
from leb_wallet.domain.difference import Kind
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.periods import MONTH, Period
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text
from leb_wallet.domain.wallet import Change, Wallet, add

OLD, NEW = 2026112201, 2026120101


def a_rule(months=6, rule_id="use", **fields):
    known = {
        "type": "inactivity",
        "label": Text(en="Use it"),
        "period": Period(n=months, unit=MONTH),
        "anchor": "last_qualifying_event",
        "resets_on": ("sms_out",),
        "sources": ("s",),
    }
    return Rule(id=rule_id, **known | fields)


def an_operator(*rules, provider_id="x", **fields):
    known = {"name": provider_id.upper(), "product": Text(en="Prepaid"), "kind": "mno"}
    return Provider(id=provider_id, rules=rules, **known | fields)


def a_release(*operators, serial=OLD):
    return Release(serial, {one.id: one for one in operators})


class Case:
    """One card of an operator, whose rules change."""

    def __init__(self, today, before, after, **card_fields):
        self.today = today
        self.old, self.new = a_release(before), a_release(after, serial=NEW)
        self.card = card_from_provider(before, "Bank", **card_fields)
        self.wallet = Wallet().with_change(Change("", (add(self.card),)))
        self.record("sms_out", 10)

    def record(self, kind, days_ago, **fields):
        on = self.today - timedelta(days_ago)
        event = Event(id=new_id(), card_id=self.card.id, kind=kind, happened_on=on, **fields)
        self.wallet = self.wallet.with_change(Change("", (add(event),)))

    def edit(self, **fields):
        self.card = self.card.replace(**fields)
        self.wallet = Wallet({self.card.id: self.card}, self.wallet.events)

    def difference(self, known=()):
        return catalogue_difference(self.old, self.new, self.wallet, self.today, known=known)

    def move(self):
        (move,) = self.difference().cards
        return move


def test_p5_a_card_shows_every_clock_before_and_after_as_the_engine_reckons_them(today):
    before = an_operator(a_rule(6), a_rule(12, "number"))
    after = an_operator(a_rule(3), a_rule(12, "number"))
    case = Case(today, before, after)
    move = case.move()
    events = case.wallet.events_of(case.card.id)
    for clocks, card in ((move.dates[0], case.card), (move.dates[1], with_rules_of(case.card, after))):
        assert clocks == deadlines(card, events, today)
    assert {one.rule.id: one.direction for one in move.clocks} == {"use": Direction.EARLIER, "number": Direction.SAME}
    used, number = move.clocks
    assert used.limits == (date(2027, 5, 12), date(2027, 2, 12))
    assert used.days == (date(2027, 5, 5), date(2027, 2, 5))
    assert number.days[0] == number.days[1]
    assert move.direction == Direction.EARLIER


@pytest.mark.parametrize(
    ("rules", "direction", "is_suggested"),
    [
        ((a_rule(3), a_rule(12, "number")), Direction.EARLIER, True),
        ((a_rule(9), a_rule(12, "number")), Direction.LATER, False),
        ((a_rule(3), a_rule(18, "number")), Direction.MIXED, False),
        ((a_rule(6, note=Text(en="New page")), a_rule(12, "number")), Direction.SAME, True),
        ((a_rule(6),), Direction.LATER, False),  # a clock that is gone warns no more
        ((a_rule(6), a_rule(12, "number"), a_rule(2, "plan")), Direction.EARLIER, True),
    ],
)
def test_p7_only_what_makes_no_date_later_is_suggested(today, rules, direction, is_suggested):
    move = Case(today, an_operator(a_rule(6), a_rule(12, "number")), an_operator(*rules)).move()
    assert (move.direction, move.is_suggested) == (direction, is_suggested)


def test_p5_a_card_with_rules_of_its_owner_is_named_and_not_suggested(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(a_rule(3)))
    case.edit(rules=(a_rule(5),))
    move = case.move()
    assert move.is_edited
    assert not move.is_suggested
    assert case.difference().suggested() == frozenset()


def test_a_card_with_rules_of_its_owner_is_not_named_where_the_operator_changed_nothing(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(a_rule(6), hosts=("x.example",)))
    case.edit(rules=(a_rule(5),))
    assert case.difference().cards == ()


def test_what_its_owner_says_about_a_rule_stays_and_makes_it_no_rule_of_their_own(today):
    case = Case(today, an_operator(a_rule(6), a_rule(12, "plan")), an_operator(a_rule(3), a_rule(12, "plan")))
    told = {"ends_on": date(2027, 1, 1), "ends_told_on": date(2026, 11, 1)}
    case.edit(rules=(a_rule(6, **told), a_rule(12, "plan", enabled=False)))
    move = case.move()
    assert not move.is_edited
    assert move.after.rules == (a_rule(3, **told), a_rule(12, "plan", enabled=False))


def test_what_was_filled_into_a_template_stays(today):
    template = {"sources": (), "period": None, "resets_on": ("top_up",)}
    case = Case(today, an_operator(a_rule(**template)), an_operator(a_rule(**template, note=Text(en="Ask them"))))
    case.edit(rules=(a_rule(**template | {"period": Period(n=90, unit="day"), "resets_on": ("data",)}),))
    move = case.move()
    assert not move.is_edited
    (rule,) = move.after.rules
    assert (rule.period, rule.resets_on, rule.note) == (Period(n=90, unit="day"), ("data",), Text(en="Ask them"))


def test_a_card_that_was_left_behind_is_offered_again(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(a_rule(3)))
    case.old = case.new  # taken over, but not for this card
    assert case.difference().cards == ()  # might be its owner's, nothing has changed since
    (move,) = case.difference(known=[a_release(an_operator(a_rule(6))).providers]).cards
    assert (move.is_edited, move.direction) == (False, Direction.EARLIER)


def test_sources_and_the_day_of_looking_come_with_the_rules_and_the_rest_of_the_card_stays(today):
    after = an_operator(a_rule(3), checked_on=date(2026, 12, 1), time_zone="Asia/Hong_Kong", currency="HKD")
    case = Case(today, an_operator(a_rule(6), currency="GBP"), after, note="mine", margin_days=9)
    moved = case.move().after
    assert (moved.checked_on, moved.time_zone) == (date(2026, 12, 1), "Asia/Hong_Kong")
    same = {name for name in type(moved).model_fields if getattr(moved, name) == getattr(case.card, name)}
    assert set(type(moved).model_fields) - same == {"rules", "time_zone", "checked_on"}


def test_operators_are_new_gone_or_changed_rule_by_rule():
    before = a_release(
        an_operator(a_rule(6), a_rule(1, "old"), provider_id="a"), an_operator(provider_id="b"), an_operator()
    )
    after = a_release(
        an_operator(a_rule(3), a_rule(2, "new"), provider_id="a", hosts=("a.example",)),
        an_operator(provider_id="c"),
        an_operator(),
    )
    found = catalogue_difference(before, after, Wallet(), date(2026, 11, 22))
    assert [(one.provider.id, one.kind) for one in found.providers] == [
        ("a", Kind.CHANGED),
        ("b", Kind.REMOVED),
        ("c", Kind.ADDED),
    ]
    (changed,) = found.of_kind(Kind.CHANGED)
    assert changed.facts == ("hosts",)
    assert [(one.rule.id, one.kind) for one in changed.rules] == [
        ("use", Kind.CHANGED),
        ("old", Kind.REMOVED),
        ("new", Kind.ADDED),
    ]
    ((field, old, new),) = changed.rules[0].fields
    assert (field, old.n, new.n) == ("period", 6, 3)


def test_a_card_whose_operator_is_gone_keeps_its_rules(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(provider_id="other"))
    assert case.difference().cards == ()


def test_an_operator_that_has_lost_all_its_rules_takes_none_away(today):
    assert Case(today, an_operator(a_rule(6)), an_operator()).difference().cards == ()


def test_p5_the_wanted_cards_move_by_one_change_and_the_others_stay(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(a_rule(3)))
    other = case.card.replace(id=new_id(), label="Spare")
    case.wallet = case.wallet.with_change(Change("", (add(other),)))
    found = case.difference()
    change = moving(found, [case.card.id], case.wallet)
    assert change.reason == REASON
    moved = case.wallet.with_change(change)
    assert moved.cards[case.card.id].rules == (a_rule(3),)
    assert moved.cards[other.id] == other
    assert moved.with_change(change.inverse()) == case.wallet
    assert moving(found, [], case.wallet) is None
    assert moving(found, [case.card.id], moved) is None  # done already


def test_p5_a_card_that_was_changed_meanwhile_stops_the_move(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(a_rule(3)))
    found = case.difference()
    case.edit(rules=(a_rule(4),))
    for wallet in (case.wallet, Wallet()):
        with pytest.raises(InvalidInput, match="cards_changed_meanwhile"):
            moving(found, [case.card.id], wallet)


def test_a_card_that_becomes_late_by_the_new_rules_says_so(today):
    case = Case(today, an_operator(a_rule(6)), an_operator(a_rule(3)))
    assert not case.move().is_late
    case.wallet = Wallet({case.card.id: case.card})
    case.record("sms_out", 120)
    assert case.move().is_late


def test_a_serial_is_a_day_and_a_number():
    assert day_of(NEW) == date(2026, 12, 1)
    assert a_release().published == date(2026, 11, 22)
    for wrong in (1, 20261122, 2026133201, 20261122010):
        with pytest.raises(ValueError):
            day_of(wrong)
