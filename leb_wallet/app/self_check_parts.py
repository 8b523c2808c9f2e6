"""What a package can lose on the way, tried out part by part: libraries, their data files, our own resources."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPalette, QPdfWriter
from PySide6.QtPrintSupport import QPrinterInfo

from leb_wallet.app import clock
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.exporting.tables import Table
from leb_wallet.domain.number_formats import international
from leb_wallet.domain.passphrase import Strength, strength_of
from leb_wallet.domain.pinyin import readings
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.resources import resource_path
from leb_wallet.services.calendar_export import CalendarExport
from leb_wallet.services.components import components, licence_text, own_licence
from leb_wallet.services.exchange_rates import EcbRates
from leb_wallet.services.help_pages import HelpPages
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.catalogue_pack import Signature, dump_pack, read_pack
from leb_wallet.storage.table_file import ENCODINGS, read_table
from leb_wallet.storage.table_writing import xlsx_bytes
from leb_wallet.ui.barcode_view import bars_of
from leb_wallet.ui.calendar_words import CalendarWords
from leb_wallet.ui.flags import flag_pixmap
from leb_wallet.ui.importing.code_reading import codes_in
from leb_wallet.ui.qr_view import draw_qr, qr_matrix
from leb_wallet.ui.receipts.pictures import PdfPages

FINE = ""


class Lacking(Exception):
    """Something is not in this copy; the message names it, and nothing of the user's."""


_CODE = "LPA:1$rsp.example.com$SELF-TEST"


def try_parts(app: WalletApp) -> dict[str, str]:
    """Return for each part whether it works: empty if so, else what went wrong, as the name of an error.

    Args:
        app: on sample cards.
    """
    return {name: _outcome(part, app) for name, part in _PARTS.items()}


def _outcome(part: Callable[[WalletApp], object], app: WalletApp) -> str:
    try:
        return FINE if part(app) else "wrong answer"
    except Exception as error:  # noqa: BLE001 - of a package that lacks something anything can come
        named = error.name if isinstance(error, ImportError) else error if isinstance(error, Lacking) else None
        return f"{type(error).__name__} {named or ''}".rstrip()


def _phone_numbers(_app: WalletApp) -> bool:
    return international(PhoneNumber(typed="07700 900123"), "GB") == "+447700900123"


def _pinyin(_app: WalletApp) -> bool:
    return readings("香")[:1] == ("xiang",)


def _exchange_rates(_app: WalletApp) -> bool:
    converted = EcbRates().convert(Decimal(100), "EUR", "USD", date(2024, 1, 2))
    return converted is not None and 100 < converted < 120


def _calendar(app: WalletApp) -> bool:
    made = CalendarExport(app.board, CalendarWords(), clock.now).content(app.wallets.wallet, ReminderSettings())
    return made.startswith(b"BEGIN:VCALENDAR")


def _time_zones(_app: WalletApp) -> bool:
    return datetime(2026, 1, 1, tzinfo=ZoneInfo("Asia/Shanghai")).utcoffset() == timedelta(hours=8)


def _encryption(_app: WalletApp) -> bool:
    key = AgeKey.generate()
    return key.unseal(key.seal(b"self-test")) == b"self-test"


def _signatures(_app: WalletApp) -> bool:
    wrong = dump_pack(b"{}", Signature("self-test", "0" * 128))
    try:
        read_pack(wrong, {"self-test": "1" * 64})
    except InvalidInput as error:
        return error.code == "pack_bad_signature"
    return False


def _passphrases(_app: WalletApp) -> bool:
    return strength_of("password") == Strength.AT_ONCE


def _tables(_app: WalletApp) -> bool:
    made = read_table(xlsx_bytes(Table(("号码",), (("007",),)), "cards"))
    return made.rows == (("号码",), ("007",))


def _encodings(_app: WalletApp) -> bool:
    return all("A".encode(name).decode(name) == "A" for name in ENCODINGS)


def _qr_codes(_app: WalletApp) -> bool:
    """Draw one and read it again."""
    picture = QImage(320, 320, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_qr(painter, QRectF(20, 20, 280, 280), qr_matrix(_CODE))
    painter.end()
    return [code.text for code in codes_in(picture)] == [_CODE]


def _barcodes(_app: WalletApp) -> bool:
    return len(bars_of("8944")) > 40


def _pdf(_app: WalletApp) -> bool:
    """Write one and draw it again."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.fillRect(QRectF(0, 0, 5000, 5000), Qt.GlobalColor.black)
    painter.end()
    pages = PdfPages.opened(bytes(data.data()))
    image = pages.image(0, 0.2) if pages is not None else None
    return image is not None and image.pixelColor(2, 2).lightness() < 10


def _printers(_app: WalletApp) -> bool:
    return isinstance(QPrinterInfo.availablePrinterNames(), list)


def _flags(_app: WalletApp) -> bool:
    """Ask for one with red, which no badge of letters has."""
    picture = flag_pixmap("hk", 24, QPalette()).toImage()
    return bool(picture.pixelColor(3, picture.height() // 2).red() > 150)


def _help(_app: WalletApp) -> bool:
    folder = resource_path("help")
    return all(HelpPages(folder, language).search("eSIM") for language in ("en", "zh_CN"))


def _licences(_app: WalletApp) -> bool:
    """Look for the texts that must be shipped with what we use."""
    resources = resource_path("")
    without = {part.name for part in components(resources) if not licence_text(part, resources)} - _WITHOUT_TEXT
    if without:
        raise Lacking(", ".join(sorted(without)))
    return bool(own_licence(resources))


_WITHOUT_TEXT = {"Unicode CLDR", "ECB euro reference rates"}  # data: named, with no licence file of their own

_PARTS: Mapping[str, Callable[[WalletApp], object]] = {
    "phone numbers": _phone_numbers,
    "pinyin": _pinyin,
    "exchange rates": _exchange_rates,
    "calendar": _calendar,
    "time zones": _time_zones,
    "encryption": _encryption,
    "signatures": _signatures,
    "passphrases": _passphrases,
    "tables": _tables,
    "encodings": _encodings,
    "QR codes": _qr_codes,
    "barcodes": _barcodes,
    "PDF": _pdf,
    "printers": _printers,
    "flags": _flags,
    "help": _help,
    "licences": _licences,
}
