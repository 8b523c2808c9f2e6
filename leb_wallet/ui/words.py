"""The words for what the domain names by code: states, acts, stages, dates, money.

QtCore only, so that the command line can use it. Tables hold English; the translation
is looked up when a word is asked for, since at import the language is not known.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Consequence, State
from leb_wallet.domain.events import EventKind, EventState
from leb_wallet.domain.periods import DAY, MONTH, Period
from leb_wallet.domain.rules import RuleType, Stage, StageState
from leb_wallet.domain.text import Text

Table = Mapping[str, Any]  # code → English text; QT_TRANSLATE_NOOP hands its text back, typed as anything

STATES: Table = {
    State.OK: QT_TRANSLATE_NOOP("Words", "Fine"),
    State.SOON: QT_TRANSLATE_NOOP("Words", "Soon"),
    State.DUE: QT_TRANSLATE_NOOP("Words", "Act now"),
    State.OVERDUE: QT_TRANSLATE_NOOP("Words", "Overdue"),
    State.LOST: QT_TRANSLATE_NOOP("Words", "Lost"),
    State.UNKNOWN: QT_TRANSLATE_NOOP("Words", "No date yet"),
    "lapsing": QT_TRANSLATE_NOOP("Words", "Let lapse"),
}
CONSEQUENCES: Table = {
    Consequence.OUTGOING_STOPS: QT_TRANSLATE_NOOP("Words", "Calls and texts out stop"),
    Consequence.INCOMING_STOPS: QT_TRANSLATE_NOOP("Words", "Calls and texts in stop"),
    Consequence.CREDIT_LOST: QT_TRANSLATE_NOOP("Words", "Credit is lost"),
    Consequence.NUMBER_LOST: QT_TRANSLATE_NOOP("Words", "The number is lost"),
}
STAGES: Table = {
    StageState.GRACE: QT_TRANSLATE_NOOP("Words", "Grace period"),
    StageState.NOTICE: QT_TRANSLATE_NOOP("Words", "Notice given"),
    StageState.RESTRICTED: QT_TRANSLATE_NOOP("Words", "Restricted"),
    StageState.RECEIVE_ONLY: QT_TRANSLATE_NOOP("Words", "Receiving only"),
    StageState.SMS_ONLY: QT_TRANSLATE_NOOP("Words", "Texts in only"),
    StageState.SUSPENDED: QT_TRANSLATE_NOOP("Words", "Suspended"),
    StageState.BLOCKED: QT_TRANSLATE_NOOP("Words", "Blocked"),
    StageState.HIBERNATED: QT_TRANSLATE_NOOP("Words", "Asleep"),
    StageState.EXPIRED: QT_TRANSLATE_NOOP("Words", "Expired"),
    StageState.ACTIVE_NO_CREDIT: QT_TRANSLATE_NOOP("Words", "Active without credit"),
    StageState.TERMINATED_RECOVERABLE: QT_TRANSLATE_NOOP("Words", "Closed, can be reopened"),
    StageState.RECOVERABLE_IF_UNUSED: QT_TRANSLATE_NOOP("Words", "Closed, back only while nobody has the number"),
    StageState.QUARANTINE: QT_TRANSLATE_NOOP("Words", "Number in quarantine"),
    StageState.TERMINATED: QT_TRANSLATE_NOOP("Words", "Closed"),
    StageState.RECLAIMED: QT_TRANSLATE_NOOP("Words", "Number taken back"),
    StageState.RECYCLED: QT_TRANSLATE_NOOP("Words", "Number given to others"),
}
KINDS: Table = {
    EventKind.TOP_UP: QT_TRANSLATE_NOOP("Words", "Top-up"),
    EventKind.SMS_OUT: QT_TRANSLATE_NOOP("Words", "Text sent"),
    EventKind.CALL_OUT: QT_TRANSLATE_NOOP("Words", "Call made"),
    EventKind.DATA: QT_TRANSLATE_NOOP("Words", "Mobile data used"),
    EventKind.PLAN_PURCHASE: QT_TRANSLATE_NOOP("Words", "Plan bought"),
    EventKind.ADDON_PURCHASE: QT_TRANSLATE_NOOP("Words", "Add-on or data pack bought"),
    EventKind.HOLD_PURCHASE: QT_TRANSLATE_NOOP("Words", "Keep-my-number service bought"),
    EventKind.BALANCE_CHECK: QT_TRANSLATE_NOOP("Words", "Balance check"),
    EventKind.NOTE: QT_TRANSLATE_NOOP("Words", "Note"),
    EventKind.BALANCE_CHANGE: QT_TRANSLATE_NOOP("Words", "Balance changed"),
    EventKind.SPEND_THRESHOLD: QT_TRANSLATE_NOOP("Words", "Spending target reached"),
    EventKind.NETWORK_REGISTRATION: QT_TRANSLATE_NOOP("Words", "Phone was on the network"),
    EventKind.IN_PERSON_REGISTRATION: QT_TRANSLATE_NOOP("Words", "Registered in person"),
    EventKind.MMS_OUT: QT_TRANSLATE_NOOP("Words", "Picture message sent"),
    EventKind.VOICEMAIL: QT_TRANSLATE_NOOP("Words", "Voicemail called"),
    EventKind.CALL_IN_ROAMING: QT_TRANSLATE_NOOP("Words", "Call answered abroad"),
    EventKind.CALL_IN_PAID: QT_TRANSLATE_NOOP("Words", "Paid call answered"),
    EventKind.SMS_READ: QT_TRANSLATE_NOOP("Words", "Received text opened"),
    EventKind.SMS_IN: QT_TRANSLATE_NOOP("Words", "Text received"),
    EventKind.CALL_IN: QT_TRANSLATE_NOOP("Words", "Call received"),
    EventKind.CALL_EMERGENCY: QT_TRANSLATE_NOOP("Words", "Emergency call"),
    EventKind.WIFI_CALLING: QT_TRANSLATE_NOOP("Words", "Wi-Fi call"),
    EventKind.CREDIT_TRANSFER_OUT: QT_TRANSLATE_NOOP("Words", "Credit given to another number"),
}
EVENT_STATES: Table = {
    EventState.PLANNED: QT_TRANSLATE_NOOP("Words", "Planned"),
    EventState.PAID: QT_TRANSLATE_NOOP("Words", "Paid, not arrived"),
    EventState.ARRIVED: QT_TRANSLATE_NOOP("Words", "Arrived"),
    EventState.FAILED: QT_TRANSLATE_NOOP("Words", "Failed"),
    EventState.REFUNDED: QT_TRANSLATE_NOOP("Words", "Refunded"),
}
CHANNELS: Table = {
    "online": QT_TRANSLATE_NOOP("Words", "Operator's site or app"),
    "shop": QT_TRANSLATE_NOOP("Words", "Shop"),
    "third_party": QT_TRANSLATE_NOOP("Words", "Other app, such as Alipay"),
    "other": QT_TRANSLATE_NOOP("Words", "Other way"),
}
RULE_TYPES: Table = {
    RuleType.INACTIVITY: QT_TRANSLATE_NOOP("Words", "Use it"),
    RuleType.CREDIT_VALIDITY: QT_TRANSLATE_NOOP("Words", "Credit validity"),
    RuleType.LINE_VALIDITY: QT_TRANSLATE_NOOP("Words", "SIM validity"),
    RuleType.PLAN_RENEWAL: QT_TRANSLATE_NOOP("Words", "Plan renewal"),
    RuleType.PAID_HOLD: QT_TRANSLATE_NOOP("Words", "Keep-my-number service"),
    RuleType.MIN_SPEND: QT_TRANSLATE_NOOP("Words", "Minimum spending"),
    RuleType.ZERO_BALANCE: QT_TRANSLATE_NOOP("Words", "Empty credit"),
    RuleType.PERIODIC_FEE: QT_TRANSLATE_NOOP("Words", "Regular fee"),
    RuleType.HARD_CAP: QT_TRANSLATE_NOOP("Words", "Fixed life"),
    RuleType.REGISTRATION_DEADLINE: QT_TRANSLATE_NOOP("Words", "Registration"),
    RuleType.ACTIVATE_BY: QT_TRANSLATE_NOOP("Words", "First use"),
    RuleType.NOTE_ONLY: QT_TRANSLATE_NOOP("Words", "Good to know"),
}
CONFIDENCE: Table = {
    "high": QT_TRANSLATE_NOOP("Words", "The operator's own words"),
    "medium": QT_TRANSLATE_NOOP("Words", "From a dated report; check with your operator"),
    "low": QT_TRANSLATE_NOOP("Words", "Poorly evidenced: check with your operator"),
}
FRESHNESS: Table = {
    "recent": QT_TRANSLATE_NOOP("Words", "Source from 2025 or later"),
    "old": QT_TRANSLATE_NOOP("Words", "Old source: check with your operator"),
    "undated": QT_TRANSLATE_NOOP("Words", "Undated source: check with your operator"),
    "no_rule": QT_TRANSLATE_NOOP("Words", "No sourced rule: ask your operator"),
}
BALANCES: Table = {
    "kept": QT_TRANSLATE_NOOP("Words", "Credit stays"),
    "frozen": QT_TRANSLATE_NOOP("Words", "Credit is frozen and comes back"),
    "removed_restorable": QT_TRANSLATE_NOOP("Words", "Credit is removed and can be restored"),
    "refundable": QT_TRANSLATE_NOOP("Words", "Credit can be refunded"),
    "forfeited": QT_TRANSLATE_NOOP("Words", "Credit is lost"),
}
RECOVERIES: Table = {
    "top_up": QT_TRANSLATE_NOOP("Words", "top up"),
    "call_out": QT_TRANSLATE_NOOP("Words", "make a call"),
    "sms_out": QT_TRANSLATE_NOOP("Words", "send a text"),
    "data": QT_TRANSLATE_NOOP("Words", "use mobile data"),
    "plan_purchase": QT_TRANSLATE_NOOP("Words", "buy a plan"),
    "call_support": QT_TRANSLATE_NOOP("Words", "call customer service"),
    "store_visit": QT_TRANSLATE_NOOP("Words", "visit a shop of the operator"),
    "app_reactivation": QT_TRANSLATE_NOOP("Words", "reactivate in the app"),
    "port_out": QT_TRANSLATE_NOOP("Words", "move the number to another operator"),
}


def word(table: Table, code: str | None) -> str:
    """Return the user's word for a code; the code itself where only a newer version knows it."""
    text = table.get(code or "")
    return QCoreApplication.translate("Words", text) if text else (code or "").replace("_", " ")


