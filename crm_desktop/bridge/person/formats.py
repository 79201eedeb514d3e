"""How numbers, money, days and times are shown in the person's language and time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from crm_desktop.core.sums.rounding import sum_decimals
from crm_desktop.core.values.amounts.money import decimals, from_minor
from crm_desktop.core.values.stored import from_milliseconds

#: Signs that stand before an amount; other currencies are shown by their code.
_SIGNS = {
    "TWD": "NT$",
    "CNY": "CN¥",
    "USD": "US$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "JP¥",
    "HKD": "HK$",
    "SGD": "S$",
    "KRW": "₩",
}
#: A sign that two currencies share stands alone for the one that people there pay with.
_SIGNS_BY_LANGUAGE = {"zh_CN": {"CNY": "¥"}}
_NO_BREAK = "\u00a0"


class Formats:
    """Formats for one language; a new one is made when the language changes."""

    def __init__(self, language: str, zone: tzinfo | None = None) -> None:
        self.language = language
        self.locale = QLocale(language)
        self.zone = zone
        self._signs = {**_SIGNS, **_SIGNS_BY_LANGUAGE.get(language, {})}

    # Numbers and money ---------------------------------------------------------------------------------

    def number(self, value: int) -> str:
        """A whole number with separators."""
        return self.locale.toString(value)

    def decimal(self, value: float, digits: int) -> str:
        """A number with so many decimals."""
        return self.locale.toString(value, "f", digits)

    def exact(self, number: Decimal) -> str:
        """A number with all its decimals and no more: 1,234.5."""
        return self._decimal(number, max(0, -int(number.normalize().as_tuple().exponent)))

    def percent(self, fraction: float, digits: int = 1) -> str:
        """A fraction as per cent: 0.105 as 10.5%."""
        return self.locale.toString(fraction * 100, "f", digits) + "%"

    def money(self, minor: int, currency: str) -> str:
        """An exact amount with its currency; decimals only where there are any."""
        return self.amount(from_minor(minor, currency), currency)

    def amount(self, amount: Decimal, currency: str) -> str:
        """The same of an amount that is a decimal number already."""
        places = 0 if amount == amount.to_integral_value() else decimals(currency)
        return f"{self.sign(currency)}{self._decimal(amount, places)}"

    def figure(self, amount: Decimal, currency: str) -> str:
        """An amount in a column of one currency: without its sign, with the decimals of its sums."""
        is_finer = amount != amount.quantize(Decimal(1).scaleb(-sum_decimals(currency)))
        return self._decimal(amount, decimals(currency) if is_finer else sum_decimals(currency))

    def short_money(self, minor: int, currency: str) -> str:
        """A rounded amount for headings: NT$ 3.1M; in Chinese counted in 萬 and 億."""
        return f"{self.sign(currency)}{self.short_amount(minor, currency)}"

    def short_amount(self, minor: int, currency: str) -> str:
        """The same without its currency, where that is told beside it."""
        amount = float(from_minor(minor, currency))
        for size, unit in self._units():
            if abs(amount) >= size:
                return f"{self._trimmed(amount / size)}{unit}"
        return self._trimmed(amount)

    def _units(self) -> tuple[tuple[float, str], ...]:
        if self.language == "zh_TW":
            return ((1e8, "億"), (1e4, "萬"))
        if self.language == "zh_CN":
            return ((1e8, "亿"), (1e4, "万"))
        return ((1e9, "B"), (1e6, "M"), (1e3, "k"))

    def _trimmed(self, value: float) -> str:
        digits = 1 if abs(value) < 100 and round(value, 1) != round(value) else 0
        return self.locale.toString(value, "f", digits)

    def sign(self, currency: str) -> str:
        """What stands before an amount."""
        return f"{self._signs.get(currency, currency)}{_NO_BREAK}" if currency else ""

    def _decimal(self, amount: Decimal, places: int) -> str:
        whole = int(abs(amount))
        text = self.locale.toString(whole)
        if places:
            fraction = abs(amount) - whole
            text += self.locale.decimalPoint() + f"{fraction:.{places}f}"[2:]
        return f"−{text}" if amount < 0 else text

    # Days and times --------------------------------------------------------------------------------------

    def day_of(self, milliseconds: int) -> date:
        """The local day of a stored moment."""
        return self._local(milliseconds).date()

    def _local(self, milliseconds: int) -> datetime:
        return from_milliseconds(milliseconds).astimezone(self.zone)

    def day(self, day: date | str) -> str:
        """A day in full, the same in every language: 2026-11-23."""
        return day if isinstance(day, str) else day.isoformat()

    def short_day(self, day: date, today: date) -> str:
        """A day for a narrow place: 11/24 in Chinese, 24 Nov in English; far away with its year."""
        if abs((day - today).days) > 300:
            return day.isoformat()
        pattern = "M/d" if self.language.startswith("zh") else "d MMM"
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def long_day(self, day: date) -> str:
        """A day with its weekday: 11月24日 星期二 in Chinese, Tuesday, 24 November in English."""
        pattern = "M月d日 dddd" if self.language.startswith("zh") else "dddd, d MMMM"
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def moment(self, milliseconds: int) -> str:
        """A moment in full: 2026-11-23 16:40."""
        return self._local(milliseconds).strftime("%Y-%m-%d %H:%M")

    def clock(self, milliseconds: int) -> str:
        """The time of day: 16:40."""
        return self._local(milliseconds).strftime("%H:%M")

    def near_moment(self, milliseconds: int, now: datetime | None = None) -> str:
        """A moment as people say it: today 10:12, yesterday 16:40, else day and time."""
        local = self._local(milliseconds)
        today = (now or datetime.now(UTC)).astimezone(self.zone).date()
        clock = local.strftime("%H:%M")
        if local.date() == today:
            return QCoreApplication.translate("Formats", "today {time}").format(time=clock)
        if (today - local.date()).days == 1:
            return QCoreApplication.translate("Formats", "yesterday {time}").format(time=clock)
        return f"{self.short_day(local.date(), today)} {clock}"

    def overdue(self, days: int) -> str:
        """How late something is."""
        return QCoreApplication.translate("Formats", "%n day(s) overdue", "", days)

    def today(self) -> date:
        """The local day now."""
        return datetime.now(UTC).astimezone(self.zone).date()
