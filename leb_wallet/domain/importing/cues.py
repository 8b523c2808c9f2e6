"""The words by which operators say what a number, a day or an amount of data is, in the languages they write.

A cue belongs to one role. Its penalty, in letters, is how much farther away it counts than it stands: words that are
in many sentences are weak.
"""

import re
from typing import NamedTuple
from unicodedata import normalize

from leb_wallet.domain.events import EventState


class Role:
    """What a number can be. Those without a field of a record only keep numbers from being taken for another."""

    BALANCE, AMOUNT, FEE, BONUS, PRICE = "balance", "amount", "fee", "bonus", "price"
    UNTIL, DONE, OTHER_DAY = "reported_until", "happened_on", "other_day"
    DATA_LEFT, OTHER_DATA = "data_left_mb", "other_data"


MONEY_ROLES = (Role.BALANCE, Role.AMOUNT, Role.FEE, Role.BONUS, Role.PRICE)
DAY_ROLES = (Role.UNTIL, Role.DONE, Role.OTHER_DAY)
DATA_ROLES = (Role.DATA_LEFT, Role.OTHER_DATA)


class Cue(NamedTuple):
    """Words at ``[start, end)`` that speak for a role."""

    start: int
    end: int
    role: str
    penalty: int


_CUES: tuple[tuple[str, int, str], ...] = (
    # --- credit ---
    (
        Role.BALANCE,
        0,
        r"(?:new |current |remaining |available |main |account |airtime |credit |total |your |prepaid )*balance\b(?: (?:is|now))*"
        r"|(?:remaining|current|available|main) credit\b|credit (?:left|remaining|balance)|you(?:'ve| have)(?: got)?(?= [^\s\d]?\d)"
        r"|(?:账户|账号|帐户|当前|可用|话费|现|新|主|剩余|您的|储值|儲值|總|总|本机)*(?:余额|餘額|结余|結餘|结存|剩余话费|剩餘話費)(?:为|為|是|:)?"
        r"|guthaben(?:stand)?(?: beträgt)?|kontostand|restguthaben|saldo|solde|crédit restant|crédito (?:actual|disponible|restante)"
        r"|credito (?:residuo|disponibile|telefonico)|stan konta|środki na koncie|bakiye\w*|kalan (?:tl|kontör|bakiye)|beltegoed|tegoed"
        r"|ยอดเงินคงเหลือ|ยอดเงิน|คงเหลือ|số dư(?: tk)?|tk chinh|tai khoan goc|tk gốc|(?:sisa )?pulsa(?: anda)?|baki(?: anda| kredit)?"
        r"|sold(?:ul)?\b|credit disponibil|υπόλοιπο|баланс|залишок|остаток|残高|konto atlikums|kontojääk|natitirang balanse",
    ),
    (Role.BALANCE, 18, r"\bcredit\b|\bcrédit\b|\bcrédito\b|\bcredito\b|\bguthaben\b|\bkredi\b|话费|話費"),
    # --- topped up ---
    (
        Role.AMOUNT,
        0,
        r"top(?:ped)?[ -]?up(?: of| by| with| amount| was)?|recharged?(?: of| with| amount)?|reload(?:ed)?(?: of| amount)?|refill(?:ed)? (?:of|with)?"
        r"|has been (?:added|credited)|was (?:added|credited)|(?:we've |we have )?(?:added|credited)|you(?:'ve| have) (?:added|topped up|bought)"
        r"|payment (?:of|received|amount)|you paid|amount(?: paid| received)?|order total|total(?: paid)?"
        r"|(?:成功|已|为您|帮您|手机|本次|此次|在线)*(?:充值|充值了|缴费|缴纳|儲值|储值|增值|增值額|增值额)(?:金额|金額|了|成功|额)?|充入|存入|交费|入账|付款金额|实付(?:金额|款)?|支付金额|订单金额"
        r"|aufgeladen|aufladung(?: über| von| in höhe von)?|aufladebetrag|aufladen|recharge(?:ment)?(?: de)?|rechargé(?:e)?(?: de)?|recarga(?:do)?(?: de| por)?|recargó"
        r"|ricarica(?: di| da)?|ricaricato|doładowani[ea](?: za| kwotą| o)?|doładowano|yükleme(?:niz)?|yüklen(?:di|miştir)|opgewaardeerd(?: met)?|opwaardering"
        r"|เติมเงิน|nạp(?: thẻ| tiền)?(?: thành công)?|nap (?:the|tien)|isi (?:ulang|pulsa)|pengisian|tambah nilai|reîncărc(?:are|at)\w*|ανανέωση|поповн\w+|пополн\w+|チャージ"
        r"|papildin\w+|laadimi\w+|load(?:ed)? (?:of|with)|na-load",
    ),
    (
        Role.FEE,
        0,
        r"(?:service |transaction |handling |processing |convenience |admin )?(?:fee|charge|surcharge|tax)\b|手续费|服务费|手續費|服務費|gebühr|frais|comisión|commissione|opłata"
        r"|işlem ücreti|ค่าธรรมเนียม|phí(?: dịch vụ)?|biaya(?: admin)?|комісія|комиссия",
    ),
    (Role.BONUS, 0, r"bonus|extra credit|promo(?:tional)? credit|赠送|贈送|奖励|红包|立减|优惠|折扣|discount|geschenkt|offert|regalo|khuyến mãi|km|โบนัส"),
    (
        Role.PRICE,
        4,
        r"\bcosts?\b|\bprice\b|per (?:day|month|minute|mb|gb|sms|text)|minimum|at least|from only|only\b|a month|monthly|\bplan\b|\bplans\b|\bpack\b|\bbundle\b|starting"
        r"|套餐|月费|月租|每月|最低|至少|起|资费|/月|mindestens|au moins|mínim[oa]|minimo|minimum|ab\b",
    ),
    # --- days ---
    (
        Role.UNTIL,
        0,
        r"expir(?:y|es|e|ing|ation|ed|ry)(?: date| day)?(?: on| is| by|:)?|valid(?:ity)?(?: period)?(?: until| till| to| thru| through| up to| ends?| date| upto)?(?: on|:)?|use (?:it |them )?(?:by|before)|until|good through"
        r"|(?:renew|top[ -]?up|recharge|use your sim)(?:[^.\n]{0,30}?) (?:by|before)\b|will be (?:deactivated|disconnected|suspended|lost|recycled|barred)(?: on)?|ends? on|(?:service )?end date|service ends?"
        r"|有效期(?:限)?(?:至|到|为|為|延长至|延長至)?|有效至|有效(?:日期|期)?(?:至|到|:)|到期(?:日|时间|時間|日期)?(?:为|為|:)?|失效(?:日期)?|截止(?:日期|时间|到|至)?|过期|有效期限|使用期限|最后使用日|屆滿日|(?:之)?前(?=充值|使用|续|增值|登录|缴)"
        r"|gültig(?:keit)?(?: bis)?|ablauf(?:datum|en)?|läuft (?:am|ab)|verfällt|bis zum|bis\b|valable jusqu['’ ]?(?:au)?|jusqu['’ ]?au|expire le|validité|date limite|fin de validité"
        r"|v[áa]lid[oa] hasta|válido até|validade|hasta(?: el)?|caduca|caducidad|vence(?: el)?|vencimiento|até\b|scade(?:nza)?(?: il)?|valid[oa] fino al?|fino al?|entro(?: il)?"
        r"|ważn[ey]?(?:ość)?(?: konta)?(?: do)?|do dnia|wygasa|son kullan(?:ma|ım)(?: tarihi)?|tarihine kadar|geçerli(?:lik)?|geldig(?: tot)?|verloopt|vervalt|tot en met"
        r"|ใช้ได้ถึง(?:วันที่)?|หมดอายุ(?:วันที่)?|วันหมดอายุ|hạn (?:sử dụng|dùng)|hsd|het han|hết hạn|đến (?=ngày)|den ngay|masa (?:aktif|berlaku)(?: s/d| sampai| hingga)?|berlaku (?:s/d|sampai|hingga)|aktif sampai|sah sehingga|tamat(?: tempoh)?|luput"
        r"|valabil(?:itate)?(?: până(?: la)?)?|expiră|λήγει|λήξη|ισχύει έως|έως|діє до|дійсн\w* до|термін дії|до\b|действ\w+ до|有効期限|derīg\w+ līdz|kehtiv(?:us)? kuni|mag-?e-?expire",
    ),
    (
        Role.DONE,
        0,
        r"(?:top[ -]?up|recharge|payment|transaction|purchase|order|paid|credited|received|processed|completed)(?: date| time)?(?: on| at|:)|date(?: and time)?\b|dated"
        r"|(?:支付|付款|交易|充值|增值|缴费|订单|创建|到账|下单|订购|儲值|完成|操作)(?:时间|時間|日期)|于|截至|查询时间|as of|stand(?: vom)?|datum|date de|fecha|data(?: e ora)?:|tarih|vào lúc|lúc|tanggal|tgl|tarikh|วันที่ทำรายการ|วันที่(?=\s?\d)",
    ),
    (Role.DONE, 12, r"\bon(?= \d| [A-Z])"),
    (Role.OTHER_DAY, 2, r"\bborn\b|birth|renew(?:s|al|ed)?(?: date)?(?: on)?|joined|since\b|starts?(?: on)?|from\b|effective|activated|activation|生效|开通|激活|起始|自|aktiviert|seit|ab dem|à partir|desde|dal\b|od\b"),
    # --- data ---
    (
        Role.DATA_LEFT,
        0,
        r"(?:data |internet )?(?:left|remaining|available|balance)\b|remaining (?:data|internet)|you have|剩余(?:流量|数据|数据用量|:)?|剩餘(?:數據|流量|:)?|流量(?:剩余|余额|余量)|可用(?:流量|数据)|余量|(?:数据|流量|數據)(?:结余|余额|結餘)"
        r"|(?:noch )?verfügbar|verbleibend\w*|restvolumen|übrig|rest(?:ant|ants|e|antes|anti|ant[ei])\b|restantes|disponib\w+|disponív\w+|pozostał\w*|kalan|resterend|over\b"
        r"|เน็ตคงเหลือ|คงเหลือ|เหลือ|còn(?: lại)?|data con|sisa(?: kuota)?|kuota|baki|rămas\w*|απομένουν|залишилось|залишок|осталось|残り|残",
    ),
    (Role.OTHER_DATA, 0, r"\bused\b|usage|\bof\b(?= [\d])|total|allowance|speed|up to|已用|已使用|共|总量|总计|套餐内|套餐含|限速|verbraucht|utilisé|consumid|usad|consumat|wykorzystan|kullanıl|verbruikt|đã dùng|terpakai|вже використано"),
)  # fmt: skip
_PATTERNS = tuple(  # in the same form of letters as the texts, see plain_text
    (role, penalty, re.compile(normalize("NFKC", pattern), re.IGNORECASE)) for role, penalty, pattern in _CUES
)


