"""Sets what a template came to for many: letters, labels or envelopes, by the sheets that it asks for."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.drawing import Step, untold
from crm_desktop.qtkit.paper.letters import (
    Grid,
    LetterContent,
    LetterHead,
    compose_envelopes,
    compose_labels,
    compose_letters,
)
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.size import A4, PaperSize


@frozen
class Merged:
    """`grid` is there for labels, `envelope` for envelopes in millimetres; else these are letters."""

    head: LetterHead
    letters: Sequence[LetterContent]
    grid: Grid | None = None
    envelope: tuple[float, float] | None = None

    @property
    def size(self) -> PaperSize:
        """The sheets."""
        if self.envelope is None:
            return A4
        width, height = self.envelope
        return PaperSize("envelope", True, own=(height, width))

    def pages(self, step: Step = untold) -> list[Page]:
        """All pages; `step` is told of each letter, and may raise to stop."""
        texts = [each.text for each in self.letters]
        if self.grid is not None:
            return compose_labels(self.head.language, self.grid, texts, step)
        if self.envelope is not None:
            return compose_envelopes(self.head, self.size, texts, step)
        return compose_letters(self.head, self.letters, step)
