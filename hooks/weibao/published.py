"""Second and third proof: the published HTML against the notice, and nothing unmarked on an official page.

Reads the built site as any outsider would: by `data-passage`, `data-sentence`, `data-quote` and
`data-ours`, not by how the pages were made.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from weibao.edition import Edition
from weibao.layout import OfficialPage, UnitKind, full_text
from weibao.notice_page import index_page, plain_text
from weibao.page_address import page_address
from weibao.problems import Problem
from weibao.project import Project
from weibao.published_files import check_addresses, site_files
from weibao.received.lines import squeeze

_STAMP = re.compile(r'<meta name="weibao-build" content="\d{4}-\d\d-\d\d">')
_MARKED = re.compile(r"data-(?:passage|sentence|quote)\b", re.I)
# Where official text would not be seen, or not be the notice's.
_UNSEEN = "ancestor-or-self::*[@hidden or self::template or self::noscript or self::select or @data-ours]"
_REMEDY = "生成的网页不可发布；请检查模板和构建钩子"


@dataclass(frozen=True, slots=True)
class _Expected:
    """What the notice says, by address, without white space."""

    passages: dict[str, str]
    sentences: dict[str, str]

    @classmethod
    def of(cls, edition: Edition) -> "_Expected":
        """Collect passages and sentences."""
        sentences = {s.id: squeeze(s.text) for p in edition.passages for s in p.sentences}
        return cls({p.id: squeeze(p.whole) for p in edition.passages}, sentences)


def prove_site(site: Path, project: Project) -> tuple[Problem, ...]:
    """Every place where the built site does not say what the notice says; empty when it may be published."""
    pages = (index_page(project), *project.pages, full_text(project.edition, project.pages))
    official = {address(p.path): p for p in pages}
    expected = _Expected.of(project.edition)
    problems: list[Problem] = []
    for path, page in official.items():
        if not (site / path).is_file():
            problems.append(Problem(path, 0, f"没有生成“{page.title}”这一页", _REMEDY))
    files = site_files(site)
    for path in sorted(f for f in files if f.endswith(".html")):
        source = (site / path).read_text(encoding="utf-8")
        if not _STAMP.search(source):
            problems.append(Problem(path, 0, "没有构建标记，构建钩子没有运行", _REMEDY))
        if path in official or _MARKED.search(source):
            problems += prove_html(source, path, expected, official.get(path))
        problems += check_addresses(source, path, files)
    return tuple(problems)


def address(path: str) -> str:
    """The file under site/ of a Markdown page: domains/family.md → domains/family/index.html."""
    return f"{page_address(path)}index.html"


def prove_html(source: str, path: str, expected: _Expected, page: OfficialPage | None) -> tuple[Problem, ...]:
    """Check one page. `page` is None for a page that may quote the notice but is not an official one."""
    document = html.document_fromstring(source)
    problems = [*_passages(document, path, expected), *_sentences(document, path, expected)]
    if page is not None:
        for check in (_complete, _placed, _titles):
            problems += check(document, path, page)
        problems += _unmarked(document, path)
    return tuple(problems)


def _passages(document: html.HtmlElement, path: str, expected: _Expected) -> Iterator[Problem]:
    texts: dict[str, str] = {}
    lines: dict[str, int] = {}
    for element in document.xpath("//*[@data-passage][not(ancestor::*[@data-passage])]"):
        passage = element.get("data-passage")
        texts[passage] = texts.get(passage, "") + squeeze("".join(_official_text(element)))
        lines.setdefault(passage, element.sourceline or 0)
    for passage, text in texts.items():
        yield from _compare(path, lines[passage], f"段 {passage}", text, expected.passages.get(passage))


def _sentences(document: html.HtmlElement, path: str, expected: _Expected) -> Iterator[Problem]:
    known = expected.passages | expected.sentences
    for kind, name, texts in (("sentence", "句", expected.sentences), ("quote", "引文", known)):
        for element in document.xpath(f"//*[@data-{kind}]"):
            place, text = element.get(f"data-{kind}"), squeeze("".join(_official_text(element)))
            yield from _compare(path, element.sourceline or 0, f"{name} {place}", text, texts.get(place))


def _complete(document: html.HtmlElement, path: str, page: OfficialPage) -> Iterator[Problem]:
    """All passages of the page in order, every sentence once."""
    shown = list(dict.fromkeys(document.xpath("//*[@data-passage]/@data-passage")))
    wanted = [p.id for p in page.passages]
    if shown != wanted:
        missing = [i for i in wanted if i not in shown] or wanted
        yield Problem(path, 0, f"缺少或错放了段 {'、'.join(missing)}", _REMEDY)
    sentences = document.xpath("//*[@data-sentence]/@data-sentence")
    expected = [s.id for p in page.passages for s in p.sentences]
    if sentences != expected:
        wrong = sorted(set(sentences) ^ set(expected)) or ["（次序或重复）"]
        yield Problem(path, 0, f"句的编号不全或有误：{'、'.join(wrong[:5])}", _REMEDY)


def _placed(document: html.HtmlElement, path: str, _page: OfficialPage) -> Iterator[Problem]:
    """One article, the official text inside it and to be seen, and every address once."""
    if len(document.xpath("//article")) != 1:
        yield Problem(path, 0, "页面应恰好有一个 article", _REMEDY)
    for element in document.xpath(f"//*[@data-passage][{_UNSEEN} or not(ancestor::article)]"):
        yield Problem(
            path, element.sourceline or 0, f"段 {element.get('data-passage')} 被隐藏、移出正文或标成了本站的话", _REMEDY
        )
    for name, count in Counter(document.xpath("//article//@id")).items():
        if count > 1:
            yield Problem(path, 0, f"网址 #{name} 有 {count} 处", _REMEDY)


def _titles(document: html.HtmlElement, path: str, page: OfficialPage) -> Iterator[Problem]:
    """What the notice says outside its passages: titles of parts and domains, and the table of metadata."""
    kinds = (UnitKind.TITLE, UnitKind.MARKDOWN)
    wanted = {u.key: plain_text(u) for u in page.units if u.kind in kinds}
    for element in document.xpath("//*[@data-title]"):
        key, text = element.get("data-title"), squeeze(element.text_content())
        yield from _compare(path, element.sourceline or 0, "标题", text, wanted.pop(key, None))
    for key in wanted:
        yield Problem(path, 0, f"缺少标题 {key}", _REMEDY)


def _unmarked(document: html.HtmlElement, path: str) -> Iterator[Problem]:
    """Text of the article that is neither the notice's nor marked as ours."""
    for article in document.xpath("//article"):
        if "data-ours" in article.attrib or article.xpath("ancestor::*[@data-ours]"):
            yield Problem(path, article.sourceline or 0, "整个正文标成了本站的话", _REMEDY)
        for text in article.xpath(".//text()[not(ancestor::*[@data-passage or @data-ours])]"):
            if squeeze(text):
                parent = text.getparent()
                line = parent.sourceline if parent is not None else 0
                yield Problem(path, line or 0, f"“{squeeze(text)[:20]}”没有标明是谁的话", _REMEDY)


def _official_text(element: html.HtmlElement) -> Iterator[str]:
    """The text of an element without descendants marked as ours."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and "data-ours" not in child.attrib:
            yield from _official_text(child)
        yield child.tail or ""


def _compare(path: str, line: int, what: str, found: str, expected: str | None) -> Iterator[Problem]:
    if expected is None:
        yield Problem(path, line, f"{what}不在通知里", _REMEDY)
    elif found != expected:
        pairs = zip(found, expected, strict=False)
        at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(found), len(expected)))
        shown, right = found[at : at + 8] or "（没有了）", expected[at : at + 8] or "（没有了）"
        yield Problem(path, line, f"{what}与通知不符：第{at + 1}字起是“{shown}”，应为“{right}”", _REMEDY)
