"""The data of the office: its one row, and the texts that its quotes begin with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.quotes.document import TextBlock
from crm_desktop.core.quotes.terms import terms_text
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.reference_data import ReferenceData
from crm_desktop.storage.schema import schema_of

Row = Mapping[str, Stored]

#: The language of the office's customers where nothing else tells it, by the currency of the deal.
_LANGUAGE_OF = {"TWD": "zh_TW", "CNY": "zh_CN"}


def office_row(connection: Connection) -> Row:
    """The office as it is now."""
    table = schema_of(connection)[Kind.OFFICE]
    return dict(connection.execute(select(table).order_by(table.c.id).limit(1)).mappings().one())


def read_office(view: View) -> Row:
    """The same for pages and the command line."""
    with view.snapshot() as connection:
        return office_row(connection)


def language_for(currency: str) -> str:
    """The language in which a customer who pays in a currency is most likely written to."""
    return _LANGUAGE_OF.get(currency, "en")


def usual_intro(reference_data: ReferenceData, language: str) -> str | None:
    """What stands above the lines of the quotes of a language."""
    return "\n\n".join(text for _name, text in _texts(reference_data, language, "intro")) or None


def usual_terms(reference_data: ReferenceData, language: str) -> str | None:
    """What stands below their sums, each text under its heading."""
    blocks = (TextBlock(name, text) for name, text in _texts(reference_data, language, "terms"))
    return terms_text(blocks) or None


def _texts(reference_data: ReferenceData, language: str, use: str) -> Iterable[tuple[str, str]]:
    for item in reference_data.of(Kind.TEXT_BLOCK):
        text = str(item.facts["text"] or "").strip()
        if item.active and text and (item.facts["language"], item.facts["use"]) == (language, use):
            yield item.name, text
