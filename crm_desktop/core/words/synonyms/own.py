"""How tables of an office's own fields are headed, and what their kinds and types are called in them."""

from __future__ import annotations

from collections.abc import Mapping

CUSTOM_FIELD: Mapping[str, str] = {
    "name": "Field name|欄位名稱|字段名称|Name|名稱|名称|Field|Label|Field label|欄位|字段",
    "kind": "Belongs to|屬於|属于|Kind|Record|Object|Module|Entity|對象|对象|物件|模組|模块",
    "type": "Type|類型|类型|Field type|Data type|欄位類型|字段类型",
    "choices": "Choices|選項|选项|Options|Values|Picklist values|Dropdown options|選單|可选值|清單值",
    "target": "Points at|指向|指向|Target|Related to|Reference to|關聯|关联",
    "help": "Help text|說明文字|说明文字|說明|说明|Help|Description|Tooltip|提示|備註|备注",
    "required": "Required|必填|必填|Mandatory|Is required|是否必填",
    "required_from": "Required from stage|自此階段起必填|自此阶段起必填|Required from",
    "name_zh_tw": "Name in Traditional Chinese|繁體中文名稱|繁体中文名称|zh_TW|繁中",
    "name_zh_cn": "Name in Simplified Chinese|簡體中文名稱|简体中文名称|zh_CN|简中",
    "name_en": "Name in English|英文名稱|英文名称|English|en",
    "position": "Position|排列位置|排列位置|順序|顺序|Order|Place|排序",
    "active": "Active|使用中|使用中|In use|啟用|启用",
}

#: Kinds of records by what they are called.
KINDS: Mapping[str, str] = {
    "user": "User|使用者|用户|Users|業務|业务",
    "lead": "Lead|線索|线索|Leads|潛在客戶|潜在客户",
    "account": "Account|客戶|客户|Accounts|Customer|Organization",
    "contact": "Contact|聯絡人|联系人|Contacts",
    "opportunity": "Opportunity|商機|商机|Opportunities|Deal|Deals",
    "product": "Product|產品|产品|Products|Item",
    "order": "Order|訂單|订单|Orders|Sales order",
    "quote": "Quote|報價單|报价单|Quotes|Quotation|Offer|報價|报价",
    "activity": "Activity|活動|活动|Activities|Task",
    "competitor": "Competitor|競爭對手|竞争对手|Competitors|Rival",
}

TYPES: Mapping[str, str] = {
    "text": "Short text|文字|文本|Text|Single line|String|單行文字|单行文本",
    "long_text": "Long text|長文字|长文本|Multiline|Text area|Textarea|多行文字|多行文本",
    "number": "Decimal number|數字|数字|Number|Decimal|Integer|Double|數值|数值",
    "money": "Amount of money|金額|金额|Money|Currency|Amount|Monetary",
    "date": "Date|日期|日期|Day",
    "choice": "Choice|單選|单选|Picklist|Dropdown|Select|Single option|選項|选项|下拉",
    "several_choices": "Several choices|多選|多选|Multi-select|Multiselect|Multiple options|Checkboxes|複選",
    "yes_no": "Yes or no|是或否|是或否|是否|Checkbox|Boolean|Yes/no|勾選|勾选",
    "link": "Link|連結|链接|URL|Web address|網址|网址",
    "reference": "Another record|其他記錄|其他记录|Lookup|Reference|Relation|關聯|关联",
}
