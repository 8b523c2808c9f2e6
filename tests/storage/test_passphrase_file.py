"""Files for a passphrase: the standard tool opens them, and what is wrong with one is told apart."""

import re
from base64 import b64decode, b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leb_wallet.domain.errors import DamagedFile, InvalidInput, WalletError
from leb_wallet.storage import passphrase_file
from leb_wallet.storage.passphrase_file import is_sealed, seal, unseal

CONTENT = b"what is inside " * 9000


@pytest.fixture(scope="module")
def sealed():
    """A sealed file of three chunks."""
    return seal(CONTENT, "correct horse")


def raw_of(sealed):
    return b64decode(b"".join(line for line in sealed.splitlines() if not line.startswith(b"---")))


def armoured(raw):
    text = b64encode(raw)
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    begin, end = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
    return b"\n".join((begin, *lines, end, b""))


@pytest.mark.slow
def test_what_was_sealed_opens_again_also_without_armour_and_with_other_line_ends(sealed):
    assert is_sealed(sealed)
    assert CONTENT[:40] not in sealed
    for form in (sealed, sealed.replace(b"\n", b"\r\n"), raw_of(sealed)):
        assert is_sealed(form)
        assert unseal(form, "correct horse") == CONTENT


def refused(data, passphrase="correct horse"):
    with pytest.raises(WalletError) as error:
        unseal(data, passphrase)
    return error.value.code


@pytest.mark.slow
def test_i12_wrong_passphrase_cut_trailing_and_cost_are_told_apart(sealed):
    costly = armoured(re.sub(rb"(-> scrypt \S+) \d+", rb"\1 30", raw_of(sealed)))
    assert refused(sealed, "wrong horse") == "file_passphrase_wrong"
    assert refused(sealed[:-50]) == "sealed_file_cut"
    assert refused(sealed[: len(sealed) // 2]) == "sealed_file_cut"
    assert refused(sealed + b"more") == "sealed_file_followed"
    assert refused(sealed + sealed) != "sealed_file_cut"
    assert refused(costly) == "sealed_file_too_costly"
    assert refused(armoured(raw_of(sealed)[:-1] + b"x")) == "sealed_file_damaged"
    assert refused(b"") == "sealed_file_cut"


@pytest.mark.parametrize("work", [23, 30, 64, 999999])
def test_i12_a_cost_beyond_all_measure_is_refused_at_once(work):
    head = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n--- %s\n" % (b"A" * 22, work, b"A" * 43, b"A" * 43)
    assert refused(armoured(head + bytes(80))) == "sealed_file_too_costly"
    assert refused(head + bytes(80)) == "sealed_file_too_costly"


@settings(max_examples=200)
@given(st.binary(max_size=400), st.booleans())
def test_junk_is_refused_in_words(data, framed):
    if framed:
        data = b"-----BEGIN AGE ENCRYPTED FILE-----\n" + data + b"\n-----END AGE ENCRYPTED FILE-----"
    with pytest.raises((DamagedFile, InvalidInput)):
        unseal(data, "x")


def test_more_than_fits_into_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(passphrase_file, "MAX_BYTES", 10)
    with pytest.raises(InvalidInput, match="export_too_large"):
        seal(bytes(11), "x")


@pytest.mark.parametrize(("passphrase", "code"), [("", "passphrase_empty"), ("\ud800", "passphrase_not_text")])
def test_a_passphrase_is_a_text(passphrase, code):
    for act in (seal, unseal):
        with pytest.raises(InvalidInput, match=code):
            act(b"x", passphrase)
