"""Two shares beside each other: the difference with its interval, and what it says."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.rules.comparison import Difference, newcombe
from crm_desktop.core.rules.rates import Share
from crm_desktop.frozen import frozen
from crm_desktop.services.reports.figures.sheet import (
    Behind,
    Entry,
    FigureColumn,
    Form,
    Line,
    Note,
    Pair,
    Sheet,
    Welcome,
    Word,
)

_COLUMNS = (
    FigureColumn("one", Form.SHARE, about="wilson"),
    FigureColumn("other", Form.SHARE, about="wilson"),
    FigureColumn("difference", Form.DIFFERENCE, about="pair_difference", welcome=Welcome.MORE),
    FigureColumn("said", Form.SAID),
)


@frozen
class Side:
    """One of two: what it is, its share, and the records that the share divides by."""

    subject: Entry | Word
    share: Share
    leads: Behind


def pair_sheet(pairs: Sequence[tuple[Side, Side]]) -> Sheet | None:
    """A line for each pair; None without any."""
    if not pairs:
        return None
    return Sheet("pairs", "pair", _COLUMNS, tuple(_line(one, other) for one, other in pairs))


def _line(one: Side, other: Side) -> Line:
    is_few = one.share.is_few or other.share.is_few
    found = None if is_few else newcombe(one.share, other.share)
    figures = {"one": one.share, "other": other.share, "difference": found}
    said = Note("too_few") if found is None else _said(one.share, other.share, found)
    behind = {"one": one.leads, "other": other.leads}
    return Line(Pair(one.subject, other.subject), figures | {"said": said}, behind)


def _said(one: Share, other: Share, found: Difference) -> Note:
    if found.is_clear:
        key = "pair_better" if found.low > 0 else "pair_worse"
        if not other.reached:
            return Note("pair_clear")
        times = one.reached / one.of / (other.reached / other.of)
        return Note(key, {"times": f"{times:.1f}"})
    if found.more is None:
        return Note("no_pair_difference")
    return Note("no_difference_yet", {"more": rounded(found.more)})


def rounded(count: int) -> int:
    """Two digits: the rest would promise more than anybody can know."""
    return round(count, -max(0, len(str(count)) - 2))
