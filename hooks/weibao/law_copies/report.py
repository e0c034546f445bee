"""What a comparison found, in words: where to look, both readings, what to do; and the figure."""

from collections import Counter
from collections.abc import Iterable, Iterator

from weibao.build_date import chinese_date
from weibao.law_copies.compare import ComparedArticle, ComparedLaw, Verdict, first_difference
from weibao.law_copies.copy import LawCopy
from weibao.problems import Problem

_LOOK = "对照国家法律法规数据库：改了的，改 sources.yml 的条文、version 和 effective；那份抄错了的，不用动"
_VERSION = "找到公布的正式文本，改 version、effective 和有变化的条文"


def findings(law: ComparedLaw, file: str) -> Iterator[Problem]:
    """What somebody has to look at; readings that differ while other copies agree with ours are told too."""
    source = law.source
    lines = {article.number: article.line for article in source.articles}
    for copy in law.newer:
        same = "" if any(a.number not in copy.articles for a in source.articles) else _same_there(law, copy)
        found = f"{source.name}有更新的文本：{_version(copy)}，本站是“{source.version}”{same}（{copy.where}）"
        yield Problem(file, source.line, found, _VERSION)
    for copy in law.ended:
        found = f"{source.name}：{copy.where} 写着“{copy.status}”（{_version(copy)}）"
        yield Problem(file, source.line, found, "核对它是不是现行有效；不再施行的写 until，换成现行的")
    for article in law.articles:
        yield from _article(article, source.name, file, lines[article.number])


def summary(laws: Iterable[ComparedLaw], copies: int) -> str:
    """The figure of the whole run."""
    laws = tuple(laws)
    counted = Counter(article.verdict for law in laws for article in law.articles)
    parts = [f"{verdict}{counted[verdict]}条" for verdict in Verdict if counted[verdict]]
    newer, ended = sum(bool(law.newer) for law in laws), sum(bool(law.ended) for law in laws)
    parts += [f"有更新文本的法律{newer}部"] * bool(newer) + [f"写着已不是现行的{ended}部"] * bool(ended)
    return f"比对了{len(laws)}部法律的{counted.total()}条，用了{copies}份文本：{'，'.join(parts)}。"


def _article(article: ComparedArticle, name: str, file: str, line: int) -> Iterator[Problem]:
    agree = f"；另有{article.equal}份和本站相同" if article.equal else ""
    for d in article.differences:
        found = f"{name}{article.number}第{d.at}字起不同：本站“{d.ours}”，{d.where}“{d.theirs}”{agree}"
        yield Problem(file, line, found, "多半是那一份有误，核对一下" if article.equal else _LOOK)
    if article.verdict is Verdict.MISSING:
        yield Problem(file, line, f"{name}{article.number}：别处的文本里没有这一条", "核对条号")


def _same_there(law: ComparedLaw, copy: LawCopy) -> str:
    texts = {article.number: article.text for article in law.source.articles}
    changed = [n for n, text in texts.items() if first_difference(text, copy.articles[n], "")]
    return f"，本站登的条里变了的是{'、'.join(changed)}" if changed else "，本站登的条没有变"


def _version(copy: LawCopy) -> str:
    day = f"{chinese_date(copy.day)}的文本" if copy.day else "没有写日期的文本"
    return f"{day}，{chinese_date(copy.effective)}起施行" if copy.effective else day
