"""Values as people and spreadsheets write them."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.main_records import ACCOUNT, CONTACT, LEAD, OPPORTUNITY
from crm_desktop.core.values.amounts.numbers import (
    CurrencyAmount,
    finds_fractions,
    judge_decimal_mark,
)
from crm_desktop.core.values.columns import column_parser
from crm_desktop.core.values.parsing import Cell, Money, ReadingOptions, cell_text, parse_field
from crm_desktop.core.values.spreadsheet_text import guard_formula, unguard_formula
from crm_desktop.core.values.time.date_orders import judge_dates
from crm_desktop.core.values.time.dates import DateOrder

TAIPEI = ZoneInfo("Asia/Taipei")
HERE = ReadingOptions("TWD", zone=TAIPEI)


def day(cell: Cell, order: DateOrder = DateOrder.YEAR_FIRST) -> object:
    return parse_field(CONTACT.field("birthday"), cell, ReadingOptions("TWD", zone=TAIPEI, date_order=order))


def moment(cell: Cell, order: DateOrder = DateOrder.YEAR_FIRST) -> object:
    return parse_field(LEAD.field("created_at"), cell, ReadingOptions("TWD", zone=TAIPEI, date_order=order))


def amount(cell: Cell, mark: str = ".") -> object:
    return parse_field(OPPORTUNITY.field("amount"), cell, ReadingOptions("TWD", decimal_mark=mark))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23",
        "2026/11/23",
        "2026.11.23",
        "20261123",
        "23.11.2026",
        "2026年11月23日",
        "民國115年11月23日",
        "115年11月23日",
        "２０２６／１１／２３",
        "Nov 23, 2026",
        "23 November 2026",
        "23-Nov-26",
        " 2026-11-23 ",
        "2026-11-23 00:00:00",
        "23/11/2026",
        "11/23/2026",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert day(text) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("order", "expected"),
    [(DateOrder.DAY_FIRST, date(2026, 4, 3)), (DateOrder.MONTH_FIRST, date(2026, 3, 4))],
)
def test_the_order_settles_an_ambiguous_date(order: DateOrder, expected: date) -> None:
    assert day("03/04/2026", order) == expected
    assert day("3/4/26", order) == expected


def test_an_ambiguous_date_without_an_order_is_not_guessed() -> None:
    with pytest.raises(RuleBroken) as refused:
        day("03/04/2026")
    assert refused.value.key == "date_order_unknown"


def test_years_of_the_republic_have_three_digits_or_the_order_says_so() -> None:
    assert day("115/11/23", DateOrder.REPUBLIC) == date(2026, 11, 23)
    assert day("95/1/31", DateOrder.REPUBLIC) == date(2006, 1, 31)
    for order in (DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
        assert day("115/11/23", order) == date(2026, 11, 23)
    with pytest.raises(RuleBroken):
        day("95/1/31", DateOrder.YEAR_FIRST)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1150731", date(2026, 7, 31)),
        ("民國七十五年三月二日", date(1986, 3, 2)),
        ("二〇二六年十二月八日", date(2026, 12, 8)),
        ("１１５/０７/３１", date(2026, 7, 31)),
        ("1985-04-02T00:00:00Z", date(1985, 4, 2)),
        ("1985-04-01T16:00:00Z", date(1985, 4, 2)),  # midnight in Taipei
        ("民國75/03/02", date(1986, 3, 2)),
        ("民75.3.2", date(1986, 3, 2)),
        ("西元1986年3月2日", date(1986, 3, 2)),
        ("公元 1986/3/2", date(1986, 3, 2)),
    ],
)
def test_days_as_other_programs_and_people_write_them(text: str, expected: date) -> None:
    assert day(text) == expected


@pytest.mark.parametrize("text", ["0/0/00", "0000-00-00", "00/00/0000", "0000-00-00 00:00:00"])
def test_a_date_of_noughts_is_no_date(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize("text", ["--07-15", "--0715", "7月15日", "七月十五日", "15 July", "Jul 15", "12/8"])
def test_a_day_without_a_year_is_told_apart_from_nonsense(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        day(text)
    assert refused.value.key == "date_without_year"


def test_a_column_in_two_orders_is_doubtful_until_one_value_decides() -> None:
    assert judge_dates(["3/4/2025", "5/6/2025"], DateOrder.YEAR_FIRST) == (DateOrder.YEAR_FIRST, "3/4/2025")
    assert judge_dates(["3/4/2025", "25/6/2025"], DateOrder.YEAR_FIRST) == (DateOrder.DAY_FIRST, "")
    assert judge_dates(["3/4/2025"], DateOrder.MONTH_FIRST) == (DateOrder.MONTH_FIRST, "3/4/2025")
    assert judge_dates(["3.4.2025", "5/5/2025"], DateOrder.YEAR_FIRST) == (DateOrder.YEAR_FIRST, "")
    mixed = ["2026/3/4", "2026/3/5", "115/03/02"]
    assert judge_dates(mixed, DateOrder.YEAR_FIRST) == (DateOrder.REPUBLIC, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018-02-26 19:58:54", datetime(2018, 2, 26, 11, 58, 54, tzinfo=UTC)),
        ("2018-02-26T19:58:54Z", datetime(2018, 2, 26, 19, 58, 54, tzinfo=UTC)),
        ("2018-02-26T19:58:54.250+02:00", datetime(2018, 2, 26, 17, 58, 54, 250_000, tzinfo=UTC)),
        ("2026/11/23 下午 3:05", datetime(2026, 11, 23, 7, 5, tzinfo=UTC)),
        ("2026年11月23日 上午12點5分", datetime(2026, 11, 22, 16, 5, tzinfo=UTC)),
        ("11/23/2026 03:05 PM", datetime(2026, 11, 23, 7, 5, tzinfo=UTC)),
        ("Mon, 23 Nov 2026 10:00:00 +0800", datetime(2026, 11, 23, 2, 0, tzinfo=UTC)),
        ("2026-11-23", datetime(2026, 11, 22, 16, 0, tzinfo=UTC)),
    ],
)
def test_moments_are_local_unless_they_name_a_zone(text: str, expected: datetime) -> None:
    assert moment(text) == expected


def test_dates_of_spreadsheet_cells() -> None:
    assert day(datetime(2026, 1, 2, 23, 0)) == date(2026, 1, 2)
    assert day(46000) == date(2025, 12, 9)
    assert moment(46000.5) == datetime(2025, 12, 9, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize("cell", ["1850-01-01", "2300-01-01", "0001-01-01", 1e12, date(1, 1, 1)])
def test_years_outside_the_range_are_refused(cell: Cell) -> None:
    with pytest.raises(RuleBroken) as refused:
        moment(cell)
    assert refused.value.key == "date_out_of_range"
    assert refused.value.field == "created_at"


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13-01", "12:30", "soon", "2026-11-23 25:00", "2026-1-1x"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        moment(text)
    assert refused.value.key == "date_not_understood"


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        (["03/04/2026", "25/04/2026"], DateOrder.DAY_FIRST),
        (["03/04/2026", "04/25/2026"], DateOrder.MONTH_FIRST),
        (["115/11/23", "98/01/02"], DateOrder.REPUBLIC),
        (["03/04/2026", "", None, "2026-01-01"], DateOrder.YEAR_FIRST),
    ],
)
def test_the_order_is_found_from_the_samples(samples: list[Cell], expected: DateOrder) -> None:
    assert judge_dates(samples, DateOrder.YEAR_FIRST)[0] == expected


def test_the_default_order_stands_where_nothing_is_proven() -> None:
    assert judge_dates(["03/04/2026"], DateOrder.DAY_FIRST)[0] == DateOrder.DAY_FIRST


def test_years_in_front_are_an_order_where_no_other_is_needed() -> None:
    years = ["2018-02-01", "2017-10-20 11:30"]
    assert judge_dates([*years, ""], DateOrder.DAY_FIRST)[0] == DateOrder.YEAR_FIRST
    assert judge_dates([*years, "03/04/2026"], DateOrder.DAY_FIRST)[0] == DateOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NT$ 480,000", Money(Decimal(480000), "TWD")),
        ("1.234,56 €", Money(Decimal("1234.56"), "EUR")),
        ("(1,200)", Money(Decimal(-1200))),
        ("-1,200", Money(Decimal(-1200))),
        ("1,200-", Money(Decimal(-1200))),
        ("480 000", Money(Decimal(480000))),
        ("４８０，０００", Money(Decimal(480000))),
        ("48萬", Money(Decimal(480000))),
        ("48.5万", Money(Decimal(485000))),
        ("1,0000", Money(Decimal(10000))),
        ("12,34,567.89", Money(Decimal("1234567.89"))),
        ("US$1.5k", Money(Decimal(1500), "USD")),
        ("$5", Money(Decimal(5), "TWD")),
        ("¥100", Money(Decimal(100), "CNY")),
        ("500 kr", Money(Decimal(500), "SEK")),
        ("Rs. 500", Money(Decimal(500), "INR")),
        ("CHF 1'234.50", Money(Decimal("1234.50"), "CHF")),
        ("480.-", Money(Decimal(480))),
        ("usd 12", Money(Decimal(12), "USD")),
        (12.3333333, Money(Decimal("12.33"))),
        (7, Money(Decimal(7))),
    ],
)
def test_amounts_in_many_spellings(text: Cell, expected: Money) -> None:
    assert amount(text) == expected


def test_the_decimal_mark_settles_one_comma() -> None:
    assert amount("1,234", ".") == Money(Decimal(1234))
    assert amount("1,234", ",") == Money(Decimal("1.234"))
    assert amount("1.234", ",") == Money(Decimal(1234))


@pytest.mark.parametrize(
    "text", ["無", "N/A", "n/a", " - ", "—", "＃N/A", "null", "#REF!", "（無）", "未提供"]
)
@pytest.mark.parametrize("name", ["email", "phone", "website", "created_at", "estimated_amount", "channel"])
def test_words_for_nothing_are_nothing(name: str, text: str) -> None:
    assert parse_field(LEAD.field(name), text, HERE) is None
    if name != "estimated_amount":
        assert column_parser(LEAD.field(name), HERE)([text, ""]) == ([None, None], [])


def test_words_for_nothing_leave_a_box_as_it_is_but_a_dash_is_a_no() -> None:
    assert parse_field(LEAD.field("do_not_contact"), "n/a", HERE) is None
    assert parse_field(LEAD.field("do_not_contact"), "-", HERE) is False


def test_words_for_nothing_are_words_in_texts() -> None:
    assert parse_field(LEAD.field("company"), "無", HERE) == "無"


def test_a_quantity_may_have_decimals_and_what_is_none_is_not_called_a_whole_number() -> None:
    quantity = BUILT_IN[Kind.LINE].field("quantity")
    assert parse_field(quantity, "1.5", HERE) == Decimal("1.5")
    with pytest.raises(RuleBroken) as refused:
        parse_field(quantity, "1,5", HERE)
    assert refused.value.key == "decimal_not_understood"


@pytest.mark.parametrize(
    "text", ["1,5", "1,23,4", "abc", "1/3", "1e5", "12 XYZ", "$5 €", "--3", "-(3)", "5x", "."]
)
def test_amounts_that_are_not_guessed(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        amount(text)
    assert refused.value.key == "amount_not_understood"


def test_endless_digits_are_too_large() -> None:
    with pytest.raises(RuleBroken) as refused:
        amount("9" * 40)
    assert refused.value.key == "number_too_large"


def test_the_decimal_mark_is_found_from_the_samples() -> None:
    assert judge_decimal_mark(["1.234", "5,5"])[0] == ","
    assert judge_decimal_mark(["1,234", "5.5"], ",")[0] == "."
    assert judge_decimal_mark(["1,234", "7"], ",")[0] == ","
    assert judge_decimal_mark(["1.234.567", "7"])[0] == ","


@pytest.mark.parametrize(
    ("cell", "expected"), [("30 %", 30), ("30", 30), ("30.0", 30), ("12.5", 13), (30.0, 30)]
)
def test_per_cents(cell: Cell, expected: int) -> None:
    assert parse_field(OPPORTUNITY.field("probability"), cell, HERE) == expected


def test_fractions_of_one_need_the_column_to_say_so() -> None:
    probability = OPPORTUNITY.field("probability")
    with pytest.raises(RuleBroken):
        parse_field(probability, "0.3", HERE)
    assert parse_field(probability, "0.3", ReadingOptions("TWD", percent_fractions=True)) == 30
    assert parse_field(probability, 1, ReadingOptions("TWD", percent_fractions=True)) == 100
    assert finds_fractions([0.1, 1, None, "0.5"])
    assert not finds_fractions([0, 1])
    assert not finds_fractions([0.5, 30])


@pytest.mark.parametrize(
    ("text", "expected"), [("是", True), ("Yes", True), ("✓", True), (1, True), ("否", False)]
)
def test_yes_and_no(text: Cell, expected: bool) -> None:
    assert parse_field(LEAD.field("do_not_contact"), text, HERE) is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("'+886 2 1234", "+886 2 1234"),
        ("02-1234-5678 分機 12", "02-1234-5678 分機 12"),
        (912345678.0, "912345678"),
        ("０２１２３４", "021234"),
    ],
)
def test_phones_stay_as_typed_but_for_width(cell: Cell, expected: str) -> None:
    assert parse_field(LEAD.field("phone"), cell, HERE) == expected


@pytest.mark.parametrize("text", ["12", "call me", "=1+1"])
def test_what_is_no_phone(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_field(LEAD.field("phone"), text, HERE)
    assert refused.value.key == "phone_not_understood"


def test_choices_in_three_languages() -> None:
    status = LEAD.field("status")
    for text in ("qualified", "Qualified", "QUALIFIED", "合格", "ＱＵＡＬＩＦＩＥＤ"):
        assert parse_field(status, text, HERE) == "qualified"
    assert parse_field(status, "Open - Not Contacted", HERE) == "new"
    assert parse_field(ACCOUNT.field("kind"), "公司", HERE) == "company"
    with pytest.raises(RuleBroken) as refused:
        parse_field(status, "sleeping", HERE)
    assert refused.value.key == "choice_unknown"


def test_text_loses_only_what_cannot_be_seen() -> None:
    name = LEAD.field("name")
    assert parse_field(name, "\ufeff  王\u200b小明\x00 ", HERE) == "王小明"
    assert parse_field(name, "e\u0301", HERE) == "\u00e9"
    assert parse_field(name, "a\r\nb", HERE) == "a b"
    assert parse_field(LEAD.field("description"), "a\r\nb", HERE) == "a\nb"
    assert parse_field(name, 42.0, HERE) == "42"
    with pytest.raises(RuleBroken) as refused:
        parse_field(name, "x" * 201, HERE)
    assert refused.value.key == "text_too_long"
    assert refused.value.params["limit"] == 200


def test_tags_are_single_names() -> None:
    assert parse_field(LEAD.field("tags"), "b；a，b、 c", HERE) == ("b", "a", "c")
    assert parse_field(LEAD.field("tags"), "* myContacts ::: Fair ::: ", HERE) == ("Fair",)
    assert parse_field(LEAD.field("tags"), " , ", HERE) is None


def test_currencies_by_code_sign_and_name() -> None:
    currency = LEAD.field("currency")
    assert [parse_field(currency, text, HERE) for text in ("eur", "€", "新台幣", "$", "人民币")] == [
        "EUR",
        "EUR",
        "TWD",
        "TWD",
        "CNY",
    ]
    with pytest.raises(RuleBroken):
        parse_field(currency, "XYZ", HERE)


ANY_CELL = st.one_of(
    st.none(),
    st.text(),
    st.text(alphabet="0123456789-/.:, TZ+年月日民國萬%$()'\u3000"),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
)
ANY_READING = st.builds(
    ReadingOptions,
    zone=st.sampled_from([UTC, TAIPEI, ZoneInfo("America/New_York")]),
    date_order=st.sampled_from(DateOrder),
    decimal_mark=st.sampled_from([".", ","]),
    home_currency=st.sampled_from(["TWD", "JPY", "EUR"]),
    percent_fractions=st.booleans(),
)
ANY_FIELD = st.sampled_from(
    [field for kind in BUILT_IN.listed_kinds for field in BUILT_IN[kind].fields if field.importable]
)


@given(ANY_FIELD, ANY_CELL, ANY_READING)
def test_anything_is_either_understood_or_refused(field: Field, cell: Cell, reading: ReadingOptions) -> None:
    with contextlib.suppress(RuleBroken):
        value = parse_field(field, cell, reading)
        assert value is None or value != ""


@given(st.datetimes(datetime(1901, 1, 1), datetime(2199, 12, 30)), st.sampled_from([UTC, TAIPEI]))
def test_moments_survive_being_written(value: datetime, zone: ZoneInfo) -> None:
    local = value.replace(tzinfo=zone)
    assert moment(local.isoformat()) == local
    assert moment(local.isoformat(" ")) == local.astimezone(UTC)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_days_survive_being_written(value: date) -> None:
    assert day(value.isoformat()) == value
    assert day(f"{value:%d/%m/%Y}", DateOrder.DAY_FIRST) == value
    assert day(f"{value:%m/%d/%Y}", DateOrder.MONTH_FIRST) == value
    assert day(f"{value.year}年{value.month}月{value.day}日") == value


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_amounts_survive_being_written(value: Decimal) -> None:
    assert amount(f"{value:,}") == Money(value)
    assert amount(f"NT$ {value:,}" if value >= 0 else f"({-value:,})").amount == value  # type: ignore[attr-defined]
    german = f"{value:,}".translate(str.maketrans(",.", ".,"))
    assert amount(german, ",") == Money(value)


@given(st.text())
def test_the_guard_against_formulas_comes_off_again(text: str) -> None:
    assert unguard_formula(guard_formula(text)) == text


@given(
    st.sampled_from([*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20"]),
    st.text(alphabet=st.characters(categories=["L"]), min_size=1),
)
def test_formulas_are_guarded(mark: str, rest: str) -> None:
    assert guard_formula(mark + rest).startswith("'")


def test_phones_and_numbers_need_no_guard() -> None:
    for text in ("+886 2 1234 5678", "-1,200.50", "+886-2-1234 ext 12"):
        assert guard_formula(text) == text
    for text in ("+1+cmd", "=1", "-2+3", "@x"):
        assert guard_formula(text) == "'" + text


def test_cells_as_a_spreadsheet_shows_them() -> None:
    assert [
        cell_text(cell) for cell in (None, 3.0, 2.5, 1e20, datetime(2026, 1, 2), date(2026, 1, 2), "x")
    ] == [
        "",
        "3",
        "2.5",
        "1e+20",
        "2026-01-02",
        "2026-01-02",
        "x",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("美元 700", Money(Decimal(700), "USD")),
        ("人民幣 700 元", Money(Decimal(700), "CNY")),
        ("新臺幣7000元", Money(Decimal(7000), "TWD")),
        ("日圓 7000", Money(Decimal(7000), "JPY")),
        ("EUR 7.000,50", Money(Decimal("7000.50"), "EUR")),
        ("三十萬", Money(Decimal(300_000))),
        ("NT$一百二十萬元", Money(Decimal(1_200_000), "TWD")),
        ("3萬5千", Money(Decimal(35_000))),
        ("1萬2", Money(Decimal(12_000))),
        ("三萬五元", Money(Decimal(35_000), "TWD")),
        ("一百二", Money(Decimal(120))),
        ("1億2", Money(Decimal(120_000_000))),
        ("1萬零2", Money(Decimal(10_002))),
        ("12萬3456", Money(Decimal(123_456))),
        (CurrencyAmount(700.5, "USD"), Money(Decimal("700.5"), "USD")),
    ],
)
def test_amounts_in_words_and_in_other_currencies(text: Cell, expected: Money) -> None:
    assert amount(text) == expected


def test_three_digits_behind_a_mark_prove_nothing_alone() -> None:
    assert judge_decimal_mark(["3.500", "12.250"]) == (".", "3.500")
    assert judge_decimal_mark(["3.500", "12.250"], ",") == (",", "")
    assert judge_decimal_mark(["480,000", "1,200"]) == (".", "")
    assert judge_decimal_mark(["3.500", "0.125"]) == (".", "")
    assert judge_decimal_mark(["3.500", "2.300,75"]) == (",", "")


@pytest.mark.parametrize("text", ["8.86933E+11", "8,86933e+11"])
def test_a_phone_or_an_id_that_a_spreadsheet_shortened_is_refused(text: str) -> None:
    for field in (ACCOUNT.field("phone"), ACCOUNT.field("tax_number"), LEAD.field("external_id")):
        with pytest.raises(RuleBroken) as refused:
            parse_field(field, text, HERE)
        assert refused.value.key == "number_damaged"


def test_digits_kept_as_text_lose_what_kept_them() -> None:
    for text in ('="04595257"', "'04595257", "04595257"):
        for parse in (column_parser(ACCOUNT.field("tax_number"), HERE),):
            assert parse([text]) == (["04595257"], [])
    assert parse_field(ACCOUNT.field("phone"), '="0277778888"', HERE) == "0277778888"
    assert parse_field(ACCOUNT.field("phone"), "'0933222111", HERE) == "0933222111"
    assert column_parser(LEAD.field("name"), HERE)(["'t Hooft"]) == (["'t Hooft"], [])
