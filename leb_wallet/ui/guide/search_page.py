"""Through another app: the words to search for, ready to paste."""

import re

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.domain.walk import Walk
from leb_wallet.domain.walks import Answer
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import heading
from leb_wallet.ui.copy_row import CopyRow
from leb_wallet.ui.guide.guide_page import GuidePage
from leb_wallet.ui.guide.inputs import Points
from leb_wallet.ui.guide.situation import Situation


class SearchPage(GuidePage):
    """Each app files top-ups elsewhere; its search finds them."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.set_heading(self.tr("Find the top-up in the app"))
        self._first: QWidget | None = None
        self._rows = QWidget()

    def build(self) -> None:
        """Say how to get there."""
        self.add(heading(self.tr("Paste one of these into the app's search")), self._rows)
        self.add(
            Points(
                (
                    self.tr("Use the entry inside the app itself, not a mini program of an unknown seller."),
                    self.tr("Choose country and operator; the amount comes later."),
                    self.tr("Prices a good deal below the face value are a sign of stolen cards. Leave those alone."),
                )
            )
        )

    def show_walk(self, walk: Walk) -> None:
        """Show the words for the chosen app."""
        shown = QWidget()
        lines = QVBoxLayout(shown)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.SMALL)
        rows = []
        for text in self.search_words(walk.typed.get(Answer.APP, "")):
            rows.append(CopyRow(self.tr("Words to search for"), scale=theme.SUBTITLE))
            rows[-1].show_text(text)
            lines.addWidget(rows[-1])
        self._first = rows[0]
        self.body.replaceWidget(self._rows, shown)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = shown

    def first_input(self) -> QWidget | None:
        """Return the first words to copy."""
        return self._first

    def search_words(self, app: str) -> list[str]:
        """Return what to search for: Chinese apps list international top-ups under a Chinese name."""
        card = self.situation.card
        names = [self.situation.operator, re.sub("[（(].*", "", card.provider_name_zh or "").strip()]
        is_chinese = any(name in app.casefold() for name in ("alipay", "wechat", "支付宝", "微信"))
        general = ["国际话费充值", "境外手机充值"] if is_chinese else ["international top-up", "prepaid recharge"]
        return list(dict.fromkeys([*general, *(name for name in names if name)]))
