"""Which rules each kind has: the one registration of a kind on this floor. An unknown kind is a KeyError."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import KindRules
from crm_desktop.services.rules.accounts import AccountRules
from crm_desktop.services.rules.activities import ActivityRules
from crm_desktop.services.rules.attachments import AttachmentRules
from crm_desktop.services.rules.contact_points import ContactPointRules
from crm_desktop.services.rules.deals.competitors import DealCompetitorRules
from crm_desktop.services.rules.deals.opportunities import OpportunityRules
from crm_desktop.services.rules.deals.people import ContactRules, DealPeopleRules
from crm_desktop.services.rules.deals.stages import StageRules
from crm_desktop.services.rules.further_accounts import FurtherAccountRules
from crm_desktop.services.rules.kept import KeptRules
from crm_desktop.services.rules.leads import LeadRules
from crm_desktop.services.rules.links import AssignmentRuleRules
from crm_desktop.services.rules.office.currency_rates import RateRules
from crm_desktop.services.rules.office.offices import OfficeRules
from crm_desktop.services.rules.office.own_fields import OwnFieldRules
from crm_desktop.services.rules.office.playbooks import PlaybookStepRules
from crm_desktop.services.rules.office.reference_lists import PipelineRules, ReferenceRules, UserRules
from crm_desktop.services.rules.office.saved_views import SavedViewRules
from crm_desktop.services.rules.office.score_rules import ScoreRuleRules
from crm_desktop.services.rules.office.tags import TagRules
from crm_desktop.services.rules.participants import ParticipantRules
from crm_desktop.services.rules.plain import PlainRules
from crm_desktop.services.rules.relations import RelationRules
from crm_desktop.services.rules.selling.lines import LineRules
from crm_desktop.services.rules.selling.order_money import (
    CreditNoteRules,
    OrderLineRules,
    OrderPartRules,
    PaymentRules,
)
from crm_desktop.services.rules.selling.orders import OrderRules
from crm_desktop.services.rules.selling.products import ProductPriceRules, ProductRules
from crm_desktop.services.rules.selling.quotes import QuoteRules

#: A kind without rules of its own stands here with the plain ones, so that none is forgotten.
RULES: Mapping[Kind, KindRules] = {
    Kind.LEAD: LeadRules(),
    Kind.ACCOUNT: AccountRules(),
    Kind.CONTACT: ContactRules(),
    Kind.OPPORTUNITY: OpportunityRules(),
    Kind.ACTIVITY: ActivityRules(),
    Kind.SPEND: PlainRules(Kind.SPEND, period=("first_day", "last_day")),
    Kind.RATE: RateRules(),
    Kind.USER: UserRules(),
    Kind.CHANNEL: ReferenceRules(Kind.CHANNEL, told_apart=True),
    Kind.CAMPAIGN: ReferenceRules(Kind.CAMPAIGN, period=("starts_on", "ends_on"), told_apart=True),
    Kind.PIPELINE: PipelineRules(),
    Kind.STAGE: StageRules(),
    Kind.COMPETITOR: ReferenceRules(Kind.COMPETITOR, told_apart=True),
    Kind.OPPORTUNITY_COMPETITOR: DealCompetitorRules(),
    Kind.LOSS_REASON: ReferenceRules(Kind.LOSS_REASON, told_apart=True),
    Kind.UNQUALIFIED_REASON: ReferenceRules(Kind.UNQUALIFIED_REASON, told_apart=True),
    Kind.QUOTE: QuoteRules(),
    Kind.OFFICE: OfficeRules(),
    Kind.LOGO: KeptRules(Kind.LOGO),
    Kind.TAG: TagRules(),
    Kind.TEXT_BLOCK: ReferenceRules(Kind.TEXT_BLOCK),
    Kind.LETTER_TEMPLATE: ReferenceRules(Kind.LETTER_TEMPLATE),
    Kind.CONTACT_POINT: ContactPointRules(),
    Kind.CONTACT_RELATION: RelationRules(),
    Kind.ACCOUNT_CONTACT: FurtherAccountRules(),
    Kind.OPPORTUNITY_CONTACT: DealPeopleRules(),
    Kind.LINE: LineRules(),
    Kind.ORDER: OrderRules(),
    Kind.ORDER_LINE: OrderLineRules(),
    Kind.INSTALMENT: OrderPartRules(Kind.INSTALMENT, in_its_currency=True, is_positive=True),
    Kind.PAYMENT: PaymentRules(),
    Kind.CREDIT_NOTE: CreditNoteRules(),
    Kind.PRODUCT: ProductRules(),
    Kind.PRODUCT_PRICE: ProductPriceRules(),
    Kind.STAGE_CHANGE: KeptRules(Kind.STAGE_CHANGE),
    Kind.PARTICIPANT: ParticipantRules(),
    Kind.ATTACHMENT: AttachmentRules(),
    Kind.CONVERSION: KeptRules(Kind.CONVERSION),
    Kind.MERGE: KeptRules(Kind.MERGE),
    Kind.DISTINCT_PAIR: KeptRules(Kind.DISTINCT_PAIR),
    Kind.ASSIGNMENT_RULE: AssignmentRuleRules(),
    Kind.SCORE_RULE: ScoreRuleRules(),
    Kind.CUSTOM_FIELD: OwnFieldRules(),
    Kind.PLAYBOOK: ReferenceRules(Kind.PLAYBOOK),
    Kind.PLAYBOOK_STEP: PlaybookStepRules(),
    Kind.SAVED_VIEW: SavedViewRules(),
    Kind.SETTING: KeptRules(Kind.SETTING),
}
