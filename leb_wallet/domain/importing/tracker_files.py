"""Which program wrote a JSON file, and what it says. A new program is a line in ``TRACKERS``."""

from collections.abc import Callable
from typing import Any, NamedTuple

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing import esim_tools, lpac, omnisim, simcard_reminder, wallos
from leb_wallet.domain.importing.found import Found
from leb_wallet.domain.importing.json_text import looks_like_json, read_json
from leb_wallet.domain.importing.known import Known

CODE = "tracker"


class Tracker(NamedTuple):
    """One program: how its files are recognised, and what reads them."""

    code: str
    fits: Callable[[Any], bool]
    read: Callable[[Any, Known], Found]


TRACKERS = (
    Tracker(omnisim.SOURCE, omnisim.is_omnisim, omnisim.read_omnisim),
    Tracker(lpac.SOURCE, lpac.is_lpac, lpac.read_lpac),
    Tracker(simcard_reminder.SOURCE, simcard_reminder.is_simcard_reminder, simcard_reminder.read_simcard_reminder),
    Tracker(esim_tools.SOURCE, esim_tools.is_esim_tools, esim_tools.read_esim_tools),
    Tracker(wallos.SOURCE, wallos.is_wallos, wallos.read_wallos),
)


def is_tracker_file(data: bytes) -> bool:
    """Tell whether bytes may be the data of another program."""
    return looks_like_json(data)


def read_tracker(data: bytes, known: Known) -> Found:
    """Read the data of another program.

    Raises:
        InvalidInput: ``json_unknown``, see :func:`read_json`, or see the readers of ``TRACKERS``.
    """
    value = read_json(lpac.last_line(data))
    for tracker in TRACKERS:
        if tracker.fits(value):
            return tracker.read(value, known)
    raise InvalidInput("json_unknown")
