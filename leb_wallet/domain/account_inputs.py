"""What people type about an account, checked. See :mod:`leb_wallet.domain.inputs`."""

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.inputs import check_label
from leb_wallet.domain.numbers import Checked, holds_card_number


def check_service_name(text: str) -> Checked[str]:
    """Read the name of a service.

    Raises:
        InvalidInput: as :func:`check_label`, with ``service_empty`` in place of ``label_empty``; or
            ``service_card_number``: it holds the number of a payment card.
    """
    try:
        name = check_label(text).value
    except InvalidInput as error:
        if error.code == "label_empty":
            raise InvalidInput("service_empty") from None
        raise
    if holds_card_number(name):
        raise InvalidInput("service_card_number")
    return Checked(name)
