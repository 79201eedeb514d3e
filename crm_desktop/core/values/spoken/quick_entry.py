"""One line that says what is to be done, as people type it: its kind, its day and hour, whom it is about.

Understood are English and Chinese: "call Chen tomorrow 10", 「下週五下午三點拜訪台達」. All of the words but
those for the day and the hour are kept as the subject.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from crm_desktop.core.values.spoken.days import find_day_and_hour, first_moment
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.frozen import frozen


@frozen
class QuickEntry:
    """What a line was understood as; `person` are the words for whom it is about, "" where there are none."""

    kind: str
    subject: str
    person: str
    day: date | None
    clock: time | None

    @property
    def people(self) -> tuple[str, ...]:
        """The names in these words, if they are several; a firm may be called "Smith and Sons", too."""
        names = (each.strip() for each in _BETWEEN_PEOPLE.split(self.person))
        return tuple(dict.fromkeys(name for name in names if name))


#: What a kind is called at the beginning of an English line.
_ENGLISH_KINDS = (
    ("call", r"(?:phone|ring|call)(?:\s+(?:back|up))?"),
    ("meeting", r"meet(?:ing)?|visit|appointment|lunch|dinner|coffee|demo"),
    ("email", r"e-?mail|mail|write(?:\s+to)?"),
    ("note", r"note"),
    ("task", r"task|todo|to do|remind me to"),
)
#: And anywhere in a Chinese one.
_CHINESE_KINDS = (
    (
        "call",
        r"打(?:個|个)?(?:電話|电话)?(?:給|给)|(?:打|致|回)(?:電話|电话|電|电)(?:給|给)?|通話|通话|電話|电话|聯絡|联系",
    ),
    ("meeting", r"拜訪|拜访|(?:約|约)(?:見|见)?|見面|见面|開會|开会|會議|会议|會面|会面|會見|会见|吃飯|吃饭"),
    ("email", r"(?:寄|發|发|寫|写)(?:電子|电子)?(?:郵件|邮件|信|email|e-mail)(?:給|给)?|電郵|电邮"),
    ("note", r"^(?:記錄|记录|備註|备注|筆記|笔记)"),
)
_BETWEEN = r"(?:with|to|at|for|from)"
_NAME_WITH_CAPITAL = r"[^\W\d_a-z]\w*(?:[ .'-]+[^\W\d_a-z]\w*)*"
#: Several names of an English line, "Anna, Ben and Carol": commas divide them only where "and" ends them.
_SEVERAL = re.compile(
    rf"^\s*(?:{_BETWEEN}\s+)?(?P<person>{_NAME_WITH_CAPITAL}(?:\s*,\s*{_NAME_WITH_CAPITAL})+"
    rf"\s*,?\s+(?:and|&)\s+{_NAME_WITH_CAPITAL})(?!\w)"
)
#: What stands between people. Chinese has words for it that are parts of names as well: 陳和平 is one person.
_BETWEEN_PEOPLE = re.compile(
    r"\s*[,，、&＆;；]\s*(?:and\s+)?|\s+and\s+|(?<=[\u3400-\u9fff]{2})\s*[和與与跟及]\s*(?=[\u3400-\u9fff]{2})",
    re.IGNORECASE,
)
#: What ends the words for a person in English.
_END = r"(?=\s+(?:about|re|regarding|concerning|for|on|to|at|because|and ask|with)\b|\s*[:,;–—(]|\s+-|\s*$)"
_AFTER_KIND = re.compile(rf"^\s*(?:{_BETWEEN}\s+)?(?P<person>\S.*?){_END}", re.IGNORECASE)
#: In a task a person is told by a capital behind one of these: "send the offer to Anna Müller".
_IN_TASK = re.compile(r"\b(?:to|with|for|from)\s+(?P<person>[^\W\d_a-z]\w*(?:[\s&.'-]+[^\W\d_a-z]\w*)*)")
_CHINESE_BEFORE = r"(?:給|给|與|与|和|跟|同|向|對|对|到|去)"
#: What ends the words for a person in Chinese.
_CHINESE_END = (
    r"(?=討論|讨论|談|谈|聊|關於|关于|確認|确认|說明|说明|問|问|講|讲|的?(?:報價|报价|合約|合同|訂單|订单|會議|会议|會面|会面)"
    r"|開會|开会|見面|见面|吃飯|吃饭|通話|通话|電話|电话|[，,。:：；;(（]|\s|$)"
)
_CHINESE_AFTER = re.compile(rf"^\s*{_CHINESE_BEFORE}?\s*(?P<person>\S.*?){_CHINESE_END}")
_CHINESE_WITH = re.compile(rf"(?:與|与|和|跟|同|給|给|向)\s*(?P<person>\S.*?){_CHINESE_END}")
_CJK = re.compile(r"[\u3400-\u9fff]")
_NUMBER_BEHIND = re.compile(r"(?<=\w)\s+\d+$")
#: No person is called by so many characters; what is longer are words of something else.
_LONGEST_NAME = 60


def understand(text: str, now: datetime, order: DateOrder = DateOrder.YEAR_FIRST) -> QuickEntry:
    """What a line says; `now` is the local moment from which days are counted."""
    spoken = find_day_and_hour(text, now.date(), order)
    day, clock = first_moment(spoken.day, spoken.clock, now)
    subject = spoken.rest or " ".join(text.split())
    kind, person = _kind_and_person(spoken.rest)
    return QuickEntry(kind, subject, person, day, clock)


def _kind_and_person(rest: str) -> tuple[str, str]:
    for kind, words in _ENGLISH_KINDS:
        found = re.match(rf"\s*(?:{words})(?!\w)\s*:?", rest, re.IGNORECASE)
        if found is not None:
            behind = rest[found.end() :]
            if kind in ("task", "note"):
                return kind, _name(_IN_TASK.search(behind))
            return kind, _name(_SEVERAL.match(behind) or _AFTER_KIND.match(behind))
    for kind, words in _CHINESE_KINDS:
        found = re.search(words, rest)
        if found is not None:
            name = _name(_CHINESE_WITH.search(rest[: found.start()] + "，"))
            return kind, name or _name(_CHINESE_AFTER.match(rest[found.end() :]))
    person = _CHINESE_WITH.search(rest) if _CJK.search(rest) else None
    return "task", _name(person or _IN_TASK.search(rest))


def _name(found: re.Match[str] | None) -> str:
    person = "" if found is None else _NUMBER_BEHIND.sub("", found["person"]).strip(" .,，、")
    return person if len(person) <= _LONGEST_NAME else ""
