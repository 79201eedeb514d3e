"""One flat sheet with several kinds of records: the plans of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from crm_desktop.command_line.importing.plan import PlannedImport
from crm_desktop.core.records.fields import RecordType
from crm_desktop.services.importing.matching.choices import BadValues
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.facts import title
from crm_desktop.services.importing.reading.flat import flat_columns, flat_keys, naming_columns
from crm_desktop.services.importing.reading.suggest import SAMPLE_ROWS
from crm_desktop.services.importing.sources.opening import open_source


def flat_plans(
    path: Path, main: ImportPlan, beside: Sequence[RecordType], named: frozenset[str]
) -> tuple[ImportPlan, tuple[ImportPlan, ...]]:
    """The plans of a sheet for its main kind and for those beside; columns `named` by a person stay."""
    with open_source(path, main.options) as source:
        sample = source.sample(SAMPLE_ROWS).rows
        found = flat_columns((main.record, *beside), source.headers, sample)

    def plan(record: RecordType) -> ImportPlan:
        columns = found[record.kind]
        told = dict(columns.columns)
        if record is main.record:
            told |= {name: place for name, place in main.columns.items() if name in named}
        return replace(
            main,
            record=record,
            columns=told,
            constants=main.constants if record is main.record else {},
            further=columns.further,
            labels=columns.labels,
            flags=columns.flags,
            people=(),
            match=main.match if record is main.record and main.match else flat_keys(record),
            bad_values={name: main.bad_values.get(name, BadValues.DROP) for name in told},
            value_map=main.value_map if record is main.record else {},
            naming=naming_columns(record, told),
        )

    return plan(main.record), tuple(plan(record) for record in beside)


def left_in_flat(planned: PlannedImport, main: ImportPlan, beside: Sequence[ImportPlan]) -> tuple[str, ...]:
    """The headings of columns that go into none of the kinds."""
    used = frozenset().union(*(plan.used_columns() for plan in (main, *beside)))
    left = frozenset(title(main, place) for place in used)
    before = [title(main, place) for place in range(len(main.headings)) if main.headings[place]]
    filled = {*planned.ignored, *(title(planned.plan, place) for place in planned.plan.used_columns())}
    return tuple(each for each in before if each in filled and each not in left)
