"""Names of kinds, of their fields, choices and built-in entries: each kind has its words in one place."""

from __future__ import annotations

from crm_desktop.core.rules.scores import FILLED_FIELDS
from crm_desktop.core.words.field_names import FIELDS
from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects.attachments import NAMES as ATTACHMENT_NAMES
from crm_desktop.core.words.subjects.competitors import NAMES as COMPETITOR_NAMES
from crm_desktop.core.words.subjects.letters import NAMES as LETTER_NAMES
from crm_desktop.core.words.subjects.marketing import NAMES as MARKETING_NAMES
from crm_desktop.core.words.subjects.merging import NAMES as MERGE_NAMES
from crm_desktop.core.words.subjects.orders import NAMES as ORDER_NAMES
from crm_desktop.core.words.subjects.own_fields import NAMES as OWN_FIELD_NAMES
from crm_desktop.core.words.subjects.playbooks import NAMES as PLAYBOOK_NAMES
from crm_desktop.core.words.subjects.quotes import NAMES as QUOTE_NAMES
from crm_desktop.core.words.subjects.tags import NAMES as TAG_NAMES

#: The words of each kind: the one place where a new kind is named.
KIND_NAMES: dict[str, KindNames] = {
    "user": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "User"),
        one_inside=QT_TRANSLATE_NOOP("Words", "user"),
        several_inside=QT_TRANSLATE_NOOP("Words", "users"),
    ),
    **MARKETING_NAMES,
    "rate": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Exchange rate"),
        one_inside=QT_TRANSLATE_NOOP("Words", "exchange rate"),
        several_inside=QT_TRANSLATE_NOOP("Words", "exchange rates"),
    ),
    "lead": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Lead"),
        several=QT_TRANSLATE_NOOP("Words", "Leads"),
        one_inside=QT_TRANSLATE_NOOP("Words", "lead"),
        several_inside=QT_TRANSLATE_NOOP("Words", "leads"),
        choices={
            "status.new": QT_TRANSLATE_NOOP("Words", "New"),
            "status.contacted": QT_TRANSLATE_NOOP("Words", "Contacted"),
            "status.qualified": QT_TRANSLATE_NOOP("Words", "Qualified"),
            "status.converted": QT_TRANSLATE_NOOP("Words", "Converted"),
            "status.unqualified": QT_TRANSLATE_NOOP("Words", "Unqualified"),
        },
    ),
    "account": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Account"),
        several=QT_TRANSLATE_NOOP("Words", "Accounts"),
        one_inside=QT_TRANSLATE_NOOP("Words", "account"),
        several_inside=QT_TRANSLATE_NOOP("Words", "accounts"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Account name"),
            "kind": QT_TRANSLATE_NOOP("Words", "Account kind"),
        },
        choices={
            "kind.company": QT_TRANSLATE_NOOP("Words", "Company"),
            "kind.person": QT_TRANSLATE_NOOP("Words", "Person"),
            "status.prospect": QT_TRANSLATE_NOOP("Words", "Prospect"),
            "status.customer": QT_TRANSLATE_NOOP("Words", "Customer"),
            "status.former": QT_TRANSLATE_NOOP("Words", "Former customer"),
        },
    ),
    "contact": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Contact"),
        several=QT_TRANSLATE_NOOP("Words", "Contacts"),
        one_inside=QT_TRANSLATE_NOOP("Words", "contact"),
        several_inside=QT_TRANSLATE_NOOP("Words", "contacts"),
    ),
    "pipeline": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Pipeline"),
        one_inside=QT_TRANSLATE_NOOP("Words", "pipeline"),
        several_inside=QT_TRANSLATE_NOOP("Words", "pipelines"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Pipeline name")},
        built_in={
            "sales": QT_TRANSLATE_NOOP("Words", "Sales"),
        },
    ),
    "stage": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Stage"),
        one_inside=QT_TRANSLATE_NOOP("Words", "stage"),
        several_inside=QT_TRANSLATE_NOOP("Words", "stages"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Stage name"),
            "kind": QT_TRANSLATE_NOOP("Words", "Stage kind"),
        },
        choices={
            "kind.open": QT_TRANSLATE_NOOP("Words", "Open"),
            "kind.won": QT_TRANSLATE_NOOP("Words", "Won"),
            "kind.lost": QT_TRANSLATE_NOOP("Words", "Lost"),
        },
        built_in={
            "enquiry": QT_TRANSLATE_NOOP("Words", "Enquiry"),
            "quotation": QT_TRANSLATE_NOOP("Words", "Quotation"),
            "solution_review": QT_TRANSLATE_NOOP("Words", "Solution review"),
            "negotiation": QT_TRANSLATE_NOOP("Words", "Negotiation"),
            "won": QT_TRANSLATE_NOOP("Words", "Won"),
            "lost": QT_TRANSLATE_NOOP("Words", "Lost"),
        },
    ),
    "opportunity": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Opportunity"),
        several=QT_TRANSLATE_NOOP("Words", "Opportunities"),
        one_inside=QT_TRANSLATE_NOOP("Words", "opportunity"),
        several_inside=QT_TRANSLATE_NOOP("Words", "opportunities"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Opportunity name"),
        },
    ),
    "product": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Product"),
        several=QT_TRANSLATE_NOOP("Words", "Products"),
        one_inside=QT_TRANSLATE_NOOP("Words", "product"),
        several_inside=QT_TRANSLATE_NOOP("Words", "products"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Product name"),
            "code": QT_TRANSLATE_NOOP("Words", "Product code"),
        },
    ),
    "product_price": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Price of a product"),
        one_inside=QT_TRANSLATE_NOOP("Words", "price of a product"),
        several_inside=QT_TRANSLATE_NOOP("Words", "prices of products"),
    ),
    "line": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Line of a deal"),
        one_inside=QT_TRANSLATE_NOOP("Words", "line of a deal"),
        several_inside=QT_TRANSLATE_NOOP("Words", "lines of deals"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Item")},
    ),
    **ORDER_NAMES,
    "activity": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Activity"),
        several=QT_TRANSLATE_NOOP("Words", "Activities"),
        one_inside=QT_TRANSLATE_NOOP("Words", "activity"),
        several_inside=QT_TRANSLATE_NOOP("Words", "activities"),
        fields={
            "kind": QT_TRANSLATE_NOOP("Words", "Activity kind"),
        },
        choices={
            "kind.call": QT_TRANSLATE_NOOP("Words", "Call"),
            "kind.meeting": QT_TRANSLATE_NOOP("Words", "Meeting"),
            "kind.email": QT_TRANSLATE_NOOP("Words", "Email"),
            "kind.task": QT_TRANSLATE_NOOP("Words", "Task"),
            "kind.note": QT_TRANSLATE_NOOP("Words", "Note"),
            "priority.low": QT_TRANSLATE_NOOP("Words", "Low"),
            "priority.normal": QT_TRANSLATE_NOOP("Words", "Normal"),
            "priority.high": QT_TRANSLATE_NOOP("Words", "High"),
        },
    ),
    "assignment_rule": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Assignment rule"),
        one_inside=QT_TRANSLATE_NOOP("Words", "assignment rule"),
        several_inside=QT_TRANSLATE_NOOP("Words", "assignment rules"),
    ),
    "score_rule": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Score rule"),
        one_inside=QT_TRANSLATE_NOOP("Words", "score rule"),
        several_inside=QT_TRANSLATE_NOOP("Words", "score rules"),
        fields={
            "amount": QT_TRANSLATE_NOOP("Words", "From the amount"),
            "activity": QT_TRANSLATE_NOOP("Words", "Kind of activity"),
        },
        choices={
            "condition.filled": QT_TRANSLATE_NOOP("Words", "a field that is filled in"),
            "condition.channel": QT_TRANSLATE_NOOP("Words", "a channel"),
            "condition.amount": QT_TRANSLATE_NOOP("Words", "an estimated amount"),
            "condition.activity": QT_TRANSLATE_NOOP("Words", "each activity that is done"),
            **{f"field.{name}": FIELDS[name] for name in FILLED_FIELDS},
            "activity.call": QT_TRANSLATE_NOOP("Words", "Call"),
            "activity.meeting": QT_TRANSLATE_NOOP("Words", "Meeting"),
            "activity.email": QT_TRANSLATE_NOOP("Words", "Email"),
            "activity.task": QT_TRANSLATE_NOOP("Words", "Task"),
            "activity.note": QT_TRANSLATE_NOOP("Words", "Note"),
        },
    ),
    **PLAYBOOK_NAMES,
    **OWN_FIELD_NAMES,
    **QUOTE_NAMES,
    **LETTER_NAMES,
    **COMPETITOR_NAMES,
    **(TAG_NAMES | MERGE_NAMES | ATTACHMENT_NAMES),
    "loss_reason": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Loss reason"),
        one_inside=QT_TRANSLATE_NOOP("Words", "loss reason"),
        several_inside=QT_TRANSLATE_NOOP("Words", "loss reasons"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Reason")},
        built_in={
            "price": QT_TRANSLATE_NOOP("Words", "Price"),
            "product_fit": QT_TRANSLATE_NOOP("Words", "Product does not fit"),
            "delivery_time": QT_TRANSLATE_NOOP("Words", "Delivery time"),
            "competitor": QT_TRANSLATE_NOOP("Words", "Competitor"),
            "no_decision": QT_TRANSLATE_NOOP("Words", "No decision"),
            "budget_cut": QT_TRANSLATE_NOOP("Words", "Budget cut"),
            "no_contact": QT_TRANSLATE_NOOP("Words", "Lost contact"),
            "other": QT_TRANSLATE_NOOP("Words", "Other reason"),
        },
    ),
    "unqualified_reason": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Reason unqualified"),
        one_inside=QT_TRANSLATE_NOOP("Words", "reason unqualified"),
        several_inside=QT_TRANSLATE_NOOP("Words", "reasons unqualified"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Reason")},
        built_in={
            "no_need": QT_TRANSLATE_NOOP("Words", "No need"),
            "no_budget": QT_TRANSLATE_NOOP("Words", "No budget"),
            "wrong_person": QT_TRANSLATE_NOOP("Words", "Wrong person"),
            "unreachable": QT_TRANSLATE_NOOP("Words", "Cannot be reached"),
            "duplicate": QT_TRANSLATE_NOOP("Words", "Duplicate"),
            "competitor": QT_TRANSLATE_NOOP("Words", "Works for a competitor"),
            "other": QT_TRANSLATE_NOOP("Words", "Other reason"),
        },
    ),
    "account_contact": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Account’s person"),
        one_inside=QT_TRANSLATE_NOOP("Words", "account’s person"),
        several_inside=QT_TRANSLATE_NOOP("Words", "accounts’ people"),
    ),
    "participant": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Participant"),
        one_inside=QT_TRANSLATE_NOOP("Words", "participant"),
        several_inside=QT_TRANSLATE_NOOP("Words", "participants"),
    ),
    "conversion": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Conversion"),
        one_inside=QT_TRANSLATE_NOOP("Words", "conversion"),
        several_inside=QT_TRANSLATE_NOOP("Words", "conversions"),
    ),
    "stage_change": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Change of stage"),
        one_inside=QT_TRANSLATE_NOOP("Words", "change of stage"),
        several_inside=QT_TRANSLATE_NOOP("Words", "changes of stage"),
    ),
    "saved_view": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Saved view"),
        one_inside=QT_TRANSLATE_NOOP("Words", "saved view"),
        several_inside=QT_TRANSLATE_NOOP("Words", "saved views"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "View name")},
    ),
    "setting": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Setting"),
        one_inside=QT_TRANSLATE_NOOP("Words", "setting"),
        several_inside=QT_TRANSLATE_NOOP("Words", "settings"),
    ),
    "contact_point": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Contact detail"),
        one_inside=QT_TRANSLATE_NOOP("Words", "contact detail"),
        several_inside=QT_TRANSLATE_NOOP("Words", "contact details"),
        choices={
            "sort.email": QT_TRANSLATE_NOOP("Words", "Email"),
            "sort.phone": QT_TRANSLATE_NOOP("Words", "Phone"),
            "sort.line": QT_TRANSLATE_NOOP("Words", "LINE"),
            "sort.wechat": QT_TRANSLATE_NOOP("Words", "WeChat"),
            "sort.address": QT_TRANSLATE_NOOP("Words", "Address"),
            "label.work": QT_TRANSLATE_NOOP("Words", "work"),
            "label.home": QT_TRANSLATE_NOOP("Words", "home"),
            "label.mobile": QT_TRANSLATE_NOOP("Words", "mobile"),
            "label.fax": QT_TRANSLATE_NOOP("Words", "fax"),
            "label.assistant": QT_TRANSLATE_NOOP("Words", "assistant"),
            "label.other": QT_TRANSLATE_NOOP("Words", "other"),
        },
    ),
    "contact_relation": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Relation"),
        one_inside=QT_TRANSLATE_NOOP("Words", "relation"),
        several_inside=QT_TRANSLATE_NOOP("Words", "relations"),
        choices={
            "relation.reports_to": QT_TRANSLATE_NOOP("Words", "Reports to"),
            "relation.recommended_by": QT_TRANSLATE_NOOP("Words", "Recommended by"),
        },
    ),
    "opportunity_contact": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Opportunity’s person"),
        one_inside=QT_TRANSLATE_NOOP("Words", "opportunity’s person"),
        several_inside=QT_TRANSLATE_NOOP("Words", "opportunities’ people"),
        choices={
            "role.decision_maker": QT_TRANSLATE_NOOP("Words", "Decision maker"),
            "role.influencer": QT_TRANSLATE_NOOP("Words", "Influencer"),
            "role.user": QT_TRANSLATE_NOOP("Words", "Uses it"),
            "role.gatekeeper": QT_TRANSLATE_NOOP("Words", "Gatekeeper"),
            "role.other": QT_TRANSLATE_NOOP("Words", "Other"),
        },
    ),
}


def names_of(kind: str) -> KindNames:
    """The words of a kind; raises KeyError for one that has none."""
    return KIND_NAMES[kind]


def field_name(kind: str, name: str) -> str:
    """The English source text of a field's name; raises KeyError for a field that has none."""
    return names_of(kind).fields.get(name) or FIELDS[name]
