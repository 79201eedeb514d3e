"""Several columns for one field: what each sort of field makes of them.

A field has one main column; further ones add to it. Parts of an address or a name are joined, tags united;
the later of two closing dates counts; a column that says won or lost overrules the stage; everything else
takes the first value. What a yes in a column means for the status is here too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.people import is_written_together
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.core.values.spoken.plain_words import says_no, says_nothing, says_yes
from crm_desktop.core.words.synonyms.headings import built_in_code, word_key
from crm_desktop.core.words.synonyms.values import CHOICE_WORDS

#: Fields of which a file may have several columns, beside addresses and phone numbers.
_JOINED = frozenset({"address", "billing_address", "shipping_address", "given_name"})
_SEVERAL = _JOINED | {"tags", "closed_at", "stage", "description"}
#: What another program calls an opportunity that has not ended; it says nothing about the stage.
_OPEN = frozenset(map(word_key, CHOICE_WORDS["kind"]["open"].split("|")))
_ENDS = ("won", "lost")
#: Moments of which a file may have the day and the hour apart.
_MOMENTS = frozenset({"due_at", "starts_at", "ends_at"})
_HOUR = re.compile(r"[^\d]{0,3}\d{1,2}\s*[:：點点]\s*\d{0,2}.{0,10}")


def takes_several(field: Field) -> bool:
    """Whether further columns add to a field instead of taking the place of its column."""
    return field.type in (FieldType.EMAIL, FieldType.PHONE) or field.name in _SEVERAL


def joined_cells(field: Field, columns: Sequence[Sequence[Cell]]) -> Sequence[Cell]:
    """The cells of several columns as one column, for fields that are made of texts."""
    if field.name == "stage":
        return [_stage(row) for row in zip(*columns, strict=True)]
    if field.name in _MOMENTS:
        return [_moment(row) for row in zip(*columns, strict=True)]
    if field.name in _JOINED or field.type is FieldType.TAGS:
        return [_joined(row, field) for row in zip(*columns, strict=True)]
    return [next((cell for cell in row if cell not in (None, "")), "") for row in zip(*columns, strict=True)]


def _joined(row: Sequence[Cell], field: Field) -> str:
    parts = [text for text in (cell_text(cell).strip() for cell in row) if text and not says_nothing(text)]
    if field.type is FieldType.TAGS:
        return ",".join(parts)
    if field.type is FieldType.LONG_TEXT and not all(map(is_written_together, parts)):
        return ", ".join(parts)
    return " ".join(parts)


def _stage(row: Sequence[Cell]) -> str:
    """The stage of a row; a further column that says won or lost overrules it."""
    texts = [cell_text(cell).strip() for cell in row]
    for text in texts[1:]:
        if built_in_code(Kind.STAGE, text) in _ENDS:
            return text
    return next((text for text in texts if text and word_key(text) not in _OPEN), "")


def _moment(row: Sequence[Cell]) -> Cell:
    """A day with the hour that stands beside it; what has an hour already stays as it is."""
    day, *others = row
    hour = next((text for cell in others if _HOUR.fullmatch(text := cell_text(cell).strip())), "")
    text = cell_text(day).strip()
    if not text or not hour or (":" in text and not isinstance(day, datetime)):
        return day
    if isinstance(day, datetime):
        return day if day.time() != time() else f"{day.date().isoformat()} {hour}"
    return f"{text} {hour}"


def later(columns: Sequence[Sequence[Stored]]) -> list[Stored]:
    """Of several moments of a row the last."""
    return [
        max((int(each) for each in row if each is not None), default=None)
        for row in zip(*columns, strict=True)
    ]


def flagged(
    status: Sequence[Stored] | None,
    flags: Sequence[tuple[str, Sequence[Cell]]],
    order: Sequence[str],
    refuse: Callable[[int, str], None],
) -> list[Stored]:
    """The status of each row, raised to the furthest for which a column says yes.

    `flags` are (status, cells); `refuse` is told of cells that say neither yes nor no.
    """
    count = len(flags[0][1])
    found = list(status or [None] * count)
    for code, cells in sorted(flags, key=lambda flag: order.index(flag[0])):
        for place, cell in enumerate(cells):
            text = cell_text(cell)
            if says_yes(text):
                before = found[place]
                if before is None or order.index(str(before)) < order.index(code):
                    found[place] = code
            elif text.strip() and not says_no(text):
                refuse(place, text)
    return found
