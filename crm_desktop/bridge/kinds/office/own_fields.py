"""How the fields that an office has made are shown in its settings: names, what is told of each, choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_choices import OwnChoice, as_lines, read_choices
from crm_desktop.core.records.own_fields import CHOOSING
from crm_desktop.core.records.own_records import NAMES_BY_LANGUAGE, OwnType

#: What must be said before a field is made, because it cannot be changed any more.
ASKED_FIRST = ("kind", "name", "type", "choices", "target")
#: What a person tells of a field that is there.
TOLD = ("name", "choices", "help", "required", "required_from", *NAMES_BY_LANGUAGE.values())
CHOICES = "choices"

Entry = Mapping[str, Stored]
#: A choice as the editor of a list holds it: its code, "" for a new one, and its name.
Line = tuple[str, str]


def title(values: FieldValues, entry: Entry) -> str:
    """A field with the kind of record that it belongs to and its type."""
    kind = values.context.words.kinds(str(entry["kind"]))
    type_ = values.context.words.choice(Kind.CUSTOM_FIELD, "type", str(entry["type"]))
    said = QCoreApplication.translate("OwnFields", "{kind} · {name} ({type})")
    return said.format(kind=kind, name=entry["name"], type=type_)


def told(entry: Entry) -> tuple[str, ...]:
    """What is told of a field: choices where it has any, a stage where its records stand in stages."""
    left_out = set()
    if not has_choices(entry["type"]):
        left_out.add(CHOICES)
    if entry["kind"] != Kind.OPPORTUNITY:
        left_out.add("required_from")
    return tuple(name for name in TOLD if name not in left_out)


def asked(typed: Mapping[str, object]) -> tuple[str, ...]:
    """What is asked before a field is made, by what is chosen already."""
    left_out = set()
    if not has_choices(typed.get("type")):
        left_out.add(CHOICES)
    if typed.get("type") != OwnType.REFERENCE:
        left_out.add("target")
    return tuple(name for name in ASKED_FIRST if name not in left_out)


def has_choices(type_: object) -> bool:
    """Whether a type of field has choices."""
    return type_ in CHOOSING


def lines_of(stored: Stored) -> tuple[Line, ...]:
    """The choices that are offered, for an editor of lines."""
    choices = read_choices(None if stored is None else str(stored))
    return tuple((each.code, each.name) for each in choices if not each.retired)


def text_of_lines(lines: Sequence[Line] | None) -> str | None:
    """What an editor of lines holds, as a command tells it."""
    if not lines:
        return None
    return "\n".join(
        as_lines([OwnChoice(code, name)]) if code else name.replace("\n", " ") for code, name in lines
    )


def kept_note() -> str:
    """What is said when a field was deleted."""
    return QCoreApplication.translate(
        "OwnFields", "The field is gone everywhere; its values are kept, and Undo brings both back."
    )
