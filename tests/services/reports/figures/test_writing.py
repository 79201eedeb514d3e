"""Sheets of figures in every form: for people, for programs, for table files."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reports.figures.sheet import (
    Chosen,
    Entry,
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Sheet,
    Word,
)
from crm_desktop.services.reports.figures.writing import sheet_object, sheet_rows, sheet_table
from crm_desktop.storage.reference_data import Item, ReferenceData

WORDS = Wording(str)
FAIR = Item(3, Kind.CHANNEL, "", "trade_fair", 0, True)
DATA = ReferenceData({Kind.CHANNEL: {3: FAIR}}, "TWD")
COLUMNS = (
    FigureColumn("leads", Form.COUNT),
    FigureColumn("spend", Form.MONEY),
    FigureColumn("win_share", Form.SHARE, "{won} ÷ {leads}"),
    FigureColumn("return", Form.RATIO),
    FigureColumn("roi", Form.GAIN),
    FigureColumn("payback", Form.DAYS),
)


def line(subject: Entry | Word | Named | Chosen, *figures: Figure) -> Line:
    return Line(subject, dict(zip((column.key for column in COLUMNS), figures, strict=True)))


FULL = line(
    Entry(Kind.CHANNEL, 3), 1200, Fraction(100_050, 1), Share(12, 40), Fraction(7, 2), Fraction(-1, 4), 2.5
)
EMPTY = line(Entry(Kind.CHANNEL, None), 0, None, Share(0, 0), None, None, None)
FEW = line(Word("total"), 5, Fraction(0), Share(3, 9), Fraction(0), Fraction(1, 100), 4.0)
SHEET = Sheet("returns", "channel", COLUMNS, (FULL, EMPTY), FEW, frozenset({"leads"}))


def test_people_read_few_as_a_fraction_and_nothing_as_a_dash() -> None:
    table = sheet_table(SHEET, DATA, "TWD", WORDS)
    assert table.headers == [
        "Channel",
        "Spend",
        "Won of leads",
        "Return on spend",
        "ROI",
        "Paid back after days",
    ]
    assert list(table.lines) == [
        ["Trade fair", "1,000.50", "30.0% (18.1% – 45.4%)", "1 : 3.50", "-25%", "2.5"],
        ["(not recorded)", "—", "—", "—", "—", "—"],
        ["All channels", "0.00", "3/9", "1 : 0.00", "+1%", "4"],
    ]


def test_programs_get_all_columns_exact_amounts_and_null_where_there_is_no_figure() -> None:
    told: dict[str, Any] = sheet_object(SHEET, DATA, "TWD", WORDS)
    full, empty = told["lines"]
    assert (full["channel"], full["id"], full["leads"], full["spend"]) == ("Trade fair", 3, 1200, "1000.50")
    assert (full["win_share"]["reached"], full["win_share"]["of"], full["win_share"]["rate"]) == (12, 40, 0.3)
    assert (round(full["win_share"]["low"], 3), round(full["win_share"]["high"], 3)) == (0.181, 0.454)
    assert (full["return"], full["roi"], full["payback"]) == (3.5, -0.25, 2.5)
    assert (empty["channel"], empty["spend"], empty["return"]) == (None, None, None)
    assert empty["win_share"]["rate"] is None
    assert told["total"]["leads"] == 5


def test_a_table_file_has_plain_numbers_and_three_columns_for_a_share() -> None:
    headings, full, empty, total = sheet_rows(SHEET, DATA, "TWD", WORDS)
    assert headings[:3] == ["Channel", "Leads", "Spend TWD"]
    assert headings[3:6] == ["Won of leads", "Won of leads: 95 % interval ≥", "Won of leads: 95 % interval ≤"]
    assert full[:4] == ["Trade fair", "1200", "1000.50", "0.300000"]
    assert [each[:5] for each in full[4:6]] == ["0.180", "0.454"]
    assert full[6:] == ["3.500000", "-0.250000", "2.500000"]
    assert empty == ["(not recorded)", "0", "", "", "", "", "", "", ""]
    assert len(total) == len(headings)


def test_lines_are_named_by_what_they_are_about() -> None:
    sheet = Sheet(
        "returns",
        "month",
        (),
        tuple(
            Line(subject, {})
            for subject in (Named("2026-03"), Chosen(Kind.LEAD, "status", "new"), Entry(Kind.CHANNEL, 99))
        ),
    )
    assert [row[0] for row in sheet_rows(sheet, DATA, "TWD", WORDS)[1:]] == ["2026-03", "New", "#99"]
