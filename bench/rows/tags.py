"""Lists by tags beside the same lists by a built-in field that has an index, in the same run."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from bench.apart import measure
from bench.figures import RUNS, Report, at_most_times
from bench.rows.own_fields import Pairs, seconds
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import LEAD_STATUSES
from crm_desktop.services.workspace import Workspace

#: What the limit allows: as many times what the built-in field takes.
_MOST = 1.5
#: Beside the tag of its status each third lead has one of so many others.
_OTHERS = 24


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the line for this many leads."""
    taken: Pairs = measure("bench.rows.tags:beside_built_in", path)
    theirs, ours = (sum(pair[place] for pair in taken.values()) * 1e3 for place in (0, 1))
    worst = max(pair[1] / pair[0] for pair in taken.values())
    figure = f"filter by tags of {leads:,} leads, {len(taken)} lists"
    report.add(at_most_times(figure, "ms", ours, "the same by status", theirs, _MOST, f"worst {worst:.2f} ×"))


def beside_built_in(path: str) -> Pairs:
    """The medians, each list read by status and by the tag with the same records in turn."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tags.db"
        shutil.copy(path, copy)
        tags = _tag_by_status(copy)
        with closing(Workspace.open(copy)) as workspace, closing(workspace.reader()) as reader:
            return {
                name: [statistics.median(seconds(reader, query) for _ in range(RUNS)) for query in pair]
                for name, pair in _cases(tags).items()
            }


def _tag_by_status(path: Path) -> dict[str, int]:
    """Give each lead the tag of its status, and some of them another one; the tags by status."""
    with closing(Workspace.open(path)):
        pass  # brought to the newest form
    ids = {status: place for place, status in enumerate(LEAD_STATUSES, start=1)}
    with closing(driver.connect(str(path))) as connection:
        names = [*LEAD_STATUSES, *(f"Tag {number}" for number in range(_OTHERS))]
        connection.executemany(
            "INSERT INTO tag (id, name, position, active) VALUES (?, ?, ?, 1)",
            [(place, name, place) for place, name in enumerate(names, start=1)],
        )
        first = len(LEAD_STATUSES) + 1
        of_status = " ".join(f"WHEN '{status}' THEN {id_}" for status, id_ in ids.items())
        other = f"CASE WHEN id % 3 = 0 THEN ({first} + id / 3 % {_OTHERS}) || ',' ELSE '' END"
        connection.execute(f"UPDATE lead SET tags = ',' || CASE status {of_status} END || ',' || {other}")
        connection.commit()
    return ids


def _cases(tags: dict[str, int]) -> dict[str, tuple[ListQuery, ListQuery]]:
    cases: dict[str, tuple[ListQuery, ListQuery]] = {}
    for operator, statuses in (
        (Operator.ANY_OF, ("unqualified",)),
        (Operator.ANY_OF, ("unqualified", "converted")),
        (Operator.NONE_OF, ("unqualified",)),
    ):
        wanted = tuple(tags[each] for each in statuses)
        for key in ("", "created_at", "name"):
            sort = (SortKey(key, descending=key == "created_at"),) if key else ()
            cases[f"{operator} {len(statuses)} {key}"] = (
                ListQuery(Kind.LEAD, "", (Filter("status", operator, statuses),), sort),
                ListQuery(Kind.LEAD, "", (Filter("tags", operator, wanted),), sort),
            )
    return cases
