"""What the source never does with what it reads, and each place where a path is made of more than constants.

A path with a part that came out of a file could lead anywhere, so every such place stands here with its reason.
"""

import ast
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from storage_helpers import DEVICE, NOW_MS, QuickFiles, a_card, store_in

from leb_wallet.app.paths import AppPaths
from leb_wallet.app.wallet_app import build_app
from leb_wallet.domain.wallet import Change, add
from leb_wallet.storage.lines import _chained, header_line
from leb_wallet.storage.rebuild import put_in_place, rebuild

SOURCE = Path(__file__).parents[2] / "leb_wallet"

NEVER_CALLED = {"eval", "exec", "compile", "__import__", "breakpoint"}
NEVER_IMPORTED = {"pickle", "cPickle", "_pickle", "marshal", "shelve", "dill", "yaml", "xmlrpc", "code", "runpy"}
NEVER_ATTRIBUTES = {"os.system", "os.popen", "shelve.open", "tempfile.mktemp", "yaml.load", "ZipFile.extractall"}

OWN = "a name of ours beside a file whose path was given"
LISTED = "a name that was listed in that very folder, so it has no separator"
FIXED = "one of the names in a list of constants"
HASHED = "hexadecimal digits of a sum or of chance"
PATHS = {
    "storage/age_files.py: target.with_name(target.name + found.name[len(path.name):])": OWN,
    "storage/age_files.py: path.with_name(sealed_name(path.name))": OWN,
    "storage/backup_file.py: self._data / folder": FIXED,
    "storage/backup_file.py: self._data / name": LISTED,
    "storage/backups.py: self._folder / name_for(now)": "made of a moment",
    "storage/backups.py: self._folder / name": "listed, or checked against the pattern of a backup's name",
    "storage/files.py: target.with_name(f'.{target.name}.{os.urandom(4).hex()}.tmp')": OWN,
    "storage/files.py: target.with_name(name)": LISTED,
    "storage/journal.py: self._path.with_name(f'{self._path.name}.damaged-{sha256(data).hexdigest()[:12]}')": HASHED,
    "storage/journal.py: self._path.with_name(f'{self._path.name}.torn-{stamp}')": "a stamp of our own clock: digits",
    "storage/lock.py: folder / name": FIXED,
    "storage/past.py: self._folder / name": LISTED,
    "storage/past_lines.py: folder / name": LISTED,
    "storage/rebuild.py: folder / name": FIXED,
    "storage/rebuild.py: folder / f'{name}.damaged-{sha256(data).hexdigest()[:12]}'": HASHED,
    "storage/receipt_store.py: self._folder / f'{sha}.{ext}'": "the sum of the content, and an extension from a table",
    "storage/receipt_store.py: self._folder / name": LISTED,
    "storage/kept_catalogue.py: self._path.with_name(f'{self._path.name}.bad-{sha256(data).hexdigest()[:12]}')": HASHED,
    "storage/receipt_store.py: path.with_name(f'{path.name}.altered-{token_hex(4)}')": HASHED,
    "storage/sealing.py: path.with_name(sealed_name(path.name))": OWN,
    "storage/sealing.py: path.with_name(path.name.removesuffix(SEALED_LINES).removesuffix(SEALED))": OWN,
    "storage/sealing.py: path.parent / f'{path.name}.plain-{sha256(data).hexdigest()[:12]}'": HASHED,
    "storage/sealing.py: aside.with_name(aside.name + SEALED)": OWN,
    "storage/sealing.py: folder / name": LISTED,
    "storage/sealing.py: vault.folder / inner": FIXED,
    "storage/sealing.py: vault.folder / name": FIXED,
    "storage/sealing.py: vault.folder / target": FIXED,
    "storage/sealing.py: folder / inner": FIXED,
    "storage/sealing.py: path.with_name(f'{path.name}.left-over')": OWN,
    "storage/sealing.py: path.parent / ASIDE / aside.name": OWN,
    "storage/sealing.py: folder / inner / name": LISTED,
    "storage/past_lines.py: folder / HISTORY_NAME / name": LISTED,
    "storage/rebuild.py: folder / HISTORY_NAME / f'{stamps[0]}-{stamps[-1]}.jsonl.gz'": "stamps, checked beside it",
    "storage/settings_file.py: path.with_name(f'{path.name}.bad-{sha256(data).hexdigest()[:12]}')": HASHED,
    "storage/settings_file.py: path.with_name(f'{path.name}.too-large')": OWN,
    "storage/vault.py: self.folder / sealed_name(name)": FIXED,
    "storage/wallet_writer.py: path.with_name(f'{path.name}.damaged-{stamp}')": "a stamp of our own clock: digits",
    "storage/wallet_writer.py: folder / f'{first}-{last}.jsonl.gz'": "stamps, checked where they are read",
    "storage/zip_writing.py: target.with_name(f'.{target.name}.{token_hex(4)}.tmp')": OWN,
    "services/autostart.py: folder / f'{APPLICATION_ID}.desktop'": FIXED,
    "services/autostart.py: folder / f'{APPLICATION_ID}.plist'": FIXED,
    "services/components.py: resources / file": FIXED,
    "services/conflict_copies.py: self._folder / name": LISTED,
    "services/conflict_copies.py: path.with_name(MERGED + name)": LISTED,
    "services/doctor.py: folder / path.name": LISTED,
    "services/doctor.py: self._folder / name": LISTED,
    "services/doctor.py: folder / f'{path.name}-{number}'": LISTED,
    "services/doctor.py: self._folder / folder": FIXED,
    "services/help_pages.py: folder / language": "the language of the window, which is one of a list",
    "services/help_pages.py: shown / f'{name}.md'": FIXED,
    "services/outside_changes.py: self._folder / name": FIXED,
    "services/receipt_shelf.py: Path(self._copies.path()) / f'receipt-{sha[:SHORT_SHA]}.{type_of(data).ext}'": (
        "the sum of a receipt that was found by it"
    ),
    "services/scheduled_check.py: folder / f'{UNIT}.xml'": FIXED,
    "services/scheduled_check.py: folder / f'{LABEL}.plist'": FIXED,
    "services/scheduled_check.py: folder / f'{UNIT}.service'": FIXED,
    "services/scheduled_check.py: folder / f'{UNIT}.timer'": FIXED,
}
PLACES = {"path", "paths", "folder", "data", "home", "config", "target", "parent", "resources", "shown", "own"}
PLACES |= {"aside", "found", "library", "temporary"}
NUMBERS = {"domain/advice_amounts.py: own / amount"}  # a quotient


