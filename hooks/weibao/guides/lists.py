"""Lists of the law in a guide: told whole, in one step or several of a section, or open for the reader to see."""

from collections.abc import Iterable, Iterator

from weibao.claims.lists import is_cut, tells_list
from weibao.guides.body import Body, Step
from weibao.guides.steps import cut_short
from weibao.problems import Problem
from weibao.sources.citations import Cited, Shelf

REMEDY = "把几项都说到，或者写上“例如”；只说其中几项的，在来源里写明第几项"


def check_lists(body: Body, shelf: Shelf, file: str) -> Iterator[Problem]:
    """Every step that tells some items of a numbered list as if they were all; each article is told once."""
    steps = [(step, _cited_in(step, shelf)) for step in body.steps]
    for step, cited in steps:
        for place, found in {_place(c): c for c in cited if c.source}.items():
            here = ((s, c) for s, c in steps if s is not step and s.section == step.section)
            others = [s.text for s, c in here if place in map(_place, c)]
            named = sum(c.item for c in cited if _place(c) == place)
            if words := cut_list(step.text, found, others, named):
                yield Problem(file, step.line, f"“{cut_short(step.text)}”{words}", REMEDY)


def cut_list(text: str, found: Cited, others: Iterable[str] = (), named: int = 0) -> str:
    """What is wrong with how a text tells the list it cites, in words; "" where nothing is.

    `others` are what rests on it too, `named` is how many items of the list the citations name.
    """
    if found.source is None:
        return ""
    if found.source.partial and tells_list(text, found.text):
        return f"像是说全了，可{found.source.name}只看到一部分（{found.source.partial}）"
    cut = is_cut(text, found.text, "\n".join(others), named)
    return f"只说了{found.source.name}{found.article}的几项，像是说全了" if cut else ""


def _cited_in(step: Step, shelf: Shelf) -> tuple[Cited, ...]:
    """What a step rests on, as far as it is known."""
    return tuple(c for listed in step.cited for c in shelf.read(listed) if isinstance(c, Cited))


def _place(cited: Cited) -> tuple[str, str]:
    """Source and article: whose list it is, whichever item or paragraph is named."""
    return (cited.source.id if cited.source else "", cited.article)
