"""Column headings in three languages, and of other programs' exports, for the fields of each record."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.synonyms import orders, own, products, side
from crm_desktop.core.words.synonyms.competitors import COMPETITORS, ENDS

#: Headings that mean the same field in every record, likeliest first, divided by "|".
_COMMON: Mapping[str, str] = {
    "external_id": (
        "External id|外部編號|外部编号|外部代碼|外部代码|External key|Record ID|Record Id|編號|编号|代號"
        "|代号|ID|序號|序号|UUID|Legacy id|Source id"
    ),
    "owner": (
        "Owner|負責人|负责人|Owner name|Record owner|業務|業務員|业务员|銷售|销售|銷售人員|销售人员"
        "|Salesperson|Sales rep|Assigned user|Assigned to|Responsible|Assigned User Name|user_id|承辦人"
        "|客戶經理|客户经理|負責業務|负责业务|業務人員|业务人员|業務代表|业务代表|業務專員|業務窗口"
        "|銷售代表"
        "|销售代表|銷售員|销售员|承辦業務|承办人|經辦人|经办人|跟進人|跟进人|所屬業務|所属销售|Sales"
        "|Sales owner|Sales representative|Account manager|Account owner|Lead owner|Contact owner"
        "|Opportunity owner|Deal owner|Handled by|歸屬人|归属人|所有人|所有者|負責同事|跟單人|跟单人|維護人"
    ),
    "tags": "Tags|標籤|标签|Tag|Labels|Label|Categories|category_id|tag_ids|Group Membership",
    "created_at": (
        "Created|建立時間|创建时间|建立日期|创建日期|Created at|Created on|Create date|Created date"
        "|Created time|Creation date|Date created|create_date|Add time|Date Entered|建檔日期|登錄日期"
        "|登记日期|日期|Date|創建時間|添加時間|添加时间|录入时间|錄入時間|新增日期|新增时间|建檔日"
        "|Deal created"
        "|Lead created|Person created"
    ),
    "description": (
        "Description|說明|说明|描述|備註|备注|Notes|Note|Comment|Comments|Remark|Remarks|Internal notes"
        "|備注|內容|内容|Message|留言|介绍|介紹"
    ),
    "next_step": "Next step|下一步|後續行動|后续行动|Next action|Next activity",
    "next_step_on": (
        "Next step on|下次跟進|下次跟进|下一步日期|下次聯繫|下次联系|下次聯繫日期|下次联系日期"
        "|Next step date|下次聯絡|下次聯絡日|下次聯絡日期"
        "|下次联系时间|下次跟进时间|下次跟進時間|下次跟進日期|Next activity date|Next contact"
        "|Follow up date|activity_date_deadline|Next action date|跟進日期"
        "|跟进日期"
    ),
}
_TAX_NUMBER = (
    "Tax number|統一編號|統編|税号|稅號|VAT|VAT number|Tax id|vat|統一社會信用代碼|统一社会信用代码"
    "|纳税人识别号|sicCode|Business number|統一編號(統編)|公司統編|税务登记号"
)

_PERSON: Mapping[str, str] = {
    "name": (
        "Name|姓名|Full name|聯絡人姓名|联系人姓名|聯絡人|联系人|Contact name|Contact person|Person name"
        "|Person|display_name|Customer name|名字|客戶姓名|客户姓名|称呼|稱呼|full_name|contact_name"
        "|連絡人|連絡人姓名"
        "|聯繫人|窗口|聯絡窗口|主要联系人|主要聯絡人|首要联系人"
    ),
    "family_name": "Family name|姓|姓氏|Last name|Surname|lastname",
    "given_name": "Given name|名|First name|Forename|firstname",
    "job_title": (
        "Job title|職稱|职位|職位|职称|職務|职务|Title|Position|Function|Role|function|Organization title"
        "|Organization 1 - Title|Designation|Job position"
    ),
    "email": (
        "E-mail|電子郵件|电子邮件|電子信箱|电子邮箱|邮箱|信箱|Email|Mail|E-mail address|Email address"
        "|Email 1|Work email|email_from|電郵|Person - Email|Email - Work|email_normalized|聯絡信箱"
        "|E-mail 1 - Value"
        "|電子郵件地址|電子郵件信箱|邮件|郵件"
    ),
    "phone": (
        "Phone|電話|电话|聯絡電話|联系电话|Phone number|Telephone|Tel|Office phone|Business phone"
        "|Work phone|公司電話|公司电话|Phone 1|Phone - Work|市話|座机|Company phone|Phone 1 - Value"
        "|連絡電話|聯繫電話"
        "|联系方式|聯絡方式|電話號碼|电话号码|固定电话"
    ),
    "mobile": (
        "Mobile|手機|手机|行動電話|移动电话|手機號碼|手机号码|手機號|手机号|Mobile phone|Mobile number"
        "|Mobile phone number|Cell|Cell phone|Phone - Mobile|行動"
    ),
    "do_not_contact": (
        "Do not contact|請勿聯繫|请勿联系|勿擾|勿扰|Do not call|Opt out|Email opt out|Opted out"
        "|HasOptedOutOfEmail|is_blacklisted|Unsubscribed|不再聯繫|不再联系"
    ),
}
_ORIGIN: Mapping[str, str] = {
    "channel": (
        "Channel|來源渠道|来源渠道|渠道|來源|来源|Source|Lead source|Origin|Original source|source_id"
        "|Lead - Source|Original traffic source|客戶來源|客户来源|線索來源|线索来源|Source channel"
        "|Lead origin|管道|通路|utm_source|名單來源|名单来源|來源管道|來源平台|来源平台|获客渠道|獲客管道"
    ),
    "campaign": (
        "Campaign|行銷活動|营销活动|市場活動|市场活动|活動|活动|Campaign name|Campaign source|campaign_id"
        "|utm_campaign"
    ),
}
_PLACE: Mapping[str, str] = {
    "website": (
        "Website|網站|网站|網址|网址|官網|官网|Web|URL|Homepage|Web site|Website URL|Company domain name"
        "|Domain"
    ),
    "industry": (
        "Industry|產業|行業|行业|产业|產業別|行業別|Sector|industry_id|business_segment|Business segment"
        "|客户行业|客戶行業"
    ),
}

_LEAD: Mapping[str, str] = {
    **_COMMON,
    **_PERSON,
    **_ORIGIN,
    **_PLACE,
    "external_id": (
        "External id|外部編號|外部编号|Lead id|線索編號|线索编号|mql_id|Record ID|ID|編號|编号|序號|序号"
        "|UUID|External key|代號|代号|Legacy id|Source id"
    ),
    "name": f"{_PERSON['name']}|Lead|Lead name|線索|线索|線索名稱|线索名称|客戶|客户",
    "company": (
        "Company|公司|公司名稱|公司名称|Company name|Account name|Organization|Organisation"
        "|Organization name|partner_name|單位|单位|企業名稱|企业名称|公司行號|Business|Employer"
        "|Associated company|Account|Lead - Organization|客戶名稱|客户名称|公司抬頭|Organization 1 - Name"
    ),
    "address": (
        "Address|地址|聯絡地址|联系地址|Street|Street address|Mailing address|Full address|Address line 1"
        "|公司地址|住址|通訊地址|通讯地址|營業地址|詳細地址|详细地址"
    ),
    "tax_number": _TAX_NUMBER,
    "clear_need": "Clear need|明確需求|明确需求|需求明確|需求明确",
    "intention": "Intention to buy|購買意向|购买意向|意向",
    "chance": "Chance to buy|購買機會|购买机会",
    "status": (
        "Status|狀態|状态|跟進狀態|跟进状态|聯絡狀態|联系状态"
        "|Lead status|線索狀態|线索状态|hs_lead_status|Lead state|Stage|Lifecycle stage|state"
    ),
    "unqualified_reason": (
        "Reason unqualified|不合格原因|Unqualified reason|Disqualification reason|Reason disqualified"
        "|lost_reason_id|Lost reason|無效原因|无效原因"
    ),
    "estimated_amount": (
        "Estimated amount|預估金額|预估金额|預計金額|预计金额|意向金額|意向金额|報價金額|报价金额"
        "|Amount|金額|金额|Value|Lead value"
        "|Expected revenue|expected_revenue|Opportunity amount|opportunity_amount|Budget|預算|预算"
        "|Deal value"
    ),
    "currency": (
        "Currency|幣別|币种|貨幣|货币|幣種|Currency code|Lead currency|Opportunity amount currency"
        "|opportunity_amount_currency|currency_id|Value currency"
    ),
    "created_at": (
        f"{_COMMON['created_at']}|First contact date|first_contact_date|Lead created|Lead creation time"
        "|詢問日期|询问日期|Inquiry date|Enquiry date|填表日期|填表時間|填表时间|填單日期|填单日期"
        "|登記日期|報名日期|报名日期|報名時間|报名时间|來訪日期|来访日期|參觀日期|参观日期"
        "|Visit date|Registration date|Submitted at|Timestamp|時間戳記|时间戳"
    ),
    "contacted_at": (
        "First contacted|首次聯繫|首次联系|首次聯絡|Contacted on|First contacted on|First outreach date"
        "|首次聯繫時間|首次联系时间|Date of first engagement"
    ),
    "qualified_at": (
        "Qualified on|合格時間|合格时间|合格日期|Qualified|Qualified at|Qualified date|Date qualified"
        "|Became a sales qualified lead date"
    ),
    "converted_at": (
        "Converted on|轉換時間|转换时间|轉換日期|转化时间|转化日期|Converted|Converted at|Converted date"
        "|Date converted|date_conversion|Converted date time"
    ),
    "raw_text": (
        "Original text|原始內容|原始内容|原文|Raw text|Original message|詢問內容|询问内容|Enquiry text"
        "|Inquiry"
    ),
}

_ACCOUNT: Mapping[str, str] = {
    **_COMMON,
    "channel": _ORIGIN["channel"],
    **_PLACE,
    "external_id": (
        f"{_COMMON['external_id']}|Account id|Company id|Organization id|客戶編號|客户编号|Customer number"
        "|Customer id"
    ),
    "name": (
        "Account name|客戶名稱|客户名称|Name|名稱|名称|Company name|公司名稱|公司名称|Company|公司"
        "|Account|客戶|客户|Customer|Customer name|Organization|Organisation|Organization name"
        "|display_name|企業名稱|企业名称|單位|单位|抬頭"
    ),
    "kind": "Account kind|客戶類型|客户类型|Kind|類型|类型|company_type|Company type|客戶類別|客户类别",
    "status": (
        "Status|狀態|状态|Account status|客戶狀態|客户状态|Type|Account type|Customer status|Lifecycle stage"
    ),
    "size": (
        "Employees|員工人數|员工人数|人數|人数|規模|规模|Size|Number of employees|Company size"
        "|NumberOfEmployees|No of employees|Employee count"
    ),
    "tax_number": _TAX_NUMBER,
    "email": _PERSON["email"],
    "phone": _PERSON["phone"],
    "billing_address": (
        "Billing address|帳單地址|账单地址|發票地址|发票地址|Address|地址|公司地址|Billing street|Street"
        "|Street address|Billing address street|billing_address_street"
    ),
    "shipping_address": (
        "Shipping address|送貨地址|送货地址|收貨地址|收货地址|出貨地址|Shipping street|Delivery address"
        "|Shipping address street"
    ),
    "parent": "Parent account|母公司|上級客戶|上级客户|Parent|Parent company|Parent account name|parent_id",
    "lead": "Lead|線索|线索|Original lead|Lead id|線索編號|线索编号",
}

_CONTACT: Mapping[str, str] = {
    **_COMMON,
    **_PERSON,
    "external_id": f"{_COMMON['external_id']}|Contact id|Person id|聯絡人編號|联系人编号",
    "account": (
        "Account|客戶|客户|公司|Company|公司名稱|公司名称|Account name|客戶名稱|客户名称|Company name"
        "|Organization|Organisation|Organization name|parent_id|Parent name|parent_name"
        "|Associated company|單位|单位|Customer|Organization 1 - Name|Related company"
    ),
    "department": "Department|部門|部门|Division|處室|Organization department|Organization 1 - Department",
    "other_email": (
        "Other e-mail|其他電子郵件|其他电子邮件|其他邮箱|Secondary email|Email 2|Alternative email"
        "|Email - Home|Personal email|Additional email|備用信箱|备用邮箱|Email - Other"
    ),
    "birthday": "Birthday|生日|出生日期|Date of birth|Birth date|Birthdate|出生年月日",
    "lead": "Lead|線索|线索|Original lead|Lead id|線索編號|线索编号",
}

_OPPORTUNITY: Mapping[str, str] = {
    **_COMMON,
    **_ORIGIN,
    "external_id": (
        f"{_COMMON['external_id']}|Opportunity id|Deal id|商機編號|商机编号|seller_id|Order number"
    ),
    "name": (
        "Opportunity name|商機名稱|商机名称|Opportunity|商機|商机|Name|名稱|名称|Deal name|Deal|Title"
        "|Deal title|Subject|主題|主题|項目名稱|项目名称|Project|專案名稱|案名"
    ),
    "account": (
        "Account|客戶|客户|客戶名稱|客户名称|Account name|Company|公司|公司名稱|公司名称|Organization"
        "|Organisation|Organization name|Customer|partner_id|Associated company|Customer name"
    ),
    "contact": (
        "Contact|聯絡人|联系人|Contact name|聯絡人姓名|联系人姓名|Contact person|Person|Primary contact"
        "|partner_name|Associated contact|contact_name"
    ),
    "stage": (
        "Stage|階段|阶段|Deal stage|Sales stage|商機階段|商机阶段|銷售階段|销售阶段|StageName|stage_id"
        "|Status|狀態|状态|Pipeline stage"
    ),
    "amount": (
        "Amount|金額|金额|Value|Deal value|Deal amount|Expected revenue|expected_revenue|商機金額"
        "|商机金额|預算|预算|預估金額|预估金额|合約金額|合同金额|成交金額|成交金额|Price|Total|Revenue"
    ),
    "currency": (
        "Currency|幣別|币种|貨幣|货币|幣種|Currency code|Amount currency|CurrencyIsoCode|currency_id"
        "|Currency of value|amount_currency"
    ),
    "probability": (
        "Probability|機率|概率|成功率|成交機率|成交概率|贏率|赢率|Probability (%)|Deal probability"
        "|Win probability"
    ),
    "expected_close": (
        "Expected close|預計成交|预计成交|預計成交日|预计成交日|預計成交日期|预计成交日期|預計結案日"
        "|Expected close date|Close date|CloseDate|Expected closing|date_deadline|Expected closing date"
        "|預計結單日期|预计结单日期|Closing date"
    ),
    "closed_at": (
        "Closed on|結案日期|结案日期|成交日期|成交日|Closed at|Won date|won_date|Won time|Lost time"
        "|Closed date|date_closed|Actual close|Deal closed on|結案時間|結單日期|结单日期|實際成交日"
        "|实际成交日|Won on|關閉日期|关闭日期|Deal closed date"
    ),
    **ENDS,
    "lead": "Lead|線索|线索|Lead id|Original lead|mql_id|線索編號|线索编号|Lead external id",
}

_OWNED = {name: _COMMON[name] for name in ("owner", "tags", "created_at")}

#: Headings by kind and field.
FIELD_WORDS: Mapping[Kind, Mapping[str, str]] = {
    Kind.LEAD: _LEAD,
    Kind.ACCOUNT: _ACCOUNT,
    Kind.CONTACT: _CONTACT,
    Kind.OPPORTUNITY: _OPPORTUNITY,
    Kind.ACTIVITY: {**side.ACTIVITY, "owner": _COMMON["owner"], "tags": _COMMON["tags"]},
    Kind.PRODUCT: {**products.PRODUCT, **_OWNED},
    Kind.PRODUCT_PRICE: products.PRODUCT_PRICE,
    Kind.LINE: products.LINE,
    Kind.ORDER: {**orders.ORDER, **_OWNED},
    Kind.ORDER_LINE: orders.ORDER_LINE,
    Kind.PAYMENT: orders.PAYMENT,
    **COMPETITORS,
    Kind.COMPETITOR: {**COMPETITORS[Kind.COMPETITOR], **_OWNED},
    **side.LISTS,
    Kind.SPEND: side.SPEND,
    Kind.RATE: side.RATE,
    Kind.CUSTOM_FIELD: own.CUSTOM_FIELD,
}

#: What is in the heading of a second column for the stage, which says how an opportunity ended.
SECOND_STAGE_WORDS = ("status", "狀態", "状态")

#: Headings of a column that counts the rows of a list, where it does: such a number names no record.
ROW_NUMBER_WORDS = "No|No.|Nr|#|Row|Item|序號|序号|項次|项次|編號|编号|流水號|流水号|序"

#: What other programs put before a heading to say whose field it is ("Opportunity - Title", "Person: Email").
HEADING_PREFIXES: Mapping[Kind, tuple[str, ...]] = {
    Kind.LEAD: ("lead", "contact", "person", "線索", "线索"),
    Kind.ACCOUNT: ("account", "company", "organization", "organisation", "customer", "客戶", "客户", "公司"),
    Kind.CONTACT: ("contact", "person", "people", "聯絡人", "联系人"),
    Kind.OPPORTUNITY: ("opportunity", "deal", "商機", "商机"),
    Kind.ACTIVITY: ("activity", "task", "call", "meeting", "活動", "活动"),
    Kind.PRODUCT: ("product", "item", "產品", "产品", "商品"),
    Kind.ORDER: ("order", "訂單", "订单"),
    Kind.PAYMENT: ("payment", "付款", "收款"),
    Kind.CAMPAIGN: ("campaign", "活動", "活动"),
}
