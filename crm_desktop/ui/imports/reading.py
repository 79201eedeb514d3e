"""How the file was read: kind, sheet, encoding, separator, headings, dates, decimals; all can be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import DELIMITERS, OFFERED_ENCODINGS, FileLook, SourceOptions
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.core.records.fields import NUMBER_TYPES, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.qtkit.widgets.layout.flow_layout import FlowLayout
from crm_desktop.ui.imports.parts import NamedChoice


class ReadingBar(QWidget):
    """Shows what was found; every change is told at once."""

    kind_chosen = Signal(object)
    #: SourceOptions to read the file with
    options_chosen = Signal(object)
    #: DateOrder
    dates_chosen = Signal(object)
    #: decimal mark
    decimals_chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = context.words
        self._look: FileLook | None = None
        self.kind = NamedChoice(self)
        self.encoding = NamedChoice(self)
        self.delimiter = NamedChoice(self)
        self.sheet = NamedChoice(self)
        self.header = NamedChoice(self)
        self.dates = NamedChoice(self)
        self.decimals = NamedChoice(self)
        flow = FlowLayout(self, spacing=8)
        for each in (self.kind, self.sheet, self.encoding, self.delimiter, self.header, self.dates):
            flow.addWidget(each)
        flow.addWidget(self.decimals)
        self.kind.box.chosen.connect(self.kind_chosen)
        self.encoding.box.chosen.connect(self._encoding_chosen)
        self.delimiter.box.chosen.connect(self._delimiter_chosen)
        self.sheet.box.chosen.connect(self._sheet_chosen)
        self.header.box.chosen.connect(self._header_chosen)
        self.dates.box.chosen.connect(self.dates_chosen)
        self.decimals.box.chosen.connect(self.decimals_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.kind.set_name(self.tr("Import as"))
        self.encoding.set_name(self.tr("Encoding"))
        self.delimiter.set_name(self.tr("Separator"))
        self.sheet.set_name(self.tr("Sheet"))
        self.header.set_name(self.tr("Headings"))
        self.dates.set_name(self.tr("Dates"))
        self.decimals.set_name(self.tr("Decimals"))

    def show_state(self, look: FileLook, draft: ImportDraft, reading: ReadingOptions) -> None:
        """Show how the file was read."""
        self._look = look
        self.kind.box.set_choices(self._kinds(look), draft.kind)
        self.encoding.setVisible(not look.is_workbook)
        self.delimiter.setVisible(bool(look.delimiter))
        self.header.setVisible(not look.is_address_book)
        self.sheet.setVisible(len(look.sheets) > 1)
        encodings = dict.fromkeys([*OFFERED_ENCODINGS, look.encoding])
        named = [(encoding, self._encoding_name(encoding)) for encoding in encodings]
        self.encoding.box.set_choices(named, look.encoding)
        marks = dict.fromkeys([*DELIMITERS, look.delimiter])
        self.delimiter.box.set_choices([(mark, self._mark_name(mark)) for mark in marks], look.delimiter)
        self.sheet.box.set_choices([(name, name) for name in look.sheets], look.sheet)
        rows = [(row, self.tr("Row {number}").format(number=row)) for row in look.top_rows]
        self.header.box.set_choices([*rows, (0, self.tr("None"))], look.header_row)
        # Asked only where a column holds such values.
        self.dates.setVisible(draft.fills(FieldType.DATE, FieldType.INSTANT))
        self.decimals.setVisible(draft.fills(*NUMBER_TYPES))
        self.dates.box.set_choices(self._date_orders(), reading.date_order)
        self.decimals.box.set_choices([(".", "1,234.5"), (",", "1.234,5")], reading.decimal_mark)

    def _kinds(self, look: FileLook) -> list[tuple[Kind, str]]:
        return [(kind, self._words.kinds(kind)) for kind in look.suggested]

    def _date_orders(self) -> list[tuple[DateOrder, str]]:
        return [
            (DateOrder.YEAR_FIRST, self.tr("2026-11-23, year first")),
            (DateOrder.DAY_FIRST, self.tr("23/11/2026, day first")),
            (DateOrder.MONTH_FIRST, self.tr("11/23/2026, month first")),
            (DateOrder.REPUBLIC, self.tr("115/11/23, years of the Republic")),
        ]

    def _mark_name(self, mark: str) -> str:
        names = {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Bar"),
        }
        return names.get(mark, mark)

    def _encoding_name(self, encoding: str) -> str:
        names = {
            "utf-8": "UTF-8",
            "utf-8-sig": "UTF-8 (BOM)",
            "utf-16": "UTF-16",
            "utf-16-le": "UTF-16 LE",
            "utf-16-be": "UTF-16 BE",
            "cp950": self.tr("Big5 (Traditional Chinese)"),
            "gb18030": self.tr("GB18030 (Simplified Chinese)"),
            "cp1252": self.tr("Windows-1252 (Western)"),
        }
        return names.get(encoding, encoding)

    # What the person changes --------------------------------------------------------------------------------

    def _ask(self, **changes: Any) -> None:
        if self._look is None:
            return
        kept = SourceOptions(
            encoding=self._look.encoding, delimiter=self._look.delimiter, sheet=self._look.sheet
        )
        self.options_chosen.emit(replace(kept, **changes))

    def _encoding_chosen(self, encoding: str) -> None:
        # In another encoding other marks and headings may come to light.
        self._ask(encoding=encoding, delimiter="")

    def _delimiter_chosen(self, mark: str) -> None:
        self._ask(delimiter=mark)

    def _sheet_chosen(self, sheet: str) -> None:
        self._ask(sheet=sheet)

    def _header_chosen(self, row: int) -> None:
        self._ask(header_row=row)
