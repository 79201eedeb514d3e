"""Words in three languages, and of other programs, for built-in choices, stages and channels."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.words.synonyms.own import KINDS, TYPES

#: Words by field name and choice code, divided by "|". The code itself is always understood.
CHOICE_WORDS: Mapping[str, Mapping[str, str]] = {
    "status": {
        "new": (
            "New|新|新增|新建|新線索|新线索|未聯繫|未联系|未處理|未处理|Open|Open - Not Contacted"
            "|未聯絡|未联络|新客|新客戶|新客户|新進|待聯繫|待联系|待跟進|待跟进|Not Contacted"
            "|Not started|Attempted to contact|Raw|Inbox|Assigned"
        ),
        "contacted": (
            "Contacted|已聯繫|已联系|已聯絡|已联络|聯絡中|聯繫中|联系中|跟進中|跟进中|已跟進|已跟进"
            "|洽談中|洽谈中|Working|Working - Contacted|In Process"
            "|In Progress|Connected|Open deal|Contact in future|Nurturing|Engaged"
        ),
        "qualified": (
            "Qualified|合格|已合格|符合資格|有效|有效線索|有效线索|Pre-Qualified|SQL|MQL|Sales Qualified"
        ),
        "converted": (
            "Converted|已轉換|已转换|已轉化|已转化|轉換|转化|已成交|成交|Closed - Converted"
            "|Closed Converted|Won"
        ),
        "unqualified": (
            "Unqualified|不合格|無效|无效|無效線索|无效线索|已放棄|已放弃|Disqualified|Not Qualified"
            "|Closed - Not Converted|Dead|Junk|Junk Lead|Lost Lead|Recycled|Bad timing|Bad Lead|Archived"
        ),
        "prospect": "Prospect|潛在客戶|潜在客户|準客戶|准客户|Lead|Potential|Opportunity",
        "customer": (
            "Customer|客戶|客户|正式客戶|正式客户|成交客戶|成交客户|Client|Active|Customer - Direct"
            "|Customer - Channel|Installation Partner"
        ),
        "former": (
            "Former customer|Former|Former client|前客戶|前客户|流失客戶|流失客户|已流失|Past customer"
            "|Inactive|Churned"
            "|Lost"
        ),
        "open": (
            "Open|未交貨|未交货|處理中|处理中|進行中|进行中|Pending|Processing|Confirmed|New|已確認|已确认"
        ),
        "partly_delivered": (
            "Partly delivered|部分交貨|部分交货|Partially delivered|Partially shipped|Partial|部分出貨"
            "|部分发货"
        ),
        "delivered": (
            "Delivered|已交貨|已交货|Shipped|Fulfilled|Completed|Closed|已出貨|已发货|已完成|完成|結案|结案"
        ),
        "cancelled": "Cancelled|已取消|Canceled|取消|作廢|作废|Void|Voided",
    },
    "working_weekdays": {
        "mon": "Monday|星期一|週一|周一|一",
        "tue": "Tuesday|星期二|週二|周二|二",
        "wed": "Wednesday|星期三|週三|周三|三",
        "thu": "Thursday|星期四|週四|周四|四",
        "fri": "Friday|星期五|週五|周五|五",
        "sat": "Saturday|星期六|週六|周六|六",
        "sun": "Sunday|星期日|星期天|週日|周日|日",
    },
    "sort": {
        "email": "E-mail|Email|電子郵件|电子邮件|邮箱",
        "phone": "Phone|電話|电话",
        "line": "LINE",
        "wechat": "WeChat|微信",
        "address": "Address|地址",
    },
    "label": {
        "work": "work|公司|工作",
        "home": "home|住家|家庭",
        "mobile": "mobile|手機|手机",
        "fax": "fax|傳真|传真",
        "assistant": "assistant|助理",
        "other": "other|其他",
    },
    "relation": {
        "reports_to": "Reports to|上級|上级",
        "recommended_by": "Recommended by|推薦人|推荐人",
    },
    "kind": {
        "company": "Company|公司|企業|企业|Business|B2B|Organization|Organisation|Organization account",
        "person": "Person|個人|个人|自然人|Individual|Person account|Consumer|B2C|Private",
        "call": "Call|電話|电话|通話|通话|Phone call|Telephone",
        "meeting": "Meeting|會議|会议|拜訪|拜访|面談|面谈|Visit|Event|Appointment",
        "email": "E-mail|Email|電子郵件|电子邮件|郵件|邮件|Mail",
        "task": "Task|任務|任务|待辦|待办|To do|Deadline",
        "note": "Note|備註|备注|筆記|笔记|記錄|记录|Comment",
        "open": "Open|Open deal|In progress|進行中|进行中|開放|开放",
        "won": "Won|贏單|赢单|成交|已成交",
        "lost": "Lost|輸單|输单|未成交|失敗|失败",
        **KINDS,
    },
    "target": KINDS,
    "type": TYPES,
    "standing": {
        "behind": "Weaker than we are|比我們弱|弱于我们|Weaker|Behind|劣勢|劣势",
        "level": "Level with us|旗鼓相當|旗鼓相当|Equal|Even",
        "ahead": "Stronger than we are|比我們強|强于我们|Stronger|Ahead|優勢|优势",
    },
    "threat": {"low": "Low|低", "medium": "Medium|中|普通|一般|Normal", "high": "High|高"},
    "state": {
        "active": "In the race|競爭中|竞争中|Active|Open|進行中|进行中",
        "withdrawn": "Withdrawn|已退出|Dropped out|退出",
        "won": "Won the deal|對方成交|对方赢单|Won",
        "lost": "Did not win|對方未成交|对方未赢单|Lost",
    },
    "priority": {
        "low": "Low|低",
        "normal": "Normal|普通|中|一般|Medium",
        "high": "High|高|緊急|紧急|Urgent",
    },
    "role": {
        "decision_maker": (
            "Decision maker|決策者|决策者|Economic Buyer|Executive Sponsor|Business Decision Maker"
        ),
        "influencer": "Influencer|影響者|影响者|Evaluator|Technical Buyer",
        "user": "Uses it|使用者|使用人|用戶|用户|User|End user|Business User",
        "gatekeeper": "Gatekeeper|守門人|把關者|把关者|窗口",
        "other": "Other|其他|其它",
    },
}

#: Words by kind and code of the entries that every file starts with.
BUILT_IN_WORDS: Mapping[str, Mapping[str, str]] = {
    "channel": {
        "trade_fair": (
            "Trade fair|展會|展会|展覽|展览|參展|参展|Trade show|Tradeshow|Exhibition|Fair|Trade Shows"
        ),
        "marketing_campaign": "Marketing campaign|行銷活動|营销活动|營銷活動|市場活動|市场活动|Campaign",
        "website": (
            "Website form|Website|官網表單|官网表单|官網|官网|網站|网站|網站表單|网站表单|Web|Web site"
            "|Web form|Contact form|Web Download|Online form"
        ),
        "phone_enquiry": (
            "Phone enquiry|電話諮詢|电话咨询|電話詢問|电话询问|電話洽詢"
            "|來電|来电|電話|电话|Phone inquiry|Inbound call|Phone|Call"
        ),
        "customer_interview": "Customer interview|客戶訪談|客户访谈|訪談|访谈|Interview",
        "referral": (
            "Referral|老客戶轉介|老客户转介绍|轉介|转介绍|轉介紹|介紹|介绍|推薦|推荐|客戶推薦|客户推荐"
            "|朋友介紹|朋友介绍|老客戶介紹|老客户介绍|熟人介紹|熟人介绍|客戶介紹|客户介绍|親友介紹"
            "|亲友介绍|口碑"
            "|Customer referral|Word of mouth|Existing Customer|Employee Referral|External Referral"
            "|Referrals"
        ),
        "paid_search": (
            "Paid search|付費搜尋|付费搜索|關鍵字廣告|关键词广告|Google Ads|Google AdWords|SEM|PPC|CPC"
        ),
        "organic_search": "Organic search|自然搜尋|自然搜索|Organic|SEO",
        "social": "Social media|Social|社群媒體|社交媒体|社群|社交|Organic Social|Social network",
        "email": (
            "E-mail mailing|E-mail|Email|電子郵件|电子邮件|郵件行銷|邮件营销|Email marketing|Newsletter"
            "|電子報"
        ),
        "direct": "Direct traffic|Direct|直接造訪|直接访问|直接流量",
        "other": "Other channel|Other|其他|其它|其他渠道|其他來源|其他来源",
    },
    "stage": {
        "enquiry": (
            "Enquiry|產品諮詢|产品咨询|諮詢|咨询|初步接洽|Inquiry|Prospecting|Qualification|Qualified|New"
            "|Lead In|Appointment scheduled|Contact Made|Qualified to buy|Needs Analysis|Discovery"
            "|appointmentscheduled|qualifiedtobuy"
        ),
        "quotation": (
            "Quotation|報價|报价|已報價|已报价|報價中|报价中|已送報價|Quote|Proposal|Proposition"
            "|Proposal/Price Quote|Price Quote"
            "|Proposal Made|Proposal Sent|Quote sent"
        ),
        "solution_review": (
            "Solution review|方案評估|方案评估|方案|Value Proposition|Id. Decision Makers"
            "|Identify Decision Makers|Perception Analysis|Demo|Demo Scheduled|Presentation scheduled"
            "|Evaluation|presentationscheduled|decisionmakerboughtin|Decision maker bought-in"
        ),
        "negotiation": (
            "Negotiation|商務談判|商务谈判|談判|谈判|議價|议价|Negotiation/Review|Negotiations Started"
            "|Contract sent|contractsent|Review"
        ),
        "won": (
            "Won|贏單|赢单|成交|已成交|結案成交|得標|中標|中标|已得標|已簽約|已签约|簽約|Closed Won"
            "|closedwon|Won deal"
            "|Closed - Won"
        ),
        "lost": (
            "Lost|輸單|输单|失敗|失败|已流失|丟單|丢单|未成交|未得標|未中標|未中标|流標|流标"
            "|Closed Lost|closedlost|Closed - Lost"
            "|Closed-Lost to Competition|Closed Lost to Competition"
        ),
    },
    "playbook": {
        "after_fair": "After a fair|展會後續|展会后续",
        "after_quote": "After a quote|報價後跟進|报价后跟进",
        "new_customer": "New customer|新客戶關懷|新客户关怀",
    },
    "playbook_step": {
        "fair_thanks": "Thank for the visit to our stand|感謝參觀攤位|感谢参观展位",
        "fair_catalogue": "Send the catalogue|寄產品型錄|寄产品目录",
        "fair_need": "Ask what is needed|電話了解需求|电话了解需求",
        "fair_visit": "Visit or demonstration|拜訪或示範|拜访或演示",
        "fair_decide": "Qualify or set aside|判定合格或擱置|判定合格或搁置",
        "quote_arrived": "Ask whether the quote has arrived|確認收到報價|确认收到报价",
        "quote_questions": "Settle open questions about the quote|解答報價疑問|解答报价疑问",
        "quote_decision": "Ask how the decision stands|詢問決定進度|询问决定进度",
        "quote_expiry": "Remind that the quote expires|提醒報價到期|提醒报价到期",
        "customer_welcome": "Welcome, and who is there for them|歡迎並介紹服務窗口|欢迎并介绍服务窗口",
        "customer_start": "Ask how the start went|了解使用狀況|了解使用情况",
        "customer_content": "Ask whether they are content|滿意度回訪|满意度回访",
        "customer_referral": "Ask for a referral|請客戶轉介|请客户转介绍",
    },
    "pipeline": {
        "sales": "Sales|銷售|销售|業務|业务",
    },
    "loss_reason": {
        "price": "Price|價格|价格|價格太高|价格太高|Too expensive|Pricing",
        "product_fit": (
            "Product does not fit|產品不符|产品不符|產品不合適|产品不合适|功能不足|Product fit"
            "|Missing features"
        ),
        "delivery_time": "Delivery time|交期|交貨期|交货期|交期太長|交期太长|Lead time|Too slow",
        "competitor": "Competitor|競爭對手|竞争对手|輸給對手|输给对手|Lost to competitor|Competition",
        "no_decision": (
            "No decision|未決定|未决定|未做決定|未做决定|擱置|搁置|No Decision / Non-Responsive|On hold"
        ),
        "budget_cut": (
            "Budget cut|預算取消|预算取消|預算刪減|预算削减|No Budget|No Budget / Lost Funding|Lost funding"
        ),
        "no_contact": (
            "Lost contact|失去聯繫|失去联系|聯絡不上|联系不上|No contact|No response|Unresponsive"
        ),
        "other": "Other reason|其他|其他原因|其它|Other",
    },
    "unqualified_reason": {
        "no_need": "No need|無需求|无需求|沒有需求|没有需求|不需要|Not interested|No interest",
        "no_budget": "No budget|無預算|无预算|沒有預算|没有预算|預算不足|预算不足|Too expensive",
        "wrong_person": "Wrong person|找錯人|找错人|非決策者|非决策者|Not a decision maker|Wrong contact",
        "unreachable": (
            "Cannot be reached|聯繫不上|联系不上|聯絡不上|联络不上|無法聯繫|无法联系|Unreachable"
            "|No response|Bad data|Invalid contact|Wrong number"
        ),
        "duplicate": "Duplicate|重複|重复|重複線索|重复线索",
        "competitor": "Works for a competitor|同業|同业|同行|競爭對手|竞争对手|Competitor",
        "other": "Other reason|其他|其他原因|其它|Other",
    },
}
