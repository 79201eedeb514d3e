"""How leads are shown: their list, their record with its steps, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.common_views import (
    ALWAYS_SAID,
    BY_SCORE,
    MERGE_DEEDS,
    PERSON_DEEDS,
    mine,
    overdue,
    pool,
)
from crm_desktop.bridge.kinds.question import Question
from crm_desktop.bridge.kinds.view import (
    CONVERT,
    Deed,
    KindView,
    KindWords,
    ListView,
    RecordAction,
    RecordActions,
    Row,
    Step,
    Steps,
)
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.records.chosen_actions import ChosenAction
from crm_desktop.bridge.records.playbooks import playbook_action
from crm_desktop.core.commands import ClaimRecords, GiveBackRecords
from crm_desktop.core.conversions import UnconvertLeads
from crm_desktop.core.queries import Operator, Records, SortKey, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import LEAD as RECORD
from crm_desktop.core.records.main_records import LEAD_STATUSES
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.day_ranges import ago_key
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.services.reads.reader import ReferenceData

#: The way of a lead that goes well.
_STEPS = tuple(status for status in LEAD_STATUSES if status != "unqualified")
_DONE = ("qualified", "converted")
#: The three facts that make a lead worth an opportunity, each with its note.
_FACTS = (("clear_need", "clear_need_note"), ("intention", "intention_note"), ("chance", "chance_note"))


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Leads"),
        new=translate("RecordWords", "New lead"),
        nothing_yet=translate("RecordWords", "No leads yet"),
        belongs_here=translate(
            "RecordWords",
            "People and companies who have shown interest. Import a list or add the first one.",
        ),
        one=translate("RecordWords", "1 lead"),
        several=translate("RecordWords", "{count} leads"),
        shown_of=translate("RecordWords", "{shown} of {count} leads"),
    )


def _views(reference_data: ReferenceData, me: int | None) -> list[ListView]:
    still_open = ChosenFilter("status", Operator.ANY_OF, ("new", "contacted"))
    alive = ChosenFilter("status", Operator.ANY_OF, ("new", "contacted", "qualified"))
    translate = QCoreApplication.translate
    return [
        ListView(
            "unconverted",
            translate("ListViews", "Leads not converted"),
            (ChosenFilter("status", Operator.NONE_OF, ("converted",)),),
        ),
        ListView("all", translate("ListViews", "All leads")),
        ListView("mine", translate("ListViews", "My leads"), (mine(me),)),
        ListView("open", translate("ListViews", "Unprocessed leads"), (still_open,)),
        ListView(
            "qualified",
            translate("ListViews", "Qualified leads"),
            (ChosenFilter("status", Operator.ANY_OF, ("qualified",)),),
        ),
        ListView(
            "promising",
            translate("ListViews", "Need, intention and chance"),
            (alive, *(ChosenFilter(name, Operator.ANY_OF, (1,)) for name, _note in _FACTS)),
        ),
        ListView("pool", translate("ListViews", "Lead pool"), (alive, pool())),
        ListView("best", translate("ListViews", "Most promising leads"), (alive,), BY_SCORE),
        ListView(
            "overdue",
            translate("ListViews", "Overdue leads"),
            (alive, overdue("planned_on")),
            (SortKey("planned_on"),),
        ),
        ListView(
            "unplanned",
            translate("ListViews", "Leads without a next step"),
            (alive, ChosenFilter("planned_on", Operator.EMPTY)),
        ),
        ListView(
            "untouched",
            translate("ListViews", "Leads that nobody touched for long"),
            (alive, ChosenFilter("updated_at", Operator.BETWEEN, (), ago_key(reference_data.untouched_days))),
            (SortKey("updated_at"),),
        ),
    ]


def _form_start(reference_data: ReferenceData) -> Mapping[str, object]:
    """Where rules say who gets new leads, nobody is named beforehand."""
    return {"owner": None} if reference_data.assigns_new else {}


def _is_ended(status: Stored, _reference_data: ReferenceData) -> bool:
    return status in RECORD.ended_statuses


def _steps(values: Row, _reference_data: ReferenceData, words: Words) -> Steps:
    deeds = {"converted": CONVERT}
    steps = tuple(
        Step(key, words.choice(Kind.LEAD, "status", key), key, deeds.get(key, "")) for key in _STEPS
    )
    status = str(values["status"])
    if status == "unqualified":
        return Steps(steps, "contacted" if values.get("contacted_at") else "new", is_bad=True)
    return Steps(steps, status)


def _actions(values: Row, _reference_data: ReferenceData) -> RecordActions:
    translate = QCoreApplication.translate
    status = values.get("status")
    is_done = status in _DONE
    qualify = RecordAction(
        translate("RecordHead", "Qualify"),
        "status",
        "qualified",
        is_possible=not is_done,
        is_main=not is_done,
    )
    reopen = RecordAction(translate("RecordHead", "Reopen"), "status", "new")
    set_aside = RecordAction(translate("RecordHead", "Unqualified…"), "status", "unqualified")
    is_converted = _became_something(values)
    convert = RecordAction(
        translate("RecordHead", "Convert…"), deed=CONVERT, is_possible=not is_converted, is_main=is_done
    )
    id_ = int(values["id"] or 0)
    more: tuple[RecordAction, ...] = (
        reopen if status == "unqualified" else set_aside,
        _pool_action(id_, values.get("owner")),
    )
    if is_converted:
        take_back = UnconvertLeads((id_,))
        more = (RecordAction(translate("RecordHead", "Take back the conversion"), command=take_back),)
    return RecordActions(qualify, convert, more)


def _became_something(values: Row) -> bool:
    return any(values.get(str(kind)) is not None for kind in BECOMES)


def _remark(values: Row) -> str:
    """A lead may come from another program that converted it: here nothing came of it yet."""
    if values.get("status") != "converted" or _became_something(values):
        return ""
    return QCoreApplication.translate(
        "RecordHead", "Converted elsewhere. It can be converted here too: it has no account or contact yet."
    )


def _pool_action(id_: int, owner: Stored) -> RecordAction:
    """What nobody owns is claimed; what somebody owns is given back."""
    translate, target = QCoreApplication.translate, Records(Kind.LEAD, (id_,))
    if owner is None:
        return RecordAction(translate("ChosenActions", "Claim"), command=ClaimRecords(target))
    return RecordAction(translate("ChosenActions", "Give back to the pool"), command=GiveBackRecords(target))


def _convert_text() -> str:
    return QCoreApplication.translate("RecordHead", "Convert…")


def _question(changes: Mapping[str, object], seen: Row, _data: ReferenceData) -> Question | None:
    if changes.get("status") == "qualified" and seen:
        title = QCoreApplication.translate("ClosingQuestion", "What speaks for this lead?")
        return Question(title, (), (), ticks=_FACTS)
    if changes.get("status") != "unqualified" or seen.get("unqualified_reason"):
        return None
    title = QCoreApplication.translate("ClosingQuestion", "Why is the lead unqualified?")
    return Question(title, ("unqualified_reason",), ("unqualified_reason",))


def _chosen() -> tuple[ChosenAction, ...]:
    translate = QCoreApplication.translate
    return (
        ChosenAction(
            "qualify",
            translate("ChosenActions", "Qualify…"),
            "Ctrl+Shift+Q",
            change=("status", "qualified"),
        ),
        ChosenAction(
            "unqualify",
            translate("ChosenActions", "Unqualified…"),
            "Ctrl+Shift+U",
            change=("status", "unqualified"),
        ),
        ChosenAction(
            "reopen", translate("ChosenActions", "Reopen"), "Ctrl+Shift+R", change=("status", "new")
        ),
        ChosenAction("claim", translate("ChosenActions", "Claim"), "Ctrl+Shift+L", command=ClaimRecords),
        ChosenAction(
            "give_back",
            translate("ChosenActions", "Give back to the pool"),
            "Ctrl+Shift+B",
            command=GiveBackRecords,
        ),
        ChosenAction("assign", translate("ChosenActions", "Assign…"), "Ctrl+Shift+A", shares_out=True),
        *playbook_action(),
    )


LEAD = KindView(
    kind=Kind.LEAD,
    page="leads",
    icon="target",
    words=_words,
    file_words=("lead", "線索", "线索", "潛在", "潜在", "名單", "名单"),
    first_columns=(
        "name",
        "company",
        "channel",
        "status",
        "planned_on",
        "score",
        "owner",
        "estimated_amount",
        "next_step_on",
        "created_at",
    ),
    pills={
        ("status", "new"): CellStyle.PILL_NEUTRAL,
        ("status", "contacted"): CellStyle.PILL_ACCENT,
        ("status", "qualified"): CellStyle.PILL_GOOD,
        ("status", "converted"): CellStyle.PILL_GOOD,
        ("status", "unqualified"): CellStyle.PILL_BAD,
    },
    deadlines=frozenset({"next_step_on"}),
    planned_field="planned_on",
    ended_by="status",
    is_ended=_is_ended,
    summed="estimated_amount",
    views=_views,
    first_view="unconverted",
    subtitle=("job_title", "company"),
    has_links_first=True,
    main_fields=("email", "phone", "channel", "estimated_amount", "owner", "next_step", "next_step_on"),
    name_fields=("name", "company", "job_title"),
    said_elsewhere=frozenset(
        {"status", "currency", "score", "planned_on", *(name for name, _note in _FACTS)}
    ),
    warnings=ALWAYS_SAID | {"unqualified_reason", *(note for _name, note in _FACTS)},
    own_use=frozenset({"custom", "merged_into", "email_label", "phone_label"}),
    step_field="status",
    steps=_steps,
    remark=_remark,
    actions=_actions,
    deeds=(Deed(CONVERT, _convert_text, "Ctrl+Shift+K", is_for_several=True), *MERGE_DEEDS, *PERSON_DEEDS),
    question=_question,
    facts=_FACTS,
    score_field="score",
    chosen=_chosen,
    related=((Kind.OPPORTUNITY, "lead"), (Kind.ACCOUNT, "lead"), (Kind.CONTACT, "lead")),
    aside=("status",),
    hit_fields=("company", "email", "phone"),
    form_fields=(
        "name",
        "company",
        "job_title",
        "email",
        "phone",
        "channel",
        "status",
        "estimated_amount",
        "owner",
        "next_step",
        "next_step_on",
        "description",
    ),
    form_start=_form_start,
)
