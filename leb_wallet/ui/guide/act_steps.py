"""How to do each act that keeps a number, step by step."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from leb_wallet.domain.events import EventKind


class ActSteps(QObject):
    """A QObject only for its ``tr``."""

    def steps(self, kind: str, operator: str) -> tuple[str, ...]:
        """Return the steps of an act; a kind from a newer version has none."""
        steps = self._table().get(kind)
        return steps(operator) if steps else ()

    def _table(self) -> dict[str, Callable[[str], tuple[str, ...]]]:
        return {
            EventKind.SMS_OUT: self._sms,
            EventKind.MMS_OUT: self._mms,
            EventKind.CALL_OUT: self._call,
            EventKind.VOICEMAIL: self._voicemail,
            EventKind.DATA: self._data,
            EventKind.NETWORK_REGISTRATION: self._register,
            EventKind.SMS_READ: self._read,
            EventKind.CREDIT_TRANSFER_OUT: self._transfer,
            EventKind.PLAN_PURCHASE: self._buy,
            EventKind.ADDON_PURCHASE: self._buy,
            EventKind.HOLD_PURCHASE: self._hold,
        }

    def _sms(self, _operator: str) -> tuple[str, ...]:
        return (
            self.tr("Choose this SIM for texts in the phone's settings."),
            self.tr("Switch iMessage and RCS off for it, so that a plain text is sent."),
            self.tr("Send one short text to your other phone, and see that it arrives there."),
        )

    def _mms(self, _operator: str) -> tuple[str, ...]:
        return (
            self.tr("Choose this SIM for texts and switch its mobile data on."),
            self.tr("Send one picture message to your other phone."),
        )

    def _call(self, _operator: str) -> tuple[str, ...]:
        return (
            self.tr("Choose this SIM for calls and switch Wi-Fi calling off."),
            self.tr("Call your other phone, answer, and talk for more than a minute, so that it is charged."),
            self.tr("Free numbers, such as customer service, often do not count."),
        )

    def _voicemail(self, _operator: str) -> tuple[str, ...]:
        return (self.tr("Choose this SIM for calls, then call your mailbox and listen for a minute."),)

    def _data(self, _operator: str) -> tuple[str, ...]:
        return (
            self.tr("Choose this SIM for mobile data; abroad, look up the price first and allow roaming."),
            self.tr("Switch Wi-Fi off and open one small page, such as example.com."),
            self.tr("Switch mobile data off at once: a few kilobytes are enough, updates in the background cost more."),
        )

    def _register(self, operator: str) -> tuple[str, ...]:
        return (
            self.tr("Put the card into a phone where {operator} or a partner has signal, flight mode off.").format(
                operator=operator
            ),
            self.tr("Wait until the phone shows a network name, and leave it on for some minutes."),
        )

    def _read(self, operator: str) -> tuple[str, ...]:
        return (self.tr("Open the texts in the app or account of {operator} and read one.").format(operator=operator),)

    def _transfer(self, operator: str) -> tuple[str, ...]:
        return (
            self.tr("Send the smallest amount of credit that {operator} allows to another of its numbers.").format(
                operator=operator
            ),
        )

    def _buy(self, operator: str) -> tuple[str, ...]:
        return (
            self.tr("Check that the credit on the card covers the price."),
            self.tr("Buy the smallest pack in the app, the account or by the code of {operator}.").format(
                operator=operator
            ),
            self.tr("Switch its renewal off if you do not want it again next time."),
        )

    def _hold(self, operator: str) -> tuple[str, ...]:
        return (
            self.tr("Order the service that keeps the number in the app or account of {operator}.").format(
                operator=operator
            ),
            self.tr("Note until when it runs: the number is held only for that long."),
        )
