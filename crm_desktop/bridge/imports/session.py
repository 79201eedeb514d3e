"""What a person has settled about an import so far, and the plan that follows from it; knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from crm_desktop.bridge.imports.constant import Constant
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.row_choices import RowChoices
from crm_desktop.core.participants import PEOPLE_FIELD
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.services.importing.kept_reading import KeptReading, place_of_kept
from crm_desktop.services.importing.plan import (
    NEVER_MADE,
    ImportPlan,
    UnknownReference,
    importable_fields,
    usual_way,
)
from crm_desktop.services.importing.reading.readings import Doubts, Judgement, judge_sample, usual_reading
from crm_desktop.services.importing.reading.suggest import SURE, flag_field

__all__ = [
    "NEVER_MADE",
    "Answer",
    "Constant",
    "Doubts",
    "ImportDraft",
    "UnknownReference",
    "importable_fields",
]

#: What becomes of an unknown name: an existing record's id, a choice's code, or one of the three ways.
Answer = int | str | UnknownReference

#: The parts of a name count as a name, since they are joined to one.
_PARTS_OF_NAME = ("family_name", "given_name")


@dataclass(frozen=True)
class ImportDraft:
    """One state of the dialog; each change gives a new one.

    `doubtful` are fields whose column was suggested but may be another; `date_order` and `decimal_mark` are
    None where the file itself decides. `answers` and `field_answers` say what becomes of unknown names, by
    (field, text) and by field.
    """

    record: RecordType
    columns: Mapping[str, int]
    doubtful: frozenset[str] = frozenset()
    suggested: frozenset[str] = frozenset()
    constants: Mapping[str, Constant] = field(default_factory=dict)
    date_order: DateOrder | None = None
    decimal_mark: str | None = None
    field_answers: Mapping[str, UnknownReference] = field(default_factory=dict)
    answers: Mapping[tuple[str, str], Answer] = field(default_factory=dict)
    #: more columns of a field, their labels, and columns of yes and no, as in an ImportPlan
    further: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    labels: Mapping[int, int] = field(default_factory=dict)
    flags: Mapping[int, str] = field(default_factory=dict)
    #: columns that name who takes part
    people: tuple[int, ...] = ()
    rows: RowChoices = field(default_factory=RowChoices)

    @property
    def kind(self) -> Kind:
        """The kind of the rows."""
        return self.record.kind

    @classmethod
    def suggest(cls, look: FileLook, record: RecordType, *, anew: bool = False) -> ImportDraft:
        """The draft that the file's headings and values suggest; `anew` whatever is remembered of them."""
        kept = look.kept or (None if anew else look.remembered)
        if kept is not None and kept.kind == record.kind:
            # What is remembered says nothing about how this very file writes its dates.
            of_file = look.kept is not None
            return cls(
                record,
                dict(kept.columns),
                suggested=frozenset(kept.columns),
                constants={name: Constant(text, text) for name, text in kept.constants.items()},
                date_order=kept.date_order if of_file else None,
                decimal_mark=kept.decimal_mark if of_file else None,
                answers=_answers(kept),
                further=kept.further,
                labels=kept.labels,
                flags=kept.flags,
                people=kept.people,
                rows=RowChoices(kept.match, kept.on_match, bad_values=kept.bad_values),
            )
        found = look.suggested[record.kind]
        doubtful = frozenset(name for name, sure in found.confidence.items() if sure < SURE)
        return cls(
            record,
            dict(found.columns),
            doubtful,
            frozenset((*found.columns, PEOPLE_FIELD)) if found.people else frozenset(found.columns),
            further=found.further,
            labels=found.labels,
            flags=found.flags,
            people=found.people,
        )

    def is_worth_remembering(self, look: FileLook) -> bool:
        """Whether the person has chosen otherwise than the headings suggest, or did so the last time."""
        plain = ImportDraft.suggest(look, self.record, anew=True)
        chosen = (self.columns, self.further, self.people, self._lasting_choices)
        suggested = (plain.columns, plain.further, plain.people, plain._lasting_choices)
        return look.kept is None and (look.remembered is not None or chosen != suggested)

    @property
    def _lasting_choices(self) -> tuple[object, ...]:
        """What was chosen about rows and texts whatever the file."""
        codes = {key: each for key, each in self.answers.items() if type(each) is str}
        return self.rows.match, self.rows.on_match, dict(self.rows.bad_values), codes

    # Changes ------------------------------------------------------------------------------------------------

    def with_column(self, place: int, name: str | None) -> ImportDraft:
        """Let a column fill a field, or none; a field is filled by one column only."""
        people = tuple(at for at in self.people if at != place)
        touched = {PEOPLE_FIELD} if people != self.people else set[str]()
        if name == PEOPLE_FIELD:
            name, people = None, tuple(sorted((*people, place)))
            touched.add(PEOPLE_FIELD)
        columns = {each: at for each, at in self.columns.items() if at != place and each != name}
        before = {each for each, at in self.columns.items() if at == place}
        if name is not None:
            columns[name] = place
        touched |= before | ({name} if name else set())
        further = {each: tuple(at for at in places if at != place) for each, places in self.further.items()}
        return replace(
            self,
            columns=columns,
            doubtful=self.doubtful - touched,
            suggested=self.suggested - touched,
            further={each: places for each, places in further.items() if places},
            flags={at: code for at, code in self.flags.items() if at != place},
            people=people,
        )

    def with_constant(self, name: str, constant: Constant | None) -> ImportDraft:
        """Set a field for all rows, or (None) no longer."""
        constants = {each: value for each, value in self.constants.items() if each != name}
        if constant is not None:
            constants[name] = constant
        return replace(self, constants=constants)

    def with_answer(self, name: str, text: str, answer: Answer) -> ImportDraft:
        """Say what becomes of one unknown name."""
        return replace(self, answers={**self.answers, (name, text): answer})

    def with_field_answer(self, name: str, answer: UnknownReference) -> ImportDraft:
        """Say what becomes of all unknown names of a field."""
        kept = {key: value for key, value in self.answers.items() if key[0] != name}
        return replace(self, field_answers={**self.field_answers, name: answer}, answers=kept)

    # Questions ----------------------------------------------------------------------------------------------

    def field_of_column(self, place: int) -> str | None:
        """The field that a column fills, or adds to beside its own column."""
        for name, at in self.columns.items():
            if at == place:
                return name
        if place in self.people:
            return PEOPLE_FIELD
        if place in self.flags:
            return self._flag_field
        return next((name for name, places in self.further.items() if place in places), None)

    @property
    def _flag_field(self) -> str:
        """The field of which columns of yes and no speak."""
        return flag_field(self.record)

    def adds_only(self, place: int) -> bool:
        """Whether a column adds to a field that has another column, or says yes or no to it."""
        is_own = place in self.columns.values() or place in self.people
        return not is_own and self.field_of_column(place) is not None

    def filled(self) -> list[str]:
        """The fields that the import fills, in the record's order."""
        names = {*self.columns, *self.constants, *self.further, *([self._flag_field] if self.flags else [])}
        return [each.name for each in importable_fields(self.record) if each.name in names]

    def fields_left(self) -> list[Field]:
        """The fields that neither a column nor a value for all rows fills."""
        taken = {*self.columns, *self.constants}
        return [each for each in importable_fields(self.record) if each.name not in taken]

    def columns_left(self, look: FileLook) -> list[str]:
        """The titles of columns that hold something and go nowhere; not those that errors files have."""
        taken = {*self.columns.values(), *self.labels.values(), *self.people}
        taken |= {place for place in range(len(look.headers)) if self.adds_only(place)}
        width = place_of_kept(look.headers) or len(look.headers)
        places = (place for place in range(width) if place not in taken)
        return [look.title(place) for place in places if look.examples(place, 1)]

    def missing(self, instead: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Fields of which one has to be filled before an import can do anything; () where nothing is.

        `instead` are those after which records of this kind are named where they have no name.
        """
        type_ = self.record
        needed = type_.needs_one_of or (type_.title_field, *instead)
        enough = {*needed, *_PARTS_OF_NAME} if "name" in needed else set(needed)
        return () if enough & set(self.columns) else needed

    def fills(self, *types: FieldType) -> bool:
        """Whether a column goes into a field of one of these types."""
        fields = self.record.by_name
        return any(fields[name].type in types for name in self.columns)

    @property
    def closes_without_stage(self) -> bool:
        """Whether closing dates would go nowhere because no row says that it is won or lost."""
        names = {*self.columns, *self.constants}
        return "closed_at" in names and "stage" not in names

    def answer(self, name: str, text: str) -> Answer:
        """What becomes of one unknown name now."""
        return self.answers.get((name, text), self.field_answer(name))

    def field_answer(self, name: str) -> UnknownReference:
        """What becomes of the unknown names of a field unless said otherwise."""
        return self.field_answers.get(name, usual_way(self.record.field(name)))

    # The plan -----------------------------------------------------------------------------------------------

    def reading(self, look: FileLook, default: ReadingOptions) -> ReadingOptions:
        """How the values are read: as the person says, else as the file proves, else as here usual."""
        guessed = self._judged(look, default).reading
        return replace(
            guessed,
            date_order=self.date_order or guessed.date_order,
            decimal_mark=self.decimal_mark or guessed.decimal_mark,
            check_email=normal_address,
        )

    def doubts(self, look: FileLook, default: ReadingOptions) -> Doubts:
        """Dates and numbers that can be read in two ways, of which the person has not chosen one."""
        found = self._judged(look, default).doubts
        return Doubts(
            "" if self.date_order is not None else found.date,
            "" if self.decimal_mark is not None else found.number,
        )

    def _judged(self, look: FileLook, default: ReadingOptions) -> Judgement:
        usual = usual_reading(default, look.delimiter)
        return judge_sample(self.record, self.columns, look.sample, usual)

    def plan(self, look: FileLook, default: ReadingOptions) -> ImportPlan:
        """The plan of an import as settled now."""
        reading = self.reading(look, default)
        fields = self.record.by_name
        constants: dict[str, str] = {}
        value_map: dict[tuple[str, str], str | int] = {}
        for name, constant in self.constants.items():
            if name not in self.columns:
                constants[name] = text = constant.text(fields[name], reading.decimal_mark)
                if (id_ := constant.id(fields[name])) is not None:
                    value_map[name, text] = id_
        value_map.update(
            (key, answer) for key, answer in self.answers.items() if not isinstance(answer, UnknownReference)
        )
        return ImportPlan(
            self.record,
            dict(self.columns),
            constants,
            reading=reading,
            options=replace(
                look.options,
                # What was found is settled: the import must not find something else.
                encoding=look.encoding,
                delimiter=look.delimiter,
                header_row=look.header_row,
                sheet=look.sheet,
            ),
            unknown_references=dict(self.field_answers),
            unknown_values={
                key: answer for key, answer in self.answers.items() if isinstance(answer, UnknownReference)
            },
            value_map=value_map,
            further=self.further,
            labels=self.labels,
            flags=self.flags,
            people=self.people,
            headings=look.headers,
            unit=look.unit,
            match=self.rows.match,
            on_match=self.rows.on_match,
            answers=self.rows.answers,
            left_out=self.rows.left_out,
            edits=self.rows.edits,
            bad_values=self.rows.bad_values_of(self.filled(), self.suggested | self.doubtful),
        )


def _answers(kept: KeptReading) -> dict[tuple[str, str], Answer]:
    """What texts in an errors file were said to mean."""
    return dict(kept.value_map)
