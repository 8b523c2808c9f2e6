"""The 27 rule patterns of the catalogue, each on the rules of a real operator."""

from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from leb_wallet.domain.clocks import Consequence, State, Status
from leb_wallet.domain.deadlines import deadlines, explain
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text

CHINA = ZoneInfo("Asia/Shanghai")


def reasons(sim, rule, day="2026-11-22"):
    steps = explain(sim.card, sim.events, rule, date.fromisoformat(day))
    return [step.values["reason"] for step in steps if step.code == "not_counted"]


# 1. Inactivity clock with an allow-list and a deny-list


def test_pattern_01_a_sent_text_resets_giffgaff_and_a_received_one_does_not(sim):
    card = sim("giffgaff-uk").did("sms_out", "2026-01-10").did("sms_in", "2026-05-01")
    assert card.limit("inactivity") == "2026-07-10"
    assert reasons(card, card.card.rules[0]) == ["on_deny_list"]


def test_pattern_01_an_act_in_neither_list_never_resets(sim):
    card = (
        sim("giffgaff-uk")
        .did("sms_out", "2026-01-10")
        .did("voicemail", "2026-05-01")
        .did("something_new", "2026-06-01")
    )
    assert card.limit("inactivity") == "2026-07-10"
    assert reasons(card, card.card.rules[0]) == ["not_listed", "not_listed"]


def test_pattern_01_calls_do_not_count_at_asda_but_a_top_up_does(sim):
    card = sim("asda-mobile-uk").did("top_up", "2026-01-01", "5").did("call_out", "2026-03-01")
    assert card.limit("inactivity") == "2026-06-30"


def test_pattern_01_opening_a_text_counts_at_google_voice(sim):
    assert sim("google-voice-us").did("sms_read", "2026-09-30").limit("inactivity") == "2026-12-30"


# 2. Calendar months, clamped, with a remembered anchor day


@pytest.mark.parametrize(
    ("provider", "rule_type", "on", "limit"),
    [
        ("giffgaff-uk", "inactivity", "2025-08-31", "2026-02-28"),
        ("giffgaff-uk", "inactivity", "2027-08-31", "2028-02-29"),
        ("skinny-nz", "inactivity", "2024-02-29", "2025-02-28"),
        ("tello-payg-us", "credit_validity", "2026-11-30", "2027-02-28"),
    ],
)
def test_pattern_02_months_end_on_the_last_day_of_a_shorter_month(sim, provider, rule_type, on, limit):
    assert sim(provider).did("top_up", on, "10").limit(rule_type, "2029-01-01") == limit


def test_pattern_02_repeated_months_remember_the_anchor_day(sim):
    card = sim("smarty-uk").did("plan_purchase", "2026-01-31")
    monthly = next(rule for rule in card.card.rules if rule.type == "plan_renewal").replace(extend_mode="add")
    card.card = card.card.replace(rules=(monthly,))
    assert card.limit("plan_renewal", "2026-02-20") == "2026-02-28"
    card.did("plan_purchase", "2026-02-20")
    assert card.limit("plan_renewal", "2026-02-20") == "2026-03-31"


def test_pattern_02_months_that_are_added_remember_the_anchor_day(sim):
    card = sim("telkomsel-id").did("top_up", "2026-08-31").did("top_up", "2026-09-10")
    half_year = card.card.rules[0].replace(period={"n": 6, "unit": "month"}, cap=None)
    card.card = card.card.replace(rules=(half_year,))
    assert card.limit("line_validity") == "2027-08-31"


# 3. Odd day counts


@pytest.mark.parametrize(
    ("provider", "kind", "amount", "rule_type", "limit"),
    [
        ("vodacom-za", "sms_out", None, "inactivity", "2026-03-25"),
        ("one-nz", "top_up", "10", "credit_validity", "2026-12-27"),
        ("kyivstar-ua", "top_up", "30", "line_validity", "2026-10-02"),
        ("redpocket-us", "plan_purchase", None, "plan_renewal", "2026-12-27"),
    ],
)
def test_pattern_03_days_are_counted_exactly(sim, provider, kind, amount, rule_type, limit):
    assert sim(provider).did(kind, "2026-01-01", amount).limit(rule_type) == limit


