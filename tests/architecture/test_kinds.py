"""What differs between kinds of records is said in the rooms of the kinds; nobody else asks for the kind."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import SourceFile, parsed, program_files

#: Where a kind is described, shown, ruled and named; the one process that makes some kinds of another;
#: and the scores of one kind, by what is done with it.
ROOMS = (
    "crm_desktop/core/records/",
    "crm_desktop/core/rules/",
    "crm_desktop/core/words/",
    "crm_desktop/services/rules/",
    "crm_desktop/bridge/kinds/",
    "crm_desktop/services/deriving/",
    "crm_desktop/services/scoring/",
    "crm_desktop/services/conversion/",
    "crm_desktop/bridge/conversion/",
)


def names_a_kind(node: ast.expr) -> bool:
    """Whether an expression is a kind by its name, as `Kind.LEAD`, or a handful of them."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(names_a_kind(each) for each in node.elts)
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Kind"


def questions(file: SourceFile) -> Iterator[ast.AST]:
    """Comparisons with a kind, cases of one, and tables with a line for each."""
    for node in file.nodes:
        if isinstance(node, ast.Compare) and any(map(names_a_kind, [node.left, *node.comparators])):
            yield node
        elif isinstance(node, ast.MatchValue) and names_a_kind(node.value):
            yield node.value
        elif isinstance(node, ast.Dict):
            lines = [key for key in node.keys if key is not None and names_a_kind(key)]
            if len(lines) > 1:
                yield node


def places(file: SourceFile) -> list[str]:
    return [f"{file.name}:{getattr(node, 'lineno', 0)}" for node in questions(file)]


def test_nobody_outside_their_rooms_asks_which_kind_it_is() -> None:
    files = (file for file in program_files() if not file.name.startswith(ROOMS))
    found = [place for file in files for place in places(file)]
    assert not found


def test_the_questions_are_found() -> None:
    asked = (
        "x = kind is Kind.LEAD",
        "x = kind in (Kind.LEAD, Kind.ACCOUNT)",
        "x = {Kind.LEAD: 1, Kind.ACCOUNT: 2}",
        "match kind:\n    case Kind.LEAD:\n        pass",
    )
    assert [len(list(questions(parsed(text, "asked.py")))) for text in asked] == [1, 1, 1, 1]
    assert not list(
        questions(parsed("x = FieldValues(context, Kind.ACTIVITY); y = kind is not other", "told.py"))
    )
