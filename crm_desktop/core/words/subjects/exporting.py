"""Words about records that are written as files for other programs."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "export_ending": QT_TRANSLATE_NOOP(
        "Words", "“{name}” ends in none of .csv, .xlsx and .vcf, so it is not clear what to write."
    ),
    "no_vcards_of_kind": QT_TRANSLATE_NOOP(
        "Words", "Leads and contacts are written as vCards, {kinds} are not."
    ),
    "encoding_lacks": QT_TRANSLATE_NOOP(
        "Words", "“{letter}” cannot be written in {encoding}. Choose UTF-8. No file was written."
    ),
    "too_many_rows_for_workbook": QT_TRANSLATE_NOOP(
        "Words",
        "A workbook holds at most {most} records. Narrow the list, or save it as CSV. No file was written.",
    ),
}
