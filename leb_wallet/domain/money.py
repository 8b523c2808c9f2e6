"""Money: exact decimal amounts with their ISO 4217 code."""

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.errors import InvalidInput

MAX_DIGITS = 14
DECIMAL_PLACES = 3  # KWD, BHD, OMR and TND have three
_WHOLE_DIGITS = MAX_DIGITS - DECIMAL_PLACES
_SMALLEST = Decimal(1).scaleb(-DECIMAL_PLACES)

# ISO 4217, active national currencies (list one, 2026). A card may be sold in any of them.
CURRENCIES = frozenset(
    """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
    LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
    SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF
    XPF YER ZAR ZMW ZWG""".split()
)


# Shape only: a currency that came after this version is kept as typed and flagged by `is_known_currency`.
Currency = Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]


def _is_in_range(amount: Decimal) -> bool:
    return amount.adjusted() < _WHOLE_DIGITS and amount == amount.quantize(_SMALLEST)


def _checked(amount: Decimal) -> Decimal:
    if amount and not _is_in_range(amount):
        raise PydanticCustomError("amount_out_of_range", "An amount has too many digits")
    return amount


# The same as Field(max_digits=…, decimal_places=…) says, whose check is a tenth of the time of reading an event.
Amount = Annotated[Decimal, Field(ge=0), AfterValidator(_checked)]


class Money(DomainModel):
    """An amount of one currency."""

    amount: Amount
    currency: Currency


def is_known_currency(code: str) -> bool:
    """Tell whether ``code`` is an active ISO 4217 currency."""
    return code in CURRENCIES


def parse_amount(text: str) -> Decimal:
    """Read an amount as typed, with a point or a comma before the cents.

    Raises:
        InvalidInput: ``amount_not_a_number``, ``amount_negative`` or ``amount_out_of_range``
            (more than 11 digits before or 3 behind the point, infinity, NaN).
    """
    plain = text.strip().replace("，", ",").replace("．", ".")
    if re.fullmatch(r"[+-]?\d+,\d{1,2}", plain):
        plain = plain.replace(",", ".")
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        raise InvalidInput("amount_not_a_number") from None
    if not amount.is_finite():
        raise InvalidInput("amount_not_a_number")
    if amount < 0:
        raise InvalidInput("amount_negative")
    if not _is_in_range(amount):
        raise InvalidInput("amount_out_of_range")
    return amount
