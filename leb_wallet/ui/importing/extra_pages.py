"""Which kinds of files have a page of their own between the file and the preview."""

from collections.abc import Mapping

from leb_wallet.domain.importing import bills
from leb_wallet.domain.importing.tracker_files import TRACKERS
from leb_wallet.ui.importing.bill_page import BillPage
from leb_wallet.ui.importing.extra_page import ExtraPage
from leb_wallet.ui.importing.offer_page import OfferPage

# By ``Found.source``. A new page is a line here.
EXTRA_PAGES: Mapping[str, type[ExtraPage]] = {
    **dict.fromkeys(bills.SOURCES, BillPage),
    **{tracker.code: OfferPage for tracker in TRACKERS},
}
