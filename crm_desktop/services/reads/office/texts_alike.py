"""Reads the texts that many records have alike, to be offered while one is typed: price lists, categories."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.core.records.fields import PATH_MARK, Field
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of

#: So many are offered, out of so many different ones that are looked at.
_MOST, _LOOKED_AT = 8, 200


def texts_alike(view: View, field: Field, typed: str) -> list[str]:
    """The texts of a field that hold what is typed, those that begin with it first; never the typed one."""
    sought = _as_kept(field, typed).casefold()
    found: dict[str, str] = {}
    with view.snapshot() as connection:
        for kind in field.alike_in:
            column = schema_of(connection)[kind].c[field.name]
            statement = select(column).where(column.icontains(_as_kept(field, typed), autoescape=True))
            for text in connection.scalars(statement.distinct().order_by(column).limit(_LOOKED_AT)):
                found.setdefault(str(text).casefold(), str(text))
    found.pop(sought, None)
    begun_alike = sorted(found, key=lambda key: (not key.startswith(sought), key))
    return [found[key] for key in begun_alike[:_MOST]]


def _as_kept(field: Field, typed: str) -> str:
    """What is typed in the form in which it is kept: parts of a way have room around their mark."""
    if not field.is_path:
        return typed.strip()
    return PATH_MARK.join(part.strip() for part in typed.split(PATH_MARK.strip())).strip()
