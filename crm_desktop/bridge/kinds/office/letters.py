"""The list of templates of letters: what is told of each, and the places that its text may have."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.letters.placeholders import PLACES, written
from crm_desktop.core.queries import Stored

LETTER_FIELDS = ("name", "language", "form", "sheet", "subject", "text")
#: What does not matter to a form.
_NOT_TOLD = {"letter": "sheet", "email": "sheet", "label": "subject", "envelope": "subject"}


def letter_fields(entry: Mapping[str, Stored]) -> tuple[str, ...]:
    """The fields that matter to a template of its form."""
    left_out = _NOT_TOLD.get(str(entry["form"]))
    return tuple(name for name in LETTER_FIELDS if name != left_out)


def places_said(entry: Mapping[str, Stored]) -> str:
    """The places that each record fills, as they are written in the template's language."""
    said = QCoreApplication.translate("OfficeLists", "Places that each record fills: {places}")
    return said.format(places="  ".join(written(code, str(entry["language"])) for code in PLACES))
