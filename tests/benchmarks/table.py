"""Filter and sort of 100,000 rows of the history table: our own code, without painting."""

import os
from itertools import cycle
from statistics import median

from measure import Result, in_turns, timed
from wallets import make_wallet

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

COUNT = 100_000
# As people type: letter by letter and back to nothing; an operator, a place, a month and an act, 中文.
TYPED = [
    "g",
    "gi",
    "gif",
    "giff",
    "giffg",
    "",
    "c",
    "ca",
    "caf",
    "",
    "2025",
    "2025-03",
    "2025-03 top",
    "",
    "充",
    "充值",
    "",
]


def results(rounds: int) -> list[Result]:
    """Measure all keystrokes, and a sort by each column both ways, once the columns' keys are made."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from leb_wallet.domain.history import history_of
    from leb_wallet.ui.history_model import HistoryModel

    app = QGuiApplication([])
    model = HistoryModel()
    wallet = make_wallet(200, COUNT)
    model.set_rows(history_of(wallet))
    first_filter = timed(lambda: model.set_filter("zz"))  # makes the search texts
    model.set_filter("")
    columns = range(model.columnCount())
    first_sorts = [timed(lambda column=column: model.sort(column)) for column in columns]  # make the sort keys

    texts = [event.note for event in wallet.all_events()]
    days = [event.happened_on.toordinal() for event in wallet.all_events()]
    orders = cycle((column, order) for order in Qt.SortOrder for column in columns)
    keys = cycle(TYPED)
    steps = len(TYPED)

    def type_all() -> list[float]:
        return [timed(lambda: model.set_filter(next(keys))) for _ in range(steps)]

    model.sort(-1)
    by_key = [type_all() for _ in range(rounds)]
    model.sort(HistoryModel.AMOUNT)
    by_key_sorted = [type_all() for _ in range(rounds)]
    model.set_filter("")
    found = in_turns(
        rounds * len(columns) * 2,
        sort=lambda: timed(lambda: model.sort(*next(orders))),
        scan=lambda: timed(lambda: [n for n, text in enumerate(texts) if "x" in text]),
        plain_sort=lambda: timed(lambda: sorted(range(COUNT), key=days.__getitem__)),
    )
    del app
    scan, plain = found["scan"], found["plain_sort"]
    return [
        Result("a keystroke in the filter", _middle(by_key), scan, "a scan of the notes", max_ours=5),
        Result("the slowest of them", _worst(by_key), scan, "a scan of the notes"),
        Result("a keystroke, sorted by amount", _middle(by_key_sorted), scan, "a scan of the notes", max_ours=5),
        Result("the slowest of them", _worst(by_key_sorted), scan, "a scan of the notes"),
        Result("the very first keystroke", first_filter, scan, "a scan of the notes"),
        Result("a sort by any column", found["sort"], plain, "a sort by day", max_ours=60),
        Result("the first sort by a column, the slowest", max(first_sorts), plain, "a sort by day"),
    ]


def _middle(rounds: list[list[float]]) -> float:
    return median(value for one in rounds for value in one)


def _worst(rounds: list[list[float]]) -> float:
    """Return the slowest keystroke, each taken as the median of its rounds."""
    return max(median(values) for values in zip(*rounds, strict=True))
