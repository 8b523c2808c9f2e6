"""What was spent in twelve months: by currency, by month, by card."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from leb_wallet.domain.exchange import Dated, sums
from leb_wallet.domain.spending import SpendingYear, largest, spending_year
from leb_wallet.services.services import Services
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import Panel, column, heading, row, text_line
from leb_wallet.ui.insights.bars import Bar, Bars
from leb_wallet.ui.insights.home_currency_box import HomeCurrencyBox
from leb_wallet.ui.insights.home_money import HomeMoney
from leb_wallet.ui.insights.page import InsightPage, Muted
from leb_wallet.ui.quiet_wheel import quiet

_HOME = "home"  # in the box of the months: all payments in the home currency


class MoneyPage(InsightPage):
    """Totals first, then months and cards. The home currency is chosen right here."""

    def __init__(self, services: Services, home: HomeMoney, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._home = home
        self._year: SpendingYear | None = None
        self.say(
            self.tr("Money"),
            self.tr("What left your purse in the last 12 months: top-ups that arrived, and what else was paid."),
        )
        self.home_box = HomeCurrencyBox(services.settings)
        label = QLabel(self.tr("Home &currency"))
        label.setBuddy(self.home_box)
        self.total, self.notes, self.from_credit = text_line("", theme.TITLE, bold=True), Muted(), Muted()
        self.currencies = Bars(self.tr("By currency"))
        self.months, self.month_box = Bars(self.tr("Month by month")), QComboBox()
        self.month_box.addItem("CNY")  # Qt keeps the least width of its first line, of none a large one
        self.cards = Bars(self.tr("Card by card"))
        self._full, self._empty = QWidget(), QWidget()
        self.body.addLayout(row(label, self.home_box, 1))
        self._build_full()
        self._build_empty()
        self.body.addWidget(self._full)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        self.month_box.currentIndexChanged.connect(self._show_months)

    def refresh(self) -> None:
        """Show the wallet as it is now."""
        self.home_box.show_chosen()
        year = self._year = spending_year(self._services.wallets.wallet, self._services.board.today())
        money = year.money()
        self._full.setVisible(bool(money))
        self._empty.setVisible(not money)
        if not money:
            return
        self._show_totals(money)
        self._fill_month_box(money)
        self._show_months()
        self._show_cards(year)
        self._show_from_credit(year)

    def focus_first(self) -> None:
        """Put the keyboard on the home currency."""
        self.home_box.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Inside ---------------------------------------------------------------------------

    def _build_full(self) -> None:
        quiet(self.month_box)
        self.month_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.month_box.setAccessibleName(self.tr("Currency of the months"))
        months = row(heading(self.tr("Month by month")), 1, self.month_box)
        lines = QVBoxLayout(self._full)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.MEDIUM)
        lines.addWidget(Panel(column(self.total, self.notes, self.currencies, self.from_credit)))
        lines.addWidget(Panel(column(months, self.months)))
        lines.addWidget(Panel(column(heading(self.tr("Card by card")), self.cards)))

    def _build_empty(self) -> None:
        go = QPushButton(self.tr("&Go to your cards"))
        go.clicked.connect(self.cards_requested)
        text = Muted(self.tr("Record a top-up on a card, and months, cards and currencies are added up here."))
        title = text_line(self.tr("Nothing spent in the last 12 months"), theme.SUBTITLE, bold=True)
        lines = column(title, text, row(go, 1), spacing=theme.MEDIUM)
        self._empty.setLayout(column(Panel(lines, margin=theme.LARGE)))

    def _show_totals(self, money: Sequence[Dated]) -> None:
        total, by_currency = self._home.total(money), sums(money)
        self.notes.setVisible(total is not None)
        if total is None:
            self.total.setText(self._home.sum_words(by_currency.items()))
        else:
            self.total.setText("–" if total.total is None else self._in_home(total.total, money))
            self.notes.setText("\n".join(self._home.notes(total, money)))
            self.notes.setVisible(bool(self.notes.text()))
        self.currencies.setVisible(total is not None and list(by_currency) != [total.currency])
        self.currencies.show_bars(self._currency_bars(money, by_currency))

    def _in_home(self, amount: Decimal, money: Iterable[Dated]) -> str:
        if all(one.currency == self._home.currency for one in money):
            return words.money_words(amount, self._home.currency)
        return self._home.about(amount)

    def _currency_bars(self, money: Sequence[Dated], by_currency: dict[str | None, Decimal]) -> list[Bar]:
        found = []
        for code, amount in by_currency.items():
            total = self._home.total(one for one in money if one.currency == code)
            found.append((code, amount, total.total if total else None))
        most = largest(value for _, _, value in found)
        return [
            Bar(code or self.tr("No currency"), self._both(amount, code, value), _share(value, most))
            for code, amount, value in found
        ]

    def _both(self, amount: Decimal, code: str | None, value: Decimal | None) -> str:
        own = words.money_words(amount, code)
        if value is None or code == self._home.currency:
            return own
        return self.tr("{amount} ≈ {converted}").format(
            amount=own, converted=words.money_words(value, self._home.currency)
        )

    def _fill_month_box(self, money: Sequence[Dated]) -> None:
        chosen = self.month_box.currentData()
        codes = list(sums(money))
        blocked = self.month_box.blockSignals(True)
        self.month_box.clear()
        if self._home.currency and codes != [self._home.currency]:
            self.month_box.addItem(self.tr("All, in {currency}").format(currency=self._home.currency), _HOME)
        for code in codes:
            self.month_box.addItem(code or self.tr("No currency"), code)
        place = self.month_box.findData(chosen) if chosen else -1
        if place < 0:  # where nothing can be added up, the currency that is paid in most often
            often = Counter(one.currency for one in money).most_common(1)[0][0]
            place = 0 if self.month_box.itemData(0) == _HOME else codes.index(often)
        self.month_box.setCurrentIndex(place)
        self.month_box.setVisible(self.month_box.count() > 1)
        self.month_box.blockSignals(blocked)

    def _show_months(self) -> None:
        if self._year is None:
            return
        code = self.month_box.currentData()
        found = []
        for month, money in self._year.by_month().items():
            if code == _HOME:
                total = self._home.total(money)
                amount = (total.total if total else None) or Decimal(0)
            else:
                amount = sum((one.amount for one in money if one.currency == code), Decimal(0))
            found.append((month, amount))
        most = largest(amount for _, amount in found)
        currency = self._home.currency if code == _HOME else code
        self.months.show_bars(
            Bar(_month_words(month), words.money_words(amount, currency) if amount else "–", _share(amount, most))
            for month, amount in found
        )

    def _show_cards(self, year: SpendingYear) -> None:
        cards, found = self._services.wallets.wallet.cards, []
        codes = list(sums(year.money()))
        for card_id, money in year.by_card().items():
            label = cards[card_id].label if card_id in cards else "–"
            own = sums(money)
            total = self._home.total(money)
            value = total.total if total else own.get(codes[0]) if len(codes) == 1 else None
            text = self._home.sum_words(own.items())
            if total is not None and total.total is not None and list(own) != [self._home.currency]:
                home = words.money_words(total.total, self._home.currency)
                text = self.tr("{amount} ≈ {converted}").format(amount=text, converted=home)
            found.append((label, text, value))
        found.sort(key=lambda one: (one[2] is None, -(one[2] or Decimal(0)), one[0].casefold()))
        most = largest(value for _, _, value in found)
        self.cards.show_bars(Bar(label, text, _share(value, most)) for label, text, value in found)

    def _show_from_credit(self, year: SpendingYear) -> None:
        used = sums(payment.money for payment in year.from_credit)
        acts = sum(year.acts.values())
        text = self.tr("Besides, %n act(s) other than top-ups were recorded.", "", acts)
        if used:
            text = self.tr(
                "Besides, %n act(s) other than top-ups were recorded. They used {amounts} of credit, "
                "which is not added again: it was paid for with the top-up.",
                "",
                acts,
            ).format(amounts=self._home.sum_words(used.items()))
        self.from_credit.setText(text)
        self.from_credit.setVisible(acts > 0)


def _share(value: Decimal | None, most: Decimal) -> float | None:
    if value is None:
        return None
    return float(value / most) if most else 0.0


def _month_words(month: date) -> str:
    pattern = "yyyy年M月" if words.language().startswith("zh") else "MMM yyyy"
    return QLocale().toString(QDate(month.year, month.month, month.day), pattern)
