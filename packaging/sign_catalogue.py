"""Makes the file of an update of the operators' rules, signed.

    python packaging/sign_catalogue.py --new-key KEYFILE NAME
    python packaging/sign_catalogue.py KEYFILE CATALOGUE OUT

CATALOGUE is a folder with ``catalogue.json`` (its serial: the day and two digits, such as 2026112201) and
``providers/``, such as ``resources``. The public half of a new key is printed: it goes into
``resources/catalogue_keys.json``. Instead of KEYFILE ``-`` makes a file that nobody vouches for.
"""

import json
import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from nacl.signing import SigningKey

from leb_wallet.storage.catalogue_files import load_providers, load_release, load_serial
from leb_wallet.storage.catalogue_pack import Signature, dump_pack, read_pack, to_be_signed


def new_key(path: Path, name: str) -> str:
    """Make a pair of keys, write it to a new file that only its owner may read, and return the public half."""
    if not re.fullmatch(r"[0-9a-z-]{1,64}", name):
        sys.exit("The name of a key has small letters, digits and hyphens only.")
    key = SigningKey.generate()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump({"key": name, "ed25519": key.encode().hex()}, file, indent=2)
        file.write("\n")
    return key.verify_key.encode().hex()


def packed(catalogue: Path) -> bytes:
    """Return a catalogue as it stands in an update: as in its files, and one operator after the other."""
    load_providers(catalogue / "providers")  # raises where one is not well formed
    serial = load_serial(catalogue / "catalogue.json")
    files = sorted((catalogue / "providers").glob("*.json"))
    providers = [json.loads(path.read_text("utf-8")) for path in files]
    body = json.dumps({"serial": serial, "providers": providers}, ensure_ascii=False, indent=1).encode() + b"\n"
    load_release(body)
    return body


def signed(body: bytes, key_file: Path) -> bytes:
    """Return the whole file of an update."""
    kept = json.loads(key_file.read_text("ascii"))
    key = SigningKey(bytes.fromhex(kept["ed25519"]))
    pack = dump_pack(body, Signature(kept["key"], key.sign(to_be_signed(body)).signature.hex()))
    read_pack(pack, {kept["key"]: key.verify_key.encode().hex()})
    return pack


def main(arguments: list[str]) -> None:
    """Do what is asked on the command line."""
    if len(arguments) != 3:
        sys.exit(__doc__)
    if arguments[0] == "--new-key":
        print(json.dumps({arguments[2]: new_key(Path(arguments[1]), arguments[2])}, indent=2))
        return
    body = packed(Path(arguments[1]))
    Path(arguments[2]).write_bytes(dump_pack(body) if arguments[0] == "-" else signed(body, Path(arguments[0])))


if __name__ == "__main__":
    main(sys.argv[1:])
