"""Quotes on paper: what they say in the customer's language, their file's name, and their letter.

What reads and words them is a late import: quotes are a kind of every window, and few starts show one.
"""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.bridge.access.interest import DAYS, Interest, Part, everything_of
from crm_desktop.bridge.papers.paper import Letter, Paper, Papers
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View

#: What the sending of a quote is told of, beside the quote itself.
_ABOUT = ("opportunity", "account", "contact")


def _read(id_: int) -> Callable[[View], Paper]:
    def work(view: View) -> Paper:
        from crm_desktop.bridge.papers.languages import words_of
        from crm_desktop.core.quotes.letters import quote_letter, quote_name
        from crm_desktop.core.quotes.sheet import sheet_of
        from crm_desktop.services.quotes.reading import read_paper

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
        return Paper(sheet_of(document, translate), quote_name(document, translate), letter)

    return work


def _interest(catalogue: Catalogue, id_: int) -> Interest:
    del catalogue
    own = Interest((Part(Kind.QUOTE, ids=frozenset({id_})),))
    said = everything_of(
        Kind.LINE, Kind.OPPORTUNITY, Kind.ACCOUNT, Kind.CONTACT, Kind.OFFICE, Kind.LOGO, Kind.USER
    )
    return own | said | DAYS


QUOTE_PAPERS = Papers(_read, _interest)
