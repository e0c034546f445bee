"""How measures and safeguards relate: `_data/relations.yml`, each with the words in both that justify it."""

from dataclasses import dataclass

from weibao.yaml_file import load_entries

_FIELDS = ("a", "b", "why", "in_a", "in_b")


@dataclass(frozen=True, slots=True)
class Relation:
    """Passages `a` and `b` belong together; `in_a` and `in_b` are words of theirs, `why` is ours.

    An arrow → in `why` leads from a to b; without one it leads both ways.
    """

    a: str
    b: str
    why: str
    in_a: str
    in_b: str
    file: str
    line: int

    @property
    def directed(self) -> bool:
        """Whether it leads from a to b only."""
        return "→" in self.why


def load_relations(text: str, file: str) -> tuple[Relation, ...]:
    """Read relations.yml. Raises Refused at the line of a field that is missing or misspelt."""
    relations: list[Relation] = []
    seen: dict[frozenset[str], Relation] = {}
    for entry in load_entries(text, file):
        entry.only(*_FIELDS)
        a, b, why, in_a, in_b = (entry.text(field) for field in _FIELDS)
        relation = Relation(a, b, why, in_a, in_b, file, entry.line)
        pair = frozenset({relation.a, relation.b})
        if len(pair) == 1:
            raise entry.refuse("b", "与 a 相同", "一条关系连接两个不同的段")
        first = seen.setdefault(pair, relation)
        if first is not relation:
            raise entry.refuse("b", f"与 a 的关系在第{first.line}行已经写过", "合并成一条")
        relations.append(relation)
    return tuple(relations)


def related_to(relations: tuple[Relation, ...], passage: str) -> tuple[tuple[str, str], ...]:
    """The passages that belong to one, each with the reason, in the order of the file."""
    return tuple((r.b if r.a == passage else r.a, r.why) for r in relations if passage in (r.a, r.b))
