"""All sentences together, and how a key with parameters becomes a sentence in a person's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce

from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import is_own
from crm_desktop.core.words.command_line import COMMAND_LINE
from crm_desktop.core.words.direction import isolated
from crm_desktop.core.words.field_names import FIELDS
from crm_desktop.core.words.messages import (
    COMPLETED,
    COMPLETED_UNTITLED,
    DONE_MANY,
    DONE_ONE,
    DONE_UNTITLED,
    ERRORS,
    REOPENED,
    REOPENED_UNTITLED,
)
from crm_desktop.core.words.names import KIND_NAMES, field_name, names_of
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.core.words.subjects import (
    attachments,
    calendar_files,
    conversion,
    copies,
    exporting,
    importing,
    letters,
    merging,
    orders,
    own_fields,
    past,
    people,
    playbooks,
    privacy,
    quotes,
    reports,
    reports_explained,
    saved_views,
    selling,
    tags,
    told_values,
)
from crm_desktop.core.words.subjects.matches import LOOKS_LIKE, REASONS
from crm_desktop.core.words.subjects.own_fields import DELETED_FIELD
from crm_desktop.core.words.subjects.warnings import WARNINGS

MESSAGES: Mapping[str, str] = {
    **ERRORS,
    **importing.MESSAGES,
    **conversion.MESSAGES,
    **people.MESSAGES,
    **quotes.MESSAGES,
    **playbooks.MESSAGES,
    **letters.MESSAGES,
    **calendar_files.MESSAGES,
    **told_values.MESSAGES,
    **selling.MESSAGES,
    **orders.MESSAGES,
    **saved_views.MESSAGES,
    **own_fields.MESSAGES,
    **tags.MESSAGES,
    **reports.ERRORS,
    **copies.MESSAGES,
    **attachments.MESSAGES,
    **merging.MESSAGES,
    **past.MESSAGES,
    **exporting.MESSAGES,
    **privacy.MESSAGES,
}

_ON_COMMAND_LINE: Mapping[str, str] = {
    **COMMAND_LINE,
    **attachments.COMMAND_LINE,
    **past.COMMAND_LINE,
    **privacy.COMMAND_LINE,
}
_NOTES: Mapping[str, str] = {**importing.NOTES, **calendar_files.NOTES}

#: Translates an English source text of the context "Words".
Translate = Callable[[str], str]

_BETWEEN_NAMES = QT_TRANSLATE_NOOP("Words", ", ")
#: Divides what holds names itself.
_BETWEEN_PARTS = QT_TRANSLATE_NOOP("Words", "; ")
_CLAUSES = QT_TRANSLATE_NOOP("Words", "{before}, {clause}")
_LABELLED = QT_TRANSLATE_NOOP("Words", "{label}: {value}")
#: Which of several records are refused; long names are cut.
_REFUSED = QT_TRANSLATE_NOOP("Words", "It concerns {names}. Nothing was changed.")
_REFUSED_AND_MORE = QT_TRANSLATE_NOOP("Words", "It concerns {names} and {more} more. Nothing was changed.")
_LONG = 40
_QUOTED = QT_TRANSLATE_NOOP("Words", "“{text}”")

#: Of the fields that were changed so many are named; the rest is "…".
_MOST_NAMES = 4


class _Places(dict[str, object]):
    """A parameter that is missing shows as nothing instead of breaking the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def _shown(value: object) -> object:
    """Whole numbers with separators, text in its own direction, everything else as it is."""
    if isinstance(value, str):
        return isolated(value)
    return f"{value:,}" if type(value) is int else value


class Wording:
    """Sentences in one language, by an injected translation."""

    def __init__(self, translate: Translate, language: str = "en") -> None:
        self._translate = translate
        self.language = language
        #: describes the fields that the office has made itself, which bring their own words
        self.catalogue = BUILT_IN

    def kind(self, kind: str) -> str:
        """A kind's name, in the singular."""
        return self._translate(names_of(kind).one)

    def kinds(self, kind: str) -> str:
        """A kind's name, in the plural."""
        return self._translate(names_of(kind).several or names_of(kind).one)

    def kinds_inside(self, kind: str) -> str:
        """A kind's name inside a sentence, in the plural: "All leads with …"."""
        return self._translate(names_of(kind).several_inside)

    def field(self, kind: str, name: str) -> str:
        """A field's name: the office's own word for one that it has made."""
        if is_own(name):
            return self._own_name(self.catalogue[Kind(kind)].known(name))
        return self._translate(field_name(kind, name))

    def _own_name(self, field: Field) -> str:
        called = "" if field.own is None else field.own.name(self.language)
        if called and field.is_beside:
            called = f"{called} ({self._translate(FIELDS['currency'])})"
        return called or self._translate(DELETED_FIELD)

    def choice(self, kind: str, field: str, code: str) -> str:
        """The name of a choice, such as a lead's status."""
        if is_own(field):
            own = self.catalogue[Kind(kind)].known(field).own
            return code if own is None else own.choice_name(code)
        source = names_of(kind).choices.get(f"{field}.{code}")
        return code if source is None else self._translate(source)

    def way_label(self, label: str) -> str:
        """What a way to reach somebody is called: the name of its code, or somebody's own text."""
        return self.choice(Kind.CONTACT_POINT, "label", label)

    def built_in(self, key: str) -> str:
        """The name of a built-in entry by "kind.code"; other texts come back unchanged."""
        kind, _dot, code = key.partition(".")
        names = KIND_NAMES.get(kind)
        source = None if names is None else names.built_in.get(code)
        return key if source is None else self._translate(source)

    def listed(self, names: Iterable[str]) -> str:
        """Several names one after the other, divided as the language divides them."""
        return self._translate(_BETWEEN_NAMES).join(map(isolated, names))

    def parted(self, parts: Iterable[str]) -> str:
        """Several parts one after the other, each of which may list names itself."""
        return self._translate(_BETWEEN_PARTS).join(parts)

    def clauses(self, clauses: Iterable[str]) -> str:
        """Several clauses of one sentence, divided as the language divides them: "3 new, 1 updated"."""
        pair = self._translate(_CLAUSES)
        return reduce(lambda before, clause: pair.format(before=before, clause=clause), clauses)

    def came_of_it(self, **counts: int) -> str:
        """What came of the rows of an import: of each of `importing.COUNTS` how many, where any are.

        "3 new, 1 with errors"; with no row at all "nothing new".
        """
        told = [
            self._translate(importing.COUNTS[name]).format(count=f"{count:,}")
            for name, count in counts.items()
            if count
        ]
        return self.clauses(told or [self._translate(importing.NOTHING_NEW)])

    def labelled(self, label: str, value: str) -> str:
        """A value behind what it is: "Leads: 12"."""
        return self._translate(_LABELLED).format(label=label, value=isolated(value))

    def quoted(self, text: str) -> str:
        """A text in the language's quotation marks."""
        return self._translate(_QUOTED).format(text=isolated(text))

    def note(self, kind: str, key: str, count: int, field: str = "", value: str = "") -> str:
        """What an import kept, left out, or read in a special way."""
        params: dict[str, object] = {"count": count, "value": value}
        return self._fill(_NOTES[key], {**params, "field": field} if field else params, kind)

    def importing(self, key: str, **params: object) -> str:
        """What is said after an import."""
        return self._translate(importing.IMPORT[key]).format(**params)

    def on_command_line(self, key: str, **params: object) -> str:
        """What only the start of a file and the command line say."""
        return self._translate(_ON_COMMAND_LINE[key]).format(**params)

    def warning(self, key: str) -> str:
        """What is said at a field whose value looks wrong."""
        return self._translate(WARNINGS[key])

    def reason(self, key: str) -> str:
        """Why two records may be one."""
        return self._translate(REASONS[key])

    def copy_reason(self, copy: Copy) -> str:
        """Why a copy was made."""
        return self._translate(copies.REASONS[copy.reason]).format(about=copy.about)

    def looks_like(self, kind: str, title: str, reason: str) -> str:
        """Which record there is already that may be the same, and why."""
        inside = self._translate(names_of(kind).one_inside)
        return self._translate(LOOKS_LIKE).format(
            kind=inside, title=self.quoted(title), reason=self.reason(reason)
        )

    def report(self, key: str) -> str:
        """A word of the reports."""
        return self._translate(reports.REPORT[key])

    def report_title(self, key: str) -> str:
        """What a report is called, by its key."""
        return self._translate(reports.TITLES[key])

    def report_note(self, key: str, **params: object) -> str:
        """What is said beside the figures of a report."""
        return self._translate(reports.NOTES[key]).format_map(
            {name: _shown(each) for name, each in params.items()}
        )

    def report_about(self, key: str) -> str:
        """What a column of a report counts."""
        return self._translate(reports_explained.ABOUT[key])

    def error(self, error: UserError, kind: str = "") -> str:
        """What a person is told about an error; `kind` names the record that its field belongs to."""
        params = dict(error.params)
        if isinstance(error, RuleBroken) and error.field:
            params.setdefault("field", error.field)
        said = self._fill(MESSAGES.get(error.key, error.key), params, str(params.get("kind") or kind))
        refused = params.get("refused")
        return f"{said} {self._refused(refused)}" if isinstance(refused, list) else said

    def _refused(self, titles: list[str]) -> str:
        """Of which records a refusal was said."""
        most = titles[:_MOST_NAMES]
        names = self.listed(title if len(title) <= _LONG else f"{title[:_LONG]}…" for title in most)
        source = _REFUSED if len(most) == len(titles) else _REFUSED_AND_MORE
        return self._translate(source).format(names=names, more=f"{len(titles) - len(most):,}")

    def done(self, label: str, params: Mapping[str, object]) -> str:
        """What was done, by the label of a journal record."""
        several = params.get("count", 1) != 1
        special = DONE_MANY if several else {} if params.get("title", "?") else DONE_UNTITLED
        source = special.get(label) or DONE_ONE.get(label) or MESSAGES.get(label, label)
        if label == "edited" and params.get("fields") == ["done_at"] and not several:
            if params.get("emptied"):
                source = REOPENED if params.get("title") else REOPENED_UNTITLED
            else:
                source = COMPLETED if params.get("title") else COMPLETED_UNTITLED
        values = dict(params)
        if "{counts}" in source:
            told = {name: params.get(name) for name in importing.COUNTS if name != "failed"}
            values["counts"] = self.came_of_it(**{n: c for n, c in told.items() if isinstance(c, int)})
        if isinstance(inner := params.get("params"), dict):
            values["what"] = self.done(str(params["label"]), inner)
        return self._fill(source, values, str(params.get("kind") or ""), most=_MOST_NAMES)

    def _fill(self, source: str, params: Mapping[str, object], kind: str, most: int | None = None) -> str:
        """A sentence with its parameters; of fields at most so many are named."""
        values = _Places({name: self._told(value, most) for name, value in params.items()})
        if kind:
            inside = names_of(kind)
            values["kind"] = self._translate(inside.one_inside)
            values["kinds"] = self._translate(inside.several_inside)
        if isinstance(name := params.get("field"), str):
            values["field"] = self.field_or_name(kind, name)
        if isinstance(names := params.get("fields"), list):
            values["fields"] = self._told([self.field_or_name(kind, str(each)) for each in names], most)
        if isinstance(candidates := params.get("candidates"), list):
            values["candidates"] = self.listed(self.built_in(str(each)) for each in candidates)
        for each in ("stage_name", "entry_name", "playbook_name", "pipeline_name", "into_name"):
            if isinstance(entry := params.get(each), str):
                values[each] = self.built_in(entry)
        return self._translate(source).format_map(values)

    def _told(self, value: object, most: int | None) -> object:
        """What stands in a place of a sentence; of several names at most so many."""
        if not isinstance(value, list):
            return _shown(value)
        listed = self.listed(map(str, value[:most]))
        return listed if len(value[:most]) == len(value) else f"{listed} …"

    def field_or_name(self, kind: str, name: str) -> str:
        """A field's name, its own where no words are needed for it, such as "position"."""
        try:
            return self.field(kind, name)
        except KeyError:
            return name
