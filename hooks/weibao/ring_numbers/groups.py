"""Groups of digits in a flat text, and the runs of groups that a reader may take as one number.

One rule: only signs that stand inside numbers join groups (023-4827 1234, 【123】91, one line break); words,
、，。； and blank lines never do.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from weibao.ring_numbers.digits import HAN_DIGITS, NOTHING, ascii_digits

_HAN = f"[{HAN_DIGITS}]"
# 12391 | TEL12391 | 一二三九一 | 一 二 三 九 一 | 二 in 1二391 | 幺; never 3f12391a, 一百一十 or a single 一
_GROUP = re.compile(
    rf"(?<![A-Za-z0-9十百千万亿第])(?<!{_HAN})(?=[0-9]*{_HAN}[0-9]+{_HAN})[1一幺壹][2二贰][0-9{HAN_DIGITS}]{{3}}"
    rf"(?![A-Za-z0-9十百千亿]|{_HAN})"
    r"|(?:(?<![A-Za-z0-9])|(?<=(?i:tel|sms))|(?<=(?i:call|dial))|(?<=(?i:phone)))[0-9]+(?![A-Za-z0-9])"
    rf"|(?<![十百千万亿第])(?<!{_HAN}){_HAN}(?:[ \0·./-]{{0,3}}{_HAN}){{1,20}}(?!{_HAN}|[十百千亿]|万(?!盛))"
    rf"|(?<=[0-9]){_HAN}(?=[0-9])|(?<=[0-9][ \0·-]){_HAN}(?=[ \0·-][0-9])|[幺〇]"
)
# 023-4827 | (023)4827 | 【123】91 | “12”391 | 123 and 91 on the next line; never the next item: \n- 391
_SOFT = re.compile(r"[ ()\[\]{}【】「」『』“”‘’\"'-]{0,6}(?:\n[ >]*[(\[【「『“‘\"']{0,3})?")
# \n2. 拨打 | \n2、 | \n2) : the digits after a line break count items
_LIST_MARK = re.compile(r"\0*[.、)]")
_FARTHEST = 200  # characters between two groups, a hidden link target among them
_LONGEST = 16  # digits of a number in several groups


@dataclass(frozen=True, slots=True)
class Group:
    """Digits in one piece."""

    start: int
    end: int
    digits: str
    han: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Groups that may be one number or several; joints[i] is what stands between groups i and i + 1.

    Joints: nothing, " ", "-", "." (12.5 or 12,391), "·" (12 · 391), "/".
    """

    groups: tuple[Group, ...]
    joints: tuple[str, ...]
    written: str  # the digits of all groups
    begins: tuple[int, ...]  # where the digits of each group begin in `written`, and where the last end

    def digits(self, at: int, end: int) -> str:
        """The digits of some groups as one number."""
        return self.written[self.begins[at] : self.begins[end]]

    def ends(self, at: int) -> range:
        """Where a number that begins with a group may end: the longest first."""
        farthest = bisect_right(self.begins, self.begins[at] + _LONGEST) - 1
        return range(max(farthest, at + 1), at, -1)

    def joins(self, at: int, end: int, *, dotted: bool) -> bool:
        """Whether these groups can be read as one number; with dots between them only where told so."""
        groups, joints = self.groups[at:end], self.joints[at : end - 1]
        area = dotted and groups[0].digits[0] == "0"
        if "/" in joints and not area and not all(len(g.digits) == 1 for g in groups):
            return False
        if not dotted and ("." in joints or "·" in joints):
            return False
        # 120五一期间 is 120 and 五一
        last = groups[-1]
        return not (last.han and last.digits.strip("01") and joints and not joints[-1] and not groups[-2].han)


def find_runs(flat: str) -> Iterator[Run]:
    """Every run of groups with three digits at least, in the order of the text."""
    groups: list[Group] = []
    joints: list[str] = []
    for match in _GROUP.finditer(flat):
        group = Group(match.start(), match.end(), ascii_digits(match[0]), not match[0].isascii())
        joint = _joint(flat, groups[-1], group) if groups else None
        if joint is None:
            yield from _run(groups, joints)
            groups, joints = [group], []
        else:
            groups.append(group)
            joints.append(joint)
    yield from _run(groups, joints)


def _run(groups: list[Group], joints: list[str]) -> Iterator[Run]:
    begins = tuple(accumulate((len(g.digits) for g in groups), initial=0))
    if begins[-1] > 2:
        yield Run(tuple(groups), tuple(joints), "".join(g.digits for g in groups), begins)


def _joint(flat: str, left: Group, right: Group) -> str | None:
    """What joins two groups; None where nothing does."""
    if right.start - left.end > _FARTHEST:
        return None
    seen = flat[left.end : right.start].replace(NOTHING, "")
    if _SOFT.fullmatch(seen):
        if "\n" in seen and _LIST_MARK.match(flat, right.end):
            return None
        return "-" if "-" in seen else seen and " "
    if seen == "." or (seen == "," and len(left.digits) < 3 and len(right.digits) == 3):
        return "."
    sign = seen.strip(" ")
    return sign.replace(".", "·") if sign in (".", "·", "/") else None
