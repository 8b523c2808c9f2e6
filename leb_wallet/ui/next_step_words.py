"""The next step for a card, as one sentence."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from leb_wallet.domain.clocks import State
from leb_wallet.domain.events import EventKind
from leb_wallet.domain.next_step import NextStep
from leb_wallet.ui import words

# Imperatives in the middle of a sentence; those that are ways back, too, stand in `words.RECOVERIES`.
_ACTS: words.Table = {
    EventKind.NETWORK_REGISTRATION: QT_TRANSLATE_NOOP("NextStepWords", "switch the phone on with this SIM in it"),
    EventKind.SMS_READ: QT_TRANSLATE_NOOP("NextStepWords", "open a text you received"),
    EventKind.VOICEMAIL: QT_TRANSLATE_NOOP("NextStepWords", "call the voicemail"),
    EventKind.MMS_OUT: QT_TRANSLATE_NOOP("NextStepWords", "send a picture message"),
    EventKind.CREDIT_TRANSFER_OUT: QT_TRANSLATE_NOOP("NextStepWords", "give some credit to another number"),
    EventKind.ADDON_PURCHASE: QT_TRANSLATE_NOOP("NextStepWords", "buy an add-on or data pack"),
    EventKind.HOLD_PURCHASE: QT_TRANSLATE_NOOP("NextStepWords", "buy the keep-my-number service"),
    EventKind.CALL_IN_ROAMING: QT_TRANSLATE_NOOP("NextStepWords", "answer a call abroad"),
    EventKind.CALL_IN_PAID: QT_TRANSLATE_NOOP("NextStepWords", "answer a call that costs you something"),
    EventKind.SMS_IN: QT_TRANSLATE_NOOP("NextStepWords", "have somebody send you a text"),
    EventKind.CALL_IN: QT_TRANSLATE_NOOP("NextStepWords", "answer a call"),
    EventKind.WIFI_CALLING: QT_TRANSLATE_NOOP("NextStepWords", "make a Wi-Fi call"),
    EventKind.BALANCE_CHECK: QT_TRANSLATE_NOOP("NextStepWords", "check the credit"),
    EventKind.IN_PERSON_REGISTRATION: QT_TRANSLATE_NOOP("NextStepWords", "register in person"),
}


class NextStepWords(QObject):
    """A QObject only for its ``tr``."""

    def sentence(self, step: NextStep, state: str) -> str:
        """Return what to do: by the last safe day, soon for a later one, or at once when it is past."""
        act = self.act(step)
        if state == State.OVERDUE:
            return self.tr("Act at once: {act}.").format(act=act)
        if state == State.OK or step.day is None:
            return self.tr("Next step, by then: {act}.").format(act=act)
        return self.tr("Next step: {act}. Done today, it is safe until {day}.").format(
            act=act, day=words.date_words(step.day)
        )

    def act(self, step: NextStep) -> str:
        """Return the act alone, with the smallest amount that counts."""
        own = _ACTS.get(step.kind)
        act = QCoreApplication.translate("NextStepWords", own) if own else words.recover_word(step.kind)
        if step.least is None:
            return act
        amount = words.money_words(step.least.amount, step.least.currency)
        return self.tr("{act}, at least {amount}").format(act=act, amount=amount)
