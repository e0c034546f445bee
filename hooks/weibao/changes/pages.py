"""The page 印发之后: all changes by date, the latest first, with the passages they touch."""

import datetime

from weibao.build_date import chinese_date
from weibao.changes.shown import ShownChange
from weibao.pages import escape
from weibao.passages import Passage

PATH = "changes.md"
_HEAD = """---
title: 印发之后
description: 通知2021年印发以后，法律、机构和期限有哪些变化
order: 28
---"""


def changes_page(
    changes: tuple[ShownChange, ...],
    passages: tuple[Passage, ...],
    page_of: dict[str, str],
    issued: datetime.date | None,
) -> str:
    """The page as Markdown. `issued` is the day of the notice."""
    day = f"这份通知是{chinese_date(issued)}的。" if issued else ""
    labels = {p.id: p.label for p in passages}
    parts = [
        _HEAD,
        "# 印发之后",
        f"{day}以后法律改了，机构变了，有的期限过了。下面按日期排，新的在前；每一处也写在通知相应的段落下面。没有列出的，不等于没有变。",
    ]
    year = 0
    for change in changes:
        if change.date.year != year:
            year = change.date.year
            parts.append(f"## {year}年 {{ #y{year} }}")
        parts += _entry(change, labels, page_of)
    return "\n\n".join(parts) + "\n"


def _entry(change: ShownChange, labels: dict[str, str], page_of: dict[str, str]) -> list[str]:
    places = "、".join(f"[{labels[p]}]({page_of[p]}#{p})" for p in change.passages)
    source = f"（来源：{'；'.join(_cited(change))}）" if change.sources else ""
    return [
        f"### {escape(change.title)} {{ #{change.id} }}",
        f"{chinese_date(change.date)}，{change.kind}。{escape(change.now)}{source}",
        f"通知里的段落：{places}",
    ]


def _cited(change: ShownChange) -> list[str]:
    """Citations in full, for the reader of citations takes each on its own."""
    return [
        c.shown if c.source is None or c.source.name in c.shown else f"{c.source.name}{c.shown}" for c in change.sources
    ]
