"""Cells that a spreadsheet would take for a formula, and how they are written so that it does not.

Source: OWASP, "CSV Injection". A cell that begins as a formula gets an apostrophe in front; one that begins with
apostrophes before such a sign gets one more, so that nothing is lost on the way back.
"""

import re

_BEGINS_LIKE_ONE = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def made_safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if _BEGINS_LIKE_ONE.match(text) else text


def restored(text: str) -> str:
    """Return what :func:`made_safe` was given."""
    return text[1:] if text.startswith("'") and _BEGINS_LIKE_ONE.match(text) else text
