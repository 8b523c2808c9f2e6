"""Dated acts on a card: a top-up, a message sent, what the operator told."""

from datetime import UTC, date, datetime

from pydantic import AwareDatetime, Field

from leb_wallet.domain.base import DomainModel, WallTime
from leb_wallet.domain.ids import RecordId
from leb_wallet.domain.money import Amount, Currency
from leb_wallet.domain.walk import Walk


class EventKind:
    """What happened. Kinds are open: one from a newer version is kept and never resets a clock."""

    TOP_UP = "top_up"
    CALL_OUT = "call_out"
    CALL_IN_ROAMING = "call_in_roaming"
    CALL_IN_PAID = "call_in_paid"
    SMS_OUT = "sms_out"
    MMS_OUT = "mms_out"
    DATA = "data"
    VOICEMAIL = "voicemail"
    PLAN_PURCHASE = "plan_purchase"
    ADDON_PURCHASE = "addon_purchase"
    HOLD_PURCHASE = "hold_purchase"  # a keep-my-number service was bought
    BALANCE_CHANGE = "balance_change"
    SPEND_THRESHOLD = "spend_threshold"
    NETWORK_REGISTRATION = "network_registration"
    SMS_READ = "sms_read"
    IN_PERSON_REGISTRATION = "in_person_registration"
    SMS_IN = "sms_in"
    CALL_IN = "call_in"
    CALL_EMERGENCY = "call_emergency"
    WIFI_CALLING = "wifi_calling"
    CREDIT_TRANSFER_OUT = "credit_transfer_out"
    BALANCE_CHECK = "balance_check"  # what the operator told: credit, data left, end date
    NOTE = "note"


EVENT_KINDS = tuple(value for name, value in vars(EventKind).items() if name.isupper())

# Acts that use up credit when they carry an amount.
SPENDING_KINDS = frozenset(
    {
        EventKind.CALL_OUT,
        EventKind.CALL_IN_ROAMING,
        EventKind.CALL_IN_PAID,
        EventKind.SMS_OUT,
        EventKind.MMS_OUT,
        EventKind.DATA,
        EventKind.VOICEMAIL,
        EventKind.PLAN_PURCHASE,
        EventKind.ADDON_PURCHASE,
        EventKind.HOLD_PURCHASE,
        EventKind.BALANCE_CHANGE,
        EventKind.CREDIT_TRANSFER_OUT,
    }
)


class EventState:
    """How far an act has come. Only what arrived moves a date."""

    PLANNED = "planned"
    PAID = "paid"
    ARRIVED = "arrived"
    FAILED = "failed"
    REFUNDED = "refunded"


EVENT_STATES = (
    EventState.PLANNED,
    EventState.PAID,
    EventState.ARRIVED,
    EventState.FAILED,
    EventState.REFUNDED,
)

CHANNELS = ("online", "shop", "third_party", "other")

# Fields whose content is worth money to a stranger; like those of a card they never reach logs or notifications.
SECRET_FIELDS = frozenset({"voucher_code"})


class Event(DomainModel):
    """One dated act on one card.

    ``happened_on`` is the user's calendar day, ``happened_at`` the local time where it is known.

    ``amount`` is the face value, by which operators choose a tier; ``bonus`` what a promotion
    adds to it; ``fee`` what the channel takes on top; ``paid`` what left the purse in the end,
    where that is another sum (a discount) or another currency.
    """

    id: RecordId
    card_id: RecordId
    kind: str
    happened_on: date
    happened_at: WallTime | None = None
    state: str = EventState.ARRIVED
    amount: Amount | None = None
    currency: Currency | None = None
    fee: Amount | None = None
    balance: Amount | None = None  # credit after the act, as the operator told
    data_left_mb: Amount | None = None
    reported_until: date | None = None  # end date the operator told; counts as the limit
    channel: str | None = None
    order_number: str | None = Field(default=None, max_length=200)
    note: str = Field(default="", max_length=10_000)
    receipts: tuple[str, ...] = ()  # SHA-256 of each file
    bonus: Amount | None = None
    paid: Amount | None = None
    paid_currency: Currency | None = None
    paid_at: datetime | None = None  # since then the top-up is on its way
    pay_with: str | None = Field(default=None, max_length=40)  # a label such as "alipay", never data of a card
    voucher_code: str | None = Field(default=None, max_length=64)  # whoever has it can use it
    walk: Walk | None = None  # where a guided top-up was left; None once it is finished
    recorded_at: AwareDatetime = datetime(1970, 1, 1, tzinfo=UTC)

    @property
    def counts(self) -> bool:
        """Whether the act took place: a planned, paid, failed or refunded one moves no date."""
        return self.state == EventState.ARRIVED
