"""The catalogue: which kinds of records a data file holds, and what follows from their descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from crm_desktop.core.records.attachment_records import ATTACHMENT
from crm_desktop.core.records.competitor_records import COMPETITOR, OPPORTUNITY_COMPETITOR
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.letter_records import LETTER_TEMPLATE
from crm_desktop.core.records.main_records import ACCOUNT, CONTACT, LEAD, OPPORTUNITY
from crm_desktop.core.records.merge_records import DISTINCT_PAIR, MERGE
from crm_desktop.core.records.order_records import CREDIT_NOTE, INSTALMENT, ORDER, ORDER_LINE, PAYMENT
from crm_desktop.core.records.own_records import CUSTOM_FIELD
from crm_desktop.core.records.people_records import CONTACT_POINT, CONTACT_RELATION
from crm_desktop.core.records.product_records import LINE, PRODUCT, PRODUCT_PRICE
from crm_desktop.core.records.quote_records import LOGO, OFFICE, QUOTE, TEXT_BLOCK
from crm_desktop.core.records.side_records import (
    ACCOUNT_CONTACT,
    ACTIVITY,
    ASSIGNMENT_RULE,
    CAMPAIGN_RECORD,
    CHANNEL_RECORD,
    CONVERSION,
    LOSS_REASON,
    OPPORTUNITY_CONTACT,
    PARTICIPANT,
    PIPELINE,
    PLAYBOOK,
    PLAYBOOK_STEP,
    RATE,
    SAVED_VIEW,
    SCORE_RULE,
    SETTING,
    SPEND,
    STAGE,
    STAGE_CHANGE,
    TAG,
    UNQUALIFIED_REASON,
    USER,
)


class UnknownKind(KeyError):
    """A defect of the program, or a file of a newer one: a kind that the catalogue does not hold."""


def name_column(field: str) -> str:
    """A list row's place for the name of the record that a reference field points at."""
    return f"{field}:name"


