"""Which lane each arrow takes beside the boxes, and where on a box it starts and ends."""

from dataclasses import dataclass

from weibao.picture.plan import Arrow


@dataclass(frozen=True, slots=True)
class Lane:
    """An arrow in its lane (0 is nearest the boxes), from height `start` down, or up, to height `end`."""

    arrow: Arrow
    lane: int
    start: float
    end: float


def assign_lanes(arrows: tuple[Arrow, ...], placed: dict[str, tuple[float, float]]) -> tuple[Lane, ...]:
    """Short arrows near the boxes, no two in one lane where they would touch. `placed`: top and bottom of each box."""
    ports = _ports(arrows, placed)
    spans = [(ports[i, "start"], ports[i, "end"], arrow) for i, arrow in enumerate(arrows)]
    taken: list[list[tuple[float, float]]] = []
    lanes: list[Lane] = []
    for start, end, arrow in sorted(spans, key=lambda span: (abs(span[1] - span[0]), span[0])):
        top, bottom = min(start, end), max(start, end)
        free = (n for n, used in enumerate(taken) if all(bottom + 4 < a or b + 4 < top for a, b in used))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((top, bottom))
        lanes.append(Lane(arrow, lane, start, end))
    return tuple(lanes)


def _ports(arrows: tuple[Arrow, ...], placed: dict[str, tuple[float, float]]) -> dict[tuple[int, str], float]:
    """A height of its own for each end of an arrow: those that come in above those that go out."""
    ends: dict[str, list[tuple[int, float, int, str]]] = {}
    for i, arrow in enumerate(arrows):
        ends.setdefault(arrow.end, []).append((0, -placed[arrow.start][0], i, "end"))
        ends.setdefault(arrow.start, []).append((1, -placed[arrow.end][0], i, "start"))
    ports: dict[tuple[int, str], float] = {}
    for passage, found in ends.items():
        top, bottom = placed[passage]
        for n, (_, _, i, which) in enumerate(sorted(found), start=1):
            ports[i, which] = top + (bottom - top) * n / (len(found) + 1)
    return ports