# 4. and 5. Tiers


@pytest.mark.parametrize(
    ("amount", "limit"), [("100", "2026-06-30"), ("199.9", "2026-06-30"), ("200", "2027-01-01"), ("500", "2028-01-01")]
)
def test_pattern_04_the_amount_decides_the_period(sim, amount, limit):
    assert sim("sosim-hk").did("top_up", "2026-01-01", amount).limit("line_validity") == limit


def test_pattern_04_an_amount_between_or_below_the_tiers_buys_nothing(sim):
    card = sim("sosim-hk").did("top_up", "2026-01-01", "100").did("top_up", "2026-06-01", "50")
    assert card.limit("line_validity") == "2026-06-30"
    assert reasons(card, card.card.rules[0]) == ["no_tier"]


def test_pattern_04_an_unknown_amount_gets_the_shortest_tier(sim):
    assert sim("aldi-talk-de").did("top_up", "2026-01-15").limit("credit_validity") == "2026-05-15"


def test_pattern_04_another_currency_than_the_tiers_buys_nothing(sim):
    card = sim("aldi-talk-de").did("top_up", "2026-01-15", "30", currency="USD")
    assert card.clock("credit_validity").status == Status.WAITING
    assert reasons(card, card.card.rules[0]) == ["other_currency"]


@pytest.mark.parametrize(("amount", "limit"), [("8", "2026-03-02"), ("17", "2026-01-31"), ("18", "2026-06-30")])
def test_pattern_05_a_dearer_voucher_may_live_shorter(sim, amount, limit):
    assert sim("starhub-sg").did("top_up", "2026-01-01", amount).limit("credit_validity") == limit


# 6. Tier by the balance after the top-up


def test_pattern_06_the_balance_after_the_top_up_decides(sim):
    card = sim("lime-ky").did("top_up", "2026-01-01", "5", balance=Decimal(22))
    assert card.limit("credit_validity") == "2026-06-30"
    assert sim("lime-ky").did("top_up", "2026-01-01", "5").limit("credit_validity") == "2026-04-01"


# 7. Days by amount


@pytest.mark.parametrize(("amount", "limit"), [("5", "2026-01-06"), ("50", "2026-02-20"), ("100", "2026-05-01")])
def test_pattern_07_each_ringgit_buys_a_day_and_a_hundred_buy_more(sim, amount, limit):
    assert sim("digi-my").did("top_up", "2026-01-01", amount).limit("line_validity") == limit


# 8. restart, add, add with cap, max


def test_pattern_08_restart_counts_from_the_act_even_when_that_is_earlier(sim):
    card = sim("aldi-talk-de").did("top_up", "2026-01-01", "30").did("top_up", "2026-02-01", "5")
    assert card.limit("credit_validity") == "2026-06-01"


def test_pattern_08_add_counts_from_the_old_end(sim):
    card = sim("ais-th").did("top_up", "2026-01-01", "800").did("top_up", "2026-01-10", "500")
    assert card.limit("line_validity") == "2026-05-31"


def test_pattern_08_an_end_that_has_passed_is_not_added_to(sim):
    card = sim("ais-th").did("top_up", "2026-01-01", "500").did("top_up", "2026-06-01", "500")
    assert card.limit("line_validity") == "2026-07-21"


def test_pattern_08_two_ways_to_lengthen_one_life_move_the_same_date(sim):
    card = sim("ais-th").did("top_up", "2026-01-01", "800").did("addon_purchase", "2026-01-10", "30")
    assert {card.limit("line_validity", number=n) for n in (0, 1)} == {"2026-05-11"}


def test_pattern_08_add_stops_at_the_cap(sim):
    card = sim("telkomsel-id").did("top_up", "2026-01-01").did("top_up", "2026-01-02").did("top_up", "2026-01-03")
    card.card = card.card.replace(rules=(card.card.rules[0].replace(period={"n": 150, "unit": "day"}),))
    assert card.limit("line_validity") == "2027-01-03"


