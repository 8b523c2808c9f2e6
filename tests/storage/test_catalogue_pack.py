"""Updates of the catalogue as files: what is refused, and what is kept."""

import json

import pytest
from nacl.signing import SigningKey
from pack_samples import KEYS, NAME, SERIAL, SMALL, body_of, signed, written
from storage_helpers import QuickFiles

from leb_wallet.domain.errors import DamagedFile, InvalidInput, NewerVersion, StorageError, WalletError
from leb_wallet.resources import resource_path
from leb_wallet.storage import catalogue_pack
from leb_wallet.storage.catalogue_files import load_release, load_serial
from leb_wallet.storage.catalogue_pack import Signature, dump_pack, load_keys, read_pack, read_pack_file
from leb_wallet.storage.kept_catalogue import CATALOGUE_NAME, KeptCatalogue
from leb_wallet.ui.error_sentences import SENTENCES


def refusal(act, *arguments):
    """Return the code of the error of an act; each must have a sentence."""
    with pytest.raises(WalletError) as told:
        act(*arguments)
    assert told.value.code in SENTENCES
    return told.value.code


def with_(**changes):
    return body_of({**SMALL, **changes})


def test_a_signed_update_is_read_and_names_its_key():
    pack = read_pack(signed(body_of()), KEYS)
    assert (pack.key, pack.body) == (NAME, body_of())
    release = load_release(pack.body)
    assert release.serial == SERIAL
    assert [rule.period.n for rule in release.providers["giffgaff-uk"].rules] == [3]


def test_an_update_that_nobody_vouches_for_says_so():
    assert read_pack(dump_pack(body_of()), KEYS).key is None


def test_of_several_keys_each_may_have_signed():
    other = SigningKey(bytes(32))
    keys = {**KEYS, "next": other.verify_key.encode().hex()}
    assert read_pack(signed(body_of(), "next", other), keys).key == "next"
    assert read_pack(signed(body_of()), keys).key == NAME


def test_p5_a_signature_by_another_key_is_refused():
    stranger = SigningKey(bytes(32))
    assert refusal(read_pack, signed(body_of(), NAME, stranger), KEYS) == "pack_bad_signature"
    assert refusal(read_pack, signed(body_of(), "stranger", stranger), KEYS) == "pack_unknown_key"


def test_p5_a_signature_for_something_else_is_refused():
    bare = SigningKey(bytes(range(32))).sign(body_of()).signature.hex()  # without what it is for
    assert refusal(read_pack, dump_pack(body_of(), Signature(NAME, bare)), KEYS) == "pack_bad_signature"
    other = signed(with_(serial=SERIAL + 1))
    taken = catalogue_pack._HEAD.match(other)[3].decode()
    assert refusal(read_pack, dump_pack(body_of(), Signature(NAME, taken)), KEYS) == "pack_bad_signature"


def test_p5_a_changed_byte_anywhere_is_refused():
    data = signed(body_of())
    for at in range(len(data)):
        for change in (1, 0x20, 0xFF):
            changed = bytearray(data)
            changed[at] ^= change
            with pytest.raises(WalletError):
                read_pack(bytes(changed), KEYS)


def test_p5_an_update_that_was_cut_off_or_has_more_is_refused():
    data = signed(body_of())
    for length in range(len(data)):
        with pytest.raises(WalletError):
            read_pack(data[:length], KEYS)
    for more in (b"\n", b" ", b"\0", data):
        assert refusal(read_pack, data + more, KEYS) == "pack_damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "pack_not_a_pack"),
        (b"{}", "pack_not_a_pack"),
        (b"PK\x03\x04", "pack_not_a_pack"),
        (b"x" * 3000, "pack_not_a_pack"),
        (b'{"format": "leb-wallet-catalogue", "version": 0, "sha256"', "pack_not_a_pack"),
        (b'{"format": "leb-wallet-catalogue", "version": 2, "whatever": []}\n{}', "pack_newer_version"),
        (b"\n" * (catalogue_pack.MAX_BYTES + 1), "pack_too_large"),
    ],
    ids=range(7),
)
def test_what_is_no_update_is_refused(data, code):
    assert refusal(read_pack, data, KEYS) == code


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        body_of()[:-1],
        with_(serial=1),
        with_(serial=2026133201),
        with_(serial=int("9" * 400)),
        with_(serial=str(SERIAL) + "x"),
        with_(providers=[]),
        with_(providers=SMALL["providers"][1:]),
        with_(providers=[*SMALL["providers"], SMALL["providers"][0]]),
        with_(providers=[*SMALL["providers"], {**SMALL["providers"][0], "id": "../x"}]),
        with_(providers=[*SMALL["providers"], {**SMALL["providers"][0], "id": "y", "name": " "}]),
        with_(providers=[*SMALL["providers"], {**SMALL["providers"][1], "id": "y", "rules": [{"id": "z"}]}]),
        with_(
            providers=[
                *SMALL["providers"],
                {**SMALL["providers"][1], "id": "y", "rules": SMALL["providers"][1]["rules"] * 2},
            ]
        ),
    ],
    ids=range(17),
)
def test_what_is_signed_and_yet_no_catalogue_is_refused(body):
    assert refusal(load_release, read_pack(signed(body), KEYS).body) == "pack_wrong_shape"


