"""Headings of columns that add to a field beside its own column: second addresses, parts of an address."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.synonyms.side import HOURS

_EMAIL = (
    "E-mail 2|E-mail 2 Address|E-mail 2 - Value|E-mail Address 2|Email address 2|Secondary email"
    "|Person - Email - Other"
    "|Personal email|Home email|Email - Home|Email - Other|Other email|備用信箱|备用邮箱|個人信箱|个人邮箱"
    "|其他信箱|電子郵件2|邮箱2"
)
_PHONE = (
    "Phone 2|Phone 2 - Value|Other phone|Home phone|Primary phone|Company main phone|Business phone"
    "|Business phone 2|Person - Phone - Home|Person - Phone - Other"
    "|Assistant's phone|Phone - Home|Phone - Other|電話2|电话2|其他電話|其他电话|住家電話"
    "|家庭电话|備用電話|备用电话|Fax|Business fax|Home fax|傳真|传真"
)
#: Ways to reach a person for which records have no fields yet.
_OTHER_WAYS = (
    "LINE|LINE ID|LINE帳號|WeChat|WeChat ID|微信|微信号|微信號|QQ|QQ号|Skype|Skype ID|WhatsApp|Telegram"
)
#: What other programs say of how good a customer is: offices have fields of their own for it, if any.
_GRADES = "Rating|客户级别|客戶級別|客户等级|客戶等級"
#: Columns of who takes part in an activity.
PEOPLE_WORDS = (
    "Participants|Participant|Attendees|Attendee|Invitees|Guests|With|Required attendees|Optional attendees"
    "|參與者|參與人員|與會者|與會人員|出席者|出席人員|參加者|參加人員|参与者|参与人|参与人员|与会者|与会人员|参加者|参加人|参会人"
)
_STREET_PARTS = (
    "Street 2|Address line 2|Address 2|Address2|City|Town|State|Province|Region|State/Province|State/Region"
    "|Zip|Zip code|Postal code|Postcode|ZIP/Postal code|Country|Country/Region|縣市|城市|鄉鎮市區|省份|省"
    "|郵遞區號|邮编|邮政编码|國家|国家|Address street|Address city|Address state|Address postal code"
    "|Address country|Primary address street|Primary address city|Primary address state"
    "|Primary address postal code|Primary address country|省、市、区/县"
)
_BUSINESS_PARTS = (
    "Business street|Business street 2|Business city|Business state|Business postal code"
    "|Business country/region|Business country|Business address|Work address"
)
_HOME_PARTS = (
    "Home street|Home city|Home state|Home postal code|Home country/region|Home country|Home address"
)
_MAILING_PARTS = (
    "Mailing street|Mailing city|Mailing state|Mailing state/province|Mailing zip|Mailing zip/postal code"
    "|Mailing country|Mailing address"
)
_FORMATTED = (
    "Address|地址|住址|聯絡地址|联系地址|通訊地址|通讯地址|公司地址"
    "|Address 1 - Formatted|Address 2 - Formatted|Street"
    "|Street address"
)

#: Headings by kind and field, divided by "|". What goes into the description stands there with its heading.
FURTHER_WORDS: Mapping[Kind, Mapping[str, str]] = {
    Kind.LEAD: {
        "email": _EMAIL,
        "phone": _PHONE,
        "address": f"{_BUSINESS_PARTS}|{_STREET_PARTS}|{_MAILING_PARTS}|Address 1 - Formatted",
        "description": (
            f"{_OTHER_WAYS}|{_GRADES}|{_HOME_PARTS}|Address 2 - Formatted|Opportunity|No. of Employees"
            "|Annual revenue"
        ),
        "given_name": "Middle name|Additional name",
    },
    Kind.ACCOUNT: {
        "email": _EMAIL,
        "phone": f"{_PHONE}|Mobile|Mobile phone|手機|手机|行動電話",
        "billing_address": (
            f"{_STREET_PARTS}|详细地址|詳細地址|Billing city|Billing state|Billing state/province|Billing zip"
            "|Billing zip/postal code|Billing postal code|Billing country"
        ),
        "shipping_address": (
            "Shipping city|Shipping state|Shipping state/province|Shipping zip|Shipping zip/postal code"
            "|Shipping postal code|Shipping country"
        ),
        "description": f"{_OTHER_WAYS}|{_GRADES}|成交状态|成交狀態|Annual revenue",
    },
    Kind.CONTACT: {
        "email": _EMAIL,
        "phone": _PHONE,
        "description": (
            f"{_OTHER_WAYS}|{_FORMATTED}|{_STREET_PARTS}|{_BUSINESS_PARTS}|{_HOME_PARTS}|{_MAILING_PARTS}"
            "|Website|Website URL|Web page|Website 1 - Value|Anniversary|Nickname"
        ),
        "given_name": "Middle name|Additional name",
    },
    Kind.OPPORTUNITY: {},
    Kind.ACTIVITY: HOURS,
}
