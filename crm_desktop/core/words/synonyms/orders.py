"""Column headings of orders, their lines and payments in three languages, and of other programs' lists."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.words.synonyms.products import LINE as _LINE

_ORDER = (
    "Order|訂單|订单|Order number|訂單編號|订单编号|Order no|Order no.|Order ID|Sales order|SO number"
    "|訂單號碼|订单号"
    "|銷售單號|销售单号"
)
_CURRENCY = "Currency|幣別|币种|Currency code|幣種|货币|貨幣"
_DESCRIPTION = "Description|說明|说明|描述|備註|备注|Notes|Note|Memo"
_EXTERNAL_ID = "External id|外部編號|外部编号|Record ID|ID|UUID"

ORDER: Mapping[str, str] = {
    "number": f"{_ORDER}|Number|編號|编号|單號|单号",
    "name": "Order name|訂單名稱|订单名称|Name|Title|名稱|名称|標題|标题|品名",
    "account": (
        "Account|客戶|客户|Customer|Customer name|Account name|Company|客戶名稱|客户名称|公司|Buyer|Bill to"
    ),
    "contact": "Contact|聯絡人|联系人|Contact name|Customer contact",
    "opportunity": "Opportunity|商機|商机|Deal|Opportunity name|Deal name",
    "ordered_on": (
        "Ordered on|訂購日|订购日|Order date|Date|訂單日期|订单日期|日期|下單日|下单日|下單日期"
        "|下单日期|SO date"
    ),
    "status": "Status|狀態|状态|Order status|訂單狀態|订单状态|Delivery status",
    "contract_number": (
        "Contract number|合約編號|合同编号|Contract|Contract no|合約號|合同号|PO number|客戶單號"
    ),
    "signed_on": "Signed on|簽約日|签约日|Contract date|Signed date|簽約日期|签约日期",
    "delivery_on": (
        "Delivery by|交貨期限|交货期限|Delivery date|交期|交貨日|交货日|預計交貨日|预计交货日|Due delivery"
    ),
    "delivered_on": "Delivered on|實際交貨日|实际交货日|Shipped on|Ship date|出貨日|出货日|發貨日|发货日",
    "net": (
        "Net|未稅|未税|不含税|不含税金额|Net amount|Subtotal|未稅金額|未税金额|小計|小计|Amount excl. tax"
        "|銷售額|销售额"
    ),
    "tax": "Tax|稅額|税额|VAT|Tax amount|VAT amount|GST|營業稅|增值税",
    "gross": (
        "Total with tax|含稅總計|含税总计|Total|Gross|Amount|Grand total|Order total|含稅金額|含税金额"
        "|總計|总计"
        "|金額|金额|總金額|总金额|Amount incl. tax"
    ),
    "currency": _CURRENCY,
    "due_on": "Payable by|付款期限|付款期限日|Due date|Payment due|付款日|應付日|应付日|到期日|收款期限",
    "description": _DESCRIPTION,
    "external_id": _EXTERNAL_ID,
}
ORDER_LINE: Mapping[str, str] = {
    **{name: words for name, words in _LINE.items() if name != "opportunity"},
    "order": _ORDER,
    "delivered": "Delivered|已交貨|已交货|Delivered quantity|Shipped|已交數量|已交数量|出貨數量|出货数量",
}
PAYMENT: Mapping[str, str] = {
    "order": _ORDER,
    "paid_on": (
        "Paid on|付款日|付款日期|Payment date|Date|日期|收款日|收款日期|入帳日|入账日|Received on"
        "|Value date|Booking date"
    ),
    "amount": (
        "Amount|金額|金额|Payment|Paid|收款金額|收款金额|付款金額|付款金额|Amount received|入帳金額|入账金额"
    ),
    "currency": _CURRENCY,
    "rate": "Rate|匯率|汇率|Exchange rate|FX rate",
    "method": "Way of payment|付款方式|支付方式|Payment method|Method|收款方式|Paid by",
    "reference": (
        "Bank reference|銀行參考號|银行参考号|Reference|Transaction|Transaction ID|交易序號|交易流水号"
        "|備查|凭证号|憑證號"
    ),
    "description": _DESCRIPTION,
    "external_id": _EXTERNAL_ID,
}
