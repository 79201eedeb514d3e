"""How quotes are put on paper: the late import of what reads and words them, and what a paper is made of.

Quotes are a kind of every window, and few starts show one.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from crm_desktop.bridge.access.interest import DAYS, Interest, Part, everything_of
from crm_desktop.bridge.papers.paper import Paper, Papers
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View

_MODULE = "crm_desktop.bridge.papers.quote_paper"


def _read(id_: int) -> Callable[[View], Paper]:
    def work(view: View) -> Paper:
        paper: Paper = import_module(_MODULE).quote_paper(view, id_)
        return paper

    return work


def _interest(catalogue: Catalogue, id_: int) -> Interest:
    del catalogue
    own = Interest((Part(Kind.QUOTE, ids=frozenset({id_})),))
    said = everything_of(
        Kind.LINE, Kind.OPPORTUNITY, Kind.ACCOUNT, Kind.CONTACT, Kind.OFFICE, Kind.LOGO, Kind.USER
    )
    return own | said | DAYS


QUOTE_PAPERS = Papers(_read, _interest)
