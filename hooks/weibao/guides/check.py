"""The rules of guides: nothing is invented, nothing that the reader needs first is missing."""

import datetime
from collections.abc import Iterator

from weibao.build_date import chinese_date
from weibao.front_matter import Page
from weibao.guides.body import SECTIONS, Body, read_body
from weibao.guides.guide import Guide, read_guide
from weibao.guides.lists import check_lists
from weibao.guides.steps import check_length, check_steps, cited_sources, cut_short
from weibao.problems import Problem, Severity
from weibao.sources.citations import Shelf
from weibao.yaml_file import Entry


def check_guide(
    page: Page, path: str, file: str, shelf: Shelf, slugs: frozenset[str], today: datetime.date
) -> Iterator[Problem]:
    """Every problem of one guide; `slugs` are the guides that there are."""
    guides, problems = read_guide(page, path)
    yield from problems
    body = read_body(page, file)
    yield from _check_headings(body, file)
    yield from check_steps(body, shelf, file, today)
    yield from check_lists(body, shelf, file)
    yield from check_length(body, file)
    for guide in guides:
        yield from _check_complete(body, guide, file)
        yield from _check_names(page.meta, guide, shelf, slugs)
        yield from _check_sources(page.meta, guide, cited_sources(body, shelf))
        if guide.approved_on and guide.approved_on > today:
            found = f"核定的日期{chinese_date(guide.approved_on)}还没有到"
            yield Problem(file, page.meta.lines["approved_on"], found, "核对 approved_on")
        if guide.review_in <= today:
            found = f"到了复核的月份（{guide.review_in.year}年{guide.review_in.month}月）"
            yield Problem(file, page.meta.lines["review_in"], found, "重新核对全页，改 review_in", Severity.OLD)


def _check_headings(body: Body, file: str) -> Iterator[Problem]:
    """The sections of a guide are always the same, in the same order: what to do comes first."""
    order, last = list(SECTIONS), -1
    for heading in body.headings:
        if SECTIONS.get(heading.id) != heading.name:
            usage = "、".join(f"## {name} {{ #{i} }}" for i, name in SECTIONS.items())
            yield Problem(file, heading.line, f"没有“{heading.name}”这个小节", f"只用这几个：{usage}")
        elif order.index(heading.id) <= last:
            remedy = f"次序是 {'、'.join(SECTIONS.values())}，每节一次"
            yield Problem(file, heading.line, f"小节“{heading.name}”的次序不对或重复了", remedy)
        else:
            last = order.index(heading.id)
    for step in body.steps:
        if not step.section:
            yield Problem(file, step.line, f"“{cut_short(step.text)}”不在任何小节里", "移到小节下面")


def _check_complete(body: Body, guide: Guide, file: str) -> Iterator[Problem]:
    needed = {"first": "", "who": ""}
    needed |= {"child": "audience 里有孩子，"} if "孩子" in guide.audience else {}
    needed |= {"silent": f"level 是 {guide.level}，"} if guide.level != "A" else {}
    for section, why in needed.items():
        if not body.section(section):
            remedy = f"写一节“## {SECTIONS[section]} {{ #{section} }}”"
            yield Problem(file, 0, f"{why}缺少小节“{SECTIONS[section]}”，或它是空的", remedy)
    if guide.level != "C" and not body.quoted:
        yield Problem(file, 0, f"level 是 {guide.level}，没有引通知的原文", "写一块“/// quote | m7-3”和“///”")


def _check_names(meta: Entry, guide: Guide, shelf: Shelf, slugs: frozenset[str]) -> Iterator[Problem]:
    """Passages and related guides that are not there."""
    for passage in guide.passages:
        if passage not in shelf.passages:
            found = f"通知里没有“{passage}”这一段"
            yield Problem(meta.file, meta.lines["passages"], found, "写段的编号，例如 m7、s3")
    for slug in guide.related:
        if slug not in slugs or slug == guide.slug:
            found = f"related 里的“{slug}”不是别的情形"
            yield Problem(meta.file, meta.lines["related"], found, "写 docs/guides/ 里的文件名，不带 .md")


def _check_sources(meta: Entry, guide: Guide, cited: tuple[str, ...]) -> Iterator[Problem]:
    """The list of sources in the head is that of the body: who revises a law finds the guides that rest on it."""
    line = meta.lines.get("sources", meta.line)
    for name in sorted(set(cited) - set(guide.sources)):
        yield Problem(meta.file, line, f"正文引了“{name}”，sources 里没有", "把它加进 sources")
    for name in sorted(set(guide.sources) - set(cited)):
        found = f"sources 里的“{name}”正文没有引"
        yield Problem(meta.file, line, found, "引用它，或从 sources 里删去")
