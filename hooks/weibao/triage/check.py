"""The promises of triage: no dead end, at most three taps, every question and every guide is reached."""

from collections.abc import Iterator

from weibao.problems import Problem
from weibao.triage.tree import MOST_TAPS, START, Node


def check_triage(nodes: tuple[Node, ...], guides: frozenset[str], child: frozenset[str]) -> Iterator[Problem]:
    """Every broken promise. `guides` are the slugs there are, `child` the anchors of docs/for/child.md."""
    if not nodes:
        return
    for node in nodes:
        yield from _check_targets(node, frozenset(n.id for n in nodes), guides, child)
    taps, file = taps_to(nodes), nodes[0].file
    for node in nodes:
        if node.id not in taps:
            yield Problem(node.file, node.line, f"问题“{node.id}”没有路通到", "从别的问题通过来，或删去")
        elif taps[node.id] > len(nodes):
            yield Problem(node.file, node.line, f"到问题“{node.id}”的路会转圈", "回答只通到后面的问题")
        elif taps[node.id] >= MOST_TAPS:
            found = f"到问题“{node.id}”要点{taps[node.id]}下，再点就多于{MOST_TAPS}下"
            yield Problem(node.file, node.line, found, "把它并到上一级")
    reached = {o.guide for node in nodes if node.id in taps for o in node.options if o.guide}
    for slug in sorted(guides - reached):
        yield Problem(file, 0, f"情形“{slug}”没有路通到", "在一个问题下面加一个回答，guide 写它")


def _check_targets(
    node: Node, nodes: frozenset[str], guides: frozenset[str], child: frozenset[str]
) -> Iterator[Problem]:
    for option in node.options:
        what, target, known = ("问题", option.node, nodes) if option.node else ("情形", option.guide, guides)
        if target not in known:
            yield Problem(node.file, option.line, f"“{option.say}”通到的{what}“{target}”没有", "核对名字")
    if node.child and node.child not in child:
        found = f"for/child.md 里没有“#{node.child}”这一节"
        yield Problem(node.file, node.line, found, "核对名字，或删去 child")


def taps_to(nodes: tuple[Node, ...]) -> dict[str, int]:
    """How many taps from the home page each question is away on the longest way; the start stands on it.

    Unreached questions are not there; one on or behind a circle, where no way is the longest, is endlessly far away.
    """
    by_id = {node.id: node for node in nodes}
    taps: dict[str, int] = {}
    here = {START} & by_id.keys()
    for n in range(2 * len(nodes) + 1):  # longer ways than there are questions go in a circle, and go on for ever
        taps |= dict.fromkeys(here, n)
        here = {o.node for i in here for o in by_id[i].options} & by_id.keys()
    return taps
