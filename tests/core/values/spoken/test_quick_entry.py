"""Lines as people type them, and what they are understood as; no line at all breaks the reading."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.spoken.quick_entry import understand
from crm_desktop.core.values.time.dates import DateOrder

#: A Saturday.
NOW = datetime(2026, 11, 28, 14, 0)

#: Line, kind, person, days from the Saturday (None: no day), hour.
LINES: tuple[tuple[str, str, str, int | None, time | None], ...] = (
    ("call Chen tomorrow 10", "call", "Chen", 1, time(10)),
    ("meeting with Nordlicht next Friday 3pm", "meeting", "Nordlicht", 6, time(15)),
    ("email Anna in 2 weeks", "email", "Anna", 14, None),
    ("明天下午三點打給陳怡君", "call", "陳怡君", 1, time(15)),
    ("下週五下午三點拜訪台達", "meeting", "台達", 6, time(15)),
    ("下周五下午三点拜访台达", "meeting", "台达", 6, time(15)),
    ("大後天", "task", "", 3, None),
    ("大后天寄型录给王小明", "task", "王小明", 3, None),
    ("call Chen about the offer on 24 Dec at 3", "call", "Chen", 26, time(15)),
    ("Call Anna Müller re: contract Monday 9:30", "call", "Anna Müller", 2, time(9, 30)),
    ("send the offer to Anna Müller Monday", "task", "Anna Müller", 2, None),
    ("12/24 10:00 meeting with Pacific Tools", "meeting", "Pacific Tools", 26, time(10)),
    ("2026-12-24 lunch with Anna", "meeting", "Anna", 26, None),
    ("remind me to send the catalogue to David Chen in a week", "task", "David Chen", 7, None),
    ("visit Delta day after tomorrow noon", "meeting", "Delta", 2, time(12)),
    ("meeting Fri 9:30 with Anna", "meeting", "Anna", 6, time(9, 30)),
    ("email Sun Ltd tomorrow", "email", "Sun Ltd", 1, None),
    ("Call Mayer 10", "call", "Mayer", None, None),
    ("note Chen likes tea", "note", "", None, None),
    ("buy milk", "task", "", None, None),
    ("next week: visit Delta", "meeting", "Delta", 2, None),
    ("週三早上九點半跟林志豪開會", "meeting", "林志豪", 4, time(9, 30)),
    ("後天中午和陳怡君吃飯", "meeting", "陳怡君", 2, time(12)),
    ("三天後打電話給大同食品確認報價", "call", "大同食品", 3, None),
    ("下個月5號交報告", "task", "", 7, None),
    ("明晚八點打給王小明", "call", "王小明", 1, time(20)),
    ("給藍海資訊打電話 下週一 10點", "call", "藍海資訊", 2, time(10)),
    ("下下週二拜訪台達電", "meeting", "台達電", 10, None),
    ("明天打给王小明问报价", "call", "王小明", 1, None),
    ("十二月二十四日下午兩點一刻與宏遠精密會議", "meeting", "宏遠精密", 26, time(14, 15)),
    ("２０２６年１２月２４日上午１０點拜訪台達", "meeting", "台達", 26, time(10)),
    ("月底結帳", "task", "", 2, None),
    ("發郵件給陳怡君 明天", "email", "陳怡君", 1, None),
    ("凌晨12點 明天 打給王小明", "call", "王小明", 1, time(0)),
    ("call Chen and Lin tomorrow 10", "call", "Chen and Lin", 1, time(10)),
    (
        "meeting with Anna, Ben and Carol Weber about prices on Monday",
        "meeting",
        "Anna, Ben and Carol Weber",
        2,
        None,
    ),
    ("email Anna, send the price list tomorrow", "email", "Anna", 1, None),
    ("明天下午三點打給陳怡君、林志明", "call", "陳怡君、林志明", 1, time(15)),
)


@pytest.mark.parametrize(("line", "kind", "person", "days", "clock"), LINES)
def test_lines(line: str, kind: str, person: str, days: int | None, clock: time | None) -> None:
    found = understand(line, NOW)
    day = None if days is None else NOW.date() + timedelta(days=days)
    assert (found.kind, found.person, found.day, found.clock) == (kind, person, day, clock)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("call Chen and Lin tomorrow 10", ("Chen", "Lin")),
        ("meet Anna, Ben and Carol Weber", ("Anna", "Ben", "Carol Weber")),
        ("call Chen & Lin", ("Chen", "Lin")),
        ("call Sandra Anders", ("Sandra Anders",)),
        ("打給陳怡君、林志明", ("陳怡君", "林志明")),
        ("打给陈怡君和林志明", ("陈怡君", "林志明")),
        ("打給陳和平", ("陳和平",)),
        ("buy milk", ()),
    ],
)
def test_several_people(line: str, people: tuple[str, ...]) -> None:
    assert understand(line, NOW).people == people


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("call Chen tomorrow 10", "call Chen"),
        ("明天下午三點打給陳怡君", "打給陳怡君"),
        ("Tomorrow: send the offer, 20 seats", "send the offer, 20 seats"),
        ("send 24 brochures tomorrow to Anna", "send 24 brochures to Anna"),
        ("大後天", "大後天"),
        ("（明天）確認合約", "（）確認合約"),
    ],
)
def test_the_subject_keeps_all_but_the_day_and_the_hour(line: str, subject: str) -> None:
    assert understand(line, NOW).subject == subject


@pytest.mark.parametrize(
    ("said", "today", "wanted"),
    [
        # Weeks begin on Monday: on a Saturday or Sunday 下週 is the week that comes.
        ("下週五", date(2026, 11, 28), date(2026, 12, 4)),
        ("下週五", date(2026, 11, 29), date(2026, 12, 4)),
        ("下週五", date(2026, 11, 23), date(2026, 12, 4)),
        ("next friday", date(2026, 11, 23), date(2026, 12, 4)),
        ("這週五", date(2026, 11, 23), date(2026, 11, 27)),
        ("本周五", date(2026, 11, 28), date(2026, 12, 4)),
        ("this Friday", date(2026, 11, 23), date(2026, 11, 27)),
        ("週五", date(2026, 11, 27), date(2026, 12, 4)),
        ("星期天", date(2026, 11, 27), date(2026, 11, 29)),
        ("Friday", date(2026, 11, 26), date(2026, 11, 27)),
        ("31號", date(2026, 11, 28), date(2026, 12, 31)),
        ("下個月31號", date(2026, 12, 28), date(2027, 1, 31)),
        ("in one month", date(2026, 1, 31), date(2026, 2, 28)),
        ("1/5", date(2026, 11, 28), date(2027, 1, 5)),
        ("2/29", date(2026, 11, 28), date(2028, 2, 29)),
        ("115年12月24日", date(2026, 11, 28), date(2026, 12, 24)),
    ],
)
def test_days(said: str, today: date, wanted: date) -> None:
    assert understand(f"{said} X", datetime.combine(today, time(9))).day == wanted


def test_the_order_of_day_and_month_is_the_persons() -> None:
    assert understand("call Bob 5/1", NOW, DateOrder.DAY_FIRST).day == date(2027, 1, 5)
    assert understand("call Bob 5/1", NOW, DateOrder.MONTH_FIRST).day == date(2027, 5, 1)


def test_an_hour_alone_is_the_next_of_its_name() -> None:
    assert understand("15:00 call Bob", NOW).day == NOW.date()
    assert understand("9am call Bob", NOW).day == NOW.date() + timedelta(days=1)


@pytest.mark.parametrize(
    "line", ["下個月31號", "99/99", "25:99 call", "13月45日", "明天二十七點", "in 999 months"]
)
def test_what_is_no_day_is_left_in_the_subject(line: str) -> None:
    found = understand(line, datetime(2026, 10, 31, 9))
    assert found.subject


@given(st.text(max_size=80), st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)))
def test_no_line_breaks_the_reading(line: str, now: datetime) -> None:
    found = understand(line, now)
    assert found.kind in ("call", "meeting", "email", "task", "note")
    assert found.subject or not line.split()


_PARTS = st.sampled_from(
    (
        "call Chen 明天 下週五 三點 3pm next Friday 在 給 in 2 weeks "
        "12/24 月 日 號 10:30 at 下午 半 個 後 大 ， about with"
    ).split()
)


@given(st.lists(_PARTS, max_size=12), st.booleans())
def test_no_jumble_of_such_words_does_either(parts: list[str], apart: bool) -> None:
    line = (" " if apart else "").join(parts)
    found = understand(line, NOW)
    assert found.day is None or abs((found.day - NOW.date()).days) <= 3660
    assert found.person in found.subject


@given(st.integers(1, 200))
def test_numbers_of_days_in_both_languages(days: int) -> None:
    wanted = NOW.date() + timedelta(days=days)
    assert understand(f"call Bob in {days} days", NOW).day == wanted
    assert understand(f"{days}天後打給王小明", NOW).day == wanted
