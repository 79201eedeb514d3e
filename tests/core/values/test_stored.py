"""Values in their two forms, and the rules that each must keep."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.money import LARGEST_MINOR
from crm_desktop.core.values.stored import (
    clean_text,
    decode,
    encode,
    from_milliseconds,
    rescale,
    to_milliseconds,
)


def field(type_: FieldType, **further: object) -> Field:
    return Field("x", type_, **further)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("type_", "value", "stored"),
    [
        (FieldType.TEXT, "  王 小明 ", "王 小明"),
        (FieldType.TEXT, "a  b\tc\nd", "a b c d"),
        (FieldType.TEXT, "a\u200bb\ufeff\x00c", "abc"),
        (FieldType.TEXT, "Mu\u0308ller", "Müller"),
        (FieldType.TEXT, "", None),
        (FieldType.TEXT, " \u200b ", None),
        (FieldType.LONG_TEXT, "a\r\nb\rc  d", "a\nb\nc  d"),
        (FieldType.EMAIL, " Anna@Bau-AG.example ", "Anna@Bau-AG.example"),
        (FieldType.PHONE, "０２-1234", "02-1234"),
        (FieldType.TAGS, "vip、展會, vip ,,", ",=vip,=展會,"),
        (FieldType.NAMES, "name, amount,, name", "amount, name"),
        (FieldType.TAGS, (3, "=1+1", 3, "2026"), ",3,==1+1,=2026,"),
        (FieldType.CURRENCY, "twd", "TWD"),
        (FieldType.CURRENCY, "XCG", "XCG"),
        (FieldType.CURRENCY, "HRK", "HRK"),
        (FieldType.INTEGER, 2**53, 2**53),
        (FieldType.PERCENT, 100, 100),
        (FieldType.DATE, date(2024, 2, 29), "2024-02-29"),
        (FieldType.INSTANT, datetime(1970, 1, 1, 8, tzinfo=timezone(timedelta(hours=8))), 0),
        (FieldType.INSTANT, datetime(2026, 1, 1, 0, 0, 0, 1999, tzinfo=UTC), 1_767_225_600_001),
        (FieldType.BOOLEAN, True, 1),
        (FieldType.BOOLEAN, 0, 0),
        (FieldType.REFERENCE, 7, 7),
        *((each, None, None) for each in FieldType),
        *((each, "", None) for each in FieldType),
    ],
)
def test_what_is_stored(type_: FieldType, value: object, stored: object) -> None:
    assert encode(field(type_), value) == stored


@pytest.mark.parametrize(
    ("type_", "value", "key"),
    [
        (FieldType.TEXT, 5, "value_not_understood"),
        (FieldType.TEXT, "a" * 201, "text_too_long"),
        (FieldType.EMAIL, "anna@", "email_not_understood"),
        (FieldType.EMAIL, "a b@c.de", "email_not_understood"),
        (FieldType.EMAIL, "a@b@c.de", "email_not_understood"),
        (FieldType.PHONE, "12", "phone_not_understood"),
        (FieldType.CURRENCY, "€", "currency_not_understood"),
        (FieldType.CURRENCY, "ABC", "currency_not_understood"),
        (FieldType.CURRENCY, "XAU", "currency_not_understood"),
        (FieldType.INTEGER, 1.0, "value_not_understood"),
        (FieldType.INTEGER, True, "value_not_understood"),
        (FieldType.INTEGER, 2**53 + 1, "number_too_large"),
        (FieldType.PERCENT, 101, "percent_out_of_range"),
        (FieldType.PERCENT, -1, "percent_out_of_range"),
        (FieldType.MONEY, 0.1, "value_not_understood"),
        (FieldType.MONEY, Decimal("NaN"), "value_not_understood"),
        (FieldType.MONEY, Decimal("sNaN"), "value_not_understood"),
        (FieldType.MONEY, Decimal("Infinity"), "value_not_understood"),
        (FieldType.MONEY, Decimal("0.001"), "too_many_decimals"),
        (FieldType.MONEY, Decimal("1E+16"), "number_too_large"),
        (FieldType.MONEY, Decimal("1E+40"), "number_too_large"),
        (FieldType.MONEY, Decimal("-1E+1000000"), "number_too_large"),
        (FieldType.DATE, datetime(2026, 1, 1, tzinfo=UTC), "value_not_understood"),
        (FieldType.DATE, "2026-01-01", "value_not_understood"),
        (FieldType.DATE, date(1899, 12, 31), "date_out_of_range"),
        (FieldType.DATE, date(2201, 1, 1), "date_out_of_range"),
        (FieldType.INSTANT, datetime(2026, 1, 1), "value_not_understood"),
        (FieldType.BOOLEAN, "yes", "value_not_understood"),
        (FieldType.CHOICE, "c", "choice_unknown"),
        (FieldType.CHOICE, ["a"], "choice_unknown"),
        (FieldType.REFERENCE, 0, "value_not_understood"),
        (FieldType.REFERENCE, "1", "value_not_understood"),
    ],
)
def test_what_is_refused_names_its_field(type_: FieldType, value: object, key: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        encode(field(type_, choices=("a", "b")), value, "TWD")
    assert (caught.value.key, caught.value.field) == (key, "x")


@given(st.text(max_size=80))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    for many_lines in (False, True):
        once = clean_text(text, many_lines=many_lines)
        assert clean_text(once, many_lines=many_lines) == once
        assert unicodedata.is_normalized("NFC", once)
        once.encode("utf-8")
    assert "\n" not in clean_text(text)


@given(st.integers(-LARGEST_MINOR, LARGEST_MINOR), st.sampled_from(["TWD", "JPY", "KWD", "CLF"]))
def test_money_comes_back_exactly(minor: int, currency: str) -> None:
    money = field(FieldType.MONEY, currency_field="currency")
    amount = decode(money, minor, currency)
    assert isinstance(amount, Decimal)
    assert encode(money, amount, currency) == minor


@given(st.datetimes(datetime(1901, 1, 1), datetime(2200, 1, 1), timezones=st.timezones()))
def test_moments_come_back_to_the_millisecond(moment: datetime) -> None:
    stored = to_milliseconds(moment)
    assert abs(from_milliseconds(stored) - moment) < timedelta(milliseconds=1)
    assert to_milliseconds(from_milliseconds(stored)) == stored


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_days_come_back_and_sort_as_text(day: date) -> None:
    stored = encode(field(FieldType.DATE), day)
    assert decode(field(FieldType.DATE), stored) == day
    assert str(stored) >= "1900-01-01"


def test_other_values_come_back() -> None:
    assert decode(field(FieldType.BOOLEAN), 1) is True
    assert decode(field(FieldType.TEXT), "王") == "王"
    assert decode(field(FieldType.REFERENCE, refers_to=Kind.LEAD), 3) == 3
    assert decode(field(FieldType.MONEY), None) is None


@pytest.mark.parametrize(
    ("minor", "before", "after", "expected"),
    [(48_000_000, "TWD", "JPY", 480_000), (480_000, "JPY", "KWD", 480_000_000), (1250, "EUR", "JPY", 13)],
)
def test_an_amount_in_another_currency(minor: int, before: str, after: str, expected: int) -> None:
    assert rescale(minor, before, after) == expected
