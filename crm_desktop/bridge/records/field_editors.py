"""Makes the editor of a field: text, number, date with calendar, choice, or search among many records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.in_place import made_by_name, offer_of
from crm_desktop.bridge.kinds.office import tags
from crm_desktop.bridge.kinds.office.pipelines import told_apart
from crm_desktop.bridge.kinds.office.reference_lists import has_dots
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.fields import NUMBER_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.base import Editor, EditorFactory
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.date import DateEditor
from crm_desktop.qtkit.editors.plain import BooleanEditor, MultiLineEditor, NumberEditor, TextEditor
from crm_desktop.qtkit.editors.several import SeveralEditor
from crm_desktop.qtkit.editors.suggesting import TextSuggestions
from crm_desktop.qtkit.editors.type_ahead import Suggestions, TypeAheadEditor
from crm_desktop.services.reads.office.texts_alike import texts_alike
from crm_desktop.services.reads.reader import View

_DAYS = frozenset({FieldType.DATE, FieldType.INSTANT})
#: What a new record has in common with the one that names it: its form, with both fields, makes it then.
_BELONGS_TO = ("account",)


class FieldEditors:
    """Editors for the fields of one kind; what they hold is described by `FieldValues`."""

    def __init__(self, values: FieldValues) -> None:
        self._values = values
        self._context = values.context

    def factory(self, field: Field) -> EditorFactory:
        """What makes an editor of the field with a given parent."""

        def make(parent: QWidget) -> Editor:
            return self.make(field, parent)

        return make

    def make(self, field: Field, parent: QWidget | None = None, *, may_be_new: bool = False) -> Editor:
        """A new editor of the field; with `may_be_new` a reference list also takes a name that it lacks."""
        values = self._values
        text_of = self._text_of(field)
        if field.is_several:
            return SeveralEditor(
                self.choices(field),
                parent,
                parse=values.parse(field),
                text_of=text_of,
                icons=self._context.icons,
                new_text=None if field.lists is None else tags.offer_of,
            )
        if field.choices or self._context.catalogue.is_reference_list(field.refers_to):
            return ChoiceEditor(
                self.choices(field),
                parent,
                may_be_empty=not field.required,
                may_be_new=may_be_new,
                maker=None if field.choices or may_be_new else self._maker(field.refers_to, EntryMaker),
            )
        if field.refers_to is not None:
            search = RecordSearch(self._context.gateway, field.refers_to)
            return TypeAheadEditor(search, text_of, parent, self._maker(field.refers_to))
        if field.type in _DAYS:
            return DateEditor(parent, parse=values.parse(field), text_of=text_of, icons=self._context.icons)
        if field.type in NUMBER_TYPES:
            return NumberEditor(parent, parse=values.parse(field), text_of=text_of)
        if field.type is FieldType.LONG_TEXT:
            return MultiLineEditor(parent, parse=values.parse(field))
        if field.type is FieldType.BOOLEAN:
            return BooleanEditor(parent)
        editor = TextEditor(parent, parse=values.parse(field), text_of=text_of)
        if field.alike_in:
            TextSuggestions(editor.line_edit, AlikeSearch(self._context.gateway, field))
        return editor

    def _maker(self, kind: Kind | None, maker: type[RecordMaker] | None = None) -> RecordMaker | None:
        """What makes a record by its name; None where more has to be known, as whose a new contact is."""
        if kind is None or not made_by_name(kind):
            return None
        fields, own = self._context.catalogue[kind].by_name, self._values.record.by_name
        is_plain = not any(name in fields and name in own for name in _BELONGS_TO)
        return (maker or RecordMaker)(self._context, kind) if is_plain else None

    def _text_of(self, field: Field) -> Callable[[object], str]:
        def text_of(value: object) -> str:
            return self._values.text_of(field, value)

        return text_of

    def choices(self, field: Field) -> Callable[[], Sequence[Choice]]:
        """What makes the list of a choice or of a reference list, in the order in which it is kept."""

        def make() -> list[Choice]:
            if field.choices:
                return [Choice(code, self._values.choice_text(field, code)) for code in field.choices]
            listed = field.lists or field.refers_to
            assert listed is not None
            return self._reference_choices(listed)

        return make

    def _reference_choices(self, kind: Kind) -> list[Choice]:
        theme = self._context.themes.current
        dotted = has_dots(kind)
        return [
            Choice(entry.id, text, theme.series_colour(entry.colour_index) if dotted else None)
            for entry, text in told_apart(self._context, kind)
        ]


class RecordMaker:
    """Makes a record of a kind by its name alone."""

    def __init__(self, context: PageContext, kind: Kind) -> None:
        self._context = context
        self._kind = kind

    def offer(self, text: str) -> str:
        """Name what would be made."""
        return offer_of(self._context.words.kind(self._kind), text)

    def make(self, text: str, done: Callable[[object], None], refused: Callable[[str], None]) -> None:
        """Make it, as a step of its own that undo takes back."""

        def made(outcome: Outcome) -> None:
            done(self._value(outcome.ids[0], text))

        def failed(error: UserError) -> None:
            refused(self._context.words.error(error, self._kind))

        self._context.gateway.run(CreateRecord(self._kind, {"name": text}), done=made, failed=failed)

    def _value(self, id_: int, text: str) -> object:
        """The value of a field that holds it."""
        return Linked(id_, text)


class EntryMaker(RecordMaker):
    """Makes an entry of a list that is kept in memory; fields hold its id."""

    def _value(self, id_: int, text: str) -> object:
        return id_


class AlikeSearch:
    """Finds the texts that records have in a field, so that one name is not written in two ways."""

    def __init__(self, gateway: Gateway, field: Field) -> None:
        self._gateway = gateway
        self._field = field

    def __call__(self, text: str, answer: Callable[[Sequence[str]], None]) -> None:
        """Search; a newer search of the same field takes its place."""

        def work(view: View) -> list[str]:
            return texts_alike(view, self._field, text)

        self._gateway.read(work, answer, replaces=("texts alike", self._field.name))


class RecordSearch:
    """Finds records by the beginnings of their words, for choosing one of many."""

    def __init__(self, gateway: Gateway, kind: Kind) -> None:
        self._gateway = gateway
        self._kind = kind

    def __call__(self, text: str, answer: Callable[[Suggestions], None]) -> None:
        """Search; a newer search of the same kind takes its place."""

        def work(view: View) -> list[tuple[int, str]]:
            return view.suggestions(self._kind, text)

        def done(found: list[tuple[int, str]]) -> None:
            answer([(Linked(id_, title), title) for id_, title in found])

        self._gateway.read(work, done, replaces=("suggestions", self._kind), quick=True)
