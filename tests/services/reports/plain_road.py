"""When a lead reached its milestones, in plain Python: a later one stands for the earlier ones."""

from __future__ import annotations

from crm_desktop.services.reports.leads.channels import ReportOptions
from tests.services.reports.plain_report import PlainLead, PlainOpportunity, _belongs, _joined


def moments_of(lead: PlainLead, deals: list[PlainOpportunity]) -> dict[str, int]:
    """The first moment of each milestone that the lead has reached."""
    own = [deal for deal in deals if deal.lead == lead.id] + _joined(lead, deals)
    won = [deal.won_at for deal in own if deal.won_at is not None]
    opened = [deal.created_at for deal in own] + won
    qualified = ([] if lead.qualified_at is None else [lead.qualified_at]) + opened
    named = {"leads": [lead.created_at], "qualified": qualified, "opportunities": opened, "won": won}
    return {name: min(moments) for name, moments in named.items() if moments}


def belongs(lead: PlainLead, options: ReportOptions, as_of: int) -> bool:
    """Whether a lead is one of those that are counted."""
    return _belongs(lead, options, as_of)
