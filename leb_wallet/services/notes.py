"""What a notification says, and what is known of those who show it."""

from dataclasses import dataclass


class Route:
    """Where a note is shown."""

    DBUS = "dbus"
    TRAY = "tray"
    BANNER = "banner"


class Urgency:
    """How a desktop may treat a note; a critical one stays until it is dismissed, on most through quiet modes too."""

    LOW = "low"
    NORMAL = "normal"
    CRITICAL = "critical"


class Problem:
    """Why notifications of the desktop are not available."""

    ASKING = "notifier_asking"  # not known yet: the answer is on its way
    NO_BUS = "notifier_no_bus"
    NO_SERVER = "notifier_no_server"
    SILENT = "notifier_silent"  # there is a server, but it does not answer
    REFUSES = "notifier_refuses"  # it answers with errors
    NO_TRAY = "notifier_no_tray"  # where messages can only come from a tray icon


DIGEST_KEY = "digest"  # of a note about several subjects
TEST_KEY = "test"
PATIENCE_MS = 5000  # how long a server may take to answer: it may have to be started first
DEFAULT_ACTION = "default"  # a click on the body


@dataclass(frozen=True, slots=True)
class Note:
    """One notification. A later note with the same ``key`` takes its place.

    ``title`` and ``body`` are plain text without markup. ``actions`` are pairs of id and
    label, for servers that have buttons; the pair with the id ``default`` stands for a
    click on the body and has no button of its own.
    """

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    urgency: str = Urgency.NORMAL


@dataclass(frozen=True, slots=True)
class NotifierCheck:
    """Which way the next note will go, and what is known of the notification server.

    ``problem`` is a code of :class:`Problem`, or None where the best route of this system works.
    """

    route: str
    server_name: str = ""
    server_version: str = ""
    server_vendor: str = ""
    has_actions: bool = False
    has_body: bool = False
    problem: str | None = None
