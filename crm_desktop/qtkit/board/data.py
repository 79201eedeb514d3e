"""What a board shows and how it asks for it: columns, cards and the fetcher that loads cards by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QColor

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.chips import Chip


@frozen
class BoardColumn:
    """The head of one column; every text is ready to show.

    `colour` is an index into the theme's series colours or a colour of its own. A column that does not
    accept cards still lets its own be reordered. Where `line_left` is too long for a head it is broken at
    its last " · ", in all heads of the board.
    """

    key: int
    title: str
    count: int = 0
    line_left: str = ""
    line_right: str = ""
    colour: int | QColor = 0
    accepts: bool = True


@frozen
class Card:
    """One card; every text is ready to show. `right_is_bad` paints the right text as a warning.

    `mark` warns in few letters beside the subtitle; `warning` says in words what of. `disc` is a few
    letters on a disc in a colour of the series, for the `owner`.
    """

    id: int
    title: str
    subtitle: str = ""
    left: str = ""
    right: str = ""
    right_is_bad: bool = False
    badge: str = ""
    disc: str = ""
    disc_colour: int = 0
    owner: str = ""
    mark: str = ""
    warning: str = ""
    tags: tuple[Chip, ...] = ()

    def spoken(self) -> str:
        """Return the card as one line for a screen reader."""
        tags = ", ".join(tag.text for tag in self.tags)
        parts = (self.title, self.subtitle, self.left, self.right, self.owner, self.badge, self.warning, tags)
        return ", ".join(part for part in parts if part)


class CardFetcher(Protocol):
    """Loads cards in the background."""

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Start to load these cards; answer later by `put_cards(generation, {id: card})`."""


@frozen
class PendingMove:
    """A move that was asked for and not yet answered, with the place to slide back to."""

    card_id: int
    from_column: int
    from_row: int
    from_before_id: int | None
    to_column: int
    before_id: int | None
    after_id: int | None
