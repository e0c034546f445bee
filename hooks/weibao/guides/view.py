"""What stands around the text of a guide, as plain values for the template, and `/data/guides.json`."""

from dataclasses import dataclass
from typing import Any

from weibao.build_date import chinese_date
from weibao.guides.body import Body
from weibao.guides.guide import Guide
from weibao.page_address import page_address
from weibao.passages import Passage
from weibao.sources.citations import parts_of
from weibao.vocabulary.mentions import find_term
from weibao.vocabulary.terms import Term

DATA = "data/guides.json"
ANSWERS = {
    "A": "通知写了能用的内容，下面引了原文。",
    "B": "通知只写了由谁来管，没有写您具体怎么办。怎么办，下面写的是现行法律。",
    "C": "通知几乎没有写这件事。下面写的是现行法律和求助电话。",
}
_DRAFT = "这一页尚未经工作人员核定。"
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Link:
    """A page and its name; `url` is relative to the site's root."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """`answers`: how much the notice says; `status`: who has gone through the page; `words`: terms, explained."""

    answers: str
    status: str
    related: tuple[Link, ...]
    passages: tuple[Link, ...]
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListedGuide:
    """A guide in the list of all."""

    short: str
    title: str
    url: str


def view_guide(
    guide: Guide,
    body: Body,
    guides: tuple[Guide, ...],
    passages: tuple[Passage, ...],
    page_of: dict[str, str],
    terms: tuple[Term, ...],
) -> GuideView:
    """Collect what the template shows with one guide; what is unknown is left out, and told by the checks."""
    by_slug = {g.slug: g for g in guides}
    related = [by_slug[slug] for slug in guide.related if slug in by_slug]
    named = [p for i in guide.passages for p in passages if p.id == i]
    return GuideView(
        ANSWERS[guide.level],
        _status(guide),
        tuple(Link(g.title, page_address(g.path)) for g in related),
        tuple(_passage_link(p, page_of) for p in named),
        _words(body, terms),
    )


def list_guides(guides: tuple[Guide, ...]) -> tuple[ListedGuide, ...]:
    """All guides, in their order."""
    return tuple(ListedGuide(g.short, g.title, page_address(g.path)) for g in guides)


def guides_data(guides: tuple[Guide, ...], bodies: dict[str, Body]) -> list[dict[str, Any]]:
    """The guides as plain values, ready for `json.dumps`; `bodies` by slug, `first` is what to do first."""
    return [
        {
            "id": g.slug,
            "title": g.title,
            "short": g.short,
            "url": page_address(g.path),
            "level": g.level,
            "audience": list(g.audience),
            "passages": list(g.passages),
            "hotlines": list(g.hotlines),
            "variants": list(g.variants),
            "sources": list(g.sources),
            "related": list(g.related),
            "status": "approved" if g.approved_by else "draft",
            "approved_by": g.approved_by or None,
            "review_in": g.review_in.strftime("%Y-%m"),
            "first": [
                {"text": s.text, "sources": [part for c in s.cited for part in parts_of(c)]}
                for s in bodies[g.slug].section("first")
            ],
        }
        for g in guides
    ]


def _status(guide: Guide) -> str:
    if not guide.approved_by or not guide.approved_on:
        return _DRAFT
    return f"{guide.approved_by}{chinese_date(guide.approved_on)}核定。"


def _passage_link(passage: Passage, page_of: dict[str, str]) -> Link:
    name = f"{passage.label} {passage.title}" if passage.title else passage.label
    return Link(name, f"{page_address(page_of[passage.id])}#{passage.id}")


def _words(body: Body, terms: tuple[Term, ...]) -> tuple[tuple[str, str], ...]:
    """The bodies and schemes that the page names and the registry explains."""
    text = "\n".join(step.text for step in body.steps)
    explained = (t for t in terms if t.what and t.kind != "document")
    found = [(min(at), t) for t in explained if (at := [start for start, _ in find_term(text, t)])]
    return tuple((t.name, t.what) for _, t in sorted(found, key=lambda pair: pair[0])[:_MOST_WORDS])
