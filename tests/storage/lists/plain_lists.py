"""What a list should hold, by Python's own comparing and sorting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.tags import ids_of
from tests.services.workspaces import Rows

#: Columns whose order and equality ignore the case of Latin letters.
NO_CASE = frozenset({"name", "company", "email", "job_title", "industry", "department"})
_LOWER = str.maketrans({chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})

Tables = Mapping[Kind, Rows]
SortOrders = Mapping[Kind, Sequence[int]]


def lower(text: str) -> str:
    """SQLite's lower case: of Latin letters alone."""
    return text.translate(_LOWER)


class PlainList:
    """One kind's list, computed from the whole tables."""

    def __init__(self, tables: Tables, query: ListQuery, sort_orders: SortOrders) -> None:
        self.tables = tables
        self.query = query
        self.sort_orders = sort_orders
        self.record = BUILT_IN[query.kind]

    def ids(self) -> list[int]:
        rows = self.tables[self.query.kind]
        left = [id_ for id_, row in rows.items() if all(self.meets(row, each) for each in self.query.filters)]
        keys = self.query.sort or (SortKey("id", descending=True),)
        # By the last key first: a sort keeps the order of what its key does not tell apart.
        for key in reversed((*keys, SortKey("id", keys[-1].descending))):
            told = {id_: self.key(rows[id_], key.field) for id_ in left}
            filled = [id_ for id_ in left if told[id_] is not None]
            empty = [id_ for id_ in left if told[id_] is None]
            # Empty ones last, both ways.
            left = sorted(filled, key=told.__getitem__, reverse=key.descending) + empty  # type: ignore[arg-type]
        return left

    def named(self, row: Mapping[str, Stored], field: str) -> Stored:
        """The name of the record that a link points at."""
        target = self.record.field(field).refers_to
        assert target is not None
        link = row[field]
        if link is None:
            return None
        other = self.tables[target][int(link)]
        kind = BUILT_IN[target]
        return kind.title({**other, kind.edition_field: None}) or None  # of whichever version

    def counting(self, row: Mapping[str, Stored], name: str) -> Stored:
        """The value that counts: what a choice has become by today; an opportunity's own probability in an
        open stage, else the stage's.
        """
        lapse = None if name == "id" else self.record.field(name).lapses
        if lapse is not None and row[name] == lapse.before and row[lapse.day] is not None:
            return lapse.then if str(row[lapse.day]) < date.today().isoformat() else row[name]
        if name != "probability" or row["stage"] is None:
            return row[name]
        stage = self.tables[Kind.STAGE][int(row["stage"])]
        is_own = row[name] is not None and stage["kind"] == "open"
        return row[name] if is_own else stage["probability"]

    def meets(self, row: Mapping[str, Stored], filter_: Filter) -> bool:
        value = self.counting(row, filter_.field)
        if filter_.field != "id" and self.record.field(filter_.field).lists is not None:
            return self.meets_several(ids_of(row[filter_.field]), filter_)
        fold = lower if filter_.field in NO_CASE else str
        match filter_.operator:
            case Operator.EMPTY:
                return value is None
            case Operator.FILLED:
                return value is not None
            case Operator.ANY_OF | Operator.NONE_OF:
                same = [fold(str(each)) for each in filter_.values if each is not None]
                within = None in filter_.values if value is None else fold(str(value)) in same
                return within == (filter_.operator is Operator.ANY_OF)
            case Operator.ALL_OF:
                raise AssertionError("only of fields that hold several values")
            case Operator.BETWEEN:
                low, high = filter_.values
                if low is None and high is None:
                    return True
                # Numbers and dates of one column compare among themselves.
                return value is not None and not (
                    (low is not None and value < low)  # type: ignore[operator]
                    or (high is not None and value > high)  # type: ignore[operator]
                )
            case Operator.WITHIN:
                ways = [lower(str(each)) for each in filter_.values if each is not None]
                told = lower(str(value))
                is_there = any(told == way or told.startswith(f"{way} / ") for way in ways)
                return None in filter_.values if value is None else is_there
            case Operator.CONTAINS:
                field = None if filter_.field == "id" else self.record.field(filter_.field)
                if (
                    field is not None
                    and field.refers_to is not None
                    and field.refers_to not in BUILT_IN.reference_kinds
                ):
                    value = self.named(row, filter_.field)
                return value is not None and any(
                    lower(str(word)) in lower(str(value)) for word in filter_.values
                )

    def meets_several(self, tags: Sequence[int], filter_: Filter) -> bool:
        wanted = filter_.values
        some = any(each in tags for each in wanted) or (None in wanted and not tags)
        match filter_.operator:
            case Operator.EMPTY | Operator.FILLED:
                return bool(tags) == (filter_.operator is Operator.FILLED)
            case Operator.ALL_OF:
                return all(each in tags for each in wanted)
            case Operator.CONTAINS:
                names = [lower(str(self.tables[Kind.TAG][each]["name"])) for each in tags]
                return any(lower(str(word)) in name for word in wanted for name in names)
            case _:
                return some == (filter_.operator is Operator.ANY_OF)

    def key(self, row: Mapping[str, Stored], name: str) -> Stored:
        """What a row sorts by."""
        if name == "id":
            return row["id"]
        field, value = self.record.field(name), self.counting(row, name)
        if field.type is FieldType.CHOICE:
            return field.choices.index(str(value)) if value in field.choices else None
        if field.lists is not None:
            listed = list(self.sort_orders.get(field.lists) or ())
            if not listed:
                return value
            return min((listed.index(each) for each in ids_of(value) if each in listed), default=None)
        if field.refers_to in BUILT_IN.reference_kinds:
            assert field.refers_to is not None
            order = self.sort_orders.get(field.refers_to)
            if not order:
                return value
            return list(order).index(int(value)) if value in order else None  # type: ignore[arg-type]
        if field.refers_to is not None:
            value = self.named(row, name)
            return None if value is None else lower(str(value))
        return lower(str(value)) if value is not None and name in NO_CASE else value
