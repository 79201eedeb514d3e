"""What a file to import looks like: how it was read, its headings, its first rows, and what kind it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from crm_desktop.bridge.kinds.imported import ImportedKind
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.kept_reading import KeptReading, kept_reading
from crm_desktop.services.importing.plan import column_letters
from crm_desktop.services.importing.reading.suggest import (
    SAMPLE_ROWS,
    SURE,
    SampleTexts,
    SuggestedColumns,
    suggest_columns,
)
from crm_desktop.services.importing.reading.survey import (
    BadColumn,
    NamedRecords,
    Survey,
    UnknownChoices,
    UnknownName,
)
from crm_desktop.services.importing.sources.base import Chunk, first_of
from crm_desktop.services.importing.sources.dialects import DELIMITERS
from crm_desktop.services.importing.sources.encodings import OFFERED_ENCODINGS
from crm_desktop.services.importing.sources.opening import SourceOptions, open_source

#: Re-exported for the pages, which do not see the services.
__all__ = [
    "DELIMITERS",
    "OFFERED_ENCODINGS",
    "BadColumn",
    "FileLook",
    "NamedRecords",
    "SourceOptions",
    "Survey",
    "UnknownChoices",
    "UnknownName",
    "guess_kind",
    "look_at",
]

#: Endings by which files are offered; what a file is, is told by its content.
TABLE_ENDINGS = ("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods")
ADDRESS_BOOK_ENDINGS = ("vcf", "vcard", "ldif")


@frozen
class FileLook:
    """A file as it was read with some options; `encoding` and `delimiter` are empty for workbooks."""

    path: Path
    options: SourceOptions
    encoding: str
    delimiter: str
    #: the row of headings, 0 for none, and the rows that may be it
    header_row: int
    top_rows: tuple[int, ...]
    sheets: tuple[str, ...]
    sheet: str
    headers: tuple[str, ...]
    top: Chunk
    #: the columns that fit each kind: worked out with the reading, because wide files take a while
    suggested: Mapping[Kind, SuggestedColumns]
    #: the unit of all amounts, where the file states one above its table
    unit: str = ""
    #: what was chosen for these headings the last time
    remembered: KeptReading | None = None

    @property
    def kept(self) -> KeptReading | None:
        """What an errors file says about how its source was read."""
        return kept_reading(self.headers)

    @property
    def is_address_book(self) -> bool:
        """Whether its rows are no rows of a table, so that there is nothing to ask about headings."""
        return bool(self.encoding) and not self.delimiter

    @property
    def is_workbook(self) -> bool:
        """Whether it is a workbook, which has sheets instead of an encoding."""
        return bool(self.sheets)

    def title(self, place: int) -> str:
        """A column's heading, or its letter where the file has none."""
        return self.headers[place] or column_letters(place)

    def examples(self, place: int, count: int = 3) -> tuple[str, ...]:
        """Some different values of a column."""
        texts = (cell_text(row[place]).strip() for row in self.sample if place < len(row))
        return tuple(dict.fromkeys(text for text in texts if text))[:count]

    def chunk(self, count: int) -> Chunk:
        """The first rows in the form in which an import takes them."""
        return first_of(self.top, count)

    @property
    def sample(self) -> Sequence[Sequence[Cell]]:
        """Some rows to judge the columns by."""
        return self.top.rows


def look_at(
    path: Path,
    options: SourceOptions,
    records: Iterable[RecordType],
    recall: Callable[[Sequence[str]], KeptReading | None] | None = None,
) -> FileLook:
    """Read the beginning of a file that may hold one of some kinds, off the main thread.

    `recall` says what is remembered of its headings. Raises ImportProblem where it holds no table.
    """
    with open_source(path, options) as source:
        encoding, delimiter = source.encoding, source.delimiter
        sheets, sheet = tuple(source.sheets), source.sheet
        headers, top = tuple(source.headers), source.sample(SAMPLE_ROWS)
        header_row, top_rows = source.header_row, tuple(source.top_rows)
        kept = kept_reading(headers)
        unit = kept.unit if kept else source.unit
    texts = SampleTexts(top.rows)
    suggested = {record.kind: suggest_columns(record, headers, texts) for record in records}
    return FileLook(
        path,
        options,
        encoding,
        delimiter,
        header_row,
        top_rows,
        sheets,
        sheet,
        headers,
        top,
        suggested,
        unit,
        None if recall is None else recall(headers),
    )


def guess_kind(look: FileLook, kinds: Mapping[Kind, ImportedKind], preferred: Kind | None = None) -> Kind:
    """The kind whose fields the headings name best; the preferred one, or the first, where none does."""
    if look.remembered is not None and look.remembered.kind in look.suggested:
        return Kind(look.remembered.kind)
    return max(look.suggested, key=_Fit(look, kinds, preferred))


#: How much a kind without a page has to fit better than others.
_RARELY = 1.2


class _Fit:
    """How well a kind's fields fit the columns of a file, its name, and what the person looks at."""

    def __init__(self, look: FileLook, kinds: Mapping[Kind, ImportedKind], preferred: Kind | None) -> None:
        self._look = look
        self._kinds = kinds
        self._preferred = preferred

    def __call__(self, kind: Kind) -> float:
        name = "contacts" if self._look.is_address_book else self._look.path.stem.casefold()
        imported = self._kinds[kind]
        named = any(word in name for word in imported.file_words)
        sure = [each for each in self._look.suggested[kind].confidence.values() if each >= SURE]
        # Few files are of a kind without a page: that has to be plain.
        rare = 0 if imported.has_page else _RARELY
        return sum(sure) - rare + (1.5 if named else 0) + (1.0 if kind is self._preferred else 0)
