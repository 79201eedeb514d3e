"""What the window has to know of a kind of record: one value, filled in by the kind's own module."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.bridge.kinds.question import Question
from crm_desktop.bridge.papers.paper import Papers
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.bridge.person.words import Words
from crm_desktop.bridge.records.chosen_actions import ChosenAction
from crm_desktop.core.commands import Command
from crm_desktop.core.queries import SortKey, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Chosen
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.services.reads.reader import ReferenceData, View

Row = Mapping[str, Stored]

NEWEST_FIRST = (SortKey("created_at", descending=True),)


@frozen
class KindWords:
    """Sentences about a kind, whole, so that every language can order its words."""

    #: the title of its page
    page: str
    #: the button that makes a record
    new: str
    #: what an empty page says, and what belongs there
    nothing_yet: str
    belongs_here: str
    #: one record; several, with {count}; some of all, with {shown} and {count}
    one: str
    several: str
    shown_of: str

    def counted(self, count: int, count_text: str) -> str:
        """So many records; the number comes as words too."""
        return self.one if count == 1 else self.several.format(count=count_text)

    def listed(self, shown: int, everything: int, shown_text: str, everything_text: str) -> str:
        """How many records are listed, of how many; the numbers come as words too."""
        if shown == everything:
            return self.counted(everything, everything_text)
        return self.shown_of.format(shown=shown_text, count=everything_text)


@frozen
class ListView:
    """A named list, ready-made or saved: filters with an order; the key is kept in the preferences."""

    key: str
    name: str
    filters: tuple[ChosenFilter, ...] = ()
    sort: tuple[SortKey, ...] = NEWEST_FIRST
    #: the words looked for, the columns in sight by their keys (none: as they are), conditions, groups
    text: str = ""
    columns: tuple[str, ...] = ()
    where: Chosen | None = None
    group: Grouping | None = None


@frozen
class Step:
    """One step on the way of a record; going there gives the field of the steps this value, or is a deed."""

    key: str
    name: str
    value: Stored
    deed: str = ""


@frozen
class StepNote:
    """What is said under a step in few letters, and whole where the pointer rests on it."""

    text: str
    whole: str
    is_bad: bool = False


@frozen
class Steps:
    """The way of a record, and where on it the record stands; `is_bad` where it went wrong there."""

    steps: tuple[Step, ...]
    current: str
    is_bad: bool = False


@frozen
class RecordAction:
    """Something that can be done with one record: give a field a value, run a command, or begin a deed.

    After a command that makes a record that one is opened. A deed is what the kind's pages know by its key.
    """

    text: str
    field: str = ""
    value: Stored = None
    command: Command | None = None
    deed: str = ""
    #: whether it can be done with the record as it is, and whether it is what is mostly done with it
    is_possible: bool = True
    is_main: bool = False


#: The key of the deed by which leads become accounts, contacts and opportunities.
CONVERT = "convert"
#: The key of the deed by which an account gets a contact.
NEW_CONTACT = "new_contact"
#: The key of the deed by which leads that nobody touched go back to the pool.
RETURN_TO_POOL = "return_to_pool"
#: The keys of the deeds by which several records become one, and are taken apart again.
MERGE, UNMERGE = "merge", "unmerge"
#: The keys of what is done with all that is held on one person.
EXPORT_PERSON, ERASE_PERSON = "export_person", "erase_person"
#: The key of the deed by which letters, labels and e-mails are made.
WRITE_LETTERS = "write_letters"
#: The key of the deed by which the deal of a quote is won.
WIN_DEAL = "win_deal"
#: The keys of what is done with the paper of a record.
SAVE_PAPER, PRINT_PAPER, MAIL_PAPER = "save_paper", "print_paper", "mail_paper"


@frozen
class Deed:
    """Something of a kind that takes a window of its own, with one record or several; menus offer it."""

    key: str
    text: Callable[[], str]
    shortcut: str = ""
    #: whether it is offered where several records are chosen
    is_for_several: bool = False


@frozen
class RecordActions:
    """What the head of a record offers: two buttons, each of one meaning, and more in its menu."""

    first: RecordAction | None = None
    second: RecordAction | None = None
    more: tuple[RecordAction, ...] = ()


def _no_views(_reference_data: ReferenceData, _me: int | None) -> list[ListView]:
    return []


def _no_start(_reference_data: ReferenceData) -> Mapping[str, object]:
    return {}


def _no_actions(_values: Row, _reference_data: ReferenceData) -> RecordActions:
    return RecordActions()


def _nothing_chosen() -> tuple[ChosenAction, ...]:
    return ()


def _no_question(_changes: Mapping[str, object], _seen: Row, _data: ReferenceData) -> Question | None:
    return None


def _no_notes(
    _way: Sequence[Row], _values: Row, _reference_data: ReferenceData, _formats: Formats
) -> Mapping[str, StepNote]:
    return {}


def _no_remark(_values: Row) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class KindView:
    """One kind as the window shows it. Fields are named as the record type names them."""

    kind: Kind
    page: str  # the key of its page, in preferences and shortcuts
    #: whether its tab stands behind those of every day: the first whose room is taken
    is_further: bool = False
    #: name of an icon
    icon: str
    #: the words in the language in force
    words: Callable[[], KindWords]
    #: words of file names that tell what is inside
    file_words: tuple[str, ...] = ()
    #: whether files of such records can be imported
    is_imported: bool = True
    #: after which an import names records that have no name, where the kind needs one
    named_after: tuple[str, ...] = ()

    # Table
    first_columns: tuple[str, ...]
    title_width: int = 146
    #: how choices are painted, by field and code
    pills: Mapping[tuple[str, str], CellStyle] = field(default_factory=dict)
    #: days that are late once they are past, as long as the record has not ended
    deadlines: frozenset[str] = frozenset()
    #: the field of the day for which something is planned: marks of open records stand there; "" for none
    planned_field: str = ""
    #: whether it is to have a next step all the time, though no field keeps the day
    is_followed_up: bool = False
    #: the field that says whether a record has ended, and how
    ended_by: str = ""
    is_ended: Callable[[Stored, ReferenceData], bool] = lambda _value, _reference_data: False
    #: the amount that is summed up over a selection; "" for none
    summed: str = ""
    views: Callable[[ReferenceData, int | None], list[ListView]] = _no_views
    #: the key of the ready-made list that the page begins with
    first_view: str = "all"

    # One record
    #: what is said under the name
    subtitle: tuple[str, ...] = ()
    #: whether what it is linked with stands before its details beside the table
    has_links_first: bool = False
    #: shown beside the table even while empty
    main_fields: tuple[str, ...]
    #: first among the others; on a page of its own they stand at the top
    name_fields: tuple[str, ...] = ("name",)
    #: said by the steps or with another field
    said_elsewhere: frozenset[str] = frozenset()
    #: shown beside the table as soon as they are filled
    warnings: frozenset[str] = frozenset()
    #: whether its list says above it what it comes to, what is outstanding, and how late that is
    has_totals: bool = False
    #: whether lines, payments and what else belongs to an order are shown and noted with it
    has_order_parts: bool = False
    #: whether it stands in a group of parents and daughters whose deals are summed up
    has_group: bool = False
    #: whether competitors are named in it
    has_competitors: bool = False
    #: whether it is a competitor, who is seen from all deals in which it was met
    is_competitor: bool = False
    #: the field of deals by which those are found in whose decisions its people have a part; "" for none
    decides_in: str = ""
    #: kept for the program's own use: never shown
    own_use: frozenset[str] = frozenset({"custom"})
    #: the field of the steps, and what they are for a record
    step_field: str = ""
    steps: Callable[[Row, ReferenceData, Words], Steps] | None = None
    #: the records that tell how it came there, with the field by which they point at it; oldest first
    way: tuple[Kind, str] | None = None
    #: what they and the record say of single steps, by key
    step_notes: Callable[[Sequence[Row], Row, ReferenceData, Formats], Mapping[str, StepNote]] = _no_notes
    #: what is said under the steps of a record that came there in another way; "" for nothing
    remark: Callable[[Row], str] = _no_remark
    actions: Callable[[Row, ReferenceData], RecordActions] = _no_actions
    #: what its actions go by besides, told among its values under names with a colon; of which kinds it is
    around: Callable[[View, Row], Row] = lambda _view, _values: {}
    around_kinds: tuple[Kind, ...] = ()
    deeds: tuple[Deed, ...] = ()
    question: Callable[[Mapping[str, object], Row, ReferenceData], Question | None] = _no_question
    #: what speaks for a record: yes or no, each with the field of its note; shown as ticks in its head
    facts: tuple[tuple[str, str], ...] = ()
    #: the field of a score that explains itself; "" for none
    score_field: str = ""
    #: what can be done with chosen records of the list, and with one that is shown
    chosen: Callable[[], tuple[ChosenAction, ...]] = _nothing_chosen
    #: what it has besides wherever it is shown, by the keys of `ui.record_page.registry`
    parts: tuple[str, ...] = ()
    #: what stands in the whole width of its page, by the same keys
    wide: tuple[str, ...] = ()
    #: what stands beside its details, by the same keys
    beside: tuple[str, ...] = ()
    #: how a record is put on paper; None for kinds that are not
    papers: Papers | None = None
    #: links that join it with others, shown by some of its parts: their kind, and the field of this end
    ties: tuple[tuple[Kind, str], ...] = ()
    #: records listed with this one: their kind, and the field by which they point at it
    related: tuple[tuple[Kind, str], ...] = ()

    # Elsewhere
    #: what is said beside the name in the lists of other records
    aside: tuple[str, ...] = ()
    #: the columns of its table on the pages of other records; () for the name and what is said beside it
    listed: tuple[str, ...] = ()
    #: what may stand beside the name of a search hit, the best first
    hit_fields: tuple[str, ...] = ()
    #: the form of a new record
    form_fields: tuple[str, ...]
    #: what saving would set anyway is shown from the beginning
    form_start: Callable[[ReferenceData], Mapping[str, object]] = _no_start


class KindViews:
    """The kinds that have a page, in the order of their tabs; any other kind is a KeyError."""

    def __init__(self, views: Iterable[KindView]) -> None:
        self._views = {view.kind: view for view in views}

    def __getitem__(self, kind: Kind) -> KindView:
        return self._views[kind]

    def __iter__(self) -> Iterator[KindView]:
        return iter(self._views.values())

    def __contains__(self, kind: object) -> bool:
        return kind in self._views

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds in order."""
        return tuple(self._views)

    def of_page(self, page: str) -> KindView | None:
        """The view whose page has that key; None for other pages."""
        return next((view for view in self if view.page == page), None)
