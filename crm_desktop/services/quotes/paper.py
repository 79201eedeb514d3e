"""What a quote says by the records as they are now: its parties, lines, sums and texts."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Sums, Tax
from crm_desktop.core.quotes.frozen import thawed
from crm_desktop.core.quotes.terms import terms_blocks
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.quote_records import FIRST_COLOUR, PAPER_LAYOUTS, QUOTE
from crm_desktop.core.sums.discounts import read_discount
from crm_desktop.core.sums.totals import Totals
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.stored import from_millionths
from crm_desktop.services.own_name import NAMELESS
from crm_desktop.services.quotes.office import language_for, office_row
from crm_desktop.services.rules.selling.deal_sums import totals_of
from crm_desktop.storage.schema import schema_of

Row = Mapping[str, Stored]


def document_of(connection: Connection, quote: Row, base_currency: str) -> QuoteDocument:
    """The paper of a quote: as it was issued, or as a draft would be now."""
    if quote["document"] is not None:
        return thawed(str(quote["document"]), logo_of(connection, quote["logo"]))
    return draft_document(connection, quote, base_currency)


def draft_document(connection: Connection, quote: Row, base_currency: str) -> QuoteDocument:
    """The paper of a draft by its deal's lines, and by what is known of the parties now."""
    office = office_row(connection)
    deal = _row(connection, Kind.OPPORTUNITY, quote["opportunity"])
    replaced = _row(connection, Kind.QUOTE, quote["replaces"])
    lines = lines_of(connection, quote)
    currency = currency_of(deal, base_currency)
    totals = totals_of(lines, currency, tax_included=bool(deal.get("tax_included")))
    return QuoteDocument(
        office=_office_party(office),
        customer=_customer(connection, quote, deal),
        lines=tuple(_line(line, currency) for line in lines),
        sums=_sums(totals, tax_included=bool(deal.get("tax_included"))),
        currency=currency,
        language=str(quote["language"] or language_for(currency)),
        version=int(quote["edition"] or 1),
        replaces=edition_name(replaced),
        valid_until=_day(quote["valid_until"]),
        in_charge=_in_charge(connection, quote),
        intro=str(quote["intro"] or ""),
        texts=terms_blocks(str(quote["terms"] or "")),
        bank=str(office["bank"] or ""),
        logo=logo_of(connection, office["logo"]),
        layout=str(quote["layout"] or office["layout"] or PAPER_LAYOUTS[0]),
        colour=str(office["paper_colour"] or FIRST_COLOUR),
    )


def currency_of(deal: Row, base_currency: str) -> str:
    """The currency of a deal's lines."""
    return str(deal.get("currency") or base_currency)


def edition_name(quote: Row) -> str:
    """How a new version calls the quote that it replaces; "" for none."""
    if not quote:
        return ""
    return QUOTE.with_edition(str(quote["number"] or ""), quote["edition"])


def lines_of(connection: Connection, quote: Row) -> list[Row]:
    """The lines of the quote's deal as they are now."""
    table = schema_of(connection)[Kind.LINE]
    statement = select(table).where(table.c.opportunity == quote["opportunity"])
    return [
        dict(row) for row in connection.execute(statement.order_by(table.c.position, table.c.id)).mappings()
    ]


def logo_of(connection: Connection, id_: Stored) -> bytes:
    """The picture of a logo; nothing where there is none."""
    return base64.b64decode(str(_row(connection, Kind.LOGO, id_).get("data") or ""))


def _row(connection: Connection, kind: Kind, id_: Stored) -> Row:
    if id_ is None:
        return {}
    table = schema_of(connection)[kind]
    found = connection.execute(select(table).where(table.c.id == id_)).mappings().one_or_none()
    return {} if found is None else dict(found)


def _office_party(office: Row) -> Party:
    ways = " · ".join(str(office[name]) for name in ("phone", "email") if office[name])
    lines = (str(office["address"] or ""), ways, str(office["website"] or ""))
    return Party(
        str(office["name"] or ""), tuple(line for line in lines if line), str(office["tax_number"] or "")
    )


def _customer(connection: Connection, quote: Row, deal: Row) -> Party:
    """The account with its person; a deal without an account is with the person alone."""
    account = _row(connection, Kind.ACCOUNT, quote["account"] or deal.get("account"))
    contact = _row(connection, Kind.CONTACT, quote["contact"] or deal.get("contact"))
    person = " ".join(str(contact[name]) for name in ("name", "job_title") if contact and contact[name])
    address = str(account.get("billing_address") or account.get("shipping_address") or "")
    if not account:
        return Party(person)
    lines = tuple(line for line in (person, address) if line)
    return Party(str(account["name"] or ""), lines, str(account["tax_number"] or ""))


def _in_charge(connection: Connection, quote: Row) -> Party:
    """Who answers for it; one who never said a name is not printed as "Me"."""
    user = _row(connection, Kind.USER, quote["owner"])
    name, email = str(user.get("name") or ""), str(user.get("email") or "")
    return Party("" if name in NAMELESS else name, (email,) if email else ())


def _line(line: Row, currency: str) -> QuoteLine:
    discount = read_discount(str(line["discount"] or ""))
    return QuoteLine(
        title=str(line["name"] or ""),
        amount=from_minor(int(line["amount"] or 0), currency),
        note=str(line["description"] or ""),
        quantity=from_millionths(int(line["quantity"] or 0)),
        unit=str(line["unit"] or ""),
        unit_price=from_minor(int(line["unit_price"] or 0), currency),
        discount_percent=discount.value if discount.is_percent and discount.value else None,
        discount_amount=discount.value if not discount.is_percent else None,
    )


def _sums(totals: Totals, *, tax_included: bool) -> Sums:
    taxes = tuple(Tax(each.tax.rate, each.amount, each.tax.name) for each in totals.taxes)
    return Sums(totals.net, totals.gross, taxes, tax_included)


def _day(stored: Stored) -> date | None:
    return None if stored is None else date.fromisoformat(str(stored))
