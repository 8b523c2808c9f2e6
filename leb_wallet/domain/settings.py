"""The user's choices, and what the window remembers by itself. Every field has a default."""

from leb_wallet.domain.base import DomainModel


class Settings(DomainModel):
    """The user's choices. ``language`` is ``zh_CN``, ``en``, or None for the system's."""

    language: str | None = None


class AppState(DomainModel):
    """What may be lost without harm. ``device`` marks this device's lines in the journal."""

    device: str = ""
    window_geometry: str = ""  # hexadecimal, as Qt saved it
