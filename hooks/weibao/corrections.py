"""Repairs of the text as received: a reviewed list of exact strings, each fitting exactly one place.

Nothing else ever changes a character of the notice. What only looks damaged is a suspect, not a repair.
"""

import re
from dataclasses import dataclass

from weibao.problems import Refused
from weibao.received.lines import split_lines
from weibao.yaml_file import load_entries

_FIELDS = ("line", "received", "reading", "reason", "evidence")


@dataclass(frozen=True, slots=True)
class Correction:
    """One place. `line` is a line of the received text; `entry_line` is where the list says so."""

    number: int
    line: int
    received: str
    reading: str
    reason: str
    evidence: str
    file: str
    entry_line: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction in the corrected text: its reading ends before `column` of `line`."""

    correction: Correction
    line: int
    column: int


def load_corrections(text: str, file: str) -> tuple[Correction, ...]:
    """Read corrections.yml. Raises Refused at the line of an entry that is incomplete."""
    found: list[Correction] = []
    for number, entry in enumerate(load_entries(text, file), start=1):
        entry.only(*_FIELDS)
        for key in ("received", "reading"):
            if re.search(r"[\r\n]", entry.text(key)):
                raise entry.refuse(key, "跨了行", "一条勘误只改一行里的字")
        found.append(
            Correction(
                number,
                entry.number("line"),
                entry.text("received"),
                entry.text("reading"),
                entry.text("reason"),
                entry.text("evidence"),
                file,
                entry.line,
            )
        )
    return tuple(found)


def apply_corrections(text: str, corrections: tuple[Correction, ...]) -> tuple[str, tuple[Placed, ...]]:
    """The corrected text, and where each repair stands in it. Lines keep their numbers.

    Raises Refused for an entry that does not fit exactly one place of its line, changes nothing, or
    touches the place of another.
    """
    lines = {line.line: line.value for line in split_lines(text)}
    edits: dict[int, list[tuple[int, Correction]]] = {}
    for correction in corrections:
        edits.setdefault(correction.line, []).append((_only_place(correction, lines), correction))
    placed: list[Placed] = []
    for number, found in edits.items():
        lines[number], done = _edit(lines[number], sorted(found, key=lambda e: e[0]))
        placed += done
    rebuilt = _rejoin(text, lines)
    return rebuilt, tuple(sorted(placed, key=lambda p: p.correction.number))


def _only_place(correction: Correction, lines: dict[int, str]) -> int:
    line = lines.get(correction.line, "")
    count = len(re.findall(f"(?={re.escape(correction.received)})", line))
    if correction.received == correction.reading:
        raise _unfit(correction, "received 与 reading 相同")
    if count != 1:
        raise _unfit(correction, f"原文第{correction.line}行有 {count} 处“{correction.received}”，应恰好 1 处")
    return line.index(correction.received)


def _edit(line: str, found: list[tuple[int, Correction]]) -> tuple[str, list[Placed]]:
    result, at = "", 0
    placed: list[Placed] = []
    for start, correction in found:
        if start < at:
            raise _unfit(correction, "与另一条勘误的位置重叠")
        result += line[at:start]
        result += correction.reading
        placed.append(Placed(correction, correction.line, len(result)))
        at = start + len(correction.received)
    return result + line[at:], placed


def _rejoin(text: str, lines: dict[int, str]) -> str:
    result, at = "", 0
    for line in split_lines(text):
        start = text.index(line.value, at) if line.value else at
        result += text[at:start] + lines[line.line]
        at = start + len(line.value)
        end = at + (2 if text.startswith("\r\n", at) else 1 if at < len(text) else 0)
        result += text[at:end]
        at = end
    return result


def _unfit(correction: Correction, why: str) -> Refused:
    found = f"第{correction.number}条勘误不再吻合：{why}"
    return Refused(correction.file, correction.entry_line, found, "请对照收到的文本改正或删去这一条")