def test_a_file_is_read_without_telling_its_name(tmp_path):
    path = written(tmp_path, signed(body_of()), "+447700900123.json")
    assert read_pack_file(path, KEYS).key == NAME
    for wrong in (tmp_path, tmp_path / "not-there"):
        with pytest.raises(StorageError) as told:
            read_pack_file(wrong, KEYS)
        assert (told.value.code, told.value.details) == ("pack_unreadable", {})


def test_a_huge_file_is_not_even_read(tmp_path, monkeypatch):
    path = written(tmp_path, b"")
    with path.open("r+b") as file:
        file.truncate(catalogue_pack.MAX_BYTES + 1)
    assert refusal(read_pack_file, path, KEYS) == "pack_too_large"


def test_the_shipped_keys_and_serial_can_be_read(tmp_path):
    assert all(len(bytes.fromhex(key)) == 32 for key in load_keys(resource_path("catalogue_keys.json")).values())
    assert load_serial(resource_path("catalogue.json")) >= 2026112201
    for wrong in (b"", b"[]", b'{"a": 1}', b'{"serial": 5}', b"{}"):
        path = written(tmp_path, wrong)
        assert refusal(load_serial, path) == "catalogue_damaged"
        if wrong != b"{}" and b"serial" not in wrong:
            assert refusal(load_keys, path) == "catalogue_damaged"


# --- What was accepted -----------------------------------------------------------------------


@pytest.fixture
def kept(tmp_path):
    return KeptCatalogue(tmp_path, QuickFiles())


def test_what_is_kept_is_read_again_also_by_a_newer_start(kept, tmp_path):
    assert (kept.body(), kept.check()) == (None, ())
    kept.keep(signed(body_of()))
    assert KeptCatalogue(tmp_path).body() == body_of()
    assert kept.check() == ()
    kept.keep(dump_pack(with_(serial=SERIAL + 1)))
    assert json.loads(kept.body())["serial"] == SERIAL + 1


def test_a_damaged_one_is_set_aside_and_told_once_wherever_a_bit_has_flipped(kept, tmp_path):
    path, data = tmp_path / CATALOGUE_NAME, signed(body_of())
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        path.write_bytes(changed)
        codes = [notice.code for notice in kept.check()]
        signature = catalogue_pack._HEAD.fullmatch(data.split(b"\n")[0])
        if signature.start(2) <= at < signature.end(3):  # who signed was looked at when it was accepted
            continue
        assert codes in (["catalogue_unusable"], ["catalogue_newer"]), at
        assert kept.body() is None
        if codes == ["catalogue_unusable"]:
            assert not path.exists()
            assert next(tmp_path.glob("catalogue.json.bad-*")).read_bytes()
            assert kept.check() == ()
    assert {"catalogue_unusable", "catalogue_newer"} <= set(SENTENCES)


def test_one_that_cannot_be_read_is_told_and_left(kept, tmp_path):
    (tmp_path / CATALOGUE_NAME).mkdir()
    assert [notice.code for notice in kept.check()] == ["catalogue_unusable"]
    assert (tmp_path / CATALOGUE_NAME).is_dir()
    assert kept.body() is None


def test_one_of_a_newer_version_is_told_and_left(kept, tmp_path):
    path = written(tmp_path, b'{"format": "leb-wallet-catalogue", "version": 2}\n', CATALOGUE_NAME)
    assert [notice.code for notice in kept.check()] == ["catalogue_newer"]
    assert path.exists()


def test_errors_are_of_the_kinds_they_should_be():
    assert issubclass(NewerVersion, StorageError)
    with pytest.raises(DamagedFile):
        read_pack(signed(body_of())[:-1], KEYS)
    with pytest.raises(InvalidInput):
        read_pack(b"", KEYS)
