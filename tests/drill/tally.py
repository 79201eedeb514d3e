"""What came of the trials of a drill: one line of its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

_HEADS = ("drill", "tried", "lost", "partial", "left", "unnoticed", "slowest reopening")


@dataclass
class Tally:
    """The trials of one sort.

    `lost` counts edits that were acknowledged and are not there; `partial` trials after which something is
    there by halves, or the program ended with a defect; `left` trials that left files behind; `unnoticed`
    damage that changed what the file says and that nothing noticed.
    """

    name: str
    tried: int = 0
    lost: int = 0
    partial: int = 0
    left: int = 0
    unnoticed: int = 0
    #: seconds
    slowest: float = 0.0
    #: what to look at, each with what is needed to try it again
    notes: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.lost or self.partial or self.left or self.unnoticed)

    def cells(self) -> list[str]:
        """The line as it is printed."""
        counts = (self.tried, self.lost, self.partial, self.left, self.unnoticed)
        slowest = f"{self.slowest * 1000:,.0f} ms" if self.slowest else "–"
        return [self.name, *(f"{count:,}" for count in counts), slowest]


def table(tallies: Sequence[Tally]) -> str:
    """All lines as a table of Markdown."""
    lines = [_HEADS, ("---", *["---:"] * (len(_HEADS) - 1)), *(each.cells() for each in tallies)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
