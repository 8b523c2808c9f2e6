"""Sentences to show to a shop clerk, in the languages that clerks read."""

from collections.abc import Iterable, Mapping

from leb_wallet.domain.base import DomainModel

FALLBACK = "en"


class Ask:
    """What the clerk is asked for."""

    TOP_UP = "top_up"
    VOUCHER = "voucher"
    ASK = "ask"  # whether they do it at all


ASKS = (Ask.TOP_UP, Ask.VOUCHER, Ask.ASK)


class Phrases(DomainModel):
    """The sentences in one language; holes are ``{operator}`` and ``{amount}``."""

    language: str  # such as th, zh_CN and yue
    name: str  # of the language, in itself
    ask: str
    top_up: str
    voucher: str
    wait: str
    receipt: str
    thanks: str

    def sentence(self, kind: str, operator: str, amount: str) -> str:
        """Return what is asked for, see :class:`Ask`."""
        template = {Ask.TOP_UP: self.top_up, Ask.VOUCHER: self.voucher}.get(kind, self.ask)
        return template.format(operator=operator, amount=amount)

    def courtesies(self, kind: str) -> tuple[str, ...]:
        """Return what is said besides: to tell when it is done, the receipt, thanks."""
        if kind == Ask.TOP_UP:
            return self.wait, self.receipt, self.thanks
        return (self.receipt, self.thanks) if kind == Ask.VOUCHER else (self.thanks,)


class PhraseBook(DomainModel):
    """All languages, English among them."""

    languages: tuple[Phrases, ...]

    def in_language(self, language: str) -> Phrases:
        """Return the sentences of a language, in English where there are none."""
        found = {phrases.language: phrases for phrases in self.languages}
        return found.get(language) or found[FALLBACK]

    def ordered(self, country: str | None) -> tuple[Phrases, ...]:
        """Return all languages, first those that are read in ``country``."""
        first = languages_for(country)
        return (*map(self.in_language, first), *(one for one in self.languages if one.language not in first))


# What clerks read best comes first. Countries whose language is not among ours get English.
_LANGUAGES: Mapping[str, Iterable[str]] = {
    "AD": ("es", "fr"),
    "AR": ("es",),
    "AT": ("de",),
    "BE": ("fr", "de"),
    "BF": ("fr",),
    "BJ": ("fr",),
    "BL": ("fr",),
    "BN": ("ms",),
    "BO": ("es",),
    "CA": ("en", "fr"),
    "CD": ("fr",),
    "CG": ("fr",),
    "CH": ("de", "fr", "it"),
    "CI": ("fr",),
    "CL": ("es",),
    "CM": ("fr",),
    "CN": ("zh_CN",),
    "CO": ("es",),
    "CR": ("es",),
    "CU": ("es",),
    "DE": ("de",),
    "DO": ("es",),
    "EC": ("es",),
    "ES": ("es",),
    "FR": ("fr",),
    "GA": ("fr",),
    "GF": ("fr",),
    "GN": ("fr",),
    "GP": ("fr",),
    "GQ": ("es",),
    "GT": ("es",),
    "HK": ("yue",),
    "HN": ("es",),
    "HT": ("fr",),
    "ID": ("id",),
    "IT": ("it",),
    "JP": ("ja",),
    "LI": ("de",),
    "LU": ("fr", "de"),
    "MC": ("fr",),
    "MF": ("fr",),
    "MG": ("fr",),
    "ML": ("fr",),
    "MO": ("yue",),
    "MQ": ("fr",),
    "MX": ("es",),
    "MY": ("ms", "zh_CN"),
    "NC": ("fr",),
    "NE": ("fr",),
    "NI": ("es",),
    "PA": ("es",),
    "PE": ("es",),
    "PF": ("fr",),
    "PH": ("fil",),
    "PM": ("fr",),
    "PR": ("es",),
    "PY": ("es",),
    "RE": ("fr",),
    "SG": ("en", "zh_CN", "ms"),
    "SM": ("it",),
    "SN": ("fr",),
    "SV": ("es",),
    "TG": ("fr",),
    "TH": ("th",),
    "TW": ("zh_CN",),
    "US": ("en", "es"),
    "UY": ("es",),
    "VA": ("it",),
    "VE": ("es",),
    "VN": ("vi",),
    "YT": ("fr",),
}


def languages_for(country: str | None) -> tuple[str, ...]:
    """Return the languages to try in a country (ISO 3166-1 alpha-2), English last where it is not the first."""
    return tuple(dict.fromkeys((*_LANGUAGES.get(country or "", ()), FALLBACK)))
