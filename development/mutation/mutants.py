"""Mutants: the small ways in which one place of a source file can be wrong, and the file so broken.

A mutant replaces one expression or statement by its like: another comparison, a bound moved by one, an
operand left out, a result withheld, a statement not done. Annotations, docstrings and logs are left alone.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

Function = ast.FunctionDef | ast.AsyncFunctionDef
Place = ast.expr | ast.stmt

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
SAID_FOR_PEOPLE = (
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "critical",
    "getLogger",
    "cast",
    "TypeVar",
)
"""Calls whose arguments are read by people or by the type checker."""


@dataclass(frozen=True)
class Mutant:
    """One broken place of a file; positions are bytes in the source."""

    start: int
    end: int
    replacement: str
    line: int
    last_line: int
    #: what the place belongs to, such as `Reader.rows`; empty where it is done at import
    function: str
    #: the line on which that function begins, with its decorators
    function_line: int

    def broken(self, source: str) -> str:
        """The file with this place broken."""
        raw = source.encode()
        return (raw[: self.start] + self.replacement.encode() + raw[self.end :]).decode()

    def change(self, source: str) -> tuple[str, str]:
        """The lines around the place before and after, without the spaces around them."""
        raw = source.encode()
        first = raw.rfind(b"\n", 0, self.start) + 1
        last = raw.find(b"\n", self.end) if b"\n" in raw[self.end :] else len(raw)
        before = raw[first:last].decode()
        after = (raw[first : self.start] + self.replacement.encode() + raw[self.end : last]).decode()
        return " ".join(before.split()), " ".join(after.split())


def mutants_of(source: str) -> list[Mutant]:
    """Every mutant of a file, from its beginning to its end."""
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    for place, function, replacement in _Search().places(ast.parse(source)):
        first, last = place.lineno, place.end_lineno or place.lineno
        found.append(
            Mutant(
                start=starts[first - 1] + place.col_offset,
                end=starts[last - 1] + (place.end_col_offset or 0),
                replacement=replacement,
                line=first,
                last_line=last,
                function=function[0],
                function_line=function[1],
            )
        )
    return sorted(set(found), key=lambda each: (each.start, each.end, each.replacement))


class _Search:
    """Walks a file, and knows in which function it is."""

    def places(self, tree: ast.Module) -> Iterator[tuple[Place, tuple[str, int], str]]:
        """Every place with its function and what replaces it."""
        yield from self._body(tree.body, "", ("", 0))

    def _body(
        self, body: list[ast.stmt], within: str, function: tuple[str, int]
    ) -> Iterator[tuple[Place, tuple[str, int], str]]:
        for statement in body:
            if is_left_alone(statement):
                continue
            if isinstance(statement, ast.ClassDef):
                yield from self._body(statement.body, f"{within}{statement.name}.", function)
            elif isinstance(statement, Function):
                yield from self._function(statement, within, function)
            else:
                yield from self._statement(statement, within, function)

    def _function(
        self, node: Function, within: str, function: tuple[str, int]
    ) -> Iterator[tuple[Place, tuple[str, int], str]]:
        for default in [*node.args.defaults, *filter(None, node.args.kw_defaults)]:
            for place, replacement in broken_expressions(default, bool(function[0])):
                yield place, function, replacement
        first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        # The outermost function is what the interpreter can exchange; those inside it belong to it.
        own = function if function[0] else (f"{within}{node.name}", first)
        yield from self._body(node.body, f"{within}{node.name}.<locals>.", own)

    def _statement(
        self, node: ast.stmt, within: str, function: tuple[str, int]
    ) -> Iterator[tuple[Place, tuple[str, int], str]]:
        for replacement in broken_statements(node):
            yield node, function, replacement
        for part in ast.iter_child_nodes(node):
            if isinstance(part, ast.expr) and part is not getattr(node, "annotation", None):
                for place, replacement in broken_expressions(part, bool(function[0])):
                    yield place, function, replacement
            elif isinstance(part, ast.withitem):
                for place, replacement in broken_expressions(part.context_expr, bool(function[0])):
                    yield place, function, replacement
            elif isinstance(part, ast.match_case | ast.ExceptHandler):
                yield from self._body(part.body, within, function)
        for name in ("body", "orelse", "finalbody"):
            yield from self._body(getattr(node, name, []), within, function)


def is_left_alone(statement: ast.stmt) -> bool:
    """Docstrings, imports, type aliases, and what the type checker alone reads."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return True
    if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
        return True
    if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__slots__":
        return True
    return isinstance(statement, ast.Import | ast.ImportFrom | ast.Pass | ast.Global | ast.Nonlocal)


def broken_statements(node: ast.stmt) -> Iterator[str]:
    """What may stand in place of a whole statement."""
    if isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield "return None"
    elif isinstance(node, ast.Raise | ast.Delete | ast.AugAssign):
        yield "pass"
    elif isinstance(node, ast.Continue):
        yield "break"
    elif isinstance(node, ast.Break):
        yield "continue"
    elif isinstance(node, ast.Expr) and not is_for_people(node.value):
        if not isinstance(node.value, ast.Yield | ast.YieldFrom | ast.Await):
            yield "pass"
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute | ast.Subscript):
        yield "pass"


def is_for_people(node: ast.AST) -> bool:
    """Whether a call only tells people or the type checker something."""
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in SAID_FOR_PEOPLE


def broken_expressions(node: ast.expr, with_texts: bool) -> Iterator[tuple[ast.expr, str]]:
    """Every part of an expression with what may stand in its place; texts only inside functions."""
    # Python 3.11 does not know where the parts of an f-string stand.
    if isinstance(node, ast.JoinedStr) or is_for_people(node):
        return
    for replacement in broken_forms(node, with_texts):
        yield node, replacement
    for part in ast.iter_child_nodes(node):
        inner = part.value if isinstance(part, ast.keyword) else part
        if isinstance(inner, ast.expr):
            yield from broken_expressions(inner, with_texts)
        elif isinstance(part, ast.comprehension):
            yield from broken_expressions(part.iter, with_texts)
            for condition in part.ifs:
                yield condition, "True"
                yield from broken_expressions(condition, with_texts)


def broken_forms(node: ast.expr, with_texts: bool) -> Iterator[str]:
    """What may stand in place of one expression, its parts left as they are."""
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in COMPARISONS[type(operator)]:
                changed = copy.deepcopy(node)
                changed.ops[place] = other()
                yield ast.unparse(changed)
    elif isinstance(node, ast.BoolOp):
        for place in range(len(node.values)):
            rest = [value for other, value in enumerate(node.values) if other != place]
            yield f"({ast.unparse(rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest))})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield f"({ast.unparse(node.operand)})"
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC and not is_text(node):
        yield ast.unparse(ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right))
    elif isinstance(node, ast.IfExp):
        yield f"({ast.unparse(node.body)})"
        yield f"({ast.unparse(node.orelse)})"
    elif isinstance(node, ast.Constant):
        yield from broken_constants(node.value, with_texts)


def is_text(node: ast.BinOp) -> bool:
    """Whether texts are put together or filled in here."""
    sides = (node.left, node.right)
    return any(
        isinstance(side, ast.JoinedStr)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str | bytes))
        or (isinstance(side, ast.BinOp) and is_text(side))
        for side in sides
    )


def broken_constants(value: object, with_texts: bool) -> Iterator[str]:
    """Another constant of the same type."""
    if isinstance(value, bool):
        yield repr(not value)
    elif isinstance(value, int | float):
        yield repr(value + 1)
    elif isinstance(value, str) and with_texts:
        yield repr(f"{value}~" if value else "~")
