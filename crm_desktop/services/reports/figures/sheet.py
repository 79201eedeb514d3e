"""Sheets of figures: columns say what they hold and how it is computed, lines what is behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from fractions import Fraction

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.comparison import Difference
from crm_desktop.core.rules.rates import Share
from crm_desktop.core.rules.survival import CurvePoint
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View


class Form(StrEnum):
    """What the figures of a column are."""

    #: a whole number
    COUNT = "count"
    #: minor units of the sheet's currency, exact
    MONEY = "money"
    #: a `Share`: so many of so many, with its interval
    SHARE = "share"
    #: a fraction of 1 without an interval
    PART = "part"
    #: how often the one is the other: 1 : x
    RATIO = "ratio"
    #: a change as a fraction of what it began with, with its sign
    GAIN = "gain"
    #: days
    DAYS = "days"
    #: hours, told as days where they are many
    HOURS = "hours"
    #: a number that need not be whole
    NUMBER = "number"
    #: a `Difference` of two shares, with its interval
    DIFFERENCE = "difference"
    #: a sentence: a `Note`
    SAID = "said"


@frozen
class Note:
    """A sentence by its key, with its parameters: beside the figures, or as one of them."""

    key: str
    parameters: Mapping[str, object] = field(default_factory=dict)


#: A figure; None where it cannot be had, which is shown as a dash: never as nought, never as endless.
Figure = int | float | Fraction | Share | Difference | Note | None


class Welcome(StrEnum):
    """Which way a figure should go."""

    NEITHER = "neither"
    MORE = "more"
    LESS = "less"


@frozen
class Entry:
    """A line about an entry of one of the office's lists; `id` None: where none is told."""

    kind: Kind
    id: int | None


@frozen
class Word:
    """A line named by a word of the reports."""

    key: str
    #: a number that the word has a place for
    number: int | None = None


@frozen
class Named:
    """A line about a record or a month, by its own name."""

    text: str


@frozen
class Chosen:
    """A line about a choice of a field, such as a status."""

    kind: Kind
    field: str
    code: str


@frozen
class Pair:
    """A line about two others, set beside each other."""

    one: Entry | Word
    other: Entry | Word


@frozen
class FieldName:
    """What a field of a kind is called: a heading."""

    kind: Kind
    field: str


Subject = Entry | Word | Named | Chosen | Pair | FieldName


@frozen
class FigureColumn:
    """One column: its word in `core.words`, and what its figures are.

    `formula` is how a figure follows from others of its line, as they are named there: "{spend} ÷ {won}".
    `about` is the key of a sentence on what is counted.
    """

    key: str
    form: Form
    formula: str = ""
    about: str = ""
    welcome: Welcome = Welcome.NEITHER
    #: what it is called where that is no word of the reports
    named: Subject | None = None


@frozen
class Course:
    """How a share of a line has grown with the days, until the last day of which anything is known."""

    points: tuple[CurvePoint, ...]
    end: int


#: The list of the records behind a figure, or what finds it in the file where that takes a look at it.
Behind = ListQuery | Callable[[View], ListQuery]


@frozen
class Line:
    """One line: its figures by the keys of the columns, and the records behind them where they are a list.

    The records of the key "" are those of the line as a whole.
    """

    subject: Subject
    figures: Mapping[str, Figure]
    behind: Mapping[str, Behind] = field(default_factory=dict)
    course: Course | None = None


@frozen
class Sheet:
    """Lines of one sort, and one for all of them; `key` names the sheet, `of` what its lines are about."""

    key: str
    of: str
    columns: tuple[FigureColumn, ...]
    lines: tuple[Line, ...]
    total: Line | None = None
    #: columns that are said where there is room for all: files, other programs
    only_written: frozenset[str] = frozenset()
    #: what its lines are about where that is no word of the reports
    about: Subject | None = None

    def column(self, key: str) -> FigureColumn:
        """One column; KeyError without it."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)

    @property
    def shown(self) -> tuple[FigureColumn, ...]:
        """The columns for people."""
        return tuple(column for column in self.columns if column.key not in self.only_written)
