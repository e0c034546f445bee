"""Second and third proof: the published HTML against the notice, and nothing unmarked on an official page.

Reads the built site as any outsider would: by `data-passage`, `data-sentence`, `data-quote` and
`data-ours`, not by how the pages were made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from weibao.edition import Edition
from weibao.layout import OfficialPage, Unit, UnitKind, full_text
from weibao.problems import Problem
from weibao.project import Project
from weibao.received.lines import squeeze

_STAMP = re.compile(r'<meta name="weibao-build" content="\d{4}-\d\d-\d\d">')
_MARKED = re.compile(r"data-(?:passage|sentence|quote)=")
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
    official = {address(p.path): p for p in (*project.pages, full_text(project.edition, project.pages))}
    expected = _Expected.of(project.edition)
    problems: list[Problem] = []
    for path, page in official.items():
        if not (site / path).is_file():
            problems.append(Problem(path, 0, f"没有生成“{page.title}”这一页", _REMEDY))
    for file in sorted(site.rglob("*.html")):
        source = file.read_text(encoding="utf-8")
        path = file.relative_to(site).as_posix()
        if not _STAMP.search(source):
            problems.append(Problem(path, 0, "没有构建标记，构建钩子没有运行", _REMEDY))
        if path in official or _MARKED.search(source):
            problems += prove_html(source, path, expected, official.get(path))
    return tuple(problems)


def address(path: str) -> str:
    """The file under site/ of a Markdown page: domains/family.md → domains/family/index.html."""
    bare = path.removesuffix(".md")
    return f"{bare.removesuffix('index')}index.html" if bare.endswith("index") else f"{bare}/index.html"


def prove_html(source: str, path: str, expected: _Expected, page: OfficialPage | None) -> tuple[Problem, ...]:
    """Check one page. `page` is None for a page that may quote the notice but is not an official one."""
    document = html.document_fromstring(source)
    problems = [*_passages(document, path, expected), *_sentences(document, path, expected)]
    if page is not None:
        problems += [*_complete(document, path, page), *_titles(document, path, page), *_unmarked(document, path)]
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
    for element in document.xpath("//*[@data-sentence]"):
        name, text = element.get("data-sentence"), squeeze("".join(_official_text(element)))
        yield from _compare(path, element.sourceline or 0, f"句 {name}", text, expected.sentences.get(name))
    for element in document.xpath("//*[@data-quote]"):
        name, text = element.get("data-quote"), squeeze("".join(_official_text(element)))
        yield from _compare(path, element.sourceline or 0, f"引文 {name}", text, known.get(name))


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


def _titles(document: html.HtmlElement, path: str, page: OfficialPage) -> Iterator[Problem]:
    """The titles that belong to no passage: of the opinions, of a part, of a domain."""
    titles = {u.key: squeeze(_title(u)) for u in page.units if u.kind is UnitKind.TITLE}
    for element in document.xpath("//*[@data-title]"):
        key = element.get("data-title")
        yield from _compare(
            path, element.sourceline or 0, "标题", squeeze(element.text_content()), titles.pop(key, None)
        )
    for key in titles:
        yield Problem(path, 0, f"缺少标题 {key}", _REMEDY)


def _title(unit: Unit) -> str:
    return f"{unit.marker}{unit.text}"


def _unmarked(document: html.HtmlElement, path: str) -> Iterator[Problem]:
    """Text of the article that is neither the notice's nor marked as ours."""
    for article in document.xpath("//article"):
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
