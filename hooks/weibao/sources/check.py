"""What the sources say of themselves that cannot be."""

import datetime
from collections.abc import Iterator

from weibao.build_date import chinese_date
from weibao.problems import Problem, Severity
from weibao.sources.registry import Library


def check_checked(library: Library, today: datetime.date) -> Iterator[Problem]:
    """A text that was compared on a day to come: told to editors, as for hotlines; it stops nothing."""
    for source in library.sources:
        if source.checked_on > today:
            found = f"{source.name}的核对日期{chinese_date(source.checked_on)}还没有到"
            yield Problem(source.file, source.line, found, "核对 checked_on 的年份", Severity.OLD)
