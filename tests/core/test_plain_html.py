"""Plain-language notes as readers see them: places lead to sentences, and an old note says that it is old."""

import xml.etree.ElementTree as etree

import pytest
from markdown import Markdown

from weibao.blocks import KINDS
from weibao.note_blocks import NoteBlocks
from weibao.plain.html import STALE, PlainNotes

NOW = "3f2a9c1e"


def run(body, bound_to=NOW, above='<h2 data-passage="m1"/>', fingerprints=None):
    """The aside of a note below some blocks, after the extension has run."""
    known = {"m1": NOW} if fingerprints is None else fingerprints
    md = Markdown(extensions=[NoteBlocks(), PlainNotes(fingerprints=known)])
    md.treeprocessors.deregister("plain_notes")
    aside = md.convert(f"/// plain | {bound_to}\n{body}\n///")
    root = etree.fromstring(f"<div>{above}{aside}</div>")
    last = Markdown(extensions=[PlainNotes(fingerprints=known)])
    last.treeprocessors["plain_notes"].run(root)
    return root[-1]


def html(*args, **more):
    (paragraph,) = run(*args, **more).findall("p")[1:]
    return etree.tostring(paragraph, encoding="unicode").removeprefix("<p>").rstrip().removesuffix("</p>")


def places(inside):
    return f'<span class="wb-places">（{inside}）</span>'


@pytest.mark.parametrize("bound_to", [NOW, NOW.upper()])
def test_a_note_that_fits_is_labelled_as_plain_words_of_ours(bound_to):
    aside = run("甲。", bound_to)
    assert (aside[0].text, aside.get("data-ours"), aside.get("class")) == ("白话", "", "wb-note wb-note--plain")
    assert "data-bound-to" not in aside.attrib
    assert KINDS["plain"] == "白话"


@pytest.mark.parametrize(
    ("bound_to", "fingerprints", "above"),
    [
        ("00000000", None, '<h2 data-passage="m1"/>'),
        (NOW, {"m2": NOW}, '<h2 data-passage="m1"/>'),
        (NOW, {}, '<h2 data-passage="m1"/>'),
        (NOW, None, ""),
        (NOW, None, '<h2 data-passage="m1"/><h2 data-passage="m2"/>'),
        (f"{NOW} | 标题", None, '<h2 data-passage="m1"/>'),
        ("", None, '<h2 data-passage="m1"/>'),
    ],
)
def test_a_note_that_does_not_fit_its_passage_says_that_it_is_old(bound_to, fingerprints, above):
    aside = run("甲。", bound_to, above, fingerprints)
    assert aside[0].text == STALE
    assert aside.get("class") == "wb-note wb-note--plain wb-note--stale"
    assert "待核对" in STALE


def test_a_place_leads_to_its_sentence():
    assert html("甲（第1句）。") == "甲" + places('<a href="#m1-1">第1句</a>') + "。"


def test_several_places_lead_to_theirs():
    inside = '<a href="#m1-3">第3</a>、<a href="#m1-5">5句</a>'
    assert html("甲（第3、5句）。") == "甲" + places(inside) + "。"


def test_a_range_leads_to_its_first_sentence():
    assert html("甲（第6—8句）。") == "甲" + places('<a href="#m1-6">第6—8句</a>') + "。"


def test_the_title_leads_to_the_passage():
    assert html("甲（标题）。") == "甲" + places('<a href="#m1">标题</a>') + "。"


def test_every_place_of_a_paragraph_is_a_link_and_every_word_stays():
    text = html("甲（第1句）。乙（标题）。丙（第2、1—3句）丁。")
    assert text.count("<a ") == 4
    root = etree.fromstring(f"<p>{text}</p>")
    assert "".join(root.itertext()) == "甲（第1句）。乙（标题）。丙（第2、1—3句）丁。"


@pytest.mark.parametrize("body", ["甲。", "甲(第1句)。", "甲（第一句）。"])
def test_a_paragraph_without_places_stays_as_it_is(body):
    assert html(body) == body


def test_every_paragraph_of_a_note_has_its_links():
    aside = run("甲（第1句）。\n\n乙（第2句）。")
    assert [a.get("href") for a in aside.iter("a")] == ["#m1-1", "#m1-2"]


def test_places_behind_other_markup_keep_every_word():
    aside = run("甲**乙**丙（第1句）。")
    assert "".join(aside[1].itertext()) == "甲乙丙（第1句）。"


def test_a_note_of_another_kind_stays_as_it_is():
    md = Markdown(extensions=[NoteBlocks(), PlainNotes(fingerprints={"m1": NOW})])
    assert "wb-places" not in md.convert("/// note | 3f2a9c1e\n甲（第1句）。\n///")
