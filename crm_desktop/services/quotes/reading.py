"""What pages, the command line and orders ask of quotes: a quote's paper, and what a customer accepted."""

from __future__ import annotations

import json
from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.quotes.document import QuoteDocument
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.quotes.office import office_row
from crm_desktop.services.quotes.paper import Row, document_of
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of


@frozen
class QuotePaper:
    """A quote with what it says on paper, and to whom it is sent."""

    row: Row
    document: QuoteDocument
    to_name: str = ""
    to_address: str = ""
    from_address: str = ""


def read_paper(id_: int) -> Callable[[View], QuotePaper]:
    """A read of one quote's paper; raises NotFound where it is gone."""

    def work(view: View) -> QuotePaper:
        row = view.record(Kind.QUOTE, id_)
        base = view.reference_data().base_currency
        with view.snapshot() as connection:
            document = document_of(connection, row, base)
        contact = {} if row["contact"] is None else view.record(Kind.CONTACT, int(row["contact"]))
        account = {} if row["account"] is None else view.record(Kind.ACCOUNT, int(row["account"]))
        name = contact.get("name") or account.get("name")
        address = contact.get("email") or account.get("email")
        with view.snapshot() as connection:
            sender = office_row(connection)["email"]
        return QuotePaper(row, document, str(name or ""), str(address or ""), str(sender or ""))

    return work


def accepted_quote(connection: Connection, opportunity: int) -> Row | None:
    """The quote of a deal that its customer accepted last; None where there is none."""
    table = schema_of(connection)[Kind.QUOTE]
    statement = (
        select(table)
        .where(table.c.opportunity == opportunity, table.c.status == "accepted")
        .order_by(table.c.answered_on.desc(), table.c.id.desc())
        .limit(1)
    )
    found = connection.execute(statement).mappings().one_or_none()
    return None if found is None else dict(found)


def quoted_lines(quote: Row) -> list[dict[str, Stored]]:
    """The deal's lines as they were when the quote was issued, in stored form, in their order."""
    return [dict(line) for line in json.loads(str(quote["lines"] or "[]"))]
