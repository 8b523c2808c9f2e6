"""Opens guided top-ups, and saves what they hand over."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.cards import Card
from leb_wallet.domain.effects import effect_of
from leb_wallet.domain.events import Event
from leb_wallet.domain.links import hosts_of_others
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import event_on_the_way, finished_event, new_event, new_walk, walk_of
from leb_wallet.domain.ways import WayOffer, ways_of
from leb_wallet.services.services import Services
from leb_wallet.ui.errors import report_errors
from leb_wallet.ui.guide.guide_wizard import GuideWizard
from leb_wallet.ui.guide.situation import Situation


class GuideDesk(QObject):
    """One for the window; any number of guided top-ups may be open.

    Signals:
        recorded: a guided top-up came to its end; the event as saved and what it did to the date.
        other_way_requested: the way does not work for the card with this id.
    """

    recorded = Signal(object, object)  # Event, Effect
    other_way_requested = Signal(str)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self._service, self._board, self._catalogue = services.wallets, services.board, services.catalogue

    def begin(self, card: Card, way: str) -> GuideWizard:
        """Open a new guided top-up."""
        walk = new_walk(way)
        return self._open(card, walk, new_event(card, walk, self._board.today()), saved=None)

    def resume(self, event: Event) -> GuideWizard | None:
        """Go on with one that was left; None where it has been settled or deleted meanwhile."""
        current = next((e for e in self._service.wallet.events_of(event.card_id) if e.id == event.id), None)
        walk = walk_of(current) if current else None
        if current is None or walk is None:
            return None
        with report_errors(self._window):
            return self._open(self._service.wallet.card(current.card_id), walk, current, saved=current)
        return None

    def _open(self, card: Card, walk: Walk, event: Event, saved: Event | None) -> GuideWizard:
        provider = self._catalogue.provider(card.provider_id)
        situation = Situation(
            card=card,
            provider=provider,
            offer=self._offer(card, provider, walk.way),
            events=tuple(e for e in self._service.wallet.events_of(card.id) if e.id != event.id),
            event=event,
            today=self._board.today(),
            zone=self._board.zone,
            now=self._services.now,
            receipts=self._services.receipts,
            phrases=self._catalogue.phrases,
            other_hosts=hosts_of_others(provider, self._catalogue.providers.values()),
        )
        keeper = _Keeper(self, situation, saved)
        wizard = GuideWizard(situation, walk, keeper.keep, keeper.finish, self._window)
        keeper.setParent(wizard)
        wizard.other_way_requested.connect(lambda: self.other_way_requested.emit(card.id))
        wizard.open()
        return wizard

    def _offer(self, card: Card, provider: Provider | None, way: str) -> WayOffer:
        offers = ways_of(card, provider, self._service.wallet.events_of(card.id))
        return next(offer for offer in offers if offer.way == way)

    def save(self, before: Event | None, after: Event, situation: Situation, *, is_final: bool) -> Event | None:
        """Save a walk's record and return it as saved; None where that failed and the user was told."""
        with report_errors(self._window):
            if not is_final:
                return self._service.keep_walk(before, after)
            saved = self._service.finish_walk(before, after)
            events = self._service.wallet.events_of(saved.card_id)
            card = self._service.wallet.card(saved.card_id)
            self.recorded.emit(saved, effect_of(card, events, saved, situation.today, situation.zone))
            return saved
        return None


class _Keeper(QObject):
    """Knows the record of one wizard as it was last saved."""

    def __init__(self, desk: GuideDesk, situation: Situation, saved: Event | None) -> None:
        super().__init__()
        self._desk, self._situation, self._saved = desk, situation, saved

    def keep(self, walk: Walk) -> bool:
        """Save a walk on its way."""
        seen = self._situation
        event = event_on_the_way(self._saved or seen.event, walk, seen.today, seen.now())
        return self._save(event, is_final=False)

    def finish(self, walk: Walk) -> bool:
        """Save what a walk came to."""
        seen = self._situation
        event = finished_event(self._saved or seen.event, walk, seen.today, seen.now())
        return self._save(event, is_final=True)

    def _save(self, event: Event, *, is_final: bool) -> bool:
        saved = self._desk.save(self._saved, event, self._situation, is_final=is_final)
        if saved is None:
            return False
        self._saved = saved
        return True
