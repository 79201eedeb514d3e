"""The paper of a quote as it reads in the customer's language, the name of its file, and its letter."""

from __future__ import annotations

from crm_desktop.bridge.papers.languages import words_of
from crm_desktop.bridge.papers.paper import Letter, Paper
from crm_desktop.core.quotes.letters import quote_letter, quote_name
from crm_desktop.core.quotes.sheet import sheet_of
from crm_desktop.services.quotes.reading import read_paper
from crm_desktop.services.reads.reader import View

#: What the sending of a quote is told of, beside the quote itself.
_ABOUT = ("opportunity", "account", "contact")


def quote_paper(view: View, id_: int) -> Paper:
    """Read and word the paper of a quote; raises NotFound."""
    found = read_paper(id_)(view)
    document, row = found.document, found.row
    translate = words_of(document.language)
    subject, text = quote_letter(document, str(row["name"] or ""), found.to_name, translate)
    letter = Letter(
        subject,
        text,
        found.to_name,
        found.to_address,
        document.in_charge.name or document.office.name,
        found.from_address,
        {"quote": id_, **{name: row[name] for name in _ABOUT if row[name] is not None}},
    )
    lacks_sender = row["status"] == "draft" and not document.office.name
    return Paper(sheet_of(document, translate), quote_name(document, translate), letter, lacks_sender)
