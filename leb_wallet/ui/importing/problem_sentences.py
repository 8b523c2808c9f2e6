"""What could not be taken from a file, one sentence a code. Codes of :class:`InvalidInput` have theirs already."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leb_wallet.domain.importing.found import Problem
from leb_wallet.ui.errors import sentence_for

PROBLEMS: Mapping[str, Any] = {
    # Tables
    "row_empty_name": QT_TRANSLATE_NOOP("Problems", "This row has neither a name nor a number, so it is no card."),
    "row_without_card": QT_TRANSLATE_NOOP("Problems", "This row does not say which card it is about."),
    "row_without_day": QT_TRANSLATE_NOOP("Problems", "This row does not say on which day it was."),
    "number_scientific": QT_TRANSLATE_NOOP(
        "Problems",
        "A spreadsheet has eaten the digits of this number. Format the column as text in the spreadsheet, type the number anew and save again.",
    ),
    "number_bare": QT_TRANSLATE_NOOP(
        "Problems",
        "A spreadsheet has kept this number as a sum, so a + or a 0 at its start may be gone. Format the column as text, write the number with + and the country code, and save again.",
    ),
    "iccid_damaged": QT_TRANSLATE_NOOP(
        "Problems",
        "A spreadsheet keeps 15 digits at most and has made the rest of this long number zeros. Copy it anew from the card, into a column formatted as text.",
    ),
    "date_unreadable": QT_TRANSLATE_NOOP("Problems", "This is no day in the way the rest of the column is written."),
    "date_impossible": QT_TRANSLATE_NOOP("Problems", "There is no such day in the calendar."),
    "amount_unreadable": QT_TRANSLATE_NOOP("Problems", "This is no amount."),
    "amount_other_way": QT_TRANSLATE_NOOP(
        "Problems", "This amount has its point and comma another way round than the rest of the column."
    ),
    "amount_not_finite": QT_TRANSLATE_NOOP("Problems", "This is no amount that can be counted with."),
    "amount_below_zero": QT_TRANSLATE_NOOP("Problems", "An amount below zero is no credit and no top-up."),
    "flag_unreadable": QT_TRANSLATE_NOOP("Problems", "This is neither yes nor no."),
    "kind_unclear": QT_TRANSLATE_NOOP("Problems", "It is not clear what kind of record this is."),
    "state_unclear": QT_TRANSLATE_NOOP("Problems", "It is not clear how far this act has come."),
    "channel_unknown": QT_TRANSLATE_NOOP(
        "Problems", "This is no way of paying that is known. It was added to the note."
    ),
    "time_unreadable": QT_TRANSLATE_NOOP("Problems", "This is no time of day."),
    "provider_unclear": QT_TRANSLATE_NOOP(
        "Problems",
        "Several operators fit this name. The card goes by the dates of the file; fill in its rules on its page “Rules”.",
    ),
    "provider_unknown": QT_TRANSLATE_NOOP(
        "Problems",
        "No operator has this name. The card goes by the dates of the file; fill in its rules on its page “Rules”.",
    ),
    "currency_unclear": QT_TRANSLATE_NOOP("Problems", "Which currency this is cannot be told from the sign alone."),
    "country_unknown": QT_TRANSLATE_NOOP("Problems", "No country has this name or code. It was added to the note."),
    "card_not_in_wallet": QT_TRANSLATE_NOOP("Problems", "No card in the wallet or in this file is meant by this row."),
    "card_ambiguous": QT_TRANSLATE_NOOP("Problems", "More than one card is meant by this row."),
    "text_too_long": QT_TRANSLATE_NOOP("Problems", "This text is longer than the wallet keeps."),
    "value_unusable": QT_TRANSLATE_NOOP("Problems", "This cannot be kept."),
    # Other programs
    "provider_in_catalogue": QT_TRANSLATE_NOOP(
        "Problems", "The catalogue knows this operator, but the card keeps the cycle of the file."
    ),
    "not_a_line": QT_TRANSLATE_NOOP("Problems", "Nothing says that this subscription is a phone line, so it was left."),
    "lpac_unknown": QT_TRANSLATE_NOOP(
        "Problems", "This profile is on the chip, but no card in the wallet stands for it."
    ),
    "lpac_not_on_chip": QT_TRANSLATE_NOOP(
        "Problems", "This eSIM is in the wallet, but not on the chip. It may be on another one, or it was deleted."
    ),
    "lpac_test_profile": QT_TRANSLATE_NOOP("Problems", "This profile is for testing only, so it was left."),
    "lpac_without_iccid": QT_TRANSLATE_NOOP("Problems", "This profile has no ICCID that could be read."),
    # Bills
    "bill_card_unclear": QT_TRANSLATE_NOOP(
        "Problems", "This looks like a top-up, but the bill does not name the number of one of your cards."
    ),
    "order_damaged": QT_TRANSLATE_NOOP(
        "Problems",
        "A spreadsheet has eaten the digits of this order number, so it was left. Import the bill as it was downloaded.",
    ),
}


def problem_sentence(problem: Problem) -> str:
    """Return what is wrong, in the user's language; what stood there is not in it."""
    text = PROBLEMS.get(problem.code)
    if text is None:
        return sentence_for(problem.code, dict(problem.details))
    return QCoreApplication.translate("Problems", text).format(**dict(problem.details))
