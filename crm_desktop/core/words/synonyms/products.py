"""Column headings of products and their prices in three languages, and of other programs' lists."""

from __future__ import annotations

from collections.abc import Mapping

_CODE = (
    "Product code|產品代碼|产品代码|Code|SKU|Item code|Item number|Part number|Part no|Article number|Model"
    "|料號|料号|品號|品号|貨號|货号|型號|型号|產品編號|产品编号|商品編號|商品编号|物料編碼|物料编码|編號|编号"
)
_PRICE = "Unit price|單價|单价|Price|List price|Sales price|售價|售价|定價|定价|價格|价格|牌價|销售价"
_CURRENCY = "Currency|幣別|币种|Currency code|幣種|货币|貨幣"

PRODUCT: Mapping[str, str] = {
    "name": (
        "Product name|產品名稱|产品名称|Product|Name|Item|Item name|品名|商品名稱|商品名称|品名規格|品名规格"
        "|名稱|名称|產品|产品|品項|Product title"
    ),
    "code": _CODE,
    "category": "Category|類別|类别|分類|分类|Product category|產品類別|产品类别|Product family|Group",
    "unit": "Unit|單位|单位|UoM|Unit of measure|Sales unit|計量單位|计量单位",
    "price": _PRICE,
    "cost": "Cost|成本|Unit cost|Purchase price|進價|进价|採購價|采购价|Standard cost",
    "currency": _CURRENCY,
    "taxes": "Tax rate|稅率|税率|Tax|VAT|VAT rate|Taxes|營業稅|增值税率",
    "archived": "Archived|已封存|已归档|Discontinued|停售|停產|停产|Inactive",
    "description": "Description|說明|说明|描述|備註|备注|Notes|規格|规格|Specification",
    "external_id": "External id|外部編號|外部编号|Record ID|ID|UUID",
}
LINE: Mapping[str, str] = {
    "opportunity": "Opportunity|商機|商机|Deal|Opportunity name|Deal name",
    "product": f"Product|產品|产品|{_CODE}",
    "name": "Item|品項|项目|Item name|品名|品名規格|品名规格|Line item|名稱|名称",
    "quantity": "Quantity|數量|数量|Qty|Units|Amount ordered",
    "unit": "Unit|單位|单位|UoM",
    "unit_price": _PRICE,
    "discount": "Discount|折扣|折讓|折让|Discount %",
    "taxes": "Tax rate|稅率|税率|Tax|VAT|Taxes",
    "currency": _CURRENCY,
    "description": "Description|說明|说明|描述|備註|备注|Notes",
    "external_id": "External id|外部編號|外部编号|Record ID|ID|Line item ID",
}
PRODUCT_PRICE: Mapping[str, str] = {
    "product": f"Product|產品|产品|{_CODE}",
    "price_list": (
        "Price list|價格表|价格表|Customer group|客戶群組|客户组|Price group|價目表|价目表|客戶等級|客户等级"
    ),
    "from_quantity": "From quantity|起訂數量|起订数量|起訂量|起订量|Quantity|數量|数量|Min quantity|數量起",
    "price": _PRICE,
    "currency": _CURRENCY,
}
