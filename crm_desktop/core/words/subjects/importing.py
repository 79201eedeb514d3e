"""What reading values and files to import can say, by key."""

from __future__ import annotations

from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: Notes of the report of an import, beside those in `messages`.
NOTES = {
    "further_left_out": QT_TRANSLATE_NOOP("Words", "{field}: further ones were left out: {count}."),
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
    "vcard_not_yet": QT_TRANSLATE_NOOP(
        "Words",
        "“{file}” holds contact cards (vCard), which cannot be read yet. Export them as CSV and import that.",
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
    # Plans
    "currency_settled": QT_TRANSLATE_NOOP(
        "Words", "The file's own currency is {currency} already; --currency is for new files."
    ),
    "no_column_chosen": QT_TRANSLATE_NOOP("Words", "No column was chosen for any field."),
    "column_not_found": QT_TRANSLATE_NOOP("Words", "The file has no column “{column}”."),
    "field_not_found": QT_TRANSLATE_NOOP("Words", "There is no field “{name}” that a file can fill."),
}
