"""Handlers of quotes: issuing with a number, answers, new versions; and the logo of the office."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from datetime import date

from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.quotes.commands import (
    AnswerQuote,
    IssueQuote,
    NewQuoteVersion,
    QuoteDeal,
    SetLogo,
)
from crm_desktop.core.quotes.frozen import frozen
from crm_desktop.core.quotes.logos import check_logo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.product_records import SOLD_FIELDS
from crm_desktop.core.values.amounts.money import to_minor
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.context import Context, Done
from crm_desktop.services.quotes.numbers import next_number
from crm_desktop.services.quotes.office import office_row
from crm_desktop.services.quotes.paper import Row, draft_document, edition_name, lines_of
from crm_desktop.services.rules.checking import ToldValues
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.services.rules.writing import create

#: Quotes that a new version may replace.
_REPLACEABLE = frozenset({"sent", "declined"})
#: What a new version begins with.
_CARRIED = (
    "name",
    "opportunity",
    "account",
    "contact",
    "language",
    "layout",
    "intro",
    "terms",
    "description",
    "owner",
    "tags",
    "custom",
)


def issue(context: Context, command: IssueQuote) -> Done:
    """Freeze a draft, give it its number, and set aside what it replaces: all of it in one transaction."""
    work = context.work
    quote = work.row(Kind.QUOTE, command.quote)
    today = _today(context)
    _check_issuable(quote, today)
    replaced = None if quote["replaces"] is None else work.row(Kind.QUOTE, int(quote["replaces"]))
    if replaced is not None and replaced["status"] not in _REPLACEABLE:
        raise Conflict("quote_no_version", kind=Kind.QUOTE, id=id_of(replaced), title=edition_name(replaced))
    document = draft_document(work.connection, quote, context.reference_data.base_currency)
    if not document.lines:
        raise RuleBroken("quote_without_lines")
    number = str(replaced["number"]) if replaced is not None else next_number(work.connection, today)
    issued = replace(document, number=number, issued=today)
    lines = [{name: line[name] for name in SOLD_FIELDS} for line in lines_of(work.connection, quote)]
    if replaced is not None:
        work.update(Kind.QUOTE, id_of(replaced), {"status": "replaced"})
    values: dict[str, Stored] = {
        "number": number,
        "status": "sent",
        "issued_on": today.isoformat(),
        "amount": to_minor(issued.sums.total, issued.currency),
        "currency": issued.currency,
        "document": frozen(issued),
        "lines": json.dumps(lines, ensure_ascii=False),
        "logo": office_row(work.connection)["logo"],
        "language": issued.language,
        "layout": issued.layout,
    }
    work.update(Kind.QUOTE, command.quote, values)
    params = {"number": number, "title": quote["name"], "kind": Kind.QUOTE}
    return Done("quote_issued", params, ids=(command.quote,), result=number)


def quote_deal(context: Context, command: QuoteDeal) -> Done:
    """Make a quote of a deal and issue it, in one step to undo; both or neither."""
    told = ToldValues(context, Kind.QUOTE, {**command.values, "opportunity": command.opportunity})
    rows = NewRows.of_one(told.for_record({}))
    ids = create(context, Kind.QUOTE, rows)
    rows.check()
    return issue(context, IssueQuote(ids[0]))


def _check_issuable(quote: Row, today: date) -> None:
    title = str(quote["name"] or "")
    if quote["status"] != "draft":
        raise Conflict("quote_not_draft", kind=Kind.QUOTE, id=quote["id"], title=title)
    if quote["opportunity"] is None:
        raise RuleBroken("quote_without_deal")
    last = quote["valid_until"]
    if last is not None and str(last) < today.isoformat():
        raise RuleBroken("quote_past_already", field="valid_until", day=str(last))


def answer(context: Context, command: AnswerQuote) -> Done:
    """Note what the customer said; once only, also where two windows say it."""
    quote = context.work.row(Kind.QUOTE, command.quote)
    if quote["status"] != "sent":
        raise Conflict("quote_answered", kind=Kind.QUOTE, id=command.quote, title=edition_name(quote))
    status = "accepted" if command.accepted else "declined"
    values = {"status": status, "answered_on": _today(context).isoformat()}
    context.work.update(Kind.QUOTE, command.quote, values)
    params = {"number": edition_name(quote), "title": quote["name"], "kind": Kind.QUOTE}
    label = "quote_accepted" if command.accepted else "quote_declined"
    return Done(label, params, ids=(command.quote,))


def new_version(context: Context, command: NewQuoteVersion) -> Done:
    """Make a draft of the next version, with the words of the one that it will replace."""
    quote = context.work.row(Kind.QUOTE, command.quote)
    if quote["status"] not in _REPLACEABLE:
        title = edition_name(quote) or str(quote["name"] or "")
        raise Conflict("quote_no_version", kind=Kind.QUOTE, id=command.quote, title=title)
    own = (field.name for field in context.catalogue[Kind.QUOTE].fields if field.own is not None)
    carried = {name: quote[name] for name in (*_CARRIED, *own) if quote[name] is not None}
    edition = int(quote["edition"] or 1) + 1
    rows = NewRows.of_one({**carried, "replaces": command.quote, "edition": edition})
    (id_,) = create(context, Kind.QUOTE, rows) or (0,)
    rows.check()
    params = {"number": quote["number"], "title": quote["name"], "kind": Kind.QUOTE}
    return Done("quote_version", params, ids=(id_,))


def set_logo(context: Context, command: SetLogo) -> Done:
    """Put a picture on what the office writes, or none; raises RuleBroken for one that may do harm."""
    work = context.work
    office = office_row(work.connection)
    if not command.data:
        work.update(Kind.OFFICE, id_of(office), {"logo": None})
        return Done("logo_removed")
    check_logo(command.data)
    digest = hashlib.sha256(command.data).hexdigest()
    known = work.find(Kind.LOGO, digest=digest)
    data = base64.b64encode(command.data).decode("ascii")
    id_ = id_of(known) if known is not None else work.insert(Kind.LOGO, {"digest": digest, "data": data})
    work.update(Kind.OFFICE, id_of(office), {"logo": id_})
    return Done("logo_set")


def _today(context: Context) -> date:
    return from_milliseconds(context.work.at).astimezone(SYSTEM_ZONE).date()
