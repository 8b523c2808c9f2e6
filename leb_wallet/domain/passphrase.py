"""How long a passphrase would stand, as a hint: nobody is kept from choosing any."""

from enum import StrEnum

GUESSES_PER_SECOND = 10_000  # with the second that age's scrypt takes here for one guess, ten thousand computers
_LONGEST_JUDGED = 72  # letters; more only makes the judging slow
_MINUTE, _DAY, _YEAR = 60, 86_400, 31_557_600


class Strength(StrEnum):
    """After which time somebody who has the files, and many computers, would have found it."""

    AT_ONCE = "at_once"
    HOURS = "hours"
    MONTHS = "months"
    YEARS = "years"
    LONG = "long"  # more than a hundred years


def strength_of(passphrase: str) -> Strength:
    """Return how long a passphrase would stand, by zxcvbn's count of guesses: words, names, dates, patterns."""
    from zxcvbn import zxcvbn

    if not passphrase:
        return Strength.AT_ONCE
    seconds = float(zxcvbn(passphrase[:_LONGEST_JUDGED])["guesses"]) / GUESSES_PER_SECOND
    limits = ((10 * _MINUTE, Strength.AT_ONCE), (2 * _DAY, Strength.HOURS), (_YEAR, Strength.MONTHS))
    for limit, strength in (*limits, (100 * _YEAR, Strength.YEARS)):
        if seconds < limit:
            return strength
    return Strength.LONG
