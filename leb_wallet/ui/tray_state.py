"""What the tray says of all cards together, and what closing the window does."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from leb_wallet.domain.clocks import State
from leb_wallet.services.deadline_board import CardRow

SHOWN = 3  # cards in the menu

# Unlike in the list, a lost card stands behind what can still be saved: it would hide it, perhaps for years.
_ORDER = (State.OVERDUE, State.DUE, State.SOON, State.UNKNOWN, State.LOST, State.OK)
_TO_ACT = (State.OVERDUE, State.DUE)


class TrayState(NamedTuple):
    """``state`` is the worst of all cards, ``to_act`` how many want something done now, ``urgent`` the first three."""

    state: str = State.OK
    to_act: int = 0
    urgent: tuple[CardRow, ...] = ()


def tray_state(rows: Iterable[CardRow]) -> TrayState:
    """Return what to show for these cards. Archived ones and those that are let go do not matter.

    A muted card is not counted either while it is muted, but stays in the menu.
    """
    found = sorted((row for row in rows if not row.card.archived and not row.card.lapses), key=_urgency)
    heard = [row for row in found if not _is_muted(row)]
    states = [row.deadlines.state for row in heard]
    worst = min(states, key=_place, default=State.OK)
    return TrayState(worst, sum(state in _TO_ACT for state in states), tuple(found[:SHOWN]))


def _is_muted(row: CardRow) -> bool:
    return row.card.muted_until is not None and row.deadlines.today <= row.card.muted_until


def _place(state: str) -> int:
    return _ORDER.index(state) if state in _ORDER else len(_ORDER)


def _urgency(row: CardRow) -> tuple[int, date, str, str]:
    found = row.deadlines
    return _place(found.state), found.last_safe_day or date.max, row.card.label.casefold(), row.card.id


class OnClose:
    """What closing the window does."""

    QUIT = "quit"
    HIDE = "hide"
    HIDE_AND_SAY = "hide_and_say"  # for the first time: tell that the program goes on, and where


def on_close(*, close_to_tray: bool, tray_is_there: bool, told: bool) -> str:
    """Return an :class:`OnClose`. Without a tray nobody could call the window back, so then it ends the program.

    Args:
        tray_is_there: asked now, not remembered: a panel may end while the program runs.
        told: ``AppState.told_close_to_tray``.
    """
    if not (close_to_tray and tray_is_there):
        return OnClose.QUIT
    return OnClose.HIDE if told else OnClose.HIDE_AND_SAY