def test_pattern_08_max_never_goes_back(sim):
    card = sim("digi-my").did("top_up", "2026-01-01", "100").did("top_up", "2026-01-05", "10")
    assert card.limit("line_validity") == "2026-05-01"


def test_pattern_08_an_unknown_mode_takes_the_earlier_reading(sim):
    card = sim("hahasim-hk").did("top_up", "2026-01-01", "10").did("top_up", "2026-02-01", "10")
    assert card.limit("line_validity") == "2027-02-01"


# 9. Minimum in one payment


def test_pattern_09_two_small_top_ups_do_not_make_a_big_one(sim):
    card = sim("a1-bfree-at").did("top_up", "2026-01-31", "20").did("top_up", "2026-03-01", "10")
    card.did("top_up", "2026-03-01", "10")
    assert card.limit("credit_validity") == "2027-02-28"
    assert reasons(card, card.card.rules[0]) == ["amount_too_small", "amount_too_small"]


def test_pattern_09_an_unknown_amount_does_not_reach_a_minimum(sim):
    card = sim("valuegb-hk").did("top_up", "2026-01-01")
    assert card.clock("line_validity").status == Status.WAITING
    assert reasons(card, card.card.rules[0]) == ["amount_unknown"]


# 10. Several clocks, each with its consequence


def test_pattern_10_each_consequence_has_its_own_earliest_day(sim):
    found = sim("cosmote-frog-gr").did("top_up", "2026-01-01", "10").on("2026-01-02")
    assert found.losses[Consequence.CREDIT_LOST] == date(2026, 3, 1)
    assert found.losses[Consequence.OUTGOING_STOPS] == date(2026, 3, 1)
    assert found.losses[Consequence.NUMBER_LOST] == date(2027, 2, 1)
    assert found.clock.limit == date(2026, 3, 1)
    assert found.last_safe_day == date(2026, 2, 22)


def test_pattern_10_a_top_up_moves_one_clock_and_not_the_other(sim):
    joined = {"activated_on": date(2026, 1, 1), "registered_on": date(2026, 1, 2)}
    card = sim("lebara-fr", **joined).did("sms_out", "2026-01-02").did("top_up", "2026-03-01", "10")
    assert card.limit("credit_validity") == "2026-05-30"
    assert card.limit("inactivity") == "2026-04-02"
    assert card.on("2026-03-02").clock.rule.type == "inactivity"


# 11. Stages


def test_pattern_11_movistar_has_two_steps_of_after_life(sim):
    card = sim("movistar-es").did("top_up", "2026-01-01", "10")
    states = [(span.stage.state, span.starts_on.isoformat()) for span in card.clock("credit_validity").stages]
    assert states == [("receive_only", "2026-07-01"), ("sms_only", "2026-08-10"), ("terminated", "2026-08-24")]
    assert card.clock("credit_validity", "2026-07-15").stage.stage.receive_call is True
    assert card.clock("credit_validity", "2026-08-12").stage.stage.receive_call is False
    assert card.on("2026-08-12").state == State.OVERDUE
    assert card.on("2026-08-24").state == State.LOST


def test_pattern_11_after_a_last_stage_of_known_length_the_worst_is_assumed(sim):
    card = sim("telekom-de").did("top_up", "2025-01-01", "15")
    assert card.on("2026-03-01").state == State.OVERDUE
    last = card.clock("inactivity").stages[-1]
    assert last.assumed
    assert last.starts_on == date(2026, 4, 23)
    assert card.on("2026-04-23").state == State.LOST


# 12. Balance lost, number kept


def test_pattern_12_valuegb_keeps_the_number_and_loses_the_money(sim):
    found = sim("valuegb-hk").did("top_up", "2025-01-01", "50").on("2025-02-01")
    assert found.losses[Consequence.CREDIT_LOST] == date(2026, 1, 1)
    assert found.losses[Consequence.NUMBER_LOST] == date(2026, 1, 31)


def test_pattern_12_gosim_credit_can_be_brought_back(sim):
    clock = sim("gosim-global").did("sms_out", "2026-01-01").clock("credit_validity", "2026-05-01", number=1)
    assert clock.stage.stage.balance == "removed_restorable"
    assert clock.stage.stage.recover_min.amount == 30


