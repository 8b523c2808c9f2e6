"""Shop, first step: is it sold where you are? Ask before you queue; find a shop."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.inputs import check_line
from leb_wallet.domain.links import check_link
from leb_wallet.domain.providers import Channel
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import NO, YES, Answer
from leb_wallet.ui import words
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, row, text_line
from leb_wallet.ui.field import Field, LineField
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Choice, Points, choice_field
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.open_link import OpenLinkDialog

_SHOPS = frozenset({"store", "voucher_store"})
_MAP_HOST = "www.openstreetmap.org"


class AskPage(GuidePage):
    """What is known of shops, how to find out the rest, and the answer."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Find a shop that sells it"))

    def build(self) -> None:
        """Show known shops, what to ask, and the line for the shop."""
        channels = [channel for channel in self.situation.offer.channels if channel.type in _SHOPS]
        for channel in channels:
            lines = column(text_line(self._shop_words(channel), bold=True))
            if note := words.text(channel.note):
                lines.addWidget(muted_line(note))
            self.add(Panel(lines))
        if not channels:
            self.say(self.tr("The catalogue knows no shop that sells this. Ask before you go."))
        self.add(
            Points(
                (
                    self.tr(
                        "Call or write first: “Can you top up {operator} prepaid here?” Abroad most shops cannot."
                    ).format(operator=self.situation.operator),
                    self.tr("Convenience stores, kiosks, post offices and phone shops sell it most often."),
                    self.tr("Have the exact amount ready, and ask whether there is a fee on top."),
                )
            )
        )
        self.shop = LineField(check_line)
        self.shop.line.setAccessibleName(self.tr("Shop"))
        self.shop.line.setPlaceholderText(self.tr("Such as 7-Eleven, or the shop's name"))
        if channels and channels[0].value:
            self.shop.set_text(channels[0].value.split(",")[0].split(" / ")[0])
        map_button = QPushButton(self.tr("Show on a &map…"))
        map_button.setAutoDefault(False)
        map_button.clicked.connect(self._open_map)
        self.add(heading(self.tr("Shop")))
        self.body.addLayout(row(self.shop, map_button))
        self.supported = Choice(
            (
                (YES, self.tr("&Yes, they sell it")),
                ("maybe", self.tr("I will &ask there")),
                (NO, self.tr("N&o, not where I am")),
            )
        )
        self.answer = choice_field(self.supported)
        self.supported.changed.connect(self.look_ahead)
        self.add(heading(self.tr("Can you top up there?")), self.answer)

    def show_walk(self, walk: Walk) -> None:
        """Show what was answered before."""
        if walk.typed.get(Answer.SHOP):
            self.shop.set_text(walk.typed[Answer.SHOP])
        self.supported.choose(walk.typed.get(Answer.SUPPORTED, ""))

    def typed(self) -> Mapping[str, str]:
        """Return the shop and the answer."""
        return {Answer.SHOP: self.shop.text(), Answer.SUPPORTED: self.supported.code()}

    def fields(self) -> Iterable[Field]:
        """Return shop and answer."""
        return (self.shop, self.answer)

    def first_input(self) -> QWidget | None:
        """Return the answer."""
        return self.supported

    def _shop_words(self, channel: Channel) -> str:
        if channel.type == "voucher_store":
            name = channel.value or self.tr("shops that sell vouchers")
            return self.tr("Voucher from {name}").format(name=name)
        return channel.value or self.tr("The operator's own shops")

    def _open_map(self) -> None:
        wanted = self.shop.text().strip() or self.situation.operator
        link = check_link(f"https://{_MAP_HOST}/search?query={quote(wanted)}", (_MAP_HOST,), from_catalogue=True)
        OpenLinkDialog(link, parent=self).open()
