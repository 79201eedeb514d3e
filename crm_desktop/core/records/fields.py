"""What a field is: its type, limits and manners, described once for tables, editors, import and export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from functools import cached_property

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


class FieldType(StrEnum):
    """How a value is typed, shown, checked and stored.

    The stored form is what SQLite and the journal hold: text, integer or null. See `core.values.stored`.
    """

    TEXT = "text"
    LONG_TEXT = "long_text"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    NAMES = "names"  # names of the program's own, comma-separated, sorted
    TAGS = "tags"  # stored as the ids of records of a list between commas: ",3,17,", see `core.values.tags`
    INTEGER = "integer"
    DECIMAL = "decimal"  # stored as whole parts of 10 to the power of `Field.places`: millionths mostly
    PERCENT = "percent"  # whole per cent, 0 to 100
    MONEY = "money"  # stored in minor units of the currency named by `currency_field`
    CURRENCY = "currency"  # ISO 4217 code
    DATE = "date"  # stored as YYYY-MM-DD
    INSTANT = "instant"  # stored as milliseconds since 1970 in UTC
    BOOLEAN = "boolean"  # stored as 0 or 1
    CHOICE = "choice"  # stored as the choice's code
    CHOICES = "choices"  # several of the choices, stored as their codes between commas: ",c1,c3,"
    REFERENCE = "reference"  # stored as the other record's id


TEXT_TYPES = frozenset(
    {
        FieldType.TEXT,
        FieldType.LONG_TEXT,
        FieldType.EMAIL,
        FieldType.PHONE,
        FieldType.URL,
        FieldType.NAMES,
        FieldType.CURRENCY,
    }
)

#: Types whose values are numbers: they stand at the right, and are typed as numbers.
NUMBER_TYPES = frozenset({FieldType.MONEY, FieldType.INTEGER, FieldType.DECIMAL, FieldType.PERCENT})

#: Types whose values have a size, so that "from … to …" makes sense.
ORDERED_TYPES = frozenset(
    {
        FieldType.INTEGER,
        FieldType.DECIMAL,
        FieldType.PERCENT,
        FieldType.MONEY,
        FieldType.DATE,
        FieldType.INSTANT,
    }
)


#: Types whose values are several at once.
SEVERAL_TYPES = frozenset({FieldType.TAGS, FieldType.CHOICES})


#: What stands between the parts of a way down a tree: "Machines / Lathes".
PATH_MARK = " / "


@frozen
class OwnFacts:
    """What an office says of a field that it has made itself; `id` is that of its definition.

    `names` are (language, name), under "" the one for all other languages; `choice_names` (code, name).
    """

    id: int
    names: tuple[tuple[str, str], ...] = ()
    help: str = ""
    choice_names: tuple[tuple[str, str], ...] = ()
    #: codes that records may still have and that are not offered any more
    retired: frozenset[str] = frozenset()
    #: the stage from which on it must be filled
    required_from: int | None = None

    def name(self, language: str) -> str:
        """The field's name in a language; "" where nobody remembers it."""
        names = dict(self.names)
        return names.get(language) or names.get("", "")

    def choice_name(self, code: str) -> str:
        """What a choice is called; the code itself where it is none."""
        return dict(self.choice_names).get(code, code)


@frozen
class Lapse:
    """A choice that becomes another one by itself once a day of the record is past, as a quote expires.

    The file holds `before`; lists show, sort and filter `then`.
    """

    before: str
    day: str
    then: str


@frozen
class Field:
    """One field of a record kind; `name` is also the column's name in the file."""

    name: str
    type: FieldType = FieldType.TEXT
    max_length: int = 200
    choices: tuple[str, ...] = ()
    refers_to: Kind | None = None
    #: for several at once: the kind of the records whose ids the value lists
    lists: Kind | None = None
    required: bool = False
    default: str | int | None = None
    editable: bool = True
    #: folded into the search index
    searchable: bool = False
    #: an index serves sorting and filtering by it
    indexed: bool = False
    #: offered as a target of an import column
    importable: bool = True
    #: what only the program reads: neither printed nor told in histories
    internal: bool = False
    #: for money: the field of the same record that names the currency
    currency_field: str = ""
    #: for decimal numbers: how many decimals are kept; finer ones are refused, or rounded where that is meant
    places: int = 6
    is_rounded: bool = False
    #: the reference whose record says what counts where this value does not, as an opportunity's stage does
    follows: str = ""
    #: a way from the root of a tree, its parts joined by `PATH_MARK`
    is_path: bool = False
    #: for a text that many records have alike: the kinds whose texts in it are offered while one is typed
    alike_in: tuple[Kind, ...] = ()
    #: how the choice changes with the days, without anybody writing it
    lapses: Lapse | None = None
    #: the kinds whose records the value is computed from: kept by the program, in no journal, never undone
    derived_from: tuple[Kind, ...] = ()
    #: for a field that the office has made itself
    own: OwnFacts | None = None

    @property
    def offered(self) -> tuple[str, ...]:
        """The choices that are offered for new values."""
        retired = frozenset() if self.own is None else self.own.retired
        return tuple(code for code in self.choices if code not in retired)

    @property
    def is_beside(self) -> bool:
        """Whether it only says the currency of an own amount: shown with it and nowhere else."""
        return self.own is not None and self.type is FieldType.CURRENCY

    @property
    def is_several(self) -> bool:
        """Whether the value is several at once, of choices or of the entries of a list."""
        return self.type in SEVERAL_TYPES

    @property
    def is_text(self) -> bool:
        """Whether the value is free text."""
        return self.type in TEXT_TYPES


