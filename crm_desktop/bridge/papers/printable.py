"""What a page of the window gives to be printed: a read of what it shows, and how that is set on sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QPagedPaintDevice

from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.files.pending import check_target, write_file
from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.drawing import DOTS_AN_INCH, draw_on, lay, pdf_of, picture_of
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.size import A4, SHEETS, PaperSize
from crm_desktop.services.reads.reader import View

#: Re-exported for the window, which asks for sheets by name.
__all__ = ["A4", "SHEETS", "Composed", "PaperSize", "Printable", "composing", "footer_of", "page_words"]

_MAKER = "CRM Desktop"
#: Sets what was read on sheets of a size; slow, and fit for any thread.
Compose = Callable[[PaperSize, Progress], Sequence[Page]]


@frozen
class Printable:
    """`name` is what the file is called."""

    name: str
    read: Callable[[View, Progress], Compose]
    size: PaperSize = A4
    #: whether it can be set on sheets of another size
    is_free: bool = True


@frozen
class Composed:
    """Pages that are set, and what sets them on other sheets without reading anything again."""

    pages: Sequence[Page]
    size: PaperSize
    compose: Compose

    def picture(self, number: int, width: int, ratio: float) -> QImage:
        """One page for the screen."""
        return picture_of(self.pages[number], width, ratio, self.size)


def page_words() -> str:
    """What is said at the foot of each page of which one it is."""
    return QCoreApplication.translate("ReportPaper", "Page {page} of {pages}")


def footer_of(name: str, formats: Formats) -> str:
    """The foot of a paper: what it is, and as of when."""
    return f"{name} · {formats.day(formats.today())}"


def composing(printable: Printable, size: PaperSize, progress: Progress) -> Callable[[View], Composed]:
    """A read of what is printed, set on sheets."""

    def work(view: View) -> Composed:
        compose = printable.read(view, progress)
        return Composed(compose(size, progress), size, compose)

    return work


def composing_anew(composed: Composed, size: PaperSize, progress: Progress) -> Callable[[View], Composed]:
    """The same on other sheets."""

    def work(_view: View) -> Composed:
        return Composed(composed.compose(size, progress), size, composed.compose)

    return work


def drawing_page(composed: Composed, number: int, width: int, ratio: float) -> Callable[[View], QImage]:
    """One page for the screen, drawn on a reader's thread."""
    return lambda _view: composed.picture(number, width, ratio)


def writing_pdf(composed: Composed, name: str, target: Target, progress: Progress) -> Callable[[View], int]:
    """Writes the pages as a PDF; says how many there are. Raises UserError where that cannot be."""

    def work(_view: View) -> int:
        check_target(target.path, may_replace=target.may_replace, protected=target.protected)
        content = pdf_of(composed.pages, name, _MAKER, composed.size, progress.step)
        write_file(target.path, content, may_replace=target.may_replace, protected=target.protected)
        return len(composed.pages)

    return work


def saving_pdf(printable: Printable, target: Target, progress: Progress) -> Callable[[View], int]:
    """Reads, sets and writes what is printed, without a look at it."""

    def work(view: View) -> int:
        check_target(target.path, may_replace=target.may_replace, protected=target.protected)
        composed = composing(printable, printable.size, progress)(view)
        return writing_pdf(composed, printable.name, target, progress)(view)

    return work


def printing(composed: Composed, printer: QPagedPaintDevice, progress: Progress) -> Callable[[View], int]:
    """Prints the pages; says how many there are."""

    def work(_view: View) -> int:
        lay(printer, composed.size)
        scale = printer.logicalDpiX() / DOTS_AN_INCH
        draw_on(printer, composed.pages, scale, progress.step)
        return len(composed.pages)

    return work
