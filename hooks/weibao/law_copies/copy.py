"""One copy of a law, as somebody else keeps it; whatever file it came from, it looks like this."""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from weibao.sources.articles import ARTICLE, article_number

# 2024年4月26日 | 2024-04-26 | 2024/4/26 | 2024.4.26 | 20240426
_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:\s*[年\-/.]\s*(?P<month>\d{1,2})\s*[月\-/.]\s*(?P<day>\d{1,2})"
    r"|(?P<month8>\d\d)(?P<day8>\d\d)(?!\d))"
)
_IN_FORCE_BEHIND = re.compile(r"日?\s*起?\s*(?:施行|实施|生效)(?!日期|时间)")
_IN_FORCE_BEFORE = re.compile(r"(?:施行|实施|生效)(?:日期|时间)?[：:\s]*$")
_MARKS = re.compile(r"[\s《》〈〉、，,“”\"*]")
# 某法（2023年修订） | 某法(2024-04-26) | 某法_20231016_ff80 | 某法2024修正 | 某法全文 | 某法 - 某网; not 某解释（一）
_EDITION = re.compile(
    r"(?:[（(【\[][^（(【\[]*(?:(?:19|20)\d\d|最新|现行|全文)[^）)】\]]*[）)】\]]|_.*|[-—–|].*"
    r"|(?:19|20)\d\d年?(?:第.{1,3}次)?(?:修正|修订|版)|全文|最新版)$"
)
# What is no law in force: its title without the year would be that of the law
_NO_LAW = re.compile(r"草案|征求意见|送审稿|解读|释义|说明")
_NUMBER = re.compile(r"第?(?P<n>\d{1,4})条?(?:(?:之|-|_)(?P<sub>\d{1,2}|[一二三四五六七八九十]+))?")
_NAME_OF_ARTICLE = re.compile(r"^[\s　:：]*[【\[][^】\]]{1,25}[】\]][\s　]*")
_DIGITS = "零一二三四五六七八九十"

# The names that repositories, packages and data sets give the same thing
FIELDS = {
    "law": ("law_name", "law_title", "law", "title", "标题", "法律名称", "法规名称", "法律", "法规", "名称", "name"),
    "number": (
        *("article_no", "article_number", "article_num", "number_display", "article_id", "article"),
        *("number", "no", "条号", "条款", "条", "编号"),
    ),
    "text": ("article_text", "text", "content", "article_content", "body", "paragraphs", "条文", "内容", "正文"),
    "day": (
        *("version_date", "date", "publication_date", "publish_date", "released_at", "publish"),
        *("修订日期", "公布日期", "发布日期"),
    ),
    "effective": ("effective_date", "effective_at", "valid_from", "施行日期", "生效日期"),
    "status": ("status", "时效性", "效力", "状态"),
    "articles": ("articles", "条文", "法条", "items", "provisions", "children"),
}


@dataclass(frozen=True, slots=True)
class LawCopy:
    """`day` is that of the version: adopted, revised or published; `status` what the copy calls it (已修改, 有效).

    `articles`: 第三十九条 → its words, a paragraph or item a line. `where` names the file.
    """

    title: str
    day: datetime.date | None
    effective: datetime.date | None
    status: str
    articles: Mapping[str, str]
    where: str


def title_key(title: str) -> str:
    """A title without what copies write differently: the name of the state, marks, spaces, edition, name of the site.

    A draft keeps all of it: it is not the law.
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFC", title)).replace("中华人民共和国", "")
    return bare if _NO_LAW.search(bare) else _EDITION.sub("", bare)


def days_in(text: str) -> tuple[datetime.date, ...]:
    """The days that are written in a text, in order; what is no day of the calendar is left out."""
    return tuple(day for day, _ in dated(text))


def dated(text: str) -> list[tuple[datetime.date, bool]]:
    """Each day, and whether it is the one from which something holds: 2024年6月1日起施行, 施行日期：2024-06-01."""
    found: list[tuple[datetime.date, bool]] = []
    for match in _DAY.finditer(text):
        month, day = match["month"] or match["month8"], match["day"] or match["day8"]
        in_force = _IN_FORCE_BEHIND.match(text, match.end()) or _IN_FORCE_BEFORE.search(text[: match.start()])
        try:
            found.append((datetime.date(int(match["year"]), int(month), int(day)), bool(in_force)))
        except ValueError:
            continue
    return found


def day_of(text: str) -> datetime.date | None:
    """The first day in a text, or None."""
    return next(iter(days_in(text)), None)


def field_of(row: Mapping[str, Any], kind: str) -> str:
    """The first field of a kind that has something, as text; lists of texts are its lines."""
    found = (row[name] for name in FIELDS[kind] if row.get(name) not in (None, "", [], {}))
    value = next(found, "")
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace").strip()
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return "\n".join(value).strip()
    return "" if isinstance(value, list | dict) else str(value).strip()


def has_field(row: Mapping[str, Any], kind: str) -> bool:
    """Whether a row has a field of a kind at all."""
    return any(name in row for name in FIELDS[kind])


def number_of(written: str) -> str:
    """第三十九条, however it is written: 39, 第39条, 三十九, 133-1 for 第一百三十三条之一; "" for what is no number."""
    bare = written.strip()
    if match := _NUMBER.fullmatch(bare):
        if not 1 <= int(match["n"]) <= 9999:
            return ""
        sub = match["sub"] or ""
        sub = _DIGITS[int(sub)] if sub.isdigit() and int(sub) <= 10 else sub
        return f"{article_number(int(match['n']))}{f'之{sub}' if sub else ''}"
    whole = bare if bare.startswith("第") else f"第{bare.removesuffix('条')}条"
    return whole if re.fullmatch(ARTICLE, whole) else ""


def words_of(number: str, text: str) -> str:
    """The words of an article without its number and its name: 第三十九条　【欺凌】学校… → 学校…"""
    return _NAME_OF_ARTICLE.sub("", text.strip().removeprefix(number)).strip(" 　:：\n")
