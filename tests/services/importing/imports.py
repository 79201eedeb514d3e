"""Short ways of importing small files in tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.plan import ImportPlan, UnknownReference, column_index
from crm_desktop.services.importing.sources.opening import open_source
from tests.services.workspaces import Desk


def in_english(source: str) -> str:
    """The translation of a text into English."""
    return source


WORDS = Wording(in_english)


def written(folder: Path, *lines: str, name: str = "rows.csv") -> Path:
    """A file of these lines."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def plan_for(
    path: Path,
    kind: Kind,
    fields: Sequence[str],
    *,
    constants: Mapping[str, str] | None = None,
    unknown: Mapping[str, UnknownReference] | None = None,
    unknown_values: Mapping[tuple[str, str], UnknownReference] | None = None,
    value_map: Mapping[tuple[str, str], str | int] | None = None,
) -> ImportPlan:
    """A plan in which each named field is filled by the column of that heading."""
    with open_source(path) as source:
        columns = {field: column_index(source.headers, field) for field in fields}
    return ImportPlan(
        BUILT_IN[kind],
        columns,
        constants or {},
        reading=ReadingOptions(home_currency="TWD"),
        unknown_references=unknown or {},
        unknown_values=unknown_values or {},
        value_map=value_map or {},
    )


def run_import(
    desk: Desk, path: Path, plan: ImportPlan, report: Callable[[int, int], None] | None = None
) -> ImportReport:
    """Import a file as planned; `report` is told the progress."""
    command = ImportFile(path, plan, WORDS.error)
    result = desk.workspace.run(command, Progress(report)).result
    assert isinstance(result, ImportReport)
    return result


def bring_in(
    desk: Desk,
    kind: Kind,
    *lines: str,
    name: str = "rows.csv",
    constants: Mapping[str, str] | None = None,
    unknown: Mapping[str, UnknownReference] | None = None,
    unknown_values: Mapping[tuple[str, str], UnknownReference] | None = None,
    value_map: Mapping[tuple[str, str], str | int] | None = None,
) -> ImportReport:
    """Import lines whose headings are field names."""
    path = written(desk.path.parent, *lines, name=name)
    plan = plan_for(
        path,
        kind,
        lines[0].split(","),
        constants=constants,
        unknown=unknown,
        unknown_values=unknown_values,
        value_map=value_map,
    )
    return run_import(desk, path, plan)


def values_of(desk: Desk, kind: Kind, *names: str) -> list[tuple[Stored, ...]]:
    """Some columns of all records of a kind, by id."""
    return [tuple(row[name] for name in names) for row in desk.tables()[kind].values()]


def counts(report: ImportReport) -> tuple[int, int, int]:
    """Created, updated, failed."""
    return report.created, report.updated, report.failed
