"""The numbered text: parts, sections and measures, built from lines in two passes.

First every line finds its place by its number; then titles are told from text, siblings together.
"""

from dataclasses import dataclass, field

from weibao.notice import Heading, Measure, Part, Section, Suspect, Text
from weibao.received.headings import Level, Numbered, read_heading
from weibao.received.titles import Titled, read_titles, title_limit


@dataclass
class _Node:
    numbered: Numbered
    lines: list[Text] = field(default_factory=list)
    children: list["_Node"] = field(default_factory=list)
    titled: Titled = field(default_factory=lambda: Titled(None, None, None))

    def inside(self, level: Level) -> list["_Node"]:
        """The children of one level."""
        return [c for c in self.children if c.numbered.level == level]


def read_body(lines: tuple[Text, ...]) -> tuple[tuple[Part, ...], tuple[Suspect, ...]]:
    """Read the lines from the first 一、 to the end of the numbered text; the first line must be a part."""
    roots: list[_Node] = []
    for line in lines:
        numbered = read_heading(line)
        if numbered and numbered.level is Level.PART:
            roots.append(_Node(numbered))
        elif numbered:
            _parent(roots[-1], numbered.level).children.append(_Node(numbered))
        else:
            _innermost(roots[-1]).lines.append(line)
    suspects = [*_read_titles(roots, 0)]
    sections = [s for r in roots for s in r.inside(Level.SECTION)]
    measures = [m for r in roots for m in _measures(r)]
    of_sections, of_measures = title_limit(_rests(sections)), title_limit(_rests(measures))
    for root in roots:
        suspects += _read_titles(root.inside(Level.SECTION), of_sections)
        suspects += _read_titles(_measures(root), of_measures)
    return tuple(_part(r) for r in roots), tuple(sorted(suspects, key=lambda s: s.line))


def _parent(root: _Node, level: Level) -> _Node:
    sections = root.inside(Level.SECTION)
    return sections[-1] if level is Level.MEASURE and sections else root


def _innermost(node: _Node) -> _Node:
    return _innermost(node.children[-1]) if node.children else node


def _measures(root: _Node) -> list[_Node]:
    return [
        *root.inside(Level.MEASURE),
        *(m for s in root.inside(Level.SECTION) for m in s.inside(Level.MEASURE)),
    ]


def _rests(nodes: list[_Node]) -> tuple[Text, ...]:
    return tuple(n.numbered.rest for n in nodes)


def _read_titles(nodes: list[_Node], level_limit: int) -> tuple[Suspect, ...]:
    followed = tuple(bool(n.lines or n.children) for n in nodes)
    titled, suspects = read_titles(_rests(nodes), followed, level_limit)
    for node, result in zip(nodes, titled, strict=True):
        node.titled = result
    return suspects


def _heading(node: _Node) -> Heading:
    return Heading(node.numbered.number, node.numbered.marker, node.titled.title, node.titled.stop)


def _paragraphs(node: _Node) -> tuple[Text, ...]:
    return (*([node.titled.text] if node.titled.text else []), *node.lines)


def _part(node: _Node) -> Part:
    return Part(
        _heading(node),
        _paragraphs(node),
        tuple(_section(s) for s in node.inside(Level.SECTION)),
        tuple(_measure(m) for m in node.inside(Level.MEASURE)),
    )


def _section(node: _Node) -> Section:
    measures = tuple(_measure(m) for m in node.inside(Level.MEASURE))
    return Section(_heading(node), node.titled.text is not None, _paragraphs(node), measures)


def _measure(node: _Node) -> Measure:
    return Measure(_heading(node), _paragraphs(node))
