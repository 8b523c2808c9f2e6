"""Addresses of web pages, checked before a person may open them.

A link is only ever handed to the user's browser after its host was shown. What comes with the
catalogue must lead to the operator's own site; what the user typed may lead elsewhere, with a warning.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from leb_wallet.domain.errors import InvalidInput

TYPE_CHECKING = False
if TYPE_CHECKING:  # the catalogue's many models are not needed to check an address
    from leb_wallet.domain.providers import BalanceCheck, Channel, Provider

MAX_ADDRESS = 2000
WEB = "web"

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})
_NEVER_IN_A_LINK = frozenset('\\<>"^`{|}')
_HOST_LABEL = re.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NUMBER_LABEL = re.compile(r"\d+|0x[0-9a-f]*")  # a browser reads a host that ends so as an IP address

# Endings below which a country lets names be registered, such as co.uk and com.hk.
_SECOND_LEVEL = frozenset("ac co com edu gov idv ne net or org".split())

# Letters that pass for others: of Cyrillic and Greek for Latin ones, then Latin letters and digits among themselves.
_ALIKE = str.maketrans(
    {
        pair[0]: pair[1]
        for pair in (
            "аa вb еe ёe зe іl їl јj кk мm нh оo рp сc ԁd ѕs тt уy үy хx һh ԝw ԛq ɡg "
            "αa βb εe ιl κk νv ηn οo ρp τt υu χx γy ωw ıl ӏl 0o 1l il 3e 5s"
        ).split()
    }
)
_ALIKE_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


class Link(NamedTuple):
    """A web address that may be shown, and opened when the user says so.

    ``host`` is what the browser asks for, in ASCII; ``host_text`` is the same as people read it.
    """

    url: str
    host: str
    host_text: str
    warnings: tuple[str, ...] = ()


class WebLink(NamedTuple):
    """A way of the catalogue that has a page."""

    way: "Channel | BalanceCheck"
    link: Link


class ProviderLinks(NamedTuple):
    """The pages of an operator that may be opened, and the ways whose address may not, with the reason's code."""

    usable: tuple[WebLink, ...]
    dropped: tuple[tuple["Channel | BalanceCheck", str], ...]


def check_link(
    address: str, own_hosts: Iterable[str], other_hosts: Iterable[str] = (), *, from_catalogue: bool = False
) -> Link:
    """Read the address of a web page; one without ``https://`` reads as if it had it.

    Args:
        own_hosts: the domains of the card's operator; their subdomains are its own too.
        other_hosts: the domains of all other operators, which a false address may imitate as well.
        from_catalogue: the address was shipped, not typed, and must be on one of ``own_hosts``.

    Warns: ``link_unknown_host`` (not the operator's own), ``link_look_alike`` (a host that could
    pass for a known one), ``link_punycode`` (letters of other alphabets in the host).

    Raises:
        InvalidInput: ``link_shape``, ``link_not_https``, ``link_user_info`` (a name before an @ hides
            the host behind it), ``link_port``, ``link_address_number`` (an IP address) or
            ``link_foreign_host``.
    """
    authority, rest = _split(_without_scheme(_visible(address)))
    host = _host(authority)
    own, others = tuple(map(_ascii_host, own_hosts)), tuple(map(_ascii_host, other_hosts))
    is_own = _is_within(host, own)
    if from_catalogue and not is_own:
        raise InvalidInput("link_foreign_host")
    is_known = is_own or _is_within(host, others)
    host_text = ".".join(map(_readable, host.split(".")))
    odd = {
        "link_unknown_host": not is_own,
        "link_look_alike": not is_known and _passes_for_another(host_text, own, others),
        "link_punycode": any(label.startswith("xn--") for label in host.split(".")),
    }
    warnings = tuple(code for code, is_so in odd.items() if is_so)
    return Link(f"https://{host}{_path(rest)}", host, host_text, warnings)


def hosts_of(provider: "Provider | None") -> tuple[str, ...]:
    """Return the domains that are the operator's own; none where nothing is known of it."""
    return provider.hosts if provider is not None else ()


def hosts_of_others(provider: "Provider | None", providers: "Iterable[Provider]") -> tuple[str, ...]:
    """Return the domains of all operators but one; what two of them share belongs to both."""
    own = set(hosts_of(provider))
    return tuple(dict.fromkeys(host for other in providers for host in other.hosts if host not in own))


def links_of(provider: "Provider") -> ProviderLinks:
    """Return the web pages where an operator takes top-ups. A bad address is dropped, the others stay."""
    return _checked(provider, [channel for channel in provider.channels if channel.type == WEB])


def balance_links_of(provider: "Provider") -> ProviderLinks:
    """Return the web pages where an operator tells the balance. A bad address is dropped, the others stay."""
    return _checked(provider, [check for check in provider.balance_checks if check.method == WEB])


