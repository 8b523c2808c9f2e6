"""The names beside the values on screenshots of payments, without blanks and marks, in Chinese and English."""

from collections.abc import Mapping

from leb_wallet.domain.importing.cues import Role

ORDER = "order_number"
NAMES: Mapping[str, tuple[str, ...]] = {  # in the order in which they count where several are there
    ORDER: tuple(
        """交易单号 订单号 订单编号 交易号 交易编号 流水号 交易流水号 订单号码 充值单号 凭证号 訂單編號 訂單號 交易編號 交易號 orderno
        ordernumber orderid transactionid transactionno transactionnumber transactionreference confirmationnumber
        reference referenceno referencenumber receiptno receiptnumber paymentid paymentreference invoicenumber ref
        """.split()
    ),
    "when": tuple(
        """支付时间 付款时间 交易时间 充值时间 缴费时间 增值时间 到账时间 完成时间 创建时间 订单时间 下单时间 时间 日期 交易日期 支付時間 付款時間
        交易時間 儲值時間 增值時間 日期時間 paymenttime paidon paidat datetime dateandtime date time transactiondate
        transactiontime orderdate paymentdate created creationtime topupdate""".split()
    ),
    Role.AMOUNT: tuple(
        """充值金额 增值金额 儲值金額 增值金額 充值金額 缴费金额 充值面额 面额 topupamount rechargeamount reloadamount amount 订单金额
        交易金额 支付金额 付款金额 实付金额 实付款 实付 金额 金額 訂單金額 支付金額 實付金額 total totalpaid amountpaid
        ordertotal totalamount paymentamount youpaid""".split()
    ),
    Role.FEE: tuple("手续费 服务费 手續費 服務費 fee servicefee transactionfee handlingfee processingfee".split()),
    "state": tuple(
        "当前状态 状态 交易状态 订单状态 支付状态 狀態 currentstatus status orderstatus paymentstatus".split()
    ),
    "payee": tuple(
        "收款方 收款人 商户 商家 商户全称 收款方全称 商戶 payee merchant merchantname paidto recipient".split()
    ),
    "": tuple(
        """商户订单号 商户单号 商家订单号 商户订单編號 merchantorderno merchantordernumber merchantorder 付款方式 支付方式 商品 商品说明
        充值号码 手机号码 手机号 号码 product productdescription description paymentmethod method phonenumber number
        mobilenumber account 收单机构 账单分类 备注 优惠 余额 balance""".split()
    ),
}
FIELD_OF = {name: field for field, names in NAMES.items() for name in names}
HEADLINES = frozenset(
    "账单详情 交易详情 订单详情 支付详情 billdetails transactiondetails orderdetails 账单 receipt 电子回单".split()
)
