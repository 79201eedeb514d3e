"""Column headings of activities, users, channels and campaigns, and the words by which a file says done."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.kinds import Kind

_PLACE_IN_LIST = "Position|排列位置|Order|Sort order|順序|顺序"
_IN_USE = "In use|使用中|Active|Is active|啟用|启用|Enabled"
_COLOUR = "Colour|顏色|颜色|Color"
_CREATED = "Created|建立時間|创建时间|Created at|Create date|Created date|Date created|建立日期|创建日期"

ACTIVITY: Mapping[str, str] = {
    "kind": (
        "Activity kind|活動類型|活动类型|Activity type|Type|類型|类型"
        "|Kind|Task type|跟進方式|跟进方式|聯繫方式"
        "|联系方式|互動類型|互动类型|拜訪方式|拜访方式"
    ),
    "subject": (
        "Subject|主旨|主题|主題|Title|標題|标题|Activity|Task|Call title"
        "|Meeting name|Task title|Name|事項|事项"
        "|任務|任务|Activity subject|Email subject|活動主題|活动主题|Meeting title|待辦事項|待办事项|項目"
    ),
    "text": (
        "Text|內容|内容|Note|Notes|備註|备注|Description|說明|说明|Body"
        "|Comments|Comment|Call notes|Note body"
        "|Internal meeting notes|Meeting description|Email body"
        "|跟進內容|跟进内容|拜訪內容|拜访内容|Task notes"
        "|洽談內容|洽谈内容|紀錄|记录|記錄|Details|Public description|溝通內容|沟通内容"
    ),
    "due_at": (
        "Due|到期時間|到期时间|Due date|Due at|到期日|截止日期|截止日"
        "|Activity date|Date|日期|Deadline|時間|时间"
        "|活動日期|活动日期|跟進日期|跟进日期|跟進時間|跟进时间|拜訪日期"
        "|拜访日期|聯繫日期|联系日期|聯絡日期"
        "|date_deadline|Call date|Email send date|Task due date|預定日期|预定日期|Date and time"
    ),
    "starts_at": (
        "Starts|開始時間|开始时间|Start|Start date|Starts at|Start time"
        "|開始日期|开始日期|Meeting start time"
        "|From|Begin|開始|开始|Start date and time|ActivityDateTime"
    ),
    "ends_at": (
        "Ends|結束時間|结束时间|End|End date|Ends at|End time|結束日期"
        "|结束日期|Meeting end time|To|結束|结束"
        "|End date and time"
    ),
    "all_day": "All day|全天|All day event|整天",
    "place": "Place|地點|地点|Location|Meeting location|Address|地址|Where",
    "recurrence": "Repeats|重複|重复|Recurrence|Recurrence rule|RRULE",
    "done_at": (
        "Done|完成時間|完成时间|Done at|Completed|Completed at|Completed on"
        "|Completion date|Closed at|完成|已完成"
        "|Marked as done time|Status|狀態|状态|Task status|完成日期|Completed date|Meeting outcome status"
        "|Completed date time|完成狀態|完成状态|State"
    ),
    "outcome": "Outcome|結果|结果|Result|Call outcome|Meeting outcome|Call result|拜訪結果|拜访结果",
    "priority": "Priority|優先順序|优先级|優先級|Task priority|重要性|緊急程度",
    "reminder_at": "Reminder|提醒|Remind at|Reminder date|提醒時間|提醒时间|Reminder date time",
    "lead": "Lead|線索|线索|Lead name|Associated lead|線索名稱|线索名称|Lead title",
    "account": (
        "Account|客戶|客户|公司|Company|客戶名稱|客户名称|公司名稱|公司名称|Account name|Company name"
        "|Organization|Organisation|Organization name|Associated company|Related to account"
    ),
    "contact": (
        "Contact|聯絡人|联系人|Contact name|Contact person|Person|姓名"
        "|聯絡人姓名|联系人姓名|Associated contact"
        "|Person name|窗口|Who"
    ),
    "opportunity": (
        "Opportunity|商機|商机|Deal|Deal name|Opportunity name|Associated deal|商機名稱|商机名称|Deal title"
        "|專案|项目名称"
    ),
    "quote": "Quote|報價單|报价单|Quotation|Quote number|報價單號|报价单号|報價編號|报价编号",
    "order": "Order|訂單|订单|Sales order|Order number|訂單編號|订单编号|訂單號碼|订单号",
    "calendar_id": "Calendar id|行事曆編號|日历编号|UID|iCal UID",
    "external_id": (
        "External id|外部編號|外部编号|Activity id|Record ID|Task id|Call id|Meeting id|ID|編號|编号|UUID"
        "|External key|活動編號|活动编号|Engagement id"
    ),
    "created_at": f"{_CREATED}|Add time|Created time|建檔日期|录入时间|登錄日期",
}

#: What is told of an activity with its owner's and its tags' words, which all records share.
USER: Mapping[str, str] = {
    "name": (
        "Name|姓名|Full name|User|User name|使用者|用戶|用户|員工"
        "|员工|員工姓名|员工姓名|同事|業務|业务|名字"
        "|Display name|成員|成员|Owner"
    ),
    "email": "E-mail|電子郵件|电子邮件|Email|Email address|E-mail address|信箱|邮箱|電子信箱|电子邮箱|Mail",
    "initials": "Initials|縮寫|缩写|簡稱|简称|Short name",
    "colour": _COLOUR,
    "position": _PLACE_IN_LIST,
    "active": f"{_IN_USE}|在職|在职",
    "created_at": _CREATED,
}

TAG: Mapping[str, str] = {
    "name": "Name|姓名|Tag|標籤|标签|Tag name|Label|名稱|名称|標籤名稱|标签名称|Tags",
    "colour": _COLOUR,
    "position": _PLACE_IN_LIST,
    "active": _IN_USE,
    "created_at": _CREATED,
}

CHANNEL: Mapping[str, str] = {
    "name": (
        "Name|姓名|Channel|來源渠道|来源渠道|渠道|來源|来源|Source|Lead source|名稱|名称|渠道名稱|渠道名称"
        "|Channel name|管道|通路|來源名稱|来源名称"
    ),
    "colour": _COLOUR,
    "position": _PLACE_IN_LIST,
    "active": _IN_USE,
    "created_at": _CREATED,
}

CAMPAIGN: Mapping[str, str] = {
    "name": (
        "Name|姓名|Campaign|行銷活動|营销活动|市場活動|市场活动|活動名稱"
        "|活动名称|Campaign name|名稱|名称|活動"
        "|活动|Title"
    ),
    "channel": "Channel|來源渠道|来源渠道|渠道|來源|来源|Source|Type|Campaign type|管道|通路",
    "starts_on": (
        "Starts on|開始日期|开始日期|Start|Start date|Starts|From|開始|开始|開始日|起始日|起始日期"
    ),
    "ends_on": "Ends on|結束日期|结束日期|End|End date|Ends|To|Until|結束|结束|結束日|截止日期",
    "budget": (
        "Budget|預算|预算|Budgeted cost|Budgeted cost in campaign"
        "|Campaign budget|活動預算|活动预算|Planned cost"
        "|預算金額|预算金额"
    ),
    "expected_revenue": (
        "Expected revenue|預期營收|预期收入|Expected revenue in campaign|預期收入|预期营收|預估營收|预估收入"
    ),
    "currency": "Currency|幣別|币种|貨幣|货币|幣種|Currency code|CurrencyIsoCode",
    "position": _PLACE_IN_LIST,
    "active": _IN_USE,
    "created_at": _CREATED,
}

SPEND: Mapping[str, str] = {
    "channel": CAMPAIGN["channel"],
    "campaign": "Campaign|行銷活動|营销活动|Campaign name|活動名稱|活动名称|市場活動|市场活动|活動|活动",
    "first_day": (
        "First day|第一天|首日|From|Start date|Start|Day|Date|Month"
        "|開始日期|开始日期|日期|月份|開始|开始|Period"
    ),
    "last_day": "Last day|最後一天|最后一天|To|End date|End|Until|結束日期|结束日期|結束|结束",
    "amount": (
        "Spend|行銷支出|营销支出|投入|Amount|Cost|Spent|Costs|Amount spent|Ad spend"
        "|金額|金额|費用|费用|花費|花费|支出"
    ),
    "currency": CAMPAIGN["currency"],
    "description": "Description|說明|说明|描述|備註|备注|Notes|Note|Text",
    "created_at": _CREATED,
}

RATE: Mapping[str, str] = {
    "currency": f"{CAMPAIGN['currency']}|From|From currency|Foreign currency|外幣|外币|外匯幣別",
    "day": "Day|日期|Date|生效日|生效日期|Valid from|Effective date|掛牌日期|挂牌日期|From date|TIME_PERIOD",
    "rate": (
        "Exchange rate|匯率|汇率|Rate|Currency rate|OBS_VALUE|Value|Rate to base"
        "|中間價|中间价|即期匯率|結帳匯率"
    ),
    "created_at": _CREATED,
}

#: What stands in a column of hours beside one of days.
HOURS: Mapping[str, str] = {
    "due_at": "Due time|Time|時間|时间|Activity time|Call time|到期時間|到期时间|跟進時間|跟进时间",
    "starts_at": "Start time|Time from|開始時間|开始时间|Start hour",
    "ends_at": "End time|Time to|結束時間|结束时间|End hour",
}

#: Words for done and for not done yet, beside yes and no.
DONE_WORDS = (
    "Done|Completed|Complete|Finished|Closed|Held|Sent|完成"
    "|已完成|已結束|已结束|結案|结案|已聯繫|已联系|已拜訪"
    "|已拜访|Logged"
)
OPEN_WORDS = (
    "Open|To do|Todo|Planned|Not started|In progress|Waiting|Waiting on someone else|Waiting on contact"
    "|Deferred|Scheduled|Pending|Not held|未完成|待辦|待办|進行中"
    "|进行中|待處理|待处理|未開始|未开始|計畫中|计划中"
    "|預定|预定|New|Upcoming|Overdue"
)

#: Lists that an office keeps itself.
LISTS: Mapping[Kind, Mapping[str, str]] = {
    Kind.USER: USER,
    Kind.TAG: TAG,
    Kind.CHANNEL: CHANNEL,
    Kind.CAMPAIGN: CAMPAIGN,
}
