"""How opportunities are shown: their list, their record with its stages, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.common_views import mine, overdue
from crm_desktop.bridge.kinds.office.pipelines import pipeline_of, pipelines_in_use, stage_entries
from crm_desktop.bridge.kinds.office.reference_lists import stage_kind, stages_of_kind
from crm_desktop.bridge.kinds.order import order_action, order_of
from crm_desktop.bridge.kinds.question import Question
from crm_desktop.bridge.kinds.quote import new_quote
from crm_desktop.bridge.kinds.view import (
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
from crm_desktop.bridge.records.playbooks import playbook_action
from crm_desktop.bridge.records.stage_notes import stage_notes
from crm_desktop.core.commands import CloneOpportunity
from crm_desktop.core.queries import Operator, SortKey, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import OPPORTUNITY as OPPORTUNITY_RECORD
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import missing_in
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.services.reads.office.stage_needs import required_by
from crm_desktop.services.reads.reader import ReferenceData, View

_BY_CLOSE = (SortKey("expected_close"),)
_LAST_CLOSED = (SortKey("closed_at", descending=True),)
#: Under which names is told what its actions go by besides.
_ORDER, _LAST_OPEN = "order:id", "stage:last_open"


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Opportunities"),
        new=translate("RecordWords", "New opportunity"),
        nothing_yet=translate("RecordWords", "No opportunities yet"),
        belongs_here=translate(
            "RecordWords", "Deals on their way to an order. Import a list or add the first one."
        ),
        one=translate("RecordWords", "1 opportunity"),
        several=translate("RecordWords", "{count} opportunities"),
        shown_of=translate("RecordWords", "{shown} of {count} opportunities"),
    )


def _views(reference_data: ReferenceData, me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate

    def in_stages(kind: StageKind) -> ChosenFilter:
        return ChosenFilter("stage", Operator.ANY_OF, stages_of_kind(reference_data, (kind,)))

    is_open = in_stages(StageKind.OPEN)
    late = overdue("expected_close")
    return [
        ListView("all", translate("ListViews", "All opportunities")),
        ListView("mine", translate("ListViews", "My open opportunities"), (mine(me), is_open)),
        ListView("open", translate("ListViews", "Open opportunities"), (is_open,), _BY_CLOSE),
        ListView("late", translate("ListViews", "Late opportunities"), (is_open, late), _BY_CLOSE),
        ListView(
            "won", translate("ListViews", "Won opportunities"), (in_stages(StageKind.WON),), _LAST_CLOSED
        ),
        ListView(
            "lost", translate("ListViews", "Lost opportunities"), (in_stages(StageKind.LOST),), _LAST_CLOSED
        ),
    ]


def _is_ended(stage: Stored, reference_data: ReferenceData) -> bool:
    return _kind(stage, reference_data) is not StageKind.OPEN


def _kind(stage: Stored, reference_data: ReferenceData) -> StageKind | None:
    return stage_kind(reference_data, None if stage is None else int(stage))


def _steps(values: Row, reference_data: ReferenceData, words: Words) -> Steps:
    """The way ends with a win, or with the loss that it came to."""
    is_lost = _kind(values["stage"], reference_data) is StageKind.LOST
    left_out = (StageKind.WON if is_lost else StageKind.LOST, StageKind.LOST)
    own = pipeline_of(reference_data, values["stage"])
    stages = [
        entry
        for entry in stage_entries(reference_data, words, own)
        if entry.id == values["stage"] or (entry.active and entry.kind not in left_out)
    ]
    steps = tuple(Step(str(stage.id), stage.name, stage.id) for stage in stages)
    return Steps(steps, str(values["stage"]), is_bad=is_lost)


def _around(view: View, values: Row) -> Row:
    """Its order, and the open stage that it stood in last: where it goes on when it is opened again."""
    id_, reference_data = int(values["id"] or 0), view.reference_data()
    last = next(
        (
            row["from_stage"]
            for row in map(
                partial(view.catalogue.row_values, Kind.STAGE_CHANGE),
                view.linked(Kind.STAGE_CHANGE, "opportunity", id_),
            )
            if _is_in_use(reference_data, row["from_stage"])
        ),
        None,
    )
    return {_ORDER: order_of(view, id_), _LAST_OPEN: last}


def _is_in_use(reference_data: ReferenceData, stage: Stored) -> bool:
    """Whether deals may stand in a stage as open ones."""
    item = reference_data.get(Kind.STAGE, None if stage is None else int(stage))
    return item is not None and item.active and not _is_ended(item.id, reference_data)


def stage_to_win(reference_data: ReferenceData, stage: Stored) -> int | None:
    """Where a deal that stands open in a stage is won; None where it has ended, or nothing wins it."""
    if _kind(stage, reference_data) is not StageKind.OPEN:
        return None
    return _first_of(reference_data, stage, StageKind.WON)


def _first_of(reference_data: ReferenceData, stage: Stored, kind: StageKind) -> int | None:
    """The first stage of a kind that is in use in the pipeline of another stage."""
    own = pipeline_of(reference_data, stage)
    wanted = stages_of_kind(reference_data, (kind,))
    stages = (
        item.id
        for item in reference_data.of(Kind.STAGE)
        if item.id in wanted and item.active and item.facts["pipeline"] == own
    )
    return next(stages, None)


def _actions(values: Row, reference_data: ReferenceData) -> RecordActions:
    translate = QCoreApplication.translate
    here = values.get("stage")
    kind = _kind(here, reference_data)
    id_ = int(values["id"] or 0)

    def to_stage(text: str, kind: StageKind, *, is_main: bool = False) -> RecordAction:
        """A move to the first stage of a kind in the same pipeline."""
        stage = _first_of(reference_data, here, kind)
        is_possible = is_open and stage is not None
        return RecordAction(text, "stage", stage, is_possible=is_possible, is_main=is_main)

    is_open = kind is StageKind.OPEN
    duplicate = RecordAction(
        translate("RecordHead", "Duplicate"), command=clone_of(id_, str(values["name"] or ""))
    )
    more = (new_quote(id_), duplicate)
    again = values.get(_LAST_OPEN) or _first_of(reference_data, here, StageKind.OPEN)
    reopen = RecordAction(translate("RecordHead", "Reopen"), "stage", again, is_possible=again is not None)
    if kind is StageKind.LOST:
        return RecordActions(replace(reopen, is_main=True), None, more)
    won = to_stage(translate("RecordHead", "Won…"), StageKind.WON, is_main=is_open)
    # Each button keeps its spot: where a second click on "Won" would hit, nothing happens.
    if kind is StageKind.WON:
        return RecordActions(won, order_action(id_, values.get(_ORDER)), (*more, reopen))
    return RecordActions(won, to_stage(translate("RecordHead", "Lost…"), StageKind.LOST), more)


def clone_of(id_: int, name: str) -> CloneOpportunity:
    """The command that makes another opportunity like this one, under a name that tells them apart."""
    template = QCoreApplication.translate("RecordHead", "{name} (copy)")
    room = OPPORTUNITY_RECORD.by_name["name"].max_length - len(template.format(name=""))
    return CloneOpportunity(id_, template.format(name=name[:room]))


def _question(changes: Mapping[str, object], seen: Row, reference_data: ReferenceData) -> Question | None:
    """What entering a stage needs: the day of a win, the reason of a loss, and what the stage asks for.

    Of several deals at once nobody knows what they lack: the rules say it of the first that lacks something.
    """
    stage = changes.get("stage")
    if not isinstance(stage, int) or stage == seen.get("stage"):
        return None
    known = {**seen, **changes}
    missing = tuple(missing_in(known, required_by(reference_data, stage))) if seen else ()
    kind = stage_kind(reference_data, stage)
    if kind is StageKind.WON:
        title = QCoreApplication.translate("ClosingQuestion", "When was the deal won?")
        fields = ("closed_at", *missing, "closing_notes")
        return Question(title, fields, ("closed_at", *missing), day="closed_at")
    if kind is StageKind.LOST:
        title = QCoreApplication.translate("ClosingQuestion", "Why was the deal lost?")
        fields = ("loss_reason", "lost_to", *missing, "closing_notes")
        to_whom = partial(_asks_to_whom, reference_data)
        required = ("loss_reason", *missing)
        return Question(title, fields, required, may_be_new="lost_to", also_required=to_whom)
    if missing:
        title = QCoreApplication.translate("ClosingQuestion", "What this stage needs")
        return Question(title, missing, missing)
    return None


def _asks_to_whom(reference_data: ReferenceData, answer: Mapping[str, object]) -> tuple[str, ...]:
    """A deal that was lost to a competitor names that one."""
    reason = answer.get("loss_reason")
    item = reference_data.get(Kind.LOSS_REASON, reason if isinstance(reason, int) else None)
    return ("lost_to",) if item is not None and item.code == "competitor" else ()


def _form_start(reference_data: ReferenceData) -> Row:
    """The first open stage of the first pipeline."""
    for pipeline in pipelines_in_use(reference_data):
        for item in reference_data.of(Kind.STAGE):
            if item.active and item.facts["pipeline"] == pipeline and not _is_ended(item.id, reference_data):
                return {"stage": item.id}
    return {"stage": None}


OPPORTUNITY = KindView(
    kind=Kind.OPPORTUNITY,
    page="opportunities",
    icon="handshake",
    words=_words,
    file_words=("opportunit", "deal", "order", "商機", "商机", "訂單", "订单"),
    named_after=("lead", "external_id"),
    first_columns=(
        "name",
        "account",
        "stage",
        "amount",
        "probability",
        "expected_close",
        "owner",
        "created_at",
    ),
    title_width=210,
    deadlines=frozenset({"next_step_on", "expected_close"}),
    is_followed_up=True,
    ended_by="stage",
    is_ended=_is_ended,
    summed="amount",
    views=_views,
    subtitle=("account", "amount"),
    main_fields=(
        "account",
        "contact",
        "amount",
        "probability",
        "expected_close",
        "channel",
        "owner",
        "next_step",
        "next_step_on",
    ),
    said_elsewhere=frozenset({"stage", "currency"}),
    warnings=frozenset({"loss_reason", "lost_to", "closing_notes"}),
    own_use=frozenset({"custom", "position"}),
    has_competitors=True,
    step_field="stage",
    steps=_steps,
    way=(Kind.STAGE_CHANGE, "opportunity"),
    step_notes=stage_notes,
    actions=_actions,
    around=_around,
    question=_question,
    chosen=playbook_action,
    parts=("deciders", "competitors"),
    decides_in="id",
    wide=("lines",),
    related=((Kind.QUOTE, "opportunity"), (Kind.ORDER, "opportunity")),
    aside=("stage", "amount"),
    listed=("name", "stage", "amount", "next_step_on"),
    hit_fields=("account:name", "contact:name"),
    form_fields=(
        "name",
        "account",
        "contact",
        "stage",
        "amount",
        "expected_close",
        "channel",
        "owner",
        "next_step",
        "next_step_on",
        "description",
    ),
    form_start=_form_start,
)
