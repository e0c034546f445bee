"""What the check of blocks calls sound is what Markdown makes an aside of; nothing else is."""

import pytest
from markdown import Markdown

from weibao.blocks import read_chunks
from weibao.note_blocks import NoteBlocks


def render(text):
    return Markdown(extensions=[NoteBlocks()]).convert(text)


def test_a_block_becomes_an_aside_with_its_label_marked_as_ours():
    assert render("/// tip | 怎样求助\n请拨打电话。\n///") == (
        '<aside class="wb-note wb-note--tip" data-ours="">\n'
        '<p class="wb-note__label">提示：怎样求助</p>\n<p>请拨打电话。</p>\n</aside>'
    )


def test_a_block_without_a_title_shows_its_kind_alone():
    assert '<p class="wb-note__label">编者说明</p>' in render("/// note\n甲\n///")


@pytest.mark.parametrize(
    "text",
    [
        "/// note\n甲\n///",
        "///note|标题\n甲\n///",
        "  /// warning | 标题\n甲\n  ///",
        "//// note\n甲\n////",
        "/// Note\n甲\n///",
        "正文\n/// note\n甲\n///\n正文",
        "# 标题\n/// note\n甲\n///",
        "/// note\n\n甲\n\n- 乙\n\n///",
        "/// note\n甲\n///\n/// tip\n乙\n///",
        "- 甲\n- 乙\n\n/// note\n丙\n///",
        "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n/// note\n戊\n///",
        "/// note\n\n///",
        "/// note\n///",
        "/// note | 甲 | 乙\n丙\n///",
    ],
)
def test_every_sound_block_becomes_one_aside(text):
    chunks, problems = read_chunks(tuple(text.split("\n")), 1, "页.md")
    page = render(text)
    assert problems == ()
    assert page.count("<aside ") == sum(c.is_block for c in chunks)
    assert "//" not in page


@pytest.mark.parametrize(
    "text",
    [
        "/// nota\n甲\n///",
        "／／／ note\n甲\n／／／",
        "// note\n甲\n//",
        "/// note 标题\n甲\n///",
        "    /// note\n    甲\n    ///",
        "甲\n\n///",
        "/// note\n甲\n////",
    ],
)
def test_what_markdown_lets_pass_as_text_is_a_problem(text):
    _, problems = read_chunks(tuple(text.split("\n")), 1, "页.md")
    assert len(problems) >= 1
    assert "/" in render(text).replace("</", "<").replace("／", "/")


def test_a_block_that_is_not_closed_would_swallow_the_rest_of_the_page():
    text = "/// note\n甲\n\n官方的话。"
    _, (problem,) = read_chunks(tuple(text.split("\n")), 1, "页.md")
    assert (problem.line, problem.found) == (1, "块“/// note”没有结束")
    assert render(text).endswith("<p>官方的话。</p>\n</aside>")


def test_a_plain_block_shows_its_label_alone_and_hands_on_its_fingerprint():
    assert render("/// plain | 3f2a9c1e\n甲。\n///") == (
        '<aside class="wb-note wb-note--plain" data-bound-to="3f2a9c1e" data-ours="">\n'
        '<p class="wb-note__label">白话</p>\n<p>甲。</p>\n</aside>'
    )


@pytest.mark.parametrize(("opening", "places"), [("/// quote | m7-3 m7-4", "m7-3 m7-4"), ("/// Quote | M7", "M7")])
def test_a_quote_becomes_a_figure_that_others_fill(opening, places):
    assert render(f"{opening}\n///") == f'<figure class="wb-quote" data-places="{places}"></figure>'
