"""Quotes in words: what stands on paper and in e-mails, and what the program says of quotes and offices."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.words.kind_names import KindNames
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

QUOTE: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Words", "Quote"),
    "number": QT_TRANSLATE_NOOP("Words", "No."),
    "version": QT_TRANSLATE_NOOP("Words", "Version"),
    "replaces": QT_TRANSLATE_NOOP("Words", "Replaces"),
    "draft": QT_TRANSLATE_NOOP("Words", "Draft"),
    "issued": QT_TRANSLATE_NOOP("Words", "Date"),
    "valid_until": QT_TRANSLATE_NOOP("Words", "Valid until"),
    "to": QT_TRANSLATE_NOOP("Words", "To"),
    "in_charge": QT_TRANSLATE_NOOP("Words", "Your contact"),
    "tax_number": QT_TRANSLATE_NOOP("Words", "Tax number"),
    "item": QT_TRANSLATE_NOOP("Words", "Item / description"),
    "quantity": QT_TRANSLATE_NOOP("Words", "Quantity"),
    "unit": QT_TRANSLATE_NOOP("Words", "Unit"),
    "unit_price": QT_TRANSLATE_NOOP("Words", "Unit price"),
    "discount": QT_TRANSLATE_NOOP("Words", "Discount"),
    "amount": QT_TRANSLATE_NOOP("Words", "Amount ({currency})"),
    "net": QT_TRANSLATE_NOOP("Words", "Subtotal without tax"),
    "tax": QT_TRANSLATE_NOOP("Words", "Tax {percent}%"),
    "tax_included": QT_TRANSLATE_NOOP("Words", "Tax {percent}%, included"),
    "total": QT_TRANSLATE_NOOP("Words", "Total with tax"),
    "total_untaxed": QT_TRANSLATE_NOOP("Words", "Total"),
    "signed_by_us": QT_TRANSLATE_NOOP("Words", "Signature of the offering party"),
    "signed_by_them": QT_TRANSLATE_NOOP("Words", "Accepted by the customer, date"),
    "footer": QT_TRANSLATE_NOOP("Words", "Quote {number} · version {version}"),
    "footer_draft": QT_TRANSLATE_NOOP("Words", "Quote · draft"),
    "bank": QT_TRANSLATE_NOOP("Words", "Bank account"),
    "mail_subject": QT_TRANSLATE_NOOP("Words", "Quote {number}: {name}"),
    "mail_text": QT_TRANSLATE_NOOP("Words", "Dear {name},\n\nplease find our quote {number} attached."),
    "page": QT_TRANSLATE_NOOP("Words", "Page {page} of {pages}"),
}

MESSAGES: Mapping[str, str] = {
    "number_pattern_wrong": QT_TRANSLATE_NOOP(
        "Words",
        "A number pattern needs the year and a running number, like {example}. "
        "No digits may stand beside the running number.",
    ),
    "quote_not_draft": QT_TRANSLATE_NOOP(
        "Words", "“{title}” is no draft any more. Nothing was issued; a new version can be made of it."
    ),
    "quote_without_lines": QT_TRANSLATE_NOOP(
        "Words", "A quote needs at least one line. Add lines to the deal first; nothing was issued."
    ),
    "quote_without_deal": QT_TRANSLATE_NOOP(
        "Words", "The deal of this quote is gone, so it has no lines. Nothing was issued."
    ),
    "quote_past_already": QT_TRANSLATE_NOOP(
        "Words", "The quote would be valid until {day}, which is past. Choose a later day."
    ),
    "quote_frozen": QT_TRANSLATE_NOOP(
        "Words", "“{title}” was issued as it is and stays so. Make a new version to change {field}."
    ),
    "quote_stays": QT_TRANSLATE_NOOP(
        "Words", "“{title}” was issued, so its number has to stay. Only drafts can be deleted."
    ),
    "quote_answered": QT_TRANSLATE_NOOP(
        "Words", "“{title}” does not wait for an answer any more. Nothing was changed."
    ),
    "quote_no_version": QT_TRANSLATE_NOOP(
        "Words", "A new version replaces a quote that was sent; “{title}” is none now. Nothing was made."
    ),
    "quote_number_taken": QT_TRANSLATE_NOOP(
        "Words", "The number {number} was given to another quote meanwhile. Nothing was changed."
    ),
    "office_stays": QT_TRANSLATE_NOOP("Words", "There is one office in each file. Change its data instead."),
    "colour_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is no colour such as #0f5ea8."),
    "valid_days_wrong": QT_TRANSLATE_NOOP("Words", "Quotes are valid for 1 to 3,650 days."),
    "days_not_understood": QT_TRANSLATE_NOOP(
        "Words",
        "“{value}” is no day. Write one a line, with its name: 2027-01-01 New Year, "
        "or from – to: 2027-02-05 – 2027-02-10.",
    ),
    "logo_too_large": QT_TRANSLATE_NOOP(
        "Words", "The logo is larger than {most} MB. Save it smaller, 1,000 dots wide are plenty on paper."
    ),
    "logo_unreadable": QT_TRANSLATE_NOOP("Words", "{path} could not be read. {reason}"),
    "logo_unknown": QT_TRANSLATE_NOOP(
        "Words", "This file cannot be read as a logo. PNG, JPEG and SVG can be used."
    ),
    "logo_unsafe": QT_TRANSLATE_NOOP(
        "Words",
        "This SVG runs a program or fetches something from elsewhere, and is not used. "
        "Save it as a plain SVG or as PNG.",
    ),
}

DONE_ONE = {
    "quote_issued": QT_TRANSLATE_NOOP("Words", "Issued quote {number}"),
    "quote_accepted": QT_TRANSLATE_NOOP("Words", "Quote {number} is accepted"),
    "quote_declined": QT_TRANSLATE_NOOP("Words", "Quote {number} is declined"),
    "quote_version": QT_TRANSLATE_NOOP("Words", "New version of quote {number}"),
    "logo_set": QT_TRANSLATE_NOOP("Words", "Changed the logo"),
    "logo_removed": QT_TRANSLATE_NOOP("Words", "Removed the logo"),
}

_LAYOUTS = {
    "layout.clear": QT_TRANSLATE_NOOP("Words", "Clear"),
    "layout.band": QT_TRANSLATE_NOOP("Words", "Band"),
    "layout.plain": QT_TRANSLATE_NOOP("Words", "Plain"),
}
_WEEKDAYS = {
    "working_weekdays.mon": QT_TRANSLATE_NOOP("Words", "Monday"),
    "working_weekdays.tue": QT_TRANSLATE_NOOP("Words", "Tuesday"),
    "working_weekdays.wed": QT_TRANSLATE_NOOP("Words", "Wednesday"),
    "working_weekdays.thu": QT_TRANSLATE_NOOP("Words", "Thursday"),
    "working_weekdays.fri": QT_TRANSLATE_NOOP("Words", "Friday"),
    "working_weekdays.sat": QT_TRANSLATE_NOOP("Words", "Saturday"),
    "working_weekdays.sun": QT_TRANSLATE_NOOP("Words", "Sunday"),
}
#: Each language by its own name.
LANGUAGES = {
    "language.zh_TW": QT_TRANSLATE_NOOP("Words", "繁體中文"),
    "language.zh_CN": QT_TRANSLATE_NOOP("Words", "简体中文"),
    "language.en": QT_TRANSLATE_NOOP("Words", "English"),
}
NAMES = {
    "quote": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Quote"),
        several=QT_TRANSLATE_NOOP("Words", "Quotes"),
        one_inside=QT_TRANSLATE_NOOP("Words", "quote"),
        several_inside=QT_TRANSLATE_NOOP("Words", "quotes"),
        fields={
            "name": QT_TRANSLATE_NOOP("Words", "Subject"),
            "amount": QT_TRANSLATE_NOOP("Words", "Total with tax"),
            "description": QT_TRANSLATE_NOOP("Words", "Own notes"),
        },
        choices={
            "status.draft": QT_TRANSLATE_NOOP("Words", "Draft"),
            "status.sent": QT_TRANSLATE_NOOP("Words", "Sent"),
            "status.accepted": QT_TRANSLATE_NOOP("Words", "Accepted"),
            "status.declined": QT_TRANSLATE_NOOP("Words", "Declined"),
            "status.expired": QT_TRANSLATE_NOOP("Words", "Expired"),
            "status.replaced": QT_TRANSLATE_NOOP("Words", "Replaced"),
            "status.void": QT_TRANSLATE_NOOP("Words", "Void"),
            **_LAYOUTS,
            **LANGUAGES,
        },
    ),
    "office": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Office"),
        one_inside=QT_TRANSLATE_NOOP("Words", "office"),
        several_inside=QT_TRANSLATE_NOOP("Words", "offices"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Company name")},
        choices={**_LAYOUTS, **_WEEKDAYS},
    ),
    "logo": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Logo"),
        one_inside=QT_TRANSLATE_NOOP("Words", "logo"),
        several_inside=QT_TRANSLATE_NOOP("Words", "logos"),
    ),
    "text_block": KindNames(
        one=QT_TRANSLATE_NOOP("Words", "Text of quotes"),
        one_inside=QT_TRANSLATE_NOOP("Words", "text of quotes"),
        several_inside=QT_TRANSLATE_NOOP("Words", "texts of quotes"),
        fields={"name": QT_TRANSLATE_NOOP("Words", "Heading")},
        choices={
            "use.intro": QT_TRANSLATE_NOOP("Words", "Above the lines"),
            "use.terms": QT_TRANSLATE_NOOP("Words", "Terms below the sums"),
            **LANGUAGES,
        },
    ),
}
FIELDS: Mapping[str, str] = {
    "bank": QT_TRANSLATE_NOOP("Words", "Bank account"),
    "logo": QT_TRANSLATE_NOOP("Words", "Logo"),
    "digest": QT_TRANSLATE_NOOP("Words", "Digest"),
    "data": QT_TRANSLATE_NOOP("Words", "Content"),
    "paper_colour": QT_TRANSLATE_NOOP("Words", "Colour"),
    "layout": QT_TRANSLATE_NOOP("Words", "Layout"),
    "quote_pattern": QT_TRANSLATE_NOOP("Words", "Numbers of quotes"),
    "order_pattern": QT_TRANSLATE_NOOP("Words", "Numbers of orders"),
    "credit_note_pattern": QT_TRANSLATE_NOOP("Words", "Numbers of credit notes"),
    "valid_days": QT_TRANSLATE_NOOP("Words", "Valid for days"),
    "usual_taxes": QT_TRANSLATE_NOOP("Words", "Usual taxes"),
    "working_weekdays": QT_TRANSLATE_NOOP("Words", "Working days"),
    "closed_days": QT_TRANSLATE_NOOP("Words", "Closed days"),
    "worked_days": QT_TRANSLATE_NOOP("Words", "Worked all the same"),
    "language": QT_TRANSLATE_NOOP("Words", "Language"),
    "use": QT_TRANSLATE_NOOP("Words", "Place"),
    "number": QT_TRANSLATE_NOOP("Words", "No."),
    "edition": QT_TRANSLATE_NOOP("Words", "Version"),
    "replaces": QT_TRANSLATE_NOOP("Words", "Replaces"),
    "issued_on": QT_TRANSLATE_NOOP("Words", "Issued on"),
    "valid_until": QT_TRANSLATE_NOOP("Words", "Valid until"),
    "answered_on": QT_TRANSLATE_NOOP("Words", "Answered on"),
    "intro": QT_TRANSLATE_NOOP("Words", "Text above the lines"),
    "terms": QT_TRANSLATE_NOOP("Words", "Terms"),
    "document": QT_TRANSLATE_NOOP("Words", "Issued paper"),
    "lines": QT_TRANSLATE_NOOP("Words", "Issued lines"),
}
