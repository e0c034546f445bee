"""How well a search finds what was meant: labelled queries, ranks, and the figures of a report."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from weibao.problems import Refused

HEAD = ("query", "class", "relevant")
_PASSAGE = re.compile(r"cover|[prms][1-9]\d*")
_USAGE = "每行三栏，用制表符隔开：问的话、类别、该找到的段（m7,m8）"
FIRST_OF_A_GUIDE = 2  # a guide counts when one of its first passages does


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, its class, and the passages that would be right."""

    text: str
    kind: str
    relevant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of 0 to 1: a right result first, among the first three; and the mean of 1/rank, 0 where there is none."""

    kind: str
    queries: int
    first: float
    first_three: float
    reciprocal: float


def read_queries(text: str, file: str) -> tuple[Query, ...]:
    """Read a file of queries, with or without a head. Raises Refused at the line that is none."""
    queries: list[Query] = []
    for number, line in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), start=1):
        if not line.strip() or (number == 1 and tuple(line.split("\t")[:3]) == HEAD):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) < len(HEAD):
            raise Refused(file, number, f"有{len(columns)}栏", _USAGE)
        if not columns[0] or not columns[1]:
            raise Refused(file, number, f"第{1 if not columns[0] else 2}栏是空的", _USAGE)
        relevant = tuple(part.strip() for part in columns[2].split(","))
        for passage in relevant:
            if not _PASSAGE.fullmatch(passage):
                raise Refused(file, number, f"“{passage}”不是段的编号", _USAGE)
        queries.append(Query(columns[0], columns[1], relevant))
    if not queries:
        raise Refused(file, 0, "没有一行", _USAGE)
    return tuple(queries)


def check_relevant(queries: tuple[Query, ...], known: Iterable[str], file: str) -> None:
    """Raises Refused for a passage that the notice does not have: it would count as missed for ever."""
    passages = frozenset(known)
    for query in queries:
        for passage in query.relevant:
            if passage not in passages:
                raise Refused(file, 0, f"“{query.text}”要找的“{passage}”通知里没有", "核对段的编号")


def rank_of(query: Query, results: Sequence[str], passages_of: Mapping[str, Sequence[str]]) -> int:
    """The place, from 1, of the first right result; 0 for none. `results` are ids of passages and slugs of guides."""
    for rank, result in enumerate(results, start=1):
        meant = (result, *passages_of.get(result, ())[:FIRST_OF_A_GUIDE])
        if not set(meant).isdisjoint(query.relevant):
            return rank
    return 0


def score(ranked: Iterable[tuple[str, int]]) -> tuple[Score, ...]:
    """The figures of each class in the order of its first query, and of `all`. `ranked`: class and rank of a query."""
    by_kind: dict[str, list[int]] = {}
    every: list[int] = []
    for kind, rank in ranked:
        by_kind.setdefault(kind, []).append(rank)
        every.append(rank)
    return tuple(_score(kind, ranks) for kind, ranks in (*by_kind.items(), ("all", every)))


def table(scores: tuple[Score, ...]) -> str:
    """A line for each class, and `all`."""
    lines = [f"{'class':<12}{'n':>5}{'s@1':>8}{'s@3':>8}{'MRR':>8}"]
    for s in scores:
        lines.append(f"{s.kind:<12}{s.queries:>5}{s.first:>8.1%}{s.first_three:>8.1%}{s.reciprocal:>8.3f}")
    return "\n".join(lines)


def _score(kind: str, ranks: list[int]) -> Score:
    n = len(ranks)
    first, three = sum(r == 1 for r in ranks) / n, sum(0 < r <= 3 for r in ranks) / n
    return Score(kind, n, first, three, sum(1 / r for r in ranks if r) / n)
