"""`_data/sources.yml`: laws with the text of every article that is cited, and named official documents.

A citation can only name what stands here, so an article that does not exist cannot be cited, and what is said of it
can be held against its words.
"""

import datetime
import re
from dataclasses import dataclass, field

from weibao.problems import Refused
from weibao.sources.articles import ARTICLE, broken_off, glued_to, left_out
from weibao.yaml_file import Entry, load_entries

KINDS = ("法律", "行政法规", "地方性法规", "规章", "司法解释", "文件")
_FIELDS = (
    *("id", "name", "title", "kind", "issued_by", "number", "version", "effective", "until"),
    *("checked_on", "checked_by", "articles", "says", "partial"),
)
_ARTICLE = re.compile(ARTICLE)
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_TAKEN = ("index", "laws", "documents")  # the list of sources and the titles on it
_LIST_ITEM = re.compile(r"^[（(][一二三四五六七八九十]+[）)]")  # copies write either
_UNSAFE = re.compile(r"[；<>\"&]")


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a law: 第三十九条 and its words, one paragraph (款) or list item (项) a line.

    `line` is where it stands in the file.
    """

    number: str
    text: str
    line: int = field(default=0, compare=False)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The 款 of the article; the items listed under one belong to it."""
        found: list[str] = []
        for line in self.text.splitlines():
            if found and _LIST_ITEM.match(line):
                found[-1] += f"\n{line}"
            else:
                found.append(line)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Source:
    """A law or document. `name` is what pages call it, `says` the words of a document that has no articles.

    `effective` is the day from which the version holds (None where only its day of adoption is known, in `version`),
    `until` the last day it did; empty texts for what is not known. `partial` says what of it was not seen: its
    lists may not be told as if they were whole.
    """

    id: str
    name: str
    title: str
    kind: str
    issued_by: str
    number: str
    version: str
    effective: datetime.date | None
    until: datetime.date | None
    checked_on: datetime.date
    checked_by: str
    articles: tuple[Article, ...]
    says: str
    partial: str
    file: str
    line: int

    def article(self, number: str) -> Article | None:
        """The article 第三十九条, or None."""
        return next((a for a in self.articles if a.number == number), None)


@dataclass(frozen=True, slots=True)
class Library:
    """All sources, in the order of the file."""

    sources: tuple[Source, ...]

    def find(self, name: str) -> Source | None:
        """The source that pages call so, or None."""
        return next((s for s in self.sources if s.name == name), None)


def load_library(text: str, file: str) -> Library:
    """Read sources.yml. Raises Refused at the line of a field that is missing, malformed or taken."""
    sources: list[Source] = []
    for entry in load_entries(text, file):
        source = _source(entry)
        for other in sources:
            for where, value, taken in (("id", source.id, other.id), ("name", source.name, other.name)):
                if value == taken:
                    raise entry.refuse(where, f"“{value}”在第{other.line}行已经用过", "换一个")
        sources.append(source)
    return Library(tuple(sources))


def _source(entry: Entry) -> Source:
    entry.only(*_FIELDS)
    if not _ID.fullmatch(entry.text("id")) or entry["id"] in _TAKEN:
        raise entry.refuse("id", f"“{entry['id']}”不能用", "用小写英文字母、数字和 -")
    for name in ("name", "title"):
        if found := _UNSAFE.search(entry.text(name)):
            raise entry.refuse(name, f"里有“{found[0]}”", "去掉它；引用时用；隔开几个来源")
    if entry.text("kind") not in KINDS:
        raise entry.refuse("kind", f"“{entry['kind']}”不能用", f"可用的是 {'、'.join(KINDS)}")
    articles, says = _articles(entry), entry.text("says") if "says" in entry else ""
    if bool(articles) == bool(says):
        raise entry.refuse("articles", "和 says 要写一个，也只写一个", "有条文的写 articles，没有的写 says")
    since, until = _held(entry, whole=bool(articles))
    partial = entry.text("partial") if "partial" in entry else ""
    if says and not partial and (broken := broken_off(says)):
        remedy = "补上后面的话；没有看到的，用 partial 写明，例如 partial: 第二十一条只看到前三项"
        raise entry.refuse("says", f"{broken}，好像没有抄完", remedy)
    return Source(
        entry["id"],
        entry["name"],
        entry.text("title"),
        entry["kind"],
        entry.text("issued_by"),
        entry.text("number") if "number" in entry else "",
        entry.text("version") if "version" in entry else "",
        since,
        until,
        entry.date("checked_on"),
        entry.text("checked_by"),
        articles,
        says,
        partial,
        entry.file,
        entry.line,
    )


def _held(entry: Entry, whole: bool) -> tuple[datetime.date | None, datetime.date | None]:
    """From when until when it holds. `whole`: of a law with its articles both version and first day are known."""
    if "effective" not in entry and "version" not in entry:
        raise entry.refuse("effective", "和 version 都没有写", "写从哪天起施行；不知道就写 version：哪一天的文本")
    for name in ("version", "effective") if whole else ():
        if name not in entry:
            remedy = "登出条文的法律，version（哪一天的文本）和 effective（从哪天起施行）都要写"
            raise entry.refuse(name, "缺少", remedy)
    since, until = (entry.date(f) if f in entry else None for f in ("effective", "until"))
    if since and until and until < since:
        raise entry.refuse("until", "比 effective 还早", "核对两个日期")
    return since, until


def _articles(entry: Entry) -> tuple[Article, ...]:
    articles = entry.get("articles")
    if articles is None:
        return ()
    if not isinstance(articles, Entry) or not articles:
        raise entry.refuse("articles", "应为“第三十九条: 条文”", "每条一行，条文较长时用 |- 换行写")
    for number in articles:
        if not _ARTICLE.fullmatch(number):
            what, remedy = f"“{number}”不是条的编号", "写成第三十九条，用中文数字"
            raise Refused(entry.file, articles.lines[number], what, remedy)
        line = articles.lines[number]
        if tail := glued_to(articles.text(number)):
            remedy = "一条以。；或〕结尾：删去粘上来的标题，或补上没有抄完的话"
            raise Refused(entry.file, line, f"{number}里有一行末尾是“{tail}”，不像条文", remedy)
        if item := left_out(articles[number]):
            raise Refused(entry.file, line, f"{number}的{item}前面少了一项", "对照原文补上")
    return tuple(Article(number, articles.text(number).strip(), articles.lines[number]) for number in articles)
