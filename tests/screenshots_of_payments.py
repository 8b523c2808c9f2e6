"""Invented screenshots of payments, as Alipay, WeChat Pay and operators show them, painted with what they say.

Everything in them is made up. The layouts are those that people see: a payee, a large sum, how it went, and pairs of
a name on the left and a value on the right.
"""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

WIDTH, MARGIN = 750, 44


@dataclass(frozen=True)
class Screenshot:
    """One picture: what stands on it, and what should be read from it (only the fields that are there)."""

    name: str
    head: tuple[str, ...]  # centred, the one that holds the sum in large letters
    pairs: tuple[tuple[str, str], ...]
    wanted: dict[str, object] = field(default_factory=dict)
    dark: bool = False
    family: str = "WenQuanYi Micro Hei"
    letters: int = 26  # pixels
    stacked: bool = False  # the value below its name

    @property
    def language(self) -> str:
        """The language of its words."""
        return "zh" if any("\u4e00" <= c <= "\u9fff" for pair in self.pairs for c in pair[0]) else "en"

    def png(self) -> bytes:
        """Return the picture."""
        rows = len(self.pairs) * (2 if self.stacked else 1)
        step = self.letters * 2
        image = QImage(WIDTH, 120 + len(self.head) * 90 + rows * step + 120, QImage.Format.Format_RGB32)
        image.fill(QColor("#17181b" if self.dark else "#ffffff"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        ink, faint = QColor("#ececec" if self.dark else "#1a1a1a"), QColor("#9a9aa0" if self.dark else "#80808a")
        y = 60
        for line in self.head:
            is_sum = any(c.isdecimal() for c in line)
            painter.setFont(self._font(60 if is_sum else self.letters + 4))
            painter.setPen(ink)
            painter.drawText(QRect(MARGIN, y, WIDTH - 2 * MARGIN, 84), Qt.AlignmentFlag.AlignCenter, line)
            y += 90
        y += 20
        painter.fillRect(QRect(MARGIN, y, WIDTH - 2 * MARGIN, 1), faint)
        y += 20
        painter.setFont(self._font(self.letters))
        for name, value in self.pairs:
            area = QRect(MARGIN, y, WIDTH - 2 * MARGIN, step)
            painter.setPen(faint)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(ink)
            if self.stacked:
                y += step
                area = QRect(MARGIN, y, WIDTH - 2 * MARGIN, step)
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, value)
            else:
                painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
            y += step
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return bytes(buffer.data().data())

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.family)
        font.setPixelSize(pixels)
        return font


def _moment(day: str, clock: str) -> dict[str, object]:
    return {"day": date.fromisoformat(day), "moment": time.fromisoformat(clock)}


def screenshots() -> list[Screenshot]:
    """Return all of them, always the same."""
    return [*_alipay(), *_wechat(), *_operators_chinese(), *_operators_english()]


def _alipay() -> list[Screenshot]:
    rows = (
        ("中国移动", "30.00", "交易成功", "paid", "2026-04-03", "12:01:33", "2026040322001417551453278011"),
        ("话费充值", "49.85", "交易成功", "paid", "2026-11-02", "08:30:05", "2026110222001198761422250417"),
        ("天猫超级充值店", "9.98", "交易成功", "paid", "2026-01-30", "23:59:59", "2026013022001434211408872190"),
        ("香港流动电讯", "45.60", "退款成功", "refunded", "2026-02-28", "17:20:00", "2026022822001487111433690052"),
        ("澳门电讯", "100.00", "交易关闭", "failed", "2026-06-18", "10:00:01", "2026061822001401231457741120"),
        ("中国联通", "200.00", "处理中", "paid", "2026-07-07", "07:07:07", "2026070722001409891402231147"),
    )
    found = []
    for at, (payee, amount, said, state, day, clock, order) in enumerate(rows):
        wanted = {"amount": Decimal(amount), "currency": "CNY", "order_number": order, "payee": payee, "state": state}
        found.append(
            Screenshot(
                f"alipay-zh-{at + 1}",
                (payee, f"-{amount}", said),
                (
                    ("支付时间", f"{day} {clock}"),
                    ("付款方式", "余额宝"),
                    ("商品说明", "手机话费充值 138****1234"),
                    ("订单号", order),
                    ("商户订单号", f"T200P{order[6:22]}"),
                ),
                wanted | _moment(day, clock),
                dark=at % 3 == 2,
                letters=24 + 2 * (at % 3),
            )
        )
    english = (
        ("CSL Mobile Limited", "88.00", "Transaction successful", "paid", "2026-03-09", "19:44:10"),
        ("giffgaff", "93.20", "Transaction successful", "paid", "2026-05-21", "06:15:59"),
        ("Mobile Top-up", "50.00", "Refunded", "refunded", "2026-08-12", "11:11:11"),
        ("Three UK", "95.00", "Processing", "paid", "2026-10-31", "21:05:00"),
    )
    for at, (payee, amount, said, state, day, clock) in enumerate(english):
        order = f"20260{at + 3}0922001412340{at}5678901234"[:28]
        wanted = {"amount": Decimal(amount), "currency": "CNY", "order_number": order, "payee": payee, "state": state}
        found.append(
            Screenshot(
                f"alipay-en-{at + 1}",
                (payee, f"-{amount}", said),
                (
                    ("Payment Time", f"{day} {clock}"),
                    ("Payment Method", "Balance"),
                    ("Product Description", "Mobile top-up"),
                    ("Order No.", order),
                    ("Merchant Order No.", f"M{order[4:20]}"),
                ),
                wanted | _moment(day, clock),
                dark=at == 1,
                family="DejaVu Sans" if at % 2 else "Nimbus Sans",
                letters=22 + at,
            )
        )
    return found


