"""Sheets of figures as texts, headline figures and rows of charts, in the person's language."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.reports.channel_figures import (
    DASH,
    Tendency,
    Tile,
    change_text,
    ratio_text,
    tendency_of,
)
from crm_desktop.core.rules.comparison import Difference
from crm_desktop.core.rules.currency_rates import half_up
from crm_desktop.core.rules.rates import Interval, Share
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.services.reports.figures.sheet import (
    Figure,
    FigureColumn,
    Form,
    Line,
    Note,
    Sheet,
    Subject,
    Welcome,
)
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.services.reports.figures.writing import (
    heading_of,
    heading_of_lines,
    sheet_rows,
    subject_name,
)

_NUMBERS = (int, float, Fraction)


def with_minus(text: str) -> str:
    """A figure with the sign that is as wide as a plus, instead of a hyphen."""
    return text.replace("-", "−")


class Speaking(Protocol):
    """Whoever has a language: a page's context."""

    @property
    def formats(self) -> Formats:
        """How figures and days are written."""

    @property
    def words(self) -> Words:
        """The words of the program."""


class FigureWords:
    """Makes every text of a report, for what was counted and the language of the moment."""

    def __init__(self, context: Speaking, figures: Tabulated) -> None:
        self.formats, self._words = context.formats, context.words
        self._figures = figures

    @property
    def currency(self) -> str:
        """The currency of all amounts."""
        return self._figures.currency

    # Figures ---------------------------------------------------------------------------------------------

    def name(self, subject: Subject) -> str:
        """What a line is called."""
        return subject_name(subject, self._figures.reference_data, self._words)

    def word(self, key: str) -> str:
        """A word of the reports."""
        return self._words.report(key)

    def labelled(self, name: str, text: str) -> str:
        """A text with its name before it."""
        return self._words.labelled(name, text)

    def heading(self, column: FigureColumn) -> str:
        """What a column is called."""
        return heading_of(column, self._figures.reference_data, self._words)

    def heading_of_lines(self, sheet: Sheet) -> str:
        """What the lines of a sheet are about."""
        return heading_of_lines(sheet, self._figures.reference_data, self._words)

    def brief(self, column: FigureColumn, figure: Figure) -> str:
        """A figure for little room: amounts are rounded."""
        if column.form is Form.MONEY and isinstance(figure, _NUMBERS):
            return with_minus(self.formats.short_money(round(figure), self.currency))
        return self.text(column, figure)

    def text(self, column: FigureColumn, figure: Figure) -> str:
        """A figure; a dash where it cannot be had."""
        text = self._text(column, figure)
        return text if column.form is Form.SAID else with_minus(text)

    def _text(self, column: FigureColumn, figure: Figure) -> str:
        if figure is None:
            return DASH
        if isinstance(figure, Share):
            return self._share(figure)
        if isinstance(figure, Note):
            return self.note(figure)
        if isinstance(figure, Difference):
            return self._difference(figure)
        formats = self.formats
        match column.form:
            case Form.MONEY:
                return self._money(Fraction(figure))
            case Form.PART:
                return formats.percent(float(figure))
            case Form.RATIO:
                return ratio_text(Fraction(figure), formats)
            case Form.GAIN:
                return self.signed(float(figure))
            case Form.DAYS:
                return self._days(float(figure))
            case Form.HOURS:
                return self._hours(float(figure))
            case Form.NUMBER:
                return formats.decimal(float(figure), 0 if float(figure).is_integer() else 2)
        return formats.number(int(figure))

    def _difference(self, figure: Difference) -> str:
        """Points with their interval: what is not clear is told by it."""
        decimal = self.formats.decimal
        sign = "+" if figure.difference > 0 else "−" if figure.difference < 0 else ""
        points = QCoreApplication.translate("ChannelFigures", "{points} pt")
        return sign + points.format(points=decimal(abs(figure.difference) * 100, 1))

    def _days(self, days: float) -> str:
        if days >= 0 and days.is_integer():  # Qt puts in no number below nought
            return QCoreApplication.translate("FigureWords", "%Ln day(s)", "", int(days))
        told = QCoreApplication.translate("FigureWords", "{days} days")
        return told.format(days=self.formats.decimal(days, 0 if days.is_integer() else 1))

    def _hours(self, hours: float) -> str:
        """Hours of what takes less than two days; nobody counts more of them."""
        if hours >= 48:
            return self._days(round(hours / 24, 1))
        told = QCoreApplication.translate("FigureWords", "{hours} h")
        return told.format(hours=self.formats.decimal(hours, 0 if hours.is_integer() else 1))

    def _share(self, share: Share) -> str:
        interval = share.interval
        if interval is None:
            return DASH
        if share.is_few:
            return f"{self.formats.number(share.reached)}/{self.formats.number(share.of)}"
        return self.formats.percent(interval.rate)

    def _money(self, minor: Fraction) -> str:
        """Whole units once it is a hundred or more: nobody acts on cents of an average."""
        currency = self._figures.currency
        unit = 10 ** decimals(currency)
        exact = half_up(minor)
        shown = half_up(minor / unit) * unit if abs(minor) >= 100 * unit else exact
        return self.formats.money(shown, currency)

    def units(self, figure: Figure) -> str:
        """An amount in a column of one currency: whole units without its sign."""
        if not isinstance(figure, (int, float, Fraction)):
            return DASH
        units = half_up(Fraction(figure) / 10 ** decimals(self._figures.currency))
        return with_minus(self.formats.number(units))

    def signed(self, share: float) -> str:
        """A change in per cent with its sign."""
        sign = "+" if share > 0 else "−" if share < 0 else ""
        return sign + self.formats.percent(abs(share), 0)

    def tendency(self, column: FigureColumn, figure: Figure) -> Tendency:
        """Whether a gain or a loss is welcome; other figures say nothing by their sign."""
        if isinstance(figure, Difference):
            size = figure.difference if figure.is_clear else 0.0
            return tendency_of(size, more_is_better=column.welcome is not Welcome.LESS)
        is_neutral = column.form is not Form.GAIN or column.welcome is Welcome.NEITHER
        if is_neutral or not isinstance(figure, (int, float, Fraction)):
            return Tendency.NONE
        return tendency_of(float(figure), more_is_better=column.welcome is Welcome.MORE)

    def rows(self, sheet: Sheet) -> list[list[str]]:
        """A sheet as the rows of a table file."""
        return sheet_rows(sheet, self._figures.reference_data, self._figures.currency, self._words)

    # Headline figures ------------------------------------------------------------------------------------

    def tiles(self, compared: str) -> list[Tile]:
        """The headline figures; `compared` names what they are compared with."""
        sheet = self._figures.sheets[0]
        return [self._tile(sheet, sheet.column(key), compared) for key in self._figures.headlines]

    def _tile(self, sheet: Sheet, column: FigureColumn, compared: str) -> Tile:
        total, before = sheet.total, self._figures.before
        figure = None if total is None else total.figures.get(column.key)
        change, tendency = "", Tendency.NONE
        if before is not None:
            change, tendency = self._change(column, figure, before.figures.get(column.key))
        basis = "" if total is None else self.numbers(sheet, column, total)
        told = [f"{change} {compared}" if change else "", basis]
        if column.about:
            told.append(self._words.report_about(column.about))
        return Tile(
            self.heading(column),
            self.text(column, figure),
            f"{change} {compared}" if change else "",
            tendency,
            "\n".join(each for each in told if each),
            basis,
            self.brief(column, figure),
            change,
            "" if total is None else self.numbers(sheet, column, total, self.brief),
        )

    def _change(self, column: FigureColumn, now: Figure, before: Figure) -> tuple[str, Tendency]:
        if isinstance(now, Share) and isinstance(before, Share):
            if now.interval is None or before.interval is None:
                return "", Tendency.NONE
            now, before = now.interval.rate, before.interval.rate
            difference = now - before
            points = QCoreApplication.translate("ChannelFigures", "{points} pt")
            text = points.format(points=self.formats.decimal(abs(difference) * 100, 1))
        elif not isinstance(now, _NUMBERS) or not isinstance(before, _NUMBERS):
            return "", Tendency.NONE
        elif column.form in (Form.COUNT, Form.MONEY):
            if not before:
                return "", Tendency.NONE
            difference = float(now) / float(before) - 1
            text = self.formats.percent(abs(difference), 0)
        else:
            difference = float(now) - float(before)
            is_ratio = column.form is Form.RATIO
            size = abs(difference)
            text = self.formats.decimal(size, 1) if is_ratio else self.text(column, size).lstrip("+")
        change, tendency = change_text(difference, text, more_is_better=column.welcome is Welcome.MORE)
        return change, Tendency.NONE if column.welcome is Welcome.NEITHER else tendency

    # Explained -------------------------------------------------------------------------------------------

    def formula(self, sheet: Sheet, column: FigureColumn) -> str:
        """How a figure follows from others, by their names; "" where it is counted."""
        names = {each.key: self.heading(each) for each in sheet.columns}
        return column.formula.format_map(names) if column.formula else ""

    def numbers(
        self,
        sheet: Sheet,
        column: FigureColumn,
        line: Line,
        text: Callable[[FigureColumn, Figure], str] | None = None,
    ) -> str:
        """The same with the numbers of a line, as `text` says them; "" where one of them is not known."""
        if not column.formula:
            return ""
        needed = [each for each in sheet.columns if f"{{{each.key}}}" in column.formula]
        if any(line.figures.get(each.key) is None for each in needed):
            return ""
        say = text or self.text
        said = {each.key: say(each, line.figures[each.key]) for each in needed}
        return column.formula.format_map(said)

    def interval(self, figure: Figure) -> str:
        """The 95 % interval of a share; "" of other figures."""
        interval: Interval | Difference | None = figure.interval if isinstance(figure, Share) else None
        if isinstance(figure, Difference):
            interval = figure
        if interval is None:
            return ""
        low, high = self.formats.percent(interval.low), self.formats.percent(interval.high)
        return self._words.labelled(self._words.report("interval"), f"{low} – {high}")

    def about(self, column: FigureColumn) -> str:
        """What a column counts."""
        return self._words.report_about(column.about) if column.about else ""

    def note(self, note: Note) -> str:
        """A sentence beside the figures."""
        return self._words.report_note(note.key, **note.parameters)

    def notes(self) -> str:
        """All that has to be said beside the figures."""
        return "\n".join(self.note(note) for note in self._figures.notes)
