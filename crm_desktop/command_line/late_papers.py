"""The late import of what draws papers, because a command that writes none never loads Qt."""

from __future__ import annotations

from crm_desktop.core.quotes.sheet import Sheet
from crm_desktop.services.letters.papers import LetterPapers

_MAKER = "CRM Desktop"


def pdf_bytes(sheet: Sheet, name: str) -> bytes:
    """A paper as a PDF; its fonts are found by an application that shows nothing and needs no screen."""
    from PySide6.QtGui import QGuiApplication

    from crm_desktop.qtkit.paper.composing import compose
    from crm_desktop.qtkit.paper.drawing import pdf_of

    application = QGuiApplication.instance() or QGuiApplication(["crm", "-platform", "offscreen"])
    pdf = pdf_of(compose(sheet), name, _MAKER)
    del application
    return pdf


def letters_pdf(papers: LetterPapers, name: str) -> bytes:
    """Letters, labels or envelopes as one PDF."""
    from PySide6.QtGui import QGuiApplication

    from crm_desktop.qtkit.paper.drawing import pdf_of
    from crm_desktop.qtkit.paper.letters import Grid, LetterContent, LetterHead
    from crm_desktop.qtkit.paper.merged import Merged

    application = QGuiApplication.instance() or QGuiApplication(["crm", "-platform", "offscreen"])
    head = LetterHead(papers.language, papers.sender, papers.sender_lines)
    labels, envelope, grid = papers.labels, papers.envelope, None
    if labels is not None:
        margins = (labels.left, labels.top, labels.pitch_x, labels.pitch_y)
        grid = Grid(labels.columns, labels.rows, labels.width, labels.height, *margins)
    made = Merged(
        head,
        [LetterContent(*each) for each in papers.letters],
        grid,
        None if envelope is None else (envelope.width, envelope.height),
    )
    pdf = pdf_of(made.pages(), name, _MAKER, made.size)
    del application
    return pdf
