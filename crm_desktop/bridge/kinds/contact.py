"""How contacts are shown: their list, their record, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.common_views import (
    ALWAYS_SAID,
    BY_NEXT_STEP,
    MERGE_DEEDS,
    PERSON_DEEDS,
    mine,
    new_opportunity,
    overdue,
)
from crm_desktop.bridge.kinds.view import KindView, KindWords, ListView, RecordActions, Row
from crm_desktop.bridge.records.playbooks import playbook_action
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import CONTACT as CONTACT_RECORD
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.services.reads.reader import ReferenceData


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Contacts"),
        new=translate("RecordWords", "New contact"),
        nothing_yet=translate("RecordWords", "No contacts yet"),
        belongs_here=translate("RecordWords", "The people you talk to. Import a list or add the first one."),
        one=translate("RecordWords", "1 contact"),
        several=translate("RecordWords", "{count} contacts"),
        shown_of=translate("RecordWords", "{shown} of {count} contacts"),
    )


def _views(_reference_data: ReferenceData, me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    alone = ChosenFilter("account", Operator.EMPTY)
    return [
        ListView("all", translate("ListViews", "All contacts")),
        ListView("mine", translate("ListViews", "My contacts"), (mine(me),)),
        ListView("alone", translate("ListViews", "Contacts without an account"), (alone,)),
        ListView("overdue", translate("ListViews", "Overdue contacts"), (overdue(),), BY_NEXT_STEP),
    ]


def _actions(values: Row, _reference_data: ReferenceData) -> RecordActions:
    name = CONTACT_RECORD.heading(values)
    account = values.get("account")
    return RecordActions(new_opportunity(values, name=name, contact=values["id"], account=account))


CONTACT = KindView(
    kind=Kind.CONTACT,
    page="contacts",
    icon="user",
    words=_words,
    file_words=("contact", "people", "person", "聯絡人", "联系人"),
    first_columns=("name", "account", "job_title", "email", "phone", "owner", "created_at"),
    deadlines=frozenset({"next_step_on"}),
    views=_views,
    subtitle=("job_title", "account"),
    main_fields=("account", "email", "phone", "mobile", "owner", "next_step", "next_step_on"),
    name_fields=("name", "job_title", "department"),
    warnings=ALWAYS_SAID,
    own_use=frozenset({"custom", "email_label", "phone_label"}),
    actions=_actions,
    deeds=(*MERGE_DEEDS, *PERSON_DEEDS),
    chosen=playbook_action,
    parts=("further_accounts", "relations", "deal_roles"),
    ties=(
        (Kind.ACCOUNT_CONTACT, "contact"),
        (Kind.CONTACT_RELATION, "contact"),
        (Kind.CONTACT_RELATION, "other"),
        (Kind.OPPORTUNITY_CONTACT, "contact"),
    ),
    related=((Kind.OPPORTUNITY, "contact"),),
    aside=("job_title", "phone"),
    hit_fields=("account:name", "job_title", "email", "phone"),
    form_fields=("name", "account", "job_title", "email", "phone", "mobile", "owner", "description"),
)
