"""Words in cells that stand for one of our codes: kinds of acts, how far they have come, ways to pay, yes and no."""

from collections.abc import Mapping

from leb_wallet.domain.acts import PAY_WITH
from leb_wallet.domain.events import CHANNELS, EVENT_KINDS, EVENT_STATES, EventKind, EventState
from leb_wallet.domain.importing.headers import plain_title

_KINDS: Mapping[str, str] = {
    EventKind.TOP_UP: """
        top-up|top up|topup|recharge|refill|reload|credit added|voucher|充值|充话费|缴费|交话费|话费充值|储值
        |增值|充值缴费|儲值|增值""",
    EventKind.SMS_OUT: "text sent|sms|text|sms sent|message sent|sent sms|sent a text|发短信|短信|发送短信|發短信",
    EventKind.CALL_OUT: "call made|call|called|outgoing call|phone call|拨打电话|打电话|通话|拨打|主叫|打電話",
    EventKind.DATA: "mobile data used|data|data used|used data|internet|使用流量|流量|上网|用流量|上網",
    EventKind.PLAN_PURCHASE: """
        plan bought|plan|bought plan|plan renewal|renewal|购买套餐|套餐|续费|续订套餐|订购套餐|續費""",
    EventKind.ADDON_PURCHASE: """
        add-on or data pack bought|add-on|addon|data pack|add on|pack|booster|购买加油包或流量包|加油包|流量包
        |购买流量包""",
    EventKind.HOLD_PURCHASE: "keep-my-number service bought|hold|number hold|购买保号服务|保号服务|保号|停机保号",
    EventKind.BALANCE_CHECK: """
        balance check|checked balance|balance|credit check|check|查询余额|余额查询|查余额|余额|查询|查詢餘額""",
    EventKind.NOTE: "note|memo|remark|备注|备忘|笔记|備註",
    EventKind.BALANCE_CHANGE: "balance changed|balance change|余额变动",
    EventKind.SPEND_THRESHOLD: "spending target reached|消费达标",
    EventKind.NETWORK_REGISTRATION: "phone was on the network|switched on|on the network|开机在网|开机|上线|開機",
    EventKind.IN_PERSON_REGISTRATION: "registered in person|到店实名登记|实名登记|实名|實名",
    EventKind.MMS_OUT: "picture message sent|mms|发彩信|彩信",
    EventKind.VOICEMAIL: "voicemail called|voicemail|拨打语音信箱|语音信箱",
    EventKind.CALL_IN_ROAMING: "call answered abroad|境外接听",
    EventKind.CALL_IN_PAID: "paid call answered|付费接听",
    EventKind.SMS_READ: "received text opened|打开收到的短信",
    EventKind.SMS_IN: "text received|sms received|received sms|收到短信|收短信",
    EventKind.CALL_IN: "call received|incoming call|接到来电|来电|接听",
    EventKind.CALL_EMERGENCY: "emergency call|紧急呼叫",
    EventKind.WIFI_CALLING: "wi-fi call|wifi call|wi-fi 通话|wifi 通话",
    EventKind.CREDIT_TRANSFER_OUT: "credit given to another number|credit transfer|转赠话费|转赠",
}
_STATES: Mapping[str, str] = {
    EventState.PLANNED: "planned|to do|todo|计划中|计划|待充值|待办",
    EventState.PAID: """
        paid, not arrived|paid|pending|processing|on its way|已付款，未到账|已付款|未到账|处理中|待到账|已支付""",
    EventState.ARRIVED: """
        arrived|done|ok|success|successful|completed|complete|succeeded|received|已到账|到账|成功|已完成|完成
        |充值成功|交易成功|已到帳""",
    EventState.FAILED: "failed|failure|error|declined|cancelled|canceled|失败|充值失败|交易失败|已取消|取消|失敗",
    EventState.REFUNDED: "refunded|refund|returned|已退款|退款|全额退款|已全额退款",
}
_CHANNELS: Mapping[str, str] = {
    "online": """
        operator's site or app|online|website|web|app|official app|site|运营商官网或 app|官网|官方app|网上营业厅
        |官方""",
    "shop": "shop|store|in store|in person|门店|营业厅|便利店|线下|實體店",
    "third_party": """
        other app, such as alipay|third party|other app|alipay|wechat|taobao|其他 app，如支付宝|第三方|支付宝
        |微信|淘宝|闲鱼|京东|拼多多""",
    "other": "other way|other|其他方式|其他",
}
_PAY_WITH: Mapping[str, str] = {
    "card": "bank card|card|credit card|debit card|visa|mastercard|银行卡|信用卡|储蓄卡|銀行卡",
    "alipay": "alipay 支付宝|支付宝|支付寶",
    "wechat_pay": "wechat|wechat pay 微信支付|weixin|微信|微信支付",
    "apple_pay": "applepay",
    "google_pay": "gpay",
    "unionpay": "unionpay 银联|银联|云闪付|銀聯",
    "octopus": "octopus 八达通|八达通|八達通",
    "tng": "touch ’n go|touch n go|touch 'n go",
    "bank_account": "bank transfer|bank|银行账户|转账|银行转账",
    "cash": "现金|現金",
}
_FLAGS: Mapping[bool, str] = {
    True: "yes|y|true|1|x|✓|✔|√|是|有|对|esim|e-sim|on|archived|已归档",
    False: """no|n|false|0|-|✗|×|否|无|没有|sim|psim|physical|physical sim|实体卡|实体sim卡|实体 sim|普通卡|off
        |plastic""",
}


def _table(words: Mapping[str, str], codes: tuple[str, ...]) -> dict[str, str]:
    found = {plain_title(code.replace("_", " ")): code for code in codes}
    return found | {plain_title(word): code for code, names in words.items() for word in names.split("|")}


_BY_KIND = _table(_KINDS, EVENT_KINDS)
_BY_STATE = _table(_STATES, EVENT_STATES)
_BY_CHANNEL = _table(_CHANNELS, CHANNELS)
_BY_PAY_WITH = _table(_PAY_WITH, PAY_WITH)
_BY_FLAG = {plain_title(word): value for value, names in _FLAGS.items() for word in names.split("|")}


def kind_of(word: str) -> str | None:
    """Return the kind of act a word stands for, or None."""
    return _BY_KIND.get(plain_title(word))


def state_of(word: str) -> str | None:
    """Return how far an act has come by a word, or None."""
    return _BY_STATE.get(plain_title(word))


def channel_of(word: str) -> str | None:
    """Return a way to top up by a word, or None."""
    return _BY_CHANNEL.get(plain_title(word))


def pay_with_of(word: str) -> str:
    """Return with what somebody paid: a code where there is one for it, else the word itself."""
    return _BY_PAY_WITH.get(plain_title(word), word)


def flag_of(word: str) -> bool | None:
    """Return yes or no, or None for anything else."""
    return _BY_FLAG.get(plain_title(word))
