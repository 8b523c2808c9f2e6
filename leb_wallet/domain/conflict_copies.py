"""Names that programs which keep folders alike give to the losing copy of a file.

Such a copy is offered for merging and never taken for the wallet. The names are those of Syncthing,
Dropbox, Nextcloud, ownCloud, 坚果云, OneDrive, Google Drive, iCloud, Seafile, Resilio, Synology and pCloud.
"""

import re

_WORD = r"(?:conflict|冲突|衝突)"
_MIDDLE = re.compile(
    rf".*{_WORD}.*"  # a word that says so, wherever it stands
    r"| ?\(\d{1,3}\)| \d{1,2}"  # a number: “wallet (1)”, “wallet 2”
    r"|-(?:DESKTOP|LAPTOP|PC)-[0-9A-Z]{1,15}"  # the name of the other computer
    r"|-[\w '’.-]*(?:MacBook|iMac|ThinkPad)[\w '’.-]*",
    re.IGNORECASE,
)
_NAME = re.compile(r"[~.]?(wallet|journal)(.*?)((?:\.jsonl?)?(?:\.age)?)", re.DOTALL)
_OURS = re.compile(r"\.jsonl?(?:\.age)?\.(?:torn|damaged)-.*|.*\.tmp", re.DOTALL)
_MOST_LETTERS = 255


def conflict_copy_of(name: str) -> str | None:
    """Return which of the wallet's files a name is a conflict copy of, ``wallet`` or ``journal``; None for others."""
    if len(name) > _MOST_LETTERS:
        return None
    found = _NAME.fullmatch(name)
    if found is None or _OURS.fullmatch(found[2] + found[3]):
        return None
    middle, ending = found[2], found[3]
    after = re.fullmatch(r"(.*)\.jsonl?(?:\.age)?(\..+)", middle)  # “wallet.json.conflict” of some
    if after is not None:
        return found[1] if re.search(_WORD, after[2], re.IGNORECASE) else None
    return found[1] if ending and _MIDDLE.fullmatch(middle) else None


def is_conflict_copy(name: str) -> bool:
    """Tell whether a file of this name is a conflict copy of a file of the wallet."""
    return conflict_copy_of(name) is not None
