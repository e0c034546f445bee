"""What the search in the page is given, in two stages: words and first steps, then the text.

Plain lists without names of fields, for each byte is waited for. docs/assets/javascripts/search/engine.js reads them in
the same order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from weibao.build_date import chinese_date
from weibao.changes.change import Change
from weibao.guides.body import Body, Step
from weibao.guides.guide import Guide
from weibao.hotlines.cards import unanswered
from weibao.hotlines.registry import Registry
from weibao.passages import Kind, Passage
from weibao.search.aliases import Aliases
from weibao.search.manner import AskBack, Manner
from weibao.search.tables import pinyin_table, traditional_pairs
from weibao.sources.citations import HOTLINE, parts_of
from weibao.triage.tree import START, Node

_APART = "|"
_NEIGHBOURS = ({Kind.COVER, Kind.PREAMBLE}, {Kind.REQUIREMENT})  # two that are read as one: each is found by both


@dataclass(frozen=True, slots=True)
class Searched:
    """Everything that can be found. `bodies` by slug; `metadata`: what the portal says of the notice.

    `url` gives the address of a page under docs/ from the site's root, or nothing where there is no such page.
    """

    passages: tuple[Passage, ...]
    page_of: dict[str, str]
    aliases: tuple[Aliases, ...]
    guides: tuple[Guide, ...]
    bodies: dict[str, Body]
    registry: Registry
    changes: tuple[Change, ...]
    triage: tuple[Node, ...]
    manner: Manner
    metadata: tuple[str, ...]
    url: Callable[[str], str]


def search_data(searched: Searched) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is needed for a first answer, and the rest: both hold the passages and the guides in the same order."""
    first, rest = _first(searched), _rest(searched)
    first["traditional"] = traditional_pairs(_strings(first))
    rest["traditional"] = traditional_pairs(_strings(rest), first["traditional"][1::2])
    questions, texts = [g.variants for g in searched.guides], [p.text for p in searched.passages]
    rest["pinyin"] = pinyin_table(_strings([first, questions, texts]), others=True)
    return first, rest


def _first(searched: Searched) -> dict[str, Any]:
    """Titles, everyday words, first steps, and how to take what people say."""
    active = searched.registry.active
    number = {h.id: h.number for h in active}
    return {
        "passages": [_passage(p, searched) for p in searched.passages],
        "guides": [_guide(g, searched) for g in searched.guides],
        "hotlines": {h.number: [h.name, h.href] for h in active},
        "emergency": [h.number for h in active if h.emergency],
        "lost": number.get(searched.manner.lost, ""),
        "retired": {h.number: [number[i] for i in h.replaced_by if i in number] for h in searched.registry.retired},
        "manner": _manner(searched),
    }


def _rest(searched: Searched) -> dict[str, Any]:
    """Sentences, questions, what changed, what else a guide says."""
    registry = searched.registry
    return {
        "passages": [_rest_of_passage(p, searched) for p in searched.passages],
        "guides": [_rest_of_guide(g, searched.bodies[g.slug]) for g in searched.guides],
        "hotlines": [
            [h.number, h.use, h.hours, h.source, chinese_date(h.checked_on), h.checked_by, unanswered(h, registry)]
            for h in registry.active
        ],
        "elsewhere": _APART.join(searched.manner.elsewhere),
    }


def _passage(passage: Passage, searched: Searched) -> list[Any]:
    """[id, address, label, title, [[official word, everyday words], …]]"""
    words = [[a.official, _APART.join(a.words)] for a in searched.aliases if a.passage == passage.id]
    address = f"{searched.url(searched.page_of[passage.id])}#{passage.id}"
    return [passage.id, address, passage.label, passage.title or "", words]


def _guide(guide: Guide, searched: Searched) -> list[Any]:
    """[slug, address, title, short, passages, everyday words, first step, what it rests on, numbers]"""
    first = searched.bodies[guide.slug].section("first")
    step = [first[0].text, _cited(first[0])] if first else ["", ""]
    words, ring = _APART.join(guide.aliases), _numbers(guide, first[:1], searched.registry)
    return [guide.slug, searched.url(guide.path), guide.title, guide.short, list(guide.passages), words, *step, ring]


def _rest_of_passage(passage: Passage, searched: Searched) -> list[Any]:
    """[sentences, what changed since, neighbours]; the cover is also found by what the portal says of the notice."""
    since = [
        f"{change.title}：{'、'.join(change.sources)}" for change in searched.changes if passage.id in change.passages
    ]
    kinds = next((kinds for kinds in _NEIGHBOURS if passage.kind in kinds), set[Kind]())
    near = [i for i, p in enumerate(searched.passages) if p.kind in kinds and p is not passage]
    about = list(searched.metadata) if passage.kind is Kind.COVER else []
    return [[s.text for s in passage.sentences], since + about, near]


def _rest_of_guide(guide: Guide, body: Body) -> list[Any]:
    """[questions, second step and what it rests on, who acts and what that rests on]

    The other steps would be a sixth of all bytes, and with them nothing more is found.
    """
    first, who = body.section("first"), body.section("who")
    more = [s for s in first[1:] if any(not c.startswith(HOTLINE) for c in _sources(s))][:1]
    return [_APART.join(guide.variants), _said(more), _said(who[:1])]


def _said(steps: list[Step] | tuple[Step, ...]) -> list[str]:
    return [steps[0].text, _cited(steps[0])] if steps else ["", ""]


def _cited(step: Step) -> str:
    return "；".join(_sources(step))


def _sources(step: Step) -> list[str]:
    return [part for cited in step.cited for part in parts_of(cited)]


def _numbers(guide: Guide, steps: tuple[Step, ...], registry: Registry) -> list[str]:
    """The numbers of the first step, then those of the page."""
    cited = [c.removeprefix(HOTLINE) for step in steps for c in _sources(step) if c.startswith(HOTLINE)]
    known = {h.id: h.number for h in registry.active} | {h.number: h.number for h in registry.active}
    return list(dict.fromkeys(known[i] for i in (*cited, *guide.hotlines) if i in known))


def _manner(searched: Searched) -> dict[str, Any]:
    manner = searched.manner
    start = next((node for node in searched.triage if node.id == START), None)
    return {
        "same": {name: _APART.join(words) for name, words in manner.same},
        "fillers": _APART.join(manner.fillers),
        "danger": _APART.join(manner.danger),
        "calm": _APART.join(manner.calm),
        "persons": _APART.join(manner.persons),
        "ask": [_ask(ask, searched) for ask in manner.ask],
        "start": _ask(AskBack((), start.ask, start.id, (), start.line), searched) if start else None,
    }


def _ask(ask: AskBack, searched: Searched) -> list[Any]:
    """[words, question, [[answer, address], …]]"""
    guides = {g.slug: g.path for g in searched.guides}
    nodes = {node.id: node.path for node in searched.triage}
    answers = [(o.say, guides.get(o.guide, "")) for o in ask.options]
    for node in searched.triage:
        if node.id == ask.node:
            answers = [(o.say, guides.get(o.guide) or nodes.get(o.node, "")) for o in node.options]
    found = [[say, searched.url(path)] for say, path in answers if path]
    return [_APART.join(ask.words), ask.ask, [answer for answer in found if answer[1]]]


def _strings(value: object) -> list[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for text in _strings(pair)]
    return [text for item in value for text in _strings(item)] if isinstance(value, (list, tuple)) else []
