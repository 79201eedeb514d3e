"""What is drawn of a report: which columns of which sheet, in what sort of chart."""

from __future__ import annotations

from crm_desktop.frozen import frozen


@frozen
class Bars:
    """A bar a line, of one column; shares with their intervals, and a line for all."""

    title: str
    sheet: int
    column: str
    #: whether the largest comes first; else the bars stand as the lines do
    by_size: bool = True
    #: another column that each bar tells behind its own: how far it reaches with those before, for one
    beside: str = ""


@frozen
class Steps:
    """A funnel of some columns of the line for all."""

    title: str
    sheet: int
    columns: tuple[str, ...]


@frozen
class Heat:
    """A field of shares, a row a line and a column each of some columns: the darker the larger."""

    title: str
    sheet: int
    columns: tuple[str, ...]


@frozen
class Curves:
    """The courses of the lines that have one; `shaded` where the lines follow each other in time."""

    title: str
    sheet: int
    shaded: bool = False


@frozen
class Waterfall:
    """A column a line: the first and the last line are sums, the others lead from the one to the other."""

    title: str
    sheet: int
    column: str


Picture = Bars | Steps | Heat | Curves | Waterfall
