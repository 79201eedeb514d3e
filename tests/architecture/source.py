"""The program's source as syntax trees, for the tests that hold it to its own rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.support import ROOT, SOURCES

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class SourceFile:
    """One parsed file; `name` is its path from the repository's top, with forward slashes."""

    name: str
    lines: int
    tree: ast.Module

    @property
    def floor(self) -> str:
        """The package directly under crm_desktop that holds it; the module's own name at the top level."""
        return self.name.split("/")[1].removesuffix(".py")

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree; walked once, for many tests ask."""
        return tuple(ast.walk(self.tree))

    def functions(self) -> Iterator[Function]:
        """Every function and method, nested ones too."""
        return (node for node in self.nodes if isinstance(node, Function))

    def calls(self) -> Iterator[ast.Call]:
        """Every call."""
        return (node for node in self.nodes if isinstance(node, ast.Call))

    def place(self, node: ast.expr | ast.stmt) -> str:
        """`file:line`, as a terminal can open it."""
        return f"{self.name}:{node.lineno}"


@cache
def parse(path: Path) -> SourceFile:
    """Read and parse one file, once."""
    return parsed(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())


def parsed(text: str, name: str) -> SourceFile:
    """A text of Python as a file of that name."""
    return SourceFile(name, text.count("\n"), ast.parse(text, filename=name))


@cache
def program_files() -> tuple[SourceFile, ...]:
    """Every file of the program, sorted by path."""
    return tuple(parse(path) for path in sorted(SOURCES.rglob("*.py")))


@cache
def harness_files() -> tuple[SourceFile, ...]:
    """Every file of the tests and benchmarks, sorted by path."""
    folders = (ROOT / "tests", ROOT / "bench")
    return tuple(parse(path) for folder in folders for path in sorted(folder.rglob("*.py")))


@cache
def imported_names(file: SourceFile) -> frozenset[str]:
    """Every module that a file may import: by statement (`from a import b` may be `a.b`), or by its name."""
    found: set[str] = set()
    for node in file.nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.Constant) and str(node.value).startswith("crm_desktop."):
            found.add(str(node.value))
    return frozenset(found)


def called_name(call: ast.Call) -> str:
    """The last part of what is called: `tr` for `self.tr(...)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def imported_modules(node: ast.AST) -> list[str]:
    """The modules that an import statement names; nothing for any other node."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module]
    return []
