import pytest
from hypothesis import given
from hypothesis import strategies as st
from receipt_samples import GPS_MARK, exif, jpeg, photo, png, segment, webp
from receipt_samples import png_chunk as chunk

from leb_wallet.domain.photo_privacy import strip

PRIVATE_PNG = png(
    extra=[
        (b"gAMA", bytes(4)),
        (b"eXIf", exif(1)),
        (b"tEXt", b"Author\0" + GPS_MARK),
        (b"zTXt", GPS_MARK),
        (b"iTXt", GPS_MARK),
        (b"tIME", bytes(7)),
        (b"prVt", GPS_MARK),
    ]
)


@pytest.mark.parametrize("data", [photo(), PRIVATE_PNG, PRIVATE_PNG + GPS_MARK, webp()])
def test_place_time_and_device_are_taken_out(data):
    copy = strip(data)
    assert GPS_MARK in data
    assert GPS_MARK not in copy.data
    assert GPS_MARK[:3] not in copy.data
    assert (copy.removed, copy.certain) == (True, True)


@pytest.mark.parametrize("data", [jpeg(), png(), png(extra=[(b"gAMA", bytes(4))])])
def test_a_picture_that_tells_nothing_stays_byte_by_byte(data):
    assert strip(data) == (data, False, True)


@pytest.mark.parametrize("data", [photo(), photo(1), PRIVATE_PNG, webp()])
def test_a_clean_copy_is_clean(data):
    once = strip(data).data
    assert strip(once) == (once, False, True)


def test_a_picture_is_still_turned_and_coloured_as_before():
    copy = strip(photo(6)).data
    turned = segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0")
    assert turned in copy
    assert b"ICC_PROFILE\0\x01\x01PROFILE" in copy
    assert b"Exif" not in strip(photo(1)).data
    assert jpeg()[2:] in copy  # tables and picture, byte by byte


def test_the_colour_profile_and_the_turn_of_a_webp_stay():
    copy = strip(webp()).data
    assert b"ICCP" in copy
    assert b"XMP " not in copy
    assert copy[20] == 0x20 | 0x08
    assert int.from_bytes(copy[4:8], "little") == len(copy) - 8


def test_a_png_that_tells_how_to_turn_it_still_does():
    copy = strip(png(extra=[(b"eXIf", exif(8))])).data
    assert chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0") in copy


@pytest.mark.parametrize(
    "data", [b"II*\0" + GPS_MARK, b"\0\0\0\x18ftypheic" + GPS_MARK, b"GIF89a" + GPS_MARK, b"", b"MZ"]
)
def test_what_cannot_be_cleaned_comes_back_as_it_is_and_says_so(data):
    assert strip(data) == (data, False, False)


@pytest.mark.parametrize("whole", [photo(), PRIVATE_PNG, webp()])
def test_a_picture_cut_off_anywhere_tells_no_place(whole):
    for length in range(len(whole)):
        copy = strip(whole[:length])
        assert len(copy.data) <= length + 40
        if length > 16 and copy.data != whole[:length]:
            assert GPS_MARK not in copy.data


@given(st.binary(max_size=400), st.sampled_from([photo(), PRIVATE_PNG, webp(), b""]), st.integers(0, 200))
def test_any_bytes_are_survived(noise, picture, at):
    damaged = picture[:at] + noise + picture[at:]
    copy = strip(damaged)
    assert strip(copy.data).data == copy.data or not copy.certain
