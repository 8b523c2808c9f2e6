"""I5: bills of Alipay and WeChat Pay, whatever stands around their table and wherever their columns are."""

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_samples import catalogue, codes, known

from leb_wallet.domain.cards import Card, PhoneNumber, card_from_provider
from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.importing.bill_cards import LikelyCards, face_value
from leb_wallet.domain.importing.bills import (
    ALIPAY,
    NOBODY,
    WECHAT,
    bill_source,
    is_recorded,
    on_card,
    read_bill,
)
from leb_wallet.domain.importing.plan import plan_import
from leb_wallet.domain.importing.table import Table
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.storage.table_file import read_table
from leb_wallet.ui.importing.problem_sentences import problem_sentence

FILES = Path(__file__).parents[2] / "files" / "bills"
CN = Card(
    id="1" * 32,
    label="移动主卡",
    provider_name="中国移动",
    country="CN",
    currency="CNY",
    numbers=(PhoneNumber(typed="13800138000", e164="+8613800138000"),),
)
HK = card_from_provider(catalogue().known("sosim-hk"), "SoSIM").replace(id="2" * 32)
UK = card_from_provider(catalogue().known("giffgaff-uk"), "Bank").replace(id="3" * 32)
CARDS = (CN, HK, UK)
NAMES = {CN.id: "CN", HK.id: "HK", UK.id: "UK", NOBODY: "?"}


def table_of(name):
    return read_table((FILES / f"{name}.csv").read_bytes())


def bill(name, *cards):
    return read_bill(table_of(name), known(*(cards or CARDS)))


def at_row(found, row):
    return next(one.event for one in found.events if one.place.row == row)


def told(found):
    """Return a line for each payment: what it was, of which card it surely was, how far it came."""
    return [
        (str(e.happened_on), NAMES[e.card_id], e.state, e.amount, e.paid) for e in (one.event for one in found.events)
    ]


HEADER = "交易时间|交易分类|交易对方|商品说明|收/支|金额|交易状态|交易订单号|备注"
ROW = "2026-11-15 21:32:14|充值缴费|中国移动|话费充值100元-13800138000|支出|99.80|交易成功|2026111500001|/"


def small(*rows, header=HEADER):
    return Table(tuple(tuple(line.split("|")) for line in (header, *rows)))


def read_small(*rows, header=HEADER, cards=CARDS):
    return read_bill(small(*rows, header=header), known(*cards))


def test_i5_a_bill_of_alipay_in_gbk_is_found_below_its_preamble():
    table = table_of("alipay")
    assert (table.reading.encoding, bill_source(table)) == ("gb18030", ALIPAY)
    assert told(bill("alipay")) == [
        ("2026-11-15", "CN", "paid", Decimal(100), Decimal("99.80")),
        ("2026-11-12", "?", "arrived", None, Decimal("49.98")),
        ("2026-11-10", "?", "paid", None, Decimal("28.00")),
        ("2026-11-05", "?", "paid", None, Decimal("46.52")),
        ("2026-10-30", "?", "paid", None, Decimal("30.00")),
        ("2026-10-20", "CN", "refunded", Decimal(50), Decimal("49.98")),
    ]


def test_i5_a_bill_of_alipay_of_earlier_years_ends_in_sums():
    found = bill("alipay_before_2021")
    assert told(found) == [
        ("2024-05-15", "?", "paid", None, Decimal("50.00")),
        ("2024-04-01", "?", "refunded", None, Decimal("20.00")),
    ]
    first = found.events[0].event
    assert (first.happened_at, first.fee, first.order_number) == (
        time(7, 1, 23),
        Decimal("0.10"),
        "2024051522001400000000000011",
    )
    assert not [problem for problem in found.problems if problem.leaves_out]


def test_i5_a_bill_of_wechat_has_signs_and_tabs_in_its_cells():
    assert bill_source(table_of("wechat")) == WECHAT
    assert told(bill("wechat")) == [
        ("2026-11-18", "CN", "arrived", Decimal("50.00"), None),
        ("2026-11-16", "CN", "refunded", Decimal("30.00"), None),
        ("2026-11-14", "?", "paid", None, Decimal("95.00")),
        ("2026-11-13", "?", "paid", None, Decimal("60.00")),
        ("2026-11-10", "?", "paid", None, Decimal("23.16")),
    ]
    assert at_row(bill("wechat"), 17).order_number == "4200000000000000000000000021"
    assert "已退款" in at_row(bill("wechat"), 19).note  # a part of it came back


