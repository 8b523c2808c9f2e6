"""Every screen of the app by name, on a real wallet, for tests and pictures that go over all of them."""

import gc
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from account_screens import AccountScreens
from card_samples import Sample
from exporting_screens import ExportingScreens
from importing_screens import ImportScreens
from keeping_screens import KeepingScreens
from pasting_screens import PastingScreens
from PySide6.QtCore import QAbstractAnimation, QEvent, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from receipt_samples import TEXT, pdf, png
from reminding_samples import FakeReminding
from settings_samples import make_desk
from update_screens import UpdateScreens
from version_screens import HeldVersions, VersionScreens

from leb_wallet.app.demo import demo_changes
from leb_wallet.domain.links import check_link
from leb_wallet.domain.phrases import Ask
from leb_wallet.domain.walk import WAYS, Walk, Way
from leb_wallet.domain.walks import YES, Answer, WalkStep, event_on_the_way, new_event, new_walk, steps_of
from leb_wallet.services.autostart import AutostartState
from leb_wallet.services.notes import NotifierCheck, Route
from leb_wallet.services.self_test import SelfCheck
from leb_wallet.ui.calendar_dialog import CalendarDialog
from leb_wallet.ui.clerk_paper import ClerkDialog
from leb_wallet.ui.finding.provider_sheet import ProviderSheet
from leb_wallet.ui.first_run.first_run import FirstRun
from leb_wallet.ui.guide.desk import GuideDesk
from leb_wallet.ui.main_window import CARDS, HISTORY, INSIGHTS, REMINDERS, TOP_UP, MainWindow
from leb_wallet.ui.open_link import OpenLinkDialog
from leb_wallet.ui.receipts.preview import PreviewDialog
from leb_wallet.ui.reminders_tab import INBOX, PREVIEW, SELF_TEST, RemindersTab
from leb_wallet.ui.settings.settings_dialog import ADVANCED, DATA, GENERAL, MONEY, PRIVACY, SettingsDialog
from leb_wallet.ui.settings.settings_dialog import REMINDERS as REMINDERS_PAGE

TABS = {"cards": CARDS, "history": HISTORY, "top-up": TOP_UP, "reminders": REMINDERS, "insights": INSIGHTS}
REMINDER_PAGES = {"inbox": INBOX, "preview": PREVIEW, "self-test": SELF_TEST}
INSIGHT_PAGES = ("year", "money", "keeping", "unused")
SETTINGS_PAGES = (GENERAL, MONEY, REMINDERS_PAGE, PRIVACY, DATA, ADVANCED)
EDIT_CARD_TABS = ("card", "rules", "sim", "accounts")
NEW_CARD_TABS = ("card", "so-far", *EDIT_CARD_TABS[1:])
WINDOW = QSize(1180, 740)
SCREEN = QSize(1366, 768)
WAIT_MS = 100  # so long a pause in typing is waited for, longer ones change nothing that is seen
_OWN = "giffgaff.com"
_REPORT = "Traceback (most recent call last):\n  File “leb_wallet/ui/cards_tab.py”, line 1\nZeroDivisionError"


