"""Arrows beside the boxes: each end on its box, no two arrows in one place of a lane."""

import random
from itertools import combinations

import pytest

from weibao.picture.lanes import assign_lanes
from weibao.picture.plan import Arrow

PLACED = {"a": (0.0, 60.0), "b": (80.0, 140.0), "c": (160.0, 220.0), "d": (240.0, 300.0)}


def lanes(*pairs, placed=PLACED):
    return assign_lanes(tuple(Arrow(start, end, "", False) for start, end in pairs), placed)


def many(boxes, arrows, seed):
    """Boxes of different heights one below another, and arrows that lead down or up."""
    rng = random.Random(seed)
    placed, y = {}, 0.0
    for n in range(boxes):
        bottom = y + rng.choice((44, 64, 104))
        placed[f"m{n}"] = (y, bottom)
        y = bottom + 10
    pairs = rng.sample(list(combinations(placed, 2)), arrows)
    return placed, [pair if rng.random() < 0.8 else pair[::-1] for pair in pairs]


def top_and_bottom(lane):
    return min(lane.start, lane.end), max(lane.start, lane.end)


def overlaps(found):
    """The pairs of arrows that touch in their lane."""
    pairs = [(a, b) for a, b in combinations(found, 2) if a.lane == b.lane]
    spans = [(top_and_bottom(a), top_and_bottom(b)) for a, b in pairs]
    return [(a, b) for a, b in spans if a[0] <= b[1] and b[0] <= a[1]]


def test_without_arrows_there_are_no_lanes():
    assert lanes() == ()


def test_a_single_arrow_leads_from_the_middle_of_a_box_to_the_middle_of_another():
    (lane,) = lanes(("a", "c"))
    assert (lane.lane, lane.start, lane.end) == (0, 30, 190)


def test_an_arrow_may_lead_up():
    (lane,) = lanes(("c", "a"))
    assert (lane.lane, lane.start, lane.end) == (0, 190, 30)


def test_arrows_that_do_not_meet_share_a_lane():
    assert [lane.lane for lane in lanes(("a", "b"), ("c", "d"))] == [0, 0]


@pytest.mark.parametrize("pair", [("a", "d"), ("d", "a")])
def test_a_short_arrow_is_nearer_the_boxes_than_a_long_one_around_it(pair):
    found = {(x.arrow.start, x.arrow.end): x.lane for x in lanes(pair, ("b", "c"))}
    assert found == {("b", "c"): 0, pair: 1}


def test_arrows_that_come_in_end_above_those_that_go_out():
    found = {(x.arrow.start, x.arrow.end): x for x in lanes(("b", "c"), ("a", "b"))}
    assert found["a", "b"].end == 100
    assert found["b", "c"].start == 120


def test_every_arrow_is_there_once():
    placed, pairs = many(40, 100, seed=0)
    assert sorted((x.arrow.start, x.arrow.end) for x in lanes(*pairs, placed=placed)) == sorted(pairs)


@pytest.mark.parametrize("seed", range(10))
def test_no_two_arrows_overlap_in_a_lane(seed):
    placed, pairs = many(40, 100, seed)
    assert overlaps(lanes(*pairs, placed=placed)) == []


def test_arrows_that_overlap_would_be_found():
    first, second = lanes(("a", "c")), lanes(("b", "d"))
    assert overlaps((*first, *second)) == [((30, 190), (110, 270))]


@pytest.mark.parametrize("seed", range(10))
def test_every_end_lies_inside_its_box(seed):
    placed, pairs = many(40, 100, seed)
    for lane in lanes(*pairs, placed=placed):
        assert placed[lane.arrow.start][0] < lane.start < placed[lane.arrow.start][1]
        assert placed[lane.arrow.end][0] < lane.end < placed[lane.arrow.end][1]


@pytest.mark.parametrize("seed", range(10))
def test_every_end_has_a_height_of_its_own(seed):
    placed, pairs = many(40, 100, seed)
    ends = [end for lane in lanes(*pairs, placed=placed) for end in (lane.start, lane.end)]
    assert len(set(ends)) == len(ends)


def test_no_lane_is_left_empty():
    placed, pairs = many(40, 100, seed=0)
    used = {lane.lane for lane in lanes(*pairs, placed=placed)}
    assert used == set(range(len(used)))


def test_the_same_arrows_are_placed_in_the_same_way():
    placed, pairs = many(40, 100, seed=0)
    assert lanes(*pairs, placed=placed) == lanes(*pairs, placed=dict(placed))
