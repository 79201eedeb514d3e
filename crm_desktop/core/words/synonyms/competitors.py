"""Column headings of competitors, in deals and alone, and of how deals ended, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.kinds import Kind

_STRENGTHS = "Strengths|優勢|优势|Strength|優點|优点|強項|强项|Strong points"
_WEAKNESSES = "Weaknesses|劣勢|劣势|Weakness|缺點|缺点|弱項|弱项|Weak points"

#: Of deals: how they came to their ends.
ENDS: Mapping[str, str] = {
    "loss_reason": (
        "Loss reason|未成交原因|輸單原因|输单原因|Lost reason|Closed lost reason|lost_reason_id|失敗原因"
        "|失败原因"
        "|丟單原因|丢单原因|Reason for loss|Reason lost"
    ),
    "lost_to": (
        "Lost to|輸給|输给|競爭對手|竞争对手|Competitor|Main competitor|Lost to competitor|MainCompetitors"
    ),
    "closing_notes": (
        "Notes on the end|結案備註|关闭备注|Closing notes|Win notes|Won notes|Loss notes|Closed lost notes"
        "|Closed won reason|成交備註|赢单备注|未成交備註|输单备注|結案說明|结案说明"
    ),
}
_COMPETITOR: Mapping[str, str] = {
    "name": (
        "Competitor name|競爭對手名稱|竞争对手名称|Competitor|Name|Company|Company name|競爭對手|竞争对手"
        "|名稱|名称|公司|公司名稱|公司名称|同業|同业|對手|对手"
    ),
    "website": "Website|網站|网站|網址|网址|官網|官网|Web|URL|Homepage",
    "strengths": _STRENGTHS,
    "weaknesses": _WEAKNESSES,
    "description": "Description|說明|描述|说明|備註|备注|Notes|Comment|Overview",
    "external_id": "External id|外部編號|外部编号|Record ID|ID|UUID",
}
_IN_DEALS: Mapping[str, str] = {
    "opportunity": "Opportunity|商機|商机|Deal|Opportunity name|Deal name",
    "competitor": "Competitor|競爭對手|竞争对手|Competitor name|對手|对手",
    "price": "Their price|對方報價|对方报价|Price|Quoted price|報價|报价|Competitor price|價格|价格",
    "currency": "Currency|幣別|币种|Currency code|幣種|货币",
    "standing": "Standing|相對位置|相对位置|Position|地位",
    "threat": "Threat|威脅|威胁|Threat level|威脅程度|威胁程度",
    "state": "State|狀態|状态|Status",
    "strengths": _STRENGTHS,
    "weaknesses": _WEAKNESSES,
}

COMPETITORS: Mapping[Kind, Mapping[str, str]] = {
    Kind.COMPETITOR: _COMPETITOR,
    Kind.OPPORTUNITY_COMPETITOR: _IN_DEALS,
}
