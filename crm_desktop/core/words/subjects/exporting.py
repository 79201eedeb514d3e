"""Words about records that are written as files for other programs."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

MESSAGES = {
    "export_ending": QT_TRANSLATE_NOOP(
        "Words", "“{name}” ends in none of .csv, .xlsx, .vcf and .ics, so it is not clear what to write."
    ),
    "no_vcards_of_kind": QT_TRANSLATE_NOOP(
        "Words", "Leads, contacts and accounts are written as vCards, {kinds} are not."
    ),
    "no_calendar_of_kind": QT_TRANSLATE_NOOP(
        "Words", "Activities are written as calendar files, {kinds} are not."
    ),
    "encoding_lacks": QT_TRANSLATE_NOOP(
        "Words", "“{letter}” cannot be written in {encoding}. Choose UTF-8. No file was written."
    ),
    "too_many_rows_for_workbook": QT_TRANSLATE_NOOP(
        "Words",
        "A workbook holds at most {most} records. Narrow the list, or save it as CSV. No file was written.",
    ),
    "too_many_rows_for_paper": QT_TRANSLATE_NOOP(
        "Words", "At most {most} records are printed, and these are {count}. Narrow the list first."
    ),
    "workspace_not_ours": QT_TRANSLATE_NOOP(
        "Words", "“{file}” is no office that this program has written. Nothing was imported."
    ),
    "workspace_newer": QT_TRANSLATE_NOOP(
        "Words",
        "“{file}” was written by a newer version of this program. Nothing was imported. Update the program "
        "first.",
    ),
    "workspace_damaged": QT_TRANSLATE_NOOP(
        "Words", "“{file}” is damaged: it cannot be unpacked to the end. Nothing was imported."
    ),
    "workspace_strange_entry": QT_TRANSLATE_NOOP(
        "Words", "“{file}” holds “{entry}”, which does not belong there. Nothing was imported."
    ),
    "workspace_unpacks_too_large": QT_TRANSLATE_NOOP(
        "Words",
        "“{file}” would unpack to {size} MB, which no office of its size does. Nothing was imported.",
    ),
    "workspace_row_broken": QT_TRANSLATE_NOOP(
        "Words", "“{file}”: row {row} of {entry} cannot be read. Nothing was imported."
    ),
    "workspace_link_missing": QT_TRANSLATE_NOOP(
        "Words",
        "“{file}”: #{id} in {entry} points at something among {kinds} that is not there. Nothing was "
        "imported.",
    ),
    "workspace_needs_empty": QT_TRANSLATE_NOOP(
        "Words",
        "A whole office is taken into an empty file only, and this one has {kinds} already. Nothing was "
        "imported. Make a new file first.",
    ),
}
DONE_ONE = {"workspace_imported": QT_TRANSLATE_NOOP("Words", "Took in the office of {file}: 1 record")}
DONE_MANY = {
    "workspace_imported": QT_TRANSLATE_NOOP("Words", "Took in the office of {file}: {count} records")
}