# 13. Recovery only by a certain way


def test_pattern_13_a_closed_number_that_can_be_ported_out_is_not_lost_yet(sim):
    card = sim("giffgaff-uk").did("sms_out", "2026-01-10")
    assert card.on("2026-07-20").state == State.OVERDUE
    assert card.clock("inactivity", "2026-07-20").stage.stage.recover_by == ("port_out",)
    assert card.on("2026-08-09").state == State.LOST


def test_pattern_13_go_malta_wants_a_visit(sim):
    clock = sim("go-mt").did("sms_out", "2026-01-01").clock("inactivity", "2026-05-01")
    assert clock.stage.stage.recover_by == ("store_visit",)


# 14. Paid holds


def test_pattern_14_a_bought_hold_lets_the_other_clock_rest(sim):
    card = sim("lycamobile-uk").did("sms_out", "2026-01-01")
    assert card.limit("inactivity") == "2026-05-01"
    assert card.clock("paid_hold").status == Status.RESTING
    card.did("hold_purchase", "2026-02-01", "15")
    assert card.limit("paid_hold") == "2027-02-01"
    assert card.limit("inactivity") == "2027-02-01"


def test_pattern_14_a_hold_renews_for_as_long_as_the_credit_lasts(sim):
    card = sim("magticom-ge").did("hold_purchase", "2026-01-01")
    assert card.limit("paid_hold") == "2026-06-30"
    card.did("balance_check", "2026-02-01", balance=Decimal("2.50"), currency="GEL")
    assert card.limit("paid_hold") == "2027-06-25"


def test_pattern_14_retention_after_the_end_stops_at_its_longest(sim):
    card = sim("true-dtac-th").did("top_up", "2026-01-01", "100")
    assert card.clock("paid_hold").status == Status.RESTING
    card.did("balance_check", "2026-01-02", balance=Decimal(7), currency="THB")
    assert card.limit("paid_hold", "2026-01-03") == "2026-04-01"
    card.did("balance_check", "2026-01-03", balance=Decimal(700), currency="THB")
    assert card.limit("paid_hold", "2026-01-03") == "2026-07-30"


def test_pattern_14_a_hold_stands_in_for_a_clock_that_waits(sim):
    card = sim("lycamobile-uk").without_rules("credit_validity").did("hold_purchase", "2026-11-01", "15")
    assert card.limit("inactivity") == "2027-11-01"
    assert card.on("2026-11-22").state == State.OK


# 15. Minimum spend by cohort


@pytest.mark.parametrize(
    ("joined", "limit"), [("2026-09-01", "2026-11-30"), ("2026-02-01", "2026-06-01"), ("2025-01-01", "2025-03-02")]
)
def test_pattern_15_the_joining_day_decides_the_window(sim, joined, limit):
    running = [
        c for c in sim("1pmobile-uk", activated_on=date.fromisoformat(joined)).on("2026-11-22").clocks if c.limit
    ]
    assert [clock.limit.isoformat() for clock in running] == [limit]


def test_pattern_15_a_window_is_met_by_its_sum(sim):
    card = sim("1pmobile-uk", activated_on=date(2026, 9, 1)).did("plan_purchase", "2026-09-10", "6")
    assert card.limit("min_spend") == "2026-11-30"
    card.did("sms_out", "2026-10-01", "4")
    assert card.limit("min_spend") == "2027-02-28"


def test_pattern_15_time_alone_never_opens_the_next_window(sim):
    card = sim("1pmobile-uk", activated_on=date(2026, 9, 1))
    assert card.limit("min_spend", "2028-01-01") == "2026-11-30"


# 16. Clock that starts at zero


def test_pattern_16_the_clock_rests_until_the_credit_is_used_up(sim):
    card = sim("h2o-payg-us").did("top_up", "2026-01-01", "10", balance=Decimal(10))
    assert card.clock("zero_balance").status == Status.RESTING
    card.did("balance_check", "2026-02-01", balance=Decimal(0), currency="USD")
    assert card.limit("zero_balance") == "2026-03-03"
    card.did("top_up", "2026-02-10", "10")
    assert card.clock("zero_balance").status == Status.RESTING


