"""What changed in a record, field by field, in words. QtCore only, for the command line."""

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.difference import FieldChange, Kind, RecordDifference
from leb_wallet.domain.events import Event
from leb_wallet.domain.numbers import mask
from leb_wallet.domain.text import Text
from leb_wallet.ui import words
from leb_wallet.ui.accounts.account_words import importance_word, role_words
from leb_wallet.ui.backups.way_back_words import moment_text
from leb_wallet.ui.pay_words import pay_with_word

# Never shown, wherever: whoever has them can take the line or the money.
CODES = frozenset({"activation_code", "confirmation_code", "voucher_code"})
IDENTIFYING = frozenset({"numbers", "iccid", "printed_serial", "eid"})
PRIVATE = frozenset({"owner", "place", "note", "order_number"})  # shown in the window alone
_SILENT = frozenset({"recorded_at", "walk", "id", "provider_name_zh", "sources", "checked_on", "freshness"})
_LONGEST = 80


class RecordWords(QObject):
    """A QObject only for its ``tr``.

    Args:
        covers: cover what identifies a line wholly, as in privacy mode.
        tells_private: also tell notes, places and owners; the command line does not.
    """

    def __init__(self, *, covers: bool = False, tells_private: bool = True) -> None:
        super().__init__()
        self._covers, self._tells_private = covers, tells_private
        self._names = self._field_names()

    def name(self, record: Any, card: Card | None) -> str:
        """Return which record it is, such as “Bank · 1 Nov 2026 · Top-up”."""
        if isinstance(record, Card):
            return self.tr("Card “{label}”").format(label=record.label)
        if not isinstance(record, Event):
            return self.tr("Another record")
        label = card.label if card else self.tr("(deleted card)")
        parts = [label, words.date_words(record.happened_on), words.kind_word(record.kind)]
        if record.amount is not None:
            parts.append(words.money_words(record.amount, record.currency))
        return " · ".join(parts)

    def kind(self, kind: str) -> str:
        """Return what putting a backup in place does to a record."""
        known = {
            Kind.ADDED: self.tr("comes back"),
            Kind.REMOVED: self.tr("goes away"),
            Kind.CHANGED: self.tr("changes"),
        }
        return known.get(kind, kind)

    def counts(self, added: int, changed: int, removed: int) -> str:
        """Return how many records come back, change and go away."""
        parts = [
            self.tr("%n come(s) back", "", added) if added else "",
            self.tr("%n change(s)", "", changed) if changed else "",
            self.tr("%n go(es) away", "", removed) if removed else "",
        ]
        return " · ".join(filter(None, parts))

    def fields(self, changes: Iterable[FieldChange]) -> list[str]:
        """Return one line for each changed field that people know of."""
        return [self.field(change) for change in changes if change.field not in _SILENT]

    def field(self, change: FieldChange) -> str:
        """Return “field: from … to …”."""
        name = self.field_name(change.field)
        before, after = self.value(change.field, change.before), self.value(change.field, change.after)
        if change.field in CODES or not self._may_tell(change.field) or before == after:
            return self.tr("{field}: changed").format(field=name)
        if not before:
            return self.tr("{field}: {after} (was empty)").format(field=name, after=after)
        if not after:
            return self.tr("{field}: empty (was {before})").format(field=name, before=before)
        return self.tr("{field}: from {before} to {after}").format(field=name, before=before, after=after)

    def difference(self, found: RecordDifference) -> list[str]:
        """Return the changed fields of a record that differs."""
        return self.fields(found.fields())

    def field_name(self, field: str) -> str:
        """Return the name of a field as in the forms; that of one from a newer version as it is."""
        return self._names.get(field, field.replace("_", " "))

    def value(self, field: str, value: Any) -> str:
        """Return a value in words; empty for none."""
        if value is None or value in ("", ()):
            return ""
        if field in ("kind", "state", "channel", "pay_with"):
            return _coded(field, str(value))
        if field in IDENTIFYING:
            return self._masked(value)
        if field == "rules":
            return self.tr("%n rule(s)", "", len(value))
        if field == "importance":
            return importance_word(value)
        if field == "roles":
            return role_words(value)
        if field == "accounts":
            return self.tr("%n account(s)", "", len(value))
        if field == "receipts":
            return self.tr("%n receipt(s)", "", len(value))
        return self._plain(value)

    def _may_tell(self, field: str) -> bool:
        if field in IDENTIFYING:
            return not self._covers
        return self._tells_private or field not in PRIVATE

    def _masked(self, value: Any) -> str:
        values = value if isinstance(value, tuple) else (value,)
        texts = [one.e164 or one.typed if isinstance(one, PhoneNumber) else str(one) for one in values]
        return ", ".join(map(mask, texts))

    def _plain(self, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, datetime):
            return moment_text(value)
        if isinstance(value, date):
            return words.date_words(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        if isinstance(value, Decimal):
            return words.money_words(value, None)
        if isinstance(value, Text):
            return self.tr("“{text}”").format(text=words.text(value))
        if isinstance(value, tuple):
            return ", ".join(map(self._plain, value))
        if isinstance(value, int):
            return str(value)
        text = " ".join(str(value).split())
        text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        return self.tr("“{text}”").format(text=text)

    def _field_names(self) -> dict[str, str]:
        return {
            "label": self.tr("Name"),
            "provider_id": self.tr("Operator"),
            "provider_name": self.tr("Operator"),
            "product": self.tr("Product"),
            "country": self.tr("Country"),
            "currency": self.tr("Currency"),
            "time_zone": self.tr("Time zone"),
            "is_esim": self.tr("eSIM"),
            "numbers": self.tr("Number"),
            "iccid": self.tr("ICCID"),
            "printed_serial": self.tr("Printed serial"),
            "eid": self.tr("EID"),
            "activation_code": self.tr("Activation code"),
            "confirmation_code": self.tr("Confirmation code"),
            "place": self.tr("Place"),
            "owner": self.tr("Owner"),
            "tags": self.tr("Tags"),
            "note": self.tr("Note"),
            "purchased_on": self.tr("Bought"),
            "activated_on": self.tr("Activated"),
            "registered_on": self.tr("Registered"),
            "margin_days": self.tr("Safety margin in days"),
            "rules": self.tr("Rules"),
            "archived": self.tr("Archived"),
            "remind_days": self.tr("Reminders, days before"),
            "muted_until": self.tr("No reminders until"),
            "lapses": self.tr("Let lapse"),
            "accounts": self.tr("Accounts"),
            "moved_on": self.tr("Moved away on"),
            "name": self.tr("Account"),
            "service": self.tr("Service"),
            "importance": self.tr("Importance"),
            "roles": self.tr("Uses the number for"),
            "card_id": self.tr("Card"),
            "kind": self.tr("Act"),
            "happened_on": self.tr("Day"),
            "happened_at": self.tr("Time"),
            "state": self.tr("State"),
            "amount": self.tr("Face value"),
            "fee": self.tr("Fee"),
            "balance": self.tr("Credit"),
            "data_left_mb": self.tr("Data left in MB"),
            "reported_until": self.tr("End date told"),
            "channel": self.tr("Where"),
            "order_number": self.tr("Order number"),
            "receipts": self.tr("Receipts"),
            "bonus": self.tr("Bonus"),
            "paid": self.tr("Paid"),
            "paid_currency": self.tr("Currency paid in"),
            "paid_at": self.tr("Paid at"),
            "pay_with": self.tr("Paid with"),
            "voucher_code": self.tr("Voucher code"),
        }


def _coded(field: str, value: str) -> str:
    if field == "kind":
        return words.kind_word(value)
    if field == "state":
        return words.event_state_word(value)
    return words.channel_word(value) if field == "channel" else pay_with_word(value)
