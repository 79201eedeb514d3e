"""Random values for every field of a kind, and the ways in which a record of them can be made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from crm_desktop.core.commands import CreateRecord, EditEach
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import encode
from crm_desktop.services.context import Context
from crm_desktop.services.deriving.keeping import LeadWatch
from crm_desktop.services.folding import folder
from crm_desktop.services.handlers import records
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.registry import RULES
from crm_desktop.services.rules.rows import NewRows, Source
from crm_desktop.storage.reference_data import read_reference_data
from crm_desktop.storage.unit_of_work import UnitOfWork
from tests.services.workspaces import NEW_YEAR, Desk

NOW = datetime.fromtimestamp(NEW_YEAR / 1000, UTC)
#: Long ago, around now and the day of grace after it, far ahead.
MOMENTS = [NOW + timedelta(**after) for after in ({"days": -400}, {"hours": -1}, {"hours": 20}, {"days": 3})]
FILE = Source(can_answer=False)

Values = Mapping[str, object]
#: A record's stored values, or what speaks against it.
Outcome = dict[str, Stored] | str

_SAMPLES: Mapping[FieldType, Sequence[object]] = {
    FieldType.TEXT: ("Anna Müller", "大同"),
    FieldType.LONG_TEXT: ("one\ntwo", "說明"),
    FieldType.EMAIL: ("anna@bau.example", "ben@dach.example"),
    FieldType.PHONE: ("02-1234-5678",),
    FieldType.URL: ("https://bau.example",),
    FieldType.TAGS: ("fair, vip",),
    FieldType.NAMES: ("amount", "amount, expected_close"),
    FieldType.INTEGER: (1, 7),
    FieldType.DECIMAL: (Decimal(2), Decimal("0.5")),
    FieldType.PERCENT: (0, 40, 100),
    FieldType.MONEY: (Decimal(1200), Decimal(7)),
    FieldType.CURRENCY: ("TWD", "EUR"),
    FieldType.DATE: (date(2027, 5, 1), date(2027, 6, 1)),  # ahead: a date that has come may end a deal
    FieldType.INSTANT: MOMENTS,
    FieldType.BOOLEAN: (True, False),
}
#: The records that a test makes beforehand have these ids; built-in ones have small ids too.
_REFERENCES = (1, 2)


def prepare(desk: Desk) -> None:
    """Two records of each kind that others point at."""
    kinds = (Kind.USER, Kind.CAMPAIGN, Kind.CAMPAIGN, Kind.COMPETITOR, Kind.COMPETITOR, Kind.PIPELINE)
    for place, kind in enumerate(kinds):
        desk.create(kind, name=f"Entry {place}")
    for name in ("Anna", "Ben"):
        lead = desk.create(Kind.LEAD, name=name, **({"channel": 3} if name == "Anna" else {}))
        account = desk.create(Kind.ACCOUNT, name=name, lead=lead)
        contact = desk.create(Kind.CONTACT, name=name, account=account)
        deal = desk.create(Kind.OPPORTUNITY, name=name, account=account, contact=contact)
        desk.create(Kind.ACTIVITY, subject=name, lead=lead)
        desk.create(Kind.PRODUCT, name=name, price=Decimal(12), currency="TWD")
        desk.create(Kind.ORDER, name=name, ordered_on=date(2026, 1, 1), gross=Decimal(5000), currency="TWD")
        desk.create(Kind.QUOTE, opportunity=deal)


def fields_of(kind: Kind) -> list[Field]:
    """The fields that a person can tell."""
    return [field for field in BUILT_IN[kind].fields if field.editable]


def _value(field: Field) -> st.SearchStrategy[object]:
    if field.type is FieldType.CHOICE:
        samples: Sequence[object] = field.choices
    elif field.type is FieldType.CHOICES:
        samples = (field.choices[0], ", ".join(field.choices[1:3]))
    elif field.type is FieldType.REFERENCE:
        samples = range(1, 7) if field.refers_to is Kind.STAGE else _REFERENCES
    else:
        samples = [
            each
            for each in _SAMPLES[field.type]
            if not isinstance(each, str) or len(each) <= field.max_length
        ]
    return st.none() | st.sampled_from(samples)


def values(kind: Kind) -> st.SearchStrategy[dict[str, object]]:
    """Random values of all fields; amounts name their currency, which a file's reader adds by itself."""
    return st.fixed_dictionaries({field.name: _value(field) for field in fields_of(kind)}).map(_with_currency)


def _with_currency(told: dict[str, object]) -> dict[str, object]:
    if "currency" in told and told["currency"] is None:
        told["currency"] = "TWD"
    return told


def context_of(work: UnitOfWork) -> Context:
    """What a handler is given within this unit of work."""
    return Context(work, read_reference_data(work.connection), Progress(), folder, RULES)


def by_hand(context: Context, kind: Kind, told: Values) -> Outcome:
    """What entering the record makes of it."""
    try:
        done = records.create(context, CreateRecord(kind, _filled(told)))
    except RuleBroken as refusal:
        return refusal.key
    return context.work.row(kind, done.ids[0])


def by_file(context: Context, kind: Kind, rows: Sequence[Values]) -> list[Outcome]:
    """What an import makes of the rows, all of them in one block."""
    record = BUILT_IN[kind]
    columns = {
        name: [encode(record.field(name), row[name], str(row.get("currency"))) for row in rows]
        for name in rows[0]
    }
    new = NewRows(columns, len(rows), FILE)
    ids = iter(writing.create(context, kind, new))
    return [
        new.refused[place][0].key if place in new.refused else context.work.row(kind, next(ids))
        for place in range(len(rows))
    ]


def by_edits(context: Context, kind: Kind, told: Values, bare: Values) -> Outcome:
    """What pasting the values into a record makes of it that had next to none."""
    id_ = records.create(context, CreateRecord(kind, bare)).ids[0]
    derived = context.work.watch = LeadWatch()  # as the dispatcher does with every command
    try:
        records.edit_each(context, EditEach(kind, ((id_, _filled(told)),)))
    except RuleBroken as refusal:
        return refusal.key
    derived.bring_up_to_date(context)
    return context.work.row(kind, id_)


def _filled(told: Values) -> dict[str, object]:
    """What a person fills in; an owner that is left empty is told so."""
    return {name: value for name, value in told.items() if value is not None or name == "owner"}