def cues_in(text: str, roles: tuple[str, ...]) -> list[Cue]:
    """Return the cues of these roles in their order. Words inside longer words are none, in letters with blanks."""
    found = [
        Cue(*match.span(), role, penalty)
        for role, penalty, pattern in _PATTERNS
        if role in roles
        for match in pattern.finditer(text)
        if match.group() and _is_word(text, *match.span())
    ]
    return sorted(found)


def _is_word(text: str, start: int, end: int) -> bool:
    return not (_joins(text, start) or _joins(text, end))


def _joins(text: str, at: int) -> bool:
    """Tell whether two letters of one word meet here; scripts without blanks have no words of this kind."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return before.isalpha() and after.isalpha() and _has_blanks(before) and _has_blanks(after)


def _has_blanks(letter: str) -> bool:
    return letter < "\u0e00"  # Thai, Chinese, Japanese and Korean lie behind


# --- Other patterns -----------------------------------------------------------------------

# A number of days left, which is no day yet.
SPAN = re.compile(
    r"(?:expir\w+|valid|left|remaining|有效期|剩余|还剩|还有|gültig|valable|válido|valido|berlaku|hạn)[^.\n\d]{0,20}?(?<!\d)(?P<n>\d{1,4})\s?(?:more )?"
    r"(?:days?|天|日(?!期)|tage?n?|jours?|d[ií]as?|giorni|dni|gün|hari|ngày|วัน)(?![^\W\d_])"
    r"|(?<!\d)(?P<m>\d{1,4})\s?(?:days?|天|tage?|jours?|d[ií]as?|giorni|dni|gün|hari|ngày)(?: of)? (?:left|remaining|validity|后|restants?|restantes|lagi)",
    re.IGNORECASE,
)

ORDER_NUMBER = re.compile(
    r"(?:(?:order|transaction|reference|ref|txn|trans|receipt|invoice|confirmation|payment|booking|top-?up)\.?\s?(?:number|no|nr|id|ref|code|reference)?\.?"
    r"|订单(?:编)?号(?:码)?|訂單(?:編)?號(?:碼)?|交易(?:编|单|流水|参考)?号(?:码)?|交易(?:編|單)?號(?:碼)?|流水号|单号|凭证号|参考编号|參考編號|受理编号"
    r"|(?:bestell|auftrags|transaktions|rechnungs|referenz|vorgangs)(?:nummer|-?nr\.?|-?id)|(?:num[ée]ro|n°|nº|núm(?:ero)?\.?|numero|numer|nr\.?|cod(?:ice|igo)|código)\s?(?:de |di |da )?"
    r"(?:la |l'|el )?(?:commande|transaction|référence|pedido|orden|transacci[oó]n|operaci[oó]n|referencia|ordine|transazione|operazione|riferimento|zamówienia|transakcji|transação|comandă|tranzacți\w+)"
    r"|(?:référence|referencia|riferimento|folio|id transazione|id transakcji|réf\.?)|(?:sipariş|işlem|referans)\s?(?:no|numarası|kodu)"
    r"|หมายเลข(?:คำสั่งซื้อ|รายการ|อ้างอิง)|เลขที่(?:รายการ|อ้างอิง)|รหัสอ้างอิง|mã (?:giao dịch|đơn hàng|gd)|ma (?:gd|don hang)|(?:nomor|no\.?|kode|id) (?:pesanan|transaksi|referensi|rujukan)|(?<![a-z])SN)"
    r"\s{0,2}(?:is|为|為|lautet|est|es|è)?\s{0,2}[:#.=]?\s{0,2}(?P<number>(?=[A-Z0-9./_-]{0,60}\d)[A-Z0-9](?:[A-Z0-9/_-]|\.(?=[A-Z0-9])){4,60})(?![*])",
    re.IGNORECASE,
)

PHONE = re.compile(
    r"(?<![A-Za-z0-9+*.])(?:\+\d[\d ().-]{6,18}\d|00[1-9]\d(?:[ ()-]?\d){6,14}|1[3-9]\d{9}|1[3-9]\d\*{3,6}\d{3,4}|\d{2,4}\*{3,8}\d{3,4}|\*{3,8}\d{3,4}"
    r"|0[1-9]\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4}"
    r"|(?<=\u53f7\u7801)[:]?\s?\d(?:[ -]?\d){6,13}|(?<=number )\d(?:[ -]?\d){6,13}|(?<=number: )\d(?:[ -]?\d){6,13})(?![A-Za-z0-9*]|[.,]\d|[:/-]\d)"
)


_STATES = (
    (
        EventState.REFUNDED,
        r"\brefunded\b|退款成功|已退款|已全额退款|fully refunded|erstattet|rembours[ée]|reembolsad|rimborsat|zwrócon|iade edil",
    ),
    (
        EventState.FAILED,
        r"\bfailed\b|unsuccessful|not successful|could ?n[o']t be|was declined|充值失败|增值失败|支付失败|交易失败|交易关闭|失敗|失败|fehlgeschlagen|échoué|fallid[oa]|non riuscit|nie powiodł|başarısız|thất bại|gagal|ไม่สำเร็จ",
    ),
    (
        EventState.PAID,
        r"\bpending\b|processing|being processed|on its way|will be (?:added|credited)|处理中|處理中|待到账|正在处理|支付成功|付款成功|交易成功|transaction successful|payment (?:was |is )?(?:successful|received|completed?)|in Bearbeitung|en cours|en proceso|w trakcie",
    ),
    (
        EventState.ARRIVED,
        r"successful|succe(?:ss|eded)|completed?\b|has been (?:added|credited)|(?:have|'ve) (?:topped up|added|recharged)|topped up|到账|充值成功|增值成功|已充值|成功|erfolgreich|aufgeladen|effectu[ée]|réussi|rechargé|éxito|exitosa|realizada|ricaricato|effettuata|successo|pomyśln|doładowano|başarı|yüklen|thành công|berhasil|berjaya|สำเร็จ",
    ),
)
# How a top-up or payment went: what went wrong before what went well, since texts of failures hold both words.
STATES = tuple((state, re.compile(normalize("NFKC", words), re.IGNORECASE)) for state, words in _STATES)

ACTIVATION_CODE = re.compile(r"(?:LPA:|LPA%3A)?1(?:\$|%24)[A-Z0-9.-]+(?:\$|%24)[^\s<>\"'，。；]*", re.IGNORECASE)