class Gallery:
    """All windows, pages and dialogs. ``today`` is the day on which everything takes place.

    A name that ends in ``-empty`` is of a second wallet, one without cards.
    """

    def __init__(self, folder, today, room=SCREEN):
        """Fill a wallet in a folder. No window is made larger than ``room``."""
        self.room = room
        self.now = datetime.combine(today, time(12), UTC)
        self._folder = folder
        self._windows = {}
        self._full, self._none = Sample(folder / "full", today), Sample(folder / "empty", today)
        self.sample = self._full
        self._fill()
        self._reminding = {}
        for sample in (self._full, self._none):
            self._reminding[sample] = reminding = FakeReminding(sample.wallets)
            reminding.remind(self.now - timedelta(hours=3))
        self._openers = self._all()

    @property
    def window(self) -> MainWindow:
        """The main window, filled and shown."""
        return self._window(self._full)

    def names(self) -> list[str]:
        """Return the names of all screens."""
        return list(self._openers)

    def is_tab(self, name: str) -> bool:
        """Tell whether a screen lies in the main window."""
        return name.split("-", maxsplit=1)[0] in TABS or name.startswith("top-up")

    def open(self, name: str) -> QWidget:
        """Show a screen; of what lies in the main window that is the window itself."""
        shown = self._openers[name]()
        self.fit(shown)
        settle()
        return shown

    def close(self, widget: QWidget) -> None:
        """Close what :meth:`open` has returned; the main window stays, as it was."""
        if widget in self._windows.values():
            self._reset(widget)
        elif isinstance(widget, QDialog):
            widget.done(0)  # a guided top-up would save itself when it is rejected
        else:
            widget.close()
        settle()

    def rebuild(self) -> None:
        """Make all tabs anew, as the app does after a change of language."""
        for sample, window in self._windows.items():
            window.rebuild()
            window.set_reminders_page(partial(self._make_reminders, sample))
        settle()

    def renew(self) -> None:
        """Throw all windows away; the next one is a new one on the same wallet."""
        for window in self._windows.values():
            window.hide()
            window.deleteLater()
        self._windows = {}
        settle()

    def fit(self, widget: QWidget) -> None:
        """Give a window its size: of what is wanted, as much as the screen has."""
        wanted = WINDOW if isinstance(widget, MainWindow) else widget.size()
        widget.resize(wanted.boundedTo(self.room))

    # --- What is in the wallet ------------------------------------------------------------

    def _fill(self):
        sample, wallets = self._full, self._full.wallets
        for change in demo_changes(sample.catalogue, sample.day):
            wallets.apply(change)
        cards = {card.provider_id: card for card in wallets.wallet.cards.values()}
        keep = sample.app.receipts.keep
        self.receipts = {"text": keep(TEXT), "picture": keep(png(320, 200)), "pdf": keep(pdf("Paid", pages=2))}
        bank = cards["giffgaff-uk"]
        self.card = bank.replace(
            iccid="8944110065123456783",
            eid="89049032123451234512345678901235",
            activation_code="LPA:1$rsp.example.com$ABCD-EFGH",
            note="PIN in the safe",
        )
        wallets.change_card(bank, self.card)
        kept = tuple(self.receipts.values())
        paid = {"amount": Decimal(10), "currency": "GBP", "fee": Decimal("0.50"), "order_number": "A-1001"}
        self.record = sample.act(self.card, "top_up", 175, receipts=kept, channel="online", **paid)
        wallets.record_event(self.record)
        wallets.record_event(
            sample.act(
                self.card, "balance_check", 12, balance=Decimal("8.20"), currency="GBP", data_left_mb=Decimal(512)
            )
        )
        walk = Walk(way=Way.ONLINE, step=WalkStep.ARRIVAL, typed={Answer.KIND: "top_up", Answer.AMOUNT: "50"})
        card = cards["cmhk-mysim"]
        event = event_on_the_way(new_event(card, walk, sample.day), walk, sample.day, self.now - timedelta(minutes=20))
        wallets.keep_walk(None, event)
        for label in ("Old drawer SIM", "Spare"):
            old = sample.add("giffgaff-uk", label, 30)
        wallets.archive_card(old, True)

    # --- The main window ------------------------------------------------------------------

    def _services(self, sample):
        return replace(sample.app.services, now=lambda: self.now)

    def _window(self, sample) -> MainWindow:
        if sample not in self._windows:
            self._windows[sample] = window = MainWindow()
            window.set_reminders_page(partial(self._make_reminders, sample))
            window.fill(self._services(sample))
            self.fit(window)
        window = self._windows[sample]
        window.show()
        settle()
        return window

    def _make_reminders(self, sample):
        service = self._reminding[sample]
        check = SelfCheck(
            self.now,
            service.settings,
            clock_is_wrong=False,
            notifier=NotifierCheck(Route.DBUS, "dunst", "1.9.0"),
            has_tray=True,
            autostart=AutostartState.ON,
            scheduled=AutostartState.OFF,
            why_not_scheduled=None,
            last_tick=self.now,
            next_due=self.now + timedelta(1),
            test_confirmed_at=None,
        )
        return RemindersTab(
            service,
            sample.wallets,
            lambda: service.settings,
            look=lambda: check,
            now=lambda: self.now,
            zone=UTC,
        )

    def _reset(self, window):
        cards = window.cards_tab
        cards.view.search.clear()
        cards.view.archived.setChecked(False)
        history = window.tabs.content(HISTORY)
        if history is not None:
            history.show_found("")

    def _tab(self, sample, place):
        window = self._window(sample)
        window.go_to(place)
        if place == CARDS and sample is self._full:
            window.show_card(self.card.id)
        return window

    def _cards_without_hit(self):
        window = self._tab(self._full, CARDS)
        window.cards_tab.view.search.setText("zzzz")
        return window

    def _cards_archived(self):
        window = self._tab(self._full, CARDS)
        window.cards_tab.view.archived.setChecked(True)
        return window

    def _card(self, provider):
        window = self._tab(self._full, CARDS)
        card = next(card for card in self._full.wallets.wallet.cards.values() if card.provider_id == provider)
        window.show_card(card.id)
        return window

    def _history_without_hit(self):
        window = self._tab(self._full, HISTORY)
        window.tabs.content(HISTORY).show_found("zzzz")
        return window

    def _top_up_of(self, provider):
        window = self._tab(self._full, TOP_UP)
        card = next(card for card in self._full.wallets.wallet.cards.values() if card.provider_id == provider)
        window.tabs.content(TOP_UP).choose(card.id)
        return window

    def _reminders(self, page):
        window = self._tab(self._full, REMINDERS)
        window.tabs.content(REMINDERS).pages.setCurrentIndex(page)
        return window

    def _insights(self, row):
        window = self._tab(self._full, INSIGHTS)
        window.tabs.content(INSIGHTS).names.setCurrentRow(row)
        return window

    # --- Dialogs --------------------------------------------------------------------------

    def _new(self, act: Callable[[], object]) -> QWidget:
        """Return the window that an act opens."""
        with _nothing_collected():
            before = set(_shown_windows())
            act()
            found = set(_shown_windows()) - before
        (shown,) = found
        return shown

    def _search(self, text):
        dialog = self._new(self.window.tools().search)
        dialog.search.setText(text)
        return dialog

    def _help(self):
        tools = self.window.tools()
        tools.help("index")
        return tools._help

    def _own(self, dialog):
        dialog.open()
        return dialog

    def _settings(self, page):
        return self._own(SettingsDialog(self._services(self._full), self._desk(), page, self.window))

    def _first_run(self, step):
        dialog = self._own(FirstRun(self._services(self._full), self._desk(), self.window))
        dialog.show_step(step)
        return dialog

    def _desk(self):
        held = HeldVersions(self._full.app.settings, self._folder / "full", lambda: self.now)
        return make_desk(self._folder / "full", now=lambda: self.now, versions=held.versions)

    def _of_card(self, act):
        self._tab(self._full, CARDS)
        return self._new(lambda: act(self.window.cards_tab))

    def _new_card(self, tab):
        dialog = self._of_card(lambda cards: cards.add_card())
        if tab is not None:
            dialog.choose(self._full.catalogue.known("giffgaff-uk"))
            self._open_tab(dialog.tabs, tab)
        return dialog

    def _edit_card(self, tab):
        dialog = self._of_card(lambda cards: cards.edit_card())
        self._open_tab(dialog.tabs, tab)
        return dialog

    def _other_operator(self):
        dialog = self._edit_card(0)
        dialog.choose(self.sample.catalogue.known("sosim-hk"))
        return dialog

    def _open_tab(self, tabs, place):
        """Open a tab as who has clicked on it, the first as it comes."""
        if place:
            tabs.setCurrentIndex(place)
            tabs.tabBar().setFocus()

    def _of_record(self, act):
        window = self._tab(self._full, HISTORY)
        history = window.tabs.content(HISTORY)
        history.show_event(self.record.id)
        return self._new(lambda: act(history))

    def _snooze(self):
        inbox = self._reminders(INBOX).tabs.content(REMINDERS).inbox
        inbox.table.setCurrentIndex(inbox.model.index_where(lambda row: row.can_top_up))
        return self._new(inbox.ask_snooze_day)

    def _preview(self, kind):
        return self._own(PreviewDialog(self._full.app.receipts, self.receipts[kind], parent=self.window))

    def _calendar(self, kept):
        return self._own(CalendarDialog(kept, lambda _: 3, lambda _: None, self.window))

    def _link(self, address):
        return self._own(OpenLinkDialog(check_link(address, (_OWN,)), self.window))

    def _clerk(self):
        wizard = self._guide(Way.SHOP, WalkStep.CLERK)
        sheet = wizard.page_shown.sheet
        sheet.show_job("07700 900123", "giffgaff", "£10.00", "GB", Ask.TOP_UP)
        dialog = ClerkDialog(sheet.paper.job(), self.window)
        self.close(wizard)
        return self._own(dialog)

    def _guide(self, way, step):
        return self._looking_desk().open_at(self.card, way, step)

    def _looking_desk(self):
        return _LookingDesk(self._services(self._full), self.window)

    # --- All ------------------------------------------------------------------------------

    def _all(self) -> dict[str, Callable[[], QWidget]]:
        full = self._full
        found: dict[str, Callable[[], QWidget]] = {
            "cards": partial(self._tab, full, CARDS),
            "cards-no-hit": self._cards_without_hit,
            "cards-archived": self._cards_archived,
            "cards-on-its-way": partial(self._card, "cmhk-mysim"),
            "cards-unknown": partial(self._card, "leb"),
            "history": partial(self._tab, full, HISTORY),
            "history-no-hit": self._history_without_hit,
            "top-up": partial(self._top_up_of, "giffgaff-uk"),
            "top-up-on-its-way": partial(self._top_up_of, "cmhk-mysim"),
        }
        found |= {f"reminders-{name}": partial(self._reminders, page) for name, page in REMINDER_PAGES.items()}
        found |= {f"insights-{name}": partial(self._insights, row) for row, name in enumerate(INSIGHT_PAGES)}
        found |= {f"{name}-empty": partial(self._tab, self._none, place) for name, place in TABS.items()}
        found |= {
            "search": partial(self._search, ""),
            "search-hits": partial(self._search, "giff"),
            "search-no-hit": partial(self._search, "zzzz"),
            "shortcuts": lambda: self._new(self.window.tools().shortcuts),
            "help": self._help,
            "about": lambda: self._new(self.window.tools().about),
        }
        found |= {f"settings-{name}": partial(self._settings, name) for name in SETTINGS_PAGES}
        found |= {f"first-run-{step + 1}": partial(self._first_run, step) for step in range(3)}
        found["new-card-operator"] = partial(self._new_card, None)
        found |= {f"new-card-{name}": partial(self._new_card, tab) for tab, name in enumerate(NEW_CARD_TABS)}
        found |= {f"edit-card-{name}": partial(self._edit_card, tab) for tab, name in enumerate(EDIT_CARD_TABS)}
        found |= {
            "edit-card-other-operator": self._other_operator,
            "record": partial(self._of_card, lambda cards: cards.record()),
            "edit-record": partial(self._of_record, lambda history: history.edit()),
            "balance": partial(self._of_card, lambda cards: cards.check()),
            "card-reminders": partial(self._of_card, lambda cards: cards.choose_reminders()),
            "snooze": self._snooze,
            "calendar": partial(self._calendar, None),
            "calendar-kept": partial(self._calendar, self._folder / "cards.ics"),
            "receipts": partial(self._of_record, lambda history: history.show_receipts()),
            "evidence": partial(self._of_record, lambda history: history.save_evidence()),
            "open-link": partial(self._link, "www.giffgaff.com/top-up"),
            "open-link-warned": partial(self._link, "giffgaff-topup.com"),
            "clerk": self._clerk,
            "provider-sheet": lambda: self._own(ProviderSheet(full.catalogue, "giffgaff-uk", self.window)),
            "crash": lambda: self._new(lambda: self.window.show_crash(_REPORT)),
        }
        found |= {f"preview-{kind}": partial(self._preview, kind) for kind in self.receipts}
        found |= KeepingScreens(self, self._folder).all()
        found |= ExportingScreens(self).all()
        found |= ImportScreens(self).all()
        found |= PastingScreens(self).all()
        found |= AccountScreens(self).all()
        found |= UpdateScreens(self, self._folder).all()
        found |= VersionScreens(self, self._folder).all()
        for way in WAYS:
            for step in steps_of(_walk(way)):
                found[f"guide-{way.replace('_', '-')}-{step}"] = partial(self._guide, way, step)
        return found


