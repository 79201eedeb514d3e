"""What pages ask of the window: another page, a list, a record, a form, an import; one value for each."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from crm_desktop.bridge.kinds.view import KindViews
from crm_desktop.bridge.records.reaching import Reach
from crm_desktop.core.queries import ListQuery, Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class ShowPage:
    """Turn to a page as it is."""

    key: str


@frozen
class ShowQuery:
    """List records on the page of their kind."""

    query: ListQuery


@frozen
class ShowRecord:
    """Show one record whole. `back_to` is the page that it leads back to: the window fills it in."""

    kind: Kind
    id: int
    back_to: str = ""


@frozen
class BeginRecord:
    """Open the form of a new record."""

    kind: Kind


@frozen
class ShowReport:
    """Show one of the reports."""

    key: str


@frozen
class BeginImport:
    """Open the import wizard. `kind` is what the person looks at; without one the page in front says it."""

    kind: Kind | None = None
    path: Path | None = None


@frozen
class BeginDeed:
    """Open the window of something that can be done with records of a kind, by the key of the deed."""

    key: str
    target: Target


#: The deed that shows an activity whole, which has no page of its own.
SHOW_ONE = "show_one"
#: The kinds whose records are shown so.
SHOWN_ALONE = frozenset({Kind.ACTIVITY})


@frozen
class BeginActivity:
    """Open the quick entry, about a record if one is named; `completes` is an activity done with it.

    `begins` is when it is to be where the line says nothing else, a day or a moment; `ends` its end.
    """

    kind: Kind | None = None
    id: int = 0
    title: str = ""
    completes: int | None = None
    begins: date | datetime | None = None
    ends: datetime | None = None


@frozen
class BeginMail:
    """Keep an e-mail that stands in a file, of a record if it was dropped on one.

    `is_guess`: the record was merely in hand, those of the address come first.
    """

    path: Path
    kind: Kind | None = None
    id: int = 0
    title: str = ""
    is_guess: bool = False


@frozen
class ReachOut:
    """Call or write to the person or company of a record by the system's own programs."""

    reach: Reach
    kind: Kind
    id: int
    title: str


@frozen
class TakeEntry:
    """Do what an entry of the menus does, by its key."""

    key: str


#: Open the file with made-up data; open the window of currencies and rates, and that of the office.
OPEN_DEMO, SHOW_RATES, SHOW_OFFICE = TakeEntry("demo"), TakeEntry("rates"), TakeEntry("office_lists")


#: What a page can be turned to with.
PageRequest = ShowPage | ShowQuery | ShowRecord | BeginRecord | ShowReport


@frozen
class Say:
    """Tell the person that something is done, over the foot of the window.

    `action` are the words of a button beside it that leads on.
    """

    text: str
    action: str = ""
    leads_to: PageRequest | None = None


#: What makes an activity.
ActivityRequest = BeginActivity | BeginMail | ReachOut
#: What can be asked of the window.
Request = PageRequest | BeginImport | BeginDeed | ActivityRequest | TakeEntry | Say


def page_of(request: PageRequest, kinds: KindViews) -> str:
    """The key of the page that a request is for; raises KeyError for a kind that has none."""
    match request:
        case ShowPage():
            return request.key
        case ShowQuery():
            return kinds[request.query.kind].page
        case ShowRecord() | BeginRecord():
            return kinds[request.kind].page
        case ShowReport():
            return "reports"