# 17. Fees that drain


def test_pattern_17_a_monthly_fee_is_projected_to_the_day_the_credit_ends(sim):
    card = sim("cmhk-prepaid-monthly-fee").did("balance_check", "2026-01-15", balance=Decimal(5), currency="HKD")
    assert card.limit("periodic_fee") == "2026-04-01"


def test_pattern_17_fees_between_the_balance_told_and_a_top_up_are_reckoned_with(sim):
    card = sim("cmhk-prepaid-monthly-fee").did("balance_check", "2026-01-15", balance=Decimal(6), currency="HKD")
    card.did("top_up", "2026-03-10", "4")
    assert card.limit("periodic_fee") == "2026-06-01"


def test_pattern_17_a_fee_due_on_the_day_of_the_check_may_still_come(sim):
    card = sim("cmhk-prepaid-monthly-fee").did("balance_check", "2026-02-01", balance=Decimal(4), currency="HKD")
    assert card.limit("periodic_fee") == "2026-03-01"


def test_pattern_17_of_two_balances_told_on_one_day_the_smaller_counts(sim):
    for first, second in ((4, 8), (8, 4)):
        card = sim("cmhk-prepaid-monthly-fee").did(
            "balance_check", "2026-01-15", balance=Decimal(first), currency="HKD"
        )
        card.did("balance_check", "2026-01-15", balance=Decimal(second), currency="HKD")
        assert card.limit("periodic_fee") == "2026-03-01"


def test_pattern_17_a_drained_credit_starts_the_clock_at_zero(sim):
    card = sim("speakout-ca", activated_on=date(2026, 1, 31))
    card.did("balance_check", "2026-02-10", balance=Decimal("2.50"), currency="CAD")
    assert card.limit("periodic_fee") == "2026-03-31"
    assert card.limit("zero_balance") == "2026-05-15"


# 18. Plan renewal and "needed balance by"


def test_pattern_18_credit_pays_for_renewals_until_a_day_it_is_needed(sim):
    card = sim("ultra-paygo-us").did("plan_purchase", "2026-01-01", "3")
    assert card.limit("plan_renewal") == "2026-01-31"
    card.did("balance_check", "2026-01-02", balance=Decimal(20), currency="USD")
    assert card.limit("plan_renewal") == "2026-07-30"


def test_pattern_18_a_renewal_recorded_without_amount_has_used_credit_all_the_same(sim):
    card = sim("ultra-paygo-us").did("plan_purchase", "2026-01-01", "3")
    card.did("balance_check", "2026-01-02", balance=Decimal(20), currency="USD")
    before = card.limit("plan_renewal")
    assert card.did("plan_purchase", "2026-01-31").limit("plan_renewal") == before
    assert card.did("plan_purchase", "2026-03-02", "3").limit("plan_renewal") == before


def test_pattern_18_a_balance_told_later_proves_the_renewals_before_it(sim):
    card = sim("ultra-paygo-us", activated_on=date(2026, 1, 1))
    card.did("balance_check", "2026-06-05", balance=Decimal(4), currency="USD")
    assert card.limit("plan_renewal") == "2026-07-30"


def test_pattern_18_failure_stages_follow_the_plan_end(sim):
    clock = sim("tello-plan-us").did("plan_purchase", "2026-01-01").clock("plan_renewal", "2026-02-01")
    assert clock.stage.stage.state == "grace"
    assert clock.stage.ends_on == date(2026, 2, 5)


# 19. Other anchors


def test_pattern_19_povo_counts_from_the_day_after_the_last_pack(sim):
    card = sim("povo-jp").did("addon_purchase", "2026-01-01", "390", reported_until=date(2026, 1, 31))
    assert card.limit("inactivity") == "2026-07-31"


def test_pattern_19_smarty_counts_from_the_plan_end(sim):
    assert sim("smarty-uk").did("plan_purchase", "2026-01-31").limit("inactivity") == "2026-08-27"