def state_word(state: str) -> str:
    """Return the word for a card's or a clock's state."""
    return word(STATES, state)


def consequence_word(consequence: str) -> str:
    """Return what is lost, as a short sentence without a stop."""
    return word(CONSEQUENCES, consequence)


def stage_word(state: str) -> str:
    """Return the word for a stage after the limit."""
    return word(STAGES, state)


def kind_word(kind: str) -> str:
    """Return the word for an act."""
    return word(KINDS, kind)


def event_state_word(state: str) -> str:
    """Return the word for how far an act has come."""
    return word(EVENT_STATES, state)


def channel_word(channel: str | None) -> str:
    """Return the word for a way to pay; empty for none."""
    return word(CHANNELS, channel)


def rule_type_word(rule_type: str) -> str:
    """Return the word for a kind of clock."""
    return word(RULE_TYPES, rule_type)


def confidence_word(confidence: str | None) -> str:
    """Return how well a rule is evidenced; empty for the user's own rules."""
    return word(CONFIDENCE, confidence)


def freshness_word(age: str | None) -> str:
    """Return how old the newest source of a rule is; empty for the user's own rules."""
    return word(FRESHNESS, age)


def balance_word(balance: str | None) -> str:
    """Return what becomes of the credit in a stage; empty where that is not known."""
    return word(BALANCES, balance)