def test_i5_a_workbook_says_the_same_as_the_text():
    from openpyxl import Workbook

    book = Workbook()
    for number, row in enumerate(table_of("wechat").rows, 1):
        cells = [str(cell).strip() if cell is not None else None for cell in row]
        if number >= 17:
            cells[0], cells[5] = datetime.fromisoformat(cells[0]), float(cells[5].strip("¥"))
        book.active.append(cells)
    data = BytesIO()
    book.save(data)
    found, text = read_bill(read_table(data.getvalue()), known(*CARDS)), bill("wechat")
    assert [one.event.id for one in found.events] == [one.event.id for one in text.events]
    assert told(found) == told(text)


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(["优惠", "New column", "积分"]), unique=True))
def test_i5_columns_are_found_by_their_titles_wherever_they_are(chance, more):
    titles = HEADER.split("|") + more
    cells = dict(zip(titles, ROW.split("|") + ["x"] * len(more), strict=True))
    chance.shuffle(titles)
    found = read_small("|".join(cells[title] for title in titles), header="|".join(titles))
    assert told(found) == [("2026-11-15", "CN", "paid", Decimal(100), Decimal("99.80"))]
    assert set(found.unknown) == set(more)
    assert all(f"{title}: x" in found.events[0].event.note for title in more)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (  # sums in two columns
            "交易时间|交易分类|交易对方|商品说明|收入金额（+元）|支出金额（-元）|交易状态|交易订单号",
            "2026-11-15 21:32|充值缴费|中国移动|话费充值100元-13800138000||99.80|交易成功|1",
        ),
        (  # no payee
            "\ufeff交易时间 |交易分类|商品说明|收/支|金额（元）|交易状态|交易订单号|备注|",
            "2026/11/15 21:32|充值缴费|话费充值100元-13800138000|支出|￥99.80|交易成功|1||",
        ),
    ],
)
def test_i5_titles_that_the_provider_has_changed(header, row):
    assert told(read_small(row, header=header)) == [("2026-11-15", "CN", "paid", Decimal(100), Decimal("99.80"))]


@pytest.mark.parametrize(
    "header",
    [
        "交易时间|商户名称|交易说明|金额|支付方式|交易状态|收/支|交易分类|交易订单号|备注",  # of another provider
        "日期|号码|金额|备注",
        "交易时间|商品说明|金额|交易状态",
    ],
)
def test_i5_a_table_without_the_titles_is_no_bill(header):
    assert bill_source(small(ROW, header=header)) is None
    with pytest.raises(InvalidInput, match="value_unusable"):
        read_small(ROW, header=header)


@pytest.mark.parametrize(
    ("way", "said", "state"),
    [
        ("支出", "交易成功", EventState.PAID),
        ("支出", "支付成功", EventState.PAID),
        ("支出", "等待确认收货", EventState.PAID),
        ("支出", "充值成功", EventState.ARRIVED),
        ("支出", "缴费成功", EventState.ARRIVED),
        ("支出", "充值失败", EventState.FAILED),
        ("支出", "已全额退款", EventState.REFUNDED),
        ("支出", "已退款(￥99.80)", EventState.REFUNDED),
        ("支出", "已退款（¥5.00）", EventState.PAID),
        ("支出", "交易关闭", None),
        ("支出", "等待付款", None),
        ("收入", "交易成功", None),
        ("不计收支", "交易成功", None),
        ("/", "充值完成", None),
    ],
)
def test_only_where_a_bill_says_so_has_a_top_up_arrived(way, said, state):
    found = read_small(ROW.replace("支出", way).replace("交易成功", said))
    assert [one.event.state for one in found.events] == ([state] if state else [])


