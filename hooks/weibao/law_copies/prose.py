"""A law as running text: Markdown with or without front matter, plain text, or the text of a web page or Word file."""

import datetime
import html
import re
from collections.abc import Callable, Iterable, Iterator

import yaml

from weibao.law_copies.copy import LawCopy, dated, day_of, field_of, number_of, title_key
from weibao.sources.articles import ARTICLE, ends_whole, numeral

_FRONT = re.compile(r"\A\ufeff?---\n(?P<head>.*?)\n---\n", re.S)
_TAG = re.compile(r"<[^<>\n]{1,200}>")
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]{0,200})\]\([^()]{0,500}\)")
# **第一条**, - **第一条**, > 第一条, （一） behind a dash, 　　第一条, | 第一条 | 学校… |
_MARKS = re.compile(r"\*\*|__|\\(?=[\[\]*_.()#-])")
_BEFORE = re.compile(r"^[\s　>|]*(?:[-*+]\s+)?")
_CELLS = re.compile(r"\s*\|\s*")
# 第一条 为了… | 第一条　【目的】为了… | 第一条：为了… | 第一条为了… | 第1条 为了…
_ARTICLE = re.compile(
    rf"^(?P<number>{ARTICLE}|第\d{{1,4}}条(?:之[一二三四五六七八九十\d]+)?)(?P<space>[\s　:：]*)"
    r"(?:[【\[（(](?P<name>[^】\]）)]{1,25})[】\]）)][\s　]*)?(?P<words>.*)$"
)
_HEADING = re.compile(r"^#{1,6}\s*")
# 第二章　家庭保护 | 第一分编 通则 | 附　则 | 附件一
_DIVISION = re.compile(
    r"^(?:第[一二三四五六七八九十百零\d]+[编章节](?:[\s　].{0,40})?|第[一二三四五六七八九十]+分编.{0,40}"
    r"|附\s*则|附件.{0,30}|目\s*录|总\s*则)$"
)
_PART = re.compile(r"^(?:第[一二三四五六七八九十]+(?:分编|编|章|部分)|附\s*则|.{1,8}编$)")
_BLOCK = re.compile(r"^(?::::|```|\[\^|!\[)")
# 网络沉迷防治 | 1. 网络信息内容规范: a few characters without a mark, and no item of a list
_BARE = re.compile(r"^(?:(?:\d+|[一二三四五六七八九十]+)[.．、]\s*)?[^\s，。；：、！？（）()]{1,15}$")
_ADOPTED = re.compile(r"通过|修订|修正|公布|批准|修改|颁布|发布(?!时间)")
_DECISION = re.compile(r"关于.*(?:修改|废止).*的?决定")
_REPEALED = re.compile(r"本(?:法|条例|规定|办法|解释|细则).{0,20}(?:废止|失效)")


def read_prose(
    text: str, where: str, name: str, wanted: frozenset[str], of_folder: Callable[[], str] = str
) -> Iterator[LawCopy]:
    """The law that a text is; nothing where it is none of the wanted (by the keys of their titles).

    `name` is that of the file, without its ending. `of_folder` gives the first page of the folder: a file that is only
    a part (第二编　物权) has its title and dates there.
    """
    head, body = _front_matter(text)
    lines = [_plain(line) for line in _without_comments(body).splitlines()]
    preamble = tuple(_before_articles(lines))
    title = field_of(head, "law") or _title_of(preamble, name, wanted)
    if _PART.match(title) and (above := of_folder()):
        yield from read_prose(f"{above}\n{body}", where, name, wanted)
        return
    articles = dict(_articles(lines)) if title_key(title) in wanted else {}
    if articles:
        day = day_of(field_of(head, "day")) or day_of(name) or _adopted(preamble)
        effective = day_of(field_of(head, "effective")) or _in_force(preamble)
        status = field_of(head, "status") or ("已废止" if any(map(_REPEALED.search, preamble)) else "")
        yield LawCopy(title, day, effective, status, articles, where)


def is_division(title: str) -> bool:
    """Whether a title is one of a part of a law: 第二章　家庭保护, 附则."""
    return bool(_DIVISION.match(title) or _PART.match(title))


def _title_of(preamble: tuple[str, ...], name: str, wanted: frozenset[str]) -> str:
    """The heading that is a wanted title, or, where there are none, the name of the file or a line; else what is first.

    A decision that amends a law names it too: what it is stands first.
    """
    headings = tuple(_HEADING.sub("", line).strip() for line in preamble if _HEADING.match(line))
    first = next(filter(None, headings or preamble), name)
    if _DECISION.search(first):
        return first
    return next((line for line in headings or (name, *preamble) if title_key(line) in wanted), first)


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    match = _FRONT.match(text)
    fields: object = None
    if match:
        try:
            fields = yaml.safe_load(match["head"])
        except (yaml.YAMLError, ValueError):  # somebody else's file: its text can still be read
            fields = None
    return fields if isinstance(fields, dict) else {}, text[match.end() :] if match else text


def _without_comments(text: str) -> str:
    first, *others = text.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)


def _plain(line: str) -> str:
    """A line without Markdown and HTML; headings keep their #."""
    bare = _LINK.sub(r"\g<text>", _TAG.sub("", html.unescape(line)))
    return _CELLS.sub(" ", _BEFORE.sub("", _MARKS.sub("", bare))).strip()


def _articles(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each article with its lines, until the next article or heading."""
    number, words, last = "", list[str](), 0
    for line in lines:
        start = _ARTICLE.match(_HEADING.sub("", line))
        here = number_of(start["number"]) if start else ""
        if start and here and _begins(start, numeral(here), last):
            if number:
                yield number, _whole(words)
            number, last = here, numeral(here)
            words = [start["words"]] if start["words"] else []
        elif _HEADING.match(line) or _DIVISION.match(line) or _BLOCK.match(line):
            if number:
                yield number, _whole(words)
            number = ""
        elif number and line:
            words.append(line)
    if number:
        yield number, _whole(words)


def _begins(start: re.Match[str], number: int, last: int) -> bool:
    """第五条规定的… at the start of a paragraph is no article: without a space the number must be the next one."""
    return bool(start["space"] or start["name"] or not start["words"]) or number in (last, last + 1)


def _whole(words: list[str]) -> str:
    """The lines of an article, without bare headings that are glued to its end."""
    kept = list(words)
    while len(kept) > 1 and not ends_whole(kept[-1]) and _BARE.match(kept[-1]):
        kept.pop()
    return "\n".join(kept)


def _before_articles(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if _ARTICLE.match(_HEADING.sub("", line)):
            return
        yield line


def _adopted(preamble: Iterable[str]) -> datetime.date | None:
    """The last day on which it was adopted, revised or published; 更新时间 is none of them."""
    lines = (line for line in preamble if _ADOPTED.search(line))
    days = (day for line in lines for day, in_force in dated(line) if not in_force)
    return max(days, default=None)


def _in_force(preamble: Iterable[str]) -> datetime.date | None:
    days = [day for line in preamble for day, in_force in dated(line) if in_force]
    return days[-1] if days else None
