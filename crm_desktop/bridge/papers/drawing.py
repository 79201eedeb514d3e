"""Papers as pictures for the screen, as PDFs and on printers; made in whichever thread asks for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage, QPagedPaintDevice

from crm_desktop.bridge.papers.paper import Paper, Papers
from crm_desktop.core.files.pending import check_target, write_file
from crm_desktop.core.quotes.mail import MailDraft, file_name, mail_file
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.composing import compose
from crm_desktop.qtkit.paper.drawing import DOTS_AN_INCH, draw_on, lay, pdf_of, picture_of
from crm_desktop.qtkit.paper.size import A4
from crm_desktop.services.reads.reader import View

_MAKER = "CRM Desktop"


@frozen
class Picture:
    """One page drawn for the screen, how many pages there are, and whether the paper lacks its sender."""

    image: QImage
    number: int
    pages: int
    lacks_sender: bool = False


def draw_page(paper: Paper, number: int, width: int, ratio: float) -> Picture:
    """A page as a picture so many pixels wide, counted from 0; the last one where there are fewer."""
    pages = compose(paper.content)
    at = min(number, len(pages) - 1)
    return Picture(picture_of(pages[at], width, ratio), at, len(pages), paper.lacks_sender)


def pdf_bytes(paper: Paper) -> bytes:
    """The paper as a PDF."""
    return pdf_of(compose(paper.content), paper.name, _MAKER)


def read_picture(
    papers: Papers, id_: int, number: int, width: int, ratio: float
) -> Callable[[View], Picture]:
    """A read of one page of a record's paper, drawn."""

    def work(view: View) -> Picture:
        return draw_page(papers.read(id_)(view), number, width, ratio)

    return work


@frozen
class Target:
    """Where a file is written; `may_replace` says that the person was asked about what is there."""

    path: Path
    may_replace: bool = False
    #: data files that nothing is written over
    protected: tuple[Path, ...] = ()


def write_pdf(papers: Papers, id_: int, target: Target) -> Callable[[View], Paper]:
    """A read of a record's paper that writes it as a PDF; raises UserError where it cannot be written."""

    def work(view: View) -> Paper:
        _check(target)
        paper = papers.read(id_)(view)
        _write(target, pdf_bytes(paper))
        return paper

    return work


def write_mail(papers: Papers, id_: int, target: Target) -> Callable[[View], Paper]:
    """The same as an e-mail draft with the PDF in it."""

    def work(view: View) -> Paper:
        _check(target)
        paper = papers.read(id_)(view)
        letter = paper.letter
        draft = MailDraft(
            letter.subject,
            letter.text,
            pdf_bytes(paper),
            paper.name,
            letter.to_name,
            letter.to_address,
            letter.from_name,
            letter.from_address,
        )
        _write(target, mail_file(draft))
        return paper

    return work


def print_paper(papers: Papers, id_: int, printer: QPagedPaintDevice) -> Callable[[View], int]:
    """A read of a record's paper that prints it; gives the number of its pages."""

    def work(view: View) -> int:
        pages = compose(papers.read(id_)(view).content)
        lay(printer, A4)
        draw_on(printer, pages, printer.logicalDpiX() / DOTS_AN_INCH)
        return len(pages)

    return work


def suggested_name(paper: Paper, ending: str) -> str:
    """What the file of a paper is called."""
    return file_name(paper.name, ending)


def file_named(name: str, ending: str) -> str:
    """What a file of that name is called wherever it is kept."""
    return file_name(name, ending)


def _check(target: Target) -> None:
    check_target(target.path, may_replace=target.may_replace, protected=target.protected)


def _write(target: Target, content: bytes) -> None:
    write_file(target.path, content, may_replace=target.may_replace, protected=target.protected)
