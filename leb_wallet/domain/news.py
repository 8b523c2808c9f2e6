"""Whether the news of a version are worth a word."""

import re


def should_offer_news(seen_version: str, version: str) -> bool:
    """Tell whether to offer the news after an update.

    Args:
        seen_version: whose news were offered last; empty before the first start, which has no news to tell.
        version: the program that runs, such as ``0.2.0``. What follows the numbers, such as ``.dev1``, does not count.
    """
    seen, now = _numbers(seen_version), _numbers(version)
    return bool(seen) and now > seen


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version without zeros at its end, so that 1.0 is 1.0.0; nothing if it has none."""
    found = re.match(r"\d{1,9}(?:\.\d{1,9})*", version.strip().removeprefix("v"), re.ASCII)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
