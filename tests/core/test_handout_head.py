"""The head of a handout: what is stated, and every way to state it wrongly, with its line."""

import pytest

from tests.core.small_sheets import HEAD, handout
from weibao.front_matter import split_page
from weibao.handouts.handout import handouts_in, is_handout, read_handout


def said(old: str, new: str) -> list[str]:
    assert old in HEAD
    page = split_page(HEAD.replace(old, new), "docs/handouts/x.md")
    return [str(p) for p in read_handout(page, "handouts/x.md")[1]]


def test_a_head_is_read():
    found, _ = handout(HEAD.replace("passages: [m7]", "sentences: [m7-3, m2-1]\nplain: [m7]\nguides: [a, b#child]"))
    assert (found.slug, found.path, found.pages, found.form) == ("x", "handouts/x.md", 1, "sheet")
    assert found.named == ("m7", "m2")
    assert found.told == (("a", "first"), ("b", "child"))
    assert found.hotlines == ("12345",)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("audience: [家长]", "audience: [大家]", "docs/handouts/x.md:4：字段 audience 里的“大家”不能用。"),
        ("audience: [家长]\n", "", "docs/handouts/x.md:2：字段 audience 缺少。"),
        ("passages: [m7]", "passages: m7", "docs/handouts/x.md:5：字段 passages 应为文字的列表。"),
        ("passages: [m7]", "passages: [m7, m7]", "docs/handouts/x.md:5：字段 passages 里有重复的“m7”。"),
        ("pages: 1", "pages: 3", "docs/handouts/x.md:7：字段 pages “3”不能用。写 1 或 2"),
        ("pages: 1", "pages: true", "docs/handouts/x.md:7：字段 pages “True”不能用。"),
        ("pages: 1\n", "", "docs/handouts/x.md:2：字段 pages 缺少。"),
        ("pages: 1", "pages: 1\nform: flyer", "docs/handouts/x.md:8：字段 form “flyer”不能用。"),
        ("pages: 1", "pages: 2\nform: cards", "docs/handouts/x.md:7：字段 pages 应为 1。"),
        ("hotlines: [12345]\n", "", "docs/handouts/x.md:2：字段 hotlines 缺少。"),
        ("description: 说明\n", "", "docs/handouts/x.md:2：字段 description 缺少。"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, message: str):
    found = said(old, new)
    assert any(line.startswith(message) for line in found), found


def test_two_pages_in_the_folder_are_no_handouts():
    assert is_handout("handouts/bullying.md")
    assert not any(
        map(is_handout, ("handouts/index.md", "handouts/compose.md", "guides/bullying.md", "handouts/a.txt"))
    )


def test_handouts_come_in_their_order_and_unsound_ones_not_at_all(tmp_path):
    folder = tmp_path / "handouts"
    folder.mkdir()
    for name, order in (("b", 1), ("a", 2)):
        (folder / f"{name}.md").write_text(HEAD.replace("pages: 1", f"pages: 1\norder: {order}"), "utf-8")
    (folder / "c.md").write_text(HEAD.replace("pages: 1", "pages: 9"), "utf-8")
    (folder / "d.md").write_text("no head", "utf-8")
    assert [h.slug for h, _ in handouts_in(tmp_path)] == ["b", "a"]
