"""What a reminder says, as a notification and in lists. Numbers and amounts only where the user has asked for them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from leb_wallet.domain.balances import check_due, expected_balance
from leb_wallet.domain.bound_accounts import guarded_by
from leb_wallet.domain.cards import Card
from leb_wallet.domain.clocks import Consequence
from leb_wallet.domain.reminders import Reminder, Step
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.stages import consequence_of
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.notes import DEFAULT_ACTION, DIGEST_KEY, TEST_KEY, Note, Urgency
from leb_wallet.ui import words
from leb_wallet.ui.safe_label import safe_label, shortened

TOP_UP, SNOOZE, DONE = "top_up", "snooze", "done"
MOST_TITLE, MOST_BODY = 120, 240  # letters: what the narrowest server shows without cutting
MOST_NAMED = 3  # cards of a digest
PRESSING_DAYS = 1

_BY_TOP_UP = (Step.BEFORE, Step.DAILY)
_AT_STAKE = (*_BY_TOP_UP, Step.LOST, Step.LAPSES)
Actions = tuple[tuple[str, str], ...]


class ReminderWords(QObject):
    """A QObject only for its ``tr``."""

    def note(self, reminders: Sequence[Reminder], wallet: Wallet, settings: ReminderSettings, now: datetime) -> Note:
        """Return one notification for some reminders, the most urgent first: of its own for one, else a digest.

        Args:
            reminders: at least one.
            now: an aware moment in the user's time zone.
        """
        if len(reminders) > 1:
            return self._digest(reminders, wallet)
        reminder = reminders[0]
        title = shortened(self.line(reminder, wallet), MOST_TITLE)
        body = shortened(self.body(reminder, wallet, settings, now), MOST_BODY)
        return Note(reminder.key, title, body, self.actions(reminder), urgency_of(reminders))

    def test_note(self) -> Note:
        """Return the notification by which the user sees whether notifications come."""
        return Note(
            TEST_KEY,
            self.tr("This is how LEB Wallet reminds you"),
            self.tr("If you can read this, notifications work. Click “Done” here, or confirm it in LEB Wallet."),
            ((DEFAULT_ACTION, self.tr("Open LEB Wallet")), (DONE, self.tr("Done"))),
        )

    def line(self, reminder: Reminder, wallet: Wallet) -> str:
        """Return which card it is about and what is the matter, as one line."""
        label = self._label(reminder, wallet)
        days = reminder.days_left
        if reminder.step == Step.BEFORE and days is not None and days > 0:
            return self.tr("{label}: %n day(s) left", "", days).format(label=label)
        if reminder.step == Step.DAILY and days is not None and days < 0:
            return self.tr("{label}: %n day(s) too late", "", -days).format(label=label)
        return {
            Step.LOST: self.tr("{label}: the number is lost"),
            Step.LAPSES: self.tr("{label}: it lapses now"),
            Step.UNKNOWN: self.tr("{label}: no date yet"),
            Step.LATE: self.tr("{label}: a top-up has not arrived"),
            Step.FAILED: self.tr("{label}: a refund is outstanding"),
            Step.CHECK: self.tr("{label}: check credit and data"),
            Step.RULES: self.tr("{label}: the rules are over a year old"),
        }.get(reminder.step, self.tr("{label}: today is the last safe day")).format(label=label)

    def body(self, reminder: Reminder, wallet: Wallet, settings: ReminderSettings, now: datetime) -> str:
        """Return what it is about in a sentence or two, and what happens if nothing is done."""
        card = wallet.cards.get(reminder.card_id)
        if card is None:
            return self.tr("This card is no longer in the wallet.")
        said = " ".join(filter(None, (self._said(reminder, card, wallet, settings, now), self.guards(reminder, card))))
        details = self._details(card, wallet, now) if settings.shows_details else ""
        return self.tr("{first}\n{then}").format(first=said, then=details) if details else said

    def actions(self, reminder: Reminder) -> Actions:
        """Return the buttons of one reminder, as pairs of id and label; the first is a click on the text itself."""
        top_up: Actions = ((TOP_UP, self.tr("Top up")),) if reminder.step in _BY_TOP_UP else ()
        rest = ((SNOOZE, self.tr("Snooze")), (DONE, self.tr("Done")))
        return ((DEFAULT_ACTION, self.tr("Open the card")), *top_up, *rest)

    def guards(self, reminder: Reminder, card: Card) -> str:
        """Return how many accounts are at stake, never which; empty for none and where no date is."""
        found = guarded_by(card)
        if reminder.step not in _AT_STAKE or not found.open:
            return ""
        if found.important:
            return self.tr("It guards %n important account(s).", "", found.important)
        return self.tr("It guards %n account(s).", "", found.open)

    # --- Parts ----------------------------------------------------------------------------

    def _digest(self, reminders: Sequence[Reminder], wallet: Wallet) -> Note:
        first_of_card: dict[str, Reminder] = {}
        for reminder in reminders:
            first_of_card.setdefault(reminder.card_id, reminder)
        lines = [shortened(self.line(reminder, wallet), MOST_BODY // (MOST_NAMED + 1)) for reminder in reminders]
        named = lines[:MOST_NAMED]
        if len(lines) > MOST_NAMED:
            named.append(self.tr("and %n more", "", len(lines) - MOST_NAMED))
        return Note(
            DIGEST_KEY,
            self.tr("%n card(s) want something done", "", len(first_of_card)),
            shortened("\n".join(named), MOST_BODY),
            ((DEFAULT_ACTION, self.tr("Show all")), (SNOOZE, self.tr("Snooze"))),
            urgency_of(reminders),
        )

    def _label(self, reminder: Reminder, wallet: Wallet) -> str:
        card = wallet.cards.get(reminder.card_id)
        if card is None:
            return self.tr("A deleted card")
        return safe_label(card) or self.tr("A card without a name")

    def _said(self, reminder: Reminder, card: Card, wallet: Wallet, settings: ReminderSettings, now: datetime) -> str:
        if reminder.step == Step.CHECK:
            return self._not_checked(card, wallet, settings, now)
        if reminder.step not in _BY_TOP_UP:
            return self._of_step(reminder)
        values = {"day": words.date_words(reminder.day), "loss": self._loss(reminder, card)}
        if reminder.days_left is not None and reminder.days_left < 0:
            return self.tr("The last safe day was {day}. Do it now: it may not be too late. {loss}").format(**values)
        return self.tr("Last safe day {day}. {loss}").format(**values)

    def _of_step(self, reminder: Reminder) -> str:
        return {
            Step.LOST: self.tr("By the rules the number is lost. Ask the operator: some give it back for a while."),
            Step.LAPSES: self.tr("You let this card go. Make sure that no account needs its number any more."),
            Step.UNKNOWN: self.tr("Nothing can be counted yet. Open the card to see what to enter."),
            Step.LATE: self.tr("Do not pay a second time. Check the balance on the phone: it may be there."),
            Step.FAILED: self.tr("Keep receipt and order number. Ask where you paid if the money stays away."),
            Step.RULES: self.tr("Operators change their rules. Check with yours whether the dates still hold."),
        }.get(reminder.step, self.tr("Open the card to see what to do."))

    def _loss(self, reminder: Reminder, card: Card) -> str:
        rule = next((rule for rule in card.rules if rule.id == reminder.rule_id), None)
        return {
            Consequence.NUMBER_LOST: self.tr("If nothing is done, the number is lost."),
            Consequence.CREDIT_LOST: self.tr("If nothing is done, the credit is lost."),
            Consequence.INCOMING_STOPS: self.tr("If nothing is done, calls and texts no longer come in."),
            Consequence.OUTGOING_STOPS: self.tr("If nothing is done, calls and texts out stop."),
        }.get(consequence_of(rule) if rule else "", self.tr("Open the card to see what happens then."))

    def _not_checked(self, card: Card, wallet: Wallet, settings: ReminderSettings, now: datetime) -> str:
        days = check_due(card, wallet.events_of(card.id), now.date(), max(1, settings.balance_every_days))
        if days is None:
            return self.tr("Look up what is left, and record it.")
        return self.tr("Not looked up for %n day(s). Look up what is left, and record it.", "", days)

    def _details(self, card: Card, wallet: Wallet, now: datetime) -> str:
        """Return the end of the number, which tells cards apart, and the credit; the whole number is never told."""
        digits = "".join(letter for letter in card.number if letter.isdigit())
        credit = expected_balance(card, wallet.events_of(card.id), now.date())
        values = {
            "digits": digits[-4:],
            "credit": words.money_words(credit.amount, credit.currency) if credit else "",
        }
        if len(digits) > 6 and credit:
            return self.tr("Number ending in {digits} · credit {credit}").format(**values)
        if len(digits) > 6:
            return self.tr("Number ending in {digits}").format(**values)
        return self.tr("Credit {credit}").format(**values) if credit else ""


def urgency_of(reminders: Sequence[Reminder]) -> str:
    """Return how loud a desktop should be: critical where a last safe day is here, past or tomorrow."""
    if any(r.step in _BY_TOP_UP and (r.days_left or 0) <= PRESSING_DAYS for r in reminders):
        return Urgency.CRITICAL
    quiet = (Step.CHECK, Step.RULES, Step.UNKNOWN, Step.LAPSES)
    return Urgency.LOW if all(r.step in quiet for r in reminders) else Urgency.NORMAL