def test_pattern_19_singtel_counts_from_the_registration(sim):
    assert sim("singtel-sg", registered_on=date(2026, 1, 1)).limit("hard_cap") == "2026-01-31"


# 20. Either an act or a sum


def test_pattern_20_spending_above_the_threshold_counts_like_a_pack(sim):
    card = sim("povo-jp", activated_on=date(2026, 1, 1)).did("call_out", "2026-02-01", "400")
    assert card.limit("inactivity") == "2026-06-30"
    card.did("sms_out", "2026-03-01", "300")
    assert card.limit("inactivity") == "2026-08-28"


# 21. Hard cap


def test_pattern_21_a_top_up_does_not_lengthen_a_tourist_line(sim):
    card = sim("globe-ph", registered_on=date(2026, 1, 1)).switched_on().did("top_up", "2026-01-20", "100")
    assert card.limit("hard_cap") == "2026-01-31"


# 22. One-off deadlines


def test_pattern_22_an_id_deadline_is_met_once(sim):
    card = sim("lebara-fr", activated_on=date(2026, 1, 1))
    assert card.limit("registration_deadline") == "2026-01-06"
    card.did("in_person_registration", "2026-01-03")
    assert card.clock("registration_deadline").status == Status.SETTLED


def test_pattern_22_first_use_and_starter_pack(sim):
    bought = sim("sosim-hk", purchased_on=date(2026, 1, 1)).switched_on()
    assert bought.limit("activate_by") == "2026-03-02"
    starter = sim("hotlink-my", activated_on=date(2026, 1, 1))
    assert starter.limit("line_validity", number=1) == "2026-01-06"
    starter.did("top_up", "2026-01-04", "10")
    assert starter.clock("line_validity", number=1).status == Status.SETTLED


# 23. A pack's end is not the SIM's end


def test_pattern_23_the_end_told_for_a_pack_does_not_move_the_sim(sim):
    card = sim("cmhk-mysim").did("top_up", "2026-01-01", "50")
    card.did("plan_purchase", "2026-02-01", "198", reported_until=date(2027, 2, 1))
    assert card.limit("line_validity") == "2026-06-30"


def test_pattern_23_the_data_pass_does_not_keep_hotlink(sim):
    card = sim("hotlink-my").did("plan_purchase", "2026-01-01", "2", reported_until=date(2027, 1, 1))
    assert card.clock("line_validity").status == Status.WAITING
    assert card.on("2026-02-01").state == State.UNKNOWN


# 24. The operator's date counts


def test_pattern_24_a_told_date_replaces_the_computed_one_until_the_next_act(sim):
    card = sim("cmhk-mysim").did("top_up", "2026-01-01", "50")
    card.did("balance_check", "2026-01-05", reported_until=date(2026, 6, 27))
    assert card.limit("line_validity") == "2026-06-27"
    card.did("top_up", "2026-02-01", "50")
    assert card.limit("line_validity") == "2026-07-31"


def test_pattern_24_where_only_the_operator_knows_the_date_it_is_asked_for(sim):
    card = sim("vodafone-nl").did("top_up", "2026-01-01", "10")
    assert card.on("2026-01-02").state == State.UNKNOWN
    card.did("balance_check", "2026-01-03", reported_until=date(2026, 9, 1))
    assert card.on("2026-01-04").clock.limit == date(2026, 9, 1)


def test_pattern_24_a_date_told_on_the_day_of_a_top_up_contains_it(sim):
    card = (
        sim("ais-th")
        .did("top_up", "2026-01-01", "800")
        .did("balance_check", "2026-01-01", reported_until=date(2026, 4, 20))
    )
    assert card.limit("line_validity") == "2026-04-20"
    card.did("top_up", "2026-02-01", "500")
    assert card.limit("line_validity") == "2026-06-09"


# 25. Time zone and hour


def last_safe_day(card, zone):
    return deadlines(card.card, card.events, date(2026, 11, 22), zone).last_safe_day