def recover_word(way: str) -> str:
    """Return one way back from a stage, as an imperative in the middle of a sentence."""
    return word(RECOVERIES, way)


def language() -> str:
    """Return the language of the window, such as ``zh_CN``."""
    return QLocale().name()


def text(value: Text | None) -> str:
    """Return a text that came with data, in the language of the window."""
    return value.in_language(language()) if value else ""


def operator_name(card: Card) -> str:
    """Return what the language calls a card's operator."""
    return (card.provider_name_zh if language().startswith("zh") else None) or card.provider_name


def date_words(day: date | None) -> str:
    """Return a day as the language writes it, year included; a dash for none."""
    if day is None:
        return "–"
    if day == date.max:
        return _Counted().never()
    # Unambiguous in both languages: 03/04 reads differently in London and New York.
    pattern = "yyyy年M月d日" if language().startswith("zh") else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def money_words(amount: Decimal | None, currency: str | None) -> str:
    """Return an amount with its ISO 4217 code: a symbol such as $ would not tell which dollar."""
    if amount is None:
        return ""
    plain = f"{amount:,.2f}" if amount == amount.quantize(Decimal("0.01")) else f"{amount:,f}"
    return f"{plain} {currency}" if currency else plain


def days_left_words(days: int) -> str:
    """Return the days to a last safe day: ahead, today or past."""
    counted = _Counted()
    if days == 0:
        return counted.today()
    return counted.left(days) if days > 0 else counted.past(-days)


