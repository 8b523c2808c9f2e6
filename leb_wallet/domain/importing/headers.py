"""What a column may hold, and what people and programs call such a column in English and Chinese.

Exports take their titles from what the window says; those are here too, so that they are known when they come back.
"""

import re
import unicodedata
from collections.abc import Mapping


class Kind:
    """What a row of a table stands for."""

    CARDS = "cards"
    RECORDS = "records"


SKIP = ""  # a column that is left out
TO_NOTE = "to_note"  # a column that we have no place for: it goes to the note, with its title

# Code of a field → titles. The first title that fits wins, so a field is listed before those with wider titles.
CARD_HEADERS: Mapping[str, str] = {
    "number": """
        number|phone number|phone|phone no|mobile|mobile number|mobile no|msisdn|sim number|telephone|tel|cell
        |cell phone|phone numbers|numbers|line|号码|手机号|手机号码|电话|电话号码|联系电话|卡号码|移动电话|手机
        |门号|門號|號碼|手機號碼|手機號|電話|電話號碼""",
    "iccid": """
        iccid|icc id|icc|sim serial|sim serial number|sim card number|sim id|card number|card no|serial number
        |卡号|卡號|sim卡号|sim 卡号|sim卡卡号|sim卡序列号""",
    "printed_serial": "printed serial|printed number|卡面序列号|卡面号|卡面号码",
    "eid": "eid|euicc id|esim eid|esim id",
    "activation_code": """
        activation code|lpa|lpa code|lpa string|qr code|esim code|esim activation code|激活码|esim激活码|激活碼
        |lpa码|lpa激活码""",
    "confirmation_code": "confirmation code|确认码|確認碼",
    "label": """name|label|card|card name|title|alias|nickname|sim|sim name|description|名称|名字|卡名|卡片|卡片名称
        |标题|昵称|别名|卡|名稱|標題|用途名称""",
    "provider": """
        operator|carrier|provider|network|mno|mvno|network operator|service provider|company|isp|telco|运营商
        |运营商名称|运营商/品牌|品牌|网络|服务商|电信商|運營商|營運商|電信商|电信公司""",
    "country": """
        country|country or region|region|country code|country/region|国家|国家或地区|国家/地区|地区|归属地|国别
        |國家|地區|國家或地區""",
    "currency": "currency|currency code|币种|货币|幣種|貨幣|貨幣單位|货币单位",
    "reported_until": """
        expiry|expiry date|expires|expires on|expire|expire date|expiration|expiration date|valid until|valid to
        |valid till|valid thru|validity|good until|end date|end date told|due|due date|due on|next due|end
        |deadline|到期|到期日|到期日期|到期时间|有效期|有效期至|有效期限|截止日期|截止|截至|过期时间|过期日期
        |过期日|失效日期|运营商告知的到期日|保号到期|保号到期日|卡有效期|到期時間|有效期限至|過期日|使用期限""",
    "balance": """
        balance|credit|current balance|remaining balance|account balance|credit left|余额|话费余额|账户余额
        |当前余额|剩余话费|可用余额|餘額|話費餘額|賬戶餘額""",
    "data_left_mb": """
        data left|data left in mb|data|data remaining|remaining data|data left (mb)|data left mb|data (mb)
        |data (gb)|data left (gb)|data left in gb|data balance|剩余流量|流量|剩余流量（mb）|剩余流量(mb)
        |剩余流量(gb)|剩余流量（gb）|流量余额|剩餘流量""",
    "balance_on": """
        balance date|balance on|checked|checked on|last checked|as of|balance as of|余额日期|查询日期|查询时间
        |余额查询日期|更新日期|更新时间|最后查询""",
    "last_top_up_on": """
        last top-up|last top up|last topup|last recharge|last top-up date|last topup date|top-up date|topup date
        |recharge date|last recharge date|last charged|上次充值|上次充值日期|上次充值时间|最近充值|最近充值日期
        |最后充值|最后充值日期|充值日期|充值时间|上次充值日|上次續期|最近一次充值""",
    "last_top_up_amount": """
        last top-up amount|last top up amount|top-up amount|topup amount|recharge amount|last recharge amount
        |上次充值金额|最近充值金额|充值金额|充值額|充值金額""",
    "activated_on": """
        activated|activated on|activation date|activation|activated at|start date|active since|started|激活
        |激活日|激活日期|激活时间|启用日期|开卡日期|开卡时间|开通日期|开通时间|入网时间|入网日期
        |激活日期（首次）|啟用日期|開卡日期|激活時間""",
    "purchased_on": """
        bought|bought on|purchased|purchased on|purchase date|date bought|order date|购买|购买日|购买日期
        |购买时间|购入日期|下单时间|購買日期""",
    "registered_on": """
        registered|registered on|registration date|kyc date|登记日|登记日期|实名日期|实名登记日期|实名时间
        |註冊日期|注册日期|實名日期""",
    "is_esim": """
        esim|is esim|e-sim|esim?|type|sim type|card type|卡类型|是否esim|是否 esim|esim卡|类型|卡類型|sim卡类型""",
    "place": """
        place|location|where|kept|kept in|stored|stored in|storage|device|phone model|slot|存放位置|位置|存放
        |存放地|存放地点|放在哪|设备|所在设备|卡槽|存放設備""",
    "owner": "owner|holder|user|person|belongs to|for|持有人|机主|所有人|使用人|户主|姓名|归属人|機主|持卡人|用户",
    "tags": "tags|tag|category|categories|group|labels|标签|分类|分组|类别|標籤|分類|分組",
    "note": """
        note|notes|remark|remarks|comment|comments|memo|details|info|备注|说明|注释|描述|备注信息|备忘|附注|備註
        |說明""",
    "margin_days": "safety margin in days|safety margin|margin|margin days|提前天数|提前量|提前量（天）",
    "archived": "archived|is archived|已归档|归档|已停用|停用",
    "product": "product|plan|tariff|plan name|package|product name|产品|套餐|套餐名称|资费|资费套餐|方案|資費|套餐名",
}
RECORD_HEADERS: Mapping[str, str] = {
    "number": CARD_HEADERS["number"],
    "iccid": CARD_HEADERS["iccid"],
    "card": "card|label|card name|sim|sim name|name|account|卡|卡片|卡名|卡片名称|名称|名字|标签|卡名称|sim卡|名稱",
    "happened_on": """
        day|date|when|happened on|on|transaction date|payment date|top-up date|topup date|recharge date
        |last top-up|date and time|datetime|timestamp|日期|充值日期|充值时间|时间日期|发生日期|交易日期|交易时间
        |操作日期|操作时间|记录日期|记录时间|付款日期|日期时间|充值時間|日期時間|创建时间""",
    "happened_at": "time|time of day|at|时间|时刻|時間",
    "kind": """act|kind|type|action|event|activity|what|record type|transaction type|操作|类型|事件|动作|记录类型
        |操作类型|類型""",
    "amount": """face value|amount|value|sum|top-up amount|topup amount|top-up|topup|recharge|recharge amount
        |credit added|面值|金额|充值金额|数额|充值|充值面额|面额|充值额|金額|充值金額|面額""",
    "paid": "paid|price|cost|total|amount paid|paid amount|实付|实付金额|支付金额|付款金额|花费|总价|價格|實付",
    "paid_currency": "currency paid in|paid currency|payment currency|实付币种|付款币种|支付币种",
    "currency": CARD_HEADERS["currency"],
    "fee": "fee|fees|charge|service fee|commission|手续费|服务费|手續費",
    "bonus": "bonus|extra|promotion|赠送|赠送金额|优惠|贈送",
    "balance": CARD_HEADERS["balance"] + "|balance after|credit after|充值后余额|之后余额",
    "data_left_mb": CARD_HEADERS["data_left_mb"],
    "reported_until": CARD_HEADERS["reported_until"] + "|new expiry|new expiry date|新到期日|新有效期|延期至|续期至",
    "state": "state|status|result|状态|结果|到账状态|交易状态|狀態",
    "channel": "where|channel|via|shop|渠道|充值渠道|途径|平台|充值平台|充值方式",
    "pay_with": """
        paid with|payment method|payment|paid by|method|pay with|支付方式|付款方式|付款途径|支付渠道|付款管道""",
    "order_number": """
        order number|order no|order id|order|transaction id|transaction number|reference|reference number|ref
        |receipt number|订单号|订单编号|交易号|交易单号|流水号|交易流水号|凭证号|單號|訂單號""",
    "voucher_code": "voucher code|voucher|pin code|充值券密码|充值卡密码|卡密|充值密码",
    "note": CARD_HEADERS["note"],
}
HEADERS: Mapping[str, Mapping[str, str]] = {Kind.CARDS: CARD_HEADERS, Kind.RECORDS: RECORD_HEADERS}

