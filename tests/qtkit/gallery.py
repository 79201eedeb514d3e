"""A window with every part of the kit, in Chinese and English, to look at and to photograph.

Run it as a module: `python -m tests.qtkit.gallery FOLDER` writes one picture per theme.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.date import DateEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.plain import BooleanEditor, MultiLineEditor, NumberEditor, TextEditor
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.theme import Role, TextSize, Theme, Themes
from crm_desktop.qtkit.table.columns import Cell, CellStyle, FunctionColumn
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.view import BigTableView
from crm_desktop.qtkit.widgets.buttons import Button, IconButton
from crm_desktop.qtkit.widgets.chips import AddChip, ChipBar, FilterChip, MenuChip
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.qtkit.widgets.step_bar import StepBar
from crm_desktop.qtkit.widgets.tab_strip import TabStrip

NAMES = ("王小明", "陳怡君", "Anna Müller", "林志豪", "張雅婷", "李冠廷", "David Chen")
COMPANIES = ("宏遠精密股份有限公司", "藍海資訊", "Nordlicht GmbH", "大同食品", "Pacific Tools Ltd")
CHANNELS = ("展會", "老客戶轉介", "官網表單", "Google 廣告", "電話諮詢")
STATUSES = (
    ("新增", CellStyle.PILL_NEUTRAL),
    ("已聯繫", CellStyle.PILL_ACCENT),
    ("合格", CellStyle.PILL_GOOD),
    ("等待", CellStyle.PILL_WARN),
    ("不合格", CellStyle.PILL_BAD),
)


def name_cell(row: int) -> Cell:
    """Return the strong first cell."""
    name = NAMES[row % len(NAMES)]
    return Cell(name, CellStyle.STRONG, edit_value=name)


def company_cell(row: int) -> Cell:
    """Return a plain cell."""
    company = COMPANIES[row % len(COMPANIES)]
    return Cell(company, edit_value=company)


def channel_cell(row: int) -> Cell:
    """Return a cell with a dot."""
    number = row % len(CHANNELS)
    return Cell(CHANNELS[number], CellStyle.DOT, number, edit_value=number)


def status_cell(row: int) -> Cell:
    """Return a pill."""
    text, style = STATUSES[row % len(STATUSES)]
    return Cell(text, style, edit_value=row % len(STATUSES))


def score_cell(row: int) -> Cell:
    """Return a number."""
    score = 480_000 - row * 1_111
    return Cell(f"{score:,}", CellStyle.NUMBER, edit_value=score)


def next_cell(row: int) -> Cell:
    """Return a date, overdue in every fifth row."""
    if row % 5 == 1:
        return Cell("逾期 2 天", CellStyle.OVERDUE, edit_value=date(2026, 11, 21))
    return Cell("11/24", edit_value=date(2026, 11, 24))


def created_cell(row: int) -> Cell:
    """Return a muted date."""
    return Cell(f"2026-11-{23 - row % 20:02d}", CellStyle.DATE)


def parse_number(text: str) -> tuple[int | None, str | None]:
    """Read a whole number with separators."""
    digits = text.replace(",", "")
    return (int(digits), None) if digits.isdecimal() else (None, "這不是數字。")


def number_text(value: Any) -> str:
    """Write a whole number with separators."""
    return f"{value:,}"


def parse_date(text: str) -> tuple[date | None, str | None]:
    """Read a date as year-month-day."""
    try:
        return date.fromisoformat(text), None
    except ValueError:
        return None, "這不是日期，請輸入如 2026-11-23。"


def date_text(value: Any) -> str:
    """Write a date as year-month-day."""
    return str(value.isoformat())


def channel_choices() -> list[Choice]:
    """Return the channels to choose from."""
    return [Choice(number, name) for number, name in enumerate(CHANNELS)]


def number_editor(parent: QWidget) -> Editor:
    """Make an editor for whole numbers."""
    return NumberEditor(parent, parse=parse_number, text_of=number_text)


def date_editor(parent: QWidget) -> Editor:
    """Make an editor for dates."""
    return DateEditor(parent, parse=parse_date, text_of=date_text)


def channel_editor(parent: QWidget) -> Editor:
    """Make an editor for channels."""
    return ChoiceEditor(channel_choices, parent)


def column(key: str, title: str, cell: Any, width: int, **more: Any) -> FunctionColumn:
    """Return a column with a fixed title."""
    return FunctionColumn(key, title.strip, cell, width, **more)


def table_columns() -> list[FunctionColumn]:
    """Return the columns of the gallery's table: every style and every kind of editor."""
    right = Qt.AlignmentFlag.AlignRight
    return [
        column("name", "姓名", name_cell, 130, editable=True),
        column("company", "公司", company_cell, 170, editable=True),
        column("channel", "來源", channel_cell, 140, editable=True, editor=channel_editor),
        column("status", "狀態", status_cell, 96),
        column("amount", "預估金額", score_cell, 104, alignment=right, editable=True, editor=number_editor),
        column("next", "下次跟進", next_cell, 104, editable=True, editor=date_editor),
        column("created", "建立時間", created_cell, 116),
    ]


