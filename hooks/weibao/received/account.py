"""Every character of the input is somewhere: the proof that reading a notice lost nothing.

It does not trust the parser: it takes the finished value, lays every stretch back at its line and
column, and looks for characters that nobody took, that two took, or that differ.
"""

from weibao.notice import Notice
from weibao.problems import Problem
from weibao.received.lines import is_white, split_lines

_REMEDY = "这是程序的错误，请连同原文报告给维护者"


def unaccounted(notice: Notice, text: str, name: str) -> tuple[Problem, ...]:
    """The places where `notice` and the `text` it was read from disagree; empty when all is accounted for.

    `text` is the whole input (after corrections, where there are any), `name` its file.
    """
    lines = [raw.value for raw in split_lines(text)]
    taken = [[0] * len(line) for line in lines]
    problems: list[Problem] = []
    for stretch in notice.texts():
        line = lines[stretch.line - 1] if 0 < stretch.line <= len(lines) else ""
        if line[stretch.column : stretch.end] != stretch.value:
            problems.append(Problem(name, stretch.line, f"“{stretch.value[:20]}”不在原文的这个位置", _REMEDY))
            continue
        for column in range(stretch.column, stretch.end):
            taken[stretch.line - 1][column] += 1
    for number, (line, counts) in enumerate(zip(lines, taken, strict=True), start=1):
        lost = "".join(c for c, n in zip(line, counts, strict=True) if n == 0 and not is_white(c))
        twice = "".join(c for c, n in zip(line, counts, strict=True) if n > 1)
        if lost:
            problems.append(Problem(name, number, f"“{lost[:20]}”没有归入任何一处", _REMEDY))
        if twice:
            problems.append(Problem(name, number, f"“{twice[:20]}”归入了两处", _REMEDY))
    return tuple(problems)
