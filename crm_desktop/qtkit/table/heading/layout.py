"""Saves and restores which columns a table shows, in which order, how wide and how sorted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from crm_desktop.qtkit.table.columns import Column
from crm_desktop.qtkit.table.heading.header import TableHeader
from crm_desktop.qtkit.table.heading.widths import ColumnWidths

_NARROWEST, _WIDEST = 40, 2000


def save_layout(header: TableHeader, columns: Sequence[Column], widths: ColumnWidths) -> str:
    """Return the layout as JSON; columns are named by key, so a later version may have other ones.

    Only the widths that the person chose are kept: the others follow language, text size and room.
    """
    entries: list[dict[str, Any]] = []
    for place in range(header.count()):
        number = header.logicalIndex(place)
        key = columns[number].key
        entry: dict[str, Any] = {"key": key, "shown": not header.isSectionHidden(number)}
        if key in widths.own:
            entry["width"] = widths.own[key]
        entries.append(entry)
    return json.dumps({"columns": entries, "sort": header.sort_keys}, ensure_ascii=False)


def restore_layout(header: TableHeader, columns: Sequence[Column], widths: ColumnWidths, text: str) -> bool:
    """Apply a saved layout; False, with nothing changed, if the text is none."""
    try:
        saved = json.loads(text)
        entries = [entry for entry in saved["columns"] if isinstance(entry["key"], str)]
    except (ValueError, KeyError, TypeError):
        return False
    numbers = {column.key: number for number, column in enumerate(columns)}
    place = 0
    for entry in entries:
        number = numbers.get(entry["key"])
        if number is None:
            continue
        header.moveSection(header.visualIndex(number), place)
        place += 1
        _restore_column(header, widths, number, entry)
    if columns and header.hiddenSectionCount() == len(columns):
        header.showSection(header.logicalIndex(0))
    header.set_sort_keys(_sort_keys(saved.get("sort"), numbers))
    return True


def _restore_column(header: TableHeader, widths: ColumnWidths, number: int, entry: dict[str, Any]) -> None:
    header.showSection(number)
    width = entry.get("width")
    if isinstance(width, int) and _NARROWEST <= width <= _WIDEST:
        widths.choose(number, width)
    if entry.get("shown") is False:
        header.hideSection(number)


def _sort_keys(saved: Any, numbers: dict[str, int]) -> list[tuple[str, bool]]:
    if not isinstance(saved, list):
        return []
    pairs = [pair for pair in saved if isinstance(pair, list) and len(pair) == 2]
    return [(key, bool(descending)) for key, descending in pairs if key in numbers]
