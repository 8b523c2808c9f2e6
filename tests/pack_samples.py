"""Updates of the catalogue for tests, signed with a key that is theirs alone."""

import json
from pathlib import Path

from nacl.signing import SigningKey

from leb_wallet.services.catalogue import Catalogue
from leb_wallet.storage.catalogue_pack import Signature, dump_pack, to_be_signed

NAME = "test-key"
_KEY = SigningKey(bytes(range(32)))
KEYS = {NAME: _KEY.verify_key.encode().hex()}
SERIAL = 2026112210
RESOURCES = Path(__file__).parents[1] / "resources"

SMALL = {
    "serial": SERIAL,
    "providers": [
        {"id": "custom", "name": "Other card", "product": {"en": "Any"}, "kind": "template"},
        {
            "id": "giffgaff-uk",
            "name": "giffgaff",
            "product": {"en": "Pay as you go"},
            "kind": "mvno",
            "rules": [
                {
                    "id": "inactivity",
                    "type": "inactivity",
                    "label": {"en": "Use it every 3 months"},
                    "period": {"n": 3, "unit": "month"},
                    "anchor": "last_qualifying_event",
                    "resets_on": ["sms_out", "top_up"],
                    "sources": ["s"],
                }
            ],
        },
    ],
}


def body_of(catalogue=None):
    """Return a catalogue as bytes, the small one unless another is given."""
    return json.dumps(catalogue or SMALL, ensure_ascii=False).encode()


def signed(body, name=NAME, key=_KEY):
    """Return an update that is signed as it should be."""
    return dump_pack(body, Signature(name, key.sign(to_be_signed(body)).signature.hex()))


def shipped(serial=SERIAL, **changes):
    """Return the shipped catalogue as an update has it; a function for an id changes that operator, None removes it."""
    providers = []
    for path in sorted((RESOURCES / "providers").glob("*.json")):
        provider = json.loads(path.read_text("utf-8"))
        change = changes.get(provider["id"].replace("-", "_"), _as_it_is)
        if change is not None:
            change(provider)
            providers.append(provider)
    return {"serial": serial, "providers": providers}


def _as_it_is(_provider):
    pass


def months(count):
    """Return a change: the first rule lasts so long."""

    def change(provider):
        provider["rules"][0]["period"] = {"n": count, "unit": "month"}

    return change


def knows_test_key(monkeypatch, folder):
    """Let the program take the key of the tests for an official one."""
    path = folder / "keys.json"
    path.write_text(json.dumps(KEYS), "utf-8")
    monkeypatch.setattr(Catalogue, "keys_file", path)


def written(folder, data, name="update.json"):
    """Write a file and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path
