"""One way to keep a card alive, as a tile with a button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leb_wallet.domain.walk import Way
from leb_wallet.domain.ways import Standing, WayOffer
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, muted_line, picture, row, text_line
from leb_wallet.ui.way_words import WayWords

_ICONS = {
    Way.ONLINE: "online",
    Way.SHOP: "shop",
    Way.THIRD_PARTY: "third-party",
    Way.KEEP_ALIVE: "keep-alive",
}
_LOOKS = {
    Standing.OFFERED: ("check", "ok"),
    Standing.UNKNOWN: ("unsure", "muted"),
    Standing.NOT_OFFERED: ("unable", "muted"),
}
_SHOWN_FACTS = 3


class WayCard(Panel):
    """What is known about the way, and the button that begins it.

    Signals:
        chosen(str): the way shall begin.
    """

    chosen = Signal(str)

    def __init__(self, offer: WayOffer, *, is_usual: bool, can_change: bool, parent: QWidget | None = None) -> None:
        lines = QVBoxLayout()
        super().__init__(lines, tone="accent" if is_usual else None)
        self.setParent(parent)
        self._way, words_ = offer.way, WayWords(self)
        lines.setSpacing(theme.SMALL)
        head = row(
            picture(_ICONS[offer.way], "accent", theme.STATE_ICON),
            text_line(words_.title(offer.way), theme.SUBTITLE, bold=True),
        )
        head.setStretch(1, 1)
        lines.addLayout(head)
        lines.addWidget(text_line(words_.description(offer.way)))
        icon, tone = _LOOKS[offer.standing]
        standing = row(picture(icon, tone), muted_line(words_.standing(offer)))
        standing.setStretch(1, 1)
        lines.addLayout(standing)
        for fact in words_.facts(offer)[:_SHOWN_FACTS]:
            lines.addWidget(muted_line(fact, theme.CAPTION))
        if worked := words_.worked(offer):
            lines.addWidget(muted_line(worked, theme.CAPTION))
        lines.addStretch(1)
        self.button = QPushButton(self._button_text(offer.way))
        self.button.setEnabled(can_change and offer.standing != Standing.NOT_OFFERED)
        self.button.setAccessibleDescription(words_.standing(offer))
        self.button.clicked.connect(self._begin)
        lines.addLayout(row(self.button, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _button_text(self, way: str) -> str:
        return {
            Way.ONLINE: self.tr("Top up &online…"),
            Way.SHOP: self.tr("Top up in a &shop…"),
            Way.THIRD_PARTY: self.tr("Top up by another &app…"),
        }.get(way, self.tr("&Keep it alive…"))

    def _begin(self) -> None:
        self.chosen.emit(self._way)
