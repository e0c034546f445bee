"""What the head of a guide states, as a typed value: `docs/guides/<slug>.md`."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weibao.front_matter import Page, split_page
from weibao.problems import Problem, Refused
from weibao.text_file import read_text
from weibao.yaml_file import Entry, read_fields

FOLDER = "guides"
FIELDS = (
    *("short", "level", "audience", "passages", "variants", "aliases", "sources"),
    *("related", "status", "approved_by", "approved_on", "review_in"),
)
AUDIENCES = ("家长", "教师", "孩子", "邻里", "工作人员")
LEVELS = ("A", "B", "C")
FEWEST_VARIANTS = 8
_LONGEST_SHORT = 10
_OF_EVERY_PAGE = ("title", "description", "order")
_SAID = ("variants", "aliases")  # what the search takes
_MONTH = re.compile(r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class Guide:
    """One situation. `slug` is its file's name; `review_in` the month (its first day) in which it is to be read again.

    `variants` are the question in people's own words, `aliases` single words for it. `level` says how much the notice
    answers: A something one can use, B only who is responsible, C next to nothing. `approved_by` is empty while it is
    a draft.
    """

    slug: str
    title: str
    description: str
    short: str
    order: int
    level: str
    audience: tuple[str, ...]
    passages: tuple[str, ...]
    hotlines: tuple[str, ...]
    variants: tuple[str, ...]
    aliases: tuple[str, ...]
    sources: tuple[str, ...]
    related: tuple[str, ...]
    approved_by: str
    approved_on: datetime.date | None
    review_in: datetime.date

    @property
    def path(self) -> str:
        """Its page under docs/."""
        return f"{FOLDER}/{self.slug}.md"


def is_guide(path: str) -> bool:
    """Whether a page under docs/ is a guide: all in docs/guides/ but the index."""
    folder, _, name = path.rpartition("/")
    return folder == FOLDER and name.endswith(".md") and name != "index.md"


def guides_in(docs: Path) -> tuple[Guide, ...]:
    """The guides under docs/ that are sound, in their order; what is wrong with others is told by the checks."""
    found: list[Guide] = []
    for file in sorted((docs / FOLDER).glob("*.md")):
        path = f"{FOLDER}/{file.name}"
        if is_guide(path):
            try:
                found += read_guide(split_page(read_text(file, f"{docs.name}/{path}"), path), path)[0]
            except Refused:
                continue
    return tuple(sorted(found, key=lambda g: (g.order, g.slug)))


def read_guide(page: Page, path: str) -> tuple[tuple[Guide, ...], tuple[Problem, ...]]:
    """The guide, or none and every problem of its head but those that are told of every page."""
    values, problems = read_fields(page.meta, _READERS)
    if not problems:
        return (Guide(slug=path.rpartition("/")[2].removesuffix(".md"), **values),), ()
    elsewhere = (*_OF_EVERY_PAGE, *(("hotlines",) if "hotlines" in page.meta else ()))
    return (), tuple(problem for name, problem in problems.items() if name not in elsewhere)


def _text(name: str) -> Callable[[Entry], str]:
    return lambda meta: meta.text(name)


def _optional(name: str) -> Callable[[Entry], str]:
    return lambda meta: "" if meta.get(name, "") == "" else meta.text(name)


def _texts(name: str, least: int = 0) -> Callable[[Entry], tuple[str, ...]]:
    def read(meta: Entry) -> tuple[str, ...]:
        values = meta.words(name) if name in _SAID else meta.texts(name)
        if len(values) < least:
            raise meta.refuse(name, f"只有{len(values)}个", f"至少写{least}个")
        return values

    return read


def _short(meta: Entry) -> str:
    short = meta.text("short")
    if len(short) > _LONGEST_SHORT:
        raise meta.refuse("short", f"有{len(short)}个字，太长", f"菜单里的短名，至多{_LONGEST_SHORT}个字")
    return short


def _hotlines(meta: Entry) -> tuple[str, ...]:
    """Their ids are looked up with those of all pages; here only that there are some, or that none is meant."""
    ids = meta.get("hotlines")
    if not isinstance(ids, list):
        raise meta.refuse("hotlines", "缺少", "写成 hotlines: [12345]；110、120 不用写")
    return tuple(str(i) for i in ids)


def _level(meta: Entry) -> str:
    if meta.get("level") not in LEVELS:
        remedy = "A：通知写了能用的；B：只写了由谁负责；C：几乎没写"
        raise meta.refuse("level", f"“{meta.get('level') or ''}”不能用", remedy)
    return str(meta["level"])


def _audience(meta: Entry) -> tuple[str, ...]:
    values = _texts("audience", 1)(meta)
    for value in values:
        if value not in AUDIENCES:
            raise meta.refuse("audience", f"里的“{value}”不能用", f"可用的是 {'、'.join(AUDIENCES)}")
    return values


def _variants(meta: Entry) -> tuple[str, ...]:
    values = _texts("variants", FEWEST_VARIANTS)(meta)
    if meta.get("title") in values:
        raise meta.refuse("variants", "里有一个和 title 一样", "换一种说法")
    return values


def _approved_by(meta: Entry) -> str:
    """A guide is a draft until somebody with a name says otherwise."""
    status = meta.get("status")
    if status == "draft":
        for field in ("approved_by", "approved_on"):
            if field in meta:
                raise meta.refuse(field, "写了，status 却是 draft", "核定了就写 status: approved，没有就删去它")
        return ""
    if status != "approved":
        raise meta.refuse(
            "status", f"“{status or ''}”不能用", "没有核定写 draft；核定了写 approved、approved_by 和 approved_on"
        )
    return meta.text("approved_by")


def _approved_on(meta: Entry) -> datetime.date | None:
    return meta.date("approved_on") if meta.get("status") == "approved" else None


def _review_in(meta: Entry) -> datetime.date:
    value = meta.get("review_in")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.replace(day=1)
    month = _MONTH.fullmatch(value) if isinstance(value, str) else None
    if month is None:
        raise meta.refuse("review_in", "缺少或不是月份", "写哪个月复核，例如 2027-05")
    return datetime.date(int(month["year"]), int(month["month"]), 1)


def _order(meta: Entry) -> int:
    return 10**6 if meta.get("order") is None else meta.number("order")


_READERS: dict[str, Callable[[Entry], Any]] = {
    "title": _text("title"),
    "description": _optional("description"),
    "short": _short,
    "order": _order,
    "level": _level,
    "audience": _audience,
    "passages": _texts("passages", 1),
    "hotlines": _hotlines,
    "variants": _variants,
    "aliases": _texts("aliases"),
    "sources": _texts("sources"),
    "related": _texts("related"),
    "approved_by": _approved_by,
    "approved_on": _approved_on,
    "review_in": _review_in,
}
