"""How accounts are shown: their list, their record, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.common_views import (
    BY_NEXT_STEP,
    MERGE_DEEDS,
    PERSON_DEEDS,
    mine,
    new_opportunity,
    overdue,
)
from crm_desktop.bridge.kinds.view import (
    NEW_CONTACT,
    KindView,
    KindWords,
    ListView,
    RecordAction,
    RecordActions,
    Row,
)
from crm_desktop.bridge.records.playbooks import playbook_action
from crm_desktop.core.orders import OrderAgain
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import ACCOUNT as ACCOUNT_RECORD
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.services.reads.reader import ReferenceData


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Accounts"),
        new=translate("RecordWords", "New account"),
        nothing_yet=translate("RecordWords", "No accounts yet"),
        belongs_here=translate(
            "RecordWords", "The companies you work with. Import a list or add the first one."
        ),
        one=translate("RecordWords", "1 account"),
        several=translate("RecordWords", "{count} accounts"),
        shown_of=translate("RecordWords", "{shown} of {count} accounts"),
    )


def _views(_reference_data: ReferenceData, me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    customers = ChosenFilter("status", Operator.ANY_OF, ("customer",))
    return [
        ListView("all", translate("ListViews", "All accounts")),
        ListView("mine", translate("ListViews", "My accounts"), (mine(me),)),
        ListView("customers", translate("ListViews", "Customers"), (customers,), (SortKey("name"),)),
        ListView("overdue", translate("ListViews", "Overdue accounts"), (overdue(),), BY_NEXT_STEP),
    ]


def _actions(values: Row, _reference_data: ReferenceData) -> RecordActions:
    name = ACCOUNT_RECORD.heading(values)
    again = RecordAction(
        QCoreApplication.translate("RecordHead", "Order again"), command=OrderAgain(int(values["id"] or 0))
    )
    somebody = RecordAction(QCoreApplication.translate("RecordHead", "New contact"), deed=NEW_CONTACT)
    return RecordActions(new_opportunity(values, name=name, account=values["id"]), somebody, more=(again,))


ACCOUNT = KindView(
    kind=Kind.ACCOUNT,
    page="accounts",
    icon="building-2",
    words=_words,
    file_words=("account", "customer", "compan", "客戶", "客户", "公司", "企業", "企业"),
    # Next steps are mostly planned with leads and opportunities; here the names are worth more than that
    # room.
    first_columns=("name", "status", "industry", "phone", "email", "owner", "created_at"),
    title_width=190,
    pills={
        ("status", "prospect"): CellStyle.PILL_ACCENT,
        ("status", "customer"): CellStyle.PILL_GOOD,
        ("status", "former"): CellStyle.PILL_NEUTRAL,
    },
    deadlines=frozenset({"next_step_on"}),
    views=_views,
    subtitle=("industry", "status"),
    main_fields=("status", "phone", "email", "website", "owner", "next_step", "next_step_on"),
    name_fields=("name", "kind", "industry"),
    own_use=frozenset({"custom", "email_label", "phone_label"}),
    actions=_actions,
    deeds=(*MERGE_DEEDS, *PERSON_DEEDS),
    chosen=playbook_action,
    related=(
        (Kind.CONTACT, "account"),
        (Kind.OPPORTUNITY, "account"),
        (Kind.QUOTE, "account"),
        (Kind.ORDER, "account"),
        (Kind.ACCOUNT, "parent"),
    ),
    aside=("status",),
    parts=("further_contacts",),
    ties=((Kind.ACCOUNT_CONTACT, "account"),),
    beside=("deciders",),
    decides_in="account",
    has_group=True,
    hit_fields=("industry", "email", "phone"),
    form_fields=(
        "name",
        "kind",
        "status",
        "industry",
        "phone",
        "email",
        "website",
        "tax_number",
        "owner",
        "description",
    ),
)
