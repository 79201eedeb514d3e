"""The words that stand on a printed quote, and in the e-mail that brings it."""

from __future__ import annotations

from collections.abc import Mapping

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
    "page": QT_TRANSLATE_NOOP("Words", "Page {page} of {pages}"),
}

MESSAGES: Mapping[str, str] = {
    "number_pattern_wrong": QT_TRANSLATE_NOOP(
        "Words",
        "A number pattern needs the year and a running number, like {example}. "
        "No digits may stand beside the running number.",
    ),
    "logo_too_large": QT_TRANSLATE_NOOP(
        "Words", "The logo is larger than {most} MB. Save it smaller, 1,000 dots wide are plenty on paper."
    ),
    "logo_unknown": QT_TRANSLATE_NOOP(
        "Words", "This file cannot be read as a logo. PNG, JPEG and SVG can be used."
    ),
    "logo_unsafe": QT_TRANSLATE_NOOP(
        "Words",
        "This SVG runs a program or fetches something from elsewhere, and is not used. "
        "Save it as a plain SVG or as PNG.",
    ),
}
