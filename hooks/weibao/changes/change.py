"""`_data/changes.yml`: each change with the words of the notice it touches and the law or document that made it."""

import datetime
import re
from dataclasses import dataclass

from weibao.yaml_file import load_entries

KINDS = ("法律", "行政法规", "地方性法规", "规章", "司法解释", "文件", "机构")
_FIELDS = ("id", "passages", "words", "title", "now", "sources", "kind", "date")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_YEAR = re.compile(r"y\d+")  # the years on the page
_LONGEST_TITLE = 24


@dataclass(frozen=True, slots=True)
class Change:
    """One change. Each of `passages` holds one of `words`; `now` is ours and rests on `sources` (as cited in guides).

    `date` is the day from which it holds; of a document, the day it bears.
    """

    id: str
    passages: tuple[str, ...]
    words: tuple[str, ...]
    title: str
    now: str
    sources: tuple[str, ...]
    kind: str
    date: datetime.date
    file: str
    line: int


def load_changes(text: str, file: str) -> tuple[Change, ...]:
    """Read changes.yml. Raises Refused at the line of a field that is missing, malformed or taken."""
    changes: list[Change] = []
    for entry in load_entries(text, file):
        entry.only(*_FIELDS)
        change_id = entry.text("id")
        if not _ID.fullmatch(change_id) or _YEAR.fullmatch(change_id):
            raise entry.refuse("id", f"“{change_id}”不能用", "用小写英文字母、数字和 -")
        if any(change.id == change_id for change in changes):
            raise entry.refuse("id", f"“{change_id}”已经用过", "每处变化一个 id")
        if len(entry.text("title")) > _LONGEST_TITLE:
            raise entry.refuse("title", "太长", f"至多{_LONGEST_TITLE}个字，说什么变了")
        if entry.text("kind") not in KINDS:
            raise entry.refuse("kind", f"“{entry['kind']}”不能用", f"可用的是 {'、'.join(KINDS)}")
        lists = [entry.texts(field) for field in ("passages", "words", "sources")]
        for field, values in zip(("passages", "words", "sources"), lists, strict=True):
            if not values:
                raise entry.refuse(field, "缺少", f"写成 {field}: [甲, 乙]")
        passages, words, sources = lists
        title, now, date = entry["title"], entry.text("now").strip(), entry.date("date")
        changes.append(Change(change_id, passages, words, title, now, sources, entry["kind"], date, file, entry.line))
    return tuple(changes)
