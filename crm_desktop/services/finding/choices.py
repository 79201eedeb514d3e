"""Which of a few named choices a person means by some words, such as the commands of the window."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.values.search.folding import Folder
from crm_desktop.core.values.search.marking import Span, is_met, spans
from crm_desktop.frozen import frozen


@frozen
class Choice:
    """What can be chosen: its name, and other words by which it may be meant.

    `is_meant_by_name` is False where the name tells of a record too, as "Undo: New account …" does: whoever
    looks for that record does not mean the choice.
    """

    name: str
    others: tuple[str, ...] = ()
    is_meant_by_name: bool = True


@frozen
class Chosen:
    """A choice that may be meant, by its place among all, and the stretches of its name that were typed.

    `is_called_so`: its name, or one of its other words, begins like what was typed.
    """

    place: int
    marks: tuple[Span, ...]
    is_called_so: bool


def choices_meant(folder: Folder, text: str, choices: Sequence[Choice], most: int) -> list[Chosen]:
    """The choices in whose words all words of a text occur, those called so first."""
    phrases = folder.phrases(text)
    if not phrases:
        return []
    asked = folder.fold(text).strip()
    found = []
    for place, choice in enumerate(choices):
        words = (choice.name, *choice.others) if choice.is_meant_by_name else choice.others
        if all(any(is_met(folder, each, phrase) for each in words) for phrase in phrases):
            begins = any(folder.fold(each).startswith(asked) for each in words)
            marks = tuple(spans(folder, choice.name, (phrases,)))
            found.append(Chosen(place, marks, begins))
    return sorted(found, key=lambda each: not each.is_called_so)[:most]
