"""Some records beside each other, to be made one: which stays, whose values, and what comes of it.

A late import: it brings the comparing of names and numbers, which no start should wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.core.merging import Merge, MergeRecords, TellApart
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.merging.choosing import chosen_values, is_chosen, is_put_together
from crm_desktop.services.merging.merging import check_may_go
from crm_desktop.services.merging.preview import Candidate, candidates
from crm_desktop.services.reads.reader import View

#: Re-exported for the floor above, which does not see the services.
__all__ = ["MOST", "Candidate", "ComparedField", "Comparison"]

#: More cannot be seen beside each other.
MOST = 12


@frozen
class ComparedField:
    """One field: what each record says, in their order, and what comes of it."""

    name: str
    title: str
    texts: tuple[str, ...]
    #: whether they say different things
    differs: bool
    #: whether all that they say can be put together
    is_together: bool
    #: whose value is kept: an id, or None where they are put together
    chosen: int | None
    result: str


class Comparison(QObject):
    """Reads the records and follows the choices of a person; nothing is written before they say so."""

    #: other records, or what is known of these is new
    changed = Signal()
    #: a choice was made: what comes of it may differ
    chosen = Signal()
    #: it is done: Outcome
    merged = Signal(object)
    told_apart = Signal(object)
    #: what a person can mend (UserError)
    refused = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._values: FieldValues | None = None
        self._left_out: set[int] = set()
        self._take: dict[str, int] = {}
        self._reading = 0
        self.kind: Kind | None = None
        self.records: list[Candidate] = []
        self.kept = 0
        self.is_writing = False

    def begin(self, kind: Kind, ids: Sequence[int]) -> None:
        """Compare these records; the first of them stays unless another has to. Choices made for the same
        records before are kept.
        """
        self._reading += 1
        asked, wanted = self._reading, tuple(ids[:MOST])

        def work(view: View) -> list[Candidate]:
            return candidates(view, kind, wanted)

        def done(found: list[Candidate]) -> None:
            if asked == self._reading:
                self._take_in(kind, found)

        self._context.gateway.read(work, done, self.refused.emit, owner=self, replaces=self)

    def forget(self) -> None:
        """Compare nothing any more."""
        self._reading += 1
        self.kind, self.records = None, []
        self.changed.emit()

    def _take_in(self, kind: Kind, found: list[Candidate]) -> None:
        ids = {each.id for each in found}
        if self.kind is not kind or ids != {each.id for each in self.records}:
            self._left_out, self._take, self.kept = set(), {}, 0
        self.kind, self.records = kind, found
        self._values = FieldValues(self._context, kind)
        if self.kept not in ids and found:
            # What became something else cannot go: it stays.
            self.kept = next((each.id for each in found if not self._may_go(each)), found[0].id)
        self.changed.emit()

    def _may_go(self, record: Candidate) -> bool:
        try:
            self._check([record])
        except UserError:
            return False
        return True

    def _check(self, others: Sequence[Candidate]) -> None:
        assert self.kind is not None
        check_may_go(self._context.catalogue[self.kind], [each.values for each in others])

    # Choices ---------------------------------------------------------------------------------------------

    def keep(self, id_: int) -> None:
        """Let this record stay."""
        self.kept = id_
        self._left_out.discard(id_)
        self.chosen.emit()

    def take(self, field: str, id_: int | None) -> None:
        """Keep the value of one record, or what all of them say."""
        if id_ is None:
            self._take.pop(field, None)
        else:
            self._take[field] = id_
        self.chosen.emit()

    def leave_out(self, id_: int, *, is_out: bool) -> None:
        """Leave a record as it is, or take it in again."""
        if is_out:
            self._left_out.add(id_)
            self._take = {field: taken for field, taken in self._take.items() if taken != id_}
        else:
            self._left_out.discard(id_)
        self.chosen.emit()

    def is_in(self, id_: int) -> bool:
        """Whether a record is one of those that become one."""
        return id_ not in self._left_out

    # What comes of it ------------------------------------------------------------------------------------

    @property
    def others(self) -> list[Candidate]:
        """Those that become part of the one that stays."""
        return [each for each in self.records if each.id != self.kept and self.is_in(each.id)]

    @property
    def obstacle(self) -> UserError | None:
        """What forbids it."""
        try:
            self._check(self.others)
        except UserError as error:
            return error
        return None

    def followers(self) -> dict[Kind, int]:
        """What points at the others and will point at the one that stays, by kind."""
        counts: dict[Kind, int] = {}
        for each in self.others:
            for kind, count in each.followers.items():
                counts[kind] = counts.get(kind, 0) + count
        return counts

    def fields(self) -> list[ComparedField]:
        """All fields of which any record says something, those that differ first."""
        if self.kind is None or self._values is None or not self.records:
            return []
        record = self._context.catalogue[self.kind]
        kept = next(each for each in self.records if each.id == self.kept)
        result = chosen_values(record, kept.values, [each.values for each in self.others], self._take)
        compared = [
            self._compared(field, kept, result)
            for field in self._in_order()
            if any(each.values.get(field.name) not in (None, "", 0) for each in self.records)
        ]
        return sorted(compared, key=lambda each: not each.differs)

    def _in_order(self) -> list[Field]:
        assert self.kind is not None
        record, shown = self._context.catalogue[self.kind], self._context.kinds[self.kind]
        others = (each.name for each in record.fields)
        names = dict.fromkeys((*shown.name_fields, *shown.main_fields, *others))
        return [
            field
            for name in names
            if name not in shown.own_use
            and (field := record.by_name.get(name)) is not None
            and is_chosen(record, field)
        ]

    def _compared(self, field: Field, kept: Candidate, result: dict[str, Stored]) -> ComparedField:
        assert self._values is not None
        assert self.kind is not None
        texts = tuple(self._values.text(field.name, each.values) for each in self.records)
        among = [text for each, text in zip(self.records, texts, strict=True) if self.is_in(each.id)]
        is_together = is_put_together(self._context.catalogue[self.kind], field)
        chosen = self._take.get(field.name)
        if chosen is None and not is_together:
            chosen = self._usual(field, kept, result)
        value = result.get(field.name, kept.values[field.name])
        if value == kept.values[field.name]:
            text = self._values.text(field.name, kept.values)
        else:
            text = self._text_of_another(field, value, result)
        return ComparedField(
            field.name,
            self._values.title(field.name),
            texts,
            len(set(among)) > 1,
            is_together,
            chosen,
            text,
        )

    def _usual(self, field: Field, kept: Candidate, result: dict[str, Stored]) -> int:
        """Whose value it is that counts where nobody chooses."""
        if field.name not in result:
            return kept.id
        value = result[field.name]
        return next((each.id for each in self.others if each.values[field.name] == value), kept.id)

    def _text_of_another(self, field: Field, value: Stored, result: dict[str, Stored]) -> str:
        assert self._values is not None
        source = next((each.values for each in self.records if each.values[field.name] == value), {})
        return self._values.text(field.name, {**source, **result, field.name: value})

    # Writing ---------------------------------------------------------------------------------------------

    def merge(self, origin: object) -> None:
        """Make them one."""
        assert self.kind is not None
        merge = Merge(self.kind, self.kept, tuple(each.id for each in self.others), dict(self._take))
        self._run(MergeRecords((merge,)), self.merged.emit, origin)

    def tell_apart(self, origin: object) -> None:
        """Remember that they are no duplicates."""
        assert self.kind is not None
        ids = tuple(each.id for each in self.records if self.is_in(each.id))
        self._run(TellApart(self.kind, ids), self.told_apart.emit, origin)

    def _run(
        self, command: MergeRecords | TellApart, done: Callable[[Outcome], object], origin: object
    ) -> None:
        if self.is_writing:
            return
        self.is_writing = True

        def carried_out(outcome: Outcome) -> None:
            self.is_writing = False
            done(outcome)

        def failed(error: UserError) -> None:
            self.is_writing = False
            self.refused.emit(error)

        self._context.gateway.run(command, origin=origin, done=carried_out, failed=failed, owner=self)
