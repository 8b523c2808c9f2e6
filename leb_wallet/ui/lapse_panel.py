"""Letting a card go on purpose: what is lost by when, and what to move away first."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from leb_wallet.domain.clocks import BY_GRAVITY
from leb_wallet.services.deadline_board import CardRow
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line


class LapsePanel(QWidget):
    """Begins with one button; what it means and the second button come after it was pressed.

    Signals:
        lapse_confirmed: the user has seen what is lost, and wants it.
        keep_requested: a card that was let go shall be kept after all.
    """

    lapse_confirmed = Signal()
    keep_requested = Signal()

    def __init__(self, shown: CardRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = shown
        self.open_button = QPushButton(self.tr("&Let this card lapse…"))
        self.keep_button = QPushButton(self.tr("&Keep this card after all"))
        self.confirm_button = QPushButton(self.tr("&Yes, let it lapse"))
        for button in (self.open_button, self.keep_button, self.confirm_button):
            button.setAutoDefault(False)
        self.ticks = [QCheckBox(text) for text in self._things_to_move()]
        self.left = muted_line("")
        self.details = self._make_details()
        self._intro = text_line(self._intro_text())
        layout = column(self._intro, row(self.open_button, self.keep_button, 1), self.details)
        self.setLayout(layout)
        self.open_button.setVisible(not shown.card.lapses)
        self.keep_button.setVisible(shown.card.lapses)
        self.details.hide()
        self.open_button.clicked.connect(self.show_details)
        self.confirm_button.clicked.connect(self.lapse_confirmed)
        self.keep_button.clicked.connect(self.keep_requested)
        for tick in self.ticks:
            tick.toggled.connect(self._count)
        self._count()

    def show_details(self) -> None:
        """Show what letting go means, and the button that does it."""
        self.open_button.hide()
        self.details.show()
        self.ticks[0].setFocus()

    def losses(self) -> list[str]:
        """Return what is lost and by when, the nearest first."""
        found, today = self._row.deadlines.losses, self._row.deadlines.today
        lines = []
        for consequence, day in sorted(found.items(), key=_nearest_and_gravest):
            text = self.tr("Since {day}: {loss}") if day <= today else self.tr("From {day}: {loss}")
            lines.append(text.format(day=words.date_words(day), loss=words.consequence_word(consequence)))
        return lines or [self.tr("When it will be lost is not known: this card has no date yet.")]

    def _intro_text(self) -> str:
        if self._row.card.lapses:
            return self.tr("You let this card lapse. No reminders come, and it stands at the end of the list.")
        return self.tr("If you do not need the number any more, stop the reminders and let it run out.")

    def _things_to_move(self) -> tuple[str, ...]:
        return (
            self.tr("Banks and payment cards: codes by text"),
            self.tr("Payment apps, such as Alipay, WeChat Pay, PayPal"),
            self.tr("Chats, such as WeChat, WhatsApp, Telegram, Signal"),
            self.tr("Mail and cloud accounts: recovery number"),
            self.tr("Two-factor codes of all other accounts"),
            self.tr("Government, tax, health, insurance"),
            self.tr("Shops, deliveries, work, friends"),
            self.tr("Credit left on the card: use it up or ask for it back"),
        )

    def _make_details(self) -> QWidget:
        losses = column(*map(text_line, self.losses()), spacing=theme.TIGHT)
        mark = column(picture("warning", "overdue", theme.STATE_ICON), 1)
        warning = row(mark, losses, spacing=theme.MEDIUM)
        warning.setStretch(1, 1)
        explained = self.tr(
            "Whoever gets the number next receives what is sent to it: codes, calls, messages. "
            "Change it first wherever it is known, and tick what is done."
        )
        details = QWidget()
        details.setLayout(
            column(
                Panel(warning, "overdue"),
                text_line(explained),
                *self.ticks,
                self.left,
                row(self.confirm_button, 1),
            )
        )
        return details

    def _count(self) -> None:
        open_ones = sum(not tick.isChecked() for tick in self.ticks)
        self.left.setText(
            self.tr("%n thing(s) not ticked yet.", "", open_ones) if open_ones else self.tr("All is moved away.")
        )


def _nearest_and_gravest(loss: tuple[str, date]) -> tuple[date, int]:
    return loss[1], BY_GRAVITY.index(loss[0])
