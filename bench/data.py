"""Made-up leads, the same in every run: Chinese and Latin names, companies, phones, dates, amounts."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

SEED = 20260501
#: Leads are created within these many days before `NEWEST`.
DAYS = 1_000
NEWEST = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)

_FAMILY = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余趙盧梁顏柯孫魏翁戴"
)
_GIVEN = (
    "志明淑芬俊傑雅婷家豪怡君建宏美玲冠宇佳穎宗翰詩涵承恩欣怡柏翰雅雯彥廷思妤哲瑋靜宜宇軒婉婷文彬惠雯"
    "子晴浩然雨桐梓萱一諾語嫣博文曉東國強秀英麗華偉倫立群昭儀"
)
_LATIN_FAMILY = (
    "Müller Schmidt Rossi Silva Novak Kowalski Andersen Dubois Garcia Jansen Virtanen Horvath Popescu Costa "
    "Weber Larsen Moreau Santos Fischer Lindberg Keller Bianchi Meyer Nielsen Ferreira Laurent Berg Vogel "
    "Ricci Svensson"
).split()
_LATIN_GIVEN = (
    "Anna Jonas Maria Lukas Sofia Marek Elena Pedro Clara Nils Ines Tomas Laura Henrik Marta Felix Nora "
    "Oscar Julia David Emma Paul Lena Hugo Alice Erik Carla Simon Vera Leon"
).split()
_PLACES = "台北新竹台中高雄上海蘇州深圳東莞廣州杭州寧波廈門嘉義桃園彰化"
#: Names of firms are put together from these, sign by sign.
_STEMS = "宏永豐新華榮聯盛東興建日達光基昱聚鴻泰寶成裕隆和順發海陽明瑞祥德信義仁昌富"
_TRADES = (
    "精密",
    "科技",
    "電子",
    "機械",
    "化工",
    "紡織",
    "國際",
    "實業",
    "生技",
    "光電",
    "食品",
    "物流",
    "模具",
    "材料",
)
_LATIN_STEMS = (
    "Alpen Nordic Atlas Vector Delta Prisma Orion Lumen Terra Helix Quanta Cobalt Argo Vela Sirius Castor "
    "Polar Zenith Merid Corvus Tessel Marlin Fjord Solis Ampere Boreal Cirrus Dorado Ember Falke"
).split()
_LATIN_TRADES = "Systems Logistics Foods Optics Motors Textiles Tools Energy Materials Design".split()
_FORMS = ("GmbH", "AB", "Lda", "S.r.l.", "Ltd", "SAS", "A/S", "Oy")
_JOBS = (
    "採購經理",
    "總經理",
    "廠長",
    "業務協理",
    "資訊主管",
    "研發工程師",
    "Buyer",
    "Plant Manager",
    "CEO",
    "Head of IT",
)
_INDUSTRIES = ("機械", "電子", "食品", "紡織", "化工", "物流", "零售", "醫療")
_NOTES = (
    "展場詢問自動化產線報價", "希望下週安排拜訪", "Asked for a sample and a price list", "已寄型錄，等待回覆",
    "比較三家供應商", "Wants delivery before the end of the quarter", "預算明年編列", "由老客戶介紹", "", "",
)  # fmt: skip
_NEXT_STEPS = ("電話追蹤", "寄送報價", "安排拜訪", "Send quotation", "Call back", "寄樣品")

#: Ten people in the office, named like nobody in particular.
OWNERS = tuple(f"{_FAMILY[place]}{_GIVEN[2 * place : 2 * place + 2]}" for place in range(10))
#: Codes of the built-in channels, from the most to the least frequent; "" stands for none recorded.
CHANNELS = (
    "website", "organic_search", "trade_fair", "referral", "paid_search", "email", "social", "phone_enquiry",
    "marketing_campaign", "direct", "customer_interview", "other", "",
)  # fmt: skip
_CHANNEL_WEIGHTS = (22, 17, 13, 11, 9, 7, 6, 5, 4, 2, 2, 1, 1)
STATUSES = ("new", "contacted", "qualified", "converted", "unqualified")
_STATUS_WEIGHTS = (40, 28, 15, 7, 10)


@dataclass(frozen=True, slots=True)
class MadeLead:
    """One made-up lead; times in UTC, the amount in whole units of the office's currency."""

    external_id: str
    name: str
    company: str
    job_title: str
    email: str
    phone: str
    industry: str
    channel: str
    status: str
    owner: str
    created_at: datetime
    qualified_at: datetime | None
    estimated_amount: int | None
    next_step: str
    next_step_on: str
    description: str


