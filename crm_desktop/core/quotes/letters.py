"""What the e-mail says that brings a quote, and what the quote's file is called."""

from __future__ import annotations

import re

from crm_desktop.core.quotes.document import QuoteDocument
from crm_desktop.core.words.sentences import Translate
from crm_desktop.core.words.subjects.quotes import QUOTE

_PLACE = re.compile(r"\{[a-z]+\}")


def quote_name(document: QuoteDocument, translate: Translate) -> str:
    """The name of a quote's file: what it is, its number and version, for whom."""
    number = document.number or translate(QUOTE["draft"])
    edition = f"v{document.version}" if document.version > 1 else ""
    return " ".join(
        filter(None, (translate(QUOTE["title"]), number, edition, document.customer.name.replace("\n", " ")))
    )


def quote_letter(
    document: QuoteDocument, subject: str, to_name: str, translate: Translate
) -> tuple[str, str]:
    """The subject and the text of the e-mail, in the customer's language."""
    places = {"{number}": document.number, "{name}": subject}
    head = _filled(translate(QUOTE["mail_subject"]), places)
    text = _filled(translate(QUOTE["mail_text"]), {**places, "{name}": to_name or document.customer.name})
    signed = "\n".join(
        filter(None, (document.in_charge.name, *document.in_charge.lines, document.office.name))
    )
    return head, f"{text}\n\n{signed}\n"


def _filled(text: str, places: dict[str, str]) -> str:
    """The text with its places filled at once: a value that looks like a place stays as it is."""
    return _PLACE.sub(lambda place: places.get(place[0], place[0]), text)
