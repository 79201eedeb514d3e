"""Duplicates found among people with known ones: recall and precision on a seeded list of usual errors."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from crm_desktop.core.merging import Merge, MergeRecords, TellApart
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.merging.duplicates import Duplicates, find_duplicates
from tests.services.workspaces import Desk

FAMILY = "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈"
GIVEN = "怡君雅婷志豪俊傑宗翰佳穎淑芬美玲建宏文雄秀英欣怡承恩宥廷品妍子晴柏翰冠廷彥廷詩涵"
LATIN_GIVEN = [
    "Anna",
    "Ben",
    "Clara",
    "David",
    "Emma",
    "Felix",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karin",
    "Lukas",
]
LATIN_FAMILY = [
    "Müller",
    "Schneider",
    "Hansen",
    "Rossi",
    "Novak",
    "Lindqvist",
    "Weber",
    "Costa",
    "Moreau",
    "Keller",
]
STEMS = [
    "Nordlicht",
    "Bergquell",
    "Seewind",
    "Waldhof",
    "Sonnfeld",
    "Steinbach",
    "Silverline",
    "Redwood",
    "Bluewave",
]
TRADES = [
    "Logistics",
    "Optics",
    "Foods",
    "Textil",
    "Software",
    "Metall",
    "Design",
    "Pharma",
    "Energie",
    "Druck",
]
EASTERN = [
    "宏遠",
    "永豐",
    "藍海",
    "大同",
    "瑞豐",
    "長青",
    "天和",
    "向陽",
    "雪峰",
    "楓葉",
    "冬青",
    "白鹿",
    "新橋",
]
EASTERN_TRADES = ["精密", "機械", "資訊", "鋼鐵", "光電", "模具", "家具", "包裝", "咖啡", "電子"]
PEOPLE, COPIES = 300, 80


def person(chance: random.Random, number: int) -> dict[str, str]:
    if number % 2:
        name = f"{chance.choice(LATIN_GIVEN)} {chance.choice(LATIN_FAMILY)}"
        company = f"{chance.choice(STEMS)} {chance.choice(TRADES)} {number % 7} GmbH"
        phone = f"+49 30 {2_000_000 + number * 37}"
    else:
        name = chance.choice(FAMILY) + chance.choice(GIVEN) + chance.choice(GIVEN)
        company = f"{chance.choice(EASTERN)}{chance.choice(EASTERN_TRADES)}股份有限公司"
        phone = f"02-{2000 + number}-{1000 + number * 7 % 9000:04}"
    return {"name": name, "company": company, "email": f"p{number}@c{number}.example", "phone": phone}


def mistyped(chance: random.Random, text: str) -> str:
    place = chance.randrange(1, len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def other_format(phone: str) -> str:
    digits = "".join(filter(str.isdecimal, phone))
    return f"+{digits}" if phone.startswith("+") else f"+886 {digits[1:]}"


ERRORS: list[Callable[[random.Random, dict[str, str]], dict[str, str]]] = [
    lambda _chance, each: {**each, "email": each["email"].upper(), "phone": ""},
    lambda _chance, each: {**each, "email": "", "phone": other_format(each["phone"])},
    lambda chance, each: {
        **each,
        "email": "",
        "name": mistyped(chance, each["name"]) if each["name"].isascii() else each["name"],
    },
    lambda _chance, each: {
        **each,
        "email": "",
        "phone": "",
        "company": each["company"].replace("股份有限公司", "(股)公司").replace(" GmbH", ""),
    },
    lambda _chance, each: {
        **each,
        "phone": "",
        "email": "",
        "name": " ".join(reversed(each["name"].split())),
    },
]


def fill(desk: Desk) -> set[tuple[int, int]]:
    """People and copies of some of them; returns the pairs that are one."""
    chance = random.Random(11)
    made = [person(chance, number) for number in range(PEOPLE)]
    rows = list(made)
    pairs = set()
    for number in range(COPIES):
        source = number * (PEOPLE // COPIES)
        rows.append(ERRORS[number % len(ERRORS)](chance, made[source]))
        pairs.add((source + 1, len(rows)))
    with desk.writing() as work:
        columns = ("name", "company", "email", "phone", "status")
        tuples = [(*(row[name] or None for name in columns[:4]), "new") for row in rows]
        work.insert_many(Kind.LEAD, columns, tuples)
        work.commit("imported", {"kind": "lead", "count": len(rows)})
    return pairs


def found(desk: Desk, kind: Kind = Kind.LEAD) -> list[Duplicates]:
    reader = desk.workspace.reader()
    groups = reader.read(lambda view: find_duplicates(view, kind))
    reader.close()
    return groups


def test_recall_and_precision_on_known_errors(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    known = fill(desk)
    told = {tuple(sorted(pair)) for group in found(desk) for pair in combinations(group.ids, 2)}
    recall, precision = len(told & known) / len(known), len(told & known) / len(told)
    assert recall >= 0.95, sorted(known - told)
    assert precision >= 0.95, sorted(told - known)
    desk.close()


def test_why_and_how_surely_they_are_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    desk.create(Kind.CONTACT, name="Anna Weiss", email="anna@nord.example")
    desk.create(
        Kind.CONTACT, name="Anna Weiß", email="ANNA@nord.example", job_title="Head", phone="030 1234567"
    )
    desk.create(Kind.CONTACT, name="Ben Berg", phone="030 1234567")  # a colleague with the same number
    desk.create(Kind.ACCOUNT, name="永豐機械股份有限公司")
    desk.create(Kind.ACCOUNT, name="永丰机械")
    desk.create(Kind.ACCOUNT, name="永豐食品")
    (people,) = found(desk, Kind.CONTACT)
    assert (people.ids, people.reason, people.is_safe) == ((2, 1), "same_email", True)
    assert people.titles == ("Anna Weiß", "Anna Weiss")
    (companies,) = found(desk, Kind.ACCOUNT)
    assert (set(companies.ids), companies.is_safe) == ({1, 2}, False)
    desk.close()


def test_what_was_told_apart_is_remembered(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    for _ in range(3):
        desk.create(Kind.CONTACT, name="Anna Weiss", email="anna@nord.example")
    assert [group.ids for group in found(desk, Kind.CONTACT)] == [(1, 2, 3)]
    desk.workspace.run(TellApart(Kind.CONTACT, (1, 3)))
    desk.workspace.run(TellApart(Kind.CONTACT, (3, 2)))
    assert [group.ids for group in found(desk, Kind.CONTACT)] == [(1, 2)]
    desk.workspace.run(MergeRecords((Merge(Kind.CONTACT, 1, (2,)),)))
    assert found(desk, Kind.CONTACT) == []
    desk.close()
