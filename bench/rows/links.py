"""Lists narrowed through links, in both directions, beside the bare SQL that asks the same."""

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
from crm_desktop.core.queries import Condition, Filter, Having, ListQuery, Not, Operator, SortKey, Through
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

#: Rows of a first page.
_PAGE = 64
_MOST = 1.5
#: Every second lead belongs to an account, in turn; of the accounts every third had an activity lately.
_ACCOUNTS, _EVERY = 20_000, 2
_SINCE = 1_790_000_000_000
_QUIET = (
    "SELECT id FROM account WHERE id NOT IN "
    f"(SELECT account FROM activity WHERE account IS NOT NULL AND due_at >= {_SINCE})"
)
_ORDER = "ORDER BY created_at DESC, id DESC LIMIT 64"
_LATELY = Filter("due_at", Operator.BETWEEN, (_SINCE, None))
#: What is asked, and the bare SQL.
_CASES: dict[str, tuple[Condition, str]] = {
    "whose account is quiet": (
        Through("account", Not(Having(Kind.ACTIVITY, "account", _LATELY))),
        f"SELECT * FROM lead WHERE account IN ({_QUIET}) {_ORDER}",
    ),
    "with an activity lately": (
        Having(Kind.ACTIVITY, "lead", _LATELY),
        "SELECT * FROM lead WHERE id IN (SELECT lead FROM activity WHERE lead IS NOT NULL"
        f" AND due_at >= {_SINCE}) {_ORDER}",
    ),
}


def run(path: Path, leads: int, report: Report) -> None:
    """Measure and report the lines for this many leads."""
    taken: dict[str, list[float]] = measure("bench.rows.links:beside_bare", path)
    for name, (theirs, ours) in taken.items():
        figure = f"first rows of leads {name}, {leads:,}"
        report.add(at_most_times(figure, "ms", ours * 1e3, "the bare SQL", theirs * 1e3, _MOST, ""))


def beside_bare(path: str) -> dict[str, list[float]]:
    """The medians of both, read in turn."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "links.db"
        shutil.copy(path, copy)
        _link(copy)
        with (
            closing(Workspace.open(copy)) as workspace,
            closing(workspace.reader()) as reader,
            closing(driver.connect(str(copy))) as bare,
        ):
            return {name: _medians(reader, bare, *case) for name, case in _CASES.items()}


def _medians(reader: Reader, bare: driver.Connection, where: Condition, sql: str) -> list[float]:
    query = ListQuery(Kind.LEAD, sort=(SortKey("created_at", descending=True),), where=where)
    pairs = []
    for _ in range(RUNS):
        started = time.perf_counter()
        theirs = [row[0] for row in bare.execute(sql)]
        middle = time.perf_counter()
        with reader.view() as view:
            ours = [row[0] for row in view.first_rows(query, {}, _PAGE).rows]
        pairs.append((middle - started, time.perf_counter() - middle))
        assert len(ours) == len(theirs) == _PAGE
    return [statistics.median(pair[place] for pair in pairs) for place in (0, 1)]


def _link(path: Path) -> None:
    """Give leads accounts, and some of both an activity."""
    with closing(driver.connect(str(path))) as connection:
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        connection.execute(
            f"{numbers} INSERT INTO account (id, name) SELECT i, 'Account ' || i FROM n", (_ACCOUNTS,)
        )
        connection.execute(f"UPDATE lead SET account = 1 + id % {_ACCOUNTS} WHERE id % {_EVERY} = 0")
        for target, every in (("account", 3), ("lead", 10)):
            connection.execute(
                f"INSERT INTO activity (kind, priority, subject, due_at, {target})"
                f" SELECT 'call', 'normal', 'Call', {_SINCE} + id, id FROM {target} WHERE id % {every} = 0"
            )
        connection.execute("ANALYZE")
        connection.commit()