class Catalogue(Mapping[Kind, RecordType]):
    """The descriptions of all kinds that one data file holds; a value that never changes.

    Every open file has its own. Two catalogues are the same only if they are one object, so whatever is
    derived from one may be kept with it.
    """

    def __init__(self, types: Iterable[RecordType]) -> None:
        self._types = {each.kind: each for each in types}
        #: kinds that have a table page, an import and a search of their own, in the order of the pages
        self.listed_kinds = tuple(kind for kind, record in self._types.items() if record.is_listed)
        #: kinds of which files can be imported
        self.imported_kinds = (
            *(kind for kind in self.listed_kinds if not self._types[kind].is_made_here),
            *(kind for kind, record in self._types.items() if record.is_imported),
        )
        #: kinds that are kept in memory as whole lists
        self.reference_kinds = tuple(kind for kind, record in self._types.items() if record.is_reference_list)
        #: with them what is read in one go, and so again after every change of one: settings, the office
        self.read_as_reference = (*self.reference_kinds, Kind.SETTING, Kind.OFFICE)
        numbers = [each.search_number for each in self._types.values() if each.search_number is not None]
        if len(set(numbers)) != len(numbers):
            raise ValueError("two kinds share a number in the search index")
        self._pointing: dict[Kind, list[tuple[Kind, str]]] = {kind: [] for kind in self._types}
        for kind, record in self._types.items():
            for field in (*record.fields, *record.hidden):
                if field.refers_to is not None:
                    if field.refers_to not in self._pointing:
                        raise UnknownKind(field.refers_to)
                    self._pointing[field.refers_to].append((kind, field.name))
        self._listing: dict[Kind, list[tuple[Kind, str]]] = {kind: [] for kind in self._types}
        for kind, record in self._types.items():
            for field in record.fields:
                if field.lists is not None:
                    self._listing[field.lists].append((kind, field.name))
        self._adding: dict[Kind, list[tuple[Kind, str]]] = {kind: [] for kind in self._types}
        for kind, record in self._types.items():
            for name in record.adds_words_to:
                target = record.field(name).refers_to
                if target is not None:
                    self._adding[target].append((kind, name))
        self._row_places = {kind: self._places_of(record) for kind, record in self._types.items()}

    def __getitem__(self, kind: Kind) -> RecordType:
        try:
            return self._types[kind]
        except KeyError:
            raise UnknownKind(kind) from None

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._types)

    def __len__(self) -> int:
        return len(self._types)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def with_types(self, *types: RecordType) -> Catalogue:
        """A catalogue with further kinds, or with other descriptions of the same ones."""
        return Catalogue({**self._types, **{each.kind: each for each in types}}.values())

    def own_fields(self) -> dict[Kind, tuple[list[Field], list[Field]]]:
        """The fields that the office has made itself, shown and hidden, whether indexed or not."""
        return {
            kind: (_plain(record.own_fields), _plain(record.hidden))
            for kind, record in self._types.items()
            if record.own_fields or record.hidden
        }

    def references_to(self, kind: Kind) -> tuple[tuple[Kind, str], ...]:
        """The (kind, field) pairs that point at records of a kind."""
        self[kind]
        return tuple(self._pointing[kind])

    def lists_of(self, kind: Kind) -> tuple[tuple[Kind, str], ...]:
        """The (kind, field) pairs whose values list records of a kind, as tags are listed."""
        self[kind]
        return tuple(self._listing[kind])

    def words_from(self, kind: Kind) -> tuple[tuple[Kind, str], ...]:
        """The (kind, field) pairs by whose words the records of a kind are found too."""
        self[kind]
        return tuple(self._adding[kind])

    def is_reference_list(self, kind: Kind | None) -> bool:
        """Whether a kind is kept in memory as a whole list; False for None."""
        return kind is not None and self[kind].is_reference_list

    def row_places(self, kind: Kind) -> Mapping[str, int]:
        """Where a list row of a kind holds what: its fields, names behind its references, own fields."""
        self[kind]
        return self._row_places[kind]

    def row_values(self, kind: Kind, row: tuple[str | int | None, ...]) -> dict[str, str | int | None]:
        """A list row as a mapping from the names of its places; of a newer form it may hold more."""
        return dict(zip(self.row_places(kind), row, strict=False))

    def _places_of(self, record: RecordType) -> dict[str, int]:
        """Own fields stand last, hidden ones too, in the order in which they were made.

        So whoever shows rows of a form that has become old meanwhile finds everything in its place.
        """
        built_in = [field for field in record.fields if field.own is None]
        own = [field for field in (*record.fields, *record.hidden) if field.own is not None]
        names = ["id", "version", *(field.name for field in built_in)]
        names += [name_column(field.name) for field in built_in if self._has_name_beside(field)]
        for field in sorted(own, key=_made):
            names.append(field.name)
            if self._has_name_beside(field):
                names.append(name_column(field.name))
        return {name: place for place, name in enumerate(names)}

    def _has_name_beside(self, field: Field) -> bool:
        return field.refers_to is not None and not self.is_reference_list(field.refers_to)


def _plain(fields: Iterable[Field]) -> list[Field]:
    return [replace(each, indexed=False) for each in fields]


def _made(field: Field) -> tuple[int, bool]:
    return (0 if field.own is None else field.own.id, field.is_beside)


#: The kinds that every file holds.
BUILT_IN = Catalogue(
    (
        USER,
        TAG,
        CHANNEL_RECORD,
        CAMPAIGN_RECORD,
        SPEND,
        RATE,
        LEAD,
        ACCOUNT,
        CONTACT,
        CONTACT_POINT,
        CONTACT_RELATION,
        ACCOUNT_CONTACT,
        PIPELINE,
        STAGE,
        OPPORTUNITY,
        OPPORTUNITY_CONTACT,
        STAGE_CHANGE,
        PRODUCT,
        PRODUCT_PRICE,
        LINE,
        ORDER,
        ORDER_LINE,
        INSTALMENT,
        PAYMENT,
        CREDIT_NOTE,
        QUOTE,
        PLAYBOOK,
        PLAYBOOK_STEP,
        ACTIVITY,
        PARTICIPANT,
        ATTACHMENT,
        CONVERSION,
        MERGE,
        DISTINCT_PAIR,
        ASSIGNMENT_RULE,
        COMPETITOR,
        OPPORTUNITY_COMPETITOR,
        LOSS_REASON,
        UNQUALIFIED_REASON,
        OFFICE,
        LOGO,
        TEXT_BLOCK,
        LETTER_TEMPLATE,
        SCORE_RULE,
        CUSTOM_FIELD,
        SAVED_VIEW,
        SETTING,
    )
)
