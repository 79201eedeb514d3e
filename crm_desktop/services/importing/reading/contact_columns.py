"""E-mail addresses and phone numbers of a row, from however many columns and cells, put where they fit.

The first address fills the field of its column. Work comes before others where labels tell, mobile numbers go
to the mobile field, and what no field takes stands beside the record with its label. Where a kind has nothing
beside its fields it is kept in the notes, as is what is no address or number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.core.rules.contact_points import LABEL_FIELDS, OWNERS, PRIMARY_FIELDS
from crm_desktop.core.values.addresses.contact_ways import is_mobile, split_addresses, split_phones
from crm_desktop.core.values.columns import ColumnParser, column_parser
from crm_desktop.core.values.parsing import Cell, cell_text, parser_for
from crm_desktop.core.values.spoken.plain_words import says_nothing
from crm_desktop.core.words.subjects.ways import label_of_heading, label_of_words
from crm_desktop.core.words.synonyms.headings import word_key
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.kept_lines import KeptLines, labelled
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.further_ways import FurtherWay, FurtherWays

_SPLITS: dict[FieldType, Callable[[str], list[str]]] = {
    FieldType.EMAIL: split_addresses,
    FieldType.PHONE: split_phones,
}
_SORTS: dict[FieldType, str] = {FieldType.EMAIL: "email", FieldType.PHONE: "phone"}
CONTACT_TYPES = tuple(_SPLITS)
#: A cell with one of these may hold several numbers.
_PHONE_MARKS = (";", "/", "|", "\u3001", ",", "\n", " or ", "或", ":::")
_WORK = ("work", "business", "office", "company", "公司", "辦公", "办公")
_MOBILE = ("mobile", "cell", "手機", "手机", "行動", "iphone")
_FAX = ("fax", "傳真", "传真")


@frozen
class _Way:
    """One address or number of a row; `field` is where its column goes."""

    text: str
    label: str
    field: str
    #: whether the file itself says what sort it is
    is_labelled: bool = False

    @property
    def rank(self) -> int:
        """Work comes first."""
        return 0 if self.says(_WORK) else 1

    def says(self, words: Sequence[str]) -> bool:
        """Whether the label holds one of these words."""
        key = word_key(self.label)
        return any(word in key for word in words)

    @property
    def said_label(self) -> str | None:
        """The label that the file gives it: in a column of labels, else in the heading."""
        return label_of_words(self.label) if self.is_labelled else label_of_heading(self.label)


class ContactColumns:
    """The columns of one type, e-mail or phone, of one import."""

    def __init__(self, plan: ImportPlan, record: RecordType, type_: FieldType) -> None:
        self._plan = plan
        self._split = _SPLITS[type_]
        self._is_phone = type_ is FieldType.PHONE
        self._slots = [each for each in record.fields if each.type is type_ and each.importable]
        names = {*plan.columns, *plan.further}
        self.fields = [each for each in self._slots if each.name in names]
        self._fast: dict[str, ColumnParser] = {
            each.name: column_parser(each, plan.reading) for each in self.fields
        }
        self._exact = {each.name: parser_for(each, plan.reading) for each in self.fields}
        self._has_ways = plan.kind in OWNERS
        self._sort = _SORTS[type_]
        self._label_field = LABEL_FIELDS[self._sort]
        #: the field whose label is kept; those of others go into the notes where they tell more
        self._labelled = PRIMARY_FIELDS[plan.kind][self._sort] if self._has_ways else ""
        self._has_further = any(plan.further.get(each.name) for each in self.fields)

    def parse(
        self,
        cells: Sequence[Sequence[Cell]],
        count: int,
        refuse: Callable[[int, str, RuleBroken], None],
        kept: KeptLines,
        further: FurtherWays,
    ) -> dict[str, list[Stored]]:
        """The values of each field; what no field takes is added to `further`, or `kept`; faults are told."""
        columns: dict[str, list[Stored]] = {}
        several: set[int] = set()
        for field in self.fields:
            if field.name not in self._plan.columns:
                columns[field.name] = [None] * count
                continue
            column = cells[self._plan.columns[field.name]]
            values, refusals = self._fast[field.name](column)
            columns[field.name] = values
            if self._has_further:
                continue  # below, where what other columns hold may save the row
            wrong = {place for place, _error in refusals}
            again = {place for place in wrong if len(self._split(cell_text(column[place]))) > 1}
            for place, error in refusals:
                if place not in again:
                    refuse(place, field.name, error)
            several |= again | self._with_several(column)
        rows = range(count) if self._has_further else sorted(several)
        for place in rows:
            self._place_row(place, cells, columns, refuse, kept, further)
        return columns

    def _with_several(self, column: Sequence[Cell]) -> set[int]:
        """Places of cells that may hold several numbers and were taken for one."""
        if not self._is_phone:
            return set()
        try:
            joined = "\0".join(column)  # type: ignore[arg-type]  # a TypeError says that there are numbers
        except TypeError:
            joined = "\0".join(cell_text(cell) for cell in column)
        if not any(mark in joined for mark in _PHONE_MARKS):
            return set()
        return {
            place
            for place, cell in enumerate(column)
            if isinstance(cell, str) and len(split_phones(cell)) > 1
        }

    def _place_row(
        self,
        place: int,
        cells: Sequence[Sequence[Cell]],
        columns: dict[str, list[Stored]],
        refuse: Callable[[int, str, RuleBroken], None],
        kept: KeptLines,
        further: FurtherWays,
    ) -> None:
        ways = self._ways(place, cells)
        taken: dict[str, str] = {}
        label: str | None = None
        good: list[tuple[_Way, str]] = []
        bad: list[tuple[_Way, RuleBroken]] = []
        for way in ways:
            try:
                value = self._exact[way.field](way.text)
            except RuleBroken as error:
                bad.append((way, error))
                continue
            if isinstance(value, str):
                good.append((way, value))
        for way, refusal in bad:
            if any(each.field == way.field for each, _value in good):
                kept.setdefault(place, []).append(labelled(way.label, way.text))
            else:
                refuse(place, way.field, refusal)
        if any(way.is_labelled for way, _value in good):
            good.sort(key=_rank)
        for way, value in good:
            if value in taken.values():
                continue
            slot = self._slot(way, value, taken)
            if slot is not None:
                taken[slot] = value
                if slot == self._labelled:
                    label = way.said_label if way.is_labelled else None
                elif self._says_more(way):
                    kept.setdefault(place, []).append(labelled(way.label, value))
            elif self._has_ways:
                further.setdefault(place, []).append(FurtherWay(self._sort, way.said_label, value))
            else:
                kept.setdefault(place, []).append(labelled(way.label, value))
        for field in self._slots:
            if field.name in taken and field.name not in columns:
                columns[field.name] = [None] * len(columns[self.fields[0].name])
            if field.name in columns:
                columns[field.name][place] = taken.get(field.name)
        if label is not None:
            count = len(columns[self.fields[0].name])
            columns.setdefault(self._label_field, [None] * count)[place] = label

    def _ways(self, place: int, cells: Sequence[Sequence[Cell]]) -> list[_Way]:
        ways: list[_Way] = []
        for field in self.fields:
            places = self._plan.further.get(field.name, ())
            if field.name in self._plan.columns:
                places = (self._plan.columns[field.name], *places)
            for column in places:
                text = cell_text(cells[column][place])
                if not text.strip() or says_nothing(text):
                    continue
                label_column = self._plan.labels.get(column)
                label = self._plan.heading(column)
                if label_column is not None:
                    label = cell_text(cells[label_column][place]).strip("* ") or label
                ways.extend(
                    _Way(part, label, field.name, label_column is not None) for part in self._split(text)
                )
        return ways

    def _slot(self, way: _Way, value: str, taken: dict[str, str]) -> str | None:
        """The field that takes a value, None where all that might are filled."""
        free = [field.name for field in self._slots if field.name not in taken]
        if not self._is_phone:
            return way.field if way.field in free else next(iter(free), None)
        if way.says(_FAX):
            return None
        mobile = way.says(_MOBILE) or is_mobile(value)
        if way.field in free and not (way.is_labelled and mobile and "mobile" in free):
            return way.field
        return "mobile" if mobile and "mobile" in free else None

    def _says_more(self, way: _Way) -> bool:
        """Whether the label tells what the field's name does not: home, car, assistant."""
        plain = ("work", "mobile") if self._is_phone else ("work",)
        return way.is_labelled and way.said_label is not None and way.said_label not in plain


def _rank(entry: tuple[_Way, str]) -> int:
    return entry[0].rank
