"""A whole office out and into an empty file: the same row by row, undone in one step, and nothing hostile."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import Cancelled, Conflict, ImportProblem, TargetExists, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_records import EXTENDED_KINDS, OwnType
from crm_desktop.core.values.stored import clean_text
from crm_desktop.services.workspace import Workspace
from crm_desktop.services.workspace_files.command import ImportWorkspace
from crm_desktop.services.workspace_files.writing import workspace_writing, write_workspace
from crm_desktop.storage.schema import Schema
from tests.new_files import put_new_file
from tests.services.demo.test_filling import Offices, offices
from tests.services.workspaces import Desk, query

__all__ = ["offices"]

Content = dict[str, dict[int, dict[str, Stored]]]


def content(workspace: Workspace, *, with_derived: bool = True) -> Content:
    """All rows of all tables, but for which journal record wrote them."""
    found: Content = {}
    with closing(workspace.reader()) as reader:
        form: Schema = reader.read(lambda view: view.form)
    for kind, record in form.catalogue.items():
        left_out = {"version"} if with_derived else {"version", *record.derived}
        names = [column.name for column in form[kind].c if column.name not in left_out]
        listed = ", ".join(f'"{name}"' for name in names)
        rows = query(workspace.file.path, f'SELECT {listed} FROM "{kind}" ORDER BY id')
        found[kind] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}
    return found


def written(workspace: Workspace, path: Path) -> Path:
    with closing(workspace.reader()) as reader, reader.view() as view:
        write_workspace(view, path)
    return path


@pytest.fixture(scope="module")
def demo(offices: Offices, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Content]:
    """The zip of a whole made-up office, with its content."""
    with offices.open("zh_TW") as workspace:
        return written(workspace, tmp_path_factory.mktemp("zip") / "office.zip"), content(workspace)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.open(put_new_file(tmp_path / "empty.crm"))) as workspace:
        yield workspace


def test_a_made_up_office_is_the_same_and_taken_back_whole(
    demo: tuple[Path, Content], empty: Workspace
) -> None:
    path, told = demo
    before = content(empty)
    outcome = empty.run(ImportWorkspace(path))
    assert outcome.result == sum(map(len, told.values()))
    assert content(empty) == told
    assert empty.check() == []
    with closing(empty.reader()) as reader:
        name = next(iter(told[Kind.LEAD].values()))["company"]
        assert reader.count(ListQuery(Kind.LEAD, str(name))) >= 1
    empty.undo()
    assert content(empty) == before
    empty.redo()
    assert content(empty) == told


def test_work_goes_on_and_the_rest_of_the_past_is_no_part_of_it(
    demo: tuple[Path, Content], empty: Workspace
) -> None:
    path, told = demo
    empty.run(ImportWorkspace(path))
    (new,) = empty.run(CreateRecord(Kind.LEAD, {"name": "Anna"})).ids
    assert new > max(told[Kind.LEAD])
    with pytest.raises(Conflict, match="workspace_needs_empty"):
        empty.run(ImportWorkspace(path))


# Anything that can be stored ------------------------------------------------------------------------

#: Each kind gets records of these numbers, so that any of them can be pointed at.
IDS = range(100, 103)
_TEXTS = (
    *(
        "=1+1",
        "'=1",
        "''",
        "'",
        "+886 2",
        "-5",
        "@x",
        'a"b',
        "a,b",
        "王小明",
        " =",
        "\ufeffx",
        "è\u0301",
        "<b>",
        "%_",
    ),
    *(
        "a\nb",
        "a\r\nb",
        "=a\tb",
        "\U0001f600",
        "\u2028",
        "\x85x",
        "ｆｕｌｌ",
        "null",
        "None",
        "0",
        "1e5",
        '="01"',
    ),
)
_TYPES: Mapping[FieldType, Callable[[Random, Field], Stored]] = {
    FieldType.CURRENCY: lambda at, field: at.choice(["TWD", "EUR", "JPY"]),
    FieldType.INTEGER: lambda at, field: at.randint(-400, 400),
    FieldType.MONEY: lambda at, field: at.randint(-(10**9), 10**9),
    FieldType.DECIMAL: lambda at, field: at.randint(-(10**12), 10**12),
    FieldType.PERCENT: lambda at, field: at.randint(0, 100),
    FieldType.BOOLEAN: lambda at, field: at.randint(0, 1),
    FieldType.DATE: lambda at, field: date.fromordinal(at.randint(693_596, 803_534)).isoformat(),
    FieldType.INSTANT: lambda at, field: at.randint(-2_000_000_000_000, 7_000_000_000_000),
    FieldType.CHOICE: lambda at, field: at.choice(field.choices),
    FieldType.CHOICES: lambda at, field: f",{','.join(at.sample(field.choices, 1))},",
    FieldType.TAGS: lambda at, field: f",{','.join(map(str, sorted(at.sample(IDS, 2))))},",
    FieldType.REFERENCE: lambda at, field: at.choice(IDS),
}


def stored_value(at: Random, field: Field) -> Stored:
    """What a column may hold, for every type that there is."""
    if not field.required and at.random() < 0.3:
        return None
    if field.type in _TYPES:
        return _TYPES[field.type](at, field)
    text = "".join(at.choice(_TEXTS) for _ in range(at.randint(1, 3)))
    return clean_text(text, many_lines=field.type is FieldType.LONG_TEXT)[: field.max_length] or "x"


def own_fields(desk: Desk) -> None:
    """A field of each type, and one that was deleted again while records have values in it."""
    for place, type_ in enumerate(OwnType):
        told: dict[str, object] = {"name": f"Own {type_}", "kind": EXTENDED_KINDS[place % 9], "type": type_}
        if type_ in (OwnType.CHOICE, OwnType.SEVERAL):
            told["choices"] = "Gold\nSilver"
        if type_ is OwnType.REFERENCE:
            told["target"] = Kind.ACCOUNT
        desk.create(Kind.CUSTOM_FIELD, **told)
    desk.delete(Kind.CUSTOM_FIELD, 1)


@settings(max_examples=2, deadline=None, phases=[Phase.generate])
@given(st.integers(0, 2**32))
def test_whatever_can_be_stored_comes_back(seed: int) -> None:
    at = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "office.crm")
        own_fields(desk)
        with closing(desk.workspace.reader()) as reader:
            form = reader.read(lambda view: view.form)
        with desk.writing() as work:
            for kind, record in form.catalogue.items():
                if kind == Kind.CUSTOM_FIELD:
                    continue  # their columns are made by the rules, not by a row alone
                fields = [each for each in (*record.fields, *record.hidden) if not each.derived_from]
                rows: list[dict[str, Stored]] = [
                    {
                        "id": id_,
                        "version": work.journal_id,
                        **{field.name: stored_value(at, field) for field in fields},
                    }
                    for id_ in IDS
                ]
                work.restore(kind, rows)
            work.commit("imported")
        path = written(desk.workspace, Path(folder) / "office.zip")
        told = content(desk.workspace, with_derived=False)
        desk.close()
        other = Desk(Path(folder) / "other.crm")
        other.workspace.run(ImportWorkspace(path))
        assert content(other.workspace, with_derived=False) == told
        other.close()


# What may not come in --------------------------------------------------------------------------------


def unpacked(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, entries: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return path


@pytest.fixture
def small(tmp_path: Path) -> dict[str, bytes]:
    """The entries of a small office."""
    desk = Desk(tmp_path / "small.crm")
    lead = desk.create(Kind.LEAD, name="Anna Weiss", tags=("VIP",))
    desk.create(Kind.ACTIVITY, subject="Call", lead=lead)
    path = written(desk.workspace, tmp_path / "small.zip")
    desk.close()
    return unpacked(path)


def with_manifest(entries: Mapping[str, bytes], **changed: object) -> dict[str, bytes]:
    told = json.loads(entries["workspace.json"]) | changed
    return {**entries, "workspace.json": json.dumps(told).encode()}


def edited(entries: Mapping[str, bytes], name: str, before: str, after: str) -> dict[str, bytes]:
    text = entries[name].decode()
    assert before in text
    return {**entries, name: text.replace(before, after).encode()}


LEADS, CALLS = "records/lead.csv", "records/activity.csv"
HOSTILE: Mapping[str, tuple[str, Callable[[dict[str, bytes]], dict[str, bytes]]]] = {
    "no manifest": ("workspace_not_ours", lambda all_: {LEADS: all_[LEADS]}),
    "another program's": ("workspace_not_ours", lambda all_: with_manifest(all_, format="zip")),
    "no JSON": ("workspace_not_ours", lambda all_: {**all_, "workspace.json": b"{" * 100_000}),
    "strange manifest": ("workspace_not_ours", lambda all_: with_manifest(all_, kinds=[{"kind": "lead"}])),
    "numbers of no size": ("workspace_not_ours", lambda all_: with_manifest(all_, version="1e999")),
    "newer form": ("workspace_newer", lambda all_: with_manifest(all_, version=2)),
    "newer file": ("workspace_newer", lambda all_: with_manifest(all_, schema=10_000)),
    "unknown column": ("workspace_newer", lambda all_: edited(all_, "workspace.json", "company", "cmpny")),
    "a way out": ("workspace_strange_entry", lambda all_: {**all_, "../../evil.sh": b"x"}),
    "a bomb": ("workspace_unpacks_too_large", lambda all_: {**all_, LEADS: bytes(80 * 2**20)}),
    "a lost table": ("workspace_damaged", lambda all_: {k: v for k, v in all_.items() if k != LEADS}),
    "a table cut off": ("workspace_row_broken", lambda all_: {**all_, LEADS: all_[LEADS][:-20]}),
    "no row": ("workspace_row_broken", lambda all_: {**all_, LEADS: all_[LEADS].splitlines(True)[0]}),
    "a row twice": (
        "workspace_row_broken",
        lambda all_: {**all_, LEADS: all_[LEADS] + all_[LEADS].splitlines(True)[1]},
    ),
    "an open quote": ("workspace_row_broken", lambda all_: edited(all_, LEADS, "Anna", '"Anna')),
    "NUL": ("workspace_row_broken", lambda all_: edited(all_, LEADS, "Anna", "An\0na")),
    "a long text": ("workspace_row_broken", lambda all_: edited(all_, LEADS, "Anna", "A" * 300)),
    "a long line": ("workspace_row_broken", lambda all_: edited(all_, LEADS, "Anna", "A" * 2_100_000)),
    "no choice": ("workspace_row_broken", lambda all_: edited(all_, LEADS, "new", "nwe")),
    "no number": ("workspace_row_broken", lambda all_: edited(all_, CALLS, "\r\n1,", "\r\n٣,")),
    "other columns": ("workspace_row_broken", lambda all_: edited(all_, LEADS, "id,name", "name,id")),
    "a lost lead": ("workspace_link_missing", lambda all_: edited(all_, LEADS, "\r\n1,", "\r\n7,")),
    "a lost tag": ("workspace_link_missing", lambda all_: edited(all_, LEADS, '",1,"', '",9,"')),
    "kept of nobody": ("workspace_row_broken", lambda all_: {**all_, "kept/setting.jsonl": b'{"id": 999}'}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_as_documented_is_refused_and_leaves_nothing(
    empty: Workspace, tmp_path: Path, small: dict[str, bytes], name: str
) -> None:
    key, change = HOSTILE[name]
    before = content(empty)
    with pytest.raises(ImportProblem) as caught:
        empty.run(ImportWorkspace(packed(tmp_path / "hostile.zip", change(small))))
    assert caught.value.key == key
    assert content(empty) == before
    assert sorted(path.name for path in tmp_path.parent.glob("*.sh")) == []


def test_other_files_are_refused(empty: Workspace, tmp_path: Path, small: dict[str, bytes]) -> None:
    good = packed(tmp_path / "good.zip", small)
    cut = tmp_path / "cut.zip"
    cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    flipped = bytearray(good.read_bytes())
    place = flipped.index(b"records/lead.csv") + 40
    flipped[place : place + 8] = b"\xff" * 8
    (tmp_path / "flipped.zip").write_bytes(flipped)
    pipe = tmp_path / "pipe.zip"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for name in ("cut.zip", "flipped.zip", "pipe.zip", "none.zip", "empty.crm", "."):
        with pytest.raises(ImportProblem):
            empty.run(ImportWorkspace(tmp_path / name))
    twice = packed(tmp_path / "twice.zip", small)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(twice, "a") as archive:
        archive.writestr("records/lead.csv", b"")
    with pytest.raises(ImportProblem, match="workspace_strange_entry"):
        empty.run(ImportWorkspace(twice))


def test_an_import_can_be_stopped_and_leaves_nothing(demo: tuple[Path, Content], empty: Workspace) -> None:
    before = content(empty)

    def halfway(done: int, total: int) -> None:
        if done > total / 2:
            progress.cancel()

    progress = Progress(halfway)
    with pytest.raises(Cancelled):
        empty.run(ImportWorkspace(demo[0]), progress)
    assert content(empty) == before


def test_a_file_is_written_where_it_may_be_and_nowhere_else(empty: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "office.zip"
    own = empty.file.path

    def write(target: Path, *, may_replace: bool = False, progress: Progress | None = None) -> int:
        work = workspace_writing(target, progress or Progress(), may_replace=may_replace, protected=(own,))
        with closing(empty.reader()) as reader:
            return reader.read(work)

    assert write(path) > 0
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(TargetExists):
        write(path)
    assert write(path, may_replace=True) > 0
    with pytest.raises(UserError):
        write(own, may_replace=True)
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write(tmp_path / "other.zip", progress=stopped)
    assert sorted(each.name for each in tmp_path.glob("*.zip")) == ["office.zip"]
