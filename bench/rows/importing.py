"""Import of leads beside the sqlite3 shell's `.import` and beside plain SQLAlchemy Core inserts; its memory.

The peers check nothing, keep no journal, and are given the words of the search index already folded.
"""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC
from pathlib import Path

from sqlalchemy import column, insert, table

from bench.apart import measure
from bench.data import CHANNELS, CSV_HEADER, OWNERS, write_csv
from bench.figures import RUNS, Report, at_most_more, at_most_times, medians
from bench.files import CURRENCY, blocks
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.services.folding import folder
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.sources.opening import SourceOptions
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.schema import built_in_schema
from crm_desktop.storage.search_words import documents_of_columns
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.opening import open_file

#: Files of at least this many leads are imported once, and their memory is measured.
_LARGE = 1_000_000
#: Memory that an import may take above the open file, in MiB.
_MEMORY = 200


def run(place: Path, leads: int, report: Report) -> None:
    """Measure and report the lines for this many leads."""
    source = place / f"leads-{leads}.csv"
    if not source.exists():
        write_csv(source, leads)
    is_large = leads >= _LARGE
    bench = _Imports(place, source, leads)
    works: dict[str, Callable[[], object]] = {"ours": bench.ours}
    if not is_large:
        works["core"] = bench.sqlalchemy_core
    if shutil.which("sqlite3"):
        works["shell"] = bench.shell
    taken = medians(works, 1 if is_large else RUNS)
    figure = f"import {leads:,}-lead CSV"
    if "shell" in taken:
        limit = 1.3 if is_large else 3
        report.add(at_most_times(figure, "s", taken["ours"], "sqlite3 shell .import", taken["shell"], limit))
    if "core" in taken:
        report.add(at_most_times(figure, "s", taken["ours"], "SQLAlchemy Core insert()", taken["core"], 1.5))
    if is_large:
        idle, most = measure("bench.rows.importing:memory", place, source, leads)
        report.add(at_most_more(f"memory of the import, {leads:,} leads", "MiB", most, "idle", idle, _MEMORY))


def memory(place: str, source: str, leads: str) -> tuple[float, float]:
    """Resident memory in MiB with the file open, and the most of it during the import."""
    path = Path(place) / "import-memory.db"
    remove(path)
    workspace = Workspace.open(path, currency=CURRENCY)
    folder()  # the tables for folding belong to every program that is open
    idle = _of_process("VmRSS")
    import_leads(workspace, Path(source), int(leads))
    return idle, _of_process("VmHWM")


def _of_process(name: str) -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell how much memory a process has")


def import_leads(workspace: Workspace, source: Path, leads: int) -> None:
    """Import the file by the product's own command: validated, journalled, searchable, undoable."""
    columns = {field: place for place, field in enumerate(CSV_HEADER)}
    plan = ImportPlan(
        BUILT_IN[Kind.LEAD],
        columns,
        {},
        reading=ReadingOptions(zone=UTC, home_currency=CURRENCY),
        options=SourceOptions(),
    )
    errors = source.with_name("errors.csv")
    outcome = workspace.run(ImportFile(source, plan, str, errors_path=errors))
    assert isinstance(outcome.result, ImportReport), outcome
    assert outcome.result.created == leads, outcome.result


class _Imports:
    """The three ways of getting the same file in; each starts with a new, empty data file."""

    def __init__(self, place: Path, source: Path, leads: int) -> None:
        self._leads = leads
        self._folder = place
        self._source = source
        self._empty = place / "import-empty.db"
        # The peers are given the folded words of the search index ready-made.
        self._words = list(_folded_words(source))
        self._words_file = place / "import-words.csv"
        self._words_file.write_text("".join(f'"{each}"\n' for each in self._words), encoding="utf-8")
        remove(self._empty)
        open_file(self._empty, user_name="", currency=CURRENCY).close()

    def _new(self, name: str) -> Path:
        path = self._folder / name
        remove(path)
        shutil.copyfile(self._empty, path)
        return path

    def ours(self) -> None:
        """The product's own import."""
        path = self._new("import-ours.db")
        workspace = Workspace.open(path, create=False)
        import_leads(workspace, self._source, self._leads)
        workspace.close()

    def sqlalchemy_core(self) -> None:
        """Nothing but `insert()` in batches into the same tables, with the same indexes and search index."""
        path = self._new("import-core.db")
        search = table("search", column("rowid"), column("words"))
        engine = make_engine(path, writing=True, guarded=False)
        with engine.connect() as connection, connection.begin():
            for block in blocks(self._plain_rows()):
                connection.execute(insert(built_in_schema()[Kind.LEAD]), block)
            for numbered in blocks(enumerate(self._words, start=1)):
                rows = [{"rowid": number, "words": words} for number, words in numbered]
                connection.execute(insert(search), rows)
        engine.dispose()

    def _plain_rows(self) -> Iterator[dict[str, object]]:
        """The file's rows with the least that must be done: names become numbers, empty cells null."""
        channels = {name.replace("_", " "): place for place, name in enumerate(CHANNELS, start=1) if name}
        owners = dict.fromkeys(OWNERS, 1)
        with self._source.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield {
                    **{name: value or None for name, value in row.items()},
                    "channel": channels.get(row["channel"]),
                    "owner": owners.get(row["owner"]),
                }

    def shell(self) -> None:
        """The sqlite3 shell: a plain table of texts with the same indexes, then the same search index."""
        path = self._folder / "import-shell.db"
        remove(path)
        script = "\n".join(
            [
                "PRAGMA journal_mode=WAL;",
                "PRAGMA synchronous=FULL;",
                *self._shell_schema(),
                f".import --csv --skip 1 {self._source} lead",
                "BEGIN;",
                "CREATE TEMP TABLE words(words);",
                f".import --csv {self._words_file} words",
                "INSERT INTO search(rowid, words) SELECT rowid, words FROM words;",
                "COMMIT;",
                "SELECT count(*) FROM search;",
            ]
        )
        done = subprocess.run(
            ["sqlite3", str(path)], input=script, capture_output=True, text=True, check=True
        )
        assert done.stdout.split()[-1] == str(self._leads), done

    def _shell_schema(self) -> Sequence[str]:
        """The statements of our own lead table's indexes, as far as the file's columns go."""
        connection = sqlite3.connect(self._empty)
        statements = [
            sql
            for (sql,) in connection.execute(
                "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'lead' AND sql IS NOT NULL"
            )
        ]
        missing = [
            name
            for (name,) in connection.execute("SELECT name FROM pragma_table_info('lead')")
            if name not in CSV_HEADER
        ]
        (search,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'search'").fetchone()
        connection.close()
        columns = ", ".join(f'"{name}"' for name in CSV_HEADER)
        kept = [
            sql for sql in statements if not any(f"({name})" in sql or f" {name}," in sql for name in missing)
        ]
        if sqlite3.sqlite_version_info < (3, 43):
            search = search.replace(" contentless_delete=1,", "")  # the system's shell may not know it yet
        return [f"CREATE TABLE lead ({columns});", *(f"{sql};" for sql in [*kept, search])]


def _folded_words(source: Path) -> Iterator[str]:
    with source.open(newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        for block in blocks(reader):
            yield from documents_of_columns(folder(), BUILT_IN[Kind.LEAD], header, block)


def remove(path: Path) -> None:
    """Delete a data file with its log."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
