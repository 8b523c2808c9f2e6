"""File > Update operator rules…: pick a file, see what it would change, take it over."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QVBoxLayout, QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.catalogue_updates import CatalogueUpdates, OpenedUpdate
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import Panel, column, heading, muted_line, picture, row, text_line
from leb_wallet.ui.catalogue_update.card_panel import CardPanel
from leb_wallet.ui.catalogue_update.operator_list import OperatorList
from leb_wallet.ui.catalogue_update.update_words import UpdateWords
from leb_wallet.ui.empty_state import EmptyState
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_which_to_open
from leb_wallet.ui.form import give_room, order_tabs, scrolling
from leb_wallet.ui.plain_buttons import plain_buttons
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.settings.rows import CheckRow


class CatalogueUpdateDialog(QDialog):
    """Shows an update. Nothing moves before “Take over” is pressed.

    ``is_taken_over`` tells afterwards whether the catalogue is another one, so that the window must be made anew.
    """

    def __init__(self, updates: CatalogueUpdates, *, can_change: bool = True, parent: QWidget | None = None) -> None:
        """``can_change``: whether cards can be moved; the wallet may be open for reading only."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Update operator rules"))
        self._updates, self._can_change, self._said = updates, can_change, UpdateWords()
        self._update: OpenedUpdate | None = None
        self.is_taken_over = False
        self.cards: list[CardPanel] = []
        self.trust: CheckRow | None = None
        self._page = QWidget()
        self._lines = QVBoxLayout(self._page)
        self._lines.setContentsMargins(0, 0, theme.SMALL, 0)  # beside the scroll bar
        self._lines.setSpacing(theme.MEDIUM)
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolling(self._page))
        self._show_empty()
        self.outcome = Outcome()
        self.buttons = plain_buttons(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.file_button = self.buttons.addButton(self.tr("Choose a &file…"), role)
        self.file_button.setAutoDefault(False)
        self.take_button = self.buttons.addButton(self.tr("&Take over"), role)
        self.take_button.setEnabled(False)
        self.take_button.setAutoDefault(False)
        layout = column(self._pages, self.outcome, self.buttons, spacing=theme.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.file_button.clicked.connect(self._ask_for_file)
        self.take_button.clicked.connect(self.take_over)
        self.buttons.rejected.connect(self.reject)
        give_room(self)
        self.file_button.setFocus()

    def sizeHint(self) -> QSize:
        """Return room for three cards and some operators."""
        width = theme.text_width(self.font(), "x" * 88)
        return QSize(width, round(width * 0.85))

    def open_file(self, name: str) -> None:
        """Show what an update would change."""
        self.outcome.say("", is_error=False)
        try:
            self._show(self._updates.open(Path(name)))
        except WalletError as error:
            self._show(None)
            self.outcome.tell(sentence(error), is_error=True)

    def take_over(self) -> None:
        """Move the checked cards, and use the new rules from now on."""
        if self._update is None:
            return
        wanted = [panel.card_id for panel in self.cards if panel.is_wanted]
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            moved = self._updates.take_over(self._update, wanted)
        except WalletError as error:
            self._show(self._updates.compare_anew(self._update))
            self.outcome.tell(sentence(error), is_error=True)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.is_taken_over = True
        self._show(None)
        self.outcome.tell(self._said.done(moved))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _show_empty(self) -> None:
        """Say which rules are in use, and what an update is."""
        title = self.tr("Operator rules of {day}").format(day=words.date_words(self._updates.in_use))
        about = self.tr(
            "These are in use. Operators change their rules; an update is a file that you get and open yourself. "
            "Nothing is downloaded, and no date moves before you have seen it and taken it over."
        )
        if (old := self._pages.widget(1)) is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        self._pages.insertWidget(1, EmptyState("document", title, about))
        self._pages.setCurrentIndex(1)

    def _show(self, update: OpenedUpdate | None) -> None:
        self._update, self.cards, self.trust = update, [], None
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in self._parts(update) if update is not None else ():
            self._lines.addWidget(part)
        self._lines.addStretch(1)
        if update is None:
            self._show_empty()
        else:
            self._pages.setCurrentIndex(0)
        self._review()
        order_tabs(self)

    def _parts(self, update: OpenedUpdate) -> list[QWidget]:
        found = update.difference
        parts: list[QWidget] = [self._voucher(update)]
        if not update.is_news:
            return [*parts, text_line(self.tr("These are the rules in use already. There is nothing to take over."))]
        self.cards = [CardPanel(move, self._said) for move in found.cards]
        for panel in self.cards:
            panel.line.box.setEnabled(self._can_change)
            if not self._can_change:
                panel.line.show_value(False)
        if self.cards:
            about = self.tr("Last safe days before and after. Cards you leave out keep their rules.")
        else:
            about = self.tr("None of your cards is concerned.")
        parts += [_section(self.tr("Your cards"), about), *self.cards]
        parts.append(_section(self.tr("Operators"), self._said.counts(found)))
        if found.providers:
            parts.append(OperatorList(found.providers, self._said))
        return parts

    def _voucher(self, update: OpenedUpdate) -> QWidget:
        """Return the panel that says who signed the update and of which day it is."""
        is_signed = update.key is not None
        tone, icon = ("ok", "state-ok") if is_signed else ("due", "warning")
        new, old = map(words.date_words, (update.release.published, self._updates.in_use))
        day = self.tr("Operator rules of {new}; in use are those of {old}").format(new=new, old=old)
        if is_signed:
            more = self.tr("The signature is right (key “{key}”): nobody has changed the file since.")
        else:
            more = self.tr(
                "It has no signature. Wrong rules can cost you a number, and wrong addresses your money. "
                "Take it over only if you know who made it."
            )
        mark = picture(icon, tone, theme.STATE_ICON)
        title = text_line(self._said.voucher(update.key), theme.SUBTITLE, bold=True, tone=tone)
        texts = column(title, text_line(day), text_line(more.format(key=update.key)), spacing=theme.TIGHT)
        if not is_signed:
            self.trust = CheckRow(self.tr("I &know who made this file, and trust it"))
            self.trust.chosen.connect(self._review)
            texts.addWidget(self.trust)
        across = row(mark, texts, spacing=theme.MEDIUM)
        across.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        across.setStretch(1, 1)
        return Panel(across, tone)

    def _review(self) -> None:
        """Let the update be taken over where there is one, and its user stands by it."""
        is_trusted = self.trust is None or self.trust.box.isChecked()
        self.take_button.setEnabled(self._update is not None and self._update.is_news and is_trusted)

    def _ask_for_file(self) -> None:
        kinds = self.tr("Operator rules (*.json)"), self.tr("All files (*)")
        ask_which_to_open(self, self.tr("An update of operator rules"), kinds, self.open_file)


def _section(title: str, about: str) -> QWidget:
    section = QWidget()
    section.setLayout(column(heading(title), muted_line(about), spacing=theme.TIGHT))
    return section
