"""What the command line understands."""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from crm_desktop.command_line.arguments import copies as copy_arguments
from crm_desktop.command_line.arguments import encryption as encryption_arguments
from crm_desktop.command_line.arguments import records as record_arguments
from crm_desktop.command_line.arguments.exporting import with_workspace_joined
from crm_desktop.command_line.arguments.importing import import_grammar
from crm_desktop.command_line.arguments.shared import (
    common,
    kind_of,
    pair,
    positive,
)
from crm_desktop.command_line.arguments.words import in_words
from crm_desktop.command_line.reports.arguments import report_grammar
from crm_desktop.command_line.showing.languages import preferred_language, wording
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.languages import LANGUAGES
from crm_desktop.core.words.typed_kinds import typed


class Parser(argparse.ArgumentParser):
    """Refuses with one line on standard error, in the person's language, and exit code 2."""

    def __init__(self, *, language: str, **options: Any) -> None:
        super().__init__(**options)
        self._language = language

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments."""
        self.exit(2, f"{self.prog}: {in_words(message, wording(self._language))}\n")


def _language_asked(arguments: Sequence[str]) -> str:
    """The language asked for, looked up where the arguments could not be read as a whole; else ""."""
    given = [each.removeprefix("--lang=") for each in arguments if each.startswith("--lang=")]
    given += [value for name, value in itertools.pairwise(arguments) if name == "--lang"]
    return next((each for each in given if each in LANGUAGES), "")


@cache
def parser(language: str) -> Parser:
    """The whole grammar; refusals are said in the language. Reading arguments leaves it as it was."""
    top = Parser(
        language=language, prog="crm", description="CRM Desktop. Without a command the window opens."
    )
    common(top, default=None)
    top.add_argument("--demo", action="store_true", help="open a file filled with made-up data")
    top.add_argument("--look", type=Path, metavar="COPY", help="show a copy, for looking only")
    verbs = top.add_subparsers(dest="verb", metavar="COMMAND", parser_class=Parser)
    import_grammar(verbs.add_parser("import", language=language, help="import a CSV or XLSX file"))
    report_grammar(verbs.add_parser("report", language=language, help="print a report"), language)
    _list(verbs.add_parser("list", language=language, help="print records"))
    for kind in (Kind.ORDER, Kind.PAYMENT):
        listed = verbs.add_parser(typed(kind), language=language, help=f"the same as list {typed(kind)}")
        listed.set_defaults(kind=kind)
        _filters(listed)
    for name, (grammar, said) in (
        *record_arguments.VERBS.items(),
        *copy_arguments.VERBS.items(),
        *encryption_arguments.VERBS.items(),
    ):
        grammar(verbs.add_parser(name, language=language, help=said))
    for name, help_text in (
        ("undo", "undo the last change"),
        ("redo", "redo what was undone last"),
    ):
        common(verbs.add_parser(name, language=language, help=help_text))
    return top


def _list(each: argparse.ArgumentParser) -> None:
    kind_of(each)
    each.add_argument("--view", metavar="NAME", help="what a saved view lists; --filter narrows it")
    _filters(each)


def _filters(each: argparse.ArgumentParser) -> None:
    each.add_argument("--text", default="")
    each.add_argument("--filter", type=pair, action="append", default=[], metavar="FIELD=VALUE")
    each.add_argument(
        "--where", default="", metavar="CONDITION", help="filters joined by and, or, not; see the manual"
    )
    each.add_argument("--sort", default="", metavar="FIELD,-FIELD")
    each.add_argument("--limit", type=positive, metavar="N")
    shape = each.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true", help="all columns, as a file that import reads again")
    common(each)


def _with_sort_joined(arguments: Sequence[str]) -> list[str]:
    """`--sort -name` as `--sort=-name`: argparse takes a value that begins with a dash for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--sort" and not argument.startswith("--"):
            joined[-1] = f"--sort={argument}"
        else:
            joined.append(argument)
    return joined


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments as values; exits with one line and code 2 when they make no sense."""
    given = with_workspace_joined(sys.argv[1:] if arguments is None else arguments)
    return parser(_language_asked(given) or preferred_language()).parse_args(_with_sort_joined(given))
