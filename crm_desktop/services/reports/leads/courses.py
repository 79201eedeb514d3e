"""How the share of leads that reached something grows with their age: estimated, or simply counted."""

from __future__ import annotations

from crm_desktop.core.rules.rates import FEW, wilson
from crm_desktop.core.rules.survival import CurvePoint, reached_by_day
from crm_desktop.services.reports.figures.sheet import Course
from crm_desktop.storage.statistics.waits import Waits


def estimated(each: Waits) -> Course | None:
    """By Kaplan and Meier, with Greenwood's band, until the age of the oldest; None of few leads."""
    if each.dated < FEW:
        return None
    points = tuple(reached_by_day(each.reached, each.watched))
    return Course(points, max([*each.reached, *each.watched], default=0))


def estimate(each: Waits, days: int) -> float | None:
    """The share that reaches it within so many days; None where nobody is that old, and of few leads."""
    course = estimated(each)
    if course is None or course.end < days:
        return None
    return next((point.share for point in reversed(course.points) if point.day <= days), 0.0)


def cumulative(each: Waits, watched: int) -> Course | None:
    """Reached by each day ÷ all, with Wilson's interval, for as long as every one of them has been watched.

    Those of whom no day is known are left out. None of few leads, and where some are younger than a day.
    """
    leads = each.dated
    if leads < FEW or watched < 1:
        return None
    points, reached = [], 0
    for day in sorted(each.reached):
        if day > watched:
            break
        reached += each.reached[day]
        interval = wilson(reached, leads)
        assert interval is not None
        points.append(CurvePoint(day, interval.rate, 0.0, interval.low, interval.high, leads))
    return Course(tuple(points), watched)