class ImmediateFetcher:
    """Answers at once with the id itself as the row."""

    def __init__(self) -> None:
        self.model: PagedTableModel | None = None
        self.asked: list[list[int]] = []

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Answer now."""
        self.asked.append(list(ids))
        if self.model is not None:
            self.model.put_rows(generation, {record_id: record_id for record_id in ids})


class Gallery(QWidget):
    """All parts together."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.themes = themes
        self.icons = Icons(themes, self)
        self.fetcher = ImmediateFetcher()
        self.model = PagedTableModel(table_columns(), self.fetcher, self)
        self.fetcher.model = self.model
        self.table = BigTableView(self.model, themes)
        self.table.set_sort_keys([("created", True), ("amount", False)])
        self.model.set_ids(array("q", range(12_480)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        layout.addWidget(self._filters())
        middle = QHBoxLayout()
        middle.addWidget(self.table, 1)
        middle.addWidget(self._inspector())
        layout.addLayout(middle, 1)
        self.status = StatusLine()
        self.status.set_count("12,480 筆線索")
        self.status.set_selection("已選取 1 筆 · NT$ 480,000")
        self.status.set_last_action("已將「陳怡君」移到「合格」", can_undo=True)
        self.status.set_saved("已儲存")
        self.status.set_backup("備份：今天 09:00")
        layout.addWidget(self.status)
        self.toasts = Toasts(self, themes, self.icons)
        self.setAutoFillBackground(True)
        self.resize(1360, 860)
        themes.changed.connect(self._repaint)

    def _repaint(self, _theme: Theme) -> None:
        self.update()

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("panel", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 0, 16, 0)
        row.setSpacing(12)
        self.tabs = TabStrip(self.themes, self.icons)
        for key, title in (("today", "今日"), ("leads", "線索"), ("accounts", "客戶"), ("reports", "報表")):
            self.tabs.add_tab(key, title)
        self.tabs.set_badge("today", 3)
        self.tabs.set_current_key("leads")
        self.search = SearchBox(self.icons, "搜尋全部資料…", shortcut_hint="Ctrl K")
        self.search.setFixedWidth(300)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(Button("匯入…"))
        row.addWidget(Button("新增線索", "primary", icons=self.icons, icon_name="plus"))
        return bar

    def _filters(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("panel", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(10)
        view = MenuChip("未處理的線索", self.icons, title=True)
        view.setMenu(QMenu(view))
        self.chips = ChipBar()
        self.chips.add(FilterChip("狀態：新增、已聯繫", self.icons))
        self.chips.add(FilterChip("來源：展會 & 轉介", self.icons))
        self.chips.add(MenuChip("負責人：全部", self.icons))
        self.chips.set_last(AddChip("篩選條件", self.icons))
        row.addWidget(view)
        row.addWidget(self.chips, 1)
        row.addWidget(plain_label("依建立時間排序", role=Role.MUTED))
        row.addWidget(MenuChip("欄位", self.icons))
        return bar

    def _inspector(self) -> QWidget:
        panel = QFrame()
        panel.setFixedWidth(367)
        column_layout = QVBoxLayout(panel)
        column_layout.setContentsMargins(16, 14, 16, 16)
        column_layout.setSpacing(10)
        column_layout.addWidget(plain_label("陳怡君 <b>", size=TextSize.LARGE, bold=True))
        column_layout.addWidget(
            ElidedLabel("採購經理 · 藍海資訊股份有限公司台北總公司第三事業部", role=Role.MUTED)
        )
        self.steps = StepBar()
        self.steps.set_steps([("new", "新增"), ("contacted", "已聯繫"), ("good", "合格"), ("done", "轉換")])
        self.steps.set_current("contacted")
        column_layout.addWidget(self.steps)
        column_layout.addLayout(self._buttons())
        column_layout.addWidget(self._notice())
        self.fields = self._fields()
        for field in self.fields:
            column_layout.addWidget(field)
        column_layout.addStretch(1)
        return panel

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Button("轉換為客戶…", "primary"))
        row.addWidget(Button("合格"))
        row.addWidget(Button("刪除", "danger", icons=self.icons, icon_name="trash-2"))
        row.addWidget(IconButton(self.icons, "ellipsis", "更多"))
        row.addStretch(1)
        return row

    def _notice(self) -> QWidget:
        notice = QFrame()
        notice.setProperty("panel", "warn")
        layout = QVBoxLayout(notice)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(2)
        layout.addWidget(plain_label("可能重複：陳怡君（聯絡人，藍海資訊）", role=Role.WARN))
        link = Button("比對並合併", "link")
        layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return notice

    def _fields(self) -> list[FieldRow]:
        rows = [
            FieldRow("電子郵件", TextEditor()),
            FieldRow("來源", ChoiceEditor(channel_choices)),
            FieldRow("預估金額", NumberEditor(parse=parse_number, text_of=number_text)),
            FieldRow("下次跟進", DateEditor(parse=parse_date, text_of=date_text, icons=self.icons)),
            FieldRow("不要聯絡", BooleanEditor()),
            FieldRow("備註", MultiLineEditor(lines=3)),
        ]
        for row, value in zip(
            rows, ("yijun@example.com", 0, 480_000, date(2026, 11, 24), True, "需要 20 人版報價"), strict=True
        ):
            row.reset(value)
        return rows


def photograph(folder: Path) -> list[Path]:
    """Write one picture per theme and return their paths."""
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    themes = Themes()
    themes.set_language("zh_TW")
    themes.set_choice("light")
    themes.apply(application)
    gallery = Gallery(themes)
    gallery.show()
    gallery.table.selectRow(1)
    gallery.fields[3].editor.set_value(None)
    gallery.fields[3].refuse("這不是日期，請輸入如 2026-11-23。")
    gallery.toasts.show("已刪除 3 筆線索", "復原", shown_for=0)
    gallery.toasts.show_progress("正在匯入「展會名單.xlsx」").set_progress(
        0.62, "還要 12 秒 · 62,000 / 100,000 列"
    )
    pictures = []
    for name in ("light", "dark"):
        themes.set_choice("light" if name == "light" else "dark")
        for _ in range(3):
            application.processEvents()
        picture = folder / f"gallery-{name}.png"
        gallery.grab().save(str(picture))
        pictures.append(picture)
    gallery.close()
    return pictures


if __name__ == "__main__":
    photograph(Path(sys.argv[1]))
