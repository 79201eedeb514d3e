"""Small files of people who move lists between programs, and what must come of them by whatever door.

Each stands for a kind of fault. The same table is worked by the command
(`tests/command_line/importing/test_cases.py`) and by the import window (`tests/ui/imports/test_cases.py`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.tags import ids_of
from crm_desktop.core.values.time.dates import DateOrder
from tests.services.workspaces import Rows, tables_of

Told = dict[str, object]
Said = Mapping[tuple[str, str, str], int]


@dataclass(frozen=True)
class Step:
    """One file and what its import says: notes by key, field and value with their numbers of rows."""

    name: str
    kind: Kind
    lines: tuple[str, ...]
    created: int
    said: Said = field(default_factory=dict)
    #: the file writes its days so; nothing is taken before that is said
    dates: DateOrder | None = None
    #: as the numbers were read
    decimal: str = "."
    #: fields of which a value that cannot be taken costs its row, and what is mended in the errors file
    refuse: tuple[str, ...] = ()
    mended: tuple[str, str] = ("", "")

    @property
    def refused(self) -> int:
        """Rows that go to the errors file."""
        return 1 if self.refuse else 0


@dataclass(frozen=True)
class Case:
    """Files one after the other, and all records of some kinds afterwards, of each the values that matter."""

    title: str
    steps: tuple[Step, ...]
    records: Mapping[Kind, list[Told]]


@dataclass(frozen=True)
class Came:
    """What a door says of an import."""

    created: int
    failed: int
    errors: Path | None
    said: Said
    decimal: str


class Door(ABC):
    """A way of importing files into one data file."""

    db: Path

    @abstractmethod
    def bring(self, path: Path, step: Step) -> Came:
        """Import a file as the step says; where it asks about days, nothing may go before an answer."""

    def work(self, case: Case, folder: Path) -> None:
        """Import the files of a case and compare what came of them."""
        for step in case.steps:
            path = folder / step.name
            path.write_text("\n".join(step.lines) + "\n", encoding="utf-8")
            came = self.bring(path, step)
            assert (came.created, came.failed) == (step.created, step.refused)
            assert dict(came.said) == dict(step.said)
            assert came.decimal == step.decimal
            if came.errors is not None:
                self._bring_mended(came.errors, step)
        assert told(self.db, case.records) == case.records

    def _bring_mended(self, errors: Path, step: Step) -> None:
        path = errors.with_name("mended.csv")
        path.write_text(errors.read_text("utf-8-sig").replace(*step.mended), encoding="utf-8")
        came = self.bring(path, Step(path.name, step.kind, (), step.refused))
        assert (came.created, came.failed, came.errors) == (step.refused, 0, None)
        assert came.decimal == step.decimal


def told(db: Path, wanted: Mapping[Kind, list[Told]]) -> dict[Kind, list[Told]]:
    """What a file holds of the values that are wanted; of lists to choose from, what is not built in."""
    tables = tables_of(db)
    found: dict[Kind, list[Told]] = {}
    for kind, records in wanted.items():
        names = {name: None for record in records for name in record}
        rows = [row for row in tables[kind].values() if not row.get("code")]
        found[kind] = [
            {name: _told(BUILT_IN[kind].field(name), row, tables) for name in _of(place, records, names)}
            for place, row in enumerate(rows)
        ]
    return found


def _of(place: int, records: list[Told], names: Mapping[str, None]) -> list[str]:
    """The values that matter of one record; all of one too many."""
    return list(records[place] if place < len(records) else names)


def _told(field: Field, row: Mapping[str, Stored], tables: Mapping[Kind, Rows]) -> object:
    """A value as a person would tell it: names in place of ids, amounts with their currency, days."""
    stored = row[field.name]
    if stored is None:
        return None
    if field.type is FieldType.MONEY:
        currency = str(row[field.currency_field])
        return f"{from_minor(int(stored), currency)} {currency}"
    if field.type is FieldType.INSTANT:
        return from_milliseconds(int(stored)).astimezone().date().isoformat()
    if field.type is FieldType.TAGS:
        assert field.lists is not None
        return [tables[field.lists][id_]["name"] for id_ in ids_of(stored)]
    if field.refers_to is not None:
        entry = tables[field.refers_to][int(stored)]
        title = entry.get("code") or entry["name"]
        account = entry.get("account")
        return title if account is None else f"{title} of {tables[Kind.ACCOUNT][int(account)]['name']}"
    return stored


def _named(**of: object) -> list[Told]:
    """Records of a name and one value each: `_named(account=(("p0", "D++ Works"), …))`."""
    ((name, pairs),) = of.items()
    assert isinstance(pairs, tuple)
    return [{"name": title, name: value} for title, value in pairs]


ACCOUNT, CONTACT, LEAD, OPPORTUNITY = Kind.ACCOUNT, Kind.CONTACT, Kind.LEAD, Kind.OPPORTUNITY
_BAD_MAIL = {("bad_kept_in_notes", "email", ""): 1}
_AMOUNTS = ("Name;Email;Amount", "A;a@x.example;2.300,75", "B;nonsense;4.200")
_IDA = "Ida Holm of Fjord AS"
_WITHOUT_YEAR = ("kept_without_year", "birthday", "")

CASES = (
    Case(
        "01 parents and children in any order, and their deals",
        (
            Step(
                "01-parents.csv",
                ACCOUNT,
                (
                    "Account name,Parent account",
                    "Northwind,",
                    "Fjord Tools,Northwind",
                    "Birch Lab,northwind",
                    "Daughter First,Later Parent",
                    "Later Parent,",
                ),
                5,
            ),
            Step("01-deals.csv", OPPORTUNITY, ("Deal name,Account", "A,Northwind", "B,Later Parent"), 2),
        ),
        {
            ACCOUNT: _named(
                parent=(
                    ("Northwind", None),
                    ("Fjord Tools", "Northwind"),
                    ("Birch Lab", "Northwind"),
                    ("Daughter First", "Later Parent"),
                    ("Later Parent", None),
                )
            ),
            OPPORTUNITY: _named(account=(("A", "Northwind"), ("B", "Later Parent"))),
        },
    ),
    Case(
        "02 punctuation tells names apart, width and case do not",
        (
            Step(
                "02-names.csv",
                CONTACT,
                (
                    "Name,Company",
                    "p0,D++ Works",
                    "p1,D# Works",
                    "p2,D Works",
                    "p3,B+",
                    "p4,B",
                    "p5,B-",
                    "p6,4.5 Ltd",
                    "p7,45 Ltd",
                    "p8,Ｄ＃　Ｗｏｒｋｓ",
                    "p9,d++ works",
                ),
                10,
            ),
        ),
        {
            CONTACT: _named(
                account=(
                    ("p0", "D++ Works"),
                    ("p1", "D# Works"),
                    ("p2", "D Works"),
                    ("p3", "B+"),
                    ("p4", "B"),
                    ("p5", "B-"),
                    ("p6", "4.5 Ltd"),
                    ("p7", "45 Ltd"),
                    ("p8", "D# Works"),
                    ("p9", "D++ Works"),
                )
            ),
            ACCOUNT: [
                {"name": name}
                for name in ("D++ Works", "D# Works", "D Works", "B+", "B", "B-", "4.5 Ltd", "45 Ltd")
            ],
        },
    ),
    Case(
        "02 accounts that are there are found whatever their spelling",
        (
            Step(
                "02-existing.csv",
                ACCOUNT,
                ("Account name", "Nova Corp", "Étoile Conseil", "Weiße Wand AG", "華碩電腦"),
                4,
            ),
            Step(
                "02-again.csv",
                CONTACT,
                (
                    "Name,Company",
                    "q0,ＮＯＶＡ　ＣＯＲＰ",
                    "q1,ÉTOILE CONSEIL",
                    "q2,nova  corp",
                    "q3,华硕电脑",
                ),
                4,
            ),
        ),
        {
            CONTACT: _named(
                account=(
                    ("q0", "Nova Corp"),
                    ("q1", "Étoile Conseil"),
                    ("q2", "Nova Corp"),
                    ("q3", "華碩電腦"),
                )
            ),
            ACCOUNT: [
                {"name": name} for name in ("Nova Corp", "Étoile Conseil", "Weiße Wand AG", "華碩電腦")
            ],
        },
    ),
    Case(
        "03 decimal commas; an address that is none is kept with a note",
        (Step("03-amounts.csv", LEAD, _AMOUNTS, 2, _BAD_MAIL, decimal=","),),
        {
            LEAD: [
                {"name": "A", "email": "a@x.example", "estimated_amount": "2300.75 TWD", "description": None},
                {
                    "name": "B",
                    "email": None,
                    "estimated_amount": "4200.00 TWD",
                    "description": "Email: nonsense",
                },
            ]
        },
    ),
    Case(
        "03 the errors file keeps the reading of its source",
        (
            Step(
                "03-amounts.csv",
                LEAD,
                _AMOUNTS,
                1,
                decimal=",",
                refuse=("email",),
                mended=("nonsense", "b@x.example"),
            ),
        ),
        {
            LEAD: [
                {"name": "A", "email": "a@x.example", "estimated_amount": "2300.75 TWD"},
                {"name": "B", "email": "b@x.example", "estimated_amount": "4200.00 TWD"},
            ]
        },
    ),
    Case(
        "03 three digits behind a point are thousands where cells are divided by semicolons",
        (Step("03-three-decimals.csv", LEAD, ("Name;Amount", "A;3.500", "B;12.250"), 2, decimal=","),),
        {LEAD: _named(estimated_amount=(("A", "3500.00 TWD"), ("B", "12250.00 TWD")))},
    ),
    Case(
        "04 a status beside the stage says how a deal ended",
        (
            Step(
                "04-deals-with-status.csv",
                OPPORTUNITY,
                (
                    "Deal - ID,Deal - Title,Deal - Organization,Deal - Stage,Deal - Status,"
                    "Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason",
                    "11,Fence,Orchard,Proposal Made,Won,2025-02-03 09:00:00,2025-03-04 11:00:00,,",
                    "12,Gate,Orchard,Demo Scheduled,Lost,2025-02-04 09:00:00,,2025-04-01 10:00:00,Too late",
                    "13,Shed,Quay,Proposal Made,Open,2025-02-05 09:00:00,,,",
                ),
                3,
            ),
        ),
        {
            OPPORTUNITY: [
                {"external_id": "11", "stage": "won", "closed_at": "2025-03-04", "loss_reason": None},
                {"external_id": "12", "stage": "lost", "closed_at": "2025-04-01", "loss_reason": "Too late"},
                {"external_id": "13", "stage": "quotation", "closed_at": None, "created_at": "2025-02-05"},
            ]
        },
    ),
    Case(
        "05 types of accounts: what is known maps, what is not is said",
        (
            Step(
                "05-account-types.csv",
                ACCOUNT,
                ("Account Name,Type", "T1,Vendor", "T2,Customer - Channel", "T3,Prospect", "T4,Other"),
                4,
                {
                    ("choice_kept_in_notes", "status", "Vendor"): 1,
                    ("choice_kept_in_notes", "status", "Other"): 1,
                },
            ),
        ),
        {
            ACCOUNT: [
                {"name": "T1", "status": "prospect", "description": "Type: Vendor"},
                {"name": "T2", "status": "customer", "description": None},
                {"name": "T3", "status": "prospect", "description": None},
                {"name": "T4", "status": "prospect", "description": "Type: Other"},
            ]
        },
    ),
    Case(
        "05 the words of a status",
        (
            Step(
                "05-lead-status.csv",
                LEAD,
                ("姓名,狀態", "甲,已聯繫", "乙,未聯絡", "丙,跟進中", "丁,無效", "戊,已成交", "己,新客"),
                6,
                {("status_without_date", "", ""): 3},
            ),
        ),
        {
            LEAD: _named(
                status=(
                    ("甲", "contacted"),
                    ("乙", "new"),
                    ("丙", "contacted"),
                    ("丁", "unqualified"),
                    ("戊", "converted"),
                    ("己", "new"),
                )
            )
        },
    ),
    Case(
        "05 yes and no in the columns of milestones are a status",
        (
            Step(
                "05-flags.csv",
                LEAD,
                ("Name,Converted,Qualified", "U,0,No", "V,1,Yes", "W,FALSE,"),
                3,
                {
                    ("flags_read", "status", "Qualified"): 3,
                    ("flags_read", "status", "Converted"): 3,
                    ("status_without_date", "", ""): 1,
                },
            ),
        ),
        {
            LEAD: [
                {"name": name, "status": status, "converted_at": None, "qualified_at": None}
                for name, status in (("U", "new"), ("V", "converted"), ("W", "new"))
            ]
        },
    ),
    Case(
        "06 headings of a list from Taiwan",
        (
            Step(
                "06-headings-tw.csv",
                LEAD,
                (
                    "客戶名稱,連絡人,連絡電話,名單來源,建檔日期",
                    "永大,李小姐,02-8765-4321,老客戶介紹,2025/3/1",
                ),
                1,
            ),
        ),
        {
            LEAD: [
                {
                    "name": "李小姐",
                    "company": "永大",
                    "phone": "02-8765-4321",
                    "channel": "referral",
                    "created_at": "2025-03-01",
                }
            ]
        },
    ),
    Case(
        "06 headings of a list from the mainland",
        (
            Step(
                "06-headings-cn.csv",
                LEAD,
                (
                    "客户名称,联系人,手机,来源,归属人,创建时间",
                    "苏州某厂,赵六,13900139000,抖音,钱七,2025-03-01 08:00:00",
                ),
                1,
            ),
        ),
        {
            LEAD: [
                {
                    "name": "赵六",
                    "company": "苏州某厂",
                    "mobile": "13900139000",
                    "channel": "抖音",
                    "owner": "钱七",
                    "created_at": "2025-03-01",
                }
            ]
        },
    ),
    Case(
        "07 people of one name are told apart by their accounts",
        (
            Step(
                "07-contacts.csv",
                CONTACT,
                (
                    "Name,Company,Email",
                    "Lee Min,East,lm@east.example",
                    "Lee Min,West,lm@west.example",
                ),
                2,
            ),
            Step(
                "07-deals.csv",
                OPPORTUNITY,
                (
                    "Deal name,Account,Contact",
                    "d1,East,Lee Min",
                    "d2,West,Lee Min",
                    "d3,North,Kim Oh",
                    "d4,South,Kim Oh",
                ),
                4,
            ),
        ),
        {
            CONTACT: _named(
                account=(("Lee Min", "East"), ("Lee Min", "West"), ("Kim Oh", "North"), ("Kim Oh", "South"))
            ),
            OPPORTUNITY: [
                {"name": name, "account": account, "contact": contact}
                for name, account, contact in (
                    ("d1", "East", "Lee Min of East"),
                    ("d2", "West", "Lee Min of West"),
                    ("d3", "North", "Kim Oh of North"),
                    ("d4", "South", "Kim Oh of South"),
                )
            ],
        },
    ),
    Case(
        "08 days as they are written here and there",
        (
            Step(
                "08-dates.csv",
                CONTACT,
                (
                    "Name,Birthday",
                    "A,0/0/00",
                    "B,--07-15",
                    "C,1150731",
                    "D,民國七十五年三月二日",
                    "E,1985-04-02T00:00:00Z",
                ),
                5,
                {_WITHOUT_YEAR: 1},
            ),
        ),
        {
            CONTACT: [
                {"name": "A", "birthday": None, "description": None},
                {"name": "B", "birthday": None, "description": "Birthday: --07-15"},
                {"name": "C", "birthday": "2026-07-31"},
                {"name": "D", "birthday": "1986-03-02"},
                {"name": "E", "birthday": "1985-04-02"},
            ]
        },
    ),
    Case(
        "08 days that can be read in two ways are asked",
        (
            Step(
                "08-both-orders.csv",
                LEAD,
                ("Name,Created", "A,3/4/2025", "B,5/6/2025"),
                2,
                dates=DateOrder.DAY_FIRST,
            ),
        ),
        {LEAD: _named(created_at=(("A", "2025-04-03"), ("B", "2025-06-05")))},
    ),
    Case(
        "09 words and codes of currencies",
        (
            Step(
                "09-money.csv",
                LEAD,
                (
                    "Name,Amount",
                    "A,美元 700",
                    "B,人民幣 700 元",
                    "C,新臺幣7000元",
                    "D,日圓 7000",
                    'E,"EUR 7.000,50"',
                ),
                5,
                decimal=",",
            ),
        ),
        {
            LEAD: _named(
                estimated_amount=(
                    ("A", "700.00 USD"),
                    ("B", "700.00 CNY"),
                    ("C", "7000.00 TWD"),
                    ("D", "7000 JPY"),
                    ("E", "7000.50 EUR"),
                )
            )
        },
    ),
    Case(
        "10 what spreadsheets have damaged",
        (
            Step(
                "10-damaged.csv",
                ACCOUNT,
                (
                    "Name,Phone,Tax number",
                    'A,8.86933E+11,"=""04595257"""',
                    'B,"=""0277778888""",\'04595257',
                    "C,'0933222111,4595257",
                ),
                3,
                {("bad_kept_in_notes", "phone", ""): 1, ("nought_lost", "tax_number", "4595257"): 1},
            ),
        ),
        {
            ACCOUNT: [
                {
                    "name": "A",
                    "phone": None,
                    "tax_number": "04595257",
                    "description": "Phone: 8.86933E+11",
                },
                {"name": "B", "phone": "0277778888", "tax_number": "04595257", "description": None},
                {"name": "C", "phone": "0933222111", "tax_number": "4595257", "description": None},
            ]
        },
    ),
    Case(
        "11 milestones without their days are said",
        (
            Step(
                "11-milestones.csv",
                LEAD,
                (
                    "Name,Created,Status,Source",
                    "a,2025-01-01,Qualified,S",
                    "b,2025-01-01,Converted,S",
                    "c,2025-01-01,New,S",
                ),
                3,
                {("status_without_date", "", ""): 2},
            ),
        ),
        {
            LEAD: [
                {"name": name, "status": status, "channel": "S", "qualified_at": None, "converted_at": None}
                for name, status in (("a", "qualified"), ("b", "converted"), ("c", "new"))
            ]
        },
    ),
    Case(
        "12 addresses as mail programs write them",
        (
            Step(
                "12-mails.csv",
                CONTACT,
                (
                    "Name,Email",
                    "A,a1@x.example; a2@x.example",
                    'B,"Bea <bea@x.example>"',
                    "C,c＠x.example",
                    "D,無",
                    "E,mailto:e@x.example",
                ),
                5,
            ),
        ),
        {
            CONTACT: [
                {"name": "A", "email": "a1@x.example", "other_email": "a2@x.example", "description": None},
                {"name": "B", "email": "bea@x.example", "description": None},
                {"name": "C", "email": "c@x.example", "description": None},
                {"name": "D", "email": None, "description": None},
                {"name": "E", "email": "e@x.example", "description": None},
            ]
        },
    ),
    Case(
        "13 contacts as Google exports them",
        (
            Step(
                "13-google.csv",
                CONTACT,
                (
                    "First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,"
                    "E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
                    "Phone 2 - Label,Phone 2 - Value,Address 1 - Formatted,Birthday",
                    "Ida,Holm,Fjord AS,CTO,* myContacts ::: Fair,* Work,ida@fjord.example,Home,"
                    "ida@home.example,Mobile,+47 900 11 222 ::: +47 900 11 333,Work,+47 22 00 00 00,"
                    '"Gate 1',
                    'Oslo", --07-15',
                ),
                1,
                {
                    ("kept_in_notes", "email", ""): 1,
                    ("kept_as_further", "phone", ""): 1,
                    _WITHOUT_YEAR: 1,
                },
            ),
        ),
        {
            CONTACT: [
                {
                    "name": "Ida Holm",
                    "account": "Fjord AS",
                    "job_title": "CTO",
                    "email": "ida@fjord.example",
                    "email_label": "work",
                    "other_email": "ida@home.example",
                    "phone": "+47 22 00 00 00",
                    "phone_label": "work",
                    "mobile": "+47 900 11 222",
                    "birthday": None,
                    "tags": ["Fair"],
                    "description": "Home: ida@home.example\nBirthday: --07-15",
                }
            ],
            Kind.CONTACT_POINT: [
                {
                    "contact": _IDA,
                    "sort": "phone",
                    "label": "mobile",
                    "value": "+47 900 11 333",
                },
                {
                    "contact": _IDA,
                    "sort": "address",
                    "label": None,
                    "value": "Gate 1\nOslo",
                },
            ],
            Kind.TAG: [{"name": "Fair"}],
        },
    ),
    Case(
        "13 contacts as Outlook exports them",
        (
            Step(
                "13-outlook.csv",
                CONTACT,
                (
                    "First Name,Last Name,Company,Job Title,E-mail Address,E-mail 2 Address,Mobile Phone,"
                    "Business Phone,Business Street,Birthday,Anniversary,Notes",
                    "Ida,Holm,Fjord AS,CTO,ida@fjord.example,ida@home.example,+47 900 11 222,"
                    "+47 22 00 00 00,Gate 1,0/0/00,0/0/00,met at fair",
                ),
                1,
            ),
        ),
        {
            CONTACT: [
                {
                    "name": "Ida Holm",
                    "account": "Fjord AS",
                    "job_title": "CTO",
                    "email": "ida@fjord.example",
                    "other_email": "ida@home.example",
                    "phone": "+47 22 00 00 00",
                    "mobile": "+47 900 11 222",
                    "birthday": None,
                    "description": "met at fair",
                }
            ],
            Kind.CONTACT_POINT: [{"contact": _IDA, "sort": "address", "label": "work", "value": "Gate 1"}],
        },
    ),
    Case(
        "14 a card",
        (
            Step(
                "14-card.vcf",
                CONTACT,
                (
                    "BEGIN:VCARD",
                    "VERSION:3.0",
                    "FN:Ida Holm",
                    "N:Holm;Ida;;;",
                    "EMAIL;TYPE=WORK:ida@fjord.example",
                    "END:VCARD",
                ),
                1,
            ),
        ),
        {
            CONTACT: [
                {
                    "name": "Ida Holm",
                    "family_name": "Holm",
                    "given_name": "Ida",
                    "email": "ida@fjord.example",
                    "description": None,
                }
            ]
        },
    ),
    Case(
        "15 a stage that nobody knows is made before Won, its probability not set",
        (
            Step(
                "15-stages.csv",
                OPPORTUNITY,
                ("商機名稱,階段,金額", "s1,已報價,100", "s2,得標,100", "s3,未得標,100", "s4,試用中,100"),
                4,
                {("stages_without_probability", "", ""): 1, ("deals_closed_without_date", "", ""): 2},
            ),
        ),
        {
            OPPORTUNITY: _named(stage=(("s1", "quotation"), ("s2", "won"), ("s3", "lost"), ("s4", "試用中"))),
            Kind.STAGE: [{"name": "試用中", "kind": "open", "probability": None, "position": 5}],
        },
    ),
    Case(
        "16 a long note comes in whole",
        (Step("16-long-note.csv", LEAD, ("Name,Description", f"A,{'長' * 4_000}"), 1),),
        {LEAD: [{"name": "A", "description": "長" * 4_000}]},
    ),
    Case(
        "17 a row of totals is no record",
        (
            Step(
                "17-total-row.csv",
                LEAD,
                ("公司,電話,金額", "甲廠,02-1111-2222,100", "乙廠,02-3333-4444,200", "合計,,300"),
                2,
                {("total_rows", "", ""): 1},
            ),
        ),
        {
            LEAD: [
                {"company": "甲廠", "phone": "02-1111-2222", "estimated_amount": "100.00 TWD"},
                {"company": "乙廠", "phone": "02-3333-4444", "estimated_amount": "200.00 TWD"},
            ]
        },
    ),
)


def title_of(case: Case) -> str:
    """How a case is called in lists of tests."""
    return case.title