def days_words(days: int) -> str:
    """Return a number of days."""
    return _Counted().days(days)


def period_words(period: Period) -> str:
    """Return a length of time, such as 180 days."""
    counted = _Counted()
    if period.unit == DAY:
        return counted.days(period.n)
    return counted.months(period.n) if period.unit == MONTH else counted.years(period.n)


def ability_words(stage: Stage) -> list[str]:
    """Return what works, what does not and what becomes of the credit in a stage; nothing for what is not known."""
    works: tuple[tuple[bool | None, Any, Any], ...] = (
        (
            stage.outgoing,
            QT_TRANSLATE_NOOP("Words", "Calling and texting"),
            QT_TRANSLATE_NOOP("Words", "No calls or texts out"),
        ),
        (
            stage.receive_sms,
            QT_TRANSLATE_NOOP("Words", "Texts come in"),
            QT_TRANSLATE_NOOP("Words", "No texts come in"),
        ),
        (
            stage.receive_call,
            QT_TRANSLATE_NOOP("Words", "Calls come in"),
            QT_TRANSLATE_NOOP("Words", "No calls come in"),
        ),
    )
    said = [QCoreApplication.translate("Words", yes if can else no) for can, yes, no in works if can is not None]
    return said + ([balance_word(stage.balance)] if stage.balance else [])


class _Counted(QObject):
    """Texts with a number in them; Qt finds plural forms only through ``tr``."""

    def today(self) -> str:
        return self.tr("Last day is today")

    def never(self) -> str:
        return self.tr("No end")

    def left(self, days: int) -> str:
        return self.tr("%n day(s) left", "", days)

    def past(self, days: int) -> str:
        return self.tr("%n day(s) too late", "", days)

    def days(self, n: int) -> str:
        return self.tr("%n day(s)", "", n)

    def months(self, n: int) -> str:
        return self.tr("%n month(s)", "", n)

    def years(self, n: int) -> str:
        return self.tr("%n year(s)", "", n)