def test_i5_a_refund_in_a_row_of_its_own_belongs_to_its_payment():
    refund = "2026-11-16 08:00:00|退款|中国移动|退款-话费充值|不计收支|99.80|退款成功|2026111500001_1|/"
    assert [row[2] for row in told(read_small(ROW, refund))] == ["refunded"]
    assert [row[2] for row in told(read_small(ROW, refund.replace("99.80", "9.80")))] == ["paid"]
    assert [row[2] for row in told(read_small(ROW, refund.replace("111500001", "111500002")))] == ["paid"]


@pytest.mark.parametrize(
    ("text", "label", "why", "is_top_up"),
    [
        ("话费充值100元-13800138000", "移动主卡", "number", True),
        ("手机充值 138****8000", "移动主卡", "number_end", True),
        ("手机充值 尾号8000", "移动主卡", "number_end", True),
        ("充值 +86 138 0013 8000 138****8000", "移动主卡", "number_end", True),
        ("中国移动 话费", "移动主卡", "operator", True),
        ("移动话费慢充", "移动主卡", "operator", True),
        ("SoSIM 储值券", "SoSIM", "operator", True),
        ("giffgaff 充值 £10", "Bank", "operator", True),
        ("giffgaff top-up voucher", "Bank", "operator", True),
        ("话费充值", None, "", True),
        ("话费充值 13900139000", None, "", True),
        ("联通话费", None, "", True),
        ("转账 话费 13800138000", "移动主卡", "number", False),
        ("红包 13800138000", None, "", False),
        ("giffgaff 周边贴纸", None, "", False),
        ("点券充值 腾讯游戏", None, "", False),
        ("中国移动 手机壳 话费", "移动主卡", "operator", False),
        ("中石化加油卡充值", None, "", False),
        ("电费 充值缴费", None, "", False),
        ("午餐", None, "", False),
    ],
)
def test_which_card_a_payment_was_for(text, label, why, is_top_up):
    likely = LikelyCards(CARDS).of(text)
    assert (likely.card.label if likely.card else None, likely.why, likely.is_top_up) == (label, why, is_top_up)
    assert likely.is_likely == (label is not None and is_top_up)


def test_between_two_cards_of_one_operator_none_is_chosen():
    other = CN.replace(id="9" * 32, label="移动副卡", numbers=(PhoneNumber(typed="13900139000"),))
    assert LikelyCards((CN, other)).of("中国移动 话费充值").card is None
    assert LikelyCards((CN, other)).of("中国移动 话费充值 13900139000").card == other


def test_a_sure_row_needs_the_whole_number():
    found = bill("alipay")
    assert [one.place.row for one in found.events if one.event.card_id != NOBODY] == [19, 24]
    assert codes(found) == ["bill_card_unclear"] * 3  # rows that look like top-ups
    assert [problem.place.row for problem in found.problems] == [20, 22, 23]


def test_the_rest_of_what_a_bill_tells_goes_with_the_record():
    event = at_row(bill("alipay"), 19)
    assert (event.channel, event.pay_with, event.happened_at) == ("third_party", "alipay", time(21, 32, 14))
    assert event.paid_at == datetime.fromisoformat("2026-11-15T21:32:14+08:00")
    assert event.order_number == "2026111522001100000000000001"
    assert event.note == "话费充值100元-13800138000\n中国移动\n充值缴费"


def test_of_a_card_in_another_currency_a_bill_knows_only_what_was_paid():
    event = on_card(at_row(bill("alipay"), 22), HK)
    assert (event.card_id, event.amount, event.currency) == (HK.id, None, None)
    assert (event.paid, event.paid_currency) == (Decimal("46.52"), "CNY")


@pytest.mark.parametrize(
    ("fields", "is_yuan"),
    [
        ({}, True),
        ({"currency": None}, True),
        ({"currency": None, "country": None}, True),  # by its number
        ({"currency": None, "country": None, "numbers": ()}, False),
        ({"currency": "HKD", "country": None}, False),
        ({"currency": None, "country": "HK"}, False),
        ({"country": None}, True),
    ],
)
def test_the_credit_of_a_chinese_card_is_in_yuan(fields, is_yuan):
    event = on_card(at_row(bill("alipay"), 19), CN.replace(**fields))
    assert (event.amount is not None) == is_yuan


