"""Which page shows which step."""

from leb_wallet.domain.walks import WalkStep
from leb_wallet.ui.guide.act_page import ActPage
from leb_wallet.ui.guide.amount_page import AmountPage
from leb_wallet.ui.guide.arrival_page import ArrivalPage
from leb_wallet.ui.guide.ask_page import AskPage
from leb_wallet.ui.guide.clerk_page import ClerkPage
from leb_wallet.ui.guide.do_page import DoPage
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.number_page import NumberPage
from leb_wallet.ui.guide.pay_page import PayPage
from leb_wallet.ui.guide.receipt_page import ReceiptPage
from leb_wallet.ui.guide.result_page import ResultPage
from leb_wallet.ui.guide.search_page import SearchPage
from leb_wallet.ui.guide.site_page import SitePage
from leb_wallet.ui.guide.situation import Situation
from leb_wallet.ui.guide.support_page import SupportPage
from leb_wallet.ui.guide.voucher_page import VoucherPage

_PAGES: dict[str, type[GuidePage]] = {
    WalkStep.SITE: SitePage,
    WalkStep.ASK: AskPage,
    WalkStep.SUPPORT: SupportPage,
    WalkStep.SEARCH: SearchPage,
    WalkStep.NUMBER: NumberPage,
    WalkStep.AMOUNT: AmountPage,
    WalkStep.CLERK: ClerkPage,
    WalkStep.PAY: PayPage,
    WalkStep.VOUCHER: VoucherPage,
    WalkStep.ARRIVAL: ArrivalPage,
    WalkStep.RECEIPT: ReceiptPage,
    WalkStep.RESULT: ResultPage,
    WalkStep.ACT: ActPage,
    WalkStep.DO: DoPage,
}


def make_page(step: str, situation: Situation) -> GuidePage:
    """Return the page of a step, still without content."""
    return _PAGES[step](situation)
