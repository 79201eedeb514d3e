"""What is said at a field whose value is taken, but looks wrong."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

WARNINGS = {
    "tax_number_looks_wrong": QT_TRANSLATE_NOOP(
        "Words", "The check digit does not fit. It is kept as it is."
    ),
}
