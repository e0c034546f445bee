"""The paragraph styles of Word files by form: fonts, and sizes that a reader at the right distance can read."""

from typing import NamedTuple

OFFICIAL, SMALL, GAP = "通知原文", "页下小字", "间隔"
EMERGENCY, NUMBER, NEED, STATION, FILL_IN = "马上有危险", "电话号码", "什么事", "工作站", "填写"
SERIF, SANS = "宋体", "黑体"
MARGIN = {"sheet": 16, "poster": 16, "cards": 6}  # mm, left and right
WIDTH = {form: 210 - 2 * margin for form, margin in MARGIN.items()}  # mm between the margins
_TIGHT = 13  # points: where lines of running text are lower, so are those of the foot


class Look(NamedTuple):
    """A font, points of its letters, and points of a line.

    Chinese fonts differ in what they call single spacing: a line of one height takes the same room in all of them.
    """

    font: str
    size: float
    height: float


_POSTER = {
    "Normal": Look(SERIF, 14, 18),
    "Title": Look(SANS, 30, 38),
    SMALL: Look(SERIF, 8, 10),
    EMERGENCY: Look(SANS, 22, 28),
    NUMBER: Look(SANS, 36, 42),
    NEED: Look(SANS, 22, 28),
    STATION: Look(SANS, 16, 28),
    FILL_IN: Look(SERIF, 14, 32),
}
_CARDS = {
    "Normal": Look(SERIF, 9, 13),
    "Title": Look(SANS, 11, 14),
    SMALL: Look(SERIF, 7, 8.5),
    EMERGENCY: Look(SANS, 10.5, 17),
    NEED: Look(SANS, 9, 13),
    STATION: Look(SANS, 9, 14),
    FILL_IN: Look(SERIF, 9, 20.5),
    GAP: Look(SERIF, 1, 2),
}


def looks_of(form: str, size: float, height: float) -> dict[str, Look]:
    """Style → its look, with running text of `size` points in lines of `height` on a sheet."""
    text = Look(SERIF, size, height)
    return {
        "Normal": text,
        "Title": Look(SANS, 20, 24),
        "Heading 2": Look(SANS, size + 2.5, height + 3),
        "List Bullet": text,
        OFFICIAL: text,
        SMALL: Look(SERIF, 7.5, 9 if height < _TIGHT else 9.5),
        EMERGENCY: Look(SANS, 12, 23),
        NUMBER: Look(SANS, 16, height + 5),
        NEED: Look(SANS, size, height),
        STATION: Look(SANS, size, 18),
        FILL_IN: Look(SERIF, size, 26),
        GAP: Look(SERIF, 1, 9),
        **{"sheet": {}, "poster": _POSTER, "cards": _CARDS}[form],
    }
