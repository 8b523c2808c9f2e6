"""Moments in words, in the user's time zone."""

from datetime import datetime, tzinfo

from leb_wallet.ui import words


def moment_words(moment: datetime, zone: tzinfo) -> str:
    """Return day and time, as 5 Jan 2027 09:00."""
    here = moment.astimezone(zone)
    return f"{words.date_words(here.date())} {here:%H:%M}"
