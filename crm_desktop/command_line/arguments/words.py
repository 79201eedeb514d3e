"""What argparse says about arguments, in the person's language; what it may say besides stays as it is."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from crm_desktop.core.words.sentences import Wording

#: Between the key and the text of a value that makes no sense; argparse hands on texts alone.
_MARK = "\0"
_ARGUMENT = re.compile(r"argument (?P<argument>.+?): (?P<problem>.+)", re.DOTALL)


def refused(key: str, text: str) -> argparse.ArgumentTypeError:
    """What to raise for a value of an argument that makes no sense; `in_words` says it."""
    return argparse.ArgumentTypeError(f"{key}{_MARK}{text}")


def in_words(message: str, words: Wording) -> str:
    """A message of argparse, said as the program says things."""
    named = _ARGUMENT.fullmatch(message)
    if named is not None:
        argument, problem = named["argument"], named["problem"]
        return words.on_command_line("argument", argument=argument, problem=_said(problem, words))
    return _said(message, words)


def _said(problem: str, words: Wording) -> str:
    for pattern, say in _FORMS:
        found = pattern.fullmatch(problem)
        if found is not None:
            return say(found, words)
    return problem


def _own(found: re.Match[str], words: Wording) -> str:
    return words.on_command_line(found["key"], text=found["text"])


def _choice(found: re.Match[str], words: Wording) -> str:
    choices = words.listed(re.findall(r"[\w-]+", found["choices"]))
    return words.on_command_line("not_a_choice", text=found["text"], choices=choices)


def _missing(found: re.Match[str], words: Wording) -> str:
    return words.on_command_line("missing_arguments", arguments=found["arguments"])


def _strange(found: re.Match[str], words: Wording) -> str:
    return words.on_command_line("strange_arguments", arguments=found["arguments"])


def _not_both(found: re.Match[str], words: Wording) -> str:
    return words.on_command_line("not_both", argument=found["argument"])


def _value_missing(_found: re.Match[str], words: Wording) -> str:
    return words.on_command_line("value_missing")


#: How a refusal of ours or argparse itself (in its own `_` texts) puts it, and how it is said here.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Wording], str]], ...] = (
    (re.compile(rf"(?P<key>\w+){_MARK}(?P<text>.*)", re.DOTALL), _own),
    (re.compile(r"invalid choice: '(?P<text>.*)' \(choose from (?P<choices>.*)\)", re.DOTALL), _choice),
    (re.compile(r"the following arguments are required: (?P<arguments>.*)", re.DOTALL), _missing),
    (re.compile(r"unrecognized arguments: (?P<arguments>.*)", re.DOTALL), _strange),
    (re.compile(r"not allowed with argument (?P<argument>.*)", re.DOTALL), _not_both),
    (re.compile(r"expected one argument|expected at least one argument"), _value_missing),
)
