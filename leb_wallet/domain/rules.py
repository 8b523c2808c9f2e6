"""An operator's rules: what starts a clock, what moves it, what happens when it has run out.

The shape follows the catalogue of operators. Names are strings with constants, not
enums: a name from a newer version survives in the file, and the engine treats a rule
it cannot read as unknown, never as fine.
"""

from datetime import date
from decimal import Decimal

from leb_wallet.domain.base import DomainModel, WallTime
from leb_wallet.domain.money import Amount, Currency, Money
from leb_wallet.domain.periods import Period
from leb_wallet.domain.text import Text


class RuleType:
    """What kind of clock a rule is."""

    INACTIVITY = "inactivity"
    CREDIT_VALIDITY = "credit_validity"
    LINE_VALIDITY = "line_validity"
    PLAN_RENEWAL = "plan_renewal"
    PAID_HOLD = "paid_hold"
    MIN_SPEND = "min_spend"
    ZERO_BALANCE = "zero_balance"
    PERIODIC_FEE = "periodic_fee"
    HARD_CAP = "hard_cap"
    REGISTRATION_DEADLINE = "registration_deadline"
    ACTIVATE_BY = "activate_by"
    NOTE_ONLY = "note_only"


class Anchor:
    """The day from which a clock counts."""

    LAST_QUALIFYING_EVENT = "last_qualifying_event"
    TOP_UP_DATE = "top_up_date"
    CURRENT_EXPIRY = "current_expiry"
    ACTIVATION_DATE = "activation_date"
    REGISTRATION_DATE = "registration_date"
    PLAN_EXPIRY = "plan_expiry"
    PLAN_PURCHASE_DATE = "plan_purchase_date"
    LINE_EXPIRY = "line_expiry"
    SERVICE_START = "service_start"
    PERIOD_START = "period_start"
    BALANCE_ZERO_DATE = "balance_zero_date"
    PURCHASE_DATE = "purchase_date"
    DAY_AFTER_LAST_PACK_EXPIRY = "day_after_last_pack_expiry"
    CALENDAR_MONTH_DAY_1 = "calendar_month_day_1"
    MONTHLY = "monthly"
    OPERATOR_REPORTED_DATE = "operator_reported_date"


class ExtendMode:
    """How an act moves the end date. ``unknown`` counts like ``restart``, the earlier reading."""

    RESTART = "restart"  # day of the act + period
    ADD = "add"  # old end + period
    MAX = "max"  # the later of the old end and day of the act + period
    RESTART_BY_BALANCE = "restart_by_balance"  # tier chosen by the balance after the top-up
    UNKNOWN = "unknown"


class StageState:
    """The states a line passes through after its date."""

    GRACE = "grace"
    NOTICE = "notice"
    RESTRICTED = "restricted"
    RECEIVE_ONLY = "receive_only"
    SMS_ONLY = "sms_only"
    SUSPENDED = "suspended"
    BLOCKED = "blocked"
    HIBERNATED = "hibernated"
    EXPIRED = "expired"
    ACTIVE_NO_CREDIT = "active_no_credit"
    TERMINATED_RECOVERABLE = "terminated_recoverable"
    RECOVERABLE_IF_UNUSED = "recoverable_if_unused"
    QUARANTINE = "quarantine"
    TERMINATED = "terminated"
    RECLAIMED = "reclaimed"
    RECYCLED = "recycled"


class Tier(DomainModel):
    """What an amount buys. Both ends belong to the tier; ``None`` is open."""

    min: Amount | None = None
    max: Amount | None = None
    currency: Currency
    extends: Period

    def holds(self, amount: Decimal) -> bool:
        """Tell whether ``amount``, in this tier's currency, falls into the tier."""
        return (self.min is None or amount >= self.min) and (self.max is None or amount <= self.max)


class Stage(DomainModel):
    """One state of the line after its date, in the order they follow.

    ``None`` means unknown: a stage without ``duration`` lasts for an unknown time or for ever.
    """

    state: str
    duration: Period | None = None
    receive_sms: bool | None = None
    receive_call: bool | None = None
    outgoing: bool | None = None
    balance: str | None = None  # kept, frozen, removed_restorable, refundable, forfeited
    recover_by: tuple[str, ...] = ()
    recover_min: Money | None = None
    note: Text | None = None


class Rule(DomainModel):
    """One clock on one line.

    A card carries its own copy, which the user may edit. ``sources`` name entries of
    the card's or provider's source list; an event in neither ``resets_on`` nor
    ``not_reset_by`` is unknown and never resets.
    """

    id: str
    type: str
    label: Text
    period: Period | None = None
    anchor: str | None = None
    resets_on: tuple[str, ...] = ()
    not_reset_by: tuple[str, ...] = ()
    min_reset_amount: Money | None = None
    spend_threshold: Money | None = None  # metered spending above this, summed up, resets as well
    single_transaction: bool | None = None
    tiers: tuple[Tier, ...] = ()
    extend_mode: str | None = None  # None reads as restart
    cap: Period | None = None  # furthest end an act can reach, counted from the day of the act
    price: Money | None = None
    charged_to: str | None = None  # balance or card
    renews: bool = False  # charged again each period for as long as the balance lasts
    ends_at: WallTime | None = None  # hour of the limit day, in the operator's zone, at which it runs out
    max_total: Period | None = None  # longest total time a hold can last
    requires_opt_in: bool | None = None
    how: str | None = None  # how to switch it on: a code, or "app"
    condition: Text | None = None  # which lines the rule is for
    joined_from: date | None = None  # cohort, both days included; checked against the activation day
    joined_until: date | None = None
    replaces: tuple[str, ...] = ()  # ids of rules that rest while this one runs (a paid hold)
    disputes: tuple[str, ...] = ()  # ids of rules that say otherwise: all count, the earliest date wins
    warning_before: tuple[Period, ...] = ()
    after: tuple[Stage, ...] = ()
    sources: tuple[str, ...] = ()
    confidence: str | None = None  # high, medium, low
    note: Text | None = None
    enabled: bool = True  # the user's choice: does this rule concern this line?
    ends_on: date | None = None  # end date the user knows, told on `ends_told_on`
    ends_told_on: date | None = None