def _checked(provider: "Provider", ways: "Iterable[Channel | BalanceCheck]") -> ProviderLinks:
    usable, dropped = [], []
    for way in ways:
        try:
            usable.append(WebLink(way, check_link(way.value or "", hosts_of(provider), from_catalogue=True)))
        except InvalidInput as error:
            dropped.append((way, error.code))
    return ProviderLinks(tuple(usable), tuple(dropped))


# --- Reading an address -------------------------------------------------------------------


def _visible(address: str) -> str:
    text = address.strip(" \t\r\n\u3000\u00a0")
    is_odd = any(unicodedata.category(c) in _INVISIBLE or c in _NEVER_IN_A_LINK for c in text)
    if not text or len(text) > MAX_ADDRESS or is_odd:
        raise InvalidInput("link_shape")
    return text


def _without_scheme(text: str) -> str:
    scheme, colon, rest = text.partition(":")
    has_scheme = colon and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", scheme)
    if not has_scheme or ("." in scheme and not rest.startswith("//")):  # a.example:8080 has a port, no scheme
        return text
    if scheme.lower() != "https":
        raise InvalidInput("link_not_https")
    if not rest.startswith("//"):
        raise InvalidInput("link_shape")
    return rest[2:]


def _split(text: str) -> tuple[str, str]:
    end = min((at for at in map(text.find, "/?#") if at >= 0), default=len(text))
    return text[:end], text[end:]


def _host(authority: str) -> str:
    if "@" in authority:
        raise InvalidInput("link_user_info")
    if authority.startswith("["):
        raise InvalidInput("link_address_number")
    if ":" in authority:
        raise InvalidInput("link_port")
    host = _ascii_host(authority)
    labels = host.split(".")
    if _NUMBER_LABEL.fullmatch(labels[-1]):
        raise InvalidInput("link_address_number")
    if len(labels) < 2 or len(host) > 253 or not all(map(_HOST_LABEL.fullmatch, labels)):
        raise InvalidInput("link_shape")
    return host


def _ascii_host(host: str) -> str:
    """Return a host in ASCII, so that the browser asks for the very host that was checked."""
    try:
        return host.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        raise InvalidInput("link_shape") from None


def _readable(label: str) -> str:
    """Return the letters behind ``xn--``; the code itself where they are none that can be shown."""
    if not label.startswith("xn--"):
        return label
    try:
        text = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label
    if not text or any(unicodedata.category(c) in _INVISIBLE or c in "./:@" for c in text):
        return label
    return unicodedata.normalize("NFC", text)


def _path(rest: str) -> str:
    slash = "" if rest.startswith("/") else "/"
    return slash + quote(rest, safe="/?#[]@!$&'()*+,;=:%~-._")


# --- Hosts that pass for others -----------------------------------------------------------


def _is_within(host: str, domains: Iterable[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _passes_for_another(host: str, own: Iterable[str], others: Iterable[str]) -> bool:
    parts = _name_parts(host)
    return any(_imitates(parts, _brand(domain), 4) for domain in own) or any(
        _imitates(parts, _brand(domain), 6) for domain in others
    )


def _imitates(parts: Iterable[str], brand: str, least: int) -> bool:
    """Tell whether one part is nearly ``brand``, or holds it where it has ``least`` letters or more.

    Short names are in too many words: ``one`` in ``phone``, ``smart`` in ``smartphone``.
    """
    slips = (len(brand) >= 4) + (len(brand) >= 6)
    return any((len(brand) >= least and brand in part) or _distance(part, brand, slips) <= slips for part in parts)


def _brand(domain: str) -> str:
    return _skeleton(_names(domain)[-1])


def _name_parts(host: str) -> tuple[str, ...]:
    """Return what stands between the dots and hyphens of a host before its ending, in one spelling."""
    labels = list(map(_skeleton, _names(host)))
    return tuple(dict.fromkeys(part for label in labels for part in (label, *label.split("-")) if part))


def _names(host: str) -> list[str]:
    labels = host.split(".")
    has_second = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2
    return labels[: -2 if has_second else -1] or labels


def _skeleton(label: str) -> str:
    """Return a label as it looks: without accents, and one letter for all that are drawn alike."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", label).casefold() if not unicodedata.combining(c))
    plain = plain.translate(_ALIKE)
    for pair, letter in _ALIKE_PAIRS:
        plain = plain.replace(pair, letter)
    return plain


def _distance(one: str, other: str, limit: int) -> int:
    """Return how many slips lie between two words: a letter more, less, other, or two exchanged."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    line = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, line = before, line, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, line[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            line.append(cost)
    return line[-1]
