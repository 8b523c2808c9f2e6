"""Sentences about pasted texts, pictures, codes and receipts that are read."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

PASTE_SENTENCES: Mapping[str, Any] = {
    "picture_without_code": QT_TRANSLATE_NOOP(
        "Errors",
        "No QR code was found on this picture. Nothing was changed. Use a sharper one, with a white edge around the code.",
    ),
    "picture_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "This file cannot be read as a picture. Nothing was changed. Choose a PNG, JPEG or PDF."
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "This picture is too large to be read. Nothing was changed. Cut out the part that matters and try again.",
    ),
    "picture_without_text": QT_TRANSLATE_NOOP(
        "Errors", "No text was found on this picture. Nothing was changed. Type what it says."
    ),
    "clipboard_without_picture": QT_TRANSLATE_NOOP(
        "Errors", "There is no picture on the clipboard. Nothing was changed. Copy one, then try again."
    ),
    "screen_not_shown": QT_TRANSLATE_NOOP(
        "Errors",
        "This desktop lets no program look at the screen. Nothing was read. Take a screenshot with the desktop's own tool, then paste it here.",
    ),
    "pasted_text_too_long": QT_TRANSLATE_NOOP(
        "Errors",
        "This text has more than {limit} letters, so it was not pasted. Copy only the message itself.",
    ),
    "pasted_text_cut": QT_TRANSLATE_NOOP("Errors", "Only the first {limit} letters are read."),
    "code_is_link": QT_TRANSLATE_NOOP(
        "Errors", "This code holds a web address, no activation code. It was not opened."
    ),
    "code_is_text": QT_TRANSLATE_NOOP("Errors", "This code holds a text, no activation code. Nothing was changed."),
    "codes_several": QT_TRANSLATE_NOOP(
        "Errors",
        "There is more than one activation code on this picture. Nothing was changed. Cut out the one you mean.",
    ),
    "reading_not_installed": QT_TRANSLATE_NOOP(
        "Errors", "Reading receipts needs an optional part. Install it with: pip install “leb-wallet[ocr]”."
    ),
    "reading_failed": QT_TRANSLATE_NOOP(
        "Errors", "This picture could not be read. Nothing was changed; the receipt is kept. Type what it says."
    ),
    "receipt_says_nothing": QT_TRANSLATE_NOOP(
        "Errors", "No amount, day or order number was found on this receipt. Nothing was filled in; type what it says."
    ),
}
