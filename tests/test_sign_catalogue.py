"""The tool that signs updates of the operators' rules, as maintainers call it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leb_wallet.storage.catalogue_files import load_release, load_shipped
from leb_wallet.storage.catalogue_pack import read_pack

ROOT = Path(__file__).parents[1]


def sign(*arguments):
    command = [sys.executable, str(ROOT / "packaging" / "sign_catalogue.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_a_new_key_signs_the_shipped_catalogue(tmp_path):
    made = sign("--new-key", tmp_path / "key.json", "official-2027")
    keys = json.loads(made.stdout)
    kept = (tmp_path / "key.json").read_text("ascii")
    assert keys.keys() == {"official-2027"}
    assert keys["official-2027"] not in kept
    assert json.loads(kept)["ed25519"] not in made.stdout
    if os.name == "posix":
        assert (tmp_path / "key.json").stat().st_mode & 0o777 == 0o600
    assert sign(tmp_path / "key.json", ROOT / "resources", tmp_path / "update.json").returncode == 0
    pack = read_pack((tmp_path / "update.json").read_bytes(), keys)
    assert pack.key == "official-2027"
    assert load_release(pack.body) == load_shipped(ROOT / "resources")
    assert sign("--new-key", tmp_path / "key.json", "official-2028").returncode != 0
    assert (tmp_path / "key.json").read_text("ascii") == kept


@pytest.mark.slow
def test_without_a_key_it_makes_a_file_that_nobody_vouches_for_and_nothing_of_a_broken_catalogue(tmp_path):
    assert sign("-", ROOT / "resources", tmp_path / "update.json").returncode == 0
    assert read_pack((tmp_path / "update.json").read_bytes(), {}).key is None
    shutil.copytree(ROOT / "resources" / "providers", tmp_path / "broken" / "providers")
    (tmp_path / "broken" / "catalogue.json").write_text('{"serial": 7}', "utf-8")
    assert sign("-", tmp_path / "broken", tmp_path / "broken.json").returncode != 0
    assert not (tmp_path / "broken.json").exists()
    assert sign().returncode != 0


def test_no_private_key_lies_in_the_repository():
    """Neither by its shape nor beside the public ones, each of which has the length of one."""
    public = json.loads((ROOT / "resources" / "catalogue_keys.json").read_text("utf-8"))
    assert all(len(key) == 64 for key in public.values())
    for path in (ROOT / "resources").glob("*.json"):
        assert '"ed25519"' not in path.read_text("utf-8"), path.name
