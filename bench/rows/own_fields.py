"""Lists by fields that an office has made, beside the same lists by built-in fields that have an index."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from bench.apart import measure
from bench.figures import RUNS, Report, at_most_times
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import LEAD_STATUSES
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

#: Rows of a first page.
_PAGE = 64
#: What the limit allows: as many times what the built-in field takes.
_MOST = 1.5
_CODES = " ".join(f"WHEN '{code}' THEN 'c{place}'" for place, code in enumerate(LEAD_STATUSES, start=1))
#: A built-in field with an index, the type of the own field with the same values, and how they are copied.
_TWINS = (
    ("status", "choice", f"CASE status {_CODES} END"),
    ("estimated_amount", "money", "estimated_amount"),
    ("next_step_on", "date", "next_step_on"),
)

#: Seconds by what was done: with the built-in field, with the own one.
Pairs = dict[str, list[float]]


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines for this many leads."""
    taken: Pairs = measure("bench.rows.own_fields:beside_built_in", path)
    for what in ("filter", "sort"):
        pairs = [pair for name, pair in taken.items() if name.startswith(what)]
        theirs, ours = (sum(pair[place] for pair in pairs) * 1e3 for place in (0, 1))
        worst = max(pair[1] / pair[0] for pair in pairs)
        figure = f"{what} on a custom field of {leads:,}, {len(pairs)} lists"
        beside = "the same on built-in fields"
        report.add(at_most_times(figure, "ms", ours, beside, theirs, _MOST, f"worst {worst:.2f} ×"))


def beside_built_in(path: str) -> Pairs:
    """The medians, each list read with one field and with the other in turn."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "own.db"
        shutil.copy(path, copy)
        twins = _with_twins(copy)
        with closing(Workspace.open(copy)) as workspace, closing(workspace.reader()) as reader:
            cases = _cases(reader, twins)
            return {
                name: [statistics.median(seconds(reader, query) for _ in range(RUNS)) for query in pair]
                for name, pair in cases.items()
            }


def _with_twins(path: Path) -> dict[str, str]:
    """Make an own field for each built-in one, with the same values and an index; their columns."""
    twins: dict[str, str] = {}
    with closing(Workspace.open(path)) as workspace:
        for name, type_, _copied in _TWINS:
            choices = {"choices": "\n".join(LEAD_STATUSES)} if type_ == "choice" else {}
            told = {"name": f"Twin of {name}", "kind": Kind.LEAD, "type": type_, **choices}
            twins[name] = f"custom_{workspace.run(CreateRecord(Kind.CUSTOM_FIELD, told)).ids[0]}"
    with closing(driver.connect(str(path))) as connection:
        for name, _type, copied in _TWINS:
            connection.execute(f"UPDATE lead SET {twins[name]} = {copied}")
        connection.commit()
    with closing(Workspace.open(path)) as workspace:
        for column in twins.values():
            workspace.make_index(Kind.LEAD, column)
    return twins


def _cases(reader: Reader, twins: dict[str, str]) -> dict[str, tuple[ListQuery, ListQuery]]:
    amounts = Operator.BETWEEN, (50_000_00, 60_000_00)
    days = Operator.BETWEEN, ("2026-10-01", "2026-10-07")
    newest = (SortKey("created_at", descending=True),)

    def narrowed(name: str, operator: Operator, values: tuple[str | int, ...]) -> ListQuery:
        return ListQuery(Kind.LEAD, "", (Filter(name, operator, values),), newest)

    def ordered(name: str) -> ListQuery:
        return ListQuery(Kind.LEAD, sort=(SortKey(name, descending=True),))

    amount, day, status = (twins[name] for name in ("estimated_amount", "next_step_on", "status"))
    return {
        "filter status": (
            narrowed("status", Operator.ANY_OF, ("unqualified",)),
            narrowed(status, Operator.ANY_OF, (f"c{LEAD_STATUSES.index('unqualified') + 1}",)),
        ),
        "filter amount": (narrowed("estimated_amount", *amounts), narrowed(amount, *amounts)),
        "filter day": (narrowed("next_step_on", *days), narrowed(day, *days)),
        "sort status": (ordered("status"), ordered(status)),
        "sort amount": (ordered("estimated_amount"), ordered(amount)),
        "sort day": (ordered("next_step_on"), ordered(day)),
    }


def seconds(reader: Reader, query: ListQuery) -> float:
    """How long the first page with the length of the list takes, and then all of its ids."""
    started = time.perf_counter()
    with reader.view() as view:
        view.first_rows(query, {}, _PAGE)
        view.count(query)
        view.ids(query, {})
    return time.perf_counter() - started
