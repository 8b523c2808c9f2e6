"""The words for receipts: what a file is, how it fares, what was found. QtCore only, for the command line."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QObject

from leb_wallet.domain.cards import Card
from leb_wallet.domain.events import Event
from leb_wallet.domain.file_types import FileKind
from leb_wallet.domain.receipts import SHORT_SHA, ReceiptFile, ReceiptState
from leb_wallet.ui.words import Table, date_words, kind_word, word

KINDS: Table = {
    FileKind.IMAGE: QT_TRANSLATE_NOOP("Words", "picture"),
    FileKind.PDF: QT_TRANSLATE_NOOP("Words", "PDF"),
    FileKind.TEXT: QT_TRANSLATE_NOOP("Words", "text"),
}
STATES: Table = {
    ReceiptState.PRESENT: QT_TRANSLATE_NOOP("Words", "there, unchanged"),
    ReceiptState.MISSING: QT_TRANSLATE_NOOP("Words", "file missing"),
    ReceiptState.ALTERED: QT_TRANSLATE_NOOP("Words", "file changed"),
}
IMAGES = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WebP", "bmp": "BMP", "tif": "TIFF"} | {
    "heic": "HEIC",
    "avif": "AVIF",
}


def receipt_state_word(state: str) -> str:
    """Return whether a receipt's file is there, as two words."""
    return word(STATES, state)


def receipt_kind_word(kind: str | None) -> str:
    """Return what a receipt is: picture, PDF or text; empty where that is not known."""
    return word(KINDS, kind)


def size_words(size: int) -> str:
    """Return a number of bytes as people read it, such as 120 kB."""
    return QLocale().formattedDataSize(size, 0 if size < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class ReceiptWords(QObject):
    """A QObject only for its ``tr``."""

    def title(self, number: int, file: ReceiptFile) -> str:
        """Return the name of a receipt on its record: its place there, its kind and its size."""
        if file.state != ReceiptState.PRESENT:
            return self.tr("Receipt {number} · {state}").format(number=number, state=receipt_state_word(file.state))
        kind = receipt_kind_word(file.type.kind if file.type else None) or self.tr("file")
        return self.tr("Receipt {number} · {kind} · {size}").format(
            number=number, kind=kind, size=size_words(file.size)
        )

    def trouble(self, state: str) -> str:
        """Return what a missing or altered file means and what to do; empty for one that is there."""
        if state == ReceiptState.MISSING:
            return self.tr("The file is not there any more. The record stays. Attach the receipt again if you have it.")
        if state == ReceiptState.ALTERED:
            return self.tr("The file is not what was attached. It was left as it is. Attach the receipt again.")
        return ""

    def type_name(self, file: ReceiptFile) -> str:
        """Return what a file is in the middle of a sentence, such as “a JPEG picture”."""
        if file.type is None:
            return self.tr("a file of unknown type")
        if file.type.kind == FileKind.PDF:
            return self.tr("a PDF")
        if file.type.kind == FileKind.TEXT:
            return self.tr("a text")
        return self.tr("a {type} picture").format(type=IMAGES.get(file.type.ext, file.type.ext.upper()))

    def problem(self, card: Card, event: Event, sha: str, state: str) -> str:
        """Return which receipt of which record is missing or altered."""
        text = (
            self.tr("{card}, {day}, {act}: the file of receipt {receipt} is missing.")
            if state == ReceiptState.MISSING
            else self.tr("{card}, {day}, {act}: the file of receipt {receipt} is not what was attached.")
        )
        return text.format(
            card=card.label,
            day=date_words(event.happened_on),
            act=kind_word(event.kind),
            receipt=sha[:SHORT_SHA],
        )

    def all_fine(self, count: int) -> str:
        """Return that all of ``count`` receipts are as they were attached."""
        return self.tr("%n receipt(s) checked: all are there and unchanged.", "", count)

    def found_wrong(self, problems: int) -> str:
        """Return how many receipts are missing or altered, and what that means."""
        return self.tr(
            "%n receipt(s) missing or changed. The records are safe. Put the files back from a backup, or attach them "
            "again.",
            "",
            problems,
        )

    def orphans(self, count: int) -> str:
        """Return how many files no record names; that is no fault."""
        return self.tr("%n file(s) in the folder of receipts belong to no record. They do no harm.", "", count)

    def healthy(self) -> str:
        """Return that nothing at all is wrong."""
        return self.tr("Everything is fine: the wallet can be read and no receipt is missing or changed.")

    def packed(self, lacking: int, unclean: int) -> str:
        """Return what was written, and what whoever sends the pack must know."""
        said = [self.tr("The evidence pack was saved.")]
        if lacking:
            said.append(self.tr("%n receipt(s) could not be included; the page names them.", "", lacking))
        if unclean:
            said.append(self.tr("%n picture(s) in it may still tell where they were taken.", "", unclean))
        return " ".join(said)
