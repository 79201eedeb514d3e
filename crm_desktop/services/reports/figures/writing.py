"""Writes sheets of figures: as text for people, as objects for programs, as rows of a table file."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from fractions import Fraction

from crm_desktop.core.rules.comparison import Difference
from crm_desktop.core.rules.currency_rates import half_up
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import ReferenceData
from crm_desktop.services.reports.figures.sheet import (
    Chosen,
    Entry,
    FieldName,
    Figure,
    FigureColumn,
    Form,
    Line,
    Named,
    Note,
    Pair,
    Sheet,
    Subject,
)
from crm_desktop.services.reports.report import ReportTable

DASH = "—"
#: Forms of which a file tells the figure and both ends of its interval.
_WITH_INTERVAL = (Form.SHARE, Form.DIFFERENCE)


def subject_name(subject: Subject, reference_data: ReferenceData, words: Wording) -> str:
    """What a line is called."""
    if isinstance(subject, Named):
        return subject.text
    if isinstance(subject, Pair):
        names = (subject_name(each, reference_data, words) for each in (subject.one, subject.other))
        return " ↔ ".join(names)
    if isinstance(subject, Chosen):
        return words.choice(subject.kind, subject.field, subject.code)
    if isinstance(subject, FieldName):
        return words.field(subject.kind, subject.field)
    if not isinstance(subject, Entry):
        return words.report(subject.key)
    item = reference_data.get(subject.kind, subject.id)
    if item is None:
        return words.report("not_recorded") if subject.id is None else f"#{subject.id}"
    return item.name or words.built_in(f"{subject.kind}.{item.code}")


def heading_of(column: FigureColumn, reference_data: ReferenceData, words: Wording) -> str:
    """What a column is called."""
    return (
        words.report(column.key)
        if column.named is None
        else subject_name(column.named, reference_data, words)
    )


def heading_of_lines(sheet: Sheet, reference_data: ReferenceData, words: Wording) -> str:
    """What the lines of a sheet are about."""
    return words.report(sheet.of) if sheet.about is None else subject_name(sheet.about, reference_data, words)


def _lines(sheet: Sheet) -> list[Line]:
    return [*sheet.lines, *([] if sheet.total is None else [sheet.total])]


# For people ----------------------------------------------------------------------------------------------


def sheet_table(sheet: Sheet, reference_data: ReferenceData, currency: str, words: Wording) -> ReportTable:
    """Headings and lines of text."""
    headers = [
        heading_of_lines(sheet, reference_data, words),
        *(heading_of(column, reference_data, words) for column in sheet.shown),
    ]
    lines = [
        [
            subject_name(line.subject, reference_data, words),
            *(shown(column, line.figures.get(column.key), currency, words) for column in sheet.shown),
        ]
        for line in _lines(sheet)
    ]
    return ReportTable(headers, lines, right=frozenset(range(1, len(headers))))


def shown(column: FigureColumn, figure: Figure, currency: str, words: Wording) -> str:
    """A figure as people read it; a dash where it cannot be had."""
    if figure is None:
        return DASH
    if isinstance(figure, Share):
        return _shown_share(figure)
    if isinstance(figure, Note):
        return words.report_note(figure.key, **figure.parameters)
    if isinstance(figure, Difference):
        points = (100 * each for each in (figure.difference, figure.low, figure.high))
        return "{:+.1f} ({:+.1f} – {:+.1f})".format(*points)
    match column.form:
        case Form.MONEY:
            return f"{from_minor(half_up(Fraction(figure)), currency):,}"
        case Form.PART:
            return f"{float(figure):.1%}"
        case Form.RATIO:
            return f"1 : {float(figure):.2f}"
        case Form.GAIN:
            return f"{float(figure):+.0%}"
        case Form.DAYS:
            return f"{float(figure):,.1f}".removesuffix(".0")
        case Form.HOURS | Form.NUMBER:
            return f"{float(figure):,.2f}".rstrip("0").removesuffix(".")
    return f"{figure:,}"


def _shown_share(share: Share) -> str:
    """Of few the fraction, which promises no more than it knows."""
    interval = share.interval
    if interval is None:
        return DASH
    if share.is_few:
        return f"{share.reached}/{share.of}"
    return f"{interval.rate:.1%} ({interval.low:.1%} – {interval.high:.1%})"


# For programs --------------------------------------------------------------------------------------------


def sheet_object(
    sheet: Sheet, reference_data: ReferenceData, currency: str, words: Wording
) -> dict[str, object]:
    """The lines, each with its name and figures by key; amounts as text with all their digits."""

    def key_of(column: FigureColumn) -> str:
        return column.key if column.named is None else subject_name(column.named, reference_data, words)

    def told(line: Line) -> dict[str, object]:
        subject = line.subject
        is_missing = isinstance(subject, Entry) and subject.id is None
        names: dict[str, object] = {
            sheet.of: None if is_missing else subject_name(subject, reference_data, words)
        }
        if isinstance(subject, Entry):
            names["id"] = subject.id
        return names | {
            key_of(column): _told(column, line.figures.get(column.key), currency, words)
            for column in sheet.columns
        }

    found: dict[str, object] = {"lines": [told(line) for line in sheet.lines]}
    if sheet.total is not None:
        figures = sheet.total.figures
        found["total"] = {
            key_of(column): _told(column, figures.get(column.key), currency, words)
            for column in sheet.columns
        }
    return found


def _told(column: FigureColumn, figure: Figure, currency: str, words: Wording) -> object:
    if isinstance(figure, Note):
        return words.report_note(figure.key, **figure.parameters)
    if isinstance(figure, Difference):
        return asdict(figure)
    if isinstance(figure, Share):
        interval = figure.interval
        rates = (None,) * 3 if interval is None else (interval.rate, interval.low, interval.high)
        return {
            "reached": figure.reached,
            "of": figure.of,
            **dict(zip(("rate", "low", "high"), rates, strict=True)),
        }
    if figure is None:
        return None
    if column.form is Form.MONEY:
        return _units(figure, currency)
    return int(figure) if column.form is Form.COUNT else float(figure)


def _units(figure: int | float | Fraction, currency: str) -> str:
    amount: Decimal = from_minor(half_up(Fraction(figure)), currency)
    return str(amount)


# For table files -----------------------------------------------------------------------------------------


def sheet_rows(sheet: Sheet, reference_data: ReferenceData, currency: str, words: Wording) -> list[list[str]]:
    """Headings and lines: plain numbers, shares as fractions with their interval, amounts in whole units."""
    headings = [heading_of_lines(sheet, reference_data, words)]
    for column in sheet.columns:
        headings += _headings(column, heading_of(column, reference_data, words), currency, words)
    lines = [headings]
    for line in _lines(sheet):
        cells = [subject_name(line.subject, reference_data, words)]
        for column in sheet.columns:
            cells += _cells(column, line.figures.get(column.key), currency, words)
        lines.append(cells)
    return lines


def _headings(column: FigureColumn, name: str, currency: str, words: Wording) -> list[str]:
    if column.form in _WITH_INTERVAL:
        interval = words.report("interval")
        return [name, f"{name}: {interval} ≥", f"{name}: {interval} ≤"]
    return [f"{name} {currency}"] if column.form is Form.MONEY else [name]


def _cells(column: FigureColumn, figure: Figure, currency: str, words: Wording) -> list[str]:
    if isinstance(figure, Note):
        return [words.report_note(figure.key, **figure.parameters)]
    if isinstance(figure, Difference):
        return [f"{each:.6f}" for each in (figure.difference, figure.low, figure.high)]
    interval = figure.interval if isinstance(figure, Share) else None
    if interval is not None:
        return [f"{each:.6f}" for each in (interval.rate, interval.low, interval.high)]
    if column.form in _WITH_INTERVAL:
        return ["", "", ""]
    if figure is None or isinstance(figure, Share):
        return [""]
    if column.form is Form.MONEY:
        return [_units(figure, currency)]
    return [str(figure)] if column.form is Form.COUNT else [f"{float(figure):.6f}"]
