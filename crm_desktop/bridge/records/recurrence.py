"""How an activity repeats, in words, and the rules that are offered for choosing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.recurrence import Rule, parse_rule, rule_text
from crm_desktop.qtkit.editors.choice import Choice

_WORKDAYS = tuple((None, day) for day in range(5))

#: What is offered, the most frequent first.
_OFFERED = (
    Rule("DAILY"),
    Rule("WEEKLY", weekdays=_WORKDAYS),
    Rule("WEEKLY"),
    Rule("WEEKLY", interval=2),
    Rule("MONTHLY"),
    Rule("MONTHLY", interval=3),
    Rule("YEARLY"),
)


def recurrence_words(text: Stored) -> str:
    """A rule in words; one of another program's that has none is shown as it is written."""
    if text is None:
        return ""
    try:
        rule = parse_rule(str(text))
    except ValueError:
        return str(text)
    said = _plain_words(rule)
    if rule.count is not None:
        times = QCoreApplication.translate("Recurrence", "%n time(s) left", "", rule.count)
        return f"{said} · {times}"
    if rule.until is not None:
        until = QCoreApplication.translate("Recurrence", "until {day}").format(day=rule.until.isoformat())
        return f"{said} · {until}"
    return said


def _plain_words(rule: Rule) -> str:
    if rule.frequency == "WEEKLY" and rule.weekdays == _WORKDAYS and rule.interval == 1:
        return QCoreApplication.translate("Recurrence", "Every workday")
    interval = rule.interval
    if rule.frequency == "DAILY":
        return QCoreApplication.translate("Recurrence", "Every %n day(s)", "", interval)
    if rule.frequency == "WEEKLY":
        return QCoreApplication.translate("Recurrence", "Every %n week(s)", "", interval)
    if rule.frequency == "MONTHLY":
        return QCoreApplication.translate("Recurrence", "Every %n month(s)", "", interval)
    return QCoreApplication.translate("Recurrence", "Every %n year(s)", "", interval)


def recurrence_choices(now: Callable[[], Stored]) -> Callable[[], Sequence[Choice]]:
    """What makes the list of rules; `now` tells the rule in force, which stands in for the offered one."""

    def make() -> list[Choice]:
        current = now()
        offered = [Choice(rule_text(rule), recurrence_words(rule_text(rule))) for rule in _OFFERED]
        if current is None:
            return offered
        words = recurrence_words(current)
        return [Choice(current, words), *(choice for choice in offered if choice.text != words)]

    return make
