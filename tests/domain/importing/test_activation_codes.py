"""eSIM activation codes in every way in which they are written, per the parts of SGP.22."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.numbers import ActivationCode, check_activation_code, parse_activation_code

PARTS = ActivationCode("rsp.example.com", "ABCD-EFGH", "1.3.6.1.4.1.31746", "1")


@pytest.mark.parametrize(
    "text",
    [
        "LPA:1$rsp.example.com$ABCD-EFGH$1.3.6.1.4.1.31746$1",
        "lpa:1$RSP.Example.Com$ABCD-EFGH$1.3.6.1.4.1.31746$1",
        "1$rsp.example.com$ABCD-EFGH$1.3.6.1.4.1.31746$1",
        " LPA: 1$rsp.example.com$ABCD-\nEFGH$1.3.6.1.4.1.31746$1 ",
        "LPA:1%24rsp.example.com%24ABCD-EFGH%241.3.6.1.4.1.31746%241",
        "LPA%3A1%24rsp.example.com%24ABCD-EFGH%241.3.6.1.4.1.31746%241",
        "lpa%3a1%24rsp.example.com%24ABCD-EFGH%241.3.6.1.4.1.31746%241",
        "https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA:1$rsp.example.com$ABCD-EFGH$1.3.6.1.4.1.31746$1",
        "https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=LPA%3A1%24rsp.example.com%24ABCD-EFGH%241.3.6.1.4.1.31746%241&x=1",
        "https://esimsetup.android.com/esim_qrcode_provisioning?carddata=LPA:1%24rsp.example.com%24ABCD-EFGH%241.3.6.1.4.1.31746%241",
    ],
)
def test_i13_one_code_in_every_spelling_has_the_same_parts(text):
    assert parse_activation_code(text) == PARTS


def test_i13_what_is_kept_is_the_code_with_all_its_parts_and_the_letters_of_its_id():
    assert check_activation_code("lpa:1$RSP.Example.Com$AbCd-1$$1").value == "LPA:1$rsp.example.com$AbCd-1$$1"


@pytest.mark.parametrize(
    "text",
    [
        "LPA:2$rsp.example.com$A",
        "LPA:1$-bad-$X",
        "LPA:1$rsp.example.com",
        "https://evil.example/?carddata=1",
        "%24",
        "",
    ],
)
def test_i13_what_is_no_code_is_refused(text):
    with pytest.raises(InvalidInput):
        parse_activation_code(text)


labels = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12)
ids = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef0123456789-", max_size=40)


@given(
    st.lists(labels, min_size=2, max_size=4),
    ids,
    st.sampled_from(["", "1.3.6.1"]),
    st.sampled_from(["", "1"]),
    st.data(),
)
def test_i13_any_parts_survive_any_spelling(host, matching_id, oid, flag, data):
    code = ActivationCode(".".join(host), matching_id, oid, flag)
    text = str(code)
    spelled = data.draw(
        st.sampled_from(
            [
                text,
                text.lower().replace(matching_id.lower(), matching_id),
                text[4:],
                quote(text, safe=""),
                f"  {text}\n",
            ]
        )
    )
    if spelled.count(matching_id) or not matching_id:
        assert parse_activation_code(spelled) == code