def test_pattern_25_an_operator_whose_day_ends_first_takes_one_more_day(sim):
    card = sim("one-nz").did("top_up", "2026-06-01", "10")
    assert last_safe_day(card, None) == date(2027, 5, 20)
    assert last_safe_day(card, CHINA) == date(2027, 5, 19)


def test_pattern_25_an_operator_whose_day_ends_later_gives_none_back(sim):
    card = sim("tello-payg-us").did("top_up", "2026-09-01", "10")
    assert last_safe_day(card, CHINA) == date(2026, 11, 24)


def test_pattern_25_with_the_least_margin_the_day_before_in_the_operators_calendar_is_reckoned_with(sim):
    card = sim("tello-payg-us", margin_days=1).did("top_up", "2026-09-01", "10")
    assert last_safe_day(card, CHINA) == date(2026, 11, 29)


def test_pattern_25_a_known_hour_is_read_in_the_operators_calendar(sim):
    card = sim("tello-payg-us").did("top_up", "2026-09-01", "10", happened_at=time(6, 0))
    found = deadlines(card.card, card.events, date(2026, 11, 22), CHINA)
    assert found.clock.limit == date(2026, 11, 30)


def test_pattern_25_the_hour_of_the_limit_is_part_of_the_proof(sim):
    card = sim("tello-plan-us").did("plan_purchase", "2026-11-01")
    rule = next(rule for rule in card.card.rules if rule.type == "plan_renewal")
    steps = explain(card.card, card.events, rule, date(2026, 11, 22))
    assert [s.values["at"] for s in steps if s.code == "hour_of_the_limit"] == [time(5, 0)]


# 26. Disputed rules


def test_pattern_26_the_stricter_of_two_readings_counts_and_both_are_shown(sim):
    card = sim("3hk-prepaid").did("top_up", "2026-01-01", "100")
    assert card.limit("line_validity", number=0) == "2026-06-30"
    assert card.limit("line_validity", number=1) == "2026-04-01"
    assert card.on("2026-01-02").clock.limit == date(2026, 4, 1)
    first, second = (clock.rule for clock in card.on("2026-01-02").clocks)
    assert (second.id in first.disputes, first.id in second.disputes) == (True, True)


def test_pattern_26_a_rival_reading_nobody_recorded_anything_for_does_not_hide_the_date(sim):
    found = sim("esimgg-ee").did("sms_out", "2026-11-01").on("2026-11-22")
    assert (found.state, found.clock.limit) == (State.OK, date(2027, 11, 1))


# 27. No sourced rule


def test_pattern_27_a_template_without_a_period_is_unknown_never_fine(sim):
    assert sim("leb").did("top_up", "2026-11-01", "10").on("2026-11-22").state == State.UNKNOWN
    assert sim("cuniq-hk").did("top_up", "2026-11-01", "10").on("2026-11-22").state == State.UNKNOWN


def test_pattern_27_a_template_counts_by_the_users_period_and_date(sim):
    card = sim("leb", activated_on=date(2026, 1, 1))
    card.card = card.card.replace(rules=(card.card.rules[0].replace(period={"n": 180, "unit": "day"}),))
    assert card.limit("line_validity") == "2026-06-30"
    card.card = card.card.replace(
        rules=(card.card.rules[0].replace(ends_on=date(2026, 9, 1), ends_told_on=date(2026, 3, 1)),)
    )
    assert card.limit("line_validity") == "2026-09-01"
    assert card.did("top_up", "2026-08-01", "10").limit("line_validity") == "2027-01-28"


@pytest.mark.parametrize(
    "broken",
    [{"anchor": "phase_of_the_moon"}, {"period": {"n": 0, "unit": "day"}}, {"period": {"n": 3, "unit": "fortnight"}}],
)
def test_a_rule_that_cannot_be_read_is_never_fine(sim, broken):
    card = sim("giffgaff-uk").did("sms_out", "2026-11-20")
    strange = Rule(id="strange", type="inactivity", label=Text.plain("?")).replace(**broken)
    card.card = card.card.replace(rules=(*card.card.rules, strange))
    assert card.on("2026-11-22").state == State.UNKNOWN
    assert card.clock("inactivity", number=1).status == Status.UNREADABLE