#: Every record's own, which its kind does not list.
NUMBER = Field("id", FieldType.INTEGER, indexed=True)


def order_column(name: str) -> str:
    """The column that holds the key by which a name sorts."""
    return f"{name}_order"


#: What a record without a name is called by, the best first.
_INSTEAD_OF_A_NAME = ("name", "company", "email", "phone", "mobile", "external_id")


@dataclass(frozen=True, eq=False)
class RecordType:
    """A record kind with its fields in the order in which a person meets them."""

    kind: Kind
    fields: tuple[Field, ...]
    #: the field that stands for the record in a sentence
    title_field: str = "name"
    #: the field that counts the versions of what bears one title; "" where each record has its own
    edition_field: str = ""
    #: fields of which at least one must be filled
    needs_one_of: tuple[str, ...] = ()
    #: has a table page, an import and a search of its own
    is_listed: bool = False
    #: tells the kind's entries in the search index from those of others; files hold it, so it never changes
    search_number: int | None = None
    #: so few in number that the whole list is kept in memory (names in tables, choices in editors)
    is_reference_list: bool = False
    #: references to what a record means nothing without: it goes with any of those records …
    goes_with: frozenset[str] = frozenset()
    #: … or, where this is set, with the last of them
    stays_with_others: bool = False
    #: references to the records that are found by the words of this one too
    adds_words_to: tuple[str, ...] = ()
    #: values of `status` with which a record has ended: nothing more is planned for it
    ended_statuses: frozenset[str] = frozenset()
    #: the field by whose text people and files mean a record before its name; "" for none
    code_field: str = ""
    #: the reference to the record whose currency its amounts have; "" where each has its own
    currency_of: str = ""
    #: the field with the day or moment whose rates count for its amounts; today's do where it is empty
    rates_of: str = ""
    #: the field with the name of the person that a record is
    person_field: str = ""
    #: the field with the name of the company that it is, or a reference to the one that it belongs to
    company_field: str = ""
    #: files of such records can be imported, as those of listed kinds can
    is_imported: bool = False
    #: listed, and yet never imported: such records come about in the program alone
    is_made_here: bool = False
    #: what two records have in common that are one: in a file, where no external id tells, and as links
    same_by: tuple[str, ...] = ()
    #: the field without which as many equal rows of a file are as many records; "" where they are one
    told_apart_by: str = ""
    #: kinds among which the same person or company may stand a second time
    doubles_among: tuple[Kind, ...] = ()
    #: names by which lists sort in the order of a language: a key of each is kept beside it
    ordered_names: tuple[str, ...] = ()
    #: own fields that were archived or deleted: the file keeps their values, and nobody sees them
    hidden: tuple[Field, ...] = ()
    by_name: Mapping[str, Field] = dataclass_field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {each.name: each for each in self.fields})

    def field(self, name: str) -> Field:
        """The field of that name, of which the record's number is one; raises KeyError for any other name."""
        return NUMBER if name == NUMBER.name else self.by_name[name]

    def known(self, name: str) -> Field:
        """The same of fields that are hidden too; raises KeyError."""
        hidden = next((each for each in (*self.hidden, *self.orders) if each.name == name), None)
        return self.by_name[name] if hidden is None else hidden

    @cached_property
    def orders(self) -> tuple[Field, ...]:
        """The keys by which names sort: nobody sees them, and nothing but lists reads them."""
        return tuple(
            Field(order_column(name), FieldType.TEXT, indexed=True, internal=True, derived_from=(self.kind,))
            for name in self.ordered_names
        )

    @cached_property
    def title_fields(self) -> tuple[str, ...]:
        """The fields of which the first that is filled names a record."""
        names = dict.fromkeys((self.title_field, *_INSTEAD_OF_A_NAME))
        return tuple(name for name in names if name in self.by_name)

    def title(self, values: Mapping[str, object]) -> str:
        """What names a record in a sentence; "" where nothing does."""
        told = next((name for name in self.title_fields if values.get(name)), "")
        said = str(values[told]) if told else ""
        return self.with_edition(said, values.get(self.edition_field)) if told == self.title_field else said

    def with_edition(self, title: str, edition: object) -> str:
        """A title with the version of what bears it, from the second one on."""
        return f"{title} / {edition}" if isinstance(edition, int) and edition > 1 else title

    def heading(self, values: Mapping[str, object]) -> str:
        """What names a record in a heading: its title, else its number."""
        return self.title(values) or f"#{values.get('id', '')}"

    def is_owned_through(self, name: str, values: Mapping[str, object]) -> bool:
        """Whether a record goes with the one that its field of that name points at."""
        if name not in self.goes_with:
            return False
        return not self.stays_with_others or not any(values[other] for other in self.goes_with - {name})

    @property
    def notes_field(self) -> str:
        """The field that takes what a file says and no other field does; "" for none."""
        return "description" if "description" in self.by_name else ""

    @property
    def derived(self) -> frozenset[str]:
        """The fields that are computed from others."""
        return frozenset(each.name for each in (*self.fields, *self.orders) if each.derived_from)

    @property
    def searchable(self) -> tuple[Field, ...]:
        """The fields that the search index reads.

        Hidden ones too: a field that comes back is found by words that were written meanwhile.
        """
        return tuple(each for each in (*self.fields, *self.hidden) if each.searchable)

    @property
    def own_fields(self) -> tuple[Field, ...]:
        """The fields that the office has made itself, but for currencies, in its order."""
        return tuple(each for each in self.fields if each.own is not None and not each.is_beside)
