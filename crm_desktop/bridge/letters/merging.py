"""Letters for chosen records: read, set on sheets, written as one PDF or as drafts, and noted of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.core.files.pending import check_target, write_file
from crm_desktop.core.letters.commands import NoteLetters
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.drawing import pdf_of, picture_of
from crm_desktop.qtkit.paper.letters import Grid, LetterContent, LetterHead
from crm_desktop.qtkit.paper.merged import Merged
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.size import A4, PaperSize
from crm_desktop.services.letters.drafts import write_drafts
from crm_desktop.services.letters.papers import papers_of
from crm_desktop.services.letters.people import WRITTEN_TO, Letters, Template, read_letters, template_of
from crm_desktop.services.reads.reader import View

#: Re-exported for the window, which does not see the services.
__all__ = ["WRITTEN_TO", "Template"]

_MAKER = "CRM Desktop"


@frozen
class Made:
    """What a template comes to for the chosen records, and the pages of it; e-mails have none."""

    letters: Letters
    pages: Sequence[Page] = ()
    size: PaperSize = A4

    @property
    def count(self) -> int:
        """How many there are to look at, one after the other: pages, or e-mails."""
        return len(self.letters.letters) if self.letters.template.is_email else len(self.pages)


def read_templates(view: View) -> list[Template]:
    """The templates that are offered, in their order."""
    items = view.reference_data().of(Kind.LETTER_TEMPLATE)
    return [template_of(view.record(Kind.LETTER_TEMPLATE, item.id)) for item in items if item.active]


def merged(letters: Letters) -> Merged:
    """The letters as they are set."""
    papers = papers_of(letters)
    head = LetterHead(papers.language, papers.sender, papers.sender_lines)
    contents = [LetterContent(*each) for each in papers.letters]
    labels, envelope = papers.labels, papers.envelope
    grid = None
    if labels is not None:
        margins = (labels.left, labels.top, labels.pitch_x, labels.pitch_y)
        grid = Grid(labels.columns, labels.rows, labels.width, labels.height, *margins)
    return Merged(head, contents, grid, None if envelope is None else (envelope.width, envelope.height))


def making(
    context: PageContext, target: RecordTarget, template: int, progress: Progress
) -> Callable[[View], Made]:
    """A read of all letters, set on their sheets."""
    today = context.formats.long_day(context.today())
    user = context.gateway.user

    def work(view: View) -> Made:
        letters = read_letters(target.kind, _ids(view, target), template, today, user)(view)
        if letters.template.is_email or not letters.letters:
            return Made(letters)
        made = merged(letters)
        return Made(letters, made.pages(progress.step), made.size)

    return work


def drawing(made: Made, page: int, width: int, ratio: float) -> Callable[[View], QImage]:
    """A read of what a page looks like, so wide; it needs nothing of the file."""
    return lambda _view: picture_of(made.pages[page], width, ratio, made.size)


def _ids(view: View, target: RecordTarget) -> Sequence[int]:
    ids: Sequence[int] = getattr(target, "ids", ())
    query = getattr(target, "query", None)
    return ids if query is None else view.ids(query, {})


def writing_letters(made: Made, target: Target, progress: Progress) -> Callable[[View], int]:
    """Writes all as one PDF; how many letters there are."""
    letters = made.letters

    def work(_view: View) -> int:
        check_target(target.path, may_replace=target.may_replace, protected=target.protected)
        content = pdf_of(made.pages, letters.template.name, _MAKER, made.size, progress.step)
        write_file(target.path, content, may_replace=target.may_replace, protected=target.protected)
        return len(letters.letters)

    return work


def writing_drafts(
    letters: Letters, folder: Path, progress: Progress, protected: Sequence[Path]
) -> Callable[[View], int]:
    """Writes a draft of each into a folder; how many there are."""
    return lambda _view: write_drafts(letters, folder, progress, protected)


def noting(kind: Kind, letters: Letters) -> NoteLetters:
    """The command that notes the letters of each record, in one step."""
    template = letters.template
    ids = tuple(letter.id for letter in letters.letters)
    return NoteLetters(kind, ids, template.subject or template.name, template.is_email)
