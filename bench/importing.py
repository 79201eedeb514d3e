"""Import of 100,000 leads beside the sqlite3 shell's `.import` and beside plain SQLAlchemy Core inserts.

The peers check nothing, keep no journal, and are given the words of the search index already folded.
"""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from datetime import UTC
from pathlib import Path

from sqlalchemy import column, insert, table

from bench.data import CHANNELS, CSV_HEADER, OWNERS, write_csv
from bench.figures import Report, at_most_times, medians
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
from crm_desktop.storage.sqlite.engine import make_engine
from crm_desktop.storage.sqlite.full_text import documents_of_columns
from crm_desktop.storage.sqlite.opening import open_file

LEADS = 100_000


def run(place: Path, report: Report) -> None:
    """Measure and report both lines."""
    source = place / "leads-100000.csv"
    if not source.exists():
        write_csv(source, LEADS)
    bench = _Imports(place, source)
    works = {"ours": bench.ours, "core": bench.sqlalchemy_core}
    if shutil.which("sqlite3"):
        works["shell"] = bench.shell
    taken = medians(works)
    figure = "import 100,000-lead CSV"
    if "shell" in taken:
        report.add(at_most_times(figure, "s", taken["ours"], "sqlite3 shell .import", taken["shell"], 3))
    report.add(at_most_times(figure, "s", taken["ours"], "SQLAlchemy Core insert()", taken["core"], 1.5))


class _Imports:
    """The three ways of getting the same file in; each starts with a new, empty data file."""

    def __init__(self, place: Path, source: Path) -> None:
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
        """The product's own import: validated, journalled, searchable, undoable."""
        path = self._new("import-ours.db")
        columns = {field: place for place, field in enumerate(CSV_HEADER)}
        plan = ImportPlan(
            BUILT_IN[Kind.LEAD],
            columns,
            {},
            reading=ReadingOptions(zone=UTC, home_currency=CURRENCY),
            options=SourceOptions(),
        )
        workspace = Workspace.open(path, create=False)
        outcome = workspace.run(ImportFile(self._source, plan, str, errors_path=self._folder / "errors.csv"))
        workspace.close()
        assert isinstance(outcome.result, ImportReport), outcome
        assert outcome.result.created == LEADS, outcome.result

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
        assert done.stdout.split()[-1] == str(LEADS), done

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
