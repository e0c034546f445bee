"""Which clause of a text a clause of ours puts in other words: the one that shares most pairs of characters."""

import re
from collections.abc import Iterator

_CLAUSE = re.compile(r"[^，；。：！？\n]+")
_LEAST = 2  # fewer pairs in common say nothing


def clauses(text: str) -> tuple[str, ...]:
    """A text cut at ，；：。 ; 、 divides no clause."""
    return tuple(m[0] for m in _CLAUSE.finditer(text))


def closest(text: str, rests_on: str) -> Iterator[tuple[str, str]]:
    """Each clause of `text` with the clause of `rests_on` that is most like it; those like none are left out."""
    there = [(clause, _pairs(clause)) for clause in clauses(rests_on)]
    for clause in clauses(text):
        pairs = _pairs(clause)
        best = max(there, key=lambda other: len(pairs & other[1]), default=("", frozenset()))
        if len(pairs & best[1]) >= _LEAST:
            yield clause, best[0]


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))