def _wechat() -> list[Screenshot]:
    rows = (
        ("手机充值", "29.94", "支付成功", "paid", "2026-04-03", "12:01:33", "4200002214202604031234567890"),
        ("中国电信", "50.00", "支付成功", "paid", "2026-09-15", "09:00:00", "4200002381202609159876543210"),
        ("腾讯充值", "99.80", "已全额退款", "refunded", "2026-12-01", "15:45:12", "4200002477202612011122334455"),
        ("数码通电讯", "88.50", "支付成功", "paid", "2026-05-05", "05:05:05", "4200002199202605055544332211"),
        ("中国广电", "20.00", "支付失败", "failed", "2026-08-08", "18:18:18", "4200002290202608080102030405"),
    )
    found = []
    for at, (payee, amount, said, state, day, clock, order) in enumerate(rows):
        y, m, d = day.split("-")
        wanted = {"amount": Decimal(amount), "currency": "CNY", "order_number": order, "payee": payee, "state": state}
        found.append(
            Screenshot(
                f"wechat-zh-{at + 1}",
                (payee, f"-{amount}" if at % 2 else f"-¥{amount}"),
                (
                    ("当前状态", said),
                    ("支付时间", f"{y}年{int(m)}月{int(d)}日 {clock}"),
                    ("商品", "话费充值"),
                    ("商户全称", f"{payee}有限公司"),
                    ("支付方式", "零钱"),
                    ("交易单号", order),
                    ("商户单号", f"10{order[8:24]}"),
                ),
                wanted | _moment(day, clock),
                dark=at % 2 == 1,
                letters=24 + at,
            )
        )
    english = (
        ("Mobile Top Up", "49.90", "Payment successful", "paid", "2026-02-14", "13:14:15"),
        ("CMHK", "46.00", "Payment successful", "paid", "2026-06-30", "00:30:00"),
        ("SmarTone", "91.30", "Fully refunded", "refunded", "2026-11-20", "22:10:45"),
    )
    for at, (payee, amount, said, state, day, clock) in enumerate(english):
        order = f"420000{at}255202602141234509876"
        wanted = {"amount": Decimal(amount), "currency": "CNY", "order_number": order, "payee": payee, "state": state}
        found.append(
            Screenshot(
                f"wechat-en-{at + 1}",
                (payee, f"-¥{amount}"),
                (
                    ("Current Status", said),
                    ("Payment Time", f"{day} {clock}"),
                    ("Product", "Mobile top up"),
                    ("Merchant", payee),
                    ("Payment Method", "Balance"),
                    ("Transaction ID", order),
                    ("Merchant Order No.", f"77{order[10:24]}"),
                ),
                wanted | _moment(day, clock),
                family="DejaVu Sans",
                letters=23 + at,
            )
        )
    return found


