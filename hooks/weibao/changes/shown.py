"""What readers see of the changes: those of the registry, and the time limits of the notice that have passed."""

import datetime
from dataclasses import dataclass

from weibao.build_date import chinese_date
from weibao.changes.change import Change
from weibao.indices.times import find_times
from weibao.passages import Passage, units
from weibao.sources.citations import Cited, Shelf

PASSED = "期限已过"


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One notice 印发之后. `sources` are citations that lead somewhere; none for a time limit that has passed.

    `words` are those of the notice that it touches: each of `passages` has one of them.
    """

    id: str
    title: str
    kind: str
    date: datetime.date
    now: str
    sources: tuple[Cited, ...]
    passages: tuple[str, ...]
    words: tuple[str, ...]


def shown_changes(
    changes: tuple[Change, ...], passages: tuple[Passage, ...], shelf: Shelf, today: datetime.date
) -> tuple[ShownChange, ...]:
    """All that holds today, the latest first."""
    known = {p.id for p in passages}
    found = [_shown(c, shelf, known) for c in changes if c.date <= today]
    found += [passed for p in passages for passed in _passed(p, today)]
    return tuple(sorted(found, key=lambda c: (-c.date.toordinal(), c.id)))


def _shown(change: Change, shelf: Shelf, known: set[str]) -> ShownChange:
    cited = tuple(c for listed in change.sources for c in shelf.read(listed) if isinstance(c, Cited))
    there = tuple(p for p in change.passages if p in known)
    return ShownChange(change.id, change.title, change.kind, change.date, change.now, cited, there, change.words)


def _passed(passage: Passage, today: datetime.date) -> list[ShownChange]:
    """A deadline of the notice that lies behind: passed is not done, and not undone either."""
    found: list[ShownChange] = []
    for _, text in units(passage):
        for time in find_times(text):
            if time.kind == "deadline" and time.due and time.due < today:
                now = (
                    f"通知定的期限“{time.text}”过了（按最后一天{chinese_date(time.due)}算）。"
                    "做到没有，本站没有查到公布的情况。"
                )
                place = f"{passage.id}-{time.due.isoformat()}"
                if any(c.date == time.due for c in found):  # said in other words of the same passage
                    continue
                title = f"{PASSED}：{time.text}"
                found.append(ShownChange(place, title, "期限", time.due, now, (), (passage.id,), (time.text,)))
    return found
