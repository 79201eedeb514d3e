"""Handlers that put tags on many records, take them off, and make one tag of several."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.tags import TAGS, MergeTags, TagRecords
from crm_desktop.core.values.tags import MOST_OF_A_RECORD, as_stored, ids_of
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers.records import ids_of as ids_meant
from crm_desktop.services.handlers.records import write_all
from crm_desktop.services.rules.tagging import tags_meant
from crm_desktop.storage.journal import Row
from crm_desktop.storage.row_writer import batches


def tag(context: Context, command: TagRecords) -> Done:
    """Put tags on records and take others off, in one step; all their other tags stay."""
    kind = command.target.kind
    if TAGS not in context.catalogue[kind].by_name:
        raise RuleBroken("field_unknown", field=TAGS, value=TAGS)
    ids = ids_meant(context, command.target)
    on = tags_meant(context, command.put_on, TAGS, may_be_new=True)
    off = tags_meant(context, command.take_off, TAGS, may_be_new=False)
    changed = 0
    title = ""
    rows: Sequence[Row] = ()
    done = 0
    for block in batches(ids):
        context.progress.step(done, len(ids))
        rows = context.work.rows(kind, block)
        changed += write_all(context, kind, rows, [_retagged(row, TAGS, on, off) for row in rows])
        done += len(block)
    if not rows:
        raise NotFound("record_gone", kind=kind, id=ids[0])
    if len(ids) == 1:
        title = context.catalogue[kind].title(rows[0])
    label = "retagged" if on and off else "tagged" if on else "untagged"
    about = {"kind": kind, "count": len(ids), "title": title, "tags": _names(context, on or off)}
    return Done(label, about, ids=tuple(ids[:1]), result=changed)


def merge(context: Context, command: MergeTags) -> Done:
    """Let everything that has one of some tags have another one instead, and delete them."""
    others = tuple(dict.fromkeys(each for each in command.others if each != command.tag))
    if not others:
        raise NotFound("nothing_selected")
    (into,) = tags_meant(context, (command.tag,), "name", may_be_new=False)
    tags_meant(context, others, "name", may_be_new=False)
    told = {"tags": _names(context, others), "title": _names(context, (into,))[0]}
    places = [
        (kind, name, _holding(context, kind, name, others))
        for kind, name in context.catalogue.lists_of(Kind.TAG)
    ]
    total, done = sum(len(ids) for _kind, _name, ids in places), 0
    for kind, name, ids in places:
        for block in batches(ids):
            context.progress.step(done, total)
            rows = context.work.rows(kind, block)
            write_all(context, kind, rows, [_retagged(row, name, (into,), others) for row in rows])
            done += len(block)
    context.work.delete(Kind.TAG, others)
    context.read_reference_data_again()
    return Done("merged_tags", {"kind": Kind.TAG, **told}, ids=(into,), result=total)


def _holding(context: Context, kind: Kind, name: str, tags: Sequence[int]) -> list[int]:
    """The records that have one of some tags."""
    held = context.work.schema.held(kind, name)
    if held is None:
        return []
    found = context.work.connection.scalars(select(held.c.record).where(held.c.value.in_(tags)).distinct())
    return sorted(found)


def _retagged(row: Row, name: str, on: Collection[int], off: Collection[int]) -> dict[str, Stored]:
    """What a record's tags become; nothing where they stay."""
    before = ids_of(row[name])
    after = as_stored([*(each for each in before if each not in off or each in on), *on])
    if after == row[name]:
        return {}
    if len(ids_of(after)) > MOST_OF_A_RECORD:
        raise RuleBroken("too_many_tags", field=name, limit=MOST_OF_A_RECORD)
    return {name: after}


def _names(context: Context, ids: Collection[int]) -> list[str]:
    """The names of tags, which each language divides in its own way."""
    items = [context.reference_data.get(Kind.TAG, each) for each in ids]
    return [item.name for item in items if item is not None]