# Titles of columns that count rows, hold pictures, or were reckoned by us: nobody wants them in a note.
_RECKONED = "standing|卡状态|last safe day|最后安全日|limit|期限|"
_NOISE = _RECKONED + "no|no.|nr|#|id|index|row|s/n|序号|编号|行号|序號|編號|receipts|凭证|picture|image|图片|"

_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")


def plain_title(title: str) -> str:
    """Return a title without what makes no difference: case, width, spaces, marks at its end."""
    text = unicodedata.normalize("NFKC", title).casefold().replace("_", " ")
    return " ".join(text.split()).strip(" :：*•'\"\ufeff")


def _titles(names: str) -> frozenset[str]:
    return frozenset(plain_title(name) for name in names.split("|"))


_BY_TITLE: Mapping[str, Mapping[str, str]] = {
    kind: {title: code for code in reversed([*fields]) for title in _titles(fields[code])}
    for kind, fields in HEADERS.items()
}
_NOISY = _titles(_NOISE)


def field_of(title: str, kind: str) -> str | None:
    """Return the field a column of this title holds; ``SKIP`` for one that only counts, None where nothing fits."""
    plain = plain_title(title)
    known = _BY_TITLE[kind]
    for text in (plain, " ".join(_BRACKETS.sub(" ", plain).split())):
        if text in known:
            return known[text]
        if text in _NOISY:
            return SKIP
        if joined := next((known[t] for t in (text.replace("-", " "), text.replace(" ", "")) if t in known), None):
            return joined
    return None
