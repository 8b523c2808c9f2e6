from datetime import date

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rule_edits import (
    edited_rule,
    has_date,
    has_period,
    is_own_rule,
    lacks_clock,
)
from leb_wallet.domain.rules import Rule, Tier
from leb_wallet.domain.text import Text
from leb_wallet.domain.twins import card_with_iccid, card_with_number

TODAY = date(2026, 11, 22)
HALF_A_YEAR = Period(n=180, unit="day")


def rule(**fields):
    return Rule(**{"id": "line", "type": "line_validity", "label": Text(en="Valid"), "resets_on": ("top_up",)} | fields)


def edit(old, **fields):
    kept = {"enabled": old.enabled, "period": old.period, "ends_on": old.ends_on, "today": TODAY}
    return edited_rule(old, **kept | fields)


def test_a_rule_without_source_is_for_its_owner_to_fill_in():
    assert is_own_rule(rule())
    assert not is_own_rule(rule(sources=("s",)))
    assert not is_own_rule(rule(confidence="low"))
    assert not is_own_rule(rule(type="note_only"))


def test_a_rule_that_goes_by_amounts_has_no_single_period_and_a_note_has_no_date():
    by_amount = rule(tiers=(Tier(currency="GBP", extends=HALF_A_YEAR),))
    assert has_period(rule())
    assert not has_period(by_amount)
    assert edit(by_amount, period=HALF_A_YEAR) is by_amount
    assert has_date(by_amount)
    assert not has_date(rule(type="note_only"))


def test_nothing_edited_is_the_same_rule():
    old = rule(period=HALF_A_YEAR, ends_on=TODAY, ends_told_on=date(2026, 1, 1))
    assert edit(old) is old


def test_the_switch_the_period_and_the_acts_can_be_changed():
    new = edit(rule(), enabled=False, period=HALF_A_YEAR, resets_on=("sms_out",))
    assert (new.enabled, new.period, new.resets_on) == (False, HALF_A_YEAR, ("sms_out",))


def test_acts_that_the_form_does_not_offer_stay():
    assert edit(rule(resets_on=("sms_read", "top_up")), resets_on=()).resets_on == ("sms_read",)


def test_a_new_end_date_is_told_today_an_old_one_keeps_its_day_and_a_cleared_one_is_gone():
    until = date(2027, 1, 1)
    told = edit(rule(), ends_on=until)
    assert (told.ends_on, told.ends_told_on) == (until, TODAY)
    later = edited_rule(told, enabled=True, period=HALF_A_YEAR, ends_on=until, today=date(2026, 12, 1))
    assert later.ends_told_on == TODAY
    cleared = edit(told, ends_on=None)
    assert (cleared.ends_on, cleared.ends_told_on) == (None, None)


def test_a_template_with_neither_period_nor_date_lacks_its_clock():
    assert lacks_clock(rule())
    assert not lacks_clock(rule(period=HALF_A_YEAR))
    assert not lacks_clock(rule(ends_on=TODAY))
    assert not lacks_clock(rule(enabled=False))
    assert not lacks_clock(rule(sources=("s",)))


def test_the_same_number_on_another_card_is_found_however_it_was_typed(make_card):
    uk = make_card("UK", numbers=(PhoneNumber(typed="+44 7700 900123", e164="+447700900123"),))
    home = make_card("Home", numbers=(PhoneNumber(typed="07700-900123"),))
    cards = (uk, home)
    assert card_with_number(PhoneNumber(typed="0044…", e164="+447700900123"), cards) is uk
    assert card_with_number(PhoneNumber(typed="07700 900123"), cards) is home
    assert card_with_number(PhoneNumber(typed="x", e164="+447700900123"), cards, but=uk.id) is None


def test_the_same_iccid_on_another_card_is_found(make_card):
    card = make_card(iccid="8944110000000000008")
    assert card_with_iccid("8944110000000000008", [card]) is card
    assert card_with_iccid("8944110000000000008", [card], but=card.id) is None
    assert card_with_iccid("8901260000000000006", [card]) is None
