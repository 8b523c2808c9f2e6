"""Addresses of pages: what is refused, what is warned of, what passes."""

import string
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.links import balance_links_of, check_link, hosts_of, hosts_of_others, links_of
from leb_wallet.domain.providers import BalanceCheck, Channel, Provider
from leb_wallet.domain.text import Text

OWN = ("giffgaff.com",)
OTHERS = ("lebara.com", "o2.co.uk", "one.nz", "three.com.hk", "vodafone.co.uk")
REFUSALS = {"link_shape", "link_not_https", "link_user_info", "link_port", "link_address_number"}
PLAIN = st.text(string.ascii_lowercase, min_size=1, max_size=12)


def warnings(address, own=OWN, others=OTHERS):
    return check_link(address, own, others).warnings


def refusal(address, **options):
    with pytest.raises(InvalidInput) as caught:
        check_link(address, OWN, OTHERS, **options)
    assert caught.value.details == {}
    return caught.value.code


def read(address):
    """Return the link, or the code with which it was refused."""
    try:
        return check_link(address, OWN, OTHERS)
    except InvalidInput as error:
        return error.code


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("www.giffgaff.com/path", "https://www.giffgaff.com/path"),
        (" https://giffgaff.com\n", "https://giffgaff.com/"),
        ("HTTPS://WWW.GiffGaff.COM/Top-Up?a=1#b", "https://www.giffgaff.com/Top-Up?a=1#b"),
        ("giffgaff.com.", "https://giffgaff.com/"),
        ("giffgaff.com?next=1", "https://giffgaff.com/?next=1"),
        ("giffgaff.com/充值", "https://giffgaff.com/%E5%85%85%E5%80%BC"),
        ("giffgaff.com/a%20b", "https://giffgaff.com/a%20b"),
        ("giffgaff.com/@me:1", "https://giffgaff.com/@me:1"),
        ("giffgaff。com", "https://giffgaff.com/"),  # the full stop of Chinese keyboards
    ],
)
def test_the_operators_own_page_passes_without_a_warning(typed, url):
    link = check_link(typed, OWN, OTHERS, from_catalogue=True)
    assert link.url == url
    assert link.warnings == ()
    assert link.host == link.host_text == urlsplit(url).hostname


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "link_shape"),
        ("   ", "link_shape"),
        ("giffgaff", "link_shape"),
        ("https://", "link_shape"),
        ("https:///giffgaff.com", "link_shape"),
        ("https:giffgaff.com", "link_shape"),
        ("//giffgaff.com", "link_shape"),
        ("giffgaff.com/a b", "link_shape"),
        ("giffgaff.com\\@evil.example", "link_shape"),
        ("giffgaff.com/\u202egnp.exe", "link_shape"),
        ("giff\u200bgaff.com", "link_shape"),
        ("giffgaff.com/\x00", "link_shape"),
        ("%67iffgaff.com", "link_shape"),
        ("giffgaff..com", "link_shape"),
        ("-giffgaff.com", "link_shape"),
        ("giff_gaff.com", "link_shape"),
        (f"giffgaff.com/{'x' * 2000}", "link_shape"),
        ("http://giffgaff.com", "link_not_https"),
        ("javascript:alert(1)", "link_not_https"),
        ("JavaScript://giffgaff.com/%0aalert(1)", "link_not_https"),
        ("file:///etc/passwd", "link_not_https"),
        ("data:text/html,x", "link_not_https"),
        ("mailto:a@giffgaff.com", "link_not_https"),
        ("ftp.x://giffgaff.com", "link_not_https"),
        ("https://giffgaff.com@evil.example", "link_user_info"),
        ("giffgaff.com@evil.example/", "link_user_info"),
        ("https://a:b@evil.example", "link_user_info"),
        ("https://giffgaff.com:8443/", "link_port"),
        ("giffgaff.com:8443/path", "link_port"),
        ("https://giffgaff.com:", "link_port"),
        ("https://192.0.2.1/", "link_address_number"),
        ("https://3221225985/", "link_address_number"),
        ("https://0x7f.1/", "link_address_number"),
        ("https://0x7f000001", "link_address_number"),
        ("https://[2001:db8::1]/", "link_address_number"),
        ("https://１９２.0.2.1", "link_address_number"),
    ],
)
def test_what_no_operators_page_looks_like_is_refused(address, code):
    assert refusal(address) == code


@pytest.mark.parametrize(
    "address",
    ["evil.example", "notgiffgaff.com", "giffgaff.com.evil.example", "giffgaff.co", "lebara.com", "gíffgaff.com"],
)
def test_a_link_of_the_catalogue_to_a_foreign_host_is_refused(address):
    assert refusal(address, from_catalogue=True) == "link_foreign_host"


