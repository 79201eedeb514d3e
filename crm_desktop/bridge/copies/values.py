"""Values as they stand in a file and in its copy, in the words of the person who decides between them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.copies.damage import ChangedValue
from crm_desktop.core.queries import Stored

#: Characters of a text that are told, and those of them before the first place where both differ: both texts
#: have to stand beside each other.
_MOST = 26
_BEFORE = 8


class ValueWords:
    """Tells changed values; one that no longer means anything is shown as it is stored."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def field(self, value: ChangedValue) -> str:
        """Which field it is."""
        if not value.field:
            return QCoreApplication.translate("ValueWords", "the whole record")
        return self._context.words.field_or_name(value.kind, value.field)

    def now(self, value: ChangedValue) -> str:
        """What stands in the file."""
        if not value.field and value.is_gone:
            return QCoreApplication.translate("ValueWords", "is missing")
        return self._told(value, value.now, value.then) if value.field else value.title

    def then(self, value: ChangedValue) -> str:
        """What stands in the copy."""
        if not value.field and not value.is_gone:
            return QCoreApplication.translate("ValueWords", "does not exist")
        return self._told(value, value.then, value.now) if value.field else value.title

    def _told(self, value: ChangedValue, stored: Stored, other: Stored) -> str:
        if stored is None:
            return QCoreApplication.translate("ValueWords", "(empty)")
        if isinstance(stored, str) and isinstance(other, str) and len(stored) > _MOST:
            return _around(stored, other)
        try:
            values = FieldValues(self._context, value.kind)
            return values.text(value.field, {value.field: stored}) or str(stored)
        except (ValueError, KeyError, TypeError, ArithmeticError, OverflowError):
            return str(stored)  # what stands there is no value of this field


def _around(text: str, other: str) -> str:
    """A long text from a little before the place where it differs."""
    first = next((at for at, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, first - _BEFORE)
    end = start + _MOST
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
