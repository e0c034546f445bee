"""What is wrong, said so that an editor can put it right: where, what was found, what to do."""

from dataclasses import dataclass
from enum import StrEnum

REMINDER = "（提醒）"  # stands before a problem that stops nothing


class Severity(StrEnum):
    """WRONG stops a build; OLD is shown and listed but stops nothing."""

    WRONG = "wrong"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `file` is relative to the project, `line` is 1-based (0: the file as a whole)."""

    file: str
    line: int
    found: str
    remedy: str
    severity: Severity = Severity.WRONG

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}：{self.found}。{self.remedy}。"


class Refused(Exception):
    """An input that cannot be used at all. `problem` is the one line the person gets to see."""

    def __init__(self, file: str, line: int, found: str, remedy: str) -> None:
        self.problem = Problem(file, line, found, remedy)
        super().__init__(str(self.problem))
