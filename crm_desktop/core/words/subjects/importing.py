"""What reading values and files to import can say, by key."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: Oddities of an import that were kept, and how its file was read, with their number.
NOTES = {
    "deals_before_their_lead": QT_TRANSLATE_NOOP(
        "Words", "Deals dated before their lead: {count}. They are kept and count as won."
    ),
    "deals_closed_without_date": QT_TRANSLATE_NOOP(
        "Words", "Won or lost without a date in the file: {count}. They count as closed today."
    ),
    "stages_without_probability": QT_TRANSLATE_NOOP(
        "Words",
        "New stages without a probability: {count}. They stand before Won and are left out of weighted "
        "sums until you set one.",
    ),
    "choice_kept_in_notes": QT_TRANSLATE_NOOP(
        "Words", "{field}: “{value}” is none of the choices and was kept in the notes ({count} rows)."
    ),
    "choice_left_out": QT_TRANSLATE_NOOP(
        "Words", "{field}: “{value}” is not one of the choices and was left out: {count}."
    ),
    "bad_kept_in_notes": QT_TRANSLATE_NOOP(
        "Words", "{field}: values that cannot be taken stand in the notes: {count}."
    ),
    "bad_left_out": QT_TRANSLATE_NOOP(
        "Words", "{field}: values that cannot be taken were left out: {count}."
    ),
    "kept_as_further": QT_TRANSLATE_NOOP(
        "Words", "{field}: further ones stand beside the first one: {count}."
    ),
    "kept_in_notes": QT_TRANSLATE_NOOP(
        "Words", "{field}: further ones that no field takes stand in the notes: {count}."
    ),
    "kept_without_year": QT_TRANSLATE_NOOP(
        "Words", "{field}: days without a year stand in the notes: {count}."
    ),
    "nought_lost": QT_TRANSLATE_NOOP(
        "Words",
        "{field}: “{value}” seems to have lost a leading 0 in a spreadsheet: {count}. It is kept as it is.",
    ),
    "tax_number_looks_wrong": QT_TRANSLATE_NOOP(
        "Words", "{field}: the check digit does not fit in {count}. They are kept as they are."
    ),
    "link_left_out": QT_TRANSLATE_NOOP(
        "Words", "{field}: names that fit none, several or the record itself were left out: {count}."
    ),
    "repeats_filled": QT_TRANSLATE_NOOP(
        "Words", "Cells that repeat the one above (同上, 〃): {count}. They were filled in."
    ),
    "total_rows": QT_TRANSLATE_NOOP(
        "Words", "Rows that only add up the others: {count}. They were left out."
    ),
    "flags_read": QT_TRANSLATE_NOOP(
        "Words", "“{value}” says yes or no and no day: it was read as {field} in {count} rows."
    ),
    "status_without_date": QT_TRANSLATE_NOOP(
        "Words", "Leads whose status has no date: {count}. They count “so far”, and in no window of days."
    ),
    # How values are read
    "dates_dmy": QT_TRANSLATE_NOOP("Words", "Dates are read with the day first."),
    "dates_mdy": QT_TRANSLATE_NOOP("Words", "Dates are read with the month first."),
    "dates_roc": QT_TRANSLATE_NOOP("Words", "Dates are read with years of the Republic."),
    "decimal_point": QT_TRANSLATE_NOOP("Words", "Numbers are read as 1,234.5."),
    "decimal_comma": QT_TRANSLATE_NOOP("Words", "Numbers are read as 1.234,5."),
    "unit_of_heading": QT_TRANSLATE_NOOP("Words", "{field}: amounts are taken in the unit of “{value}”."),
    "photos_left_out": QT_TRANSLATE_NOOP("Words", "Photographs are not taken over yet; left out: {count}."),
    "groups_left_out": QT_TRANSLATE_NOOP(
        "Words", "Lists and groups of the address book are no persons; left out: {count}."
    ),
    "properties_left_out": QT_TRANSLATE_NOOP(
        "Words", "“{value}” has no place in a record; left out: {count}."
    ),
    "further_left_out": QT_TRANSLATE_NOOP("Words", "{field}: further ones were left out: {count}."),
}

#: What came of rows, in the order in which it is told.
COUNTS = {
    "created": QT_TRANSLATE_NOOP("Words", "{count} new"),
    "updated": QT_TRANSLATE_NOOP("Words", "{count} updated"),
    "unchanged": QT_TRANSLATE_NOOP("Words", "{count} unchanged"),
    "skipped": QT_TRANSLATE_NOOP("Words", "{count} skipped"),
    "failed": QT_TRANSLATE_NOOP("Words", "{count} with errors"),
}
NOTHING_NEW = QT_TRANSLATE_NOOP("Words", "nothing new")

#: What the command line says after an import.
IMPORT = {
    "seconds": QT_TRANSLATE_NOOP("Words", "{seconds} s"),
    "row_update": QT_TRANSLATE_NOOP("Words", "Row {number} changes {detail}"),
    "row_unchanged": QT_TRANSLATE_NOOP("Words", "Row {number} says nothing new: {detail}"),
    "row_skip": QT_TRANSLATE_NOOP("Words", "Row {number} is skipped: {detail}"),
    "row_conflict": QT_TRANSLATE_NOOP("Words", "Row {number} is not taken: {detail}"),
    "dry_run": QT_TRANSLATE_NOOP("Words", "A dry run: nothing was changed."),
    "columns_used": QT_TRANSLATE_NOOP("Words", "Columns: {columns}"),
    "columns_ignored": QT_TRANSLATE_NOOP("Words", "Columns that are not imported: {columns}"),
    "read_text": QT_TRANSLATE_NOOP(
        "Words", "Read as {encoding}, cells divided by “{delimiter}”, headings in row {header}"
    ),
    "read_book": QT_TRANSLATE_NOOP("Words", "Read as an address book in {encoding}"),
    "read_sheet": QT_TRANSLATE_NOOP("Words", "Read from the sheet “{sheet}”, headings in row {header}."),
    "other_sheets": QT_TRANSLATE_NOOP("Words", "Other sheets were not read (--sheet): {sheets}"),
    "made_beside": QT_TRANSLATE_NOOP("Words", "Made beside them: {kinds}"),
    "errors": QT_TRANSLATE_NOOP("Words", "Rows with errors: {path}"),
    "reason": QT_TRANSLATE_NOOP("Words", "Reason"),
}

MESSAGES: dict[str, str] = {
    "kind_not_imported": QT_TRANSLATE_NOOP(
        "Words", "Files of {kinds} cannot be imported. These can: {candidates}."
    ),
    # Values
    "date_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not a date that can be understood."),
    "date_order_unknown": QT_TRANSLATE_NOOP(
        "Words", "“{value}” can be read as two dates. Choose whether the day or the month comes first."
    ),
    "date_without_year": QT_TRANSLATE_NOOP("Words", "“{value}” has no year."),
    "number_damaged": QT_TRANSLATE_NOOP(
        "Words",
        "{field}: a spreadsheet has lost digits of “{value}”. Look it up where the file comes from.",
    ),
    "number_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not a whole number."),
    "decimal_not_understood": QT_TRANSLATE_NOOP(
        "Words", "“{value}” is not a number. Decimals are written like 1.5."
    ),
    "percent_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not a per cent value."),
    "amount_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not an amount that can be understood."),
    "boolean_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is neither yes nor no."),
    "url_not_understood": QT_TRANSLATE_NOOP("Words", "“{value}” is not a web address."),
    "currency_differs": QT_TRANSLATE_NOOP(
        "Words", "The amount is written in {written}, but the currency of the row is {currency}."
    ),
    "dates_unsettled": QT_TRANSLATE_NOOP(
        "Words",
        "“{value}” can be read as two dates. Say how the file writes them: --dates dmy, mdy, ymd or roc.",
    ),
    "numbers_unsettled": QT_TRANSLATE_NOOP(
        "Words",
        "“{value}” can be read as two numbers. Say which mark stands before the decimals: --decimal . or ,",
    ),
    # Rows
    "row_too_long": QT_TRANSLATE_NOOP(
        "Words", "This row has {found} cells, but there are {expected} columns."
    ),
    "bytes_not_in_encoding": QT_TRANSLATE_NOOP(
        "Words", "Some characters cannot be read in the encoding {encoding}."
    ),
    "quote_not_closed": QT_TRANSLATE_NOOP("Words", "A quotation mark is not closed, near row {line}."),
    "reference_not_found": QT_TRANSLATE_NOOP("Words", "“{value}” was not found."),
    "reference_ambiguous": QT_TRANSLATE_NOOP("Words", "“{value}” fits several records."),
    # Files
    "file_not_found": QT_TRANSLATE_NOOP("Words", "There is no file “{file}”."),
    "file_unreadable": QT_TRANSLATE_NOOP("Words", "“{file}” cannot be read. {reason}"),
    "file_empty": QT_TRANSLATE_NOOP("Words", "“{file}” has no rows."),
    "table_damaged": QT_TRANSLATE_NOOP("Words", "“{file}” is damaged and cannot be read."),
    "file_password_protected": QT_TRANSLATE_NOOP(
        "Words", "“{file}” is protected by a password. Save a copy without one and import that."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Words", "“{file}” is too large to be read as a workbook. Save it as CSV and import that."
    ),
    "file_too_slow": QT_TRANSLATE_NOOP(
        "Words", "Reading “{file}” took too long. Save it as CSV and import that."
    ),
    "not_a_table": QT_TRANSLATE_NOOP(
        "Words", "“{file}” is not a table. Choose a CSV, XLSX, XLS or ODS file."
    ),
    "card_not_closed": QT_TRANSLATE_NOOP("Words", "Card {number} has no end: END:VCARD is missing."),
    "entry_not_understood": QT_TRANSLATE_NOOP("Words", "Line {line} of this entry cannot be understood."),
    "changes_of_a_directory": QT_TRANSLATE_NOOP(
        "Words",
        "The file tells changes of a directory and not its entries (line {line}). Export the entries.",
    ),
    "sheet_not_found": QT_TRANSLATE_NOOP("Words", "“{file}” has no such sheet."),
    "line_too_long": QT_TRANSLATE_NOOP("Words", "Line {line} is far too long for a table."),
    "too_many_columns": QT_TRANSLATE_NOOP(
        "Words", "The file has {count} columns; at most {limit} can be read."
    ),
    "no_headings_in_row": QT_TRANSLATE_NOOP("Words", "Row {row} is empty: it holds no headings."),
    "encoding_unknown": QT_TRANSLATE_NOOP("Words", "There is no encoding called “{encoding}”."),
    "encoding_not_found": QT_TRANSLATE_NOOP(
        "Words", "The encoding of “{file}” was not found. Choose it by hand."
    ),
    "error_file_not_written": QT_TRANSLATE_NOOP(
        "Words", "The file “{file}” for rows with errors cannot be written. {reason}"
    ),
    "errors_over_source": QT_TRANSLATE_NOOP(
        "Words", "The rows with errors would be written over “{file}” itself. Choose another file for them."
    ),
    # Records that are there
    "match_unanswered": QT_TRANSLATE_NOOP(
        "Words", "The record is there ({by}). Say what becomes of the row: skip, fill, overwrite or keep."
    ),
    "cannot_match_by": QT_TRANSLATE_NOOP("Words", "{kinds} cannot be known by “{by}”."),
    # Plans
    "currency_settled": QT_TRANSLATE_NOOP(
        "Words", "The file's own currency is {currency} already; --currency is for new files."
    ),
    "no_column_chosen": QT_TRANSLATE_NOOP("Words", "No column was chosen for any field."),
    "column_not_found": QT_TRANSLATE_NOOP("Words", "The file has no column “{column}”."),
    "field_not_found": QT_TRANSLATE_NOOP("Words", "There is no field “{name}” that a file can fill."),
}
