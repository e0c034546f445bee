"""The rules of handouts: what they name is there, and what editors write on them rests on something."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from weibao.claims.quantities import added_quantities
from weibao.claims.strength import too_strong
from weibao.front_matter import Page
from weibao.guides.body import SECTIONS, Body, Step, read_body
from weibao.guides.lists import check_lists
from weibao.guides.steps import check_steps, cut_short
from weibao.handouts.content import OFFICIAL
from weibao.handouts.handout import FORMS, Handout, read_handout
from weibao.passages import Passage
from weibao.problems import Problem
from weibao.sources.citations import Shelf

BLANK = "＿"  # a line to write on is made of these
_HALF_WIDTH = re.compile("_{3,}")  # what an English keyboard has instead
_PRINTED = ("求助电话", OFFICIAL)  # headings that stand on every sheet of themselves
# 1. 甲 | > 甲 | | 甲 | | # 甲 | ### 甲 | * 甲 | /// note | { .甲 } |   - 甲 | 甲\* | [甲](https://…) | `甲`
_NOT_ON_PAPER = re.compile(
    r"\s*(?:\d+[.)]\s|>|\||#(?!#\s)|##{2}|[*+]\s|/// (?!quote)|\{)|\s+-\s|.*(?:\\|&[a-z#]+;|!\[|\]\(https?:|`)"
)
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def check_handout(
    page: Page,
    path: str,
    file: str,
    shelf: Shelf,
    passages: Mapping[str, Passage],
    guides: frozenset[str],
    today: datetime.date,
) -> Iterator[Problem]:
    """Every problem of one handout; `guides` are the slugs that there are."""
    handouts, problems = read_handout(page, path)
    yield from problems
    body = read_body(page, file)
    for handout in handouts:
        yield from _check_name(page, handout)
        yield from _check_places(page, handout, passages)
        yield from _check_guides(page, handout, guides)
        yield from _check_form(page, handout, bool(handout.named or handout.guides or body.steps))
    to_fill = tuple(step for step in body.steps if not step.cited)
    blanks = tuple(step for step in to_fill if BLANK in step.text or _HALF_WIDTH.search(step.markdown))
    for step in blanks:
        yield from _check_blank(step, file)
    for line, place in body.quoted:
        yield Problem(file, line, f"单子里不写引文块（{place}）", "写在开头的 passages 或 sentences 里")
    yield from _check_own(page, body, file)
    yield from check_steps(replace(body, steps=tuple(s for s in body.steps if s not in blanks)), shelf, file, today)
    yield from check_lists(body, shelf, file)


def _check_name(page: Page, handout: Handout) -> Iterator[Problem]:
    """Its file's name is part of addresses, and of the names of what is printed."""
    if not SLUG.fullmatch(handout.slug):
        yield Problem(page.meta.file, 0, "文件名不能用", "用小写英文字母、数字和 -，至多60个，例如 school-safety.md")


def _check_form(page: Page, handout: Handout, says_something: bool) -> Iterator[Problem]:
    """A sheet says something; a card or a poster has numbers and nothing else."""
    if handout.form == "sheet" and not says_something:
        remedy = "写 passages、sentences、plain 或 guides，至少一样"
        yield Problem(page.meta.file, 0, "这张单子没有内容", remedy)
    elif handout.form != "sheet" and not handout.hotlines:
        yield Problem(page.meta.file, 0, f"{FORMS[handout.form]}没有电话", "写 hotlines，例如 hotlines: [12345, 12355]")
    elif handout.form != "sheet" and says_something:
        found = f"{FORMS[handout.form]}只印电话，别的内容印不上"
        yield Problem(page.meta.file, page.meta.lines["form"], found, "删去它们，或者删去 form 这一行")


def _check_places(page: Page, handout: Handout, passages: Mapping[str, Passage]) -> Iterator[Problem]:
    sentences = {s.id for p in passages.values() for s in p.sentences}
    fields = (
        ("passages", passages.keys(), "m7、s3"),
        ("plain", passages.keys(), "m7"),
        ("sentences", sentences, "m7-3"),
    )
    for field, known, example in fields:
        for place in getattr(handout, field):
            if place not in known:
                what = "这一句" if field == "sentences" else "这一段"
                found = f"{field} 里的“{place}”：通知里没有{what}"
                yield Problem(page.meta.file, page.meta.lines[field], found, f"写编号，例如 {example}")


def _check_guides(page: Page, handout: Handout, guides: frozenset[str]) -> Iterator[Problem]:
    for slug, section in handout.told:
        line = page.meta.lines["guides"]
        if slug not in guides:
            found = f"guides 里的“{slug}”：没有这个情形"
            yield Problem(page.meta.file, line, found, "写 docs/guides/ 里的文件名，不带 .md")
        elif section not in SECTIONS:
            found = f"guides 里的“{slug}#{section}”：没有这个小节"
            usage = "、".join(f"{slug}#{key}（{name}）" for key, name in SECTIONS.items())
            yield Problem(page.meta.file, line, found, f"可用的是 {usage}")


def _check_own(page: Page, body: Body, file: str) -> Iterator[Problem]:
    """What is written on the page itself stands on paper as it does on the site: three kinds of lines do."""
    for number, line in enumerate(page.body, start=page.body_line):
        if _NOT_ON_PAPER.match(line):
            found = f"“{cut_short(line.strip())}”这样写，纸上和网页上会不一样"
            yield Problem(file, number, found, "正文只用“## 小标题”、段落和以“- ”开头的列表；网址直接写出来")
        elif _HALF_WIDTH.search(line):
            yield Problem(file, number, "留空的横线是半角的“_”", f"改用全角的“{BLANK}”")
    taken = set(_PRINTED)
    for heading in body.headings:
        if heading.name in taken:
            yield Problem(file, heading.line, f"单子上已经有小标题“{heading.name}”", "换一个小标题，或删去这一个")
        taken.add(heading.name)
    starts = [heading.line for heading in body.headings]
    for heading, end in zip(body.headings, (*starts[1:], 10**9), strict=False):
        if not any(heading.line < step.line < end for step in body.steps):
            yield Problem(file, heading.line, f"“{heading.name}”下面没有内容", "写上内容，或者删去这个小标题")


def _check_blank(step: Step, file: str) -> Iterator[Problem]:
    """A line to fill in states nothing, so it needs no source; then it may not order anybody about either."""
    for word in (*too_strong(step.text, "", everyday=True), *added_quantities(step.text, "")):
        found = f"“{cut_short(step.text)}”写了“{word}”，没有来源"
        yield Problem(file, step.line, found, "留给人填的一行里不写规定和数字，或在末尾写明（来源：…）")
