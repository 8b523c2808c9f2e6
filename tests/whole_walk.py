"""A walk through all there is in the window: every tab, dialog, page of settings and guided top-up."""

from collections import defaultdict

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.walk import WAYS
from leb_wallet.services.new_versions import NewVersions

TABS = range(5)
SETTINGS = ("general", "money", "reminders", "privacy", "data", "advanced")
TOLD_BY_MODELS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def walk_everywhere(window, card_id=""):
    """Open everything, for the card with this id or for a new one; nothing is closed again.

    At the end some minutes have passed, for what looks for newer versions of the program if it is told to.
    """
    services = window._services
    card = services.wallets.wallet.cards.get(card_id)
    if card is None:
        card = card_from_provider(services.catalogue.known("giffgaff-uk"), "Bank")
        services.wallets.add_card(card)
    for place in reversed(TABS):
        window.go_to(place)
    window.show_card(card.id)
    cards = window.cards_tab
    for open_ in (cards.add_card, cards.edit_card, cards.record, cards.check, cards.choose_reminders):
        open_()
    for opened in ("about", "help", "news", "search", "shortcuts"):
        getattr(window.tools(), opened)()
    for page in SETTINGS:
        window.settings_requested.emit(page)
    window.welcome_requested.emit()
    window.calendar_requested.emit()
    for what in ("backups", "trash", "doctor"):
        window.way_back_requested.emit(what, "")
    for event in services.wallets.wallet.events_of(card.id)[:1]:
        window.way_back_requested.emit("history", event.id)
        history = window.open_history()
        history.show_event(event.id)
        for open_ in (history.edit, history.show_receipts, history.save_evidence):
            open_()
    for way in WAYS:
        wizard = window.guides().desk.begin(card, way)
        for page in wizard._pages.values():
            page.enter(wizard.walk, "")
    (versions,) = window.findChildren(NewVersions)
    versions.look()


def texts_by_window():
    """Return all that can be read in windows, or heard with a screen reader, by the class of the top-level window."""
    found = defaultdict(set)
    for widget in QApplication.allWidgets():
        found[type(widget.window()).__name__].update(filter(None, _texts_of(widget)))
    return {window: sorted(texts) for window, texts in found.items()}


def _texts_of(widget):
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.displayText(), widget.placeholderText())
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _told_by(widget.model())


def _told_by(model):
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            for role in TOLD_BY_MODELS:
                said = model.index(row, column).data(role)
                yield said if isinstance(said, str) else ""
