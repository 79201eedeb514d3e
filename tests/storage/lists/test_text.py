"""What people type is found: Chinese in both scripts, accents, full width, phones, pinyin, addresses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import clean_text
from crm_desktop.services.folding import folder
from crm_desktop.services.reads.questions import matching_ids
from tests.services.workspaces import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office on a new file."""
    desk = Desk(tmp_path / "office.crm")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One office for the tests that look for many things in one record."""
    desk = Desk(tmp_path_factory.mktemp("search") / "office.crm")
    yield desk
    desk.close()


def found(desk: Desk, text: str, kind: Kind = Kind.LEAD) -> list[int]:
    """Ids of the records that a text finds; the three ways of asking must agree."""
    query = ListQuery(kind, text)
    with closing(desk.workspace.reader()) as reader:
        ids = list(reader.ids(query, {}))
        first = reader.first_rows(query, {}, 50)
        assert [row[0] for row in first.rows] == ids[:50]
        assert first.total in (None, len(ids))
        assert reader.count(query) == len(ids)
    return sorted(ids)


@pytest.mark.parametrize(
    ("stored", "asked"),
    [
        ({"name": "王小明"}, ["王小", "小明", "王", "王小明", "wangxiaoming", "wxm", "xiaoming", "wangxiao"]),
        (
            {"company": "宏遠科技股份有限公司"},
            ["宏遠", "宏远", "科技", "宏远科技", "hongyuankeji", "hykj", "hongyuan"],
        ),
        ({"company": "宏远科技"}, ["宏遠", "宏遠科技"]),
        ({"name": "臺灣 TAIWAN"}, ["台湾", "台灣", "taiwan", "Taiw", "臺灣 taiwan", "taiwan 台"]),
        ({"name": "曾國城"}, ["曾国城", "zengguocheng", "cengguocheng", "zgc"]),
        ({"name": "Anna Müller"}, ["muller", "MÜLLER", "Müll", "anna mul", "mul anna", "Mu\u0308ller"]),
        ({"name": "Straße Ångström Ærø"}, ["strasse", "STRASSE", "angstrom", "ang"]),
        ({"name": "Ｆｕｌｌ　Ｗｉｄｔｈ ＡＢＣ"}, ["full", "width", "abc", "ＡＢＣ", "ｗｉｄ"]),
        ({"name": "Иван Петров"}, ["иван", "ПЕТР", "петров"]),
        ({"name": "山田たろう"}, ["山田", "たろ", "ろう"]),
        ({"name": "김철수"}, ["김철", "철수"]),
        (
            {"phone": "+886 2 2345 6789"},
            [
                "02-2345",
                "23456789",
                "6789",
                "02 2345 6789",
                "+886223456789",
                "(02) 2345-6789",
                "2345 6789",
                "886",
            ],
        ),
        ({"mobile": "0912-345-678"}, ["0912", "0912345678", "912345678", "0912-345-678"]),
        ({"phone": "0223456789"}, ["02-2345-6789", "0223456789", "6789", "022345"]),
        ({"phone": "02-2345-6789 分機 123"}, ["6789", "02-2345-6789", "2345-6789"]),
        ({"phone": "０２－２３４５－６７８９"}, ["02-2345", "6789"]),
        (
            {"email": "anna.mueller@bau-ag.example"},
            ["anna", "mueller", "bau", "bau-ag", "anna.mueller@bau", "example"],
        ),
        ({"external_id": "A-00123"}, ["A-00123", "a-001", "00123"]),
        ({"description": "wants 3.5 mm plates, v2.0"}, ["3.5", "plates", "v2.0"]),
        ({"tags": "VIP, 展會"}, ["vip", "展会"]),
    ],
)
def test_what_is_stored_is_found(shared: Desk, stored: dict[str, object], asked: list[str]) -> None:
    id_ = shared.create(Kind.LEAD, **{"external_id": "X", **stored})
    missed = [text for text in asked if id_ not in found(shared, text)]
    assert missed == []


@pytest.mark.parametrize(
    ("stored", "asked"),
    [
        ({"name": "王小明"}, ["明小", "王明", "小王", "xm ing"]),
        ({"name": "Anna Müller"}, ["nna", "anna maier", "ann b"]),
        ({"phone": "+886 2 2345 6789"}, ["9876", "345 67", "22346789"]),
        ({"email": "anna@example.org"}, ["example.com", "anna@b"]),
    ],
)
def test_what_is_not_stored_is_not_found(desk: Desk, stored: dict[str, object], asked: list[str]) -> None:
    desk.create(Kind.LEAD, **stored)
    assert [text for text in asked if found(desk, text)] == []


def test_kinds_are_kept_apart(desk: Desk) -> None:
    made = {}
    deal = desk.create(Kind.OPPORTUNITY, name="a deal")
    for kind in BUILT_IN.listed_kinds:
        # A quote is always one of a deal.
        of = {"opportunity": deal} if kind == Kind.QUOTE else {}
        desk.create(kind, name="other", **of)
        made[kind] = desk.create(kind, name="王小明", **of)
    for kind, id_ in made.items():
        assert found(desk, "小明", kind) == [id_]


def test_the_index_follows_edits_deletions_undo_and_redo(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="王小明", company="宏遠")
    desk.edit(Kind.LEAD, id_, name="李大同")
    assert (found(desk, "小明"), found(desk, "大同"), found(desk, "宏遠")) == ([], [id_], [id_])
    desk.workspace.undo()
    assert (found(desk, "小明"), found(desk, "大同")) == ([id_], [])
    desk.workspace.redo()
    assert (found(desk, "小明"), found(desk, "大同")) == ([], [id_])
    desk.delete(Kind.LEAD, id_)
    assert (found(desk, "大同"), found(desk, "宏遠")) == ([], [])
    desk.workspace.undo()
    assert found(desk, "大同") == [id_]
    for _ in range(2):
        desk.workspace.undo()
    assert (found(desk, "小明"), found(desk, "大同")) == ([], [])
    desk.workspace.redo()
    assert found(desk, "小明") == [id_]


def test_a_bulk_insert_is_found_like_single_ones(desk: Desk) -> None:
    rows = [("王小明", "宏遠科技", "+886 2 2345 6789"), (None, "Müller", None), ("Anna", None, "0912345678")]
    with desk.writing() as work:
        first = work.insert_many(Kind.LEAD, ["name", "company", "phone"], rows)
        work.commit("imported")
    single = [
        desk.create(Kind.LEAD, **{n: v for n, v in zip(("name", "company", "phone"), row, strict=True) if v})
        for row in rows
    ]
    for text in ("小明", "wxm", "宏远", "muller", "02-2345", "5678", "anna", "0912"):
        ids = found(desk, text)
        assert [id_ - first for id_ in ids if id_ < single[0]] == [
            id_ - single[0] for id_ in ids if id_ >= single[0]
        ]
        assert len(ids) == 2


HOSTILE = [
    '"',
    '""',
    '"a',
    "a*",
    "*",
    "^a",
    "a NEAR b",
    "NEAR(a b, 2)",
    "a AND",
    "OR",
    "NOT a",
    "a NOT b",
    "words:a",
    "{words}: a",
    "-a",
    "a + b",
    "(a",
    "a)",
    "'; DROP TABLE lead; --",
    "a\x00b",
    "\x00",
    "\ud800",
    "%_\\",
    "+",
    "+(",
    "0",
    "00",
    "+0",
    "1 2 3 4 5",
    "\u200b",
    "\u0301",
    "😀",
    "e\u0301\u0301\u0301",
    "_",
    "a_b",
    "ﷺ",
    "\U000e0001",
    "a" * 10_000,
    "王" * 10_000,
    "1" * 10_000,
    "1 " * 5_000,
    "a " * 5_000,
    "ab, " * 2_500,
    '" OR ' * 2_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_no_query_breaks_the_search(shared: Desk, text: str) -> None:
    found(shared, text)


def test_operators_are_words(desk: Desk) -> None:
    both = desk.create(Kind.LEAD, name="Not And Or Near")
    desk.create(Kind.LEAD, name="Anna")
    assert found(desk, "NOT") == found(desk, "and or") == found(desk, "NEAR") == [both]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def misses(desk: Desk, field: str, stored: str) -> list[str]:
    """Words of a text that do not find it; asked within a transaction that is then taken back."""
    with desk.writing() as work:
        id_ = work.insert_many(Kind.LEAD, [field], [(stored,)])
        asked = [text for text in (stored, *stored.split()) if folder().question(text)]
        return [
            text
            for text in asked
            if id_ not in matching_ids(work.connection, folder, ListQuery(Kind.LEAD, text), {})
        ]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT, field=st.sampled_from(["name", "company", "description"]))
def test_any_text_is_found_by_any_of_its_words(shared: Desk, text: str, field: str) -> None:
    stored = clean_text(text)
    if stored:
        assert misses(shared, field, stored) == []


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_no_text_at_all_breaks_the_search(shared: Desk, text: str) -> None:
    with closing(shared.workspace.reader()) as reader:
        reader.count(ListQuery(Kind.LEAD, text))
