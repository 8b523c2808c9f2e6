import pytest
from hypothesis import given
from hypothesis import strategies as st
from receipt_samples import BROKEN_PDF, SCRIPT, TEXT, ZIP, jpeg, pdf, photo, png, webp

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.file_types import FileKind, text_of, type_of

HEIC = b"\0\0\0\x18ftypheic" + bytes(20)
BMP = b"BM" + bytes(12) + (40).to_bytes(4, "little") + bytes(40)


@pytest.mark.parametrize(
    ("data", "ext", "kind"),
    [
        (png(), "png", FileKind.IMAGE),
        (jpeg(), "jpg", FileKind.IMAGE),
        (photo(), "jpg", FileKind.IMAGE),
        (webp(), "webp", FileKind.IMAGE),
        (b"GIF89a" + bytes(20), "gif", FileKind.IMAGE),
        (BMP, "bmp", FileKind.IMAGE),
        (b"II*\0" + bytes(20), "tif", FileKind.IMAGE),
        (HEIC, "heic", FileKind.IMAGE),
        (HEIC.replace(b"heic", b"avif"), "avif", FileKind.IMAGE),
        (pdf(), "pdf", FileKind.PDF),
        (BROKEN_PDF, "pdf", FileKind.PDF),
        (b"\0\0junk" + pdf(), "pdf", FileKind.PDF),
        (TEXT, "txt", FileKind.TEXT),
        (TEXT.decode().encode("gb18030"), "txt", FileKind.TEXT),
        (TEXT.decode().encode("utf-16"), "txt", FileKind.TEXT),
        (b"\xef\xbb\xbf" + TEXT, "txt", FileKind.TEXT),
        (b"BMW paid the bill for this month", "txt", FileKind.TEXT),
        (b"From: a@example.com\r\nSubject: Paid\r\n\r\nThanks", "txt", FileKind.TEXT),
    ],
)
def test_the_content_tells_the_type(data, ext, kind):
    assert type_of(data) == (ext, kind)


@pytest.mark.parametrize("data", [SCRIPT, b"<svg onload='alert(1)'/>", b"<html><script>x()</script></html>"])
def test_what_could_be_run_or_rendered_is_text(data):
    assert type_of(data).ext == "txt"


@pytest.mark.parametrize(
    "data", [ZIP, b"MZ" + bytes(40), b"MZ\0%PDF-1.4", b"\x7fELF\0", bytes(9), b"a\x1bb", b"\xff\xfe\0"]
)
def test_programs_archives_and_the_unknown_are_refused(data):
    with pytest.raises(InvalidInput) as error:
        type_of(data)
    assert error.value.code == "receipt_type_unknown"


def test_an_empty_file_is_refused():
    with pytest.raises(InvalidInput) as error:
        type_of(b"")
    assert error.value.code == "receipt_empty"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_texts_are_read_in_the_encodings_of_east_and_west(encoding):
    assert text_of("已到账 10 元".encode(encoding)) == "已到账 10 元"


@given(st.binary(max_size=200), st.sampled_from([b"", b"BM", b"RIFF", b"\0\0\0\0ftyp", b"\xff\xfe", b"%PDF-"]))
def test_any_content_has_a_type_or_is_refused_with_a_code(data, start):
    found = _type_or_code(start + data)
    if isinstance(found, str):
        assert found in ("receipt_empty", "receipt_type_unknown")
    else:
        assert found.ext.isalnum()
        assert len(found.ext) <= 5
        assert found.kind in (FileKind.IMAGE, FileKind.PDF, FileKind.TEXT)
    assert isinstance(text_of(data), str)


def _type_or_code(data):
    try:
        return type_of(data)
    except InvalidInput as error:
        return error.code
