"""Lines of the picture: no wider than they may be, no mark where it must not stand, no character lost."""

import random

import pytest

from weibao.picture.drawing import wrap

CLOSING, OPENING = "，。、）》”；：！？〕", "（《“〔"
SEEDS = range(50)


def width_of(line):
    return sum(0.55 if char.isascii() else 1 for char in line)


def text_of(seed):
    """A text of any length in which no more than two marks stand side by side."""
    rng = random.Random(seed)
    pieces = []
    for _ in range(rng.randint(1, 60)):
        word = rng.choice(["甲", "乙丙", "2022", "a", "m10-3", "Zh", "丁戊己庚辛壬癸", " ", "’"])
        before, after = rng.choice(["", "", *OPENING, "（“"]), rng.choice(["", "", *CLOSING, "”。", "》，"])
        pieces.append(before + word + after)
    return "".join(pieces)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("甲", ("甲",)),
        ("甲乙丙丁", ("甲乙丙丁",)),
        ("甲乙丙丁戊", ("甲乙丙丁", "戊")),
        ("甲乙丙，丁", ("甲乙丙，", "丁")),
        ("甲乙丙丁，戊", ("甲乙丙", "丁，戊")),
        ("甲乙丙丁”。戊", ("甲乙丙", "丁”。戊")),
        ("甲乙丙（丁）", ("甲乙丙", "（丁）")),
        ("甲乙丙“《丁", ("甲乙丙", "“《丁")),
        ("甲乙（丙）丁", ("甲乙", "（丙）丁")),
        ("甲乙丙2022年", ("甲乙丙", "2022年")),
        ("，", ("，",)),
        ("（", ("（",)),
        ("\n", ("\n",)),
    ],
)
def test_a_text_is_broken_where_it_may_be(text, lines):
    assert wrap(text, 4) == lines


@pytest.mark.parametrize("seed", SEEDS)
def test_no_character_is_lost(seed):
    assert "".join(wrap(text_of(seed), 16)) == text_of(seed)


@pytest.mark.parametrize("text", ["a" * 100, "9" * 100, "https://example.org/" * 9, "WBm1 " * 40, "（" * 50, "。" * 50])
def test_a_run_of_one_kind_loses_no_character(text):
    assert "".join(wrap(text, 16)) == text


@pytest.mark.parametrize("seed", SEEDS)
def test_no_line_is_too_wide(seed):
    assert [line for line in wrap(text_of(seed), 16) if width_of(line) > 16] == []


@pytest.mark.parametrize("text", ["a" * 100, "9" * 100, "https://example.org/" * 9, "WBm1 " * 40])
def test_a_run_of_ascii_is_broken_too(text):
    assert [line for line in wrap(text, 16) if width_of(line) > 16] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(seed):
    lines = wrap(text_of(seed), 16)
    assert [line for line in lines[1:] if line[0] in CLOSING] == []
    assert [line for line in lines[:-1] if line[-1] in OPENING] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_no_line_but_the_last_is_half_empty(seed):
    assert [line for line in wrap(text_of(seed), 16)[:-1] if width_of(line) < 8] == []


@pytest.mark.parametrize("width", [0.1, 1, 2, 16.0])
def test_no_line_is_empty(width):
    assert "" not in wrap("（（甲，“乙”2022年", width)
