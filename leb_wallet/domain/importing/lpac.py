"""The answer of ``lpac profile list``: which profiles are on an eSIM chip. It is only looked at, nothing is sent."""

import re
from typing import Any

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.importing.found import Found, Place, Problem
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.trackers import Entry, Reading
from leb_wallet.domain.numbers import Checked, check_iccid

SOURCE = "lpac"
_PADDING = re.compile("[fF]+$")


def is_lpac(value: Any) -> bool:
    """Tell whether a JSON value is an answer of lpac."""
    return isinstance(value, dict) and value.get("type") == "lpa" and isinstance(value.get("payload"), dict)


def last_line(data: bytes) -> bytes:
    """Return the last line of data in which every line is an object: before its answer lpac says what it is doing."""
    lines = [line for line in data.splitlines() if line.strip()] if data.count(b'"type"') > 1 else []
    return lines[-1] if len(lines) > 1 and all(line.startswith(b'{"type":') for line in lines) else data


def read_lpac(value: Any, known: Known) -> Found:
    """Match the profiles of a chip with the cards of the wallet, by ICCID.

    A profile that no card stands for becomes one. Cards of the wallet that the chip does not hold are told.

    Raises:
        InvalidInput: ``lpac_failed`` or ``value_unusable``; there is no list of profiles in it.
    """
    if not is_lpac(value):
        raise InvalidInput("value_unusable")
    payload = value["payload"]
    if payload.get("code") not in (0, None):
        raise InvalidInput("lpac_failed")
    profiles = payload.get("data")
    if not isinstance(profiles, list):
        raise InvalidInput("value_unusable")
    reading = Reading(SOURCE, known)
    there: set[str] = set()
    for entry in reading.entries(profiles):
        if (iccid := _profile(reading, entry)) is not None:
            there.add(iccid)
    for card in known.cards:
        if card.is_esim and card.iccid and not card.archived and card.iccid not in there:
            reading.problems.append(Problem("lpac_not_on_chip", Place(), card.label))
    return reading.found()


def _profile(reading: Reading, entry: Entry) -> str | None:
    iccid: str | None = entry.read("iccid", _iccid)
    nickname, name = entry.text("profileNickname"), entry.text("profileName")
    operator = entry.text("serviceProviderName")
    is_real = entry.text("profileClass") in ("operational", "")
    entry.skip("isdpAid", "iconType", "icon", "profileState")
    if iccid is None:
        entry.tell("lpac_without_iccid", text=nickname or name or operator, leaves_out=True)
        return None
    if not is_real:
        entry.tell("lpac_test_profile", text=nickname or name or operator, leaves_out=True)
        return iccid
    fields: dict[str, Any] = {"is_esim": True, "iccid": iccid}
    if not any(card.iccid == iccid for card in reading.known.cards):
        entry.tell("lpac_unknown", text=nickname or name or operator)
        fields |= reading.operator(entry, "serviceProviderName", operator, None) | reading.clock(None)
        if name and name != (nickname or name):
            entry.keep("profileName", name)
    reading.add_card(entry, (iccid,), nickname or name or operator, fields)
    return iccid


def _iccid(text: str) -> Checked[str]:
    return check_iccid(_PADDING.sub("", text))
