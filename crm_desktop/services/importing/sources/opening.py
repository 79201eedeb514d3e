"""Opens a file to import as what it is, by its content and not by its name."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.files.data_files import is_open_here
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.sources.base import TableSource
from crm_desktop.services.importing.sources.cards.source import AddressBookSource, reader_of
from crm_desktop.services.importing.sources.text import TextSource
from crm_desktop.services.importing.sources.workbook import WorkbookSource
from crm_desktop.services.importing.sources.workbook_limits import is_workbook

#: First bytes of files that are no tables but might pass for text.
_OTHER_FILES = (
    b"%PDF",
    b"{\\rtf",
    b"<!DOCTYPE",
    b"<!doctype",
    b"<html",
    b"<HTML",
    b"<?xml",
    b"SQLite format 3",
)

#: So many bytes tell what a file is.
_START = 4_096


@frozen
class SourceOptions:
    """What a person has said about the file; empty where it shall be found out."""

    encoding: str = ""
    delimiter: str = ""
    #: the row of headings as a spreadsheet counts; 0 says that there is none
    header_row: int | None = None
    sheet: str = ""
    #: the code page of the person's locale, tried before others
    preferred_encoding: str = ""


def open_source(path: Path, options: SourceOptions | None = None) -> TableSource:
    """The rows of a file; raises ImportProblem where there is no table in it."""
    options = options or SourceOptions()
    try:
        if not path.is_file():
            raise ImportProblem("file_not_found", file=path.name)
        if is_open_here(path):
            raise ImportProblem("not_a_table", file=path.name)
        workbook = is_workbook(path)
        with path.open("rb") as stream:
            start = stream.read(_START)
    except OSError as error:
        raise ImportProblem("file_unreadable", file=path.name, reason=error.strerror or "") from error
    if workbook:
        return WorkbookSource(path, sheet=options.sheet, header_row=options.header_row)
    if (read := reader_of(start)) is not None:
        return AddressBookSource(
            path, read, encoding=options.encoding, preferred_encoding=options.preferred_encoding
        )
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_OTHER_FILES):
        raise ImportProblem("not_a_table", file=path.name)
    return TextSource(
        path,
        encoding=options.encoding,
        delimiter=options.delimiter,
        header_row=options.header_row,
        preferred_encoding=options.preferred_encoding,
    )
