"""What the picture shows: its boxes from `_data/picture.yml`, arrows from the relations, targets from the notice."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from weibao.indices.times import find_times
from weibao.passages import Passage, units
from weibao.problems import Problem, Refused
from weibao.vocabulary.relations import Relation
from weibao.yaml_file import Entry, load_entries


@dataclass(frozen=True, slots=True)
class Box:
    """A measure: who acts (empty where it names nobody) and what, both in words of its own."""

    passage: str
    who: str
    words: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the way, with its boxes in order."""

    name: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A relation between boxes of two stages, from a to b; `both`: it leads back, and starts at the earlier."""

    start: str
    end: str
    why: str
    both: bool


@dataclass(frozen=True, slots=True)
class Target:
    """What the notice wants by a day: its own words, from the date to the end of the clause."""

    sentence: str
    passage: str
    words: str
    due: datetime.date


def load_plan(text: str, file: str) -> tuple[Stage, ...]:
    """Read picture.yml. Raises Refused at the line of a field that is missing, misspelt or doubled."""
    stages: list[Stage] = []
    seen: dict[str, int] = {}
    for entry in load_entries(text, file):
        entry.only("stage", "boxes")
        boxes = entry.get("boxes")
        if not isinstance(boxes, list) or not boxes or not all(isinstance(b, Entry) for b in boxes):
            raise entry.refuse("boxes", "应为格子的列表", "每格以“- passage:”开头")
        for box in boxes:
            box.only("passage", "who", "words")
            passage = box.text("passage")
            if passage in seen:
                raise Refused(file, box.line, f"{passage} 在第{seen[passage]}行已经有一格", "一条措施只画一格")
            seen[passage] = box.line
        stages.append(Stage(entry.text("stage"), tuple(_box(b) for b in boxes)))
    return tuple(stages)


def arrows_of(stages: tuple[Stage, ...], relations: tuple[Relation, ...]) -> tuple[Arrow, ...]:
    """Every relation between boxes of different stages, in the order of the boxes."""
    place = {box.passage: (i, j) for i, stage in enumerate(stages) for j, box in enumerate(stage.boxes)}
    arrows = []
    for relation in relations:
        a, b = relation.a, relation.b
        if a in place and b in place and place[a][0] != place[b][0]:
            start, end = (a, b) if relation.directed else sorted((a, b), key=lambda p: place[p])
            arrows.append(Arrow(start, end, relation.why, not relation.directed))
    return tuple(sorted(arrows, key=lambda arrow: (place[arrow.start], place[arrow.end])))


def targets_of(passages: tuple[Passage, ...]) -> tuple[Target, ...]:
    """The deadlines of the notice with what they ask for, by date; periods in the titles of plans are none."""
    found: list[Target] = []
    for passage in passages:
        for sentence in passage.sentences:
            for time in find_times(sentence.text):
                if time.kind == "deadline" and time.due:
                    rest = sentence.text[time.start :]
                    end = min((at for stop in "；。" if (at := rest.find(stop)) >= 0), default=len(rest))
                    found.append(Target(sentence.id, passage.id, rest[:end], time.due))
    return tuple(sorted(found, key=lambda target: target.due))


def check_plan(stages: tuple[Stage, ...], passages: tuple[Passage, ...]) -> Iterator[Problem]:
    """Boxes that are no passage, or say what no one sentence or title of it says: who acts, and what."""
    texts = {p.id: [text for _, text in units(p)] for p in passages}
    for box in (box for stage in stages for box in stage.boxes):
        if box.passage not in texts:
            yield Problem(box.file, box.line, f"“{box.passage}”不是原文的段", "核对段的编号，如 m10")
            continue
        said = [text for text in texts[box.passage] if box.words in text]
        if not said:
            yield Problem(box.file, box.line, f"{box.passage} 里没有“{box.words}”", "照抄那一段里一句的字")
        for who in box.who.split("、") if box.who and said else ():
            if not who.strip() or not any(who in text for text in said):
                found = f"{box.passage} 里说“{box.words}”的那一句没有“{who}”"
                yield Problem(box.file, box.line, found, "who 照抄同一句里的字；那一句没有点名的，删去 who")


def _box(entry: Entry) -> Box:
    who = entry.text("who") if "who" in entry else ""
    return Box(entry["passage"], who, entry.text("words"), entry.file, entry.line)
