"""The sentences about looking for a newer version; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

VERSION_SENTENCES: Mapping[str, Any] = {
    "versions_unreachable": QT_TRANSLATE_NOOP(
        "Errors",
        "The project’s page could not be reached. Nothing was changed. Check the connection to the internet, then ask again.",
    ),
    "versions_no_tls": QT_TRANSLATE_NOOP(
        "Errors",
        "This system lacks the library for secure connections, OpenSSL 3, so nobody was asked. Install it, or look at the project’s page in your browser.",
    ),
    "versions_not_secure": QT_TRANSLATE_NOOP(
        "Errors",
        "Who answered could not prove to be the project’s page, so nothing was asked. Check the date of this computer; in a hotel or café, sign in to its Wi-Fi first.",
    ),
    "versions_elsewhere": QT_TRANSLATE_NOOP(
        "Errors",
        "The project’s page sent us on to another site, which was not asked. Nothing was changed. Look at the project’s page in your browser.",
    ),
    "versions_too_slow": QT_TRANSLATE_NOOP(
        "Errors", "No whole answer came within half a minute. Nothing was changed. Ask again later."
    ),
    "versions_too_often": QT_TRANSLATE_NOOP(
        "Errors",
        "The project’s page takes no more questions from your network for now. Nothing was changed. Ask again in an hour.",
    ),
    "versions_none": QT_TRANSLATE_NOOP(
        "Errors", "The project’s page tells of no version yet. Nothing was changed, and there is nothing to do."
    ),
    "versions_refused": QT_TRANSLATE_NOOP(
        "Errors", "The project’s page answered with error {status}. Nothing was changed. Ask again later."
    ),
    "versions_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The answer was far larger than any description of a version. It was thrown away, and nothing was changed. Ask again later.",
    ),
    "versions_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "What came back is no description of a version. It was thrown away, and nothing was changed. Ask again later.",
    ),
}
