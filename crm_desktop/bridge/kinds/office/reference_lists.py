"""The entries of the reference data as pages show them: named, in order, with the colour of their dot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCollator, QCollatorSortKey

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.person.words import Words
from crm_desktop.core.queries import SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import effective_probability
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import Item, ReferenceData, SortOrders

#: Lists whose entries are told apart by coloured dots.
_DOTTED = frozenset({Kind.CHANNEL, Kind.STAGE, Kind.TAG})
#: Lists that sort as people have put them, not by name.
_IN_OWN_ORDER = frozenset({Kind.STAGE, Kind.TAG})


@frozen
class ReferenceEntry:
    """One entry of a reference list; `kind` is that of a stage, else None."""

    id: int
    name: str
    colour_index: int
    active: bool
    kind: StageKind | None = None


def entries(context: PageContext, kind: Kind) -> list[ReferenceEntry]:
    """All entries in their own order, those no longer in use last."""
    return entries_of(context.gateway.reference_data, context.words, kind)


def entries_of(reference_data: ReferenceData, words: Words, kind: Kind) -> list[ReferenceEntry]:
    """The same for whoever has no page context; the stages of one pipeline after those of another."""
    pipelines = {item.id: place for place, item in enumerate(reference_data.of(Kind.PIPELINE))}
    found = [
        ReferenceEntry(
            item.id,
            words.item(reference_data, kind, item.id),
            colour_index(reference_data, kind, item.id),
            item.active,
            _kind_of(item),
        )
        for item in sorted(reference_data.of(kind), key=partial(_pipeline_place, pipelines))
    ]
    return sorted(found, key=_out_of_use)


def _pipeline_place(pipelines: Mapping[int, int], item: Item) -> int:
    """The place of an entry's pipeline; one place for all entries of other lists."""
    return pipelines.get(int(item.facts.get("pipeline") or 0), len(pipelines))


def _out_of_use(entry: ReferenceEntry) -> bool:
    return not entry.active


def has_dots(kind: Kind) -> bool:
    """Whether the entries of a reference list are told apart by coloured dots."""
    return kind in _DOTTED


def colour_index(reference_data: ReferenceData, kind: Kind, id_: int | None) -> int:
    """The place of an entry among the colours of dots: a stage's own, else the order of the list."""
    item = reference_data.get(kind, id_)
    if item is None:
        return 7  # the grey one
    own = item.facts.get("colour")
    return int(own) if own is not None else max(0, item.position - 1)


def stage_kind(reference_data: ReferenceData, stage: int | None) -> StageKind | None:
    """Whether a stage is open, won or lost; None without one."""
    item = reference_data.get(Kind.STAGE, stage)
    return None if item is None else _kind_of(item)


def won_stages(reference_data: ReferenceData) -> tuple[int, ...]:
    """The stages in which opportunities are won, of all pipelines."""
    return tuple(item.id for item in reference_data.of(Kind.STAGE) if _kind_of(item) is StageKind.WON)


def _kind_of(item: Item) -> StageKind | None:
    return StageKind(str(item.facts["kind"])) if item.kind is Kind.STAGE else None


def opportunity_probability(reference_data: ReferenceData, own: int | None, stage: int | None) -> int | None:
    """The probability in per cent that an opportunity counts with in a stage, see `core.rules.stages`."""
    item = reference_data.get(Kind.STAGE, stage)
    if item is None:
        return effective_probability(own, None, None)
    return effective_probability(own, _kind_of(item), int(item.facts["probability"] or 0))


def stages_of_kind(reference_data: ReferenceData, kinds: Iterable[StageKind]) -> tuple[int, ...]:
    """The ids of the stages of some kinds."""
    wanted = set(kinds)
    return tuple(item.id for item in reference_data.of(Kind.STAGE) if item.facts.get("kind") in wanted)


def known_ids(stored: object, reference_data: ReferenceData, kind: Kind) -> tuple[int | None, ...]:
    """What is left of a kept list of ids; None stands for records without a value."""
    if not isinstance(stored, list):
        return ()
    known = {None, *(item.id for item in reference_data.of(kind))}
    return tuple(id_ for id_ in stored if isinstance(id_, int | None) and id_ in known)


def sort_orders(context: PageContext, kind: Kind, sort: Iterable[SortKey]) -> SortOrders:
    """Ids of the reference data that an order needs, by shown name as the language sorts names.

    Stages keep the order of their pipeline, tags that of their list.
    """
    fields = [context.catalogue[kind].known(key.field) for key in sort if key.field != "id"]
    needed = {field.lists or field.refers_to for field in fields}
    collator = QCollator(context.formats.locale)
    collator.setNumericMode(True)
    found: dict[Kind, list[int]] = {}
    for each in needed:
        if each is None:
            continue
        listed = entries(context, each)
        if each not in _IN_OWN_ORDER:
            listed.sort(key=_ByName(collator))
        found[each] = [entry.id for entry in listed]
    return found


class _ByName:
    """The order of names in a language."""

    def __init__(self, collator: QCollator) -> None:
        self._collator = collator

    def __call__(self, entry: ReferenceEntry) -> QCollatorSortKey:
        return self._collator.sortKey(entry.name)