def _operators_chinese() -> list[Screenshot]:
    rows = (
        ("充值成功", "50.00元", "CNY", "50.00", "0.00", "2026-04-03", "12:01:33", "充值金额", "订单编号"),
        ("增值成功", "HK$50.00", "HKD", "50.00", "2.00", "2026-05-06", "18:22:09", "增值金额", "交易编号"),
        ("充值成功", "HK$100.00", "HKD", "100.00", None, "2026-10-01", "10:10:10", "充值金额", "订单号"),
        ("充值处理中", "MOP$ 80.00", "MOP", "80.00", None, "2026-03-18", "14:00:00", "充值金额", "订单号"),
        ("充值失败", "NT$300", "TWD", "300", None, "2026-12-24", "20:00:30", "儲值金額", "訂單編號"),
        ("充值成功", "£10.00", "GBP", "10.00", "0.50", "2026-07-19", "03:33:03", "充值金额", "订单号"),
        ("增值成功", "HK$33.00", "HKD", "33.00", None, "2026-09-09", "09:09:09", "增值金額", "交易編號"),
        ("充值成功", "¥19.96", "CNY", "19.96", None, "2026-08-31", "16:40:00", "实付金额", "流水号"),
        ("支付成功", "S$15.00", "SGD", "15.00", None, "2026-01-05", "08:08:00", "支付金额", "订单号"),
        ("充值成功", "RM10.00", "MYR", "10.00", "0.50", "2026-06-06", "06:06:06", "充值金额", "订单号"),
    )
    found = []
    for at, (said, shown, currency, amount, fee, day, clock, sum_name, order_name) in enumerate(rows):
        order = f"{day.replace('-', '')}{clock.replace(':', '')}{4711 + at}"
        state = {"充值处理中": "paid", "充值失败": "failed", "支付成功": "paid"}.get(said, "arrived")
        wanted = {"amount": Decimal(amount), "currency": currency, "order_number": order, "state": state}
        pairs = [(sum_name, shown), ("充值号码", "6012 3456")]
        if fee is not None:
            pairs.append(("手续费", shown.replace(amount, fee)))
            wanted["fee"] = Decimal(fee)
        y, m, d = day.split("-")
        when = f"{y}年{m}月{d}日 {clock}" if at % 2 else f"{day} {clock}"
        pairs += [("交易时间", when), (order_name, order)]
        found.append(
            Screenshot(
                f"operator-zh-{at + 1}",
                (said,),
                tuple(pairs),
                wanted | _moment(day, clock),
                dark=at % 4 == 3,
                letters=22 + 2 * (at % 4),
                stacked=at % 5 == 4,
            )
        )
    return found


def _operators_english() -> list[Screenshot]:
    rows = (
        ("Top-up successful", "£10.00", "GBP", "10.00", None, "3 April 2026", "12:01", "Order number", "GG-20418833"),
        ("Payment received", "£5.00", "GBP", "5.00", "0.30", "21 Nov 2026", "09:45", "Transaction ID", "TX88210043"),
        ("Top-up successful", "$10.00", "USD", "10.00", "0.95", "April 3, 2026", "23:59", "Confirmation number", "8842019933"),
        ("Top-up complete", "€15.00", "EUR", "15.00", None, "13/02/2026", "08:15", "Reference", "LM-7741-0932"),
        ("Top-up pending", "€20.00", "EUR", "20.00", None, "2026-05-30", "18:00", "Order number", "0099118822"),
        ("Top-up failed", "HK$50.00", "HKD", "50.00", None, "2026-09-17", "10:20", "Order No.", "CM260917102000"),
        ("Recharge successful", "HK$100.00", "HKD", "100.00", None, "28/12/2026", "19:05", "Transaction No.", "31HK2812190501"),
        ("Top-up successful", "S$15.00", "SGD", "15.00", None, "14 Jul 2026", "15:30", "Receipt no.", "SG-5540123"),
        ("Reload successful", "RM30.00", "MYR", "30.00", "0.50", "30 Jun 2026", "12:12", "Transaction ID", "HL30062612120077"),
        ("Top-up successful", "A$30.00", "AUD", "30.00", None, "17 Mar 2026", "07:50", "Receipt number", "AU1703260750"),
        ("Refunded", "£15.00", "GBP", "15.00", None, "15 August 2026", "16:16", "Order number", "VX-9017263"),
        ("Payment successful", "NZ$20.00", "NZD", "20.00", None, "23 Oct 2026", "20:21", "Receipt number", "NZ20261023001"),
    )  # fmt: skip
    months = "January February March April May June July August September October November December".split()
    found = []
    for at, (said, shown, currency, amount, fee, day, clock, order_name, order) in enumerate(rows):
        states = {"Payment": "paid", "pending": "paid", "failed": "failed", "Refunded": "refunded"}
        state = next((state for word, state in states.items() if word in said), "arrived")
        wanted: dict[str, object] = {"amount": Decimal(amount), "currency": currency, "order_number": order}
        pairs = [("Amount", shown), ("Phone number", "07700 900123")]
        if fee is not None:
            pairs.append(("Fee", shown.replace(amount, fee)))
            wanted["fee"] = Decimal(fee)
        pairs += [("Date", f"{day} {clock}"), (order_name, order)]
        found.append(
            Screenshot(
                f"operator-en-{at + 1}",
                (said,),
                tuple(pairs),
                wanted | {"state": state, "day": _day(day, months), "moment": time.fromisoformat(clock)},
                dark=at % 4 == 1,
                family=("DejaVu Sans", "Nimbus Sans", "DejaVu Serif")[at % 3],
                letters=22 + 2 * (at % 4),
                stacked=at % 4 == 2,
            )
        )
    return found


def _day(text: str, months: list[str]) -> date:
    parts = text.replace(",", "").split()
    if len(parts) == 3:
        day, month = sorted(parts[:2], key=str.isalpha)
        at = next(n for n, name in enumerate(months, 1) if name.startswith(month))
        return date(int(parts[2]), at, int(day))
    if "/" in text:
        day, month, year = map(int, text.split("/"))
        return date(year, month, day)
    return date.fromisoformat(text)
