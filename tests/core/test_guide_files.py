"""Which pages are guides, and the guides there are."""

import pytest

from weibao.front_matter import split_page
from weibao.guides.body import read_body
from weibao.guides.guide import AUDIENCES, FEWEST_VARIANTS, guides_in, is_guide
from weibao.guides.steps import LONGEST_MEAN, mean_sentence

GUIDE = """\
---
title: 被同学欺负怎么办
short: 学生欺凌
order: 10
level: B
audience: [家长]
passages: [m1]
hotlines: []
variants: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛]
status: draft
review_in: 2027-05
---
"""


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("guides/bullying.md", True),
        ("guides/index.md", False),
        ("guides/a/b.md", False),
        ("guides/a.txt", False),
        ("bullying.md", False),
        ("for/guides/a.md", False),
    ],
)
def test_a_guide_is_a_page_of_its_folder_but_the_index(path, is_one):
    assert is_guide(path) is is_one


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "guides").mkdir()
    return tmp_path / "guides"


def test_guides_stand_in_their_order_and_the_index_is_none(folder):
    texts = {"b": GUIDE, "a": GUIDE, "c": GUIDE.replace("10", "9"), "d": GUIDE.replace("order: 10\n", "")}
    for name, text in {**texts, "index": GUIDE}.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    assert [g.slug for g in guides_in(folder.parent)] == ["c", "a", "b", "d"]


def test_byte_order_mark_and_carriage_returns_do_no_harm(folder):
    (folder / "a.md").write_bytes(f"\ufeff{GUIDE}".replace("\n", "\r\n").encode())
    assert [g.title for g in guides_in(folder.parent)] == ["被同学欺负怎么办"]


@pytest.mark.parametrize(
    "spoilt",
    [GUIDE.replace("level: B", "level: D"), "正文", "---\n- 甲\n---", "", "---\ntitle: [\n---", GUIDE[:-4]],
)
def test_a_guide_that_is_not_sound_is_left_out(folder, spoilt):
    (folder / "a.md").write_text(spoilt, encoding="utf-8")
    (folder / "b.md").write_text(GUIDE, encoding="utf-8")
    assert [g.slug for g in guides_in(folder.parent)] == ["b"]


def test_what_cannot_be_read_is_left_out(folder):
    (folder / "a.md").mkdir()
    (folder / "b.md").write_bytes(GUIDE.encode("gb18030"))
    assert guides_in(folder.parent) == ()


def test_without_a_folder_there_are_no_guides(tmp_path):
    assert guides_in(tmp_path) == ()


@pytest.fixture(scope="module")
def real(docs):
    """Every real guide with its body."""
    return {g: _body(docs, g) for g in guides_in(docs)}


def _body(docs, guide):
    return read_body(split_page((docs / guide.path).read_text(encoding="utf-8"), guide.path), guide.path)


def test_there_are_50_real_guides_of_different_names(real):
    assert len(real) == 50
    assert len({g.short for g in real}) == len({g.title for g in real}) == 50
    assert {a for g in real for a in g.audience} == set(AUDIENCES)


def test_every_real_guide_is_asked_for_in_eight_ways_that_no_other_one_has(real):
    variants = [v for g in real for v in g.variants]
    assert [g.slug for g in real if len(g.variants) < FEWEST_VARIANTS] == []
    assert sorted({v for v in variants if variants.count(v) > 1}) == []


def test_the_sentences_of_every_real_guide_are_short(real):
    assert {g.slug: round(mean_sentence(b)) for g, b in real.items() if mean_sentence(b) > LONGEST_MEAN} == {}
    assert min(mean_sentence(b) for b in real.values()) > 5


def test_every_real_guide_says_first_what_to_do(real):
    assert [g.slug for g, body in real.items() if body.steps[0].section != "first"] == []
    assert [g.slug for g, body in real.items() if len(body.section("first")) < 3] == []


def test_a_real_guide_of_which_the_notice_says_little_says_what_it_does_not(real):
    assert [g.slug for g, body in real.items() if g.level != "A" and not body.section("silent")] == []
