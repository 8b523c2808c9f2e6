"""Amounts in files: which are taken, and as what."""

from decimal import Decimal
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError

from leb_wallet.domain.money import DECIMAL_PLACES, MAX_DIGITS, Amount

AMOUNT: TypeAdapter[Decimal] = TypeAdapter(Amount)
# The rule in pydantic's own words. Ours says the same, and is quicker for each of 100,000 events.
DECLARED: TypeAdapter[Decimal] = TypeAdapter(
    Annotated[Decimal, Field(ge=0, max_digits=MAX_DIGITS, decimal_places=DECIMAL_PLACES)]
)
WRITTEN = st.one_of(
    st.decimals().map(str),
    st.builds("{}{}E{}".format, st.sampled_from(["", "-"]), st.decimals(0, 10**15, places=5), st.integers(-20, 20)),
    st.text("0123456789.eE+-", max_size=25),
)


def read(adapter: TypeAdapter[Decimal], text: str) -> str:
    try:
        return repr(adapter.validate_python(text))
    except ValidationError:
        return "refused"


@given(WRITTEN)
def test_an_amount_is_what_the_declared_limits_make_of_it(text):
    assert read(AMOUNT, text) == read(DECLARED, text)


@pytest.mark.parametrize("text", ["0", "0.001", "1.5000", "1E+10", "99999999999.999", "0E+99", "-0"])
def test_amounts_up_to_eleven_digits_with_three_behind_the_point_are_taken(text):
    assert AMOUNT.validate_python(text) == Decimal(text)


@pytest.mark.parametrize("text", ["100000000000", "1E+11", "0.0001", "1e999", "1e-999", "-0.01", "NaN", "Infinity", ""])
def test_other_amounts_are_refused_without_being_repeated(text):
    with pytest.raises(ValidationError) as refused:
        AMOUNT.validate_python(text)
    assert all(text not in error["msg"] for error in refused.value.errors() if text)
