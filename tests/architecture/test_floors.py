"""Imports run downward only, nowhere hidden in a function, and only to packages that are declared."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from importlinter.application.use_cases import read_user_options
from importlinter.cli import lint_imports

from tests.architecture.source import SourceFile, called_name, imported_modules, program_files
from tests.support import ROOT

QT_FLOORS = {"app", "application", "bridge", "qtkit", "ui"}


def normalised(name: str) -> str:
    """A package's name in the one form that the index knows."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared_packages() -> set[str]:
    """The run-time packages of pyproject.toml, without their ranges."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {normalised(re.split(r"[<>=!~;\[ ]", entry)[0]) for entry in project["dependencies"]}


def foreign_imports(file: SourceFile) -> set[str]:
    """Top-level modules that the file imports from neither the program nor the standard library."""
    names = {module.split(".")[0] for node in file.nodes for module in imported_modules(node)}
    return names - {"crm_desktop"} - sys.stdlib_module_names


def test_import_contracts_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = lint_imports(config_filename=str(ROOT / "pyproject.toml"))
    assert exit_code == 0, capsys.readouterr().out


def test_every_floor_is_under_contract() -> None:
    contracts = read_user_options(str(ROOT / "pyproject.toml")).contracts_options
    layers = {
        layer.strip("()")
        for contract in contracts
        if contract["type"] == "layers"
        for layer in contract["layers"]
    }
    floors = {file.floor for file in program_files()} - {"__init__", "__main__"}
    assert floors - layers <= {"qtkit"}, "add the new package to the layers of pyproject.toml"


def imports_ours(node: ast.AST) -> bool:
    """Whether a node imports a module of the program, by statement or by name."""
    if isinstance(node, ast.Call):
        return called_name(node) in ("import_module", "__import__", "run_module")
    return any(module.split(".")[0] == "crm_desktop" for module in imported_modules(node))


def test_no_import_of_ours_hides_in_a_function() -> None:
    hidden = {
        f"{file.name}:{node.lineno}"
        for file in program_files()
        if not is_late_import_module(file)
        for function in file.functions()
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Call) and imports_ours(node)
    }
    assert not hidden, "an import inside a function hides a cycle"


def is_late_import_module(file: SourceFile) -> bool:
    """Whether the file says of itself, in its docstring, that it exists to import something late."""
    return "late import" in (ast.get_docstring(file.tree) or "").lower()


def test_the_core_stands_on_the_standard_library_alone() -> None:
    foreign = {file.name: foreign_imports(file) for file in program_files() if file.floor == "core"}
    assert foreign, "the core has moved; this test looked at nothing"
    assert not {name: modules for name, modules in foreign.items() if modules}


def test_qt_stays_above_the_services() -> None:
    wrong = [
        file.name
        for file in program_files()
        if file.floor not in QT_FLOORS
        and foreign_imports(file) & {"PySide6", "shiboken6", "pyqtgraph"}
        and not is_late_import_module(file)
    ]
    assert not wrong


def test_every_imported_package_is_declared() -> None:
    distributions = packages_distributions()
    declared = declared_packages() | {"shiboken6"}  # comes with PySide6-Essentials, at the same version
    undeclared = {
        f"{file.name}: {module}"
        for file in program_files()
        for module in foreign_imports(file)
        if not {normalised(name) for name in distributions.get(module, [])} & declared
    }
    assert not undeclared


def test_every_declared_package_is_used() -> None:
    distributions = packages_distributions()
    imported = {
        normalised(name)
        for file in program_files()
        for module in foreign_imports(file)
        for name in distributions.get(module, [])
    }
    # Of these the data alone are read: the time zones where the system has none, and the character tables.
    as_data = {"tzdata", "pypinyin", "opencc-python-reimplemented"}
    assert declared_packages() - imported - as_data == set()