@pytest.mark.parametrize(
    "address",
    [
        "giffgaf.com",
        "gifgafff.com",
        "gfifgaff.com",
        "giffgaff.net",
        "giffgaff-topup.com",
        "mygiffgaff.com",
        "giffgaff.com.evil.example",
        "giffgaff.com-login.example",
        "gif-gaff.com",
        "g1ffgaff.com",
        "gıffgaff.com",
        "giffgаff.com",  # a Cyrillic а
        "gìffgaff.com",
        "xn--giffgff-8nf.com",
        "lebarra.com",
        "Iebara.com",  # a capital i
        "o2-topup.com",
        "o2.com",
        "login.one.nz.evil.example",
        "vodaf0ne.co.uk",
        "vodafone-recharge.example",
    ],
)
def test_a_host_that_could_pass_for_an_operators_is_warned_of(address):
    assert {"link_unknown_host", "link_look_alike"} <= set(warnings(address))


@pytest.mark.parametrize(
    "address", ["www.example.org", "ding.com", "alipay.com", "phone-shop.example", "bücher.example"]
)
def test_a_host_of_its_own_is_merely_unknown(address):
    assert "link_look_alike" not in warnings(address)
    assert "link_unknown_host" in warnings(address)


def test_another_operators_true_site_is_unknown_but_no_look_alike():
    assert warnings("www.lebara.com") == ("link_unknown_host",)


def test_letters_of_other_alphabets_are_shown_in_both_spellings():
    link = check_link("https://giffgаff.com", OWN)
    assert link.host.startswith("xn--")
    assert link.host_text == "giffgаff.com"
    assert link.url == f"https://{link.host}/"
    assert "link_punycode" in link.warnings
    assert check_link(link.url, OWN) == link


@pytest.mark.parametrize("label", ["xn--", "xn--a", "xn--99999999999"])
def test_a_code_without_letters_behind_it_is_shown_as_it_is(label):
    link = read(f"{label}.example")
    assert link == "link_shape" or (link.host_text.endswith(".example") and "link_punycode" in link.warnings)


@given(st.text(max_size=60) | st.text("htps:/.@#?\\[]0x1agif ", max_size=40))
def test_whatever_is_typed_gives_a_clean_link_or_a_code(text):
    link = read(text)
    if isinstance(link, str):
        assert link in REFUSALS
        return
    parts = urlsplit(link.url)
    assert (parts.scheme, parts.netloc, parts.hostname) == ("https", link.host, link.host)
    assert link.url.isascii()
    assert link.url.isprintable()
    assert " " not in link.url
    assert check_link(link.url, OWN, OTHERS) == link


@given(st.lists(PLAIN, max_size=3), st.text(string.ascii_letters + "/-", max_size=20))
def test_subdomains_of_the_operator_pass_and_the_operator_as_a_subdomain_does_not(labels, path):
    own = check_link(f"{'.'.join([*labels, 'giffgaff.com'])}/{path}", OWN, from_catalogue=True)
    assert own.warnings == ()
    trick = f"giffgaff.com.{'.'.join([*labels, 'evil.example'])}/{path}"
    assert {"link_unknown_host", "link_look_alike"} <= set(warnings(trick))
    assert refusal(trick, from_catalogue=True) == "link_foreign_host"


@given(st.integers(0, 7), st.sampled_from(string.ascii_lowercase))
def test_one_slip_in_the_name_is_always_seen(at, letter):
    name = "giffgaff"
    for slipped in (name[:at] + letter + name[at + 1 :], name[:at] + name[at + 1 :], name[:at] + letter + name[at:]):
        if slipped != name:
            assert "link_look_alike" in warnings(f"{slipped}.com")


def test_a_bad_address_in_a_providers_file_is_dropped_with_its_reason_and_the_others_stay():
    bad = {
        "javascript:alert(1)": "link_not_https",
        "file:///etc/passwd": "link_not_https",
        "http://giffgaff.com": "link_not_https",
        "https://giffgaff.evil.example": "link_foreign_host",
        "https://giffgaff.com@evil.example": "link_user_info",
    }
    channels = [Channel(type="web", value=value) for value in (*bad, "www.giffgaff.com", None)]
    provider = Provider(
        id="x",
        name="X",
        product=Text(en="X"),
        kind="mvno",
        hosts=OWN,
        channels=(*channels, Channel(type="app", value="http://x")),
        balance_checks=(BalanceCheck(method="web", value="evil.example"), BalanceCheck(method="ussd", value="*100#")),
    )
    links = links_of(provider)
    assert [(entry.way, entry.link.url) for entry in links.usable] == [(channels[-2], "https://www.giffgaff.com/")]
    assert {way.value: code for way, code in links.dropped} == bad | {None: "link_shape"}
    assert balance_links_of(provider).usable == ()
    assert [code for _, code in balance_links_of(provider).dropped] == ["link_foreign_host"]


def test_domains_that_two_entries_of_one_operator_share_belong_to_both():
    def provider(name, *hosts):
        return Provider(id=name, name=name, product=Text(en="X"), kind="mvno", hosts=hosts)

    plan, payg, other = provider("plan", "tello.com"), provider("payg", "tello.com"), provider("o2", "o2.co.uk")
    assert hosts_of_others(plan, [plan, payg, other]) == ("o2.co.uk",)
    assert hosts_of(None) == ()
    assert hosts_of_others(None, [plan, payg]) == ("tello.com",)
