"""Quotes, the office that makes them, its logo, and the texts that stand on what it writes."""

from __future__ import annotations

from crm_desktop.core.quotes.numbering import (
    FIRST_CREDIT_NOTE_PATTERN,
    FIRST_ORDER_PATTERN,
    FIRST_PATTERN,
    LONGEST_PATTERN,
)
from crm_desktop.core.records.fields import Field, Lapse, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.shared_fields import COMMON_FIELDS, EXTERNAL_ID, T, reference, text

#: The languages in which papers are written.
PAPER_LANGUAGES = ("zh_TW", "zh_CN", "en")
#: See `qtkit.paper.style`.
PAPER_LAYOUTS = ("clear", "band", "plain")
#: What a text of the office is for: above the lines, or below the sums.
TEXT_USES = ("intro", "terms")
FIRST_COLOUR = "#0f5ea8"
#: The days of the week by their codes, in the order in which `date.weekday` counts them.
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: On which an office works where nobody says otherwise, in stored form.
USUAL_WEEKDAYS = ",mon,tue,wed,thu,fri,"

_TIMES = (
    Field("created_at", T.INSTANT, editable=False, importable=False),
    Field("updated_at", T.INSTANT, editable=False, importable=False),
)


def _kept(name: str) -> Field:
    """What a quote keeps of its issue."""
    return Field(name, T.LONG_TEXT, max_length=20_000_000, editable=False, importable=False, internal=True)


#: Who offers and sells: what stands on papers. Every file has one row, from its beginning on.
OFFICE = RecordType(
    Kind.OFFICE,
    (
        text("name", searchable=False),
        Field("address", T.LONG_TEXT, max_length=500),
        text("tax_number", max_length=50, searchable=False),
        Field("phone", T.PHONE, max_length=60),
        Field("email", T.EMAIL, max_length=254),
        Field("website", T.URL, max_length=500),
        Field("bank", T.LONG_TEXT, max_length=1_000),
        # What new products and typed lines begin with, as `core.sums.taxes` reads it.
        text("usual_taxes", max_length=100, searchable=False),
        # Set by a command of its own, which judges what a picture may do.
        Field("logo", T.REFERENCE, refers_to=Kind.LOGO, editable=False),
        Field("paper_colour", T.TEXT, max_length=7, default=FIRST_COLOUR),
        Field("layout", T.CHOICE, choices=PAPER_LAYOUTS, required=True, default=PAPER_LAYOUTS[0]),
        Field("quote_pattern", T.TEXT, max_length=LONGEST_PATTERN, default=FIRST_PATTERN),
        Field("valid_days", T.INTEGER, default=30),
        Field("order_pattern", T.TEXT, max_length=LONGEST_PATTERN, default=FIRST_ORDER_PATTERN),
        Field("credit_note_pattern", T.TEXT, max_length=LONGEST_PATTERN, default=FIRST_CREDIT_NOTE_PATTERN),
        Field("working_weekdays", T.CHOICES, choices=WEEKDAYS, required=True, default=USUAL_WEEKDAYS),
        # A day or span a line with what it is called, see `core.rules.working_days`.
        Field("closed_days", T.LONG_TEXT, max_length=20_000),
        Field("worked_days", T.LONG_TEXT, max_length=20_000),
        *_TIMES,
    ),
)
#: A logo that stands on papers, kept once however many bear it; `data` is base64.
LOGO = RecordType(
    Kind.LOGO,
    (
        text("digest", max_length=64, searchable=False, indexed=True),
        Field("data", T.LONG_TEXT, max_length=3_000_000, internal=True),
        *_TIMES,
    ),
    title_field="digest",
)
TEXT_BLOCK = RecordType(
    Kind.TEXT_BLOCK,
    (
        Field("name", T.TEXT),
        Field("code", T.TEXT, max_length=50, editable=False, importable=False),
        Field("language", T.CHOICE, choices=PAPER_LANGUAGES, required=True, default=PAPER_LANGUAGES[0]),
        Field("use", T.CHOICE, choices=TEXT_USES, required=True, default="terms"),
        Field("text", T.LONG_TEXT, max_length=20_000),
        Field("position", T.INTEGER),
        Field("active", T.BOOLEAN, default=1),
        *_TIMES,
    ),
    is_reference_list=True,
)

#: "void" was issued and taken back after others; "replaced" has a newer version.
QUOTE_STATUSES = ("draft", "sent", "accepted", "declined", "expired", "replaced", "void")

#: An offer. A draft says what its deal's lines say today; what was issued stands frozen in `document`.
QUOTE = RecordType(
    Kind.QUOTE,
    (
        Field("name", T.TEXT, searchable=True, indexed=True, required=True),
        Field(
            "number", T.TEXT, max_length=60, editable=False, importable=False, searchable=True, indexed=True
        ),
        Field("edition", T.INTEGER, editable=False, importable=False, required=True, default=1),
        Field("replaces", T.REFERENCE, refers_to=Kind.QUOTE, editable=False, importable=False),
        Field(
            "status",
            T.CHOICE,
            choices=QUOTE_STATUSES,
            editable=False,
            importable=False,
            required=True,
            default="draft",
            lapses=Lapse("sent", "valid_until", "expired"),
        ),
        reference("opportunity", Kind.OPPORTUNITY, indexed=True),
        Field("account", T.REFERENCE, refers_to=Kind.ACCOUNT, indexed=True),
        reference("contact", Kind.CONTACT),
        # With the taxes: what the lines of the deal come to; kept from the issue on.
        Field("amount", T.MONEY, currency_field="currency", editable=False, importable=False, indexed=True),
        Field("currency", T.CURRENCY, max_length=3, editable=False, importable=False),
        Field("issued_on", T.DATE, editable=False, importable=False, indexed=True),
        Field("valid_until", T.DATE, indexed=True),
        Field("answered_on", T.DATE, editable=False, importable=False),
        Field("language", T.CHOICE, choices=PAPER_LANGUAGES),
        Field("layout", T.CHOICE, choices=PAPER_LAYOUTS),
        Field("intro", T.LONG_TEXT, max_length=20_000),
        Field("terms", T.LONG_TEXT, max_length=20_000),
        Field("description", T.LONG_TEXT, max_length=20_000, searchable=True),
        # What was issued: the paper (`core.quotes.frozen`), its logo, and the lines as they were stored.
        _kept("document"),
        _kept("lines"),
        Field("logo", T.REFERENCE, refers_to=Kind.LOGO, editable=False, importable=False),
        EXTERNAL_ID,
        *COMMON_FIELDS,
    ),
    title_field="number",
    edition_field="edition",
    is_listed=True,
    is_made_here=True,
    search_number=5,
)