def test_another_card_can_be_chosen_as_often_as_one_likes():
    first = at_row(bill("alipay"), 19)
    there = on_card(first, HK)
    assert (there.paid, there.amount) == (Decimal("99.80"), None)
    assert on_card(there, CN) == first


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("话费充值100元", 100),
        ("面值50", 50),
        ("全国话费 30 元 快充", 30),
        ("充50元送10元", None),
        ("50元/月", None),
        ("话费充值", None),
        ("0元", None),
    ],
)
def test_the_face_value_is_taken_only_where_one_is_named(text, value):
    assert face_value(text) == value


def test_a_second_import_of_a_bill_adds_nothing():
    wallet = Wallet(cards={card.id: card for card in CARDS})
    found = bill("alipay")
    answered = found._replace(events=tuple(one._replace(event=on_card(one.event, CN)) for one in found.events))
    after = wallet.with_change(Change("import", plan_import(answered, wallet).edits()))
    assert len(after.events_of(CN.id)) == 6
    assert not plan_import(answered, after).edits()


def test_a_top_up_that_was_written_down_by_hand_is_seen():
    payment = at_row(bill("alipay"), 19)

    def is_seen(**fields):
        made = {"id": "8" * 32, "card_id": CN.id, "kind": "top_up", "happened_on": date(2026, 11, 15)}
        return is_recorded(payment, [Event(**made | {"amount": "100", "currency": "CNY"} | fields)])

    assert is_seen(paid="99.80", paid_currency="CNY")
    assert is_seen(amount="99.80", happened_on=date(2026, 11, 14))
    assert is_seen(amount="10", currency="HKD")
    assert not is_seen(amount="10", currency="HKD", happened_on=date(2026, 11, 14))
    assert not is_seen(amount="99.80", happened_on=date(2026, 11, 13))
    assert not is_seen(amount="50")
    assert not is_seen(amount="99.80", order_number="another")
    assert not is_seen(kind="balance_check", paid="99.80", paid_currency="CNY")


@pytest.mark.parametrize("order", ["2.02611E+27", Decimal(2026111522001100000000000000)])
def test_order_numbers_eaten_by_a_spreadsheet_are_left_and_told(order):
    rows = small(ROW).rows
    spoilt = (*rows[1][:7], order, *rows[1][8:])
    found = read_bill(Table((rows[0], spoilt)), known(*CARDS))
    assert codes(found) == ["order_damaged"]
    assert found.events[0].event.order_number is None
    again = read_bill(Table((rows[0], spoilt)), known(*CARDS))
    assert again.events == found.events


def test_two_payments_of_one_order_number_are_two():
    found = read_small(ROW, ROW.replace("99.80", "9.90"))
    assert len({one.event.id for one in found.events}) == 2


def test_a_row_that_cannot_be_read_is_told():
    found = read_small(ROW.replace("2026-11-15 21:32:14", "gestern"), ROW.replace("99.80", "viel"), ROW)
    assert codes(found) == ["date_unreadable", "amount_unreadable"]
    assert len(found.events) == 1


CELLS = st.sampled_from(
    ["", "/", "支出", "交易成功", "退款成功", "¥1.00", "NaN", "1E+99", "2026-02-30", "9" * 40, "\ud800"]
)


@given(st.lists(st.lists(CELLS | st.text(max_size=12), max_size=12), max_size=6), st.integers(0, 2**32))
def test_i5_junk_around_and_inside_a_bill_is_a_problem_at_most(junk, seed):
    rows = [*map(tuple, junk), *small(ROW).rows, *map(tuple, junk)]
    if seed % 3 == 0:
        random.Random(seed).shuffle(rows)
    table = Table(tuple(rows))
    if bill_source(table) is None:
        return
    found = read_bill(table, known(*CARDS))
    assert all(problem_sentence(problem) for problem in found.problems)
    for one in found.events:
        assert on_card(on_card(one.event, HK), CN).card_id == CN.id
    plan_import(found, Wallet(cards={card.id: card for card in CARDS}))


def test_days_next_to_midnight_stay_those_of_china():
    found = read_small(ROW.replace("21:32:14", "00:00:01"))
    event = found.events[0].event
    assert event.happened_on == date(2026, 11, 15)
    assert event.paid_at.utcoffset() == timedelta(hours=8)
