"""Turns cells into the tab-separated text that spreadsheets take from the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def tab_separated(rows: Iterable[Sequence[str]]) -> str:
    """Return one line a row; fields that hold tabs, quotes or line breaks are quoted as spreadsheets do."""
    return "\n".join("\t".join(_field(text) for text in row) for row in rows)


def _field(text: str) -> str:
    if any(mark in text for mark in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