def settle() -> None:
    """Let everything happen that waits for the next moment."""
    while True:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        with _nothing_collected():
            if not any(map(_goes_on, _shown_windows())):
                break
    for _ in range(3):  # a change of height goes from a list to the form around it, and on to the area around that
        QApplication.processEvents()


@contextmanager
def _nothing_collected():
    """Let Python collect no forgotten window while all are gone through: Qt would end the program."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _goes_on(window: QWidget) -> bool:
    """Tell whether a window will look different in a moment by itself."""
    timers = window.findChildren(QTimer)
    running = QAbstractAnimation.State.Running
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() < WAIT_MS for timer in timers) or any(
        animation.state() == running for animation in window.findChildren(QAbstractAnimation)
    )


def _shown_windows() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def _walk(way: str) -> Walk:
    """Return a walk that goes through every page of its way."""
    typed = dict(new_walk(way).typed)
    if way == Way.KEEP_ALIVE:
        typed[Answer.KIND] = "sms_out"
    else:
        typed |= {Answer.AMOUNT: "10", Answer.SUPPORTED: YES, Answer.HAS_VOUCHER: YES, Answer.OUTCOME: "arrived"}
    return new_walk(way).replace(typed=typed)


class _LookingDesk(GuideDesk):
    """Opens guided top-ups anywhere, and saves nothing."""

    def save(self, _before, after, _situation, *, is_final):
        return after

    def open_at(self, card, way, step):
        walk = _walk(way).replace(step=step)
        wizard = self._open(card, walk, new_event(card, walk, self._board.today()), saved=None)
        assert wizard.walk.step == step, wizard.walk.step
        self.setParent(wizard)
        return wizard
