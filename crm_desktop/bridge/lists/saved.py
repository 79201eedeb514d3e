"""Lists and sheets as CSV files, workbooks or vCards: every row that is listed or chosen, as shown.

Late import: what makes cards is loaded by whoever saves some.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import DO_NOT_CONTACT
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.services.reads.reader import SortOrders, View
from crm_desktop.services.record_files.encodings import ENCODINGS, WITH_MARK, Unwritable, codec_of, unwritable
from crm_desktop.services.record_files.tables import TableColumn, form_of, write_csv, write_workbook
from crm_desktop.services.record_files.vcards import has_cards, write_vcards

#: Re-exported for the window, which does not see the services.
__all__ = ["ENCODINGS", "Choices", "Foreseen", "Listed", "TableShown", "foreseeing", "saving"]

Texts = Iterable[Sequence[str]]
#: Rows made into text at once.
BLOCK = 5_000
#: The endings of workbooks and of vCards; anything else is CSV.
WORKBOOK, CARDS = ".xlsx", ".vcf"
#: Under this key those are counted who do not want to be contacted.
UNWILLING = "unwilling"
#: Late import: what writes cards is loaded by whoever exports them.
_CARDS = "crm_desktop.services.record_files.cards"


@frozen
class Choices:
    """How a list is written: its encoding where it is a CSV file, and whether those are left out who do not
    want to be contacted.
    """

    encoding: str = WITH_MARK
    willing_only: bool = True
    card_version: str = "3.0"


AS_USUAL = Choices()


@frozen
class Listed:
    """What is to be saved: a read of its columns, and one of its rows as their texts."""

    columns: Callable[[View], Sequence[TableColumn]]
    rows: Callable[[View, Choices, Counter[str]], Texts]
    #: the same as vCards; None where it is neither people nor companies
    cards: Callable[[View, Choices, Counter[str], Progress], Iterable[str]] | None = None
    #: whether some of it may be people who do not want to be contacted
    has_unwilling: bool = False


@frozen
class Saved:
    """What was written: how many records, and how many of them are people not to be contacted."""

    records: int
    unwilling: int
    #: whether those are not among the records
    left_out: bool = False


@frozen
class TableShown:
    """What a table shows: which records, in which order, columns and groups; `chosen` are those selected."""

    record: RecordType
    query: ListQuery
    order: SortOrders
    columns: Sequence[Column]
    chosen: Sequence[int] | None = None
    grouping: Grouping | None = None

    @property
    def kind(self) -> Kind:
        """Of which kind they are."""
        return self.record.kind

    def ids(self, view: View) -> Sequence[int]:
        """The records, in their order."""
        return view.ids(self.query, self.order) if self.chosen is None else self.chosen


class RowTexts:
    """Records as the columns say them, block by block."""

    def __init__(self, shown: TableShown) -> None:
        self._kind, self._columns = shown.kind, shown.columns
        self._headings = [(column.key, column.title()) for column in shown.columns]

    def heads(self, view: View) -> Sequence[TableColumn]:
        """The headings, with what stands below them."""
        fields = view.catalogue[self._kind].by_name
        return [
            TableColumn(title, form_of(fields[key])) if key in fields else TableColumn(title)
            for key, title in self._headings
        ]

    def rows(
        self, view: View, ids: Sequence[int], choices: Choices, met: Counter[str]
    ) -> Iterator[Sequence[str]]:
        """The rows of records; those that are gone are left out."""
        place = view.catalogue.row_places(self._kind).get(DO_NOT_CONTACT.name)
        for start in range(0, len(ids), BLOCK):
            block = ids[start : start + BLOCK]
            found = view.rows(self._kind, block)
            for id_ in block:
                if id_ not in found:
                    continue
                if place is not None and found[id_][place]:
                    met[UNWILLING] += 1
                    if choices.willing_only:
                        continue
                yield [column.copied(found[id_]) for column in self._columns]


#: What makes the rows of a table.
RowsOf = Callable[[View, Choices, Counter[str]], Texts]


def listed_rows(shown: TableShown) -> Listed:
    """What a table shows, as its columns say it."""
    texts = RowTexts(shown)

    def rows(view: View, choices: Choices, met: Counter[str]) -> Iterator[Sequence[str]]:
        return texts.rows(view, shown.ids(view), choices, met)

    return listed_so(shown, texts.heads, rows)


def listed_so(shown: TableShown, heads: Callable[[View], Sequence[TableColumn]], rows: RowsOf) -> Listed:
    """What a table shows in rows made elsewhere; contact cards of the same records beside them."""

    def cards(view: View, choices: Choices, met: Counter[str], progress: Progress) -> Iterable[str]:
        made: Iterable[str] = import_module(_CARDS).cards_of(
            view,
            shown.kind,
            shown.ids(view),
            choices.card_version,
            willing_only=choices.willing_only,
            note_unwilling=partial(met.update, (UNWILLING,)),
            progress=progress,
        )
        return made

    has_unwilling = DO_NOT_CONTACT.name in shown.record.by_name
    return Listed(heads, rows, cards if has_cards(shown.record) else None, has_unwilling)


def rows_at_hand(texts: Sequence[Sequence[str]]) -> Listed:
    """Rows that are known already, after their headings."""

    def heads(_view: View) -> Sequence[TableColumn]:
        return [TableColumn(heading) for heading in texts[0]]

    def rows(_view: View, _choices: Choices, _met: Counter[str]) -> Texts:
        return texts[1:]

    return Listed(heads, rows)


def saving(
    listed: Listed,
    path: Path,
    name: str,
    progress: Progress,
    choices: Choices = AS_USUAL,
    *,
    may_replace: bool,
    protected: Sequence[Path],
) -> Callable[[View], Saved]:
    """A read that writes its rows to a file, and says how many; raises UserError where that cannot be."""

    def work(view: View) -> Saved:
        met, ending = Counter[str](), path.suffix.casefold()
        with PendingFile(path, may_replace=may_replace, protected=protected) as pending:
            if ending == CARDS and listed.cards is not None:
                count = write_vcards(pending.path, listed.cards(view, choices, met, progress))
                pending.place()
                return Saved(count, met[UNWILLING], choices.willing_only)
            columns, rows = listed.columns(view), listed.rows(view, choices, met)
            if ending == WORKBOOK:
                count = write_workbook(pending.path, columns, rows, name, progress)
            else:
                codec = codec_of(choices.encoding)
                count = write_csv(pending.path, columns, rows, codec, progress, with_marks=True)
            pending.place()
            return Saved(count, met[UNWILLING], choices.willing_only)

    return work


@frozen
class Foreseen:
    """What an export would write, and what of it cannot be written."""

    unwilling: int
    lacking: Unwritable


def foreseeing(listed: Listed, choices: Choices, progress: Progress) -> Callable[[View], Foreseen]:
    """A read that looks through all that would be written to a CSV file."""

    def work(view: View) -> Foreseen:
        met = Counter[str]()
        lacking = unwritable(listed.rows(view, choices, met), choices.encoding, progress)
        return Foreseen(met[UNWILLING], lacking)

    return work
