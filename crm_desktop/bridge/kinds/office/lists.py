"""The lists of an office that its people keep themselves: which there are, and what each entry has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office import own_fields
from crm_desktop.bridge.kinds.office.letters import LETTER_FIELDS, letter_fields, places_said
from crm_desktop.bridge.kinds.office.pipelines import other_pipelines, stages_instead
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.scores import FIELDS_OF, entry_text
from crm_desktop.core.commands import BeginPipeline, Command, CreateRecord, RemovePipeline, RemoveStage
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.leads import ASSIGN_NEW
from crm_desktop.core.tags import MergeTags
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.office.lists import Entry, entries, is_on, uses
from crm_desktop.services.reads.reader import View

#: Re-exported for the floor above, which does not see the services.
__all__ = [
    "Entry",
    "OfficeList",
    "asked_first",
    "command_values",
    "count_uses",
    "entry_title",
    "office_lists",
    "read_list",
    "shown_value",
    "told_fields",
]


@frozen
class OfficeList:
    """One list, by the kind of its entries."""

    kind: Kind
    name: str
    #: what a person tells of an entry, the first before all
    fields: tuple[str, ...]
    #: the field by which entries belong to one of another list; "" for none
    within: str = ""
    #: the field that begins with who makes the entry; "" for none
    begins_with_me: str = ""
    #: how an entry is called that has no name
    title: Callable[[FieldValues, Mapping[str, Stored]], str] | None = None
    #: the fields that are told of an entry, by its value of the first field; empty where all are
    fields_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: what must be said before an entry is made, and which of it, by what is typed already
    asked_first: tuple[str, ...] = ()
    asked_by: Callable[[Mapping[str, object]], tuple[str, ...]] | None = None
    #: the fields that are told of an entry, by the entry; None where `fields_by` says it
    told_by: Callable[[Mapping[str, Stored]], tuple[str, ...]] | None = None
    #: what is said below the fields of an entry; None where nothing is
    hint: Callable[[Mapping[str, Stored]], str] | None = None
    #: the field that holds a list of names; "" for none
    lines: str = ""
    #: what is said when an entry was deleted
    when_deleted: str = ""
    #: what makes one entry of several: the one that stays, and the others; None where none are merged
    merges: Callable[[int, tuple[int, ...]], Command] | None = None
    #: a setting of the file that belongs to the list, and what it is called
    switch: tuple[str, str] | None = None
    #: what makes an entry of a name like a known one; None where a plain entry is made
    begin: Callable[[str, int], Command] | None = None
    #: what takes an entry away, and puts what stands in it elsewhere; None where it is simply deleted
    remove: Callable[[int, int | None], Command] | None = None
    #: where that can go: ids with texts
    places: Callable[[PageContext, int], list[tuple[int, str]]] | None = None

    def making(self, values: Mapping[str, object], chosen: int | None) -> Command:
        """What makes an entry, like the one that is chosen where the list has it so."""
        if self.begin is not None and chosen is not None:
            return self.begin(str(values["name"]), chosen)
        return CreateRecord(self.kind, values)


def office_lists() -> tuple[OfficeList, ...]:
    """The lists, named in the language in force."""
    translate = QCoreApplication.translate
    return (
        OfficeList(Kind.USER, translate("OfficeLists", "Users"), ("name", "initials", "email", "colour")),
        OfficeList(Kind.TAG, translate("OfficeLists", "Tags"), ("name", "colour"), merges=MergeTags),
        OfficeList(Kind.CHANNEL, translate("OfficeLists", "Channels"), ("name", "colour")),
        OfficeList(
            Kind.CAMPAIGN,
            translate("OfficeLists", "Campaigns"),
            ("name", "channel", "starts_on", "ends_on", "budget", "expected_revenue"),
        ),
        *_lists_of_deals(),
        OfficeList(
            Kind.TEXT_BLOCK,
            translate("OfficeLists", "Texts of quotes"),
            ("name", "language", "use", "text"),
        ),
        OfficeList(
            Kind.LETTER_TEMPLATE,
            translate("OfficeLists", "Letters and labels"),
            LETTER_FIELDS,
            told_by=letter_fields,
            hint=places_said,
        ),
        OfficeList(Kind.PLAYBOOK, translate("OfficeLists", "Playbooks"), ("name",)),
        OfficeList(
            Kind.PLAYBOOK_STEP,
            translate("OfficeLists", "Playbook steps"),
            ("name", "kind", "days", "clock", "user", "text"),
            within="playbook",
        ),
        OfficeList(
            Kind.ASSIGNMENT_RULE,
            translate("OfficeLists", "Assignment rules"),
            ("channel", "user"),
            begins_with_me="user",
            switch=(ASSIGN_NEW, translate("OfficeLists", "Assign new and imported leads by these rules")),
        ),
        OfficeList(
            Kind.CUSTOM_FIELD,
            translate("OfficeLists", "Custom fields"),
            own_fields.TOLD,
            title=own_fields.title,
            asked_first=own_fields.ASKED_FIRST,
            asked_by=own_fields.asked,
            told_by=own_fields.told,
            lines=own_fields.CHOICES,
            when_deleted=own_fields.kept_note(),
        ),
        OfficeList(
            Kind.SCORE_RULE,
            translate("OfficeLists", "Score rules"),
            tuple(dict.fromkeys(name for names in FIELDS_OF.values() for name in names)),
            title=entry_text,
            fields_by=FIELDS_OF,
        ),
    )


def _lists_of_deals() -> tuple[OfficeList, ...]:
    """What deals go through, and to whom and why they are lost."""
    translate = QCoreApplication.translate
    return (
        OfficeList(
            Kind.PIPELINE,
            translate("OfficeLists", "Pipelines"),
            ("name",),
            begin=BeginPipeline,
            remove=RemovePipeline,
            places=other_pipelines,
        ),
        OfficeList(
            Kind.STAGE,
            translate("OfficeLists", "Stages"),
            ("name", "kind", "probability", "stale_days", "colour", "required_fields"),
            within="pipeline",
            remove=RemoveStage,
            places=stages_instead,
        ),
        OfficeList(Kind.LOSS_REASON, translate("OfficeLists", "Loss reasons"), ("name",)),
        OfficeList(Kind.UNQUALIFIED_REASON, translate("OfficeLists", "Reasons unqualified"), ("name",)),
        OfficeList(
            Kind.COMPETITOR,
            translate("OfficeLists", "Competitors"),
            ("name", "website", "strengths", "weaknesses"),
        ),
    )


def entry_title(values: FieldValues, office_list: OfficeList, entry: Mapping[str, Stored]) -> str:
    """What an entry is called in its list: its own or built-in name, else what it joins."""
    if office_list.title is not None:
        return office_list.title(values, entry)
    if "name" in values.record.by_name:
        code = entry.get("code")
        built_in = values.context.words.built_in(f"{values.kind}.{code}") if code else ""
        return str(entry["name"] or "") or built_in
    return " → ".join(values.text(name, entry) or "—" for name in office_list.fields)


def told_fields(office_list: OfficeList, entry: Mapping[str, Stored] | None) -> tuple[str, ...]:
    """The fields that are told of an entry."""
    if entry is not None and office_list.told_by is not None:
        return office_list.told_by(entry)
    if entry is None or not office_list.fields_by:
        return office_list.fields
    return office_list.fields_by.get(str(entry[office_list.fields[0]]), office_list.fields)


def asked_first(office_list: OfficeList, typed: Mapping[str, object]) -> tuple[str, ...]:
    """What must be said before an entry is made, by what is typed already."""
    return office_list.asked_first if office_list.asked_by is None else office_list.asked_by(typed)


def command_values(
    values: FieldValues, office_list: OfficeList, name: str, value: object
) -> dict[str, object]:
    """The values of a command that gives a field what its editor holds."""
    if name == office_list.lines:
        return {name: own_fields.text_of_lines(value)} if isinstance(value, tuple | None) else {}
    return values.command_values(name, value)


def shown_value(
    values: FieldValues, office_list: OfficeList, name: str, entry: Mapping[str, Stored]
) -> object:
    """What the editor of a field begins with; a built-in entry begins with the name that it is shown by."""
    if name == office_list.lines:
        return own_fields.lines_of(entry[name])
    if name == "name" and "code" in values.record.by_name:
        return entry_title(values, office_list, entry)
    return values.edit_value(values.record.field(name), entry)


def read_list(office_list: OfficeList) -> Callable[[View], tuple[list[Entry], bool]]:
    """What reads a list's entries in their order, and whether its setting is switched on."""
    switch = office_list.switch

    def work(view: View) -> tuple[list[Entry], bool]:
        return entries(view, office_list.kind), switch is not None and is_on(view, switch[0])

    return work


def count_uses(kind: Kind, id_: int) -> Callable[[View], int]:
    """What counts the records that point at an entry."""

    def work(view: View) -> int:
        return uses(view, kind, id_)

    return work
