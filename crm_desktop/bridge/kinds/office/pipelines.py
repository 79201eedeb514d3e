"""Stages among those of their pipeline: whose they are, what they ask for, and how they are told apart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.reference_lists import ReferenceEntry, entries, entries_of, stage_kind
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.stages import REQUIRABLE
from crm_desktop.services.reads.office.stage_needs import required_by
from crm_desktop.services.reads.reader import ReferenceData


def pipeline_of(reference_data: ReferenceData, stage: Stored) -> int | None:
    """The pipeline of a stage; None without one."""
    item = reference_data.get(Kind.STAGE, None if stage is None else int(stage))
    pipeline = None if item is None else item.facts["pipeline"]
    return None if pipeline is None else int(pipeline)


def pipelines_in_use(reference_data: ReferenceData) -> list[int]:
    """The pipelines that are not archived, in their order."""
    return [item.id for item in reference_data.of(Kind.PIPELINE) if item.active]


def needs_fields(reference_data: ReferenceData, stage: Stored) -> bool:
    """Whether an opportunity has to have any field before it enters a stage."""
    return bool(required_by(reference_data, stage))


def stage_entries(reference_data: ReferenceData, words: Words, pipeline: int | None) -> list[ReferenceEntry]:
    """The stages of a pipeline in their order, archived ones last."""
    stages = entries_of(reference_data, words, Kind.STAGE)
    return [entry for entry in stages if pipeline_of(reference_data, entry.id) == pipeline]


def told_apart(context: PageContext, kind: Kind) -> list[tuple[ReferenceEntry, str]]:
    """The entries of a list with what tells them apart: stages of several pipelines name theirs too."""
    reference_data, words = context.gateway.reference_data, context.words
    listed = entries(context, kind)
    if kind is not Kind.STAGE or len(pipelines_in_use(reference_data)) < 2:
        return [(entry, entry.name) for entry in listed]
    template = QCoreApplication.translate("Stages", "{stage} · {pipeline}")
    named = []
    for entry in listed:
        pipeline = words.item(reference_data, Kind.PIPELINE, pipeline_of(reference_data, entry.id))
        named.append((entry, template.format(stage=entry.name, pipeline=pipeline)))
    return named


def other_pipelines(context: PageContext, id_: int) -> list[tuple[int, str]]:
    """The pipelines to which the deals of one can go."""
    return [
        (each.id, each.name) for each in entries(context, Kind.PIPELINE) if each.active and each.id != id_
    ]


def stages_instead(context: PageContext, id_: int) -> list[tuple[int, str]]:
    """The stages to which the deals of one can go: those that mean the same, first of its own pipeline."""
    reference_data = context.gateway.reference_data
    kind, own = stage_kind(reference_data, id_), pipeline_of(reference_data, id_)
    same = [
        (pipeline_of(reference_data, entry.id) != own, entry.id, text)
        for entry, text in told_apart(context, Kind.STAGE)
        if entry.active and entry.kind is kind and entry.id != id_
    ]
    return [(stage, text) for _, stage, text in sorted(same, key=lambda each: each[0])]


def requirable_fields(context: PageContext) -> list[tuple[str, str]]:
    """What a stage may ask for, with the names of the fields."""
    return [(name, context.words.field(Kind.OPPORTUNITY, name)) for name in REQUIRABLE]
