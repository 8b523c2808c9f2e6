"""Days, sums and amounts of data as people and operators write them in running text, with every possible reading.

Nothing is guessed here: what can be read in two ways has two readings, and who asks decides or asks on.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

from leb_wallet.domain.inputs import FIRST_YEAR
from leb_wallet.domain.money import DECIMAL_PLACES, MAX_DIGITS

YEARS_AHEAD, YEARS_BACK = 30, 12  # a two-digit year is taken for one of these around today
_BUDDHIST, _MINGUO = 543, 1911  # Thailand counts from 543 BC, Taiwan from 1912


class WrittenDay(NamedTuple):
    """A day at ``[start, end)`` of a text. ``lacks_year``: its year is not written, the readings are the nearest."""

    start: int
    end: int
    readings: tuple[date, ...]
    lacks_year: bool = False
    moment: time | None = None  # where a time of day follows


class WrittenSum(NamedTuple):
    """A sum of money at ``[start, end)``. ``currencies`` are those its sign may stand for; none where none is there."""

    start: int
    end: int
    readings: tuple[Decimal, ...]
    currencies: tuple[str, ...] = ()


class WrittenData(NamedTuple):
    """An amount of mobile data at ``[start, end)``, in MB."""

    start: int
    end: int
    readings: tuple[Decimal, ...]


def plain_text(text: str) -> str:
    """Return a text with full-width characters as plain ones, plain blanks, and without invisible marks."""
    folded = unicodedata.normalize("NFKC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (c for c in folded if c in "\n\t" or unicodedata.category(c) not in ("Cf", "Cc", "Cs"))
    # Thin and no-break blanks are plain ones already; digits of other scripts become ours.
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() and not c.isascii() else c for c in kept)
    return re.sub(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]", " ", text)


# --- Days ---------------------------------------------------------------------------------

_MONTH_NAMES = (  # in the languages of the operators we know, with the short forms in use
    "january jan januar jänner januari jaanuar janvier janv enero ene gennaio gen janeiro stycznia styczeń ocak oca "
    "ianuarie ian ιανουαρίου января січня มกราคม ม.ค. janvāris janvārī",
    "february feb februar februari veebruar février févr fév febrero febbraio fevereiro fev lutego luty şubat şub "
    "februarie φεβρουαρίου февраля лютого กุมภาพันธ์ ก.พ. febrarüar februāris pebruari",
    "march mar märz mär maart märts mars marzo março marca marzec mart martie μαρτίου марта березня มีนาคม มี.ค. maret "
    "mac marts",
    "april apr avril avr abril abr aprile aprill kwietnia kwiecień nisan nis aprilie απριλίου апреля квітня เมษายน "
    "เม.ย. aprīlis",
    "may mai mei mayo maggio mag maio maja maj mayıs μαΐου мая травня พฤษภาคม พ.ค. maijs",
    "june jun juni juuni juin junio giugno giu junho czerwca czerwiec haziran haz iunie ιουνίου июня червня มิถุนายน "
    "มิ.ย. jūnijs",
    "july jul juli juuli juillet juil julio luglio lug julho lipca lipiec temmuz tem iulie ιουλίου июля липня กรกฎาคม "
    "ก.ค. jūlijs",
    "august aug august augustus août aout agosto ago sierpnia sierpień ağustos ağu αυγούστου августа серпня สิงหาคม "
    "ส.ค. agustus ogos augusts",
    "september sep sept septembre septiembre setiembre settembre set setembro września wrzesień eylül eyl septembrie "
    "σεπτεμβρίου сентября вересня กันยายน ก.ย. septembris",
    "october oct oktober okt oktoober octobre octubre ottobre ott outubro out października październik ekim eki "
    "octombrie οκτωβρίου октября жовтня ตุลาคม ต.ค. oktobris",
    "november nov novembre noviembre novembro listopada listopad kasım kas noiembrie νοεμβρίου ноября листопада "
    "พฤศจิกายน พ.ย. novembris nopember",
    "december dec dezember dez detsember décembre déc diciembre dic dicembre dezembro grudnia grudzień aralık ara "
    "decembrie δεκεμβρίου декабря грудня ธันวาคม ธ.ค. decembris desember disember",
)
_MONTHS: Mapping[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in plain_text(names).split()
}
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_TIME = (
    r"(?:[\s,T]{0,3}(?:at |um |à |klo |a las |alle )?"
    r"(?P<hour>[01]?\d|2[0-4])[:h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d))?"
)
_YEAR = r"(?P<y>\d{4}|'?\d{2})(?![\d:])(?!\s?(?:[:%£€$]|GB|MB|[.,]\d))"
_DAYS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern + _TIME, re.IGNORECASE)
    for pattern in (
        r"(?<![\d.])(?P<y>(?:19|20|25)\d\d)\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?"
        r"(?P<d>\d{1,2})(?:\s?[日号號]|(?!\d|[.-]\d))",
        r"(?:民國|民国)\s?(?P<minguo>1\d\d)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号號]?",
        r"(?<!\d)(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号號]",
        r"ng[àa]y\s+(?P<d>\d{1,2})\s+th[áa]ng\s+(?P<m>\d{1,2})(?:\s+n[ăa]m\s+(?P<y>\d{4}))?",
        r"(?<![\w.])(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s./-]{0,2}(?:de |of |d')?"
        rf"(?<![^\W\d_])(?P<name>{_MONTH})"
        rf"(?![^\W\d_])\.?(?:[\s,./-]{{0,2}}(?:de |del )?{_YEAR})?",
        rf"(?<!\w)(?P<name>{_MONTH})(?![^\W\d_])\.?\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?!\d|[:.]\d|,\d{{1,3}}(?!\d))(?:,?\s{{0,2}}{_YEAR})?",
        r"(?<![\d.,/-])(?P<a>\d{1,4})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<c>\d{2,4})(?![\d/]|[.,-]\d)",
        r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?!\d)",
    )
)


def days_in(text: str, today: date) -> Iterator[WrittenDay]:
    """Yield the days of a text in their order; of what could be two things the first pattern that fits."""
    taken: list[tuple[int, int]] = []
    found: list[WrittenDay] = []
    for pattern in _DAYS:
        for match in pattern.finditer(text):
            if _is_taken(match.span(), taken):
                continue
            day = _day(match, today)
            if day is not None:
                taken.append(match.span())
                found.append(day)
    yield from sorted(found)


def _is_taken(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _day(match: re.Match[str], today: date) -> WrittenDay | None:
    part = match.groupdict()
    moment = _moment(part)
    if part.get("a"):
        readings = tuple(_numeric(part["a"], part["mark"], part["b"], part["c"], today))
        return WrittenDay(*match.span(), readings, moment=moment) if readings else None
    month = _MONTHS.get(part["name"].casefold(), 0) if part.get("name") else int(part["m"])
    day = int(part["d"])
    if part.get("minguo"):
        readings = _of([(int(part["minguo"]) + _MINGUO, month, day)])
    elif part.get("y"):
        readings = _of((year, month, day) for year in _years(part["y"].lstrip("'"), today))
    else:
        readings = _of((year, month, day) for year in (today.year, today.year + 1, today.year - 1))
        return WrittenDay(*match.span(), readings, lacks_year=True, moment=moment) if readings else None
    return WrittenDay(*match.span(), readings, moment=moment) if readings else None


def _moment(part: Mapping[str, str | None]) -> time | None:
    hour, minute = part.get("hour"), part.get("minute")
    if hour is None or minute is None:
        return None
    return None if int(hour) == 24 else time(int(hour), int(minute), int(part.get("second") or 0))


def _numeric(a: str, mark: str, b: str, c: str, today: date) -> Iterator[date]:
    """Read ``03/04/2026`` and its like: every order that makes a day, the point only as Europe has it."""
    if len(a) == 4 or len(a) == 3:
        years = _years(a, today) if len(a) == 4 else [int(a) + _MINGUO]
        yield from _of((year, int(b), int(c)) for year in years) if len(c) <= 2 else ()
        return
    if len(c) == 3:
        return
    if len(c) == 4:
        orders = [(c, b, a)] if mark == "." else [(c, b, a), (c, a, b)]
    elif mark == ".":
        orders = [(c, b, a), (a, b, c)]
    else:
        orders = [(c, b, a), (c, a, b), (a, b, c)]
    found = (day for y, m, d in orders for day in _of((year, int(m), int(d)) for year in _years(y, today)))
    yield from dict.fromkeys(found)


def _years(written: str, today: date) -> list[int]:
    """Return the years that a written one can be; of two digits only years near today."""
    year = int(written)
    if len(written) == 2:
        near = year + today.year // 100 * 100
        return [near] if today.year - YEARS_BACK <= near <= today.year + YEARS_AHEAD else []
    return [year - _BUDDHIST if year >= 2500 else year]


def _of(parts: Iterable[tuple[int, int, int]]) -> tuple[date, ...]:
    found = []
    for year, month, day in parts:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(day for day in found if FIRST_YEAR <= day.year <= 2100)


# --- Numbers ------------------------------------------------------------------------------

NUMBER = (
    r"(?:\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d+(?:[.,]\d{1,3})?)"
)
_ROUND = frozenset("CLP COP HUF IDR ISK JPY KHR KRW LAK MMK PYG RWF TZS UGX VND XAF XOF".split())  # no cents in use
_THREE = frozenset("BHD IQD JOD KWD LYD OMR TND".split())  # three places


def readings_of(number: str, currencies: tuple[str, ...] = ()) -> tuple[Decimal, ...]:
    """Return what a written number can be: ``1.234`` may be a thousand or a little more than one."""
    plain = re.sub(r"[ '’]", "", number)
    marks = [c for c in plain if c in ".,"]
    if not marks:
        return _in_range(Decimal(plain))
    if len(set(marks)) == 2:  # the last one stands before the cents
        return _in_range(Decimal(plain.replace(marks[0], "").replace(marks[-1], ".")))
    mark = marks[0]
    whole, _, rest = plain.rpartition(mark)
    if len(marks) > 1:
        return _in_range(Decimal(plain.replace(mark, "")))
    as_cents, as_thousands = Decimal(f"{whole}.{rest}"), Decimal(whole + rest)
    if len(rest) != 3:
        return _in_range(as_cents)
    if whole == "0" or len(whole) > 3 or set(currencies) & _THREE:
        return _in_range(as_cents)
    if currencies and set(currencies) <= _ROUND:
        return _in_range(as_thousands)
    return _in_range(as_thousands, as_cents) if mark == "," else _in_range(as_cents, as_thousands)


def _in_range(*values: Decimal) -> tuple[Decimal, ...]:
    return tuple(value for value in values if value.adjusted() < MAX_DIGITS - DECIMAL_PLACES)


# --- Money --------------------------------------------------------------------------------

DOLLARS = ("USD", "HKD", "AUD", "CAD", "NZD", "SGD", "TWD", "KYD", "JMD", "TTD", "BZD", "BND", "FJD", "MXN")
# Every sign and word by what it may stand for. Signs stand before or behind a number, words behind it.
_SIGNS: Mapping[str, tuple[str, ...]] = {
    **{sign: (code,) for sign, code in (
        ("HK$", "HKD"), ("HKD$", "HKD"), ("US$", "USD"), ("USD$", "USD"), ("AU$", "AUD"), ("A$", "AUD"),
        ("CA$", "CAD"), ("C$", "CAD"), ("NZ$", "NZD"), ("SG$", "SGD"), ("S$", "SGD"), ("NT$", "TWD"), ("MOP$", "MOP"),
        ("CI$", "KYD"), ("R$", "BRL"), ("MX$", "MXN"), ("€", "EUR"), ("₱", "PHP"), ("฿", "THB"), ("₹", "INR"),
        ("₩", "KRW"), ("₫", "VND"), ("₺", "TRY"), ("₴", "UAH"), ("₽", "RUB"), ("₪", "ILS"), ("₾", "GEL"),
        ("₦", "NGN"), ("RMB", "CNY"), ("RM", "MYR"), ("Rp", "IDR"), ("Rp.", "IDR"), ("Php", "PHP"), ("P", "PHP"),
        ("zł", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("lei", "RON"), ("лв", "BGN"), ("TL", "TRY"), ("Fr.", "CHF"),
        ("грн", "UAH"), ("руб", "RUB"), ("R", "ZAR"), ("GEL", "GEL"),
    )},
    "£": ("GBP",),
    "¥": ("CNY", "JPY"),
    "$": DOLLARS,
    "Rs": ("INR", "PKR", "LKR", "NPR"), "Rs.": ("INR", "PKR", "LKR", "NPR"),
    "kr": ("SEK", "NOK", "DKK", "ISK"), "kr.": ("DKK", "NOK", "SEK", "ISK"),
}  # fmt: skip
_WORDS: Mapping[str, tuple[str, ...]] = {
    "港元": ("HKD",), "港币": ("HKD",), "港幣": ("HKD",), "港纸": ("HKD",), "美元": ("USD",), "美金": ("USD",),
    "英镑": ("GBP",), "英鎊": ("GBP",), "欧元": ("EUR",), "歐元": ("EUR",), "日元": ("JPY",), "日圆": ("JPY",),
    "澳门元": ("MOP",), "澳門元": ("MOP",), "澳门币": ("MOP",), "葡币": ("MOP",), "新台币": ("TWD",),
    "新臺幣": ("TWD",),
    "新台幣": ("TWD",), "台币": ("TWD",), "泰铢": ("THB",), "泰銖": ("THB",), "林吉特": ("MYR",), "马币": ("MYR",),
    "新币": ("SGD",), "坡币": ("SGD",), "新加坡元": ("SGD",), "新西兰元": ("NZD",), "纽币": ("NZD",), "澳元": ("AUD",),
    "加元": ("CAD",), "加币": ("CAD",), "人民币": ("CNY",), "人民币元": ("CNY",), "韩元": ("KRW",), "印尼盾": ("IDR",),
    "比索": ("PHP",), "格里夫纳": ("UAH",), "拉里": ("GEL",), "兰特": ("ZAR",), "雷亚尔": ("BRL",), "円": ("JPY",),
    "元": ("CNY", "HKD", "TWD", "MOP"), "块钱": ("CNY",), "块": ("CNY",), "원": ("KRW",), "บาท": ("THB",),
    "baht": ("THB",), "đồng": ("VND",), "đ": ("VND",), "dong": ("VND",), "pounds": ("GBP",), "pound": ("GBP",),
    "euros": ("EUR",), "euro": ("EUR",), "dollars": DOLLARS, "dollar": DOLLARS, "pesos": ("PHP", "MXN"),
    "ringgit": ("MYR",), "rupiah": ("IDR",), "rand": ("ZAR",), "reais": ("BRL",), "yen": ("JPY",), "lari": ("GEL",),
    "złotych": ("PLN",), "zlotych": ("PLN",), "liraları": ("TRY",), "lira": ("TRY",), "гривень": ("UAH",),
    "гривні": ("UAH",), "рублей": ("RUB",),
}  # fmt: skip


def _money_pattern() -> re.Pattern[str]:
    from_longest = sorted(_SIGNS, key=len, reverse=True)
    before = "|".join(map(re.escape, from_longest))
    codes = "|".join(sorted(_CODES))
    names = {*_SIGNS, *_WORDS} - _LETTER_SIGNS | {"TL"}
    behind = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(
        rf"(?:(?<![A-Za-zÀ-ɏ])(?:(?P<before>{before})|(?P<code>{codes}))\s?(?P<sum>{NUMBER})(?![\d*]|[.,]\d)"
        rf"(?:\s?(?P<both>{codes})(?![^\W\d_]))?"
        rf"|(?<![\d.,*/:-])(?P<sum_first>{NUMBER})\s?(?:(?P<behind>{behind})|(?P<code_last>{codes}))"
        rf"(?:(?<=[^\x00-\x7f])|(?![^\W\d_]))|(?<![\d.,*])(?P<pence>\d{{1,2}})\s?(?:p|pence)(?![^\W_]))",
        re.IGNORECASE,
    )


_CODES = frozenset(
    """AED AUD BRL CAD CHF CNY CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR JPY KES KRW KWD KYD MOP MXN MYR NGN NOK NZD
    PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR""".split()
)
_LETTER_SIGNS = frozenset({"P", "R", "RM", "TL"})  # letters that stand in words too: only as they are written
_MONEY = _money_pattern()
_SIGN_BY_FOLD = {name.casefold(): codes for name, codes in {**_SIGNS, **_WORDS}.items()}


def sums_in(text: str) -> Iterator[WrittenSum]:
    """Yield the sums of a text that have a currency beside them."""
    for match in _MONEY.finditer(text):
        part = match.groupdict()
        if part["pence"]:
            yield WrittenSum(*match.span(), (Decimal(part["pence"]) / 100,), ("GBP",))
            continue
        sign = part["before"] or part["behind"]
        if sign and sign.upper() in _LETTER_SIGNS and sign != sign.upper():
            continue
        code = part["both"] or part["code"] or part["code_last"]
        currencies = (code.upper(),) if code else _SIGN_BY_FOLD[(sign or "").casefold()]
        readings = readings_of(part["sum"] or part["sum_first"], currencies)
        if readings:
            yield WrittenSum(*match.span(), readings, currencies)


# --- Data ---------------------------------------------------------------------------------

_UNITS = {"k": Decimal(1) / 1024, "m": Decimal(1), "g": Decimal(1024), "t": Decimal(1024 * 1024)}
_DATA = re.compile(
    rf"(?<![\d.,])(?P<n>{NUMBER})\s?(?P<u>[KMGT])(?:i?B|o|Б)(?![^\W_])|(?<![\d.,])(?P<n2>{NUMBER})\s?(?P<u2>[МГ])Б"
    rf"|(?<![\d.,])(?P<n3>{NUMBER})\s?(?P<u3>[KMGT])(?![^\W_])(?=[\s,.;。，；、)流通]|$)"
    rf"|(?<![\d.,])(?P<n4>{NUMBER})\s?(?P<u4>mega|giga)(?:byte)?s?\b",
    re.IGNORECASE,
)
_CYRILLIC = {"м": "m", "г": "g"}


def data_in(text: str) -> Iterator[WrittenData]:
    """Yield the amounts of mobile data of a text, in MB with three places at most."""
    for match in _DATA.finditer(text):
        part = match.groupdict()
        number = part["n"] or part["n2"] or part["n3"] or part["n4"]
        unit = (part["u"] or part["u2"] or part["u3"] or part["u4"])[0].lower()
        factor = _UNITS[_CYRILLIC.get(unit, unit)]
        readings = readings_of(number)
        if unit == "g" and len(readings) > 1:  # nobody has a thousand gigabytes left
            readings = tuple(sorted(readings)[:1])
        values = (_rounded(value * factor) for value in readings)
        if usable := tuple(dict.fromkeys(v for v in values if v.adjusted() < MAX_DIGITS - DECIMAL_PLACES)):
            yield WrittenData(*match.span(), usable)


def _rounded(value: Decimal) -> Decimal:
    rounded = round(value, DECIMAL_PLACES).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded
