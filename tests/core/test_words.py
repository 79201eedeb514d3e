"""Every key has its sentence, and every sentence its places."""

from __future__ import annotations

import ast
import string

import pytest

from crm_desktop.core import errors
from crm_desktop.core.errors import Conflict, RuleBroken, UserError
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.messages import DONE_MANY, DONE_ONE, DONE_UNTITLED
from crm_desktop.core.words.names import KIND_NAMES, field_name, names_of
from crm_desktop.core.words.sentences import MESSAGES, Wording
from crm_desktop.core.words.subjects import importing, reports, reports_explained
from crm_desktop.services.demo.story import UNQUALIFIED_REASONS
from crm_desktop.storage import seed
from crm_desktop.storage.sqlite import faults
from tests.architecture.source import called_name, program_files
from tests.support import ROOT

ERRORS = {
    name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, UserError)
}


def keys_raised() -> dict[str, str]:
    """Message keys that the source gives to errors, and where."""
    found = {}
    for file in program_files():
        for call in file.calls():
            if called_name(call) in ERRORS and call.args and isinstance(call.args[0], ast.Constant):
                found[str(call.args[0].value)] = file.place(call)
    return found


def keys_of_the_reading_process() -> set[str]:
    """Keys that the process which reads workbooks sends as text, since it imports nothing of ours."""
    (child,) = (file for file in program_files() if file.name.endswith("/workbook_child.py"))
    return {
        str(value.value)
        for node in child.nodes
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "error" and isinstance(value, ast.Constant)
    }


def texts_of_the_source() -> set[str]:
    """All texts in the program's source outside the words themselves."""
    return {
        node.value
        for file in program_files()
        if not file.name.startswith("crm_desktop/core/words/")
        for node in file.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_error_has_a_sentence() -> None:
    keys = keys_raised()
    assert len(keys) > 30
    missing = {key: place for key, place in keys.items() if key not in MESSAGES}
    assert not missing
    sent = keys_of_the_reading_process()
    assert len(sent) > 3
    assert sent <= set(MESSAGES)
    assert {key for _, _, key in faults.MEANINGS} <= set(MESSAGES)


def test_every_sentence_is_said_somewhere() -> None:
    said = texts_of_the_source()
    tables = (
        MESSAGES,
        DONE_ONE,
        DONE_MANY,
        DONE_UNTITLED,
        importing.NOTES,
        importing.IMPORT,
        reports.TITLES,
        reports.REPORT,
        reports.NOTES,
        reports_explained.ABOUT,
    )
    assert [key for table in tables for key in table if key not in said] == []


def labels_journalled() -> dict[str, str]:
    """Labels that handlers give to what they did, and where."""
    found = {}
    for file in program_files():
        for call in file.calls():
            if called_name(call) == "Done" and call.args and isinstance(call.args[0], ast.Constant):
                found[str(call.args[0].value)] = file.place(call)
    return found


def test_everything_that_can_be_done_has_a_sentence() -> None:
    labels = labels_journalled()
    assert {"created", "edited", "deleted"} <= set(labels)
    missing = {label: place for label, place in labels.items() if label not in DONE_ONE}
    assert not missing
    assert set(DONE_MANY) <= set(DONE_ONE)


@pytest.mark.parametrize("table", [MESSAGES, DONE_ONE, DONE_MANY])
def test_places_are_named(table: dict[str, str]) -> None:
    for key, sentence in table.items():
        places = [name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None]
        assert all(name.isidentifier() for name in places), key


def test_every_field_choice_and_kind_has_a_name() -> None:
    shown = [*BUILT_IN.listed_kinds, *BUILT_IN.reference_kinds, Kind.ACTIVITY, Kind.SPEND]
    for kind in shown:
        names = names_of(kind)
        assert all((names.one, names.one_inside, names.several_inside)), kind
        for field in BUILT_IN[kind].fields:
            if field.name not in ("custom", "code", "active", "position", "colour"):
                assert field_name(kind, field.name)
            if field.type is FieldType.CHOICE:
                missing = [each for each in field.choices if f"{field.name}.{each}" not in names.choices]
                assert not missing, (kind, field.name)
    assert all(names_of(kind).several for kind in BUILT_IN.listed_kinds)
    assert set(BUILT_IN) == set(KIND_NAMES)
    with pytest.raises(KeyError):
        names_of("dragon")


def test_everything_that_a_new_file_holds_has_a_name() -> None:
    codes = {
        Kind.CHANNEL: set(seed.CHANNELS),
        Kind.LOSS_REASON: set(seed.LOSS_REASONS),
        Kind.UNQUALIFIED_REASON: set(UNQUALIFIED_REASONS),
        Kind.STAGE: {code for code, *_ in seed.STAGES},
        Kind.PIPELINE: {"sales"},
    }
    assert {kind: set(names_of(kind).built_in) for kind in codes} == codes


def backwards(source: str) -> str:
    """A language in which every word is marked, so that a place that was not translated shows."""
    return f"<{source}>"


def test_errors_are_said_with_fields_and_kinds_by_name() -> None:
    english = Wording(str)
    assert english.error(RuleBroken("value_required", field="name"), "lead") == "Name must not be empty."
    refusal = Conflict("undo_built_on", kind="contact", id=3, title="Anna")
    assert "“Anna” (contact)" in english.error(refusal)
    needs = RuleBroken("needs_one_of", field="name", fields=["name", "company"])
    assert english.error(needs, "lead") == "At least one of these is needed: Name, Company."
    assert Wording(backwards).field("lead", "name") == "<Name>"
    assert Wording(backwards).kind("lead") == "<Lead>"


def test_braces_in_what_was_typed_do_no_harm() -> None:
    english = Wording(str)
    for value in ("{0}", "{value}", "{", "}", "%s", "{value.__class__}"):
        said = english.error(RuleBroken("email_not_understood", field="email", value=value), "lead")
        assert value in said
        assert value in english.done("created", {"kind": "lead", "title": value})


def test_what_was_done_is_said_for_one_and_for_many() -> None:
    english = Wording(str)
    one = {"kind": "lead", "count": 1, "title": "Anna", "fields": ["name"]}
    many = {"kind": "lead", "count": 3, "title": "", "fields": ["name", "company"]}
    assert "Anna" in english.done("edited", one)
    assert "3" in english.done("edited", many)
    assert (
        english.done("undone", {"label": "edited", "params": one}) == f"Undone: {english.done('edited', one)}"
    )
    assert english.done("moved", {"title": "Roof", "stage_name": "stage.won"}).endswith("Won")


def test_a_key_without_a_sentence_shows_itself() -> None:
    assert Wording(str).error(Conflict("never_heard_of")) == "never_heard_of"


def test_a_long_list_of_fields_says_that_it_goes_on() -> None:
    names = ["name", "company", "email", "phone", "industry"]
    english = Wording(str)
    several = english.done("edited", {"kind": "lead", "count": 3, "title": "", "fields": names})
    assert "Name, Company, Email, Phone …" in several
    assert "Industry" not in several
    four = english.done("edited", {"kind": "lead", "count": 3, "title": "", "fields": names[:4]})
    assert "…" not in four


def test_several_names_are_divided_as_the_language_divides_them() -> None:
    chinese = Wording(lambda source: "、" if source == ", " else source)
    who = ["林志明", "陳小華"]
    told = {"kind": "lead", "count": 4, "title": "", "who": who}
    assert chinese.done("assigned", told) == "Assigned 4 leads to 林志明、陳小華"
    assert chinese.done("assigned", {**told, "who": who * 50}).endswith("、陳小華 …")


def test_an_import_is_told_by_what_it_did() -> None:
    words = Wording(str)
    counts = {"created": 3, "updated": 0, "unchanged": 1200, "failed": 1}
    assert words.came_of_it(**counts) == "3 new, 1,200 unchanged, 1 with errors"
    assert words.came_of_it(created=0, updated=0) == "nothing new"
    params = {"file": "fair.csv", "kind": "lead", "count": 3, "created": 3, "updated": 0, "failed": 2}
    assert words.done("imported", params) == "Imported fair.csv: 3 new"
    assert words.done("imported", {**params, "updated": 2}) == "Imported fair.csv: 3 new, 2 updated"
    chinese = {"{before}, {clause}": "{before}，{clause}", "; ": "；", "{count} new": "新增 {count} 筆"}
    words = Wording(lambda source: chinese.get(source, source))
    assert words.came_of_it(created=3, updated=1) == "新增 3 筆，1 updated"
    assert words.parted(["甲：1", "乙：2"]) == "甲：1；乙：2"
    params = {"file": "a.ics", "created": 0, "updated": 0, "unchanged": 4}
    assert Wording(str).done("calendar_imported", params) == "Imported a.ics: 4 unchanged"


def test_done_is_said_of_an_activity_that_was_done() -> None:
    english = Wording(str)
    done = {"kind": "activity", "count": 1, "title": "Call Anna", "fields": ["done_at"]}
    assert english.done("edited", done) == "Done: “Call Anna”"
    assert english.done("edited", {**done, "title": ""}) == "Done: activity"
    assert "Outcome" in english.done("edited", {**done, "fields": ["done_at", "outcome"]})


def test_the_glossary_has_a_column_for_each_language() -> None:
    path = ROOT / "resources" / "translations" / "GLOSSARY.md"
    rows = [line for line in path.read_text("utf-8").splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} == {5}
    assert len(rows) > 30
