"""Marks in a file's code that tell which of its lines run, for far less time than a trace function takes.

A trace function is called for every call of the whole program, and makes its tests several times as slow. A
mark stands before each statement inside a function, and is passed only where the file itself runs.
"""

from __future__ import annotations

import ast

MARK = "__crm_desktop_lines_run__"
"""The built-in function that a mark calls with its place."""
HIT: set[tuple[str, tuple[int, ...]]] = set()
"""The places that were passed: a path, and the lines of the statement there without those inside of it."""
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def with_marks(path: str, source: str) -> ast.Module:
    """The file with a mark before each statement of its functions; every line keeps its number."""
    tree = ast.parse(source, path)
    for node in ast.walk(tree):
        if isinstance(node, _FUNCTIONS):
            _mark(path, node)
    return ast.fix_missing_locations(tree)


def _mark(path: str, node: ast.AST) -> None:
    """Mark the statements in a function or in one of its statements, not those of functions inside."""
    for name in ("body", "orelse", "finalbody"):
        statements = getattr(node, name, None)
        if isinstance(statements, list) and statements and isinstance(statements[0], ast.stmt):
            marked: list[ast.stmt] = []
            for each in statements:
                if not isinstance(each, (*_FUNCTIONS, ast.ClassDef)):
                    _mark(path, each)
                marked += [_call(path, each), each]
            # What describes a function has to stay first.
            is_described = name == "body" and isinstance(node, _FUNCTIONS) and _is_text(statements[0])
            setattr(node, name, marked[1:] if is_described else marked)
    for part in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
        _mark(path, part)


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _call(path: str, statement: ast.stmt) -> ast.stmt:
    """The mark of a statement, as if it stood at its beginning."""
    place = (path, own_lines(statement))
    constant = ast.parse(repr(place), mode="eval").body
    call = ast.Expr(ast.Call(ast.Name(MARK, ast.Load()), [constant], []))
    return ast.copy_location(call, statement)


def own_lines(statement: ast.stmt) -> tuple[int, ...]:
    """The lines of a statement without those of the statements inside of it."""
    inside: set[int] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.stmt) and node is not statement:
            inside.update(range(_first_line(node), (node.end_lineno or node.lineno) + 1))
    lines = range(_first_line(statement), (statement.end_lineno or statement.lineno) + 1)
    return tuple(line for line in lines if line not in inside) or (statement.lineno,)


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])
