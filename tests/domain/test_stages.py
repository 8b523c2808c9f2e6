"""What a stage takes away, which stage holds on a day, and when each loss sets in."""

from datetime import date

import pytest
from rule_samples import days, months, rule

from leb_wallet.domain.clocks import Consequence
from leb_wallet.domain.rules import RuleType, Stage
from leb_wallet.domain.stages import consequence_of, loss_dates, losses_of, number_is_gone, spans, stage_on

LIMIT = date(2026, 11, 30)
GRACE = Stage(state="grace", duration=days(10), outgoing=False)
SILENT = Stage(state="suspended", duration=months(1), receive_sms=False, receive_call=False, balance="frozen")
GONE = Stage(state="reclaimed", balance="forfeited")


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({}, []),
        ({"receive_sms": False}, []),
        ({"receive_call": False}, []),
        ({"receive_sms": False, "receive_call": True}, []),
        ({"receive_sms": True, "receive_call": False}, []),
        ({"receive_sms": False, "receive_call": False}, ["incoming_stops"]),
        ({"receive_sms": True, "receive_call": True, "outgoing": True, "balance": "kept"}, []),
        ({"outgoing": False}, ["outgoing_stops"]),
        ({"balance": "frozen"}, []),
        ({"balance": "forfeited"}, ["credit_lost"]),
        ({"balance": "removed_restorable"}, ["credit_lost"]),
        ({"balance": "refundable"}, ["credit_lost"]),
        ({"state": "recoverable_if_unused"}, ["number_lost"]),
        ({"state": "terminated", "recover_by": ("shop",)}, ["number_lost"]),
        (
            {
                "state": "recycled",
                "receive_sms": False,
                "receive_call": False,
                "outgoing": False,
                "balance": "forfeited",
            },
            ["number_lost", "incoming_stops", "outgoing_stops", "credit_lost"],
        ),
    ],
)
def test_a_stage_takes_away_what_it_names_the_gravest_first(fields, lost):
    assert list(losses_of(Stage(**{"state": "grace"} | fields))) == lost


@pytest.mark.parametrize("state", ["terminated", "reclaimed", "recycled", "quarantine"])
def test_a_number_is_gone_unless_the_stage_names_a_way_back(state):
    assert number_is_gone(Stage(state=state))
    assert not number_is_gone(Stage(state=state, recover_by=("shop",)))
    assert not number_is_gone(Stage(state="recoverable_if_unused"))


def test_stages_follow_each_other_from_the_limit_on_and_the_worst_is_assumed_at_the_end():
    laid = spans(rule(after=(GRACE, SILENT)), LIMIT)
    assert [(span.starts_on, span.ends_on, span.assumed) for span in laid] == [
        (LIMIT, date(2026, 12, 10), False),
        (date(2026, 12, 10), date(2027, 1, 10), False),
        (date(2027, 1, 10), None, True),
    ]
    assert [span.stage for span in laid[:2]] == [GRACE, SILENT]
    assert number_is_gone(laid[2].stage)
    assert len(losses_of(laid[2].stage)) == 4


def test_a_stage_of_unknown_length_is_the_last_one_and_nothing_is_assumed_after_it():
    laid = spans(rule(after=(GRACE, GONE, SILENT)), LIMIT)
    assert [(span.stage, span.ends_on, span.assumed) for span in laid] == [
        (GRACE, date(2026, 12, 10), False),
        (GONE, None, False),
    ]
    assert spans(rule(), LIMIT) == ()


def test_a_stage_holds_from_its_first_day_to_the_day_before_the_next():
    laid = spans(rule(after=(GRACE, GONE)), LIMIT)
    assert stage_on(date(2026, 11, 29), laid) is None
    assert stage_on(LIMIT, laid) == laid[0]
    assert stage_on(date(2026, 12, 9), laid) == laid[0]
    assert stage_on(date(2026, 12, 10), laid) == laid[1]
    assert stage_on(date(2030, 1, 1), laid) == laid[1]


def test_each_loss_sets_in_with_the_first_stage_that_has_it():
    one = rule(after=(GRACE, SILENT.replace(outgoing=False), GONE))
    assert loss_dates(one, LIMIT, spans(one, LIMIT)) == {
        Consequence.OUTGOING_STOPS: LIMIT,
        Consequence.INCOMING_STOPS: date(2026, 12, 10),
        Consequence.NUMBER_LOST: date(2027, 1, 10),
        Consequence.CREDIT_LOST: date(2027, 1, 10),
    }


@pytest.mark.parametrize(
    ("kind", "lost"),
    [
        (RuleType.CREDIT_VALIDITY, Consequence.CREDIT_LOST),
        (RuleType.PERIODIC_FEE, Consequence.CREDIT_LOST),
        (RuleType.MIN_SPEND, Consequence.CREDIT_LOST),
        (RuleType.PLAN_RENEWAL, Consequence.OUTGOING_STOPS),
        (RuleType.INACTIVITY, Consequence.NUMBER_LOST),
        ("a_kind_of_the_future", Consequence.NUMBER_LOST),
    ],
)
def test_where_no_stage_says_so_the_kind_of_the_clock_tells_what_is_lost(kind, lost):
    silent = rule(kind=kind)
    assert consequence_of(silent) == lost
    assert loss_dates(silent, LIMIT, ()) == {lost: LIMIT}
    without_loss = rule(kind=kind, after=(Stage(state="notice"),))
    assert consequence_of(without_loss) == lost
    assert loss_dates(without_loss, LIMIT, spans(without_loss, LIMIT)) == {}


def test_the_first_stage_decides_what_follows_the_limit():
    assert consequence_of(rule(after=(GRACE, GONE))) == Consequence.OUTGOING_STOPS
    assert consequence_of(rule(kind=RuleType.CREDIT_VALIDITY, after=(GONE,))) == Consequence.NUMBER_LOST
