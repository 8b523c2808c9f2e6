"""Online, first step: the operator's own site, app or code, opened only after its host was shown."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from leb_wallet.domain.dial_codes import filled
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.links import Link, check_link, hosts_of
from leb_wallet.domain.numbers import Checked
from leb_wallet.domain.providers import Channel
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.ui import words
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row, text_line
from leb_wallet.ui.code_row import CodeRow
from leb_wallet.ui.disclosure import Disclosure
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.guide.check_codes import code_rows
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Points
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.open_link import OpenLinkDialog


class SitePage(GuidePage):
    """What the catalogue knows, else an address the user knows."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Open the operator's own site or app"))
        self._first: QWidget | None = None
        self._opened = ""

    def build(self) -> None:
        """Show each known channel, then a line for another address."""
        for channel in self.situation.offer.channels:
            self.add(self._channel(channel))
        if not self.situation.offer.channels:
            self.say(
                self.tr(
                    "The catalogue knows no address for this operator. Take it from the card's package "
                    "or from a text of the operator, never from an advertisement."
                )
            )
        self.site = LineField(self._checked_site, editor=QLineEdit())
        self.site.line.setPlaceholderText("www.example.com")
        self.site.line.setAccessibleName(self.tr("Another address"))
        open_button = QPushButton(self.tr("&Open…"))
        open_button.setAutoDefault(False)
        open_button.clicked.connect(self._open_typed)
        known = bool(self.situation.offer.channels)
        self.add(heading(self.tr("Another address") if known else self.tr("Address you know")))
        self.body.addLayout(row(self.site, open_button))
        self.add(Disclosure(self.tr("Paying &safely online"), self._tips))
        self._first = self._first or self.site

    def show_walk(self, walk: Walk) -> None:
        """Show the address typed before."""
        self.site.set_text(walk.typed.get(Answer.SITE, ""))
        self._opened = walk.typed.get(Answer.CHANNEL, "")

    def typed(self) -> Mapping[str, str]:
        """Return the address, and which known one was opened last."""
        return {Answer.SITE: self.site.text(), Answer.CHANNEL: self._opened}

    def fields(self) -> Iterable[Field]:
        """Return the address."""
        return (self.site,)

    def first_input(self) -> QWidget | None:
        """Return the button of the first known channel."""
        return self._first

    # --- Inside ---------------------------------------------------------------------------

    def _channel(self, channel: Channel) -> QWidget:
        lines = QVBoxLayout()
        note = words.text(channel.note)
        if channel.type == "web" and channel.value:
            lines.addLayout(self._web(channel.value))
        elif channel.value and (rows := self._code_rows(channel.type, channel.value)):
            for shown in rows:
                lines.addWidget(shown)
        else:
            lines.addWidget(text_line(self._other(channel), bold=True))
        if note:
            lines.addWidget(muted_line(note))
        return Panel(lines)

    def _code_rows(self, method: str, template: str) -> list[CodeRow]:
        """Return what to dial or send, with the number filled in; the amount is chosen later."""
        numbers = self.situation.card.numbers
        return code_rows(method, filled(template, number=numbers[0].e164 or "" if numbers else ""))

    def _web(self, address: str) -> QVBoxLayout:
        try:
            link = self._catalogue_link(address)
        except InvalidInput as error:
            return column(text_line(sentence(error)))
        button = QPushButton(self.tr("Open {host}…").format(host=link.host_text))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: self._open_known(address))
        self._first = self._first or button
        return column(row(text_line(address, bold=True), button))

    def _other(self, channel: Channel) -> str:
        if channel.type == "auto":
            return self.tr("The operator tops up by itself, once you have switched that on in your account")
        if channel.value:
            return self.tr("The app {name}, on your phone").format(name=channel.value)
        return self.tr("The operator's own app, on your phone")

    def _catalogue_link(self, address: str) -> Link:
        return check_link(address, hosts_of(self.situation.provider), from_catalogue=True)

    def _typed_link(self, address: str) -> Link:
        return check_link(address, hosts_of(self.situation.provider), self.situation.other_hosts)

    def _checked_site(self, address: str) -> Checked[str]:
        link = self._typed_link(address)
        return Checked(address.strip(), link.warnings)

    def _open_known(self, address: str) -> None:
        self._opened = address
        OpenLinkDialog(self._catalogue_link(address), parent=self).open()

    def _open_typed(self) -> None:
        if self.site.text().strip() and self.site.review():
            OpenLinkDialog(self._typed_link(self.site.text()), parent=self).open()
        else:
            self.site.setFocus()

    def _tips(self) -> QWidget:
        return Points(
            (
                self.tr("Read the whole host before you sign in: the part just before the first “/” is what counts."),
                self.tr("Do not look for the site in a search engine: advertisements there imitate operators."),
                self.tr("Pay with something you can dispute, such as a credit card, PayPal or Alipay."),
                self.tr("Never give the PIN of your bank, or a code you were texted, to anybody who calls you."),
                self.tr("Close the page only after you have saved the order number or a picture of it."),
            ),
            "lock",
        )
