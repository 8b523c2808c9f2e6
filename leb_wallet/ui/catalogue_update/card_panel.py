"""One card in an update: its dates before and after, and whether to move it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leb_wallet.domain.catalogue_update import CardMove, Direction
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.catalogue_update.update_words import UpdateWords
from leb_wallet.ui.settings.rows import CheckRow

_BADGES: words.Table = {
    Direction.EARLIER: QT_TRANSLATE_NOOP("CardPanel", "earlier"),
    Direction.LATER: QT_TRANSLATE_NOOP("CardPanel", "later"),
    Direction.MIXED: QT_TRANSLATE_NOOP("CardPanel", "earlier and later"),
    Direction.SAME: QT_TRANSLATE_NOOP("CardPanel", "dates stay"),
}
_LOOKS = {  # icon and tone
    Direction.EARLIER: ("state-ok", "ok"),
    Direction.LATER: ("state-due", "due"),
    Direction.MIXED: ("state-due", "due"),
    Direction.SAME: ("info", "accent"),
}


class CardPanel(Panel):
    """A card with a box to check. ``line`` holds the box."""

    def __init__(self, move: CardMove, said: UpdateWords) -> None:
        name = words.operator_name(move.card)
        line = CheckRow(f"{move.card.label} · {name}" if name else move.card.label)
        line.show_value(move.is_suggested)
        lines, advice = said.clock_lines(move), said.advice(move)
        line.box.setAccessibleDescription(" ".join([*lines, advice]))
        icon, tone = _LOOKS[move.direction]
        badge = text_line(QCoreApplication.translate("CardPanel", _BADGES[move.direction]), tone=tone, wrap=False)
        head = row(line, picture(icon, tone), badge)
        head.setStretch(0, 1)
        below = column(*map(text_line, lines), muted_line(advice, theme.CAPTION), spacing=theme.TIGHT)
        inner = column(head, below)
        below.setContentsMargins(line.box.sizeHint().width() + theme.SMALL, 0, 0, 0)
        super().__init__(inner)
        self.card_id, self.line = move.card.id, line

    @property
    def is_wanted(self) -> bool:
        """Whether the card shall move."""
        return self.line.box.isChecked()