@cache
def modules():
    """Return the source of the program as trees; read only where a test asks for them."""
    return {str(path.relative_to(SOURCE)): ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))}


@pytest.mark.slow
def test_nothing_that_was_read_is_ever_run():
    found = [
        f"{where}:{node.lineno}: {ast.unparse(node)}"
        for where, tree in modules().items()
        for node in ast.walk(tree)
        if is_dangerous(node)
    ]
    assert found == []


def is_dangerous(node):
    if isinstance(node, ast.Call):
        is_shell = any(k.arg == "shell" and not is_false(k.value) for k in node.keywords)
        return is_shell or (isinstance(node.func, ast.Name) and node.func.id in NEVER_CALLED)
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in NEVER_IMPORTED for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in NEVER_IMPORTED
    text = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
    return text in NEVER_ATTRIBUTES or text.endswith((".extract", ".extractall"))


def is_false(node):
    return isinstance(node, ast.Constant) and node.value is False


@pytest.mark.parametrize(
    "source",
    [
        "eval(x)",
        "import pickle",
        "from yaml import load",
        "subprocess.run(x, shell=True)",
        "os.system(x)",
        "z.extractall()",
    ],
)
def test_the_rule_sees_what_is_dangerous(source):
    assert any(map(is_dangerous, ast.walk(ast.parse(source))))


@pytest.mark.slow
def test_every_path_made_of_more_than_constants_is_known_to_be_safe():
    found = Counter(f"{where}: {text}" for where, tree in modules().items() for text in joined(tree))
    assert found.keys() - PATHS.keys() - NUMBERS == set(), "say in PATHS why no file can choose where this leads"
    assert PATHS.keys() - found.keys() == set()


def joined(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            is_place, part = names_a_place(node.left), node.right
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("with_name", "joinpath", "with_suffix"):
            is_place, part = True, node.args[0]
        else:
            continue
        is_fixed = isinstance(part, ast.Constant) or (isinstance(part, ast.Name) and part.id.isupper())
        if is_place and not is_fixed:
            yield ast.unparse(node)


def names_a_place(node):
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in ("Path", "config_home")
    if isinstance(node, ast.BinOp):
        return names_a_place(node.left)
    return getattr(node, "attr", getattr(node, "id", "")).lstrip("_") in PLACES


# --- Two paths that once could be chosen by a file -------------------------------------------


@pytest.mark.parametrize("device", ["../../up", "/tmp/up", "0a1b2c3d/../x", "ABCDEFGH", "0a1b2c3", "0a1b2c3d\n"])
def test_a_device_from_a_file_is_no_part_of_a_path(qapp, tmp_path, today, device):
    paths = AppPaths(tmp_path, tmp_path, tmp_path)
    paths.state_file.write_text(json.dumps({"device": device}), "utf-8")
    app = build_app(paths, lambda: today)
    assert app.state.device != device
    assert len(app.state.device) == 8
    assert [notice.details["field"] for notice in app.notices] == ["device"]


@pytest.mark.parametrize("stamp", ["../../../up", "x/y", "zzz"])
def test_a_stamp_from_a_journal_is_no_part_of_a_path(tmp_path, stamp):
    folder = tmp_path / "a" / "b" / "wallet"
    store = store_in(folder)
    store.open()
    store.append(Change("add_card", (add(a_card()),)))
    store.close()
    before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(folder)}
    header, last = header_line(DEVICE, None)
    body = json.dumps({"v": 1, "at": stamp, "why": "x", "edits": []}, separators=(",", ":")).encode()[:-1]
    line = body + f',"sum":"{_chained(last, body)}"}}'.encode()
    (folder / "journal.jsonl").write_bytes(header + b"\n" + line + b"\n")
    put_in_place(folder, rebuild(folder, QuickFiles()), DEVICE, NOW_MS, files=QuickFiles())
    assert {path for path in tmp_path.rglob("*") if not path.is_relative_to(folder)} == before
    assert [path.name for path in folder.rglob("*") if stamp in path.name or "up" in path.name] == []