def made_leads(count: int, seed: int = SEED) -> Iterator[MadeLead]:
    """`count` leads, the same ones for the same seed."""
    chance = random.Random(seed)
    channels = chance.choices(CHANNELS, _CHANNEL_WEIGHTS, k=count)
    statuses = chance.choices(STATUSES, _STATUS_WEIGHTS, k=count)
    for number in range(count):
        yield _lead(chance, number, channels[number], statuses[number])


def _lead(chance: random.Random, number: int, channel: str, status: str) -> MadeLead:
    is_latin = chance.random() < 0.3
    name, address = _latin_person(chance) if is_latin else _chinese_person(chance, number)
    company, domain = _latin_company(chance) if is_latin else _chinese_company(chance)
    created = NEWEST - timedelta(seconds=chance.randrange(DAYS * 86_400))
    qualified = created + timedelta(hours=chance.randrange(24 * 60)) if status in STATUSES[2:4] else None
    has_next = chance.random() < 0.4
    return MadeLead(
        external_id=f"L{number:07d}",
        name=name,
        company=company,
        job_title=chance.choice(_JOBS),
        email=f"{address}{number % 977}@{domain}",
        phone=_phone(chance, is_latin),
        industry=chance.choice(_INDUSTRIES),
        channel=channel,
        status=status,
        owner=chance.choice(OWNERS),
        created_at=created,
        qualified_at=qualified,
        estimated_amount=chance.randrange(1, 2_000) * 1_000 if chance.random() < 0.7 else None,
        next_step=chance.choice(_NEXT_STEPS) if has_next else "",
        next_step_on=f"2026-{chance.randrange(9, 13):02d}-{chance.randrange(1, 29):02d}" if has_next else "",
        description=chance.choice(_NOTES),
    )


def _chinese_person(chance: random.Random, number: int) -> tuple[str, str]:
    given = chance.choice(_GIVEN) + chance.choice(_GIVEN)
    return chance.choice(_FAMILY) + given, f"user{number % 89}"


def _latin_person(chance: random.Random) -> tuple[str, str]:
    given, family = chance.choice(_LATIN_GIVEN), chance.choice(_LATIN_FAMILY)
    return f"{given} {family}", f"{given}.{family}".lower().replace("ü", "ue")


def _chinese_company(chance: random.Random) -> tuple[str, str]:
    place, stem = 2 * chance.randrange(len(_PLACES) // 2), chance.choice(_STEMS) + chance.choice(_STEMS)
    name = f"{_PLACES[place : place + 2]}{stem}{chance.choice(_TRADES)}股份有限公司"
    return name, f"firm{chance.randrange(4_000)}.example"


def _latin_company(chance: random.Random) -> tuple[str, str]:
    stem, trade = chance.choice(_LATIN_STEMS), chance.choice(_LATIN_TRADES)
    return f"{stem} {trade} {chance.choice(_FORMS)}", f"{stem}-{trade}{chance.randrange(40)}.example".lower()


def _phone(chance: random.Random, is_latin: bool) -> str:
    if is_latin:
        return f"+49 {chance.randrange(30, 900)} {chance.randrange(1_000_000, 9_999_999)}"
    if chance.random() < 0.5:
        return f"09{chance.randrange(10, 90)}-{chance.randrange(100, 999)}-{chance.randrange(100, 999)}"
    return f"+886 {chance.randrange(2, 9)} {chance.randrange(2000, 9999)} {chance.randrange(1000, 9999)}"


#: Header of the written file -> how a lead fills it.
CSV_HEADER: Sequence[str] = (
    "external_id", "name", "company", "job_title", "email", "phone", "industry", "channel", "status", "owner",
    "created_at", "qualified_at", "estimated_amount", "next_step", "next_step_on", "description",
)  # fmt: skip


def write_csv(path: Path, count: int, seed: int = SEED) -> None:
    """Write leads as a comma-separated UTF-8 file with a header."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(CSV_HEADER)
        for lead in made_leads(count, seed):
            writer.writerow(_csv_values(lead))


def _csv_values(lead: MadeLead) -> list[str]:
    times = [
        "" if moment is None else moment.strftime("%Y-%m-%d %H:%M:%S")
        for moment in (lead.created_at, lead.qualified_at)
    ]
    amount = "" if lead.estimated_amount is None else str(lead.estimated_amount)
    return [
        lead.external_id, lead.name, lead.company, lead.job_title, lead.email, lead.phone, lead.industry,
        lead.channel.replace("_", " "), lead.status, lead.owner, *times, amount, lead.next_step,
        lead.next_step_on, lead.description,
    ]  # fmt: skip
