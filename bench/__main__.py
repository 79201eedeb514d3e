"""Runs the benchmarks and prints the table: python3 dev.py bench [-- --quick] [-- --only NAME]."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from bench import offices
from bench.figures import Report
from bench.files import fill
from bench.rows import (
    accounts,
    attachments,
    calendar,
    converting,
    dropping,
    duplicates,
    encrypting,
    finding,
    grouping,
    importing,
    jumping,
    lines,
    links,
    memory,
    ordering,
    own_fields,
    papers,
    reporting,
    scoring,
    searching,
    second_looks,
    sheets,
    sorting,
    stalls,
    starting,
    tags,
)

_QUICK, _FULL = 100_000, 1_000_000
_CARDS = 20_000
#: Limits of the text filter in milliseconds, by the number of leads.
_TYPING = {_QUICK: 10.0, _FULL: 20.0}
#: Files of 1 MB that are kept with records, by the number of leads of a run.
_FILES = {_QUICK: 500, _FULL: 10_000}


class Bench:
    """The data files of one run, each made when first asked for, and the lines by name."""

    def __init__(self, place: Path, sizes: tuple[int, ...], report: Report) -> None:
        self._place = place
        self._sizes = sizes
        self._report = report
        self.lines: Mapping[str, Callable[[], None]] = {
            "import": self._import,
            "start": self._start,
            "jump": self._jump,
            "sort": self._sort,
            "text": self._text,
            "find": self._find,
            "duplicates": self._duplicates,
            "stall": self._stall,
            "drop": self._drop,
            "board": self._board,
            "report": self._channel_report,
            "calendar": self._calendar,
            "account": self._account,
            "attachments": self._attachments,
            "paper": self._paper,
            "lines": self._lines,
            "convert": self._convert,
            "scores": self._scores,
            "orders": self._orders,
            "own": self._own_fields,
            "links": self._links,
            "tags": self._tags,
            "memory": self._memory,
            "encrypt": self._encrypt,
        }

    def _lines(self) -> None:
        lines.run(self._report)

    def _file(self, leads: int, cards: int = 0) -> Path:
        path = self._place / f"bench-{leads}-{cards}.db"
        if not path.exists():
            self._report.note(f"making a file with {leads:,} leads and {cards:,} open deals ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            fill(unfinished, leads, cards).rename(path)
        return path

    def _office(self, leads: int) -> Path:
        path = self._place / f"bench-office-{leads}.db"
        if not path.exists():
            self._report.note(f"making an office with {leads:,} leads and twice as many activities ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            offices.make(unfinished, leads).rename(path)
        return path

    def _import(self) -> None:
        for leads in self._sizes:
            importing.run(self._place, leads, self._report)

    def _start(self) -> None:
        largest = self._sizes[-1]
        starting.run(self._file(largest), largest, self._file(0), self._report)

    def _jump(self) -> None:
        for leads in self._sizes:
            jumping.run(self._file(leads), leads, self._report)

    def _own_fields(self) -> None:
        for leads in self._sizes:
            own_fields.run(self._file(leads), leads, self._report)

    def _links(self) -> None:
        for leads in self._sizes:
            links.run(self._file(leads), leads, self._report)

    def _tags(self) -> None:
        for leads in self._sizes:
            tags.run(self._file(leads), leads, self._report)

    def _sort(self) -> None:
        for leads in self._sizes:
            sorting.run(self._file(leads), leads, self._report)

    def _text(self) -> None:
        for leads in self._sizes:
            searching.run(self._file(leads), leads, _TYPING[leads], self._report)

    def _find(self) -> None:
        path = self._place / "bench-finding.db"
        if not path.exists():
            self._report.note(f"making a file with {finding.RECORDS:,} records of all kinds ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            finding.make(unfinished).rename(path)
        finding.run(path, self._report)

    def _duplicates(self) -> None:
        path = self._place / "bench-duplicates.db"
        if not path.exists():
            self._report.note(f"making a file with {duplicates.CONTACTS:,} contacts ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            duplicates.make(unfinished).rename(path)
        duplicates.run(path, self._report)

    def _stall(self) -> None:
        stalls.run_import(self._place, self._report)
        for leads in self._sizes:
            stalls.run_sorts(self._file(leads), leads, self._report)

    def _drop(self) -> None:
        dropping.run(self._file(1_000, _CARDS), _CARDS, self._report)

    def _board(self) -> None:
        grouping.run(self._file(1_000, _CARDS), _CARDS, self._report)

    def _channel_report(self) -> None:
        for leads in self._sizes:
            reporting.run(self._file(leads), leads, self._report)
            sheets.run(self._office(leads), leads, self._report)
            second_looks.run(self._office(leads), leads, self._report)

    def _calendar(self) -> None:
        path = self._place / "bench-activities.db"
        if not path.exists():
            self._report.note(f"making a file with {calendar.ACTIVITIES:,} open activities ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            calendar.make(unfinished).rename(path)
        calendar.run(path, self._report)

    def _account(self) -> None:
        path = self._place / "bench-accounts.db"
        if not path.exists():
            self._report.note("making a file with accounts of very many activities ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            accounts.make(unfinished).rename(path)
        accounts.run(path, self._report)

    def _attachments(self) -> None:
        files = _FILES[self._sizes[-1]]
        path, empty = self._place / f"bench-files-{files}.db", self._place / "bench-files-0.db"
        for each, count in ((path, files), (empty, 0)):
            if not each.exists():
                self._report.note(f"making a file with {count:,} attached files ...")
                unfinished = each.with_suffix(".part")
                importing.remove(unfinished)
                attachments.make(unfinished, count).rename(each)
        with tempfile.TemporaryDirectory(prefix="crm-bench-", dir=self._place) as folder:
            attachments.run(path, files, empty, Path(folder), self._report)

    def _paper(self) -> None:
        papers.run(self._report)

    def _convert(self) -> None:
        largest = self._sizes[-1]
        converting.run(self._file(largest), largest, self._report)

    def _scores(self) -> None:
        largest = self._sizes[-1]
        scoring.run(self._file(largest), largest, self._report)

    def _orders(self) -> None:
        path = self._place / "bench-orders.db"
        if not path.exists():
            self._report.note(f"making a file with {ordering.ORDERS:,} orders ...")
            unfinished = path.with_suffix(".part")
            importing.remove(unfinished)
            ordering.make(unfinished).rename(path)
        ordering.run(path, self._report)

    def _encrypt(self) -> None:
        for leads in self._sizes:
            with tempfile.TemporaryDirectory(prefix="crm-bench-") as folder:
                encrypting.run(self._file(leads), leads, Path(folder), self._report)

    def _memory(self) -> None:
        largest = self._sizes[-1]
        memory.run(self._file(largest), largest, self._file(0), self._report)


def main() -> int:
    """Measure what the arguments ask for; 1 when a figure is not reached."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{_QUICK:,} leads only")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="one line of the table")
    parser.add_argument("--folder", type=Path, help="keep the data files here for the next run")
    arguments = parser.parse_args()
    sizes = (_QUICK,) if arguments.quick else (_QUICK, _FULL)
    report = Report(sys.stdout)
    with tempfile.TemporaryDirectory(prefix="crm-bench-") as temporary:
        place = arguments.folder or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        bench = Bench(place, sizes, report)
        unknown = set(arguments.only) - set(bench.lines)
        if unknown:
            parser.error(f"{', '.join(sorted(unknown))}: choose from {', '.join(bench.lines)}")
        for name in arguments.only or bench.lines:
            bench.lines[name]()
    report.print_table()
    return 0 if all(line.reached for line in report.lines) else 1


if __name__ == "__main__":
    sys.exit(main())
