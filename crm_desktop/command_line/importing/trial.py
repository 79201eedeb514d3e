"""A dry run of an import: what would become of each row, and why."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.importing.outcomes import RowOutcome, RowOutcomes, RowState
from crm_desktop.services.importing.reading.parsed import RowError

_SAID = {
    RowState.UPDATE: "row_update",
    RowState.UNCHANGED: "row_unchanged",
    RowState.SKIP: "row_skip",
    RowState.CONFLICT: "row_conflict",
}


def rows_as_objects(outcomes: RowOutcomes, kind: Kind, words: Wording) -> list[dict[str, object]]:
    """Each row of the file, for programs."""
    return [_as_object(row, kind, words) for row in outcomes]


def _as_object(row: RowOutcome, kind: Kind, words: Wording) -> dict[str, object]:
    said: dict[str, object] = {"row": row.number, "state": row.state.value}
    if row.title:
        said["title"] = row.title
    if row.matched_by is not None:
        said |= {"id": row.id, "matched_by": row.matched_by.value}
    if row.fields:
        said["fields"] = list(row.fields)
    if row.errors:
        said["reasons"] = _reasons(row.errors, kind, words)
    if row.passed_over:
        said["left_out"] = _reasons(row.passed_over, kind, words)
    return said


def _reasons(errors: Sequence[RowError], kind: Kind, words: Wording) -> list[str]:
    return list(dict.fromkeys(words.error(each.error, kind=kind) for each in errors))


def row_lines(outcomes: RowOutcomes, kind: Kind, words: Wording) -> list[str]:
    """The rows that do not simply make a record, for people."""
    states = [state for state in RowState if state is not RowState.CREATE]
    return [_line(row, kind, words) for row in outcomes.of(*states)]


def _line(row: RowOutcome, kind: Kind, words: Wording) -> str:
    if row.errors:
        detail = " ".join(_reasons(row.errors, kind, words))
    else:
        detail = f"{row.title} #{row.id}".strip()
        if row.fields:
            names = words.listed(words.field(kind, name) for name in row.fields)
            detail = words.labelled(detail, names)
    return words.importing(_SAID[row.state], number=row.number, detail=detail)
