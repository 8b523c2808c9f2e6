"""Newer versions of the program: what the project's page tells of them, and when to ask for it.

Asked is one address, only where the user has switched it on or asks by hand. Its answer is read here; nothing of it is
ever opened, downloaded or shown other than as plain text, and the page to download from does not come out of it.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, NamedTuple, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.errors import InvalidInput

HOST = "api.github.com"
ADDRESS = f"https://{HOST}/repos/lebwallet/leb-wallet/releases/latest"
DOWNLOAD_PAGE = "https://github.com/lebwallet/leb-wallet/releases/latest"
MAX_BYTES = 256 << 10  # an answer is some kilobytes long
MAX_NOTES = 20_000  # characters
PAUSE = timedelta(days=7)

_RELEASE = re.compile(r"v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})", re.ASCII)
_NEVER_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})  # among them what turns the reading direction


class Version(NamedTuple):
    """Three numbers, in their order. ``is_final`` is False for what came before the release, such as 1.2.0rc1."""

    major: int
    minor: int
    patch: int
    is_final: bool = True

    def __str__(self) -> str:
        """Return it as people write it; what follows the numbers is lost."""
        return f"{self.major}.{self.minor}.{self.patch}"


def version_of(text: str) -> Version | None:
    """Return the version that a text such as ``1.2.0``, ``v1.2.0`` or ``1.2.0rc1`` names; None if it names none."""
    found = _RELEASE.match(text)
    if found is None or text[found.end() : found.end() + 1].isdigit():
        return None
    major, minor, patch = map(int, found.groups())
    return Version(major, minor, patch, is_final=found.end() == len(text))


class Published(DomainModel):
    """A version that the project has released. ``notes`` are plain text, whatever marks they hold."""

    version: Annotated[str, Field(pattern=r"^\d{1,6}\.\d{1,6}\.\d{1,6}$")]
    published_on: date | None = None
    notes: Annotated[str, Field(max_length=MAX_NOTES)] = ""


class VersionMemory(DomainModel):
    """What is remembered between two questions. It may be lost without harm: it would be asked once more.

    ``asked_at`` is when somebody was last asked and heard it, ``answered_at`` when there was an answer to it;
    ``skipped`` is the version the user does not want to hear of.
    """

    asked_at: AwareDatetime | None = None
    answered_at: AwareDatetime | None = None
    newest: Published | None = None
    skipped: str = ""

    def is_due(self, now: datetime) -> bool:
        """Tell whether a week has passed. A moment in the future is of a clock that was wrong, and does not count."""
        return self.asked_at is None or not timedelta(0) <= now - self.asked_at < PAUSE

    def with_answer(self, published: Published | None, now: datetime) -> Self:
        """Return it with what was answered; None is an answer that tells of no release."""
        return self.replace(asked_at=now, answered_at=now, newest=published or self.newest)

    def newer_than(self, own: str) -> Published | None:
        """Return what was released after the version that runs, such as ``0.1.0``."""
        ours = version_of(own)
        theirs = version_of(self.newest.version) if self.newest is not None else None
        return self.newest if ours is not None and theirs is not None and theirs > ours else None

    def worth_a_word(self, own: str) -> Published | None:
        """Return what was released after the version that runs, unless the user has skipped it."""
        newer = self.newer_than(own)
        return newer if newer is not None and newer.version != self.skipped else None


class _Answer(BaseModel):
    """What we read of the description of a release; there is far more in it."""

    model_config = ConfigDict(strict=True, hide_input_in_errors=True, defer_build=True)

    tag_name: Annotated[str, Field(max_length=100)]
    body: str | None = None
    published_at: Annotated[datetime, Field(strict=False)] | None = None
    draft: bool = False
    prerelease: bool = False


def read_answer(data: bytes) -> Published | None:
    """Return the release an answer tells of; None for one that is not finished, such as 1.2.0rc1.

    Raises:
        InvalidInput: ``versions_too_large`` (over :data:`MAX_BYTES`) or ``versions_unreadable``.
    """
    if len(data) > MAX_BYTES:
        raise InvalidInput("versions_too_large")
    try:
        answer = _Answer.model_validate_json(data)
    except ValidationError as error:
        raise InvalidInput("versions_unreadable") from error
    version = version_of(answer.tag_name)
    if version is None:
        raise InvalidInput("versions_unreadable")
    if answer.draft or answer.prerelease or not version.is_final:
        return None
    return Published(version=str(version), published_on=_day(answer.published_at), notes=_plain(answer.body or ""))


def _day(moment: datetime | None) -> date | None:
    """Return the day of a moment in UTC, so that it is the same on every computer."""
    if moment is None or moment.tzinfo is None:
        return moment.date() if moment is not None else None
    try:
        return moment.astimezone(UTC).date()
    except OverflowError:  # at the very beginning or end of the calendar
        return moment.date()


def _plain(text: str) -> str:
    """Return a text of others as it may be shown: its lines, and no sign that nobody sees."""
    lines = "\n".join(text.splitlines())
    shown = "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in _NEVER_SHOWN).strip()
    return shown if len(shown) <= MAX_NOTES else shown[: MAX_NOTES - 1] + "…"
